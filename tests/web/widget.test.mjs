// <nutgraf-article> in Chromium: what it shows, what it tells, and what it leaves alone.
// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { assets, context, host, open, page, seen, settled } from './host.mjs';
import { test } from './support.mjs';

const STORY = `<p>Angela Merkel met <a href="#more">Emmanuel Macron</a> in <em>Paris</em> on Friday.</p>
<p>“We will act,” Merkel told reporters. The European Commission paid €2.3 million.</p>`;

const quiet = () => seen.errors.filter((error) => !/favicon|icon/.test(error));

test('what is in the element is shown marked, with its links and emphasis', async () => {
  await open(`<nutgraf-article>${STORY}</nutgraf-article>`);
  await settled();
  const element = page.locator('nutgraf-article');
  assert.equal(await element.locator('.text .mark.t-PERSON').first().textContent(), 'Angela Merkel');
  assert.equal(await element.locator('.text a').getAttribute('href'), `${host.url}#more`);
  assert.equal(await element.locator('.text a').textContent(), 'Emmanuel Macron');
  assert.equal(await element.locator('.text em').textContent(), 'Paris');
  assert.equal(await element.locator('.text .quote').first().textContent(), '“We will act,”');
  assert.deepEqual(await element.locator('[part~="person"]').evaluateAll((all) => all.every((each) => each.part.contains('annotation'))), true);
  assert.deepEqual(quiet(), []);
});

test('without script the article is there to be read', async () => {
  await open(`<nutgraf-article>${STORY}</nutgraf-article>`, { script: '' });
  assert.match(await page.locator('nutgraf-article').innerText(), /We will act/);
});

test('events: plain ones stay, prefixed ones and choices rise', async () => {
  await open(`<div id="outer"><nutgraf-article id="w">${STORY}</nutgraf-article></div>`, {
    head: `<script>addEventListener('DOMContentLoaded', () => { window.told = []; for (const name of ['load', 'error', 'nutgraf-load', 'nutgraf-error', 'annotation-select']) { document.querySelector('#outer').addEventListener(name, (event) => told.push('outer ' + name)); document.querySelector('#w').addEventListener(name, (event) => told.push('own ' + name + (event.detail.id ? ' ' + event.detail.kind + ' ' + event.detail.text : ''))); } });</script>`,
  });
  await settled();
  await page.locator('nutgraf-article .text .mark.t-PERSON').first().click();
  const told = await page.evaluate(() => window.told);
  assert.deepEqual(told.slice(0, 4), ['own load', 'own nutgraf-load', 'outer nutgraf-load', 'own annotation-select entity Angela Merkel']);
  assert.equal(told[4], 'outer annotation-select');
  assert.ok(await page.locator('nutgraf-article [part~="card"]').isVisible());
  await page.keyboard.press('Escape');
  assert.ok(!(await page.locator('nutgraf-article [part~="card"]').isVisible()));
});

test('keyboard: one stop, arrows within, Enter chooses; focusAnnotation from outside', async () => {
  await open(`<button id="before">x</button><nutgraf-article layers="entities">${STORY}</nutgraf-article>`);
  await settled();
  await page.evaluate(() => document.querySelector('nutgraf-article').addEventListener('annotation-select', ({ detail }) => (window.chosen = detail.id)));
  await page.locator('nutgraf-article .mark[role]').first().focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => window.chosen), 'name-1');
  await page.evaluate(() => document.querySelector('nutgraf-article').focusAnnotation('name-0'));
  assert.equal(await page.evaluate(() => document.querySelector('nutgraf-article').shadowRoot.activeElement.dataset.id), 'name-0');
});

test('by keyboard the card is entered, to be heard, and Escape leads back to the mark', async () => {
  await open(`<nutgraf-article layers="entities">${STORY}</nutgraf-article>`);
  await settled();
  const focused = () => page.evaluate(() => document.querySelector('nutgraf-article').shadowRoot.activeElement?.className.split(' ')[0]);
  await page.locator('nutgraf-article .mark[role]').first().focus();
  await page.keyboard.press('Enter');
  assert.equal(await focused(), 'card');
  assert.match(await page.locator('nutgraf-article').ariaSnapshot(), /dialog "Angela Merkel"/);
  await page.keyboard.press('Escape');
  assert.equal(await focused(), 'mark');
  assert.equal(await page.locator('nutgraf-article [part~="card"]').isVisible(), false);
  // By mouse nothing is taken from where the reader is.
  await page.locator('nutgraf-article .mark[role]').last().click();
  assert.notEqual(await focused(), 'card');
  const chip = page.locator('nutgraf-article .chip', { hasText: 'person' });
  await chip.click();
  assert.equal(await page.locator('nutgraf-article .text .t-PERSON[aria-haspopup]').count(), 0);
  await chip.click();
  assert.ok(await page.locator('nutgraf-article .text .t-PERSON[aria-haspopup]').count());
});

