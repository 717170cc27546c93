// The page in Chromium: an article is pasted, names are marked, and nothing leaves.
// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { STRICT, launchChromium, sampleText, serve, watch } from './support.mjs';

let browser;
let server;
before(async () => {
  server = await serve(undefined, () => ({ 'Content-Security-Policy': STRICT }));
  browser = await launchChromium();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

test('a pasted article is marked, and no request leaves after load, under the strict policy', async () => {
  const page = await browser.newPage();
  const seen = watch(page);
  await page.goto(server.url);
  await page.locator('#text').fill(sampleText);
  await page.locator('mark').first().waitFor();
  const marked = await page.locator('mark').allTextContents();
  assert.ok(marked.some((mark) => mark.includes('Priya Raghunathan')), marked.join(' | '));
  const after_load = seen.requests.filter((url) => !url.startsWith(server.url));
  assert.deepEqual(after_load, []);
  assert.deepEqual(seen.errors, []);
});
