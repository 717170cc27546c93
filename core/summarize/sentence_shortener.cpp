// What a sentence of a summary can spare.
// SPDX-License-Identifier: Apache-2.0
#include "core/summarize/sentence_shortener.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "core/text/one_of.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t kLongestDateline = 16;  // tokens
constexpr std::uint32_t kShortestRest = 4;      // tokens that must follow what is left out at the beginning
constexpr std::uint32_t kLongestTail = 12;      // tokens of an attribution that are left out
constexpr std::uint32_t kLongestParenthesis = 40;  // tokens
constexpr std::uint32_t kLongestApposition = 7;    // words between commas
constexpr std::uint32_t kShortApposition = 3;      // words of one that follows another
constexpr std::uint32_t kFiniteVerb = kAuxiliary | kPastForm;

bool is_place(const NamedEntity* entity) {
  return entity != nullptr &&
         (entity->type == EntityType::GeopoliticalEntity || entity->type == EntityType::Location);
}

}  // namespace

std::uint32_t SentenceShortener::after_dateline(TokenRange sentence) const {
  const std::uint32_t limit = std::min(sentence.end, sentence.begin + kLongestDateline);
  bool capitals = false;
  bool source = false;  // a parenthesis just before
  for (std::uint32_t token = sentence.begin; token < limit; ++token) {
    const std::string_view text = tokens_.text(token);
    const bool first = token == sentence.begin;
    if (text == "(") {
      std::uint32_t close = token + 1;
      while (close < limit && tokens_.text(close) != ")") ++close;
      if (close == limit || close > token + 5) return sentence.begin;
      const bool alone = first && close == token + 2 && tokens_.is_capitals(token + 1);
      if (alone && close + kShortestRest < sentence.end && !tokens_.is_dash(close + 1)) return close + 1;
      token = close;
      source = true;
      continue;
    }
    const bool colon = text == ":";
    if (colon || tokens_.is_dash(token)) {
      const bool placed = is_place(tokens_.entity_at(sentence.begin));
      const NamedEntity* const place = tokens_.entity_at(sentence.begin);
      // "New Delhi: Two men were held": nothing but a place, and a sentence behind it.
      const bool place_alone = colon && placed && place->tokens.end == token && token + 1 < limit &&
                               tokens_.text(token + 1)[0] >= 'A' && tokens_.text(token + 1)[0] <= 'Z';
      const bool good = source || (capitals && (placed || !colon)) || place_alone;
      // A hyphen inside "BOSNIA-HERZEGOVINA" has no space around it.
      const bool hyphen = text == "-" && token > sentence.begin &&
                          tokens_.document().segmentation.tokens[token - 1].span.end ==
                              tokens_.document().segmentation.tokens[token].span.begin;
      if (hyphen) continue;
      return good && token + kShortestRest < sentence.end ? token + 1 : sentence.begin;
    }
    source = false;
    if (is_one_of(text, {",", ".", "/"})) continue;
    const NamedEntity* entity = tokens_.entity_at(token);
    const bool date = entity != nullptr && entity->type == EntityType::Date;
    const bool capital = text[0] >= 'A' && text[0] <= 'Z';
    const bool figure = tokens_.document().segmentation.tokens[token].kind == TokenKind::Number;
    if (!capital && !date && (first || !figure)) return sentence.begin;
    if (first && text.size() > 2) capitals = tokens_.is_capitals(token);
  }
  return sentence.begin;
}

void SentenceShortener::drop_parentheses(TokenRange sentence, std::vector<SummaryEdit>& edits) const {
  for (std::uint32_t token = sentence.begin + 1; token < sentence.end; ++token) {
    if (tokens_.text(token) != "(") continue;
    std::uint32_t close = token + 1;
    const bool inner = tokens_.text(token - 1) == "(";
    while (close < sentence.end && close - token < kLongestParenthesis && tokens_.text(close) != ")" &&
           tokens_.text(close) != "(")
      ++close;
    if (close < sentence.end && tokens_.text(close) == ")" && !inner && !tokens_.is_quoted(token))
      edits.push_back({{token - 1, close + 1}, std::string(tokens_.text(token - 1))});
    token = close;
  }
}

