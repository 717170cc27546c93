// The notice above the page: one remark at a time, with something to do about it, until it is closed or another text comes.
// SPDX-License-Identifier: Apache-2.0
// @ts-check
import { announce } from './announcer.js';
import { find } from './dom.js';

/** Whether what is told stays true whatever text is taken next. */
let lasting = false;

/** @param {string} text @param {string} [action] @param {() => void} [act] @param {boolean} [lasts] over the next text, too */
export function notify(text, action, act, lasts = false) {
  lasting = lasts;
  find('#notice-text').textContent = text;
  const button = find('#notice-action');
  button.hidden = !action;
  button.textContent = action ?? '';
  button.onclick = () => (hideNotice(), act?.());
  find('#notice').hidden = false;
  announce(text);
}

export function hideNotice() {
  find('#notice').hidden = true;
}

/** Another text has come. */
export function hideUnlessLasting() {
  if (!lasting) hideNotice();
}

/** What was told is no longer true, nor what was told in one with it; another notice stays. @param {string} text */
export function withdraw(text) {
  if (find('#notice-text').textContent?.startsWith(text)) hideNotice();
}
