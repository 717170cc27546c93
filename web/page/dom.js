// Builds elements. Text only ever becomes text nodes, and nothing here takes HTML.
// SPDX-License-Identifier: Apache-2.0
// @ts-check

const SVG = 'http://www.w3.org/2000/svg';

/**
 * h('button.primary', { type: 'button', onclick }, 'Go'): properties that start with "on" become listeners, `dataset`
 * fills data attributes, null and false leave out, the rest are attributes.
 * @param {string} selector a tag name and classes @param {Record<string, any> | null} [attributes]
 * @param {...(Node | string | number | null | undefined | false | Array<Node | string>)} children
 * @returns {any}
 */
export function h(selector, attributes, ...children) {
  const [tag, ...classes] = selector.split('.');
  return fill(document.createElement(tag), classes, attributes, children);
}

/** The same for SVG. @param {string} selector @param {Record<string, any> | null} [attributes] @param {...any} children @returns {any} */
export function svg(selector, attributes, ...children) {
  const [tag, ...classes] = selector.split('.');
  return fill(document.createElementNS(SVG, tag), classes, attributes, children);
}

/** @param {Element} element @param {string[]} classes @param {Record<string, any> | null | undefined} attributes @param {any[]} children */
function fill(element, classes, attributes, children) {
  if (classes.length) element.classList.add(...classes);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name === 'dataset') Object.assign(/** @type {HTMLElement} */ (element).dataset, value);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  for (const child of children.flat(Infinity)) if (child !== null && child !== undefined && child !== false) element.append(/** @type {any} */ (child));
  return element;
}

/** @param {string} selector @returns {any} */
export function find(selector) {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`The page has no ${selector}`);
  return element;
}

/** Lets the browser paint and take input. */
export function breathe() {
  const scheduler = /** @type {any} */ (globalThis).scheduler;
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(null);
  });
}

/** Scrolls calmly, or at once where the reader asked for less motion. @param {Element} element @param {ScrollLogicalPosition} [block] */
export function reveal(element, block = 'center') {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block, behavior: calm ? 'auto' : 'smooth' });
}
