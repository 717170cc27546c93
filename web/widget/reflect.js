// Attributes as properties: each property reads and writes its attribute, as those of the web's own elements do.
// SPDX-License-Identifier: Apache-2.0
// @ts-check

/** Properties that are their attribute's text. @type {Record<string, string>} */
const TEXTS = {
  htmlFor: 'for',
  publicationDate: 'publication-date',
  summaryType: 'summary-type',
  summaryLength: 'summary-length',
  summaryPosition: 'summary-position',
  modelUrl: 'model-url',
  modelIntegrity: 'model-integrity',
  wasmUrl: 'wasm-url',
  workerUrl: 'worker-url',
};
/** Properties that are true where the attribute is there. @type {Record<string, string>} */
const FLAGS = { summaryOnly: 'summary-only', noWorker: 'no-worker' };
/** Properties that are numbers; 0 without the attribute. @type {Record<string, string>} */
const NUMBERS = { summarySentences: 'summary-sentences' };

export const REFLECTED = [...Object.keys(TEXTS), ...Object.keys(FLAGS), ...Object.keys(NUMBERS)];

/** Gives a class of elements these properties. @param {HTMLElement} prototype */
export function reflectAttributes(prototype) {
  const define = (/** @type {string} */ name, /** @type {(this: HTMLElement) => any} */ get, /** @type {(this: HTMLElement, value: any) => void} */ set) =>
    Object.defineProperty(prototype, name, { get, set, configurable: true, enumerable: true });
  for (const [name, attribute] of Object.entries(TEXTS)) {
    define(name, function () {
      return this.getAttribute(attribute) ?? '';
    }, function (value) {
      put(this, attribute, value ?? '');
    });
  }
  for (const [name, attribute] of Object.entries(NUMBERS)) {
    define(name, function () {
      return Number(this.getAttribute(attribute)) || 0;
    }, function (value) {
      put(this, attribute, Number(value) || '');
    });
  }
  for (const [name, attribute] of Object.entries(FLAGS)) {
    define(name, function () {
      return this.hasAttribute(attribute);
    }, function (value) {
      this.toggleAttribute(attribute, Boolean(value));
    });
  }
}

/** @param {HTMLElement} element @param {string} attribute @param {string | number} value nothing, or 0: the attribute goes */
function put(element, attribute, value) {
  if (value === '') element.removeAttribute(attribute);
  else element.setAttribute(attribute, String(value));
}
