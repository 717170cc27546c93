// CoNLL: one token a line with its BIO2 tag, blank lines between sentences.
// SPDX-License-Identifier: Apache-2.0
// @ts-check
import { lowerBound } from '../../article-model.js';

/**
 * The result's tokens where it has them. Else words and punctuation marks, cut at every border of a name: enough to read
 * the tags by, though not always where the analyzer itself cuts.
 * @param {import('../../article-model.js').Article} article @param {number} from @param {number} to
 */
function* tokensIn(article, from, to) {
  const tokens = /** @type {import('../../nutgraf.js').Bounds[] | undefined} */ (/** @type {any} */ (article.result).tokens);
  if (tokens) {
    yield* tokens.slice(lowerBound(tokens, from), lowerBound(tokens, to));
    return;
  }
  const names = article.names;
  const borders = new Set();
  for (let i = lowerBound(names, from); i < names.length && names[i].start < to; ++i) borders.add(names[i].start).add(names[i].end);
  const pattern = /[\p{L}\p{M}\p{N}]+(?:[.,'’-][\p{L}\p{M}\p{N}]+)*|[^\s\p{L}\p{M}\p{N}]/gu;
  for (const match of article.text.slice(from, to).matchAll(pattern)) {
    let start = from + match.index;
    const end = start + match[0].length;
    for (let at = start + 1; at < end; ++at) {
      if (!borders.has(at)) continue;
      yield { start, end: at };
      start = at;
    }
    yield { start, end };
  }
}

/** @param {import('../../article-model.js').Article} article @returns {string} */
export function toConll(article) {
  const lines = ['-DOCSTART-\tO', ''];
  for (const sentence of article.sentences) {
    for (const token of tokensIn(article, sentence.start, sentence.end)) {
      const next = lowerBound(article.names, token.start + 1);
      const name = article.names[next - 1];
      const tag = name && name.start <= token.start && token.end <= name.end ? `${name.start === token.start ? 'B' : 'I'}-${name.label}` : 'O';
      lines.push(`${article.slice(token)}\t${tag}`);
    }
    lines.push('');
  }
  return `${lines.join('\n')}\n`;
}
