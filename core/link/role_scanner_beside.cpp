// Titles beside a name: "Minister of Defense Taro Minami", "Ann Lee, a fire service spokeswoman".
// SPDX-License-Identifier: Apache-2.0
#include "core/link/role_scanner.h"

#include <algorithm>

#include "core/text/one_of.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t kNone = RolePhraseReader::kNone;

}  // namespace

bool RoleScanner::is_courtesy(std::uint32_t token) const {
  std::string_view word = words_.folded(token);
  if (word.size() > 2 && word.back() == '.') word.remove_suffix(1);
  return lexicons_.role_words.has(word, 'c');
}

/// Reads "a fire service spokesman", "former mayor of Denver"; adds it and returns its end, or `begin` for
/// anything else.
std::uint32_t RoleScanner::role_phrase(std::uint32_t begin, std::uint32_t limit, std::uint32_t mention) {
  const bool is_one = words_.is(begin, "one") && words_.is(begin + 1, "of");
  const bool opens = is_one || phrases_.may_open(begin) || phrases_.is_plain_word(begin);
  if (!opens || (phrases_.in_person(begin) && !phrases_.may_open(begin))) return begin;
  const std::string_view word = words_.folded(begin);
  // "…, also cancelled graduate studies", "…, told the same journalist"
  const bool is_past =
      ((word.size() > 4 && word.substr(word.size() - 2) == "ed") || phrases_.is_cue(begin)) &&
      !phrases_.may_open(begin);
  if (is_past && !words_.is_capitalized(begin)) return begin;
  const std::uint32_t head = phrases_.head_of_phrase(is_one ? begin + 2 : begin, limit);
  if (head == kNone || is_kin(head) || (!is_one && is_plural(head))) return begin;
  const std::uint32_t end = phrases_.phrase_end(head, limit);
  if (phrases_.in_person(end)) return begin;  // somebody else's title
  if (is_kin(end - 1)) return begin;          // "the president's brother"
  add(begin, end, mention);
  return end;
}

/// "Japanese Minister of Defense Taro Minami"; returns where the title begins, or the name.
std::uint32_t RoleScanner::find_before(std::uint32_t mention) {
  const TokenRange name = chains_.mentions[mention].tokens;
  const std::uint32_t first = words_.sentence_tokens(name.begin).begin;
  std::uint32_t head = phrases_.head_before(name.begin, first);
  if (head == kNone || is_kin(head)) return name.begin;
  std::uint32_t end = name.begin;
  std::uint32_t courtesy = end;
  while (courtesy > first && words_.is_capitalized(courtesy - 1) && !phrases_.in_name(courtesy - 1) &&
         (is_courtesy(courtesy - 1) ||
          (words_.is(courtesy - 1, "tan") && is_one_of(words_.folded(courtesy), {"sri", "seri"}))))
    --courtesy;
  if (courtesy > first && courtesy < end && words_.is(courtesy - 1, ")")) {
    // "Deputy Commissioner (Operations) Dato Ada Ruiz"
    std::uint32_t open = courtesy - 1;
    while (open > first && courtesy - open < 5 && !words_.is(open, "(")) --open;
    if (open > first && words_.is(open, "(") && words_.is_capitalized(open - 1) &&
        phrases_.class_of(open - 1).find('r') != std::string_view::npos) {
      add(courtesy, end, mention);
      const std::uint32_t begin = phrases_.extend_left(open - 1, first, open - 1 == first);
      add(begin, courtesy, mention);
      return begin;
    }
  }
  const bool has_office = courtesy > first && courtesy < end && !words_.is(courtesy - 1, "police") &&
                          phrases_.class_of(courtesy - 1).find('r') != std::string_view::npos;
  if (has_office) {
    add(courtesy, end, mention);
    end = courtesy;
    head = courtesy - 1;
    if (is_kin(head)) return end;
  } else if (courtesy < end) {
    // "Most Ven. Ada Ruiz", but nothing of "Hill University Ven. Ada Ruiz".
    while (courtesy > first && words_.is_capitalized(courtesy - 1) && !phrases_.in_name(courtesy - 1) &&
           (is_one_of(words_.folded(courtesy - 1), {"most", "rt", "rt.", "right", "very", "his", "her"}) ||
            phrases_.class_of(courtesy - 1).find('h') != std::string_view::npos))
      --courtesy;
    add(courtesy, end, mention);
    return courtesy;
  } else if (head + 1 == end && head > first && words_.is_capitalized(head) &&
             phrases_.class_of(head)[0] == 'h' && !phrases_.class_of(head - 1).empty() &&
             !words_.is_capitalized(head - 1)) {
    // "study co-author Professor Carl Lenz" bears two titles.
    add(head, end, mention);
    end = head;
    --head;
    if (is_kin(head)) return end;
  }
  const bool is_lower = !words_.is_capitalized(head);
  // A bare lower-case honorific is none: "sister Ann", "count Olaf".
  if (is_lower && phrases_.class_of(head).find('r') == std::string_view::npos) return end;
  if (is_lower && is_plural(head) && !words_.is(name.end, ",") && !words_.is(name.end, "and")) return end;
  std::uint32_t begin = phrases_.extend_left(head, first, is_lower || head == first);
  if (begin < head && is_one_of(words_[begin], {"Current", "Only"})) ++begin;
  if (begin > first && lexicons_.role_words.has(words_.folded(head), 'd') &&
      phrases_.is_determiner(begin - 1))
    --begin;
  add(begin, end, mention);
  return begin;
}

