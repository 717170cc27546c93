// Makes elements of the widget.
// SPDX-License-Identifier: Apache-2.0
// @ts-check

/** @typedef {(key: string, values?: Record<string, string | number>) => string} Words the widget's words, in the language of the page */

/** @param {string} tag @param {string} className @param {...(Node | string)} children */
export function make(tag, className, ...children) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children);
  return element;
}
