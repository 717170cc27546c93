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

namespace nutgraf {

/// How sentences begin that lean on the one before. Reads the model section "summary_openers".
class SentenceOpeners {
 public:
  explicit SentenceOpeners(const Model& model) : table_(model.text("summary_openers")) {}

  /// Whether the first word points back ("They", "This", "But").
  bool leans(const Document& document, TokenRange sentence) const;
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

  /// The edits of one sentence, in order of tokens, disjoint. A pronoun ("he", "her") of a person whom
  /// neither the summary so far nor the sentence has named becomes the name. `compress` leaves out
  /// parentheses, connectives and the tails of attributions ("…, police said"); `most_words`, if not 0, cuts
  /// the sentence at the last good place before that many words.
  std::vector<SummaryEdit> edit(TokenRange sentence, bool compress, std::uint32_t most_words);

  /// Whether the sentence begins with a word that points back and that edit() won't name.
  bool needs_antecedent(TokenRange sentence) const;

 private:
  void name_pronouns(TokenRange sentence, std::vector<SummaryEdit>& edits);
  void drop_connective(TokenRange sentence, std::vector<SummaryEdit>& edits) const;
  void drop_parentheses(TokenRange sentence, std::vector<SummaryEdit>& edits) const;
  void drop_attribution(TokenRange sentence, std::vector<SummaryEdit>& edits) const;
  void drop_opening_time(TokenRange sentence, std::vector<SummaryEdit>& edits) const;
  void drop_appositions(TokenRange sentence, std::vector<SummaryEdit>& edits) const;
  void drop_opening(TokenRange opening, std::vector<SummaryEdit>& edits) const;
  void cut(TokenRange sentence, std::uint32_t most_words, std::vector<SummaryEdit>& edits) const;
  std::uint32_t end_of_apposition(std::uint32_t open, std::uint32_t sentence_end,
                                  std::uint32_t most_words) const;
  bool dangles(std::uint32_t end) const;
  std::string name_for(const Mention& mention) const;
  bool is_quoted(std::uint32_t token) const;
  std::string_view word(std::uint32_t token) const { return document_.text_of({token, token + 1}); }
  bool is_word(std::uint32_t token) const;

  const Document& document_;
  const ArticleWords& words_;
  const SentenceOpeners& openers_;
  std::vector<bool> named_;  // by entity
};

}  // namespace nutgraf
