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
  const offer = (/** @type {ServiceWorker} */ waiting) => notify(t('update.ready'), t('update.reload'), () => waiting.postMessage('activate'));
  if (registration.waiting && serviceWorker.controller) offer(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing;
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && serviceWorker.controller) offer(worker);
    });
  });
  let reloading = false;
  const had = Boolean(serviceWorker.controller);
  serviceWorker.addEventListener('controllerchange', () => {
    if (!had || reloading) return; // the first visit needs no reload
    reloading = true;
    location.reload();
  });
}
