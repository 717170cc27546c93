// <nutgraf-article>: an article with its names, quotations and dates marked, for any page. Two lines embed it:
//
//   <script type="module" src="https://example.org/nutgraf/nutgraf-article.js"></script>
//   <nutgraf-article><p>Angela Merkel spoke in Berlin on Friday.</p></nutgraf-article>
//
// SPDX-License-Identifier: Apache-2.0
// @ts-check
import { WidgetView } from './widget/widget-view.js';
import { beginningOf } from './widget/dom-text.js';
import { Engine } from './widget/engine.js';
import { REFLECTED, reflectAttributes } from './widget/reflect.js';
import { sourceOf, targetOf } from './widget/source.js';
import { stringsFor } from './widget/strings.js';
import { expectedSize, summaryOptionsOf } from './widget/summary-options.js';
import { Watch } from './widget/watch.js';

export const LAYERS = ['entities', 'quotes', 'dates', 'phrases', 'summary'];

/** Characters that tell how long an article's sentences are. */
const SAMPLE = 10_000;

/**
 * @fires progress - the model is being downloaded: detail {phase, loaded, total}
 * @fires load - the article is marked: detail {result}
 * @fires error - it could not be: detail {code, message}
 * @fires annotation-select - a mark was chosen: detail {kind, id, start, end, type, text, entity}
 * @fires nutgraf-progress - progress, but bubbling
 * @fires nutgraf-load - load, but bubbling
 * @fires nutgraf-error - error, but bubbling
 * @slot - the article: readable before, and without, any script
 * @slot summary - replaces the summary
 * @slot legend - replaces the legend
 * @slot status - replaces the status line
 * @csspart text - the article as the widget shows it
 * @csspart annotation - every mark; also person, organization, location, date, miscellaneous
 * @csspart quote
 * @csspart key-phrase
 * @csspart summary
 * @csspart legend
 * @csspart status
 * @csspart card - what opens beside a mark; in it name, speaker
 */
export class NutgrafArticle extends HTMLElement {
  static observedAttributes = ['for', 'layers', 'publication-date', 'summary-only', 'summary-sentences', 'summary-type', 'summary-length', 'summary-position', 'model-url', 'model-integrity', 'wasm-url', 'worker-url', 'no-worker', 'loading'];

  /** Used by every element without one of its own, instead of the one they would share. @type {import('./nutgraf.js').Analyzer | null} */
  static analyzer = null;

