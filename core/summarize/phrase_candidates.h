// Gathers the phrases that may be key phrases.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/document/document.h"
#include "core/summarize/article_words.h"
#include "core/summarize/noun_phrases.h"
#include "core/text/short_list.h"

namespace nutgraf {

/// A phrase, whatever its forms: occurrences with the same stems are one candidate, and so are all names of
/// an entity.
struct PhraseCandidate {
  ShortList<TokenRange, 4> occurrences;  ///< in order of the text, disjoint, at most kMaxOccurrences
  ShortList<std::uint32_t, 4> terms;     ///< of the shown form
  TokenRange shown;                      ///< the form to show: the fullest name, or the first in the body
  std::optional<EntityId> entity;        ///< of a name
  std::optional<EntityType> type;        ///< of the name that it is or has
  std::uint32_t count = 0;               ///< in all
  std::uint32_t whole = 0;               ///< of these, not inside a longer phrase
  std::uint32_t words = 0;               ///< without hyphens
  std::uint32_t first = 0;               ///< position in ArticleWords::sentences() of its first sentence
  std::uint32_t last = 0;
  bool in_headline = false;
  bool has_modifier = false;  ///< begins with an adjective or a participle
  bool plural = false;
  bool at_sentence_start = false;  ///< shown: its capital letter may be the sentence's
};

inline constexpr std::uint32_t kMaxOccurrences = 1000;
/// Sentences of the article that are read for key phrases.
inline constexpr std::uint32_t kMaxPhraseSentences = 5000;
/// Words of a key phrase that is no name.
inline constexpr std::uint32_t kMaxPhraseWords = 4;

std::vector<PhraseCandidate> find_phrase_candidates(const Document& document, const ArticleWords& words);

}  // namespace nutgraf
