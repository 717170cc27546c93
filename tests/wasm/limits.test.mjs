// Limits: what is too large, too long or out of range is refused by a code, and what follows is answered as before.
// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withLongerSection } from './model-file.mjs';
import { modelBytes, packageFolder, wasmBytes } from './support.mjs';

const { AnalyzerError, ModelError, createAnalyzer } = await import(new URL('nutgraf.js', packageFolder));
const { Engine } = await import(new URL('engine.js', packageFolder));
const text = 'Angela Merkel spoke in Berlin on Friday.';
const long = (bytes) => `Mayor Ana Ferreira told ${bytes} people in Porto on Friday that the bridge stays. `.repeat(Math.ceil(bytes / 78));

/** Reads an unsigned LEB128 number. @returns {[number, number]} the number and where it ends */
function readNumber(bytes, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++];
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return [value, at];
  }
}

/** The module with another limit of its memory, in pages of 64 kB: a device that has no more. */
function withMostPages(wasm, pages) {
  const bytes = Uint8Array.from(wasm);
  for (let at = 8; at < bytes.length; ) {
    const id = bytes[at];
    const [size, start] = readNumber(bytes, at + 1);
    if (id === 5) {
      assert.equal(bytes[start + 1], 1, 'the memory has a limit');
      const [, mostAt] = readNumber(bytes, start + 2);
      const [, end] = readNumber(bytes, mostAt);
      for (let i = mostAt; i < end; ++i, pages >>>= 7) bytes[i] = (pages & 0x7f) | (i + 1 < end ? 0x80 : 0);
      assert.equal(pages, 0, 'the limit fits its place');
      return bytes;
    }
    at = start + size;
  }
  throw new Error('the module has no memory');
}

/** Memory of an engine that has analyzed a short text, in pages. */
async function pagesNeeded() {
  const engine = await Engine.start({ wasm: wasmBytes(), model: modelBytes() });
  engine.analyze(text, false, '{}');
  return engine.heapBytes / 65536;
}

test('a text for which memory does not suffice is refused with OutOfMemory, and the next one is answered', async () => {
  const wasm = withMostPages(wasmBytes(), (await pagesNeeded()) + 64);
  const analyzer = await createAnalyzer({ wasm, model: modelBytes() });
  const before = JSON.stringify(await analyzer.analyze(text));
  for (const method of ['analyze', 'analyzeHtml']) {
    await assert.rejects(analyzer[method](long(2_000_000)), (error) => error instanceof AnalyzerError && error.code === 'OutOfMemory' && error.message.length > 20, method);
    assert.equal(JSON.stringify(await analyzer.analyze(text)), before);
  }
  analyzer.close();
});

test('wherever memory ends, it ends with OutOfMemory', async () => {
  // Texts of growing length run out at ever other places: in the text's buffer, in each stage, in the report.
  const wasm = withMostPages(wasmBytes(), (await pagesNeeded()) + 16);
  const analyzer = await createAnalyzer({ wasm, model: modelBytes() });
  let refused = 0;
  for (let bytes = 4_000; bytes < 3_000_000; bytes *= 1.5) {
    await analyzer.analyze(long(bytes)).catch((error) => {
      assert.equal(error.code, 'OutOfMemory', `${bytes} bytes: ${error.message}`);
      ++refused;
    });
  }
  assert.ok(refused > 5, String(refused));
  assert.ok((await analyzer.analyze(text)).namedEntities.length > 0);
  analyzer.close();
});

test('a device without the memory for the model is told so', async () => {
  const wasm = withMostPages(wasmBytes(), 256); // the 16 MB with which the module starts
  const model = new Uint8Array(17 << 20);
  await assert.rejects(createAnalyzer({ wasm, model }), (error) => error instanceof AnalyzerError && error.code === 'OutOfMemory' && /the model/.test(error.message));
  (await createAnalyzer({ wasm: wasmBytes(), model: modelBytes() })).close();
});

test('a text beyond the limit is refused with InputTooLarge', async () => {
  const analyzer = await createAnalyzer();
  await assert.rejects(analyzer.analyze('a'.repeat((256 << 20) + 1)), (error) => error.code === 'InputTooLarge' && /268435457/.test(error.message));
  // In UTF-8 it is too long, in UTF-16 it is not.
  await assert.rejects(analyzer.analyze('京'.repeat(90_000_000)), (error) => error.code === 'InputTooLarge');
  assert.equal((await analyzer.analyze(text)).text, text);
  analyzer.close();
});

test('options at the ends of their ranges are taken, and one beyond is refused by name', async () => {
  const analyzer = await createAnalyzer();
  const ranges = { summarySentences: [0, 10_000], summaryWords: [0, 1_000_000], summaryPercent: [0, 100], keyPhrases: [0, 1000] };
  for (const [name, [lowest, highest]] of Object.entries(ranges)) {
    for (const value of [lowest, highest]) assert.ok(await analyzer.analyze(text, { [name]: value }), `${name}: ${value}`);
    for (const value of [lowest - 1, highest + 1, 1.5, '3', null, true, 2 ** 53, [], {}]) {
      await assert.rejects(analyzer.analyze(text, { [name]: value }), (error) => error.code === 'BadOptions' && error.message.includes(name), `${name}: ${JSON.stringify(value)}`);
    }
  }
  for (const date of ['2023-02-29', '2024-13-01', '0000-01-01', '24-1-1', '', 20240101]) {
    await assert.rejects(analyzer.analyze(text, { publicationDate: date }), (error) => error.code === 'BadOptions', String(date));
  }
  for (const date of ['2024-02-29', '0001-01-01', '9999-12-31']) assert.ok(await analyzer.analyze(text, { publicationDate: date }), date);
  analyzer.close();
});

test('nesting without end: elements of a page, and values of options', async () => {
  const analyzer = await createAnalyzer();
  const deep = 100_000;
  const page = `${'<div>'.repeat(deep)}<p>${text.repeat(4)}</p>${'</div>'.repeat(deep)}`;
  assert.ok((await analyzer.analyzeHtml(page)).text.includes('Angela Merkel'));
  let nested = 1;
  for (let i = 0; i < 2000; ++i) nested = [nested];
  await assert.rejects(analyzer.analyze(text, { keyPhrases: nested }), (error) => error.code === 'BadOptions');
  const engine = await Engine.start({ wasm: wasmBytes(), model: modelBytes() });
  assert.throws(() => engine.analyze(text, false, `{"keyPhrases":${'['.repeat(deep)}${']'.repeat(deep)}}`), { code: 'BadOptions' });
  assert.ok(engine.analyze(text, false, '{}').text, 'the instance lives on');
  analyzer.close();
});

test('a model of 80 MB, of which one section has most, is refused by its name', async () => {
  const model = withLongerSection(modelBytes(), 'ner.outside', 80 << 20);
  await assert.rejects(createAnalyzer({ wasm: wasmBytes(), model }), (error) => error instanceof ModelError && error.code === 'ModelBadSection' && /ner\.outside/.test(error.message));
  (await createAnalyzer({ wasm: wasmBytes(), model: modelBytes() })).close();
});
