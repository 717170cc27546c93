// A word as the finder of noun phrases reads it, and the part it plays in a phrase.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include "core/document/document.h"
#include "core/summarize/article_words.h"

namespace nutgraf {

enum class PhraseRole : std::uint8_t {
  Modifier,  ///< an adjective, participle or compound: begins or continues a phrase, doesn't end it
  Noun,
  Name  ///< a named entity, whole
};

/// A word, hyphenated compound, name or sign of a sentence.
struct PhraseWord {
  enum class Kind : std::uint8_t { Word, Compound, Name, Number, Possessive, Comma, Mark };

  TokenRange tokens;
  Kind kind = Kind::Mark;
  EntityType type = EntityType::Person;  ///< of a Name, and of a Number that is a named value
  std::uint32_t classes = 0;             ///< WordClassBits of a Word; of a Compound's last part
  bool capitalized = false;
  std::optional<PhraseRole> role;  ///< once decided; none: no part of a phrase
};

/// What the word at `i` of a sentence is among its neighbours: those before it are decided, those after it
/// only read.
std::optional<PhraseRole> phrase_role(std::span<const PhraseWord> words, std::size_t i,
                                      const Document& document, const ArticleWords& article);

}  // namespace nutgraf
