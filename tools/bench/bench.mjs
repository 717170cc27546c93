// bench.mjs [node] [browser] [core] [memory] [soak]: measures nutgraf against its peers and prints tables (default: all).
// SPDX-License-Identifier: Apache-2.0
import { measureInBrowser } from './browser.mjs';
import { ENGINES, coreSpeeds, memoryOf, race, soak, texts } from './node.mjs';

const wanted = process.argv.slice(2);
const runs = (part) => wanted.length === 0 || wanted.includes(part);
const number = (value, digits = 2) => (value === undefined || value === null ? '–' : value.toFixed(digits));

function table(title, head, rows) {
  console.log(`\n### ${title}\n\n| ${head.join(' | ')} |\n|${head.map((_, i) => (i ? '---:' : '---')).join('|')}|`);
  for (const row of rows) console.log(`| ${row.join(' | ')} |`);
}

/** Rows of name, value, and the value against the first engine's. */
const compared = (times, show) => Object.entries(times).map(([name, time]) => [name, show(time), number(time / Object.values(times)[0])]);

if (runs('node')) {
  const names = Object.keys(ENGINES);
  const sample = texts.sample();
  table('Node, the sample, warm', ['engine', 'ms', '× nutgraf'], compared(await race(names, Array(10).fill(sample), 5), (ms) => number(ms / 10)));
  const robust = names.filter((name) => !name.includes('dates')); // compromise-dates throws on some of the articles
  const many = texts.articles(300);
  const size = texts.megabytes(many);
  table(`Node, ${many.length} articles one by one (${number(size)} MB)`, ['engine', 'MB/s', 'time × nutgraf'],
    compared(await race(robust, many, 3), (ms) => number((size / ms) * 1000)));
  const fast = names.filter((name) => !name.startsWith('compromise')); // they take minutes, or never end
  table('Node, one text of 1 MB', ['engine', 'ms', '× nutgraf'], compared(await race(fast, [texts.longText(1e6)], 3), (ms) => number(ms, 0)));
  const tenth = await race(['nutgraf'], [texts.longText(1e5)], 5);
  const whole = await race(['nutgraf'], [texts.longText(1e6)], 5);
  console.log(`\nnutgraf, time(1 MB) / time(100 kB): ${number(whole.nutgraf / tenth.nutgraf)}`);
}

if (runs('core')) {
  const { wasm, native } = await coreSpeeds();
  table('The core alone, one thread', ['build', 'MB/s', '× native'], [['native', number(native), '1.00'], ['WebAssembly', number(wasm), number(wasm / native)]]);
}

if (runs('browser')) {
  const results = await measureInBrowser();
  const first = Object.values(results)[0];
  table('Headless Chromium', ['engine', 'cold, uncached ms', 'of the processor', 'cold, cached ms', 'first text later ms', 'sample warm ms', '300 articles ms', 'sample settled ms', 'download kB (brotli)', 'of it model kB', 'cold × nutgraf', 'warm × nutgraf'],
    Object.entries(results).map(([name, r]) => [name, number(r.uncached, 0), number(r.processor, 0), number(r.cached, 0), number(r.first, 0), number(r.sample), number(r.articles, 0), number(r.settled), number(r.download / 1000, 0),
      number(r.model / 1000, 0), number(r.uncached / first.uncached), number(r.sample / first.sample)]));
}

if (runs('memory')) {
  table('Memory under Node, MB (JavaScript heap and WebAssembly)', ['engine', 'after the sample', 'after 10 MB', 'after a restart'],
    Object.keys(ENGINES).map((name) => {
      const held = memoryOf(name) ?? {};
      return [name, number(held.afterSample, 1), number(held.after10MB, 1), number(held.afterRestart, 1)];
    }));
}

if (runs('soak')) {
  const heaps = soak(20_000) ?? [];
  console.log(`\n20,000 analyses in one instance: WebAssembly heap ${[...new Set(heaps)].map((bytes) => number(bytes / 1e6, 1)).join(' → ')} MB`);
  // Each text has been seen once by the first twentieth: nothing may be needed after that.
  if (heaps.length === 0 || heaps[1] !== heaps.at(-1)) {
    console.log('The heap is not flat.');
    process.exitCode = 1;
  }
}
