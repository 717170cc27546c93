// The card of a name: who it is, what else it is called, where it stands. Opens on hover, focus or tap beside the mark.
// SPDX-License-Identifier: Apache-2.0
// @ts-check
import { h, reveal } from './dom.js';
import { has, number, readDate, t } from './i18n.js';

/** Milliseconds that a pointer rests before a card opens, and may be away before it closes. */
const OPEN_AFTER = 220;
const CLOSE_AFTER = 260;
const GAP = 8;

/** @typedef {import('../article-model.js').Article} Article */

export class EntityCard {
  #card;
  #view;
  #root;
  /** @type {Article | null} */ #article = null;
  /** @type {HTMLElement | null} */ #anchor = null;
  /** @type {HTMLElement | null} */ #hovered = null;
  #timer = 0;

  /**
   * @param {HTMLElement} root the reading view @param {HTMLElement} card an element with popover="manual"
   * @param {import('./reading-view.js').ReadingView} view
   */
  constructor(root, card, view) {
    this.#root = root;
    this.#card = card;
    this.#view = view;
    const markAt = (/** @type {Event} */ event) => /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest('.mark[role]'));
    // Not pointerover: that also comes when text moves under a pointer that lies still.
    let [x, y] = [-1, -1];
    root.addEventListener('pointermove', (event) => {
      const mark = markAt(event);
      const moved = event.clientX !== x || event.clientY !== y;
      [x, y] = [event.clientX, event.clientY];
      if (event.pointerType !== 'mouse' || !mark || !moved) return;
      if (mark === this.#anchor) clearTimeout(this.#timer);
      else if (mark !== this.#hovered) this.#later(() => this.open(mark), OPEN_AFTER);
      this.#hovered = mark;
    });
    root.addEventListener('pointerout', (event) => {
      if (event.pointerType !== 'mouse' || !markAt(event)) return;
      this.#hovered = null;
      this.#later(() => this.close(), CLOSE_AFTER);
    });
    card.addEventListener('pointerenter', () => clearTimeout(this.#timer));
    card.addEventListener('pointerleave', (event) => event.pointerType === 'mouse' && !card.matches(':focus-within') && this.#later(() => this.close(), CLOSE_AFTER));
    root.addEventListener('focusin', (event) => {
      const mark = markAt(event);
      if (!mark) return;
      this.#rove(mark);
      if (mark.matches(':focus-visible')) this.open(mark);
    });
    root.addEventListener('focusout', (event) => {
      if (!card.contains(/** @type {Node | null} */ (event.relatedTarget))) this.#later(() => this.close(), CLOSE_AFTER);
    });
    root.addEventListener('click', (event) => {
      const mark = markAt(event);
      if (mark) this.open(mark);
    });
    root.addEventListener('keydown', (event) => this.#key(event));
    card.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      this.#closeToMark();
    });
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.close();
    });
    document.addEventListener('pointerdown', (event) => {
      const target = /** @type {Node} */ (event.target);
      if (!card.contains(target) && !this.#anchor?.contains(target)) this.close();
    });
    addEventListener('resize', () => this.#place());
    addEventListener('scroll', () => this.#place(), { passive: true });
  }

  /** @param {Article | null} article */
  setArticle(article) {
    this.close();
    this.#article = article;
  }

  /** @param {HTMLElement} mark */
  open(mark) {
    clearTimeout(this.#timer);
    if (this.#anchor === mark || !this.#article || !mark.isConnected) return;
    this.#anchor = mark;
    this.#fill(Number(mark.dataset.name));
    if (!this.#card.matches(':popover-open')) this.#card.showPopover();
    this.#place();
    this.#view.light(mark.dataset.entity === undefined ? null : Number(mark.dataset.entity));
    mark.classList.add('lit');
  }

  close() {
    clearTimeout(this.#timer);
    if (!this.#anchor) return;
    this.#anchor = null;
    if (this.#card.matches(':popover-open')) this.#card.hidePopover();
    this.#view.light(null);
  }

  #closeToMark() {
    const anchor = this.#anchor;
    this.close();
    anchor?.focus({ preventScroll: true });
    this.close(); // the focus has opened it again
  }

  /** Goes to a mark: into view, focused, card open. @param {HTMLElement | null} mark */
  goTo(mark) {
    if (!mark) return;
    this.#rove(mark);
    mark.focus({ preventScroll: true });
    reveal(mark);
    this.open(mark);
  }

  /** @param {() => void} act @param {number} delay */
  #later(act, delay) {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(act, delay);
  }

  /** Makes a mark the one in the tab order. @param {HTMLElement} mark */
  #rove(mark) {
    for (const other of this.#root.querySelectorAll('.mark[tabindex="0"]')) if (other !== mark) other.setAttribute('tabindex', '-1');
    if (mark.hasAttribute('role')) mark.setAttribute('tabindex', '0');
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const mark = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest('.mark[role]'));
    if (!mark || event.altKey || event.ctrlKey || event.metaKey) return;
    const forward = document.documentElement.dir === 'rtl' ? -1 : 1;
    /** @type {Record<string, () => void>} */
    const actions = {
      ArrowRight: () => this.#step(mark, forward),
      ArrowLeft: () => this.#step(mark, forward === 1 ? -1 : 1),
      n: () => this.#stepMention(mark, 1),
      p: () => this.#stepMention(mark, -1),
      Enter: () => this.#enter(mark),
      ' ': () => this.#enter(mark),
    };
    const action = actions[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  }

  /** Into the card: to its first button, else to the card itself, where a screen reader reads it. @param {HTMLElement} mark */
  #enter(mark) {
    this.open(mark);
    const button = [...this.#card.querySelectorAll('button')].find((each) => each.checkVisibility?.() ?? true);
    (button ?? this.#card).focus();
  }

  /** To the next mark that is shown. @param {HTMLElement} mark @param {1 | -1} by */
  #step(mark, by) {
    const count = this.#article?.names.length ?? 0;
    for (let i = Number(mark.dataset.name) + by; i >= 0 && i < count; i += by) {
      const next = this.#view.elementOfName(i);
      if (next?.hasAttribute('role')) return this.goTo(next);
    }
  }

  /** To the next mention of the same. @param {HTMLElement} mark @param {1 | -1} by */
  #stepMention(mark, by) {
    const marks = this.#article?.namesLike(Number(mark.dataset.name)) ?? [];
    const at = marks.indexOf(Number(mark.dataset.name));
    this.goTo(this.#view.elementOfName(marks[(at + by + marks.length) % marks.length]));
  }

  /** @param {number} index */
  #fill(index) {
    const article = /** @type {Article} */ (this.#article);
    const name = article.names[index];
    const entity = article.entityOf(name);
    const title = entity?.name ?? article.flat(name);
    const same = article.namesLike(index);
    const at = same.indexOf(index);
    this.#card.setAttribute('aria-label', t('card.label', { name: title }));
    /** @type {any[]} */
    const lines = [];
    if (entity) {
      const titles = article.titlesOf(entity);
      if (titles.length) lines.push(fact(t('card.titles'), titles.join(', ')));
      if (entity.aliases.length) lines.push(fact(t('card.aliases'), entity.aliases.join(', ')));
    }
    const value = this.#valueOf(name);
    if (value) lines.push(fact(t('card.value'), value));
    const mentions = entity ? entity.mentions.length : same.length;
    const quoted = entity ? article.timesQuoted(entity) : 0;
    const counts = [t('card.mentions', { count: mentions }), quoted ? t('card.quoted', { count: quoted }) : ''].filter(Boolean);
    const first = article.sentenceAt(article.names[same[0]].start);
    const parts = [
      h('p.card-type', null, h(`span.dot.t-${name.label}`, { 'aria-hidden': 'true' }), t(`type.${name.label}`)),
      h('p.card-name', { dir: 'auto' }, title),
      h('dl.card-facts', null, lines),
      h('p.card-counts', null, counts.join(', ')),
      mentions > 1 && first ? h('p.card-first', { dir: 'auto' }, shorten(article.flat(first))) : null,
      same.length > 1
        ? h('div.card-steps', null,
            h('button.step', { type: 'button', 'aria-label': t('card.previous'), onclick: () => this.#stepFromCard(-1) }, '←'),
            h('span', null, t('card.position', { index: at + 1, count: same.length })),
            h('button.step', { type: 'button', 'aria-label': t('card.next'), onclick: () => this.#stepFromCard(1) }, '→'))
        : null,
      h('button.card-close', { type: 'button', 'aria-label': t('action.close'), onclick: () => this.#closeToMark() }, '×'), // seen where there is no Esc
    ];
    this.#card.replaceChildren(...parts.filter((part) => part !== null)); // null would be shown as a word
  }

  /** @param {1 | -1} by */
  #stepFromCard(by) {
    if (!this.#anchor) return;
    const hadFocus = this.#card.contains(document.activeElement);
    this.#stepMention(this.#anchor, by);
    if (hadFocus) /** @type {HTMLElement | undefined} */ (this.#card.querySelectorAll('button')[by > 0 ? 1 : 0])?.focus({ preventScroll: true });
  }

  /** What a date or an amount was read as. @param {import('../nutgraf.js').NamedEntity} name */
  #valueOf({ start, end }) {
    const { timeExpressions, amounts } = /** @type {Article} */ (this.#article).result;
    const time = timeExpressions.find((each) => each.start < end && each.end > start && each.value);
    if (time?.value) return readDate(time.value);
    const amount = amounts.find((each) => each.start < end && each.end > start);
    return amount ? amountText(amount) : null;
  }

  #place() {
    if (!this.#anchor || !this.#card.matches(':popover-open')) return;
    if (!this.#anchor.isConnected) return this.close();
    if (innerWidth < 640) {
      this.#card.style.left = this.#card.style.top = '';
      this.#card.classList.add('sheet');
      return;
    }
    this.#card.classList.remove('sheet');
    const mark = this.#anchor.getClientRects()[0] ?? this.#anchor.getBoundingClientRect();
    const { width, height } = this.#card.getBoundingClientRect();
    const below = mark.bottom + GAP + height <= innerHeight || mark.top - GAP - height < 0;
    this.#card.style.left = `${Math.min(Math.max(GAP, mark.left - 12), innerWidth - width - GAP)}px`;
    this.#card.style.top = `${below ? mark.bottom + GAP : mark.top - GAP - height}px`;
  }
}

/** @param {string} term @param {string} text */
const fact = (term, text) => [h('dt', null, term), h('dd', { dir: 'auto' }, text)];

/** @param {string} text */
const shorten = (text) => (text.length > 180 ? `${text.slice(0, text.lastIndexOf(' ', 178))} …` : text);

/** An amount as the language writes it: ISO 4217 codes as currencies, "%" as percent. @param {Pick<import('../nutgraf.js').Amount, 'value' | 'unit'> & { upTo?: number | null }} amount */
export function amountText({ value, unit, upTo }) {
  if (upTo !== null && upTo !== undefined) return `${amountText({ value, unit })} – ${amountText({ value: upTo, unit })}`;
  if (unit === '%') return number(value / 100, { style: 'percent', maximumFractionDigits: 2 });
  if (unit && /^[A-Z]{3}$/.test(unit)) {
    try {
      return number(value, { style: 'currency', currency: unit, minimumFractionDigits: 0, maximumFractionDigits: 2 });
    } catch {
      // not a currency the browser knows: as any other unit
    }
  }
  const plain = number(value, { maximumFractionDigits: 6 });
  return unit ? `${plain} ${has(`unit.${unit}`) ? t(`unit.${unit}`) : unit}` : plain;
}