  /** @type {import('./nutgraf.js').Analyzer | null} */ #analyzer = null;
  /** @type {string | null} */ #text = null;
  /** What was analyzed last. @type {import('./widget/source.js').Source | null} */ #source = null;
  /** @type {import('./nutgraf.js').AnalysisResult | null} */ #result = null;
  /** @type {'idle' | 'loading' | 'analyzing' | 'done' | 'failed'} */ #status = 'idle';
  /** @type {Record<string, string>} */ #strings = {};
  #view;
  #watch = new Watch(this, () => this.analyze());
  #engine = new Engine(this, (progress) => {
    this.#view.showProgress(progress, this.#words);
    this.#tell('progress', progress);
  });
  /** @type {AbortController | null} */ #running = null;
  /** Connected, or between two places of the page. */
  #inUse = false;

  constructor() {
    super();
    this.#view = new WidgetView(this, this.attachShadow({ mode: 'open', delegatesFocus: false }));
  }

  connectedCallback() {
    for (const name of ['text', 'analyzer', 'strings', 'layers', 'loading', ...REFLECTED]) this.#upgrade(name);
    const isNew = this.#watch.start(this.loading === 'eager');
    if (this.#inUse && !isNew) return; // moved
    this.#inUse = true;
    this.#placeSummary();
    this.#watch.soon();
  }

  /** Frameworks take an element out to put it in elsewhere: who is back at once stays as it is. */
  disconnectedCallback() {
    this.#view.closeCard();
    queueMicrotask(() => !this.isConnected && this.#leave());
  }

  adoptedCallback() {
    this.#view.adoptStyles();
  }

  /** Moved by moveBefore(): it never left. */
  connectedMoveCallback() {}

  /** @param {string} name @param {string | null} before @param {string | null} after */
  attributeChangedCallback(name, before, after) {
    if (before === after) return;
    if (!this.isConnected) return this.#watch.soon();
    if (name === 'summary-position') {
      this.#placeSummary();
      return;
    }
    if (name === 'layers' && this.#result && !this.hasAttribute('summary-only')) {
      this.#show();
      return;
    }
    if (name === 'loading' || name === 'for') this.#watch.start(this.loading === 'eager');
    if (Engine.ATTRIBUTES.includes(name)) this.#engine.release();
    this.#watch.soon();
  }

  // ---- properties; most are their attribute, see widget/reflect.js ----

  /** The article to show instead of what is in the element; null: what is in it. */
  get text() {
    return this.#text;
  }
  set text(value) {
    this.#text = value === null || value === undefined ? null : String(value);
    this.#watch.soon();
  }

  /** Which layers are shown: any of LAYERS; setting it sets the attribute. @returns {string[]} */
  get layers() {
    const value = this.getAttribute('layers');
    return value === null ? [...LAYERS] : value.split(/[\s,]+/).filter((layer) => LAYERS.includes(layer));
  }
  set layers(value) {
    this.setAttribute('layers', Array.isArray(value) ? value.join(' ') : String(value));
  }

  /** @returns {'lazy' | 'eager'} */
  get loading() {
    return this.getAttribute('loading') === 'eager' ? 'eager' : 'lazy';
  }
  set loading(value) {
    this.setAttribute('loading', value);
  }

  /** An analyzer of one's own; null: NutgrafArticle.analyzer, or the one that the page's elements share. */
  get analyzer() {
    return this.#analyzer;
  }
  set analyzer(value) {
    this.#analyzer = value;
    this.#watch.soon();
  }

  /** Own words, by the keys of widget/strings.js. */
  get strings() {
    return this.#strings;
  }
  set strings(value) {
    this.#strings = { ...value };
    if (this.#result) this.#show();
  }

  get result() {
    return this.#result;
  }

  get status() {
    return this.#status;
  }

  // ---- methods ----

  /**
   * Analyses now, also where the element is far from the viewport.
   * @returns {Promise<import('./nutgraf.js').AnalysisResult | null>} null where there is no text, or it was superseded
   */
  async analyze() {
    this.#watch.hush();
    this.#running?.abort();
    const control = (this.#running = new AbortController());
    const source = (this.#source = sourceOf(this, this.#text));
    if (!source || !source.text.trim()) {
      this.#view.clear();
      this.#result = null;
      this.#setStatus('idle');
      return null;
    }
    try {
      this.#setStatus('loading');
      const given = this.#analyzer ?? /** @type {typeof NutgrafArticle} */ (this.constructor).analyzer;
      const analyzer = await this.#engine.get(given);
      if (control.signal.aborted) return null;
      this.#setStatus('analyzing');
      const result = await analyzer.analyze(source.text, {
        ...this.#options(),
        signal: control.signal,
      });
      if (control.signal.aborted) return null;
      this.#result = result;
      this.#show();
      this.#setStatus('done');
      this.#tell('load', { result });
      return result;
    } catch (error) {
      if (control.signal.aborted) return null;
      const { code = 'EngineFailed', message } = /** @type {any} */ (error);
      this.#setStatus('failed', message);
      this.#tell('error', { code, message });
      return null;
    } finally {
      if (!this.#inUse && this.#running === control) this.#engine.release(); // never put in, it can't be taken out
    }
  }

  /** Brings an annotation into view, and its card up. @param {string} id as in annotation-select */
  focusAnnotation(id) {
    this.#view.focus(id);
  }

  // ---- inside ----

  #leave() {
    this.#inUse = false;
    this.#watch.stop();
    this.#running?.abort();
    this.#running = null;
    this.#engine.release();
    this.#view.clear();
    this.#result = null;
    this.#setStatus('idle');
  }

  get #words() {
    return stringsFor(this, this.#strings);
  }

  /** A property set before the element was defined hides the accessor: set it again, through it. @param {string} name */
  #upgrade(name) {
    if (!Object.hasOwn(this, name)) return;
    const value = /** @type {any} */ (this)[name];
    delete (/** @type {any} */ (this)[name]);
    /** @type {any} */ (this)[name] = value;
  }

  #show() {
    const source = this.#source;
    if (!this.#result || !source) return;
    this.#watch.pause(); // marking in place is not a change of the article
    this.#view.show(this.#result, {
      layers: new Set(this.layers),
      summaryOnly: this.hasAttribute('summary-only'),
      dom: source.dom,
      inPage: source.place === 'page',
      words: this.#words,
    });
    this.#watch.resume();
  }

  /** @returns {import('./nutgraf.js').AnalyzeOptions} */
  #options() {
    const date = this.getAttribute('publication-date');
    return { ...(date ? { publicationDate: date } : {}), ...summaryOptionsOf(this) };
  }

  /** Above the text, its place is kept until it comes, so that it doesn't push down what is being read by then. */
  #placeSummary() {
    const end = this.getAttribute('summary-position') === 'end';
    const wanted = (this.hasAttribute('summary-only') || this.layers.includes('summary')) && !this.#view.summaryIsReplaced;
    this.#view.placeSummary(end ? 'end' : 'start');
    if (!wanted || end || this.#result) return;
    const text = (this.#text?.slice(0, SAMPLE) ?? beginningOf(targetOf(this) ?? this, SAMPLE)).trim();
    if (!text) return;
    const { sentences, characters } = expectedSize(text, summaryOptionsOf(this));
    this.#view.keepSummaryPlace(sentences, characters, this.#words);
  }

  /** @param {typeof this.status} status @param {string} [reason] */
  #setStatus(status, reason = '') {
    this.#status = status;
    if (status === 'loading' || status === 'analyzing') this.setAttribute('aria-busy', 'true');
    else this.removeAttribute('aria-busy');
    this.#view.showStatus(status, reason, this.#words, () => this.analyze());
  }

  /** Plain names don't bubble, as on <img>: a page's own listeners for load and error must not hear ours. */
  #tell(/** @type {string} */ name, /** @type {object} */ detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
    this.dispatchEvent(new CustomEvent(`nutgraf-${name}`, { detail, bubbles: true, composed: true }));
  }
}

reflectAttributes(NutgrafArticle.prototype);
if (!customElements.get('nutgraf-article')) customElements.define('nutgraf-article', NutgrafArticle);
