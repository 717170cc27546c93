// In short: the summary, as long as one likes; each sentence leads to where it stands.
// SPDX-License-Identifier: Apache-2.0
// @ts-check
import { find, h } from '../dom.js';
import { has, t } from '../i18n.js';

export class SummaryPanel {
  #actions;
  #settings;
  #text = find('#summary-text');
  #length = /** @type {HTMLInputElement} */ (find('#summary-length'));
  #output = find('#summary-length-text');
  /** @type {import('../../article-model.js').Article | null} */ #article = null;

  /** @param {import('../panels.js').Actions} actions @param {import('../settings.js').Settings} settings */
  constructor(actions, settings) {
    this.#actions = actions;
    this.#settings = settings;
    this.#length.addEventListener('input', () => {
      settings.set({ summary: Number(this.#length.value) });
      this.#showLength();
      actions.analyzeAgain();
    });
    for (const radio of /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll('input[name="summary-form"]'))) {
      radio.addEventListener('change', () => {
        settings.set({ form: /** @type {any} */ (radio.value) });
        this.#render();
      });
    }
    const compress = /** @type {HTMLInputElement} */ (find('#summary-compress'));
    compress.addEventListener('change', () => {
      settings.set({ compress: compress.checked });
      actions.analyzeAgain();
    });
    this.sync();
  }

  /** Brings the controls in line with the settings. */
  sync() {
    const { summary, form, compress } = this.#settings.values;
    this.#length.value = String(summary);
    /** @type {HTMLInputElement} */ (find('#summary-compress')).checked = compress;
    for (const radio of /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll('input[name="summary-form"]'))) radio.checked = radio.value === form;
    this.#showLength();
  }

  /** @param {import('../../article-model.js').Article} article */
  update(article) {
    this.#article = article;
    this.#render();
  }

  #showLength() {
    const text = t('summary.sentences', { count: this.#settings.values.summary });
    this.#output.textContent = text;
    this.#length.setAttribute('aria-valuetext', text);
  }

  #render() {
    const article = this.#article;
    if (!article) return;
    const sentences = article.result.summary.sentences;
    if (!sentences.length) {
      this.#text.replaceChildren(h('p.none', null, t('summary.empty')));
      return;
    }
    const links = sentences.map((picked) => {
      const reasons = (picked.reasons ?? []).map((reason) => (has(`reason.${reason}`) ? t(`reason.${reason}`) : reason)).join(', ');
      const title = reasons ? `${t('summary.inText')} – ${t('summary.why')}: ${reasons}` : t('summary.inText');
      return h('a.sentence', { href: '#article', title, onclick: (/** @type {Event} */ event) => (event.preventDefault(), this.#actions.showText(picked)) }, article.summaryText(picked));
    });
    const points = this.#settings.values.form === 'points';
    this.#text.replaceChildren(
      points
        ? h('ul.points', { dir: 'auto' }, links.map((link) => h('li', null, link)))
        : h('p', { dir: 'auto' }, links.flatMap((link, i) => (i ? [' ', link] : [link]))),
    );
  }
}
