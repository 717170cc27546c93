// What the element is about: a text of its own, a part of the page, or what stands in the element.
// SPDX-License-Identifier: Apache-2.0
// @ts-check
import { DomText } from './dom-text.js';

/** @typedef {{ text: string, dom: DomText | null, place: 'shadow' | 'page' }} Source what to analyse, and where to show it */

/** Content that the widget leaves where it is and marks in place: it could not show it better. */
const KEPT = 'img, picture, video, audio, iframe, figure, table, form, button, input, select, textarea, svg, canvas, pre, details';

/** @param {HTMLElement} element @param {string | null} text its own, or null @returns {Source | null} null where it is for what isn't there */
export function sourceOf(element, text) {
  if (text !== null) return { text, dom: null, place: 'shadow' };
  const target = targetOf(element);
  if (target) {
    const dom = new DomText(target.childNodes); // hidden or not: a tab is read before it is opened
    return { text: dom.text, dom, place: 'page' };
  }
  if (element.hasAttribute('for')) return null;
  const dom = new DomText(slotted(element));
  return { text: dom.text, dom, place: element.querySelector(KEPT) ? 'page' : 'shadow' };
}

/** The part of the page that the attribute "for" selects. @param {HTMLElement} element */
export function targetOf(element) {
  const selector = element.getAttribute('for');
  if (!selector) return null;
  try {
    return /** @type {Document | ShadowRoot} */ (element.getRootNode()).querySelector(selector) ?? document.querySelector(selector);
  } catch {
    return null; // not a selector
  }
}

/** What is in the element, but for the slots that replace the widget's own parts. @param {HTMLElement} element */
function slotted(element) {
  return [...element.childNodes].filter((node) => !(node instanceof Element && node.hasAttribute('slot')));
}
