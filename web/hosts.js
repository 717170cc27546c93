// Where the engine runs: in a worker, or on the page. Both offer the same four calls to nutgraf.js.
// SPDX-License-Identifier: Apache-2.0
// @ts-check
import { AnalyzerError, errorFrom } from './errors.js';
import { openWorker } from './worker-ladder.js';

/**
 * @typedef {WebAssembly.Module | Uint8Array} Wasm
 * @typedef {{ wasm: Wasm, model: Uint8Array, owned: boolean }} Parts `owned`: nobody else has the model, so that it can be lent
 * @typedef {{ text: string, isHtml: boolean, options: string }} Job
 * @typedef {{ manifest: Record<string, unknown>, version: string, heapBytes: number }} Started
 * @typedef {object} Host
 * @property {(wasm: Wasm) => void} prepare makes an instance already, for start
 * @property {(parts: Parts) => Promise<Started>} start
 * @property {(job: Job) => Promise<{ result: any, heapBytes: number }>} run one at a time
 * @property {() => void} close a job that is running is lost
 * @property {import('./nutgraf.js').AnalyzerMode} mode
 * @property {boolean} failed whether it is known to answer no more
 */

/** @implements {Host} */
class WorkerHost {
  #worker;
  #prepared = false;
  #id = 0;
  /** @type {{ id: number, resolve: (value: any) => void, reject: (reason: unknown) => void, result: Record<string, any[]> } | null} */
  #pending = null;
  /** @type {AnalyzerError | null} why this worker answers no more */
  #failure = null;

  /** @param {{ worker: Worker, lock: string | null, mode: import('./nutgraf.js').AnalyzerMode }} opened */
  constructor({ worker, lock, mode }) {
    this.mode = mode;
    this.#worker = worker;
    worker.onmessage = ({ data }) => this.#receive(data);
    worker.onerror = (event) => {
      event.preventDefault();
      this.#fail(new AnalyzerError('WorkerFailed', `The worker stopped: ${event.message || 'no reason given'}`));
    };
    worker.onmessageerror = () => this.#fail(new AnalyzerError('WorkerFailed', "The worker's answer could not be read."));
    if (lock) this.#watch(lock);
  }

  /** @param {Wasm} wasm */
  prepare(wasm) {
    if (!this.#prepared) this.#worker.postMessage({ type: 'module', wasm });
    this.#prepared = true;
  }

  /** Owned models are lent to the worker; of others it has a copy. @param {Parts} parts @returns {Promise<Started>} */
  async start(parts) {
    this.prepare(parts.wasm);
    const { model, ...started } = await this.#call({ type: 'start', model: parts.model }, parts.owned ? [parts.model.buffer] : []);
    if (parts.owned && model) parts.model = model;
    return started;
  }

  get failed() {
    return this.#failure !== null;
  }

  /**
   * A worker that the browser ends, for want of memory or by its task manager, says nothing; but the lock that it holds is free then.
   * @param {string} lock
   */
  #watch(lock) {
    navigator.locks.request(lock, () => this.#fail(new AnalyzerError('WorkerFailed', 'The worker was ended by the browser.'))).catch(() => {});
  }

  /** @param {Job} job */
  run(job) {
    return this.#call({ type: 'analyze', ...job });
  }

  close() {
    this.#worker.terminate();
  }

  /** @param {object} message @param {Transferable[]} [transfer] @returns {Promise<any>} */
  #call(message, transfer = []) {
    if (this.#failure) return Promise.reject(this.#failure);
    return new Promise((resolve, reject) => {
      const id = ++this.#id;
      this.#pending = { id, resolve, reject, result: {} };
      this.#worker.postMessage({ ...message, id }, transfer);
    });
  }

  /** @param {any} message */
  #receive(message) {
    const pending = this.#pending;
    if (!pending || message.id !== pending.id) return;
    if (message.type === 'piece') {
      const items = (pending.result[message.layer] ??= []);
      for (const item of message.items) items.push(item);
      return;
    }
    this.#pending = null;
    if (message.type === 'failed') {
      pending.reject(Object.assign(errorFrom(message), { fatal: message.fatal }));
    } else if (message.type === 'done') {
      const result = message.json ? JSON.parse(message.json) : Object.assign(message.rest, pending.result);
      pending.resolve({ result, heapBytes: message.heapBytes });
    } else {
      pending.resolve(message);
    }
  }

  /** Fails what is asked of the worker and, since it may be asked nothing now, what will be. @param {AnalyzerError} error */
  #fail(error) {
    this.#failure ??= Object.assign(error, { fatal: true });
    const pending = this.#pending;
    this.#pending = null;
    pending?.reject(this.#failure);
  }
}

/** @implements {Host} */
class PageHost {
  /** @type {import('./nutgraf.js').AnalyzerMode} */ mode = 'main-thread';
  failed = false;
  /** @type {import('./engine.js').Engine | null} */ #engine = null;
  /** @type {Promise<import('./engine.js').Engine> | null} */ #opening = null;
  #script = import('./engine.js'); // while the parts are still on their way

  constructor() {
    this.#script.catch(() => {}); // told by start()
  }

  /** @param {Wasm} wasm */
  prepare(wasm) {
    this.#opening ??= this.#script.then(({ Engine }) => Engine.open(wasm));
    this.#opening.catch(() => {}); // told by start()
  }

  /** @param {Parts} parts @returns {Promise<Started>} */
  async start({ wasm, model }) {
    this.prepare(wasm);
    try {
      const engine = await /** @type {Promise<import('./engine.js').Engine>} */ (this.#opening);
      engine.load(model);
      this.#engine = engine;
      return { manifest: engine.manifest, version: engine.version, heapBytes: engine.heapBytes };
    } catch (error) {
      throw asError(error);
    }
  }

  /** @param {Job} job */
  async run({ text, isHtml, options }) {
    await nextTask(); // lets the page paint its "working" state first
    if (!this.#engine) throw new AnalyzerError('Closed', 'This analyzer is closed.');
    try {
      return { result: this.#engine.analyze(text, isHtml, options), heapBytes: this.#engine.heapBytes };
    } catch (error) {
      throw asError(error);
    }
  }

  close() {
    this.#engine = null;
  }
}

/** By a message, for timers come late: 4 ms once they follow one another. @returns {Promise<void>} */
function nextTask() {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => (port1.close(), resolve());
    port2.postMessage(null);
  });
}

/** @param {any} error */
function asError(error) {
  return typeof error?.code === 'string' ? Object.assign(errorFrom(error), { fatal: error.fatal }) : error;
}

/**
 * @param {object} options
 * @param {'auto' | 'always' | 'never'} options.worker
 * @param {() => Worker} [options.createWorker] @param {string} [options.workerUrl] @param {number} options.timeout
 * @param {() => number} options.lastBytes when bytes of the parts arrived last @param {AbortSignal} [options.signal]
 * @param {import('./nutgraf.js').AnalyzerMode} [options.from] the mode that worked last time
 * @returns {Promise<Host>}
 */
export async function openHost({ worker, createWorker, workerUrl, timeout, lastBytes, signal, from }) {
  if (worker !== 'never' && from !== 'main-thread') {
    const opened = await openWorker({ createWorker, workerUrl, timeout, lastBytes, signal, from });
    if (opened) return new WorkerHost(opened);
    if (worker === 'always') {
      throw new AnalyzerError('WorkerRefused', "This page's policy allows no worker from here; see the hosting notes, or let the analyzer run on the page.");
    }
  }
  return new PageHost();
}