void SentenceShortener::drop_attribution(TokenRange sentence, std::vector<SummaryEdit>& edits) const {
  const auto& quotes = tokens_.document().quotes;
  auto quote = first_from(quotes, sentence.begin, [](const Quote& q) { return q.content.begin; });
  for (; quote != quotes.end() && quote->content.begin < sentence.end; ++quote) {
    const std::uint32_t end = quote->content.end;
    if (quote->kind == QuoteKind::Direct || end >= sentence.end || !quote->cue || !quote->speaker_text)
      continue;
    const TokenRange tail{end, sentence.end};
    if (tail.size() > kLongestTail || !tail.contains(*quote->cue) || !tail.contains(*quote->speaker_text))
      continue;
    if (quote->content.begin > sentence.begin + 2) continue;
    std::uint32_t begin = end;
    while (begin > sentence.begin && tokens_.text(begin - 1) == ",") --begin;
    bool verb = false;  // without one it is no clause that somebody could report
    for (std::uint32_t token = sentence.begin; token < begin; ++token)
      verb = verb || tokens_.has_class(token, kFiniteVerb | kVerbInS);
    if (!verb) continue;
    const std::uint32_t last = sentence.end - 1;
    const bool period = tokens_.text(last) == ".";
    const std::uint32_t stop = tokens_.is_word(last) ? sentence.end : last;
    const std::string before(tokens_.text(begin - 1));
    if (begin != end) {
      edits.push_back({{begin, stop}, ""});
    } else if (is_one_of(before, {"\"", "''", "\u201D"}) && tokens_.text(begin - 2) == ",") {
      // A quotation's comma becomes the sentence's period.
      edits.push_back({{begin - 2, period ? sentence.end : stop}, period ? "." + before : before});
    } else {  // with the word before, so that no space stays before a period
      edits.push_back({{begin - 1, stop}, before});
    }
    return;
  }
}

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
    // "Wednesday's", "Wednesday and Thursday", "Wednesday to Friday"
    // and "Friday morning, local time"
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
    if (!on) {
      // "said Wednesday that": between words of which neither needs the day.
      if (is_one_of(tokens_.folded(begin - 1), {"spent", "took", "waited", "dated"})) continue;
      const bool verb = tokens_.has_class(begin - 1, kPastForm) ||
                        (tokens_.has_class(begin - 1, kNoun) &&
                         !tokens_.has_class(begin - 1, kGrammarWord | kCalendarWord));
      const bool free =
          ends || !tokens_.is_word(end) || tokens_.has_class(end, kPreposition) || next == "that";
      if (!verb || !free) continue;
    }
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

bool SentenceShortener::is_finite_verb(std::uint32_t token) const {
  if (!tokens_.is_word(token) || tokens_.entity_at(token) != nullptr) return false;
  const std::uint32_t classes = tokens_.classes(token);
  if ((classes & kFiniteVerb) != 0) return (classes & kGerund) == 0;
  return (classes & kVerbInS) != 0 && (classes & kNoun) == 0;
}

/// Where the verb stands behind "rescued from a trawler sunk by a storm"; `participle` where none does, since
/// this is then the verb itself.
std::uint32_t SentenceShortener::end_of_reduced_relative(std::uint32_t participle, std::uint32_t end) const {
  constexpr std::uint32_t kLongestRelative = 20;  // tokens
  const std::uint32_t limit = std::min(end, participle + kLongestRelative);
  for (std::uint32_t token = participle + 1; token + 1 < limit; ++token) {
    if (!tokens_.is_word(token)) return participle;
    const std::uint32_t classes = tokens_.classes(token);
    // Another clause: "jumped after the bank raised", "voted for a plan | the council had made".
    const std::string word = folded_word(tokens_.text(token));
    const bool clause =
        (classes & (kConjunction | kPronoun)) != 0 ||
        is_one_of(word, {"that", "who", "which", "whose", "where", "when", "to", "after", "before", "since",
                         "until", "as", "than", "once", "while", "because"});
    const bool contact = (classes & kDeterminer) != 0 &&
                         (tokens_.has_class(token - 1, kNoun) || tokens_.entity_at(token - 1) != nullptr);
    if (clause || contact) return participle;
    if (word.front() == '\'' || word.front() == '\xE2') continue;  // "'s"
    if (!is_finite_verb(token)) continue;
    // "sunk by a storm" is a participle as well; a verb in the past has an object or an auxiliary.
    const bool object = tokens_.has_class(token + 1, kDeterminer) || tokens_.entity_at(token + 1) != nullptr;
    const bool behind_noun = !tokens_.has_class(token - 1, kDeterminer | kPreposition | kAdjective | kAdverb);
    if ((classes & kAuxiliary) != 0 || (object && behind_noun)) return token;
  }
  return participle;
}

