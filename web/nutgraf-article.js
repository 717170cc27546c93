// <nutgraf-article>: an article with its names, quotations and dates marked, for any page. Two lines embed it:
//
//   <script type="module" src="https://example.org/nutgraf/nutgraf-article.js"></script>
//   <nutgraf-article><p>Angela Merkel spoke in Berlin on Friday.</p></nutgraf-article>
//
// SPDX-License-Identifier: Apache-2.0
// @ts-check
import { WidgetView } from './widget/widget-view.js';
import { beginningOf } from './widget/dom-text.js';
import { borrow } from './widget/engine-pool.js';
import { REFLECTED, reflectAttributes } from './widget/reflect.js';
import { sourceOf, targetOf } from './widget/source.js';
import { stringsFor } from './widget/strings.js';
import { expectedSize, summaryOptionsOf } from './widget/summary-options.js';

export const LAYERS = ['entities', 'quotes', 'dates', 'phrases', 'summary'];

const DEBOUNCE = 400;
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
  /** @type {IntersectionObserver | null} */ #nearby = null;
  /** @type {MutationObserver | null} */ #changes = null;
  /** @type {{ release: () => void } | null} */ #borrowed = null;
  /** @type {AbortController | null} */ #running = null;
  #timer = 0;
  #near = false;

  constructor() {
    super();
    this.#view = new WidgetView(this, this.attachShadow({ mode: 'open', delegatesFocus: false }));
  }

  connectedCallback() {
    for (const name of ['text', 'analyzer', 'strings', 'layers', 'loading', ...REFLECTED]) this.#upgrade(name);
    if (this.loading === 'eager') this.#near = true;
    else this.#watchNearness();
    this.#watchChanges();
    this.#placeSummary();
    this.#later(0);
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
    this.#nearby?.disconnect();
    this.#changes?.disconnect();
    this.#running?.abort();
    this.#running = null;
    this.#borrowed?.release();
    this.#borrowed = null;
    this.#view.clear();
    this.#result = null;
    this.#status = 'idle';
  }

  /** @param {string} name @param {string | null} before @param {string | null} after */
  attributeChangedCallback(name, before, after) {
    if (before === after || !this.isConnected) return;
    if (name === 'summary-position') {
      this.#placeSummary();
      return;
    }
    if (name === 'layers' && this.#result && !this.hasAttribute('summary-only')) {
      this.#show();
      return;
    }
    if (name === 'loading' && after === 'eager') this.#near = true;
    if (['model-url', 'model-integrity', 'wasm-url', 'worker-url', 'no-worker'].includes(name)) {
      this.#borrowed?.release();
      this.#borrowed = null;
    }
    if (name === 'for') this.#watchChanges();
    this.#later(0);
  }

  // ---- properties; most are their attribute, see widget/reflect.js ----

  /** The article to show instead of what is in the element; null: what is in it. */
  get text() {
    return this.#text;
  }
  set text(value) {
    this.#text = value === null || value === undefined ? null : String(value);
    this.#later(0);
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
    this.#later(0);
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
    clearTimeout(this.#timer);
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
      const analyzer = await this.#engine();
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
    }
  }

  /** Brings an annotation into view, and its card up. @param {string} id as in annotation-select */
  focusAnnotation(id) {
    this.#view.focus(id);
  }

  // ---- inside ----

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
    this.#changes?.disconnect(); // marking in place is not a change of the article
    this.#view.show(this.#result, {
      layers: new Set(this.layers),
      summaryOnly: this.hasAttribute('summary-only'),
      dom: source.dom,
      inPage: source.place === 'page',
      words: stringsFor(this, this.#strings),
    });
    this.#watchChanges();
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
    this.#view.keepSummaryPlace(sentences, characters, stringsFor(this, this.#strings));
  }

  #engine() {
    const own = this.#analyzer ?? /** @type {typeof NutgrafArticle} */ (this.constructor).analyzer;
    if (own) return Promise.resolve(own);
    const address = (/** @type {string} */ name) => {
      const value = this.getAttribute(name);
      return value ? new URL(value, this.baseURI).href : undefined;
    };
    const borrowed = borrow(
      {
        modelUrl: address('model-url'),
        modelIntegrity: this.getAttribute('model-integrity') ?? undefined,
        wasmUrl: address('wasm-url'),
        workerUrl: address('worker-url'),
        worker: this.hasAttribute('no-worker') ? 'never' : 'auto',
      },
      (progress) => {
        this.#view.showProgress(progress, stringsFor(this, this.#strings));
        this.#tell('progress', progress);
      },
    );
    this.#borrowed?.release();
    this.#borrowed = borrowed;
    return borrowed.analyzer;
  }

  /** @param {number} delay */
  #later(delay) {
    clearTimeout(this.#timer);
    if (!this.isConnected || !this.#near) return;
    this.#timer = window.setTimeout(() => this.analyze(), delay);
  }

  #watchNearness() {
    this.#nearby ??= new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        this.#nearby?.disconnect();
        this.#near = true;
        this.#later(0);
      },
      { rootMargin: '600px 0px' },
    );
    this.#nearby.observe(targetOf(this) ?? this);
    if (targetOf(this)) this.#nearby.observe(this);
  }

  #watchChanges() {
    this.#changes?.disconnect();
    this.#changes ??= new MutationObserver(() => this.#later(DEBOUNCE));
    this.#changes.observe(targetOf(this) ?? this, { childList: true, characterData: true, subtree: true });
  }

  /** @param {typeof this.status} status @param {string} [reason] */
  #setStatus(status, reason = '') {
    this.#status = status;
    if (status === 'loading' || status === 'analyzing') this.setAttribute('aria-busy', 'true');
    else this.removeAttribute('aria-busy');
    this.#view.showStatus(status, reason, stringsFor(this, this.#strings), () => this.analyze());
  }

  /** Plain names don't bubble, as on <img>: a page's own listeners for load and error must not hear ours. */
  #tell(/** @type {string} */ name, /** @type {object} */ detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
    this.dispatchEvent(new CustomEvent(`nutgraf-${name}`, { detail, bubbles: true, composed: true }));
  }
}

reflectAttributes(NutgrafArticle.prototype);
if (!customElements.get('nutgraf-article')) customElements.define('nutgraf-article', NutgrafArticle);
