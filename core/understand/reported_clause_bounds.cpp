// Where a reported clause begins and ends, and whether words are one.
// SPDX-License-Identifier: Apache-2.0
#include "core/understand/reported_clause.h"

#include <algorithm>

#include "core/text/one_of.h"
#include "core/understand/cue_verb.h"

namespace nutgraf {

bool ClauseReader::opens_phrase(std::string_view word) {
  return is_one_of(word,
                   {"to", "of", "about", "such", "by", "from", "as", "for", "with", "against", "on", "over"});
}

bool ClauseReader::has_function(std::uint32_t token, char kind) const {
  const auto kinds = lexicons_.function_words.find(words_.folded(token));
  return kinds && kinds->find(kind) != std::string_view::npos;
}

bool ClauseReader::ends_sentence(std::uint32_t token) const {
  return !is_quoted(token) && is_one_of(words_[token], {".", "!", "?", "…", "..."});
}

/// "criticized that", "voiced concern that": verbs that report a clause only where "that" stands right behind
/// them, or behind a noun of saying.
bool ClauseReader::may_take_that(const SpeechAct& act) const {
  const std::string_view cue = words_.folded(act.cue.begin);
  return cue.starts_with("criticiz") || cue.starts_with("criticis") || cue.starts_with("voic") ||
         cue.starts_with("express");
}

std::optional<TokenRange> ClauseReader::read_with_that(std::size_t index) const {
  const SpeechAct& act = acts_[index];
  std::uint32_t token = act.cue.end;
  if (act.is_inverted || is_quoted(token)) return std::nullopt;
  const bool needs_noun = !words_.folded(act.cue.begin).starts_with("critici");
  if (needs_noun) {
    constexpr std::uint32_t kLongestNoun = 4;  // "his deep personal concern"
    while (token < act.cue.end + kLongestNoun && !is_stance_noun(words_.folded(token))) ++token;
    if (!is_stance_noun(words_.folded(token))) return std::nullopt;
    ++token;
  }
  if (!words_.is(token, "that") || is_quoted(token)) return std::nullopt;
  const TokenRange clause = trimmed({token + 1, clause_end(token + 1, index)});
  if (clause.size() < kFewestWords) return std::nullopt;
  // "fears that week about the plan" points; "fears that the boats come late" reports.
  const bool has_subject = has_function(clause.begin, 'd') || has_function(clause.begin, 'n');
  return has_subject || is_clause(clause, false) ? std::optional(clause) : std::nullopt;
}

std::uint32_t ClauseReader::content_begin(std::size_t index, bool& has_that) const {
  const SpeechAct& act = acts_[index];
  const std::uint32_t limit = words_.sentence_tokens(act.cue.begin).end;
  std::uint32_t token =
      std::max(act.cue.end, act.is_inverted || act.is_according ? act.subject.end : act.cue.end);
  has_that = false;
  // "that" soon behind, with nothing but addressee and adverbials in between.
  const std::uint32_t next_cue = index + 1 < acts_.size() ? acts_[index + 1].cue.begin : limit;
  for (std::uint32_t i = token; i < limit && i < token + 14 && i < next_cue; ++i) {
    // "told Kestrel's Chronicle newspaper that"
    const bool is_possessor = act.takes_addressee && words_.is(i, "'s") && words_.is_capitalized(i + 1);
    if (is_quoted(i) || words_.is(i, ",") || (has_function(i, 'a') && !is_possessor)) break;
    // "reported results that beat all hopes", "vowed to mend the roads that were lost"
    const bool is_relative = i > token && !act.takes_addressee && is_finite(i + 1) && !is_time(i - 1);
    if (words_.is(i, "that") && is_relative) break;
    if (words_.is(i, "that") && (i == token || !has_function(i - 1, 'p'))) {
      has_that = true;
      return i + 1;
    }
  }
  if (act.takes_addressee) {
    // "told the press after the launch …": up to the end of the phrase.
    const std::uint32_t begin = token;
    while (token < limit && token < begin + 8 && !is_quoted(token)) {
      if (words_.is(token, ",") || words_.is(token, ":")) break;
      if (token > begin && words_.is(token, "'s") && words_.is_capitalized(token + 1)) {
        token += 2;
        continue;
      }
      if (token > begin && (has_function(token, 'd') || has_function(token, 'p') ||
                            has_function(token, 'n') || is_time(token)))
        break;
      if (token > begin && !words_.is_capitalized(token) && words_.is_capitalized(token - 1) &&
          !is_audience(token) && !is_publication(token))
        break;
      if (token > begin && words_.is_capitalized(token) && !words_.is_capitalized(token - 1) &&
          !has_function(token - 1, 'd'))
        break;
      ++token;
      if (has_function(token - 1, 'n')) break;
      if (is_audience(token - 1) && !is_audience(token)) break;
    }
  }
  // "has said publicly"
  if (lexicons_.adverbs.has(words_.folded(token)) && !words_.is_capitalized(token) && !is_quoted(token))
    ++token;
  // "on Monday", "yesterday morning", "in a statement".
  for (int phrases = 0; phrases < 3; ++phrases) {
    const std::uint32_t begin = token;
    if (is_one_of(words_.folded(token),
                  {"earlier", "later", "also", "again", "previously", "recently", "yesterday", "today"}))
      ++token;
    std::uint32_t time = token;
    if (is_one_of(words_.folded(time), {"on", "in", "at", "late", "early"})) ++time;
    if (is_time(time)) {
      while (is_time(time) && time < limit) ++time;
      token = time;
    } else if (act.level != CueLevel::QuotedWords &&
               is_one_of(words_.folded(token), {"in", "during", "at", "on", "via", "through", "by", "to"}) &&
               (has_function(token + 1, 'd') || words_.is_capitalized(token + 1) ||
                words_.is(token + 1, "court"))) {
      std::uint32_t end = token + 1;
      if (has_function(end, 'd')) ++end;
      const std::uint32_t noun = end;
      while (end < limit && end < noun + 4 && words_.is_word(end) && !has_function(end, 'd') &&
             !has_function(end, 'p') && !has_function(end, 'n') && !has_function(end, 'a') &&
             !has_function(end, 'c') && !is_time(end) &&
             (end == noun || words_.is_capitalized(end) == words_.is_capitalized(end - 1))) {
        ++end;
      }
      if (end == noun) break;
      if (words_.is_capitalized(end) && is_medium(end + 1)) end += 2;
      token = end;
    }
    if (token == begin) break;
  }
  if (words_.is(token, ",") && index + 1 < acts_.size() && acts_[index + 1].is_gerund &&
      acts_[index + 1].cue.begin == token + 1)
    return token;
  // "alleged, by way of example, …"
  if (words_.is(token, ",") && has_function(token + 1, 'p')) {
    std::uint32_t close = token + 2;
    while (close < limit && close < token + 7 && !words_.is(close, ",") && !is_quoted(close)) ++close;
    if (words_.is(close, ",")) token = close;
  }
  if (words_.is(token, ",") || words_.is(token, ":")) ++token;
  if (words_.is(token, "that")) {
    if (token > act.cue.end && is_relative_that(token)) return limit - 1;  // nothing is reported
    has_that = true;
    ++token;
  }
  return token;
}

/// An auxiliary or a past form.
bool ClauseReader::is_finite(std::uint32_t token) const {
  return (has_function(token, 'a') && !words_.is(token, "'s")) ||
         lexicons_.tense.find(words_.folded(token)) == "past" ||
         has_verb({token, std::min(token + 1, words_.size())});
}

/// The end of a clause that begins at `begin`: the sentence's end, or where another act of speech takes over.
std::uint32_t ClauseReader::clause_end(std::uint32_t begin, std::size_t index) const {
  const std::uint32_t limit = std::min(words_.sentence_tokens(begin).end, begin + kLongestClause);
  std::uint32_t end = limit;
  for (std::uint32_t i = begin; i < limit; ++i) {
    if (is_quoted(i)) continue;
    if (acts_[index].is_relative && words_.is(i, ",")) {
      end = i;
      break;
    }
    const bool is_dash = is_one_of(words_[i], {"-", "–", "—"}) && words_.has_space_before(i);
    const bool stops =
        words_.is(i, ";") || (is_dash && is_one_of(words_.folded(i + 1), {"but", "and", "though"})) ||
        (words_.is(i, ":") && is_quoted(i + 1)) ||
        (words_.is(i, ",") &&
         (words_.is(i + 1, "while") || words_.is(i + 1, "whereas") || words_.is(i + 1, "despite")));
    if (stops || (i > begin && words_.is(i, "despite"))) {
      end = i;
      break;
    }
  }
  for (std::size_t next = index + 1; next < acts_.size() && next < index + 4; ++next) {
    const SpeechAct& act = acts_[next];
    if (act.begin() >= end || act.cue.begin < begin) continue;
    // An act at a joint of the sentence ends the clause; one inside it ("said he had told them") belongs to
    // it.
    std::uint32_t joint = act.begin();
    if (joint > begin && (words_.is(joint - 1, "and") || words_.is(joint - 1, "but") ||
                          words_.is(joint - 1, "as") || words_.is(joint - 1, "while"))) {
      --joint;
      if (joint > begin && words_.is(joint - 1, ",")) --joint;
      if (words_.is(act.begin() - 1, "as") && !words_.is(joint, ",")) continue;
      end = joint;
      break;
    }
    while (joint > begin && act.is_gerund && has_function(joint - 1, 'v')) --joint;  // "further saying"
    if (joint > begin && act.is_gerund && is_quoted(joint - 1)) {  // "… was “important,” adding that"
      end = joint;
      break;
    }
    // "told police he found it, authorities said."
    const bool closes = !act.subject.empty() && (act.end() >= limit || ends_sentence(act.end()));
    if (joint > begin && words_.is(joint - 1, ",") && (act.is_gerund || act.is_according || closes)) {
      end = joint - 1;
      break;
    }
    if (act.is_according && joint > begin) {
      end = joint;
      break;
    }
  }
  return end;
}

TokenRange ClauseReader::trimmed(TokenRange clause) const {
  while (clause.end > clause.begin && !is_quoted(clause.end - 1) &&
         (ends_sentence(clause.end - 1) ||
          is_one_of(words_[clause.end - 1], {",", ":", ";", "—", "–", "-"}) ||
          (words_.is(clause.end - 1, "and") || words_.is(clause.end - 1, "but")))) {
    --clause.end;
  }
  while (clause.begin < clause.end && !is_quoted(clause.begin) &&
         is_one_of(words_[clause.begin], {",", ":", ";", "—", "–", ")", "-"}))
    ++clause.begin;
  return clause;
}

/// Whether the words have a verb of their own: an auxiliary outside a relative clause, or a form in "-ed"
/// behind a noun. "announced a new coalition" reports no clause.
bool ClauseReader::is_clause(TokenRange clause, bool strict) const {
  if (opens_phrase(words_.folded(clause.begin))) return false;
  const bool has_subject = has_function(clause.begin, 'n') || words_.is(clause.begin, "there");
  if (has_subject && !strict) return true;
  const std::uint32_t end = std::min(clause.end, clause.begin + (strict ? 14U : 40U));
  bool has_preposition = false;
  bool opens_relative = false;  // the next verb is that of "which", "who", "that"
  for (std::uint32_t token = clause.begin + 1; token < end; ++token) {
    if (is_quoted(token)) return !strict || token > clause.begin + 1;
    has_preposition = has_preposition || (has_function(token - 1, 'p') && !words_.is(token - 1, "of"));
    // "losses that the company had made"
    const bool is_that = words_.is(token - 1, "that") && token > clause.begin + 2 &&
                         !lexicons_.function_words.contains(words_.folded(token - 2));
    opens_relative = opens_relative || is_that || is_one_of(words_.folded(token - 1), {"which", "who"});
    const bool in_relative = is_one_of(words_.folded(token - 1), {"which", "who", "that", "to", "and"});
    if (has_function(token, 'a') && !words_.is(token, "'s") && !in_relative &&
        !is_one_of(words_.folded(token), {"be", "been", "being", "having"}))
      return true;
    const std::string_view word = words_.folded(token);
    const bool is_past =
        word.size() > 4 && word.substr(word.size() - 2) == "ed" && !words_.is_capitalized(token);
    const bool after_noun = words_.is_word(token - 1) && !has_function(token - 1, 'd') &&
                            !has_function(token - 1, 'p') && !has_function(token - 1, 'c') &&
                            !has_function(token - 1, 'a');
    const bool is_present = word.size() > 4 && word.back() == 's' && word[word.size() - 2] != 's' &&
                            after_noun && !words_.is_capitalized(token) &&
                            words_.folded(token - 1).back() != 's' &&
                            (has_function(token + 1, 'd') || has_function(token + 1, 'n'));
    if (!strict && is_present) return true;
    // "the driver lost control": an irregular past form behind a noun.
    const bool is_irregular = !words_.is_capitalized(token) && lexicons_.tense.find(word) == "past";
    if (!strict && opens_relative && (is_past || is_irregular)) {
      opens_relative = false;  // "the losses from a fire, which left two dead"
      continue;
    }
    // "losses in a house destroyed in the storm": where an object would stand, none does.
    if (!strict && is_undergone(token) && has_function(token + 1, 'p') && !opens_count(token + 1)) continue;
    // "her death in a statement issued on Monday": documents do nothing, people do ("a man with a knife
    // attacked in").
    if (!strict && is_past && has_preposition && is_document(token - 1) && has_function(token + 1, 'p'))
      continue;
    if (!strict && is_irregular && after_noun && token > clause.begin + 1 && !words_.is(token + 1, "by"))
      return true;
    if (!strict && is_past && after_noun && token > clause.begin + 1 && !words_.is(token + 1, "by"))
      return true;
  }
  return false;
}

/// Whether the words before an act are a clause that may end there: "The riot did no harm" and "On Monday it
/// rained", but neither "In the harbour town" nor "If it rains".
bool ClauseReader::is_complete(TokenRange before) const {
  const std::string_view opening = words_.folded(before.begin);
  const bool is_subordinate =
      is_one_of(opening, {"after", "although", "as", "because", "before", "if", "once", "since", "though",
                          "unless", "until", "when", "while"});
  for (std::uint32_t token = before.begin; is_subordinate && token + 1 < before.end; ++token) {
    if (words_.is(token, ",")) return is_complete({token + 1, before.end});
  }
  if (is_subordinate) return false;
  const std::uint32_t begin = before.begin + (opens_phrase(opening) ? 2U : 0U);
  return begin < before.end && is_clause({begin, before.end}, false);
}

/// Whether an auxiliary, or a form in "-ed", stands among the words.
bool ClauseReader::has_verb(TokenRange clause) const {
  for (std::uint32_t token = clause.begin; token < clause.end; ++token) {
    const std::string_view word = words_.folded(token);
    if (has_function(token, 'a') && word != "'s") return true;
    if (word.size() > 4 && word.substr(word.size() - 2) == "ed" && !words_.is_capitalized(token)) return true;
  }
  return false;
}

}  // namespace nutgraf
