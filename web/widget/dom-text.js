// The text of a piece of a page as a reader sees it, and the way back from positions in it to the page's own text nodes.
// SPDX-License-Identifier: Apache-2.0
// @ts-check

/** Not part of what one reads. */
const SKIPPED = 'script, style, noscript, template, iframe, object, svg, math, canvas, audio, video, select, button, input, textarea, [hidden], [aria-hidden="true"], nutgraf-article';
const INLINE = /^(inline|contents|ruby)/;
/** Inline elements that say something of the words in them. */
const MEANING = /^(A|ABBR|B|CITE|CODE|DEL|EM|I|INS|KBD|MARK|Q|S|SAMP|SMALL|STRONG|SUB|SUP|U|VAR)$/;
/** Blocks that say something of the paragraphs in them. */
const STRUCTURE = /^(BLOCKQUOTE|H[1-6]|LI)$/;
/** Elements that are lines of their own, for trees without styles. */
const BLOCKS = new Set('ADDRESS ARTICLE ASIDE BLOCKQUOTE BR DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TD TH TR UL'.split(' '));

/** @param {Element} element */
const displayOf = (element) => (element.isConnected ? getComputedStyle(element).display : '');

/** @param {Element} element @param {string} display */
function isBlock(element, display) {
  return display ? !INLINE.test(display) || element.nodeName === 'BR' : BLOCKS.has(element.nodeName);
}

/**
 * The beginning of textContent, without a look at what comes after it: every node counts as a character, so that a million empty
 * ones aren't walked through, either.
 * @param {Node} root @param {number} length at most
 */
export function beginningOf(root, length) {
  const nodes = document.createTreeWalker(root);
  let text = '';
  for (let left = length; left > 0 && nodes.nextNode(); --left) {
    if (nodes.currentNode.nodeType !== Node.TEXT_NODE) continue;
    const part = /** @type {Text} */ (nodes.currentNode).substringData(0, left);
    text += part;
    left -= part.length;
  }
  return text;
}

/**
 * @typedef {{ start: number, end: number, node: Text, offset: number }} Piece [start, end) of the text is `node` from `offset` on
 * @typedef {{ start: number, end: number, element: Element }} Inline an element that the text lies in: link, emphasis; heading, item
 */

export class DomText {
  text = '';
  /** @type {Piece[]} */ pieces = [];
  /** @type {Inline[]} */ inlines = [];
  /** Outer ones before those in them. @type {Inline[]} */ blocks = [];
  /** The text so far, in parts: joined once, at the end. @type {string[]} */ #parts = [];
  #length = 0;
  /** What the text ends in: nothing yet, a word, a space, or the gap between two paragraphs. */
  #ending = /** @type {'start' | 'word' | 'space' | 'gap'} */ ('start');

