// Hundreds of texts in one instance: memory stays where the first round left it. tools/bench/run.sh soak has 20,000.
// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articles } from '../../tools/bench/articles.mjs';
import { modelBytes, oddTexts, packageFolder, wasmBytes } from './support.mjs';

const { Engine } = await import(new URL('engine.js', packageFolder));

test('the heap is flat over rounds of news, odd texts, pages and refusals', async () => {
  const engine = await Engine.start({ wasm: wasmBytes(), model: modelBytes() });
  const texts = [...articles(100), ...Object.values(oddTexts)];
  const round = () =>
    texts.map((text, i) => {
      if (i % 10 === 0) assert.throws(() => engine.analyze(text, false, '{"keyPhrases":-1}'), { code: 'BadOptions' });
      return JSON.stringify(engine.analyze(text, i % 3 === 0, '{"publicationDate":"2024-02-29"}')).length;
    });
  const first = round();
  const heap = engine.heapBytes;
  for (let i = 0; i < 3; ++i) assert.deepEqual(round(), first);
  assert.equal(engine.heapBytes, heap);
});
