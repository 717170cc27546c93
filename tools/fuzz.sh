#!/usr/bin/env bash
# Fuzzes what reads strangers' bytes, under AddressSanitizer and UBSan:  tools/fuzz.sh [SECONDS [TARGET...]]
# Targets: text html options model conll jsonl; all, each for 60 seconds, by default. Inputs found are kept in
# build/fuzz/corpus/TARGET; one that breaks a target is written to build/fuzz/crashes: fix what it shows, then keep it, as small
# as it can be made (-minimize_crash=1), in tests/fuzz/regressions/TARGET/.
# SPDX-License-Identifier: Apache-2.0
set -euo pipefail
cd "$(dirname "$0")/.."
source tools/install.sh
need_native
need 'command -v clang++' clang
install_missing

seconds=${1:-60}
shift || true
targets=("$@")
[ ${#targets[@]} -gt 0 ] || targets=(text html options model conll jsonl)

say "Building the fuzz targets …"
run_quietly build/logs/fuzz-configure.log cmake --preset fuzz
run_quietly build/logs/fuzz-build.log cmake --build --preset fuzz --target "${targets[@]/#/fuzz_}"
mkdir -p build/fuzz/crashes
for target in "${targets[@]}"; do
  corpus=build/fuzz/corpus/$target
  longest=20000                                     # bytes of an input
  if [ "$target" = model ]; then longest=65536; fi  # a little of each section comes to 21 kB; cut off, no model opens
  mkdir -p "$corpus" "tests/fuzz/regressions/$target"
  "build/fuzz/tests/fuzz/fuzz_$target" --write-seeds "$corpus"
  say "Fuzzing $target for $seconds seconds …"
  # -timeout is by the clock, and only for what waits; what works too long is ended by libfuzzer_main.cpp, by the processor's time.
  "build/fuzz/tests/fuzz/fuzz_$target" -max_total_time="$seconds" -timeout=1200 -rss_limit_mb=3000 -max_len="$longest" -print_final_stats=1 \
    -artifact_prefix="build/fuzz/crashes/$target-" "$corpus" "tests/fuzz/regressions/$target" 2>&1 |
    tee "build/logs/fuzz-$target.log" | grep -E 'ERROR|broken promise|runtime error|SUMMARY|stat::number_of_executed|Test unit written' || true
done
if compgen -G 'build/fuzz/crashes/*' >/dev/null; then
  say "There are inputs that break a target: build/fuzz/crashes"
  exit 1
fi
say "Nothing broke."
