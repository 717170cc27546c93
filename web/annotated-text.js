// Text and spans → DOM. Spans may nest, touch and cross; text only ever becomes text nodes.
// SPDX-License-Identifier: Apache-2.0
// @ts-check

/**
 * @typedef {object} AnnotationSpan
 * @property {number} start UTF-16 units of the whole text @property {number} end
 * @property {number} rank of spans with the same bounds, the lower one is outside
 */

/**
 * The order of nesting: what starts first is outside, then what ends last, then the lower rank.
 * @param {AnnotationSpan} a @param {AnnotationSpan} b
 */
export function nestingOrder(a, b) {
  return a.start - b.start || b.end - a.end || a.rank - b.rank;
}

/**
 * The text [from, to) as nodes. Where spans cross, the one that started later is made of several elements.
 *
 * @template {AnnotationSpan} S
 * @param {string} text @param {number} from @param {number} to
 * @param {S[]} spans sorted by nestingOrder; parts outside [from, to) are left out
 * @param {object} make
 * @param {(span: S, first: boolean) => Element} make.open called for each element of a span; first: of the first one
 * @param {(span: S, element: Element) => void} [make.close] called for the last element of a span
 * @returns {DocumentFragment}
 */
export function annotateText(text, from, to, spans, { open, close }) {
  const root = document.createDocumentFragment();
  const inside = spans.filter((span) => span.start < to && span.end > from && span.start < span.end);
  const borders = [...new Set([from, to, ...inside.flatMap((span) => [Math.max(span.start, from), Math.min(span.end, to)])])].sort((a, b) => a - b);
  /** @type {Array<{ span: S, element: Element }>} the elements that are open, outermost first */
  let stack = [];
  /** @type {Set<S>} */
  const seen = new Set();
  let next = 0;
  for (let i = 0; i + 1 < borders.length; ++i) {
    const [start, end] = [borders[i], borders[i + 1]];
    const keep = stack.findIndex(({ span }) => span.end <= start);
    const reopened = keep < 0 ? [] : stack.slice(keep).filter(({ span }) => span.end > start).map(({ span }) => span);
    if (keep >= 0) stack = stack.slice(0, keep);
    const fresh = [];
    while (next < inside.length && Math.max(inside[next].start, from) <= start) fresh.push(inside[next++]);
    for (const span of [...reopened, ...fresh]) {
      const element = open(span, !seen.has(span));
      seen.add(span);
      (stack.at(-1)?.element ?? root).append(element);
      stack.push({ span, element });
    }
    (stack.at(-1)?.element ?? root).append(text.slice(start, end));
    if (close) for (const { span, element } of stack) if (Math.min(span.end, to) === end) close(span, element);
  }
  return root;
}

/** A word goes on: "Seoul’s", "three-way", "11th-hour". */
const REST_OF_WORD = /^(?:[’'\u2010\u2011–-]?[\p{L}\p{N}\p{M}]+)+/u;
const LONGEST_REST = 40;

/**
 * Where the label of a mark stands: at the end of the word, which a label in its middle would tear apart. Null: no label,
 * since the word goes on with a mark of the same type, which has one ("US-China").
 * @param {string} text @param {import('./nutgraf.js').NamedEntity} name
 * @param {import('./nutgraf.js').NamedEntity | undefined} next the mark that follows
 * @returns {number | null}
 */
export function labelPosition(text, { end, label }, next) {
  const to = end + (REST_OF_WORD.exec(text.slice(end, end + LONGEST_REST))?.[0].length ?? 0);
  if (!next || next.start >= to) return to;
  return next.label === label ? null : end;
}

/** ">" of a mail program at the beginning of a line, but for a text's first. */
const MAIL_MARK = /(?<=[\r\n])[ \t>]*>[ \t]?/g;

/** Text without a mail's marks; its line breaks stay. @param {string} text */
export const withoutMailMarks = (text) => text.replace(MAIL_MARK, '');

/** Where in [from, to) a mail's marks are. @param {string} text @param {number} from @param {number} to @returns {import('./nutgraf.js').Bounds[]} */
export function mailMarks(text, from, to) {
  return [...text.slice(from, to).matchAll(MAIL_MARK)].map(({ 0: mark, index }) => ({ start: from + index, end: from + index + mark.length }));
}

/** Where the label of a quotation stands: behind the full stop or comma that follows. @param {string} text @param {number} end */
export function speakerPosition(text, end) {
  return end + (/^[.,;:!?…]+(?=\s|$)/.exec(text.slice(end, end + 4))?.[0].length ?? 0);
}
