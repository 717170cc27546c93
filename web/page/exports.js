// Taking it away: six forms to copy or download.
// SPDX-License-Identifier: Apache-2.0
// @ts-check
import { announce } from './announcer.js';
import { copy as copyText } from './clipboard.js';
import { h } from './dom.js';
import { toConll } from './exports/conll.js';
import { toCsv } from './exports/csv.js';
import { toHtml } from './exports/html.js';
import { toJsonLd } from './exports/json-ld.js';
import { toMarkdown } from './exports/markdown.js';
import { date, t } from './i18n.js';

/** @typedef {import('../article-model.js').Article} Article */

/** @type {Record<string, { extension: string, type: string, write: (article: Article) => string, download?: (text: string) => string }>} */
export const FORMATS = {
  markdown: { extension: 'md', type: 'text/markdown', write: (article) => toMarkdown(article, t, date) },
  html: { extension: 'html', type: 'text/html', write: (article) => toHtml(article, t, date) },
  csv: { extension: 'csv', type: 'text/csv', write: toCsv, download: (text) => `\ufeff${text}` }, // the mark tells spreadsheets that it is UTF-8
  json: { extension: 'json', type: 'application/json', write: (article) => `${JSON.stringify(article.result, null, 2)}\n` },
  jsonld: { extension: 'jsonld', type: 'application/ld+json', write: toJsonLd },
  conll: { extension: 'conll', type: 'text/plain', write: toConll },
};

/** A file name from the headline. @param {Article} article @param {string} extension */
export function fileName(article, extension) {
  const words = (article.headline ?? 'article').normalize('NFKD').replace(/[\u0300-\u036f’']/g, '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return `${words.join('-').slice(0, 48).replace(/-+$/, '') || 'article'}.${extension}`;
}

/**
 * Fills the menu.
 * @param {HTMLElement} list @param {() => Article | null} current
 */
export function wireExports(list, current) {
  const rows = Object.entries(FORMATS).map(([name, format]) => {
    const copy = h('button.small', { type: 'button', onclick: () => copyOut(copy, name, format, current()) }, t('export.copy'));
    const save = h('button.small', { type: 'button', onclick: () => download(format, current()) }, t('export.download'));
    copy.setAttribute('aria-label', `${t('export.copy')} ${t(`export.${name}`)}`);
    save.setAttribute('aria-label', `${t('export.download')} ${t(`export.${name}`)}`);
    return h('li', null, h('span.format', null, h('strong', null, t(`export.${name}`)), h('span.help', null, t(`export.${name}.help`))), copy, save);
  });
  list.replaceChildren(...rows);
}

/** @param {HTMLElement} button @param {string} name @param {(typeof FORMATS)[string]} format @param {Article | null} article */
function copyOut(button, name, format, article) {
  if (article) copyText(button, format.write(article), t('export.copied', { format: t(`export.${name}`) }));
}

/** @param {(typeof FORMATS)[string]} format @param {Article | null} article */
function download(format, article) {
  if (!article) return;
  const text = format.write(article);
  const url = URL.createObjectURL(new Blob([format.download?.(text) ?? text], { type: format.type }));
  const file = fileName(article, format.extension);
  h('a', { href: url, download: file }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  announce(t('export.downloaded', { file }));
}
