// The page in Chromium: what readers meet on their way through one text and to the next.
// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { context, renewContext, server, useSite } from './site.mjs';
import { open, openSample, paste, sampleText, test } from './support.mjs';

useSite({ contextOptions: { locale: 'en-US', viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce', serviceWorkers: 'block' } });

const MAIL = `On Wed, 13 Mar 2024 at 18:02, Tom Brady wrote:
> The council of Porto voted on Tuesday to keep the bridge, said Ana
> Ferreira. "We have found the money for it in the
> end," she told reporters. The bridge cost 14 million
> euros when it was built two hundred years ago.
`;
const STORY = `Porto keeps its bridge

By Marta Ellingsen

March 14, 2024

PORTO, Portugal — The council voted on Tuesday to keep the bridge.

The first bus crossed on Wednesday at 6 a.m. with 31 passengers. Mayor Ana Ferreira was among them.
`;

async function openWith(text) {
  const opened = await open(context, server.url);
  await paste(opened.page, { text });
  await opened.page.waitForSelector('.article[aria-busy="false"] .mark');
  return opened;
}

test('the marks of a mail are not shown, in the article and beside figures; every character is there', async () => {
  const { page } = await openWith(MAIL);
  assert.doesNotMatch(await page.locator('#article').innerText(), />/);
  assert.match(await page.locator('#article').evaluate((article) => article.textContent), /said Ana\n> Ferreira/);
  assert.match(await page.locator('#article .mark', { hasText: 'Ferreira' }).first().innerText(), /^Ana\s+Ferreira/);
  await page.waitForSelector('#numbers-body .figure');
  assert.doesNotMatch(await page.locator('#panels').innerText(), />/);
  // Code is no mail.
  await page.click('#new');
  await paste(page, { text: 'const a = [1, 2];\nif (a[0]\n> b) { return a; }\nfor (const c of a) {\n  console.log(c);\n}\nexport { a };\n' });
  await page.waitForFunction(() => document.querySelector('#article').textContent.includes('console'));
  assert.match(await page.locator('#article').innerText(), /> b\)/);
});

test('a day’s event is told once, and the date of the article itself is none', async () => {
  const { page } = await openWith(STORY);
  await page.waitForSelector('.events time');
  const events = await page.locator('.events > li').evaluateAll((all) => all.map((each) => `${each.querySelector('time').dateTime} ${each.querySelectorAll('.event-text').length}`));
  assert.deepEqual(events, ['2024-03-12 1', '2024-03-13 1']);
});

test('a card reads a date in words, and a time with its day; a span of time is read as nothing', async () => {
  const { page } = await openWith(`${STORY}\nThe bridge costs 14 million euros a year. The council meets again next week.\n`);
  const read = async (words) => {
    await page.locator('.article .mark[role]', { hasText: words }).first().click();
    return page.locator('#card .card-facts').innerText();
  };
  assert.match(await read('Tuesday'), /Tue, March 12, 2024/);
  assert.match(await read('6 a.m.'), /Wed, March 13, 2024(,| at) 6:00\sAM/);
  assert.equal(await read('a year'), '');
  assert.match(await read('next week'), /March 18\s–\s24, 2024/);
});

test('a button that copies says that it has, and that it could not', async () => {
  await renewContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const { page } = await openSample(context, server.url);
  const width = await page.locator('#summary-copy').evaluate(({ offsetWidth }) => offsetWidth);
  await page.click('#summary-copy');
  await page.waitForFunction(() => document.querySelector('#summary-copy').textContent === 'Copied');
  assert.ok(await page.locator('#summary-copy').evaluate(({ offsetWidth }, before) => offsetWidth >= before, width));
  await page.click('#summary-copy'); // again, before it has its word back
  await page.waitForFunction(() => document.querySelector('#summary-copy').textContent === 'Copy');
  await page.evaluate(() => Object.defineProperty(navigator.clipboard, 'writeText', { value: () => Promise.reject(new Error('denied')) }));
  await page.locator('.speaker-entry .copy').first().click();
  await page.locator('#notice', { hasText: 'did not allow copying' }).waitFor();
});

test('what New or the name of the page has cleared can be had back, until another text is there', async () => {
  const { page } = await openWith(STORY);
  await page.click('#edit');
  await page.locator('#text').fill(STORY.replace('31', '32'));
  for (const way of ['#new', '#home']) {
    await page.click(way);
    assert.equal(await page.locator('#text').inputValue(), '');
    await page.getByRole('button', { name: 'Bring it back' }).click();
    await page.waitForFunction(() => document.querySelector('#article').textContent.includes('32 passengers'));
    assert.equal(await page.locator('#notice').isVisible(), false);
  }
  await page.click('#new');
  await page.locator('#text').pressSequentially('Ana');
  assert.equal(await page.locator('#notice').isVisible(), false, 'another text is there');
  await page.click('#new'); // nothing but three letters, but somebody's
  assert.equal(await page.getByRole('button', { name: 'Bring it back' }).count(), 1);
  await page.click('#home'); // nothing
  assert.equal(await page.locator('#notice').isVisible(), false);
});

test('of several files one is read, and that is told; an empty one is told by name', async () => {
  const { page } = await open(context, server.url);
  const file = (name, text) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  const drop = (...files) => page.evaluate((all) => {
    const data = new DataTransfer();
    for (const { name, text } of all) data.items.add(new File([text], name, { type: 'text/plain' }));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  }, files);
  await page.setInputFiles('#file', [file('empty.txt', ' \n')]);
  await page.locator('#notice', { hasText: 'There is no text in “empty.txt”.' }).waitFor();
  await drop({ name: 'one.txt', text: STORY }, { name: 'two.txt', text: 'Another.' });
  await page.locator('#notice', { hasText: 'Only “one.txt” was read' }).waitFor();
  await page.waitForFunction(() => document.querySelector('#article').textContent.includes('31 passengers'));
  await drop({ name: 'empty.txt', text: '' }, { name: 'two.txt', text: 'Another.' });
  await page.locator('#notice', { hasText: 'There is no text in “empty.txt”.' }).waitFor();
});

test('a sample that does not come is told', async () => {
  const { page, seen } = await open(context, server.url);
  await context.route('**/samples/*', (route) => route.abort());
  await page.click('#sample');
  await page.locator('#notice', { hasText: '“ferry.txt” could not be read' }).waitFor();
  await context.unroute('**/samples/*');
  await context.route('**/samples/*', (route) => route.fulfill({ status: 404, body: 'Not found' }));
  await page.click('#sample');
  await page.locator('#notice', { hasText: '404' }).waitFor();
  assert.deepEqual(seen.errors.filter((error) => !/Failed to load resource/.test(error)), []);
});

test('the length of a summary goes no further than the story', async () => {
  const { page } = await openWith('The council of Porto voted on Tuesday to keep the bridge. Mayor Ana Ferreira was glad.');
  await page.waitForFunction(() => document.querySelector('#summary-length').max === '2');
  assert.equal(await page.locator('#summary-length-text').innerText(), '2 sentences');
  assert.equal(await page.locator('#summary-text .sentence').count(), 2);
  await page.click('#new');
  await paste(page, { text: sampleText });
  await page.waitForFunction(() => document.querySelector('#summary-length').max === '12');
  assert.equal(await page.locator('#summary-length-text').innerText(), '3 sentences');
});

test('the bar is one row at any width, and nothing of it is outside the window', async () => {
  const { page } = await openSample(context, server.url);
  for (const language of ['en', 'de']) {
    await page.evaluate((lang) => (location.hash = `#lang=${lang}`), language);
    await page.waitForFunction((lang) => document.documentElement.lang === lang, language);
    for (const width of [320, 360, 375, 640, 700, 768, 801, 860, 929, 1024, 1280]) {
      await page.setViewportSize({ width, height: 640 });
      const parts = await page.locator('.bar .brand, .tools > *').evaluateAll((all) => all.map((each) => each.getBoundingClientRect()).filter((box) => box.width > 1).map(({ top, height, right }) => ({ middle: Math.round(top + height / 2), right })));
      const middles = parts.map(({ middle }) => middle);
      assert.ok(Math.max(...middles) - Math.min(...middles) < 12, `${language} ${width}: ${middles}`);
      assert.ok(parts.every(({ right }) => right <= width - 8), `${language} ${width}: ${parts.map(({ right }) => right)}`);
    }
  }
});

test('a mark’s kind is a word of its own, for those who hear it and in text from right to left', async () => {
  const { page } = await openWith('قرر مجلس المدينة يوم الثلاثاء الإبقاء على العبارة. وتبلغ الكلفة 14 مليون دولار حتى عام 2027.\n\nAna Ferreira spoke in Porto on Tuesday. She is the mayor of the old town at the river.');
  const snapshot = await page.locator('#article').ariaSnapshot();
  assert.match(snapshot, /button "Ana Ferreira\sperson"/);
  assert.equal(await page.locator('.mark.t-DATE').first().evaluate((element) => getComputedStyle(element, '::after').unicodeBidi), 'isolate');
  assert.match(await page.locator('body').ariaSnapshot(), /complementary "What was found"/);
});

test('the text size is that of all of the article, its byline included; what leads on is one row', async () => {
  const { page } = await openWith(STORY);
  const size = () => page.locator('.article .byline').first().evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
  const before = await size();
  await page.evaluate(() => (location.hash = '#size=200'));
  await page.waitForFunction(() => document.querySelector('#article').style.getPropertyValue('--size') === '2');
  assert.equal(await size(), 2 * before);
  assert.ok(await page.locator('#jumps').evaluate(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth), 'no jump is cut off');
});
