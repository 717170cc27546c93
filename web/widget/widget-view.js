// What the widget shows: summary, legend, the article or its marks in place, a card, a status line.
// SPDX-License-Identifier: Apache-2.0
// @ts-check
import { Article } from '../article-model.js';
import { annotationsOf } from './annotations.js';
import { AnnotationCard } from './card.js';
import { InPlace } from './in-place.js';
import { Legend } from './legend.js';
import { make } from './make.js';
import { renderArticle } from './shadow-view.js';
import { StatusLine } from './status.js';
import { widgetSheet } from './style.js';

/** @typedef {import('./make.js').Words} Words */
/** @typedef {import('./annotations.js').Annotation} Annotation */

/** Pixels, on average, in the summary's font. */
const CHARACTER_WIDTH = 7.4;
/** The line height of the summary, in ems, as style.js has it. */
const SUMMARY_LINE = 1.55;

export class WidgetView {
  #host;
  #summary = make('div', 'summary');
  #text = make('div', 'text');
  #status = new StatusLine();
  #legend = new Legend((type, shown) => this.#switch(type, shown));
  #card = new AnnotationCard(this.#text, () => this.#light(null));
  #summarySlot;
  #statusSlot;
  #slot = /** @type {HTMLSlotElement} */ (document.createElement('slot'));
  /** @type {Article | null} */ #article = null;
  /** @type {Annotation[]} */ #annotations = [];
  /** @type {InPlace | null} */ #inPlace = null;
  /** @type {Words} */ #words = (key) => key;
  /** @type {(() => void) | null} */ #unlisten = null;

