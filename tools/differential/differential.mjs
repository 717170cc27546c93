// differential.mjs [--share N] [--also PROGRAM]... [--scalar FOLDER]: all ways of analyzing give the same bytes for the same text.
// The command line one by one is what the others are held against.
// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { oddTexts } from '../../tests/wasm/support.mjs';
import { texts as allTexts } from './texts.mjs';
import { difference, inBatches, inWebAssembly, oneByOne } from './ways.mjs';

const { values } = parseArgs({
  options: { share: { type: 'string', default: '1' }, also: { type: 'string', multiple: true, default: [] }, scalar: { type: 'string' } },
});
const root = new URL('../../', import.meta.url);
const cli = fileURLToPath(new URL('build/native/nutgraf', root));
const texts = allTexts({ share: Number(values.share), oddTexts });
const backwards = async (/** @type {URL} */ build) => (await inWebAssembly(build, [...texts].reverse())).reverse();

const counts = Map.groupBy ? Map.groupBy(texts, ({ kind }) => kind) : texts.reduce((map, text) => map.set(text.kind, [...(map.get(text.kind) ?? []), text]), new Map());
for (const [kind, all] of counts) {
  const bytes = all.reduce((sum, { bytes }) => sum + bytes.length, 0);
  console.log(`${kind}: ${all.length} texts, ${(bytes / 1000).toFixed(0)} kB`);
}

const expected = oneByOne(cli, texts);
const WAYS = {
  'native, batches, one thread': () => inBatches(cli, texts, 1),
  'native, batches, all cores': () => inBatches(cli, texts, 0),
  'native, batches, eight threads': () => inBatches(cli, texts, 8),
  WebAssembly: () => inWebAssembly(new URL('build/wasm/', root), texts),
  'WebAssembly, in reverse order': () => backwards(new URL('build/wasm/', root)),
};
if (values.scalar) WAYS['WebAssembly without SIMD, in reverse order'] = () => backwards(pathToFileURL(`${values.scalar}/`));
for (const program of values.also) WAYS[`${program}, batches`] = () => inBatches(program, texts, 1);

let failed = false;
for (const [name, run] of Object.entries(WAYS)) {
  const answers = await run();
  const different = texts.map((_, i) => i).filter((i) => answers[i] !== expected[i]);
  failed ||= different.length > 0;
  console.log(`${name}: ${different.length} of ${texts.length} differ`);
  for (const i of different.slice(0, 3)) console.log(`  ${texts[i].kind} ${i}, ${difference(expected[i], answers[i])}`);
}
console.log(`SHA-256 of all answers: ${createHash('sha256').update(expected.join('\n')).digest('hex')}`);
process.exit(failed ? 1 : 0);
