// The commonest words.
// SPDX-License-Identifier: Apache-2.0
#include "core/tag/common_words.h"

#include <string>

#include "core/model/lexicon.h"
#include "core/text/hash.h"

namespace nutgraf {
namespace {

/// Words that one story in eight has, in the terms of the section "structure.idf".
constexpr char kLargestRarity = '3';

constexpr std::string_view kMarks[] = {",", ".", "-", "(", ")", "\"", "\u201c", "\u201d", "\u2019",
                                       "'", ":", ";", "?", "!", "$",  "%",      "\u2014", "\u2019s"};

/// Calls use(word) for each, some of them twice.
template <typename Use>
void for_each_word(const Model& model, Use&& use) {
  for (const std::string_view mark : kMarks) use(mark);
  for_each_entry(model.text("function_words"), [&](std::string_view word, std::string_view) {
    use(word);
    if (word.empty() || word[0] < 'a' || word[0] > 'z') return;
    std::string capitalized(word);
    capitalized[0] = static_cast<char>(capitalized[0] - 'a' + 'A');
    use(capitalized);
  });
  for_each_entry(model.text("structure.idf"), [&](std::string_view word, std::string_view rarity) {
    if (rarity.size() == 1 && rarity[0] <= kLargestRarity) use(word);
  });
}

}  // namespace

// Stays a function, see WordClusters.
[[gnu::noinline]] CommonWords::CommonWords(const Model& model, const Gazetteer& gazetteer,
                                           const WordClusters& clusters, const SequenceModel& weights) {
  attributes_.push_back(boundary_word());
  for_each_word(model, [&](std::string_view word) {
    const std::uint64_t hash = hash64(word);
    if (attributes_.size() == kMostWords || numbers_.find(hash) != nullptr) return;
    numbers_[hash] = static_cast<std::uint32_t>(attributes_.size());
    attributes_.push_back(describe_word(word, gazetteer, clusters));
  });
  sums_.resize(attributes_.size() * kPlaces);
  FeatureBatch batch;
  for (std::size_t i = 0; i < sums_.size(); ++i) {
    batch.begin(sums_[i]);
    extract_place_features(attributes_[i / kPlaces], clusters, static_cast<Place>(i % kPlaces),
                           [&](Template, std::uint64_t hash) { batch.push(hash); });
  }
  weights.add(batch);
}

}  // namespace nutgraf
