// Finds values by grammar alone.
// SPDX-License-Identifier: Apache-2.0
#include "core/tag/value_grammar.h"

namespace nutgraf {
namespace {

EntityType type_of(AmountKind kind) {
  switch (kind) {
    case AmountKind::Money:
      return EntityType::Money;
    case AmountKind::Percent:
      return EntityType::Percent;
    case AmountKind::Quantity:
      return EntityType::Quantity;
    case AmountKind::Ordinal:
      return EntityType::Ordinal;
    case AmountKind::Cardinal:
      break;
  }
  return EntityType::Cardinal;
}

/// OntoNotes marks "recent weeks", but not "now", "recently" or "the future".
bool is_named_time(const SentenceWords& words, const TimePhrase& phrase) {
  if (phrase.form != TimeForm::Reference) return true;
  const std::string_view last = words.folded(phrase.end - 1);
  return last == "days" || last == "weeks" || last == "months" || last == "years" || last == "decades";
}

}  // namespace

ValueGrammar::ValueGrammar(const Model& model)
    : times_({model.text("times"), model.text("numbers"), model.text("holidays"), model.text("timerefs"),
              model.text("modifiers")}),
      amounts_(
          {model.text("numbers"), model.text("modifiers"), model.text("currencies"), model.text("units")}) {}

/// "from 1975 to 1990", "between June and September": OntoNotes takes both years or months for one date,
/// where TimeML sees two.
bool spans_both(const SentenceWords& words, const TimePhrase& first, const TimePhrase& second) {
  if (second.begin != first.end + 1) return false;
  const bool from =
      first.begin > 0 && (words.is(first.begin - 1, "from") || words.is(first.begin - 1, "between"));
  const bool to = words.is(first.end, "to") || words.is(first.end, "and") || words.is(first.end, "through");
  const auto bare = [](const TimePhrase& phrase) {
    const CalendarPieces& calendar = phrase.calendar;
    return phrase.form == TimeForm::Point && phrase.shift.unit == TimeUnit::None && phrase.clock.empty() &&
           calendar.day == kUnset && calendar.weekday == kUnset &&
           calendar.direction == TimeDirection::None && (calendar.month != kUnset || calendar.year != kUnset);
  };
  const auto decade = [](const TimePhrase& phrase) {
    return phrase.form == TimeForm::Point &&
           (phrase.calendar.decade != kUnset || phrase.calendar.short_decade != kUnset);
  };
  if (words.is(first.end, "and") && decade(first) && decade(second)) return true;  // "the 1970s and 1980s"
  const bool alike = (first.calendar.month == kUnset) == (second.calendar.month == kUnset);
  return from && to && alike && bare(first) && bare(second);
}

void ValueGrammar::find_in_sentence(const SentenceWords& words, const std::vector<TimePhrase>& times,
                                    std::uint32_t first_token, std::vector<NamedEntity>& values) const {
  std::size_t next = 0;
  for (std::uint32_t i = 0; i < words.size();) {
    while (next < times.size() && times[next].begin < i) ++next;
    const bool timed = next < times.size() && times[next].begin == i && is_named_time(words, times[next]);
    const auto amount = amounts_.parse_at(words, i);
    // The longer reading wins; a time where both are as long. An amount never reaches into a time behind it.
    const bool counted =
        amount && amount->kind == AmountKind::Cardinal;  // "1997 to 2005" are years, not a range
    if (timed && (!amount || counted || amount->end <= times[next].end)) {
      values.push_back({{first_token + i, first_token + times[next].end},
                        times[next].within_day ? EntityType::Time : EntityType::Date,
                        kValueScore});
      i = times[next].end;
      if (next + 1 < times.size() && spans_both(words, times[next], times[next + 1])) {
        i = times[next + 1].end;
        values.back().tokens.end = first_token + i;
      }
      continue;
    }
    const std::size_t following = next < times.size() && times[next].begin == i ? next + 1 : next;
    const bool collides = amount && following < times.size() && times[following].begin < amount->end &&
                          is_named_time(words, times[following]);
    if (amount && !collides) {
      values.push_back({{first_token + i, first_token + amount->end}, type_of(amount->kind), kValueScore});
      i = amount->end;
    } else {
      ++i;
    }
  }
}

FoundValues ValueGrammar::find(std::string_view text, const Segmentation& segmentation) const {
  FoundValues found;
  found.times.reserve(segmentation.sentences.size());
  SentenceWords words(text);
  for (const Sentence& sentence : segmentation.sentences) {
    words.clear();
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i)
      words.add(segmentation.tokens[i].span);
    found.times.push_back(times_.parse(words));
    find_in_sentence(words, found.times.back(), sentence.tokens.begin, found.values);
  }
  return found;
}

}  // namespace nutgraf
