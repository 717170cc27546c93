// Finds expressions of time and resolves them to the calendar.
// SPDX-License-Identifier: Apache-2.0
#include "core/understand/temporal_tagger.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/understand/temporal_resolver.h"

namespace nutgraf {
namespace {

void fill(SentenceWords& words, const Segmentation& segmentation, TokenRange tokens) {
  words.clear();
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) words.add(segmentation.tokens[i].span);
}

/// Whether quotation marks are open, followed through a paragraph.
class QuotationState {
 public:
  void begin_paragraph() { open_ = false; }
  void read(std::string_view token) {
    const auto first = static_cast<unsigned char>(token.empty() ? ' ' : token[0]);
    if (first < 0x80 && first != '"' && first != '`' && first != '\'') return;  // most tokens
    if (token == "\u201c" || token == "\u00ab" || token == "``") open_ = true;
    if (token == "\u201d" || token == "\u00bb" || token == "''") open_ = false;
    if (token == "\"") open_ = !open_;
  }
  bool open() const { return open_; }

 private:
  bool open_ = false;
};

bool is_bare_clock(const TimePhrase& phrase) {
  return phrase.form == TimeForm::Point && !phrase.clock.empty() && phrase.calendar.empty() &&
         phrase.shift.unit == TimeUnit::None;
}

/// One day of a year that is told.
bool is_full_date(const TimePhrase& phrase) {
  const CalendarPieces& calendar = phrase.calendar;
  return calendar.year != kUnset && calendar.month != kUnset && calendar.day != kUnset &&
         calendar.end_day == kUnset;
}

bool names_day(const TimePhrase& phrase) {
  if (phrase.form != TimeForm::Point) return false;
  if (phrase.shift.unit == TimeUnit::Day) return true;
  return phrase.calendar.weekday != kUnset || phrase.calendar.day != kUnset;
}

/// The words between two phrases allow that the second dates the first: "6 a.m. on Monday", "2 p.m. (1400
/// UTC) on Friday".
bool leads_to_date(const SentenceWords& words, std::uint32_t from, std::uint32_t to) {
  if (to - from > 3) return false;
  for (std::uint32_t i = from; i < to; ++i) {
    const std::string_view word = words.folded(i);
    if (word != "on" && word != "(" && word != ")" && word != "," && word != "{" && word != "}" &&
        word != "of" && word != "the")
      return false;
  }
  return true;
}

/// "3 p.m. to 5 p.m. on March 15": whether the second clock ends what the first begins.
bool leads_to_end(const SentenceWords& words, std::uint32_t from, std::uint32_t to) {
  const std::string_view word = words.folded(from);
  return to - from == 1 && (word == "to" || word == "until" || word == "till" || word == "and" ||
                            word == "-" || word == "\u2013");
}

/// The same where the date comes first: "today at 6 a.m.", "Monday, around noon".
bool leads_to_clock(const SentenceWords& words, std::uint32_t from, std::uint32_t to) {
  if (to - from > 2) return false;
  for (std::uint32_t i = from; i < to; ++i) {
    const std::string_view word = words.folded(i);
    if (word != "at" && word != "," && word != "around" && word != "about" && word != "by" && word != "from")
      return false;
  }
  return true;
}

constexpr std::array<std::string_view, 3> kQuoteEnds = {"\"", "\u201d", "\u00bb"};

/// Whether a mark is among the words [from, to), which are looked at no further than a few dozen.
bool contains(const SentenceWords& words, std::uint32_t from, std::uint32_t to, std::string_view mark) {
  for (std::uint32_t i = from; i < to && i < from + 60; ++i) {
    if (words.text(i) == mark) return true;
  }
  return false;
}

/// What the neighbours of phrase `p` tell about it.
void read_neighbors(const SentenceWords& words, const std::vector<TimePhrase>& phrases, std::size_t p,
                    const TemporalResolver& resolver, TemporalSetting& setting, const TenseFinder& tenses) {
  const TimePhrase& phrase = phrases[p];
  if (setting.quoted && phrase.shift.unit == TimeUnit::Day && !phrase.shift.from_mention) {
    // "Today is a good day," she said on Wednesday.
    for (std::size_t next = p + 1; next < phrases.size() && next < p + 4; ++next) {
      if (phrases[next].shift.unit != TimeUnit::None || !names_day(phrases[next])) continue;
      const bool said = std::any_of(kQuoteEnds.begin(), kQuoteEnds.end(), [&](std::string_view mark) {
        return contains(words, phrase.end, phrases[next].begin, mark);
      });
      TemporalSetting other = setting;
      other.tense = Tense::Past;
      if (said) setting.day = resolver.day_of(phrases[next], other);
      break;
    }
    return;
  }
  if (is_bare_clock(phrase)) {
    // "today at 6 a.m."
    const bool led =
        p > 0 && names_day(phrases[p - 1]) && leads_to_clock(words, phrases[p - 1].end, phrase.begin);
    std::size_t next = p;
    while (!led && next + 1 < phrases.size() && next < p + 3 &&
           (leads_to_date(words, phrases[next].end, phrases[next + 1].begin) ||
            (is_bare_clock(phrases[next + 1]) &&
             leads_to_end(words, phrases[next].end, phrases[next + 1].begin)))) {
      ++next;
      if (!is_bare_clock(phrases[next])) break;
    }
    std::size_t dated = phrases.size();
    if (next != p && names_day(phrases[next])) {
      dated = next;
    } else {
      for (std::size_t before = p; before-- > 0 && before + 4 > p;) {
        if (names_day(phrases[before])) {
          dated = before;
          break;
        }
      }
    }
    // A universal time in parentheses is dated by the local one before it.
    const bool after_clock = p > 0 && phrase.clock.universal && phrases[p - 1].clock.hour != kUnset &&
                             leads_to_date(words, phrases[p - 1].end, phrase.begin);
    if (dated < phrases.size() && !after_clock) {
      TemporalSetting other = setting;
      other.tense = tenses.find(words, phrases[dated].begin, phrases[dated].end);
      setting.day = resolver.day_of(phrases[dated], other);
    }
    return;
  }
  const CalendarPieces& calendar = phrase.calendar;
  if (phrase.form == TimeForm::Point && calendar.weekday != kUnset && phrase.shift.unit == TimeUnit::None &&
      p > 0 && phrases[p - 1].shift.unit == TimeUnit::Week && !phrases[p - 1].shift.vague &&
      phrase.begin - phrases[p - 1].end <= 1) {
    setting.week = resolver.first_day_of_week(phrases[p - 1].shift);
  }
  const bool recurring = phrase.form == TimeForm::Point && phrase.shift.unit == TimeUnit::None &&
                         calendar.year == kUnset &&
                         (calendar.month != kUnset || !calendar.season.empty() || calendar.quarter != kUnset);
  if (!recurring || calendar.direction != TimeDirection::None) return;
  const auto tells_year = [&](const TimePhrase& other) {
    return other.form == TimeForm::Point && other.shift.unit == TimeUnit::None &&
           other.calendar.year != kUnset && !other.calendar.before_christ;
  };
  if (p + 1 < phrases.size() && tells_year(phrases[p + 1]) && phrases[p + 1].begin - phrase.end <= 2) {
    const CalendarPieces& next = phrases[p + 1].calendar;
    if (next.month != kUnset && calendar.month != kUnset)
      setting.year = next.year - (calendar.month > next.month ? 1 : 0);
    return;
  }
  if (p > 0 && tells_year(phrases[p - 1]) && phrase.begin - phrases[p - 1].end <= 12) {
    const CalendarPieces& before = phrases[p - 1].calendar;
    if (before.month == kUnset) return;
    const bool wraps = calendar.month != kUnset && calendar.month < before.month;
    setting.year = before.year + (wraps ? 1 : 0);
  }
}

TimexType type_of(const TimePhrase& phrase) {
  switch (phrase.form) {
    case TimeForm::Duration:
      return TimexType::Duration;
    case TimeForm::Set:
      return TimexType::Set;
    case TimeForm::Ordinal:
    case TimeForm::Reference:
      return TimexType::Date;
    case TimeForm::Point:
      break;
  }
  return phrase.within_day ? TimexType::Time : TimexType::Date;
}

std::optional<DayNumber> to_day_number(std::optional<std::chrono::year_month_day> date) {
  if (!date || !date->ok()) return std::nullopt;
  const CivilDate civil{static_cast<int>(date->year()),
                        static_cast<std::int32_t>(static_cast<unsigned>(date->month())),
                        static_cast<std::int32_t>(static_cast<unsigned>(date->day()))};
  return is_valid(civil) ? std::optional(to_days(civil)) : std::nullopt;
}

}  // namespace

