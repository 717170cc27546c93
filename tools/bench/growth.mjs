// growth.mjs [--steps 1,8,64] [NAME...]: whether work grows with the length of a text and no faster, in instructions counted by
// callgrind.
// SPDX-License-Identifier: Apache-2.0
import { parseArgs } from 'node:util';
import { INPUTS, NAMES, PAGES, WORDS, instructions } from './instructions.mjs';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { steps: { type: 'string', default: '1,8,64' } } });
const UNIT = 2048; // bytes at 1×
const STEPS = values.steps.split(',').map(Number);
const LIMIT = 1.1; // of what the length alone explains

const repeated = (unit) => (step) => unit.repeat(Math.ceil((step * UNIT) / unit.length)).slice(0, step * UNIT);
const texts = {
  ...Object.fromEntries(Object.entries(INPUTS).map(([name, unit]) => [name, repeated(unit)])),
  ...Object.fromEntries(Object.entries(NAMES).map(([name, of]) => [name, (step) => of(80 * step)])), // 64×: 5,120 names
  ...Object.fromEntries(Object.entries(WORDS).map(([name, of]) => [name, (step) => of(80 * step)])),
};

const pages = Object.fromEntries(Object.entries(PAGES).map(([name, unit]) => [name, repeated(unit)]));
let failed = false;
console.log(`| input | instructions a byte at ${STEPS.map((step) => `${(step * UNIT) / 1024}`).join(', ')} kB | growth |\n|---|---:|---:|`);
for (const [input, inputs] of Object.entries({ text: texts, html: pages })) {
  const start = instructions('', input);
  for (const [name, textOf] of Object.entries(inputs)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    const costs = STEPS.map((step) => {
      const text = textOf(step);
      return (instructions(text, input) - start) / Buffer.byteLength(text);
    });
    const growth = costs.at(-1) / Math.max(...costs.slice(0, -1));
    failed ||= growth > LIMIT;
    console.log(`| ${name} | ${costs.map((cost) => cost.toFixed(0)).join(', ')} | ${growth.toFixed(2)}${growth > LIMIT ? ' **too fast**' : ''} |`);
  }
}
process.exit(failed ? 1 : 0);
