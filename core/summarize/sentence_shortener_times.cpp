// When something happened, where a sentence of a summary can spare it.
// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <string_view>

#include "core/summarize/sentence_shortener.h"
#include "core/text/one_of.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t kShortestRest = 4;  // tokens that must follow what is left out at the beginning

}  // namespace

bool SentenceShortener::is_weekday(TokenRange time) const {
  bool day = false;
  for (std::uint32_t token = time.begin; token < time.end; ++token) {
    const std::string_view word = tokens_.folded(token);
    if (is_one_of(word, {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
                         "yesterday", "today"})) {
      day = true;
    } else if (!is_one_of(word,
                          {"on", "late", "early", "last", "morning", "afternoon", "evening", "night"})) {
      return false;
    }
  }
  return day;
}

/// Whether the day may be one to come, which readers want to know.
bool SentenceShortener::looks_ahead(TokenRange sentence) const {
  for (std::uint32_t token = sentence.begin; token < sentence.end; ++token) {
    if (is_one_of(tokens_.folded(token),
                  {"will", "would", "'ll", "shall", "may", "might", "could", "should", "must", "due",
                   "expected", "expects", "scheduled", "planned", "plans", "set", "is", "are"}))
      return true;
  }
  return false;
}

/// "said Wednesday that", but "took Wednesday off": whether the word before a day doesn't need it.
bool SentenceShortener::can_lose_day(std::uint32_t before) const {
  if (is_one_of(tokens_.folded(before), {"spent", "took", "waited", "dated"})) return false;
  return tokens_.has_class(before, kPastForm) ||
         (tokens_.has_class(before, kNoun) && !tokens_.has_class(before, kGrammarWord | kCalendarWord));
}

void SentenceShortener::drop_weekdays(TokenRange sentence, std::vector<SummaryEdit>& edits) const {
  const auto& times = tokens_.document().time_expressions;
  auto time = first_from(times, sentence.begin, [](const TimeExpression& t) { return t.tokens.begin; });
  if (time == times.end() || time->tokens.begin >= sentence.end || looks_ahead(sentence)) return;
  for (; time != times.end() && time->tokens.begin < sentence.end; ++time) {
    if (!is_weekday(time->tokens) || tokens_.is_quoted(time->tokens.begin)) continue;
    std::uint32_t begin = time->tokens.begin;
    const std::uint32_t end = time->tokens.end;
    const bool on = begin > sentence.begin && tokens_.folded(begin - 1) == "on";
    if (on) --begin;
    const bool ends = end >= sentence.end;  // and perhaps the text
    const std::string_view next = ends ? std::string_view{} : tokens_.folded(end);
    // "Wednesday's", "Wednesday and Thursday", "Wednesday to Friday", "Friday morning, local time"
    const bool local = next == "," && end + 1 < sentence.end && tokens_.folded(end + 1) == "local";
    if (local || is_one_of(next, {"'s", "'", "\u2019", "and", "or", "to", "through", "until"}) ||
        (!ends && tokens_.is_dash(end)))
      continue;
    if (begin == sentence.begin) {
      const bool comma = next == ",";
      const bool verb_next = !comma && !ends && tokens_.has_class(end, kFiniteVerb);  // "Friday was the day"
      if ((on || comma) && !verb_next && end + kShortestRest < sentence.end)
        edits.push_back({{begin, comma ? end + 1 : end}, ""});
      continue;
    }
    const bool is_free =
        ends || !tokens_.is_word(end) || tokens_.has_class(end, kPreposition) || next == "that";
    if (!on && !(is_free && can_lose_day(begin - 1))) continue;
    // "Lee, on Friday.", "Lee, on Friday, said"
    if (tokens_.text(begin - 1) == "," && (next == "," || ends || !tokens_.is_word(end))) {
      edits.push_back({{begin - 1, end}, ""});
    } else {  // with the word before, so that no space stays before a period
      edits.push_back({{begin - 1, end}, std::string(tokens_.text(begin - 1))});
    }
  }
}

void SentenceShortener::drop_opening_time(TokenRange sentence, std::vector<SummaryEdit>& edits) const {
  const auto& times = tokens_.document().time_expressions;
  const auto time = first_from(times, sentence.begin, [](const TimeExpression& t) { return t.tokens.begin; });
  if (time == times.end() || time->tokens.begin > sentence.begin + 1) return;
  if (time->tokens.begin == sentence.begin + 1 && !tokens_.has_class(sentence.begin, kPreposition)) return;
  std::uint32_t end = time->tokens.end;
  if (end < sentence.end && tokens_.has_class(end, kConjunction)) return;
  if (end < sentence.end && tokens_.text(end) == ",") ++end;
  if (end + 3 < sentence.end && tokens_.is_word(end)) edits.push_back({{sentence.begin, end}, ""});
}

}  // namespace nutgraf
