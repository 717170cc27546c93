// The analyzer that an element works with: one that it was given, or the one that the page's elements share.
// SPDX-License-Identifier: Apache-2.0
// @ts-check
import { borrow } from './engine-pool.js';

export class Engine {
  /** Attributes that say which one is borrowed. */
  static ATTRIBUTES = ['model-url', 'model-integrity', 'wasm-url', 'worker-url', 'no-worker'];

  #element;
  #onProgress;
  /** @type {{ release: () => void } | null} */ #borrowed = null;

  /** @param {HTMLElement} element @param {(progress: import('../nutgraf.js').Progress) => void} onProgress */
  constructor(element, onProgress) {
    this.#element = element;
    this.#onProgress = onProgress;
  }

  /** @param {import('../nutgraf.js').Analyzer | null} given @returns {Promise<import('../nutgraf.js').Analyzer>} */
  async get(given) {
    if (given) return given;
    const borrowed = borrow(this.#options(), this.#onProgress);
    this.release();
    this.#borrowed = borrowed;
    return borrowed.analyzer;
  }

  /** What was borrowed is given back. */
  release() {
    this.#borrowed?.release();
    this.#borrowed = null;
  }

  /** @returns {import('../nutgraf.js').AnalyzerOptions} */
  #options() {
    const own = (/** @type {string} */ name) => this.#element.getAttribute(name) || undefined;
    const address = (/** @type {string} */ name) => own(name) && new URL(String(own(name)), this.#element.baseURI).href;
    return {
      modelUrl: address('model-url'),
      modelIntegrity: own('model-integrity'),
      wasmUrl: address('wasm-url'),
      workerUrl: address('worker-url'),
      worker: this.#element.hasAttribute('no-worker') ? 'never' : 'auto',
    };
  }
}
