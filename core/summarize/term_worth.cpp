// How likely a word of an article is to stand in its summary.
// SPDX-License-Identifier: Apache-2.0
#include "core/summarize/term_worth.h"

#include <algorithm>
#include <array>
#include <limits>

namespace nutgraf {
namespace {

constexpr std::uint32_t kNever = std::numeric_limits<std::uint32_t>::max();
constexpr std::uint32_t kOpeningSentences = 3;

struct TermPlaces {
  std::uint32_t first = kNever;  // sentence of the body
  std::uint32_t last = kNever;
  std::uint32_t sentences = 0;
  std::uint32_t opening = 0;  // bits
  bool named = false;
};

std::vector<TermPlaces> find_places(const Document& document, const ArticleWords& words) {
  std::vector<TermPlaces> places(words.terms().size());
  std::size_t name = 0;
  const std::vector<NamedEntity>& names = document.named_entities;
  for (const ArticleSentence& sentence : words.sentences()) {
    if (sentence.headline) continue;
    const TokenRange tokens = document[sentence.sentence].tokens;
    for (std::uint32_t token = tokens.begin; token < tokens.end; ++token) {
      const std::uint32_t term = words.term_of(token);
      if (term == ArticleWords::kNoTerm) continue;
      TermPlaces& place = places[term];
      place.first = std::min(place.first, sentence.index);
      if (place.last != sentence.index) ++place.sentences;
      place.last = sentence.index;
      if (sentence.index < kOpeningSentences) place.opening |= 1u << sentence.index;
      while (name < names.size() && names[name].tokens.end <= token) ++name;
      place.named = place.named || (name < names.size() && names[name].tokens.begin <= token &&
                                    names[name].type < EntityType::Date);
    }
  }
  return places;
}

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

std::vector<std::vector<std::uint32_t>> term_features(const Document& document, const ArticleWords& words,
                                                      const BucketSpace& space) {
  const std::vector<TermPlaces> places = find_places(document, words);
  const bool headline = std::any_of(words.sentences().begin(), words.sentences().end(),
                                    [](const ArticleSentence& sentence) { return sentence.headline; });
  std::vector<std::vector<std::uint32_t>> features(places.size());
  for (std::size_t i = 0; i < places.size(); ++i) {
    const Term& term = words.terms()[i];
    const TermPlaces& place = places[i];
    const auto add = [&](TermFeature family, std::uint32_t bucket) {
      features[i].push_back(space.feature(static_cast<std::size_t>(family), bucket));
    };
    const std::uint32_t count = bucket_of(term.count, {2, 3, 5});
    const std::uint32_t first = bucket_of(place.first, {1, 2, 4, 8});
    add(TermFeature::Count, bucket_of(term.count, {2, 3, 4, 6, 9}));
    add(TermFeature::NamedCount, count + (place.named ? 4u : 0u));
    add(TermFeature::First, place.first == kNever ? 8 : bucket_of(place.first, {1, 2, 3, 5, 8, 13, 20}));
    add(TermFeature::NamedFirst, first + (place.named ? 5u : 0u));
    add(TermFeature::Headline, !headline ? 0 : term.in_headline ? 2 : 1);
    add(TermFeature::Rarity, term.rarity);
    add(TermFeature::Early, count * 5 + first);
    const std::uint64_t share = std::uint64_t{place.sentences} * 100 / std::max(1u, words.body_sentences());
    add(TermFeature::Spread, bucket_of(share, {5, 10, 20, 30, 50}));
    add(TermFeature::Opening, place.opening);
    add(TermFeature::NamedOpening, place.opening + (place.named ? 8u : 0u));
  }
  return features;
}

TermWorth::TermWorth(std::string_view weights) : space_(kTermFeatures), weights_(weights, space_) {}

std::vector<float> TermWorth::measure(const Document& document, const ArticleWords& words) const {
  std::vector<float> worths;
  for (const std::vector<std::uint32_t>& features : term_features(document, words, space_))
    worths.push_back(logistic(weights_.sum(features)));
  return worths;
}

}  // namespace nutgraf