test('layers, by attribute and property; the legend switches types; only the summary', async () => {
  await open(`<nutgraf-article layers="dates">${STORY}</nutgraf-article>`);
  await settled();
  const marks = () => page.locator('nutgraf-article .text .mark').evaluateAll((all) => all.map(({ textContent }) => textContent));
  assert.deepEqual(await marks(), ['Friday']);
  assert.ok(await page.locator('nutgraf-article [part~="summary"]').isHidden());
  await page.evaluate(() => (document.querySelector('nutgraf-article').layers = ['entities', 'summary']));
  assert.ok((await marks()).includes('Angela Merkel') && !(await marks()).includes('Friday'));
  assert.equal(await page.locator('nutgraf-article').getAttribute('layers'), 'entities summary');
  await page.locator('nutgraf-article .chip', { hasText: 'person' }).click();
  assert.equal(await page.locator('nutgraf-article .text .mark.t-PERSON[role]').count(), 0);
  await page.evaluate(() => (document.querySelector('nutgraf-article').summaryOnly = true));
  await page.waitForFunction(() => document.querySelector('nutgraf-article').shadowRoot.querySelector('.text').hidden);
  assert.ok(await page.locator('nutgraf-article [part~="summary"]').isVisible());
});

test('attributes are properties, also those set before the element was known', async () => {
  await open('<nutgraf-article id="w" layers="entities">x</nutgraf-article><script>document.querySelector("#w").summarySentences = 5</script>');
  await page.waitForFunction(() => document.querySelector('#w').getAttribute('summary-sentences') === '5');
  const seen = await page.evaluate(() => {
    const element = document.querySelector('#w');
    const attributes = { htmlFor: 'for', publicationDate: 'publication-date', summaryType: 'summary-type', summaryLength: 'summary-length', summaryPosition: 'summary-position', modelUrl: 'model-url', modelIntegrity: 'model-integrity', wasmUrl: 'wasm-url', workerUrl: 'worker-url' };
    const wrong = [];
    for (const [property, attribute] of Object.entries(attributes)) {
      const before = element.getAttribute(attribute);
      element[property] = 'x';
      if (element.getAttribute(attribute) !== 'x' || element[property] !== 'x') wrong.push(property);
      element[property] = before ?? '';
      if (element.hasAttribute(attribute) || element[property] !== '') wrong.push(`${property} stays`);
    }
    for (const [property, attribute] of [['summaryOnly', 'summary-only'], ['noWorker', 'no-worker']]) {
      element[property] = true;
      if (!element.hasAttribute(attribute) || element[property] !== true) wrong.push(property);
      element[property] = false;
      if (element.hasAttribute(attribute)) wrong.push(`${property} stays`);
    }
    element.summarySentences = 0;
    if (element.hasAttribute('summary-sentences') || element.summarySentences !== 0) wrong.push('summarySentences');
    return wrong;
  });
  assert.deepEqual(seen, []);
});

test('a summary above the text finds its place kept; it may stand below', async () => {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await context.route('**/english.nutgraf', async (route) => {
    await held;
    await route.continue();
  });
  const paragraph = '<p>The council of Porto voted on Friday to close the bridge over the Douro for repairs until the end of the summer, and to let buses run instead. Mayor Ana Ferreira told reporters that the work would cost €2.3 million. Shops on both banks fear for their trade. Boats will cross every ten minutes.</p>';
  await open(`<style>body { width: 620px; font: 16px/1.5 serif }</style><nutgraf-article loading="eager" layers="summary">${paragraph}${paragraph}</nutgraf-article>`);
  const top = () => page.evaluate(() => {
    const element = document.querySelector('nutgraf-article');
    return (element.shadowRoot.querySelector('.text p') ?? element.querySelector('p')).getBoundingClientRect().top;
  });
  await page.locator('nutgraf-article .waiting').waitFor();
  const before = await top();
  assert.ok(before > 100, 'the place is kept');
  release();
  await settled();
  assert.equal(await page.locator('nutgraf-article .waiting').count(), 0);
  assert.ok(Math.abs((await top()) - before) <= 50, `the text moved from ${before} to ${await top()}`);
  await page.evaluate(() => (document.querySelector('nutgraf-article').summaryPosition = 'end'));
  const order = await page.evaluate(() => {
    const root = document.querySelector('nutgraf-article').shadowRoot;
    return root.querySelector('.summary').compareDocumentPosition(root.querySelector('.text')) & Node.DOCUMENT_POSITION_PRECEDING;
  });
  assert.ok(order, 'the text precedes the summary');
});

