// The worker: owns an Engine and answers messages. Results go back in pieces, so that no single message keeps the page
// busy for long.
// SPDX-License-Identifier: Apache-2.0
// @ts-check
import { Engine, EngineFailure } from './engine.js';

/** Items of a layer in one message: about a millisecond of the page's time. */
const PIECE = 1000;

/** @type {Engine | null} */
let engine = null;

/** @param {object} message */
const send = (message) => globalThis.postMessage(message);

/** @param {number} id @param {unknown} error */
function sendFailure(id, error) {
  const failure = error instanceof EngineFailure ? error : new EngineFailure('EngineFailed', String(error), true);
  send({ type: 'failed', id, code: failure.code, message: failure.message, fatal: failure.fatal });
}

/** @param {number} id @param {Record<string, any>} result */
function sendResult(id, result) {
  const rest = /** @type {Record<string, any>} */ ({});
  for (const [layer, items] of Object.entries(result)) {
    if (!Array.isArray(items) || items.length <= PIECE) {
      rest[layer] = items;
      continue;
    }
    rest[layer] = []; // keeps the order of the fields
    for (let at = 0; at < items.length; at += PIECE) send({ type: 'piece', id, layer, items: items.slice(at, at + PIECE) });
  }
  send({ type: 'done', id, rest, heapBytes: engine?.heapBytes ?? 0 });
}

/**
 * Holds a lock as long as this worker lives. @param {string} name @returns {Promise<boolean>} false where locks can't be had
 */
function hold(name) {
  if (!globalThis.navigator?.locks) return Promise.resolve(false);
  return new Promise((answer) => {
    navigator.locks.request(name, () => (answer(true), new Promise(() => {}))).catch(() => answer(false));
  });
}

globalThis.addEventListener('message', async ({ data }) => {
  const { type, id } = data;
  try {
    if (type === 'start') {
      engine = await Engine.start(data);
      const locked = await hold(data.lock);
      send({ type: 'started', id, manifest: engine.manifest, version: engine.version, heapBytes: engine.heapBytes, locked });
    } else if (type === 'analyze') {
      if (!engine) throw new EngineFailure('EngineFailed', 'The worker was not started.', true);
      sendResult(id, engine.analyze(data.text, data.isHtml, data.options));
    }
  } catch (error) {
    sendFailure(id, error);
  }
});

send({ type: 'hello' });
