// Finds expressions of time: the order of the rules and the choice among them.
// SPDX-License-Identifier: Apache-2.0
#include "core/text/time_grammar.h"

#include <algorithm>
#include <array>

#include "core/text/ascii.h"
#include "core/text/time_parser.h"

namespace nutgraf {

namespace {

/// Words of these classes alone are no expression without another word: "the", "last", "in", "p.m.".
constexpr std::array kNoAnchors = {
    TimeClass::Relation,    TimeClass::Stage, TimeClass::Edge,    TimeClass::Ago, TimeClass::Every,
    TimeClass::Filler,      TimeClass::Long,  TimeClass::HalfDay, TimeClass::Era, TimeClass::Determiner,
    TimeClass::Preposition, TimeClass::Zone,  TimeClass::NotAYear};

/// Words of these classes alone stand before an expression or behind its first word, but begin none.
constexpr std::array kNoBeginnings = {TimeClass::Preposition, TimeClass::NotAYear, TimeClass::Zone,
                                      TimeClass::HalfDay, TimeClass::Ago};

constexpr std::array kIntroductions = {TimeClass::Determiner, TimeClass::Preposition, TimeClass::NotAYear,
                                       TimeClass::Zone,       TimeClass::HalfDay,     TimeClass::Ago};

template <std::size_t kCount>
bool has_class_beyond(const TimeLexicon::Word& word, const std::array<TimeClass, kCount>& classes) {
  for (std::size_t c = 0; c < static_cast<std::size_t>(TimeClass::Count); ++c) {
    const auto time_class = static_cast<TimeClass>(c);
    if (word.is(time_class) && std::find(classes.begin(), classes.end(), time_class) == classes.end())
      return true;
  }
  return false;
}

TimeOpenings classes_of(const TimeLexicon::Word& word) {
  TimeOpenings classes = 0;
  for (std::size_t c = 0; c < static_cast<std::size_t>(TimeClass::Count); ++c) {
    const auto time_class = static_cast<TimeClass>(c);
    if (word.is(time_class)) classes |= opening(time_class);
  }
  return classes;
}

/// What a rule begins with: words of any of these classes or kinds.
constexpr TimeOpenings with(auto... openings) { return (opening(openings) | ...); }

/// Words that rules know by name behind "the" or "a", though no table has them.
constexpr std::string_view kNamedSeconds[] = {"-",      "age",  "couple", "entire",    "financial", "latter",
                                              "number", "part", "rest",   "remainder", "small",     "stroke",
                                              "very",   "wee",  "whole",  "half",      "quarter"};

/// Words that rules know by name where an expression begins, each with the opening whose rules those are.
struct NamedOpening {
  std::string_view word;
  TimeOpenings opens;
};
constexpr NamedOpening kNamedOpenings[] = {{"the", opening(TimeOpening::The)},
                                           {"all", opening(TimeOpening::All)},
                                           {"a", opening(TimeOpening::Number)},
                                           {"an", opening(TimeOpening::Number)},
                                           {"another", opening(TimeOpening::Number)},
                                           {"one", opening(TimeOpening::Number)},
                                           {"three", opening(TimeOpening::Number)},
                                           {"couple", opening(TimeOpening::Number)},
                                           {"half", opening(TimeOpening::Number)},
                                           {"quarter", opening(TimeOpening::Number)},
                                           {"last", opening(TimeOpening::Number)},
                                           {"final", opening(TimeOpening::Number)},
                                           {"many", opening(TimeOpening::Number)},
                                           {"some", opening(TimeOpening::Number)},
                                           {"numerous", opening(TimeOpening::Number)},
                                           {"multiple", opening(TimeOpening::Number)},
                                           {"countless", opening(TimeOpening::Number)},
                                           {"various", opening(TimeOpening::Number)},
                                           {"certain", opening(TimeOpening::Number)},
                                           {"untold", opening(TimeOpening::Number)},
                                           {"aged", opening(TimeOpening::Number)},
                                           {"age", opening(TimeOpening::Number)},
                                           {"fiscal", opening(TimeOpening::Figures)},
                                           {"financial", opening(TimeOpening::Figures)},
                                           {"once", opening(TimeClass::Frequency)},
                                           {"twice", opening(TimeClass::Frequency)},
                                           {"this", opening(TimeClass::Relation)},
                                           {"these", opening(TimeClass::Relation)},
                                           {"that", opening(TimeClass::Relation)},
                                           {"first", opening(TimeClass::Edge)},
                                           {"latter", opening(TimeClass::Edge)},
                                           {"early", opening(TimeClass::Edge)},
                                           {"late", opening(TimeClass::Edge)},
                                           {"very", opening(TimeClass::Edge) | opening(TimeClass::Stage)},
                                           {"small", opening(TimeClass::Part)},
                                           {"wee", opening(TimeClass::Part)},
                                           {"overnight", opening(TimeClass::Part)},
                                           {"day", opening(TimeClass::DayShift)},
                                           {"year", opening(TimeClass::Unit)}};

bool is_code(std::string_view word) {  // "Q3", "H1", "FY26", "Q3FY26"
  if (word.starts_with("fy")) return true;
  if (word.size() < 2 || (word[0] != 'q' && word[0] != 'h')) return false;
  return word.size() == 2 || word.substr(2).starts_with("fy");
}

}  // namespace

TimeGrammar::Facts& TimeGrammar::facts_of(std::string_view word) {
  if (!facts_.contains(word)) facts_[word].word = lexicon_.none();
  return facts_[word];
}

TimeGrammar::TimeGrammar(const TimeTables& tables)
    : lexicon_(tables.words),
      numbers_(tables.numbers),
      holidays_(tables.holidays),
      references_(tables.references),
      modifiers_(tables.modifiers) {
  lexicon_.for_each([&](std::string_view word, const TimeLexicon::Word& meaning) {
    Facts& facts = facts_of(word);
    facts.word = meaning;
    facts.goes_on = true;
    if (has_class_beyond(meaning, kNoBeginnings)) facts.opens = classes_of(meaning);
    facts.introduces = meaning.is(TimeClass::Determiner) && !has_class_beyond(meaning, kIntroductions);
    facts.anchors = has_class_beyond(meaning, kNoAnchors);
  });
  numbers_.for_each([&](std::string_view word) {
    Facts& facts = facts_of(word);
    facts.opens |= opening(TimeOpening::Number);
    facts.goes_on = facts.anchors = true;
  });
  mark_openings();
  for (const std::string_view word : kNamedSeconds) facts_of(word).goes_on = true;
  for (const PhraseLexicon* const lexicon : {&holidays_, &modifiers_}) {
    lexicon->for_each_second([&](std::string_view word) { facts_of(word).goes_on = true; });
  }
  for (const std::string_view word : {"date", "dates"}) facts_of(word).anchors = true;  // "the same date"
  holidays_.for_each_head([&](std::string_view head) {
    Facts& facts = facts_of(head);
    facts.heads = facts.head_anchors = true;
  });
  references_.for_each_head([&](std::string_view head) { facts_of(head).refers = true; });
  modifiers_.for_each_head([&](std::string_view head) { facts_of(head).heads = true; });
}

/// Adds what words are by name to those that begin expressions at all.
void TimeGrammar::mark_openings() {
  for (const NamedOpening& named : kNamedOpenings) {
    if (const Facts* const known = facts(named.word); known != nullptr && known->opens != 0)
      facts_[named.word].opens |= named.opens;
  }
}

std::vector<TimePhrase> TimeGrammar::parse(const SentenceWords& words) const {
  std::vector<TimePhrase> phrases;
  const TimeParser parser(*this, words);
  for (std::uint32_t i = 0; i < words.size();) {
    std::optional<TimePhrase> phrase;
    if (parser.may_begin(i)) phrase = parser.parse_at(i);
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
    : grammar_(grammar), words_(words), seen_(words.size()) {
  Index anchor = words.size();
  bool goes_on = false;  // of the word behind
  for (Index i = words.size(); i-- > 0;) {
    const std::string_view folded = words.folded(i);
    const TimeGrammar::Facts* const facts = grammar.facts(folded);
    const std::string_view head = words.head(i);
    const TimeGrammar::Facts* const of_head = head.size() == folded.size() ? facts : grammar.facts(head);
    SeenWord& seen = seen_[i];
    seen.lexical = facts != nullptr ? &facts->word : &grammar.lexicon_.none();
    const bool code = is_code(folded);
    const bool figures = code || words.may_be_figures(i);
    const bool anchors =
        (facts != nullptr && facts->anchors) || (of_head != nullptr && of_head->head_anchors) || figures;
    if (anchors) anchor = i;
    seen.next_anchor = anchor;
    const bool heads = of_head != nullptr && of_head->heads;
    const bool introduced = facts != nullptr && facts->introduces && !goes_on;
    if (!introduced) {
      TimeOpenings opens = facts != nullptr ? facts->opens : 0;
      if (digit(i) || code || (opens != 0 && !is_ascii_lower(folded[0])))
        opens |= opening(TimeOpening::Figures);
      seen.begins = heads ? opens | opening(TimeOpening::Head) : opens;
    }
    if (folded.starts_with('\'')) seen.begins |= opening(TimeOpening::Apostrophe);
    if (of_head != nullptr && of_head->refers) seen.begins |= opening(TimeOpening::Reference);
    goes_on = (facts != nullptr && facts->goes_on) || heads || figures;
  }
}

const std::optional<NumberPhrase>& TimeParser::number_at(Index i) const {
  if (numbers_.empty()) numbers_.resize(words_.size() + 1);  // most sentences have none
  ParsedNumber& known = numbers_[std::min(i, words_.size())];
  if (!known.parsed) known = {true, grammar_.numbers_.parse(words_, i)};
  return known.number;
}

const TimeLexicon::Word& TimeParser::at(Index i) const {
  return i < seen_.size() ? *seen_[i].lexical : grammar_.lexicon_.none();
}

/// Whether a noun phrase can end before word `i`: punctuation, or the end of the sentence.
bool TimeParser::boundary(Index i) const {
  if (i >= words_.size()) return true;
  const char c = words_.text(i)[0];
  return !is_ascii_alphanumeric(c) && static_cast<unsigned char>(c) < 0x80 && c != '$' && c != '%';
}

TimeUnit TimeParser::unit(Index i, bool plural) const {
  const TimeClass wanted = plural ? TimeClass::Units : TimeClass::Unit;
  return is(i, wanted) ? static_cast<TimeUnit>(value(i, wanted)) : TimeUnit::None;
}

/// Among equally long phrases that of the rule that stands first counts.
std::span<const TimeParser::Rule> TimeParser::rules() {
  constexpr TimeOpenings kThe = with(TimeOpening::The);
  constexpr TimeOpenings kFigures = with(TimeOpening::Figures);
  constexpr TimeOpenings kNumber = kFigures | with(TimeOpening::Number);
  constexpr TimeOpenings kHead = with(TimeOpening::Head);
  using enum TimeClass;
  static constexpr Rule kRules[] = {
      {&TimeParser::numeric_date, kFigures},
      {&TimeParser::set, with(Frequency, Weekdays, Every)},
      {&TimeParser::modified, kHead},
      {&TimeParser::staged, kThe | with(Stage)},
      {&TimeParser::edge_of, kThe | with(Edge)},
      {&TimeParser::around_that_day, kThe},
      {&TimeParser::clock, kThe | kNumber | with(Hour)},
      {&TimeParser::part_of_date, kThe | with(Stage, Part)},
      {&TimeParser::hour_of_part, kFigures},
      {&TimeParser::holiday, kHead},
      {&TimeParser::nth_of, kThe | kNumber},
      {&TimeParser::quarter, kThe | kNumber},
      {&TimeParser::season, kThe | with(Season)},
      {&TimeParser::relation, with(Determiner, Relation)},
      {&TimeParser::day_shift, kThe | with(DayShift)},
      {&TimeParser::year_ago_adjective, with(Determiner, Unit)},
      {&TimeParser::duration, kNumber | with(Determiner, Units)},
      {&TimeParser::calendar_date, kThe | kNumber | with(Weekday, WeekdayShort, Month, MonthShort)},
      {&TimeParser::fiscal_year, kThe | kFigures},
      {&TimeParser::century, kThe | kNumber},
      {&TimeParser::decade, kThe | kFigures | with(ShortDecade) | with(TimeOpening::Apostrophe)},
      {&TimeParser::day_of_month, kThe},
      {&TimeParser::generic_unit, kThe | with(Unit)},
      {&TimeParser::age, kThe | kNumber},
      {&TimeParser::bare_year, kNumber | with(Era)},
      {&TimeParser::part_of_day, kThe | with(Stage, Part)},
      {&TimeParser::units_long, with(Unit, Units, UnitLong)},
      {&TimeParser::counted, kNumber | with(Determiner)},
      {&TimeParser::all_unit, kThe | with(TimeOpening::All)},
      {&TimeParser::nights, kNumber}};
  return kRules;
}

/// The longest phrase of any rule.
std::optional<TimePhrase> TimeParser::parse_at(Index i) const {
  const TimeOpenings begins = seen_[i].begins;
  Phrase best;
  if ((begins & opening(TimeOpening::Reference)) != 0) best = reference(i);
  if (begins == opening(TimeOpening::Reference) || seen_[i].next_anchor - i >= kReach) return best;
  for (const Rule& rule : rules()) {
    if ((rule.begins & begins) == 0) continue;
    Phrase phrase = (this->*rule.parse)(i);
    if (phrase && (!best || phrase->end > best->end)) best = std::move(phrase);
  }
  return best;
}

/// "now", "recently".
std::optional<TimePhrase> TimeParser::reference(Index i) const {
  const PhraseLexicon::Match match = grammar_.references_.match(words_, i);
  if (!match) return std::nullopt;
  TimePhrase phrase;
  phrase.begin = i;
  phrase.end = match.end;
  phrase.form = TimeForm::Reference;
  phrase.value = match.value;
  return phrase;
}

}  // namespace nutgraf
