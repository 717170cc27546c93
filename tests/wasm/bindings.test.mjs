// The compiled module against the native command line, and the promises of the boundary: offsets, errors, odd bytes.
// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { sealed, withSection, withoutSection } from './model-file.mjs';
import { articles, cli, illFormed, megabyte, modelBytes, oddTexts, packageFolder, visitBounds, wasmBytes } from './support.mjs';

const { default: createNutgrafCore } = await import(new URL('nutgraf-core.js', packageFolder));
const core = await createNutgrafCore({ wasmBinary: wasmBytes() });
const encode = (text) => new TextEncoder().encode(text);
const decode = (view) => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(view);

function load(session, bytes) {
  session.modelBuffer(bytes.length).set(bytes);
  return JSON.parse(decode(session.load()));
}

function freshSession() {
  const session = new core.Session();
  const answer = load(session, modelBytes());
  assert.ok(answer.manifest, JSON.stringify(answer));
  return session;
}

const session = freshSession();
const folder = mkdtempSync(join(tmpdir(), 'nutgraf-test-'));
after(() => rmSync(folder, { recursive: true }));

function analyzeBytes(bytes, options = '{}', method = 'analyze') {
  session.textBuffer(bytes.length).set(bytes);
  return decode(session[method](options));
}

/** The command line's JSON of the same bytes. */
function native(bytes, ...options) {
  const file = join(folder, 'input.txt');
  writeFileSync(file, bytes);
  const run = spawnSync(cli, ['analyze', ...options, file], { maxBuffer: 1 << 30 });
  assert.equal(run.status, 0, run.stderr.toString());
  const json = run.stdout.toString('utf8');
  assert.ok(json.endsWith('\n'));
  return json.slice(0, -1);
}

const same = (actual, expected, name) => {
  if (actual === expected) return;
  let at = 0;
  while (actual[at] === expected[at]) ++at;
  assert.fail(`${name} differs at ${at}: WASM …${actual.slice(at - 60, at + 60)}… native …${expected.slice(at - 60, at + 60)}…`);
};

test('the module says what it is', () => {
  assert.match(core.version, /^\d+\.\d+\.\d+$/);
  assert.equal(core.schemaVersion, 1);
  assert.ok(core.maxTextBytes >= 10 << 20);
});

for (const { name, text } of articles()) {
  test(`${name}: the same bytes as the native command line`, () => {
    same(analyzeBytes(encode(text)), native(encode(text)), name);
  });
  test(`${name}: the same with a date, a longer summary and code points`, () => {
    const options = { publicationDate: '2024-03-14', summarySentences: 5, offsetEncoding: 'utf-32' };
    const flags = ['--date', '2024-03-14', '--summary', '5', '--offsets', 'utf-32'];
    same(analyzeBytes(encode(text), JSON.stringify(options)), native(encode(text), ...flags), name);
  });
}

for (const [name, text] of Object.entries(oddTexts)) {
  test(`odd text, ${name}: the same bytes as native, nothing lost`, () => {
    const json = analyzeBytes(encode(text));
    assert.equal(JSON.parse(json).text, text);
    same(json, native(encode(text)), name);
  });
}

test('a megabyte: the same bytes as native', () => {
  const bytes = encode(megabyte());
  same(analyzeBytes(bytes), native(bytes), 'megabyte');
});

