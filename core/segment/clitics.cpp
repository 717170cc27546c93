// Contractions: where "n't", "'s" and their like begin and end.
// SPDX-License-Identifier: Apache-2.0
#include "core/segment/clitics.h"

#include "core/text/ascii.h"
#include "core/text/unicode.h"

namespace nutgraf {
namespace {

char folded_at(std::string_view text, std::uint32_t position) {
  return position < text.size() ? static_cast<char>(text[position] | 0x20) : '\0';
}

}  // namespace

FoldedWord::FoldedWord(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  while (begin < end) {
    if (is_ascii_letter(text[begin]) && size_ < letters_.size()) {  // nearly all
      letters_[size_++] = static_cast<char>(text[begin++] | 0x20);
      continue;
    }
    const Character character = character_at(text, begin);
    const bool known = character.code_point < 0x80 || character.kind == CharacterClass::Apostrophe;
    if (!known || size_ == letters_.size()) {
      size_ = 0;
      return;
    }
    letters_[size_++] = character.kind == CharacterClass::Apostrophe
                            ? '\''
                            : static_cast<char>(fold_case(character.code_point));
    begin += character.length;
  }
}

std::uint32_t end_of_clitic(std::string_view text, std::uint32_t position) {
  const std::uint32_t begin = position + character_at(text, position).length;
  std::uint32_t end = 0;
  switch (folded_at(text, begin)) {
    case 's':
    case 'd':
    case 'm':
      end = begin + 1;
      break;
    case 'r':
    case 'v':
      end = folded_at(text, begin + 1) == 'e' ? begin + 2 : 0;
      break;
    case 'l':
      end = folded_at(text, begin + 1) == 'l' ? begin + 2 : 0;
      break;
    default:
      break;
  }
  if (end == 0) return 0;
  const Character after = character_at(text, end);
  const bool goes_on = is_word_character(after.kind) || after.kind == CharacterClass::Mark;
  return goes_on ? 0 : end;
}

std::uint32_t end_before_contraction(std::string_view text, std::uint32_t begin, std::uint32_t apostrophe) {
  if (end_of_clitic(text, apostrophe) != 0) return apostrophe;
  const std::uint32_t rest = apostrophe + character_at(text, apostrophe).length;
  const bool negates = folded_at(text, rest) == 't' && folded_at(text, apostrophe - 1) == 'n' &&
                       apostrophe - begin > 1 && !is_word_character(character_at(text, rest + 1).kind);
  return negates ? apostrophe - 1 : 0;
}

}  // namespace nutgraf
