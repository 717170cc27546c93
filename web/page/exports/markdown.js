// Markdown notes: summary, people, quotations, dates, figures. What a reporter would keep.
// SPDX-License-Identifier: Apache-2.0
// @ts-check
import { GROUPS } from '../../article-model.js';
import { eventsOf } from '../panels/timeline.js';

/** Text that Markdown takes as text. @param {string} text */
const plain = (text) => text.replace(/[\\`*_[\]<>#|~]/g, '\\$&').replace(/^(\s*)([-+]|\d+[.)])(\s)/, '$1\\$2$3');

/**
 * @param {import('../../article-model.js').Article} article
 * @param {(key: string, values?: Record<string, string | number>) => string} t
 * @param {(iso: string) => string} date
 * @returns {string}
 */
export function toMarkdown(article, t, date) {
  const { metadata, summary, keyPhrases, generator } = article.result;
  const out = [`# ${plain(article.headline ?? t('article.untitled'))}`, ''];
  const about = [metadata.byline, metadata.place ?? null, metadata.publicationDate && date(metadata.publicationDate)].filter(Boolean);
  if (about.length) out.push(plain(about.join(' · ')), '');
  const section = (/** @type {string} */ title, /** @type {string[]} */ lines) => lines.length && out.push(`## ${title}`, '', ...lines, '');

  section(t('panel.summary'), summary.sentences.map((picked) => `- ${plain(article.summaryText(picked))}`));
  for (const group of Object.keys(GROUPS)) {
    section(t(`names.${group}`), article.group(group).slice(0, 50).map((entity) => {
      const titles = article.titlesOf(entity);
      const also = entity.aliases.length ? ` (${t('card.aliases')}: ${entity.aliases.join(', ')})` : '';
      return `- **${plain(entity.name)}**${titles.length ? `, ${plain(titles.join(', '))}` : ''}${plain(also)} – ${t('names.mentions', { count: entity.mentions.length })}`;
    }));
  }
  section(t('panel.quotes'), article.quotesBySpeaker().flatMap(({ name, quotes }) => [
    `**${plain(name ?? t('quotes.unknown'))}**`, '', ...quotes.flatMap((quote) => [`> ${plain(article.flat(quote))}`, '']),
  ]).slice(0, -1));
  section(t('panel.timeline'), eventsOf(article).map(({ value, sentence }) => `- **${date(value)}** – ${plain(article.flat(sentence))}`));
  const figures = article.names.filter(({ label }) => ['MONEY', 'PERCENT', 'QUANTITY'].includes(label));
  section(t('panel.numbers'), figures.map((name) => `- ${plain(article.flat(name))} – ${plain(article.flat(article.sentenceAt(name.start) ?? name))}`));
  section(t('panel.phrases'), keyPhrases.length ? [plain(keyPhrases.map(({ text }) => text).join(' · '))] : []);
  out.push('---', `*${generator.name} ${generator.version}, ${generator.model}*`, '');
  return out.join('\n');
}
