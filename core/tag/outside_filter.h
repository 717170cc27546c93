// Finds tokens that are in no name for certain, so that the tagger need not look at them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/model/model.h"
#include "core/tag/key_index.h"
#include "core/tag/token_features.h"

namespace nutgraf {

/// Raised whenever what the filter sees of a token changes meaning.
inline constexpr std::uint32_t kOutsideFeatures = 2;

/// How a word looks from afar.
enum class WordLook : std::uint8_t {
  Boundary,  ///< beyond the sentence's ends
  Lower,     ///< in lower case, of more than three characters
  Short,     ///< in lower case: those that stand inside names are short
  Capital,
  Value,  ///< has a digit and is not in lower case ("19th"), or lies in a value of the grammar
  Quote,  ///< a quotation mark or a bracket
  Stop,   ///< , . ; ? !
  Mark    ///< any other
};
inline constexpr std::uint32_t kLooks = 8;
WordLook look_of(const WordAttributes& word);

/// A token that may be in no name for certain, and the two on either side, Place by Place.
struct FiveTokens {
  std::array<std::uint32_t, kPlaces> kinds;
  std::array<WordLook, kPlaces> looks;

  /// The number of three neighboring looks, the first of them at a place; below kTriples.
  std::uint32_t triple(std::size_t first) const {
    return (static_cast<std::uint32_t>(looks[first]) * kLooks +
            static_cast<std::uint32_t>(looks[first + 1])) *
               kLooks +
           static_cast<std::uint32_t>(looks[first + 2]);
  }
};
inline constexpr std::uint32_t kTriples = kLooks * kLooks * kLooks;
inline constexpr std::uint32_t kTriplePlaces = kPlaces - 2;

/// Calls use(place, setting) for each setting that one of the words is seen in, below kSettings: the word
/// itself between the looks beside it, and among those of the four others that look like parts of names; the
/// word before and the one behind, by the looks of the two on that side of it.
inline constexpr std::uint32_t kSettings = 3 * kLooks * kLooks + 3 * 3 * 3 * 3;
template <typename Use>
void for_each_setting(const FiveTokens& five, Use&& use) {
  const auto look = [&](Place place) {
    return static_cast<std::uint32_t>(five.looks[static_cast<std::size_t>(place)]);
  };
  // 1 for capitals, 2 for values, 0 for all others.
  const auto sign = [&](Place place) {
    const WordLook seen = five.looks[static_cast<std::size_t>(place)];
    return (seen == WordLook::Capital ? 1u : 0u) + (seen == WordLook::Value ? 2u : 0u);
  };
  use(Place::Here, look(Place::Before) * kLooks + look(Place::After));
  use(Place::Before, (kLooks + look(Place::Here)) * kLooks + look(Place::After));
  use(Place::After, (2 * kLooks + look(Place::Before)) * kLooks + look(Place::Here));
  use(Place::Here, 3 * kLooks * kLooks +
                       ((sign(Place::Before2) * 3 + sign(Place::Before)) * 3 + sign(Place::After)) * 3 +
                       sign(Place::After2));
}

/// The first stage of a cascade (Weiss and Taskar, "Structured Prediction Cascades", 2010): a linear model of
/// a token and the two on either side, that is sure of no more than that a token is O, and of that only where
/// the tagger hardly ever says otherwise. Half of all tokens end here. Its sums are of integers, the same on
/// every machine.
///
/// The model section "ner.outside": u32 kOutsideFeatures; i32 sum that all tokens start from; u32 number of
/// clusters' rows; keys of common words (see read_keys), hashes of the word as it is written; for each place
/// a stream of signed bytes: kCaseRows rows, the clusters' rows (the first for words without cluster), the
/// words'; then for the triples of looks at each of kTriplePlaces a stream of kTriples signed bytes; then
/// keys (32 bits each) row * kSettings + setting, and a signed byte for each: what a word adds in a setting,
/// by the row that tells most of it. A token whose weights sum up to less than 0 is in no name.
class OutsideFilter {
 public:
  static constexpr std::string_view kSection = "ner.outside";
  static constexpr std::uint32_t kKeyBits = 24;  ///< of the words' keys, for their writer
  /// In memory a row takes many times its bytes of the section. Trained sections have some thousands; one
  /// with more than these was made to take memory, and can't be read.
  static constexpr std::uint32_t kMostRows = 1u << 16;

  OutsideFilter() = default;
  explicit OutsideFilter(const Model& model);

