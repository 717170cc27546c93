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

std::vector<std::string> list_words(const Model& model) {
  std::vector<std::string> words(std::begin(kMarks), std::end(kMarks));
  const Lexicon function_words(model.text("function_words"));
  for (const Lexicon::Entry& entry : function_words.entries()) {
    std::string word(entry.key);
    words.push_back(word);
    if (word.empty() || word[0] < 'a' || word[0] > 'z') continue;
    word[0] = static_cast<char>(word[0] - 'a' + 'A');
    words.push_back(word);
  }
  const Lexicon rarities(model.text("structure.idf"));
  for (const Lexicon::Entry& entry : rarities.entries()) {
    if (entry.value.size() == 1 && entry.value[0] <= kLargestRarity) words.emplace_back(entry.key);
  }
  return words;
}

}  // namespace

CommonWords::CommonWords(const Model& model, const Gazetteer& gazetteer, const WordClusters& clusters,
                         const SequenceModel& weights) {
  attributes_.push_back(boundary_word());
  for (const std::string& word : list_words(model)) {
    const std::uint64_t hash = hash64(word);
    if (numbers_.find(hash) != nullptr) continue;
    numbers_[hash] = static_cast<std::uint32_t>(attributes_.size());
    attributes_.push_back(describe_word(word, gazetteer, clusters));
  }
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
