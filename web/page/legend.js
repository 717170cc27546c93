// The legend above the article: what is marked, how often, and whether to show it.
// SPDX-License-Identifier: Apache-2.0
// @ts-check
import { TYPES } from '../marks-style.js';
import { h } from './dom.js';
import { number, t } from './i18n.js';

/**
 * @param {HTMLElement} root @param {import('../article-model.js').Article} article
 * @param {import('./settings.js').Settings} settings
 */
export function showLegend(root, article, settings) {
  const counts = article.countByType();
  const chip = (/** @type {string} */ classes, /** @type {string} */ text, /** @type {number} */ count, /** @type {boolean} */ on, /** @type {(on: boolean) => void} */ toggle) => {
    const button = h(`button.chip${classes}`, { type: 'button', 'aria-pressed': String(on) }, h('span.swatch', { 'aria-hidden': 'true' }), text, ' ', h('span.chip-count', null, number(count)));
    button.addEventListener('click', () => {
      const pressed = button.getAttribute('aria-pressed') !== 'true';
      button.setAttribute('aria-pressed', String(pressed));
      toggle(pressed);
    });
    return button;
  };
  const chips = Object.keys(TYPES)
    .filter((type) => counts.has(type))
    .map((type) =>
      chip(`.t-${type}`, t(`type.${type}`), counts.get(type) ?? 0, !settings.values.hide.includes(type), (on) => {
        const others = settings.values.hide.filter((other) => other !== type);
        settings.set({ hide: on ? others : [...others, type] });
      }),
    );
  const values = Object.keys(TYPES).filter((type) => TYPES[/** @type {keyof typeof TYPES} */ (type)].line !== 'solid');
  const names = Object.keys(TYPES).filter((type) => !values.includes(type));
  if (article.quotes.length) {
    chips.push(chip('.chip-quotes', t('legend.quotes'), article.quotes.length, settings.values.quotes, (on) => settings.set({ quotes: on })));
  }
  // Dates and numbers are many: one step to the names alone, and one back.
  if (names.some((type) => counts.has(type)) && values.some((type) => counts.has(type))) {
    const bare = values.every((type) => settings.values.hide.includes(type));
    const toggle = () => {
      const others = settings.values.hide.filter((type) => !values.includes(type));
      settings.set({ hide: bare ? [] : [...others, ...values] });
      showLegend(root, article, settings);
      /** @type {HTMLElement | null} */ (root.querySelector('.names-only'))?.focus();
    };
    chips.push(h('button.link.names-only', { type: 'button', onclick: toggle }, bare ? t('legend.all') : t('legend.namesOnly')));
  }
  root.replaceChildren(...chips);
}
