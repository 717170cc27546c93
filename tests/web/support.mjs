// What the browser tests share: the built site on a server of its own, Debian's Chromium, and a watch on requests.
// SPDX-License-Identifier: Apache-2.0
import { existsSync, readFileSync } from 'node:fs';
import { test as nodeTest } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { POLICY, listen, makeServer } from '../../tools/serve.mjs';

const root = new URL('../../', import.meta.url);
export const siteFolder = fileURLToPath(new URL('build/wasm/site', root));
if (!existsSync(`${siteFolder}/nutgraf-core.wasm`)) throw new Error(`${siteFolder} is missing: build first, or run ./tools/test.sh`);
export const sampleText = readFileSync(new URL('web/samples/ferry.txt', root), 'utf8');
export { POLICY };

/** The policy that the project promises to run under, word for word. */
export const STRICT = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; worker-src 'self'; img-src 'self'";

/** A test that ends: a browser that hangs is a failure, not a night's wait. */
export const test = (name, run, { timeout = 180_000 } = {}) => nodeTest(name, { timeout }, run);

export function launchChromium(args = []) {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: [...asRoot, '--disable-gpu', ...args] });
}

/** Serves a folder until close(); headersFor as in tools/serve.mjs. */
export async function serve(folder = siteFolder, headersFor = undefined, answers = undefined) {
  const server = makeServer(folder, headersFor);
  if (answers) {
    const [usual] = server.listeners('request');
    server.removeAllListeners('request').on('request', (request, response) => answers(request, response) || usual(request, response));
  }
  const port = await listen(server, { port: 0 });
  return {
    url: `http://localhost:${port}/`,
    port,
    close() {
      server.closeAllConnections?.();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Collects what a page complains about and every request it makes. */
export function watch(page) {
  const seen = { errors: [], requests: [] };
  page.on('pageerror', (error) => seen.errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && seen.errors.push(message.text()));
  page.on('request', (request) => seen.requests.push(request.url()));
  return seen;
}

/** Pastes into the page as the browser would: an event with clipboard data. Where: a selector, or the page itself. */
export async function paste(page, { text = '', html = '' }, where = 'body') {
  await page.evaluate(
    ({ text, html, where }) => {
      const data = new DataTransfer();
      if (text) data.setData('text/plain', text);
      if (html) data.setData('text/html', html);
      document.querySelector(where).dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    },
    { text, html, where },
  );
}

/** Opens the page and waits until its words are there. */
export async function open(context, url) {
  const page = await context.newPage();
  const seen = watch(page);
  await page.goto(url);
  await page.waitForSelector('html.ready');
  return { page, seen };
}

/** The page with the sample in it, marked. */
export async function openSample(context, url) {
  const opened = await open(context, url);
  await opened.page.click('#sample');
  await opened.page.waitForSelector('.article .mark');
  await opened.page.waitForSelector('.article[aria-busy="false"]');
  return opened;
}

/** Answers every text of the context's pages with a given result. */
export async function fakeAnalysis(context, script) {
  await context.route('**/analyzer-worker.js', (route) => route.fulfill({ contentType: 'text/javascript', body: script }));
}

const RENDERING = new Set(['UpdateLayoutTree', 'Layout', 'PrePaint', 'Paint', 'Layerize', 'Commit', 'IntersectionObserverController::computeIntersections']);

/**
 * What page and tasks are measured by: makes, sorts and joins strings, and copies a text of ten megabytes as messages do. The text of an
 * article goes to the worker and comes back in one task each, which is all memory, and slow where memory is.
 */
function yardstick() {
  console.timeStamp('yardstick');
  structuredClone('\u2013'.repeat(10e6));
  let seed = 1;
  const words = Array.from({ length: 80_000 }, () => String((seed = (seed * 48271) % 2147483647)));
  return words.sort().join(' ').length;
}

/**
 * Records what the main threads do from here on; stop() tells the longest task outside rendering. measure() does a fixed piece of work
 * on the page, some 60 ms on a laptop: tasks are told in its terms, so that they are judged alike on any machine at any load.
 */
export async function watchTasks(browser, page) {
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline', 'v8'] });
  return {
    measure: () => page.evaluate(yardstick),
    stop: async () => longestTask(JSON.parse(String(await browser.stopTracing())).traceEvents),
  };
}

/**
 * In milliseconds of the thread's own time; what the browser does to render is left out. `yardstick` is the median of measure().
 * @returns {{ longest: number, tasks: number, yardstick: number }}
 */
function longestTask(events) {
  const threads = new Set(events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(({ pid, tid }) => `${pid}/${tid}`));
  const inOrder = events.filter(({ ph, pid, tid, tdur }) => ph === 'X' && tdur && threads.has(`${pid}/${tid}`)).sort((a, b) => a.pid - b.pid || a.tid - b.tid || a.ts - b.ts || b.dur - a.dur);
  const found = { longest: 0, tasks: 0, yardstick: 0 };
  const starts = events.filter(({ name, args, pid, tid }) => name === 'TimeStamp' && args.data?.message === 'yardstick' && threads.has(`${pid}/${tid}`));
  const measured = [];
  let task = null; // an outermost one
  let rendered = null; // the outermost rendering in it
  const inside = (event, outer) => outer && event.pid === outer.pid && event.tid === outer.tid && event.ts >= outer.ts && event.ts < outer.ts + outer.dur;
  const close = () => {
    if (!task) return;
    if (starts.some((start) => inside(start, task))) measured.push(task.tdur / 1000);
    else found.longest = Math.max(found.longest, task.left / 1000);
  };
  for (const event of inOrder) {
    if (!inside(event, task)) {
      close();
      task = /RunTask$/.test(event.name) ? { ...event, left: event.tdur } : null;
      if (task) ++found.tasks;
    } else if (RENDERING.has(event.name) && !inside(event, rendered)) {
      rendered = event;
      task.left -= event.tdur;
    }
  }
  close();
  found.yardstick = measured.sort((a, b) => a - b)[measured.length >> 1] ?? 0;
  return found;
}
