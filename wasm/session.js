// What callers see of the module, made of the functions that bindings.cpp exports: see module.d.ts. Appended to Emscripten's loader.
// SPDX-License-Identifier: Apache-2.0
/* global Module, HEAPU8, _describe, _open_session, _close_session, _model_buffer, _load, _text_buffer, _options_buffer, _analyze, _answer_size */

/** A view of the module's memory: dead once that grows. */
function view(address, size) {
  return HEAPU8.subarray(address, address + size);
}

Module['Session'] = class {
  constructor() {
    this.address = _open_session();
  }

  modelBuffer(size) {
    return view(_model_buffer(this.address, size), size);
  }

  load() {
    return this.answer(_load(this.address));
  }

  textBuffer(size) {
    const address = _text_buffer(this.address, size);
    return address ? view(address, size) : null;
  }

  analyze(options) {
    return this.run(options, 0);
  }

  analyzeHtml(options) {
    return this.run(options, 1);
  }

  delete() {
    _close_session(this.address);
  }

  run(options, isHtml) {
    const bytes = new TextEncoder().encode(options);
    view(_options_buffer(this.address, bytes.length), bytes.length).set(bytes);
    return this.answer(_analyze(this.address, isHtml));
  }

  answer(address) {
    return view(address, _answer_size(this.address));
  }
};

Module['onRuntimeInitialized'] = () => {
  const address = _describe();
  Object.assign(Module, JSON.parse(new TextDecoder().decode(view(address, HEAPU8.indexOf(0, address) - address))));
};
