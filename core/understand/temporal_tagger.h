// Finds expressions of time and resolves them to the calendar (TIMEX3).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <optional>
#include <string_view>
#include <vector>

#include "core/document/annotations.h"
#include "core/document/sentence_times.h"
#include "core/model/model.h"
#include "core/text/time_grammar.h"
#include "core/understand/temporal_calendar.h"
#include "core/understand/temporal_tense.h"

namespace nutgraf {

/// Rule-based, after HeidelTime (Strötgen and Gertz 2010) and SUTime (Chang and Manning 2012); values and
/// extents follow TimeML 1.2.1. Reads the model sections "times", "numbers", "holidays", "timerefs",
/// "modifiers", "tense".
class TemporalTagger {
 public:
  explicit TemporalTagger(const Model& model);

  /// Sorted, disjoint, each within one sentence. Relative dates resolve against `anchor`, the day the article
  /// was published; without it against a date that the text gives for itself at its beginning; without that
  /// their value is empty. Blocks that don't belong to the article have no expressions and move no reference.
  /// `times` are what the grammar reads in all sentences of the text.
  std::vector<TimeExpression> tag(std::string_view text, const Segmentation& segmentation,
                                  const std::vector<Block>& blocks,
                                  std::optional<std::chrono::year_month_day> anchor,
                                  const SentenceTimes& times) const;
  std::vector<TimeExpression> tag(std::string_view text, const Segmentation& segmentation,
                                  const std::vector<Block>& blocks,
                                  std::optional<std::chrono::year_month_day> anchor) const;

 private:
  std::optional<DayNumber> find_anchor(std::string_view text, const Segmentation& segmentation,
                                       const std::vector<Block>& blocks, const SentenceTimes& times) const;

  TimeGrammar grammar_;
  TenseFinder tenses_;
};

}  // namespace nutgraf
