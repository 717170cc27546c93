// The article as it is read: marks, quotations, folds. Long articles are set in pieces, and only as far as one has come.
// SPDX-License-Identifier: Apache-2.0
// @ts-check
import { annotateText } from '../annotated-text.js';
import { lowerBound } from '../article-model.js';
import { breathe, h, reveal } from './dom.js';
import { t } from './i18n.js';
import { makeInteractive, spansIn } from './reading-spans.js';
import { heightOf, lastBefore, lotsOf, stretchesOf } from './stretches.js';

/** From here on the browser is told not to lay out what is far from the window. */
const LONG = 40_000;
/** Characters up to which all is set at once, so that the browser's own search finds it; what follows is set when one comes near. */
const EAGER = 400_000;
/** Lots of a stretch that are set with it: only one with a paragraph without end has more. */
const LOTS = 40;
/** Milliseconds of work between two looks at the reader's input. */
const SLICE = 8;

/** @typedef {import('../nutgraf.js').Bounds} Bounds */
/** @typedef {import('./stretches.js').Piece} Piece */
/** @typedef {import('./stretches.js').Lot} Lot */
/** @typedef {import('./stretches.js').Run} Run */
/** @typedef {import('./stretches.js').Stretch} Stretch */

/** @type {Record<string, string>} */
const TAGS = { headline: 'h2.headline', kicker: 'p.kicker', byline: 'p.byline', dateline: 'p.dateline', caption: 'p.caption', 'pull-quote': 'p.pull-quote' };

export class ReadingView {
  #root;
  #settings;
  /** @type {import('../article-model.js').Article | null} */ #article = null;
  /** @type {Stretch[]} */ #stretches = [];
  /** @type {IntersectionObserver | null} */ #nearby = null;
  #generation = 0;

