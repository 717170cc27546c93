// The widget's legend: a switch for each type of mark in the article, with their number.
// SPDX-License-Identifier: Apache-2.0
// @ts-check
import { TYPES } from '../marks-style.js';
import { partOf } from './in-place.js';
import { make } from './make.js';

export class Legend {
  element = make('div', 'legend');
  /** Types that are switched off. @type {Set<string>} */ hidden = new Set();
  #switched;

  /** @param {(type: string, shown: boolean) => void} switched */
  constructor(switched) {
    this.#switched = switched;
  }

  /** @param {import('./annotations.js').Annotation[]} annotations @param {import('./make.js').Words} words */
  show(annotations, words) {
    const counts = new Map();
    for (const { type } of annotations) counts.set(type, (counts.get(type) ?? 0) + 1);
    this.element.hidden = counts.size === 0;
    this.element.setAttribute('role', 'group');
    this.element.setAttribute('aria-label', words('legend'));
    const order = [...Object.keys(TYPES), 'quote', 'phrase'];
    this.element.replaceChildren(...order.filter((type) => counts.has(type)).map((type) => this.#chip(type, counts.get(type), words)));
  }

  /** @param {string} type @param {number} count @param {import('./make.js').Words} words */
  #chip(type, count, words) {
    const name = type === 'quote' ? words('quotations') : type === 'phrase' ? words('keyPhrases') : words(`type.${type}`);
    const swatch = make('span', `swatch${type in TYPES ? ` t-${type} p-${partOf(type)} mark` : ''}`);
    swatch.setAttribute('aria-hidden', 'true');
    const chip = make('button', 'chip', swatch, make('span', 'chip-name', `${name} ${count}`));
    chip.setAttribute('type', 'button');
    chip.setAttribute('aria-pressed', String(!this.hidden.has(type)));
    chip.addEventListener('click', () => this.#toggle(type, chip));
    return chip;
  }

  /** @param {string} type @param {HTMLElement} chip */
  #toggle(type, chip) {
    const shown = this.hidden.has(type);
    if (shown) this.hidden.delete(type);
    else this.hidden.add(type);
    chip.setAttribute('aria-pressed', String(shown));
    this.#switched(type, shown);
  }
}
