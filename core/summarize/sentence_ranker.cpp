// How much each sentence adds to a summary, and why.
// SPDX-License-Identifier: Apache-2.0
#include "core/summarize/sentence_ranker.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "core/model/lexicon.h"
#include "core/text/ordering.h"

namespace nutgraf {
namespace {

/// What readers mind more than a count of words does, in hundredths of a logit: a sentence that says hardly
/// anything ("Another later died."), and one that announces what comes behind its colon.
constexpr std::uint32_t kShortest = 8;  // words
constexpr std::int32_t kVacant = 40;
constexpr std::int32_t kAnnouncing = 100;
constexpr std::int32_t kReasonMargin = 15;  // hundredths of a logit above the article's mean
constexpr std::size_t kMaxReasons = 3;
/// Sentences this alike say the same: the second comes after all others. Too rare in news for its cost to be
/// learned.
constexpr float kSameSentence = 0.7F;
constexpr std::int32_t kSameCost = 10'000;

constexpr const char* kReasons[] = {"position", "central", "headline", "names", "key-phrases", "figures"};
constexpr std::size_t kReasonCount = std::size(kReasons);
constexpr std::size_t kCentral = 1;

/// The reason that a family of features stands for; kReasonCount for none.
std::size_t reason_of(SentenceFeature family) {
  switch (family) {
    case SentenceFeature::Index:
    case SentenceFeature::IndexInLong:
    case SentenceFeature::Place:
    case SentenceFeature::Paragraph:
      return 0;
    case SentenceFeature::Centroid:
    case SentenceFeature::LexRank:
    case SentenceFeature::LikeLead:
    case SentenceFeature::Frequency:
    case SentenceFeature::Worth:
    case SentenceFeature::Mass:
      return kCentral;
    case SentenceFeature::LikeHeadline:
      return 2;
    case SentenceFeature::Salience:
    case SentenceFeature::Names:
      return 3;
    case SentenceFeature::KeyPhrases:
      return 4;
    case SentenceFeature::Figures:
    case SentenceFeature::Dates:
      return 5;
    default:
      return kReasonCount;
  }
}

std::int32_t read_number(std::string_view lines, std::string_view key) {
  std::int32_t number = 0;
  if (const auto value = Lexicon(lines).find(key))
    std::from_chars(value->data(), value->data() + value->size(), number);
  return std::clamp(number, 0, 100'000);
}

using ReasonScores = std::array<std::int32_t, kReasonCount>;

std::vector<std::string> strongest(const ReasonScores& scores,
                                   const std::array<std::int64_t, kReasonCount>& sums,
                                   std::size_t sentences) {
  std::vector<std::pair<std::int64_t, std::size_t>> margins;
  for (std::size_t i = 0; i < kReasonCount; ++i) {
    const std::int64_t margin = scores[i] - sums[i] / static_cast<std::int64_t>(sentences);
    if (margin >= kReasonMargin) margins.emplace_back(-margin, i);
  }
  sort_stably(margins);
  std::vector<std::string> reasons;
  for (std::size_t i = 0; i < margins.size() && i < kMaxReasons; ++i)
    reasons.emplace_back(kReasons[margins[i].second]);
  if (reasons.empty()) reasons.emplace_back("content");
  return reasons;
}

}  // namespace

std::uint32_t expected_words(std::size_t sentences) {
  constexpr std::size_t kMost = 1'000;
  return static_cast<std::uint32_t>(10 + 16 * std::min(sentences, kMost));
}

SentenceRanker::SentenceRanker(const Model& model) : SentenceRanker(model.text("summary_weights")) {}

SentenceRanker::SentenceRanker(std::string_view weights)
    : space_(kSentenceFeatures),
      weights_(weights, space_),
      term_worth_(weights),
      habits_(weights),
      overlap_weight_(read_number(weights, kOverlapWeight)) {}

RankedArticle SentenceRanker::rank(const Document& document, const ArticleWords& words) const {
  const std::vector<float> worths = term_worth_.measure(document, words);
  const CountedWords counted(document, words);
  RankedArticle article;
  article.chances = chances_of(counted, worths, habits_);
  const ExpectedOverlap alone(article.chances, expected_words(1));
  std::vector<RankedSentence>& ranked = article.sentences;
  std::vector<ReasonScores> scores;
  std::array<std::int64_t, kReasonCount> sums{};
  for (MeasuredSentence& measured : measure_sentences(document, words, worths, space_)) {
    RankedSentence sentence;
    sentence.form = weights_.sum(measured.features);
    const TokenRange tokens = document[measured.id].tokens;
    sentence.counts = counted.count(tokens);
    if (measured.words < kShortest) sentence.form -= kVacant;
    if (document.text_of({tokens.end - 1, tokens.end}) == ":") sentence.form -= kAnnouncing;
    const std::int32_t content = overlap_score(alone.with(sentence.counts));
    sentence.score = sentence.form + content;
    ReasonScores parts{};
    parts[kCentral] += content;
    sums[kCentral] += content;
    for (const std::uint32_t feature : measured.features) {
      const std::size_t reason = reason_of(static_cast<SentenceFeature>(space_.family(feature)));
      if (reason == kReasonCount) continue;
      parts[reason] += weights_.of(feature);
      sums[reason] += weights_.of(feature);
    }
    scores.push_back(parts);
    sentence.measured = std::move(measured);
    ranked.push_back(std::move(sentence));
  }
  for (std::size_t i = 0; i < ranked.size(); ++i)
    ranked[i].reasons = strongest(scores[i], sums, ranked.size());
  return article;
}

std::int32_t SentenceRanker::pair_score(const RankedSentence& a, const RankedSentence& b) const {
  const float cosine = similarity(a.measured.vector, b.measured.vector);
  if (cosine >= kSameSentence) return -kSameCost;
  return weights_.sum(pair_features(a.measured, b.measured, cosine, space_));
}

}  // namespace nutgraf
