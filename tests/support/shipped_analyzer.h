// An analyzer of the shipped model, made once.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <utility>

#include "core/analyzer.h"
#include "tests/support/model_of.h"
#include "tests/support/packed_sections.h"

namespace nutgraf::test {

inline const Analyzer& shipped_analyzer() {
  static const Analyzer kAnalyzer = std::move(Analyzer::create(model_of(packed_sections()))).value();
  return kAnalyzer;
}

}  // namespace nutgraf::test
