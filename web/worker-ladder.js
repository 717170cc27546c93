// Starts a worker wherever the page may have one: same-origin module worker, then a Blob that imports the script, as a
// module and as a classic script. Each rung is given up after a refusal, an error or a timeout.
// SPDX-License-Identifier: Apache-2.0
// @ts-check

/** @typedef {'worker' | 'blob-module-worker' | 'blob-classic-worker'} WorkerMode */

// Kept apart from `new URL('…', import.meta.url)`: bundlers rewrite that pattern, and this address must stay what it is.
const here = import.meta.url;
const bundled = !/^(https?|chrome-extension|moz-extension):.*\/worker-ladder\.js$/.test(here.replace(/[?#].*/, ''));

/** @type {{ createScriptURL(url: string): any } | null | undefined} */
let policy;

/**
 * Where a page demands Trusted Types, a worker's address must come from a policy; ours is called "nutgraf".
 * @param {string} url
 */
function trusted(url) {
  if (policy === undefined) {
    const types = /** @type {any} */ (globalThis).trustedTypes;
    try {
      policy = types ? types.createPolicy('nutgraf', { createScriptURL: (/** @type {string} */ same) => same }) : null;
    } catch {
      policy = null; // the page's policy list lacks "nutgraf": starting the worker is refused, and the page is used instead
    }
  }
  return policy ? policy.createScriptURL(url) : url;
}

/** @param {string} url @param {'module' | 'classic'} type */
function blobWorker(url, type) {
  const code = `import(${JSON.stringify(url)}).catch((error) => postMessage({ type: 'refused', message: String(error) }));`;
  const blobUrl = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  try {
    return new Worker(trusted(blobUrl), { type, name: 'nutgraf' });
  } finally {
    // Fetching has begun with the constructor; engines keep the data of a started load, but not all do so at once.
    setTimeout(() => URL.revokeObjectURL(blobUrl), 10_000);
  }
}

/** @param {string | undefined} workerUrl @returns {Array<[WorkerMode, () => Worker]>} */
function rungs(workerUrl) {
  if (workerUrl === undefined && bundled) {
    // Literally this expression: webpack, vite and parcel find and bundle the worker by it.
    return [['worker', () => new Worker(new URL('./analyzer-worker.js', import.meta.url), { type: 'module' })]];
  }
  const url = workerUrl === undefined ? new URL('analyzer-worker.js', here).href : new URL(workerUrl, document.baseURI).href;
  const sameOrigin = new URL(url).origin === location.origin && location.origin !== 'null';
  /** @type {Array<[WorkerMode, () => Worker]>} */
  const ladder = [];
  if (sameOrigin) ladder.push(['worker', () => new Worker(trusted(url), { type: 'module', name: 'nutgraf' })]);
  ladder.push(['blob-module-worker', () => blobWorker(url, 'module')]);
  ladder.push(['blob-classic-worker', () => blobWorker(url, 'classic')]);
  return ladder;
}

/**
 * Waits until the worker's script has said hello. Only quiet time counts: where bytes of a download still arrive, the line may be slow
 * and the script stand in its queue.
 * @param {() => Worker} create @param {number} timeout in milliseconds @param {() => number} lastBytes when bytes arrived last
 * @param {AbortSignal} [signal]
 * @returns {Promise<{ worker: Worker, lock: string | null }>} `lock`: what the worker holds as long as it lives
 */
function settle(create, timeout, lastBytes, signal) {
  return new Promise((resolve, reject) => {
    const worker = create(); // throws where the page's policy or the address forbids it
    const finish = (/** @type {() => void} */ act) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
      worker.onmessage = worker.onerror = null;
      act();
    };
    const give_up = (/** @type {unknown} */ reason) => finish(() => (worker.terminate(), reject(reason)));
    const abort = () => give_up(signal?.reason);
    const since = performance.now();
    const check = () => {
      const left = Math.max(since, lastBytes()) + timeout - performance.now();
      if (left > 0) timer = setTimeout(check, left);
      else give_up(new Error(`no answer within ${timeout} ms`));
    };
    let timer = setTimeout(check, timeout);
    signal?.addEventListener('abort', abort);
    worker.onmessage = ({ data }) => (data.type === 'hello' ? finish(() => resolve({ worker, lock: data.lock })) : give_up(new Error(data.message)));
    worker.onerror = (event) => {
      event.preventDefault();
      give_up(new Error(event.message || 'the script was refused'));
    };
  });
}

/**
 * @param {{ createWorker?: () => Worker, workerUrl?: string, timeout: number, lastBytes: () => number, from?: WorkerMode, signal?: AbortSignal }} options
 *   `from`: the rung that held last time, to start again with
 * @returns {Promise<{ worker: Worker, lock: string | null, mode: WorkerMode } | null>} null where no rung holds
 */
export async function openWorker({ createWorker, workerUrl, timeout, lastBytes, from, signal }) {
  if (typeof Worker !== 'function') return null;
  /** @type {Array<[WorkerMode, () => Worker]>} */
  const ladder = createWorker ? [['worker', createWorker]] : rungs(workerUrl);
  const ordered = from ? [...ladder.filter(([mode]) => mode === from), ...ladder.filter(([mode]) => mode !== from)] : ladder;
  for (const [mode, create] of ordered) {
    signal?.throwIfAborted();
    try {
      return { ...(await settle(create, timeout, lastBytes, signal)), mode };
    } catch (reason) {
      signal?.throwIfAborted();
    }
  }
  return null;
}