TemporalTagger::TemporalTagger(const Model& model)
    : grammar_({model.text("times"), model.text("numbers"), model.text("holidays"), model.text("timerefs"),
                model.text("modifiers")}),
      tenses_(model.text("tense")) {}

/// The date an article gives for itself: a full one that is most of its sentence, or stands in a dateline or
/// byline.
std::optional<DayNumber> TemporalTagger::find_anchor(std::string_view text, const Segmentation& segmentation,
                                                     const std::vector<Block>& blocks,
                                                     const SentenceTimes& times) const {
  constexpr std::size_t kAnchorSentences = 8;  // how far the date of an article may be from its beginning
  constexpr std::uint32_t kAnchorTokens = 40;  // what is read of each of them
  SentenceWords words(text);
  std::uint32_t block = 0;
  const auto sentences = std::min<std::size_t>(segmentation.sentences.size(), kAnchorSentences);
  for (std::size_t s = 0; s < sentences; ++s) {
    const TokenRange tokens = segmentation.sentences[s].tokens;
    while (block < blocks.size() && blocks[block].tokens.end <= tokens.begin) ++block;
    const bool is_whole = tokens.size() <= kAnchorTokens;
    if (is_whole && std::none_of(times[s].begin(), times[s].end(), is_full_date)) continue;  // most of them
    if (block < blocks.size() && blocks[block].kind == BlockKind::RelatedStory) continue;
    const bool heading = block < blocks.size() && (blocks[block].kind == BlockKind::Dateline ||
                                                   blocks[block].kind == BlockKind::Byline);
    fill(words, segmentation, {tokens.begin, std::min(tokens.end, tokens.begin + kAnchorTokens)});
    for (const TimePhrase& phrase : is_whole ? times[s] : grammar_.parse(words)) {
      if (!is_full_date(phrase)) continue;
      const std::string_view first = words.folded(0);
      const bool announced =
          first == "published" || first == "updated" || first == "posted" || first == "date";
      if (!heading && !announced && (phrase.end - phrase.begin) * 2 < tokens.size()) continue;
      const CivilDate date{phrase.calendar.year, phrase.calendar.month, phrase.calendar.day};
      if (is_valid(date)) return to_days(date);
    }
  }
  return std::nullopt;
}

