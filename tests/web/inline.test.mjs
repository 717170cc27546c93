// The one-file variant: from disk, without any server, as a script and as a module.
// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { launchChromium, serve, test, watch } from './support.mjs';

let browser;
let folder;
before(async () => {
  browser = await launchChromium();
  folder = mkdtempSync(join(tmpdir(), 'nutgraf-inline-'));
  cpSync(fileURLToPath(new URL('../../build/wasm/package/nutgraf-inline.js', import.meta.url)), join(folder, 'nutgraf-inline.js'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><meta charset="utf-8"><title>t</title><script src="nutgraf-inline.js"></script><nutgraf-article><p>Angela Merkel spoke in Berlin.</p></nutgraf-article>');
});
after(async () => {
  await browser?.close();
  if (folder) rmSync(folder, { recursive: true });
});

test('a page opened from disk analyses in a worker, and asks for nothing else', async () => {
  const page = await browser.newPage();
  const seen = watch(page);
  await page.goto(pathToFileURL(join(folder, 'index.html')).href);
  await page.locator('nutgraf-article .text .mark.t-PERSON').first().waitFor({ timeout: 60_000 });
  const found = await page.evaluate(async () => {
    const analyzer = await globalThis.nutgraf.createAnalyzer();
    const { entities } = await analyzer.analyze('Barack Obama flew to Nairobi.');
    return [analyzer.mode, entities[0].name];
  });
  assert.deepEqual(found, ['worker', 'Barack Obama']);
  assert.deepEqual(seen.requests.filter((url) => !url.startsWith('blob:')).length, 2);
  assert.deepEqual(seen.errors, []);
  await page.close();
});

test('imported as a module it does the same', async () => {
  const server = await serve(folder, () => ({}));
  const page = await browser.newPage();
  await page.goto(server.url);
  const name = await page.evaluate(async () => {
    await import('./nutgraf-inline.js');
    const analyzer = await globalThis.nutgraf.createAnalyzer({ worker: 'never' });
    return [analyzer.mode, (await analyzer.analyze('Barack Obama flew to Nairobi.')).entities[0].name];
  });
  assert.deepEqual(name, ['main-thread', 'Barack Obama']);
  await page.close();
  await server.close();
});
