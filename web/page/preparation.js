// Fetches the analyzer before there is a text for it, and tells which one it is.
// SPDX-License-Identifier: Apache-2.0
// @ts-check
import { find } from './dom.js';
import { t } from './i18n.js';
import { notify } from './notice.js';
import { keepOffline } from './offline.js';

/** When the browser has nothing else to do, or soon. */
const idle = () => new Promise((resolve) => (globalThis.requestIdleCallback ? requestIdleCallback(resolve, { timeout: 1000 }) : setTimeout(resolve, 100)));

export class Preparation {
  #session;
  /** @type {'not yet' | 'under way' | 'done'} */ #state = 'not yet';

  /** @param {import('./session.js').Session} session */
  constructor(session) {
    this.#session = session;
  }

  /** Not before the page is there to be seen; again, where the first try failed. */
  async start() {
    if (this.#state !== 'not yet') return;
    this.#state = 'under way';
    await idle();
    try {
      await this.#session.prepare();
    } catch {
      this.#state = 'not yet'; // told when a text is there to be analysed, with a way to try again
      return;
    }
    this.#state = 'done';
    this.showVersion();
    keepOffline(notify);
  }

  /** In the page's language, as soon as it is known. */
  async showVersion() {
    if (this.#state !== 'done') return;
    const { version, manifest, mode } = await this.#session.describe();
    find('#version').textContent = t('footer.version', { version, model: `${manifest.name} ${manifest.version}` });
    if (mode === 'main-thread') notify(t('status.mainThread'), undefined, undefined, true);
  }
}
