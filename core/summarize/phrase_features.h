// Measures the phrases that may be key phrases.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <iterator>
#include <vector>

#include "core/document/document.h"
#include "core/summarize/article_words.h"
#include "core/summarize/bucket_weights.h"
#include "core/summarize/phrase_candidates.h"

namespace nutgraf {

/// What is measured of a candidate, in the order of the features.
enum class PhraseFeature : std::uint8_t {
  Count,
  Whole,
  First,
  Spread,
  Headline,
  Length,
  Kind,
  GraphRank,
  FrequencyRank,
  HeadRarity,
  Rarity,
  Salience,
  Form,
  VerbLast,
  VerbFirst
};
inline constexpr FeatureFamily kPhraseFeatures[] = {
    {"count", 7},     ///< 1, 2, 3, 4, 6, 9, 14 or more
    {"whole", 3},     ///< never, at times, mostly not inside a longer phrase
    {"first", 8},     ///< headline; sentence of the body: first, second, third, fifth, eighth, 13th, 21st
    {"spread", 4},    ///< how much of the article lies between first and last: none, a quarter, half, more
    {"headline", 4},  ///< whole in the headline; all its terms; its last term; none
    {"length", 5},    ///< words, for phrases that are no names
    {"kind", 9},   ///< person, organisation, place, nationality, event, other; a name in it; common; one word
    {"graph", 9},  ///< rank by the sum of its terms' PositionRank: 1, 2, 3, 5, 8, 13, 21, 41, more
    {"frequency", 9},  ///< the same by its count times the rarity of its terms
    {"head", 4},       ///< rarity of its last term: 0 to 3, 4 and 5, 6 and 7, 8 and 9
    {"rarity", 4},     ///< mean rarity of its terms: below 4, 6, 8, more
    {"salience", 4},   ///< of the entity: none, some, 5 %, 15 %
    {"form", 4},       ///< begins with a modifier, or not; last word in the plural, or not
    {"verb.last", 3},  ///< of several common words: the last is no verb; may be one; in a headline alone
    {"verb.first", 2}  ///< of several common words: the first can be a verb's base form or end in -ing
};

/// One of each family, but two of Form.
using PhraseFeatures = FeatureList<std::size(kPhraseFeatures) + 1>;

/// The features of each candidate; ranks depend on all of them.
std::vector<PhraseFeatures> phrase_features(const std::vector<PhraseCandidate>& candidates,
                                            const BucketSpace& space, const Document& document,
                                            const ArticleWords& words);

}  // namespace nutgraf
