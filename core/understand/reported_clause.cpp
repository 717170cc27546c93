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
  const bool is_participle = opening.size() > 5 && opening.substr(opening.size() - 3) == "ing" &&
                             has_function(clause.begin + 1, 'd') &&
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

std::optional<TokenRange> ClauseReader::read(std::size_t index) const {
  const SpeechAct& act = acts_[index];
  const TokenRange sentence = words_.sentence_tokens(act.cue.begin);
  if (act.is_according) {
    if (const auto relative = read_in_relative(index)) return relative;
    // "…, according to officials, some of whom were hurt" tells more of the officials.
    const bool describes =
        is_one_of(words_.folded(act.subject.end + 1), {"who", "which", "whose", "some", "many"});
    const bool goes_around = act.cue.begin > sentence.begin + 1 && words_.is(act.cue.begin - 1, ",") &&
                             words_.is(act.subject.end, ",") && act.subject.end + 3 < sentence.end &&
                             !has_function(act.subject.end + 1, 'c') && !describes;
    if (goes_around) {
      if (const auto before = read_before(index))
        return trimmed({before->begin, clause_end(act.subject.end + 1, index)});
    }
    const bool is_behind_mark = act.cue.begin > sentence.begin && !words_.is(act.cue.begin - 1, ",") &&
                                !words_.is_word(act.cue.begin - 1);
    if (act.cue.begin <= sentence.begin + 1 || words_.is(act.cue.begin - 1, "and") || is_behind_mark) {
      std::uint32_t begin = act.subject.end;
      // "According to the ministry he died": no comma, but a clause.
      if (has_function(begin, 'n') || has_function(begin, 'd')) {
        const TokenRange bare = trimmed({begin, clause_end(begin, index)});
        return bare.size() >= kFewestWords && is_clause(bare, false) ? std::optional(bare) : std::nullopt;
      }
      while (begin < sentence.end && !words_.is(begin, ",") && begin < act.subject.end + 12) ++begin;
      if (!words_.is(begin, ",")) return std::nullopt;
      begin = behind_apposition(begin, sentence.end);
      if (words_.is(begin + 1, "who") || words_.is(begin + 1, "which")) {
        std::uint32_t close = begin + 1;
        while (close < sentence.end && close < begin + 40 && !words_.is(close, ",")) ++close;
        if (words_.is(close, ",")) begin = close;
      }
      const TokenRange clause = trimmed({begin + 1, clause_end(begin + 1, index)});
      if (clause.begin >= clause.end || clause.size() < kFewestWords) return std::nullopt;
      return clause;
    }
    return read_before(index);
  }
  if (may_take_that(act)) return read_with_that(index);
  if (act.level == CueLevel::QuotedWords) return std::nullopt;
  if (const auto relative = read_in_relative(index)) return relative;
  const std::uint32_t behind = std::max(act.cue.end, act.is_inverted ? act.subject.end : act.cue.end);
  const bool may_stand_before = !act.is_gerund && act.level >= CueLevel::NounOrClause;
  const bool quotes_behind = words_.is(behind, ",") && is_quoted(behind + 1);  // "Asked why, he said, “…”"
  if (may_stand_before && !quotes_behind &&
      (behind >= sentence.end || ends_sentence(behind) || words_.is(behind, ","))) {
    const auto before = read_before(index);
    // "The street, she said, would …": what stands before the act may be short where the clause goes on
    // behind it.
    const bool is_inserted =
        act.begin() > sentence.begin + 1 && words_.is(act.begin() - 1, ",") && !act.subject.empty();
    const std::uint32_t around_begin = before ? before->begin : sentence.begin;
    if ((before || (is_inserted && act.begin() - sentence.begin <= kFewestWords)) && words_.is(behind, ",") &&
        behind + 2 < sentence.end && (!act.is_inverted || has_function(behind + 1, 'n'))) {
      // "…, officials said, spilled and ignited": the clause goes on behind the act.
      const TokenRange around = trimmed({around_begin, clause_end(behind + 1, index)});
      // "…, the mayor said, asking people to wait": what the mayor did, not what was said.
      const std::string_view next = words_.folded(behind + 1);
      const bool is_participle = next.size() > 5 && next.ends_with("ing") && !has_function(behind + 1, 'p') &&
                                 !is_one_of(next, {"including", "meaning", "morning", "evening", "nothing",
                                                   "something", "anything", "everything"});
      // "…, rescuers said, as officials turned to the injured"
      const bool is_aside = is_one_of(next, {"as", "while"});
      const bool tells_of_speaker = (is_participle || is_aside) && is_complete({around_begin, act.begin()});
      const bool is_when = is_one_of(next, {"when", "after"});
      const bool goes_on =
          (!has_function(behind + 1, 'c') || words_.is(behind + 1, "and") || is_aside || is_when) &&
          !tells_of_speaker;
      bool has_other_act = index + 1 < acts_.size() && acts_[index + 1].cue.begin < around.end;
      if (goes_on && !has_other_act && around.end > behind) return around;
    }
    if (before) return before;
    if (behind >= sentence.end || ends_sentence(behind)) return std::nullopt;
  }
  if (may_stand_before) {
    // "…, officials said on Monday."
    bool has_that = false;
    const std::uint32_t begin = content_begin(index, has_that);
    if (!has_that && (begin >= sentence.end || ends_sentence(begin) || words_.is(begin, ",")))
      return read_before(index);
    // "…, he told reporters in Kestrel after a meeting."
    const bool is_moment = is_one_of(words_.folded(begin), {"after", "before", "during", "following"}) &&
                           !has_verb({begin, sentence.end});
    if (!has_that && is_moment) return read_before(index);
  }
  return read_behind(index);
}

}  // namespace nutgraf
