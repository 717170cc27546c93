// The page in Chromium: a model that does not come, or not whole, and no worker. It says so, and goes on.
// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { context, server, useSite } from './site.mjs';
import { STRICT, open, paste, sampleText, test } from './support.mjs';

useSite({ policy: STRICT, contextOptions: { reducedMotion: 'reduce', serviceWorkers: 'block' } });

test('a model that does not come is told, and can be tried again', async () => {
  let failing = true;
  await context.route('**/english.nutgraf', (route) => (failing ? route.fulfill({ status: 503, body: 'no' }) : route.continue()));
  const { page } = await open(context, server.url);
  await paste(page, { text: sampleText });
  await page.locator('#status', { hasText: 'language model could not be loaded' }).waitFor();
  assert.match(await page.locator('#status').innerText(), /503/);
  assert.equal(await page.locator('.article .mark').count(), 0);
  failing = false;
  await page.click('#retry');
  await page.waitForSelector('.article .mark');
  assert.ok(await page.locator('#status').isHidden());
});

test('a model cut short on its way is told as such', async () => {
  await context.route('**/english.nutgraf', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.body()).subarray(0, 5000) });
  });
  const { page } = await open(context, server.url);
  await paste(page, { text: 'Angela Merkel spoke.' });
  await page.locator('#status', { hasText: 'language model could not be loaded' }).waitFor();
});

test('without a worker the page does the work itself, and says so', async () => {
  await context.route('**/analyzer-worker.js', (route) => route.abort());
  const { page } = await open(context, server.url);
  await paste(page, { text: sampleText });
  await page.waitForSelector('.article .mark', { timeout: 40_000 });
  await page.locator('#notice', { hasText: 'allows no worker' }).waitFor();
});
