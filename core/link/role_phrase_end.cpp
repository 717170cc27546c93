// Where titles end: "chief executive of Kestrel-based Vexo", "mayor of Kestrel, Norland".
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "core/link/hyphen.h"
#include "core/link/role_phrase.h"
#include "core/text/one_of.h"

namespace nutgraf {

/// "official and ambassador", "Health and Safety", "of mechanical and civil engineering": whether what
/// follows "and" is still the title's.
bool RolePhraseReader::joins_more(std::uint32_t conjunction, std::uint32_t limit) const {
  const std::uint32_t next = conjunction + 1;
  for (std::uint32_t i = next; i < limit && i < next + 4 && (is_plain_word(i) || in_name(i)); ++i) {
    if (!class_of(i).empty()) return true;
  }
  if (in_person(next)) return false;
  if ((words_.is_capitalized(conjunction - 1) || in_name(conjunction - 1)) && words_.is_capitalized(next))
    return true;
  return !words_.is_capitalized(conjunction - 1) && is_plain_word(conjunction - 1) && is_plain_word(next) &&
         !words_.is_capitalized(next) && !is_cue(next) && !has_ending(words_.folded(next), "ed") &&
         is_plain_word(next + 1) && !is_cue(next + 1) && !has_ending(words_.folded(next + 1), "ed");
}

/// Whether a word behind a title's head may belong to it.
bool RolePhraseReader::may_go_on(std::uint32_t token) const {
  const std::string_view word = words_.folded(token);
  const bool is_capital = words_.is_capitalized(token);
  if (has_ending(word, "ed") && !is_capital) return false;  // "the Queen suspended parliament"
  return is_plain_word(token) && !is_one_of(word, {"responsible", "based", "overseeing", "presiding"}) &&
         (!is_cue(token) || is_capital);
}

/// "a letter", "the statement issued late", but not "the Post" nor "speech therapy".
bool RolePhraseReader::names_message(std::uint32_t begin) const {
  const std::uint32_t noun = is_determiner(begin) ? begin + 1 : begin;
  if (!is_one_of(words_.folded(noun), {"letter", "statement", "email", "e-mail", "interview", "message",
                                       "memo", "speech", "note", "tweet", "post", "briefing", "affidavit"}) ||
      words_.is_capitalized(noun) || in_name(noun))
    return false;
  const std::uint32_t next = noun + 1;
  const bool goes_on = is_plain_word(next) && !words_.is_capitalized(next) && !in_name(next);
  return !goes_on || is_verb_like(next, begin) || is_cue(next) || has_function(next, 't') ||
         lexicons_.adverbs.has(words_.folded(next)) ||
         is_one_of(words_.folded(next), {"late", "early", "last", "earlier", "yesterday", "today"});
}

std::uint32_t RolePhraseReader::phrase_end(std::uint32_t head, std::uint32_t limit) const {
  std::uint32_t end = head + 1;
  bool after_preposition = false;
  // A longer one is no title: dashes join all of "Ada Ruiz – mayor for Bo Lind – mayor for …".
  while (end < limit && end - head <= kLongestTitle) {
    const std::string_view word = words_.folded(end);
    const bool is_number = words_.segmentation().tokens[end].kind == TokenKind::Number;
    if (in_person(end) && !after_preposition && !words_.is(mention_of(end).tokens.end, "'s")) break;
    if (in_name(end)) {
      end = std::min(limit, mention_of(end).tokens.end);
      after_preposition = false;
    } else if (is_one_of(word, {"of", "in", "at", "for", "to", "on"}) ||
               (word == "from" && in_name(end + 1))) {
      // "the first president to refuse": no office
      const bool is_infinitive = word == "to" && is_plain_word(end + 1) && !in_name(end + 1) &&
                                 !words_.is_capitalized(end + 1) && class_of(end + 1).empty();
      // "governor at noon", "governor in May": no place of office
      const bool is_moment =
          is_one_of(word, {"at", "in", "on"}) && !in_name(end + 1) &&
          (has_function(end + 1, 't') ||
           words_.segmentation().tokens[std::min(end + 2, limit - 1)].kind == TokenKind::Number ||
           (word == "at" && !is_determiner(end + 1) && !words_.is_capitalized(end + 1)));
      // "the group's chairman in a letter to staff": where it was said
      const bool is_message = is_one_of(word, {"in", "on", "at"}) && names_message(end + 1);
      if (is_moment || is_message || is_infinitive ||
          (!is_determiner(end + 1) && !is_plain_word(end + 1) && !in_name(end + 1)))
        break;
      after_preposition = true;
      ++end;
    } else if (word == "and") {
      if (!joins_more(end, limit)) break;
      ++end;
    } else if (is_hyphen(word) && words_.is(end + 1, "based") && end + 2 < limit) {
      end += 2;  // "chief executive of Kestrel-based Vexo"
      after_preposition = true;
    } else if (is_hyphen(word) || word == "'s" || word == "&" || (is_determiner(end) && after_preposition)) {
      ++end;
    } else if (after_preposition ? is_plain_word(end) || is_number : may_go_on(end)) {
      after_preposition = false;  // "secretary of state", "candidate for the 2020 nomination"
      ++end;
    } else {
      break;
    }
  }
  while (end > head + 1 &&
         (has_function(end - 1, 'p') || has_function(end - 1, 'd') || words_.is(end - 1, "and")) &&
         !in_name(end - 1))  // "a farmer in Nghe An"
    --end;
  // "the mayor of Esperanza, Sultan Kudarat,": a place within a place.
  const bool is_place =
      end < limit && end > head + 1 && in_place(end - 1) && words_.is(end, ",") && in_place(end + 1);
  if (is_place) {
    const std::uint32_t outer = mention_of(end + 1).tokens.end;
    if (outer >= limit || is_one_of(words_[outer], {",", ".", ";"})) return outer;
  }
  return end;
}

}  // namespace nutgraf
