// The worker's life under Node, with an engine and workers of straw: when it reads a text of its own, and that none is left behind.
// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { packageFolder } from './support.mjs';

const { Engine } = await import(new URL('engine.js', packageFolder));
const { createAnalyzer } = await import(new URL('nutgraf.js', packageFolder));
/** Longer than a worker waits for a text before it reads one of its own. */
const PATIENCE = 400;

const { open } = Engine;
afterEach(() => {
  Engine.open = open;
  delete globalThis.addEventListener;
  delete globalThis.postMessage;
  delete globalThis.Worker;
});

let scripts = 0;
/** The worker's script, as it runs in a worker: what it answers, and the texts that its engine is given. @param {Error} [failure] of its first text */
async function runScript(failure) {
  const answers = [];
  const texts = [];
  let receive;
  globalThis.addEventListener = (type, listener) => (receive = listener);
  globalThis.postMessage = (message) => answers.push(message.type);
  Engine.open = async () => ({
    load() {},
    analyzeToJson(text) {
      texts.push(text);
      if (failure && texts.length === 1) throw failure;
      return '{}';
    },
  });
  await import(new URL(`analyzer-worker.js?${++scripts}`, packageFolder));
  const send = (message) => receive({ data: message });
  await send({ type: 'module', wasm: null });
  const start = (id) => send({ type: 'start', id, model: new Uint8Array(1) });
  return { answers, texts, send, start };
}

test('a worker that gets no text reads one of its own, once', async () => {
  const { answers, texts, start } = await runScript();
  await start(1);
  assert.equal(texts.length, 0);
  await sleep(PATIENCE);
  assert.equal(texts.length, 1);
  await sleep(PATIENCE);
  assert.equal(texts.length, 1);
  assert.deepEqual(answers.filter((type) => type !== 'hello'), ['started']);
});

test('a worker that gets a text at once reads no other', async () => {
  const { answers, texts, send, start } = await runScript();
  await start(1);
  await send({ type: 'analyze', id: 2, text: 'Ada Ruiz spoke.', isHtml: false, options: '{}' });
  await sleep(PATIENCE);
  assert.deepEqual(texts, ['Ada Ruiz spoke.']);
  assert.deepEqual(answers.filter((type) => type !== 'hello'), ['started', 'done']);
});

test('a worker that is started again meanwhile reads one text of its own', async () => {
  const { texts, start } = await runScript();
  await start(1);
  await start(2);
  await sleep(PATIENCE);
  assert.equal(texts.length, 1);
});

test('what goes wrong in its own text is told by nobody, and the next is read', async () => {
  const { answers, texts, send, start } = await runScript(new Error('out of straw'));
  await start(1);
  await sleep(PATIENCE);
  await send({ type: 'analyze', id: 2, text: 'Ada Ruiz spoke.', isHtml: false, options: '{}' });
  assert.deepEqual(texts.slice(1), ['Ada Ruiz spoke.']);
  assert.deepEqual(answers.filter((type) => type !== 'hello'), ['started', 'done']);
});

/** Workers of straw: `plan(n)` tells of the n-th whether it says hello, is silent or fails when it is told to. */
function strawWorkers(plan) {
  const workers = [];
  globalThis.Worker = class {
    ended = false;
    constructor() {
      this.plan = plan(workers.length);
      workers.push(this);
      if (this.plan === 'works') queueMicrotask(() => this.say({ type: 'hello', lock: null }));
    }
    say(data) {
      if (!this.ended) this.onmessage?.({ data });
    }
    fail() {
      this.onerror?.({ message: 'no straw', preventDefault() {} });
    }
    postMessage({ type, id }) {
      if (type === 'start') queueMicrotask(() => this.say({ type: 'started', id, manifest: {}, version: '0', heapBytes: 0 }));
      if (type === 'analyze' && this.plan === 'works') queueMicrotask(() => this.say({ type: 'done', id, json: '{"read":true}', heapBytes: this.heapBytes ?? 0 }));
    }
    terminate() {
      this.ended = true;
    }
  };
  return workers;
}

test('a worker that comes to nothing late takes none with it that was started meanwhile', async () => {
  const workers = strawWorkers((number) => (number === 1 ? 'silent' : 'works'));
  const analyzer = await createAnalyzer({ worker: 'always', createWorker: () => new Worker(), wasm: new Uint8Array(1), model: new Uint8Array(1) });
  workers[0].heapBytes = 1 << 30; // so that it is replaced behind its text
  await analyzer.analyze('First.');
  const control = new AbortController();
  const aborted = analyzer.analyze('Second.', { signal: control.signal });
  await sleep(0);
  control.abort();
  await assert.rejects(aborted, { name: 'AbortError' });
  await sleep(PATIENCE); // the silent worker is given up, and another waits for texts
  workers[1].fail();
  await sleep(0);
  assert.deepEqual(await analyzer.analyze('Third.'), { read: true });
  analyzer.close();
  await sleep(0);
  assert.equal(workers.filter(({ ended }) => !ended).length, 0, `${workers.length} workers`);
});
