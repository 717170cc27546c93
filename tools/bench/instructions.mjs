// Counts the instructions of an analysis, by callgrind: the same on a busy machine and on an idle one.
// SPDX-License-Identifier: Apache-2.0
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { articles } from './articles.mjs';

const cli = process.env.NUTGRAF_CLI ?? fileURLToPath(new URL('../../build/native/nutgraf', import.meta.url));

/** Whether instructions can be counted here. */
export const canCount = () => spawnSync('valgrind', ['--version']).status === 0;

/** Instructions that the command line needs for a text, start included. */
export function instructions(text, input = 'text') {
  const folder = mkdtempSync(join(tmpdir(), 'nutgraf-count-'));
  try {
    const file = join(folder, 'text');
    writeFileSync(file, text);
    const run = spawnSync('valgrind', ['--tool=callgrind', `--callgrind-out-file=${join(folder, 'out')}`, cli, 'analyze', '--input', input, file], { encoding: 'utf8', maxBuffer: 1 << 30 });
    const counted = /Collected : (\d+)/.exec(run.stderr);
    if (run.status !== 0 || !counted) throw new Error(`valgrind ${cli}: status ${run.status ?? run.signal}\n${run.stderr}`);
    return Number(counted[1]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const SYLLABLES = ['ba', 'do', 'ka', 'lin', 'mer', 'no', 'ra', 'sel', 'ta', 'vi', 'zo', 'hun'];

/** The name number i of 20,736, of two words; `surname` instead of its own. */
export function personName(i, surname = '') {
  const part = (n) => SYLLABLES[n % 12];
  const word = (a, b) => part(a)[0].toUpperCase() + part(a).slice(1) + part(b);
  return `${word(i, i / 12 | 0)} ${surname || `${word(i / 144 | 0, i / 1728 | 0)}${part(i * 7)}`}`;
}

const paragraphs = (sentences) => sentences.map((sentence, i) => sentence + ((i + 1) % 5 ? ' ' : '\n\n')).join('');

/** Texts of a number of names: all different, all of one family, all the same, and the same again and again under a pronoun. */
export const NAMES = {
  'different names': (count) => paragraphs(Array.from({ length: count }, (_, i) => `${personName(i)} spoke in Porto.`)),
  'names of one family': (count) => paragraphs(Array.from({ length: count }, (_, i) => `${personName(i, 'Okoro')} spoke in Porto.`)),
  'different organizations': (count) => paragraphs(Array.from({ length: count }, (_, i) => `The ${personName(i)} Bank closed its office.`)),
  'one name again and again': (count) => paragraphs(Array.from({ length: count }, () => 'Angela Merkel said no.')),
  'names of hundreds of parts': (count) => Array.from({ length: count / 8 }, (_, i) => `Ana ${Array.from({ length: 300 }, (_, part) => personName(300 * i + part)).join(' ')} Lee met Mr Lee in Porto.\n\n`).join(''),
  'one name and pronouns': (count) => paragraphs(Array.from({ length: count }, (_, i) => (i % 2 ? 'She said no.' : 'Angela Merkel spoke in Berlin.'))),
};

/** FNV-1a and splitmix64's mix, as core/text/hash.h has them. */
function hash64(word) {
  const low64 = (value) => BigInt.asUintN(64, value);
  let hash = 0xcbf29ce484222325n;
  for (const letter of word) hash = low64((hash ^ BigInt(letter.charCodeAt(0))) * 0x100000001b3n);
  hash = low64((hash ^ (hash >> 30n)) * 0xbf58476d1ce4e5b9n);
  hash = low64((hash ^ (hash >> 27n)) * 0x94d049bb133111ebn);
  return hash ^ (hash >> 31n);
}

/** A number of words that all want the same few slots of a table that is just large enough for them. */
function crowdingWords(count) {
  let slots = 16;
  while (slots < 2 * count) slots *= 2;
  const words = [];
  for (let n = 0; words.length < count; ++n) {
    const word = Array.from({ length: 6 }, (_, place) => String.fromCharCode(97 + ((n / 26 ** place) % 26 | 0))).join('');
    if (Number(hash64(word) & BigInt(slots - 1)) < slots / 32) words.push(word);
  }
  return words;
}

const inParagraphs = (words) => words.map((word, i) => word + ((i + 1) % 20 ? ' ' : (i + 1) % 100 ? '. ' : '.\n\n')).join('');

/** Texts of a number of words that were chosen to be slow. */
export const WORDS = {
  'words whose hashes crowd': (count) => inParagraphs(crowdingWords(count)),
  // Each word recurs, beside another one each time.
  'pairs of repeated words': (count) => inParagraphs(Array.from({ length: count }, (_, i) => personName(i % 2 ? i * i : i >> 3).split(' ')[i % 2].toLowerCase())),
};

/** Texts that break careless code; each is repeated until it has the length. */
export const INPUTS = {
  // One paragraph: several of so many articles are several stories, of which only the first is read, at each length another share.
  news: articles(200).join('\n\n').split('\n\n').filter((line) => line.endsWith('.') && line.length > 150).join(' '),
  'one line': 'the mayor of the town said that the bridge would be closed and that buses would run ',
  'quotation marks': '"',
  'curly quotation marks': '“',
  'quotations without end': '“He said, ',
  parentheses: '(',
  'parentheses and words': '( a ) ',
  capitals: 'A',
  'words in capitals': 'ABC DEF ',
  digits: '7',
  numbers: '12 345 ',
  'combining marks': 'e\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301',
  'the same name': 'Angela Merkel ',
  'the same name in sentences': 'Angela Merkel said no. ',
  'many names': Array.from({ length: 26 ** 2 }, (_, i) => `${String.fromCharCode(65 + (i % 26))}o${String.fromCharCode(97 + ((i / 26) | 0))}ar Tan spoke.`).join(' '),
  'short lines': 'a\n\n',
  commas: 'a, ',
  hyphens: 'a-',
  initials: 'I. ',
  dates: 'on Monday, 3 March 2020, ',
  addresses: 'http://a.b/c?d ',
  'one endless word': 'a',
  'signs that join': "a.b'c/d@e:f_g&h",
  'ellipses and dashes': '… — ... -- ',
  emoji: '👩‍🚀👋🏽🇯🇵',
  ideographs: '京都',
  'words of grammar': 'of the and to which that he said it was ',
  'cues of speech': 'he said that she said that ',
  'verbs that look like adverbs': 'imply ',
  'titles behind dashes': 'Ada Ruiz – mayor for ',
  'titles and initials': 'Mr. President J. F. K. Jr. of the U.S. ',
  'amounts of money': '$5 million to €6 billion ',
  'clock times': 'at 9:30 p.m. on ',
  // What is no article, and what stands around one.
  'chat of two': 'Ann Lee: are you there\nKim: yes, what is it\n',
  'chat of nicks': '<ann> are you there\n<kim> yes\n',
  'chat under heads': 'Joel 9:32 AM\nyes\n\nAnn 9:33 AM\nno\n\n',
  'table of tabs': 'Porto\t12\t7\t3\n',
  'one row of bars': '| a ',
  'verse in lines': 'and when the light was on the sea,\n',
  bylines: 'By Ann Lee and Bob Roy\n',
  'one byline': 'By Ann Lee and Bob Roy and ',
  'list of things': '- bread and salt\n',
  'numbered list': '12. Bread and salt\n',
  ingredients: '250 g red lentils\n',
  'lines of code': 'if (a[i] == b) { f(x); }\n',
  'one line of code': 'a(b){c=d}; ',
  'lines of addresses': 'http://a.b/c?d\n',
  'narrow column': 'the mayor of the town\nsaid that the bridge\n',
  'buttons of a page': 'Sign in\nEnter your password\nPrivacy policy\n',
  'readers’ comments': `${'The mayor of the town said that the bridge would be closed for a year. '.repeat(10)}\n${'Ann Lee\n3 days ago\nI think so too.\nReply\n'.repeat(200)}`,
  'stories under headlines': `Mayor of Harbour Town Says No to Bridge Again\n\nBy Ann Lee\n\n${'The council met on Friday and it closed the old road for a year. '.repeat(8)}\n\n`,
  interview: 'Q: Why is the bridge closed?\n\nA: It is old, and nobody has paid for it.\n\n',
};

/** The same for pages. */
export const PAGES = {
  'elements in elements': '<div>a ',
  'ends without beginnings': '</p></div>',
  'elements that cross': '<b><i><p>a</b>b</i>',
  'links in links': '<a href=/a>',
  'tables in tables': '<table><tr><td>a',
  'cells of a table': '<tr><td>Porto<td>12<td>7',
  'attributes without end': '<p a=b c=d ',
  'comments without end': '<!-- a -- ',
  'half a tag': '<',
  'half a character reference': '&am',
  'character references': '&amp;&#x41;&notit;',
  'script without end': '<script>"</scrip" ',
  'one metadata after another': '<meta property="og:title" content="a"><script type="application/ld+json">{"@type":"NewsArticle","headline":"a b c"}</script>',
  'list of links': '<li><a href="/a">Mayor of Harbour Town says no to bridge</a></li>',
  'counted pictures': '<figure><img src=a><p>7/99 The old bridge on Friday.</p></figure><p>The council met on Friday and closed the old road for a year.</p>',
  'paragraphs of a page': '<p>The council met on Friday and closed the old road for a year, said Mayor Ann Lee.</p>',
};
