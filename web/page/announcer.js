// Tells screen readers what happens: one polite and one assertive live region.
// SPDX-License-Identifier: Apache-2.0
// @ts-check
import { find } from './dom.js';

const DELAY = 120; // a region that changes at once with the page is often not read
let timer = 0;

/** @param {string} message @param {{ urgent?: boolean }} [how] */
export function announce(message, { urgent = false } = {}) {
  const region = find(urgent ? '#announce-now' : '#announce');
  clearTimeout(timer);
  region.textContent = '';
  timer = window.setTimeout(() => (region.textContent = message), DELAY);
}
