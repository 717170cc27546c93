// The page in Chromium: texts come in every way there is, and what is found is shown; nothing leaves.
// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { fakeWorker, handAnnotated } from './hand-annotated.mjs';
import { context, renewContext, server, useSite } from './site.mjs';
import { STRICT, fakeAnalysis, open, openSample, paste, sampleText, test } from './support.mjs';

useSite({ policy: STRICT, contextOptions: { reducedMotion: 'reduce', serviceWorkers: 'block' } });

const article = (page) => page.locator('.article').innerText();
const marks = (page) => page.locator('.article .mark[role]').allTextContents();

test('a pasted article is marked, and no request leaves after load, under the strict policy', async () => {
  const { page, seen } = await open(context, server.url);
  await page.waitForFunction(() => document.querySelector('#version').textContent);
  const loaded = seen.requests.length;
  await paste(page, { text: sampleText });
  await page.waitForSelector('.article .mark');
  const marked = await marks(page);
  for (const name of ['Rosalind Achterberg', 'Luc Thibodeau', 'Ottawa']) assert.ok(marked.includes(name), `${name} in ${marked.join(' | ')}`);
  assert.match(await article(page), /This is the night we stopped drawing/);
  assert.deepEqual(seen.requests.slice(loaded), []);
  assert.deepEqual(seen.requests.filter((url) => !url.startsWith(server.url)), []);
  assert.deepEqual(seen.errors, []);
});

test('an article pasted into the field, as most people do, is read at once; pasted into a text, it joins that', async () => {
  const { page } = await open(context, server.url);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const pasteInto = async (text) => {
    await page.evaluate((words) => navigator.clipboard.writeText(words), text);
    await page.locator('#text').press('ControlOrMeta+V');
  };
  await pasteInto(sampleText);
  await page.locator('.article .mark').first().waitFor({ state: 'visible' });
  assert.equal(await page.locator('#text').isVisible(), false);
  await page.locator('#edit').click();
  await page.locator('#text').press('End');
  await pasteInto(' Angela Merkel spoke in Berlin.');
  assert.match(await page.locator('#text').inputValue(), /Angela Merkel spoke in Berlin/);
  assert.equal(await page.locator('#text').isVisible(), true);
});

test('the panels say who, where, when and how much', async () => {
  const { page } = await openSample(context, server.url);
  for (const more of await page.locator('#panel-names .more').all()) await more.click();
  assert.match(await page.locator('#panel-names').innerText(), /Whitcombe/);
  assert.match(await page.locator('#panel-names').innerText(), /Ottawa/);
  assert.match(await page.locator('#panel-numbers').innerText(), /\$38.5 million/);
  assert.ok((await page.locator('#summary-text').innerText()).length > 80);
  assert.match(await page.locator('#panel-reading').innerText(), /words/);
});

test('related stories and credits are folded, and one click shows them', async () => {
  const { page } = await openSample(context, server.url);
  assert.doesNotMatch(await article(page), /Lunenburg schooner sold/);
  await page.locator('.fold', { hasText: 'related' }).click();
  assert.match(await article(page), /Lunenburg schooner sold to museum in Hamburg/);
});

test('formatted text is read as a page, and what is left out is told and can be had back', async () => {
  const { page, seen } = await open(context, server.url);
  const story = Array.from({ length: 6 }, (_, i) => `<p>Paragraph ${i}: Senator Maria Delgado of Oregon told reporters in Salem on Friday that the bridge over the river would be closed for repairs until the end of the summer.</p>`).join('');
  const html = `<nav><ul><li><a href="/a">Home</a></li><li><a href="/b">Sports and weather</a></li><li><a href="/c">Subscribe now</a></li></ul></nav><article><h1>Bridge closes</h1>${story}</article><script>document.title = 'ran'</script>`;
  const text = `Home\nSports and weather\nSubscribe now\nBridge closes\n\n${story.replace(/<\/p>/g, '\n').replace(/<[^>]+>/g, '')}`;
  await paste(page, { text, html });
  await page.waitForSelector('.article .mark');
  assert.match(await article(page), /Maria Delgado/);
  assert.doesNotMatch(await page.title(), /ran/);
  assert.deepEqual(seen.errors, []);
});

