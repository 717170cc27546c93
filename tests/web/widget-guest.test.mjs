// <nutgraf-article> as a guest, in Chromium: on pages that move it, change under it, hide parts of it, and style all they can reach.
// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { open, page, seen, settled } from './host.mjs';
import { test } from './support.mjs';

const STORY = `<p>Angela Merkel met <a href="#more">Emmanuel Macron</a> in <em>Paris</em> on Friday.</p>
<p>“We will act,” Merkel told reporters. The European Commission paid €2.3 million.</p>`;

/** Counts loads from here on. */
const countLoads = () => page.evaluate(() => {
  window.loads = 0;
  addEventListener('nutgraf-load', () => ++window.loads);
});
const highlighted = (type) => page.evaluate((name) => [...(CSS.highlights.get(`nutgraf-${name}`) ?? [])].map(String), type);
const shown = (script) => page.locator('nutgraf-article').first().evaluate(script);

test('an element that is moved stays marked, and is not analysed anew', async () => {
  await open(`<nutgraf-article>${STORY}</nutgraf-article><div id="other"></div>`);
  await settled();
  await countLoads();
  await page.locator('nutgraf-article .mark').first().click();
  const marks = await page.evaluate(() => {
    const element = document.querySelector('nutgraf-article');
    document.querySelector('#other').append(element);
    return element.shadowRoot.querySelectorAll('.text .mark').length;
  });
  assert.ok(marks > 3, `${marks} marks`);
  assert.equal(await page.locator('nutgraf-article .lit').count(), 0, 'the card is closed, and what it lit is not');
  await page.waitForTimeout(600);
  assert.deepEqual(await page.evaluate(() => [document.querySelector('nutgraf-article').status, window.loads]), ['done', 0]);
  // Taken out for good, it gives everything back; put in later, it begins anew.
  await page.evaluate(() => (window.taken = document.querySelector('nutgraf-article')).remove());
  assert.deepEqual(await page.evaluate(() => [window.taken.status, window.taken.result, window.taken.hasAttribute('aria-busy')]), ['idle', null, false]);
  await page.evaluate(() => document.body.append(window.taken));
  await settled();
});

test('moved while it works, it ends what it began', async () => {
  await open(`<nutgraf-article loading="eager">${STORY}</nutgraf-article><div id="other"></div>`);
  await countLoads();
  await page.evaluate(() => document.querySelector('#other').append(document.querySelector('nutgraf-article')));
  await settled();
  assert.equal(await page.locator('nutgraf-article .text .mark.t-PERSON').first().textContent(), 'Angela Merkel');
});

test('changed between two places of the page, it is analysed anew', async () => {
  await open(`<nutgraf-article>${STORY}</nutgraf-article>`);
  await settled();
  await countLoads();
  const moveAnd = (change) => page.evaluate(`{ const element = document.querySelector('nutgraf-article'); element.remove(); element.${change}; document.body.append(element); }`);
  await moveAnd('text = "Barack Obama flew to Nairobi."');
  await page.waitForFunction(() => document.querySelector('nutgraf-article').shadowRoot.querySelector('.text .mark')?.textContent === 'Barack Obama');
  await moveAnd('publicationDate = "2024-03-15"');
  await page.waitForFunction(() => window.loads === 2);
});

test('analysed outside of the page, it watches nothing, and gives its analyzer back', async () => {
  await open(`<main id="story">${STORY}</main>`);
  await page.clock.install();
  const [found, watched] = await page.evaluate(async () => {
    await customElements.whenDefined('nutgraf-article');
    let count = 0;
    const { observe } = MutationObserver.prototype;
    MutationObserver.prototype.observe = function (...how) {
      ++count;
      return observe.apply(this, how);
    };
    const element = document.createElement('nutgraf-article');
    element.setAttribute('for', '#story');
    return [(await element.analyze())?.namedEntities.length, count];
  });
  assert.ok(found > 3, `${found} names`);
  assert.equal(watched, 0);
  assert.equal(page.workers().length, 1);
  const closed = page.workers()[0].waitForEvent('close');
  await page.clock.fastForward(30_000);
  await closed;
});

test('moved into the document of a frame, it keeps its styles', async () => {
  await open(`<nutgraf-article>${STORY}</nutgraf-article><iframe></iframe>`);
  await settled();
  const line = await page.evaluate(() => {
    const element = document.querySelector('nutgraf-article');
    document.querySelector('iframe').contentDocument.body.append(element);
    return getComputedStyle(element.shadowRoot.querySelector('.mark')).borderBottomStyle;
  });
  assert.equal(line, 'solid');
  assert.deepEqual(seen.errors, []);
});

