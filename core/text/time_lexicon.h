// The words that expressions of time are made of, with what each can mean.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

#include "core/text/string_map.h"

namespace nutgraf {

/// What a word can be; a word may be several of these ("second", "may", "sun").
enum class TimeClass : std::uint8_t {
  Month,         ///< 1 to 12
  MonthShort,    ///< the same, abbreviated
  Weekday,       ///< 1 (Monday) to 7
  WeekdayShort,  ///< the same, abbreviated
  Weekdays,      ///< the same, plural: "Mondays"
  Season,        ///< 1 spring to 4 winter
  Unit,          ///< a TimeUnit
  Units,         ///< the same, plural
  UnitLong,      ///< the same, in "yearlong"
  Part,          ///< a DayPart
  Hour,          ///< 12 noon, 0 midnight
  DayShift,      ///< days from today: yesterday is −1 (stored with 100 added)
  Relation,      ///< a TimeDirection
  Stage,         ///< 1 early, 2 mid, 3 late
  Edge,          ///< 1 beginning, 2 middle, 3 end
  Ago,           ///< 1 ago, 2 earlier, 3 later, 4 before, 5 after, 6 hence
  Every,         ///< every, each, per
  Frequency,     ///< a TimeUnit: daily, annual
  Filler,        ///< stands between number and unit: "three full years"
  Long,          ///< "old" 1, "long" 2
  Preposition,   ///< goes before dates: in, on, since; 2 where a duration is likelier: for, within
  Zone,          ///< 1 UTC, 2 any other
  HalfDay,       ///< 1 a.m., 2 p.m.
  Era,           ///< 1 AD, 2 BC
  Determiner,    ///< the, a, his
  ShortDecade,   ///< 9 for "nineties"
  Start,         ///< begins an expression without being any of the above: all, twice, overnight
  NotAYear,      ///< counts things: a four-digit number before it is no year
  Count
};

class TimeLexicon {
 public:
  /// Lines "word<TAB>class:value[ class:value]" with the classes above in lower case; must outlive the
  /// lexicon.
  explicit TimeLexicon(std::string_view table);

  class Word {
   public:
    bool is(TimeClass c) const { return values_[static_cast<std::size_t>(c)] >= 0; }
    /// Whether the word has nothing to do with time.
    bool unknown() const {
      return std::all_of(values_.begin(), values_.end(), [](std::int16_t v) { return v < 0; });
    }
    std::int32_t value(TimeClass c) const { return values_[static_cast<std::size_t>(c)]; }

   private:
    friend class TimeLexicon;
    std::array<std::int16_t, static_cast<std::size_t>(TimeClass::Count)> values_;
  };

  /// Calls use(word, what it can mean) for each word.
  template <typename Use>
  void for_each(Use&& use) const {
    words_.for_each(use);
  }
  /// A word that means nothing.
  const Word& none() const { return none_; }

 private:
  StringMap<Word> words_;
  Word none_;
};

}  // namespace nutgraf
