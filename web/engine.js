// Runs the compiled module: one instance, one model, one text at a time. Lives in the worker, or on the page itself
// where no worker can be had.
// SPDX-License-Identifier: Apache-2.0
// @ts-check
import createNutgrafCore from './nutgraf-core.js';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
/** How an answer begins that is no result. */
const FAILED = '{"error":';

/** What went wrong, in the form that crosses the worker boundary: an Error would lose its code there. */
export class EngineFailure extends Error {
  /** @param {string} code @param {string} message @param {boolean} [fatal] the instance can't be used any more */
  constructor(code, message, fatal = false) {
    super(message);
    this.code = code;
    this.fatal = fatal;
  }
}

export class Engine {
  /** @type {import('./nutgraf-core.js').NutgrafCore} */ #core;
  /** @type {import('./nutgraf-core.js').Session} */ #session;
  /** @type {Record<string, unknown>} */ #manifest = {};

  /** @param {import('./nutgraf-core.js').NutgrafCore} core */
  constructor(core) {
    this.#core = core;
    this.#session = new core.Session();
  }

  /**
   * An engine without a model.
   * @param {WebAssembly.Module | Uint8Array} wasm the module, or its bytes
   */
  static async open(wasm) {
    try {
      return new Engine(await instantiate(wasm instanceof WebAssembly.Module ? wasm : await WebAssembly.compile(/** @type {Uint8Array<ArrayBuffer>} */ (wasm))));
    } catch (error) {
      throw new EngineFailure('WasmRefused', `The WebAssembly module could not be started: ${messageOf(error)}`, true);
    }
  }

  /** An engine with its model. @param {{ wasm: WebAssembly.Module | Uint8Array, model: Uint8Array }} parts */
  static async start({ wasm, model }) {
    const engine = await Engine.open(wasm);
    engine.load(model);
    return engine;
  }

  /** @param {Uint8Array} model is copied */
  load(model) {
    const answer = guard('the model', () => {
      this.#session.modelBuffer(model.byteLength).set(model);
      return parse(decoder.decode(this.#session.load()));
    });
    this.#manifest = answer.manifest;
  }

  /** The model's own description of itself. */
  get manifest() {
    return this.#manifest;
  }

  get version() {
    return this.#core.version;
  }

  /** Bytes of the WebAssembly memory: it grows with the largest text seen and never shrinks. */
  get heapBytes() {
    return this.#core.HEAPU8.byteLength;
  }

  /**
   * @param {string} text plain text, or a page's HTML
   * @param {boolean} isHtml
   * @param {string} options as JSON
   * @returns {import('./nutgraf.js').AnalysisResult}
   */
  analyze(text, isHtml, options) {
    return JSON.parse(this.analyzeToJson(text, isHtml, options));
  }

  /** The same as JSON. @param {string} text @param {boolean} isHtml @param {string} options @returns {string} */
  analyzeToJson(text, isHtml, options) {
    return guard('a text of this length', () => {
      // TextEncoder turns a lone surrogate into U+FFFD, which is also one UTF-16 unit long: offsets stay true.
      const bytes = encoder.encode(text);
      const buffer = this.#session.textBuffer(bytes.byteLength);
      if (!buffer) {
        throw new EngineFailure('InputTooLarge', `The text has ${bytes.byteLength} bytes; at most ${this.#core.maxTextBytes} are analysed.`);
      }
      buffer.set(bytes);
      const json = decoder.decode(isHtml ? this.#session.analyzeHtml(options) : this.#session.analyze(options));
      if (json.startsWith(FAILED)) parse(json);
      return json;
    });
  }
}

/** @param {WebAssembly.Module} module @returns {Promise<import('./nutgraf-core.js').NutgrafCore>} */
function instantiate(module) {
  return new Promise((resolve, reject) => {
    const instantiateWasm = (/** @type {WebAssembly.Imports} */ imports, /** @type {(instance: WebAssembly.Instance) => void} */ done) => {
      WebAssembly.instantiate(module, imports).then(done).catch(reject);
      return {};
    };
    createNutgrafCore({ instantiateWasm, print() {}, printErr() {} }).then(resolve, reject);
  });
}

/** @param {string} json what the module answers @returns {any} */
function parse(json) {
  const answer = JSON.parse(json);
  if (answer.error) throw new EngineFailure(answer.error.code, answer.error.message);
  return answer;
}

/**
 * Without exceptions in C++, all that can come out of the module is the end of it: memory that can't grow, or a trap.
 * @template T @param {string} what needs the memory @param {() => T} run @returns {T}
 */
function guard(what, run) {
  try {
    return run();
  } catch (error) {
    if (error instanceof EngineFailure) throw error;
    const outOfMemory = error instanceof RangeError || /abort|memory|OOM/i.test(messageOf(error));
    throw outOfMemory
      ? new EngineFailure('OutOfMemory', `There is not enough memory for ${what}.`, true)
      : new EngineFailure('EngineFailed', `The analyzer stopped unexpectedly: ${messageOf(error)}`, true);
  }
}

/** @param {unknown} error */
function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}
