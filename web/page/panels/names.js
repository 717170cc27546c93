// Who and where: people, organisations, places and the rest, the most important first.
// SPDX-License-Identifier: Apache-2.0
// @ts-check
import { GROUPS } from '../../article-model.js';
import { announce } from '../announcer.js';
import { h } from '../dom.js';
import { t } from '../i18n.js';

const SHOWN = 6;
/** From so many names on there is a field to find one. */
const MANY = 15;
/** Nobody reads more than so many in a panel. */
const MOST = 500;
/** So many of a group, the most salient, are searched. */
const SEARCHED = 5000;

/** @param {import('../../article-model.js').Article} article @param {import('../panels.js').Actions} actions @returns {Node[]} */
export function namesPanel(article, actions) {
  const groups = Object.keys(GROUPS).map((group) => ({ group, entities: article.group(group) })).filter(({ entities }) => entities.length);
  if (!groups.length) return [h('p.none', null, t('names.none'))];
  const most = Math.max(...groups.flatMap(({ entities }) => entities.slice(0, 1).map(({ salience }) => salience)), 1e-9);
  const sections = (/** @type {string} */ wanted) =>
    groups
      .map(({ group, entities }) => ({ group, entities: wanted ? entities.slice(0, SEARCHED).filter((entity) => isCalled(entity, wanted)) : entities }))
      .filter(({ entities }) => entities.length)
      .map(({ group, entities }) => groupSection(group, entities, most, article, actions));
  const list = h('div', null, sections(''));
  if (groups.reduce((sum, { entities }) => sum + entities.length, 0) < MANY) return [list];
  const field = h('input.find', { type: 'search', 'aria-label': t('names.find'), placeholder: t('names.find'), autocomplete: 'off', spellcheck: 'false' });
  field.addEventListener('input', () => {
    const found = sections(plain(field.value));
    list.replaceChildren(...(found.length ? found : [h('p.none', null, t('names.nothingFound'))]));
    if (!found.length) announce(t('names.nothingFound'));
  });
  return [field, list];
}

/** Without case and accents. @param {string} text */
const plain = (text) => text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLowerCase().trim();

/** @param {import('../../nutgraf.js').Entity} entity @param {string} wanted plain */
const isCalled = ({ name, aliases }, wanted) => plain(name).includes(wanted) || aliases.some((alias) => plain(alias).includes(wanted));

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
    fill(all ? Math.min(count, MOST) : SHOWN);
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
