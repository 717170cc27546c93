// <nutgraf-article> in Chromium: under which policies of the page around it works, and in which mode.
// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assets, folder, open, page, seen, settled, widgetScript } from './host.mjs';
import { test } from './support.mjs';

const STORY = `<p>Angela Merkel met <a href="#more">Emmanuel Macron</a> in <em>Paris</em> on Friday.</p>
<p>“We will act,” Merkel told reporters. The European Commission paid €2.3 million.</p>`;

const quiet = () => seen.errors.filter((error) => !/favicon|icon/.test(error));

// The modes in which the engine runs are asked of an analyzer of the same page.
const MODE = `import { createAnalyzer } from 'ASSETS/nutgraf.js';
createAnalyzer().then(({ mode }) => (document.title = mode), (error) => (document.title = error.code + ' ' + error.message));`;

async function withPolicy(policy, headers = {}) {
  writeFileSync(join(folder, 'mode.js'), MODE.replace('ASSETS/', assets.url));
  await open(`<nutgraf-article id="first">${STORY}</nutgraf-article><nutgraf-article id="second" layers="entities"><p>Barack Obama flew to Nairobi.</p></nutgraf-article><script type="module" src="mode.js"></script>`, {
    headers: { ...(policy ? { 'Content-Security-Policy': policy } : {}), ...headers },
  });
  await settled();
  await page.waitForFunction(() => document.title !== 'Host', null, { timeout: 60_000 });
  assert.equal(await page.locator('#first .text .mark.t-PERSON').first().textContent(), 'Angela Merkel');
  assert.equal(await page.locator('#second .text .mark.t-PERSON').first().textContent(), 'Barack Obama');
  assert.equal(seen.requests.filter((url) => url.endsWith('english.nutgraf')).length % 2, 0, 'two elements and an analyzer: two downloads');
  const color = await page.locator('nutgraf-article .mark').first().evaluate((element) => getComputedStyle(element).borderBottomStyle);
  assert.notEqual(color, 'none', 'styles came through');
  return page.title();
}

const origin = () => assets.url.replace(/\/$/, '');

test('another origin, strict policy: a Blob worker', async () => {
  const policy = `default-src 'none'; script-src 'self' ${origin()} 'wasm-unsafe-eval'; connect-src ${origin()}; worker-src blob:; img-src data:`;
  assert.equal(await withPolicy(policy), 'blob-module-worker');
  assert.deepEqual(quiet(), []);
});

test('another origin, no worker allowed: the page itself', async () => {
  assert.equal(await withPolicy(`default-src 'none'; script-src 'self' ${origin()} 'wasm-unsafe-eval'; connect-src ${origin()}; worker-src 'none'; img-src data:`), 'main-thread');
});

test('no policy at all', async () => {
  assert.equal(await withPolicy(''), 'blob-module-worker');
});

test('a cross-origin isolated host', async () => {
  const mode = await withPolicy('', { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' });
  assert.equal(await page.evaluate(() => crossOriginIsolated), true);
  assert.equal(mode, 'blob-module-worker');
});

test('Trusted Types with our policy allowed: a worker; without it: the page', async () => {
  const base = `script-src 'self' ${origin()} 'wasm-unsafe-eval'; worker-src blob:; require-trusted-types-for 'script'`;
  assert.equal(await withPolicy(`${base}; trusted-types nutgraf`), 'blob-module-worker');
  assert.equal(await withPolicy(`${base}; trusted-types other`), 'main-thread');
});

test('a sandboxed frame, whose origin is none', async () => {
  writeFileSync(join(folder, 'frame.html'), `<!doctype html><title>f</title>${widgetScript()}<nutgraf-article loading="eager">${STORY}</nutgraf-article>`);
  await open('<iframe sandbox="allow-scripts" src="frame.html" width="800" height="400"></iframe>', { script: '' });
  const frame = page.frameLocator('iframe');
  await frame.locator('nutgraf-article .mark.t-PERSON').first().waitFor({ timeout: 60_000 });
});

test('no WebAssembly allowed: it says so, and the article stays', async () => {
  await open(`<nutgraf-article>${STORY}</nutgraf-article>`, { headers: { 'Content-Security-Policy': `script-src 'self' 'unsafe-inline' ${origin()}; connect-src ${origin()}; worker-src blob:` } });
  await settled('failed');
  assert.match(await page.locator('nutgraf-article').innerText(), /We will act/);
});
