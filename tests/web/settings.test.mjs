// The settings of the page in Chromium: lengths, dates, types, language, and what is kept of them.
// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { context, server, useSite } from './site.mjs';
import { STRICT, open, openSample, paste, test } from './support.mjs';

useSite({ policy: STRICT, contextOptions: { reducedMotion: 'reduce', serviceWorkers: 'block' } });

test('the summary is as long as the slider says, in the form chosen', async () => {
  const { page } = await openSample(context, server.url);
  const sentences = () => page.locator('#summary-text .sentence').count();
  assert.equal(await sentences(), 3);
  await page.locator('#summary-length').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.waitForFunction(() => document.querySelectorAll('#summary-text .sentence').length === 5);
  assert.match(await page.locator('#summary-length-text').innerText(), /5 sentences/);
  await page.locator('input[name="summary-form"][value="key-points"]').check();
  await page.waitForFunction(() => document.querySelectorAll('#summary-text li').length === 5);
  await page.locator('#summary-text .sentence').last().click();
  const shown = await page.evaluate(() => CSS.highlights.get('flash')?.size);
  assert.equal(shown, 1);
});

test('the summary can be a brief, points, a teaser or a headline, and a link remembers which', async () => {
  const { page } = await openSample(context, server.url);
  const words = async () => (await page.locator('#summary-text').innerText()).split(/\s+/).length;
  const brief = await words();
  await page.locator('input[name="summary-form"][value="headline"]').check();
  await page.waitForSelector('.summary-headline');
  assert.match(await page.locator('#summary-length-text').innerText(), /medium/);
  const headline = await words();
  assert.ok(headline <= 18 && headline < brief, `${headline} of ${brief} words`);
  await page.locator('#summary-length').focus();
  await page.keyboard.press('ArrowRight');
  await page.waitForFunction(() => document.querySelector('#summary-length-text').textContent === 'long');
  assert.match(page.url(), /form=headline&headline=3/);
  await page.locator('input[name="summary-form"][value="teaser"]').check();
  await page.waitForFunction(() => !document.querySelector('.summary-headline'));
  assert.ok(await page.locator('#summary-compress').isVisible());
});

test('the date moves what "Tuesday" means', async () => {
  const { page } = await openSample(context, server.url);
  assert.match(await page.locator('#panel-timeline').innerText(), /2024/);
  await page.locator('#date').fill('2031-07-10');
  await page.locator('#date').dispatchEvent('change');
  await page.waitForFunction(() => document.querySelector('#panel-timeline').innerText.includes('2031'));
});

test('the date that an article tells is shown, and one that was given goes with its article', async () => {
  const { page } = await openSample(context, server.url);
  await page.locator('#date').fill('2031-07-10');
  await page.locator('#date').dispatchEvent('change');
  const dated = "Bridge shut for repairs\n\nBy Ada Ruiz\n\nMay 4, 2021\n\nKESTREL — The old bridge was shut on Monday, said Bo Lind, the town's engineer.\n\nHe hopes to open it next week.";
  await paste(page, { text: dated });
  await page.waitForFunction(() => document.querySelector('#article').innerText.includes('old bridge') && document.querySelector('#date').value === '2021-05-04');
  assert.doesNotMatch(page.url(), /date=/);
  await page.locator('#new').click();
  assert.equal(await page.locator('#date').inputValue(), '');
});

test('types can be switched off, and a link to the settings brings the same view', async () => {
  const { page } = await openSample(context, server.url);
  const before = await page.locator('.article .mark.t-DATE[role]').count();
  assert.ok(before > 3);
  await page.locator('.chip', { hasText: /^Date/ }).click();
  assert.equal(await page.locator('.article .mark.t-DATE[role]').count(), 0);
  assert.match(page.url(), /hide=DATE/);
  const { page: other } = await openSample(context, page.url().replace('#', '#theme=dark&'));
  assert.equal(await other.locator('.article .mark.t-DATE[role]').count(), 0);
  assert.equal(await other.locator('.chip[aria-pressed="false"]').innerText(), await page.locator('.chip[aria-pressed="false"]').innerText());
  assert.equal(await other.evaluate(() => getComputedStyle(document.documentElement).colorScheme), 'dark');
});

