// Finds quotations, direct, indirect and mixed, and who is quoted.
// SPDX-License-Identifier: Apache-2.0
#include "core/understand/quote_attributor.h"

#include <algorithm>
#include <optional>

#include "core/document/words.h"
#include "core/understand/interview.h"
#include "core/understand/reported_clause.h"

namespace nutgraf {
namespace {

constexpr std::size_t kNoAct = static_cast<std::size_t>(-1);

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

/// How sure each way of finding a speaker is; the shares right on corpora/news articles.train, rounded.
float confidence(SpeakerSieve sieve, bool has_speaker) {
  switch (sieve) {
    case SpeakerSieve::CueAfter:
    case SpeakerSieve::CueAmid:
      return has_speaker ? 0.95F : 0.9F;
    case SpeakerSieve::CueBefore:
      return has_speaker ? 0.9F : 0.85F;
    case SpeakerSieve::AccordingTo:
      return 0.85F;
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

class QuoteScanner {
 public:
  QuoteScanner(const Words& words, const std::vector<TokenRange>& quoted,
               const std::vector<NamedEntity>& named_entities, const Coreference& coreference,
               const Lexicon& function_words, std::vector<SpeechAct> acts)
      : words_(words),
        quoted_(quoted),
        coreference_(coreference),
        function_words_(function_words),
        acts_(std::move(acts)),
        in_quote_(words.size(), false),
        in_time_(words.size(), false),
        clauses_(words, in_quote_, in_time_, function_words, acts_),
        act_is_used_(acts_.size(), false) {
    for (const TokenRange range : quoted)
      std::fill(in_quote_.begin() + range.begin, in_quote_.begin() + range.end, true);
    for (const NamedEntity& named : named_entities) {
      if (named.type != EntityType::Date && named.type != EntityType::Time) continue;
      std::fill(in_time_.begin() + named.tokens.begin, in_time_.begin() + named.tokens.end, true);
    }
  }

  std::vector<Quote> scan();

 private:
  /// What the acts around a quoted stretch say about it.
  struct Attribution {
    std::size_t act = kNoAct;
    SpeakerSieve sieve = SpeakerSieve::None;
  };

  void read_turns();
  bool in_turn(std::uint32_t token) const;
  void read_stretch(std::size_t index);
  Attribution attribute(std::size_t index) const;
  bool read_with_act(TokenRange stretch, Attribution found);
  void read_without_act(std::size_t index);
  void read_indirect();
  void add(TokenRange content, QuoteKind kind, const SpeechAct& act, SpeakerSieve sieve);

  /// The stretch without its marks.
  TokenRange inner(TokenRange stretch) const {
    const bool closes =
        stretch.size() > 1 &&
        is_one_of(words_[stretch.end - 1], {"”", "\"", "’", "'", "»", "«", "›", "‹", "''", "“", "」", "』"});
    return {stretch.begin + 1, closes ? stretch.end - 1 : stretch.end};
  }
  std::uint32_t word_count(TokenRange range) const {
    std::uint32_t count = 0;
    for (std::uint32_t token = range.begin; token < range.end && count < 50; ++token) {
      if (words_.is_word(token) && words_[token] != "'s") ++count;
    }
    return count;
  }
  std::string_view last_mark(TokenRange stretch) const {
    const TokenRange content = inner(stretch);
    return content.empty() ? std::string_view{} : words_[content.end - 1];
  }
  bool begins_sentence(std::uint32_t token) const { return words_.sentence_tokens(token).begin == token; }
  bool looks_like_title(TokenRange stretch) const;
  std::size_t last_act_before(std::uint32_t token) const {
    const auto after = std::partition_point(acts_.begin(), acts_.end(),
                                            [&](const SpeechAct& act) { return act.cue.begin < token; });
    return after == acts_.begin() ? kNoAct : static_cast<std::size_t>(after - acts_.begin()) - 1;
  }

  const Words& words_;
  const std::vector<TokenRange>& quoted_;
  const Coreference& coreference_;
  const Lexicon& function_words_;
  const std::vector<SpeechAct> acts_;
  std::vector<bool> in_quote_;
  std::vector<bool> in_time_;
  const ClauseReader clauses_;
  std::vector<bool> act_is_used_;
  std::vector<TokenRange> turns_;  // of interviews; nothing within is looked at
  std::vector<Quote> quotes_;
};

/// "The Professionals": all words of weight capitalised, no mark at the end, no pronoun.
bool QuoteScanner::looks_like_title(TokenRange stretch) const {
  const TokenRange content = inner(stretch);
  std::uint32_t capitals = 0;
  for (std::uint32_t token = content.begin; token < content.end; ++token) {
    if (!words_.is_word(token)) {
      if (is_one_of(words_[token], {".", "?", "!", ","}) && token + 1 < content.end) return false;
      continue;
    }
    if (words_.is_capitalized(token)) {
      ++capitals;
    } else if (!function_words_.contains(words_.folded(token))) {
      return false;
    }
  }
  const std::string_view mark = last_mark(stretch);
  const bool ends_sentence = is_one_of(mark, {".", "?", "!"}) && begins_sentence(stretch.begin);
  return capitals > 0 && !ends_sentence && word_count(content) <= 12;
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
  if (before_in_sentence && gap_before <= 2) {
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
    if (goes_on && is_free && !act.is_gerund && !is_own_clause &&
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

/// A stretch with an act of speech: direct where it stands for itself, mixed where a clause around it is
/// reported.
bool QuoteScanner::read_with_act(TokenRange stretch, Attribution found) {
  const SpeechAct& act = acts_[found.act];
  const TokenRange sentence = words_.sentence_tokens(stretch.begin);
  if (act.cue.begin >= stretch.end) {
    const bool is_whole = stretch.begin <= sentence.begin + 1 || words_.is(stretch.begin - 1, ",") ||
                          words_.is(stretch.begin - 1, ":") ||
                          word_count({sentence.begin, stretch.begin}) <= 1;
    const bool follows_quote = !quotes_.empty() && quotes_.back().content.end > sentence.begin;
    if (is_whole || follows_quote || act.level == CueLevel::QuotedWords) {
      add(stretch, QuoteKind::Direct, act, found.sieve);
    } else {
      const auto around = clauses_.read(found.act);
      const bool fits = around && around->contains(stretch);
      add(fits ? *around : TokenRange{sentence.begin, stretch.end}, QuoteKind::Mixed, act, found.sieve);
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
    const TokenRange sentence_left{content, words_.sentence_tokens(stretch.begin).end};
    std::uint32_t end = stretch.end;
    for (std::uint32_t token = stretch.end; token < sentence_left.end && token < stretch.end + 40; ++token) {
      if (found.act + 1 < acts_.size() && acts_[found.act + 1].cue.begin == token) break;
      if (in_quote_[token]) end = token + 1;
      if (!in_quote_[token] && (words_.is(token, ",") || words_.is(token, ";"))) break;
    }
    if (!act_is_used_[found.act]) add({content, end}, QuoteKind::Mixed, act, found.sieve);
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
  if (is_direct && (tail <= 1 || last_mark(stretch) == ",")) {
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

/// A stretch without an act of speech in its sentence: it goes on with the speaker before, or is no
/// quotation.
void QuoteScanner::read_without_act(std::size_t index) {
  const TokenRange stretch = quoted_[index];
  const TokenRange content = inner(stretch);
  const std::uint32_t count = word_count(content);
  const TokenRange sentence = words_.sentence_tokens(stretch.begin);
  const bool is_whole = (stretch.begin == sentence.begin || words_.is(stretch.begin - 1, ":")) &&
                        (stretch.end >= words_.sentence_tokens(stretch.end - 1).end);
  const std::string_view mark = last_mark(stretch);
  const bool has_mark = is_one_of(mark, {".", "?", "!", ",", "…"});
  if (count < 2 || looks_like_title(stretch)) return;
  if (!is_whole && count < 5 && !(has_mark && begins_sentence(stretch.begin))) return;

  SpeechAct unspoken;
  const std::uint32_t paragraph = words_.paragraph_of(stretch.begin);
  const std::uint32_t previous_sentence =
      sentence.begin > 0 ? words_.sentence_of(sentence.begin - 1) : 0xFFFFFFFFU;
  // The words said or reported last, if nobody else has been heard since.
  const std::size_t act = last_act_before(stretch.begin);
  if (is_whole && !quotes_.empty()) {
    const Quote& last = quotes_.back();
    const bool same_paragraph = words_.paragraph_of(last.content.end - 1) == paragraph;
    const bool next_paragraph = words_.paragraph_of(last.content.end - 1) + 1 == paragraph &&
                                begins_sentence(stretch.begin) && sentence.begin == stretch.begin &&
                                last.kind != QuoteKind::Indirect;
    const bool nobody_since = act == kNoAct || !last.cue || acts_[act].cue.begin <= last.cue->begin ||
                              acts_[act].cue.begin < last.content.end;
    if ((same_paragraph || next_paragraph) && nobody_since && last.speaker_text) {
      unspoken.speaker_text = last.speaker_text;
      unspoken.speaker = last.speaker;
      add(stretch, QuoteKind::Direct, unspoken, SpeakerSieve::Continuation);
      quotes_.back().cue.reset();
      return;
    }
  }
  if (act != kNoAct && words_.paragraph_of(acts_[act].cue.begin) == paragraph && acts_[act].speaker_text &&
      is_whole) {
    unspoken.speaker_text = acts_[act].speaker_text;
    unspoken.speaker = acts_[act].speaker;
    add(stretch, QuoteKind::Direct, unspoken, SpeakerSieve::SameParagraph);
    return;
  }
  // "She chooses “to portray …”": the person who is the sentence's subject, or the subject of the sentence
  // before.
  const auto subject_of = [&](std::uint32_t first, std::uint32_t end) -> std::optional<MentionId> {
    const auto begin =
        std::partition_point(coreference_.mentions.begin(), coreference_.mentions.end(),
                             [&](const Mention& mention) { return mention.tokens.begin < first; });
    for (auto mention = begin;
         mention != coreference_.mentions.end() && mention->tokens.begin < std::min(end, first + 30);
         ++mention) {
      const EntityType type = coreference_.entities[to_index(mention->entity)].type;
      if (type != EntityType::Person &&
          !(type == EntityType::Organization && mention->kind != MentionKind::Named))
        continue;
      if (in_quote_[mention->tokens.begin] || words_.is(mention->tokens.end, "'s")) continue;
      return static_cast<MentionId>(mention - coreference_.mentions.begin());
    }
    return std::nullopt;
  };
  const bool after_colon = stretch.begin > 0 && words_.is(stretch.begin - 1, ":");
  std::optional<MentionId> subject;
  if (!is_whole || after_colon) {
    const std::uint32_t first =
        after_colon ? words_.sentence_tokens(stretch.begin - 1).begin : sentence.begin;
    subject = subject_of(first, stretch.begin);
  }
  if (!subject && is_whole && previous_sentence != 0xFFFFFFFFU) {
    const TokenRange before = words_.segmentation().sentences[previous_sentence].tokens;
    if (words_.paragraph_of(before.begin) == paragraph) subject = subject_of(before.begin, before.end);
  }
  if (subject) {
    unspoken.speaker = subject;
    unspoken.speaker_text = coreference_.mentions[to_index(*subject)].tokens;
  } else if (!is_whole || count < 5) {
    return;
  }
  add(stretch, QuoteKind::Direct, unspoken, subject ? SpeakerSieve::SameParagraph : SpeakerSieve::None);
}

void QuoteScanner::read_stretch(std::size_t index) {
  const TokenRange stretch = quoted_[index];
  if (in_turn(stretch.begin)) return;
  if (!quotes_.empty() && quotes_.back().content.contains(stretch)) return;
  const Attribution found = attribute(index);
  const std::uint32_t count = word_count(inner(stretch));
  if (count == 0) return;
  if (found.act != kNoAct) {
    const bool is_name_like =
        looks_like_title(stretch) && found.sieve != SpeakerSieve::CueAfter && count <= 6;
    if (!is_name_like && read_with_act(stretch, found)) return;
    if (is_name_like) return;
  }
  read_without_act(index);
}

/// The acts that no quoted stretch has used: what they report is indirect.
void QuoteScanner::read_indirect() {
  std::vector<TokenRange> taken;
  for (const Quote& quote : quotes_) taken.push_back(quote.content);
  std::sort(taken.begin(), taken.end(), [](TokenRange a, TokenRange b) { return a.begin < b.begin; });
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

void QuoteScanner::read_turns() {
  for (const InterviewTurn& turn : find_interview_turns(words_, coreference_)) {
    SpeechAct unspoken;
    unspoken.speaker_text = turn.label;
    unspoken.speaker = turn.speaker;
    add(turn.content, QuoteKind::Direct, unspoken, SpeakerSieve::Alternation);
    turns_.push_back(turn.content);
    for (std::size_t i = last_act_before(turn.content.begin) + 1;
         i < acts_.size() && acts_[i].cue.begin < turn.content.end; ++i) {
      act_is_used_[i] = true;
    }
  }
}

bool QuoteScanner::in_turn(std::uint32_t token) const {
  const auto next =
      std::partition_point(turns_.begin(), turns_.end(), [&](TokenRange turn) { return turn.end <= token; });
  return next != turns_.end() && next->begin <= token;
}

std::vector<Quote> QuoteScanner::scan() {
  read_turns();
  const std::vector<Quote> turns = std::move(quotes_);
  quotes_.clear();
  for (std::size_t i = 0; i < quoted_.size(); ++i) read_stretch(i);
  read_indirect();
  quotes_.insert(quotes_.end(), turns.begin(), turns.end());
  std::stable_sort(quotes_.begin(), quotes_.end(), [](const Quote& a, const Quote& b) {
    return a.content.begin != b.content.begin ? a.content.begin < b.content.begin
                                              : a.content.end > b.content.end;
  });
  return std::move(quotes_);
}

}  // namespace

QuoteAttributor::QuoteAttributor(const Model& model)
    : speech_acts_(model), function_words_(model.text("function_words")) {}

std::vector<Quote> QuoteAttributor::attribute(std::string_view text, const Segmentation& segmentation,
                                              const std::vector<Block>& /*blocks*/,
                                              const std::vector<NamedEntity>& named_entities,
                                              const Coreference& coreference,
                                              const std::vector<TokenRange>& quoted) const {
  const Words words(text, segmentation);
  std::vector<SpeechAct> acts = speech_acts_.find(words, quoted, named_entities, coreference);
  return QuoteScanner(words, quoted, named_entities, coreference, function_words_, std::move(acts)).scan();
}

}  // namespace nutgraf
