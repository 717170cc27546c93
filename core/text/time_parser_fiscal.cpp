// Financial years, their halves and quarters: "FY2025-26", "Q3 FY26", "the fiscal year", "fiscal 2019".
// SPDX-License-Identifier: Apache-2.0
#include "core/text/figures.h"
#include "core/text/time_parser.h"

namespace nutgraf {

/// "-26" of "2025-26": the year after `year`, which a financial year ends in; advances.
bool TimeParser::next_year(Index& i, std::int32_t year) const {
  const std::string_view two = words_.text(i + 1);
  const bool joined_to = (words_.is(i, "-") || word(i, "/")) && words_.glued(i) && words_.glued(i + 1);
  if (!joined_to || two.size() != 2 || !all_figures(two) || to_number(two) != (year + 1) % 100) return false;
  i += 2;
  return true;
}

/// "FY26", "FY2025-26", "FY 2024-25", "Q3 FY26", "Q3FY26", "2QFY26", "H1 of FY26". A year is told as it is
/// named; which months its quarters and halves are depends on whose year it is, so they have no value.
std::optional<TimePhrase> TimeParser::fiscal_code(Index i) const {
  const auto is_part = [](std::string_view part) {
    if (part.size() != 2) return false;
    const bool letter_first = part[0] == 'Q' || part[0] == 'H';
    const char letter = part[letter_first ? 0 : 1];
    const char number = part[letter_first ? 1 : 0];
    return number >= '1' && ((letter == 'Q' && number <= '4') || (letter == 'H' && number <= '2'));
  };
  if (i > 0 && words_.glued(i) && !boundary(i - 1)) return std::nullopt;
  Index k = i;
  std::size_t position = 0;
  const bool part = is_part(words_.rest(k).substr(0, 2));
  if (part && words_.after_bytes(k, 2) == k + 1 && !words_.glued(k + 1)) {
    k += word(k + 1, "of") ? 2 : 1;  // "Q3 FY26"
  } else if (part) {
    position = 2;  // "Q3FY26"
  }
  if (words_.rest(k).substr(position, 2) != "FY") return std::nullopt;
  position += 2;
  if (words_.rest(k).substr(position, 1) == " ") {
    ++k;
    position = 0;
    if (leading_figures(words_.rest(k)) != 4) return std::nullopt;
  }
  const std::string_view figures =
      words_.rest(k).substr(position, leading_figures(words_.rest(k).substr(position)));
  if (figures.size() != 2 && figures.size() != 4) return std::nullopt;
  TimePhrase phrase;
  phrase.begin = i;
  phrase.end = words_.after_bytes(k, position + figures.size());
  phrase.calendar.year = figures.size() == 2 ? full_year(to_number(figures)) : to_number(figures);
  const bool goes_on = words_.glued(phrase.end) && !boundary(phrase.end);  // "FY26B"
  if (phrase.end == k || goes_on || phrase.calendar.year < 1900 || phrase.calendar.year > 2100)
    return std::nullopt;
  if (next_year(phrase.end, phrase.calendar.year)) phrase.calendar.end_year = phrase.calendar.year + 1;
  if (part) phrase.shift = {TimeUnit::Quarter, 0, true, true};
  return phrase;
}

std::optional<TimePhrase> TimeParser::fiscal_year(Index i) const {
  if (Phrase coded = fiscal_code(i)) return coded;
  Index k = word(i, "the") ? i + 1 : i;
  if (!word(k, "fiscal") && !word(k, "financial")) return std::nullopt;
  ++k;
  const bool named = word(k, "year");
  if (named) ++k;
  TimePhrase phrase;
  phrase.begin = i;
  if (year(k, phrase.calendar.year)) {
    if (next_year(k, phrase.calendar.year)) phrase.calendar.end_year = phrase.calendar.year + 1;
    phrase.end = k;
    return phrase;
  }
  if (!named || !word(i, "the")) return std::nullopt;
  phrase.shift = {TimeUnit::Year, 0, false, false};
  phrase.end = k;
  return phrase;
}

}  // namespace nutgraf
