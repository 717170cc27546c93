// How a paragraph begins and ends, by its first and last characters.
// SPDX-License-Identifier: Apache-2.0
#include "core/structure/paragraph_ends.h"

#include "core/text/ascii.h"
#include "core/text/utf8.h"

namespace nutgraf {
namespace {

bool is_quote_mark(char32_t c) {
  return c == U'"' || c == U'\'' || (c >= U'\u2018' && c <= U'\u201F') || c == U'\u00AB' || c == U'\u00BB';
}

bool is_bullet(char32_t c) {
  return c == U'\u2022' || c == U'\u00B7' || c == U'*' || c == U'\u25CF' || c == U'\u25AA' ||
         c == U'\u25A0' || c == U'\u25BA' || c == U'\u25B6' || c == U'\u203A' || c == U'>' ||
         c == U'\u00BB' || c == U'\u2192';
}

bool is_dash(char32_t c) { return c == U'-' || (c >= U'\u2012' && c <= U'\u2015'); }

}  // namespace

Ending read_ending(std::string_view text, Span span) {
  std::uint32_t position = span.end;
  while (position > span.begin) {
    const auto at = static_cast<std::uint32_t>(previous_code_point(text, position));
    const char32_t c = decode_utf8(text, at).code_point;
    if (c == U'\u2026') return Ending::Ellipsis;
    if (c == U'.') {
      const bool more = at > span.begin && text[at - 1] == '.';
      return more ? Ending::Ellipsis : Ending::Period;
    }
    if (c == U'!') return Ending::Exclamation;
    if (c == U'?') return Ending::Question;
    if (c == U':') return Ending::Colon;
    if (c == U',' || c == U';' || is_dash(c)) return Ending::Comma;
    if (c >= U'0' && c <= U'9') return Ending::Digit;
    if (is_word_character(c)) return Ending::Letter;
    const bool looked_through = is_quote_mark(c) || c == U')' || c == U']' || c == U' ' || c == U'\u00A0';
    if (!looked_through) return Ending::Other;
    position = at;
  }
  return Ending::Other;
}

Opening read_opening(std::string_view text, Span span, const TextWord* first) {
  const char32_t c = decode_utf8(text, span.begin).code_point;
  if (is_quote_mark(c) && !is_bullet(c)) return Opening::QuoteMark;
  if (is_bullet(c)) return Opening::Bullet;
  if (c == U'(' || c == U'[') return Opening::Bracket;
  if (is_dash(c)) return Opening::Dash;
  if (first == nullptr || first->span.begin != span.begin) return Opening::Symbol;
  switch (first->letters) {
    case WordCase::Upper:
      return Opening::Upper;
    case WordCase::Capitalized:
      return Opening::Capital;
    case WordCase::Digits:
      return Opening::Digit;
    case WordCase::Lower:
      break;
  }
  return c >= U'0' && c <= U'9' ? Opening::Digit : Opening::Lower;
}

std::uint32_t read_item(std::string_view text, Span span, const TextWord& first) {
  constexpr std::uint32_t kMostDigits = 2;
  if (first.letters != WordCase::Digits || first.span.begin != span.begin ||
      first.span.size() > kMostDigits || first.span.end + 1 >= span.end)
    return 0;
  const char mark = text[first.span.end];
  if ((mark != '.' && mark != ')') || text[first.span.end + 1] != ' ') return 0;
  std::uint32_t number = 0;
  for (const char digit : first.span.of(text)) {
    if (!is_ascii_digit(digit)) return 0;
    number = number * 10 + static_cast<std::uint32_t>(digit - '0');
  }
  return number;
}

}  // namespace nutgraf
