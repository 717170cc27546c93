// The languages of the page: the same keys, the same placeholders, plurals where English has them.
// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

const folder = new URL('../../web/strings/', import.meta.url);
const read = (name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
const english = read('en.json');
const placeholders = (entry) => [...new Set(JSON.stringify(entry).match(/\{\w+\}/g) ?? [])].sort();

for (const name of readdirSync(folder).filter((each) => each !== 'en.json')) {
  test(`${name} says everything that English says, with the same placeholders`, () => {
    const other = read(name);
    assert.deepEqual(Object.keys(other).sort(), Object.keys(english).sort());
    for (const [key, entry] of Object.entries(english)) {
      assert.equal(typeof other[key], typeof entry, key);
      assert.deepEqual(placeholders(other[key]), placeholders(entry), key);
      if (typeof entry === 'object') for (const category of new Intl.PluralRules(name.slice(0, 2)).resolvedOptions().pluralCategories) assert.ok(other[key][category], `${key}: ${category}`);
    }
  });
}

test('every key that the page uses is there, and none is there in vain', () => {
  const sources = [];
  const visit = (url) => {
    for (const entry of readdirSync(url, { withFileTypes: true })) {
      if (entry.isDirectory()) visit(new URL(`${entry.name}/`, url));
      else if (/\.(js|html)$/.test(entry.name)) sources.push(readFileSync(new URL(entry.name, url), 'utf8'));
    }
  };
  visit(new URL('../../web/', import.meta.url));
  const code = sources.join('\n');
  const used = [...code.matchAll(/\bt\('([\w.]+)'/g), ...code.matchAll(/data-t(?:-\w+)?="([\w.]+)"/g)].map(([, key]) => key);
  assert.deepEqual(used.filter((key) => !(key in english)), []);
  const families = ['type.', 'mark.', 'aside.', 'names.', 'quotes.', 'input.', 'export.', 'reason.', 'unit.', 'direction', 'jump.', 'summary.', 'genre.'];
  const unused = Object.keys(english).filter((key) => !used.includes(key) && !families.some((family) => key.startsWith(family)));
  assert.deepEqual(unused, []);
});
