// What a sentence of a summary can spare.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "core/document/document.h"
#include "core/summarize/sentence_tokens.h"

namespace nutgraf {

/// Finds parts of sentences that can be left out. Each function adds edits with empty replacements; they may
/// overlap those of others.
class SentenceShortener {
 public:
  explicit SentenceShortener(const SentenceTokens& tokens) : tokens_(tokens) {}

  /// "LAGOS, Nigeria (Marewire) — ", "(MWA)", "PESHAWAR: ": where the sentence itself begins. A place in
  /// capitals or an agency in parentheses has to stand there.
  std::uint32_t after_dateline(TokenRange sentence) const;

  /// "The board (founded in 1921) met": with the word before, so that no space stays before a comma.
  void drop_parentheses(TokenRange sentence, std::vector<SummaryEdit>& edits) const;
  /// "…, police said."
  void drop_attribution(TokenRange sentence, std::vector<SummaryEdit>& edits) const;
  /// "on Wednesday", "yesterday" of what has happened: summaries outlive the week.
  void drop_weekdays(TokenRange sentence, std::vector<SummaryEdit>& edits) const;
  /// "In 2019, the board met" loses its beginning.
  void drop_opening_time(TokenRange sentence, std::vector<SummaryEdit>& edits) const;
  /// What stands between two commas without a finite verb; lists stay.
  void drop_appositions(TokenRange sentence, std::vector<SummaryEdit>& edits) const;
  /// What stands between the subject and its verb and says which is meant: "…, which was founded in 1921,
  /// will close", "fishermen rescued from a trawler | thanked the crew".
  void drop_relatives(TokenRange sentence, std::vector<SummaryEdit>& edits) const;

 private:
  bool is_weekday(TokenRange time) const;
  std::uint32_t end_of_reduced_relative(std::uint32_t participle, std::uint32_t end) const;
  bool looks_ahead(TokenRange sentence) const;
  bool can_lose_day(std::uint32_t before) const;
  bool ends_dateline(std::uint32_t mark, TokenRange sentence, bool has_source, bool in_capitals) const;
  bool is_in_list(std::uint32_t comma, std::uint32_t sentence_end) const;
  std::uint32_t end_of_apposition(std::uint32_t open, std::uint32_t sentence_end,
                                  std::uint32_t most_words) const;

  const SentenceTokens& tokens_;
};

}  // namespace nutgraf
