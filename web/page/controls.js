// The controls of the settings: what they change, and what they show when a setting has changed elsewhere.
// SPDX-License-Identifier: Apache-2.0
// @ts-check
import { copy } from './clipboard.js';
import { find, h } from './dom.js';
import { LANGUAGES, bestLanguage, t } from './i18n.js';
import { notify } from './notice.js';

/** @typedef {import('./settings.js').Settings} Settings */

/** The language that the reader has chosen, or the browser. @param {Settings} settings */
export const languageOf = (settings) => settings.values.lang || bestLanguage(navigator.languages);

/** @param {Settings} settings @param {() => string} currentText what is kept when the reader says so */
export function wireControls(settings, currentText) {
  for (const [code, name] of Object.entries(LANGUAGES)) find('#language').append(h('option', { value: code, lang: code }, name));
  find('#date').addEventListener('change', () => settings.set({ date: find('#date').value }));
  find('#theme').addEventListener('change', () => settings.set({ theme: find('#theme').value }));
  find('#language').addEventListener('change', () => settings.set({ lang: find('#language').value }));
  find('#size').addEventListener('input', () => settings.set({ size: Number(find('#size').value) }));
  find('#labels').addEventListener('change', () => settings.set({ labels: find('#labels').checked }));
  find('#pronouns').addEventListener('change', () => settings.set({ pronouns: find('#pronouns').checked }));
  find('#remember').addEventListener('change', () => {
    const on = find('#remember').checked;
    if (settings.remember(on, on ? currentText() : '')) return;
    settings.remember(false, '');
    find('#remember').checked = false;
    notify(t('view.rememberFailed'));
  });
  find('#copy-link').addEventListener('click', () => copy(find('#copy-link'), settings.link, t('view.linkCopied')));
}

/** @param {Settings} settings @param {string} found the date that the article itself tells, or '' */
export function syncControls(settings, found) {
  const { theme, labels, pronouns, size, date } = settings.values;
  find('#theme').value = theme;
  find('#labels').checked = labels;
  find('#pronouns').checked = pronouns;
  find('#size').value = String(size);
  find('#date').value = date || found;
  find('#language').value = languageOf(settings);
  find('#remember').checked = settings.remembering;
}

/** Shows what the settings say of the page's look. @param {import('./settings.js').Values} values */
export function applyLook({ theme, labels, pronouns, quotes, size }) {
  const root = document.documentElement;
  const article = find('#article');
  if (theme === 'auto') delete root.dataset.theme;
  else root.dataset.theme = theme;
  article.classList.toggle('no-labels', !labels);
  article.classList.toggle('show-pronouns', pronouns);
  article.classList.toggle('no-quotes', !quotes);
  article.style.setProperty('--size', String(size / 100));
}
