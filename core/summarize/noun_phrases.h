// Finds noun phrases without a parser: runs of modifiers and nouns, told by word classes and their
// neighbours.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/document/document.h"
#include "core/summarize/article_words.h"

namespace nutgraf {

enum class PhraseRole : std::uint8_t {
  Modifier,  ///< an adjective, participle or compound: begins or continues a phrase, doesn't end it
  Noun,
  Name  ///< a named entity, whole
};

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
  /// A unit as first read, before its neighbours decide what it is.
  struct Word {
    enum class Kind : std::uint8_t { Word, Compound, Name, Number, Possessive, Comma, Mark };

    TokenRange tokens;
    Kind kind = Kind::Mark;
    EntityType type = EntityType::Person;
    std::uint32_t classes = 0;  // of a Word; of a Compound's last part
    bool capitalized = false;
    std::optional<PhraseRole> role;  // once decided; none: no part of a phrase
  };

  void read_words(TokenRange sentence);
  const Word* sign_before(std::size_t i) const;
  std::optional<PhraseRole> role_of(std::size_t i) const;

  const Document& document_;
  const ArticleWords& article_;
  std::size_t next_entity_ = 0;  // into document.named_entities

  // Of the sentence.
  std::vector<Word> words_;
  std::vector<PhraseUnit> units_;  // of all runs
  std::vector<PhraseRun> runs_;
};

}  // namespace nutgraf
