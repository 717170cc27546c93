// Measures the sentences of an article for their place in its summary.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "core/document/document.h"
#include "core/summarize/article_words.h"
#include "core/summarize/bucket_weights.h"
#include "core/summarize/sentence_vectors.h"

namespace nutgraf {

/// What is measured of a sentence, in the order of kSentenceFeatures; the last three are of two sentences.
enum class SentenceFeature : std::uint8_t {
  Index,
  IndexInLong,
  Place,
  Paragraph,
  Length,
  Centroid,
  LexRank,
  LikeLead,
  LikeHeadline,
  KeyPhrases,
  Salience,
  Names,
  Figures,
  Dates,
  Quoted,
  Reported,
  Opener,
  Ending,
  FirstPerson,
  News,
  Density,
  Frequency,
  Recurring,
  Worth,
  Mass,
  Overlap,
  SharedWorth,
  Neighbors
};
/// Name and number of buckets.
inline constexpr FeatureFamily kSentenceFeatures[] = {
    {"index", 10},       ///< 0, 1, 2, 3, 4, 5, 7, 10, 15, 25 or later in the body
    {"index.long", 10},  ///< the same in bodies of 25 sentences or more, beside "index"
    {"place", 6},        ///< share of the body before it: 0.1, 0.25, 0.5, 0.75; the last sentence
    {"paragraph", 4},    ///< opens the first; another; goes on in the first; in another
    {"length", 9},       ///< words: fewer than 6, 10, 14, 18, 22, 27, 33, 40; more
    {"centroid", 7},   ///< cosine to the sum of all, as a share of the highest: 0.3, 0.4, 0.5, 0.6, 0.7, 0.85
    {"lexrank", 6},    ///< 1 is the mean: 0.6, 0.8, 1.0, 1.2, 1.5
    {"lead", 6},       ///< cosine to the first sentence: 0.05, 0.1, 0.2, 0.3; the first itself
    {"headline", 6},   ///< share of the headline's terms: no headline; none; some; a third; half; two thirds
    {"phrases", 6},    ///< sum of the scores of its key phrases: 0.5, 1, 2, 3, 4
    {"salience", 5},   ///< sum of the saliences of its entities: 0.02, 0.1, 0.25, 0.45
    {"names", 5},      ///< named mentions: 0, 1, 2, 3 and 4, more
    {"figures", 4},    ///< numbers: 0, 1, 2, more
    {"dates", 3},      ///< expressions of time: 0, 1, more
    {"quoted", 4},     ///< share in quotation marks: none, below 0.3, 0.7, more
    {"reported", 2},   ///< reports what someone said in other words
    {"opener", 6},     ///< pronoun; conjunction or adverb; determiner; name; quotation mark; other
    {"ending", 3},     ///< full stop; question or exclamation mark; none
    {"first", 3},      ///< pronouns of the first and second person: none, one, more
    {"new", 5},        ///< share of its terms that no earlier sentence has: below 0.2, 0.4, 0.6, 0.8, more
    {"density", 4},    ///< terms among the words: below 0.35, 0.45, 0.55, more
    {"frequency", 5},  ///< mean count of its terms as a share of the article's highest: 0.2, 0.35, 0.5, 0.7
    {"recurring", 7},  ///< terms that the article has more than once: 0, 1, 2, 3, 4, 6, 9
    {"worth", 8},      ///< mean worth of its words as a share of the article's highest: 0.4, 0.5, … 0.9, 1
    {"mass", 8},       ///< sum of the worths of its terms: 1, 2, 3, 4, 5.5, 7, 9
    {"overlap", 7},    ///< cosine to each chosen sentence: 0.05, 0.1, 0.2, 0.3, 0.4, 0.55
    {"shared", 7},     ///< sum of the worths of the terms that both have: 0.3, 0.7, 1.2, 2, 3, 4.5
    {"neighbors", 2}   ///< stands next to a chosen one
};

inline std::uint32_t feature_of(const BucketSpace& space, SentenceFeature family, std::uint32_t bucket) {
  return space.feature(static_cast<std::size_t>(family), bucket);
}

/// A sentence of the body of story 0.
struct MeasuredSentence {
  SentenceId id{};
  std::uint32_t index = 0;  ///< among the sentences of the body
  std::uint32_t words = 0;
  SentenceVector vector;
  std::vector<float> worths;            ///< of the vector's terms
  std::vector<std::uint32_t> features;  ///< one of each family but Overlap, SharedWorth and Neighbors
};

/// Key phrases that sentences are measured by.
inline constexpr std::uint32_t kSummaryKeyPhrases = 10;

/// All body sentences in reading order; `worths` are those of the terms (see TermWorth). Linear in the text.
std::vector<MeasuredSentence> measure_sentences(const Document& document, const ArticleWords& words,
                                                const std::vector<float>& worths, const BucketSpace& space);

/// Overlap, SharedWorth and Neighbors of two sentences, given the cosine of their vectors.
std::array<std::uint32_t, 3> pair_features(const MeasuredSentence& a, const MeasuredSentence& b, float cosine,
                                           const BucketSpace& space);

}  // namespace nutgraf
