// The errors of the JS API: each has a `code` that never changes, and a message for people.
// SPDX-License-Identifier: Apache-2.0
// @ts-check

/** A call that can't be answered: wrong options, a text too large, no memory, a module that doesn't start. */
export class AnalyzerError extends Error {
  /** @param {string} code @param {string} message @param {ErrorOptions} [options] */
  constructor(code, message, options) {
    super(message, options);
    this.name = 'AnalyzerError';
    this.code = code;
  }
}

/** A model that can't be had, or can't be used. */
export class ModelError extends AnalyzerError {
  /** @param {string} code @param {string} message @param {ErrorOptions} [options] */
  constructor(code, message, options) {
    super(code, message, options);
    this.name = 'ModelError';
  }
}

/** @param {{ code: string, message: string }} failure as it crosses the worker boundary */
export function errorFrom({ code, message }) {
  return code.startsWith('Model') ? new ModelError(code, message) : new AnalyzerError(code, message);
}
