// The panels beside the article: each a heading that folds, and what was found.
// SPDX-License-Identifier: Apache-2.0
// @ts-check
import { breathe, find } from './dom.js';
import { numbersPanel, phrasesPanel, readingPanel } from './panels/figures.js';
import { namesPanel } from './panels/names.js';
import { quotesPanel } from './panels/quotes.js';
import { storyMapPanel } from './panels/story-map.js';
import { SummaryPanel } from './panels/summary.js';
import { timelinePanel } from './panels/timeline.js';

/**
 * What a panel may ask of the page.
 * @typedef {object} Actions
 * @property {(bounds: import('./../nutgraf.js').Bounds) => void} showText scroll to it and light it
 * @property {(entity: import('./../nutgraf.js').Entity) => void} goToEntity its first mention, with its card
 * @property {(mention: import('./../nutgraf.js').Mention) => void} goToMention
 * @property {(id: number | null) => void} light
 * @property {() => void} analyzeAgain with the settings as they are now
 * @property {() => void} askForDate
 */

/** @type {Array<[string, (article: import('../article-model.js').Article, actions: Actions) => Node[]]>} */
const PANELS = [
  ['names', namesPanel],
  ['quotes', quotesPanel],
  ['map', storyMapPanel],
  ['timeline', timelinePanel],
  ['numbers', numbersPanel],
  ['phrases', phrasesPanel],
  ['reading', readingPanel],
];

/** Characters from which on panels are filled one by one. */
const LONG = 200_000;

/** Opens a panel, or folds it. @param {HTMLElement} root all panels are in it @param {Element} heading the button in its heading */
function fold(root, heading) {
  const open = heading.getAttribute('aria-expanded') !== 'true';
  heading.setAttribute('aria-expanded', String(open));
  const folded = /** @type {HTMLElement} */ (root.querySelector(`#${heading.getAttribute('aria-controls')}`));
  folded.hidden = !open;
}

export class Panels {
  #actions;
  #summary;
  /** @type {import('../article-model.js').Article | null} */ #current = null;

  /** @param {HTMLElement} root all panels are in it @param {Actions} actions @param {import('./settings.js').Settings} settings */
  constructor(root, actions, settings) {
    this.#actions = actions;
    this.#summary = new SummaryPanel(actions, settings);
    for (const heading of root.querySelectorAll('.panel > h2 > button')) heading.addEventListener('click', () => fold(root, heading));
  }

  sync() {
    this.#summary.sync();
  }

  /** One after the other, with a breath between: a long article has much to sort. @param {import('../article-model.js').Article} article */
  async update(article) {
    this.#current = article;
    this.#summary.update(article);
    for (const [name, render] of PANELS) {
      if (article.text.length > LONG) await breathe();
      if (this.#current !== article) return;
      const panel = find(`#panel-${name}`);
      const content = render(article, this.#actions);
      find(`#panel-${name} .panel-body`).replaceChildren(...content);
      panel.hidden = content.length === 0;
    }
  }
}
