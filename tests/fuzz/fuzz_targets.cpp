// The list of fuzz targets, and what they share.
// SPDX-License-Identifier: Apache-2.0
#include "tests/fuzz/fuzz_targets.h"

#include <array>
#include <cstdio>
#include <cstdlib>

#include "tests/fuzz/mutators.h"

namespace nutgraf::fuzz {

std::span<const FuzzTarget> fuzz_targets() {
  static constexpr std::array kTargets = std::to_array<FuzzTarget>({
      {"text", run_text, text_seeds, mutated_text},
      {"html", run_html, html_seeds, mutated_html},
      {"options", run_options, options_seeds},
      {"model", run_model, model_seeds, mutated_model},
      {"conll", run_conll, conll_seeds},
      {"jsonl", run_jsonl, jsonl_seeds},
  });
  return kTargets;
}

void expect(bool kept, std::string_view promise) {
  if (kept) return;
  std::fprintf(stderr, "broken promise: %.*s\n", static_cast<int>(promise.size()), promise.data());
  std::abort();
}

void expect_none(const std::vector<std::string>& broken) {
  for (const std::string& promise : broken) expect(false, promise);
}

}  // namespace nutgraf::fuzz
