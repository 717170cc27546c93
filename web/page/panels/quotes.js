// Who said what: quotations by speaker.
// SPDX-License-Identifier: Apache-2.0
// @ts-check
import { copy as copyText } from '../clipboard.js';
import { h } from '../dom.js';
import { t } from '../i18n.js';

const SHOWN_SPEAKERS = 12;
const SHOWN_QUOTES = 6;
/** Nobody reads more than so many in a panel. */
const CONSIDERED = 2000;

/** @param {import('../../article-model.js').Article} article @param {import('../panels.js').Actions} actions @returns {Node[]} */
export function quotesPanel(article, actions) {
  const speakers = article.quotesBySpeaker(CONSIDERED);
  if (!speakers.length) return [h('p.none', null, t('quotes.none'))];
  const list = h('div.speakers', null);
  const fill = (/** @type {number} */ count) => list.replaceChildren(...speakers.slice(0, count).map((speaker) => speakerEntry(speaker, article, actions)));
  fill(SHOWN_SPEAKERS);
  if (speakers.length <= SHOWN_SPEAKERS) return [list];
  const more = h('button.more', { type: 'button', onclick: () => (fill(500), more.remove()) }, t('action.showAll', { count: speakers.length }));
  return [list, more];
}

/**
 * @param {ReturnType<import('../../article-model.js').Article['quotesBySpeaker']>[number]} speaker
 * @param {import('../../article-model.js').Article} article @param {import('../panels.js').Actions} actions
 */
function speakerEntry({ name, entity, quotes }, article, actions) {
  const [title] = entity ? article.titlesOf(entity) : [];
  const heading = entity
    ? h('button.speaker', { type: 'button', dir: 'auto', onclick: () => actions.goToEntity(entity) }, name)
    : h('span.speaker', { dir: 'auto' }, name ?? t('quotes.unknown'));
  const items = h('ul.said', null);
  const fill = (/** @type {number} */ count) =>
    items.replaceChildren(
      ...quotes.slice(0, count).map((quote) =>
        h('li', null, h(`button.said-text.${quote.kind}`, { type: 'button', dir: 'auto', title: t(`quotes.${quote.kind}`), onclick: () => actions.showText(quote) }, shorten(article.flat(quote)))),
      ),
    );
  fill(SHOWN_QUOTES);
  const more = quotes.length > SHOWN_QUOTES ? h('button.more', { type: 'button', onclick: () => (fill(500), more.remove()) }, t('action.showAll', { count: quotes.length })) : null;
  const copy = name && h('button.small.quiet.copy', { type: 'button', 'aria-label': t('quotes.copy', { name }), onclick: () => copyText(copy, said(name, title, quotes.map((quote) => article.flat(quote))), t('quotes.copied', { name })) }, t('export.copy'));
  return h('section.speaker-entry', null, h('div.speaker-line', null, h('h3', null, heading), copy), title ? h('p.name-title', null, h('bdi', null, title)) : null, items, more);
}

/**
 * Each on a line of its own, with who says it.
 * @param {string} name @param {string | undefined} title @param {string[]} quotes
 */
function said(name, title, quotes) {
  const who = title ? `${name}, ${title}` : name;
  return quotes.map((text) => `${text} — ${who}`).join('\n');
}

/** @param {string} text */
const shorten = (text) => (text.length > 280 ? `${text.slice(0, text.lastIndexOf(' ', 278))} …` : text);
