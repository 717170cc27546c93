// Measures the sentences of an article for their place in its summary.
// SPDX-License-Identifier: Apache-2.0
#include "core/summarize/sentence_features.h"

#include <algorithm>
#include <utility>

#include "core/summarize/sentence_measurer.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t kShortestMeasured = 8;  // words of a sentence whose worth others are compared to

float sum_of_worths(const MeasuredSentence& sentence) {
  float sum = 0.0F;
  for (const float worth : sentence.worths) sum += worth;
  return sum;
}

float mean_worth(const MeasuredSentence& sentence) {
  return sentence.words == 0 ? 0.0F : sum_of_worths(sentence) / static_cast<float>(sentence.words);
}

/// Of the terms that both have.
float shared_worth(const MeasuredSentence& a, const MeasuredSentence& b) {
  float sum = 0.0F;
  std::size_t j = 0;
  for (std::size_t i = 0; i < a.vector.size(); ++i) {
    while (j < b.vector.size() && b.vector[j].term < a.vector[i].term) ++j;
    if (j < b.vector.size() && b.vector[j].term == a.vector[i].term) sum += a.worths[i];
  }
  return sum;
}

float share_of(float value, float highest) { return highest > 0.0F ? value / highest : 0.0F; }

/// How near sentences are to the article as a whole: to the sum of all, to their neighbors, to the first.
void add_centrality(std::vector<MeasuredSentence>& measured, const ArticleWords& words,
                    const BucketSpace& space) {
  std::vector<SentenceVector> vectors;  // lent by the sentences
  vectors.reserve(measured.size());
  for (MeasuredSentence& sentence : measured) vectors.push_back(std::move(sentence.vector));
  const std::vector<float> centroid = centroid_similarities(vectors, words.terms().size());
  const std::vector<float> ranks = lex_rank(vectors, words.terms().size());
  for (std::size_t i = 0; i < measured.size(); ++i) measured[i].vector = std::move(vectors[i]);
  float highest = 0.0F;
  for (const float value : centroid) highest = std::max(highest, value);
  for (std::size_t i = 0; i < measured.size(); ++i) {
    const auto add = [&](SentenceFeature family, std::uint32_t bucket) {
      measured[i].features.push_back(feature_of(space, family, bucket));
    };
    const float lead = similarity(measured[i].vector, measured[0].vector);
    add(SentenceFeature::Centroid,
        level_of(share_of(centroid[i], highest), {0.3F, 0.4F, 0.5F, 0.6F, 0.7F, 0.85F}));
    add(SentenceFeature::LexRank, level_of(ranks[i], {0.6F, 0.8F, 1.0F, 1.2F, 1.5F}));
    add(SentenceFeature::LikeLead, measured[i].index == 0 ? 5 : level_of(lead, {0.05F, 0.1F, 0.2F, 0.3F}));
  }
}

void add_worths(std::vector<MeasuredSentence>& measured, const std::vector<float>& worths,
                const BucketSpace& space) {
  float highest = 0.0F;
  for (MeasuredSentence& sentence : measured) {
    sentence.worths.reserve(sentence.vector.size());
    for (const WeightedTerm& word : sentence.vector) sentence.worths.push_back(worths[word.term]);
    if (sentence.words >= kShortestMeasured) highest = std::max(highest, mean_worth(sentence));
  }
  for (MeasuredSentence& sentence : measured) {
    const auto add = [&](SentenceFeature family, std::uint32_t bucket) {
      sentence.features.push_back(feature_of(space, family, bucket));
    };
    add(SentenceFeature::Worth,
        level_of(share_of(mean_worth(sentence), highest), {0.4F, 0.5F, 0.6F, 0.7F, 0.8F, 0.9F, 1.0F}));
    add(SentenceFeature::Mass, level_of(sum_of_worths(sentence), {1.0F, 2.0F, 3.0F, 4.0F, 5.5F, 7.0F, 9.0F}));
  }
}

}  // namespace

std::vector<MeasuredSentence> measure_sentences(const Document& document, const ArticleWords& words,
                                                const std::vector<float>& worths, const BucketSpace& space) {
  SentenceMeasurer measurer(document, words, space);
  std::vector<MeasuredSentence> measured;
  for (std::uint32_t position = 0; position < words.sentences().size(); ++position) {
    const ArticleSentence& read = words.sentences()[position];
    if (!read.headline) measured.push_back(measurer.measure(read, position));
  }
  add_centrality(measured, words, space);
  add_worths(measured, worths, space);
  return measured;
}

std::array<std::uint32_t, 3> pair_features(const MeasuredSentence& a, const MeasuredSentence& b, float cosine,
                                           const BucketSpace& space) {
  const bool are_neighbors = a.index + 1 == b.index || b.index + 1 == a.index;
  return {
      feature_of(space, SentenceFeature::Overlap, level_of(cosine, {0.05F, 0.1F, 0.2F, 0.3F, 0.4F, 0.55F})),
      feature_of(space, SentenceFeature::SharedWorth,
                 level_of(shared_worth(a, b), {0.3F, 0.7F, 1.2F, 2.0F, 3.0F, 4.5F})),
      feature_of(space, SentenceFeature::Neighbors, are_neighbors ? 1 : 0)};
}

}  // namespace nutgraf
