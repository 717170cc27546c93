// Contractions: where "n't", "'s" and their like begin and end.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "core/segment/character_class.h"

namespace nutgraf {

/// A short word in small letters, for look-ups: empty where the word is longer than 16 bytes or holds other
/// than ASCII. A curly apostrophe counts as a straight one.
class FoldedWord {
 public:
  FoldedWord(std::string_view text, std::uint32_t begin, std::uint32_t end);
  std::string_view view() const { return {letters_.data(), size_}; }

 private:
  std::array<char, 16> letters_{};
  std::size_t size_ = 0;
};

/// Marks that are typed for an apostrophe: "it‘s", "it`s", "it´s".
constexpr bool is_stray_apostrophe(char32_t code_point) {
  return code_point == 0x2018 || code_point == '`' || code_point == 0xB4;
}

/// The end of a clitic ('s, 'd, 'm, 're, 've, 'll) whose apostrophe stands at `position`; 0 if none does.
std::uint32_t end_of_clitic(std::string_view text, std::uint32_t position);

/// Where the word from `begin` on ends that an apostrophe at `apostrophe` contracts: "do" of "don't", "it" of
/// "it's"; 0 if it is no contraction ("O'Brien").
std::uint32_t end_before_contraction(std::string_view text, std::uint32_t begin, std::uint32_t apostrophe);

}  // namespace nutgraf
