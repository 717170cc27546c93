#!/usr/bin/env bash
# Looks for mistakes without running the code, by clang-tidy (.clang-tidy) and cppcheck:  tools/check_tidy.sh [--since REF] [FILE...]
# Without files: everything in core, tools, wasm and tests, or with --since what changed since REF. That everything compiles without
# warnings under g++, clang++ and em++ (-Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror) is what the builds show.
# SPDX-License-Identifier: Apache-2.0
set -euo pipefail
cd "$(dirname "$0")/.."
source tools/install.sh
need_native
need 'command -v clang-tidy' clang-tidy
need 'command -v cppcheck' cppcheck
need 'command -v em++' emscripten
need 'has_header gtest/gtest.h' libgtest-dev
install_missing

since=
case ${1:-} in
  -h | --help)
    sed -n '2,4s/^# //p' "$0"
    exit 0
    ;;
  --since)
    since=$2
    shift 2
    ;;
esac
files=("$@") # .cpp: headers are looked at where they are included
if [ ${#files[@]} -eq 0 ]; then
  mapfile -t files < <({ if [ -n "$since" ]; then git diff --name-only --diff-filter=d "$since"; else git ls-files; fi; } |
    grep -E '^(core|tools|wasm|tests)/.*\.cpp$' | grep -vE '^tests/consumer/|_tables?\.cpp$|libfuzzer_main\.cpp$' || true)
fi
[ ${#files[@]} -gt 0 ] || exit 0

[ -e build/native/compile_commands.json ] || run_quietly build/logs/native-configure.log cmake --preset native
mkdir -p build/logs/tidy
failed=0

say "clang-tidy over ${#files[@]} files …"
# One log a file; a file without findings leaves an empty one. The module's own is compiled as em++ does.
tidy() {
  local log=build/logs/tidy/${1//\//_}.log database=(-p build/native) command=()
  # shellcheck disable=SC2207
  [[ $1 != wasm/* ]] || database=() command=(-- $(em++ --cflags) -std=c++20 -I.)
  clang-tidy --quiet "${database[@]}" "$1" "${command[@]}" >"$log" 2>"$log.err" || { grep -hE '(warning|error):' "$log" "$log.err" || echo "$1: clang-tidy failed, see $log.err"; return 1; }
}
export -f tidy
printf '%s\0' "${files[@]}" | xargs -0 -P "$(nproc)" -n 1 bash -c 'tidy "$0"' || failed=1

say "cppcheck …"
# What it can't see (GoogleTest, nlohmann/json) it is told to take as it is; style is clang-tidy's matter. stlFindInsert
# would make the value, a file that is read, before it is known whether it is needed.
cppcheck --quiet --std=c++20 --language=c++ --enable=warning,performance,portability --inline-suppr --error-exitcode=1 \
  --suppress=missingIncludeSystem --suppress=unknownMacro --suppress=stlFindInsert --suppress=syntaxError:tests/* --library=googletest \
  '-DEMSCRIPTEN_BINDINGS(name)=static void bind()' -I . -j "$(nproc)" "${files[@]}" || failed=1

[ "$failed" -eq 0 ] && say "Clean."
exit "$failed"
