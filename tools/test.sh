#!/usr/bin/env bash
# Builds everything and runs every test there is:  ./tools/test.sh
# The core natively, the WebAssembly module under Node, the page and the widget in headless browsers. On a fresh Debian it
# first installs what is missing, by apt as root or with sudo. The last line is "N passed, N failed".
# SPDX-License-Identifier: Apache-2.0
set -euo pipefail
cd "$(dirname "$0")/.."
source tools/install.sh

need_native
need 'has_header gtest/gtest.h' libgtest-dev
need_emscripten
need_browsers
need 'command -v valgrind' valgrind
install_missing

passed=0 failed=0 skipped=0

# Adds up a TAP summary ("# pass 3") written by node --test.
count_tap() {
  local tap=$1
  passed=$((passed + $(sed -n 's/^# pass //p' "$tap" | tail -n 1)))
  failed=$((failed + $(sed -n 's/^# fail //p' "$tap" | tail -n 1) + $(sed -n 's/^# cancelled //p' "$tap" | tail -n 1)))
  skipped=$((skipped + $(sed -n 's/^# skipped //p' "$tap" | tail -n 1)))
}

node_suite() {
  local name=$1
  shift
  local tap=build/logs/$name.tap
  rm -f "$tap"
  if ! node --test --test-concurrency=1 --test-reporter=spec --test-reporter-destination=stdout \
    --test-reporter=tap --test-reporter-destination="$tap" "$@"; then
    echo "suite $name has failures" >&2
  fi
  # A suite that ends without a summary has failed as a whole.
  if grep -q '^# pass ' "$tap" 2>/dev/null; then count_tap "$tap"; else failed=$((failed + 1)); fi
}

say "Building the core, the command line and their tests …"
mkdir -p build/logs
run_quietly build/logs/native-configure.log cmake --preset native
run_quietly build/logs/native-build.log cmake --build --preset native

say "Testing the core …"
ctest --preset native --output-log build/logs/ctest.log || echo "suite core has failures" >&2
summary=$(grep -E 'tests? passed, [0-9]+ tests? failed out of [0-9]+' build/logs/ctest.log | tail -n 1 || true)
if [[ $summary =~ ([0-9]+)\ tests?\ failed\ out\ of\ ([0-9]+) ]]; then
  failed=$((failed + BASH_REMATCH[1]))
  passed=$((passed + BASH_REMATCH[2] - BASH_REMATCH[1]))
else
  failed=$((failed + 1))
fi

build_site
say "Testing the WebAssembly module under Node $(node --version) …"
node_suite wasm tests/wasm/*.test.mjs

say "Testing the page and the widget …"
if [ ! -e tests/web/node_modules/.package-lock.json ] || [ tests/web/package-lock.json -nt tests/web/node_modules/.package-lock.json ]; then
  run_quietly build/logs/npm-ci.log npm ci --prefix tests/web --no-audit --no-fund --ignore-scripts
fi
node_suite web tests/web/*.test.mjs

[ "$skipped" -eq 0 ] || echo "$skipped skipped (the reasons are above)"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
