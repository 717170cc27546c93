// Years by themselves, decades and centuries.
// SPDX-License-Identifier: Apache-2.0
#include "core/text/figures.h"
#include "core/text/one_of.h"
#include "core/text/time_parser.h"

namespace nutgraf {

/// "AD 842", "300 BC".
std::optional<TimePhrase> TimeParser::year_of_era(Index i) const {
  const bool before =
      is(i, TimeClass::Era) && words_.text(i).size() >= 2 && words_.capitalized(i) && words_.text(i)[1] < 'a';
  const bool behind = digit(i) && is(i + 1, TimeClass::Era) &&
                      (words_.capitalized(i + 1) || words_.text(i + 1).find('.') != std::string_view::npos);
  if (!before && !behind) return std::nullopt;
  const std::string_view digits = words_.text(before ? i + 1 : i);
  if (digits.empty() || digits.size() > 4 || leading_figures(digits) != digits.size()) return std::nullopt;
  TimePhrase phrase;
  phrase.begin = i;
  phrase.calendar.year = to_number(digits);
  phrase.calendar.before_christ = value(before ? i : i + 1, TimeClass::Era) == 2;
  phrase.end = i + 2;
  return phrase.calendar.year > 0 ? phrase : Phrase{};
}

/// Whether the figures from word `i` to `end` are part of another number, or count something: "5,000", "No.
/// 2010".
bool TimeParser::other_number(Index i, Index end) const {
  const std::string_view before = i > 0 ? words_.folded(i - 1) : std::string_view{};
  const bool glued = words_.glued(i);
  const bool after_hyphen = before == "-";
  if (glued && !after_hyphen && !is_one_of(before, {"(", "\"", "'", "\u201c", "[", "--", "/", ",", ";", ":"}))
    return true;
  if (glued && (after_hyphen || before == "/") && i > 1 && leading_figures(words_.text(i - 2)) > 0)
    return true;
  if (before == "#" || before == "no" || before == "no." || before == "number" || before == "than")
    return true;
  // "1800 333 000": a telephone number.
  const auto is_group = [&](Index word) {
    return words_.text(word).size() == 3 && all_figures(words_.text(word));
  };
  if (is_group(end) && is_group(end + 1)) return true;
  return words_.glued(end) && (word(end, ".") || word(end, ":") || word(end, ",")) && words_.glued(end + 1) &&
         leading_figures(words_.text(end + 1)) > 0;
}

/// Takes the second year of "2005-2015", "2005 through 2015", "1988/89"; a dash between spaces, as in dates
/// of life, parts two years.
bool TimeParser::take_end_year(TimePhrase& phrase) const {
  const Index k = phrase.end;
  const bool opened = phrase.begin > 0 && word(phrase.begin - 1, "(");
  const bool tight = ((words_.is(k, "-") || word(k, "/")) && words_.glued(k) && words_.glued(k + 1)) ||
                     (words_.text(k) == "-" && !opened);
  if (!tight && !word(k, "through")) return false;
  const std::int32_t first = phrase.calendar.year;
  Index r = k + 1;
  std::int32_t end_year = 0;
  if (year(r, end_year) && end_year > first) {
    phrase.calendar.end_year = end_year;
    phrase.end = r;
    return true;
  }
  const std::string_view two = words_.text(k + 1);
  if (!tight || two.size() != 2 || leading_figures(two) != 2 || to_number(two) != (first + 1) % 100)
    return false;
  phrase.calendar.end_year = first + 1;
  phrase.end = k + 2;
  return true;
}

/// A year by itself, a range of years, or a year of an era. Four digits are a year where a number of things
/// is unlikely: by what stands before and behind, and by how near the present it is.
std::optional<TimePhrase> TimeParser::bare_year(Index i) const {
  if (Phrase of_era = year_of_era(i)) return of_era;
  TimePhrase phrase;
  phrase.begin = i;
  if (!digit(i)) {  // "in nineteen ninety-nine"
    const bool told = i > 0 && is(i - 1, TimeClass::Preposition) && value(i - 1, TimeClass::Preposition) == 1;
    phrase.end = i;
    return told && year_in_words(phrase.end, phrase.calendar.year) ? phrase : Phrase{};
  }
  Index k = i;
  if (!year(k, phrase.calendar.year) || other_number(i, k)) return std::nullopt;
  phrase.end = k;
  if (take_end_year(phrase)) return phrase;
  if (hyphen(k) && digit(k + 1)) return std::nullopt;  // a telephone number, a score, a date that is none
  const std::int32_t number = phrase.calendar.year;
  const std::string_view before = i > 0 ? words_.folded(i - 1) : std::string_view{};
  // "1887 – 1888": the second of two years that a dash between spaces parts.
  const bool spaced_range = i > 1 && before == "-" && !words_.glued(i) && all_figures(words_.text(i - 2)) &&
                            words_.text(i - 2).size() == 4;
  const bool cued =
      i > 0 && (is(i - 1, TimeClass::Preposition) || is(i - 1, TimeClass::Determiner) || before == "year" ||
                before == "years" || before == "(" || is(i - 1, TimeClass::Season) || before == "election" ||
                before == "and" || before == "c." || before == "ca." || spaced_range);
  const std::string_view after = words_.folded(k);
  const bool hyphen_unit = hyphen(k) && (is(k + 1, TimeClass::Unit) || is(k + 1, TimeClass::NotAYear) ||
                                         word(k + 1, "meter") || word(k + 1, "metre") ||
                                         word(k + 1, "mile") || word(k + 1, "foot") || word(k + 1, "page"));
  if (hyphen_unit) return std::nullopt;
  if (number >= 1900 && number <= 2035 && number % 1000 != 0) {
    // The number in a name ("World Cup 2018", "Zrínyi 2026") is the name's.
    const bool named = i > 1 && words_.capitalized(i - 1) && !cued && !is(i - 1, TimeClass::Month) &&
                       !is(i - 1, TimeClass::MonthShort);
    return named ? Phrase{} : phrase;
  }
  if (!cued || number < 1000 || number > 2100) return std::nullopt;
  if (i > 0 && is(i - 1, TimeClass::Preposition) && value(i - 1, TimeClass::Preposition) == 2)
    return std::nullopt;
  const bool counts = after.size() > 3 && after.back() == 's' && !words_.capitalized(k);
  return counts && after != "was" && after != "census" ? Phrase{} : phrase;
}

/// "the 1990s", "the '90s", "the nineties"; "the 1800s" are a century.
std::optional<TimePhrase> TimeParser::decade(Index i) const {
  TimePhrase phrase;
  phrase.begin = i;
  const bool the = word(i, "the");
  Index k = the ? i + 1 : i;
  if (is(k, TimeClass::ShortDecade)) {
    if (!the && !(i > 0 && is(i - 1, TimeClass::Stage))) return std::nullopt;
    phrase.calendar.short_decade = value(k, TimeClass::ShortDecade);
    phrase.end = k + 1;
    return phrase;
  }
  bool apostrophe = false;
  std::string_view written = words_.folded(k);
  if (written == "'" && words_.glued(k + 1)) {
    apostrophe = true;
    written = words_.folded(++k);
  } else if (written.size() > 1 && written[0] == '\'') {
    apostrophe = true;
    written.remove_prefix(1);
  }
  const std::size_t digits = leading_figures(written);
  std::string_view suffix = written.substr(digits);
  Index end = k + 1;
  if (suffix.empty() && words_.glued(end)) {
    suffix = words_.folded(end);
    ++end;
  }
  if ((suffix != "s" && suffix != "'s") || digits == 0 || written[digits - 1] != '0') return std::nullopt;
  if (suffix == "'s" && !the) return std::nullopt;  // "2010's best films": the year
  const std::int32_t number = to_number(written.substr(0, digits));
  phrase.end = end;
  if (digits == 4 && number >= 1000 && number < 2100) {
    if (number % 100 == 0 && number != 2000) {
      phrase.calendar.century = number / 100;
    } else {
      phrase.calendar.decade = number / 10;
    }
    return phrase;
  }
  const bool cued = the || apostrophe || (i > 0 && (is(i - 1, TimeClass::Stage) || word(i - 1, "-")));
  if (digits == 2 && number >= 20 && cued) {
    phrase.calendar.short_decade = number / 10;
    return phrase;
  }
  return std::nullopt;
}

std::optional<TimePhrase> TimeParser::century(Index i) const {
  TimePhrase phrase;
  phrase.begin = i;
  Index k = word(i, "the") ? i + 1 : i;
  std::int32_t number = 0;
  if (word(k, "last") || !ordinal_up_to(k, 30, number) || number < 1) return std::nullopt;
  if (word(k, "and") || word(k, "to")) {  // "the 18th and 19th centuries"
    Index second = k + 1;
    if (word(second, "the")) ++second;
    if (is(second, TimeClass::Stage)) ++second;
    std::int32_t last = 0;
    if (ordinal_up_to(second, 30, last) && word(second, "centuries")) k = second;
  }
  k = skip_hyphen(k);
  if (!word(k, "century") && !word(k, "centuries")) return std::nullopt;
  phrase.calendar.century = number - 1;
  phrase.end = k + 1;

  if (is(k + 1, TimeClass::Era)) {
    phrase.calendar.before_christ = value(k + 1, TimeClass::Era) == 2;
    phrase.end = k + 2;
  }
  return phrase;
}

}  // namespace nutgraf
