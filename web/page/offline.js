// Keeps the site on the device, and tells when a new version has come.
// SPDX-License-Identifier: Apache-2.0
// @ts-check
import { t } from './i18n.js';

/** @param {(text: string, action?: string, act?: () => void) => void} notify */
export async function keepOffline(notify) {
  const { serviceWorker } = navigator;
  if (!serviceWorker) return; // not a secure context, or switched off: the page works, online
  let registration;
  try {
    registration = await serviceWorker.register(new URL('../service-worker.js', import.meta.url), { scope: new URL('../', import.meta.url).pathname });
  } catch {
    return;
  }
  if (!registration) return; // some browsers answer so where they are told to keep nothing
  let asked = false; // a first visit, or another tab's choice, is no reason to reload this page
  const offer = (/** @type {ServiceWorker} */ waiting) => notify(t('update.ready'), t('update.reload'), () => ((asked = true), waiting.postMessage('activate')));
  if (registration.waiting && serviceWorker.controller) offer(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing;
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && serviceWorker.controller) offer(worker);
    });
  });
  serviceWorker.addEventListener('controllerchange', () => {
    if (!asked) return;
    asked = false;
    location.reload();
  });
}
