#!/usr/bin/env bash
# Packs core/models/english/ into core/models/english.nutgraf, the model that ships. Needs the native build.
# SPDX-License-Identifier: Apache-2.0
set -euo pipefail
cd "$(dirname "$0")/.."
cmake --build --preset native --target english_model
cp build/native/english.nutgraf core/models/english.nutgraf
build/native/tools/inspect_model core/models/english.nutgraf