  /** @param {Iterable<Node>} nodes */
  constructor(nodes) {
    for (const node of nodes) this.#visit(node);
    this.#dropSpace();
    if (this.#ending === 'gap') this.#parts.pop();
    this.text = this.#parts.join('');
    this.#parts = [];
    this.blocks.reverse().sort((a, b) => a.start - b.start || b.end - a.end); // the inner one was left first
  }

  /** The innermost element that holds all of it; null where there is no text. */
  get root() {
    if (!this.pieces[0]?.node.parentElement) return null;
    const range = document.createRange();
    range.setStartBefore(this.pieces[0].node);
    range.setEndAfter(this.pieces[this.pieces.length - 1].node);
    const node = range.commonAncestorContainer;
    return node instanceof Element ? node : node.parentElement;
  }

  /** Without recursion: pages nest as deep as they like. @param {Node} root */
  #visit(root) {
    /** @type {Array<{ node: Node, leave: boolean, start: number, block: boolean }>} */
    const stack = [{ node: root, leave: false, start: 0, block: false }];
    while (stack.length) {
      const { node, leave, start, block } = /** @type {(typeof stack)[number]} */ (stack.pop());
      if (node.nodeType === Node.TEXT_NODE) {
        this.#append(/** @type {Text} */ (node));
      } else if (node instanceof Element) {
        if (leave) {
          this.#leave(node, start, block);
          continue;
        }
        if (node.matches(SKIPPED)) continue;
        const display = displayOf(node);
        if (display === 'none') continue;
        const asBlock = isBlock(node, display);
        if (asBlock) this.#break();
        stack.push({ node, leave: true, start: this.#length, block: asBlock });
        for (let child = node.lastChild; child; child = child.previousSibling) stack.push({ node: child, leave: false, start: 0, block: false });
      }
    }
  }

  /** @param {Element} element @param {number} start @param {boolean} block */
  #leave(element, start, block) {
    if (block) this.#dropSpace();
    const [kind, list] = block ? [STRUCTURE, this.blocks] : [MEANING, this.inlines];
    if (this.#length > start && kind.test(element.nodeName)) list.push({ start, end: this.#length, element });
    if (block) this.#break();
  }

  /** @param {string} part @param {'word' | 'space' | 'gap'} ending */
  #push(part, ending) {
    this.#parts.push(part);
    this.#length += part.length;
    this.#ending = ending;
  }

  /** A space at the end of a line is not shown. */
  #dropSpace() {
    if (this.#ending !== 'space') return;
    this.#parts.pop();
    --this.#length;
    this.#ending = 'word';
    const last = this.pieces.at(-1);
    if (!last || last.end <= this.#length) return;
    last.end = this.#length;
    if (last.end === last.start) this.pieces.pop();
  }

  #break() {
    this.#dropSpace();
    if (this.#ending === 'word') this.#push('\n\n', 'gap');
  }

  /** Runs of white space count as one space, as they are shown. @param {Text} node */
  #append(node) {
    for (const { 0: run, index } of node.data.matchAll(/[ \t\n\r\f]+|[^ \t\n\r\f]+/g)) {
      const space = /^[ \t\n\r\f]/.test(run);
      if (space && this.#ending !== 'word') continue;
      const start = this.#length;
      this.#push(space ? ' ' : run, space ? 'space' : 'word');
      const last = this.pieces.at(-1);
      if (last && last.node === node && last.end === start && last.offset + (last.end - last.start) === index) last.end = this.#length;
      else this.pieces.push({ start, end: this.#length, node, offset: index });
    }
  }

  /** The piece at a position, or the one before the gap it lies in. @param {number} position */
  #pieceAt(position) {
    let low = 0;
    let high = this.pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.pieces[middle].start <= position) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** @param {number} start @param {number} end @returns {Range | null} null where the page no longer has that text */
  range(start, end) {
    const first = this.pieces[this.#pieceAt(start)];
    const last = this.pieces[this.#pieceAt(end - 1)];
    if (!first || !last) return null;
    const [from, to] = [first.offset + (start - first.start), last.offset + Math.min(end, last.end) - last.start];
    if (from > first.node.length || to > last.node.length) return null;
    const range = (first.node.ownerDocument ?? document).createRange();
    range.setStart(first.node, from);
    range.setEnd(last.node, to);
    return range;
  }

  /** The parts of [start, end) that lie in single text nodes. @param {number} start @param {number} end */
  *parts(start, end) {
    for (let i = Math.max(0, this.#pieceAt(start)); i < this.pieces.length && this.pieces[i].start < end; ++i) {
      const piece = this.pieces[i];
      const [from, to] = [Math.max(start, piece.start), Math.min(end, piece.end)];
      if (from < to) yield { node: piece.node, from: piece.offset + from - piece.start, to: piece.offset + to - piece.start };
    }
  }

  /** The position in the text of a place in the page; -1 for places that aren't in it. @param {Node} node @param {number} offset */
  position(node, offset) {
    for (const piece of this.pieces) {
      if (piece.node === node && offset >= piece.offset && offset <= piece.offset + piece.end - piece.start) return piece.start + offset - piece.offset;
    }
    return -1;
  }
}