test('the place of a summary is kept without reading a long text to its end', async () => {
  const counting = `<script>
    window.read = 0;
    const count = (value) => ((window.read += String(value ?? '').length), value);
    const countGetter = (prototype, name) => {
      const { get, set } = Object.getOwnPropertyDescriptor(prototype, name);
      Object.defineProperty(prototype, name, { get() { return count(get.call(this)); }, set, configurable: true });
    };
    for (const [prototype, names] of [[Node.prototype, ['textContent', 'nodeValue']], [CharacterData.prototype, ['data']], [HTMLElement.prototype, ['innerText']]])
      for (const name of names) countGetter(prototype, name);
    const { substringData } = CharacterData.prototype;
    CharacterData.prototype.substringData = function (...range) { return count(substringData.apply(this, range)); };
  </script>`;
  const long = 'Mayor Ana Ferreira told reporters in Porto on Friday that the bridge stays. '.repeat(20_000);
  await open(`<div style="height: 6000px"></div><nutgraf-article layers="summary"><p>${long}</p></nutgraf-article>`, { head: counting });
  assert.equal(await page.locator('nutgraf-article .waiting li').count(), 3);
  const read = await page.evaluate(() => window.read);
  assert.ok(read > 0 && read < 50_000, `${read} characters of ${long.length} were read`);
});

test('for: the page is marked in place, and nothing of it is changed', async () => {
  await open(`<main id="story">${STORY}</main><nutgraf-article for="#story"></nutgraf-article>`, { head: '<script>addEventListener("click", (event) => (window.clicked = event.target.nodeName))</script>' });
  const before = await page.locator('#story').evaluate((element) => element.outerHTML);
  await settled();
  assert.equal(await page.locator('#story').evaluate((element) => element.outerHTML), before);
  const marked = await page.evaluate(() => Object.fromEntries([...CSS.highlights].map(([name, ranges]) => [name, [...ranges].map(String)])));
  assert.ok(marked['nutgraf-PERSON'].includes('Emmanuel Macron'), JSON.stringify(marked));
  assert.deepEqual(marked['nutgraf-DATE'], ['Friday']);
  // Links work, and a click on a mark opens its card and is still the page's own.
  await page.locator('#story a').click();
  assert.equal(new URL(page.url()).hash, '#more');
  const box = await page.evaluate(() => [...CSS.highlights.get('nutgraf-PERSON')][0].getBoundingClientRect().toJSON());
  await page.mouse.click(box.x + 12, box.y + box.height / 2);
  assert.ok(await page.locator('nutgraf-article [part~="card"]').isVisible());
  assert.equal(await page.evaluate(() => window.clicked), 'P');
  await page.evaluate(() => document.querySelector('nutgraf-article').remove());
  assert.equal(await page.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0)), 0);
  assert.equal(await page.evaluate(() => document.adoptedStyleSheets.length), 0);
  assert.deepEqual(quiet(), []);
});

test('without highlights names are wrapped, and taken out again to the letter', async () => {
  await context.addInitScript(() => delete globalThis.Highlight);
  await open(`<main id="story">${STORY}</main><nutgraf-article for="#story" layers="entities dates"></nutgraf-article>`);
  const before = await page.locator('#story').evaluate((element) => element.innerHTML);
  await settled();
  const wrapped = await page.locator('#story .nutgraf-mark').allTextContents();
  assert.ok(wrapped.includes('Angela Merkel') && wrapped.includes('Emmanuel Macron'), wrapped.join(' | '));
  assert.equal(await page.locator('#story a').count(), 1);
  assert.equal(await page.locator('#story').evaluate((element) => element.textContent), before.replace(/<[^>]+>/g, ''));
  await page.evaluate(() => document.querySelector('nutgraf-article').remove());
  assert.equal(await page.locator('#story').evaluate((element) => element.innerHTML), before);
  assert.equal(await page.locator('#story').evaluate((element) => element.querySelector('p').childNodes.length), 5);
});

test('a changed article is analysed anew; marking in place is no change', async () => {
  await open(`<main id="story">${STORY}</main><nutgraf-article for="#story"></nutgraf-article>`);
  await page.evaluate(() => {
    window.loads = 0;
    document.querySelector('nutgraf-article').addEventListener('load', () => ++window.loads);
  });
  await settled();
  await page.waitForTimeout(900);
  const loads = await page.evaluate(() => window.loads);
  assert.ok(loads <= 1, `${loads} analyses of the same text`);
  await page.evaluate(() => document.querySelector('#story').append(Object.assign(document.createElement('p'), { textContent: 'Barack Obama flew to Nairobi.' })));
  await page.waitForFunction(() => [...(CSS.highlights.get('nutgraf-PERSON') ?? [])].some((range) => String(range) === 'Barack Obama'));
});

