// Reads noun phrases that may be titles: where they begin and end, and which word is their head.
// SPDX-License-Identifier: Apache-2.0
#include "core/link/role_phrase.h"

#include <algorithm>

#include "core/link/hyphen.h"
#include "core/text/one_of.h"

namespace nutgraf {

std::string_view RoleLexicons::title_class(std::string_view word) const {
  if (word.size() > 2 && word.back() == '.') word.remove_suffix(1);  // but "U." is an initial
  if (const auto found = titles.find(word)) return *found;
  if (word.size() > 3 && word.back() == 's') {
    if (const auto found = titles.find(word.substr(0, word.size() - 1))) return *found;
  }
  // "co-author", "vice-president": the last part decides.
  const std::size_t hyphen = word.rfind('-');
  if (hyphen != std::string_view::npos && hyphen + 1 < word.size()) {
    if (const auto found = titles.find(word.substr(hyphen + 1))) return *found;
  }
  return {};
}

RolePhraseReader::RolePhraseReader(const RoleLexicons& lexicons, const Words& words, const Chains& chains)
    : lexicons_(lexicons), words_(words), chains_(chains), named_at_(words.size(), kNone) {
  for (std::uint32_t i = 0; i < chains.mentions.size(); ++i) {
    if (chains.mentions[i].kind != MentionKind::Named) continue;
    const TokenRange tokens = chains.mentions[i].tokens;
    std::fill(named_at_.begin() + tokens.begin, named_at_.begin() + tokens.end, i);
  }
}

bool RolePhraseReader::has_function(std::uint32_t token, char kind) const {
  const auto kinds = lexicons_.function_words.find(words_.folded(token));
  return kinds && kinds->find(kind) != std::string_view::npos;
}

bool RolePhraseReader::may_open(std::uint32_t token) const {
  const bool is_possessor = in_person(token) && words_.is(mention_of(token).tokens.end, "'s");
  return is_determiner(token) || !class_of(token).empty() || is_modifier(words_.folded(token)) ||
         (in_name(token) && (!in_person(token) || is_possessor));
}

std::uint32_t RolePhraseReader::head_before(std::uint32_t name_begin, std::uint32_t first) const {
  if (name_begin == first) return kNone;
  std::uint32_t token = name_begin - 1;
  if (words_.is(token, ")")) {  // "Labour MP (Member of Parliament) Tom Wickley"
    while (token > first && name_begin - token < 8 && !words_.is(token, "(")) --token;
    if (!words_.is(token, "(") || token == first) return kNone;
    --token;
  }
  if (is_one_of(words_.folded(token), {"elect", "designate"}) && token > first + 1 &&
      is_hyphen(words_.folded(token - 1)) && !class_of(token - 2).empty())
    return token - 2;
  if (!class_of(token).empty()) {
    // "Secretary of Justice Wanda Vázquez": the office, not the word beside the name; but "the person of
    // Governor Bello", "the youth chief of Mr Johan".
    const bool is_office =
        token > first + 1 && words_.is(token - 1, "of") && !class_of(token - 2).empty() &&
        words_.is_capitalized(token) && class_of(token).find('r') != std::string_view::npos &&
        (words_.is_capitalized(token - 2) || is_one_of(words_.folded(token - 2), {"secretary", "minister"}));
    return is_office ? token - 2 : token;
  }
  // "leader of the opposition Ada Ruiz"
  const bool is_of_body = token > first + 1 && words_.is(token - 1, "the") && words_.is(token - 2, "of") &&
                          is_one_of(words_.folded(token), {"opposition", "house", "parliament", "senate"});
  const bool is_of_noun = is_of_body || (token > first && words_.is(token - 1, "of") && is_plain_word(token));
  if (!words_.is_capitalized(token) && !in_name(token) && !is_of_noun) return kNone;
  for (std::uint32_t steps = 0; steps < 12; ++steps) {
    // "Minister for Law, Justice and Ports Ada Ruiz"
    const bool is_listed =
        words_.is(token, ",") && steps > 0 && token > first && is_field(token - 1) && is_field(token + 1);
    if (in_person(token) || (words_.is(token, ",") && !is_listed)) return kNone;
    const bool goes_on = is_listed || words_.is_capitalized(token) || in_name(token) ||
                         (is_of_noun && steps == 0) ||
                         is_one_of(words_.folded(token), {"of", "for", "the", "and", "&", "'s", "-", "to"});
    if (!goes_on && class_of(token).empty()) return kNone;
    const bool leads =
        is_one_of(words_.folded(token + 1), {"of", "for", "to", "general", "emeritus", "elect"});
    if (!class_of(token).empty() && leads) return token;
    if (token == first) return kNone;
    --token;
  }
  return kNone;
}

bool RolePhraseReader::is_verb_like(std::uint32_t token, std::uint32_t first) const {
  const std::string_view word = words_.folded(token);
  if (words_.is_capitalized(token) || word.size() < 3 || token == first) return false;
  if (lexicons_.tense.find(word) == std::string_view("past")) return true;  // "met", "told"
  if (word.size() < 4) return false;
  const bool after_name = in_name(token - 1);
  if (word.back() == 's' && after_name) return true;
  if (word.substr(word.size() - 2) != "ed") return false;
  if (lexicons_.adverbs.has(words_.folded(token - 1))) return false;  // "newly elected"
  // "on Thursday faulted", "reported Thursday renowned …"
  if (has_function(token - 1, 't'))
    return !is_one_of(word, {"beloved", "celebrated", "disgraced", "noted", "renowned", "respected"});
  return after_name || is_plain_word(token - 1) || has_function(token - 1, 'n') ||
         has_function(token - 1, 'a') || has_function(token - 1, 'c') || has_function(token - 1, 'v');
}

/// A possessor with its determiner: "the government's" of "the government's lawyer".
std::uint32_t RolePhraseReader::possessor_begin(std::uint32_t mark, std::uint32_t first) const {
  std::uint32_t begin = mark - 1;
  if (in_name(begin)) begin = std::max(first, mention_of(begin).tokens.begin);
  while (begin > first && words_.is_capitalized(begin - 1) && !is_function_word(begin - 1)) --begin;
  if (begin > first && is_determiner(begin - 1) && !words_.is(begin - 1, "that")) --begin;
  return begin;
}

/// Whether a common word left of `begin` belongs to the title.
bool RolePhraseReader::belongs_left(std::uint32_t token, std::uint32_t begin, std::uint32_t head,
                                    std::uint32_t first, bool head_is_lower) const {
  const std::string_view word = words_.folded(token);
  const bool is_capital = words_.is_capitalized(token);
  if (!class_of(token).empty() || is_modifier(word)) return true;
  if (is_verb_like(token, first)) return false;
  // "met former mayor": what stands before is no part of the title.
  const bool is_edge = is_one_of(
      words_.folded(begin), {"former", "then", "ex", "retired", "late", "outgoing", "acting", "incoming"});
  if (!is_capital && (is_edge || lexicons_.adverbs.has(words_.folded(begin)))) return false;
  if (lexicons_.adverbs.has(word)) return token + 1 < head && has_ending(words_.folded(token + 1), "ed");
  if (!is_plain_word(token) || is_cue(token) || word == "include" || word == "including") return false;
  if (head_is_lower) {
    // Lower-case modifiers only before a lower-case head: "fire service spokesman", "the exiting governor".
    const bool is_gerund = word.size() >= 5 && has_ending(word, "ing");
    if (word.size() <= 2 || (is_gerund && !(token > first && is_determiner(token - 1)))) return false;
  } else if (!is_capital) {
    // "Chelyabinsk regional Deputy Governor"
    const bool is_adjective = has_ending(word, "al") || has_ending(word, "ic") || word == "state";
    if (!is_adjective || token == first || !in_name(token - 1) || in_person(token - 1)) return false;
  }
  // "Faulting Governor Bello, …"
  const bool starts_sentence = token == first && is_capital;
  return head_is_lower || !starts_sentence || is_one_of(word, {"coordinating", "managing", "founding"}) ||
         !(has_ending(word, "ing") ||
           is_one_of(word, {"current", "meanwhile", "however", "yesterday", "today"}));
}

/// "Minister of": an office and its "of".
bool RolePhraseReader::is_office_of(std::uint32_t of) const {
  return words_.is(of, "of") && words_.is_capitalized(of - 1) &&
         class_of(of - 1).find('r') != std::string_view::npos;
}

/// "Chief of Police General Ada Ruiz": the "of" between an office and a rank with its force; but "the Mayor
/// of Kestrel Governor Bo Lind" are two.
bool RolePhraseReader::joins_rank(std::uint32_t of, std::uint32_t head) const {
  return of + 1 < head && words_.is_capitalized(of + 1) && !in_name(of + 1) && is_office_of(of);
}

std::uint32_t RolePhraseReader::extend_left(std::uint32_t head, std::uint32_t first,
                                            bool head_is_lower) const {
  std::uint32_t begin = head;
  while (begin > first && head - begin < kLongestTitle / 2) {
    const std::uint32_t token = begin - 1;
    const std::string_view word = words_.folded(token);
    if (in_name(token)) {
      // "Quill's lawyer", "Former Quill advisor" at a sentence's begin, but not "told Kim mayor Lee".
      const bool is_employer = begin == head && token > first && is_modifier(words_.folded(token - 1));
      if (in_person(token) && !is_employer && (begin == head || !words_.is(begin, "'s"))) break;
      const std::uint32_t name = std::max(first, mention_of(token).tokens.begin);
      if (begin == head && in_place(token) && name > first + 1 && is_office_of(name - 1)) break;
      begin = name;
    } else if (token > first &&
               ((is_hyphen(word) && !words_.has_space_before(begin)) || joins_rank(token, head))) {
      begin = token - 1;
    } else if (word == "'s" || word == "'" || word == "’") {
      return token == first ? begin : possessor_begin(token, first);
    } else if (is_one_of(word, {"his", "her", "their", "our", "my"}) ||
               (word == "the" && begin < head && has_ending(words_.folded(begin), "ing"))) {
      return token;  // "The exiting governor"
    } else if (is_one_of(word, {"and", "or", "&"}) && token > first) {
      // "suspects and businessman Ray Obin" tells of others first.
      const std::string_view before = words_.folded(token - 1);
      const bool are_others = has_ending(before, "s") && !has_ending(words_.folded(head), "s") &&
                              !lexicons_.titles.contains(before);
      const bool after_title = !class_of(token - 1).empty() && !are_others;
      const bool after_list = words_.is(token - 1, ",") && token > first + 1 && !class_of(token - 2).empty();
      // "AU trade and industry commissioner"
      const bool after_noun = head_is_lower && begin < head && is_plain_word(token - 1) &&
                              !is_cue(token - 1) && !words_.is_capitalized(token - 1) &&
                              !is_verb_like(token - 1, first) && token - 1 > first && in_name(token - 2);
      // "International Trade and Industry Minister"
      const bool after_field = !head_is_lower && begin < head && token > first + 1 && is_office_noun(begin) &&
                               is_office_noun(token - 1);
      if (!after_title && !after_list && !after_noun && !after_field) break;
      begin = after_list && !after_title ? token - 2 : token - 1;
    } else if (word == "," && token > first && !class_of(token - 1).empty() && begin < head &&
               head_is_lower) {
      // "US singer, actor, and advocate": only inside such a list, which "and" has opened.
      bool in_list = false;
      for (std::uint32_t i = begin; i < head; ++i) in_list = in_list || words_.is(i, "and");
      if (!in_list) break;
      begin = token - 1;
    } else if (word == ")" && begin == head) {
      std::uint32_t open = token;
      while (open > first && token - open < 6 && !words_.is(open, "(")) --open;
      if (!words_.is(open, "(") || open == first || !in_name(open - 1)) break;
      begin = open;
    } else if (belongs_left(token, begin, head, first, head_is_lower)) {
      begin = token;
    } else {
      break;
    }
  }
  return begin;
}

std::uint32_t RolePhraseReader::head_of_phrase(std::uint32_t begin, std::uint32_t limit) const {
  std::uint32_t head = kNone;
  for (std::uint32_t token = begin; token < limit && token - begin < 16; ++token) {
    const std::string_view word = words_.folded(token);
    if (!class_of(token).empty() && class_of(token).find('r') != std::string_view::npos) {
      head = token;
      const std::string_view next = words_.folded(token + 1);
      if (!is_hyphen(next) && class_of(token + 1).empty() &&
          (!is_plain_word(token + 1) || in_name(token + 1)))
        return head;
      continue;
    }
    if (in_person(token) && !words_.is(mention_of(token).tokens.end, "'s")) return head;
    const bool goes_on = is_plain_word(token) || in_name(token) || is_hyphen(word) || word == "'s" ||
                         is_determiner(token) || is_modifier(word) ||
                         words_.segmentation().tokens[token].kind == TokenKind::Number ||
                         is_one_of(word, {"of", "and", "'", "’", "&"});
    if (!goes_on || (word == "of" && head == kNone && token - begin != 1 && !in_name(token))) return head;
    if (is_cue(token) && !is_one_of(word, {"lead", "chief", "share", "label"}) && head != kNone) return head;
  }
  return head;
}

}  // namespace nutgraf
