// What readers should know of a text before they rely on what was found: that it is no article, not English, or that much was left out.
// SPDX-License-Identifier: Apache-2.0
// @ts-check
import { breathe } from './dom.js';
import { t } from './i18n.js';
import { notify, withdraw } from './notice.js';

/** @typedef {import('../nutgraf.js').AnalysisResult} AnalysisResult */

/** Characters whose words are counted at a time. */
const COUNTED = 200_000;
/** Words left out of a page that are worth telling. */
const MANY_WORDS = 8;

/** Words of a text, about: one that lies across two stretches counts twice. @param {string} text */
async function countWords(text) {
  let count = 0;
  for (let at = 0; at < text.length; at += COUNTED) {
    if (at) await breathe();
    count += text.slice(at, at + COUNTED).match(/\S+/g)?.length ?? 0;
  }
  return count;
}

/** '' of an English article. @param {AnalysisResult} result @param {() => boolean} isTyping */
function remarkOn({ genre, metadata }, isTyping) {
  // Who is still typing knows that there are only a few words.
  if (genre && genre.kind !== 'article' && !(genre.kind === 'too-short' && isTyping())) return t('status.noArticle', { what: t(`genre.${genre.kind}`) });
  return metadata.language && metadata.language !== 'en' ? t('status.notEnglish') : '';
}

export class Remark {
  /** What was told of the current text. */
  #told = '';

  /** Another text has come, of which nothing was told yet. */
  forget() {
    this.#told = '';
  }

  /**
   * Tells it, once for each text, with what of a page was left out.
   * @param {AnalysisResult} result
   * @param {object} how
   * @param {string} how.page all of its text, '' where none was pasted @param {() => boolean} how.isTyping
   * @param {() => boolean} how.isCurrent false once another text has come @param {() => void} how.useAll takes the whole page
   * @returns {Promise<string>} what was told
   */
  async tell(result, { page, isTyping, isCurrent, useAll }) {
    const left = page ? (await countWords(page)) - (await countWords(result.text)) : 0;
    if (!isCurrent()) return '';
    const before = this.#told;
    this.#told = remarkOn(result, isTyping);
    if (left >= MANY_WORDS) {
      const told = `${this.#told} ${t('input.extracted', { count: left })}`.trim();
      notify(told, t('input.useAll'), useAll);
      return told;
    }
    if (this.#told === before) return '';
    if (this.#told) notify(this.#told);
    else withdraw(before);
    return this.#told;
  }
}
