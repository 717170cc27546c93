// What the tests under Node share: the built parts, our articles, and texts that are odd on purpose.
// SPDX-License-Identifier: Apache-2.0
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);
export const site = new URL('build/wasm/site/', root);
export const packageFolder = new URL('build/wasm/package/', root);
export const cli = fileURLToPath(new URL('build/native/nutgraf', root));

for (const needed of [new URL('nutgraf-core.wasm', site), new URL('build/native/nutgraf', root)]) {
  if (!existsSync(needed)) throw new Error(`${fileURLToPath(needed)} is missing: build first, or run ./tools/test.sh`);
}

export const modelBytes = () => new Uint8Array(readFileSync(new URL('english.nutgraf', site)));
export const wasmBytes = () => new Uint8Array(readFileSync(new URL('nutgraf-core.wasm', site)));

/** Articles of our own writing: { name, text }. */
export function articles() {
  const folder = new URL('articles/', import.meta.url);
  const texts = readdirSync(folder).sort().map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));
  return [...texts, { name: 'sample', text: readFileSync(new URL('web/samples/ferry.txt', root), 'utf8') }];
}

const sentence = 'On Friday, Mayor Ana Lúcia Ferreira told 3,000 people in Porto: “We’ll rebuild — 🏗️ together.” ';

/** Texts that break careless code. All but those named "surrogate…" are well-formed. */
export const oddTexts = {
  empty: '',
  whitespace: ' \t\r\n\u00a0\u2003\n\n ',
  'one letter': 'x',
  'only punctuation': '“”‘’—…!?.,;:()[]{}«»',
  emoji: '👩‍🚀 Valentina Ruiz landed 🛬 in Osaka on 3 May. 🇯🇵 She waved 👋🏽.',
  'combining marks': 'Zoë Müller met Renée Ǻström in Łódź on Monday; Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘ spoke.',
  cjk: '東京で会議。Prime Minister 石破茂 (Shigeru Ishiba) met 李在明 in Busan（釜山） on August 23, 2025.',
  'right to left': 'وقال محمد صلاح: «نعم». In Cairo, Mohamed Salah said “yes” on Sunday. שלום',
  'windows lines': 'LISBON, May 2 (Wire)\r\n\r\nPresident Rui Tavares resigned.\r\n“I am done,” he said.\r\n',
  'old mac lines': 'First line, by Jane Doe\rSecond line in Paris\rThird.',
  'unicode lines': 'One\u2028Two\u2029Three\u0085Four\u000bFive\u000cSix',
  'byte order mark': '\ufeffBERLIN — Chancellor Mia Vogel said no.',
  'null and controls': 'Ada\u0000Lovelace met\u0001\u001f Charles\u007f Babbage in \u0080London\u009f.',
  noncharacters: 'Edge \ufffe and \uffff and \u{1fffe} and \u{10ffff} of Unicode, said Tim Berg.',
  'tags in text': '<script>alert(1)</script> & <b>Bold Man</b> said &quot;hi&quot; in London.',
  'no spaces': 'JohnSmithsaidthatLondonwasnice'.repeat(300),
  'many quotes': '“'.repeat(2000) + '”'.repeat(2000),
  'long line': sentence.repeat(2000).replaceAll('. ', ', '),
};

/** A text of about a megabyte, in paragraphs. */
export const megabyte = () => (sentence.repeat(8) + '\n\n').repeat(Math.ceil(1e6 / (sentence.length * 8)));

/** Texts with lone surrogates: not UTF-16, but what a string in JavaScript may hold. */
export const illFormed = {
  'surrogate high': 'A\ud800ngela Merkel spoke in Berlin.',
  'surrogate low': 'Angela Merkel\udc00 spoke in Berlin on \ud83d Monday.',
  'surrogate last': 'Angela Merkel spoke in Berlin.\ud83d',
  'surrogates swapped': '\udc00\ud800 Angela Merkel \ude00\ud83d spoke.',
  'surrogate before CJK': '\ud800中文 Angela Merkel',
};

/** Calls visit(bounds, path) for every object of a result that has start and end. */
export function visitBounds(result, visit, path = '') {
  if (Array.isArray(result)) {
    result.forEach((item, i) => visitBounds(item, visit, `${path}[${i}]`));
  } else if (result && typeof result === 'object') {
    if (typeof result.start === 'number') visit(result, path);
    for (const [key, value] of Object.entries(result)) visitBounds(value, visit, path ? `${path}.${key}` : key);
  }
}
