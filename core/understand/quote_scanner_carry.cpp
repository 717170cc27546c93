// Finds quotations without an act of speech beside them: the speaker is carried over from elsewhere.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "core/text/one_of.h"
#include "core/understand/block_quotation.h"
#include "core/understand/interview.h"
#include "core/understand/quote_scanner.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t kHeadlineParagraphs = 2;  // headline and what stands below it
constexpr std::size_t kHeadlineQuotations = 8;
constexpr std::uint32_t kLongestRepeat = 12;  // tokens
constexpr std::uint32_t kSubjectWindow = 30;  // tokens from a sentence's begin to its subject

}  // namespace

/// The first person, or organization by a common noun, that a stretch of the text speaks of outside quotation
/// marks: who a sentence is about.
std::optional<MentionId> QuoteScanner::subject_of(TokenRange range) const {
  const auto begin =
      std::partition_point(coreference_.mentions.begin(), coreference_.mentions.end(),
                           [&](const Mention& mention) { return mention.tokens.begin < range.begin; });
  const std::uint32_t limit = std::min(range.end, range.begin + kSubjectWindow);
  for (auto mention = begin; mention != coreference_.mentions.end() && mention->tokens.begin < limit;
       ++mention) {
    const EntityType type = coreference_.entities[to_index(mention->entity)].type;
    const bool may_speak = type == EntityType::Person ||
                           (type == EntityType::Organization && mention->kind != MentionKind::Named);
    if (!may_speak || in_quote_[mention->tokens.begin] || words_.is(mention->tokens.end, "'s")) continue;
    return static_cast<MentionId>(mention - coreference_.mentions.begin());
  }
  return std::nullopt;
}

/// The speaker of the quotation before, where it runs on; else whoever spoke last in the same paragraph.
bool QuoteScanner::continue_speaker(TokenRange stretch) {
  const std::uint32_t paragraph = words_.paragraph_of(stretch.begin);
  const std::size_t act = last_act_before(stretch.begin);
  SpeechAct unspoken;
  if (!quotes_.empty()) {
    const Quote& last = quotes_.back();
    const std::uint32_t last_paragraph = words_.paragraph_of(last.content.end - 1);
    const bool is_near =
        last_paragraph == paragraph || (last_paragraph + 1 == paragraph && begins_sentence(stretch.begin) &&
                                        last.kind != QuoteKind::Indirect);
    const std::uint32_t told = last.cue ? std::max(last.cue->begin + 1, last.content.end) : last.content.end;
    const bool nobody_since = act == kNoAct || acts_[act].cue.begin < told;
    if (is_near && nobody_since && last.speaker_text) {
      unspoken.speaker_text = last.speaker_text;
      unspoken.speaker = last.speaker;
      add(stretch, QuoteKind::Direct, unspoken, SpeakerSieve::Continuation);
      return true;
    }
  }
  if (act == kNoAct || words_.paragraph_of(acts_[act].cue.begin) != paragraph || !acts_[act].speaker_text)
    return false;
  unspoken.speaker_text = acts_[act].speaker_text;
  unspoken.speaker = acts_[act].speaker;
  add(stretch, QuoteKind::Direct, unspoken, SpeakerSieve::SameParagraph);
  return true;
}

/// A stretch without an act of speech in its sentence: it goes on with the speaker before, belongs to whom
/// the text is about, or is no quotation.
void QuoteScanner::read_without_act(std::size_t index) {
  const TokenRange stretch = quoted_[index];
  const std::uint32_t count = word_count(inner(stretch));
  const TokenRange sentence = words_.sentence_tokens(stretch.begin);
  const bool is_whole = stretches_.is_whole(stretch);
  const bool is_speech = is_whole || stretches_.is_plain_speech(stretch);
  const bool has_mark = is_one_of(last_mark(stretch), {".", "?", "!", ",", "…"});
  if (count < 2 || stretches_.looks_like_title(stretch)) return;
  if (!is_speech && count < 5 && !(has_mark && begins_sentence(stretch.begin))) return;
  if (!is_speech && words_.is(stretch.begin - 1, "as")) return;  // "has been described as “…”": by nobody

  // "She chooses “to portray …”", "Kim: “Never again.”": the person who is the sentence's subject, or the
  // subject of the sentence before.
  const bool after_colon = stretch.begin > 0 && words_.is(stretch.begin - 1, ":");
  std::optional<MentionId> subject;
  if (after_colon) subject = subject_of({words_.sentence_tokens(stretch.begin - 1).begin, stretch.begin});
  if (!subject && is_speech && continue_speaker(stretch)) return;
  if (!subject && !is_whole) subject = subject_of({sentence.begin, stretch.begin});
  const std::uint32_t next = words_.sentence_tokens(stretch.end - 1).end;
  const bool is_pointed_at = is_whole && (words_.is(next, "with") || words_.is(next, "in")) &&
                             is_one_of(words_.folded(next + 1), {"these", "those"}) &&
                             words_.is(next + 2, "words");
  if (!subject && is_pointed_at) subject = subject_of(words_.sentence_tokens(next));  // "With those words, …"
  if (!subject && is_speech && sentence.begin > 0) {
    const TokenRange before = words_.sentence_tokens(sentence.begin - 1);
    if (words_.paragraph_of(before.begin) == words_.paragraph_of(stretch.begin)) subject = subject_of(before);
  }
  SpeechAct unspoken;
  if (subject) {
    unspoken.speaker = subject;
    unspoken.speaker_text = coreference_.mentions[to_index(*subject)].tokens;
  } else if (!is_speech || count < 5) {
    return;
  }
  add(stretch, QuoteKind::Direct, unspoken, subject ? SpeakerSieve::SameParagraph : SpeakerSieve::None);
}

