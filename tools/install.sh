# Shared by serve.sh and test.sh: says what is being done, and installs what is missing (Debian and its kin, by apt).
# SPDX-License-Identifier: Apache-2.0
# Meant to be sourced: defines say, need and run_quietly.

say() { printf '\033[1m%s\033[0m\n' "$*" >&2; }

# need "what shows that it is there" package...: remembers the packages where the test fails.
missing=()
need() {
  local test=$1
  shift
  if ! eval "$test" >/dev/null 2>&1; then missing+=("$@"); fi
}

has_header() { [ -e "/usr/include/$1" ] || [ -e "/usr/local/include/$1" ]; }

need_native() {
  need 'command -v c++ || command -v g++' g++
  need 'command -v cmake' cmake
  need 'command -v ninja' ninja-build
  need 'has_header nlohmann/json.hpp' nlohmann-json3-dev
}

need_emscripten() {
  need 'command -v em++ || [ -n "${EMSCRIPTEN_ROOT:-}${EMSDK:-}" ]' emscripten
  need 'command -v cmake' cmake
  need 'command -v ninja' ninja-build
  need 'command -v node' nodejs
  need 'command -v npm' npm
  need 'has_header nlohmann/json.hpp' nlohmann-json3-dev
}

need_browsers() {
  need 'command -v npm' npm
  need 'command -v chromium || [ -n "${CHROMIUM:-}" ]' chromium fonts-liberation
  need 'command -v firefox-esr || [ -n "${FIREFOX:-}" ]' firefox-esr
}

install_missing() {
  [ ${#missing[@]} -gt 0 ] || return 0
  local packages log
  mapfile -t packages < <(printf '%s\n' "${missing[@]}" | sort -u)
  if ! command -v apt-get >/dev/null; then
    say "Please install: ${packages[*]} (there is no apt-get here to do it with)."
    exit 1
  fi
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
      say "Please run as root, or install: ${packages[*]}"
      exit 1
    fi
    as_root=(sudo)
  fi
  say "Installing ${packages[*]} …"
  log=$(mktemp)
  if ! { "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -q &&
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${packages[@]}"; } >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    say "apt-get failed; the whole log is $log"
    exit 1
  fi
  rm -f "$log"
  hash -r
}

# run_quietly LOG command...: shows the end of the log only when the command fails.
run_quietly() {
  local log=$1
  shift
  mkdir -p "$(dirname "$log")"
  if ! "$@" >"$log" 2>&1; then
    tail -n 40 "$log" >&2
    say "Failed: $*   (the whole log is $log)"
    return 1
  fi
}

# The packed model that the site ships: committed, or else packed from its sections by the native build.
build_model() {
  [ -e core/models/english.nutgraf ] && return 0
  run_quietly build/logs/native-configure.log cmake --preset native
  run_quietly build/logs/native-model.log cmake --build --preset native --target english_model
}

build_site() {
  build_model
  say "Building the WebAssembly module and the site …"
  run_quietly build/logs/wasm-configure.log cmake --preset wasm
  run_quietly build/logs/wasm-build.log cmake --build --preset wasm
}
