// The texts that all ways of analyzing must agree on: our own news, pastes and mutants made of it, odd texts, what fuzzers
// found, and, where they are present, the corpora. The same in every run.
// SPDX-License-Identifier: Apache-2.0
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { articles } from '../bench/articles.mjs';

const root = new URL('../../', import.meta.url);
const encoder = new TextEncoder();

/** Pseudo-random numbers by Marsaglia's xorshift32: below(n) is 0 to n − 1. */
export function randomNumbers(seed) {
  let state = seed >>> 0 || 1;
  return (bound) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state = (state ^ (state << 5)) >>> 0;
    return state % bound;
  };
}

/** The lines that stand around articles, without the lists of words that fill their slots. */
function furniture() {
  const lines = readFileSync(new URL('tools/train/furniture_lines.txt', root), 'utf8').split('\n');
  return lines.filter((line) => line && !/^[#[]/.test(line) && line.split(' ').length > 2);
}

/** An article among furniture and pieces of others, as a reader copies it; lines end in one of four ways. */
function paste(all, lines, below) {
  const part = (from, most) => Array.from({ length: below(most + 1) }, () => from[below(from.length)]);
  const teasers = part(all, 3).map((text) => text.slice(0, text.indexOf('.') + 1));
  const end = ['\n', '\n\n', '\r\n', '\r'][below(4)];
  return [...part(lines, 6), all[below(all.length)], ...part(lines, 4), ...teasers, all[below(all.length)], ...part(lines, 8)].join('\n').replaceAll('\n', end);
}

/** An article of which bytes are changed, cut, doubled and made of nothing: seldom UTF-8, seldom English. */
function mutant(all, below) {
  let bytes = Buffer.from(all[below(all.length)]);
  for (let changes = 1 + below(12); changes > 0; --changes) {
    const at = below(bytes.length + 1);
    const length = below(40);
    const [head, middle, tail] = [bytes.subarray(0, at), bytes.subarray(at, at + length), bytes.subarray(at + length)];
    const other = Buffer.from(all[below(all.length)]);
    const start = below(other.length);
    const parts = [
      [head, tail],
      [head, middle, middle, tail],
      [head, Buffer.from(Array.from({ length: 1 + below(6) }, () => below(256))), middle, tail],
      [head, other.subarray(start, start + length), tail],
      [head, Buffer.from(['“', '"', '\u0301', '😀', '\n\n', '$', '(', '—', '\0', '.'][below(10)].repeat(1 + below(9))), middle, tail],
    ];
    bytes = Buffer.concat(parts[below(parts.length)]);
  }
  return bytes;
}

/** Files of a folder in the repository, or nothing where there is none. */
function filesIn(path) {
  const folder = new URL(path, root);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name }) => name).sort().map((name) => readFileSync(new URL(name, `${folder}/`)));
}

/** Inputs of the fuzz targets that take an article: regressions, and what tools/fuzz.sh has gathered. */
function fuzzed(target, most) {
  const found = [...filesIn(`tests/fuzz/regressions/${target}`), ...filesIn(`build/fuzz/corpus/${target}`)];
  const step = Math.max(1, Math.ceil(found.length / most));
  return found.filter((_, i) => i % step === 0);
}

/** @returns {string[]} articles of third parties, where they are; they are read and compared, and go nowhere */
function corpora() {
  const folder = new URL(`${process.env.NUTGRAF_CORPORA ?? new URL('../shared/corpora', root).href}/`, root);
  const read = (path) => (existsSync(new URL(path, folder)) ? readFileSync(new URL(path, folder), 'utf8').split('\n').filter(Boolean) : []);
  const news = ['articles.dev', 'articles.train', 'authored.dev', 'authored.train'].flatMap((name) => read(`news/${name}.jsonl`).map((line) => JSON.parse(line).text));
  // Newswire, a sentence a line, in stretches of forty.
  const wire = read('unlabelled/voa/text.txt');
  const stretches = Array.from({ length: Math.ceil(wire.length / 40) }, (_, i) => wire.slice(i * 40, i * 40 + 40).join(i % 2 ? '\n' : ' '));
  return [...news, ...stretches];
}

/**
 * @typedef {{ kind: string, bytes: Uint8Array, html: boolean, date: string | null }} Text
 * @param {{ share?: number, oddTexts?: Record<string, string> }} options `share`: one text in so many of each kind
 * @returns {Text[]}
 */
export function texts({ share = 1, oddTexts = {} } = {}) {
  const own = articles();
  const lines = furniture();
  const below = randomNumbers(20260301);
  const kinds = {
    'our articles': own,
    pastes: Array.from({ length: 600 }, () => paste(own, lines, below)),
    mutants: Array.from({ length: 600 }, () => mutant(own, below)),
    'odd texts': Object.values(oddTexts),
    'fuzzed texts': fuzzed('text', 1500),
    'fuzzed pages': fuzzed('html', 1500),
    corpora: corpora(),
  };
  return Object.entries(kinds).flatMap(([kind, all]) =>
    all.filter((_, i) => i % share === 0).map((text, i) => ({
      kind,
      bytes: typeof text === 'string' ? encoder.encode(text) : new Uint8Array(text),
      html: kind === 'fuzzed pages' || (kind === 'mutants' && i % 4 === 0),
      date: i % 2 ? '2024-02-29' : null,
    })),
  );
}
