// All ways of analyzing give the same bytes: a share of what tools/differential.sh compares.
// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { texts as allTexts } from '../../tools/differential/texts.mjs';
import { difference, inBatches, inWebAssembly, oneByOne } from '../../tools/differential/ways.mjs';
import { cli } from './support.mjs';

const texts = allTexts({ share: 15 }).filter(({ kind }) => kind !== 'corpora');
const expected = oneByOne(cli, texts.slice(0, 60));

function same(answers, wanted) {
  assert.equal(answers.length, wanted.length);
  answers.forEach((answer, i) => assert.ok(answer === wanted[i], `${texts[i].kind} ${i} differs ${difference(wanted[i], answer)}`));
}

test('a stream of articles is answered as each of them alone, on one thread and on many', () => {
  const batch = inBatches(cli, texts, 1);
  same(batch.slice(0, expected.length), expected);
  same(inBatches(cli, texts, 8), batch);
});

test('the module answers as the command line, in any order of the texts', async () => {
  const build = new URL('../../build/wasm/', import.meta.url);
  const batch = inBatches(cli, texts, 0);
  same(await inWebAssembly(build, texts), batch);
  same((await inWebAssembly(build, [...texts].reverse())).reverse(), batch);
});
