// The article as the widget shows it in its own tree: paragraphs, marks, the links and emphasis it came with.
// SPDX-License-Identifier: Apache-2.0
// @ts-check
import { annotateText, nestingOrder } from '../annotated-text.js';
import { TYPES } from '../marks-style.js';
import { partOf } from './in-place.js';

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
  if (!link) return copy;
  copy.setAttribute('href', link);
  for (const name of ['target', 'rel', 'hreflang', 'title']) {
    const value = source.getAttribute(name);
    if (value) copy.setAttribute(name, value);
  }
  return copy;
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
  if (annotation.entity !== null) element.dataset.entity = String(annotation.entity);
  return element;
}

/**
 * @param {import('../nutgraf.js').AnalysisResult} result @param {Annotation[]} annotations
 * @param {import('./dom-text.js').Inline[]} inlines @param {(key: string) => string} words
 * @returns {DocumentFragment}
 */
export function renderArticle(result, annotations, inlines, words) {
  const root = document.createDocumentFragment();
  const spans = [
    ...annotations.map((annotation) => ({
      start: annotation.start, end: annotation.end, rank: annotation.kind === 'quote' ? 0 : 2,
      open: () => makeMark(annotation, words),
      close: (/** @type {Element} */ element) => {
        if (annotation.kind === 'quote' && annotation.text) element.setAttribute('data-speaker', annotation.text);
      },
    })),
    ...inlines.map(({ start, end, element }) => ({ start, end, rank: 1, open: () => copyInline(element), close: () => {} })),
  ].sort(nestingOrder);
  const blocks = result.blocks.length ? result.blocks : [{ start: 0, end: result.text.length, kind: 'body', story: 0 }];
  let from = 0; // spans are sorted: those that can lie in a block are found by going on
  for (const { start, end, kind } of blocks) {
    while (from < spans.length && spans[from].end <= start && spans[from].start < start) ++from;
    let to = from;
    while (to < spans.length && spans[to].start < end) ++to;
    const paragraph = document.createElement(kind === 'headline' ? 'h3' : 'p');
    paragraph.dir = 'auto';
    paragraph.append(annotateText(result.text, start, end, spans.slice(from, to), { open: (span) => span.open(), close: (span, element) => span.close(element) }));
    root.append(paragraph);
  }
  return root;
}
