// How likely a word of an article is to stand in its summary.
// SPDX-License-Identifier: Apache-2.0
#include "core/summarize/term_worth.h"

#include <algorithm>
#include <array>

namespace nutgraf {
namespace {

constexpr std::uint32_t kOpeningSentences = 3;

/// 1 / (1 + e^-x) for x in hundredths, by straight lines between whole numbers: the same on every machine.
float logistic(std::int32_t hundredths) {
  constexpr std::array<float, 14> kValues = {0.0025F, 0.0067F, 0.0180F, 0.0474F, 0.1192F, 0.2689F, 0.5F,
                                             0.7311F, 0.8808F, 0.9526F, 0.9820F, 0.9933F, 0.9975F, 0.9975F};
  const std::int32_t x = std::clamp(hundredths, -600, 600) + 600;
  const auto whole = static_cast<std::size_t>(x / 100);
  const float part = static_cast<float>(x % 100) / 100.0F;
  return kValues[whole] + part * (kValues[whole + 1] - kValues[whole]);
}

}  // namespace

TermMeasurer::TermMeasurer(const Document& document, const ArticleWords& words, const BucketSpace& space)
    : words_(words), space_(space), places_(words.terms().size()) {
  std::size_t name = 0;
  const std::vector<NamedEntity>& names = document.named_entities;
  for (const ArticleSentence& sentence : words.sentences()) {
    headline_ = headline_ || sentence.headline;
    if (sentence.headline) continue;
    const TokenRange tokens = document[sentence.sentence].tokens;
    for (std::uint32_t token = tokens.begin; token < tokens.end; ++token) {
      const std::uint32_t term = words.term_of(token);
      if (term == ArticleWords::kNoTerm) continue;
      Places& places = places_[term];
      places.first = std::min(places.first, sentence.index);
      if (places.last != sentence.index) ++places.sentences;
      places.last = sentence.index;
      if (sentence.index < kOpeningSentences) places.opening |= 1u << sentence.index;
      while (name < names.size() && names[name].tokens.end <= token) ++name;
      places.named = places.named || (name < names.size() && names[name].tokens.begin <= token &&
                                      names[name].type < EntityType::Date);
    }
  }
}

TermFeatures TermMeasurer::measure(std::size_t term) const {
  const Term& measured = words_.terms()[term];
  const Places& places = places_[term];
  TermFeatures features{};
  const auto set = [&](TermFeature family, std::uint64_t bucket) {
    const auto place = static_cast<std::size_t>(family);
    features[place] = space_.feature(place, static_cast<std::uint32_t>(bucket));
  };
  const std::uint32_t count = bucket_of(measured.count, {2, 3, 5});
  const std::uint32_t first = bucket_of(places.first, {1, 2, 4, 8});
  set(TermFeature::Count, bucket_of(measured.count, {2, 3, 4, 6, 9}));
  set(TermFeature::NamedCount, count + (places.named ? 4u : 0u));
  set(TermFeature::First, places.first == kNever ? 8 : bucket_of(places.first, {1, 2, 3, 5, 8, 13, 20}));
  set(TermFeature::NamedFirst, first + (places.named ? 5u : 0u));
  set(TermFeature::Headline, !headline_ ? 0 : measured.in_headline ? 2 : 1);
  set(TermFeature::Rarity, measured.rarity);
  set(TermFeature::Early, count * 5 + first);
  const std::uint64_t share = std::uint64_t{places.sentences} * 100 / std::max(1u, words_.body_sentences());
  set(TermFeature::Spread, bucket_of(share, {5, 10, 20, 30, 50}));
  set(TermFeature::Opening, places.opening);
  set(TermFeature::NamedOpening, places.opening + (places.named ? 8u : 0u));
  return features;
}

TermWorth::TermWorth(std::string_view weights) : space_(kTermFeatures), weights_(weights, space_) {}

std::vector<float> TermWorth::measure(const Document& document, const ArticleWords& words) const {
  const TermMeasurer measurer(document, words, space_);
  std::vector<float> worths;
  worths.reserve(words.terms().size());
  for (std::size_t term = 0; term < words.terms().size(); ++term)
    worths.push_back(logistic(weights_.sum(measurer.measure(term))));
  return worths;
}

}  // namespace nutgraf
