// What the page makes of a result before it shows it: whose words are whose, and what belongs to the story.
// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { labelPosition, speakerPosition } from '../../web/annotated-text.js';
import { Article } from '../../web/article-model.js';
import { dateIn } from '../../web/iso-date.js';
import { daysOf } from '../../web/page/panels/timeline.js';
import { spansIn } from '../../web/page/reading-spans.js';
import { cutAt } from '../../web/page/stretches.js';

/** A result whose blocks are paragraphs, each "kind story text", and whose quotations are the given words. */
function resultOf(paragraphs, quotes) {
  const blocks = [];
  let text = '';
  for (const [kind, story, words] of paragraphs) {
    blocks.push({ start: text.length, end: text.length + words.length, kind, story });
    text += `${words}\n\n`;
  }
  const find = (words) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  return {
    text, blocks, namedEntities: [], entities: [], mentions: [], sentences: [],
    quotes: quotes.map(([words, speaker]) => ({ ...find(words), kind: 'direct', speaker: null, speakerText: speaker ? find(speaker) : null })),
  };
}

test('what other stories on the page say is none of the article’s quotations', () => {
  const article = new Article(resultOf(
    [['body', 0, '“We stay,” a source said.'], ['caption', 0, '“Never,” says the poster.'], ['related-story', 1, '“We go,” he said.'], ['boilerplate', 0, '“Subscribe,” we say.']],
    [['“We stay,”', 'a source'], ['“Never,”'], ['“We go,”'], ['“Subscribe,”']],
  ));
  assert.deepEqual(article.quotes.map((quote) => article.flat(quote)), ['“We stay,”', '“Never,”']);
});

test('sentences and quotations on several lines are shown on one, without the marks of a mail', () => {
  const words = 'Two of\n> > its old\tships,\r\n>or 5 > 3, wait.';
  const article = new Article(resultOf([['body', 0, words]], [[words]]));
  assert.equal(article.flat(article.quotes[0]), 'Two of its old ships, or 5 > 3, wait.');
  assert.equal(article.summaryText({ start: 0, end: words.length, edits: [] }), 'Two of its old ships, or 5 > 3, wait.');
});

test('one speaker is one speaker, however the sentence begins; a pronoun names nobody', () => {
  const article = new Article(resultOf(
    [['body', 0, 'A source spoke: “One.” Then “two,” a source added. “Three,” It reads. “Four.”']],
    [['“One.”', 'A source'], ['“two,”', 'a source'], ['“Three,”', 'It'], ['“Four.”', null]],
  ));
  assert.deepEqual(article.quotesBySpeaker().map(({ name, quotes }) => [name, quotes.length]), [['A source', 2], [null, 2]]);
});

test('a label stands at the end of the word, not in its middle', () => {
  const text = 'Seoul’s three-way talks, US-China ties, the US-Chinese row in Rome.';
  const at = (name, next, nextLabel = 'GPE') => {
    const start = text.indexOf(name);
    const following = next && { start: text.indexOf(next, start + name.length), label: nextLabel };
    const to = labelPosition(text, { start, end: start + name.length, label: 'GPE' }, following || undefined);
    return to === null ? null : text.slice(start, to);
  };
  assert.equal(at('Seoul', 'three'), 'Seoul’s');
  assert.equal(at('three', 'US'), 'three-way');
  assert.equal(at('US', 'China'), null, 'China has the label of both');
  assert.equal(at('US', 'China', 'NORP'), 'US');
  assert.equal(at('Rome'), 'Rome');
  assert.equal(text.slice(0, speakerPosition('“Yes”. No', 5)).length, 6);
});

