// Hostile and huge input: nothing in a text runs or loads, and the page stays alive under ten megabytes.
// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { browser, context, server, useSite } from './site.mjs';
import { open, paste, sampleText, test, watchTasks } from './support.mjs';

// Without a policy header: what the page's own meta policy and its code hold back must suffice.
useSite({ policy: '', contextOptions: { serviceWorkers: 'block', reducedMotion: 'reduce' } });

const filler = '<p>Senator Maria Delgado of Oregon told reporters in Salem on Friday that the bridge over the river would be closed for repairs until the end of the summer, and that buses would run.</p>';

/** Markup that runs where HTML is handled carelessly. */
const XSS = [
  '<script>window.hit = 1</script>',
  '<img src=x onerror="window.hit = 2">',
  '<svg onload="window.hit = 3"></svg>',
  '<svg><script>window.hit = 4</script></svg>',
  '<a href="javascript:window.hit = 5">Angela Merkel</a>',
  '<iframe src="javascript:parent.hit = 6"></iframe>',
  '<iframe srcdoc="<script>parent.hit = 7</script>"></iframe>',
  '<body onload="window.hit = 8">',
  '<input autofocus onfocus="window.hit = 9">',
  '<details open ontoggle="window.hit = 10">',
  '<video><source onerror="window.hit = 11"></video>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=window.hit=12&gt;">',
  '<noscript><p title="</noscript><img src=x onerror=window.hit=13>">',
  '<style>@import "https://evil.example/x.css"; body { background: url(https://evil.example/leak) }</style>',
  '<link rel=stylesheet href="https://evil.example/y.css"><link rel=prefetch href="https://evil.example/z">',
  '<img src="https://evil.example/pixel.gif"><meta http-equiv=refresh content="0;url=https://evil.example/">',
  '<form action="https://evil.example/"><button formaction="javascript:window.hit=14">x</button></form>',
  '<object data="https://evil.example/o"></object><embed src="https://evil.example/e">',
  '<base href="https://evil.example/">',
  '<div style="position:fixed;inset:0;background:url(https://evil.example/s)">cover</div>',
  '&lt;script&gt;window.hit = 15&lt;/script&gt;',
  '<template><script>window.hit = 16</script></template>',
  '<xmp><img src=x onerror=window.hit=17></xmp><plaintext><script>window.hit=18</script>',
];

for (const [way, bring] of Object.entries({
  'pasted as HTML': (page, html) => paste(page, { text: html.replace(/<[^>]*>/g, ' '), html }),
  'pasted as text': (page, html) => paste(page, { text: html }),
  'opened as a file': (page, html) => page.locator('#file').setInputFiles({ name: 'x.html', mimeType: 'text/html', buffer: Buffer.from(html) }),
})) {
  test(`nothing runs and nothing is loaded: ${way}`, async () => {
    const { page, seen } = await open(context, server.url);
    page.on('dialog', (dialog) => (seen.errors.push('dialog'), dialog.dismiss()));
    for (const hostile of XSS) {
      await bring(page, `<article><h1>Bridge</h1>${filler}${hostile}${filler}${filler}</article>`);
      await page.waitForFunction(() => document.querySelector('.article .mark') && document.querySelector('.article').getAttribute('aria-busy') === 'false');
      for (const fold of await page.locator('.fold[aria-expanded="false"]').all()) await fold.click();
      await page.locator('.article .mark[role]').first().click();
      const made = await page.evaluate(() => document.querySelectorAll('main script, main img, main iframe, main style, main a[href^="javascript"], main [onerror], .article svg, .article form').length);
      assert.equal(made, 0, hostile);
      assert.equal(await page.evaluate(() => window.hit), undefined, hostile);
    }
    assert.deepEqual(seen.requests.filter((url) => !url.startsWith(server.url)), []);
    assert.equal(new URL(page.url()).origin, new URL(server.url).origin);
    assert.deepEqual(seen.errors, []);
  });
}

/** A text of ten megabytes, made in the page. */
const pasteTenMegabytes = (page) =>
  page.evaluate((sample) => {
    const text = Array.from({ length: Math.ceil(10e6 / sample.length) }, () => sample).join('\n\n');
    const data = new DataTransfer();
    data.setData('text/plain', text);
    setTimeout(() => document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })), 500);
  }, sampleText.slice(0, sampleText.indexOf('©')));

test('ten megabytes: progress is told, the page answers all the while, the beginning can be read', async () => {
  const { page, seen } = await open(context, server.url);
  await page.waitForFunction(() => document.querySelector('#version').textContent);
  await pasteTenMegabytes(page);
  const tasks = await watchTasks(browser, page);
  await page.locator('#status', { hasText: '10 MB' }).waitFor();
  assert.ok(await page.locator('#cancel').isVisible());
  // The page takes clicks while the worker is at it.
  await page.click('#view');
  assert.ok(await page.locator('#view-menu').isVisible());
  await page.keyboard.press('Escape');
  for (let i = 0; i < 5; ++i) await tasks.measure();
  await page.waitForSelector('.article .mark', { timeout: 500_000 });
  await page.waitForFunction(() => document.querySelector('#panel-reading .measures') && /^Done/.test(document.querySelector('#announce').textContent), null, { polling: 500 });
  for (let i = 0; i < 4; ++i) await tasks.measure();
  const { longest, tasks: count, yardstick } = await tasks.stop();
  console.log(`# longest of ${count} tasks on the page, without rendering: ${longest.toFixed(1)} ms; the yardstick took ${yardstick.toFixed(1)} ms`);
  assert.ok(count > 500, `${count} tasks`);
  assert.ok(yardstick > 0);
  assert.ok(longest <= yardstick, `${longest} ms against ${yardstick} ms`);
  assert.match(await page.locator('.article').innerText(), /Rosalind Achterberg/);
  assert.equal(await page.locator('#text').inputValue(), '', 'not put into the field');
  assert.deepEqual(seen.errors, []);
}, { timeout: 600_000 });

test('a long analysis can be cancelled, and the next text is analysed', async () => {
  const { page } = await open(context, server.url);
  await page.waitForFunction(() => document.querySelector('#version').textContent);
  await page.evaluate((sample) => {
    const data = new DataTransfer();
    data.setData('text/plain', sample.repeat(Math.ceil(8e6 / sample.length)));
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, sampleText);
  await page.locator('#status', { hasText: 'MB' }).waitFor();
  await page.click('#cancel');
  await page.locator('#status', { hasText: 'Cancelled' }).waitFor();
  const since = Date.now();
  await page.click('#sample');
  await page.waitForSelector('.article .mark');
  assert.ok(Date.now() - since < 15_000, 'the next text does not wait for the old one');
});

test('one paragraph of a megabyte is set in pieces', async () => {
  const { page } = await open(context, server.url);
  await paste(page, { text: 'On Friday Mayor Ana Ferreira told 300 people in Porto that the bridge stays; '.repeat(14_000) });
  await page.waitForSelector('.article .mark', { timeout: 60_000 });
  assert.ok((await page.locator('.article .goes-on').count()) > 50);
  // What is far down is set when one comes near.
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await page.waitForFunction(() => document.querySelector('.article').lastElementChild.textContent.length > 100);
});
