// The widget's words. A page may set its own: element.strings = { … }.
// SPDX-License-Identifier: Apache-2.0
// @ts-check

const english = {
  locale: 'en',
  summary: 'In short',
  legend: 'What is marked',
  loading: 'Loading the language model…',
  loadingPercent: 'Loading the language model: {percent} %',
  analyzing: 'Analysing…',
  failed: 'The analysis is not available: {reason}',
  retry: 'Try again',
  noArticle: 'This doesn’t read like an article: {what}.',
  'genre.chat': 'it looks like a chat', 'genre.verse': 'it looks like a poem or a song', 'genre.table': 'it looks like a table',
  'genre.list': 'it looks like a list', 'genre.recipe': 'it looks like a recipe',
  'genre.links': 'it looks like links or headlines that lead elsewhere', 'genre.code': 'it looks like code or data',
  'genre.boilerplate': 'it looks like a form or a notice of a website', 'genre.too-short': 'it is only a few words',
  quotations: 'Quotations',
  keyPhrases: 'Key phrases',
  mentions: 'Mentions',
  also: 'Also',
  called: 'Called',
  close: 'Close',
  'type.PERSON': 'person', 'type.NORP': 'group', 'type.FAC': 'site', 'type.ORG': 'org', 'type.GPE': 'place', 'type.LOC': 'region',
  'type.PRODUCT': 'product', 'type.EVENT': 'event', 'type.WORK_OF_ART': 'work', 'type.LAW': 'law', 'type.LANGUAGE': 'language',
  'type.DATE': 'date', 'type.TIME': 'time', 'type.PERCENT': 'percent', 'type.MONEY': 'money', 'type.QUANTITY': 'measure',
  'type.ORDINAL': 'rank', 'type.CARDINAL': 'number',
};

/** @type {Record<string, Record<string, string>>} */
const LANGUAGES = {
  en: english,
  de: {
    locale: 'de',
    summary: 'Kurz gesagt',
    legend: 'Was markiert ist',
    loading: 'Sprachmodell wird geladen …',
    loadingPercent: 'Sprachmodell wird geladen: {percent} %',
    analyzing: 'Wird ausgewertet …',
    failed: 'Die Auswertung ist nicht verfügbar: {reason}',
    retry: 'Noch einmal versuchen',
    noArticle: 'Das liest sich nicht wie ein Artikel: {what}.',
    'genre.chat': 'Es sieht nach einem Chat aus', 'genre.verse': 'Es sieht nach einem Gedicht oder Lied aus',
    'genre.table': 'Es sieht nach einer Tabelle aus', 'genre.list': 'Es sieht nach einer Liste aus',
    'genre.recipe': 'Es sieht nach einem Rezept aus', 'genre.links': 'Es sieht nach Links oder Überschriften aus, die woandershin führen',
    'genre.code': 'Es sieht nach Programmcode oder Daten aus',
    'genre.boilerplate': 'Es sieht nach einem Formular oder Hinweis einer Website aus', 'genre.too-short': 'Es sind nur wenige Wörter',
    quotations: 'Zitate',
    keyPhrases: 'Schlüsselwörter',
    mentions: 'Nennungen',
    also: 'Auch',
    called: 'Genannt',
    close: 'Schließen',
    'type.PERSON': 'Person', 'type.NORP': 'Gruppe', 'type.FAC': 'Bauwerk', 'type.ORG': 'Org.', 'type.GPE': 'Ort', 'type.LOC': 'Gegend',
    'type.PRODUCT': 'Produkt', 'type.EVENT': 'Ereignis', 'type.WORK_OF_ART': 'Werk', 'type.LAW': 'Gesetz', 'type.LANGUAGE': 'Sprache',
    'type.DATE': 'Datum', 'type.TIME': 'Zeit', 'type.PERCENT': 'Prozent', 'type.MONEY': 'Geld', 'type.QUANTITY': 'Maß',
    'type.ORDINAL': 'Rang', 'type.CARDINAL': 'Zahl',
  },
};

/** The language that a page says it is in where an element stands, also around a shadow tree. @param {Element | undefined} element @returns {string} */
function languageAround(element) {
  if (!element) return 'en';
  return element.closest('[lang]')?.getAttribute('lang') ?? languageAround(/** @type {ShadowRoot} */ (element.getRootNode()).host);
}

/** Words for the language around an element; the element's own come first. @param {Element} element @param {Record<string, string>} own */
export function stringsFor(element, own) {
  const language = languageAround(element).toLowerCase().split('-')[0];
  const words = { ...english, ...LANGUAGES[language], ...own };
  return (/** @type {string} */ key, /** @type {Record<string, string | number>} */ values = {}) =>
    (/** @type {Record<string, string>} */ (words)[key] ?? key).replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}
