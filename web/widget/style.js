// The widget's own styles, adopted by its shadow root: no <style>, no style="", so a strict style-src is no hindrance.
// SPDX-License-Identifier: Apache-2.0
// @ts-check
import { MARKS_CSS } from '../marks-style.js';

const WIDGET_CSS = `
:host { display: block; --nutgraf-label-font: var(--nutgraf-ui-font, system-ui, sans-serif); --ng-radius: var(--nutgraf-radius, 6px);
  --ng-rule: var(--nutgraf-rule-color, light-dark(#dcd6ca, #3b3f45)); --ng-muted: var(--nutgraf-muted-color, light-dark(#615b51, #aaa59b));
  --ng-surface: var(--nutgraf-surface-color, light-dark(#f6f3ec, #22252a)); --quote-ink: var(--nutgraf-quote-color, light-dark(#6b2c1c, #f0c9b4)); }
:host([hidden]) { display: none; }
[hidden] { display: none !important; }
.text { font-family: var(--nutgraf-font, inherit); overflow-wrap: break-word; }
.text :is(p, h1, h2, h3, h4, h5, h6, ul, ol, blockquote) { margin-block: 0 1em; white-space: pre-line; }
.text :is(h1, h2, h3, h4, h5, h6) { margin-block-end: .6em; } .text :is(li, blockquote) > p:last-child { margin-block-end: 0; }
.text a { color: inherit; }
.mark { cursor: pointer; background: color-mix(in oklab, var(--mark-ink) 8%, transparent); }
.mark.line-only { background: none; }
.mark:focus-visible, button:focus-visible, .card:focus-visible { outline: 2px solid Highlight; outline-offset: 2px; }
.p-person { --mark-own: var(--nutgraf-person-color); } .p-organization { --mark-own: var(--nutgraf-organization-color); }
.p-location { --mark-own: var(--nutgraf-location-color); } .p-date { --mark-own: var(--nutgraf-date-color); }
.p-miscellaneous { --mark-own: var(--nutgraf-miscellaneous-color); }
.mark, .tail { --mark-ink: var(--mark-own, light-dark(oklch(0.42 var(--mark-chroma) var(--mark-hue)), oklch(0.84 var(--mark-chroma) var(--mark-hue)))); }
.phrase { text-decoration: underline wavy var(--nutgraf-key-phrase-color, light-dark(#b08a2e, #d9b45a)) 1px; text-underline-offset: .25em; }
.summary, .legend, .status, .card { letter-spacing: normal; line-height: 1.5; text-align: start; text-indent: 0; text-transform: none; white-space: normal; word-spacing: normal; }
.legend, .status { font: .9rem/1.5 var(--nutgraf-label-font); }
.summary { border-block: 1px solid var(--ng-rule); padding-block: .75rem; margin-block-end: 1.25rem; }
.summary h2 { font: 600 .8125rem/1.3 var(--nutgraf-label-font); margin: 0 0 .4rem; color: var(--ng-muted); }
.summary ul { margin: 0; padding-inline-start: 1.1rem; font-family: var(--nutgraf-font, inherit); font-size: 1rem; line-height: 1.55; display: grid; gap: .35rem; }
.summary .waiting { list-style: none; padding: 0; }
.waiting li { border-radius: 3px; background: repeating-linear-gradient(transparent 0 .25em, var(--ng-surface) .25em 1.3em, transparent 1.3em 1.55em); }
.legend { display: flex; flex-wrap: wrap; gap: .3rem; margin-block: .75rem; font-size: .78rem; }
.chip { display: inline-flex; gap: .35rem; align-items: center; font: inherit; color: inherit; min-height: 1.6rem; padding: .05rem .5rem; border: 1px solid transparent; border-radius: var(--ng-radius); background: var(--ng-surface); cursor: pointer; }
.chip[aria-pressed="false"] { background: none; border: 1px dashed var(--ng-rule); text-decoration: line-through; color: var(--ng-muted); }
.chip-name::first-letter, .card .type::first-letter { text-transform: uppercase; } .chip-name { display: inline-block; }
.chip .swatch { width: .9rem; height: .55rem; border-block-end: 2px var(--mark-line, solid) var(--mark-ink, var(--quote-ink)); background: color-mix(in oklab, var(--mark-ink, var(--quote-ink)) 15%, transparent); }
.chip.mark { padding: .05rem .5rem; margin: 0; border-radius: var(--ng-radius); }
.status { color: var(--ng-muted); margin-block: .5rem; }
.status button, .card button { font: inherit; color: inherit; border: 1px solid var(--ng-rule); border-radius: var(--ng-radius); background: none; padding: .15rem .6rem; min-height: 1.75rem; margin-inline-start: .5rem; cursor: pointer; }
.card { box-sizing: border-box; position: fixed; inset: auto; margin: 0; width: min(19rem, calc(100vw - 1rem)); padding: .75rem .9rem; border: 1px solid var(--ng-rule); border-radius: var(--ng-radius); background: var(--nutgraf-card-color, light-dark(#fff, #26292e)); color: light-dark(#1e1c19, #e9e5dd); box-shadow: 0 8px 24px light-dark(#0000001f, #0009); font-size: .875rem; font-style: normal; font-weight: normal; }
.card p { margin: 0; } .card .type { color: var(--ng-muted); font: .8125rem/1.45 var(--nutgraf-label-font); } .card .name { font-family: var(--nutgraf-font, inherit); font-size: 1.15rem; font-weight: 500; line-height: 1.25; margin-block: .1rem .3rem; overflow-wrap: break-word; }
.card dl { font: .875rem/1.45 var(--nutgraf-label-font); margin: 0; display: grid; grid-template-columns: auto 1fr; gap: .1rem .6rem; } .card dt { color: var(--ng-muted); } .card dd { margin: 0; }
@media (prefers-reduced-motion: no-preference) { .lit { transition: background-color .15s; } }
`;

/** @type {WeakMap<Document, CSSStyleSheet>} */
const sheets = new WeakMap();

/** One sheet for all elements of a document. @param {Document} document_ */
export function widgetSheet(document_) {
  let sheet = sheets.get(document_);
  if (!sheet) {
    sheet = new (document_.defaultView ?? globalThis).CSSStyleSheet();
    sheet.replaceSync(MARKS_CSS + WIDGET_CSS);
    sheets.set(document_, sheet);
  }
  return sheet;
}
