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
  if (article.quotes.length) {
    chips.push(chip('.chip-quotes', t('legend.quotes'), article.quotes.length, settings.values.quotes, (on) => settings.set({ quotes: on })));
  }
  root.replaceChildren(...chips);
}
