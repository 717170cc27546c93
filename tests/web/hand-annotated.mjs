// The sample article, annotated by hand: a result that doesn't change when the model does. For exports and for the look.
// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';

const text = readFileSync(new URL('../../web/samples/ferry.txt', import.meta.url), 'utf8');

/** Names in the order of the text; the third field names the entity, the fourth its kind where it is no name. */
const NAMES = `
Halifax|GPE|Halifax
$84 million|MONEY
Ingrid Okafor|PERSON|Ingrid Okafor
HALIFAX|GPE|Halifax
Nova Scotia|GPE|Nova Scotia
March 14, 2024|DATE
Halifax|GPE|Halifax
Atlantic Canada|LOC|Atlantic Canada
first|ORDINAL
11|CARDINAL
6|CARDINAL
Tuesday|DATE
$84 million|MONEY
almost two decades|DATE
14-kilometer|QUANTITY
Mill Cove|LOC|Mill Cove
Bedford|GPE|Bedford
22 minutes|TIME
Two|CARDINAL
September 2027|DATE
150|CARDINAL
Rosalind Achterberg|PERSON|Rosalind Achterberg
City Hall|FAC|City Hall
shortly before midnight|TIME
This is the night|-
Daniel Mbeki|PERSON|Daniel Mbeki
Atlantic Wire|ORG|Atlantic Wire
$38.5 million|MONEY
$21 million|MONEY
Luc Thibodeau|PERSON|Luc Thibodeau
Ottawa|GPE|Ottawa
Monday|DATE
Darnell Whitcombe|PERSON|Darnell Whitcombe
Musquodoboit Valley|LOC|Musquodoboit Valley
60 kilometers|QUANTITY
He|PRON|Darnell Whitcombe
five|CARDINAL
$9.2 million|MONEY
a year|DATE
2030|DATE
Whitcombe|PERSON|Darnell Whitcombe
Achterberg|PERSON|Rosalind Achterberg
She|PRON|Rosalind Achterberg
4,800|CARDINAL
the Bedford Highway|FAC|the Bedford Highway
every morning|TIME
up to 12 percent|PERCENT
three years|DATE
Norðhavn Marine|ORG|Norðhavn Marine
Danish|NORP|Danish
Icelandic|NORP|Icelandic
the Lunenburg Yards|FAC|the Lunenburg Yards
about 130|CARDINAL
Norðhavn|ORG|Norðhavn Marine
Freyja|PRODUCT|Freyja
Akranes|GPE|Akranes
Reykjavík|GPE|Reykjavík
May 2021|DATE
only nine|CARDINAL
Dalhousie University|ORG|Dalhousie University
last winter|DATE
91 percent|PERCENT
minus 20 degrees Celsius|QUANTITY
Priya Raghunathan|PERSON|Priya Raghunathan
Mi’kmaw|NORP|Mi’kmaw
Millbrook First Nation|ORG|Millbrook First Nation
Mill Cove|LOC|Mill Cove
a quarter|CARDINAL
Joan Paul-Sylliboy|PERSON|Joan Paul-Sylliboy
her|PRON|Joan Paul-Sylliboy
first|ORDINAL
April 9|DATE
Last year|DATE
$3.25|MONEY
50 cents|MONEY
Dartmouth|GPE|Dartmouth
1752|DATE
North America|LOC|North America
Whitcombe|PERSON|Darnell Whitcombe
March 28|DATE
Utility and Review Board|ORG|Utility and Review Board
He|PRON|Darnell Whitcombe
he|PRON|Darnell Whitcombe`;

const TITLES = { 'Rosalind Achterberg': 'Mayor', 'Luc Thibodeau': 'Transport Minister', 'Darnell Whitcombe': 'Councillor', 'Joan Paul-Sylliboy': 'Chief', 'Priya Raghunathan': 'professor' };

const QUOTES = [
  ['“People have waited long enough for a commute that isn’t a parking lot,”', 'direct', 'Rosalind Achterberg', 'told'],
  ['“This is the night we stopped drawing and started building.”', 'direct', 'Rosalind Achterberg', 'told'],
  ['“a model for every harbor city in the country.”', 'mixed', 'Luc Thibodeau', 'called'],
  ['the money would have paved 60 kilometers of road', 'indirect', 'Darnell Whitcombe', 'said'],
  ['“My residents will pay for a boat they will never see,”', 'direct', 'Darnell Whitcombe', 'said'],
  ['“Cold was the question everybody asked us,”', 'direct', 'Priya Raghunathan', 'said'],
  ['“It turned out to be the easy one. Docking in a southeasterly is harder.”', 'direct', 'Priya Raghunathan', 'said'],
];

const TIMES = { 'March 14, 2024': '2024-03-14', Tuesday: '2024-03-12', 'September 2027': '2027-09', Monday: '2024-03-11', 2030: '2030', 'May 2021': '2021-05', 'April 9': '2024-04-09', 'Last year': '2023', 1752: '1752', 'March 28': '2024-03-28' };

const AMOUNTS = { '$84 million': [84e6, 'USD'], '14-kilometer': [14, 'km'], '$38.5 million': [38.5e6, 'USD'], '$21 million': [21e6, 'USD'], '60 kilometers': [60, 'km'], '$9.2 million': [9.2e6, 'USD'], 'up to 12 percent': [12, '%'], '91 percent': [91, '%'], 'minus 20 degrees Celsius': [-20, 'Cel'], '$3.25': [3.25, 'USD'], '50 cents': [0.5, 'USD'], '4,800': [4800, null] };

