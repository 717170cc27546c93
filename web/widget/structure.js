// Lists, headings and block quotations of the host page, made anew around the paragraphs that the widget shows.
// SPDX-License-Identifier: Apache-2.0
// @ts-check
import { make } from './make.js';

/** @typedef {import('./dom-text.js').Inline} Inline */
/** @typedef {{ source: Element, tag: string }} Wrapper an element to be made: what it is made after, and what it is */

/** Deeper structures are nobody's writing. */
const DEEPEST = 12;
/** What lists and their items say of their numbers. */
const NUMBERING = ['start', 'reversed', 'type', 'value'];

/** @param {Inline} block @returns {Wrapper[]} outermost first; headings are no wrappers */
function wrappersOf({ element }) {
  if (element.nodeName === 'BLOCKQUOTE') return [{ source: element, tag: 'blockquote' }];
  if (element.nodeName !== 'LI') return [];
  const list = element.parentElement ?? element;
  return [{ source: list, tag: list.nodeName === 'OL' ? 'ol' : 'ul' }, { source: element, tag: 'li' }];
}

export class Structure {
  #root;
  #blocks;
  #next = 0;
  /** Those around the last position, outermost first. @type {Inline[]} */ #around = [];
  /** @type {Array<Wrapper & { made: HTMLElement }>} */ #open = [];

  /** @param {ParentNode & Node} root @param {Inline[]} blocks by start, outer ones first */
  constructor(root, blocks) {
    this.#root = root;
    this.#blocks = blocks;
  }

  /** Puts in a paragraph. @param {number} start where it begins in the text: no sooner than the one before @param {string} tag of its element, where it is no heading of the page */
  add(start, tag) {
    this.#goTo(start);
    const heading = this.#around.findLast(({ element }) => /^H[1-6]$/.test(element.nodeName));
    const paragraph = document.createElement(heading ? heading.element.nodeName.toLowerCase() : tag);
    this.#place().append(paragraph);
    return paragraph;
  }

  /** @param {number} start */
  #goTo(start) {
    this.#around = this.#around.filter(({ end }) => end > start);
    for (; this.#blocks[this.#next]?.start <= start; ++this.#next) {
      if (this.#blocks[this.#next].end > start && this.#around.length < DEEPEST) this.#around.push(this.#blocks[this.#next]);
    }
  }

  /** The element that stands for what is around the position: what is open already goes on. */
  #place() {
    const wanted = this.#around.flatMap(wrappersOf);
    const changed = wanted.findIndex(({ source, tag }, i) => this.#open[i]?.source !== source || this.#open[i].tag !== tag);
    this.#open.length = changed < 0 ? wanted.length : changed;
    for (const { source, tag } of wanted.slice(this.#open.length)) {
      const made = make(tag, '');
      made.dir = 'auto';
      for (const name of NUMBERING) if (source.nodeName.toLowerCase() === tag && source.hasAttribute(name)) made.setAttribute(name, source.getAttribute(name) ?? '');
      (this.#open.at(-1)?.made ?? this.#root).append(made);
      this.#open.push({ source, tag, made });
    }
    return this.#open.at(-1)?.made ?? this.#root;
  }
}
