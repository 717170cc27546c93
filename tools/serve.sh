#!/usr/bin/env bash
# Builds the site and serves it on this machine:  ./tools/serve.sh [--port N] [--host H]
# On a fresh Debian it first installs what is missing, by apt as root or with sudo. Ctrl-C ends.
# SPDX-License-Identifier: Apache-2.0
set -euo pipefail
cd "$(dirname "$0")/.."

case "${1:-}" in
  -h | --help)
    sed -n '2,3s/^# //p' "$0"
    exit 0
    ;;
esac

source tools/install.sh
need_emscripten
[ -e core/models/english.nutgraf ] || { need_native; need 'has_header gtest/gtest.h' libgtest-dev; }
install_missing
build_site
exec node tools/serve.mjs "$@"
