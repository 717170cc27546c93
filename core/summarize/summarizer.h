// Picks the sentences that tell the story in short.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/document/document.h"
#include "core/model/model.h"
#include "core/model/word_table.h"

namespace nutgraf {

/// What the reader asks for. A budget of 0 is no limit of that kind; with several, the tightest holds. Without any
/// budget the summary is empty.
struct SummaryOptions {
  std::uint32_t sentences = 3;
  std::uint32_t words = 0;
  std::uint32_t percent = 0;  ///< of the words of the body, 1 to 100
  bool compress = false;      ///< leave out parentheses and leading connectives, as marked edits
};

/// Ranks the sentences of the body by place, centrality (nearness to the article's centroid, Radev et al. 2004), the
/// headline's words and the names that matter, then picks one by one what adds most without repeating (maximal
/// marginal relevance, Carbonell and Goldstein 1998). Reads the model sections "structure.words" and "structure.idf".
class Summarizer {
 public:
  explicit Summarizer(const Model& model);

  /// Sentences of the body of story 0 only, in reading order. Reads every layer before the summary.
  Summary summarize(const Document& document, const SummaryOptions& options) const;

 private:
  WordTable words_;
};

/// The words of a summary sentence with its edits made, white space as single spaces.
std::string summary_text(const Document& document, const SummarySentence& picked);

}  // namespace nutgraf
