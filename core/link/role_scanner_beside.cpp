// Titles beside a name: "Minister of Defense Taro Kono", "Ann Lee, a fire service spokeswoman".
// SPDX-License-Identifier: Apache-2.0
#include "core/link/role_scanner.h"

#include "core/text/one_of.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t kNone = RolePhraseReader::kNone;

bool is_kin(std::string_view word) {
  return is_one_of(word,
                   {"mother",     "father",    "son",         "daughter",    "brother",  "sister",
                    "wife",       "husband",   "widow",       "uncle",       "aunt",     "cousin",
                    "nephew",     "niece",     "grandfather", "grandmother", "grandson", "granddaughter",
                    "girlfriend", "boyfriend", "fiance",      "fiancee",     "friend"});
}

}  // namespace

/// Reads "a fire service spokesman", "former mayor of Denver"; adds it and returns its end, or `begin` for
/// anything else.
std::uint32_t RoleScanner::role_phrase(std::uint32_t begin, std::uint32_t limit, std::uint32_t mention) {
  const bool is_one = words_.is(begin, "one") && words_.is(begin + 1, "of");
  const bool opens = is_one || phrases_.may_open(begin) || phrases_.is_plain_word(begin);
  if (!opens || (phrases_.in_person(begin) && !phrases_.may_open(begin))) return begin;
  const std::string_view word = words_.folded(begin);
  const bool is_past = word.size() > 4 && word.substr(word.size() - 2) == "ed" && !phrases_.may_open(begin);
  if (is_past && !words_.is_capitalized(begin)) return begin;  // "…, also cancelled graduate studies"
  const std::uint32_t head = phrases_.head_of_phrase(is_one ? begin + 2 : begin, limit);
  if (head == kNone || is_kin(words_.folded(head)) || (!is_one && is_plural(head))) return begin;
  const std::uint32_t end = phrases_.phrase_end(head, limit);
  if (phrases_.in_person(end)) return begin;  // somebody else's title
  add(begin, end, mention);
  return end;
}

/// "Japanese Minister of Defense Taro Kono"; returns where the title begins, or the name.
std::uint32_t RoleScanner::find_before(std::uint32_t mention) {
  const TokenRange name = chains_.mentions[mention].tokens;
  const std::uint32_t first = words_.sentence_tokens(name.begin).begin;
  std::uint32_t head = phrases_.head_before(name.begin, first);
  if (head == kNone || is_kin(words_.folded(head))) return name.begin;
  std::uint32_t end = name.begin;
  if (head + 1 == end && head > first && words_.is_capitalized(head) && phrases_.class_of(head)[0] == 'h' &&
      !phrases_.class_of(head - 1).empty() && !words_.is_capitalized(head - 1)) {
    // "study co-author Professor Carl Lipo" bears two titles.
    add(head, end, mention);
    end = head;
    --head;
    if (is_kin(words_.folded(head))) return end;
  }
  const bool is_lower = !words_.is_capitalized(head);
  // A bare lower-case honorific is none: "sister Ann", "count Olaf".
  if (is_lower && phrases_.class_of(head).find('r') == std::string_view::npos) return end;
  if (is_lower && is_plural(head) && !words_.is(name.end, ",") && !words_.is(name.end, "and")) return end;
  std::uint32_t begin = phrases_.extend_left(head, first, is_lower || head == first);
  if (begin < head && is_one_of(words_[begin], {"Current", "Only"})) ++begin;
  add(begin, end, mention);
  return begin;
}

