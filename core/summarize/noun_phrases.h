// Finds noun phrases without a parser: runs of modifiers and nouns, told by word classes and their
// neighbours.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/document/document.h"
#include "core/summarize/article_words.h"
#include "core/summarize/phrase_word.h"

namespace nutgraf {

/// One word of a phrase; a hyphenated compound or a name is one unit of several tokens.
struct PhraseUnit {
  TokenRange tokens;
  PhraseRole role = PhraseRole::Noun;
  EntityType type = EntityType::Person;  ///< of a Name
  bool generic = false;                  ///< a noun that is no key phrase by itself
  bool plural = false;
};

/// A maximal run of units without a gap: "armed insurgent groups", of modifiers first and nouns last or a
/// name. It stays as it is until the finder is asked again.
using PhraseRun = std::span<const PhraseUnit>;

/// Reads sentences of one document; the references must outlive it.
class NounPhraseFinder {
 public:
  NounPhraseFinder(const Document& document, const ArticleWords& article)
      : document_(document), article_(article) {}

  /// The runs of a sentence, in order; each holds a Noun or a Name. Sentences must be asked in order of the
  /// text.
  const std::vector<PhraseRun>& find(SentenceId sentence);

 private:
  void read_words(TokenRange sentence);
  /// The name or value that begins at a token; tokens must be asked in order of the text.
  const NamedEntity* entity_at(std::uint32_t token);
  static PhraseWord word_of(const NamedEntity& entity);
  PhraseWord word_of(std::uint32_t token) const;
  bool is_joined(std::uint32_t token, std::uint32_t end) const;

  const Document& document_;
  const ArticleWords& article_;
  std::size_t next_entity_ = 0;  // into document.named_entities

  // Of the sentence.
  std::vector<PhraseWord> words_;
  std::vector<PhraseUnit> units_;  // of all runs
  std::vector<PhraseRun> runs_;
};

}  // namespace nutgraf
