// How an engine comes to be: the module compiled while it arrives, the model lent to the worker, and what is said where either can't be had.
// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach } from 'node:test';
import { context, server, useSite } from './site.mjs';
import { STRICT, siteFolder, test } from './support.mjs';

let page;
let asked;
useSite({ policy: STRICT.replace("worker-src 'self'", "worker-src 'self' blob:"), contextOptions: {} });
beforeEach(async () => {
  asked = [];
  page = await context.newPage();
  page.on('request', (request) => asked.push(request.url().split('/').at(-1)));
  await page.goto(`${server.url}icon.svg`);
});

const countOf = (name) => asked.filter((each) => each === name).length;

/** Makes an analyzer, and tells what its worker was sent, or the code of the failure. */
const start = (options = {}) =>
  page.evaluate(
    async ([url, given]) => {
      const sent = [];
      const original = Worker.prototype.postMessage;
      Worker.prototype.postMessage = function (message, transfer) {
        sent.push([message.type, message.wasm?.constructor.name ?? null, transfer?.length ?? 0]);
        return original.call(this, message, transfer);
      };
      try {
        const { createAnalyzer } = await import(`${url}nutgraf.js`);
        const analyzer = await createAnalyzer(given);
        const { entities } = await analyzer.analyze('Angela Merkel spoke in Berlin.');
        analyzer.close();
        return { sent, found: entities[0].name };
      } catch (error) {
        return { code: error.code ?? error.name };
      } finally {
        Worker.prototype.postMessage = original;
      }
    },
    [server.url, options],
  );

/** Answers requests for the module otherwise than the server does. */
const answerModule = (answer) => context.route('**/nutgraf-core.wasm', (route) => route.fulfill(answer));
const moduleBytes = () => readFileSync(join(siteFolder, 'nutgraf-core.wasm'));

test('the worker gets the module compiled, and the model without a copy', async () => {
  const { sent, found } = await start();
  assert.equal(found, 'Angela Merkel');
  assert.deepEqual(sent, [['module', 'Module', 0], ['start', null, 1], ['analyze', null, 0]]);
  assert.deepEqual([countOf('nutgraf-core.wasm'), countOf('english.nutgraf')], [1, 1]);
});

test('a module of another type is taken as bytes, and asked for once', async () => {
  await answerModule({ contentType: 'application/octet-stream', body: moduleBytes() });
  const { sent, found } = await start();
  assert.equal(found, 'Angela Merkel');
  assert.deepEqual(sent[0], ['module', 'Uint8Array', 0]);
  assert.equal(countOf('nutgraf-core.wasm'), 1);
});

test('where nothing can be compiled on its way, bytes do', async () => {
  await page.evaluate(() => delete WebAssembly.compileStreaming);
  const { sent, found } = await start();
  assert.equal(found, 'Angela Merkel');
  assert.deepEqual(sent[0], ['module', 'Uint8Array', 0]);
});

test('a module that is none is refused, by its code', async () => {
  await answerModule({ contentType: 'application/wasm', body: 'not wasm' });
  assert.deepEqual(await start(), { code: 'WasmRefused' });
});

test('a module that is not there is told at once', async () => {
  await answerModule({ status: 404, body: 'no' });
  assert.deepEqual(await start(), { code: 'WasmHttpError' });
  assert.equal(countOf('nutgraf-core.wasm'), 1);
});

test('a module of no server is unreachable', async () => {
  await context.route('**/nutgraf-core.wasm', (route) => route.abort());
  assert.deepEqual(await start(), { code: 'WasmUnreachable' });
});

test('a module that is another than expected is refused, and the expected one is compiled on its way', async () => {
  assert.deepEqual(await start({ wasmIntegrity: `sha384-${'A'.repeat(64)}` }), { code: 'WasmIntegrityMismatch' });
  const digest = readFileSync(join(siteFolder, 'sizes.txt'), 'utf8').split('\n').find((line) => line.startsWith('nutgraf-core.wasm ')).trim().split(/\s+/).at(-1);
  const { sent } = await start({ wasmIntegrity: digest });
  assert.deepEqual(sent[0], ['module', 'Module', 0]);
});

/** Texts one after the other, each with its own worker: the first kills its worker by its length, those in `falling` fall when they get the model. */
const restarts = (falling) =>
  page.evaluate(
    async ([url, indices]) => {
      const { createAnalyzer } = await import(`${url}nutgraf.js`);
      let made = 0;
      const createWorker = () => {
        const falls = indices.includes(made++) ? "data.type === 'start' || " : '';
        const code = `addEventListener('message', (event) => { const { data } = event; if (${falls}data.text?.length > 1e6) { event.stopImmediatePropagation(); throw new Error('struck down'); } });
          import(${JSON.stringify(`${url}analyzer-worker.js`)});`;
        return new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })), { type: 'module' });
      };
      const analyzer = await createAnalyzer({ createWorker });
      const outcome = (text) => analyzer.analyze(text).then(({ entities }) => entities[0].name, ({ code }) => code);
      const outcomes = [await outcome('x'.repeat(1e6 + 1)), await outcome('Angela Merkel spoke in Berlin.'), await outcome('Angela Merkel spoke in Berlin.')];
      analyzer.close();
      return outcomes;
    },
    [server.url, falling],
  );

test('a worker that is replaced needs no second download', async () => {
  assert.deepEqual(await restarts([]), ['WorkerFailed', 'Angela Merkel', 'Angela Merkel']);
  assert.deepEqual([countOf('nutgraf-core.wasm'), countOf('english.nutgraf')], [1, 1]);
});

test('a model that a worker took to its end is downloaded anew', async () => {
  assert.deepEqual(await restarts([1]), ['WorkerFailed', 'WorkerFailed', 'Angela Merkel']);
  assert.deepEqual([countOf('nutgraf-core.wasm'), countOf('english.nutgraf')], [1, 2]);
});

/** Has the worker's engine ask for a file with the size of each text that it reads. */
async function tellTexts() {
  const source = readFileSync(new URL('../../web/engine.js', import.meta.url), 'utf8'); // with its names, which the site's lost
  const telling = `
    const read = Engine.prototype.analyzeToJson;
    Engine.prototype.analyzeToJson = function (text, ...rest) {
      fetch('icon.svg?' + text.length);
      return read.call(this, text, ...rest);
    };`;
  await context.route('**/engine.js', (route) => route.fulfill({ contentType: 'text/javascript', body: source + telling }));
}
const textsRead = () => asked.filter((name) => name.startsWith('icon.svg?'));

/** Starts an analyzer, has it read a text after so many milliseconds, and waits as long as it would for none. */
const readAfter = (wait) =>
  page.evaluate(
    async ([url, before]) => {
      const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
      const { createAnalyzer } = await import(`${url}nutgraf.js`);
      const analyzer = await createAnalyzer();
      if (before) await pause(before);
      const { entities } = await analyzer.analyze('Angela Merkel spoke in Berlin.');
      await pause(1000);
      return entities[0].name;
    },
    [server.url, wait],
  );

test('a worker that gets no text reads one of its own, once', async () => {
  await tellTexts();
  assert.equal(await readAfter(3000), 'Angela Merkel');
  assert.equal(textsRead().length, 2);
  assert.equal(textsRead()[1], 'icon.svg?30');
});

test('a worker that gets a text at once reads no other', async () => {
  await tellTexts();
  assert.equal(await readAfter(0), 'Angela Merkel');
  assert.deepEqual(textsRead(), ['icon.svg?30']);
});
