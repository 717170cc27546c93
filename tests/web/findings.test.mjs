// The page in Chromium: what was found, in panels and cards, by mouse, keyboard and ear.
// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { fakeWorker, handAnnotated } from './hand-annotated.mjs';
import { context, server, useSite } from './site.mjs';
import { STRICT, fakeAnalysis, open, openSample, test } from './support.mjs';

useSite({ policy: STRICT, contextOptions: { reducedMotion: 'reduce', serviceWorkers: 'block' } });

test('a figure that is said twice is told once, as the sentence has it', async () => {
  await fakeAnalysis(context, fakeWorker(handAnnotated()));
  const { page } = await openSample(context, server.url);
  const row = page.locator('#panel-numbers .figure', { hasText: '$84 million' });
  assert.equal(await row.count(), 1);
  assert.match(await row.innerText(), /2×[\s\S]*late on Tuesday/);
});

test('a name is found by any part of it or of its other names, with or without accents', async () => {
  await fakeAnalysis(context, fakeWorker(handAnnotated()));
  const { page } = await openSample(context, server.url);
  const names = () => page.locator('#panel-names .name-text').allTextContents();
  const all = await names();
  await page.fill('#panel-names .find', 'nordhavn');
  assert.deepEqual(await names(), [], 'ð is no d with an accent');
  assert.match(await page.locator('#panel-names').innerText(), /No such name/);
  await page.fill('#panel-names .find', 'WHITC');
  assert.deepEqual(await names(), ['Darnell Whitcombe']);
  await page.fill('#panel-names .find', 'reykjavik');
  assert.deepEqual(await names(), ['Reykjavík']);
  await page.fill('#panel-names .find', '');
  assert.deepEqual(await names(), all);
});

test('what one speaker says can be copied, each with the name', async () => {
  await fakeAnalysis(context, fakeWorker(handAnnotated()));
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { page } = await openSample(context, server.url);
  const entry = page.locator('.speaker-entry', { hasText: 'Achterberg' }).first();
  const said = await entry.locator('.said-text').allTextContents();
  await entry.getByRole('button', { name: /^Copy what .*Achterberg says$/ }).click();
  await page.waitForFunction(() => /is copied/.test(document.querySelector('#announce').textContent));
  const lines = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
  assert.equal(lines.length, said.length);
  lines.forEach((line, i) => assert.ok(line.startsWith(said[i]) && /— Rosalind Achterberg/.test(line), line));
});

test('a card tells about a name, and leads to its other mentions', async () => {
  await fakeAnalysis(context, fakeWorker(handAnnotated()));
  const { page } = await openSample(context, server.url);
  const mark = page.locator('.article .mark[role]', { hasText: 'Whitcombe' }).first();
  await mark.click();
  const card = page.locator('#card');
  await card.waitFor();
  assert.match(await card.innerText(), /Person\s+Darnell Whitcombe/);
  await card.getByRole('button', { name: 'Next mention' }).click();
  assert.match(await page.evaluate(() => document.querySelector('.article .mark[tabindex="0"]').textContent), /Whitcombe/);
  assert.notEqual(await page.evaluate(() => document.querySelector('.article .mark[tabindex="0"]').dataset.name), await mark.getAttribute('data-name'));
  assert.ok((await page.locator('.article .lit').count()) >= 2);
  await page.keyboard.press('Escape');
  assert.ok(!(await card.isVisible()));
});

test('a card says only what is known', async () => {
  await fakeAnalysis(context, fakeWorker(handAnnotated()));
  const { page } = await openSample(context, server.url);
  const card = page.locator('#card');
  const once = await page.evaluate(() => {
    const marks = [...document.querySelectorAll('.article .mark[role]')];
    const texts = marks.map((mark) => mark.textContent);
    return marks.filter((_, i) => texts.indexOf(texts[i]) === texts.lastIndexOf(texts[i])).slice(0, 8).map((mark) => mark.dataset.name);
  });
  assert.ok(once.length > 3, 'names that stand once');
  for (const name of once) {
    await page.locator(`.article .mark[data-name="${name}"]`).first().click();
    await card.waitFor();
    assert.doesNotMatch(await card.innerText(), /null|undefined/);
    await page.keyboard.press('Escape');
  }
});

test('a card opens on hover and stays while the pointer is on it', async () => {
  const { page } = await openSample(context, server.url);
  const card = page.locator('#card');
  await page.locator('.article .mark[role]', { hasText: 'Ottawa' }).hover();
  await card.waitFor();
  await card.hover();
  await page.waitForTimeout(600);
  assert.ok(await card.isVisible());
  await page.mouse.move(2, 2);
  await card.waitFor({ state: 'hidden' });
});

test('everything can be done by keyboard', async () => {
  await fakeAnalysis(context, fakeWorker(handAnnotated()));
  const { page } = await open(context, server.url);
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.textContent.trim()), 'Skip to the article');
  const reach = async (selector, limit = 30) => {
    for (let i = 0; i < limit; ++i) {
      if (await page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) return;
      await page.keyboard.press('Tab');
    }
    assert.fail(`${selector} is not reached by Tab`);
  };
  await reach('#sample');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.article .mark');
  await page.evaluate(() => document.activeElement.blur());
  await reach('.article .mark', 60);
  const first = await page.evaluate(() => document.activeElement.dataset.name);
  await page.locator('#card').waitFor();
  await page.keyboard.press('ArrowRight');
  const second = await page.evaluate(() => document.activeElement.dataset.name);
  assert.equal(Number(second), Number(first) + 1);
  await page.keyboard.press('ArrowLeft');
  assert.equal(await page.evaluate(() => document.activeElement.dataset.name), first);
  // One stop for all marks: the next Tab leaves them.
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.matches('.mark')), false);
  await page.keyboard.press('Shift+Tab');
  assert.equal(await page.evaluate(() => document.activeElement.dataset.name), first);
  await page.locator('.article .mark[role]', { hasText: 'Achterberg' }).first().focus();
  const from = await page.evaluate(() => document.activeElement.dataset.name);
  await page.keyboard.press('n');
  assert.match(await page.evaluate(() => document.activeElement.textContent), /Achterberg/);
  assert.notEqual(await page.evaluate(() => document.activeElement.dataset.name), from);
  await page.keyboard.press('p');
  assert.equal(await page.evaluate(() => document.activeElement.dataset.name), from);
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => Boolean(document.activeElement.closest('#card'))), true);
  await page.keyboard.press('Escape');
  assert.equal(await page.evaluate(() => document.activeElement.dataset.name), from);
  assert.ok(!(await page.locator('#card').isVisible()));
});

test('what happens is announced', async () => {
  const { page } = await openSample(context, server.url);
  await page.waitForFunction(() => /Done: \d+ names and values, \d+ quotation/.test(document.querySelector('#announce').textContent));
});
