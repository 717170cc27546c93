// Finds the clause that an act of speech reports: before it, behind it or around it.
// SPDX-License-Identifier: Apache-2.0
#include "core/understand/reported_clause.h"

#include <algorithm>

#include "core/text/one_of.h"

namespace nutgraf {

std::optional<TokenRange> ClauseReader::read_before(std::size_t index) const {
  const SpeechAct& act = acts_[index];
  const TokenRange sentence = words_.sentence_tokens(act.cue.begin);
  std::uint32_t end = act.begin();
  if (act.subject.empty() || end <= sentence.begin) return std::nullopt;
  if (is_quoted(end - 1)) return std::nullopt;
  if (!words_.is(end - 1, ",") && !act.is_according) return std::nullopt;
  std::uint32_t begin = sentence.begin;
  for (std::uint32_t i = end; i-- > sentence.begin + 1 && end - i < kLongestClause;) {
    if (!is_quoted(i) && words_.is(i, ";")) {
      begin = i + 1;
      break;
    }
  }
  if (end - begin > kLongestClause) return std::nullopt;
  if (index > 0 && acts_[index - 1].end() > begin && acts_[index - 1].cue.begin >= begin) {
    // "X said this, and that, according to Y": begin behind the earlier act's own clause.
    for (std::uint32_t i = end - 1; i > acts_[index - 1].end(); --i) {
      if (!is_quoted(i) && words_.is(i, ",") &&
          (words_.is(i + 1, "and") || words_.is(i + 1, "but") || words_.is(i + 1, "while"))) {
        begin = i + 2;
        break;
      }
    }
  }
  const TokenRange clause = trimmed({begin, end});
  if (clause.size() < kFewestWords) return std::nullopt;
  return clause;
}

std::optional<TokenRange> ClauseReader::read_behind(std::size_t index) const {
  const SpeechAct& act = acts_[index];
  bool has_that = false;
  const std::uint32_t begin = content_begin(index, has_that);
  const TokenRange sentence = words_.sentence_tokens(act.cue.begin);
  if (begin >= sentence.end) return std::nullopt;
  // "…, who advised both ministers, said it was late": what follows is the act of somebody's.
  if (index + 1 < acts_.size() && acts_[index + 1].cue.begin <= begin + 1 && !acts_[index + 1].is_gerund &&
      acts_[index + 1].cue.begin >= begin && words_.is(acts_[index + 1].cue.begin - 1, ","))
    return std::nullopt;
  const TokenRange clause = trimmed({begin, clause_end(begin, index)});
  const bool needs_verb = act.level != CueLevel::Clause && !words_.is(begin - 1, ":");
  // Books are written, too: "wrote a play that was never seen".
  const bool writes = is_one_of(words_.folded(act.cue.begin), {"wrote", "write", "writes"});
  // "revealing a scar left by the knife": what was shown.
  const bool shows = words_.is(act.cue.begin, "revealing") && !has_function(clause.begin, 'n');
  const bool is_strict = act.level == CueLevel::ThatClause || writes || shows;
  if (!has_that && needs_verb && !is_clause(clause, is_strict)) return std::nullopt;
  const std::string_view opening = words_.folded(clause.begin);
  // "could not estimate the losses" tells none; "did not announce when …" and "… the plant would close" do.
  const bool is_denied = act.level == CueLevel::NounOrClause && act.cue.begin > sentence.begin &&
                         is_one_of(words_.folded(act.cue.begin - 1), {"not", "n't", "cannot", "never"});
  if (!has_that && is_denied && has_function(clause.begin, 'd') && !is_clause(clause, true))
    return std::nullopt;
  if (!has_that && is_one_of(opening, {"to", "of", "about", "such"})) return std::nullopt;
  if (!has_that && opens_phrase(opening) && !has_verb(clause)) return std::nullopt;
  // "said this at a meeting in Kestrel", "said so on Monday": told above.
  const bool points_back =
      is_one_of(opening, {"this", "so", "that", "these"}) &&
      (has_function(clause.begin + 1, 'p') || is_time(clause.begin + 1) ||
       is_one_of(words_.folded(clause.begin + 1), {"when", "while", "yesterday", "today"}));
  if (!has_that && points_back) return std::nullopt;
  // "tweeted on her page questioning the deal"
  const bool is_participle =
      opening.size() > 5 && opening.ends_with("ing") && !opening.ends_with("thing") &&
      (has_function(clause.begin + 1, 'd') || words_.is_capitalized(clause.begin + 1)) &&
      is_one_of(words_.folded(act.cue.begin), {"tweeted", "posted", "wrote"});
  if (!has_that && is_participle) return std::nullopt;
  if (clause.begin >= clause.end || clause.size() < kFewestWords) return std::nullopt;
  // "told a crowd outside the gates: “…”": no verb before the colon, no clause.
  if (!has_that && words_.is(clause.end, ":") && is_quoted(clause.end + 1) && !has_verb(clause))
    return std::nullopt;
  return clause;
}

/// "prisoners which, the statement said, states refused to take back": the clause goes on behind the act, and
/// what stands before the relative isn't reported.
std::optional<TokenRange> ClauseReader::read_in_relative(std::size_t index) const {
  const SpeechAct& act = acts_[index];
  const TokenRange sentence = words_.sentence_tokens(act.cue.begin);
  const std::uint32_t begin = act.begin();
  const std::uint32_t end = act.end();
  if (act.subject.empty() || begin < sentence.begin + 2 || end + 2 >= sentence.end) return std::nullopt;
  if (!words_.is(begin - 1, ",") || !words_.is(end, ",") || is_quoted(end + 1)) return std::nullopt;
  if (!is_one_of(words_.folded(begin - 2), {"which", "who", "whom", "where", "that"})) return std::nullopt;
  const TokenRange clause = trimmed({end + 1, clause_end(end + 1, index)});
  return clause.size() >= kFewestWords ? std::optional(clause) : std::nullopt;
}

/// "About 30", "at least ten", "up to 500": a preposition that is a part of a number, and opens no phrase.
bool ClauseReader::opens_count(std::uint32_t token) const {
  const auto is_number = [&](std::uint32_t index) {
    return index < words_.size() && words_.segmentation().tokens[index].kind == TokenKind::Number;
  };
  if (words_.is(token, "at")) return is_one_of(words_.folded(token + 1), {"least", "most"});
  if (words_.is(token, "up")) return words_.is(token + 1, "to") && is_number(token + 2);
  return is_one_of(words_.folded(token), {"about", "around", "over", "under"}) && is_number(token + 1);
}

/// "According to Bill Brown, the sheriff, …": the comma that closes what is said of the speaker behind the
/// comma at `open`; `open` where a clause follows it.
std::uint32_t ClauseReader::behind_apposition(std::uint32_t open, std::uint32_t limit) const {
  constexpr std::uint32_t kLongestApposition = 9;  // tokens
  std::uint32_t close = open + 1;
  bool has_possessor = false;
  while (close < limit && close < open + kLongestApposition && !words_.is(close, ",") && !is_quoted(close)) {
    has_possessor = has_possessor || words_.is(close, "'s");
    ++close;
  }
  const TokenRange between{open + 1, close};
  const bool is_noun_phrase = has_function(open + 1, 'd') || has_possessor;
  if (!words_.is(close, ",") || between.size() < 2 || !is_noun_phrase || has_verb(between)) return open;
  return has_function(close + 1, 'c') || has_function(close + 1, 'p') ? open : close;
}

/// "The road, according to police, was closed": whether the clause goes on behind who is its source.
bool ClauseReader::goes_around(const SpeechAct& act) const {
  const TokenRange sentence = words_.sentence_tokens(act.cue.begin);
  const std::uint32_t next = act.subject.end + 1;
  // "…, according to officials, some of whom were hurt" tells more of the officials.
  const bool describes = is_one_of(words_.folded(next), {"who", "which", "whose", "some", "many"});
  return act.cue.begin > sentence.begin + 1 && words_.is(act.cue.begin - 1, ",") &&
         words_.is(act.subject.end, ",") && next + 2 < sentence.end && !has_function(next, 'c') && !describes;
}

/// Whether a source comes before its clause: "According to police, the road was closed".
bool ClauseReader::comes_first(const SpeechAct& act) const {
  const std::uint32_t first = words_.sentence_tokens(act.cue.begin).begin;
  const std::uint32_t before = act.cue.begin - 1;
  const bool is_behind_mark = act.cue.begin > first && !words_.is(before, ",") && !words_.is_word(before);
  return act.cue.begin <= first + 1 || words_.is(before, "and") || is_behind_mark;
}

/// The clause behind a source that comes first.
std::optional<TokenRange> ClauseReader::read_behind_source(std::size_t index) const {
  constexpr std::uint32_t kFarthestComma = 12;    // tokens
  constexpr std::uint32_t kLongestRelative = 40;  // tokens
  const std::uint32_t source_end = acts_[index].subject.end;
  const std::uint32_t end = words_.sentence_tokens(acts_[index].cue.begin).end;
  // "According to the ministry he died": no comma, but a clause.
  if (has_function(source_end, 'n') || has_function(source_end, 'd')) {
    const TokenRange bare = trimmed({source_end, clause_end(source_end, index)});
    return bare.size() >= kFewestWords && is_clause(bare, false) ? std::optional(bare) : std::nullopt;
  }
  const auto comma_from = [&](std::uint32_t from, std::uint32_t limit) {
    while (from < std::min(end, limit) && !words_.is(from, ",")) ++from;
    return from;
  };
  std::uint32_t comma = comma_from(source_end, source_end + kFarthestComma);
  if (!words_.is(comma, ",")) return std::nullopt;
  comma = behind_apposition(comma, end);
  if (words_.is(comma + 1, "who") || words_.is(comma + 1, "which")) {
    const std::uint32_t close = comma_from(comma + 1, comma + kLongestRelative);
    if (words_.is(close, ",")) comma = close;
  }
  const TokenRange clause = trimmed({comma + 1, clause_end(comma + 1, index)});
  if (clause.begin >= clause.end || clause.size() < kFewestWords) return std::nullopt;
  return clause;
}

std::optional<TokenRange> ClauseReader::read_according(std::size_t index) const {
  const SpeechAct& act = acts_[index];
  if (const auto relative = read_in_relative(index)) return relative;
  if (goes_around(act)) {
    if (const auto before = read_before(index))
      return trimmed({before->begin, clause_end(act.subject.end + 1, index)});
  }
  return comes_first(act) ? read_behind_source(index) : read_before(index);
}

/// Whether the words from `next` on, behind an act that a comma follows, go on with the clause that began at
/// `begin`.
bool ClauseReader::resumes(std::uint32_t next, std::uint32_t begin, const SpeechAct& act) const {
  const std::string_view word = words_.folded(next);
  // "…, the mayor said, asking people to wait": what the mayor did, not what was said.
  const bool is_participle = word.size() > 5 && word.ends_with("ing") && !has_function(next, 'p') &&
                             !is_one_of(word, {"including", "meaning", "morning", "evening", "nothing",
                                               "something", "anything", "everything"});
  // "…, rescuers said, as officials turned to the injured"
  const bool is_aside = is_one_of(word, {"as", "while"});
  if ((is_participle || is_aside) && is_complete({begin, act.begin()})) return false;
  return !has_function(next, 'c') || is_aside || is_one_of(word, {"and", "when", "after"});
}

/// The clause around an act that a comma at `comma` ends: "…, officials said, spilled and ignited"; `before`
/// is what stands before the act, where that is a clause.
std::optional<TokenRange> ClauseReader::read_around(std::size_t index, std::uint32_t comma,
                                                    const std::optional<TokenRange>& before) const {
  const SpeechAct& act = acts_[index];
  const TokenRange sentence = words_.sentence_tokens(act.cue.begin);
  // "The street, she said, would …": what stands before the act may be short where the clause goes on behind
  // it.
  const bool is_inserted = act.begin() > sentence.begin + 1 && words_.is(act.begin() - 1, ",") &&
                           !act.subject.empty() && act.begin() - sentence.begin <= kFewestWords;
  if (!before && !is_inserted) return std::nullopt;
  if (!words_.is(comma, ",") || comma + 2 >= sentence.end) return std::nullopt;
  if (act.is_inverted && !has_function(comma + 1, 'n')) return std::nullopt;
  const std::uint32_t begin = before ? before->begin : sentence.begin;
  const TokenRange around = trimmed({begin, clause_end(comma + 1, index)});
  const bool has_other_act = index + 1 < acts_.size() && acts_[index + 1].cue.begin < around.end;
  if (has_other_act || around.end <= comma || !resumes(comma + 1, begin, act)) return std::nullopt;
  return around;
}

/// Whether nothing that was said follows an act: "…, officials said on Monday."
bool ClauseReader::says_nothing_behind(std::size_t index) const {
  bool has_that = false;
  const std::uint32_t begin = content_begin(index, has_that);
  if (has_that) return false;
  const std::uint32_t end = words_.sentence_tokens(acts_[index].cue.begin).end;
  if (begin >= end || ends_sentence(begin) || words_.is(begin, ",")) return true;
  // "…, he told reporters in Kestrel after a meeting."
  return is_one_of(words_.folded(begin), {"after", "before", "during", "following"}) &&
         !has_verb({begin, end});
}

std::optional<TokenRange> ClauseReader::read(std::size_t index) const {
  const SpeechAct& act = acts_[index];
  if (act.is_according) return read_according(index);
  if (may_take_that(act)) return read_with_that(index);
  if (act.level == CueLevel::QuotedWords) return std::nullopt;
  if (const auto relative = read_in_relative(index)) return relative;
  if (act.is_gerund || act.level < CueLevel::NounOrClause) return read_behind(index);
  const std::uint32_t behind = std::max(act.cue.end, act.is_inverted ? act.subject.end : act.cue.end);
  const bool ends = behind >= words_.sentence_tokens(act.cue.begin).end || ends_sentence(behind);
  const bool quotes_behind = words_.is(behind, ",") && is_quoted(behind + 1);  // "Asked why, he said, “…”"
  if (!quotes_behind && (ends || words_.is(behind, ","))) {
    const auto before = read_before(index);
    if (const auto around = read_around(index, behind, before)) return around;
    if (before || ends) return before;
  }
  return says_nothing_behind(index) ? read_before(index) : read_behind(index);
}

/// "the statement that was issued", "the raid that followed the vote", but neither "said in a statement that
/// armed men had come" nor "… that had she known it, …".
bool ClauseReader::is_relative_that(std::uint32_t that) const {
  constexpr std::uint32_t kReach = 6;  // tokens from a participle before a noun to the verb
  const std::uint32_t verb = that + 1;
  if (!words_.is_word(that - 1) || is_time(that - 1) || !is_finite(verb)) return false;
  const std::string_view word = words_.folded(verb);
  if (has_function(verb, 'a')) {
    const bool is_inverted = (has_function(verb + 1, 'n') && is_one_of(word, {"had", "should", "were"})) ||
                             (has_function(verb + 1, 'd') && word == "should");
    return !is_inverted && word != "being" && word != "having";
  }
  if (!words_.is_word(verb + 1) || words_.is_capitalized(verb + 1) ||
      lexicons_.function_words.contains(words_.folded(verb + 1)))
    return true;
  const std::uint32_t limit = std::min(words_.sentence_tokens(that).end, verb + kReach);
  for (std::uint32_t token = verb + 2; token < limit && words_.is_word(token); ++token) {
    if (is_finite(token)) return false;
  }
  return true;
}

}  // namespace nutgraf
