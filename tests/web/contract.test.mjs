// What the widget promises to those who embed it, as its page says it: digests, policies, the ladder, and that it leaves nothing behind.
// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { listen } from '../../tools/serve.mjs';
import { CORS, assets, context, open, page, settled, widgetScript } from './host.mjs';
import { serve, siteFolder, test } from './support.mjs';

const STORY = '<p>Angela Merkel met Emmanuel Macron in Paris on Friday.</p>';

/** The mode of an analyzer on a page of the host, and how long it took to have it. */
const modeOf = (options = {}) =>
  page.evaluate(
    async ([url, given]) => {
      const { createAnalyzer } = await import(`${url}nutgraf.js`);
      const since = performance.now();
      const analyzer = await createAnalyzer(given);
      const found = [analyzer.mode, performance.now() - since];
      analyzer.close();
      return found;
    },
    [assets.url, options],
  );

// ---- integrity ----

const digestOf = (name) => readFileSync(join(siteFolder, 'sizes.txt'), 'utf8').split('\n').find((line) => line.startsWith(`${name} `)).trim().split(/\s+/).at(-1);

test('the digests that the build prints are those of the files', async () => {
  const script = widgetScript(`crossorigin integrity="${digestOf('nutgraf-article.js')}"`);
  await open(`<nutgraf-article model-integrity="${digestOf('english.nutgraf')}">${STORY}</nutgraf-article>`, { script });
  await settled();
  const wasm = { wasmIntegrity: digestOf('nutgraf-core.wasm') };
  assert.equal((await modeOf(wasm))[0], 'blob-module-worker');
});

// ---- policies, as the page about the widget lists them ----

const documented = [...readFileSync(new URL('../../web/widget.html', import.meta.url), 'utf8').matchAll(/<tr><td>(?<where>[^<]+)<\/td><td><code>(?<policy>script-src[^<]+)<\/code><\/td><\/tr>/g)].map(({ groups }) => ({ ...groups }));

test('the policies are there to be tested', () => assert.deepEqual(documented.map(({ where }) => where), ['same origin', 'another origin', 'another origin, no worker']));

for (const { where, policy } of documented) {
  test(`the policy documented for ${where} suffices`, async () => {
    const other = where !== 'same origin';
    const header = `default-src 'none'; ${policy.replaceAll('https://other.host', assets.url.replace(/\/$/, ''))}`;
    const errors = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    if (other) {
      await open(`<nutgraf-article>${STORY}</nutgraf-article>`, { headers: { 'Content-Security-Policy': header } });
      await settled();
    } else {
      const own = await serve(undefined, () => ({ 'Content-Security-Policy': header }));
      await page.goto(`${own.url}embed.html`);
      await settled();
      await own.close();
    }
    const workers = page.workers().length;
    assert.equal(workers, where === 'another origin, no worker' ? 0 : 1);
    // The hosts' own icon and style sheet are none of the widget's; a worker that is refused is the point of the last policy.
    const refused = errors.filter((error) => !/data:,|icon\.svg|widget\.css|worker-src 'none'/.test(error));
    assert.deepEqual(refused, []);
  });
}

// ---- the ladder ----

test('a worker that never answers is given up after the timeout', async () => {
  await context.route('**/analyzer-worker.js', () => {}); // never answered
  await open('<p>host</p>');
  const [mode, took] = await modeOf({ workerTimeout: 400 });
  assert.equal(mode, 'main-thread');
  assert.ok(took > 700 && took < 20_000, `${took} ms: two rungs of 400 ms and the start on the page`);
});

test('where module workers are refused, a classic one imports the script', async () => {
  await context.addInitScript(() => {
    const Original = globalThis.Worker;
    globalThis.Worker = class extends Original {
      constructor(url, options) {
        if (options?.type === 'module') throw new TypeError('no module workers here');
        super(url, options);
      }
    };
  });
  await open('<p>host</p>');
  assert.equal((await modeOf())[0], 'blob-classic-worker');
});

test('workerUrl, wasmUrl and modelUrl are used where given', async () => {
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  await context.route('**/moved/**', (route) => route.continue({ url: route.request().url().replace('moved/', '') }));
  await open('<p>host</p>');
  const moved = (name) => `${assets.url}moved/${name}`;
  await modeOf({ workerUrl: moved('analyzer-worker.js'), wasmUrl: moved('nutgraf-core.wasm'), modelUrl: moved('english.nutgraf') });
  for (const name of ['nutgraf-core.wasm', 'english.nutgraf']) assert.deepEqual(asked.filter((url) => url.endsWith(name)), [moved(name)]);
});

// ---- many, and none ----

/** Elements that are in memory after a collection, in the page or out of it. */
async function alive() {
  const session = await context.newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { result } = await session.send('Runtime.evaluate', { expression: 'customElements.get("nutgraf-article").prototype' });
  const { objects } = await session.send('Runtime.queryObjects', { prototypeObjectId: result.objectId });
  const { result: count } = await session.send('Runtime.callFunctionOn', { objectId: objects.objectId, functionDeclaration: 'function () { return this.length; }', returnByValue: true });
  await session.detach();
  return count.value;
}

