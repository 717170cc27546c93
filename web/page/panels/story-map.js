// Where in the story: for each main name a line, for each mention a stroke, from the first paragraph to the last.
// SPDX-License-Identifier: Apache-2.0
// @ts-check
import { h, svg } from '../dom.js';
import { t } from '../i18n.js';

const LINES = 8;
const WIDTH = 1000;
const HEIGHT = 20;
/** Strokes nearer to one another than this touch, and are one. */
const APART = 8;

/** @param {import('../../article-model.js').Article} article @param {import('../panels.js').Actions} actions @returns {Node[]} */
export function storyMapPanel(article, actions) {
  const body = article.blocks.filter((block) => !article.isAside(block));
  const from = body[0]?.start ?? 0;
  const to = Math.max(body.at(-1)?.end ?? 1, from + 1);
  const entities = article.entities
    .filter(({ mentions, label }) => mentions.length > 1 && label !== 'NORP')
    .sort((a, b) => b.salience - a.salience || a.id - b.id)
    .slice(0, LINES);
  if (!entities.length) return [];
  const at = (/** @type {number} */ position) => ((position - from) / (to - from)) * WIDTH;
  const borders = body.length <= 120 ? body.slice(1).map(({ start }) => svg('line.paragraph', { x1: at(start), x2: at(start), y1: 0, y2: HEIGHT })) : [];
  const lines = entities.map((entity) => {
    const mentions = article.mentionsOf(entity).filter(({ start }) => start >= from && start < to);
    const shown = mentions.filter(({ start }, i) => i === 0 || Math.floor(at(start) / APART) !== Math.floor(at(mentions[i - 1].start) / APART));
    const strokes = shown.map((mention, i) =>
      svg(`rect.stroke${mention.kind === 'named' ? '' : '.faint'}`, { x: at(mention.start) - 2, y: 3, width: 5, height: HEIGHT - 6, dataset: { mention: i } }),
    );
    const picture = svg('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: 'none', 'aria-hidden': 'true' }, borders.map((line) => line.cloneNode()), strokes);
    picture.addEventListener('click', (/** @type {MouseEvent} */ { target }) => {
      const { mention } = /** @type {SVGElement} */ (target).dataset;
      if (mention) actions.goToMention(shown[Number(mention)]);
    });
    return h(
      `li.map-line.t-${entity.label}`,
      { onpointerenter: () => actions.light(entity.id), onpointerleave: () => actions.light(null) },
      h('button.map-name', { type: 'button', dir: 'auto', onclick: () => actions.goToEntity(entity) }, entity.name, h('span.visually-hidden', null, ' ', t('names.mentions', { count: mentions.length }))),
      picture,
    );
  });
  return [h('ul.map', null, lines), h('p.help', null, t('map.help'))];
}