test('what it is for may come late, be put in anew, and go', async () => {
  await open('<div id="app"></div><nutgraf-article for="#story"></nutgraf-article>');
  await settled('idle');
  const put = (html) => page.evaluate((inner) => (document.querySelector('#app').innerHTML = inner), html);
  await put(`<main id="story">${STORY}</main>`);
  await settled();
  assert.ok((await highlighted('PERSON')).includes('Emmanuel Macron'));
  await put('<main id="story"><p>Barack Obama flew to Nairobi.</p></main>');
  await page.waitForFunction(() => [...(CSS.highlights.get('nutgraf-PERSON') ?? [])].some((range) => String(range) === 'Barack Obama'));
  assert.deepEqual(await highlighted('PERSON'), ['Barack Obama']);
  await put('');
  await settled('idle');
  assert.deepEqual(await highlighted('PERSON'), []);
});

test('in a shadow tree of the page: marked in place, a click opens the card, words in the language around', async () => {
  await open('<div id="app" lang="de"></div>');
  await page.evaluate((story) => {
    document.querySelector('#app').attachShadow({ mode: 'open' }).innerHTML = `<main id="story">${story}</main><nutgraf-article for="#story"></nutgraf-article>`;
  }, STORY);
  await page.waitForFunction(() => document.querySelector('#app').shadowRoot.querySelector('nutgraf-article').status === 'done', null, { timeout: 60_000 });
  const box = await page.evaluate(() => [...CSS.highlights.get('nutgraf-PERSON')][0].getBoundingClientRect().toJSON());
  await page.mouse.click(box.x + 12, box.y + box.height / 2);
  assert.match(await page.locator('nutgraf-article [part~="card"]').innerText(), /Person\s+Angela Merkel\s+.*Nennungen/s);
  assert.equal(await page.evaluate(() => document.querySelector('#app').shadowRoot.adoptedStyleSheets.length), 1);
  await page.evaluate(() => document.querySelector('#app').shadowRoot.querySelector('nutgraf-article').remove());
  assert.equal(await page.evaluate(() => document.querySelector('#app').shadowRoot.adoptedStyleSheets.length), 0);
});

test('what the page hides is not shown, nor read', async () => {
  await open(`<style>.paywall { display: none }</style><nutgraf-article>${STORY}<p class="paywall">Harriet Smith lives in Oslo.</p><p hidden>Peter Miller left.</p></nutgraf-article>`);
  await settled();
  assert.doesNotMatch(await page.locator('nutgraf-article .text').innerText(), /Harriet|Peter/);
  // But an article in a tab that is not open yet is read.
  await open(`<style>#tab { display: none }</style><main id="tab">${STORY}</main><nutgraf-article for="#tab"></nutgraf-article>`);
  await settled();
  assert.ok((await highlighted('PERSON')).includes('Angela Merkel'));
});

test('headings, lists, block quotations and small things of the text stay what they are', async () => {
  await open(`<nutgraf-article layers="entities">
    <h2>Porto keeps its bridge</h2>${STORY}
    <h3>What comes next</h3>
    <ol start="3"><li>Ana Ferreira builds a <code>ferry</code> of H<sub>2</sub>.<ul><li>Lisbon pays.</li></ul></li><li>Bruno Costa rows.</li></ol>
    <blockquote><p>The river is wide, said Ana Ferreira.</p><p>And cold.</p></blockquote>
    <p>Then <abbr title="European Union">EU</abbr> money came.</p></nutgraf-article>`);
  await settled();
  const outline = await shown((element) => {
    const tell = (node) => [...node.children].filter(({ nodeName }) => !/^(SPAN|A|EM)$/.test(nodeName)).map((each) => `${each.nodeName}${each.getAttribute('start') ?? ''}${each.children.length ? `(${tell(each)})` : ''}`).join(' ').replaceAll('()', '');
    return tell(element.shadowRoot.querySelector('.text'));
  });
  assert.equal(outline, 'H2 P P H3 OL3(LI(P(CODE SUB) UL(LI(P))) LI(P)) BLOCKQUOTE(P P) P(ABBR)');
  assert.equal(await page.locator('nutgraf-article .text abbr').getAttribute('title'), 'European Union');
  assert.equal(await page.locator('nutgraf-article .text blockquote .mark').first().textContent(), 'Ana Ferreira');
});

