// A page that embeds the widget from another origin, in Chromium: what is imported here belongs to the test that runs.
// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach } from 'node:test';
import { launchChromium, serve, watch } from './support.mjs';

/** What files need to be read by other origins. */
export const CORS = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' };

/** Where nutgraf is. */
export let assets;
/** The page that embeds it, and the folder that it is served from. */
export let host;
export let folder;
export let context;
export let page;
/** See watch. */
export let seen;
let browser;
let hostHeaders = {};

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nutgraf-host-'));
  assets = await serve(undefined, () => CORS);
  host = await serve(folder, () => hostHeaders);
  browser = await launchChromium();
});
after(async () => {
  await browser?.close();
  await assets?.close();
  await host?.close();
  if (folder) rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  hostHeaders = {};
  context = await browser.newContext({ reducedMotion: 'reduce', viewport: { width: 1000, height: 700 } });
  page = await context.newPage();
  seen = watch(page);
});
afterEach(() => context.close());

/** The element that loads the widget. @param {string} [attributes] further ones */
export const widgetScript = (attributes = '') => `<script type="module" ${attributes} src="${assets.url}nutgraf-article.js"></script>`;

/** Opens a page of the host with the widget's script and a body. */
export async function open(body, { headers = {}, head = '', script = widgetScript() } = {}) {
  hostHeaders = headers;
  writeFileSync(join(folder, 'index.html'), `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,">${head}${script}</head><body>${body}</body></html>`);
  await page.goto(host.url);
}

/** Waits until every element of the page has a status. */
export const settled = (status = 'done') =>
  page.waitForFunction(
    (wanted) => {
      const elements = [...document.querySelectorAll('nutgraf-article')];
      return elements.length > 0 && elements.every((each) => each.status === wanted);
    },
    status,
    { timeout: 90_000 },
  );
