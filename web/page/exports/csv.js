// CSV (RFC 4180): every name, mention, quotation, date and amount, one a line.
// SPDX-License-Identifier: Apache-2.0
// @ts-check

const COLUMNS = ['layer', 'type', 'text', 'start', 'end', 'value', 'unit', 'entity', 'name', 'salience', 'score', 'upTo'];

/** A cell. A spreadsheet would run what begins like a formula: an apostrophe keeps it text. @param {unknown} value */
function cell(value) {
  let text = value === null || value === undefined ? '' : String(value);
  if (typeof value === 'string' && /^[=+\-@\t\r]/.test(text)) text = `'${text}`;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** @param {import('../../article-model.js').Article} article @returns {string} */
export function toCsv(article) {
  const { timeExpressions, amounts, keyPhrases } = article.result;
  /** @type {Array<Record<string, unknown>>} */
  const rows = [];
  for (const name of article.names) {
    const entity = article.entityOf(name);
    rows.push({ layer: 'name', type: name.label, ...name, text: article.flat(name), entity: entity?.id, name: entity?.name, salience: entity?.salience });
  }
  for (const mention of article.mentions) {
    const entity = article.entities[mention.entity];
    if (mention.kind !== 'named') rows.push({ layer: 'mention', type: mention.kind, ...mention, text: article.flat(mention), name: entity?.name, salience: entity?.salience });
  }
  for (const quote of article.quotes) {
    rows.push({ layer: 'quotation', type: quote.kind, ...quote, text: article.flat(quote), entity: article.entityOfMention(quote.speaker)?.id, name: article.speakerOf(quote) });
  }
  for (const time of timeExpressions) rows.push({ layer: 'time', ...time, text: article.flat(time) });
  for (const amount of amounts) rows.push({ layer: 'amount', ...amount, text: article.flat(amount) });
  for (const phrase of keyPhrases) {
    for (const occurrence of phrase.occurrences) rows.push({ layer: 'key phrase', ...occurrence, text: article.flat(occurrence), name: phrase.text, score: phrase.score });
  }
  const lines = rows.map((row) => COLUMNS.map((column) => cell(row[column])).join(','));
  return [COLUMNS.join(','), ...lines, ''].join('\r\n');
}