test('text as a property, also one set before the element was known', async () => {
  await open('<nutgraf-article></nutgraf-article><script>document.querySelector("nutgraf-article").text = "Angela Merkel <b>spoke</b> in Berlin."</script>');
  await settled();
  assert.equal(await page.locator('nutgraf-article .text').innerText(), 'Angela Merkel <b>spoke</b> in Berlin.'.replace(/$/, ''));
  await page.evaluate(() => (document.querySelector('nutgraf-article').text = 'Barack Obama flew to Nairobi.'));
  await page.waitForFunction(() => document.querySelector('nutgraf-article').shadowRoot.querySelector('.text').textContent.includes('Nairobi'));
  await page.evaluate(() => (document.querySelector('nutgraf-article').text = ''));
  await settled('idle');
});

test('lazy: nothing is fetched until the element comes near', async () => {
  await open(`<div style="height: 6000px"></div><nutgraf-article>${STORY}</nutgraf-article>`);
  await page.waitForTimeout(700);
  assert.deepEqual(seen.requests.filter((url) => /\.wasm|\.nutgraf$|nutgraf\.js/.test(url)), []);
  await page.evaluate(() => scrollTo(0, 6000));
  await settled();
});

test('two elements share one engine', async () => {
  await open(`<nutgraf-article id="a">${STORY}</nutgraf-article><nutgraf-article id="b"><p>Barack Obama flew to Nairobi.</p></nutgraf-article>`);
  await settled();
  assert.equal(seen.requests.filter((url) => url.endsWith('english.nutgraf')).length, 1);
  assert.equal(page.workers().length, 1);
});

test('the slots replace summary, legend and status', async () => {
  await open(`<nutgraf-article>${STORY}<div slot="legend">MY LEGEND</div></nutgraf-article>`);
  await settled();
  assert.ok(await page.getByText('MY LEGEND').isVisible());
  assert.equal(await page.locator('nutgraf-article .legend .chip').first().isVisible(), false);
  assert.doesNotMatch(await page.locator('nutgraf-article .text').innerText(), /MY LEGEND/);
});

test('what is no article is said to be none, unless the host keeps silent about it', async () => {
  const chat = '<p>Leo: just landed in Berlin</p><p>Mum: dad is in the car park</p><p>Leo: which row</p><p>Mum: the green one</p>';
  await open(`<nutgraf-article>${chat}</nutgraf-article>`);
  await settled();
  const element = page.locator('nutgraf-article');
  assert.equal(await element.locator('[part=status]').innerText(), 'This doesn’t read like an article: it looks like a chat.');
  assert.equal(await element.locator('.text .mark.t-GPE').first().textContent(), 'Berlin');
  await page.evaluate(() => {
    const silent = document.querySelector('nutgraf-article');
    silent.strings = { noArticle: '' };
    return silent.analyze();
  });
  assert.equal(await element.locator('[part=status]').isVisible(), false);
});

test('a model that does not come: an event, a line, a way to try again', async () => {
  let failing = true;
  await context.route('**/english.nutgraf', (route) => (failing ? route.abort() : route.continue()));
  await open(`<nutgraf-article>${STORY}</nutgraf-article>`, { head: '<script>addEventListener("nutgraf-error", ({ detail }) => (window.failure = detail.code))</script>' });
  await settled('failed');
  assert.equal(await page.evaluate(() => window.failure), 'ModelUnreachable');
  assert.match(await page.locator('nutgraf-article').innerText(), /We will act/);
  assert.match(await page.locator('nutgraf-article .status').innerText(), /not available/);
  failing = false;
  await page.locator('nutgraf-article .status button').click();
  await settled();
});

test('a wrong digest of the model is refused', async () => {
  await open(`<nutgraf-article model-integrity="sha384-AAAA">${STORY}</nutgraf-article>`, { head: '<script>addEventListener("nutgraf-error", ({ detail }) => (window.failure = detail.code))</script>' });
  await settled('failed');
  assert.equal(await page.evaluate(() => window.failure), 'ModelIntegrityMismatch');
});

test('a running analysis is stopped by its signal, and the next text is not kept waiting', async () => {
  await open('<p>host</p>');
  const told = await page.evaluate(async (url) => {
    const { createAnalyzer } = await import(`${url}nutgraf.js`);
    const analyzer = await createAnalyzer();
    const control = new AbortController();
    const huge = analyzer.analyze('On Friday Mayor Ana Ferreira told 300 people in Porto that the bridge stays. '.repeat(60_000), { signal: control.signal });
    setTimeout(() => control.abort(), 300);
    const name = await huge.then(() => 'done', (error) => error.name);
    const since = performance.now();
    const next = await analyzer.analyze('Angela Merkel spoke in Berlin.');
    return [name, next.namedEntities.length, performance.now() - since];
  }, assets.url);
  assert.deepEqual(told.slice(0, 2), ['AbortError', 2]);
  assert.ok(told[2] < 15_000, `${told[2]} ms`);
});
