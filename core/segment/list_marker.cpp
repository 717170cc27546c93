// Markers of list items.
// SPDX-License-Identifier: Apache-2.0
#include "core/segment/list_marker.h"

#include "core/text/ascii.h"

namespace nutgraf {
namespace {

bool is_bullet(std::string_view word) {
  return word == "•" || word == "⁃" || word == "‣" || word == "▪" || word == "●" || word == "◦" ||
         word == "■";
}

/// 1 to 999, 'a' to 'z'; 0 for anything else.
std::uint32_t read_value(std::string_view word) {
  if (word.size() == 1 && is_ascii_lower(word[0])) return static_cast<std::uint32_t>(word[0]);
  if (word.empty() || word.size() > 2) return 0;
  std::uint32_t value = 0;
  for (const char digit : word) {
    if (!is_ascii_digit(digit)) return 0;
    value = value * 10 + static_cast<std::uint32_t>(digit - '0');
  }
  return value;
}

}  // namespace

std::optional<ListMarkers::Marker> ListMarkers::read(std::uint32_t token) const {
  const bool opens = word(token) == "(";
  const std::uint32_t value_at = opens ? token + 1 : token;
  std::string_view value_word = word(value_at);
  Marker marker;
  std::uint32_t end = value_at + 1;
  // The tokenizer may have taken "c." for an abbreviation.
  const bool own_period = value_word.size() == 2 && value_word[1] == '.' && !opens;
  if (own_period) value_word.remove_suffix(1);
  marker.value = read_value(value_word);
  if (marker.value == 0 || (opens && !touches_next(token))) return std::nullopt;
  if (opens) {
    if (word(end) != ")" || !touches_next(value_at)) return std::nullopt;
    marker.style = Style::Brackets;
    ++end;
  } else {
    const bool period = own_period || (word(end) == "." && touches_next(value_at));
    if (period && !own_period) ++end;
    const bool bracket = word(end) == ")" && touches_next(end - 1);
    if (bracket) ++end;
    if (!period && !bracket) return std::nullopt;
    marker.style = period ? (bracket ? Style::PeriodBracket : Style::Period) : Style::Bracket;
  }
  if (end >= end_ || touches_next(end - 1)) return std::nullopt;
  marker.tokens = end - token;
  return marker;
}

std::uint32_t ListMarkers::marker_at(std::uint32_t token, bool begins_sentence) {
  const std::string_view first = word(token);
  if (is_bullet(first)) {
    // A counted bullet is one marker: "• 9. The item".
    const auto marker = read(token + 1);
    return marker ? marker->tokens + 1 : 1;
  }
  if (first.empty() || first.size() > 2) return 0;
  const bool expected = next_ != 0;
  if (!begins_sentence && !expected) return 0;
  const auto marker = read(token);
  if (!marker) return 0;
  const bool goes_on = expected && marker->value == next_ && marker->style == style_;
  const bool begins = begins_sentence && (marker->value <= 'a' || marker->style != Style::Period);
  if (!goes_on && !begins) return 0;
  next_ = marker->value + 1;
  style_ = marker->style;
  return marker->tokens;
}

}  // namespace nutgraf
