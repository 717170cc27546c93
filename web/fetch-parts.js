// Downloads the module and the model, with progress and integrity, and says clearly what went wrong. The module is compiled on the way.
// SPDX-License-Identifier: Apache-2.0
// @ts-check
import { AnalyzerError, ModelError } from './errors.js';

/** The model's header holds the size of the file: magic 8, version 4, sections 4, then the size as u64. */
const SIZE_AT = 16;
const HEADER = 32;
const MAGIC = [0x89, 0x4e, 0x47, 0x52, 0x46];

/** @param {string} url */
async function readFile(url) {
  // Only where fetch can't read files, that is in Node; the indirection keeps bundlers from looking for the module.
  const name = 'node:fs/promises';
  const { readFile: read } = await import(/* webpackIgnore: true */ /* @vite-ignore */ name);
  return new Uint8Array(await read(new URL(url)));
}

/** WebCrypto; null on pages that are no secure context. Node 18 has it, but not as a global. @returns {Promise<SubtleCrypto | null>} */
async function subtleCrypto() {
  if (globalThis.crypto?.subtle) return crypto.subtle;
  if (!(/** @type {any} */ (globalThis).process?.versions?.node)) return null;
  const name = 'node:crypto';
  return (await import(/* webpackIgnore: true */ /* @vite-ignore */ name)).webcrypto.subtle;
}

/** @param {Uint8Array} bytes @param {string} integrity one or more "sha256-…" values @returns {Promise<boolean | null>} */
async function matches(bytes, integrity) {
  const subtle = await subtleCrypto();
  if (!subtle) return null;
  const names = { sha256: 'SHA-256', sha384: 'SHA-384', sha512: 'SHA-512' };
  for (const part of integrity.trim().split(/\s+/)) {
    const [, name, wanted] = /^(sha(?:256|384|512))-([^?]+)/.exec(part) ?? [];
    if (!name) continue;
    const digest = new Uint8Array(await subtle.digest(names[/** @type {keyof typeof names} */ (name)], /** @type {Uint8Array<ArrayBuffer>} */ (bytes)));
    let binary = '';
    for (const byte of digest) binary += String.fromCharCode(byte);
    if (btoa(binary) === wanted) return true;
  }
  return false;
}

/** @param {Response} response @param {Uint8Array} soFar */
function expectedSize(response, soFar) {
  if (soFar.length >= HEADER && MAGIC.every((byte, i) => soFar[i] === byte)) {
    return Number(new DataView(soFar.buffer, soFar.byteOffset).getBigUint64(SIZE_AT, true));
  }
  // With a content coding, the length is that of the coded bytes, which nobody counts here.
  const length = response.headers.get('content-encoding') ? null : response.headers.get('content-length');
  return length ? Number(length) : null;
}

/** @param {Response} response @param {(loaded: number, total: number | null) => void} progress */
async function readBody(response, progress) {
  if (!response.body) return new Uint8Array(await response.arrayBuffer());
  const reader = response.body.getReader();
  let bytes = new Uint8Array(1 << 16);
  let loaded = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    if (loaded + value.length > bytes.length) {
      const total = expectedSize(response, bytes.subarray(0, loaded)) ?? 0;
      const grown = new Uint8Array(Math.max(bytes.length * 2, loaded + value.length, Math.min(total, 1 << 28)));
      grown.set(bytes.subarray(0, loaded));
      bytes = grown;
    }
    bytes.set(value, loaded);
    loaded += value.length;
    progress(loaded, expectedSize(response, bytes.subarray(0, loaded)));
  }
  return loaded === bytes.length ? bytes : bytes.slice(0, loaded);
}

/** @param {Response} response @param {'model' | 'module'} what @param {string} url */
function refuse({ status, statusText }, what, url) {
  const message = `The ${what} could not be downloaded: ${status} ${statusText} for ${url}`;
  return what === 'model' ? new ModelError('ModelHttpError', message) : new AnalyzerError('WasmHttpError', message);
}

/**
 * The module, compiled while it arrives: only of modules that come so, browsers keep the compiled code for the next visit. Its bytes where
 * that can't be had: no such response, another type than application/wasm, a policy or bytes that don't allow it; what is wrong with
 * bytes is told by who compiles them.
 * @param {string} url @param {{ integrity?: string, signal?: AbortSignal, progress: (loaded: number, total: number | null) => void }} how
 * @returns {Promise<WebAssembly.Module | Uint8Array>}
 */
export async function fetchModule(url, { integrity, signal, progress }) {
  if (/^https?:/.test(url) && typeof WebAssembly === 'object' && typeof WebAssembly.compileStreaming === 'function') {
    try {
      const response = await fetch(url, { signal, credentials: 'same-origin', ...(integrity ? { integrity } : {}) });
      if (!response.ok) throw refuse(response, 'module', url);
      if (/^application\/wasm\s*(;|$)/i.test(response.headers.get('content-type') ?? '')) return await WebAssembly.compileStreaming(response);
      if (!integrity) return await readBody(response, progress);
    } catch (error) {
      signal?.throwIfAborted();
      if (error instanceof AnalyzerError) throw error;
    }
  }
  return fetchPart(url, { what: 'module', integrity, signal, progress });
}

/**
 * @param {string} url @param {object} how
 * @param {'model' | 'module'} how.what @param {string} [how.integrity] @param {AbortSignal} [how.signal]
 * @param {(loaded: number, total: number | null) => void} how.progress
 * @returns {Promise<Uint8Array>}
 */
export async function fetchPart(url, { what, integrity, signal, progress }) {
  const Failure = what === 'model' ? ModelError : AnalyzerError;
  const prefix = what === 'model' ? 'Model' : 'Wasm';
  let bytes;
  try {
    if (url.startsWith('file:')) {
      bytes = await readFile(url);
    } else {
      // Where the digest can't be computed here, the browser checks it (and then holds progress back until the end).
      const native = integrity && !(await subtleCrypto()) ? { integrity } : {};
      const response = await fetch(url, { signal, credentials: 'same-origin', ...native });
      if (!response.ok) throw refuse(response, what, url);
      bytes = await readBody(response, progress);
    }
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof Failure) throw error;
    throw new Failure(`${prefix}Unreachable`, `The ${what} could not be downloaded from ${url}: ${error instanceof Error ? error.message : error}`, { cause: error });
  }
  if (integrity && (await matches(bytes, integrity)) === false) {
    throw new Failure(`${prefix}IntegrityMismatch`, `The ${what} at ${url} is not the one expected (${integrity}).`);
  }
  return bytes;
}
