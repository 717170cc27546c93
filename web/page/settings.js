// What the reader has chosen: kept in the address for a link, and on the device only when asked.
// SPDX-License-Identifier: Apache-2.0
// @ts-check
import { TYPES } from '../marks-style.js';

const KEY = 'nutgraf';

/**
 * @typedef {object} Values
 * @property {'auto' | 'light' | 'dark'} theme @property {string} lang empty: as the browser
 * @property {boolean} labels @property {boolean} pronouns @property {string[]} hide types that are not marked
 * @property {boolean} quotes @property {number} summary sentences; 0: as many as the form has
 * @property {'tldr' | 'key-points' | 'teaser' | 'headline'} form of the summary @property {number} headline its length: 1, 2 or 3
 * @property {boolean} compress @property {number} size of the text, in percent @property {string} date ISO, or empty
 */

/** @type {Values} */
const STANDARD = { theme: 'auto', lang: '', labels: true, pronouns: false, hide: [], quotes: true, summary: 0, form: 'tldr', headline: 2, compress: false, size: 100, date: '' };

/** Values from outside, each accepted only in its own form. @param {Record<string, unknown>} raw @returns {Partial<Values>} */
function accept(raw) {
  /** @type {Partial<Values>} */
  const out = {};
  const one_of = (/** @type {unknown} */ value, /** @type {string[]} */ all) => typeof value === 'string' && all.includes(value);
  if (one_of(raw.theme, ['auto', 'light', 'dark'])) out.theme = /** @type {Values['theme']} */ (raw.theme);
  if (typeof raw.lang === 'string' && /^[a-z]{0,3}$/.test(raw.lang)) out.lang = raw.lang;
  if (one_of(raw.form, ['tldr', 'key-points', 'teaser', 'headline'])) out.form = /** @type {Values['form']} */ (raw.form);
  for (const name of /** @type {const} */ (['labels', 'pronouns', 'quotes', 'compress'])) {
    if (raw[name] === true || raw[name] === '1') out[name] = true;
    if (raw[name] === false || raw[name] === '0') out[name] = false;
  }
  const within = (/** @type {unknown} */ value, /** @type {number} */ low, /** @type {number} */ high) => Number.isInteger(Number(value)) && value !== '' && value !== null && Number(value) >= low && Number(value) <= high;
  if (within(raw.summary, 0, 12)) out.summary = Number(raw.summary);
  if (within(raw.headline, 1, 3)) out.headline = Number(raw.headline);
  if (within(raw.size, 80, 200)) out.size = Number(raw.size);
  const types = typeof raw.hide === 'string' ? raw.hide.split(',') : raw.hide;
  if (Array.isArray(types)) out.hide = types.filter((type) => type in TYPES);
  if (typeof raw.date === 'string' && /^(\d{4}-\d{2}-\d{2})?$/.test(raw.date)) out.date = raw.date;
  return out;
}

export class Settings {
  /** @type {Values} */ values;
  #remembering = false;
  /** @type {(values: Partial<Values>) => void} */ #changed;

  /** @param {(changed: Partial<Values>) => void} changed told of every change, after it is kept */
  constructor(changed) {
    this.#changed = changed;
    const kept = this.#read();
    this.#remembering = kept !== null;
    this.values = { ...STANDARD, ...accept(kept?.settings ?? {}), ...accept(Object.fromEntries(new URLSearchParams(location.hash.slice(1)))) };
    addEventListener('hashchange', () => {
      const wanted = accept(Object.fromEntries(new URLSearchParams(location.hash.slice(1))));
      // "#article", where a skip link leads, is a place and no wish.
      this.set(Object.keys(wanted).length || location.hash.length < 2 ? { ...STANDARD, ...wanted } : {});
    });
  }

  get remembering() {
    return this.#remembering;
  }

  /** The text kept from last time. */
  get keptText() {
    const text = this.#read()?.text;
    return typeof text === 'string' ? text : '';
  }

  /** @param {Partial<Values>} values */
  set(values) {
    this.values = { ...this.values, ...values };
    history.replaceState(null, '', `${location.pathname}${location.search}${this.#hash()}`);
    if (this.#remembering) this.#write({ settings: this.values });
    this.#changed(values);
  }

  get link() {
    return `${location.origin}${location.pathname}${this.#hash()}`;
  }

  #hash() {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(this.values)) {
      const standard = STANDARD[/** @type {keyof Values} */ (name)];
      if (String(value) === String(standard)) continue;
      query.set(name, typeof value === 'boolean' ? (value ? '1' : '0') : String(value));
    }
    return query.size || String(query) ? `#${query}` : '';
  }

  /** Begins or ends keeping things on this device. @param {boolean} on @param {string} text @returns {boolean} whether it worked */
  remember(on, text) {
    this.#remembering = on;
    if (on) return this.#write({ settings: this.values, text });
    try {
      localStorage.removeItem(KEY);
    } catch {
      // nothing is kept where storage is denied
    }
    return true;
  }

  /** @param {string} text @returns {boolean} false where it could not be kept */
  keepText(text) {
    return !this.#remembering || this.#write({ text });
  }

  /** @returns {any} null where nothing is kept */
  #read() {
    try {
      return JSON.parse(localStorage.getItem(KEY) ?? 'null');
    } catch {
      return null;
    }
  }

  /** @param {object} entries */
  #write(entries) {
    try {
      localStorage.setItem(KEY, JSON.stringify({ ...this.#read(), ...entries }));
      return true;
    } catch {
      return false; // full, or denied
    }
  }
}
