// select_pages PAGES OUT: what a reader copies who selects a whole page: OUT/NAME.txt for each PAGES/NAME/source.html and PAGES/NAME.html.
// SPDX-License-Identifier: Apache-2.0
//
// Debian's Chromium lays the page out without network and without its scripts, selects all and gives the selection's text, which is what
// it puts on the clipboard as text/plain: list items and table rows on lines of their own, cells parted by tabs, hidden elements and
// texts of pictures left out. Style sheets of a site aren't there, so that what only they hide is seen. Run `npm ci` in tests/web first.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const { chromium } = createRequire(new URL('../../tests/web/package.json', import.meta.url))('playwright-core');
const [pages, out] = process.argv.slice(2);
if (!pages || !out) {
  console.error('usage: node tools/evaluate/select_pages.mjs PAGES OUT');
  process.exit(2);
}

/** Pages of a folder by their names. */
function sourcesIn(folder) {
  const sources = new Map();
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const source = path.join(folder, entry.name, 'source.html');
    if (entry.isDirectory() && existsSync(source)) sources.set(entry.name, source);
    if (entry.isFile() && entry.name.endsWith('.html')) sources.set(entry.name.slice(0, -5), path.join(folder, entry.name));
  }
  return sources;
}

const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: [...asRoot, '--disable-gpu'] });
const context = await browser.newContext({ javaScriptEnabled: false, offline: true, viewport: { width: 1280, height: 900 } });
await context.route('**', (route) => (route.request().url().startsWith('https://page.invalid/') ? route.fallback() : route.abort()));
mkdirSync(out, { recursive: true });
for (const [name, source] of sourcesIn(pages)) {
  const page = await context.newPage();
  try {
    await page.route('https://page.invalid/', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: readFileSync(source) }));
    await page.goto('https://page.invalid/', { waitUntil: 'domcontentloaded', timeout: 60_000 });
    const text = await page.evaluate(() => {
      // Readers run scripts, for whom these elements don't exist.
      for (const element of document.querySelectorAll('noscript')) element.remove();
      getSelection().selectAllChildren(document.body);
      return getSelection().toString();
    });
    writeFileSync(path.join(out, `${name}.txt`), text);
  } catch (error) {
    console.error(`${name}: ${error}`);
  }
  await page.close();
}
await browser.close();
