// Where texts come from: typing, pasting (plain or rich), dropping, files.
// SPDX-License-Identifier: Apache-2.0
// @ts-check

/** Longer texts are not put into the field: a browser's text field stands still for seconds over a megabyte. */
export const FIELD_LIMIT = 200_000;
/** More than the analyzer takes. */
const FILE_LIMIT = 256 << 20;

/** A story to try the page with; its date is not in it. */
const SAMPLE = 'ferry.txt';
const SAMPLE_DATE = '2024-03-14';

/** @typedef {{ text: string, html?: string, name?: string, date?: string }} Source text: what stands in the field; html: the page it came from */

/** Whether HTML from the clipboard is worth reading as a page: marked-up paragraphs, not one styled line. @param {string} html */
export function isRich(html) {
  const block = /<(p|h[1-6]|li|article|blockquote|br|div|tr)\b/gi; // goes on from where it was: no list is made of ten megabytes
  return block.test(html) && block.test(html);
}

/** Bytes of a file as text: by its byte order mark, else UTF-8, else as Windows-1252. @param {Uint8Array} bytes */
export function decodeText(bytes) {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** No text has NUL bytes or many control characters near its beginning. @param {string} text */
export function looksBinary(text) {
  const head = text.slice(0, 4096);
  const controls = head.match(/[\0-\x08\x0e-\x1a\x1c-\x1f\ufffd]/g)?.length ?? 0;
  return head.includes('\0') || controls > head.length / 50;
}

export class FileFailure extends Error {
  /** @param {'notText' | 'unreadable' | 'empty'} reason @param {string} name @param {string} [detail] */
  constructor(reason, name, detail = '') {
    super(reason);
    this.reason = reason;
    this.file = name;
    this.detail = detail;
  }
}

/** @param {File} file @returns {Promise<Source>} */
export async function readFile(file) {
  if (file.size > FILE_LIMIT) throw new FileFailure('unreadable', file.name, `> ${FILE_LIMIT >> 20} MB`);
  let bytes;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    throw new FileFailure('unreadable', file.name, error instanceof Error ? error.message : '');
  }
  const text = decodeText(bytes);
  if (looksBinary(text)) throw new FileFailure('notText', file.name);
  if (!text.trim()) throw new FileFailure('empty', file.name);
  const isHtml = /\.(x?html?)$/i.test(file.name) || /html/.test(file.type) || /^\s*<(!doctype html|html)\b/i.test(text);
  return isHtml ? { text: '', html: text, name: file.name } : { text: plainOf(file.name, text), name: file.name };
}

/** @returns {Promise<Source>} */
export async function readSample() {
  const fail = (/** @type {string} */ reason) => new FileFailure('unreadable', SAMPLE, reason);
  const response = await fetch(new URL(`../samples/${SAMPLE}`, import.meta.url)).catch((error) => Promise.reject(fail(error.message)));
  if (!response.ok) throw fail(String(response.status));
  return { text: await response.text(), date: SAMPLE_DATE };
}

/** Markdown is read as text, without the marks that would stand in the way of names. @param {string} name @param {string} text */
export function plainOf(name, text) {
  if (!/\.(md|markdown)$/i.test(name)) return text;
  return text
    .replace(/^\ufeff?---\n[\s\S]*?\n---\n/, '')
    .replace(/^[ \t]*(```|~~~)[^\n]*$/gm, '')
    .replace(/^[ \t]{0,3}#{1,6}[ \t]+/gm, '')
    .replace(/^[ \t]{0,3}>[ \t]?/gm, '')
    .replace(/!\[([^\]]*)\]\([^)\s]*\)/g, '$1')
    .replace(/\[([^\]]*)\]\([^)\s]*\)/g, '$1')
    .replace(/(\*\*|__)(?=\S)([^\n]*?\S)\1/g, '$2')
    .replace(/(?<![\w*])\*(?=\S)([^*\n]*?\S)\*(?![\w*])/g, '$1')
    .replace(/(?<![\w_])_(?=\S)([^_\n]*?\S)_(?![\w_])/g, '$1')
    .replace(/`([^`\n]+)`/g, '$1');
}

/**
 * Wires a field, the whole page as a place to drop on, and pasting outside of fields.
 * @param {HTMLTextAreaElement} field
 * @param {object} on
 * @param {(source: Source) => void} on.source a whole text has come @param {() => void} on.edit the field was typed in
 * @param {(files: File[]) => void} on.files @param {(dragging: boolean) => void} on.drag
 */
export function wireSources(field, on) {
  field.addEventListener('input', () => on.edit());

  document.addEventListener('paste', (event) => {
    const target = /** @type {Element} */ (event.target);
    if (target !== field && target.closest('input, textarea, select, [contenteditable]')) return;
    const data = event.clipboardData;
    if (!data) return;
    if (data.files.length && !data.types.includes('text/plain')) {
      event.preventDefault();
      on.files([...data.files]);
      return;
    }
    const text = data.getData('text/plain');
    const html = data.getData('text/html');
    const whole = target !== field || field.value === '' || (field.selectionStart === 0 && field.selectionEnd === field.value.length);
    const rich = isRich(html);
    if (!text && !html) return;
    // Into the middle of a text only plain text is put, by the browser itself, so that undo works.
    if (!whole && text.length <= FIELD_LIMIT) return;
    event.preventDefault();
    if (whole) on.source(rich ? { text, html } : { text });
    else on.source({ text: field.value.slice(0, field.selectionStart) + text + field.value.slice(field.selectionEnd) });
  });

  let depth = 0;
  const carries = (/** @type {DragEvent} */ event) => event.dataTransfer && /Files|text\/(plain|html)/.test([...event.dataTransfer.types].join());
  document.addEventListener('dragenter', (event) => carries(event) && ++depth === 1 && on.drag(true));
  document.addEventListener('dragleave', (event) => carries(event) && depth > 0 && --depth === 0 && on.drag(false));
  document.addEventListener('dragover', (event) => carries(event) && event.preventDefault());
  document.addEventListener('drop', (event) => {
    if (!carries(event)) return;
    event.preventDefault();
    depth = 0;
    on.drag(false);
    const data = /** @type {DataTransfer} */ (event.dataTransfer);
    if (data.files.length) return on.files([...data.files]);
    const [text, html] = [data.getData('text/plain'), data.getData('text/html')];
    if (text || html) on.source(isRich(html) ? { text, html } : { text });
  });
}