  /** @param {HTMLElement} host @param {ShadowRoot} root */
  constructor(host, root) {
    this.#host = host;
    const place = (/** @type {string} */ name, /** @type {HTMLElement} */ element) => {
      element.part.add(name);
      element.hidden = true;
      const slot = make('slot', '', element);
      slot.setAttribute('name', name);
      return slot;
    };
    this.#text.part.add('text');
    this.#text.hidden = true;
    // Status and legend come after the text: nothing that comes late pushes down what is being read.
    this.#summarySlot = place('summary', this.#summary);
    this.#statusSlot = place('status', this.#status.element);
    root.append(this.#summarySlot, this.#slot, this.#text, this.#statusSlot, place('legend', this.#legend.element), this.#card.element);
    this.adoptStyles();
    this.#wire();
  }

  /** Those of the document that the element is in. */
  adoptStyles() {
    /** @type {ShadowRoot} */ (this.#text.getRootNode()).adoptedStyleSheets = [widgetSheet(this.#host.ownerDocument)];
  }

  closeCard() {
    this.#card.close();
  }

  /**
   * @param {import('../nutgraf.js').AnalysisResult} result
   * @param {{ layers: Set<string>, summaryOnly: boolean, dom: import('./dom-text.js').DomText | null, inPage: boolean, words: Words }} how
   */
  show(result, { layers, summaryOnly, dom, inPage, words }) {
    this.clear();
    this.#words = words;
    this.#article = new Article(result);
    this.#annotations = summaryOnly ? [] : annotationsOf(this.#article, layers);
    this.#showSummary(summaryOnly || layers.has('summary'));
    if (summaryOnly) {
      this.#slot.hidden = !inPage;
      return;
    }
    this.#legend.show(this.#annotations, words);
    for (const type of this.#legend.hidden) this.#setShown(type, false);
    if (inPage && dom) this.#markInPage(dom);
    else {
      this.#text.replaceChildren(renderArticle(result, this.#annotations, dom ?? { inlines: [], blocks: [] }, words));
      this.#text.hidden = false;
      this.#slot.hidden = true;
      this.#text.querySelector('.mark')?.setAttribute('tabindex', '0');
    }
  }

  /** Whether the page has put a summary of its own in the place of ours. */
  get summaryIsReplaced() {
    return /** @type {HTMLSlotElement} */ (this.#summarySlot).assignedElements().length > 0;
  }

  /** Above the text or below it. @param {'start' | 'end'} position */
  placeSummary(position) {
    if (position === 'start') this.#summarySlot.parentNode?.prepend(this.#summarySlot);
    else this.#statusSlot.before(this.#summarySlot);
  }

  /** Keeps the place of a summary that is to come. @param {number} sentences @param {number} characters of each, about @param {Words} words */
  keepSummaryPlace(sentences, characters, words) {
    const rows = Math.max(1, Math.ceil((characters * CHARACTER_WIDTH) / (this.#host.clientWidth || Infinity)));
    const lines = make('ul', 'waiting', ...Array.from({ length: sentences }, () => make('li', '')));
    for (const line of lines.children) /** @type {HTMLElement} */ (line).style.blockSize = `${rows * SUMMARY_LINE}em`;
    this.#summary.replaceChildren(make('h2', '', words('summary')), lines);
    this.#summary.setAttribute('aria-hidden', 'true');
    this.#summary.hidden = false;
  }

  clear() {
    this.#card.close();
    this.#unlisten?.();
    this.#unlisten = null;
    this.#inPlace?.clear();
    this.#inPlace = null;
    this.#article = null;
    this.#annotations = [];
    this.#text.replaceChildren();
    this.#text.hidden = this.#summary.hidden = this.#legend.element.hidden = true;
    this.#slot.hidden = false;
  }

  /** @param {boolean} wanted */
  #showSummary(wanted) {
    const article = /** @type {Article} */ (this.#article);
    const sentences = article.result.summary.sentences;
    this.#summary.hidden = !wanted || !sentences.length;
    this.#summary.removeAttribute('aria-hidden');
    if (this.#summary.hidden) return;
    const list = make('ul', '', ...sentences.map((picked) => make('li', '', article.summaryText(picked))));
    list.dir = 'auto';
    this.#summary.replaceChildren(make('h2', '', this.#words('summary')), list);
  }

  /** @param {string} type @param {boolean} shown */
  #switch(type, shown) {
    this.#setShown(type, shown);
    if (this.#inPlace) this.#remark();
  }

  /** @param {string} type @param {boolean} shown */
  #setShown(type, shown) {
    const selector = type === 'quote' ? '.quote' : type === 'phrase' ? '.phrase' : `.t-${type}`;
    for (const element of this.#text.querySelectorAll(selector)) {
      element.classList.toggle('off', !shown);
      if (!element.classList.contains('mark')) continue;
      for (const [name, value] of [['role', 'button'], ['aria-haspopup', 'dialog']]) {
        if (shown) element.setAttribute(name, value);
        else element.removeAttribute(name);
      }
      element.setAttribute('tabindex', '-1');
    }
    if (!this.#text.querySelector('.mark[tabindex="0"]')) this.#text.querySelector('.mark[role]')?.setAttribute('tabindex', '0');
  }

  // ---- in the page ----

  /** @param {import('./dom-text.js').DomText} dom */
  #markInPage(dom) {
    this.#inPlace = new InPlace(dom);
    this.#remark();
    const target = dom.root;
    if (!target) return;
    const click = (/** @type {MouseEvent} */ event) => this.#clickInPage(event);
    target.addEventListener('click', /** @type {any} */ (click));
    this.#unlisten = () => target.removeEventListener('click', /** @type {any} */ (click));
  }

  #remark() {
    const inPlace = /** @type {InPlace} */ (this.#inPlace);
    inPlace.unmark();
    inPlace.mark(this.#annotations.filter(({ type }) => !this.#legend.hidden.has(type)).map(({ start, end, type, id }) => ({ start, end, name: type, id })));
  }

  /** The page's own links and selections come first: nothing is prevented, and a click that selects is not for us. @param {MouseEvent} event */
  #clickInPage(event) {
    if (!getSelection()?.isCollapsed || /** @type {Element} */ (event.target).closest('a, button, input, select, textarea, summary, label')) return;
    const target = this.#inPlace?.targetUnder(event.clientX, event.clientY);
    const annotation = target && this.#annotations.find(({ id }) => id === target.id);
    if (!annotation) return this.#card.close();
    this.#select(annotation);
    this.#openCard(annotation, { left: event.clientX, bottom: event.clientY + 10, top: event.clientY - 10 });
  }

  // ---- what is chosen ----

  #wire() {
    const markOf = (/** @type {Event} */ event) => /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest('.mark[role]'));
    this.#text.addEventListener('click', (event) => {
      const mark = markOf(event);
      if (mark) this.#activate(mark);
      else this.#card.close();
    });
    this.#text.addEventListener('focusin', (event) => {
      const mark = markOf(event);
      if (!mark) return;
      for (const other of this.#text.querySelectorAll('.mark[tabindex="0"]')) other.setAttribute('tabindex', '-1');
      mark.setAttribute('tabindex', '0');
    });
    this.#text.addEventListener('keydown', (event) => {
      const mark = markOf(event);
      if (!mark || event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key === 'Enter' || event.key === ' ') {
        this.#activate(mark);
        this.#card.focus(mark);
      } else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') this.#step(mark, event.key === 'ArrowRight' ? 1 : -1);
      else return;
      event.preventDefault();
    });
    this.#host.addEventListener('keydown', (event) => event.key === 'Escape' && this.#card.leave());
    this.#host.addEventListener('focusout', (event) => {
      if (!event.relatedTarget) return;
      if (!this.#host.shadowRoot?.contains(/** @type {Node} */ (event.relatedTarget)) && event.relatedTarget !== this.#host) this.#card.close();
    });
  }

  /** @param {HTMLElement} mark @param {1 | -1} by */
  #step(mark, by) {
    const marks = /** @type {HTMLElement[]} */ ([...this.#text.querySelectorAll('.mark[role]')]);
    marks[marks.indexOf(mark) + by]?.focus();
  }

  /** @param {HTMLElement} mark */
  #activate(mark) {
    const annotation = this.#annotations.find(({ id }) => id === mark.dataset.id);
    if (!annotation) return;
    this.#select(annotation);
    this.#openCard(annotation, mark.getClientRects()[0] ?? mark.getBoundingClientRect());
  }

  /** @param {Annotation} annotation */
  #select({ kind, id, start, end, type, text, entity }) {
    this.#host.dispatchEvent(new CustomEvent('annotation-select', { bubbles: true, composed: true, detail: { kind, id, start, end, type, text, entity } }));
  }

  /** @param {Annotation} annotation @param {{ left: number, top: number, bottom: number }} at */
  #openCard(annotation, at) {
    this.#card.open(annotation, /** @type {Article} */ (this.#article), this.#words, at);
    this.#light(annotation);
  }

  /** Lights all that stands for the same. @param {Annotation | null} annotation */
  #light(annotation) {
    for (const lit of this.#text.querySelectorAll('.lit')) lit.classList.remove('lit');
    const same = annotation ? this.#annotations.filter((other) => other === annotation || (annotation.entity !== null && other.kind !== 'quote' && other.entity === annotation.entity)) : [];
    this.#inPlace?.light(same);
    for (const { id } of same) for (const element of this.#text.querySelectorAll(`[data-id="${id}"]`)) element.classList.add('lit');
  }

  /** @param {string} id */
  focus(id) {
    const annotation = this.#annotations.find((each) => each.id === id);
    if (!annotation) return;
    const element = /** @type {HTMLElement | null} */ (this.#text.querySelector(`[data-id="${id}"]`));
    if (element) {
      element.scrollIntoView({ block: 'center' });
      element.focus({ preventScroll: true });
      if (element.matches('.mark[role]')) this.#activate(element);
      else this.#light(annotation);
    } else {
      this.#inPlace?.scrollTo(annotation);
      this.#light(annotation);
    }
  }

  // ---- status ----

  /** @param {import('../nutgraf.js').Progress} progress @param {Words} words */
  showProgress(progress, words) {
    this.#status.showProgress(progress, words);
  }

  /** @param {string} status @param {string} reason @param {Words} words @param {() => void} retry */
  showStatus(status, reason, words, retry) {
    if (status === 'failed' && this.#summary.hasAttribute('aria-hidden')) this.#summary.hidden = true; // none will come
    this.#status.show(status, { reason, genre: this.#article?.result.genre?.kind ?? 'article', words, retry });
  }
}
