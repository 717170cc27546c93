// The article as the widget shows it in its own tree: paragraphs, marks, the links and emphasis it came with.
// SPDX-License-Identifier: Apache-2.0
// @ts-check
import { annotateText, labelPosition, mailMarks, nestingOrder, speakerPosition } from '../annotated-text.js';
import { TYPES } from '../marks-style.js';
import { partOf } from './in-place.js';
import { make } from './make.js';
import { Structure } from './structure.js';

/** @typedef {import('./annotations.js').Annotation} Annotation */

/** Links are kept when they lead to a page or a mail address. @param {Element} element */
function safeLink(element) {
  const href = /** @type {HTMLAnchorElement} */ (element).href;
  return typeof href === 'string' && /^(https?|mailto):/i.test(href) ? href : null;
}

/** @param {Element} source the element of the host page that the text lay in */
function copyInline(source) {
  const link = source.nodeName === 'A' ? safeLink(source) : null;
  const copy = document.createElement(source.nodeName === 'A' ? (link ? 'a' : 'span') : source.nodeName.toLowerCase());
  if (link) copy.setAttribute('href', link);
  for (const name of ['title', 'lang', ...(link ? ['target', 'rel', 'hreflang'] : [])]) {
    const value = source.getAttribute(name);
    if (value) copy.setAttribute(name, value);
  }
  return copy;
}

/**
 * The rest of a word whose beginning is marked; the label stands behind it.
 * @param {string} text @param {Annotation} annotation @param {Annotation | undefined} next @param {(key: string) => string} words
 */
function tailOf(text, annotation, next, words) {
  const { start, end, type } = annotation;
  const at = labelPosition(text, { start, end, label: /** @type {any} */ (type) }, next && { start: next.start, end: next.end, label: /** @type {any} */ (next.type) });
  if (at === end) return { torn: false, spans: [] };
  const open = () => {
    const element = document.createElement('span');
    element.className = `tail t-${type} p-${partOf(type)}`;
    return element;
  };
  const close = (/** @type {Element} */ element) => element.setAttribute('data-label', words(`type.${type}`));
  return { torn: true, spans: at === null ? [] : [{ start: end, end: at, rank: 3, open, close }] };
}

/** The punctuation behind a quotation, with the speaker's label behind it. @param {string} text @param {Annotation} annotation */
function speakerLabel(text, { kind, end, near, text: speaker }) {
  const at = speakerPosition(text, end);
  if (kind !== 'quote' || !speaker || near || at === end) return [];
  const open = () => Object.assign(document.createElement('span'), { className: 'said-by' });
  return [{ start: end, end: at, rank: 3, open, close: (/** @type {Element} */ element) => element.setAttribute('data-speaker', speaker) }];
}

/** @param {Annotation} annotation @param {(key: string) => string} words */
function makeMark(annotation, words) {
  const element = document.createElement('span');
  element.dataset.id = annotation.id;
  if (annotation.kind === 'quote') {
    element.className = `quote${annotation.near ? ' near' : ''}`;
    element.part.add('quote');
    return element;
  }
  if (annotation.kind === 'phrase') {
    element.className = 'phrase';
    element.part.add('key-phrase');
    return element;
  }
  const type = /** @type {keyof typeof TYPES} */ (annotation.type);
  const part = partOf(type);
  element.className = `mark t-${type} p-${part}${TYPES[type].line === 'solid' ? '' : ' line-only'}`;
  element.part.add('annotation', part);
  element.dataset.label = words(`type.${type}`);
  element.setAttribute('role', 'button');
  element.setAttribute('tabindex', '-1');
  element.setAttribute('aria-haspopup', 'dialog');
  if (annotation.entity !== null) element.dataset.entity = String(annotation.entity);
  return element;
}

/**
 * @param {import('../nutgraf.js').AnalysisResult} result @param {Annotation[]} annotations
 * @param {Pick<import('./dom-text.js').DomText, 'inlines' | 'blocks'>} page the elements of the host page that the text lies in
 * @param {(key: string) => string} words
 * @returns {DocumentFragment}
 */
export function renderArticle(result, annotations, page, words) {
  const root = document.createDocumentFragment();
  const structure = new Structure(root, page.blocks);
  const isCode = result.genre?.kind === 'code';
  const names = annotations.filter(({ kind }) => kind === 'entity' || kind === 'date');
  const tails = new Map(names.map((name, i) => [name, tailOf(result.text, name, names[i + 1], words)]));
  const spans = [
    ...annotations.map((annotation) => ({
      start: annotation.start, end: annotation.end, rank: annotation.kind === 'quote' ? 0 : 2,
      open: () => {
        const element = makeMark(annotation, words);
        element.classList.toggle('torn', tails.get(annotation)?.torn ?? false);
        return element;
      },
      close: (/** @type {Element} */ element) => {
        if (annotation.kind === 'quote' && annotation.text && speakerPosition(result.text, annotation.end) === annotation.end) element.setAttribute('data-speaker', annotation.text);
      },
    })),
    ...annotations.flatMap((annotation) => speakerLabel(result.text, annotation)),
    ...[...tails.values()].flatMap(({ spans }) => spans),
    ...page.inlines.map(({ start, end, element }) => ({ start, end, rank: 1, open: () => copyInline(element), close: () => {} })),
    ...(isCode ? [] : mailMarks(result.text, 0, result.text.length)).map((mark) => ({ ...mark, rank: 4, open: () => make('span', 'mail-mark'), close: () => {} })),
  ].sort(nestingOrder);
  const blocks = result.blocks.length ? result.blocks : [{ start: 0, end: result.text.length, kind: 'body', story: 0 }];
  let from = 0; // spans are sorted: those that can lie in a block are found by going on
  for (const { start, end, kind } of blocks) {
    while (from < spans.length && spans[from].end <= start && spans[from].start < start) ++from;
    let to = from;
    while (to < spans.length && spans[to].start < end) ++to;
    const paragraph = structure.add(start, kind === 'headline' ? 'h3' : 'p');
    paragraph.dir = 'auto';
    paragraph.append(annotateText(result.text, start, end, spans.slice(from, to), { open: (span) => span.open(), close: (span, element) => span.close(element) }));
  }
  return root;
}
