// Measures the phrases that may be key phrases.
// SPDX-License-Identifier: Apache-2.0
#include "core/summarize/phrase_features.h"

#include <algorithm>

#include "core/summarize/word_graph.h"
#include "core/text/ordering.h"

namespace nutgraf {
namespace {

std::uint32_t kind_bucket(const PhraseCandidate& candidate) {
  if (candidate.entity) {
    switch (*candidate.type) {
      case EntityType::Person:
        return 0;
      case EntityType::Organization:
        return 1;
      case EntityType::GeopoliticalEntity:
      case EntityType::Location:
      case EntityType::Facility:
        return 2;
      case EntityType::Norp:
      case EntityType::Language:
        return 3;
      case EntityType::Event:
        return 4;
      default:
        return 5;  // products, works, laws
    }
  }
  if (candidate.type) return 6;
  return candidate.words > 1 ? 7 : 8;
}

/// For each candidate how many have a higher score; of equals the earlier ranks higher.
std::vector<std::uint32_t> ranks_by(const std::vector<double>& scores) {
  const std::vector<std::uint32_t> order =
      places_by(scores.size(), [&](std::uint32_t a, std::uint32_t b) { return scores[a] > scores[b]; });
  std::vector<std::uint32_t> ranks(scores.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) ranks[order[i]] = i;
  return ranks;
}

std::uint32_t rank_bucket(std::uint32_t rank) { return bucket_of(rank, {1, 2, 3, 5, 8, 13, 21, 41}); }

}  // namespace

std::vector<PhraseFeatures> phrase_features(const std::vector<PhraseCandidate>& candidates,
                                            const BucketSpace& space, const Document& document,
                                            const ArticleWords& words) {
  const std::vector<double> term_scores = rank_terms(document, words);
  std::vector<double> graph_scores(candidates.size(), 0.0);
  std::vector<double> frequency_scores(candidates.size(), 0.0);
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    for (const std::uint32_t term : candidates[i].terms) {
      graph_scores[i] += term_scores[term];
      frequency_scores[i] += words.terms()[term].rarity;
    }
    frequency_scores[i] *= candidates[i].count;
  }
  const std::vector<std::uint32_t> graph_ranks = ranks_by(graph_scores);
  const std::vector<std::uint32_t> frequency_ranks = ranks_by(frequency_scores);
  const auto length = static_cast<std::uint32_t>(std::max<std::size_t>(words.sentences().size(), 1));

  std::vector<PhraseFeatures> features(candidates.size());
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const PhraseCandidate& candidate = candidates[i];
    const auto add = [&](PhraseFeature family, std::uint32_t bucket) {
      features[i].push_back(space.feature(static_cast<std::size_t>(family), bucket));
    };
    add(PhraseFeature::Count, bucket_of(candidate.count, {2, 3, 4, 6, 9, 14}));
    add(PhraseFeature::Whole, candidate.whole == 0 ? 0 : candidate.whole * 2 < candidate.count ? 1 : 2);
    const ArticleSentence& first = words.sentences()[candidate.first];
    add(PhraseFeature::First, first.headline ? 0 : 1 + bucket_of(first.index, {1, 2, 4, 7, 12, 20}));
    add(PhraseFeature::Spread,
        bucket_of(std::uint64_t{100} * (candidate.last - candidate.first) / length, {1, 25, 50}));
    std::size_t in_headline = 0;
    std::uint64_t rarity = 0;
    for (const std::uint32_t term : candidate.terms) {
      in_headline += words.terms()[term].in_headline ? 1u : 0u;
      rarity += words.terms()[term].rarity;
    }
    const Term& head = words.terms()[candidate.terms.back()];
    add(PhraseFeature::Headline, candidate.in_headline                   ? 0
                                 : in_headline == candidate.terms.size() ? 1
                                 : head.in_headline                      ? 2
                                                                         : 3);
    const std::uint32_t kind = kind_bucket(candidate);
    if (kind >= 6) add(PhraseFeature::Length, candidate.words - 1);
    add(PhraseFeature::Kind, kind);
    add(PhraseFeature::GraphRank, rank_bucket(graph_ranks[i]));
    add(PhraseFeature::FrequencyRank, rank_bucket(frequency_ranks[i]));
    add(PhraseFeature::HeadRarity, bucket_of(head.rarity, {4, 6, 8}));
    add(PhraseFeature::Rarity, bucket_of(rarity, {4 * candidate.terms.size(), 6 * candidate.terms.size(),
                                                  8 * candidate.terms.size()}));
    const float salience = candidate.entity ? document[*candidate.entity].salience : 0.0F;
    add(PhraseFeature::Salience, salience <= 0.0F ? 0 : salience < 0.05F ? 1 : salience < 0.15F ? 2 : 3);
    add(PhraseFeature::Form, candidate.has_modifier ? 0 : 1);
    add(PhraseFeature::Form, candidate.plural ? 2 : 3);
    if (kind < 7 || candidate.words < 2) continue;
    const bool last = (words.classes_of(candidate.shown.end - 1) & (kBaseVerb | kVerbInS)) != 0;
    const bool headline_alone = candidate.in_headline && candidate.count == 1;
    add(PhraseFeature::VerbLast, !last ? 0 : headline_alone ? 2 : 1);
    const std::uint32_t opening = words.classes_of(candidate.shown.begin);
    const bool joined = candidate.shown.size() > candidate.words;  // a compound: "stop-gap measure"
    add(PhraseFeature::VerbFirst,
        !joined && (opening & (kBaseVerb | kGerund)) != 0 && (opening & kAdjective) == 0 ? 1 : 0);
  }
  return features;
}

}  // namespace nutgraf
