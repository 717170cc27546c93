// Makes one name of a person's parts around a nickname in quotation marks.
// SPDX-License-Identifier: Apache-2.0
#include "core/tag/nicknames.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "core/text/ascii.h"
#include "core/text/lower_ascii.h"

namespace nutgraf {
namespace {

using Words = std::span<const std::string_view>;
using Index = std::uint32_t;

constexpr Index kMostParticles = 3;
constexpr Index kLongestNickname = 3;  // words

/// The mark that closes what `word` opens; empty if it opens nothing.
std::string_view closing_of(std::string_view word) {
  if (word == "“") return "”";
  if (word == "‘") return "’";
  return word == "\"" || word == "'" ? word : std::string_view{};
}

/// The end of a nickname that opens within a person's last words or right behind them; `name.end` if none
/// does.
Index nickname_end(Words words, TokenRange name) {
  const Index first = std::max(name.begin + 1, name.end - std::min(name.end, kLongestNickname + 1));
  for (Index open = first; open <= name.end && open + 2 < words.size(); ++open) {
    const std::string_view closing = closing_of(words[open]);
    if (closing.empty() || words[open + 1].empty() || !is_ascii_upper(words[open + 1][0])) continue;
    for (Index close = open + 2; close < words.size() && close <= open + 1 + kLongestNickname; ++close) {
      if (words[close] == closing) return close < name.end ? name.end : close + 1;
    }
  }
  return name.end;
}

}  // namespace

void join_nicknames(Words words, const LetterTable& name_parts, std::vector<NamedEntity>& entities) {
  std::size_t kept = 0;
  for (const NamedEntity& entity : entities) {
    NamedEntity* const before = kept > 0 ? &entities[kept - 1] : nullptr;
    const bool are_people = before && before->type == EntityType::Person && entity.type == EntityType::Person;
    if (are_people) {
      Index next = nickname_end(words, before->tokens);
      const bool has_nickname = next > before->tokens.end;
      // "William L." and "“Bill” Ruiz"
      if (has_nickname && entity.tokens.begin == before->tokens.end && entity.tokens.end > next)
        next = entity.tokens.begin;
      const Index limit = next + kMostParticles;
      while (next < std::min(limit, entity.tokens.begin) && name_parts.has(lower_ascii(words[next]), 'p'))
        ++next;
      if (has_nickname && next == entity.tokens.begin) {
        before->tokens.end = entity.tokens.end;
        continue;
      }
    }
    entities[kept++] = entity;
  }
  entities.resize(kept);
}

}  // namespace nutgraf
