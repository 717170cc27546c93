// Finds quotations with an act of speech beside them, and reported clauses.
// SPDX-License-Identifier: Apache-2.0
#include "core/understand/quote_scanner.h"

#include <algorithm>

#include "core/text/one_of.h"
#include "core/text/ordering.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t kLongestClause = 20;  // tokens before quoted words

}  // namespace

/// How sure each way of finding a speaker is; the shares right on corpora/news articles.train, rounded.
float QuoteScanner::confidence(SpeakerSieve sieve, bool has_speaker) {
  switch (sieve) {
    case SpeakerSieve::CueAfter:
    case SpeakerSieve::CueAmid:
      return has_speaker ? 0.95F : 0.9F;
    case SpeakerSieve::CueBefore:
      return has_speaker ? 0.9F : 0.85F;
    case SpeakerSieve::AccordingTo:
    case SpeakerSieve::Continuation:
      return 0.85F;
    case SpeakerSieve::SameParagraph:
      return 0.7F;
    case SpeakerSieve::Alternation:
      return 0.8F;
    default:
      return 0.5F;
  }
}

void QuoteScanner::add(TokenRange content, QuoteKind kind, const SpeechAct& act, SpeakerSieve sieve) {
  Quote quote;
  quote.content = content;
  quote.kind = kind;
  if (!act.cue.empty()) quote.cue = act.cue;
  quote.speaker_text = act.speaker_text;
  quote.speaker = act.speaker;
  quote.sieve = sieve;
  quote.score = confidence(sieve, act.speaker.has_value());
  quotes_.push_back(quote);
}

/// "complained about the “clock-watchers”": a word or two that the reporter puts in doubt.
bool QuoteScanner::is_topic(TokenRange stretch, std::uint32_t gap) const {
  return gap == 2 && word_count(inner(stretch)) <= 2 && is_one_of(last_mark(stretch), {".", ","}) == false &&
         is_one_of(words_.folded(stretch.begin - 2), {"about", "of", "against", "on", "for", "to"});
}

QuoteScanner::Attribution QuoteScanner::attribute(std::size_t index) const {
  const TokenRange stretch = quoted_[index];
  const std::uint32_t sentence_begin = words_.sentence_tokens(stretch.begin).begin;
  const std::size_t before = last_act_before(stretch.begin);
  const std::size_t behind = before == kNoAct ? 0 : before + 1;
  const std::uint32_t paragraph = words_.paragraph_of(stretch.end - 1);
  const std::string_view mark = last_mark(stretch);

  std::uint32_t gap_before = 1000;
  bool before_in_sentence = false;
  if (before != kNoAct && acts_[before].cue.begin >= sentence_begin) {
    before_in_sentence = true;
    bool has_that = false;
    const std::uint32_t content =
        acts_[before].is_according ? acts_[before].end() : clauses_.content_begin(before, has_that);
    gap_before = stretch.begin - std::min(stretch.begin, std::max(content, acts_[before].cue.end));
  } else if (before != kNoAct && stretch.begin > 0 && words_.is(stretch.begin - 1, ":") &&
             words_.sentence_of(acts_[before].cue.begin) == words_.sentence_of(stretch.begin - 1)) {
    gap_before = 0;
    before_in_sentence = true;
  }
  const bool opens_clause = gap_before > 0 && is_one_of(words_.folded(stretch.begin - 1),
                                                        {"how", "why", "what", "whether", "where", "when"});
  if (opens_clause && before != kNoAct && acts_[before].level == CueLevel::QuotedWords)
    return {};  // "describe how ‘upside-down …"
  if (before_in_sentence && gap_before <= 2 && !is_topic(stretch, gap_before)) {
    const bool is_amid = index > 0 && quoted_[index - 1].end > sentence_begin &&
                         quoted_[index - 1].end <= acts_[before].begin();
    const SpeakerSieve sieve = acts_[before].is_according ? SpeakerSieve::AccordingTo
                               : is_amid                  ? SpeakerSieve::CueAmid
                                                          : SpeakerSieve::CueBefore;
    return {before, sieve};
  }
  if (behind < acts_.size() && acts_[behind].begin() >= stretch.end &&
      words_.paragraph_of(acts_[behind].cue.begin) == paragraph) {
    const SpeechAct& act = acts_[behind];
    std::uint32_t gap = act.begin() - stretch.end;
    if (gap > 0 && words_.is(stretch.end, ",")) --gap;
    const bool is_same_sentence = words_.sentence_of(act.cue.begin) == words_.sentence_of(stretch.end - 1);
    const bool goes_on = is_same_sentence || is_one_of(mark, {"?", "!", ",", "…", "-", "—"});
    const bool is_free = index + 1 >= quoted_.size() || quoted_[index + 1].begin >= act.begin();
    const bool is_own_clause = gap > 0 && before_in_sentence;
    // "Pelosi called it “a breach,” according to NBC": who said it, not who reports it.
    const bool is_source = act.is_according && before_in_sentence && gap_before <= 12;
    if (goes_on && is_free && !act.is_gerund && !is_own_clause && !is_source &&
        (gap == 0 || (gap <= 14 && is_one_of(mark, {",", "?", "!"})))) {
      // "…," Kim said.  A full stop before the act ends what belongs to the quotation.
      const bool is_cut = mark == "." && !is_same_sentence;
      if (!is_cut) return {behind, act.is_according ? SpeakerSieve::AccordingTo : SpeakerSieve::CueAfter};
    }
    if (act.is_according && is_same_sentence && gap <= 20 && is_free && !before_in_sentence)
      return {behind, SpeakerSieve::AccordingTo};
  }
  if (before_in_sentence) {
    const auto clause = clauses_.read(before);
    const bool covers = clause && clause->contains(stretch);
    if (covers || (acts_[before].level < CueLevel::NounOrClause && gap_before <= 12) ||
        (acts_[before].level >= CueLevel::NounOrClause && word_count(inner(stretch)) >= 3 && !clause &&
         gap_before <= 20)) {
      return {before, acts_[before].is_according ? SpeakerSieve::AccordingTo : SpeakerSieve::CueBefore};
    }
  }
  return {};
}

