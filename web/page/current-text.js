// The text that is current, and the field in which it is typed.
// SPDX-License-Identifier: Apache-2.0
// @ts-check
import { t } from './i18n.js';
import { FIELD_LIMIT } from './source.js';
import { sizeOf } from './status.js';

export class CurrentText {
  #field;
  text = '';
  /** The page that it was found in. @type {string | undefined} */ html = undefined;
  /** Longer than what the field takes. */
  long = false;
  /** Nothing of it is to be set aside. */
  whole = false;
  /** The field is shown in the article's place. */
  editing = false;

  /** @param {HTMLTextAreaElement} field */
  constructor(field) {
    this.#field = field;
  }

  get isEmpty() {
    return !this.html && !this.text.trim();
  }

  /** Another one. @param {import('./source.js').Source} incoming */
  take({ text, html }) {
    this.html = html;
    this.whole = this.editing = false;
    this.#set(text);
    this.#field.value = this.long ? '' : text;
    this.#field.placeholder = this.long ? t('input.large', { size: sizeOf(text.length) }) : t('input.placeholder');
  }

  /** What the field now says. */
  type() {
    this.html = undefined;
    this.editing = true;
    this.#set(this.#field.value);
    this.long = false;
  }

  /** What is typed on is the plain text, also where a page was pasted. @param {string} text the article found in it @returns {string} all that the page says */
  settle(text) {
    const page = this.text;
    this.#set(text);
    if (!this.long) this.#field.value = text;
    return page;
  }

  /** Into the field, to its beginning. */
  focus() {
    this.#field.focus();
    this.#field.setSelectionRange(0, 0);
    this.#field.scrollTop = 0;
  }

  /** @param {string} text */
  #set(text) {
    this.text = text;
    this.long = text.length > FIELD_LIMIT;
  }
}
