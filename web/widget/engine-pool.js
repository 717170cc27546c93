// One analyzer for all elements of a page that ask for the same parts; closed a while after the last has gone.
// SPDX-License-Identifier: Apache-2.0
// @ts-check

/** Milliseconds: a page that rebuilds itself drops and adds elements in a moment. */
const LINGER = 20_000;

/** @typedef {{ promise: Promise<import('../nutgraf.js').Analyzer>, users: number, timer: number, listeners: Set<(progress: any) => void> }} Entry */
/** @type {Map<string, Entry>} */
const pool = new Map();

/**
 * @param {import('../nutgraf.js').AnalyzerOptions} options
 * @param {(progress: import('../nutgraf.js').Progress) => void} onProgress
 * @returns {{ analyzer: Promise<import('../nutgraf.js').Analyzer>, release: () => void }}
 */
export function borrow(options, onProgress) {
  const key = JSON.stringify(options);
  let entry = pool.get(key);
  if (!entry) {
    /** @type {Entry['listeners']} */
    const listeners = new Set();
    const promise = import('../nutgraf.js').then(({ createAnalyzer }) =>
      createAnalyzer({ ...options, onProgress: (progress) => listeners.forEach((listener) => listener(progress)) }),
    );
    entry = { promise, users: 0, timer: 0, listeners };
    pool.set(key, entry);
    promise.catch(() => pool.delete(key)); // the next one tries again
  }
  const mine = entry;
  ++mine.users;
  clearTimeout(mine.timer);
  mine.listeners.add(onProgress);
  let released = false;
  const release = () => {
    if (released) return;
    released = true;
    mine.listeners.delete(onProgress);
    if (--mine.users > 0) return;
    mine.timer = window.setTimeout(() => {
      if (mine.users > 0) return;
      if (pool.get(key) === mine) pool.delete(key);
      mine.promise.then((analyzer) => analyzer.close(), () => {});
    }, LINGER);
  };
  return { analyzer: mine.promise, release };
}