/// "The mayor of London, Sadiq Khan, …": `begin` to `end` is the name, with the title that stands beside it.
void RoleScanner::find_before_comma(std::uint32_t begin_of_name, std::uint32_t end_of_name,
                                    std::uint32_t mention) {
  const TokenRange sentence = words_.sentence_tokens(begin_of_name);
  if (begin_of_name < sentence.begin + 2 || !words_.is(begin_of_name - 1, ",")) return;
  const bool has_origin = words_.is(end_of_name, "of") && phrases_.in_name(end_of_name + 1);
  const bool closes = end_of_name >= sentence.end || phrases_.is_cue(end_of_name) || has_origin ||
                      is_one_of(words_.folded(end_of_name), {",", ".", ";", "—", ":", "(", "\"", "”"});
  const std::uint32_t comma = begin_of_name - 1;
  std::uint32_t begin = comma;
  std::uint32_t title_begin = kNone;
  while (begin > sentence.begin && comma - begin < 16) {
    const std::uint32_t token = begin - 1;
    const bool goes_on =
        phrases_.is_plain_word(token) || phrases_.in_name(token) || phrases_.is_determiner(token) ||
        is_one_of(words_.folded(token), {"of", "'s", "for", "in", "to", "and", "&", "-", "–", "’"});
    if (words_.is(token, "as") && (token == sentence.begin || words_.is(token - 1, ","))) {
      // "As Attorney General, Barr leads …"
      const std::uint32_t head = phrases_.head_of_phrase(begin, comma);
      if (head != kNone && !is_kin(words_.folded(head)) && phrases_.phrase_end(head, comma) == comma)
        add(begin, comma, mention);
      return;
    }
    if (!goes_on || (phrases_.in_person(token) && !words_.is(begin, "'s")) ||
        (phrases_.is_cue(token) && !words_.is_capitalized(token)))
      break;
    begin = token;
    if (phrases_.in_name(token)) begin = std::max(sentence.begin, phrases_.mention_of(token).tokens.begin);
    if (!closes) continue;
    if (phrases_.in_name(token) && words_.is(token + 1, "'s")) {
      const std::uint32_t owner_head =
          phrases_.in_person(token) ? phrases_.head_before(begin, sentence.begin) : kNone;
      std::uint32_t owner = begin;
      if (owner_head != kNone)
        owner = phrases_.extend_left(owner_head, sentence.begin, !words_.is_capitalized(owner_head));
      const std::uint32_t own_head = phrases_.head_of_phrase(token + 2, comma);
      if (own_head == kNone || is_kin(words_.folded(own_head)) ||
          phrases_.phrase_end(own_head, comma) != comma)
        break;
      title_begin = owner;
      break;
    }
    const bool opens =
        phrases_.is_determiner(token) &&
        (token == sentence.begin || !phrases_.has_function(token - 1, 'p') || comma - token > 2);
    if (!opens && begin != sentence.begin) continue;
    const std::uint32_t head = phrases_.head_of_phrase(begin, comma);
    if (head == kNone || is_kin(words_.folded(head)) || phrases_.phrase_end(head, comma) != comma) continue;
    title_begin = begin;
    // "The chairman of … and the head of the coast guard": may begin further left.
    if (token == sentence.begin || !is_one_of(words_.folded(token - 1), {"and", "of"})) break;
  }
  if (title_begin != kNone) add(title_begin, comma, mention);
}

/// "Kama Melly QC".
void RoleScanner::find_letters_behind(std::uint32_t mention) {
  const std::uint32_t token = chains_.mentions[mention].tokens.end;
  if (!phrases_.in_name(token) && PersonNameReader::is_postnominal(words_[token]))
    add(token, token + 1, mention);
}

/// "Kim, a national security official at the Blue House,".
void RoleScanner::find_after_comma(std::uint32_t mention) {
  const TokenRange name = chains_.mentions[mention].tokens;
  const std::uint32_t limit = words_.sentence_tokens(name.begin).end;
  const auto& tokens = words_.segmentation().tokens;
  std::uint32_t token = name.end;
  if (words_.is(token, "(")) {  // a native spelling or a party
    while (token < limit && token < name.end + 10 && !words_.is(token, ")")) ++token;
    ++token;
  }
  // "Langat, 58, …"
  if (words_.is(token, ",") && token + 2 < tokens.size() && tokens[token + 1].kind == TokenKind::Number &&
      words_.is(token + 2, ","))
    token += 2;
  if (token >= limit || !is_one_of(words_.folded(token), {",", "—", "–"})) return;
  ++token;
  while (token < limit &&
         is_one_of(words_.folded(token),
                   {"also", "currently", "now", "then", "formerly", "himself", "herself"}) &&
         !words_.is(token + 1, "-"))
    ++token;
  for (int titles = 0; titles < 4; ++titles) {
    const std::uint32_t end = role_phrase(token, limit, mention);
    if (end == token) return;
    if (words_.is(end, "who")) return void(assert_from(end + 1, mention));
    if (!words_.is(end, ",") && !words_.is(end, "and")) {
      // "…, officials said": a phrase that a verb follows is the subject of its own clause.
      // "Harry Dunn, a 19-year-old motorcyclist was struck" lacks its comma.
      const bool lacks_comma =
          phrases_.has_function(end, 'a') && is_one_of(words_.folded(token), {"a", "an"});
      const bool runs_on = !lacks_comma && (phrases_.is_cue(end) || phrases_.has_function(end, 'a') ||
                                            phrases_.is_verb_like(end, token));
      if (runs_on && !found_.empty() && found_.back().mention == mention) found_.pop_back();
      return;
    }
    token = end + 1;
    if (words_.is(token, "and")) ++token;
    while (is_one_of(words_.folded(token), {"also", "currently", "now", "later", "formerly"})) ++token;
    if (phrases_.in_person(token)) return;
  }
}

}  // namespace nutgraf
