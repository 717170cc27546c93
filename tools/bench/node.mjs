// Measures nutgraf and its peers under Node: speed in turn, so that a busy machine is busy for all, and memory.
// SPDX-License-Identifier: Apache-2.0
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { articles, longText, megabytes, sample } from './articles.mjs';
import { startCompromise, startCompromiseWithDates, startWink } from './engines.mjs';

const root = new URL('../../', import.meta.url);
const site = new URL('build/wasm/site/', root);

export async function startNutgraf() {
  const { Engine } = await import(new URL('engine.js', site).href);
  const read = (name) => new Uint8Array(readFileSync(new URL(name, site)));
  const engine = await Engine.start({ wasm: read('nutgraf-core.wasm'), model: read('english.nutgraf') });
  return Object.assign((text) => engine.analyze(text, false, '{}'), { heap: () => engine.heapBytes });
}

export const ENGINES = {
  nutgraf: startNutgraf,
  'wink (no names)': startWink,
  'compromise/three': startCompromise,
  'compromise, dates, coreference': startCompromiseWithDates,
};

/** Milliseconds of processor time: what other programs do counts less than on the clock. */
function cost(run) {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const best = (values) => Math.min(...values);

/** The fastest of some rounds over the texts for each engine, taking turns. Engines slower than `limit` ms have one. */
export async function race(names, texts, rounds, limit = 20_000) {
  const analyzers = {};
  for (const name of names) analyzers[name] = await ENGINES[name]();
  const times = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round <= rounds; ++round) {
    for (const name of names) {
      if (times[name].length > 0 && best(times[name]) > limit) continue;
      const time = cost(() => texts.forEach((text) => analyzers[name](text)));
      if (round > 0 || time > limit) times[name].push(time); // the first round warms up
    }
  }
  return Object.fromEntries(names.map((name) => [name, best(times[name])]));
}

/** Megabytes a second of the core alone, without making objects of its answer: WebAssembly in Node, and native. */
export async function coreSpeeds(count = 300, rounds = 5) {
  const { default: create } = await import(new URL('nutgraf-core.js', site).href);
  const core = await create({ wasmBinary: readFileSync(new URL('nutgraf-core.wasm', site)) });
  const session = new core.Session();
  const model = readFileSync(new URL('english.nutgraf', site));
  session.modelBuffer(model.length).set(model);
  session.load();
  const encoded = articles(count).map((text) => new TextEncoder().encode(text));
  const size = encoded.reduce((sum, bytes) => sum + bytes.length, 0) / 1e6;
  const analyzeAll = () =>
    encoded.forEach((bytes) => {
      session.textBuffer(bytes.length).set(bytes);
      session.analyze('{}');
    });
  const wasm = [];
  const native = [];
  for (let round = 0; round < rounds; ++round) {
    wasm.push(cost(analyzeAll));
    const lines = execFileSync(fileURLToPath(new URL('build/native/tools/bench_stages', root)), ['--rounds', '2', '--articles', String(count)], { encoding: 'utf8' });
    native.push(Number(/^all\s+([\d.]+)/m.exec(lines)[1]));
  }
  return { wasm: (size / best(wasm)) * 1000, native: (size / best(native)) * 1000 };
}

/** Runs a measurement in a process of its own, so that engines don't share a heap. */
function alone(what, ...args) {
  const run = spawnSync(process.execPath, ['--expose-gc', fileURLToPath(import.meta.url), what, ...args], { encoding: 'utf8', timeout: 3_600_000 });
  return run.status === 0 ? JSON.parse(run.stdout) : null;
}

export const memoryOf = (name) => alone('memory', name);
export const soak = (count) => alone('soak', String(count));

const tasks = {
  /** Megabytes that an engine holds after the sample, at 10 MB of text, and once that is let go. */
  async memory(name) {
    const used = () => {
      globalThis.gc();
      return process.memoryUsage().heapUsed / 1e6;
    };
    const before = used();
    let analyze = await ENGINES[name]();
    analyze(sample());
    const held = () => used() - before + (analyze.heap ? analyze.heap() / 1e6 : 0);
    const afterSample = held();
    if (!analyze.heap) return { afterSample };
    analyze(longText(10e6));
    const after10MB = held();
    analyze = await ENGINES[name](); // what web/nutgraf.js does with a worker that has grown
    analyze(sample());
    return { afterSample, after10MB, afterRestart: held() };
  },
  /** WebAssembly heap in bytes at some points of many analyses by one instance. */
  async soak(count) {
    const analyze = await startNutgraf();
    const texts = articles(500);
    const heaps = [];
    for (let i = 0; i < Number(count); ++i) {
      analyze(texts[i % texts.length]);
      if (i % Math.ceil(Number(count) / 20) === 0 || i + 1 === Number(count)) heaps.push(analyze.heap());
    }
    return heaps;
  },
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(JSON.stringify(await tasks[process.argv[2]](...process.argv.slice(3))));
}

export const texts = { sample, articles, longText, megabytes };
