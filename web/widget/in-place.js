// Marks text of the host page where it stands: by CSS highlights, which change nothing in the page, or, where the browser
// has none, by wrapping pieces of text, which is undone later.
// SPDX-License-Identifier: Apache-2.0
// @ts-check
import { TYPES } from '../marks-style.js';

/** @typedef {{ start: number, end: number, name: string, id: string }} Target what to mark: `name` is a type or "quote", "phrase" */

const PREFIX = 'nutgraf-';
const rules = (/** @type {string} */ selector, /** @type {string} */ name, /** @type {string} */ line, /** @type {number} */ hue, /** @type {number} */ chroma) => {
  const ink = `var(--nutgraf-${name}-color, light-dark(oklch(0.5 ${chroma} ${hue}), oklch(0.78 ${chroma} ${hue})))`;
  return `${selector} { text-decoration: underline ${line} ${ink}; text-decoration-thickness: 2px; text-underline-offset: 0.2em; }`;
};

/** Which of the widget's colours a type takes. @param {string} type */
export function partOf(type) {
  if (type === 'PERSON') return 'person';
  if (type === 'ORG') return 'organization';
  if (['GPE', 'LOC', 'FAC'].includes(type)) return 'location';
  if (['DATE', 'TIME'].includes(type)) return 'date';
  return 'miscellaneous';
}

/** @param {(name: string) => string} selector */
function css(selector) {
  const lines = Object.entries(TYPES).map(([type, { hue, chroma, line }]) => rules(selector(type), partOf(type), line, hue, chroma));
  lines.push(`${selector('quote')} { background-color: var(--nutgraf-quote-color, light-dark(oklch(0.55 0.12 30 / 0.09), oklch(0.8 0.1 40 / 0.14))); }`);
  lines.push(rules(selector('phrase'), 'key-phrase', 'wavy', 85, 0.08));
  lines.push(`${selector('focus')} { background-color: light-dark(#f6d98a, #6a5421); }`);
  return lines.join('\n');
}

export const hasHighlights = () => typeof Highlight === 'function' && Boolean(CSS.highlights);

/** @type {CSSStyleSheet | null} */
let sheet = null;
/** How many mark something in a tree. @type {Map<Document | ShadowRoot, number>} */
const users = new Map();

/** The rules must be those of the tree that the text is in: highlights are not styled from the element's own. @param {Document | ShadowRoot} tree */
function adopt(tree) {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css((name) => `::highlight(${PREFIX}${name})`) + css((name) => `.${PREFIX}mark[data-nutgraf="${name}"]`));
  }
  const before = users.get(tree) ?? 0;
  users.set(tree, before + 1);
  if (!before) tree.adoptedStyleSheets.push(sheet);
}

/** @param {Document | ShadowRoot} tree */
function abandon(tree) {
  const left = (users.get(tree) ?? 1) - 1;
  users.set(tree, left);
  if (left > 0) return;
  users.delete(tree);
  tree.adoptedStyleSheets = tree.adoptedStyleSheets.filter((each) => each !== sheet);
}

/** Shared by all elements of the page: each adds and removes only its own ranges. @param {string} name */
function highlight(name) {
  const full = PREFIX + name;
  let found = CSS.highlights.get(full);
  if (!found) CSS.highlights.set(full, (found = new Highlight()));
  return found;
}

/** @param {number} x @param {number} y @param {ShadowRoot[]} shadowRoots to look into @returns {{ node: Node, offset: number } | null} */
function caretAt(x, y, shadowRoots) {
  if (document.caretPositionFromPoint) {
    const position = /** @type {any} */ (document).caretPositionFromPoint(x, y, { shadowRoots });
    return position && { node: position.offsetNode, offset: position.offset };
  }
  const range = /** @type {any} */ (document).caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}

export class InPlace {
  #tree;
  #dom;
  /** @type {Array<[string, Range]>} */ #ranges = [];
  /** @type {HTMLElement[]} */ #wrappers = [];
  /** @type {Target[]} */ #targets = [];

