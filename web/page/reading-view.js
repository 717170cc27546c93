// The article as it is read: marks, quotations, folds. Long articles are set in pieces, and only as far as one has come.
// SPDX-License-Identifier: Apache-2.0
// @ts-check
import { annotateText, labelPosition, nestingOrder, speakerPosition } from '../annotated-text.js';
import { lowerBound, startingIn } from '../article-model.js';
import { breathe, h, reveal } from './dom.js';
import { t } from './i18n.js';

/** Characters of one piece. A lot, the unit that is set at once, has about as many. */
const PIECE = 6000;
/** Up to here all is set at once, so that the browser's own search finds it; what follows is set when one comes near. */
const EAGER = 400_000;
/** From here on the browser is told not to lay out what is far from the window. */
const LONG = 40_000;
/** Milliseconds of work between two looks at the reader's input. */
const SLICE = 8;
/** A speaker named within so many characters of a quotation needs no label. */
const BESIDE = 24;

/** @typedef {import('../nutgraf.js').Bounds} Bounds */
/**
 * A paragraph, or a part of a very long one.
 * @typedef {{ from: number, to: number, block: number, element: HTMLElement | null }} Piece
 * Pieces that are set together; until then an empty box of about their height.
 * @typedef {{ from: number, to: number, pieces: Piece[], element: HTMLElement, set: boolean, aside: boolean }} Lot
 */

/** @type {Record<string, string>} */
const TAGS = { headline: 'h2.headline', kicker: 'p.kicker', byline: 'p.byline', dateline: 'p.dateline', caption: 'p.caption', 'pull-quote': 'p.pull-quote' };

export class ReadingView {
  #root;
  #settings;
  /** @type {import('../article-model.js').Article | null} */ #article = null;
  /** @type {Lot[]} */ #lots = [];
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
    this.#lots = [];
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
    this.#lots = [];
    this.#root.classList.toggle('long', article.text.length > LONG);
    // The old article stays until the first piece of the new one is there: no flash while one types.
    const frame = document.createDocumentFragment();
    let since = performance.now();
    let replaced = false;
    for (const run of article.runs()) {
      const place = run.aside ? this.#makeFold(run, frame) : frame;
      for (const lot of this.#lotsOf(run)) {
        this.#lots.push(lot);
        place.append(lot.element);
        if (lot.to <= EAGER && !lot.aside) this.#set(lot);
        else this.#nearby.observe(lot.element);
        if (performance.now() - since < SLICE) continue;
        if (!replaced) this.#root.replaceChildren(frame);
        else this.#root.append(frame);
        replaced = true;
        await breathe();
        if (generation !== this.#generation) return;
        since = performance.now();
      }
    }
    if (!replaced) this.#root.replaceChildren(frame);
    else this.#root.append(frame);
    this.#makeFirstFocusable();
  }

