// Measures nutgraf and its peers in headless Chromium: from navigation to the first result, and warm.
// SPDX-License-Identifier: Apache-2.0
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { listen, makeServer } from '../serve.mjs';
import { articles, sample } from './articles.mjs';

const root = new URL('../../', import.meta.url);
const folder = fileURLToPath(new URL('build/bench/', root));

/** How a page starts each engine: source of a module that exports `start`. */
const PAGES = {
  'nutgraf, worker': nutgrafPage('auto'),
  'nutgraf, main thread': nutgrafPage('never'),
  'wink (no names)': peerPage('startWink'),
  'compromise/three': peerPage('startCompromise'),
  'compromise, dates, coreference': peerPage('startCompromiseWithDates'),
};

function nutgrafPage(worker) {
  return `import { createAnalyzer } from './nutgraf.js';
export async function start() {
  const analyzer = await createAnalyzer({ worker: '${worker}' });
  return (text) => analyzer.analyze(text);
}`;
}

function peerPage(name) {
  return `export { ${name} as start } from '${fileURLToPath(new URL('engines.mjs', import.meta.url))}';`;
}

/** How long a reader takes until there is a text, in milliseconds, on a page that is opened before. */
const READER = 2000;

/** Loads the engine, reads the sample (at once, or as long after as a reader takes), and says when it was done; runs what it is told to afterwards. */
const MAIN = `import { start } from './start.js';
const text = await (await fetch('./sample.txt')).text();
const analyze = await start();
if (location.search === '?reader') await new Promise((resolve) => setTimeout(resolve, ${READER}));
const began = performance.now();
await analyze(text);
globalThis.firstResult = performance.now();
globalThis.firstText = globalThis.firstResult - began;
globalThis.time = async (texts) => {
  const began = performance.now();
  for (const each of texts) await analyze(each);
  return performance.now() - began;
};`;

async function buildPages() {
  rmSync(folder, { recursive: true, force: true });
  const names = {};
  for (const [name, source] of Object.entries(PAGES)) {
    const page = name.replace(/[^a-z]+/g, '-');
    const here = `${folder}${page}/`;
    mkdirSync(here, { recursive: true });
    if (name.startsWith('nutgraf')) cpSync(fileURLToPath(new URL('build/wasm/site/', root)), here, { recursive: true });
    writeFileSync(`${here}index.html`, '<!doctype html><meta charset="utf-8"><title>bench</title><script type="module" src="./main.js"></script>');
    writeFileSync(`${here}main.js`, MAIN);
    writeFileSync(`${here}sample.txt`, sample());
    if (name.startsWith('nutgraf')) {
      writeFileSync(`${here}start.js`, source);
    } else {
      await build({
        stdin: { contents: source, resolveDir: fileURLToPath(new URL('.', import.meta.url)) },
        bundle: true, minify: true, format: 'esm', outfile: `${here}start.js`, logLevel: 'silent', define: { global: 'globalThis' },
      });
    }
    names[name] = page;
  }
  return names;
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)];
const brotli = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length;

/** Milliseconds of processor time that each process with a page has taken so far, in all its threads. */
async function processorTimes(session) {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return new Map(processInfo.filter(({ type }) => type === 'renderer').map(({ id, cpuTime }) => [id, cpuTime * 1000]));
}

/** What was added since. */
async function processorTimeSince(before, session) {
  let sum = 0;
  for (const [id, time] of await processorTimes(session)) sum += time - (before.get(id) ?? 0);
  return sum;
}

/** Milliseconds from navigation to the first result, and the bodies that were fetched. */
async function visit(context, url) {
  const page = await context.newPage();
  const bodies = [];
  page.on('response', (response) => bodies.push(response.body().then((body) => ({ url: response.url(), body }), () => null)));
  await page.goto(url);
  await page.waitForFunction(() => globalThis.firstResult, null, { timeout: 60_000, polling: 20 });
  return { page, bodies, cold: await page.evaluate(() => globalThis.firstResult) };
}

export async function measureInBrowser({ rounds = 7, count = 300 } = {}) {
  const pages = await buildPages();
  // Files may be cached: "cached" is a second visit, with the code already compiled.
  const server = makeServer(folder, () => ({ 'Cache-Control': 'max-age=3600' }));
  const port = await listen(server, { port: 0 });
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
  const session = await browser.newBrowserCDPSession();
  const results = Object.fromEntries(Object.keys(pages).map((name) => [name, { uncached: [], processor: [], cached: [], first: [], sample: [], articles: [], settled: [] }]));
  const short = sample();
  const many = articles(count);
  for (let round = 0; round < rounds; ++round) {
    for (const [name, path] of Object.entries(pages)) {
      const url = `http://localhost:${port}/${path}/index.html`;
      const result = results[name];
      const context = await browser.newContext();
      await context.newPage(); // keeps the window, when the page that is measured is closed
      const before = await processorTimes(session);
      const first = await visit(context, url);
      result.uncached.push(first.cold);
      result.processor.push(await processorTimeSince(before, session));
      if (round === 0) {
        const bodies = (await Promise.all(first.bodies)).filter((each) => each && !/index\.html|main\.js|sample\.txt/.test(each.url));
        result.download = bodies.reduce((sum, { body }) => sum + brotli(body), 0);
        result.model = bodies.filter(({ url: from }) => from.endsWith('.nutgraf')).reduce((sum, { body }) => sum + brotli(body), 0);
      }
      await first.page.close();
      const second = await visit(context, url);
      result.cached.push(second.cold);
      const tenTimes = async () => (await second.page.evaluate((text) => globalThis.time(Array(10).fill(text)), short)) / 10;
      await tenTimes();
      result.sample.push(await tenTimes());
      // Engines compile in the background for some seconds yet: only after many more texts are they as fast as they get.
      const robust = !name.includes('dates'); // compromise-dates throws on some of the articles
      if (robust && (round < 3 || result.articles[0] < 10_000)) {
        result.articles.push(await second.page.evaluate((texts) => globalThis.time(texts), many));
        result.settled.push(await tenTimes());
      }
      await second.page.close();
      const third = await visit(context, `${url}?reader`);
      result.first.push(await third.page.evaluate(() => globalThis.firstText));
      await context.close();
    }
  }
  await browser.close();
  server.closeAllConnections();
  server.close();
  for (const result of Object.values(results)) {
    for (const [key, values] of Object.entries(result)) if (Array.isArray(values)) result[key] = median(values);
  }
  return results;
}
