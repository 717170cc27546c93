// When an element is to be analysed: once it, or what it is for, comes near the window, and again when that has changed.
// SPDX-License-Identifier: Apache-2.0
// @ts-check
import { targetOf } from './source.js';

/** Milliseconds without a change after which a changed article is read anew. */
const DEBOUNCE = 400;
/** How far from the window is near. */
const NEAR = '600px 0px';

export class Watch {
  #element;
  #act;
  /** What the element is for. @type {Element | null} */ #target = null;
  #near = false;
  /** Something has changed while the element was out of the page. */
  #missed = false;
  #timer = 0;
  #nearby = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && this.#come(), { rootMargin: NEAR });
  #changes = new MutationObserver(() => this.soon(DEBOUNCE));
  #page = new MutationObserver(() => this.#look());

  /** @param {HTMLElement} element @param {() => void} act told when to analyse */
  constructor(element, act) {
    this.#element = element;
    this.#act = act;
  }

  /**
   * Begins anew, where the element now stands.
   * @param {boolean} eager without waiting until it is near
   * @returns {boolean} whether there is something new to analyse: the element is for something else, or was changed while it was out
   */
  start(eager) {
    this.#near ||= eager;
    const before = this.#target;
    this.#target = targetOf(this.#element);
    this.resume();
    this.#nearby.disconnect();
    if (!this.#near) for (const each of [this.#target, this.#element]) if (each) this.#nearby.observe(each);
    const missed = this.#missed;
    this.#missed = false;
    return missed || this.#target !== before;
  }

  /** Sees changes from here on; none while the element is out, where nobody would stop it. */
  resume() {
    this.pause();
    if (!this.#element.isConnected) return;
    this.#changes.observe(this.#target ?? this.#element, { childList: true, characterData: true, subtree: true });
    // Frameworks put in later what the element is for, or another in its place.
    if (!this.#element.hasAttribute('for')) return;
    for (const root of new Set([this.#element.getRootNode(), document])) this.#page.observe(root, { childList: true, subtree: true });
  }

  /** Sees no changes: those to come are the element's own. */
  pause() {
    this.#changes.disconnect();
    this.#page.disconnect();
  }

  /** Asks for an analysis, if the element is near. @param {number} [delay] */
  soon(delay = 0) {
    this.hush();
    this.#missed ||= !this.#element.isConnected;
    if (!this.#element.isConnected || !this.#near) return;
    this.#timer = window.setTimeout(this.#act, delay);
  }

  /** Takes back what was asked for. */
  hush() {
    clearTimeout(this.#timer);
  }

  stop() {
    this.hush();
    this.pause();
    this.#nearby.disconnect();
  }

  #come() {
    this.#nearby.disconnect();
    this.#near = true;
    this.soon();
  }

  #look() {
    if (targetOf(this.#element) === this.#target) return;
    this.start(false);
    this.soon(DEBOUNCE);
  }
}
