# Toolchain file: finds Emscripten, wraps its own toolchain file, and mends what Debian's package needs.
# Emscripten is looked for in $EMSCRIPTEN_ROOT, in an activated emsdk ($EMSDK), then through em-config on PATH.
if(NOT EMSCRIPTEN_ROOT_PATH)
  if(DEFINED ENV{EMSCRIPTEN_ROOT})
    set(EMSCRIPTEN_ROOT_PATH $ENV{EMSCRIPTEN_ROOT})
  elseif(DEFINED ENV{EMSDK})
    set(EMSCRIPTEN_ROOT_PATH $ENV{EMSDK}/upstream/emscripten)
  else()
    execute_process(COMMAND em-config EMSCRIPTEN_ROOT OUTPUT_VARIABLE EMSCRIPTEN_ROOT_PATH
                    OUTPUT_STRIP_TRAILING_WHITESPACE RESULT_VARIABLE found ERROR_QUIET)
    if(NOT found EQUAL 0)
      message(FATAL_ERROR "Emscripten was not found. Install it (Debian: apt-get install emscripten), or set EMSCRIPTEN_ROOT.")
    endif()
  endif()
endif()

# Debian's emcc loads the acorn parser from /usr/share/nodejs, where a node that isn't Debian's own doesn't search.
if(EXISTS /usr/share/nodejs/acorn)
  set(ENV{NODE_PATH} /usr/share/nodejs)
  set(CMAKE_CXX_LINKER_LAUNCHER "${CMAKE_COMMAND};-E;env;NODE_PATH=/usr/share/nodejs")
endif()

# Every browser of the last two years has WebAssembly SIMD; the tagger is twice as fast with it. Without it (preset
# wasm-scalar) results are the same to the byte, which tools/differential.sh shows.
set(CMAKE_TRY_COMPILE_PLATFORM_VARIABLES NUTGRAF_WASM_SIMD)
if(NOT DEFINED NUTGRAF_WASM_SIMD OR NUTGRAF_WASM_SIMD)
  set(CMAKE_CXX_FLAGS_INIT "-msimd128 -fno-exceptions")
else()
  set(CMAKE_CXX_FLAGS_INIT "-fno-exceptions")
endif()
set(CMAKE_CXX_FLAGS_RELEASE "-O3 -DNDEBUG" CACHE STRING "")  # -Oz would switch vectorisation off

include(${EMSCRIPTEN_ROOT_PATH}/cmake/Modules/Platform/Emscripten.cmake)