test('bytes that are no UTF-8 are repaired in the same way', () => {
  const bytes = Uint8Array.from([...encode('Ann Lee spoke in '), 0xff, 0xc3, 0x28, 0xe2, 0x82, 0xf0, 0x9f, 0x98, ...encode(' Rome.'), 0xed, 0xa0, 0x80]);
  const json = analyzeBytes(bytes);
  same(json, native(bytes), 'ill-formed');
  assert.equal(JSON.parse(json).text, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
});

for (const [name, text] of Object.entries({ ...oddTexts, ...illFormed, ...Object.fromEntries(articles().map((a) => [a.name, a.text])) })) {
  test(`${name}: every span lies in the text, in order, on code-point borders`, () => {
    const result = JSON.parse(analyzeBytes(encode(text)));
    // U+FFFD stands for a lone surrogate, one unit for one: positions hold for the caller's own string.
    assert.equal(result.text.length, text.length);
    visitBounds(result, ({ start, end }, path) => {
      assert.ok(0 <= start && start <= end && end <= text.length, `${path}: ${start} to ${end} of ${text.length}`);
      for (const at of [start, end]) {
        const splits = /[\ud800-\udbff]/.test(result.text[at - 1] ?? '') && /[\udc00-\udfff]/.test(result.text[at] ?? '');
        assert.ok(!splits, `${path}: ${at} is inside a code point`);
      }
    });
    for (const layer of ['blocks', 'sentences', 'namedEntities', 'timeExpressions', 'amounts']) {
      result[layer].forEach((item, i) => i && assert.ok(result[layer][i - 1].end <= item.start, `${layer}[${i}] overlaps the one before`));
    }
  });
}

test('positions slice the words that are meant, after emoji and CJK', () => {
  const text = '😀😀 中文 é — “Yes,” Angela Merkel said in Berlin.';
  const result = JSON.parse(analyzeBytes(encode(text)));
  const names = result.namedEntities.map(({ start, end }) => text.slice(start, end));
  assert.ok(names.includes('Angela Merkel'), names.join(' | '));
  const points = [...text];
  const inPoints = JSON.parse(analyzeBytes(encode(text), '{"offsetEncoding":"utf-32"}'));
  assert.deepEqual(inPoints.namedEntities.map(({ start, end }) => points.slice(start, end).join('')), names);
  const bytes = encode(text);
  const inBytes = JSON.parse(analyzeBytes(bytes, '{"offsetEncoding":"utf-8"}'));
  assert.deepEqual(inBytes.namedEntities.map(({ start, end }) => decode(bytes.slice(start, end))), names);
});

test('the same text twice gives the same bytes, whatever came between', () => {
  const [{ text }] = articles();
  const first = analyzeBytes(encode(text));
  analyzeBytes(encode(megabyte()));
  analyzeBytes(encode('<p>x'), '{}', 'analyzeHtml');
  same(analyzeBytes(encode(text)), first, 'second run');
});

test('options that are wrong are refused by name', () => {
  for (const [options, code, words] of [
    ['{"summarySentence":3}', 'BadOptions', 'summarySentence'],
    ['{"publicationDate":"yesterday"}', 'BadOptions', 'YYYY-MM-DD'],
    ['{"keyPhrases":-1}', 'BadOptions', 'keyPhrases'],
    ['[', 'BadOptions', 'JSON'],
  ]) {
    const { error } = JSON.parse(analyzeBytes(encode('x'), options));
    assert.equal(error?.code, code, options);
    assert.ok(error.message.includes(words), error.message);
  }
  assert.ok(JSON.parse(analyzeBytes(encode('x'))).text, 'the session lives on');
});

test('a text beyond the limit gets no buffer', () => {
  assert.equal(session.textBuffer(core.maxTextBytes + 1), null);
});

test('a session without a model says so', () => {
  const empty = new core.Session();
  empty.textBuffer(1).set([65]);
  assert.equal(JSON.parse(decode(empty.analyze('{}'))).error.code, 'ModelNotLoaded');
});

test('models that are cut, foreign, damaged or of the future are each refused in their own words', () => {
  const good = modelBytes();
  const changed = (at, value) => Uint8Array.from(good, (byte, i) => (i === at ? value : byte));
  const cases = {
    ModelTruncated: [good.slice(0, 0), good.slice(0, 20), good.slice(0, good.length - 1), good.slice(0, good.length >> 1)],
    ModelBadMagic: [encode('<!doctype html><title>404</title>'.padEnd(200)), changed(0, 0x88), changed(5, 0x0a)],
    ModelWrongVersion: [changed(8, 2)],
    ModelCorrupt: [changed(good.length - 1, good[good.length - 1] ^ 1), changed(40, good[40] ^ 0x20), changed(24, good[24] ^ 1)],
  };
  for (const [code, models] of Object.entries(cases)) {
    models.forEach((bytes, i) => {
      const fresh = new core.Session();
      const { error } = load(fresh, bytes);
      assert.equal(error?.code, code, `${code}[${i}]`);
      assert.ok(error.message.length > 20 && error.message.endsWith('.'), error.message);
      fresh.delete();
    });
  }
});

test('models of a right checksum that do not fit the code are refused each with its own code', () => {
  const good = modelBytes();
  const cases = {
    ModelBadSection: [
      withSection(good, 'ner', (section) => section.fill(0xff, 4)),
      withSection(good, 'manifest', (section) => section.fill(0x20)),
      sealed(Uint8Array.from(good, (byte, i) => (i === 12 + 3 ? 0x7f : byte))), // two milliards of sections
    ],
    ModelMissingSection: [withoutSection(good, 'word_classes')],
    ModelWrongFeatures: [withSection(good, 'ner', (section) => (section[0] += 1))],
    ModelFailedSelfTest: [withSection(good, 'selftest', (section) => (section[section.indexOf(0x09) + 1] ^= 1))],
  };
  for (const [code, models] of Object.entries(cases)) {
    models.forEach((bytes, i) => {
      const fresh = new core.Session();
      const { error } = load(fresh, bytes);
      assert.equal(error?.code, code, `${code}[${i}]: ${error?.message}`);
      assert.ok(error.message.length > 20 && error.message.endsWith('.'), error.message);
      fresh.delete();
    });
  }
});

test('a refused model leaves the session ready for a good one', () => {
  const fresh = new core.Session();
  assert.ok(load(fresh, encode('nonsense')).error);
  assert.ok(load(fresh, modelBytes()).manifest);
  fresh.delete();
});

test('memory stays bounded over many texts', () => {
  const bytes = encode(megabyte().slice(0, 200_000));
  analyzeBytes(bytes);
  const before = core.HEAPU8.length;
  for (let i = 0; i < 20; ++i) analyzeBytes(bytes);
  assert.equal(core.HEAPU8.length, before);
});

test('the module needs no eval', async () => {
  const { readFileSync } = await import('node:fs');
  const glue = readFileSync(new URL('nutgraf-core.js', packageFolder), 'utf8');
  assert.doesNotMatch(glue, /\bnew Function\b|\beval\(/);
});
