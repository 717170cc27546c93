// Workers that end, in Chromium: for want of memory, killed by the browser, or by what they were given. The next text has another.
// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { assets, context, open, page } from './host.mjs';
import { test } from './support.mjs';

test('memory is given back after a huge text: the worker is replaced, and what follows is right', async () => {
  let workers = 0;
  page.on('worker', () => ++workers);
  await open('<p>host</p>');
  const found = await page.evaluate(async (url) => {
    const { createAnalyzer } = await import(`${url}nutgraf.js`);
    const analyzer = await createAnalyzer();
    const small = await analyzer.analyze('Angela Merkel spoke in Berlin.');
    const huge = 'On Friday Mayor Ana Ferreira told 300 people in Porto that the bridge stays. '.repeat(40_000);
    const first = await analyzer.analyze(huge);
    const second = await analyzer.analyze('Angela Merkel spoke in Berlin.');
    return { whole: first.text.length === huge.length, same: JSON.stringify(small) === JSON.stringify(second) };
  }, assets.url);
  assert.deepEqual(found, { whole: true, same: true });
  assert.equal(workers, 2, 'one for the huge text, one after it');
});

/** Analyzes a long text with a worker that `end` ends meanwhile, or that fails by `prelude`; then a short one. */
const afterTheEnd = (end, prelude = '') =>
  page.evaluate(
    async ([url, source, first]) => {
      const { createAnalyzer } = await import(`${url}nutgraf.js`);
      const workers = [];
      const code = `${first}
        import(${JSON.stringify(`${url}analyzer-worker.js`)});`;
      const createWorker = () => {
        workers.push(new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })), { type: 'module' }));
        return workers.at(-1);
      };
      const analyzer = await createAnalyzer({ createWorker });
      const small = JSON.stringify(await analyzer.analyze('Angela Merkel spoke in Berlin.'));
      const long = analyzer.analyze('On Friday Mayor Ana Ferreira told 300 people in Porto that the bridge stays. '.repeat(40_000));
      const waiting = analyzer.analyze('Angela Merkel spoke in Berlin.');
      new Function('worker', source)(workers[0]);
      const failure = await long.then(() => 'none', ({ name, code }) => `${name} ${code}`);
      const after = JSON.stringify(await waiting);
      const again = JSON.stringify(await analyzer.analyze('Angela Merkel spoke in Berlin.'));
      analyzer.close();
      return { failure, same: after === small && again === small, workers: workers.length };
    },
    [assets.url, end, prelude],
  );

test('a worker that is killed in the middle of its work is missed; the next text has another', async () => {
  await open('<p>host</p>');
  assert.deepEqual(await afterTheEnd('worker.terminate()'), { failure: 'AnalyzerError WorkerFailed', same: true, workers: 2 });
});

test('a worker that fails with a text in its hands is replaced', async () => {
  await open('<p>host</p>');
  assert.deepEqual(await afterTheEnd('', "addEventListener('message', ({ data }) => { if (data.text?.length > 1e6) throw new Error('struck down'); });"), { failure: 'AnalyzerError WorkerFailed', same: true, workers: 2 });
});

/** A page's analyzer whose worker `end` ends as soon as it is open, before there is a model; then what it says of a text, or why it doesn't. */
const afterAnEarlyEnd = async (end, { everyOne = false } = {}) => {
  let release;
  const ended = new Promise((resolve) => (release = resolve));
  await page.exposeFunction('workerEnded', release);
  await context.route('**/english.nutgraf', async (route) => {
    if (!everyOne) await ended;
    await route.continue();
  });
  return page.evaluate(
    async ([url, source, every]) => {
      const { createAnalyzer } = await import(`${url}nutgraf.js`);
      const workers = [];
      const code = `import(${JSON.stringify(`${url}analyzer-worker.js`)}); addEventListener('message', ({ data }) => { if (data === 'fall') throw new Error('struck down'); });`;
      const createWorker = () => {
        const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })), { type: 'module' });
        workers.push(worker);
        const strike = async ({ data }) => {
          if (data.type !== 'hello' || (!every && workers.length > 1)) return;
          await new Promise((resolve) => setTimeout(resolve)); // the analyzer has heard it, too
          new Function('worker', source)(worker);
          setTimeout(workerEnded, 500); // time to notice, if anybody looks
        };
        worker.addEventListener('message', strike);
        return worker;
      };
      const outcome = await createAnalyzer({ createWorker }).then(
        async (analyzer) => {
          const { entities } = await analyzer.analyze('Angela Merkel spoke in Berlin.');
          analyzer.close();
          return entities[0].name;
        },
        ({ name, code }) => `${name} ${code}`,
      );
      return { outcome, workers: workers.length };
    },
    [assets.url, end, everyOne],
  );
};

for (const [how, end] of Object.entries({ 'is killed': 'worker.terminate()', falls: "worker.postMessage('fall')" })) {
  test(`a worker that ${how} before the model is there is replaced`, async () => {
    await open('<p>host</p>');
    assert.deepEqual(await afterAnEarlyEnd(end), { outcome: 'Angela Merkel', workers: 2 });
  });
}

test('where every worker is killed at its start, the analyzer says so instead of waiting', async () => {
  await open('<p>host</p>');
  assert.equal((await afterAnEarlyEnd('worker.terminate()', { everyOne: true })).outcome, 'AnalyzerError WorkerFailed');
});

test('a worker that is killed between two texts is replaced', async () => {
  await open('<p>host</p>');
  const found = await page.evaluate(async (url) => {
    const { createAnalyzer } = await import(`${url}nutgraf.js`);
    const workers = [];
    const code = `import(${JSON.stringify(`${url}analyzer-worker.js`)});`;
    const createWorker = () => (workers.push(new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })), { type: 'module' })), workers.at(-1));
    const analyzer = await createAnalyzer({ createWorker });
    const first = JSON.stringify(await analyzer.analyze('Angela Merkel spoke in Berlin.'));
    workers[0].terminate();
    await new Promise((resolve) => setTimeout(resolve, 500));
    const second = JSON.stringify(await analyzer.analyze('Angela Merkel spoke in Berlin.'));
    analyzer.close();
    return { same: first === second, workers: workers.length };
  }, assets.url);
  assert.deepEqual(found, { same: true, workers: 2 });
});
