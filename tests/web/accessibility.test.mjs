// Accessibility: axe finds nothing in any state, and the tree that a screen reader sees makes sense.
// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fakeWorker, handAnnotated } from './hand-annotated.mjs';
import { browser, server, useSite } from './site.mjs';
import { fakeAnalysis, open, openSample, paste, test } from './support.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
useSite();

async function withPage(options, run, { fake = true } = {}) {
  const context = await browser.newContext({ reducedMotion: 'reduce', serviceWorkers: 'block', ...options });
  if (fake) await fakeAnalysis(context, fakeWorker(handAnnotated()));
  try {
    await run(context);
  } finally {
    await context.close();
  }
}

async function assertClean(page, state) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html, failureSummary }) => `${html.slice(0, 160)} (${failureSummary.split('\n').slice(1).join(' ').trim().slice(0, 220)})`).join(' | ')}`);
  assert.deepEqual(found, [], state);
}

for (const colorScheme of ['light', 'dark']) {
  for (const [device, viewport] of Object.entries({ desktop: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } })) {
    test(`axe: every state, ${colorScheme}, ${device}`, async () => {
      await withPage({ colorScheme, viewport }, async (context) => {
        const { page: start } = await open(context, server.url);
        await assertClean(start, 'start');
        await start.click('button[popovertarget="privacy-note"] >> visible=true');
        await assertClean(start, 'privacy note');
        const { page } = await openSample(context, server.url);
        await assertClean(page, 'article');
        if (device === 'phone') {
          await page.click('.panes [data-pane="panels"]');
          await assertClean(page, 'findings');
          await page.click('.panes [data-pane="article"]');
        }
        await page.locator('.fold').first().click();
        await assertClean(page, 'fold open');
        await page.locator('.chip').first().click();
        await assertClean(page, 'a type switched off');
        await page.locator('.chip').first().click();
        await page.click('.names-only');
        await assertClean(page, 'names only');
        await page.click('.names-only');
        await page.locator('.article .mark[role]', { hasText: 'Achterberg' }).first().click();
        await page.locator('#card').waitFor();
        await assertClean(page, 'card');
        await page.keyboard.press('Escape');
        await page.click('#take-away');
        await assertClean(page, 'export menu');
        await page.keyboard.press('Escape');
        await page.click('#view');
        await assertClean(page, 'view menu');
        await page.keyboard.press('Escape');
        await page.click('#edit');
        await assertClean(page, 'editing');
      });
    });
  }
}

test('axe: German, and text from right to left', async () => {
  await withPage({}, async (context) => {
    const { page } = await openSample(context, `${server.url}#lang=de`);
    await assertClean(page, 'German');
    await page.evaluate(() => (document.documentElement.dir = 'rtl'));
    await assertClean(page, 'right to left');
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing sticks out');
  });
});

test('axe: while loading, and after the model failed', async () => {
  await withPage({}, async (context) => {
    let release;
    const held = new Promise((resolve) => (release = resolve));
    await context.route('**/english.nutgraf', async (route) => {
      await held;
      await route.abort();
    });
    const { page } = await open(context, server.url);
    await page.click('#sample');
    await page.waitForSelector('#status:not([hidden])');
    await assertClean(page, 'loading');
    release();
    await page.waitForSelector('#status.failed');
    await assertClean(page, 'failed');
  });
});

test('axe: notices, the place to drop on, forms of the summary, a name that is not there, a text of two words', async () => {
  await withPage({}, async (context) => {
    const { page } = await open(context, server.url);
    const story = '<p>Senator Maria Delgado of Oregon told reporters in Salem on Friday that the bridge would be closed for repairs until the end of the summer.</p>'.repeat(4);
    const menu = '<nav><ul><li><a href="/a">Home</a></li><li><a href="/b">Sports and weather</a></li><li><a href="/c">Subscribe now to our newsletter for more news of the county</a></li></ul></nav>';
    const html = `${menu}<article><h1>Bridge closes</h1>${story}</article>`;
    await paste(page, { text: html.replace(/<[^>]+>/g, ' '), html });
    await page.locator('#notice', { hasText: 'left out' }).waitFor();
    await assertClean(page, 'what was left out');
    await page.evaluate(() => (document.querySelector('#drop').hidden = false));
    await assertClean(page, 'dragging');
    await page.evaluate(() => (document.querySelector('#drop').hidden = true));
    for (const form of ['key-points', 'headline']) {
      await page.locator(`input[name="summary-form"][value="${form}"]`).check();
      await page.waitForSelector(form === 'headline' ? '.summary-headline' : '.points');
      await assertClean(page, form);
    }
    await page.click('#new');
    await page.click('#sample');
    await page.locator('#panel-names .find').fill('zzz');
    await assertClean(page, 'no such name');
    await paste(page, { text: 'Hello world.' });
    await page.waitForFunction(() => document.querySelector('.article').innerText === 'Hello world.');
    await assertClean(page, 'two words');
  }, { fake: false });
});

