// Abbreviations and how they behave before a space.
// SPDX-License-Identifier: Apache-2.0
#include "core/segment/abbreviation_table.h"

#include <array>

namespace nutgraf {
namespace {

constexpr std::size_t kLongestKey = 16;

bool is_ascii_upper(char byte) { return byte >= 'A' && byte <= 'Z'; }
bool is_ascii_lower(char byte) { return byte >= 'a' && byte <= 'z'; }

AbbreviationKind kind_of(std::string_view value) {
  switch (value.empty() ? 'f' : value[0]) {
    case 'i':
      return AbbreviationKind::Inner;
    case 't':
      return AbbreviationKind::Title;
    case 'n':
      return AbbreviationKind::Number;
    case 'w':
      return AbbreviationKind::Word;
    case 'u':
      return AbbreviationKind::Unit;
    default:
      return AbbreviationKind::Final;
  }
}

}  // namespace

std::optional<AbbreviationKind> AbbreviationTable::find(std::string_view word) const {
  if (word.size() < 2 || word.size() > kLongestKey) return std::nullopt;
  if (const auto value = lexicon_.find(word)) return kind_of(*value);
  if (!is_ascii_upper(word[0])) return std::nullopt;
  std::array<char, kLongestKey> other{};
  const bool shouts = is_ascii_upper(word[1]);
  other[0] = shouts ? word[0] : static_cast<char>(word[0] + 32);
  for (std::size_t i = 1; i < word.size(); ++i) {
    if (shouts && is_ascii_lower(word[i])) return std::nullopt;
    other[i] = is_ascii_upper(word[i]) ? static_cast<char>(word[i] + 32) : word[i];
  }
  const auto value = lexicon_.find({other.data(), word.size()});
  // "SUN." and "IN." are shouted words rather than abbreviations.
  if (!value || (shouts && kind_of(*value) >= AbbreviationKind::Word)) return std::nullopt;
  return kind_of(*value);
}

}  // namespace nutgraf
