// The status line: what the session is at, how far it has come, why it failed.
// SPDX-License-Identifier: Apache-2.0
// @ts-check
import { announce } from './announcer.js';
import { find } from './dom.js';
import { number, t } from './i18n.js';
import { LONG_TEXT } from './session.js';

/** @typedef {import('./session.js').SessionState} SessionState */

/** For how long a cancelled analysis is told, in milliseconds. */
const CANCELLED_SHOWN = 3000;

/** @param {number} length in characters */
export function sizeOf(length) {
  return length < 1e6 ? `${number(Math.max(1, Math.round(length / 1000)))} kB` : `${number(length / 1e6, { maximumFractionDigits: 1 })} MB`;
}

/** @param {SessionState} state */
export function showStatus(state) {
  const status = find('#status');
  const busy = ['downloading', 'starting', 'analyzing'].includes(state.phase);
  document.documentElement.classList.toggle('busy', busy);
  find('#article').setAttribute('aria-busy', String(busy));
  find('#cancel').hidden = !busy;
  find('#retry').hidden = state.phase !== 'failed';
  status.classList.toggle('failed', state.phase === 'failed');
  showProgress(state, busy);
  const text = statusText(state);
  find('#status-text').textContent = text;
  status.hidden = !text;
  if (state.phase === 'failed') announce(text, { urgent: true });
  else if (state.phase === 'analyzing' && state.length >= LONG_TEXT) announce(text);
  if (state.phase === 'cancelled') setTimeout(() => find('#status-text').textContent === text && (status.hidden = true), CANCELLED_SHOWN);
}

/** @param {SessionState} state @param {boolean} busy */
function showProgress(state, busy) {
  const progress = /** @type {HTMLProgressElement} */ (find('#progress'));
  if (state.phase === 'downloading' && state.total) {
    progress.max = state.total;
    progress.value = state.loaded;
  } else {
    progress.removeAttribute('value');
  }
  progress.hidden = !busy;
}

/** @param {SessionState} state */
function statusText(state) {
  switch (state.phase) {
    case 'downloading':
      return state.total
        ? t('status.downloadingOf', { percent: number(state.loaded / state.total, { style: 'percent' }), size: sizeOf(state.total) })
        : t('status.downloading');
    case 'starting':
      return t('status.starting');
    case 'analyzing':
      return state.length >= LONG_TEXT ? t('status.analyzingLong', { size: sizeOf(state.length) }) : t('status.analyzing');
    case 'cancelled':
      return t('status.cancelled');
    case 'failed':
      return failureText(state.error);
    default:
      return '';
  }
}

/** @param {any} error */
function failureText(error) {
  if (error?.name === 'ModelError') return `${t('error.model')} ${t('error.modelWhy', { detail: error.message })}`;
  if (error?.code === 'OutOfMemory') return t('error.memory');
  if (error?.code === 'InputTooLarge') return t('error.tooLarge');
  if (/^Wasm|^Worker/.test(error?.code ?? '')) return `${t('error.start')} ${error.message}`;
  return t('error.failed', { detail: error?.message ?? String(error) });
}
