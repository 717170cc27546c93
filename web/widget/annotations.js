// What a result says about a text, as one list of annotations with ids that events and focusAnnotation() use.
// SPDX-License-Identifier: Apache-2.0
// @ts-check
import { Article } from '../article-model.js';

/**
 * @typedef {object} Annotation
 * @property {string} id "name-12", "quote-3", "phrase-0-1"
 * @property {'entity' | 'date' | 'quote' | 'phrase'} kind
 * @property {number} start @property {number} end
 * @property {string} type a label of OntoNotes; "quote", "phrase"
 * @property {number | null} entity index in result.entities: who it is, for quotations who speaks
 * @property {string} text for quotations the speaker, else the full name
 * @property {boolean} near for quotations: the speaker's name stands beside it
 */

/** @param {Article} article @param {Set<string>} layers @returns {Annotation[]} sorted by start, longer first */
export function annotationsOf(article, layers) {
  /** @type {Annotation[]} */
  const list = [];
  article.names.forEach((name, i) => {
    const kind = name.label === 'DATE' || name.label === 'TIME' ? 'date' : 'entity';
    if (!layers.has(kind === 'date' ? 'dates' : 'entities')) return;
    const entity = article.entityOf(name);
    list.push({ id: `name-${i}`, kind, start: name.start, end: name.end, type: name.label, entity: entity?.id ?? null, text: entity?.name ?? article.flat(name), near: false });
  });
  if (layers.has('quotes')) {
    article.quotes.forEach((quote, i) => {
      if (quote.kind === 'indirect') return;
      const speaker = article.entityOfMention(quote.speaker);
      const near = article.mentionsIn(quote.end, quote.end + 24).some((mention) => mention.entity === speaker?.id && mention.kind === 'named');
      list.push({ id: `quote-${i}`, kind: 'quote', start: quote.start, end: quote.end, type: 'quote', entity: speaker?.id ?? null, text: article.speakerOf(quote) ?? '', near });
    });
  }
  if (layers.has('phrases')) {
    article.result.keyPhrases.forEach((phrase, i) =>
      phrase.occurrences.forEach(({ start, end }, j) => list.push({ id: `phrase-${i}-${j}`, kind: 'phrase', start, end, type: 'phrase', entity: null, text: phrase.text, near: false })),
    );
  }
  return list.sort((a, b) => a.start - b.start || b.end - a.end);
}
