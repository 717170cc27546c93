// What is marked in a piece of the article: quotations, names, other mentions, and the labels behind them.
// SPDX-License-Identifier: Apache-2.0
// @ts-check
import { labelPosition, mailMarks, nestingOrder, speakerPosition } from '../annotated-text.js';
import { lowerBound, startingIn } from '../article-model.js';
import { h } from './dom.js';
import { t } from './i18n.js';

/** A speaker named within so many characters of a quotation needs no label. */
const BESIDE = 24;

/** @typedef {import('../nutgraf.js').Bounds} Bounds */
/** @typedef {import('../annotated-text.js').AnnotationSpan & { open: (first: boolean) => Element, close?: (element: Element) => void }} Span */

/**
 * The spans in [from, to), in nesting order.
 * @param {import('../article-model.js').Article} article @param {Bounds} piece @param {Set<string>} hidden types that are not marked
 * @returns {Span[]}
 */
export function spansIn(article, { start: from, end: to }, hidden) {
  /** @type {Span[]} */
  const spans = [];
  for (const i of article.quotesIn(from, to)) {
    const quote = article.quotes[i];
    const speaker = article.speakerOf(quote);
    const entity = article.entityOfMention(quote.speaker);
    const near = isNamedBeside(article, quote, entity);
    const labelAt = speakerPosition(article.text, quote.end);
    const label = (/** @type {Element} */ element) => speaker && element.setAttribute('data-speaker', shortName(speaker, entity));
    const close = labelAt === quote.end ? label : undefined;
    spans.push({ ...bounds(quote), rank: 0, open: () => h(`span.quote.${quote.kind}${near ? '.near' : ''}`, { dataset: { quote: i } }), close });
    if (!close && speaker && !near) spans.push({ start: quote.end, end: labelAt, rank: 3, open: () => h('span.said-by'), close: label });
  }
  const named = new Set();
  for (let index = lowerBound(article.names, from); index < article.names.length && article.names[index].start < to; ++index) {
    const name = article.names[index];
    named.add(`${name.start}-${name.end}`);
    const entity = article.entityOf(name);
    const off = hidden.has(name.label);
    const labelAt = labelPosition(article.text, name, article.names[index + 1]);
    const label = (/** @type {Element} */ element) => element.setAttribute('data-label', t(`mark.${name.label}`));
    spans.push({
      ...bounds(name), rank: 1,
      open: (isFirst) => {
        const element = h(`span.mark.t-${name.label}${labelAt === name.end ? '' : '.torn'}`, { dataset: { name: index, ...(entity ? { entity: entity.id } : {}) } });
        if (isFirst) makeInteractive(element, off);
        return element;
      },
      close: label,
    });
    if (labelAt !== null && labelAt > name.end) {
      spans.push({ start: name.end, end: labelAt, rank: 3, open: () => h(`span.tail.t-${name.label}${off ? '.off' : ''}`), close: label });
    }
  }
  for (const mention of startingIn(article.mentions, from, to)) {
    if (named.has(`${mention.start}-${mention.end}`)) continue;
    spans.push({ ...bounds(mention), rank: 2, open: () => h(`span.mention.${mention.kind}`, { dataset: { mention: mention.id, entity: mention.entity } }) });
  }
  if (!article.isCode) for (const mark of mailMarks(article.text, from, to)) spans.push({ ...mark, rank: 4, open: () => h('span.mail-mark') });
  return spans.sort(nestingOrder);
}

/** A mark that is shown is a button; one that is not is text. @param {HTMLElement} element @param {boolean} off */
export function makeInteractive(element, off) {
  element.classList.toggle('off', off);
  if (off) {
    for (const name of ['role', 'tabindex', 'aria-haspopup']) element.removeAttribute(name);
    return;
  }
  element.setAttribute('role', 'button');
  element.setAttribute('tabindex', '-1');
  element.setAttribute('aria-haspopup', 'dialog');
}

/** @param {Bounds} bounds */
const bounds = ({ start, end }) => ({ start, end });

/**
 * Whether the speaker's name stands right beside a quotation, so that a label would only say it twice.
 * @param {import('../article-model.js').Article} article @param {import('../nutgraf.js').Quote} quote
 * @param {import('../nutgraf.js').Entity | null} entity
 */
function isNamedBeside(article, quote, entity) {
  const close = startingIn(article.mentions, quote.start - 60, quote.end + BESIDE);
  return close.some((mention) => mention.entity === entity?.id && mention.kind === 'named' && (mention.start >= quote.end || (mention.end <= quote.start && quote.start - mention.end <= BESIDE)));
}

/**
 * What the label beside a quotation says: for people the shortest name the text itself uses, else the last word.
 * @param {string} name @param {import('../nutgraf.js').Entity | null} entity
 */
function shortName(name, entity) {
  if (entity?.label === 'PERSON') {
    const [alias] = entity.aliases.filter((each) => name.includes(each)).sort((a, b) => a.length - b.length);
    return alias ?? name.split(/\s+/).at(-1) ?? name;
  }
  return name.length <= 24 ? name : `${name.slice(0, 23)}…`;
}
