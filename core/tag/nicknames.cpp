// Makes one name of a person's parts around a nickname in quotation marks.
// SPDX-License-Identifier: Apache-2.0
#include "core/tag/nicknames.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "core/text/ascii.h"
#include "core/text/lower_ascii.h"
#include "core/text/one_of.h"

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

/// Whether a word may be one of a nickname: no comma, which ends what is said.
bool may_be_nickname(std::string_view word) {
  return !word.empty() && (is_ascii_letter(word[0]) || is_ascii_digit(word[0]) ||
                           static_cast<unsigned char>(word[0]) >= 0x80 || is_one_of(word, {"-", "&", "'s"}));
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
      if (!may_be_nickname(words[close])) break;
    }
  }
  return name.end;
}

}  // namespace

void join_nicknames(Words words, std::span<const TokenRange> sentences, const LetterTable& name_parts,
                    std::vector<NamedEntity>& entities) {
  std::size_t kept = 0;
  auto sentence = sentences.begin();
  for (const NamedEntity& entity : entities) {
    NamedEntity* const before = kept > 0 ? &entities[kept - 1] : nullptr;
    while (sentence != sentences.end() && sentence->end <= entity.tokens.begin) ++sentence;
    // "By Ada Ruiz" is a sentence, and "“Stop,” Bo Lind said" the next.
    const bool are_together =
        before && (sentence == sentences.end() || before->tokens.begin >= sentence->begin);
    if (are_together && before->type == EntityType::Person && entity.type == EntityType::Person) {
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
