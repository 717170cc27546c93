// The ways of analyzing a text: the command line one by one and in batches, and the WebAssembly module. Each takes texts and
// answers with as many results, the JSON without the end of the line.
// SPDX-License-Identifier: Apache-2.0
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const MOST = 1 << 30; // bytes that a command may answer

/** @param {string} cli @param {import('./texts.mjs').Text[]} texts @returns {string[]} a process for each text */
export function oneByOne(cli, texts) {
  return texts.map(({ bytes, html, date }) => {
    const run = spawnSync(cli, ['analyze', '--input', html ? 'html' : 'text', ...(date ? ['--date', date] : [])], { input: bytes, maxBuffer: MOST });
    if (run.status !== 0) throw new Error(`${cli}: status ${run.status ?? run.signal}: ${run.stderr}`);
    return run.stdout.toString('utf8').slice(0, -1);
  });
}

/** @param {string} cli @param {import('./texts.mjs').Text[]} texts @param {number} jobs threads; 0: as many as cores */
export function inBatches(cli, texts, jobs) {
  const answers = [];
  const PIECE = 400; // lines for one process: its answer is held whole here
  for (let from = 0; from < texts.length; from += PIECE) {
    const lines = texts.slice(from, from + PIECE).map(({ bytes, html, date }, i) => JSON.stringify({ id: from + i, [html ? 'html' : 'text']: decoder.decode(bytes), date }));
    const run = spawnSync(cli, ['analyze', '--input', 'jsonl', ...(jobs ? ['--jobs', String(jobs)] : [])], { input: `${lines.join('\n')}\n`, maxBuffer: MOST });
    if (run.status !== 0) throw new Error(`${cli} --input jsonl: status ${run.status ?? run.signal}: ${run.stderr}`);
    run.stdout.toString('utf8').split('\n').slice(0, -1).forEach((line, i) => {
      const id = `{"id":${from + i},`;
      answers.push(line.startsWith(id) ? `{${line.slice(id.length)}` : line);
    });
  }
  return answers;
}

/** @param {URL} build a folder with the site, as build/wasm/ @param {import('./texts.mjs').Text[]} texts @returns {Promise<string[]>} one instance for all */
export async function inWebAssembly(build, texts) {
  const { default: createNutgrafCore } = await import(new URL('site/nutgraf-core.js', build).href);
  const core = await createNutgrafCore({ wasmBinary: readFileSync(new URL('site/nutgraf-core.wasm', build)) });
  const session = new core.Session();
  const model = readFileSync(new URL('site/english.nutgraf', build));
  session.modelBuffer(model.length).set(model);
  session.load();
  return texts.map(({ bytes, html, date }) => {
    session.textBuffer(bytes.length).set(bytes);
    const options = JSON.stringify(date ? { publicationDate: date } : {});
    return decoder.decode(html ? session.analyzeHtml(options) : session.analyze(options));
  });
}

/** Where two results part, for people. */
export function difference(one, other) {
  let at = 0;
  while (at < one.length && one[at] === other[at]) ++at;
  return `at ${at}: …${one.slice(Math.max(0, at - 60), at + 60)}… against …${(other ?? '').slice(Math.max(0, at - 60), at + 60)}…`;
}