std::vector<TimeExpression> TemporalTagger::tag(std::string_view text, const Segmentation& segmentation,
                                                const std::vector<Block>& blocks,
                                                std::optional<std::chrono::year_month_day> anchor) const {
  SentenceTimes times;
  SentenceWords words(text);
  for (const Sentence& sentence : segmentation.sentences) {
    fill(words, segmentation, sentence.tokens);
    times.push_back(grammar_.parse(words));
  }
  return tag(text, segmentation, blocks, anchor, times);
}

std::vector<TimeExpression> TemporalTagger::tag(std::string_view text, const Segmentation& segmentation,
                                                const std::vector<Block>& blocks,
                                                std::optional<std::chrono::year_month_day> anchor,
                                                const SentenceTimes& times) const {
  std::vector<TimeExpression> expressions;
  std::optional<DayNumber> day = to_day_number(anchor);
  if (!day) day = find_anchor(text, segmentation, blocks, times);
  TemporalResolver resolver(day);
  SentenceWords words(text);
  QuotationState quotation;
  std::size_t block = 0;
  std::uint32_t paragraph = 0;
  for (std::size_t s = 0; s < segmentation.sentences.size(); ++s) {
    const Sentence& sentence = segmentation.sentences[s];
    if (sentence.paragraph != paragraph) {
      quotation.begin_paragraph();
      resolver.begin_paragraph();
    }
    paragraph = sentence.paragraph;
    while (block < blocks.size() && blocks[block].tokens.end <= sentence.tokens.begin) ++block;
    if (block < blocks.size() && !belongs_to_article(blocks[block])) continue;
    const std::vector<TimePhrase>& phrases = times[s];
    if (!phrases.empty()) fill(words, segmentation, sentence.tokens);
    std::uint32_t read = sentence.tokens.begin;
    const auto read_up_to = [&](std::uint32_t token) {
      for (; read < token; ++read) quotation.read(segmentation.tokens[read].span.of(text));
    };
    for (std::size_t p = 0; p < phrases.size(); ++p) {
      const TimePhrase& phrase = phrases[p];
      if (phrase.form == TimeForm::Ordinal) continue;  // no point in time by itself
      const TokenRange tokens{sentence.tokens.begin + phrase.begin, sentence.tokens.begin + phrase.end};
      read_up_to(tokens.begin);
      TemporalSetting setting;
      setting.quoted = quotation.open();
      setting.tense = tenses_.find(words, phrase.begin, phrase.end);
      setting.frames = phrase.begin == 1 && words.is(0, "in") && words.text(phrase.end) == ",";
      read_neighbors(words, phrases, p, resolver, setting, tenses_);
      expressions.push_back({tokens, type_of(phrase), resolver.resolve(phrase, setting)});
    }
    read_up_to(sentence.tokens.end);
  }
  return expressions;
}

}  // namespace nutgraf
