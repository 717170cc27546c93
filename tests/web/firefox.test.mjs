// The page and the widget in Firefox ESR, through WebDriver BiDi: the ways through that matter most.
// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test as nodeTest } from 'node:test';
import puppeteer from 'puppeteer-core';
import { fakeWorker, handAnnotated } from './hand-annotated.mjs';
import { STRICT, sampleText, serve, siteFolder } from './support.mjs';

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
/** What a test has opened, closed also where it failed. @type {Array<() => unknown>} */
const opened = [];
after(async () => {
  await browser?.close();
  for (const close of opened) await close();
  await server?.close();
  if (profile) rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 300 });
});

async function open(path = '', base = server.url) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(base + path);
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

test('Firefox: a widget in a shadow tree of the page: a click on a name opens its card; moved, it stays marked', async () => {
  const { page, errors } = await open('widget.html');
  await page.evaluate(() => {
    document.body.replaceChildren(document.createElement('div'));
    document.body.firstChild.attachShadow({ mode: 'open' }).innerHTML = '<main id="story"><p>Angela Merkel spoke in Berlin.</p></main><nutgraf-article for="#story"></nutgraf-article><nutgraf-article id="own"><h2>Berlin</h2><p>Angela Merkel spoke.</p></nutgraf-article><div></div>';
    window.tree = document.body.firstChild.shadowRoot;
  });
  await page.waitForFunction(() => [...window.tree.querySelectorAll('nutgraf-article')].every(({ status }) => status === 'done'), { timeout: 60_000 });
  const { x, y, height } = await page.evaluate(() => [...CSS.highlights.get('nutgraf-PERSON')][0].getBoundingClientRect().toJSON());
  await page.mouse.click(x + 12, y + height / 2);
  assert.match(await page.evaluate(() => window.tree.querySelector('nutgraf-article').shadowRoot.querySelector('.card:popover-open').textContent), /Angela Merkel/);
  const left = await page.evaluate(() => {
    const element = window.tree.querySelector('#own');
    window.tree.lastChild.append(element);
    return [element.status, element.shadowRoot.querySelectorAll('.text h2').length, element.shadowRoot.querySelectorAll('.text .mark').length > 0];
  });
  assert.deepEqual(left, ['done', 1, true]);
  assert.deepEqual(errors, []);
  await page.close();
});

/** The site in a folder of its own, to be changed. @param {(folder: string) => void} change */
async function changedSite(change) {
  const folder = mkdtempSync(join(tmpdir(), 'nutgraf-firefox-site-'));
  cpSync(siteFolder, folder, { recursive: true });
  change(folder);
  const own = await serve(folder, () => ({ 'Content-Security-Policy': STRICT }));
  opened.push(() => own.close(), () => rmSync(folder, { recursive: true }));
  return { folder, url: own.url, stop: () => own.close() };
}

test('Firefox: a dropped file, edited, and New', async () => {
  const { page } = await open();
  await page.waitForSelector('html.ready');
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File(['# Talks\n\n**Angela Merkel** spoke in Berlin.'], 'story.md'));
    for (const type of ['dragenter', 'dragover', 'drop']) document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
  });
  await page.waitForSelector('.article .mark', { timeout: 60_000 });
  assert.match(await page.$eval('.article', ({ innerText }) => innerText), /Angela Merkel.* spoke in Berlin/);
  await page.click('#edit');
  await page.$eval('#text', (field) => ((field.value = ''), field.focus()));
  await page.keyboard.type('Barack Obama flew from Chicago to Nairobi.');
  await page.waitForFunction(() => document.querySelector('#panel-names').innerText.includes('Nairobi'));
  assert.doesNotMatch(await page.$eval('#panel-names', ({ innerText }) => innerText), /Merkel/);
  await page.click('#new');
  assert.equal(await page.$eval('#text', ({ value }) => value), '');
  await page.close();
});

test('Firefox: from the address bar to a name and its card, by keyboard alone', async () => {
  const { page } = await open();
  await page.waitForSelector('html.ready');
  const reach = async (selector) => {
    for (let i = 0; i < 60; ++i) {
      if (await page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) return;
      await page.keyboard.press('Tab');
    }
    assert.fail(`${selector} is not reached by Tab`);
  };
  await reach('#sample');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.article .mark', { timeout: 60_000 });
  await reach('.article .mark');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement.closest('#card'));
  await page.keyboard.press('Escape');
  assert.equal(await page.evaluate(() => document.activeElement.matches('.article .mark')), true);
  await page.close();
});

