// When: the dates of the story on a line, and what happened then.
// SPDX-License-Identifier: Apache-2.0
// @ts-check
import { h, svg } from '../dom.js';
import { date, t } from '../i18n.js';
import { mondayOf, utc } from '../../iso-date.js';

const WIDTH = 1000;
const HEIGHT = 64;
const SHOWN = 12;
/** Nobody reads more than so many in a panel. */
const CONSIDERED = 2000;
const DAY = 86_400_000;
/** Paragraphs that say when the article was written, which is no event of it. */
const HEAD = ['byline', 'dateline'];

/** The days a TIMEX3 value covers, as [first, last] in days since 1970; null for values that are no calendar dates. @param {string} value */
export function daysOf(value) {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$/.exec(value) ?? [];
  const at = (/** @type {number} */ y, /** @type {number} */ m, /** @type {number} */ d) => utc(y, m, d) / DAY;
  if (!year) {
    const [, weekYear, week] = /^(\d{4})-W(\d{2})$/.exec(value) ?? [];
    if (!weekYear) return null;
    const monday = mondayOf(Number(weekYear), Number(week)) / DAY;
    return [monday, monday + 6];
  }
  const y = Number(year);
  if (day) return [at(y, Number(month) - 1, Number(day)), at(y, Number(month) - 1, Number(day))];
  if (month) return [at(y, Number(month) - 1, 1), at(y, Number(month), 0)];
  return [at(y, 0, 1), at(y, 11, 31)];
}

/** @typedef {{ value: string, days: number[], sentence: import('../../nutgraf.js').Sentence, bounds: import('../../nutgraf.js').Bounds }} Event_ */

/** Dated sentences in calendar order; one entry per day and sentence. @param {import('../../article-model.js').Article} article @param {number} [limit] @returns {any[]} */
export function eventsOf(article, limit = Infinity) {
  const { timeline, timeExpressions } = article.result;
  const source = timeline?.length
    ? timeline.slice(0, limit).map(({ value, timeExpression }) => ({ value, bounds: timeExpressions[timeExpression] }))
    : timeExpressions.slice(0, limit).filter(({ type, value }) => value && (type === 'DATE' || type === 'TIME')).map((time) => ({ value: String(time.value), bounds: time }));
  const seen = new Set();
  const events = [];
  for (const { value, bounds } of source) {
    const days = daysOf(value);
    const sentence = bounds && article.sentenceAt(bounds.start);
    if (!days || !sentence) continue;
    if (HEAD.includes(article.blocks[article.blockAt(bounds.start)].kind)) continue;
    const day = value.replace(/T.*$/, '');
    const key = `${day} ${sentence.id}`;
    if (!seen.has(key)) events.push({ value: day, days, sentence, bounds });
    seen.add(key);
  }
  return events.sort((a, b) => a.days[0] - b.days[0] || a.days[1] - b.days[1] || a.sentence.id - b.sentence.id);
}

/** @param {import('../../article-model.js').Article} article @param {import('../panels.js').Actions} actions @returns {Node[]} */
export function timelinePanel(article, actions) {
  const published = article.result.metadata.publicationDate;
  const unresolved = !published && article.result.timeExpressions.some(({ value }) => !value);
  const hint = unresolved
    ? h('p.help', null, t('timeline.noDate'), ' ', h('button.link', { type: 'button', onclick: () => actions.askForDate() }, t('timeline.setDate')))
    : null;
  const events = eventsOf(article, CONSIDERED);
  if (!events.length) return hint ? [hint] : [];
  const list = h('ol.events', null);
  const fill = (/** @type {number} */ count) => list.replaceChildren(...byDate(events.slice(0, count)).map((same) => dateEntry(same, article, actions)));
  fill(SHOWN);
  const more = events.length > SHOWN ? h('button.more', { type: 'button', onclick: () => (fill(500), more.remove()) }, t('action.showAll', { count: events.length })) : null;
  return [picture(events, published), list, more, hint].filter(Boolean);
}

/** Events of one date are told together. @param {any[]} events in order @returns {any[][]} */
function byDate(events) {
  /** @type {any[][]} */
  const groups = [];
  for (const event of events) {
    const last = groups.at(-1);
    if (last?.[0].value === event.value) last.push(event);
    else groups.push([event]);
  }
  return groups;
}

/** @param {any[]} events of one date @param {import('../../article-model.js').Article} article @param {import('../panels.js').Actions} actions */
function dateEntry(events, article, actions) {
  const [{ value }] = events;
  const lines = events.map(({ sentence, bounds }) => {
    const text = article.flat(sentence);
    const short = text.length > 160 ? `${text.slice(0, text.lastIndexOf(' ', 158))} …` : text;
    return h('li', null, h('button.event-text', { type: 'button', dir: 'auto', onclick: () => actions.showText(bounds) }, short));
  });
  return h('li', null, h('time', { datetime: value }, date(value)), h('ul', null, lines));
}

/** A line with a dot or a stretch for each date, and the ends named. @param {any[]} events @param {string | null} published */
function picture(events, published) {
  const publishedDay = published ? daysOf(published)?.[0] : undefined;
  const first = Math.min(...events.map(({ days }) => days[0]), publishedDay ?? Infinity);
  const last = Math.max(...events.map(({ days }) => days[1]), publishedDay ?? -Infinity);
  const span = Math.max(1, last - first);
  const at = (/** @type {number} */ day) => 14 + ((day - first) / span) * (WIDTH - 28);
  const middle = 26;
  const dots = events.map(({ days }) =>
    days[1] > days[0] && at(days[1]) - at(days[0]) > 14
      ? svg('rect.stretch', { x: at(days[0]), y: middle - 5, width: at(days[1]) - at(days[0]), height: 10, rx: 5 })
      : svg('circle.dot', { cx: at(days[0]), cy: middle, r: 9 }),
  );
  const today = publishedDay === undefined ? null : svg('line.published', { x1: at(publishedDay), x2: at(publishedDay), y1: 4, y2: 48 });
  const [from, to] = [first, last].map((day) => new Date(day * DAY).toISOString().slice(0, 10));
  const ends = [h('span', null, date(span > 400 ? from.slice(0, 4) : from)), h('span', null, date(span > 400 ? to.slice(0, 4) : to))];
  return h('figure.time-line', { role: 'img', 'aria-label': t('timeline.label', { from: date(from), to: date(to) }) },
    svg('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT - 12}`, 'aria-hidden': 'true' }, svg('line.axis', { x1: 0, x2: WIDTH, y1: middle, y2: middle }), today, dots),
    h('div.time-ends', { 'aria-hidden': 'true' }, ends));
}
