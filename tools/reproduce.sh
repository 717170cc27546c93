#!/usr/bin/env bash
# Shows that a release is made of its sources alone: builds twice, in folders of different names and depths, and compares the bytes of
# the module, the site and the npm package:  tools/reproduce.sh [REF]
# REF (default HEAD) is what is built; what is not committed stays out. No compiler cache is used.
# SPDX-License-Identifier: Apache-2.0
set -euo pipefail
cd "$(dirname "$0")/.."
source tools/install.sh
need_native
need_emscripten
need 'command -v npm' npm
install_missing
ref=${1:-HEAD}
commit=$(git rev-parse --verify "$ref^{commit}")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

for place in "$folder/a" "$folder/elsewhere/a longer name"; do
  say "Building $commit in $place …"
  mkdir -p "$place"
  git archive "$commit" | tar -x -C "$place"
  # Another language, time zone and umask, and files of another age, must not show.
  (
    cd "$place"
    [ "$place" = "$folder/a" ] || { export LC_ALL=C TZ=Asia/Tokyo; umask 027; find . -type f -exec touch -d 2001-02-03 {} +; }
    export CCACHE_DISABLE=1
    unset CMAKE_CXX_COMPILER_LAUNCHER CMAKE_C_COMPILER_LAUNCHER
    run_quietly build/logs/configure.log cmake --preset wasm
    run_quietly build/logs/build.log cmake --build --preset wasm
    cd build/wasm/package && npm pack --silent --pack-destination .. >/dev/null
  )
done

one=$folder/a/build/wasm other="$folder/elsewhere/a longer name/build/wasm"
failed=0
for part in wasm/nutgraf-core.wasm wasm/nutgraf-core.js site package; do
  diff -rq "$one/$part" "$other/$part" || failed=1
done
for package in "$one"/*.tgz; do
  cmp "$package" "$other/$(basename "$package")" || failed=1
done
[ "$failed" -eq 0 ] || { say "The two builds differ."; exit 1; }
(cd "$one" && sha256sum wasm/nutgraf-core.wasm wasm/nutgraf-core.js site/sizes.txt ./*.tgz)
say "Both builds gave the same bytes."