test('Firefox: exports are those of the golden files', async () => {
  const site = await changedSite((folder) => writeFileSync(join(folder, 'analyzer-worker.js'), fakeWorker(handAnnotated())));
  const { page } = await open('#lang=en', site.url);
  await page.waitForSelector('html.ready');
  await page.click('#sample');
  await page.waitForSelector('.article .mark', { timeout: 60_000 });
  await page.evaluate(() => {
    window.saved = [];
    const original = URL.createObjectURL;
    URL.createObjectURL = (blob) => (window.saved.push(blob), original.call(URL, blob));
    HTMLAnchorElement.prototype.click = () => {};
  });
  for (const extension of ['md', 'csv', 'html', 'jsonld', 'conll']) {
    const name = { md: 'Markdown', csv: 'CSV', html: 'HTML', jsonld: 'JSON-LD', conll: 'CoNLL' }[extension];
    const text = await page.evaluate(async (label) => {
      document.querySelector(`#formats [aria-label="Download ${label}"]`).click();
      return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await window.saved.at(-1).arrayBuffer());
    }, name);
    assert.equal(text, readFileSync(new URL(`goldens/ferry.${extension}`, import.meta.url), 'utf8'), extension);
  }
  await page.close();
});

test('Firefox: a model that does not come is told, and can be tried again; then the page works without a network', async () => {
  const site = await changedSite((folder) => renameSync(join(folder, 'english.nutgraf'), join(folder, 'away')));
  const { page } = await open('', site.url);
  await page.waitForSelector('html.ready');
  await pasteInto(page, sampleText);
  await page.waitForSelector('#status.failed', { timeout: 60_000 });
  assert.match(await page.$eval('#status', ({ innerText }) => innerText), /language model could not be loaded.*404/s);
  renameSync(join(site.folder, 'away'), join(site.folder, 'english.nutgraf'));
  await page.click('#retry');
  await page.waitForSelector('.article .mark', { timeout: 60_000 });
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, { timeout: 60_000 });
  await site.stop();
  await page.reload();
  await page.waitForSelector('html.ready');
  await pasteInto(page, sampleText);
  await page.waitForSelector('.article .mark', { timeout: 60_000 });
  await page.close();
});

test('Firefox: a model whose download breaks midway is told, and comes when it is tried again', async () => {
  const model = readFileSync(join(siteFolder, 'english.nutgraf'));
  let breaks = true;
  const breakOff = (request, response) => {
    if (!breaks || !request.url.endsWith('english.nutgraf')) return false;
    response.writeHead(200, { 'Content-Type': 'application/octet-stream', 'Content-Length': model.length });
    response.write(model.subarray(0, model.length / 2), () => setTimeout(() => response.destroy(), 50));
    return true;
  };
  const own = await serve(undefined, () => ({ 'Content-Security-Policy': STRICT }), breakOff);
  opened.push(() => own.close());
  const { page, errors } = await open('', own.url);
  await page.waitForSelector('html.ready');
  await pasteInto(page, sampleText);
  await page.waitForSelector('#status.failed', { timeout: 60_000 });
  assert.match(await page.$eval('#status', ({ innerText }) => innerText), /language model could not be loaded/);
  breaks = false;
  await page.click('#retry');
  await page.waitForSelector('.article .mark', { timeout: 60_000 });
  assert.deepEqual(errors, []);
  await page.close();
});

test('Firefox: two widgets on a page of another origin, under a strict policy', async () => {
  const assets = await serve(undefined, () => ({ 'Access-Control-Allow-Origin': '*' }));
  const origin = assets.url.replace(/\/$/, '');
  const folder = mkdtempSync(join(tmpdir(), 'nutgraf-firefox-host-'));
  writeFileSync(join(folder, 'index.html'), `<!doctype html><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,"><script type="module" src="${assets.url}nutgraf-article.js"></script>
<nutgraf-article><p>Angela Merkel spoke in Berlin.</p></nutgraf-article><nutgraf-article><p>Barack Obama flew to Nairobi.</p></nutgraf-article>`);
  const host = await serve(folder, () => ({ 'Content-Security-Policy': `default-src 'none'; script-src ${origin} 'wasm-unsafe-eval'; connect-src ${origin}; worker-src blob: ${origin}; img-src data:` }));
  opened.push(() => host.close(), () => assets.close(), () => rmSync(folder, { recursive: true }));
  const { page, errors } = await open('', host.url);
  await page.waitForFunction(() => [...document.querySelectorAll('nutgraf-article')].every(({ status }) => status === 'done'), { timeout: 60_000 });
  const marked = await page.evaluate(() => [...document.querySelectorAll('nutgraf-article')].map(({ shadowRoot }) => shadowRoot.querySelector('.mark.t-PERSON').textContent));
  assert.deepEqual(marked, ['Angela Merkel', 'Barack Obama']);
  assert.deepEqual(errors, []);
  const mode = await page.evaluate(async (url) => {
    const { createAnalyzer } = await import(`${url}nutgraf.js`);
    const analyzer = await createAnalyzer();
    analyzer.close();
    return analyzer.mode;
  }, assets.url);
  assert.match(mode, /^blob-/);
  await page.close();
});
