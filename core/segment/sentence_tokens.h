// The tokens of the paragraph that is being split into sentences, as the rules look at them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/document/annotations.h"
#include "core/segment/character_class.h"

namespace nutgraf {

/// Every question may be asked of tokens at or behind the paragraph's end: there is nothing there.
struct SentenceTokens {
  std::string_view text;
  const std::vector<Token>& tokens;
  std::uint32_t first = 0;  ///< of the sentence
  std::uint32_t end = 0;    ///< of the paragraph

  std::string_view word(std::uint32_t token) const {
    return token < end ? tokens[token].span.of(text) : std::string_view();
  }
  bool is(std::uint32_t token, std::string_view expected) const { return word(token) == expected; }
  /// No white space between a token and the one before it.
  bool touches_previous(std::uint32_t token) const {
    return token > first && token < end && tokens[token - 1].span.end == tokens[token].span.begin;
  }
  Character first_character(std::uint32_t token) const {
    return token < end ? character_at(text, tokens[token].span.begin) : Character{};
  }
  /// A quotation mark, or an apostrophe that may be one.
  bool is_quotation_mark(std::uint32_t token) const {
    const CharacterClass kind = first_character(token).kind;
    return kind == CharacterClass::QuoteMark || kind == CharacterClass::Apostrophe;
  }
};

}  // namespace nutgraf
