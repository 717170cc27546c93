// Edits that let a sentence stand alone in a summary: pronouns named, what can be spared left out.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/document/document.h"
#include "core/model/lexicon.h"
#include "core/model/model.h"
#include "core/summarize/article_words.h"
#include "core/summarize/sentence_shortener.h"
#include "core/summarize/sentence_tokens.h"

namespace nutgraf {

/// How sentences begin that lean on the one before. Reads the model section "summary_openers".
class SentenceOpeners {
 public:
  explicit SentenceOpeners(const Model& model) : table_(model.text("summary_openers")) {}

  /// Whether the first word points back ("They", "This", "But").
  bool leans(const Document& document, TokenRange sentence) const;
  /// Whether a word points back wherever it stands ("these").
  bool is_demonstrative(const Document& document, std::uint32_t token) const {
    return letters(document, token) == "d";
  }
  /// How many tokens of a connective can be left out at the beginning; 0 for most sentences.
  std::uint32_t connective(const Document& document, TokenRange sentence) const;

 private:
  std::string_view letters(const Document& document, std::uint32_t token) const;

  Lexicon table_;
};

/// Edits one summary. Sentences must be given in reading order: a person is named where the summary first
/// speaks of them.
class SentenceEditor {
 public:
  SentenceEditor(const Document& document, const ArticleWords& words, const SentenceOpeners& openers);
  SentenceEditor(const SentenceEditor&) = delete;  // parts refer to one another
  SentenceEditor& operator=(const SentenceEditor&) = delete;

  /// The edits of one sentence, in order of tokens, disjoint. A pronoun ("he", "her") of a person whom
  /// neither the summary so far nor the sentence has named becomes the name, and a dateline goes. `compress`
  /// leaves out parentheses, connectives, the tails of attributions ("…, police said") and weekdays gone by;
  /// `most_words`, if not 0, cuts the sentence at the last good place before that many words.
  std::vector<SummaryEdit> edit(TokenRange sentence, bool compress, std::uint32_t most_words);

  /// Whether the sentence begins with words that point back ("They", "In that event") and that edit() won't
  /// name.
  bool needs_antecedent(TokenRange sentence) const;

 private:
  void name_pronouns(TokenRange sentence, std::vector<SummaryEdit>& edits);
  void begin_with_capital(TokenRange sentence, std::vector<SummaryEdit>& edits) const;
  void end_with_one_period(TokenRange sentence, std::vector<SummaryEdit>& edits) const;
  bool is_sure(const Mention& mention) const;
  std::string name_for(const Mention& mention) const;

  const Document& document_;
  const SentenceOpeners& openers_;
  SentenceTokens tokens_;
  SentenceShortener shortener_;
  std::vector<bool> named_;           // by entity: in the summary so far
  std::vector<std::uint32_t> names_;  // by entity: mentions by name in the article
};

}  // namespace nutgraf
