// growth.mjs [NAME...]: whether work grows with the length of a text and no faster, in instructions counted by callgrind.
// SPDX-License-Identifier: Apache-2.0
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { articles } from './articles.mjs';

const cli = process.env.NUTGRAF_CLI ?? fileURLToPath(new URL('../../build/native/nutgraf', import.meta.url));
const UNIT = 2048; // bytes at 1×
const STEPS = [1, 8, 64];
const LIMIT = 1.1; // of what the length alone explains

/** Inputs that break careless code; each is repeated until it has the length. */
const INPUTS = {
  // Without headlines: they would part it into stories, of which only the first is read.
  news: articles(200).join('\n\n').split('\n\n').filter((line) => line.endsWith('.') && line.length > 150).join('\n\n'),
  'one line': 'the mayor of the town said that the bridge would be closed and that buses would run ',
  'quotation marks': '"',
  'curly quotation marks': '“',
  'quotations without end': '“He said, ',
  parentheses: '(',
  'parentheses and words': '( a ) ',
  capitals: 'A',
  'words in capitals': 'ABC DEF ',
  digits: '7',
  numbers: '12 345 ',
  'combining marks': 'e\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301',
  'the same name': 'Angela Merkel ',
  'the same name in sentences': 'Angela Merkel said no. ',
  'many names': Array.from({ length: 26 ** 2 }, (_, i) => `${String.fromCharCode(65 + (i % 26))}o${String.fromCharCode(97 + ((i / 26) | 0))}ar Tan spoke.`).join(' '),
  'short lines': 'a\n\n',
  commas: 'a, ',
  hyphens: 'a-',
  initials: 'I. ',
  dates: 'on Monday, 3 March 2020, ',
  addresses: 'http://a.b/c?d ',
};

const folder = mkdtempSync(join(tmpdir(), 'nutgraf-growth-'));
function instructions(text) {
  const file = join(folder, 'text');
  writeFileSync(file, text);
  const run = spawnSync('valgrind', ['--tool=callgrind', `--callgrind-out-file=${join(folder, 'out')}`, cli, 'analyze', file], { encoding: 'utf8', maxBuffer: 1 << 30 });
  return Number(/Collected : (\d+)/.exec(run.stderr)[1]);
}

const start = instructions('');
let failed = false;
console.log(`| input | instructions a byte at ${STEPS.map((step) => `${(step * UNIT) / 1024}`).join(', ')} kB | growth |\n|---|---:|---:|`);
for (const [name, unit] of Object.entries(INPUTS)) {
  if (process.argv.length > 2 && !process.argv.includes(name)) continue;
  const costs = STEPS.map((step) => {
    const text = unit.repeat(Math.ceil((step * UNIT) / unit.length)).slice(0, step * UNIT);
    return (instructions(text) - start) / Buffer.byteLength(text);
  });
  const growth = costs.at(-1) / Math.max(...costs.slice(0, -1));
  failed ||= growth > LIMIT;
  console.log(`| ${name} | ${costs.map((cost) => cost.toFixed(0)).join(', ')} | ${growth.toFixed(2)}${growth > LIMIT ? ' **too fast**' : ''} |`);
}
rmSync(folder, { recursive: true });
process.exit(failed ? 1 : 0);
