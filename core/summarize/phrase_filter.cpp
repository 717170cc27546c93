// Leaves out phrases that only look like noun phrases, or like phrases of their own.
// SPDX-License-Identifier: Apache-2.0
#include "core/summarize/phrase_filter.h"

#include <algorithm>

#include "core/summarize/written_forms.h"

namespace nutgraf {

PhraseFilter::PhraseFilter(const Document& document, const ArticleWords& words,
                           const std::vector<PhraseCandidate>& candidates)
    : document_(document), words_(words), heads_in_body_(words.terms().size(), false) {
  for (const PhraseCandidate& candidate : candidates) {
    if (!candidate.terms.empty() && seen_in_body(candidate, words))
      heads_in_body_[candidate.terms.back()] = true;
  }
}

/// "Court [orders talks]", "[Union ends] strike", "[Fed lifts rates]", "[staff walk]" out: headlines do
/// without articles, so that a verb looks like a noun. The body has what is one.
bool PhraseFilter::is_headline_clause(const PhraseCandidate& candidate) const {
  if (candidate.entity || seen_in_body(candidate, words_)) return false;
  const auto has = [&](std::uint32_t token, std::uint32_t classes) {
    return (words_.classes_of(token) & classes) != 0 && (words_.classes_of(token) & kAdjective) == 0;
  };
  const std::uint32_t last = candidate.shown.end - 1;
  for (std::uint32_t token = candidate.shown.begin; token < last; ++token) {
    if (has(token, kVerbInS)) return true;
  }
  if (candidate.words > 1 && has(candidate.shown.begin, kBaseVerb) &&
      !heads_in_body_[candidate.terms.front()])
    return true;
  return has(last, kVerbInS | kBaseVerb) && !heads_in_body_[candidate.terms.back()];
}

/// "Brig. Gen." of "Brig. Gen. Ann Lee": capitalized words that only stand before names.
bool PhraseFilter::is_part_of_names(const PhraseCandidate& candidate) const {
  if (candidate.entity || candidate.type || candidate.whole > 0 || !seen_in_body(candidate, words_))
    return false;
  for (std::uint32_t token = candidate.shown.begin; token < candidate.shown.end; ++token) {
    if (!starts_upper(document_.text_of({token, token + 1}))) return false;
  }
  return true;
}

/// A nationality that only stands before nouns ("Chilean miners").
bool PhraseFilter::is_adjective_only(const PhraseCandidate& candidate) const {
  if (!candidate.entity || *candidate.type != EntityType::Norp) return false;
  const auto& tokens = document_.segmentation.tokens;
  return std::all_of(candidate.occurrences.begin(), candidate.occurrences.end(), [&](TokenRange occurrence) {
    if (occurrence.end >= tokens.size() || tokens[occurrence.end].kind != TokenKind::Word) return false;
    if (document_.text_of({occurrence.end - 1, occurrence.end}).ends_with("s")) return false;
    const std::uint32_t next = words_.classes_of(occurrence.end);
    return (next & (kNoun | kAdjective)) != 0 && (next & kGrammarWord) == 0;
  });
}

}  // namespace nutgraf
