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
export async function serve(folder = siteFolder, headersFor = undefined) {
  const server = makeServer(folder, headersFor);
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
