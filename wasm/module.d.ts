// The types of the compiled module (nutgraf-core.js), for web/engine.js only. Users have nutgraf.d.ts.
// SPDX-License-Identifier: Apache-2.0

/** Owns a model and the buffers. Views it returns are valid until its next call: copy or decode them at once. */
export interface Session {
  /** Room for a model of `size` bytes: fill it wholly, then load(). An earlier model is dropped. */
  modelBuffer(size: number): Uint8Array;
  /** UTF-8 JSON: {"manifest": {…}}, or {"error": {"code", "message"}}. */
  load(): Uint8Array;
  /** Room for `size` bytes of UTF-8, to be filled wholly; null beyond maxTextBytes. */
  textBuffer(size: number): Uint8Array | null;
  /** Analyses the text buffer. `options` is JSON; the answer is the result, or {"error": …}, as UTF-8 JSON. */
  analyze(options: string): Uint8Array;
  /** The same for a text buffer that holds an HTML page. */
  analyzeHtml(options: string): Uint8Array;
  delete(): void;
}

export interface NutgrafCore {
  Session: { new (): Session };
  readonly version: string;
  readonly schemaVersion: number;
  readonly maxTextBytes: number;
  readonly HEAPU8: Uint8Array;
}

export default function createNutgrafCore(overrides: {
  instantiateWasm: (imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void) => object;
  print?: (line: string) => void;
  printErr?: (line: string) => void;
  onAbort?: (reason: unknown) => void;
}): Promise<NutgrafCore>;
