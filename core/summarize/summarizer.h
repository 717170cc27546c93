// Picks the sentences that tell the story in short.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/document/document.h"
#include "core/model/model.h"
#include "core/summarize/article_words.h"
#include "core/summarize/sentence_ranker.h"

namespace nutgraf {

/// What the reader asks for. A budget of 0 is no limit of that kind; with several, the tightest holds.
/// Without any budget the summary is empty.
struct SummaryOptions {
  std::uint32_t sentences = 3;
  std::uint32_t words = 0;
  std::uint32_t percent = 0;  ///< of the words of the body, 1 to 100
  bool compress = false;      ///< leave out parentheses and leading connectives, as marked edits
};

/// Ranks the sentences of the body by learned weights (SentenceRanker), then picks one by one what adds most
/// without repeating what is there (choose_sentences).
class Summarizer {
 public:
  explicit Summarizer(const Model& model);

  /// Reads the article's words, the best kSummaryKeyPhrases key phrases, and every other layer before the summary.
  /// Sentences of the body of story 0 only, in reading order.
  Summary summarize(const Document& document, const ArticleWords& words, const SummaryOptions& options) const;

 private:
  SentenceRanker ranker_;
};

/// The words of a summary sentence with its edits made, white space as single spaces.
std::string summary_text(const Document& document, const SummarySentence& picked);

}  // namespace nutgraf