test('axe: the pages about the widget', async () => {
  await withPage({}, async (context) => {
    for (const name of ['widget.html', 'embed.html']) {
      const page = await context.newPage();
      await page.goto(server.url + name);
      await page.waitForFunction(() => document.querySelector('nutgraf-article').status === 'done');
      await assertClean(page, name);
    }
  }, { fake: false });
});

test('forced colours: marks, labels and what is lit can still be told apart', async () => {
  await withPage({ forcedColors: 'active' }, async (context) => {
    const { page } = await openSample(context, server.url);
    const mark = page.locator('.article .mark.t-PERSON[role]').first();
    const style = await mark.evaluate((element) => {
      const { borderBottomStyle, borderBottomWidth } = getComputedStyle(element);
      return { borderBottomStyle, borderBottomWidth, label: getComputedStyle(element, '::after').content };
    });
    assert.deepEqual(style, { borderBottomStyle: 'solid', borderBottomWidth: style.borderBottomWidth, label: '"\u00a0person"' });
    assert.notEqual(style.borderBottomWidth, '0px');
  });
});

test('colour never stands alone: each type has its own label and one of three lines', async () => {
  await withPage({}, async (context) => {
    const { page } = await openSample(context, server.url);
    const seen = await page.locator('.article .mark').evaluateAll((all) => [...new Set(all.map((mark) => `${[...mark.classList].find((name) => name.startsWith('t-'))} ${mark.dataset.label} ${getComputedStyle(mark).borderBottomStyle}`))]);
    const labels = seen.map((line) => line.split(' ')[1]);
    assert.ok(seen.length >= 12, seen.join(', '));
    assert.equal(new Set(labels).size, labels.length, seen.join(', '));
    assert.ok(labels.every(Boolean));
  });
});

test('200 % text size and a narrow window: nothing is cut off', async () => {
  await withPage({ viewport: { width: 320, height: 640 } }, async (context) => {
    const { page } = await openSample(context, `${server.url}#size=200`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= 320, `the page is ${wide} px wide`);
  });
});

test('on a wide screen the panels stand in two columns, and none of them outside', async () => {
  await withPage({ viewport: { width: 1920, height: 1080 } }, async (context) => {
    const { page } = await openSample(context, server.url);
    const places = await page.locator('.panel:visible').evaluateAll((all) => all.map((panel) => panel.getClientRects()[0]).map(({ left, right }) => [Math.round(left), Math.round(right)]));
    assert.ok(places.length >= 7);
    assert.equal(new Set(places.map(([left]) => left)).size, 2, JSON.stringify(places));
    assert.ok(places.every(([, right]) => right <= 1920), JSON.stringify(places));
  });
});

test('targets are at least 24 px high', async () => {
  await withPage({ viewport: { width: 390, height: 844 } }, async (context) => {
    const { page } = await openSample(context, server.url);
    const small = await page.locator('button:visible, select:visible, input:visible').evaluateAll((all) =>
      all.filter((each) => !each.matches('.link, input[type="radio"], input[type="checkbox"], input[type="range"]') && each.getBoundingClientRect().height < 24).map((each) => each.outerHTML.slice(0, 90)));
    assert.deepEqual(small, []);
  });
});

test('the tree for screen readers: landmarks, headings, marks as buttons with their kind', async () => {
  await withPage({}, async (context) => {
    const { page } = await openSample(context, server.url);
    const snapshot = await page.locator('body').ariaSnapshot();
    for (const part of [/- banner:/, /- main:/, /- complementary/, /- contentinfo:/, /heading "nutgraf" \[level=1\]/, /heading "Who and where" \[level=2\]/, /button "Rosalind Achterberg\s?person"/, /group "What is marked"/, /button "Person 10" \[pressed\]/]) {
      assert.match(snapshot, part);
    }
  });
});
