// The site on a server of its own, and Chromium: what is imported here belongs to the file, or the test, that runs.
// SPDX-License-Identifier: Apache-2.0
import { after, afterEach, before, beforeEach } from 'node:test';
import { POLICY, launchChromium, serve } from './support.mjs';

export let browser;
/** See serve. */
export let server;
/** A new one for every test, where it was asked for. */
export let context;
let usual = {};

/**
 * Starts both before the tests of a file and closes them behind.
 * @param {{ policy?: string, contextOptions?: object, ready?: () => Promise<void> }} [how] policy: that the server sends, '' for none;
 * contextOptions: of a context for every test, without them, none is made; ready: what is to be done then, once
 */
export function useSite({ policy = POLICY, contextOptions, ready } = {}) {
  before(async () => {
    server = await serve(undefined, () => (policy ? { 'Content-Security-Policy': policy } : {}));
    browser = await launchChromium();
    await ready?.();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });
  if (!contextOptions) return;
  usual = contextOptions;
  beforeEach(async () => (context = await browser.newContext(contextOptions)));
  afterEach(() => context.close());
}

/** Another context in the place of the test's own, with further options. */
export async function renewContext(options) {
  await context.close();
  context = await browser.newContext({ ...usual, ...options });
}
