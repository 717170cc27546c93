// The page: text in, marked article out.
// SPDX-License-Identifier: Apache-2.0
import { annotateText, nestingOrder } from './annotated-text.js';
import { createAnalyzer } from './nutgraf.js';

const text = document.querySelector('#text');
const status = document.querySelector('#status');
const article = document.querySelector('#article');
let latest = new AbortController();
const analyzer = createAnalyzer();

text.addEventListener('input', async () => {
  latest.abort();
  latest = new AbortController();
  try {
    const result = await (await analyzer).analyze(text.value, { signal: latest.signal });
    const spans = result.namedEntities.map((named) => ({ ...named, rank: 0 })).sort(nestingOrder);
    article.replaceChildren(
      annotateText(result.text, 0, result.text.length, spans, {
        open: ({ label }) => Object.assign(document.createElement("mark"), { title: label }),
        close: ({ label }, element) => element.setAttribute('data-label', label),
      }),
    );
    status.textContent = `${result.namedEntities.length} names`;
  } catch (error) {
    if (error.name !== 'AbortError') status.textContent = error.message;
  }
});
