// What a reader may ask of a summary.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace nutgraf {

/// The vocabulary of the web platform's Summarizer API (Writing Assistance APIs, W3C Web Machine Learning
/// group).
enum class SummaryType : std::uint8_t {
  KeyPoints,  ///< "key-points": the most important points, 3, 5 or 7 sentences, compressed
  Tldr,       ///< "tldr": the story in 1, 3 or 5 sentences
  Teaser,     ///< "teaser": 1, 2 or 3 sentences of the article's opening
  Headline    ///< "headline": the article's own, or else one sentence, cut to about 12, 17 or 22 words
};
enum class SummaryLength : std::uint8_t { Short, Medium, Long };

std::optional<SummaryType> summary_type_from_label(std::string_view label);
/// "short", "medium" or "long".
std::optional<SummaryLength> summary_length_from_label(std::string_view label);

/// A budget of 0 is no limit of that kind; with several, the tightest holds. A number of sentences that is
/// given wins over that of type and length.
struct SummaryOptions {
  /// Not given: as type and length say, or 3 without them.
  std::optional<std::uint32_t> sentences = std::nullopt;
  std::uint32_t words = 0;
  std::uint32_t percent = 0;  ///< of the words of the body, 1 to 100
  /// Leave out parentheses, attribution tails, connectives and weekdays gone by, as marked edits; not given:
  /// as the type says, and without a type as key points do.
  std::optional<bool> compress = std::nullopt;
  std::optional<SummaryType> type = std::nullopt;      ///< not given, but a length: KeyPoints
  std::optional<SummaryLength> length = std::nullopt;  ///< not given, but a type: Short
};

/// What the options come to.
struct SummaryShape {
  std::uint32_t sentences = 3;
  std::uint32_t words = 0;
  std::uint32_t percent = 0;
  bool compress = false;
  bool opening = false;              ///< sentences of the article's first third alone
  bool own_headline = false;         ///< the article's headline instead of its sentences, where it has one
  std::uint32_t sentence_words = 0;  ///< sentences are cut to about so many words; 0: to none
};
SummaryShape shape_of(const SummaryOptions& options);

}  // namespace nutgraf
