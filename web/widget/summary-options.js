// The summary that an element's attributes ask for, and how large it will be.
// SPDX-License-Identifier: Apache-2.0
// @ts-check

/** The words of the web platform's Summarizer API. */
const SUMMARY_TYPES = ['key-points', 'tldr', 'teaser', 'headline'];
const SUMMARY_LENGTHS = ['short', 'medium', 'long'];
/** About as many sentences as each type has. */
const USUAL_SENTENCES = { 'key-points': 4, tldr: 2, teaser: 2, headline: 1 };
/** Characters of the longest sentence that a place is kept for. */
const LONGEST_SENTENCE = 250;

/** @param {HTMLElement} element @returns {import('../nutgraf.js').AnalyzeOptions} what makes no sense is left out: an attribute is no reason to fail */
export function summaryOptionsOf(element) {
  const sentences = Number(element.getAttribute('summary-sentences') ?? 0);
  const type = element.getAttribute('summary-type') ?? '';
  const length = element.getAttribute('summary-length') ?? '';
  const typed = SUMMARY_TYPES.includes(type) || SUMMARY_LENGTHS.includes(length);
  return {
    ...(SUMMARY_TYPES.includes(type) ? { summaryType: /** @type {any} */ (type) } : {}),
    ...(SUMMARY_LENGTHS.includes(length) ? { summaryLength: /** @type {any} */ (length) } : {}),
    ...(Number.isInteger(sentences) && sentences > 0 ? { summarySentences: sentences } : typed ? {} : { summarySentences: 3 }),
  };
}

/**
 * How many sentences the summary of a text will have, and how many characters each, about.
 * @param {string} text the article's beginning @param {import('../nutgraf.js').AnalyzeOptions} options
 */
export function expectedSize(text, { summarySentences, summaryType = 'tldr' }) {
  const written = text.match(/[.!?]["”’]?\s/g)?.length ?? 0;
  const sentences = Math.min(summarySentences ?? USUAL_SENTENCES[summaryType], written + 1);
  return { sentences, characters: Math.min(text.length / (written + 1), LONGEST_SENTENCE) };
}
