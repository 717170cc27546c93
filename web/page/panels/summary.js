// In short: the summary, as long as one likes; each sentence leads to where it stands.
// SPDX-License-Identifier: Apache-2.0
// @ts-check
import { copy } from '../clipboard.js';
import { find, h } from '../dom.js';
import { has, t } from '../i18n.js';

/** @type {Array<'short' | 'medium' | 'long'>} */
const LENGTHS = ['short', 'medium', 'long'];
const MOST_SENTENCES = 12;
/** Sentences of each form until the reader says otherwise: those of the Summarizer API's medium length. */
const SENTENCES = { tldr: 3, 'key-points': 5, teaser: 2, headline: 1 };
/** Forms whose sentences are shortened in any case. */
const SHORTENED = ['key-points', 'headline'];

/** @param {import('../settings.js').Values} values */
const sentencesOf = ({ form, summary }) => summary || SENTENCES[form];

/** What the analyzer is asked for. @param {import('../settings.js').Values} values @returns {import('../../nutgraf.js').AnalyzeOptions} */
export function summaryOptions(values) {
  const { form, headline, compress } = values;
  if (form === 'headline') return { summaryType: form, summaryLength: LENGTHS[headline - 1] };
  return { summaryType: form, summarySentences: sentencesOf(values), compress };
}

const radios = () => /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll('input[name="summary-form"]'));

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
      const value = Number(this.#length.value);
      settings.set(settings.values.form === 'headline' ? { headline: value } : { summary: value });
      this.#showLength();
      actions.analyzeAgain();
    });
    for (const radio of radios()) {
      radio.addEventListener('change', () => {
        settings.set({ form: /** @type {any} */ (radio.value), summary: 0 });
        actions.analyzeAgain();
      });
    }
    find('#summary-copy').addEventListener('click', () => this.#copy());
    const compress = /** @type {HTMLInputElement} */ (find('#summary-compress'));
    compress.addEventListener('change', () => {
      settings.set({ compress: compress.checked });
      actions.analyzeAgain();
    });
    this.sync();
  }

  /** Brings the controls in line with the settings. */
  sync() {
    const { form, headline, compress } = this.#settings.values;
    this.#length.max = String(form === 'headline' ? LENGTHS.length : this.#most);
    this.#length.value = String(form === 'headline' ? headline : sentencesOf(this.#settings.values));
    const box = /** @type {HTMLInputElement} */ (find('#summary-compress'));
    box.checked = compress;
    /** @type {HTMLElement} */ (box.parentElement).hidden = SHORTENED.includes(form);
    for (const radio of radios()) radio.checked = radio.value === form;
    this.#showLength();
  }

  /** @param {import('../../article-model.js').Article} article */
  update(article) {
    this.#article = article;
    this.sync();
    this.#render();
  }

  /** Sentences that a summary can have: no more than the story. */
  get #most() {
    const { sentences } = this.#article?.result.reading ?? {};
    return Math.max(1, Math.min(MOST_SENTENCES, sentences ?? MOST_SENTENCES));
  }

  #showLength() {
    const { form, headline } = this.#settings.values;
    const text = form === 'headline' ? t(`summary.${LENGTHS[headline - 1]}`) : t('summary.sentences', { count: Math.min(sentencesOf(this.#settings.values), this.#most) });
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
    const { form } = this.#settings.values;
    this.#text.replaceChildren(
      form === 'key-points'
        ? h('ul.points', { dir: 'auto' }, links.map((link) => h('li', null, link)))
        : h(form === 'headline' ? 'p.summary-headline' : 'p', { dir: 'auto' }, links.flatMap((link, i) => (i ? [' ', link] : [link]))),
    );
  }

  #copy() {
    const sentences = this.#article?.result.summary.sentences.map((picked) => this.#article?.summaryText(picked)) ?? [];
    const points = this.#settings.values.form === 'key-points';
    copy(find('#summary-copy'), points ? sentences.map((each) => `• ${each}`).join('\n') : sentences.join(' '), t('export.copied', { format: t('panel.summary') }));
  }
}