  /// Without section, or with one that can't be read: no token is certain.
  bool empty() const { return weights_.empty(); }
  /// Whether there is no section, or one that can be read.
  bool readable() const { return !has_section_ || !empty(); }
  /// The set of features that the section was made for; 0 without section.
  std::uint32_t feature_set() const { return feature_set_; }

  /// One flag a token: whether it is in no name for certain.
  std::vector<std::uint8_t> find(const DocumentFeatures& features,
                                 std::span<const TokenRange> sentences) const;

  /// The rows that a word has: always that of its case, that of its cluster where it is in lower case or
  /// begins with its only capital, and its own if it is common. The last of them tells most.
  static constexpr std::uint32_t kCaseRows = 24;
  static std::uint32_t case_row(const WordAttributes& word) {
    return static_cast<std::uint32_t>(word.letter_case) * 4 + (word.has_digit ? 2u : 0u) +
           (word.is_word ? 1u : 0u);
  }
  static bool has_cluster_row(const WordAttributes& word) {
    return word.letter_case == LetterCase::Lower || word.letter_case == LetterCase::InitialCapital;
  }
  /// That of a word in a model of so many clusters.
  static std::uint32_t cluster_row(const WordAttributes& word, std::uint32_t clusters) {
    return kCaseRows + word.cluster + (word.letter_case == LetterCase::Lower ? 0 : clusters);
  }

 private:
  /// What a kind of word adds at each place, and the row that tells most of it.
  struct KindScores {
    std::array<std::int16_t, kPlaces> places{};
    std::uint32_t row = 0;
  };
  KindScores scores_of(const WordAttributes& word) const;

  bool has_section_ = false;
  std::uint32_t feature_set_ = 0;
  std::int32_t start_ = 0;
  std::uint32_t cluster_rows_ = 0;
  KeyIndex words_;
  std::vector<std::array<std::int8_t, kPlaces>> weights_;  // row by row
  std::array<std::array<std::int8_t, kTriples>, kTriplePlaces> triples_{};
  std::vector<std::int8_t> settings_;  // row by row
};

/// Calls use(token, FiveTokens) for each token of a sentence that may be in no name for certain. Values of
/// the grammar may not, nor numbers and capitalized words with a digit, nor other capitalized words but at
/// the start of a sentence or behind a quotation mark or bracket, nor the mark behind a single capital, which
/// may be an initial; nor may words of a sentence without capitals, where names have none either. `looks` are
/// those of the document's kinds of words.
template <typename Use>
void for_each_candidate(const DocumentFeatures& features, TokenRange sentence,
                        std::span<const WordLook> looks, Use&& use) {
  const auto is_capitalized = [&](std::uint32_t token) {
    return looks[features.kind_of(token)] == WordLook::Capital &&
           features.word(token).letter_case != LetterCase::OneCapital;
  };
  std::uint32_t token = sentence.begin;
  while (token < sentence.end && !is_capitalized(token)) ++token;
  if (token == sentence.end) return;

  FiveTokens five{};  // all boundary
  static_assert(DocumentFeatures::kBoundaryKind == 0 && static_cast<int>(WordLook::Boundary) == 0);
  const auto step_to = [&](std::uint32_t next) {
    for (std::size_t place = 0; place + 1 < kPlaces; ++place) {
      five.kinds[place] = five.kinds[place + 1];
      five.looks[place] = five.looks[place + 1];
    }
    const bool is_inside = next < sentence.end;
    five.kinds.back() = is_inside ? features.kind_of(next) : DocumentFeatures::kBoundaryKind;
    five.looks.back() = !is_inside                   ? WordLook::Boundary
                        : features.is_in_value(next) ? WordLook::Value
                                                     : looks[five.kinds.back()];
  };
  step_to(sentence.begin);
  step_to(sentence.begin + 1);
  for (token = sentence.begin; token < sentence.end; ++token) {
    step_to(token + 2);
    const WordLook before = five.looks[static_cast<std::size_t>(Place::Before)];
    const WordLook here = five.looks[static_cast<std::size_t>(Place::Here)];
    if (here == WordLook::Value) continue;
    if (here == WordLook::Capital && before != WordLook::Boundary && before != WordLook::Quote) continue;
    if (here == WordLook::Stop && before == WordLook::Capital &&
        features.word(token - 1).letter_case == LetterCase::OneCapital)
      continue;
    use(token, five);
  }
}

}  // namespace nutgraf
