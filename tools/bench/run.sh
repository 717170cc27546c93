#!/usr/bin/env bash
# Measures nutgraf against its peers and prints tables:  tools/bench/run.sh [node] [core] [browser] [memory] [soak]
# Builds what is missing, installs the peers at pinned versions. What it printed, and what it means: tools/bench/RESULTS.md
# SPDX-License-Identifier: Apache-2.0
set -euo pipefail
cd "$(dirname "$0")/../.."
source tools/install.sh

need_native
need_emscripten
need_browsers
install_missing
run_quietly build/logs/native-configure.log cmake --preset native
run_quietly build/logs/native-build.log cmake --build --preset native --target bench_stages nutgraf
build_site
if [ ! -e tools/bench/node_modules/.package-lock.json ] || [ tools/bench/package-lock.json -nt tools/bench/node_modules/.package-lock.json ]; then
  run_quietly build/logs/npm-ci-bench.log npm ci --prefix tools/bench --no-audit --no-fund --ignore-scripts
fi
exec node --expose-gc tools/bench/bench.mjs "$@"