test('one step leaves the names alone, and one brings everything back', async () => {
  const { page } = await openSample(context, server.url);
  const shown = () => page.locator('.article .mark[role]').evaluateAll((all) => [...new Set(all.map(({ classList }) => [...classList].find((name) => name.startsWith('t-'))))]);
  const before = await shown();
  assert.ok(before.includes('t-DATE') && before.includes('t-MONEY'));
  await page.click('.names-only');
  const bare = await shown();
  assert.ok(bare.includes('t-PERSON') && !bare.some((type) => /DATE|TIME|MONEY|PERCENT|QUANTITY|ORDINAL|CARDINAL/.test(type)), bare.join(' '));
  assert.equal(await page.locator('.chip[aria-pressed="false"]').count(), before.length - bare.length);
  assert.equal(await page.evaluate(() => document.activeElement.className.includes('names-only')), true);
  await page.keyboard.press('Enter');
  assert.deepEqual(await shown(), before);
});

test('settings in the address that make no sense are ignored', async () => {
  const { page, seen } = await openSample(context, `${server.url}#theme=<img>&hide=NOPE,DATE&summary=999&size=1e9&lang=../../x&date=31-31-31&__proto__=1`);
  assert.match(await page.locator('#summary-length-text').innerText(), /3 sentences/);
  assert.equal(await page.locator('.article .mark.t-DATE[role]').count(), 0);
  assert.deepEqual(seen.errors, []);
});

test('nothing is kept unless asked for; then text and settings come back', async () => {
  const { page } = await openSample(context, server.url);
  const stored = () => page.evaluate(async () => [localStorage.length, sessionStorage.length, document.cookie, (await indexedDB.databases()).length]);
  assert.deepEqual(await stored(), [0, 0, '', 0]);
  await page.click('#view');
  await page.check('#remember');
  await page.selectOption('#theme', 'dark');
  await page.keyboard.press('Escape');
  const { page: again } = await open(context, server.url);
  await again.waitForSelector('.article .mark');
  assert.equal(await again.evaluate(() => document.documentElement.dataset.theme), 'dark');
  await again.click('#view');
  await again.uncheck('#remember');
  assert.equal(await again.evaluate(() => localStorage.length), 0);
});

test('where even to look at storage is forbidden, the page works and says so when asked to remember', async () => {
  await context.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', { get: () => { throw new DOMException('denied', 'SecurityError'); } });
  });
  const { page, seen } = await openSample(context, server.url);
  await page.click('#view');
  await page.click('#remember');
  await page.locator('#notice', { hasText: 'keeps nothing' }).waitFor();
  assert.deepEqual(seen.errors, []);
});

test('storage that is denied is told, and changes nothing else', async () => {
  await context.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  const { page } = await openSample(context, server.url);
  await page.click('#view');
  await page.click('#remember');
  await page.locator('#notice', { hasText: 'keeps nothing' }).waitFor();
  assert.equal(await page.isChecked('#remember'), false);
  assert.ok((await page.locator('.article .mark').count()) > 10);
});

test('a button that says it has copied goes back to the language that the page has by then', async () => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { page } = await openSample(context, `${server.url}#lang=de`);
  const button = page.locator('#summary-copy');
  await button.click();
  await page.waitForFunction(() => document.querySelector('#summary-copy').textContent === 'Kopiert');
  await page.evaluate(() => (location.hash = '#lang=en'));
  await page.waitForFunction(() => !document.querySelector('#summary-copy').matches('.copied'));
  assert.equal(await button.textContent(), 'Copy');
});

test('another language: every word of the page, and the numbers', async () => {
  const { page } = await openSample(context, `${server.url}#lang=de`);
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'de');
  assert.match(await page.locator('#panel-names h2').innerText(), /Wer und wo/);
  await page.click('#view');
  await page.selectOption('#language', 'en');
  await page.waitForFunction(() => document.querySelector('#panel-names h2').innerText.includes('Who and where'));
});