test('fifty elements on a page: one engine, and each its own marks', async () => {
  const people = Array.from({ length: 50 }, (_, i) => `<nutgraf-article loading="eager"><p>Mayor Ana Ferreira spoke in Porto on day ${i}.</p></nutgraf-article>`);
  let models = 0;
  page.on('request', (request) => (models += request.url().endsWith('english.nutgraf')));
  await open(people.join(''));
  await settled();
  assert.equal(models, 1);
  assert.equal(page.workers().length, 1);
  const marked = await page.evaluate(() => [...document.querySelectorAll('nutgraf-article')].filter((each) => each.shadowRoot.querySelector('.mark.t-PERSON')).length);
  assert.equal(marked, 50);
});

test('elements that are gone leave nothing: no engine, no highlight, no object', async () => {
  await page.clock.install();
  await open(`<main id="story">${STORY}</main><div id="stage"><nutgraf-article for="#story"></nutgraf-article>${`<nutgraf-article>${STORY}</nutgraf-article>`.repeat(5)}</div>`);
  await settled();
  await page.evaluate(() => document.querySelectorAll('nutgraf-article')[1].focusAnnotation('name-0')); // a card is open, with its listeners
  assert.equal(page.workers().length, 1);
  assert.equal(await alive(), 6);
  await page.evaluate(() => document.querySelector('#stage').remove());
  await page.clock.fastForward(25_000);
  await page.waitForFunction(() => CSS.highlights.size === 0 || [...CSS.highlights.values()].every(({ size }) => size === 0));
  for (let i = 0; i < 50 && page.workers().length; ++i) await new Promise((resolve) => setTimeout(resolve, 100));
  assert.equal(page.workers().length, 0, 'the engine is closed');
  assert.equal(await page.evaluate(() => document.adoptedStyleSheets.length), 0);
  assert.equal(await alive(), 0, 'elements that something still holds');
});

test('on a slow line, a worker whose script waits behind the model is waited for', async () => {
  const model = readFileSync(join(siteFolder, 'english.nutgraf'));
  const pieces = 40;
  let arrived;
  const whole = new Promise((resolve) => (arrived = resolve));
  const line = createServer(async (request, response) => {
    response.writeHead(200, { ...CORS, 'Content-Type': 'application/octet-stream' });
    for (let i = 0; i < pieces; ++i) {
      response.write(model.subarray((model.length * i) / pieces, (model.length * (i + 1)) / pieces));
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    response.end(arrived);
  });
  const port = await listen(line, { port: 0 });
  await context.route('**/analyzer-worker.js', async (route) => {
    await whole;
    await route.continue();
  });
  await open('<p>host</p>');
  const [mode, took] = await modeOf({ modelUrl: `http://localhost:${port}/english.nutgraf`, workerTimeout: 1500 });
  line.close();
  assert.equal(mode, 'blob-module-worker');
  assert.ok(took > 3000, `${took} ms: longer than two rungs may take`);
});

// ---- what is written about it ----

const read = (name) => readFileSync(new URL(`../../web/${name}`, import.meta.url), 'utf8');
const sorted = (found) => [...new Set(found)].sort();

test('code, manifest and page name the same attributes, parts, events and custom properties', () => {
  const code = ['nutgraf-article.js', 'marks-style.js', 'widget/style.js', 'widget/in-place.js'].map(read).join('\n');
  const pageText = read('widget.html');
  const [{ declarations: [manifest] }] = JSON.parse(read('custom-elements.json')).modules;
  const names = (list) => sorted(list.map(({ name }) => name));
  const [, observed] = /observedAttributes = \[([^\]]+)\]/.exec(code);
  const attributes = sorted([...observed.matchAll(/'([^']+)'/g)].map(([, name]) => name).concat('summary-sentences'));
  assert.deepEqual(names(manifest.attributes), attributes);
  for (const name of attributes) assert.match(pageText, new RegExp(`<code>${name}</code>`), name);
  const inCard = [...read('widget/card.js').matchAll(/\.part\.add\(([^)]+)\)/g)].flatMap(([, added]) => [...added.matchAll(/[?:] '([\w-]+)'/g)].map(([, name]) => name));
  assert.equal(inCard.length, 2, 'the card has one part of two names');
  assert.deepEqual(names(manifest.cssParts), sorted([...code.matchAll(/@csspart ([\w-]+)/g)].map(([, name]) => name).concat('person', 'organization', 'location', 'date', 'miscellaneous', ...inCard)));
  for (const { name } of [...manifest.cssParts, ...manifest.events]) assert.match(pageText, new RegExp(`<code>${name}</code>`), name);
  assert.deepEqual(names(manifest.events), sorted([...code.matchAll(/@fires ([\w-]+)/g)].map(([, name]) => name)));
  const properties = [...code.matchAll(/--nutgraf-(?:person|organization|location|date|miscellaneous|quote|key-phrase|rule|muted|surface|card)-color|--nutgraf-(?:ui-)?font|--nutgraf-radius/g)].map(([name]) => name);
  assert.deepEqual(names(manifest.cssProperties), sorted(properties));
  const documentedProperties = [...pageText.slice(pageText.indexOf('id="properties"')).matchAll(/<td><code>(--[\w-]+)<\/code><\/td>(?:<td>(#\w+)<\/td><td>(#\w+)<\/td>)?/g)];
  assert.deepEqual(sorted(documentedProperties.map(([, name]) => name)), sorted(properties));
  for (const [, name, light, dark] of documentedProperties) {
    if (light) assert.ok(code.replaceAll('#fff,', '#ffffff,').includes(`${name}, light-dark(${light}, ${dark})`), `${name} is ${light} or ${dark}`);
  }
});