  /** @param {import('./dom-text.js').DomText} dom */
  constructor(dom) {
    this.#dom = dom;
    const tree = dom.root?.getRootNode();
    this.#tree = tree instanceof ShadowRoot ? tree : document;
    adopt(this.#tree);
  }

  /** @param {Target[]} targets sorted by start, quotations before what lies in them */
  mark(targets) {
    this.#targets = targets;
    if (hasHighlights()) {
      for (const { start, end, name } of targets) this.#add(name, start, end);
    } else {
      // From the end: wrapping splits text nodes, and what lies before keeps its place.
      for (const target of [...targets].reverse()) this.#wrap(target);
    }
  }

  /** @param {string} name @param {number} start @param {number} end */
  #add(name, start, end) {
    const range = this.#dom.range(start, end);
    if (!range) return null;
    highlight(name).add(range);
    this.#ranges.push([name, range]);
    return range;
  }

  /** @param {Target} target */
  #wrap({ start, end, name, id }) {
    if (name === 'quote' || name === 'phrase') return; // would split the wrappers of names: too much change for a guest
    for (const { node, from, to } of [...this.#dom.parts(start, end)].reverse()) {
      if (!node.isConnected || to > node.length) continue;
      if (to < node.length) node.splitText(to);
      const middle = from > 0 ? node.splitText(from) : node;
      const wrapper = document.createElement('span');
      wrapper.className = `${PREFIX}mark`;
      wrapper.dataset.nutgraf = name;
      wrapper.dataset.nutgrafId = id;
      middle.replaceWith(wrapper);
      wrapper.append(middle);
      this.#wrappers.push(wrapper);
    }
  }

  /** The innermost target at a place of the page. @param {Node} node @param {number} offset */
  targetAt(node, offset) {
    const wrapper = (node instanceof Element ? node : node.parentElement)?.closest(`.${PREFIX}mark`);
    if (wrapper) return this.#targets.find(({ id }) => id === /** @type {HTMLElement} */ (wrapper).dataset.nutgrafId) ?? null;
    const at = this.#dom.position(node, offset);
    if (at < 0) return null;
    const inside = this.#targets.filter(({ start, end }) => start <= at && at < end);
    return inside.sort((a, b) => a.end - a.start - (b.end - b.start))[0] ?? null;
  }

  /** The innermost target under a point of the window. @param {number} x @param {number} y */
  targetUnder(x, y) {
    const place = caretAt(x, y, this.#tree instanceof ShadowRoot ? [this.#tree] : []);
    return place && this.targetAt(place.node, place.offset);
  }

  /** Lights targets; none: lights out. @param {Array<{ start: number, end: number }>} bounds */
  light(bounds) {
    if (!hasHighlights()) return;
    this.#remove(([name]) => name === 'focus');
    for (const { start, end } of bounds) this.#add('focus', start, end);
  }

  /** @param {{ start: number, end: number }} bounds */
  scrollTo({ start, end }) {
    const wrapped = this.#targets.find((target) => target.start === start && target.end === end);
    const wrapper = wrapped && this.#wrappers.find(({ dataset }) => dataset.nutgrafId === wrapped.id);
    (wrapper ?? this.#dom.range(start, end)?.startContainer.parentElement)?.scrollIntoView({ block: 'center' });
  }

  /** @param {(entry: [string, Range]) => boolean} which */
  #remove(which) {
    this.#ranges = this.#ranges.filter((entry) => {
      if (!which(entry)) return true;
      CSS.highlights.get(PREFIX + entry[0])?.delete(entry[1]);
      return false;
    });
  }

  /** Takes the marks out of the page. */
  unmark() {
    if (hasHighlights()) this.#remove(() => true);
    const parents = new Set();
    for (const wrapper of this.#wrappers) {
      if (wrapper.parentNode) parents.add(wrapper.parentNode);
      wrapper.replaceWith(...wrapper.childNodes);
    }
    for (const parent of parents) parent.normalize();
    this.#wrappers = [];
    this.#targets = [];
  }

  /** Leaves the page as it was. */
  clear() {
    this.unmark();
    abandon(this.#tree);
  }
}