test('typing analyses by itself, and the last text wins', async () => {
  const { page } = await open(context, server.url);
  await page.locator('#text').focus();
  await page.keyboard.type('Angela Merkel spoke in Berlin.', { delay: 5 });
  await page.waitForSelector('#panel-names .name');
  assert.match(await page.locator('#panel-names').innerText(), /Merkel/);
  await page.locator('#text').fill('Barack Obama flew from Chicago to Nairobi.');
  await page.waitForFunction(() => document.querySelector('#panel-names').innerText.includes('Nairobi'));
  assert.doesNotMatch(await page.locator('#panel-names').innerText(), /Merkel/);
  await page.click('#read');
  assert.match(await article(page), /Barack Obama/);
});

test('a pause in typing starts one analysis, not one for every key', async () => {
  await context.addInitScript(() => {
    window.analyses = 0;
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (message, ...rest) {
      window.analyses += message.type === 'analyze';
      return post.call(this, message, ...rest);
    };
  });
  const { page } = await open(context, server.url);
  await page.waitForFunction(() => document.querySelector('#version').textContent);
  await page.locator('#text').focus();
  await page.evaluate(async () => {
    const field = document.querySelector('#text');
    for (const letter of 'Angela Merkel spoke in Berlin.') {
      field.value += letter;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  });
  await page.waitForSelector('#panel-names .name');
  assert.equal(await page.evaluate(() => window.analyses), 1);
});

test('editing keeps the article beside its panels, and New clears everything', async () => {
  const { page } = await openSample(context, server.url);
  await page.click('#edit');
  assert.equal(await page.locator('#text').inputValue(), sampleText);
  assert.ok(await page.locator('#panels').isVisible());
  await page.locator('#text').fill('');
  await page.waitForFunction(() => !document.querySelector('html').classList.contains('has-article'));
  await page.locator('#text').fill('Angela Merkel spoke in Berlin.');
  await page.waitForSelector('#panel-names .name');
  await page.click('#new');
  assert.equal(await page.locator('#text').inputValue(), '');
  assert.ok(!(await page.locator('#panels').isVisible()));
  assert.equal(await page.locator('.article').innerText(), '');
});

test('files: text, Markdown and HTML are read, others are refused by name', async () => {
  const { page } = await open(context, server.url);
  const choose = (name, mimeType, content) => page.locator('#file').setInputFiles({ name, mimeType, buffer: Buffer.from(content) });
  await choose('story.md', 'text/markdown', '# Talks resume\n\n**Angela Merkel** met [Emmanuel Macron](https://example.org/x) in *Paris*.\n');
  await page.waitForSelector('.article .mark');
  assert.match(await article(page), /Angela Merkel met Emmanuel Macron in Paris\./);
  assert.doesNotMatch(await article(page), /\*\*|example\.org/);
  await choose('story.html', 'text/html', '<html><body><article><h1>Fire</h1><p>Firefighters in Porto, led by Rui Costa, saved a library on Monday, the city said in a statement.</p></article></body></html>');
  await page.waitForFunction(() => document.querySelector('.article').innerText.includes('Rui Costa'));
  await choose('latin.txt', 'text/plain', Buffer.from('Ren\xe9e Dubois spoke in Montr\xe9al.', 'latin1'));
  await page.waitForFunction(() => document.querySelector('.article').innerText.includes('Renée Dubois'));
  await choose('photo.jpg', 'image/jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1]));
  await page.locator('#notice', { hasText: 'photo.jpg' }).waitFor();
  assert.match(await article(page), /Renée Dubois/);
  await choose('empty.txt', 'text/plain', '  \n');
  await page.locator('#notice', { hasText: 'no text' }).waitFor();
});

const DROPPED = {
  'story.txt': 'Angela Merkel spoke in Berlin.',
  'story.md': '# Talks\n\n**Angela Merkel** spoke in [Berlin](https://example.org/x).',
  'story.html': '<html><body><article><h1>Talks</h1><p>Angela Merkel spoke in Berlin on Monday, the government said in a statement that was read to reporters.</p></article></body></html>',
};
for (const [name, content] of Object.entries(DROPPED)) {
  test(`a file can be dropped anywhere: ${name}`, async () => {
    const { page } = await open(context, server.url);
    await page.evaluate(([file, text]) => {
      const data = new DataTransfer();
      data.items.add(new File([text], file));
      const fire = (type) => document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
      fire('dragenter');
      window.overlay = !document.querySelector('#drop').hidden;
      fire('dragover');
      fire('drop');
    }, [name, content]);
    await page.waitForSelector('.article .mark');
    assert.match(await article(page), /Angela Merkel spoke in Berlin/);
    assert.equal(await page.evaluate(() => window.overlay), true);
    assert.ok(await page.locator('#drop').isHidden());
  });
}

test('odd texts are shown whole', async () => {
  const { page, seen } = await open(context, server.url);
  for (const text of ['x', '“”‘’—…', '👩‍🚀 Valentina Ruiz landed 🛬 in Osaka.', 'A\ud800 lone Angela Merkel', '<b>Bold</b> & <script>alert(1)</script>', 'وقال محمد صلاح في القاهرة']) {
    await paste(page, { text });
    const wanted = text.replace(/[\ud800-\udfff]/g, (c, i) => (text.codePointAt(i) > 0xffff || text.codePointAt(i - 1) > 0xffff ? c : '\ufffd'));
    await page.waitForFunction((expected) => document.querySelector('.article').textContent === expected, wanted);
  }
  await paste(page, { text: ' \n\t ' });
  await page.waitForFunction(() => document.querySelector('.article').textContent === '');
  assert.deepEqual(seen.errors, []);
});

test('text from right to left runs from right to left', async () => {
  const text = 'وقال محمد صلاح في القاهرة يوم الأحد.\n\nIn Cairo, Mohamed Salah said “yes” on Sunday.';
  const empty = { namedEntities: [], entities: [], mentions: [], quotes: [], timeExpressions: [], timeline: [], amounts: [], keyPhrases: [], summary: { sentences: [] } };
  const blocks = [{ start: 0, end: 36, kind: 'body', story: 0 }, { start: 38, end: text.length, kind: 'body', story: 0 }];
  await fakeAnalysis(context, fakeWorker({ ...handAnnotated(), ...empty, text, blocks, sentences: [] }));
  const { page } = await open(context, server.url);
  await paste(page, { text });
  await page.waitForSelector('.article p');
  const directions = await page.locator('.article p, .article h2').evaluateAll((all) => all.map((each) => getComputedStyle(each).direction));
  assert.deepEqual([directions[0], directions.at(-1)], ['rtl', 'ltr']);
});

test('on paper there are the article and the panels, and no controls', async () => {
  const { page } = await openSample(context, server.url);
  await page.emulateMedia({ media: 'print' });
  assert.ok(await page.locator('.bar').isHidden());
  assert.ok(await page.locator('.legend').isHidden());
  assert.ok(await page.locator('.article').isVisible());
  assert.ok(await page.locator('#panel-names').isVisible());
});

test('on a phone article and findings are two panes, and what is chosen in one is shown in the other', async () => {
  await renewContext({ viewport: { width: 390, height: 844 } });
  const { page } = await openSample(context, server.url);
  const panels = page.locator('#panels');
  assert.ok(!(await panels.isVisible()));
  await page.evaluate(() => scrollTo(0, 700));
  await page.getByRole('button', { name: 'What was found' }).click();
  assert.ok((await panels.isVisible()) && !(await page.locator('.article').isVisible()));
  await page.getByRole('button', { name: 'Quotes' }).click();
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Who said what');
  await page.getByRole('button', { name: 'Article', exact: true }).click();
  assert.equal(await page.evaluate(() => scrollY), 700, 'where one was');
  await page.getByRole('button', { name: 'What was found' }).click();
  await page.locator('#panel-names .name').first().click();
  assert.ok(await page.locator('.article').isVisible());
  assert.ok(await page.locator('#card').isVisible());
  await page.locator('#card').getByRole('button', { name: 'Close' }).click();
  assert.ok(!(await page.locator('#card').isVisible()));
  await page.emulateMedia({ media: 'print' });
  assert.ok((await panels.isVisible()) && (await page.locator('.article').isVisible()), 'both on paper');
});

test('the skip links lead where they say, and leave the settings as they are', async () => {
  await renewContext({ viewport: { width: 390, height: 844 } });
  const { page } = await openSample(context, `${server.url}#size=130&hide=DATE`);
  await page.locator('.skip', { hasText: 'what was found' }).focus();
  await page.keyboard.press('Enter');
  assert.ok(await page.locator('#panels').isVisible());
  assert.equal(await page.locator('#size').inputValue(), '130');
  assert.match(page.url(), /hide=DATE/);
});

const CHAT = ['Leo: just landed in Berlin', 'Mum: dad is in the car park', 'Leo: which row', 'Mum: he forgot, the green one', 'Leo: ok'].join('\n');

test('what is no article is marked all the same, and the notice says what it looks like, once', async () => {
  const { page } = await open(context, server.url);
  await paste(page, { text: CHAT });
  await page.locator('#notice', { hasText: 'it looks like a chat' }).waitFor();
  await page.waitForFunction(() => document.querySelector('#announce').textContent.includes('it looks like a chat'));
  assert.ok((await marks(page)).includes('Berlin'));
  assert.match(await article(page), /the green one/);
  await page.locator('#notice-close').click();
  await page.locator('#summary-length').fill('1');
  await page.waitForFunction(() => document.querySelector('#announce').textContent.startsWith('Done:'));
  assert.equal(await page.locator('#notice').isVisible(), false, 'it was told already');
  await paste(page, { text: sampleText });
  await page.waitForFunction(() => document.querySelector('.article')?.textContent.includes('Achterberg'));
  assert.equal(await page.locator('#notice').isVisible(), false, 'nothing to say of an article');
});

test('what was told of a page goes once the text has become an article, also where it was told with what was left out', async () => {
  const { page } = await open(context, server.url);
  const links = ['Home', 'Sports and weather', 'Subscribe now to our newsletter for more news of the county'].map((each) => `<li><a href="/">${each}</a></li>`);
  const turns = [
    'Leo: we landed in Berlin an hour late and the bags are somewhere else',
    'Mum: dad is in the car park and has lost the ticket again',
    'Leo: which row is he in, the green one or the blue one near the lift',
    'Mum: he says he forgot but there is a lamp post and a yellow bin',
  ];
  const chat = Array(4).fill(turns).flat().map((turn) => `<p>${turn}</p>`);
  const html = `<nav><ul>${links.join('')}</ul></nav><article><h1>Our trip</h1>${chat.join('')}</article>`;
  await paste(page, { text: html.replace(/<[^>]+>/g, '\n'), html });
  await page.locator('#notice', { hasText: /it looks like a chat.*left out/ }).waitFor();
  await page.click('#edit');
  await page.locator('#text').fill(sampleText);
  await page.locator('#notice').waitFor({ state: 'hidden' });
});

test('what is set aside wrongly can be read as part of the article, and be set aside again', async () => {
  const { page } = await openSample(context, server.url);
  const before = await page.locator('.article .mark').count();
  await page.getByRole('button', { name: 'Read as part of the article' }).first().click();
  await page.locator('#notice', { hasText: 'All of the text' }).waitFor();
  await page.waitForFunction(() => !document.querySelector('.article .keep'));
  assert.match(await article(page), /Lunenburg schooner sold/);
  assert.ok((await page.locator('.article .mark').count()) > before);
  await page.locator('#notice-action').click();
  await page.waitForSelector('.article .keep');
  assert.equal(await page.locator('.article .mark').count(), before);
});
