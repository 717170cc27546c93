// Everything that reads bytes of strangers, as fuzz targets: each takes any bytes and aborts on a broken
// promise.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/wild_text.h"

namespace nutgraf::fuzz {

/// One way in. libFuzzer drives it with -D NUTGRAF_BUILD_FUZZERS=ON (preset fuzz); the native tests replay
/// its seeds, the regressions in tests/fuzz/regressions/NAME/, and a fixed number of mutants
/// (replay_test.cpp).
struct FuzzTarget {
  std::string_view name;
  void (*run)(std::string_view bytes);
  std::vector<std::string> (*seeds)();
  /// A change that keeps the form of the input (mutators.h), or an empty string where it has none; null where
  /// changes of bytes do.
  std::string (*mutated)(std::string_view bytes, Random& random) = nullptr;
};

/// text, html, options, model, conll, jsonl.
std::span<const FuzzTarget> fuzz_targets();

/// Ends the program with a message where `kept` is false: libFuzzer and the tests both see it.
void expect(bool kept, std::string_view promise);
/// The same where a list of broken promises is not empty.
void expect_none(const std::vector<std::string>& broken);

void run_text(std::string_view bytes);
void run_html(std::string_view bytes);
void run_options(std::string_view bytes);
void run_model(std::string_view bytes);
void run_conll(std::string_view bytes);
void run_jsonl(std::string_view bytes);

std::vector<std::string> text_seeds();
std::vector<std::string> html_seeds();
std::vector<std::string> options_seeds();
std::vector<std::string> model_seeds();
std::vector<std::string> conll_seeds();
std::vector<std::string> jsonl_seeds();

}  // namespace nutgraf::fuzz
