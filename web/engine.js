// Runs the compiled module: one instance, one model, one text at a time. Lives in the worker, or on the page itself
// where no worker can be had.
// SPDX-License-Identifier: Apache-2.0
// @ts-check
import createNutgrafCore from './nutgraf-core.js';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

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
   * Compiles the module and loads the model.
   * @param {{ wasm: Uint8Array, model: Uint8Array }} parts
   */
  static async start({ wasm, model }) {
    let core;
    try {
      core = await createNutgrafCore({ wasmBinary: wasm, print() {}, printErr() {} });
    } catch (error) {
      throw new EngineFailure('WasmRefused', `The WebAssembly module could not be started: ${messageOf(error)}`, true);
    }
    const engine = new Engine(core);
    engine.#load(model);
    return engine;
  }

  /** @param {Uint8Array} model */
  #load(model) {
    const answer = guard('the model', () => {
      this.#session.modelBuffer(model.byteLength).set(model);
      return parse(this.#session.load());
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
    return guard('a text of this length', () => {
      // TextEncoder turns a lone surrogate into U+FFFD, which is also one UTF-16 unit long: offsets stay true.
      const bytes = encoder.encode(text);
      const buffer = this.#session.textBuffer(bytes.byteLength);
      if (!buffer) {
        throw new EngineFailure('InputTooLarge', `The text has ${bytes.byteLength} bytes; at most ${this.#core.maxTextBytes} are analysed.`);
      }
      buffer.set(bytes);
      return parse(isHtml ? this.#session.analyzeHtml(options) : this.#session.analyze(options));
    });
  }
}

/** @param {Uint8Array} view of the module's memory */
function parse(view) {
  const answer = JSON.parse(decoder.decode(view));
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