void SentenceShortener::drop_relatives(TokenRange sentence, std::vector<SummaryEdit>& edits) const {
  constexpr std::uint32_t kLongestSubject = 12;  // tokens
  const std::uint32_t limit = std::min(sentence.end, sentence.begin + kLongestSubject);
  if (tokens_.has_class(sentence.begin, kPreposition | kConjunction | kGerund | kPastForm | kAdverb)) return;
  for (std::uint32_t token = sentence.begin + 1; token + 1 < limit; ++token) {
    if (tokens_.is_quoted(token)) return;
    if (tokens_.text(token) == ",") {
      const bool relative =
          is_one_of(folded_word(tokens_.text(token + 1)), {"which", "who", "whose", "where"});
      if (!relative && !tokens_.has_class(token + 1, kPastForm)) return;
      for (std::uint32_t close = token + 3; close + 1 < sentence.end; ++close) {
        if (tokens_.text(close) != "," || !is_finite_verb(close + 1)) continue;
        edits.push_back({{token, close + 1}, ""});
        return;
      }
      return;
    }
    if (!is_finite_verb(token)) continue;
    const bool reduced = !tokens_.has_class(token, kAuxiliary) && tokens_.has_class(token - 1, kNoun) &&
                         tokens_.has_class(token + 1, kPreposition);
    const std::uint32_t verb = reduced ? end_of_reduced_relative(token, sentence.end) : token;
    if (verb != token) edits.push_back({{token, verb}, ""});
    return;
  }
}

void SentenceShortener::drop_appositions(TokenRange sentence, std::vector<SummaryEdit>& edits) const {
  constexpr std::uint32_t kOpener = kPreposition | kConjunction | kGerund | kAdverb | kCalendarWord;
  std::uint32_t commas = 0;  // that stay
  bool opening = tokens_.has_class(sentence.begin, kOpener);
  for (std::uint32_t open = sentence.begin + 1; open + 1 < sentence.end; ++open) {
    if (tokens_.text(open) != "," || tokens_.is_quoted(open)) continue;
    const std::uint32_t close = end_of_apposition(open, sentence.end, kLongestApposition);
    const bool verb_behind = close != open && tokens_.has_class(close + 1, kFiniteVerb | kVerbInS);
    // "Late on Friday, after midnight, police in Oster Bay, a port, …": no part of the time, but the subject.
    const NamedEntity* const before = tokens_.entity_at(open - 1);
    const bool timed =
        before != nullptr && (before->type == EntityType::Date || before->type == EntityType::Time);
    if ((opening || (timed && close != open)) &&
        !verb_behind) {  // "In that year, Obi, a lawyer, …": the subject
      opening = false;
      continue;
    }
    opening = false;
    if (close == open) {
      ++commas;
      continue;
    }
    std::uint32_t last = close;  // "from Toronto, Canada,": the closing comma opens the next
    for (std::uint32_t next = end_of_apposition(last, sentence.end, kShortApposition); next != last;
         next = end_of_apposition(last, sentence.end, kShortApposition))
      last = next;
    if (is_in_list(last, sentence.end)) {
      open = last;
      continue;
    }
    // Where an earlier comma still waits for its second, the last one stays.
    edits.push_back({{open, commas % 2 == 0 ? last + 1 : last}, ""});
    open = last;
  }
}

/// Whether a comma stands before the last but one of several things: "a lawyer, poet[,] radio host, and …".
bool SentenceShortener::is_in_list(std::uint32_t comma, std::uint32_t sentence_end) const {
  const std::uint32_t limit = std::min(sentence_end, comma + 2 + kLongestApposition);
  for (std::uint32_t token = comma + 1; token + 1 < limit; ++token) {
    if (tokens_.text(token) == ",") return tokens_.has_class(token + 1, kConjunction);
    if (!tokens_.is_word(token) || tokens_.has_class(token, kFiniteVerb)) return false;
  }
  return false;
}

/// The comma that closes what another one opens; `open` where it is no apposition.
std::uint32_t SentenceShortener::end_of_apposition(std::uint32_t open, std::uint32_t sentence_end,
                                                   std::uint32_t most_words) const {
  std::uint32_t close = open + 1;
  while (close + 1 < sentence_end && close - open <= most_words && tokens_.text(close) != ",") {
    // "The study, published on Friday, found": a participle may open it.
    const bool participle = close == open + 1 && tokens_.has_class(close, kPastForm);
    if (!tokens_.is_word(close) || (!participle && tokens_.has_class(close, kFiniteVerb))) return open;
    ++close;
  }
  if (close + 1 >= sentence_end || close == open + 1 || tokens_.text(close) != ",") return open;
  const bool list = ((tokens_.classes(open + 1) | tokens_.classes(close + 1)) & kConjunction) != 0;
  bool joins = false;  // "boots, tents and canoes, …"; but "Obi, a lawyer and writer, …"
  for (std::uint32_t token = open + 1; token < close; ++token)
    joins = joins || tokens_.has_class(token, kConjunction);
  if (joins && !tokens_.has_class(open + 1, kDeterminer)) return open;
  const NamedEntity* before = tokens_.entity_at(open - 1);
  const NamedEntity* inside = tokens_.entity_at(open + 1);  // "Ada Obi, Ben Okri, Chi Eze"
  const bool names = before != nullptr && inside != nullptr && before->type == EntityType::Person &&
                     inside->type == EntityType::Person;
  return list || names ? open : close;
}

}  // namespace nutgraf
