// Cuts a long article into what is set at a time: stretches of lots, lots of pieces. Pure but for the empty boxes.
// SPDX-License-Identifier: Apache-2.0
// @ts-check
import { lowerBound } from '../article-model.js';
import { h } from './dom.js';

/** Characters of one piece. A lot, the unit that is set at once, has about as many. */
const PIECE = 6000;
/** Characters of a stretch, about. Each is one empty box until one comes near: thousands of boxes would cost on every frame. */
const STRETCH = 100_000;

/**
 * A paragraph, or a part of a very long one.
 * @typedef {{ from: number, to: number, block: number, element: HTMLElement | null }} Piece
 * Pieces that are set together; until then an empty box of about their height.
 * @typedef {{ from: number, to: number, pieces: Piece[], element: HTMLElement, set: boolean, aside: boolean }} Lot
 * Indices of blocks that stand together.
 * @typedef {{ aside: boolean, from: number, to: number }} Run
 * Lots that are made together; `making` is null until that has begun.
 * @typedef {{ from: number, to: number, runs: Run[], element: HTMLElement, lots: Lot[], making: Generator<undefined> | null }} Stretch
 */

/** About the height of a text, until it is laid out. @param {number} characters @param {number} paragraphs */
export const heightOf = (characters, paragraphs) => `${Math.ceil(characters / 70 + paragraphs) * 1.66}em`;

/** The article in stretches, in order, each with an empty box. @param {import('../article-model.js').Article} article @returns {Stretch[]} */
export function stretchesOf(article) {
  /** @type {Stretch[]} */
  const stretches = [];
  /** @type {Run[]} */
  let runs = [];
  const close = () => {
    const [first, last] = [article.blocks[runs[0].from], article.blocks[runs[runs.length - 1].to - 1]];
    const element = h('div.stretch');
    const paragraphs = runs.reduce((sum, run) => sum + run.to - run.from, 0);
    element.style.minHeight = heightOf(last.end - first.start, paragraphs);
    stretches.push({ from: first.start, to: last.end, runs, element, lots: [], making: null });
    runs = [];
  };
  for (const { aside, from, to } of article.runs()) {
    let begin = from;
    for (let block = from; block < to; ++block) {
      const start = article.blocks[(runs[0] ?? { from: begin }).from].start;
      if (article.blocks[block].end - start < STRETCH && block + 1 < to) continue;
      runs.push({ aside, from: begin, to: block + 1 });
      begin = block + 1;
      if (article.blocks[block].end - start >= STRETCH) close();
    }
  }
  if (runs.length) close();
  return stretches;
}

/** Cuts a run of blocks into lots. @param {import('../article-model.js').Article} article @param {Run} run @returns {Generator<Lot>} */
export function* lotsOf(article, { aside, from, to }) {
  /** @type {Piece[]} */
  let pieces = [];
  const lot = () => {
    const [start, end] = [pieces[0].from, pieces[pieces.length - 1].to];
    const element = h('div.lot');
    element.style.minHeight = heightOf(end - start, pieces.length);
    return { from: start, to: end, pieces, element, set: false, aside };
  };
  for (let block = from; block < to; ++block) {
    const { start, end } = article.blocks[block];
    let at = start;
    do {
      const next = cutAt(article, at, end);
      pieces.push({ from: at, to: next, block, element: null });
      if (next - pieces[0].from >= PIECE) {
        yield lot();
        pieces = [];
      }
      at = next;
    } while (at < end);
  }
  if (pieces.length) yield lot();
}

/**
 * Where a piece ends: at the end of the block, of a sentence, or anywhere but inside a name, a mention or a code point.
 * @param {import('../article-model.js').Article} article @param {number} from @param {number} end of the block
 */
export function cutAt(article, from, end) {
  if (end - from <= 2 * PIECE) return end;
  const sentence = article.sentences[lowerBound(article.sentences, from + PIECE)];
  if (sentence && sentence.start < Math.min(end, from + 2 * PIECE)) return sentence.start;
  let at = from + PIECE;
  for (const marked of [article.names, article.mentions]) {
    const last = marked[lowerBound(marked, at) - 1];
    if (last && last.end > at && last.start > from) at = last.start;
  }
  return /[\udc00-\udfff]/.test(article.text[at]) ? at + 1 : at;
}

/** The last item that begins at or before a position, in a list in order. @template {{ from: number }} T @param {T[]} list @param {number} position @returns {T | null} */
export function lastBefore(list, position) {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle].from <= position) low = middle + 1;
    else high = middle;
  }
  return list[low - 1] ?? list[0] ?? null;
}