/// "The mayor of London, Omar Reeve, …": `begin` to `end` is the name, with the title that stands beside it.
void RoleScanner::find_before_comma(std::uint32_t begin_of_name, std::uint32_t end_of_name,
                                    std::uint32_t mention) {
  const TokenRange sentence = words_.sentence_tokens(begin_of_name);
  if (begin_of_name < sentence.begin + 2 || !words_.is(begin_of_name - 1, ",")) return;
  const bool has_origin = words_.is(end_of_name, "of") && phrases_.in_name(end_of_name + 1);
  const bool closes = end_of_name >= sentence.end || phrases_.is_cue(end_of_name) || has_origin ||
                      is_one_of(words_.folded(end_of_name), {",", ".", ";", "—", ":", "(", "\"", "”"});
  std::uint32_t comma = begin_of_name - 1;
  if (words_.is(comma - 1, ")")) {  // "The chairman of the Dock Workers' Union (DWU), Ada Ruiz,"
    std::uint32_t open = comma - 1;
    while (open > sentence.begin && comma - open < 6 && !words_.is(open, "(")) --open;
    if (!words_.is(open, "(") || !phrases_.in_name(open + 1)) return;
    comma = open;
  }
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
      if (head != kNone && !is_kin(head) && phrases_.phrase_end(head, comma) == comma)
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
      if (own_head == kNone || is_kin(own_head) || phrases_.phrase_end(own_head, comma) != comma) break;
      title_begin = owner;
      break;
    }
    // "the remand of a trader, Ada Ruiz, on Monday"
    const bool is_told = is_one_of(words_.folded(token), {"a", "an"}) && words_.is(end_of_name, ",");
    const bool opens =
        phrases_.is_determiner(token) &&
        (token == sentence.begin || !phrases_.has_function(token - 1, 'p') || comma - token > 2 || is_told);
    // "However, counsel for the defence, Ada Ruiz, said"
    const bool is_counsel = phrases_.class_of(token).find('r') != std::string_view::npos &&
                            !phrases_.in_name(token) && is_one_of(words_.folded(token + 1), {"for", "to"}) &&
                            token > sentence.begin &&
                            (words_.is(token - 1, ",") || phrases_.has_function(token - 1, 'c'));
    if (!opens && !is_counsel && begin != sentence.begin) continue;
    const std::uint32_t head = phrases_.head_of_phrase(begin, comma);
    // "The suspects, Ada Ruiz, Bo Lind and …": no title of the first.
    if (head == kNone || is_kin(head) || phrases_.phrase_end(head, comma) != comma || is_kin(comma - 1) ||
        (is_plural(head) && !words_.is(begin, "one")))
      continue;
    title_begin = begin;
    // "The chairman of … and the head of the coast guard": may begin further left.
    if (token == sentence.begin || !is_one_of(words_.folded(token - 1), {"and", "of"})) break;
  }
  if (title_begin == kNone && chains_.mentions[mention].tokens.size() > 1)
    title_begin = bare_office(sentence.begin, comma);
  if (title_begin != kNone) add(title_begin, comma, mention);
}

