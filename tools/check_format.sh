#!/usr/bin/env bash
# Checks the C++ files against .clang-format:  tools/check_format.sh [--fix] [--since REF] [FILE...]
# Without files: all of them, or with --since those that changed since REF. --fix writes the format instead of naming what differs.
# SPDX-License-Identifier: Apache-2.0
set -euo pipefail
cd "$(dirname "$0")/.."
source tools/install.sh
need 'command -v clang-format' clang-format
install_missing

fix=false since=
while [ $# -gt 0 ]; do
  case $1 in
    --fix) fix=true ;;
    --since)
      since=$2
      shift
      ;;
    -h | --help)
      sed -n '2,3s/^# //p' "$0"
      exit 0
      ;;
    *) break ;;
  esac
  shift
done

# Tables written by a generator keep the generator's form. What is no C++ is left alone, even where it is named.
mapfile -t files < <(if [ $# -gt 0 ]; then printf '%s\n' "$@"; elif [ -n "$since" ]; then git diff --name-only --diff-filter=d "$since"; else git ls-files; fi |
  grep -E '\.(cpp|h)$' | grep -vE '(unicode_tables|character_reference_table)\.cpp$')
[ ${#files[@]} -gt 0 ] || exit 0

if $fix; then
  clang-format -i "${files[@]}"
  exit 0
fi
bad=0
for file in "${files[@]}"; do
  if ! clang-format --dry-run -Werror "$file" >/dev/null 2>&1; then
    echo "$file"
    bad=$((bad + 1))
  fi
done
[ "$bad" -eq 0 ] || {
  say "$bad of ${#files[@]} files are not in the format; tools/check_format.sh --fix writes it."
  exit 1
}
