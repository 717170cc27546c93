// Without a network: the page comes back, works, and tells when a new version has come.
// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { STRICT, launchChromium, open, paste, sampleText, serve, siteFolder, test } from './support.mjs';

let browser;
let copy;
before(async () => {
  browser = await launchChromium();
  copy = mkdtempSync(join(tmpdir(), 'nutgraf-site-'));
  cpSync(siteFolder, copy, { recursive: true });
});
after(async () => {
  await browser?.close();
  if (copy) rmSync(copy, { recursive: true });
});

const controlled = (page) => page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, { timeout: 30_000 });

test('the second visit needs no network, not even for the analysis', async () => {
  const server = await serve(copy, () => ({ 'Content-Security-Policy': STRICT }));
  const context = await browser.newContext();
  const { page } = await open(context, server.url);
  await controlled(page);
  await server.close();
  await page.reload();
  await page.waitForSelector('html.ready');
  await paste(page, { text: sampleText });
  await page.waitForSelector('.article .mark');
  await page.click('#new');
  await page.click('#sample');
  await page.waitForSelector('.article .mark');
  await context.close();
});

test('a new version is offered, fetched only as far as it differs, and taken over when asked', async () => {
  const requests = [];
  const server = await serve(copy, (request) => (requests.push(request.url), { 'Content-Security-Policy': STRICT }));
  const context = await browser.newContext();
  const { page } = await open(context, server.url);
  await controlled(page);
  // A release: one file has changed, and the service worker says so.
  appendFileSync(join(copy, 'page.css'), '\n:root { --release: 2; }\n');
  const hash = createHash('sha256').update(readFileSync(join(copy, 'page.css'))).digest('hex').slice(0, 16);
  const worker = readFileSync(join(copy, 'service-worker.js'), 'utf8').replace(/"page\.css": "[0-9a-f]+"/, `"page.css": "${hash}"`);
  writeFileSync(join(copy, 'service-worker.js'), worker);
  requests.length = 0;
  await page.evaluate(() => navigator.serviceWorker.getRegistration().then((registration) => registration.update()));
  await page.locator('#notice', { hasText: 'new version' }).waitFor();
  assert.deepEqual(requests.filter((url) => /english\.nutgraf|nutgraf-core|page\.js/.test(url)), []);
  assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--release')), '');
  await Promise.all([page.waitForEvent('load'), page.click('#notice-action')]);
  await page.waitForSelector('html.ready');
  assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--release').trim()), '2');
  const kept = await page.evaluate(async () => (await (await caches.open('nutgraf-files')).keys()).filter(({ url }) => url.includes('page.css')).length);
  assert.equal(kept, 1);
  await context.close();
  await server.close();
});

test('a mixture of two releases is not installed', async () => {
  const mixed = mkdtempSync(join(tmpdir(), 'nutgraf-mixed-'));
  cpSync(siteFolder, mixed, { recursive: true });
  appendFileSync(join(mixed, 'page.css'), '/* of another release */');
  const server = await serve(mixed);
  const context = await browser.newContext();
  const { page } = await open(context, server.url);
  await page.waitForFunction(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return registration === undefined || (!registration.installing && !registration.active);
  }, null, { timeout: 30_000 });
  assert.equal(await page.evaluate(() => navigator.serviceWorker.controller), null);
  await context.close();
  await server.close();
  rmSync(mixed, { recursive: true });
});

test('the page can be installed', async () => {
  const server = await serve(copy);
  const context = await browser.newContext();
  const { page } = await open(context, server.url);
  const session = await context.newCDPSession(page);
  const { errors } = await session.send('Page.getAppManifest');
  assert.deepEqual(errors, []);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  assert.deepEqual(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito'), []);
  await context.close();
  await server.close();
});
