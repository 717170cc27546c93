// The page's words: one JSON per language, plurals by CLDR's categories, numbers and dates by Intl.
// SPDX-License-Identifier: Apache-2.0
// @ts-check
import { dateIn } from '../iso-date.js';

/** The languages there are, by their own names. */
export const LANGUAGES = { en: 'English', de: 'Deutsch' };

/** @type {Record<string, any>} */
let strings = {};
let fallback = /** @type {Record<string, any>} */ ({});
let language = 'en';
let plural = new Intl.PluralRules('en');
/** @type {Set<() => void>} */
const listeners = new Set();

/** @param {string} code */
async function load(code) {
  const response = await fetch(new URL(`../strings/${code}.json`, import.meta.url));
  if (!response.ok) throw new Error(`strings/${code}.json: ${response.status}`);
  return response.json();
}

/** The first of the wished-for languages that there is: "de-AT" → "de". @param {readonly string[]} wishes */
export function bestLanguage(wishes) {
  for (const wish of wishes) {
    const base = wish.toLowerCase().split('-')[0];
    if (base in LANGUAGES) return base;
  }
  return 'en';
}

/** @param {string} code */
export async function setLanguage(code) {
  const wanted = code === 'en' ? null : load(code).catch(() => null);
  if (!Object.keys(fallback).length) fallback = await load('en');
  strings = (await wanted) ?? fallback;
  language = strings === fallback ? 'en' : code;
  plural = new Intl.PluralRules(language);
  document.documentElement.lang = language;
  document.documentElement.dir = strings.direction ?? 'ltr';
  translateBelow(document);
  for (const listener of listeners) listener();
}

/** @param {() => void} listener */
export function onLanguage(listener) {
  listeners.add(listener);
}

export function currentLanguage() {
  return language;
}

/**
 * t('status.done', { count: 3 }): {count} is put in as a number of the language; an entry with plural categories is
 * chosen by `count`.
 * @param {string} key @param {Record<string, string | number>} [values]
 */
export function t(key, values = {}) {
  let entry = strings[key] ?? fallback[key] ?? key;
  if (typeof entry === 'object') entry = entry[plural.select(Number(values.count ?? 0))] ?? entry.other;
  return entry.replace(/\{(\w+)\}/g, (/** @type {string} */ whole, /** @type {string} */ name) => {
    const value = values[name];
    return value === undefined ? whole : typeof value === 'number' ? number(value) : value;
  });
}

/** Whether there are words for a key. @param {string} key */
export const has = (key) => key in strings || key in fallback;

/** Making a format costs a hundred times what using it does. @type {Map<string, Intl.NumberFormat>} */
const formats = new Map();

/** @param {number} value @param {Intl.NumberFormatOptions} [options] */
export function number(value, options) {
  const key = options ? language + JSON.stringify(options) : language;
  let format = formats.get(key);
  if (!format) formats.set(key, (format = new Intl.NumberFormat(language, options)));
  return format.format(value);
}

/** A date of TIMEX3 as the language writes it; null where it says no more than the text does. @param {string} value */
export const readDate = (value) => dateIn(language, value);

/** The same; as it stands where there is no better way. @param {string} value */
export const date = (value) => readDate(value) ?? value;

/**
 * Fills elements with data-t (text) and data-t-label, data-t-title, data-t-placeholder (attributes). What says so already is left
 * alone: the page comes in English, and need not be laid out anew for it.
 * @param {ParentNode} root
 */
export function translateBelow(root) {
  for (const element of root.querySelectorAll('[data-t]')) {
    const words = t(/** @type {HTMLElement} */ (element).dataset.t ?? '');
    if (element.textContent !== words) element.textContent = words;
  }
  const attributes = { tLabel: 'aria-label', tTitle: 'title', tPlaceholder: 'placeholder' };
  for (const [field, attribute] of Object.entries(attributes)) {
    const name = `data-t-${attribute.replace('aria-', '')}`;
    for (const element of root.querySelectorAll(`[${name}]`)) setIfNew(element, attribute, t(/** @type {HTMLElement} */ (element).dataset[field] ?? ''));
  }
}

/** @param {Element} element @param {string} attribute @param {string} value */
function setIfNew(element, attribute, value) {
  if (element.getAttribute(attribute) !== value) element.setAttribute(attribute, value);
}
