// How marks look, in one place: the page and the widget adopt it, and the exported HTML carries it along.
// SPDX-License-Identifier: Apache-2.0
// @ts-check

/**
 * The eighteen types of OntoNotes 5.0 with a hue (OKLCH, degrees) and a chroma. Names are told from dates and numbers by
 * the line below them, and every mark has its label: colour never stands alone.
 * @type {Record<import('./nutgraf.js').EntityLabel, { hue: number, chroma: number, line: 'solid' | 'dashed' | 'dotted' }>}
 */
export const TYPES = {
  PERSON: { hue: 255, chroma: 0.1, line: 'solid' },
  ORG: { hue: 160, chroma: 0.085, line: 'solid' },
  GPE: { hue: 45, chroma: 0.1, line: 'solid' },
  LOC: { hue: 75, chroma: 0.085, line: 'solid' },
  FAC: { hue: 105, chroma: 0.075, line: 'solid' },
  NORP: { hue: 290, chroma: 0.085, line: 'solid' },
  EVENT: { hue: 20, chroma: 0.1, line: 'solid' },
  PRODUCT: { hue: 195, chroma: 0.07, line: 'solid' },
  WORK_OF_ART: { hue: 345, chroma: 0.085, line: 'solid' },
  LAW: { hue: 320, chroma: 0.075, line: 'solid' },
  LANGUAGE: { hue: 272, chroma: 0.06, line: 'solid' },
  DATE: { hue: 230, chroma: 0.07, line: 'dashed' },
  TIME: { hue: 212, chroma: 0.06, line: 'dashed' },
  MONEY: { hue: 140, chroma: 0.07, line: 'dotted' },
  PERCENT: { hue: 125, chroma: 0.06, line: 'dotted' },
  QUANTITY: { hue: 178, chroma: 0.055, line: 'dotted' },
  ORDINAL: { hue: 60, chroma: 0.035, line: 'dotted' },
  CARDINAL: { hue: 90, chroma: 0.03, line: 'dotted' },
};

const types = Object.entries(TYPES).map(
  ([type, { hue, chroma, line }]) =>
    `.t-${type} { --mark-hue: ${hue}; --mark-chroma: ${chroma}; --mark-line: ${line};${line === 'solid' ? '' : ' --mark-tint: transparent;'} }`,
);

export const MARKS_CSS = `
${types.join('\n')}
.mark, .tail {
  --mark-ink: light-dark(oklch(0.42 var(--mark-chroma) var(--mark-hue)), oklch(0.84 var(--mark-chroma) var(--mark-hue)));
}
.mark {
  --name-tint: light-dark(oklch(0.96 calc(var(--mark-chroma) / 4) var(--mark-hue)), oklch(0.27 calc(var(--mark-chroma) / 2.6) var(--mark-hue)));
  background: var(--mark-tint, var(--name-tint));
  color: inherit;
  border-bottom: 1.5px var(--mark-line) color-mix(in oklab, var(--mark-ink) 55%, transparent);
  border-radius: 2px 2px 0 0;
  padding: 0 0.1em;
  margin: 0 -0.05em;
  box-decoration-break: clone;
  -webkit-box-decoration-break: clone;
}
.mark[data-label]::after, .tail[data-label]::after {
  content: '\\00a0' attr(data-label); /* the space is for those who hear it */
  font: 500 min(0.58em, 0.75rem)/1 var(--nutgraf-label-font, system-ui, sans-serif);
  letter-spacing: 0.01em;
  margin-inline-start: 0.1em;
  unicode-bidi: isolate;
  vertical-align: 0.1em;
  color: var(--mark-ink);
  white-space: nowrap;
}
.mark.torn[data-label]::after, .no-labels .mark[data-label]::after, .no-labels .tail[data-label]::after { content: none; }
.mark.off { background: none; border-bottom-color: transparent; }
.mark.off[data-label]::after, .tail.off[data-label]::after { content: none; }
.lit, .mark.lit { background: light-dark(oklch(0.9 0.1 92), oklch(0.42 0.09 92)); border-radius: 2px; }
.quote { color: var(--quote-ink, light-dark(oklch(0.36 0.06 25), oklch(0.87 0.045 45))); }
.quote[data-speaker]::after, .said-by::after {
  content: '\\2014\\2009' attr(data-speaker);
  font: 500 0.6em/1 var(--nutgraf-label-font, system-ui, sans-serif);
  color: var(--quote-ink, light-dark(oklch(0.36 0.06 25), oklch(0.87 0.045 45)));
  margin-inline-start: 0.45em;
  vertical-align: 0.1em;
  white-space: nowrap;
  unicode-bidi: isolate;
}
.mail-mark { display: none; }
/* Reported speech has no quotation marks of its own: small corners say where it begins and ends. */
.quote:is(.indirect, .mixed) {
  --corner: linear-gradient(color-mix(in oklab, var(--quote-ink, currentColor) 70%, transparent) 0 0);
  background: var(--corner) 0 0.1em / 1px 0.5em, var(--corner) 0 0.1em / 0.3em 1px, var(--corner) 100% calc(100% - 0.1em) / 1px 0.5em, var(--corner) 100% calc(100% - 0.1em) / 0.3em 1px;
  background-repeat: no-repeat;
  padding-inline: 0.12em;
}
.quote:is(.indirect, .mixed)[data-speaker]:not(.near) { background: var(--corner) 0 0.1em / 1px 0.5em, var(--corner) 0 0.1em / 0.3em 1px; background-repeat: no-repeat; }
.quote.indirect { color: color-mix(in oklab, var(--quote-ink, currentColor) 70%, currentColor); }
.quote.near[data-speaker]::after { content: none; }
.no-labels .quote[data-speaker]::after, .no-labels .said-by::after { content: none; }
@media (forced-colors: active) {
  .mark { border-bottom-color: LinkText; background: none; }
  .mark.off { border-bottom-color: transparent; }
  .quote { font-style: italic; }
  .mark[data-label]::after, .tail[data-label]::after { color: CanvasText; }
  .lit, .mark.lit { background: Highlight; color: HighlightText; forced-color-adjust: none; }
  .lit[data-label]::after { color: HighlightText; }
}
`;
