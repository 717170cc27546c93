// Edits that let a sentence stand alone in a summary: pronouns named, what can be spared left out.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
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
  bool leans(const SentenceTokens& tokens, TokenRange sentence) const;
  /// Whether a word points back wherever it stands ("these").
  bool is_demonstrative(const SentenceTokens& tokens, std::uint32_t token) const {
    return letters(tokens, token) == "d";
  }
  /// Whether a word counts those of whom the sentence before speaks, where no noun follows it ("most").
  bool is_quantifier(const SentenceTokens& tokens, std::uint32_t token) const {
    return letters(tokens, token) == "q";
  }
  /// Whether a noun takes up what was told before, with an article and nothing that says of what ("remark").
  bool takes_up(const SentenceTokens& tokens, std::uint32_t token) const {
    return letters(tokens, token) == "n";
  }
  /// Whether a word joins the sentence to the one before, also amid it ("however").
  bool is_connective_adverb(const SentenceTokens& tokens, std::uint32_t token) const {
    return letters(tokens, token) == "k";
  }
  /// How many tokens of a connective can be left out at the beginning; 0 for most sentences.
  std::uint32_t connective(const SentenceTokens& tokens, TokenRange sentence) const;

 private:
  std::string_view letters(const SentenceTokens& tokens, std::uint32_t token) const;

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
  /// neither the summary so far nor the sentence has named becomes the name, a surname the whole name; a
  /// dateline and the mark of a list's item go; a part of a longer quotation gets its marks. `compress`
  /// leaves out parentheses, connectives, the tails of attributions ("…, police said") and weekdays gone by;
  /// `most_words`, if not 0, cuts the sentence at the last good place before that many words.
  std::vector<SummaryEdit> edit(TokenRange sentence, bool compress, std::uint32_t most_words);

  /// Takes every person for named already: a headline says names as its writer chose to.
  void leave_names() { named_.assign(named_.size(), true); }

  /// Whether the sentence has words that point back to an earlier one ("They", "In that event", "laughed off
  /// the remark") and that edit() won't name.
  bool needs_antecedent(TokenRange sentence) const;

 private:
  bool opens_on_others(TokenRange sentence) const;
  bool takes_up(TokenRange sentence) const;
  bool has_unnamed_pronoun(TokenRange sentence) const;
  bool named_in(EntityId entity, TokenRange tokens) const;
  void cut(TokenRange sentence, std::uint32_t told, std::uint32_t most_words,
           std::vector<SummaryEdit>& edits) const;
  std::uint32_t first_subject(std::uint32_t begin, std::uint32_t end) const;
  bool opens_subject(TokenRange tokens) const;
  std::uint32_t after_list_mark(TokenRange sentence) const;
  void drop_connectives(TokenRange sentence, std::vector<SummaryEdit>& edits) const;
  void name_persons(TokenRange sentence, std::vector<SummaryEdit>& edits);
  void mark_quotation(TokenRange sentence, std::vector<SummaryEdit>& edits) const;
  void put_before(TokenRange sentence, std::string_view mark, std::vector<SummaryEdit>& edits) const;
  void put_behind(TokenRange sentence, std::string_view mark, std::vector<SummaryEdit>& edits) const;
  void begin_with_capital(TokenRange sentence, std::vector<SummaryEdit>& edits) const;
  void end_with_one_period(TokenRange sentence, std::vector<SummaryEdit>& edits) const;
  bool is_sure(const Mention& mention) const;
  std::string name_for(const Mention& mention) const;
  std::string whole_name_for(const Mention& mention) const;

  /// Tokens of a sentence in which a pronoun stands for want of a name.
  static constexpr std::uint32_t kOpening = 6;

  const Document& document_;
  const SentenceOpeners& openers_;
  SentenceTokens tokens_;
  SentenceShortener shortener_;
  std::vector<bool> named_;           // by entity: in the summary so far
  std::vector<std::uint32_t> names_;  // by entity: mentions by name in the article
};

}  // namespace nutgraf
