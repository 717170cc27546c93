// The JS API: createAnalyzer() downloads the model, starts the engine in a worker where it can, and analyses texts.
// SPDX-License-Identifier: Apache-2.0
// @ts-check
import { AnalyzerError, ModelError } from './errors.js';
import { fetchModule, fetchPart } from './fetch-parts.js';
import { openHost } from './hosts.js';
import './worker-ladder.js'; // hosts.js needs it: named here, it is fetched together with it

export { AnalyzerError, ModelError };

/** How long an aborted analysis may go on before its worker is stopped: most are done sooner than a new one starts. */
const GRACE = 120;
/** Memory beyond what the model needs that a worker may keep between texts. */
const SPARE_HEAP = 64 << 20;

/** @param {unknown} reason of an AbortSignal */
function abortError(reason) {
  return reason instanceof Error && reason.name === 'AbortError' ? reason : new DOMException('The analysis was cancelled.', 'AbortError');
}

/**
 * @typedef {object} Request
 * @property {import('./hosts.js').Job} job
 * @property {(result: any) => void} resolve
 * @property {(reason: unknown) => void} reject
 * @property {boolean} settled
 */

/** One engine, any number of callers: texts are analysed one after the other, in the order in which they came. */
class Analyzer {
  #sources;
  #options;
  /** @type {Promise<import('./hosts.js').Host> | null} */ #host = null;
  /** @type {import('./nutgraf.js').AnalyzerMode} */ #mode = 'main-thread';
  /** @type {Record<string, any>} */ #manifest = {};
  #version = '';
  #baseHeap = 0;
  /** @type {Request[]} */ #queue = [];
  /** @type {Request | null} */ #running = null;
  #closed = false;

  /**
   * @param {{ wasm: Promise<import('./hosts.js').Wasm>, parts: Promise<import('./hosts.js').Parts>, fetchModel: () => Promise<Uint8Array> }} sources
   * @param {any} options
   */
  constructor(sources, options) {
    this.#sources = sources;
    this.#options = options;
  }

  /** @param {AbortSignal} [signal] */
  async start(signal) {
    await this.#openHost(signal);
  }

  /** Where texts are analysed; on "main-thread" the page stands still meanwhile. */
  get mode() {
    return this.#mode;
  }

  /** What the model says about itself: name, version, licence, measured scores. */
  get manifest() {
    return this.#manifest;
  }

  get version() {
    return this.#version;
  }

  /** @param {string} text @param {import('./nutgraf.js').AnalyzeOptions} [options] */
  analyze(text, options) {
    return this.#submit(text, false, options);
  }

  /** @param {string} html @param {import('./nutgraf.js').AnalyzeOptions} [options] */
  analyzeHtml(html, options) {
    return this.#submit(html, true, options);
  }

  close() {
    this.#closed = true;
    const waiting = this.#running ? [this.#running, ...this.#queue] : this.#queue;
    this.#queue = [];
    this.#drop();
    for (const request of waiting) this.#settle(request, () => request.reject(new AnalyzerError('Closed', 'This analyzer was closed.')));
  }

  /** @param {string} text @param {boolean} isHtml @param {import('./nutgraf.js').AnalyzeOptions} [options] @returns {Promise<any>} */
  #submit(text, isHtml, { signal, ...options } = {}) {
    if (typeof text !== 'string') return Promise.reject(new TypeError('The text to analyse must be a string.'));
    if (this.#closed) return Promise.reject(new AnalyzerError('Closed', 'This analyzer is closed.'));
    if (signal?.aborted) return Promise.reject(abortError(signal.reason));
    return new Promise((resolve, reject) => {
      const request = { job: { text, isHtml, options: JSON.stringify(options) }, resolve, reject, settled: false };
      const abort = () => this.#abort(request, signal?.reason);
      signal?.addEventListener('abort', abort, { once: true });
      const done = (/** @type {(value: any) => void} */ act) => (/** @type {any} */ value) => {
        signal?.removeEventListener('abort', abort);
        act(value);
      };
      request.resolve = done(resolve);
      request.reject = done(reject);
      this.#queue.push(request);
      this.#next();
    });
  }

