// What a sentence of a summary can spare.
// SPDX-License-Identifier: Apache-2.0
#include "core/summarize/sentence_shortener.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "core/document/labels.h"
#include "core/text/ascii.h"
#include "core/text/one_of.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t kLongestDateline = 16;  // tokens
constexpr std::uint32_t kShortestRest = 4;      // tokens that must follow what is left out at the beginning
constexpr std::uint32_t kLongestTail = 12;      // tokens of an attribution that are left out
constexpr std::uint32_t kLongestParenthesis = 40;  // tokens

}  // namespace

/// Whether a colon or dash ends a dateline: behind a source in parentheses, or behind a place.
bool SentenceShortener::ends_dateline(std::uint32_t mark, TokenRange sentence, bool has_source,
                                      bool in_capitals) const {
  const NamedEntity* const first = tokens_.entity_at(sentence.begin);
  const bool has_place = first != nullptr && is_place_type(first->type);
  const bool colon = tokens_.text(mark) == ":";
  if (has_source || (in_capitals && (has_place || !colon))) return true;
  // "New Delhi: Two men were held": nothing but a place, and a sentence behind it.
  return colon && has_place && first->tokens.end == mark && mark + 1 < sentence.begin + kLongestDateline &&
         is_ascii_upper(tokens_.text(mark + 1)[0]);
}

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
    if (text == ":" || tokens_.is_dash(token)) {
      // A hyphen inside "BOSNIA-HERZEGOVINA" has no space around it.
      const bool hyphen = text == "-" && token > sentence.begin &&
                          tokens_.document().segmentation.tokens[token - 1].span.end ==
                              tokens_.document().segmentation.tokens[token].span.begin;
      if (hyphen) continue;
      const bool ends =
          token + kShortestRest < sentence.end && ends_dateline(token, sentence, source, capitals);
      return ends ? token + 1 : sentence.begin;
    }
    source = false;
    if (is_one_of(text, {",", ".", "/"})) continue;
    const NamedEntity* entity = tokens_.entity_at(token);
    const bool date = entity != nullptr && entity->type == EntityType::Date;
    const bool capital = is_ascii_upper(text[0]);
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

}  // namespace nutgraf
