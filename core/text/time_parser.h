// The parser behind TimeGrammar: one sentence, one rule a function. Internal to it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/ascii.h"
#include "core/text/time_grammar.h"

namespace nutgraf {

/// Every rule takes the word it begins at and returns a phrase whose `end` lies behind it, or nothing. Rules
/// look at a bounded number of words, so that parsing is linear.
class TimeParser {
 public:
  TimeParser(const TimeGrammar& grammar, const SentenceWords& words);

  /// Whether any rule can succeed at word `i`: most words of a text are told apart here.
  bool may_begin(std::uint32_t i) const { return seen_[i].begins != 0; }
  std::optional<TimePhrase> parse_at(std::uint32_t i) const;

 private:
  using Index = std::uint32_t;
  using Phrase = std::optional<TimePhrase>;

  struct Rule {
    Phrase (TimeParser::*parse)(Index) const;
    TimeOpenings begins;  ///< as what a word has to begin for the rule to succeed at it
  };
  static std::span<const Rule> rules();
  Phrase reference(Index i) const;

  struct Duration {
    std::string value;  ///< "P3M"; "PXM" where vague
    TimeUnit unit = TimeUnit::None;
    std::optional<std::int64_t> amount;  ///< in `unit`s, where it is whole
    bool vague = false;
    bool article = false;  ///< "a year"
    bool plural = false;   ///< bare "years"
    bool hyphenated = false;
    Index end = 0;
  };

  /// How many units a duration has.
  struct UnitCount {
    std::string written;                 ///< as TIMEX3 has it: "3", "1.5", "X" where vague
    std::optional<std::int64_t> amount;  ///< where it is whole
    bool vague = false;
    bool article = false;
    Index end = 0;
  };

  // words
  const TimeLexicon::Word& at(Index i) const;
  bool is(Index i, TimeClass c) const { return at(i).is(c); }
  std::int32_t value(Index i, TimeClass c) const { return at(i).value(c); }
  bool word(Index i, std::string_view folded) const { return words_.is(i, folded); }
  bool hyphen(Index i) const { return words_.is(i, "-") && words_.glued(i) && words_.glued(i + 1); }
  Index skip_hyphen(Index i) const { return hyphen(i) ? i + 1 : i; }
  bool digit(Index i) const { return i < words_.size() && is_ascii_digit(words_.text(i)[0]); }
  bool boundary(Index i) const;
  bool verb_last(Index i) const;
  TimeUnit unit(Index i, bool plural) const;

  // pieces (time_parser_pieces.cpp); each advances `i` on success
  bool month(Index& i, std::int32_t& month) const;
  bool weekday(Index& i, std::int32_t& weekday) const;
  bool day(Index& i, std::int32_t& day, bool& ordinal) const;
  bool year(Index& i, std::int32_t& year) const;
  bool year_in_words(Index& i, std::int32_t& year) const;
  bool short_year(Index& i, std::int32_t& year) const;
  bool of_relative_year(Index& i, TimeShift& shift) const;
  bool year_after(Index& i, CalendarPieces& calendar, TimeShift& shift) const;
  bool ordinal_up_to(Index& i, std::int32_t limit, std::int32_t& number) const;
  static TimeShift shift_of(TimeDirection direction, TimeUnit unit);

  // calendar (time_parser_calendar.cpp, _numeric.cpp, _period.cpp, _year.cpp, _fiscal.cpp)
  Phrase calendar_date(Index i) const;
  bool month_and_day(Index& i, CalendarPieces& calendar, TimeShift& shift) const;
  bool day_and_month(Index& i, CalendarPieces& calendar, TimeShift& shift) const;
  void take_weekday(TimePhrase& phrase) const;
  void take_date_of_weekday(TimePhrase& phrase) const;
  bool ambiguous_month_is_name(Index begin, Index end) const;
  class FigureCursor;
  Phrase numeric_date(Index i) const;
  Phrase year_first_date(TimePhrase phrase, char mark, FigureCursor cursor) const;
  Phrase years_or_month(TimePhrase phrase, char mark, const FigureCursor& cursor) const;
  Phrase with_iso_clock(TimePhrase phrase, FigureCursor cursor) const;
  Phrase date_of_named_month(TimePhrase phrase) const;
  Phrase year_last_date(TimePhrase phrase, std::array<std::int32_t, 2> numbers, char mark,
                        FigureCursor cursor) const;
  Phrase checked_date(TimePhrase phrase, const FigureCursor& cursor) const;
  Phrase bare_year(Index i) const;
  Phrase year_of_era(Index i) const;
  bool other_number(Index i, Index end) const;
  bool take_end_year(TimePhrase& phrase) const;
  Phrase decade(Index i) const;
  Phrase century(Index i) const;
  Phrase quarter(Index i) const;
  bool take_quarter(Index& i, CalendarPieces& calendar) const;
  Phrase season(Index i) const;
  Phrase holiday(Index i) const;
  Phrase nth_of(Index i) const;
  Phrase first_units_of(Index i, Index k) const;
  bool take_whole(Index k, TimeUnit named, TimePhrase& phrase) const;
  Phrase day_of_month(Index i) const;
  Phrase fiscal_year(Index i) const;
  Phrase fiscal_code(Index i) const;
  bool next_year(Index& i, std::int32_t year) const;