test('who wrote the story is not among those whom it is about, unless it is about them', () => {
  const article = new Article(resultOf([['byline', 0, 'By Ann Lee and Bo Rask'], ['body', 0, 'Bo Rask was there.']], []));
  const mention = (id, entity, words, from = 0) => ({ id, entity, kind: 'named', start: article.text.indexOf(words, from), end: article.text.indexOf(words, from) + words.length });
  article.mentionById = article.mentions = [mention(0, 0, 'Ann Lee'), mention(1, 1, 'Bo Rask'), mention(2, 1, 'Bo Rask', 24)];
  article.entities = [{ id: 0, name: 'Ann Lee', label: 'PERSON', mentions: [0], salience: 0.5 }, { id: 1, name: 'Bo Rask', label: 'PERSON', mentions: [1, 2], salience: 0.1 }];
  assert.deepEqual(article.group('people').map(({ name }) => name), ['Bo Rask']);
});

test('a piece of the article shows every quotation that reaches into it, whatever ended within that before', () => {
  const outer = '“He told us ‘we stay’ and ‘we wait’, and then the whole hall went out into the rain.”';
  const article = new Article(resultOf(
    [['body', 0, `“Before.”${outer}“After.”`]],
    [['“Before.”'], [outer], ['‘we stay’'], ['‘we wait’'], ['“After.”']],
  ));
  const shown = (start, end) => spansIn(article, { start, end }, new Set()).filter(({ rank }) => rank === 0).map((span) => article.flat(span));
  const cut = article.text.indexOf('and then');
  assert.deepEqual(shown(0, cut), ['“Before.”', outer, '‘we stay’', '‘we wait’']);
  assert.deepEqual(shown(cut, article.text.length), [outer, '“After.”']);
  assert.deepEqual(shown(article.text.indexOf('‘we wait’') + 3, cut), [outer, '‘we wait’']);
  assert.deepEqual(shown(article.text.indexOf('“After.”'), article.text.length), ['“After.”'], 'what ends where the piece begins is none of it');
});

test('no piece of a sentence without end is cut within a name', () => {
  const block = `${'so '.repeat(1998)}the council of Ada Lind ${'and so '.repeat(2400)}`;
  const article = new Article(resultOf([['body', 0, block]], []));
  const bounds = (words) => ({ start: block.indexOf(words), end: block.indexOf(words) + words.length });
  const end = block.length;
  assert.equal(block.slice(5994, 6012), 'the council of Ada');
  assert.equal(cutAt(article, 0, end), 6000);
  article.mentions = [bounds('the council of Ada Lind')];
  assert.equal(cutAt(article, 0, end), 5994, 'nor within what else is marked');
  article.names = [bounds('council')];
  article.mentions = article.names;
  assert.equal(cutAt(article, 0, end), 5998);
  assert.equal(cutAt(article, 5998, end), 11998, 'behind it, too');
  [article.names, article.mentions] = [[{ start: 0, end }], []];
  assert.equal(cutAt(article, 0, end), 6000, 'but within a name that is as long as a piece');
});

test('dates are told in words, and only where these say more than the text', () => {
  assert.equal(dateIn('en', '2024-03-14'), 'Thu, March 14, 2024');
  assert.match(dateIn('en', '2024-03-13T06:00'), /^Wed, March 13, 2024(,| at) 6:00\sAM$/);
  assert.equal(dateIn('en', '2024-03-13TMO'), 'Wed, March 13, 2024');
  assert.equal(dateIn('de', '2023-10'), 'Oktober 2023');
  assert.equal(dateIn('en', '2027'), '2027');
  assert.equal(dateIn('en', '0079-08-24'), 'Thu, August 24, 79');
  assert.ok(daysOf('0079')[1] < daysOf('1066')[0], 'in order on the line of time');
  assert.match(dateIn('en', '2024-W11'), /^March 11\s–\s17, 2024$/);
  assert.match(dateIn('en', '2020-W53'), /^December 28, 2020\s–\sJanuary 3, 2021$/);
  for (const value of ['P1Y', 'PT6H', 'PRESENT_REF']) assert.equal(dateIn('en', value), null);
  assert.equal(dateIn('en', '199X'), '199X');
});
