// Five thousand names or words cost five thousand times one, whichever they are: counted instructions, not time. tools/bench/growth.mjs has more inputs.
// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NAMES, WORDS, canCount, instructions } from '../../tools/bench/instructions.mjs';

const LIMIT = 1.1; // of what the number alone explains
const cases = { 'different names': [625, 5000], 'names of one family': [625, 5000], 'one name again and again': [1250, 10_000], 'words whose hashes crowd': [1250, 10_000], 'pairs of repeated words': [1250, 10_000] };

for (const [name, counts] of Object.entries(cases)) {
  test(`${counts[1]} times ${name}: no more than ${counts[1] / counts[0]} times the work of ${counts[0]}`, { skip: !canCount() && 'there is no valgrind' }, () => {
    const [few, many] = counts.map((count) => instructions({ ...NAMES, ...WORDS }[name](count)));
    const start = instructions('');
    const growth = (many - start) / (few - start) / (counts[1] / counts[0]);
    assert.ok(growth <= LIMIT, `grows ${growth.toFixed(3)} times as fast as the number: ${few - start}, then ${many - start} instructions`);
  });
}