  /** The fold for a run that is set aside: one line, one click to see it, one to have it read. @param {{ from: number, to: number }} run @param {DocumentFragment} frame */
  #makeFold(run, frame) {
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
      if (!inside.hidden) this.#lots.filter(({ element }) => element.parentElement === inside && element.isConnected).slice(0, 20).forEach((lot) => this.#set(lot));
    });
    const keep = analysed ? null : h('button.link.keep', { type: 'button', onclick: () => this.#settings.keepAll() }, t('aside.keep'));
    frame.append(h('div.aside', null, h('div.fold-line', null, button, keep), inside));
    return inside;
  }

  /** Cuts a run of blocks into lots. @param {{ aside: boolean, from: number, to: number }} run @returns {Generator<Lot>} */
  *#lotsOf({ aside, from, to }) {
    const article = /** @type {import('../article-model.js').Article} */ (this.#article);
    /** @type {Piece[]} */
    let pieces = [];
    const lot = () => {
      const [start, end] = [pieces[0].from, pieces[pieces.length - 1].to];
      const element = h('div.lot');
      element.style.minHeight = height(start, end, pieces.length);
      return { from: start, to: end, pieces, element, set: false, aside };
    };
    for (let block = from; block < to; ++block) {
      const { start, end } = article.blocks[block];
      let at = start;
      do {
        const next = this.#cutAt(article, at, end);
        pieces.push({ from: at, to: next, block, element: null });
        if (next - pieces[0].from >= PIECE) {
          yield lot();
          pieces = [];
        }
        at = next;
      } while (at < end);
    }
    if (pieces.length) yield lot();
  }

  /** Where a piece ends: at the end of the block, of a sentence, or anywhere but inside a code point. */
  #cutAt(/** @type {import('../article-model.js').Article} */ article, /** @type {number} */ from, /** @type {number} */ end) {
    if (end - from <= 2 * PIECE) return end;
    const sentence = article.sentences[lowerBound(article.sentences, from + PIECE)];
    if (sentence && sentence.start < Math.min(end, from + 2 * PIECE)) return sentence.start;
    const at = from + PIECE;
    return /[\udc00-\udfff]/.test(article.text[at]) ? at + 1 : at;
  }

  /** @param {Lot} lot */
  #set(lot) {
    const article = this.#article;
    if (lot.set || !article) return;
    lot.set = true;
    lot.element.style.minHeight = '';
    lot.element.style.containIntrinsicBlockSize = `auto ${height(lot.from, lot.to, lot.pieces.length)}`;
    this.#nearby?.unobserve(lot.element);
    for (const piece of lot.pieces) {
      const block = article.blocks[piece.block];
      piece.element = h(TAGS[block.kind] ?? 'p', { dir: 'auto' });
      if (piece.to < block.end) piece.element?.classList.add('goes-on');
      piece.element?.append(
        annotateText(article.text, piece.from, piece.to, this.#spansIn(piece), { open: (span, first) => span.open(first), close: (span, element) => span.close?.(element) }),
      );
      lot.element.append(/** @type {HTMLElement} */ (piece.element));
    }
  }

  /** What is marked in a piece, in nesting order. @param {Piece} piece */
  #spansIn({ from, to }) {
    const article = /** @type {import('../article-model.js').Article} */ (this.#article);
    /** @type {Array<import('../annotated-text.js').AnnotationSpan & { open: (first: boolean) => Element, close?: (element: Element) => void }>} */
    const spans = [];
    const first = Math.max(0, lowerBound(article.quotes, from) - 1); // one that began in the piece before may go on here
    for (let i = first; i < article.quotes.length && article.quotes[i].start < to; ++i) {
      const quote = article.quotes[i];
      if (quote.end <= from) continue;
      const speaker = article.speakerOf(quote);
      const entity = article.entityOfMention(quote.speaker);
      const near = isNamedBeside(article, quote, entity);
      const labelAt = speakerPosition(article.text, quote.end);
      const label = (/** @type {Element} */ element) => speaker && element.setAttribute('data-speaker', shortName(speaker, entity));
      const close = labelAt === quote.end ? label : undefined;
      spans.push({ ...pick(quote), rank: 0, open: () => h(`span.quote.${quote.kind}${near ? '.near' : ''}`, { dataset: { quote: i } }), close });
      if (!close && speaker && !near) spans.push({ start: quote.end, end: labelAt, rank: 3, open: () => h('span.said-by'), close: label });
    }
    const named = new Set();
    for (let index = lowerBound(article.names, from); index < article.names.length && article.names[index].start < to; ++index) {
      const name = article.names[index];
      named.add(`${name.start}-${name.end}`);
      const entity = article.entityOf(name);
      const off = this.#settings.hidden.has(name.label);
      const labelAt = labelPosition(article.text, name, article.names[index + 1]);
      const label = (/** @type {Element} */ element) => element.setAttribute('data-label', t(`mark.${name.label}`));
      spans.push({
        ...pick(name), rank: 1,
        open: (isFirst) => {
          const element = h(`span.mark.t-${name.label}${labelAt === name.end ? '' : '.torn'}`, { dataset: { name: index, ...(entity ? { entity: entity.id } : {}) } });
          if (isFirst) this.#makeInteractive(element, off);
          return element;
        },
        close: label,
      });
      if (labelAt !== null && labelAt > name.end) {
        spans.push({ start: name.end, end: labelAt, rank: 3, open: () => h(`span.tail.t-${name.label}${off ? '.off' : ''}`), close: label });
      }
    }
    for (const mention of startingIn(article.mentions, from, to)) {
      if (named.has(`${mention.start}-${mention.end}`)) continue;
      spans.push({ ...pick(mention), rank: 2, open: () => h(`span.mention.${mention.kind}`, { dataset: { mention: mention.id, entity: mention.entity } }) });
    }
    return spans.sort(nestingOrder);
  }

  /** @param {HTMLElement} element @param {boolean} off */
  #makeInteractive(element, off) {
    element.classList.toggle('off', off);
    if (off) {
      for (const name of ['role', 'tabindex', 'aria-haspopup']) element.removeAttribute(name);
      return;
    }
    element.setAttribute('role', 'button');
    element.setAttribute('tabindex', '-1');
    element.setAttribute('aria-haspopup', 'dialog');
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
      if (element.dataset.name) this.#makeInteractive(element, off);
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
    const near = new Set(entries.filter(({ isIntersecting }) => isIntersecting).map(({ target }) => target));
    let since = performance.now();
    for (const lot of this.#lots) {
      if (!near.has(lot.element)) continue;
      this.#set(lot);
      if (performance.now() - since < SLICE) continue;
      await breathe();
      since = performance.now();
    }
    this.#makeFirstFocusable();
  }

  #setAll() {
    for (const lot of this.#lots) if (!lot.aside) this.#set(lot);
  }

  /** The piece around a position, set and unfolded. @param {number} position @returns {Piece | null} */
  #uncover(position) {
    const lot = last(this.#lots, position);
    if (!lot) return null;
    const fold = /** @type {HTMLElement | null} */ (lot.element.closest('.aside-text[hidden]'));
    if (fold) /** @type {HTMLElement} */ (fold.parentElement?.querySelector('.fold')).click();
    this.#set(lot);
    return last(lot.pieces, position);
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

/** The last item that begins at or before a position, in a list in order. @template {{ from: number }} T @param {T[]} list @param {number} position @returns {T | null} */
function last(list, position) {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle].from <= position) low = middle + 1;
    else high = middle;
  }
  return list[low - 1] ?? list[0] ?? null;
}

