// One analyzer and the text that is current: debounced, the latest wins, what it does is told as states.
// SPDX-License-Identifier: Apache-2.0
// @ts-check
import { createAnalyzer } from '../nutgraf.js';

/** Pause in typing after which a text is analysed, in milliseconds. */
const DEBOUNCE = 250;
/** A text of this length is worth telling its size. */
export const LONG_TEXT = 100_000;

/**
 * @typedef {{ text?: string, html?: string, options: import('../nutgraf.js').AnalyzeOptions }} Task
 * @typedef {{ phase: 'idle' } | { phase: 'downloading', loaded: number, total: number | null } | { phase: 'starting' }
 *   | { phase: 'analyzing', length: number } | { phase: 'cancelled' } | { phase: 'failed', error: any }
 *   | { phase: 'done', result: import('../nutgraf.js').AnalysisResult, task: Task }} SessionState
 */

export class Session {
  #tell;
  /** @type {Promise<import('../nutgraf.js').Analyzer> | null} */ #analyzer = null;
  /** @type {SessionState} */ #loading = { phase: 'downloading', loaded: 0, total: null };
  /** @type {AbortController} */ #latest = new AbortController();
  /** @type {Task | null} */ #task = null;
  #working = false;

  /** @param {(state: SessionState) => void} tell */
  constructor(tell) {
    this.#tell = tell;
  }

  /** Starts the download, so that the first text finds the analyzer ready. */
  prepare() {
    this.#analyzer ??= createAnalyzer({
      onProgress: ({ phase, loaded, total }) => {
        this.#loading = phase === 'download' ? { phase: 'downloading', loaded, total } : { phase: 'starting' };
        if (this.#working) this.#tell(this.#loading);
      },
    }).catch((error) => {
      this.#analyzer = null;
      throw error;
    });
    return this.#analyzer;
  }

  /** @param {Task} task @param {{ now?: boolean }} [how] now: without waiting for more typing */
  async submit(task, { now = false } = {}) {
    this.#latest.abort();
    const control = (this.#latest = new AbortController());
    this.#task = task;
    if (!now) {
      await new Promise((resolve) => setTimeout(resolve, DEBOUNCE));
      if (control.signal.aborted) return;
    }
    this.#working = true;
    try {
      const preparing = this.prepare();
      this.#tell(this.#loading);
      const analyzer = await preparing;
      if (control.signal.aborted) return;
      const source = task.html ?? task.text ?? '';
      this.#tell({ phase: 'analyzing', length: source.length });
      const options = { ...task.options, signal: control.signal };
      const result = await (task.html === undefined ? analyzer.analyze(source, options) : analyzer.analyzeHtml(source, options));
      this.#working = false;
      this.#tell({ phase: 'done', result, task });
    } catch (error) {
      if (control.signal.aborted) return;
      this.#working = false;
      this.#tell({ phase: 'failed', error });
    }
  }

  /** Ends what is going on; the text stays. */
  cancel() {
    this.#latest.abort();
    this.#working = false;
    this.#tell({ phase: 'cancelled' });
  }

  /** The last text once more. */
  retry() {
    if (this.#task) this.submit(this.#task, { now: true });
    else this.prepare().catch(() => {});
  }

  /** Forgets the text. */
  clear() {
    this.#latest.abort();
    this.#task = null;
    this.#working = false;
    this.#tell({ phase: 'idle' });
  }

  async describe() {
    const { mode, manifest, version } = await this.prepare();
    return { mode, manifest, version };
  }
}
