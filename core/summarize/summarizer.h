// Picks the sentences that tell the story in short.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/document/document.h"
#include "core/model/model.h"
#include "core/summarize/article_words.h"
#include "core/summarize/sentence_editor.h"
#include "core/summarize/sentence_ranker.h"
#include "core/summarize/summary_options.h"

namespace nutgraf {

/// Ranks the sentences of the body by learned weights (SentenceRanker), then picks one by one what adds most
/// without repeating what is there (choose_sentences), and edits what would not stand alone (SentenceEditor).
class Summarizer {
 public:
  explicit Summarizer(const Model& model);

  /// Reads the article's words, the best kSummaryKeyPhrases key phrases, and every other layer before the
  /// summary. Sentences of the body of story 0 only, in reading order.
  Summary summarize(const Document& document, const ArticleWords& words, const SummaryOptions& options) const;

 private:
  SentenceRanker ranker_;
  SentenceOpeners openers_;
};

/// The words of a summary sentence with its edits made, white space as single spaces.
std::string summary_text(const Document& document, const SummarySentence& picked);

}  // namespace nutgraf