const KIND = [[/^Halifax council/, 'headline'], [/^By /, 'byline'], [/^HALIFAX, /, 'dateline'], [/^Photo:/, 'caption'], [/^(©|Related|Sign up)/, 'boilerplate'], [/^(Fog|BRIDGE|Lunenburg schooner)/, 'related-story']];

/** @returns {import('../../web/nutgraf.js').AnalysisResult} */
export function handAnnotated() {
  const blocks = [...text.matchAll(/[^\n]+/g)].map(({ 0: line, index }) => {
    const kind = KIND.find(([pattern]) => pattern.test(line))?.[1] ?? 'body';
    return { start: index, end: index + line.length, kind, story: 0, confidence: 1 };
  });
  const sentences = blocks.flatMap((block, paragraph) =>
    [...text.slice(block.start, block.end).matchAll(/[^\s].*?(?:[.?!][”’]?(?=\s|$)|$)/gs)].map(({ 0: sentence, index }) => ({ start: block.start + index, end: block.start + index + sentence.length, paragraph })),
  ).map((sentence, id) => ({ id, ...sentence }));
  const namedEntities = [];
  const mentions = [];
  const entities = [];
  let at = 0;
  for (const [words, label, name] of NAMES.trim().split('\n').map((line) => line.split('|'))) {
    const start = text.indexOf(words, at);
    if (start < 0) throw new Error(`not found: ${words}`);
    const end = start + words.length;
    at = label === '-' ? at : end;
    if (label === '-') continue;
    if (label !== 'PRON') namedEntities.push({ start, end, label, score: 0.9 });
    if (!name) continue;
    let entity = entities.find((each) => each.name === name);
    if (!entity) entities.push((entity = { id: entities.length, label, name, aliases: [], titles: [], salience: 0, representative: mentions.length, mentions: [] }));
    if (label !== 'PRON' && words !== name && !entity.aliases.includes(words)) entity.aliases.push(words);
    const title = TITLES[name];
    if (title && text.slice(start - title.length - 1, start - 1) === title) entity.titles.push({ start: start - title.length - 1, end: start - 1 });
    entity.mentions.push(mentions.length);
    mentions.push({ id: mentions.length, start, end, kind: label === 'PRON' ? 'pronominal' : 'named', entity: entity.id, sieve: 'none' });
  }
  for (const entity of entities) entity.salience = Number((entity.mentions.length / mentions.length).toFixed(4));
  const find = (words) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const quotes = QUOTES.map(([words, kind, speaker, cue]) => {
    const bounds = find(words);
    const entity = entities.find(({ name }) => name === speaker);
    return { ...bounds, kind, speaker: entity.mentions[0], speakerText: find(speaker), cue: find(cue), sieve: 'cue-after', score: 0.9 };
  });
  const valued = (table) => namedEntities.filter(({ start, end }) => text.slice(start, end) in table);
  const timeExpressions = valued(TIMES).map(({ start, end }) => ({ start, end, type: 'DATE', value: TIMES[text.slice(start, end)] }));
  const amounts = valued(AMOUNTS).map(({ start, end }) => ({ start, end, value: AMOUNTS[text.slice(start, end)][0], unit: AMOUNTS[text.slice(start, end)][1] }));
  const sentenceOf = (words) => sentences.find(({ start, end }) => start <= text.indexOf(words) && text.indexOf(words) < end);
  const summary = ['Halifax will build', 'The federal government', 'Achterberg rejected'].map((words, i) => {
    const { id, start, end } = sentenceOf(words);
    return { sentence: id, start, end, score: 0.9 - i / 10, reasons: ['position'], edits: [] };
  });
  const phrases = ['electric ferry', 'regional council', 'operating costs', 'Mill Cove terminal', 'harbor ferry'];
  const keyPhrases = phrases.map((phrase, i) => ({ text: phrase, score: 1 - i / 10, occurrences: [...text.matchAll(phrase)].map(({ index }) => ({ start: index, end: index + phrase.length })) }));
  return {
    schemaVersion: 1,
    generator: { name: 'nutgraf', version: '0.0.0', model: 'hand 1' },
    offsetEncoding: 'utf-16',
    text,
    metadata: { title: 'Halifax council backs $84 million electric ferry after marathon debate', byline: 'Ingrid Okafor', place: 'HALIFAX, Nova Scotia', language: 'en', publicationDate: '2024-03-14' },
    blocks, sentences, namedEntities, entities, mentions, quotes, timeExpressions, amounts,
    timeline: timeExpressions.map(({ value, start }, i) => ({ value, timeExpression: i, sentence: sentences.findLast((each) => each.start <= start).id, entities: [] })),
    keyPhrases,
    summary: { sentences: summary },
    reading: { words: 553, sentences: sentences.length, minutes: 2.3, fleschEase: 51.2, grade: 10.1 },
  };
}

/** A worker script that answers every text with a given result: for tests of what the page makes of it. */
export const fakeWorker = (result) => `
postMessage({ type: 'hello' });
onmessage = ({ data: { type, id } }) =>
  postMessage(type === 'start'
    ? { type: 'started', id, manifest: { name: 'hand', version: '1' }, version: '0.0.0', heapBytes: 0 }
    : { type: 'done', id, rest: ${JSON.stringify(result)}, heapBytes: 0 });
`;