/// What is said without quotation marks: the turns of interviews, and paragraphs that quote.
void QuoteScanner::read_turns() {
  for (const InterviewTurn& turn : find_interview_turns(words_, coreference_)) {
    SpeechAct unspoken;
    unspoken.speaker_text = turn.label;
    unspoken.speaker = turn.speaker;
    add(turn.content, QuoteKind::Direct, unspoken, SpeakerSieve::Alternation);
    turns_.push_back(turn.content);
  }
  if (turns_.empty()) {
    for (const BlockQuotation& block : find_block_quotations(words_, coreference_, quoted_, acts_)) {
      SpeechAct act;
      if (block.cue) act.cue = *block.cue;
      act.speaker_text = block.speaker_text;
      act.speaker = block.speaker;
      add(block.content, QuoteKind::Direct, act,
          block.cue ? SpeakerSieve::CueBefore : SpeakerSieve::CueAfter);
      turns_.push_back(block.content);
    }
  }
  for (const TokenRange turn : turns_) {
    for (std::size_t i = last_act_before(turn.begin) + 1; i < acts_.size() && acts_[i].cue.begin < turn.end;
         ++i)
      act_is_used_[i] = true;
  }
}

bool QuoteScanner::in_turn(std::uint32_t token) const {
  const auto next =
      std::partition_point(turns_.begin(), turns_.end(), [&](TokenRange turn) { return turn.end <= token; });
  return next != turns_.end() && next->begin <= token;
}

/// A headline's quotation comes back in the story with its speaker: "‘We waited,’" of "‘We waited for hours,’
/// said Kim".
void QuoteScanner::find_headline_speakers() {
  const std::uint32_t body = words_.paragraph_of(0) + kHeadlineParagraphs;
  const std::size_t last = std::min(quotes_.size(), kHeadlineQuotations);
  for (std::size_t i = 0; i < last; ++i) {
    Quote& quote = quotes_[i];
    if (words_.paragraph_of(quote.content.begin) >= body) break;
    if (quote.speaker_text) continue;
    const auto stretch = std::partition_point(
        quoted_.begin(), quoted_.end(), [&](TokenRange range) { return range.begin < quote.content.begin; });
    if (stretch == quoted_.end() || !quote.content.contains(*stretch)) continue;
    const TokenRange sought = inner(*stretch);
    if (word_count(sought) < 3) continue;
    for (const Quote& other : quotes_) {
      if (!other.speaker_text || other.kind == QuoteKind::Indirect || !repeats(sought, other.content))
        continue;
      quote.speaker_text = other.speaker_text;
      quote.speaker = other.speaker;
      quote.sieve = SpeakerSieve::Continuation;
      quote.score = confidence(quote.sieve, quote.speaker.has_value());
      break;
    }
  }
}

/// Whether the words of `sought`, at most kLongestRepeat of them, stand in `content` in order and side by
/// side.
bool QuoteScanner::repeats(TokenRange sought, TokenRange content) const {
  const std::uint32_t size = std::min(sought.size(), kLongestRepeat);
  for (std::uint32_t at = content.begin; at + size <= content.end; ++at) {
    std::uint32_t same = 0;
    while (same < size && words_.folded(at + same) == words_.folded(sought.begin + same)) ++same;
    if (same == size) return true;
  }
  return false;
}

}  // namespace nutgraf
