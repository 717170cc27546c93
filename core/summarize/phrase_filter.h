// Leaves out phrases that only look like noun phrases, or like phrases of their own.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/document/document.h"
#include "core/summarize/article_words.h"
#include "core/summarize/phrase_candidates.h"

namespace nutgraf {

/// Whether the last sentence that has the phrase is one of the body, whose letters tell more than a
/// headline's.
inline bool seen_in_body(const PhraseCandidate& candidate, const ArticleWords& words) {
  return !words.sentences()[candidate.last].headline;
}

/// Tells the phrases of an article from what only looks like one.
class PhraseFilter {
 public:
  /// Borrows document and words; of the candidates it learns which words end phrases in the body.
  PhraseFilter(const Document& document, const ArticleWords& words,
               const std::vector<PhraseCandidate>& candidates);

  /// False for a candidate that no reader would take for a phrase of the article.
  bool keeps(const PhraseCandidate& candidate) const {
    return !candidate.terms.empty() && !is_headline_clause(candidate) && !is_part_of_names(candidate) &&
           !is_adjective_only(candidate);
  }

 private:
  bool is_headline_clause(const PhraseCandidate& candidate) const;
  bool is_part_of_names(const PhraseCandidate& candidate) const;
  bool is_adjective_only(const PhraseCandidate& candidate) const;

  const Document& document_;
  const ArticleWords& words_;
  std::vector<bool> heads_in_body_;  // by term: whether it is the last of a phrase in the body
};

}  // namespace nutgraf
