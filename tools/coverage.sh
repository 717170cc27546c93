#!/usr/bin/env bash
# Tells which lines of core the native tests run, by clang's coverage:  tools/coverage.sh [--least PERCENT] [--html]
# Prints a line for each file that isn't covered whole, and the total; fails where the total is below --least (default 95).
# --html writes build/coverage/html/index.html, which shows the lines. What failing tests would have run counts too.
# SPDX-License-Identifier: Apache-2.0
set -euo pipefail
cd "$(dirname "$0")/.."
source tools/install.sh
need_native
need 'command -v clang++' clang
need 'command -v llvm-cov' llvm
need 'has_header gtest/gtest.h' libgtest-dev
install_missing

least=95 html=false
while [ $# -gt 0 ]; do
  case $1 in
    --least) least=$2; shift ;;
    --html) html=true ;;
    *)
      sed -n '2,4s/^# //p' "$0"
      exit 0
      ;;
  esac
  shift
done

say "Building the tests with counters …"
run_quietly build/logs/coverage-configure.log cmake --preset coverage
run_quietly build/logs/coverage-build.log cmake --build --preset coverage --target nutgraf_tests nutgraf

say "Running the tests …"
rm -rf build/coverage/profiles
mkdir -p build/coverage/profiles
# One process for all tests; the command line's processes add their own files. Only growth needs a clock, and counters slow it down.
LLVM_PROFILE_FILE="$PWD/build/coverage/profiles/%p-%m.profraw" build/coverage/tests/nutgraf_tests --gtest_brief=1 \
  --gtest_filter=-Analyzer.TakesTimeInProportionToTheText >build/logs/coverage-tests.log 2>&1 || say "Some tests failed: build/logs/coverage-tests.log"
llvm-profdata merge -sparse build/coverage/profiles/*.profraw -o build/coverage/all.profdata
rm -rf build/coverage/profiles

objects=(build/coverage/tests/nutgraf_tests -object build/coverage/nutgraf)
if $html; then
  llvm-cov show "${objects[@]}" -instr-profile=build/coverage/all.profdata -format=html -output-dir=build/coverage/html \
    -ignore-filename-regex="^$PWD/.*(tests|tools)/"
fi
# Columns of the report: name, then regions, functions, lines and branches, each with all, missed and a percentage. It tells of tests and
# tools, too: asked for some files only, it tells of all where a compiler cache has written their names otherwise.
llvm-cov report "${objects[@]}" -instr-profile=build/coverage/all.profdata >build/coverage/report.txt
awk -v least="$least" '
  $1 !~ /^core\// { next }
  { lines += $8; missed += $9 }
  $9 > 0 { printf "%-50s %6d lines, %4d not run, %s\n", $1, $8, $9, $10 }
  END {
    share = lines > 0 ? 100 * (lines - missed) / lines : 0
    printf "%-50s %6d lines, %4d not run, %.2f%%\n", "core", lines, missed, share
    exit share < least
  }' build/coverage/report.txt
