// HTML: the marked article in one file, with nothing to load and nothing that runs.
// SPDX-License-Identifier: Apache-2.0
// @ts-check
import { MARKS_CSS } from '../../marks-style.js';
import { labelPosition, withoutMailMarks } from '../../annotated-text.js';
import { startingIn } from '../../article-model.js';

/** @param {string} text */
const escape = (text) => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

const PAGE_CSS = `
:root { color-scheme: light dark; }
body { max-width: 42rem; margin: 2.5rem auto; padding: 0 1.25rem; font: 1.0625rem/1.65 Charter, "Iowan Old Style", Cambria, Georgia, serif;
  color: light-dark(#1e1c19, #e8e4dc); background: light-dark(#fdfcf9, #15171a); }
h1 { line-height: 1.15; } h2 { font-size: 1.2rem; margin-top: 2.5rem; } h3 { font-size: 1rem; margin: 1.4rem 0 .2rem; } small { font-weight: 400; } .about, footer, .aside { color: light-dark(#635d53, #a39d92); font-size: .9rem; }
blockquote { margin: .4rem 0 .4rem 1rem; } p { white-space: pre-line; }`;

/**
 * @param {import('../../article-model.js').Article} article
 * @param {(key: string, values?: Record<string, string | number>) => string} t
 * @param {(iso: string) => string} date
 * @returns {string}
 */
export function toHtml(article, t, date) {
  const { metadata, summary, generator } = article.result;
  const title = article.headline ?? t('article.untitled');
  const about = [metadata.byline, metadata.place ?? null, metadata.publicationDate && date(metadata.publicationDate)].filter(Boolean).join(' · ');
  const heading = article.blocks.find(({ kind, story }) => kind === 'headline' && story === 0);
  const body = article.blocks.filter((block) => block !== heading).map((block) => paragraph(article, block, t)).join('\n');
  const points = summary.sentences.map((picked) => `<li>${escape(article.summaryText(picked))}</li>`).join('');
  const quotes = article.quotesBySpeaker().map(({ name, entity, quotes: said }) =>
    `<h3>${escape(name ?? t('quotes.unknown'))}${titleOf(article, entity)}</h3>${said.map((quote) => `<blockquote>${escape(article.flat(quote))}</blockquote>`).join('')}`).join('\n');
  return `<!doctype html>
<html lang="${escape(metadata.language ?? 'en')}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${escape(`${generator.name} ${generator.version}`)}">
<title>${escape(title)}</title>
<style>${MARKS_CSS}${PAGE_CSS}</style>
</head>
<body>
<header>${heading ? paragraph(article, heading, t) : `<h1>${escape(title)}</h1>`}${about ? `<p class="about">${escape(about)}</p>` : ''}
${points ? `<h2>${escape(t('panel.summary'))}</h2><ul>${points}</ul>` : ''}</header>
<main>
${body}
</main>
${quotes ? `<section><h2>${escape(t('panel.quotes'))}</h2>${quotes}</section>` : ''}
<footer><p>${escape(t('footer.version', { version: generator.version, model: generator.model }))}</p></footer>
</body>
</html>
`;
}

/** @param {import('../../article-model.js').Article} article @param {import('../../nutgraf.js').Entity | null} entity */
function titleOf(article, entity) {
  const [title] = entity ? article.titlesOf(entity) : [];
  return title ? ` <small>${escape(title)}</small>` : '';
}

/** @param {import('../../article-model.js').Article} article @param {import('../../nutgraf.js').Block} block @param {(key: string) => string} t */
function paragraph(article, block, t) {
  const tag = block.kind === 'headline' && block.story === 0 ? 'h1' : 'p';
  const aside = article.isAside(block) ? ' class="aside"' : '';
  const shown = (/** @type {string} */ text) => escape(article.isCode ? text : withoutMailMarks(text));
  let html = '';
  let at = block.start;
  const names = startingIn(article.names, block.start, block.end);
  names.forEach((name, i) => {
    const labelAt = labelPosition(article.text, name, names[i + 1]);
    const label = `data-label="${escape(t(`mark.${name.label}`))}"`;
    const entity = article.entityOf(name);
    const about = entity && entity.name !== article.flat(name) ? ` title="${escape(entity.name)}"` : '';
    html += `${shown(article.text.slice(at, name.start))}<span class="mark t-${name.label}${labelAt === name.end ? '' : ' torn'}" ${label}${about}>${shown(article.slice(name))}</span>`;
    at = name.end;
    if (labelAt === null || labelAt === at) return;
    html += `<span class="tail t-${name.label}" ${label}>${escape(article.text.slice(at, labelAt))}</span>`;
    at = labelAt;
  });
  return `<${tag} dir="auto"${aside}>${html}${shown(article.text.slice(at, block.end))}</${tag}>`;
}
