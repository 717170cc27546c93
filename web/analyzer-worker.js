// The worker: owns an Engine and answers messages. Results go back in pieces, so that no single message keeps the page
// busy for long.
// SPDX-License-Identifier: Apache-2.0
// @ts-check
import './nutgraf-core.js'; // engine.js needs it: named here, it is fetched together with it
import { Engine, EngineFailure } from './engine.js';

/** Values in one message, about: a millisecond of the page's time, or two. */
const PIECE = 1000;
/** JSON so long goes to the page as it is: it parses it sooner than it would take in the objects. */
const WHOLE = 1 << 17;
/** How long a new worker waits for a text before it reads one of its own, in milliseconds: who has a text sends it at once. */
const PATIENCE = 200;
/** Reading it compiles what nearly every article runs, so that the first one which is pasted needn't wait for that. */
const OWN_TEXT = `Harbor council of Velmora backs new ferry

By Tamsin Orlebar
VELMORA, March 4, 2021 - The harbor council of Velmora voted 7-2 on Monday to spend $84.5 million, or 12% of its budget, on a ferry.

“We waited for twenty years, and now it will sail by next spring,” said Dr. Ilmari Castan, who chairs the council. She told reporters that \
Orlebar Shipping Co. would build it at 9:30 a.m. on Friday.

However, Castan's deputy, Odo Brenner, called the plan "a gamble". He has said since last May that the company, which employs 1,200 \
people in Norway and the U.S., needs two to three years.

“They know what it costs,” Brenner said.`;

/** @type {Promise<Engine> | null} with a model, or not yet */
let opening = null;
/** @type {Engine | null} with a model */
let engine = null;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let idle;

/** @param {object} message @param {Transferable[]} [transfer] */
const send = (message, transfer = []) => globalThis.postMessage(message, { transfer });

/** @param {number} id @param {unknown} error */
function sendFailure(id, error) {
  const failure = error instanceof EngineFailure ? error : new EngineFailure('EngineFailed', String(error), true);
  send({ type: 'failed', id, code: failure.code, message: failure.message, fatal: failure.fatal });
}

/** About how many values an item holds: a phrase of a long text may have thousands of places. @param {object} item */
function weigh(item) {
  let weight = 1;
  for (const value of Object.values(item)) if (Array.isArray(value)) weight += value.length;
  return weight;
}

/** Cuts a layer where enough has come together. @param {object[]} items @returns {Generator<object[]>} */
function* piecesOf(items) {
  let from = 0;
  let weight = 0;
  for (let i = 0; i < items.length; ++i) {
    weight += weigh(items[i]);
    if (weight < PIECE) continue;
    yield items.slice(from, i + 1);
    from = i + 1;
    weight = 0;
  }
  if (from < items.length) yield items.slice(from);
}

/** @param {number} id @param {string} json */
function sendResult(id, json) {
  const heapBytes = engine?.heapBytes ?? 0;
  if (json.length <= WHOLE) send({ type: 'done', id, json, heapBytes });
  else send({ type: 'done', id, rest: sendPieces(id, JSON.parse(json)), heapBytes });
}

/** @param {number} id @param {Record<string, any>} result @returns {Record<string, any>} what has not been sent of it */
function sendPieces(id, result) {
  const rest = /** @type {Record<string, any>} */ ({});
  for (const [layer, items] of Object.entries(result)) {
    rest[layer] = items;
    if (!Array.isArray(items)) continue;
    const pieces = [...piecesOf(items)];
    if (pieces.length < 2) continue;
    rest[layer] = []; // keeps the order of the fields
    for (const piece of pieces) send({ type: 'piece', id, layer, items: piece });
  }
  return rest;
}

/** Gives the model back: it may be needed for another worker. @param {{ id: number, model: Uint8Array }} message */
async function start({ id, model }) {
  if (!opening) throw new EngineFailure('EngineFailed', 'The worker has no module.', true);
  const opened = await opening;
  opened.load(model);
  engine = opened;
  send({ type: 'started', id, manifest: engine.manifest, version: engine.version, heapBytes: engine.heapBytes, model }, [model.buffer]);
  clearTimeout(idle);
  idle = setTimeout(warmUp, PATIENCE);
}

function warmUp() {
  try {
    engine?.analyzeToJson(OWN_TEXT, false, '{}');
  } catch {
    // told by the first text that is sent
  }
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
    if (type === 'module') {
      opening = Engine.open(data.wasm); // while the model is still on its way
      opening.catch(() => {}); // told by start()
    } else if (type === 'start') {
      await start(data);
    } else if (type === 'analyze') {
      clearTimeout(idle);
      if (!engine) throw new EngineFailure('EngineFailed', 'The worker was not started.', true);
      sendResult(id, engine.analyzeToJson(data.text, data.isHtml, data.options));
    }
  } catch (error) {
    sendFailure(id, error);
  }
});

// By the lock the page notices the end of a worker that can't tell of it.
const lock = `nutgraf-${Math.random()}-${performance.now()}`;
hold(lock).then((held) => send({ type: 'hello', lock: held ? lock : null }));
