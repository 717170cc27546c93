// Picks the sentences that tell the story in short.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/document/document.h"
#include "core/model/model.h"

namespace nutgraf {

/// What the reader asks for. A budget of 0 is no limit of that kind; with several, the tightest holds.
struct SummaryOptions {
  std::uint32_t sentences = 3;
  std::uint32_t words = 0;
  std::uint32_t percent = 0;  ///< of the words of the body, 1 to 100
  bool compress = false;      ///< leave out attribution tails and parentheses, as marked edits
};

class Summarizer {
 public:
  explicit Summarizer(const Model& model);

  /// Sentences of the body of story 0 only, in reading order. Reads every layer before the summary.
  Summary summarize(const Document& document, const SummaryOptions& options) const;
};

}  // namespace nutgraf
