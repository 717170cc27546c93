// Finds tokens that are in no name for certain.
// SPDX-License-Identifier: Apache-2.0
#include "core/tag/outside_filter.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "core/text/hash.h"

namespace nutgraf {
namespace {

/// Hashes of marks as describe_word unifies them.
constexpr std::array kQuotes = {hash64("\""), hash64("'"), hash64("("),
                                hash64(")"),  hash64("["), hash64("]")};
constexpr std::array kStops = {hash64(","), hash64("."), hash64(";"), hash64("?"), hash64("!")};

template <std::size_t kCount>
bool contains(const std::array<std::uint64_t, kCount>& hashes, std::uint64_t hash) {
  return std::find(hashes.begin(), hashes.end(), hash) != hashes.end();
}

}  // namespace

WordLook look_of(const WordAttributes& word) {
  if (word.letter_case == LetterCase::Lower) {
    // A word of three letters has no suffix of three.
    return word.suffixes[2] == 0 ? WordLook::Short : WordLook::Lower;
  }
  if (word.has_digit) return WordLook::Value;
  if (word.letter_case > LetterCase::Lower) return WordLook::Capital;
  if (contains(kQuotes, word.lower)) return WordLook::Quote;
  return contains(kStops, word.lower) ? WordLook::Stop : WordLook::Mark;
}

// Stays a function, see WordClusters.
[[gnu::noinline]] OutsideFilter::OutsideFilter(const Model& model) {
  struct Head {
    std::uint32_t feature_set;
    std::int32_t start;
    std::uint32_t cluster_rows;
  } head{};
  const auto bytes = model.section(kSection);
  has_section_ = bytes.has_value();
  if (!bytes || bytes->size() < sizeof(head)) return;
  std::memcpy(&head, bytes->data(), sizeof(head));
  feature_set_ = head.feature_set;
  std::span<const std::byte> rest;
  auto words = KeyIndex::read(bytes->subspan(sizeof(head)), rest);
  if (!words) return;
  // Sums of so few bytes fit sixteen bits, and any start of sixteen bits more fits a sum.
  if (head.start < INT16_MIN || head.start > INT16_MAX) return;
  const std::uint64_t rows = kCaseRows + 2 * std::uint64_t{head.cluster_rows} + words->size();
  constexpr std::uint64_t kTripleBytes = std::uint64_t{kTriplePlaces} * kTriples;
  if (rows > kMostRows || rest.size() < rows * kPlaces + kTripleBytes) return;
  const std::span<const std::byte> settings =
      rest.subspan(static_cast<std::size_t>(rows * kPlaces + kTripleBytes));
  std::span<const std::byte> values;
  const auto cells = read_keys(settings, values);
  if (!cells || values.size() != cells->keys.size()) return;
  if (!cells->keys.empty() && cells->keys.back() >= rows * kSettings) return;

  weights_.resize(static_cast<std::size_t>(rows));
  for (std::size_t place = 0; place < kPlaces; ++place) {
    for (auto& row : weights_) {
      row[place] = static_cast<std::int8_t>(rest.front());
      rest = rest.subspan(1);
    }
  }
  std::memcpy(triples_.data(), rest.data(), kTripleBytes);
  settings_.resize(static_cast<std::size_t>(rows) * kSettings);
  for (std::size_t i = 0; i < values.size(); ++i)
    settings_[cells->keys[i]] = static_cast<std::int8_t>(values[i]);
  words_ = std::move(*words);
  cluster_rows_ = head.cluster_rows;
  start_ = head.start;
}

OutsideFilter::KindScores OutsideFilter::scores_of(const WordAttributes& word) const {
  KindScores scores;
  const auto add = [&](std::uint32_t row) {
    for (std::size_t place = 0; place < kPlaces; ++place)
      scores.places[place] = static_cast<std::int16_t>(scores.places[place] + weights_[row][place]);
    scores.row = row;
  };
  add(case_row(word));
  if (has_cluster_row(word) && word.cluster < cluster_rows_) add(cluster_row(word, cluster_rows_));
  const std::uint32_t own = words_.find(word.cased);
  if (own != KeyIndex::kNone) add(kCaseRows + 2 * cluster_rows_ + own);
  return scores;
}

std::vector<std::uint8_t> OutsideFilter::find(const DocumentFeatures& features,
                                              std::span<const TokenRange> sentences) const {
  std::vector<std::uint8_t> is_outside(features.token_count(), 0);
  if (empty()) return is_outside;
  std::vector<KindScores> scores;
  std::vector<WordLook> looks;
  scores.reserve(features.kind_count());
  looks.reserve(features.kind_count());
  for (std::uint32_t kind = 0; kind < features.kind_count(); ++kind) {
    const WordAttributes& word = features.attributes(kind);
    scores.push_back(scores_of(word));
    looks.push_back(kind == DocumentFeatures::kBoundaryKind ? WordLook::Boundary : look_of(word));
  }
  for (const TokenRange sentence : sentences) {
    for_each_candidate(features, sentence, looks, [&](std::uint32_t token, const FiveTokens& five) {
      std::int32_t sum = start_;
      for (std::size_t place = 0; place < kPlaces; ++place) sum += scores[five.kinds[place]].places[place];
      for (std::size_t place = 0; place < kTriplePlaces; ++place) sum += triples_[place][five.triple(place)];
      for_each_setting(five, [&](Place place, std::uint32_t setting) {
        const std::uint32_t kind = five.kinds[static_cast<std::size_t>(place)];
        sum += settings_[std::size_t{scores[kind].row} * kSettings + setting];
      });
      is_outside[token] = static_cast<std::uint8_t>(sum < 0);
    });
  }
  return is_outside;
}

}  // namespace nutgraf
