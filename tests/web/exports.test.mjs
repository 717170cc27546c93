// Taking it away: each form is downloaded from the page and compared with a golden file; each is what it claims to be.
// SPDX-License-Identifier: Apache-2.0
// Goldens are rewritten by  UPDATE_GOLDENS=1 node --test tests/web/exports.test.mjs  and reviewed as a diff.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fakeWorker, handAnnotated } from './hand-annotated.mjs';
import { browser, server, useSite } from './site.mjs';
import { fakeAnalysis, openSample, test } from './support.mjs';

const goldens = new URL('goldens/', import.meta.url);
const hand = handAnnotated();
let page;
useSite({
  ready: async () => {
    const context = await browser.newContext({ acceptDownloads: true, serviceWorkers: 'block', locale: 'en-US', permissions: ['clipboard-read', 'clipboard-write'] });
    await fakeAnalysis(context, fakeWorker(hand));
    ({ page } = await openSample(context, `${server.url}#lang=en`));
    await page.click('#take-away');
  },
});

async function download(format) {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: `Download ${format}`, exact: true }).click()]);
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

function matchesGolden({ name, text }, extension) {
  assert.equal(name, `halifax-council-backs-84-million-electric-ferry.${extension}`);
  const golden = new URL(`ferry.${extension}`, goldens);
  if (process.env.UPDATE_GOLDENS) {
    mkdirSync(goldens, { recursive: true });
    writeFileSync(golden, text);
  }
  assert.equal(text, readFileSync(golden, 'utf8'));
}

test('JSON is the result, whole', async () => {
  const file = await download('JSON');
  assert.equal(file.name, 'halifax-council-backs-84-million-electric-ferry.json');
  assert.deepEqual(JSON.parse(file.text), hand);
});

test('Markdown', async () => matchesGolden(await download('Markdown'), 'md'));

test('CSV: as many cells in each line, and no formulas', async () => {
  const file = await download('CSV');
  matchesGolden(file, 'csv');
  const commas = file.text.trimEnd().split('\r\n').map((line) => line.replace(/"(?:[^"]|"")*"/g, '').split(',').length - 1);
  assert.deepEqual([...new Set(commas)], [11]);
  const [firstMoney] = file.text.match(/name,MONEY,[^,]*/);
  assert.equal(firstMoney, 'name,MONEY,$84 million');
});

test('HTML: one file that loads and runs nothing, with every name marked', async () => {
  const file = await download('HTML');
  matchesGolden(file, 'html');
  const copy = await browser.newPage();
  const requests = [];
  copy.on('request', (request) => requests.push(request.url()));
  await copy.setContent(file.text);
  assert.equal(await copy.locator('.mark').count(), hand.namedEntities.length);
  assert.equal((await copy.locator('main').innerText()).includes('Docking in a southeasterly is harder'), true);
  assert.deepEqual(requests, []);
  await copy.close();
});

test('CoNLL: as many names as there are B- tags, and the words of the text', async () => {
  const file = await download('CoNLL');
  matchesGolden(file, 'conll');
  assert.equal(file.text.match(/\tB-/g).length, hand.namedEntities.length);
  const words = file.text.split('\n').filter((line) => line.includes('\t') && !line.startsWith('-DOCSTART-')).map((line) => line.split('\t')[0]).join('');
  assert.equal(words, hand.text.replace(/\s+/g, ''));
});

test('JSON-LD: a NewsArticle with those it mentions and quotes', async () => {
  const file = await download('JSON-LD');
  matchesGolden(file, 'jsonld');
  const article = JSON.parse(file.text);
  assert.equal(article['@type'], 'NewsArticle');
  assert.equal(article.datePublished, '2024-03-14');
  const mayor = article.mentions.find(({ name }) => name === 'Rosalind Achterberg');
  assert.deepEqual([mayor['@type'], mayor.jobTitle], ['Person', 'Mayor']);
  assert.equal(article.citation.length, 6);
  assert.equal(article.citation[0].creator.name, 'Rosalind Achterberg');
});

test('Copy puts the same text on the clipboard, and says so', async () => {
  await page.getByRole('button', { name: 'Copy Markdown', exact: true }).click();
  await page.waitForFunction(() => document.querySelector('#announce').textContent.includes('Markdown copied'));
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), readFileSync(new URL('ferry.md', goldens), 'utf8'));
});

test('a text that looks like Markdown, HTML or a formula stays text in every form', async () => {
  const text = '=HYPERLINK("http://x")\n\n# <img src=x onerror=alert(1)> [link](javascript:alert(1)) *bold* said Ann Lee.';
  const at = text.indexOf('<img');
  const result = {
    ...hand, text, sentences: [{ id: 0, start: 24, end: text.length, paragraph: 1 }], mentions: [], entities: [], quotes: [], timeExpressions: [], timeline: [], amounts: [], keyPhrases: [],
    metadata: { ...hand.metadata, title: text.slice(at, at + 28) },
    blocks: [{ start: 0, end: 22, kind: 'body', story: 0 }, { start: 24, end: text.length, kind: 'body', story: 0 }],
    namedEntities: [{ start: 0, end: 22, label: 'ORG', score: 1 }, { start: at, end: at + 28, label: 'PERSON', score: 1 }],
    summary: { sentences: [{ sentence: 0, start: 24, end: text.length, score: 1, reasons: [], edits: [] }] },
  };
  const written = await page.evaluate(async (given) => {
    const { Article } = await import('./article-model.js');
    const { FORMATS } = await import('./page/exports.js');
    const article = new Article(given);
    return Object.fromEntries(Object.entries(FORMATS).map(([name, { write }]) => [name, write(article)]));
  }, result);
  assert.ok(!/<img/.test(written.html));
  assert.ok(written.csv.includes(`"'=HYPERLINK`));
  assert.ok(!/(^|[^\\])\*bold\*/.test(written.markdown) && !/(^|[^\\])<img/.test(written.markdown));
  assert.equal(JSON.parse(written.json).text, text);
});
