// The JS API under Node: where there is no worker, the engine runs in place.
// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { withSection, withoutSection } from './model-file.mjs';
import { illFormed, modelBytes, packageFolder, wasmBytes } from './support.mjs';

const { AnalyzerError, ModelError, createAnalyzer } = await import(new URL('nutgraf.js', packageFolder));
const text = 'Angela Merkel spoke in Berlin on Friday.';
const digest = (bytes) => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;

/** Serves what `answer` writes, for the time of one test. */
async function withServer(answer, run) {
  const server = createServer(answer);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    await run(`http://127.0.0.1:${server.address().port}/english.nutgraf`);
  } finally {
    server.closeAllConnections?.();
    server.close();
  }
}

test('finds its parts beside the script and analyses', async () => {
  const analyzer = await createAnalyzer();
  assert.equal(analyzer.mode, 'main-thread');
  assert.equal(analyzer.manifest.language, 'en');
  const result = await analyzer.analyze(text, { publicationDate: '2024-03-04' });
  assert.equal(result.text, text);
  assert.equal(result.metadata.publicationDate, '2024-03-04');
  assert.ok(result.namedEntities.some(({ start, end }) => text.slice(start, end) === 'Angela Merkel'));
  analyzer.close();
});

test('takes bytes instead of addresses, and texts in any number at once, in order', async () => {
  const analyzer = await createAnalyzer({ model: modelBytes(), wasm: wasmBytes().buffer });
  const order = [];
  const results = await Promise.all(
    ['One.', 'Two words.', 'Three.'].map((each) => analyzer.analyze(each).then((result) => (order.push(each), result.text))),
  );
  assert.deepEqual(results, ['One.', 'Two words.', 'Three.']);
  assert.deepEqual(order, results);
  analyzer.close();
});

test('a lone surrogate keeps the positions of what follows', async () => {
  const analyzer = await createAnalyzer();
  for (const each of Object.values(illFormed).filter((odd) => odd.includes('Angela Merkel'))) {
    const { namedEntities } = await analyzer.analyze(each);
    const names = namedEntities.map(({ start, end }) => each.slice(start, end));
    assert.ok(names.some((name) => name.includes('Merkel')), JSON.stringify([each, names]));
  }
  analyzer.close();
});

test('analyses HTML as text', async () => {
  const analyzer = await createAnalyzer();
  const { text: plain } = await analyzer.analyzeHtml(`<article><h1>Title</h1><p>${text.repeat(5)}</p><script>alert('never')</script></article>`);
  assert.ok(plain.includes('Angela Merkel'));
  assert.ok(!plain.includes('never'));
  analyzer.close();
});

test('wrong options and wrong texts are refused, and the analyzer lives on', async () => {
  const analyzer = await createAnalyzer();
  await assert.rejects(analyzer.analyze(text, { summarySentence: 3 }), (error) => error instanceof AnalyzerError && error.code === 'BadOptions');
  await assert.rejects(analyzer.analyze(null), TypeError);
  assert.ok(await analyzer.analyze(text));
  analyzer.close();
  await assert.rejects(analyzer.analyze(text), (error) => error.code === 'Closed');
});

test('abort before, while waiting, and after', async () => {
  await assert.rejects(createAnalyzer({ signal: AbortSignal.abort() }), { name: 'AbortError' });
  const analyzer = await createAnalyzer();
  await assert.rejects(analyzer.analyze(text, { signal: AbortSignal.abort() }), { name: 'AbortError' });
  const control = new AbortController();
  const waiting = analyzer.analyze(text, { signal: control.signal });
  const other = analyzer.analyze('Other text.');
  control.abort();
  await assert.rejects(waiting, { name: 'AbortError' });
  assert.equal((await other).text, 'Other text.');
  const late = new AbortController();
  await analyzer.analyze(text, { signal: late.signal });
  late.abort();
  assert.ok(await analyzer.analyze(text));
  analyzer.close();
});

test('the download tells its progress and the size from the model itself', async () => {
  const model = modelBytes();
  await withServer(
    (request, response) => response.writeHead(200, { 'Transfer-Encoding': 'chunked' }).end(model),
    async (modelUrl) => {
      const seen = [];
      const analyzer = await createAnalyzer({ modelUrl, onProgress: (progress) => seen.push(progress) });
      assert.ok(seen.some(({ phase, loaded, total }) => phase === 'download' && loaded === model.length && total === model.length));
      assert.equal(seen.at(-1).phase, 'start');
      analyzer.close();
    },
  );
});

test('integrity: the right digest passes, a wrong one is a ModelError', async () => {
  const model = modelBytes();
  await withServer(
    (request, response) => response.end(model),
    async (modelUrl) => {
      (await createAnalyzer({ modelUrl, modelIntegrity: `sha256-wrong ${digest(model)}` })).close();
      const wrong = createAnalyzer({ modelUrl, modelIntegrity: digest(Buffer.from('other')) });
      await assert.rejects(wrong, (error) => error instanceof ModelError && error.code === 'ModelIntegrityMismatch');
    },
  );
});

test('a model that is missing, cut off, or not a model', async () => {
  const code = (expected) => (error) => error instanceof ModelError && error.code === expected && error.message.length > 20;
  await withServer((request, response) => response.writeHead(404).end('no'), (modelUrl) => assert.rejects(createAnalyzer({ modelUrl }), code('ModelHttpError')));
  await withServer((request, response) => response.end('<!doctype html>'.padEnd(500)), (modelUrl) => assert.rejects(createAnalyzer({ modelUrl }), code('ModelBadMagic')));
  await withServer((request, response) => response.end(modelBytes().slice(0, 100)), (modelUrl) => assert.rejects(createAnalyzer({ modelUrl }), code('ModelTruncated')));
  await withServer(
    (request, response) => {
      response.writeHead(200, { 'Content-Length': 1000 });
      response.write('x'.repeat(10));
      setTimeout(() => response.destroy(), 50);
    },
    (modelUrl) => assert.rejects(createAnalyzer({ modelUrl }), code('ModelUnreachable')),
  );
  await assert.rejects(createAnalyzer({ modelUrl: 'http://127.0.0.1:9/none' }), code('ModelUnreachable'));
});

test('a model that is damaged, or of another release', async () => {
  const good = modelBytes();
  const cases = {
    ModelWrongVersion: Uint8Array.from(good, (byte, i) => (i === 8 ? 9 : byte)),
    ModelCorrupt: Uint8Array.from(good, (byte, i) => (i === 1000 ? byte ^ 4 : byte)),
    ModelBadSection: withSection(good, 'gazetteer', (section) => section.fill(0xff)),
    ModelMissingSection: withoutSection(good, 'titles'),
    ModelWrongFeatures: withSection(good, 'ner', (section) => (section[0] += 1)),
    ModelFailedSelfTest: withSection(good, 'selftest', (section) => (section[section.indexOf(0x09) + 1] ^= 1)),
  };
  for (const [code, model] of Object.entries(cases)) {
    await assert.rejects(createAnalyzer({ model }), (error) => error instanceof ModelError && error.code === code && error.message.length > 20, code);
  }
});

test('a module that is no module', async () => {
  await assert.rejects(createAnalyzer({ wasm: new TextEncoder().encode('not wasm') }), (error) => error.code === 'WasmRefused');
});

test('a download can be stopped', async () => {
  await withServer(
    (request, response) => response.writeHead(200).write('x'),
    async (modelUrl) => {
      const control = new AbortController();
      setTimeout(() => control.abort(), 50);
      await assert.rejects(createAnalyzer({ modelUrl, signal: control.signal }), { name: 'AbortError' });
    },
  );
});
