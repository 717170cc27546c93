// Measures the phrases that may be key phrases.
// SPDX-License-Identifier: Apache-2.0
#include "core/summarize/phrase_features.h"

#include <algorithm>

#include "core/summarize/word_graph.h"
#include "core/text/ordering.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t kNoName = 6;  // the first bucket of what is no entity

/// Which type of entity it is; behind those a phrase with a name in it, of several words, of one.
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
  if (candidate.type) return kNoName;
  return candidate.words > 1 ? kNoName + 1 : kNoName + 2;
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

/// The ranks of all candidates by what is known of their terms.
struct Ranks {
  std::vector<std::uint32_t> graph;      // by the walk over the words that stand near one another
  std::vector<std::uint32_t> frequency;  // by rarity times count
};

Ranks rank_candidates(const std::vector<PhraseCandidate>& candidates, const Document& document,
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
  return {ranks_by(graph_scores), ranks_by(frequency_scores)};
}

/// Collects the features of one candidate.
class PhraseMeasurer {
 public:
  PhraseMeasurer(const PhraseCandidate& candidate, const BucketSpace& space, const ArticleWords& words,
                 PhraseFeatures& features)
      : candidate_(candidate),
        space_(space),
        words_(words),
        features_(features),
        kind_(kind_bucket(candidate)) {}

  void measure(std::uint32_t graph_rank, std::uint32_t frequency_rank, float salience) {
    add_places();
    add_headline();
    if (kind_ >= kNoName) add(PhraseFeature::Length, candidate_.words - 1);
    add(PhraseFeature::Kind, kind_);
    add(PhraseFeature::GraphRank, rank_bucket(graph_rank));
    add(PhraseFeature::FrequencyRank, rank_bucket(frequency_rank));
    add_rarity();
    add(PhraseFeature::Salience, salience <= 0.0F ? 0 : salience < 0.05F ? 1 : salience < 0.15F ? 2 : 3);
    add(PhraseFeature::Form, candidate_.has_modifier ? 0 : 1);
    add(PhraseFeature::Form, candidate_.plural ? 2 : 3);
    if (kind_ > kNoName && candidate_.words > 1) add_verbs();
  }

 private:
  void add(PhraseFeature family, std::uint32_t bucket) {
    features_.push_back(space_.feature(static_cast<std::size_t>(family), bucket));
  }

  void add_places() {
    const auto length = static_cast<std::uint32_t>(std::max<std::size_t>(words_.sentences().size(), 1));
    add(PhraseFeature::Count, bucket_of(candidate_.count, {2, 3, 4, 6, 9, 14}));
    add(PhraseFeature::Whole, candidate_.whole == 0 ? 0 : candidate_.whole * 2 < candidate_.count ? 1 : 2);
    const ArticleSentence& first = words_.sentences()[candidate_.first];
    add(PhraseFeature::First, first.headline ? 0 : 1 + bucket_of(first.index, {1, 2, 4, 7, 12, 20}));
    add(PhraseFeature::Spread,
        bucket_of(std::uint64_t{100} * (candidate_.last - candidate_.first) / length, {1, 25, 50}));
  }

  void add_headline() {
    std::size_t in_headline = 0;
    for (const std::uint32_t term : candidate_.terms)
      in_headline += words_.terms()[term].in_headline ? 1u : 0u;
    add(PhraseFeature::Headline, candidate_.in_headline                   ? 0
                                 : in_headline == candidate_.terms.size() ? 1
                                 : head().in_headline                     ? 2
                                                                          : 3);
  }

  void add_rarity() {
    std::uint64_t rarity = 0;
    for (const std::uint32_t term : candidate_.terms) rarity += words_.terms()[term].rarity;
    const std::uint64_t terms = candidate_.terms.size();
    add(PhraseFeature::HeadRarity, bucket_of(head().rarity, {4, 6, 8}));
    add(PhraseFeature::Rarity, bucket_of(rarity, {4 * terms, 6 * terms, 8 * terms}));
  }

  /// What looks like a verb at an end of the phrase may be one.
  void add_verbs() {
    const bool last = (words_.classes_of(candidate_.shown.end - 1) & (kBaseVerb | kVerbInS)) != 0;
    const bool headline_alone = candidate_.in_headline && candidate_.count == 1;
    add(PhraseFeature::VerbLast, !last ? 0 : headline_alone ? 2 : 1);
    const std::uint32_t opening = words_.classes_of(candidate_.shown.begin);
    const bool joined = candidate_.shown.size() > candidate_.words;  // a compound: "stop-gap measure"
    add(PhraseFeature::VerbFirst,
        !joined && (opening & (kBaseVerb | kGerund)) != 0 && (opening & kAdjective) == 0 ? 1 : 0);
  }

  const Term& head() const { return words_.terms()[candidate_.terms.back()]; }

  const PhraseCandidate& candidate_;
  const BucketSpace& space_;
  const ArticleWords& words_;
  PhraseFeatures& features_;
  std::uint32_t kind_;
};

}  // namespace

std::vector<PhraseFeatures> phrase_features(const std::vector<PhraseCandidate>& candidates,
                                            const BucketSpace& space, const Document& document,
                                            const ArticleWords& words) {
  const Ranks ranks = rank_candidates(candidates, document, words);
  std::vector<PhraseFeatures> features(candidates.size());
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const PhraseCandidate& candidate = candidates[i];
    const float salience = candidate.entity ? document[*candidate.entity].salience : 0.0F;
    PhraseMeasurer(candidate, space, words, features[i])
        .measure(ranks.graph[i], ranks.frequency[i], salience);
  }
  return features;
}

}  // namespace nutgraf
