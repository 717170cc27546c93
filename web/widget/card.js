// The widget's card: what is known of the annotation that was chosen, beside it.
// SPDX-License-Identifier: Apache-2.0
// @ts-check
import { dateIn } from '../iso-date.js';
import { make } from './make.js';

/** @typedef {import('./annotations.js').Annotation} Annotation */

/** Pixels between the card and what it tells of, and the window's edge. */
const GAP = 8;

export class AnnotationCard {
  element = make('div', 'card');
  #text;
  #closed;
  #stopListening = () => {};
  /** Where the focus came from. @type {HTMLElement | null} */ #from = null;

  /** @param {HTMLElement} text the marked article: a pointer that goes down in it leaves the card open @param {() => void} closed told at each close */
  constructor(text, closed) {
    this.#text = text;
    this.#closed = closed;
    this.element.part.add('card');
    this.element.setAttribute('popover', 'manual');
    this.element.setAttribute('role', 'dialog');
    this.element.setAttribute('tabindex', '-1');
  }

  /**
   * @param {Annotation} annotation @param {import('../article-model.js').Article} article @param {import('./make.js').Words} words
   * @param {{ left: number, top: number, bottom: number }} at the place in the window that it opens below, or above where there is no room
   */
  open(annotation, article, words, at) {
    const kind = annotation.kind === 'quote' ? words('quotations') : words(annotation.kind === 'phrase' ? 'keyPhrases' : `type.${annotation.type}`);
    const name = make('p', 'name', make('bdi', '', annotation.text || article.flat(annotation)));
    name.part.add(annotation.kind === 'quote' ? 'speaker' : 'name');
    this.element.replaceChildren(make('p', 'type', kind), name, factsOf(annotation, article, words));
    this.element.setAttribute('aria-label', annotation.text);
    if (!this.element.matches(':popover-open')) this.element.showPopover();
    this.#place(at);
    this.#closeWhenLeft();
  }

  /** @param {{ left: number, top: number, bottom: number }} at */
  #place({ left, top, bottom }) {
    const { width, height } = this.element.getBoundingClientRect();
    const below = bottom + GAP + height <= innerHeight || top - GAP - height < 0;
    this.element.style.left = `${Math.max(GAP, Math.min(left, innerWidth - width - GAP))}px`;
    this.element.style.top = `${below ? bottom + GAP : top - GAP - height}px`;
  }

  #closeWhenLeft() {
    const away = (/** @type {Event} */ event) => {
      if (event.composedPath().includes(this.element) || event.composedPath().includes(this.#text)) return;
      this.close();
    };
    this.#stopListening();
    document.addEventListener('pointerdown', away, true);
    addEventListener('scroll', away, true);
    this.#stopListening = () => (document.removeEventListener('pointerdown', away, true), removeEventListener('scroll', away, true));
  }

  /** Into the card, where a screen reader reads it. @param {HTMLElement} from where the focus goes back to */
  focus(from) {
    this.#from = from;
    this.element.focus();
  }

  /** Closed by who was in it, perhaps. */
  leave() {
    const inside = this.element.matches(':focus') ? this.#from : null;
    this.close();
    inside?.focus();
  }

  close() {
    this.#from = null;
    this.#stopListening();
    this.#stopListening = () => {};
    if (this.element.matches(':popover-open')) this.element.hidePopover();
    this.#closed();
  }
}

/** @param {Annotation} annotation @param {import('../article-model.js').Article} article @param {import('./make.js').Words} words */
function factsOf(annotation, article, words) {
  const entity = annotation.entity === null ? null : article.entities[annotation.entity];
  const facts = make('dl', '');
  const fact = (/** @type {string} */ term, /** @type {string} */ text) => text && facts.append(make('dt', '', term), make('dd', '', text));
  if (entity) {
    fact(words('called'), article.titlesOf(entity).join(', '));
    fact(words('also'), entity.aliases.join(', '));
    fact(words('mentions'), String(entity.mentions.length));
  } else if (annotation.kind === 'date') {
    const time = article.result.timeExpressions.find(({ start, end, value }) => value && start < annotation.end && end > annotation.start);
    const read = time && dateIn(words('locale'), String(time.value));
    if (read && read !== article.flat(annotation)) fact('=', read);
  }
  return facts;
}
