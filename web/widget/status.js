// The widget's status line: what is loading, what failed and how to try again, and what is no article.
// SPDX-License-Identifier: Apache-2.0
// @ts-check
import { make } from './make.js';

/** @typedef {import('./make.js').Words} Words */

export class StatusLine {
  element = make('div', 'status');

  constructor() {
    this.element.setAttribute('role', 'status');
  }

  /** @param {import('../nutgraf.js').Progress} progress @param {Words} words */
  showProgress({ phase, loaded, total }, words) {
    if (phase !== 'download') return;
    const percent = total ? Math.floor((loaded / total) * 10) * 10 : null; // in tens: a live region that counts is a nuisance
    this.#say(percent === null ? words('loading') : words('loadingPercent', { percent }));
  }

  /** @param {string} status @param {{ reason: string, genre: string, words: Words, retry: () => void }} how reason: why it failed; genre: what was read */
  show(status, { reason, genre, words, retry }) {
    if (status === 'failed') return this.#offer(words('failed', { reason }), words('retry'), retry);
    const noArticle = status === 'done' && genre !== 'article' ? words('noArticle', { what: words(`genre.${genre}`) }) : '';
    this.#say(status === 'loading' ? words('loading') : status === 'analyzing' ? words('analyzing') : noArticle);
  }

  /** @param {string} text @param {string} label @param {() => void} act */
  #offer(text, label, act) {
    const button = make('button', '', label);
    button.setAttribute('type', 'button');
    button.addEventListener('click', act);
    this.element.replaceChildren(text, button);
    this.element.hidden = false;
  }

  /** @param {string} text */
  #say(text) {
    if (this.element.textContent !== text) this.element.replaceChildren(text);
    this.element.hidden = !text;
  }
}
