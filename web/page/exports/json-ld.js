// JSON-LD: a schema.org NewsArticle with those it mentions and those it quotes.
// SPDX-License-Identifier: Apache-2.0
// @ts-check

/** @type {Record<string, string>} */
const KINDS = { PERSON: 'Person', ORG: 'Organization', GPE: 'Place', LOC: 'Place', FAC: 'Place', EVENT: 'Event', PRODUCT: 'Product', WORK_OF_ART: 'CreativeWork', LAW: 'Legislation', LANGUAGE: 'Language' };

/** @param {import('../../article-model.js').Article} article @returns {string} */
export function toJsonLd(article) {
  const { metadata, summary, keyPhrases, reading } = article.result;
  const entities = article.entities.filter(({ label, mentions }) => label in KINDS && mentions.length).sort((a, b) => b.salience - a.salience || a.id - b.id);
  /** @param {import('../../nutgraf.js').Entity} entity */
  const thing = (entity) => {
    const titles = article.titlesOf(entity);
    return {
      '@type': KINDS[entity.label],
      name: entity.name,
      ...(entity.aliases.length ? { alternateName: entity.aliases } : {}),
      ...(entity.label === 'PERSON' && titles.length ? { jobTitle: titles.length === 1 ? titles[0] : titles } : {}),
    };
  };
  const quotations = article.quotes.filter(({ kind }) => kind !== 'indirect').map((quote) => {
    const speaker = article.entityOfMention(quote.speaker);
    const name = article.speakerOf(quote);
    return { '@type': 'Quotation', text: article.flat(quote), ...(speaker && speaker.label in KINDS ? { creator: { '@type': KINDS[speaker.label], name: speaker.name } } : name ? { creator: { '@type': 'Person', name } } : {}) };
  });
  const body = article.blocks.filter((block) => !article.isAside(block) && ['body', 'dateline'].includes(block.kind)).map((block) => article.flat(block)).join('\n\n');
  const about = entities.slice(0, 3);
  const document = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: article.headline ?? undefined,
    author: metadata.byline ? { '@type': 'Person', name: metadata.byline.replace(/^by\s+/i, '') } : undefined,
    datePublished: metadata.publicationDate ?? undefined,
    inLanguage: metadata.language ?? undefined,
    contentLocation: metadata.place ? { '@type': 'Place', name: metadata.place } : undefined,
    wordCount: reading?.words,
    abstract: summary.sentences.map((picked) => article.summaryText(picked)).join(' ') || undefined,
    keywords: keyPhrases.length ? keyPhrases.map(({ text }) => text) : undefined,
    articleBody: body || undefined,
    about: about.length ? about.map(thing) : undefined,
    mentions: entities.length ? entities.map(thing) : undefined,
    citation: quotations.length ? quotations : undefined,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