/// "between Minority Leader, Ada Ruiz and …": an office that is capitalized needs neither article nor closing
/// comma. Returns where it begins; kNone where none ends at `comma`.
std::uint32_t RoleScanner::bare_office(std::uint32_t first, std::uint32_t comma) const {
  const auto is_small = [&](std::uint32_t token) {
    return is_one_of(words_.folded(token), {"of", "and", "for", "the", "&", "'s"});
  };
  std::uint32_t begin = comma;
  while (begin > first && comma - begin < 12) {
    const std::uint32_t token = begin - 1;
    const bool is_office_word = phrases_.is_plain_word(token) && words_.is_capitalized(token);
    if (phrases_.in_person(token) || !(phrases_.in_name(token) || is_office_word || is_small(token))) break;
    begin = phrases_.in_name(token) ? std::max(first, phrases_.mention_of(token).tokens.begin) : token;
  }
  while (begin < comma && is_small(begin)) ++begin;
  const std::uint32_t head = phrases_.head_of_phrase(begin, comma);
  if (head == kNone || !words_.is_capitalized(head) || is_plural(head) || is_kin(head) ||
      phrases_.phrase_end(head, comma) != comma)
    return kNone;
  // "Ada Ruiz, Mayor of Kestrel, Bo Lind": the other person's. A long row of capitals is a headline.
  if (begin > first + 1 && words_.is(begin - 1, ",") && phrases_.in_person(begin - 2)) return kNone;
  if (begin == first && comma - begin > 4 && !words_.is(head + 1, "of")) return kNone;
  while (begin > first && phrases_.is_modifier(words_.folded(begin - 1))) --begin;
  return begin > first && phrases_.is_determiner(begin - 1) && !words_.is(begin - 1, "that") ? begin - 1
                                                                                             : begin;
}

/// "… Governor Bello, the Press Secretary, Prince Odey, said": whether a title that ends at `comma` is the
/// next person's, who speaks.
bool RoleScanner::is_of_next(std::uint32_t comma, std::uint32_t limit) const {
  if (!words_.is(comma, ",")) return false;
  std::uint32_t name = comma + 1;
  while (name < limit && name < comma + 4 && !phrases_.in_person(name) && !phrases_.class_of(name).empty())
    ++name;
  if (!phrases_.in_person(name)) return false;
  std::uint32_t next = phrases_.mention_of(name).tokens.end;
  if (words_.is(next, ",")) ++next;
  return next < limit && (phrases_.is_cue(next) || phrases_.has_function(next, 'a'));
}

/// "Kara Mell QC", "Kara Mell (MP)", "Mr Mell (Kestrel East MP)".
void RoleScanner::find_letters_behind(std::uint32_t mention) {
  constexpr std::uint32_t kLongest = 6;  // tokens in brackets
  const TokenRange name = chains_.mentions[mention].tokens;
  const std::uint32_t token = name.end;
  if (!phrases_.in_name(token) && lexicons_.role_words.has(words_[token], 'l'))
    add(token, token + 1, mention);
  if (!words_.is(token, "(")) return;
  const std::uint32_t limit = std::min(words_.sentence_tokens(name.begin).end, token + 1 + kLongest);
  std::uint32_t close = token + 1;
  while (close < limit && words_.is_capitalized(close) && !phrases_.in_person(close)) ++close;
  const std::uint32_t last = close - 1;
  const bool is_office = last > token && words_.is(close, ")") && !phrases_.in_name(last) &&
                         (lexicons_.role_words.has(words_[last], 'l') ||
                          phrases_.class_of(last).find('r') != std::string_view::npos);
  if (is_office) add(token + 1, close, mention);
}

/// "Kim, a national security official at the Blue House,".
/// `has_title` tells that a title stands before the name.
void RoleScanner::find_after_comma(std::uint32_t mention, bool has_title) {
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
    const std::size_t count = found_.size();
    const std::uint32_t end = role_phrase(token, limit, mention);
    if (end == token) return;
    if (has_title && titles == 0 && words_.is(token, "the") && is_of_next(end, limit)) {
      found_.resize(count);
      return;
    }
    if (words_.is(end, "who")) return void(assert_from(end + 1, mention));
    if (!words_.is(end, ",") && !words_.is(end, "and")) {
      // "…, officials said": a phrase that a verb follows is the subject of its own clause.
      // "Harry Dunn, a 19-year-old motorcyclist was struck" lacks its comma.
      const bool lacks_comma =
          phrases_.has_function(end, 'a') && is_one_of(words_.folded(token), {"a", "an"});
      // "Ada Ruiz, an analyst based in London, said" goes on with no verb of its own.
      const bool is_placed = words_.is(end, "based") && phrases_.has_function(end + 1, 'p');
      const bool runs_on =
          !lacks_comma && !is_placed &&
          (phrases_.is_cue(end) || phrases_.has_function(end, 'a') || phrases_.is_verb_like(end, token));
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
