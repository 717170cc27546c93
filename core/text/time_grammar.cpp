// Finds expressions of time: the order of the rules and the choice among them.
// SPDX-License-Identifier: Apache-2.0
#include "core/text/time_grammar.h"

#include <algorithm>

#include "core/text/time_parser.h"

namespace nutgraf {

TimeGrammar::TimeGrammar(const TimeTables& tables)
    : lexicon_(tables.words),
      numbers_(tables.numbers),
      holidays_(tables.holidays),
      references_(tables.references),
      modifiers_(tables.modifiers) {}

std::vector<TimePhrase> TimeGrammar::parse(const SentenceWords& words) const {
  std::vector<TimePhrase> phrases;
  const TimeParser parser(*this, words);
  for (std::uint32_t i = 0; i < words.size();) {
    std::optional<TimePhrase> phrase = parser.parse_at(i);
    if (phrase) {
      i = phrase->end;
      phrases.push_back(std::move(*phrase));
    } else {
      ++i;
    }
  }
  return phrases;
}

TimeParser::TimeParser(const TimeGrammar& grammar, const SentenceWords& words)
    : grammar_(grammar), words_(words), numbers_(words.size() + 1) {
  lexical_.reserve(words.size());
  for (Index i = 0; i < words.size(); ++i) lexical_.push_back(&grammar.lexicon_.find(words.folded(i)));
}

const std::optional<NumberPhrase>& TimeParser::number_at(Index i) const {
  ParsedNumber& known = numbers_[std::min(i, words_.size())];
  if (!known.parsed) known = {true, grammar_.numbers_.parse(words_, i)};
  return known.number;
}

const TimeLexicon::Word& TimeParser::at(Index i) const {
  return i < lexical_.size() ? *lexical_[i] : grammar_.lexicon_.none();
}

/// Whether a noun phrase can end before word `i`: punctuation, or the end of the sentence.
bool TimeParser::boundary(Index i) const {
  if (i >= words_.size()) return true;
  const char c = words_.text(i)[0];
  return !(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z') &&
         static_cast<unsigned char>(c) < 0x80 && c != '$' && c != '%';
}

TimeUnit TimeParser::unit(Index i, bool plural) const {
  const TimeClass wanted = plural ? TimeClass::Units : TimeClass::Unit;
  return is(i, wanted) ? static_cast<TimeUnit>(value(i, wanted)) : TimeUnit::None;
}

/// Whether any rule can succeed at word `i`: most words of a text are told apart here.
bool TimeParser::may_begin(Index i) const {
  if (lexical_[i] != &grammar_.lexicon_.none() || digit(i)) return true;
  const std::string_view folded = words_.folded(i);
  if (folded[0] == '\'') return true;  // "the '90s" without its article
  const bool code = folded.size() == 2 && (folded[0] == 'q' || folded[0] == 'h');
  return code || grammar_.numbers_.knows(folded) || grammar_.holidays_.begins_with(folded) ||
         grammar_.references_.begins_with(folded) || grammar_.modifiers_.begins_with(folded);
}

/// The longest phrase of any rule; of equally long ones that of the rule that stands first.
std::optional<TimePhrase> TimeParser::parse_at(Index i) const {
  if (i >= words_.size() || words_.folded(i).empty() || !may_begin(i)) return std::nullopt;
  using Rule = Phrase (TimeParser::*)(Index) const;
  static constexpr Rule kRules[] = {&TimeParser::numeric_date, &TimeParser::set,
                                    &TimeParser::modified,     &TimeParser::staged,
                                    &TimeParser::edge_of,      &TimeParser::around_that_day,
                                    &TimeParser::clock,        &TimeParser::part_of_date,
                                    &TimeParser::hour_of_part, &TimeParser::holiday,
                                    &TimeParser::nth_of,       &TimeParser::quarter,
                                    &TimeParser::season,       &TimeParser::relation,
                                    &TimeParser::day_shift,    &TimeParser::year_ago_adjective,
                                    &TimeParser::duration,     &TimeParser::calendar_date,
                                    &TimeParser::fiscal_year,  &TimeParser::century,
                                    &TimeParser::decade,       &TimeParser::day_of_month,
                                    &TimeParser::generic_unit, &TimeParser::age,
                                    &TimeParser::bare_year,    &TimeParser::part_of_day,
                                    &TimeParser::units_long,   &TimeParser::counted,
                                    &TimeParser::all_unit,     &TimeParser::nights};
  Phrase best;
  if (const PhraseLexicon::Match reference = grammar_.references_.match(words_, i)) {
    best.emplace();
    best->begin = i;
    best->end = reference.end;
    best->form = TimeForm::Reference;
    best->value = reference.value;
  }
  for (const Rule rule : kRules) {
    Phrase phrase = (this->*rule)(i);
    if (phrase && (!best || phrase->end > best->end)) best = std::move(phrase);
  }
  return best;
}

}  // namespace nutgraf