  async #next() {
    if (this.#running || this.#closed) return;
    const request = this.#queue.shift();
    if (!request) return;
    this.#running = request;
    let host = this.#openHost();
    try {
      if ((await host).failed && this.#running === request && !this.#closed) {
        this.#drop(host); // it ended between two texts
        host = this.#openHost();
      }
      const { result, heapBytes } = await (await host).run(request.job);
      if (heapBytes > this.#baseHeap + SPARE_HEAP) this.#drop(host); // memory of an instance never shrinks
      this.#settle(request, () => request.resolve(result));
    } catch (error) {
      if (!(error instanceof AnalyzerError) || /** @type {any} */ (error).fatal) this.#drop(host);
      this.#settle(request, () => request.reject(error));
    } finally {
      if (this.#running === request) {
        this.#running = null;
        this.#next();
      }
    }
  }

  /** @param {Request} request @param {unknown} reason */
  #abort(request, reason) {
    this.#queue = this.#queue.filter((other) => other !== request);
    this.#settle(request, () => request.reject(abortError(reason)));
    if (request !== this.#running) return;
    const host = this.#host;
    setTimeout(() => {
      if (this.#running !== request || this.#mode === 'main-thread') return;
      this.#drop(host);
      this.#running = null;
      this.#next();
      if (!this.#running) this.#openHost().catch(() => {}); // ready for the next text
    }, GRACE);
  }

  /** @param {Request} request @param {() => void} act */
  #settle(request, act) {
    if (request.settled) return;
    request.settled = true;
    act();
  }

  /** Ends the engine, or the given one if it is still in use; the next text starts another. */
  #drop(host = this.#host) {
    if (!host) return;
    if (host === this.#host) this.#host = null;
    host.then((opened) => opened.close(), () => {});
  }

  /** @param {AbortSignal} [signal] */
  #openHost(signal) {
    if (this.#host) return this.#host;
    /** @type {Promise<import('./hosts.js').Host>} */
    const host = this.#start(signal).catch((error) => {
      if (this.#host === host) this.#host = null; // else another has been started meanwhile
      throw error;
    });
    return (this.#host = host);
  }

  /** A host, which has the module as soon as there is one. @param {AbortSignal} [signal] */
  async #open(signal) {
    const host = await openHost({ ...this.#options, signal, from: this.#version ? this.#mode : undefined });
    this.#sources.wasm.then((wasm) => host.prepare(wasm), () => {}); // who waits for both parts hears why there is none
    return host;
  }

  async #parts() {
    const parts = await this.#sources.parts;
    if (parts.owned && !parts.model.byteLength) parts.model = await this.#sources.fetchModel(); // a worker ended with it in its hands
    return parts;
  }

  /** @param {AbortSignal} [signal] */
  async #start(signal) {
    const open = () => this.#open(signal);
    let opening = open(); // while module and model are still on their way
    try {
      let [host, parts] = await Promise.all([opening, this.#parts()]);
      if (host.failed) {
        host.close(); // it ended while it waited
        host = await (opening = open());
      }
      const started = await host.start(parts);
      this.#mode = host.mode;
      this.#manifest = started.manifest;
      this.#version = started.version;
      this.#baseHeap = started.heapBytes;
      if (signal?.aborted) throw abortError(signal.reason);
      return host;
    } catch (error) {
      opening.then((host) => host.close(), () => {});
      throw error;
    }
  }
}

/** @param {string | URL | undefined} url @param {URL} standard */
const address = (url, standard) => (url === undefined ? standard : new URL(url, globalThis.document?.baseURI ?? import.meta.url)).href;

/** @param {Uint8Array | ArrayBuffer} given */
const asBytes = (given) => (given instanceof Uint8Array ? given : new Uint8Array(given));

/**
 * Downloads what is needed and starts an engine.
 *
 *     const analyzer = await createAnalyzer();
 *     const result = await analyzer.analyze('Angela Merkel spoke in Berlin.');
 *     result.entities[0].name; // "Angela Merkel"
 *
 * @param {import('./nutgraf.js').AnalyzerOptions} [options]
 * @returns {Promise<Analyzer>}
 */
export async function createAnalyzer(options = {}) {
  const { worker = 'auto', workerTimeout = 8000, signal, onProgress } = options;
  if (signal?.aborted) throw abortError(signal.reason);
  const wasmUrl = address(options.wasmUrl, new URL('./nutgraf-core.wasm', import.meta.url));
  const modelUrl = address(options.modelUrl, new URL('./english.nutgraf', import.meta.url));
  let lastBytes = 0; // when some arrived
  let compiling = true; // while it arrives the module tells nothing of its bytes
  const arrived = () => (lastBytes = performance.now());
  const progress = (/** @type {number} */ loaded, /** @type {number | null} */ total) => (arrived(), onProgress?.({ phase: 'download', loaded, total }));
  const stop = new AbortController(); // when one download fails, the other need not go on
  const abort = () => stop.abort(signal?.reason);
  signal?.addEventListener('abort', abort, { once: true });
  const fetchModel = (/** @type {AbortSignal | undefined} */ until = undefined) => fetchPart(modelUrl, { what: 'model', integrity: options.modelIntegrity, signal: until, progress });
  try {
    const wasm = options.wasm ? Promise.resolve(asBytes(options.wasm)) : fetchModule(wasmUrl, { integrity: options.wasmIntegrity, signal: stop.signal, progress: arrived });
    wasm.catch(() => {}).then(() => ((compiling = false), arrived()));
    const model = options.model ? Promise.resolve(asBytes(options.model)) : fetchModel(stop.signal);
    const parts = Promise.all([wasm, model]).then(([module, bytes]) => {
      onProgress?.({ phase: 'start', loaded: bytes.byteLength, total: bytes.byteLength });
      return { wasm: module, model: bytes, owned: !options.model };
    });
    const workerUrl = options.workerUrl && String(options.workerUrl);
    const analyzer = new Analyzer(
      { wasm, parts, fetchModel: () => fetchModel() },
      { worker, createWorker: options.createWorker, workerUrl, timeout: workerTimeout, lastBytes: () => (compiling ? performance.now() : lastBytes) },
    );
    await analyzer.start(signal);
    return analyzer;
  } catch (error) {
    stop.abort();
    if (signal?.aborted) throw abortError(signal.reason);
    throw error;
  } finally {
    signal?.removeEventListener('abort', abort);
  }
}
