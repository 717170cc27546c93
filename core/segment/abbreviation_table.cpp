// Abbreviations and how they behave before a space.
// SPDX-License-Identifier: Apache-2.0
#include "core/segment/abbreviation_table.h"

#include <array>

#include "core/text/ascii.h"

namespace nutgraf {
namespace {

constexpr std::size_t kLongestKey = 16;

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
  other[0] = shouts ? word[0] : to_ascii_lower(word[0]);
  for (std::size_t i = 1; i < word.size(); ++i) {
    if (shouts && is_ascii_lower(word[i])) return std::nullopt;
    other[i] = to_ascii_lower(word[i]);
  }
  const auto value = lexicon_.find({other.data(), word.size()});
  // "SUN." and "IN." are shouted words rather than abbreviations.
  if (!value || (shouts && kind_of(*value) >= AbbreviationKind::Word)) return std::nullopt;
  return kind_of(*value);
}

}  // namespace nutgraf