  // stages and relations (time_parser_stage.cpp, _relation.cpp, _deictic.cpp)
  Phrase staged(Index i) const;
  Phrase stage_in(Index k) const;
  Phrase stage_on(Index k) const;
  Phrase stage_of(Index k, bool mid) const;
  Phrase edge_of(Index i) const;
  Phrase relation(Index i) const;
  Phrase relation_named(TimePhrase phrase, Index r, Index k, bool the) const;
  Phrase relation_weekday(TimePhrase phrase, Index k) const;
  Phrase relation_month(TimePhrase phrase, Index k) const;
  Phrase relation_part(TimePhrase phrase, Index r, Index k, bool the) const;
  Phrase relation_units(Index i, Index k, TimeDirection direction, bool the) const;
  Phrase relation_unit(Index begin, Index r, Index k, TimeDirection direction, bool the, bool pointing) const;
  Phrase day_shift(Index i) const;
  Phrase generic_unit(Index i) const;
  Phrase named_years(TimePhrase phrase, Index k) const;
  Phrase around_that_day(Index i) const;
  Phrase year_ago_adjective(Index i) const;

  // clock (time_parser_clock.cpp, time_parser_clock_figures.cpp, time_parser_clock_words.cpp,
  // time_parser_part.cpp)
  Phrase clock(Index i) const;
  Phrase clock_digits(Index i) const;
  Phrase time_with_colon(Index i, TimePhrase phrase) const;
  Phrase clock_words(Index i) const;
  std::int32_t hour_at(Index& i) const;
  void take_minutes_past(TimePhrase& phrase) const;
  static std::int32_t with_half_day(std::int32_t hour, std::int32_t half);
  bool take_part_of_hour(TimePhrase& phrase) const;
  Phrase part_of_day(Index i) const;
  Phrase part_of_date(Index i) const;
  Phrase hour_of_part(Index i) const;
  void take_zone(Index& i, ClockPieces& clock) const;
  bool take_part(Index& i, ClockPieces& clock) const;
  void take_clock(TimePhrase& phrase) const;
  bool take_bare_clock(Index k, TimePhrase& phrase) const;
  bool take_bare_hour(Index& i, ClockPieces& clock) const;
  void take_date(TimePhrase& phrase) const;

  // durations and sets (time_parser_duration.cpp, _half.cpp, _step.cpp, _set.cpp)
  std::optional<Duration> duration_at(Index i) const;
  /// "another 12 months", unlike "another month": the word that the number begins at.
  Index after_another(Index i) const { return word(i, "another") && !is(i + 1, TimeClass::Unit) ? i + 1 : i; }
  std::optional<UnitCount> unit_count(Index i) const;
  std::optional<UnitCount> number_of_units(Index i) const;
  std::optional<Duration> simple_duration(Index i) const;
  bool told_in_four(Index figures, Index hours) const;
  Phrase glued_seconds(Index i) const;
  std::optional<Duration> half_duration(Index i) const;
  std::optional<Duration> plural_duration(Index i) const;
  void extend_duration(Duration& duration) const;
  bool add_half(Duration& duration) const;
  Phrase duration(Index i) const;
  bool is_behind_count(Index i) const;
  Phrase shifted(Index i, const Duration& duration) const;
  Phrase age(Index i) const;
  bool is_told_as_age(Index i, Index k, const NumberPhrase& number) const;
  bool is_apposed_age(Index i, const NumberPhrase& number, bool single) const;
  Phrase set(Index i) const;
  Phrase every(Index i) const;
  Phrase every_named(TimePhrase phrase, Index k) const;
  Phrase counted(Index i) const;
  Phrase all_unit(Index i) const;
  Phrase nights(Index i) const;
  Phrase units_long(Index i) const;
  Phrase modified(Index i) const;

  static std::string duration_value(TimeUnit unit, const std::string& amount);

  /// The number that begins at word `i`: many rules ask, so each is parsed once.
  const std::optional<NumberPhrase>& number_at(Index i) const;

  struct ParsedNumber {
    bool parsed = false;
    std::optional<NumberPhrase> number;
  };

  const TimeGrammar& grammar_;
  const SentenceWords& words_;
  /// Rules look no further ahead than this for the word that makes an expression of time.
  static constexpr Index kReach = 12;

  struct SeenWord {
    const TimeLexicon::Word* lexical = nullptr;
    Index next_anchor = 0;    ///< the next word that is an anchor, itself included
    TimeOpenings begins = 0;  ///< as what an expression may begin with it
  };
  std::vector<SeenWord> seen_;
  mutable std::vector<ParsedNumber> numbers_;  // per word, once one was asked for
};

}  // namespace nutgraf
