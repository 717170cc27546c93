// Copies, and says on the button that was pressed that it has.
// SPDX-License-Identifier: Apache-2.0
// @ts-check
import { announce } from './announcer.js';
import { t } from './i18n.js';
import { notify } from './notice.js';

/** For how long a button says so, in milliseconds. */
const SAID_FOR = 2000;

/** @param {HTMLElement} button that was pressed @param {string} text @param {string} done what screen readers are told */
export async function copy(button, text, done) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    notify(t('export.copyFailed'));
    return;
  }
  announce(done);
  if (button.classList.contains('copied')) return;
  const words = button.textContent;
  button.style.minWidth = `${button.offsetWidth}px`; // nothing moves
  const said = (button.textContent = t('copy.done'));
  button.classList.add('copied');
  setTimeout(() => {
    button.classList.remove('copied');
    if (button.textContent === said) button.textContent = words; // else the page's language is another by now
  }, SAID_FOR);
}
