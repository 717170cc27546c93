// On narrow screens article and findings are two panes, one tap apart; on wide ones they stand side by side.
// SPDX-License-Identifier: Apache-2.0
// @ts-check
import { find, h } from './dom.js';
import { t } from './i18n.js';

/** Panels that the row above them leads to. */
const JUMPS = ['summary', 'names', 'quotes', 'map', 'timeline', 'numbers', 'phrases'];

/** @typedef {'article' | 'panels'} Pane */

export class Panes {
  #root = document.documentElement;
  /** @type {Pane} */ #current = 'article';
  /** How far one has come in each. @type {Record<Pane, number>} */ #scrolled = { article: 0, panels: 0 };

  constructor() {
    for (const button of document.querySelectorAll('.panes button')) {
      button.addEventListener('click', () => this.show(/** @type {Pane} */ (/** @type {HTMLElement} */ (button).dataset.pane), { keepPlace: true }));
    }
  }

  /** Where the panes don't show at the same time, the one asked for. @param {Pane} pane @param {{ keepPlace?: boolean }} [how] */
  show(pane, { keepPlace = false } = {}) {
    if (pane === this.#current) return;
    this.#scrolled[this.#current] = scrollY;
    this.#current = pane;
    this.#root.dataset.pane = pane;
    for (const button of document.querySelectorAll('.panes button')) {
      button.setAttribute('aria-pressed', String(/** @type {HTMLElement} */ (button).dataset.pane === pane));
    }
    if (keepPlace && !this.sideBySide) scrollTo(0, this.#scrolled[pane]);
  }

  /** Back to the beginning of the article. */
  reset() {
    this.show('article');
    this.#scrolled = { article: 0, panels: 0 };
  }

  get sideBySide() {
    return getComputedStyle(find('.panes')).display === 'none';
  }
}

/** Fills the row of jumps with the panels that have something in them. @param {HTMLElement} row */
export function showJumps(row) {
  const jump = (/** @type {string} */ name) => {
    const panel = find(`#panel-${name}`);
    const heading = /** @type {HTMLElement} */ (panel.querySelector('h2 > button'));
    const go = () => {
      if (heading.getAttribute('aria-expanded') === 'false') heading.click();
      const scroller = find('#panels');
      if (scroller.scrollHeight > scroller.clientHeight) scroller.scrollTo(0, panel.offsetTop - row.offsetHeight);
      else panel.scrollIntoView({ block: 'start' });
      heading.focus({ preventScroll: true });
    };
    return h('button.jump', { type: 'button', onclick: go }, t(`jump.${name}`));
  };
  row.replaceChildren(...JUMPS.filter((name) => !find(`#panel-${name}`).hidden).map(jump));
}
