// Who and where: people, organisations, places and the rest, the most important first.
// SPDX-License-Identifier: Apache-2.0
// @ts-check
import { GROUPS } from '../../article-model.js';
import { h } from '../dom.js';
import { t } from '../i18n.js';

const SHOWN = 6;

/** @param {import('../../article-model.js').Article} article @param {import('../panels.js').Actions} actions @returns {Node[]} */
export function namesPanel(article, actions) {
  const groups = Object.keys(GROUPS).map((group) => ({ group, entities: article.group(group) })).filter(({ entities }) => entities.length);
  if (!groups.length) return [h('p.none', null, t('names.none'))];
  const most = Math.max(...groups.flatMap(({ entities }) => entities.slice(0, 1).map(({ salience }) => salience)), 1e-9);
  return groups.map(({ group, entities }) => groupSection(group, entities, most, article, actions));
}

/**
 * @param {string} group @param {import('../../nutgraf.js').Entity[]} entities @param {number} most
 * @param {import('../../article-model.js').Article} article @param {import('../panels.js').Actions} actions
 */
function groupSection(group, entities, most, article, actions) {
  const list = h('ul.names', { 'aria-label': t(`names.${group}`) });
  const fill = (/** @type {number} */ count) => list.replaceChildren(...entities.slice(0, count).map((entity) => h('li', null, entityButton(entity, most, article, actions))));
  fill(SHOWN);
  const more = entities.length > SHOWN ? moreButton(entities.length, fill) : null;
  return h('div.names-group', null, h('h3', null, t(`names.${group}`)), list, more);
}

/** @param {number} count @param {(count: number) => void} fill */
function moreButton(count, fill) {
  let all = false;
  const button = h('button.more', { type: 'button', 'aria-expanded': 'false' }, t('action.showAll', { count }));
  button.addEventListener('click', () => {
    all = !all;
    fill(all ? Math.min(count, 500) : SHOWN);
    button.setAttribute('aria-expanded', String(all));
    button.textContent = all ? t('action.showFewer') : t('action.showAll', { count });
  });
  return button;
}

/**
 * @param {import('../../nutgraf.js').Entity} entity @param {number} most
 * @param {import('../../article-model.js').Article} article @param {import('../panels.js').Actions} actions
 */
function entityButton(entity, most, article, actions) {
  const count = entity.mentions.length;
  const [title] = article.titlesOf(entity);
  const bar = h('span.meter', { 'aria-hidden': 'true' });
  bar.style.inlineSize = `${Math.max(2, Math.round((entity.salience / most) * 100))}%`;
  return h(
    `button.name.t-${entity.label}`,
    {
      type: 'button',
      title: t('names.mentions', { count }),
      onclick: () => actions.goToEntity(entity),
      onpointerenter: () => actions.light(entity.id),
      onpointerleave: () => actions.light(null),
    },
    h('span.name-line', null, h('span.name-text', { dir: 'auto' }, entity.name), h('span.name-count', { 'aria-hidden': 'true' }, count)),
    title ? h('span.name-title', null, h('bdi', null, title)) : null,
    h('span.meter-track', { 'aria-hidden': 'true' }, bar),
    h('span.visually-hidden', null, t('names.mentions', { count })),
  );
}
