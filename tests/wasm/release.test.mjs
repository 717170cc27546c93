// What is shipped needs nothing but itself, and what tests and benches need is pinned: the supply chain of SECURITY.md.
// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import { packageFolder, site } from './support.mjs';

/** Scripts, pages and styles below a folder: [url, source]. The one-file build repeats the others, with the model in it. */
function sources(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return sources(new URL(`${entry.name}/`, folder));
    if (!/\.(js|html|css|webmanifest)$/.test(entry.name) || entry.name === 'nutgraf-inline.js') return [];
    const url = new URL(entry.name, folder);
    return [[url, readFileSync(url, 'utf8')]];
  });
}
const shipped = [...sources(site), ...sources(packageFolder)];
const read = (path) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));

test('the package depends on no other, and runs nothing when it is installed', () => {
  const manifest = JSON.parse(readFileSync(new URL('package.json', packageFolder), 'utf8'));
  for (const field of ['dependencies', 'optionalDependencies', 'peerDependencies', 'bundledDependencies', 'scripts', 'bin', 'man']) {
    assert.equal(manifest[field], undefined, field);
  }
});

test('every import is of a file that is shipped with it', () => {
  assert.ok(shipped.length > 50);
  let imports = 0;
  for (const [url, source] of shipped.filter(([{ pathname }]) => pathname.endsWith('.js'))) {
    const code = source.replace(/\/\*[\s\S]*?\*\/|^\s*(\/\/|\*).*$/gm, '');
    for (const [, one, other] of code.matchAll(/\bfrom\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g)) {
      const name = one ?? other;
      ++imports;
      // Only under Node is it asked for. In the package bundlers must not see it.
      if (name.startsWith('node:') && url.href.startsWith(site.href)) continue;
      assert.ok(name.startsWith('./') || name.startsWith('../'), `${url.pathname} imports ${name}`);
      assert.ok(existsSync(new URL(name, url)), `${url.pathname} imports ${name}, which is not there`);
    }
  }
  assert.ok(imports > 50, String(imports));
});

test('what is shipped names no other server, but for names of standards and examples', () => {
  const known = /^https?:\/\/(www\.w3\.org\/|schema\.org\b|json-schema\.org\/|example\.org\/|other\.host\b|your\.host\/)/;
  for (const [url, source] of shipped) {
    for (const [address] of source.matchAll(/https?:\/\/[^\s"'`)<;]+/g)) assert.match(address, known, url.pathname);
  }
});

test('what is shipped makes no code of strings and sets nothing as HTML', () => {
  for (const [url, source] of shipped.filter(([{ pathname }]) => pathname.endsWith('.js'))) {
    assert.doesNotMatch(source, /\beval\(|\bnew Function\b|\.(inner|outer)HTML\s*=|insertAdjacentHTML|document\.write/, url.pathname);
  }
});

test("the site's scripts and styles are made small", () => {
  let read = 0;
  let sent = 0;
  for (const [url, source] of shipped) {
    if (!url.href.startsWith(site.href) || !/\.(js|css)$/.test(url.pathname) || url.pathname.endsWith('/service-worker.js')) continue;
    const original = new URL(`../../web/${url.href.slice(site.href.length)}`, import.meta.url);
    if (!existsSync(original)) continue; // the module's own
    read += readFileSync(original, 'utf8').length;
    sent += source.length;
  }
  assert.ok(read > 100_000, String(read));
  assert.ok(sent < 0.75 * read, `${sent} of ${read}`);
});

/** Bytes by the best that brotli does. */
function smallest(bytes) {
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_LGWIN, BROTLI_PARAM_SIZE_HINT } = constants;
  return brotliCompressSync(bytes, { params: { [BROTLI_PARAM_QUALITY]: 11, [BROTLI_PARAM_LGWIN]: 24, [BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length;
}

test('the code that a program downloads to analyze comes to 322 kB by brotli', () => {
  const files = new Set(['nutgraf.js', 'analyzer-worker.js']);
  for (const name of files) {
    const source = readFileSync(new URL(name, site), 'utf8');
    for (const [, from] of source.matchAll(/\b(?:from|import) ?\(?['"]\.\/([^'"]+\.js)['"]/g)) files.add(from);
  }
  assert.ok(files.has('nutgraf-core.js') && files.has('engine.js'), [...files].join(' '));
  const size = [...files, 'nutgraf-core.wasm'].reduce((sum, name) => sum + smallest(readFileSync(new URL(name, site))), 0);
  assert.ok(size <= 322_000, String(size));
});

test('all that a visit downloads comes to 2.2 MB by brotli', () => {
  const files = readdirSync(site, { recursive: true }).filter((name) => /\.(js|css|html|wasm|nutgraf|webmanifest|svg)$/.test(name));
  const size = files.reduce((sum, name) => sum + smallest(readFileSync(new URL(name, site))), 0);
  assert.ok(files.length > 20 && files.includes('english.nutgraf'));
  assert.ok(size <= 2_200_000, String(size));
});

test('sizes.txt tells how long each file is, raw and by brotli of the quality that its head names', () => {
  const [head, ...rows] = readFileSync(new URL('sizes.txt', site), 'utf8').trim().split('\n');
  const quality = Number(/ brotli -q(\d+) /.exec(head)?.[1]);
  assert.ok(quality >= 1 && quality <= 11, head);
  const all = rows.pop().split(/\s+/);
  const sums = [0, 0];
  for (const row of rows) {
    const [name, raw, small] = row.split(/\s+/);
    const bytes = readFileSync(new URL(name, site));
    assert.equal(Number(raw), bytes.length, name);
    sums[0] += Number(raw);
    sums[1] += Number(small);
    if (name === 'english.nutgraf') continue; // takes as long as all the others
    const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    assert.equal(Number(small), brotliCompressSync(bytes, { params }).length, name);
  }
  assert.ok(rows.length > 50);
  assert.deepEqual(all, ['all', ...sums.map(String)]);
});

for (const folder of ['tests/web', 'tools/bench', 'tools/site']) {
  test(`${folder}: every package is pinned to a version and to its bytes`, () => {
    const { dependencies = {}, devDependencies = {} } = read(`${folder}/package.json`);
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) assert.match(version, /^\d+\.\d+\.\d+(-[\w.]+)?$/, name);
    const { lockfileVersion, packages } = read(`${folder}/package-lock.json`);
    assert.equal(lockfileVersion, 3);
    for (const [name, { version, integrity }] of Object.entries(packages)) {
      if (name === '') continue;
      assert.match(version, /^\d+\.\d+\.\d+/, name);
      assert.match(integrity ?? '', /^sha512-/, name);
    }
  });
}
