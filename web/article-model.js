// A result, indexed for reading: what lies where, who is who, which paragraphs are set aside. Pure; knows no DOM.
// SPDX-License-Identifier: Apache-2.0
// @ts-check

/** @typedef {import('./nutgraf.js').AnalysisResult} AnalysisResult */
/** @typedef {import('./nutgraf.js').Bounds} Bounds */
/** @typedef {import('./nutgraf.js').Entity} Entity */
/** @typedef {import('./nutgraf.js').Block} Block */

/** Paragraph kinds that are not read as the story: furniture of the page, and other stories. */
const ASIDE = new Set(['boilerplate', 'related-story', 'caption', 'pull-quote']);
/** Speakers that name nobody. */
const PRONOUN = /^(?:i|we|you|he|she|it|they|who|this|that|these|those|one)$/i;

/** @type {Record<string, string[]>} */
export const GROUPS = {
  people: ['PERSON'],
  organizations: ['ORG'],
  places: ['GPE', 'LOC', 'FAC'],
  others: ['NORP', 'EVENT', 'PRODUCT', 'WORK_OF_ART', 'LAW', 'LANGUAGE'],
};

/** `text` on one line; the ">" of a mail program behind a line break is left out, as in names (core/text/shown_line.h). @param {string} text */
function shownLine(text) {
  return text.replace(/[\r\n][\s>]*/g, ' ').replace(/\s+/g, ' ').trim();
}

/** First index whose `start` is at or after `position`, in a list sorted by start. @param {Bounds[]} list @param {number} position */
export function lowerBound(list, position) {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle].start < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Items that start in [from, to). @template {Bounds} T @param {T[]} list @param {number} from @param {number} to */
export function startingIn(list, from, to) {
  return list.slice(lowerBound(list, from), lowerBound(list, to));
}

/** @template {Bounds} T @param {T[]} list @returns {T[]} */
function sortedByStart(list) {
  for (let i = 1; i < list.length; ++i) {
    if (list[i - 1].start > list[i].start) return [...list].sort((a, b) => a.start - b.start || b.end - a.end);
  }
  return list;
}

/** The order in which entities are told. @param {Entity} a @param {Entity} b */
const bySalience = (a, b) => b.salience - a.salience || b.mentions.length - a.mentions.length || a.id - b.id;

export class Article {
  /** @type {import('./nutgraf.js').Quote[] | null} */ #quotes = null;
  /** How far each quotation and those before it reach. @type {number[] | null} */ #quotesReach = null;

  /** @param {AnalysisResult} result */
  constructor(result) {
    this.result = result;
    this.text = result.text;
    this.names = sortedByStart(result.namedEntities);
    this.mentions = sortedByStart(result.mentions);
    /** Blocks in order; where there are none, the whole text is one. @type {Block[]} */
    this.blocks = result.blocks.length ? result.blocks : [{ start: 0, end: this.text.length, kind: 'body', story: 0 }];
    this.sentences = result.sentences;
    this.mentionById = result.mentions;
    this.entities = result.entities;
  }

  /** In which ">" at the beginning of a line is no mail's. */
  get isCode() {
    return this.result.genre?.kind === 'code';
  }

