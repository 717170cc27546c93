#!/usr/bin/env bash
# Shows that all ways of analyzing give the same bytes:  tools/differential.sh [--share N] [--also PROGRAM]...
# Native one by one against batches on one thread and on many, against WebAssembly with SIMD and without; over our own news,
# pastes and mutants of it, what fuzzing found, and the corpora where they are. --share N takes one text in N;
# --also compares another build of the command line, as build/sanitize/nutgraf.
# SPDX-License-Identifier: Apache-2.0
set -euo pipefail
cd "$(dirname "$0")/.."
source tools/install.sh
need_native
need_emscripten
install_missing

say "Building the command line, and the module with SIMD and without …"
run_quietly build/logs/native-configure.log cmake --preset native
run_quietly build/logs/native-cli.log cmake --build --preset native --target nutgraf
build_site
run_quietly build/logs/wasm-scalar-configure.log cmake --preset wasm-scalar
run_quietly build/logs/wasm-scalar-build.log cmake --build --preset wasm-scalar
if cmp -s build/wasm/site/nutgraf-core.wasm build/wasm-scalar/site/nutgraf-core.wasm; then
  say "Both modules are the same: one was not built as it should be."
  exit 1
fi
node tools/differential/differential.mjs --scalar "$PWD/build/wasm-scalar" "$@"