test('without end nested, a page is shown all the same', async () => {
  await open('<nutgraf-article id="deep"></nutgraf-article>');
  await page.evaluate(() => {
    const deep = document.querySelector('#deep');
    let at = deep;
    for (let i = 0; i < 400; ++i) at = at.appendChild(document.createElement(i % 2 ? 'li' : 'blockquote'));
    at.textContent = 'Angela Merkel spoke in Berlin.';
  });
  await settled();
  assert.equal(await page.locator('nutgraf-article .text .mark').first().textContent(), 'Angela Merkel');
});

test('text with the marks of a mail is shown without them, marked across them, and told on one line', async () => {
  await open('<nutgraf-article layers="entities summary"></nutgraf-article>');
  await page.evaluate(() => {
    document.querySelector('nutgraf-article').text = `On Wed, 13 Mar 2024 at 18:02, Tom Brady wrote:
> The council of Porto voted on Tuesday to keep the bridge, said Ana
> Ferreira. "We have found the money for it in the
> end," she told reporters. The bridge cost 14 million
> euros when it was built two hundred years ago.
`;
  });
  await settled();
  const text = page.locator('nutgraf-article .text');
  assert.match(await text.innerText(), /said Ana\s+Ferreira/);
  assert.doesNotMatch(await text.innerText(), />/);
  assert.equal(await shown((element) => element.shadowRoot.querySelector('.text').textContent.includes('> Ferreira')), true, 'every character of the text is there');
  const name = page.locator('nutgraf-article .text .mark.t-PERSON', { hasText: 'Ferreira' }).first();
  assert.match(await name.textContent(), /^Ana\n> Ferreira$/);
  await name.click();
  assert.match(await page.locator('nutgraf-article [part~="name"]').innerText(), /^Ana Ferreira$/);
  assert.doesNotMatch(await page.locator('nutgraf-article .summary').innerText(), />/);
});

test('a card reads a date in the words of the page’s language, where that says more than the text', async () => {
  await open(`<nutgraf-article lang="de" publication-date="2024-03-14"><p>Angela Merkel met Emmanuel Macron in Paris on Tuesday. They will meet again in 2027.</p></nutgraf-article>`);
  await settled();
  const card = page.locator('nutgraf-article [part~="card"] dl');
  await page.locator('nutgraf-article .mark', { hasText: 'Tuesday' }).click();
  assert.match(await card.innerText(), /Di\.?, 12\. März 2024/);
  await page.locator('nutgraf-article .mark', { hasText: '2027' }).click();
  assert.equal(await card.innerText(), '');
});

test('styles that the article inherits don’t reach card, legend and status; the summary has the article’s font', async () => {
  await open(`<style>body { font: italic 700 9px/.7 "Liberation Mono"; letter-spacing: .3em; text-align: center; text-indent: 3em; text-transform: uppercase; white-space: nowrap }
    * { box-sizing: content-box !important }</style><nutgraf-article>${STORY}</nutgraf-article>`);
  await settled();
  await page.locator('nutgraf-article .mark.t-PERSON').first().click();
  const styles = await shown((element) => ['.card', '.legend', '.summary'].map((each) => {
    const { letterSpacing, textAlign, textIndent, textTransform, whiteSpace } = getComputedStyle(element.shadowRoot.querySelector(each));
    return [letterSpacing, textAlign, textIndent, textTransform, whiteSpace].join(' ');
  }));
  assert.deepEqual(styles, Array(3).fill('normal start 0px none normal'));
  const fonts = await shown((element) => ['.summary li', '.card .name', '.card .type'].map((each) => getComputedStyle(element.shadowRoot.querySelector(each)).fontFamily));
  assert.match(fonts[0], /Liberation Mono/);
  assert.match(fonts[1], /Liberation Mono/);
  assert.doesNotMatch(fonts[2], /Liberation Mono/);
});

test('on a phone the card stays in the window; from right to left it begins at the right', async () => {
  await page.setViewportSize({ width: 320, height: 600 });
  await open(`<nutgraf-article>${STORY}</nutgraf-article>`, { head: '<meta name="viewport" content="width=device-width">' });
  await settled();
  await page.locator('nutgraf-article .mark.t-PERSON').nth(1).click();
  const { x, width } = await page.locator('nutgraf-article [part~="card"]').boundingBox();
  assert.ok(x >= 0 && x + width <= 320, `from ${x} to ${x + width}`);
  await page.evaluate(() => (document.documentElement.dir = 'rtl'));
  await page.locator('nutgraf-article .mark.t-PERSON').first().click();
  const card = await page.locator('nutgraf-article [part~="card"]').boundingBox();
  const name = await page.locator('nutgraf-article [part~="name"] bdi').boundingBox();
  assert.ok(card.x + card.width - (name.x + name.width) < 30, 'the name stands at the right');
});