  /** Those of the story itself: what the other stories on the page say is none of it. */
  get quotes() {
    let block = 0; // both lists are in order: one walk along them
    this.#quotes ??= sortedByStart(this.result.quotes).filter(({ start }) => {
      while (block + 1 < this.blocks.length && this.blocks[block + 1].start <= start) ++block;
      return this.belongs(this.blocks[block]);
    });
    return this.#quotes;
  }

  /** Indices of the quotations that lie in [from, to), if only in part: one may hold others, which end before it. @param {number} from @param {number} to */
  quotesIn(from, to) {
    let furthest = 0;
    const reach = (this.#quotesReach ??= this.quotes.map(({ end }) => (furthest = Math.max(furthest, end))));
    let first = lowerBound(this.quotes, from);
    while (first > 0 && reach[first - 1] > from) --first;
    /** @type {number[]} */
    const indices = [];
    for (let i = first; i < this.quotes.length && this.quotes[i].start < to; ++i) if (this.quotes[i].end > from) indices.push(i);
    return indices;
  }

  /** @param {Bounds} bounds */
  slice({ start, end }) {
    return this.text.slice(start, end);
  }

  /** Text on one line. @param {Bounds} bounds */
  flat(bounds) {
    return shownLine(this.slice(bounds));
  }

  /** Whether a block is part of the story, if only as a caption. @param {Block} block */
  belongs({ story, kind }) {
    return story === 0 && kind !== 'boilerplate' && kind !== 'related-story';
  }

  /** @param {Block} block */
  isAside(block) {
    return block.story !== 0 || ASIDE.has(block.kind);
  }

  /** Mentions that start in [from, to). @param {number} from @param {number} to */
  mentionsIn(from, to) {
    return startingIn(this.mentions, from, to);
  }

  /** The sentence around a position. @param {number} position */
  sentenceAt(position) {
    const after = lowerBound(this.sentences, position + 1);
    return this.sentences[after - 1] ?? null;
  }

  /** The index of the block around a position. @param {number} position */
  blockAt(position) {
    return Math.max(0, lowerBound(this.blocks, position + 1) - 1);
  }

  /** The entity that a name stands for: that of the mention with the same bounds. @param {Bounds} name @returns {Entity | null} */
  entityOf({ start, end }) {
    for (let i = lowerBound(this.mentions, start); i < this.mentions.length && this.mentions[i].start === start; ++i) {
      if (this.mentions[i].end === end) return this.entities[this.mentions[i].entity] ?? null;
    }
    return null;
  }

  /** @param {number | null} mentionId @returns {Entity | null} */
  entityOfMention(mentionId) {
    if (mentionId === null) return null;
    const mention = this.mentionById[mentionId];
    return mention ? (this.entities[mention.entity] ?? null) : null;
  }

  /** @param {Entity} entity */
  mentionsOf(entity) {
    return entity.mentions.map((id) => this.mentionById[id]).filter(Boolean);
  }

  /** Forms of address that the text uses, each once. @param {Entity} entity */
  titlesOf(entity) {
    return [...new Set(entity.titles.map((title) => this.flat(title)))];
  }

  /** Who says a quotation, as the reader knows them; null where the text doesn't tell. @param {import('./nutgraf.js').Quote} quote */
  speakerOf(quote) {
    const entity = this.entityOfMention(quote.speaker);
    if (entity) return entity.name;
    const words = quote.speakerText ? this.flat(quote.speakerText) : '';
    return words && !PRONOUN.test(words) ? words : null;
  }

  /** Whether an entity is in the story, and not only above it as its author. @param {Entity} entity */
  isTold(entity) {
    return entity.mentions.some((id) => this.mentionById[id] && this.blocks[this.blockAt(this.mentionById[id].start)].kind !== 'byline');
  }

  /** Entities of a group, the most salient first. @param {keyof typeof GROUPS} group */
  group(group) {
    const labels = GROUPS[group];
    return this.entities.filter((entity) => labels.includes(entity.label) && this.isTold(entity)).sort(bySalience);
  }

  /**
   * Indices of the names that stand for the same as one of them: by entity, else by type and wording.
   * @param {number} index @returns {number[]}
   */
  namesLike(index) {
    const name = this.names[index];
    const entity = this.entityOf(name);
    /** @type {number[]} */
    const same = [];
    if (entity) {
      for (const { start, end } of this.mentionsOf(entity)) {
        for (let i = lowerBound(this.names, start); i < this.names.length && this.names[i].start === start; ++i) if (this.names[i].end === end) same.push(i);
      }
      return [...new Set(same)].sort((a, b) => a - b);
    }
    const wording = this.flat(name);
    const length = name.end - name.start;
    this.names.forEach((other, i) => {
      if (other.label === name.label && other.end - other.start === length && this.flat(other) === wording && !this.entityOf(other)) same.push(i);
    });
    return same;
  }

  /** How many names there are of each type. @returns {Map<string, number>} */
  countByType() {
    /** @type {Record<string, number>} */
    const counts = {};
    for (const { label } of this.names) counts[label] = (counts[label] ?? 0) + 1;
    return new Map(Object.entries(counts));
  }

  /** Quotations by speaker, in the order in which speakers first speak; of a very long text, of its beginning. @param {number} [limit] */
  quotesBySpeaker(limit = Infinity) {
    /** @type {Map<string, { name: string | null, entity: Entity | null, quotes: import('./nutgraf.js').Quote[] }>} */
    const bySpeaker = new Map();
    for (const quote of this.quotes.slice(0, limit)) {
      const entity = this.entityOfMention(quote.speaker);
      const name = this.speakerOf(quote);
      const key = entity ? `#${entity.id}` : (name ?? '').toLowerCase();
      const entry = bySpeaker.get(key) ?? { name, entity, quotes: [] };
      entry.quotes.push(quote);
      bySpeaker.set(key, entry);
    }
    return [...bySpeaker.values()];
  }

  /** How often an entity is quoted. @param {Entity} entity */
  timesQuoted(entity) {
    return this.quotes.filter(({ speaker }) => this.entityOfMention(speaker)?.id === entity.id).length;
  }

  /**
   * The text of a summary sentence, with its edits made.
   * @param {import('./nutgraf.js').SummarySentence} picked
   */
  summaryText(picked) {
    let text = '';
    let at = picked.start;
    for (const edit of picked.edits ?? []) {
      text += this.text.slice(at, edit.start) + edit.replacement;
      at = edit.end;
    }
    text += this.text.slice(at, picked.end);
    return shownLine(text);
  }

  /**
   * Runs of blocks that are shown together: of the story, or set aside in a fold.
   * @returns {Array<{ aside: boolean, from: number, to: number }>} indices of blocks, half-open
   */
  runs() {
    /** @type {Array<{ aside: boolean, from: number, to: number }>} */
    const runs = [];
    this.blocks.forEach((block, i) => {
      const aside = this.isAside(block);
      const last = runs.at(-1);
      if (last && last.aside === aside) last.to = i + 1;
      else runs.push({ aside, from: i, to: i + 1 });
    });
    return runs;
  }

  /** What a fold holds: how many of each kind. @param {{ from: number, to: number }} run */
  contents({ from, to }) {
    const counts = { related: 0, caption: 0, boilerplate: 0, pullquote: 0 };
    const stories = new Set();
    for (const block of this.blocks.slice(from, to)) {
      if (block.story !== 0) stories.add(block.story);
      else if (block.kind === 'related-story') ++counts.related;
      else if (block.kind === 'caption') ++counts.caption;
      else if (block.kind === 'pull-quote') ++counts.pullquote;
      else ++counts.boilerplate;
    }
    counts.related += stories.size;
    return counts;
  }

  get headline() {
    const block = this.blocks.find(({ kind, story }) => kind === 'headline' && story === 0);
    return this.result.metadata.title ?? (block ? this.flat(block) : null);
  }
}
