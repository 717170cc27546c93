// The page and the widget in Firefox ESR, through WebDriver BiDi: the ways through that matter most.
// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test as nodeTest } from 'node:test';
import puppeteer from 'puppeteer-core';
import { STRICT, sampleText, serve } from './support.mjs';

const executablePath = process.env.FIREFOX ?? '/usr/bin/firefox-esr';
const skip = existsSync(executablePath) ? false : `${executablePath} is not there`;
const test = (name, run) => nodeTest(name, { skip, timeout: 120_000 }, run);

let browser;
let server;
let profile;
before(async () => {
  if (skip) return;
  profile = mkdtempSync(join(tmpdir(), 'nutgraf-firefox-'));
  server = await serve(undefined, () => ({ 'Content-Security-Policy': STRICT }));
  browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true, userDataDir: profile, env: { ...process.env, HOME: profile } });
});
after(async () => {
  await browser?.close();
  await server?.close();
  if (profile) rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 300 });
});

async function open(path = '') {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(server.url + path);
  return { page, errors };
}

const pasteInto = (page, text, html = '') =>
  page.evaluate(
    (plain, rich) => {
      const data = new DataTransfer();
      data.setData('text/plain', plain);
      if (rich) data.setData('text/html', rich);
      // Firefox leaves out the data that the constructor is given.
      const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true });
      Object.defineProperty(event, 'clipboardData', { value: data });
      document.body.dispatchEvent(event);
    },
    text,
    html,
  );

test('Firefox: a pasted article is marked in a worker, under the strict policy', async () => {
  const { page, errors } = await open();
  await page.waitForSelector('html.ready');
  await pasteInto(page, sampleText);
  await page.waitForSelector('.article .mark', { timeout: 60_000 });
  const marked = await page.$$eval('.article .mark', (all) => all.map(({ textContent }) => textContent));
  assert.ok(marked.includes('Rosalind Achterberg'), marked.join(' | '));
  assert.deepEqual(errors, []);
  assert.equal(await page.$eval('#notice', ({ hidden }) => hidden), true, 'no word of a missing worker');
  await page.close();
});

test('Firefox: cards, keyboard, toggles, slider', async () => {
  const { page } = await open();
  await page.waitForSelector('html.ready');
  await page.click('#sample');
  await page.waitForSelector('.article .mark', { timeout: 60_000 });
  await page.focus('.article .mark[tabindex="0"]');
  const first = await page.evaluate(() => document.activeElement.dataset.name);
  await page.keyboard.press('ArrowRight');
  assert.notEqual(await page.evaluate(() => document.activeElement.dataset.name), first);
  await page.waitForFunction(() => document.querySelector('#card').matches(':popover-open'));
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => !document.querySelector('#card').matches(':popover-open'));
  await page.evaluate(() => [...document.querySelectorAll('.chip')].find(({ textContent }) => textContent.startsWith('Date')).click());
  assert.equal(await page.$$eval('.article .mark.t-DATE[role]', (all) => all.length), 0);
  await page.focus('#summary-length');
  await page.keyboard.press('ArrowRight');
  await page.waitForFunction(() => document.querySelectorAll('#summary-text .sentence').length === 4);
  await page.close();
});

test('Firefox: formatted text, and nothing in it runs', async () => {
  const { page } = await open();
  await page.waitForSelector('html.ready');
  const story = '<p>Senator Maria Delgado of Oregon told reporters in Salem on Friday that the bridge would be closed for repairs until the end of the summer.</p>';
  await pasteInto(page, 'x', `<article><h1>Bridge</h1>${story}<img src=x onerror="window.hit = 1"><script>window.hit = 2</script>${story}</article>`);
  await page.waitForSelector('.article .mark', { timeout: 60_000 });
  assert.equal(await page.evaluate(() => window.hit), undefined);
  await page.close();
});

test('Firefox: the widget, in its own tree and in place', async () => {
  const { page, errors } = await open('widget.html');
  await page.waitForFunction(() => document.querySelector('nutgraf-article[for="#story"]')?.status === 'done', { timeout: 60_000 });
  const found = await page.evaluate(() => ({
    own: document.querySelector('nutgraf-article').shadowRoot.querySelectorAll('.text .mark').length,
    inPlace: [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0) || document.querySelectorAll('#story .nutgraf-mark').length,
  }));
  assert.ok(found.own >= 4 && found.inPlace >= 4, JSON.stringify(found));
  assert.deepEqual(errors, []);
  await page.close();
});
