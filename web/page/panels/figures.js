// Figures: amounts of money, shares and quantities; key phrases; how long and hard the article is to read.
// SPDX-License-Identifier: Apache-2.0
// @ts-check
import { h } from '../dom.js';
import { amountText } from '../entity-card.js';
import { number, t } from '../i18n.js';
import { withoutMailMarks } from '../../annotated-text.js';
import { lowerBound } from '../../article-model.js';

const SHOWN = 8;
/** Nobody reads more than so many in a panel. */
const CONSIDERED = 5000;
/** The types worth a line; bare counts and ordinals are not. */
const KINDS = ['MONEY', 'PERCENT', 'QUANTITY'];

/** @param {import('../../article-model.js').Article} article @param {import('../panels.js').Actions} actions @returns {Node[]} */
export function numbersPanel(article, actions) {
  const names = article.names.slice(0, CONSIDERED);
  const found = names.filter(({ label }) => KINDS.includes(label));
  const counts = names.filter(({ label, start, end }) => label === 'CARDINAL' && /\d/.test(article.text.slice(start, end)));
  const rows = eachOnce([...found, ...counts], article);
  if (!rows.length) return [];
  const list = h('ul.figures', null);
  const fill = (/** @type {number} */ count) => list.replaceChildren(...rows.slice(0, count).map(({ name, times }) => row(name, times, article, actions)));
  fill(SHOWN);
  if (rows.length <= SHOWN) return [list];
  const more = h('button.more', { type: 'button', onclick: () => (fill(500), more.remove()) }, t('action.showAll', { count: rows.length }));
  return [list, more];
}

/**
 * What is said several times is told once, where it is said in a sentence and not in the headline.
 * @param {import('../../nutgraf.js').NamedEntity[]} names @param {import('../../article-model.js').Article} article
 */
function eachOnce(names, article) {
  const inHeadline = (/** @type {import('../../nutgraf.js').NamedEntity} */ { start }) => article.blocks[article.blockAt(start)].kind === 'headline';
  /** @type {Map<string, { name: import('../../nutgraf.js').NamedEntity, times: number }>} */
  const rows = new Map();
  for (const name of names) {
    const key = `${name.label} ${article.flat(name).toLowerCase()}`;
    const row = rows.get(key) ?? { name, times: 0 };
    if (inHeadline(row.name)) row.name = name;
    ++row.times;
    rows.set(key, row);
  }
  return [...rows.values()];
}

/**
 * @param {import('../../nutgraf.js').NamedEntity} name @param {number} times
 * @param {import('../../article-model.js').Article} article @param {import('../panels.js').Actions} actions
 */
function row(name, times, article, actions) {
  const { amounts } = article.result;
  const amount = amounts[lowerBound(amounts, name.start)];
  const written = article.flat(name);
  const read = amount && amount.start < name.end ? amountText(amount) : null;
  const sentence = article.sentenceAt(name.start);
  const context = sentence ? around(article, sentence, name) : '';
  return h('li', null,
    h(`button.figure.t-${name.label}`, { type: 'button', onclick: () => actions.showText(name) },
      h('span.figure-value', { dir: 'auto' }, written),
      h('span.figure-read', null, read && plain(read) !== plain(written) ? read : '', times > 1 ? h('span.figure-times', { 'aria-hidden': 'true' }, `${number(times)}×`) : null),
      h('span.figure-context', { dir: 'auto' }, context),
      times > 1 ? h('span.visually-hidden', null, t('names.mentions', { count: times })) : null));
}

/** @param {string} text */
const plain = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** A few words on both sides. @param {import('../../article-model.js').Article} article @param {import('../../nutgraf.js').Bounds} sentence @param {import('../../nutgraf.js').Bounds} name */
function around(article, sentence, name) {
  const line = (/** @type {number} */ from, /** @type {number} */ to) => withoutMailMarks(article.text.slice(from, to)).replace(/\s+/g, ' ');
  const before = line(Math.max(sentence.start, name.start - 40), name.start);
  const after = line(name.end, Math.min(sentence.end, name.end + 50));
  const head = name.start - 40 > sentence.start ? `…${before.slice(before.indexOf(' '))}` : before;
  const tail = name.end + 50 < sentence.end ? `${after.slice(0, Math.max(0, after.lastIndexOf(' ')))} …` : after;
  return `${head}${article.flat(name)}${tail}`;
}

/** @param {import('../../article-model.js').Article} article @param {import('../panels.js').Actions} actions @returns {Node[]} */
export function phrasesPanel(article, actions) {
  const { keyPhrases } = article.result;
  if (!keyPhrases.length) return [];
  return [
    h('ul.phrases', null, keyPhrases.map((phrase) => {
      const [occurrence] = phrase.occurrences;
      const button = h('button.phrase', { type: 'button', dir: 'auto', onclick: () => occurrence && actions.showText(occurrence) }, phrase.text);
      if (phrase.occurrences.length > 1) button.append(h('span.phrase-count', { 'aria-hidden': 'true' }, ` ${number(phrase.occurrences.length)}`));
      return h('li', null, button);
    })),
  ];
}

/** @param {import('../../article-model.js').Article} article @returns {Node[]} */
export function readingPanel(article) {
  const { reading } = article.result;
  if (!reading || !reading.words) return [];
  const entries = [
    [t('reading.words', { count: reading.words }), ''],
    [t('reading.sentences', { count: reading.sentences }), ''],
    [t('reading.minutes', { count: Math.max(1, Math.round(reading.minutes)) }), ''],
    [t('reading.ease', { value: Math.round(reading.fleschEase) }), t('reading.easeHelp')],
    [t('reading.grade', { value: Math.round(reading.grade) }), t('reading.gradeHelp')],
  ];
  return [h('ul.measures', null, entries.map(([text, help]) => h('li', null, text, help ? h('span.help', null, ` ${help}`) : null)))];
}