  /**
   * @param {HTMLElement} root
   * @param {{ hidden: Set<string>, pronouns: boolean, keepAll: () => void }} settings read at every use; keepAll: nothing is to be set
   *   aside
   */
  constructor(root, settings) {
    this.#root = root;
    this.#settings = settings;
    addEventListener('beforeprint', () => this.#setAll());
  }

  clear() {
    ++this.#generation;
    this.#nearby?.disconnect();
    this.#article = null;
    this.#stretches = [];
    this.#root.replaceChildren();
  }

  /**
   * Sets the article. Resolves when all that is set at once is there.
   * @param {import('../article-model.js').Article} article
   */
  async show(article) {
    const generation = ++this.#generation;
    this.#nearby?.disconnect();
    this.#nearby = new IntersectionObserver((entries) => this.#approach(entries), { rootMargin: '1500px 0px' });
    this.#article = article;
    this.#stretches = stretchesOf(article);
    this.#root.classList.toggle('long', article.text.length > LONG);
    // The old article stays until the first piece of the new one is there: no flash while one types.
    const frame = document.createDocumentFragment();
    let replaced = false;
    const place = () => {
      if (replaced) this.#root.append(frame);
      else this.#root.replaceChildren(frame);
      replaced = true;
    };
    let since = performance.now();
    for (const stretch of this.#stretches) {
      frame.append(stretch.element);
      if (stretch.from > 0 && stretch.to > EAGER) {
        this.#nearby.observe(stretch.element);
        continue;
      }
      for (const _ of this.#make(stretch)) {
        if (performance.now() - since < SLICE) continue;
        place();
        await breathe();
        if (generation !== this.#generation) return;
        since = performance.now();
      }
    }
    place();
    this.#makeFirstFocusable();
  }

  /** Makes the lots of a stretch, one by one: whoever takes the steps may rest between them. @param {Stretch} stretch */
  #make(stretch) {
    stretch.making ??= this.#steps(stretch);
    return stretch.making;
  }

  /** @param {Stretch} stretch @returns {Generator<undefined>} */
  *#steps(stretch) {
    const article = /** @type {import('../article-model.js').Article} */ (this.#article);
    this.#nearby?.unobserve(stretch.element);
    for (const run of stretch.runs) {
      const place = run.aside ? this.#makeFold(run, stretch) : stretch.element;
      for (const lot of lotsOf(article, run)) {
        stretch.lots.push(lot);
        place.append(lot.element);
        if (!lot.aside && (lot.to <= EAGER || stretch.lots.length <= LOTS)) this.#set(lot);
        else this.#nearby?.observe(lot.element);
        yield;
      }
    }
    stretch.element.style.minHeight = '';
  }

  /** The fold for a run that is set aside: one line, one click to see it, one to have it read. @param {Run} run @param {Stretch} stretch */
  #makeFold(run, stretch) {
    const article = /** @type {import('../article-model.js').Article} */ (this.#article);
    const counts = article.contents(run);
    const what = Object.entries(counts).filter(([, count]) => count > 0).map(([kind, count]) => t(`aside.${kind}`, { count }));
    const analysed = article.blocks.slice(run.from, run.to).every((block) => article.belongs(block));
    const inside = h('div.aside-text', { hidden: true });
    const verb = h('span.fold-verb', null, t('aside.show'));
    const button = h('button.fold', { type: 'button', 'aria-expanded': 'false' }, h('span', null, t(analysed ? 'aside.line' : 'aside.notAnalysed', { what: what.join(', ') })), ' ', verb);
    button.addEventListener('click', () => {
      inside.hidden = !inside.hidden;
      button.setAttribute('aria-expanded', String(!inside.hidden));
      verb.textContent = t(inside.hidden ? 'aside.show' : 'aside.hide');
      if (!inside.hidden) stretch.lots.filter(({ element }) => element.parentElement === inside).slice(0, 20).forEach((lot) => this.#set(lot));
    });
    const keep = analysed ? null : h('button.link.keep', { type: 'button', onclick: () => this.#settings.keepAll() }, t('aside.keep'));
    stretch.element.append(h('div.aside', null, h('div.fold-line', null, button, keep), inside));
    return inside;
  }

  /** @param {Lot} lot */
  #set(lot) {
    const article = this.#article;
    if (lot.set || !article) return;
    lot.set = true;
    lot.element.style.minHeight = '';
    lot.element.style.containIntrinsicBlockSize = `auto ${heightOf(lot.to - lot.from, lot.pieces.length)}`;
    this.#nearby?.unobserve(lot.element);
    for (const piece of lot.pieces) {
      const block = article.blocks[piece.block];
      piece.element = h(TAGS[block.kind] ?? 'p', { dir: 'auto' });
      if (piece.to < block.end) piece.element?.classList.add('goes-on');
      const spans = spansIn(article, { start: piece.from, end: piece.to }, this.#settings.hidden);
      piece.element?.append(
        annotateText(article.text, piece.from, piece.to, spans, { open: (span, first) => span.open(first), close: (span, element) => span.close?.(element) }),
      );
      lot.element.append(/** @type {HTMLElement} */ (piece.element));
    }
  }

  /** One mark is in the tab order; arrows go on from there. */
  #makeFirstFocusable() {
    if (this.#root.querySelector('.mark[tabindex="0"]')) return;
    this.#root.querySelector('.mark[role]')?.setAttribute('tabindex', '0');
  }

  /** Shows or hides the marks of a type, as the settings now say. @param {string} type */
  refreshType(type) {
    const off = this.#settings.hidden.has(type);
    for (const element of /** @type {NodeListOf<HTMLElement>} */ (this.#root.querySelectorAll(`.t-${type}`))) {
      if (element.dataset.name) makeInteractive(element, off);
      else element.classList.toggle('off', off);
    }
    this.#makeFirstFocusable();
  }

  /** Renames labels after a change of language. */
  refreshLabels() {
    for (const element of /** @type {NodeListOf<HTMLElement>} */ (this.#root.querySelectorAll('[data-label]'))) {
      const type = [...element.classList].find((name) => name.startsWith('t-'))?.slice(2);
      element.dataset.label = t(`mark.${type}`);
    }
  }

  /** @param {IntersectionObserverEntry[]} entries */
  async #approach(entries) {
    const generation = this.#generation;
    const near = new Set(entries.filter(({ isIntersecting }) => isIntersecting).map(({ target }) => target));
    let since = performance.now();
    const rest = async () => {
      if (performance.now() - since >= SLICE) {
        await breathe();
        since = performance.now();
      }
      return generation === this.#generation;
    };
    for (const stretch of this.#stretches) {
      if (near.has(stretch.element)) for (const _ of this.#make(stretch)) if (!(await rest())) return;
      for (const lot of stretch.lots) {
        if (!near.has(lot.element)) continue;
        this.#set(lot);
        if (!(await rest())) return;
      }
    }
    this.#makeFirstFocusable();
  }

  #setAll() {
    for (const stretch of this.#stretches) {
      for (const _ of this.#make(stretch));
      for (const lot of stretch.lots) if (!lot.aside) this.#set(lot);
    }
  }

  /** The piece around a position, set and unfolded. @param {number} position @returns {Piece | null} */
  #uncover(position) {
    const stretch = lastBefore(this.#stretches, position);
    if (!stretch) return null;
    for (const _ of this.#make(stretch));
    const lot = lastBefore(stretch.lots, position);
    if (!lot) return null;
    const fold = /** @type {HTMLElement | null} */ (lot.element.closest('.aside-text[hidden]'));
    if (fold) /** @type {HTMLElement} */ (fold.parentElement?.querySelector('.fold')).click();
    this.#set(lot);
    return lastBefore(lot.pieces, position);
  }

  /** The element of a name, brought into the page if it isn't there yet. @param {number} index */
  elementOfName(index) {
    const name = this.#article?.names[index];
    if (!name) return null;
    this.#uncover(name.start);
    return /** @type {HTMLElement | null} */ (this.#root.querySelector(`.mark[data-name="${index}"]`));
  }

  /** The element that shows a mention. @param {import('../nutgraf.js').Mention} mention */
  elementOfMention(mention) {
    const article = this.#article;
    if (!article) return null;
    for (let i = lowerBound(article.names, mention.start); i < article.names.length && article.names[i].start === mention.start; ++i) {
      if (article.names[i].end === mention.end) return this.elementOfName(i);
    }
    this.#uncover(mention.start);
    return /** @type {HTMLElement | null} */ (this.#root.querySelector(`[data-mention="${mention.id}"]`));
  }

  /** Scrolls to a stretch of text and lights it for a moment. @param {Bounds} bounds */
  flash({ start, end }) {
    const piece = this.#uncover(start);
    if (!piece?.element) return;
    const element = piece.element;
    const range = rangeOf(element, start - piece.from, end - piece.from);
    reveal(element);
    const highlights = /** @type {any} */ (CSS).highlights;
    if (!range || !highlights) {
      element.classList.add('flash');
      setTimeout(() => element.classList.remove('flash'), 2400);
      return;
    }
    highlights.set('flash', new /** @type {any} */ (globalThis).Highlight(range));
    setTimeout(() => highlights.delete('flash'), 2400);
  }

  /** Lights all that stands for an entity; null: nothing. @param {number | null} id */
  light(id) {
    for (const element of this.#root.querySelectorAll('.lit')) element.classList.remove('lit');
    if (id === null) return;
    for (const element of this.#root.querySelectorAll(`[data-entity="${id}"]`)) element.classList.add('lit');
  }
}

/** The range of characters [start, end) of an element's text. @param {Element} element @param {number} start @param {number} end */
function rangeOf(element, start, end) {
  const range = document.createRange();
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let at = 0;
  let open = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    if (!open && start <= at + length) {
      range.setStart(node, Math.max(0, start - at));
      open = true;
    }
    if (open && end <= at + length) {
      range.setEnd(node, Math.max(0, end - at));
      return range;
    }
    at += length;
  }
  if (open && element.lastChild) range.setEndAfter(element.lastChild);
  return open ? range : null;
}
