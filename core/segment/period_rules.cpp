// Whose is the period behind a word: the abbreviation's or the sentence's?
// SPDX-License-Identifier: Apache-2.0
#include "core/segment/period_rules.h"

#include <algorithm>

#include "core/text/ascii.h"
#include "core/text/unicode.h"

namespace nutgraf {
namespace {

using enum CharacterClass;

constexpr std::uint32_t kLongestDotted = 12;  // "D.Phil."
constexpr std::uint32_t kLongestTicker = 6;   // before its exchange
constexpr std::uint32_t kLongestPeeked = 16;  // longer than any word that tells a sentence's beginning

}  // namespace

PeriodRules::Next PeriodRules::peek(std::string_view text, std::uint32_t position) {
  Next next;
  next.adjacent = true;
  Character character = character_at(text, position);
  while (character.kind == Space) {
    next.adjacent = false;
    next.newlines += character.code_point == '\n' ? 1 : 0;
    position += character.length;
    character = character_at(text, position);
  }
  next.kind = character.kind;
  next.goes_on =
      character.length == 1 && std::string_view(",;:(").find(text[position]) != std::string_view::npos;
  if (character.kind != Letter) return next;
  next.capitalized = is_upper(character.code_point);
  std::uint32_t end = position;
  while (end < text.size() && end - position < kLongestPeeked && is_ascii_letter(text[end])) ++end;
  next.word = text.substr(position, end - position);
  return next;
}

/// The "A" of "P. A. Njoroge", which by itself begins a sentence: a capital with a period before another one.
bool PeriodRules::is_initial(std::string_view text, const Next& next) {
  if (next.word.size() != 1 || !next.capitalized || next.newlines > 0) return false;
  const auto end = static_cast<std::uint32_t>(next.word.data() - text.data()) + 1;
  if (end >= text.size() || text[end] != '.') return false;
  return peek(text, end + 1).capitalized;
}

bool PeriodRules::begins_sentence(const Next& next) const {
  if (next.kind == End || next.newlines > 1) return true;
  if (next.kind == Letter) {
    return next.capitalized && (next.newlines > 0 || sentence_words_.find(next.word) == "start");
  }
  return next.kind == QuoteMark || next.kind == Apostrophe || next.kind == Pictograph;
}

bool PeriodRules::belongs_to_word(std::string_view text, std::uint32_t begin, std::uint32_t end) const {
  const auto kind = abbreviations_.find(text.substr(begin, end + 1 - begin));
  if (!kind) return is_unknown_abbreviation(text, begin, end);
  if (*kind == AbbreviationKind::Inner || *kind == AbbreviationKind::Final) return true;
  const Next next = peek(text, end + 1);
  const bool goes_on = next.goes_on || next.kind == Digit || next.kind == Hyphen;
  switch (*kind) {
    case AbbreviationKind::Number:
      return next.kind == Digit || (next.kind == Symbol && !next.adjacent);
    case AbbreviationKind::Word:
      return goes_on || (next.kind == Letter && !next.adjacent && !begins_sentence(next));
    case AbbreviationKind::Unit:
      return goes_on || (next.kind == Letter && !next.adjacent && !next.capitalized);
    default:
      return next.kind != End && next.newlines < 2;
  }
}

bool PeriodRules::is_before_nickname(std::string_view text, std::uint32_t position) {
  Character character = character_at(text, position);
  while (character.kind == Space) character = character_at(text, position += character.length);
  if (character.kind != QuoteMark) return false;
  position += character.length;
  if (!is_upper(character_at(text, position).code_point)) return false;
  const std::uint32_t begin = position;
  character = character_at(text, position);
  while (character.kind == Letter && position - begin < kLongestPeeked)
    character = character_at(text, position += character.length);
  if (character.kind != QuoteMark) return false;
  character = character_at(text, position += character.length);
  return character.kind == Space && is_upper(character_at(text, position + character.length).code_point);
}

bool PeriodRules::belongs_to_letter(std::string_view text, std::uint32_t begin, std::uint32_t end) const {
  if (!is_upper(character_at(text, begin).code_point)) return belongs_to_word(text, begin, end);
  const Next next = peek(text, end + 1);
  if (next.kind == Letter) return is_initial(text, next) || !begins_sentence(next);
  if (next.kind == QuoteMark && next.newlines == 0 && is_before_nickname(text, end + 1)) return true;
  return next.goes_on || (next.kind == Hyphen && next.adjacent);
}

std::uint32_t PeriodRules::end_of_dotted(std::string_view text, std::uint32_t begin,
                                         std::uint32_t end) const {
  std::uint32_t longest = 0;
  std::uint32_t periods = 0;
  while (end < text.size() && text[end] == '.' && end + 1 - begin <= kLongestDotted) {
    ++end;
    if (++periods > 1 && abbreviations_.find(text.substr(begin, end - begin))) longest = end;
    while (end < text.size() && end - begin <= kLongestDotted && is_ascii_letter(text[end])) ++end;
  }
  return longest;
}

std::uint32_t PeriodRules::end_of_ticker(std::string_view text, std::uint32_t begin,
                                         std::uint32_t end) const {
  const std::string_view share = text.substr(begin, end - begin);
  const bool figures = std::all_of(share.begin(), share.end(), is_ascii_digit);
  const bool capitals = std::all_of(share.begin(), share.end(), is_ascii_upper);
  if (share.size() < (figures ? 4 : 2) || share.size() > kLongestTicker || (!figures && !capitals)) return 0;
  std::uint32_t exchange = end + 1;
  while (exchange < text.size() && exchange <= end + 3 && is_ascii_upper(text[exchange])) ++exchange;
  const std::uint32_t letters = exchange - end - 1;
  const CharacterClass next = character_at(text, exchange).kind;
  const bool goes_on = is_word_character(next) || next == Apostrophe ||
                       (next == Period && is_word_character(character_at(text, exchange + 1).kind));
  if (letters == 0 || letters > 2 || goes_on || abbreviations_.find(text.substr(begin, share.size() + 1)))
    return 0;
  // "OK.I went", "in 2019.A new mill": a space that was forgotten. Of figures before one letter Tokyo has
  // shares alone.
  const char letter = text[end + 1];
  const bool spaceless = letters == 1 && (figures ? letter != 'T' : letter == 'A' || letter == 'I');
  return spaceless ? 0 : exchange;
}

/// "Mgr. Lustiger", "Xyz.,": a word without vowels before a name, or any short word before a comma.
bool PeriodRules::is_unknown_abbreviation(std::string_view text, std::uint32_t begin,
                                          std::uint32_t end) const {
  if (end - begin > 5) return false;
  const char next = end + 1 < text.size() ? text[end + 1] : '\0';
  if (next == ',' || next == ';') return end - begin > 1;
  if (end - begin > 4 || end - begin < 2 || !is_upper(character_at(text, begin).code_point)) return false;
  const std::string_view rest = text.substr(begin + 1, end - begin - 1);
  const bool consonants = std::all_of(rest.begin(), rest.end(), [](char byte) {
    return is_ascii_lower(byte) && std::string_view("aeiouy").find(byte) == std::string_view::npos;
  });
  if (!consonants || std::string_view("AEIOUY").find(text[begin]) != std::string_view::npos) return false;
  const Next following = peek(text, end + 1);
  return following.kind == Letter && !begins_sentence(following);
}

}  // namespace nutgraf