/** About the height of a lot, until it is laid out. @param {number} from @param {number} to @param {number} paragraphs */
const height = (from, to, paragraphs) => `${Math.ceil((to - from) / 70 + paragraphs) * 1.66}em`;

/** @param {Bounds} bounds */
const pick = ({ start, end }) => ({ start, end });

/**
 * Whether the speaker's name stands right beside a quotation, so that a label would only say it twice.
 * @param {import('../article-model.js').Article} article @param {import('../nutgraf.js').Quote} quote
 * @param {import('../nutgraf.js').Entity | null} entity
 */
function isNamedBeside(article, quote, entity) {
  const close = startingIn(article.mentions, quote.start - 60, quote.end + BESIDE);
  return close.some((mention) => mention.entity === entity?.id && mention.kind === 'named' && (mention.start >= quote.end || (mention.end <= quote.start && quote.start - mention.end <= BESIDE)));
}

/**
 * What the label beside a quotation says: for people the shortest name the text itself uses, else the last word.
 * @param {string} name @param {import('../nutgraf.js').Entity | null} entity
 */
function shortName(name, entity) {
  if (entity?.label === 'PERSON') {
    const [alias] = entity.aliases.filter((each) => name.includes(each)).sort((a, b) => a.length - b.length);
    return alias ?? name.split(/\s+/).at(-1) ?? name;
  }
  return name.length <= 24 ? name : `${name.slice(0, 23)}…`;
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