/// Where the clause begins whose words are quoted from `token` on: behind "that", else with the sentence.
std::uint32_t QuoteScanner::clause_begin(std::uint32_t token) const {
  const std::uint32_t first = words_.sentence_tokens(token).begin;
  for (std::uint32_t begin = token; begin > first && token - begin < kLongestClause; --begin) {
    if (words_.is(begin - 1, "that")) return begin;
  }
  return first;
}

/// A stretch with an act of speech: direct where it stands for itself, mixed where a clause around it is
/// reported.
bool QuoteScanner::read_with_act(TokenRange stretch, Attribution found) {
  const SpeechAct& act = acts_[found.act];
  const TokenRange sentence = words_.sentence_tokens(stretch.begin);
  if (act.cue.begin >= stretch.end) {
    const bool is_whole = stretch.begin <= sentence.begin + 1 ||
                          is_one_of(words_[stretch.begin - 1], {",", ":", ".", "?", "!"}) ||
                          word_count({sentence.begin, stretch.begin}) <= 1;
    const bool follows_quote = !quotes_.empty() && quotes_.back().content.end > sentence.begin;
    if (is_whole || follows_quote || act.level == CueLevel::QuotedWords) {
      add(stretch, QuoteKind::Direct, act, found.sieve);
    } else {
      const auto around = clauses_.read(found.act);
      const bool fits = around && around->contains(stretch);
      add(fits ? *around : TokenRange{clause_begin(stretch.begin), stretch.end}, QuoteKind::Mixed, act,
          found.sieve);
      // "Admitting that it was “hard”, Lee said it would go on" reports twice.
      if (around && !act.is_inverted && around->begin >= act.end()) return true;
    }
    act_is_used_[found.act] = true;
    return true;
  }
  bool has_that = false;
  const std::uint32_t content = act.is_according ? act.end() : clauses_.content_begin(found.act, has_that);
  const bool is_direct =
      stretch.begin <= content || words_.is(stretch.begin - 1, ",") || words_.is(stretch.begin - 1, ":");
  const auto clause = clauses_.read(found.act);
  if (act.level == CueLevel::QuotedWords && !act.is_inverted && stretch.begin > content + 1 &&
      act.cue.end <= content && !words_.is(stretch.begin - 1, ",") && !words_.is(stretch.begin - 1, ":")) {
    // "called the stabbing “an act of …”": the quoted words belong to a clause of the reporter's.
    const bool calls_on = is_one_of(words_.folded(content), {"on", "upon"});  // "called on drivers to “…”"
    const TokenRange sentence_left{calls_on ? content + 1 : content,
                                   words_.sentence_tokens(stretch.begin).end};
    std::uint32_t end = stretch.end;
    for (std::uint32_t token = stretch.end; token < sentence_left.end && token < stretch.end + 40; ++token) {
      if (found.act + 1 < acts_.size() && acts_[found.act + 1].cue.begin == token) break;
      if (in_quote_[token]) end = token + 1;
      if (!in_quote_[token] && (words_.is(token, ",") || words_.is(token, ";"))) break;
    }
    if (!act_is_used_[found.act]) add({sentence_left.begin, end}, QuoteKind::Mixed, act, found.sieve);
    act_is_used_[found.act] = true;
    return true;
  }
  if (act.level == CueLevel::QuotedWords || !clause || !clause->contains(stretch)) {
    if (word_count(inner(stretch)) == 0) return false;
    add(stretch, QuoteKind::Direct, act, found.sieve);
    // "told the press the drugs were new: “…”" reports a clause besides.
    const bool has_own_clause = clause && clause->end <= stretch.begin && words_.is(stretch.begin - 1, ":");
    act_is_used_[found.act] = !has_own_clause;
    return true;
  }
  const std::uint32_t tail = word_count({stretch.end, clause->end});
  // "tweeted “…” and offered “…”": what follows is the writer's.
  const bool is_joined = stretch.begin <= act.end() + 1 && !has_that &&
                         is_one_of(words_.folded(stretch.end), {"and", "but", "while", "before", "after"});
  const bool stops = is_one_of(last_mark(stretch), {",", ".", "?", "!"});
  if (is_direct && (tail <= 1 || stops || is_joined)) {
    add(stretch, QuoteKind::Direct, act, found.sieve);
    act_is_used_[found.act] = true;
    return true;
  }
  const bool is_one_sentence = words_.sentence_of(stretch.begin) == words_.sentence_of(stretch.end - 1);
  const TokenRange whole{clause->begin, std::max(clause->end, is_one_sentence ? stretch.end : clause->end)};
  if (!act_is_used_[found.act] && !is_direct) {
    add(whole, QuoteKind::Mixed, act, found.sieve);
  } else if (is_direct && !act_is_used_[found.act]) {
    add(tail > 3 ? whole : stretch, tail > 3 ? QuoteKind::Mixed : QuoteKind::Direct, act, found.sieve);
  } else if (quotes_.empty() || !quotes_.back().content.contains(stretch)) {
    add(stretch, QuoteKind::Direct, act, found.sieve);
  }
  act_is_used_[found.act] = true;
  return true;
}

