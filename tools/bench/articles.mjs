// The texts of the benchmarks: news of our own, without its marks.
// SPDX-License-Identifier: Apache-2.0
import { readFileSync, readdirSync } from 'node:fs';

const root = new URL('../../', import.meta.url);
const folder = new URL('tools/train/authored/', root);

/** Every `step`th article, so that all regions and beats are among them; "[PERSON Ada Obi]" reads "Ada Obi". */
export function articles(count = Infinity) {
  const all = [];
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.txt')).sort()) {
    for (const marked of readFileSync(new URL(name, folder), 'utf8').split(/^---$/m)) {
      const lines = marked.split('\n').filter((line) => line && !line.startsWith('#'));
      const text = lines.join('\n\n').replace(/\[[A-Z_]+ ([^\]]*)\]/g, '$1').trim();
      if (text) all.push(text);
    }
  }
  const step = Math.max(1, Math.floor(all.length / count));
  return all.filter((_, i) => i % step === 0).slice(0, count);
}

export const sample = () => readFileSync(new URL('web/samples/ferry.txt', root), 'utf8');

/** One text of about so many bytes, made of articles. */
export function longText(bytes) {
  const all = articles();
  let text = '';
  for (let i = 0; Buffer.byteLength(text) < bytes; ++i) text += `${all[i % all.length]}\n\n`;
  return Buffer.from(text).subarray(0, bytes).toString('utf8');
}

export const megabytes = (texts) => texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