void QuoteScanner::read_stretch(std::size_t index) {
  const TokenRange stretch = quoted_[index];
  if (in_turn(stretch.begin)) return;
  if (!quotes_.empty() && quotes_.back().content.contains(stretch)) return;
  const Attribution found = attribute(index);
  const std::uint32_t count = word_count(inner(stretch));
  if (count == 0) return;
  if (found.act != kNoAct) {
    // “Salt and Iron” within a sentence is a title; “Never,” she said isn't, nor is: she replied, “Never.”
    const bool is_after = found.sieve == SpeakerSieve::CueAfter;
    const bool is_set_off = stretch.begin > 0 && is_one_of(words_[stretch.begin - 1], {",", ":"});
    // "Speaking to ‘Hillpost’ Ada Ruiz said": nor is a word with no mark that sets it off from who speaks.
    const bool runs_on = !words_.is(stretch.end, ",") && words_.is_word(inner(stretch).end - 1);
    const bool may_be_title =
        is_after ? !begins_sentence(stretch.begin) && (count > 1 || runs_on) : !is_set_off;
    const bool is_title = may_be_title && count <= 6 && stretches_.looks_like_title(stretch);
    if (is_title || read_with_act(stretch, found)) return;
  }
  read_without_act(index);
}

/// The acts that no quoted stretch has used: what they report is indirect.
void QuoteScanner::read_indirect() {
  std::vector<TokenRange> taken;
  for (const Quote& quote : quotes_) taken.push_back(quote.content);
  sort_stably(taken, [](TokenRange a, TokenRange b) { return a.begin < b.begin; });
  std::uint32_t reported_to = 0;
  for (std::size_t i = 0; i < acts_.size(); ++i) {
    if (act_is_used_[i] || acts_[i].cue.begin < reported_to) continue;
    const auto clause = clauses_.read(i);
    if (!clause || word_count(*clause) < 3 || clause->begin < reported_to) continue;
    const auto next = std::partition_point(taken.begin(), taken.end(),
                                           [&](TokenRange range) { return range.end <= clause->begin; });
    if (next != taken.end() && next->begin < clause->end) continue;
    bool has_quoted_words = false;
    for (std::uint32_t token = clause->begin; token < clause->end; ++token)
      has_quoted_words = has_quoted_words || in_quote_[token];
    const SpeakerSieve sieve = acts_[i].is_according                ? SpeakerSieve::AccordingTo
                               : clause->begin < acts_[i].cue.begin ? SpeakerSieve::CueAfter
                                                                    : SpeakerSieve::CueBefore;
    add(*clause, has_quoted_words ? QuoteKind::Mixed : QuoteKind::Indirect, acts_[i], sieve);
    reported_to = clause->end;
  }
}

std::vector<Quote> QuoteScanner::scan() {
  read_turns();
  const std::vector<Quote> turns = std::move(quotes_);
  quotes_.clear();
  for (std::size_t i = 0; i < quoted_.size(); ++i) read_stretch(i);
  read_indirect();
  quotes_.insert(quotes_.end(), turns.begin(), turns.end());
  sort_stably(quotes_, [](const Quote& a, const Quote& b) {
    return a.content.begin != b.content.begin ? a.content.begin < b.content.begin
                                              : a.content.end > b.content.end;
  });
  find_headline_speakers();
  return std::move(quotes_);
}

}  // namespace nutgraf
