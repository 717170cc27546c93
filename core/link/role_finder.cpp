// Finds titles, roles and honorifics of people: "Minister of Defense Taro Kono", "Ann Lee, a fire service
// spokeswoman". SPDX-License-Identifier: Apache-2.0
#include "core/link/role_finder.h"

#include <algorithm>

namespace nutgraf {
namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFFU;
constexpr std::uint32_t kLongestTitle = 24;  // tokens

bool is_hyphen(std::string_view word) { return word == "-" || word == "–"; }

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_kin(std::string_view word) {
  return is_one_of(word,
                   {"mother",     "father",    "son",         "daughter",    "brother",  "sister",
                    "wife",       "husband",   "widow",       "uncle",       "aunt",     "cousin",
                    "nephew",     "niece",     "grandfather", "grandmother", "grandson", "granddaughter",
                    "girlfriend", "boyfriend", "fiance",      "fiancee",     "friend"});
}

/// Words that belong to a title of any case: "former prime minister", "then-", "acting".
bool is_title_modifier(std::string_view word) {
  return is_one_of(word,
                   {"former",   "then",     "ex",        "acting",    "deputy",    "vice",    "senior",
                    "junior",   "chief",    "lead",      "assistant", "associate", "interim", "retired",
                    "outgoing", "incoming", "late",      "co",        "executive", "general", "honorary",
                    "emeritus", "elect",    "designate", "first",     "top",       "prime",   "foreign"});
}

}  // namespace

/// One text's look at its people; `named_at` tells for each token which name it belongs to.
class RoleScanner {
 public:
  RoleScanner(const RoleFinder& finder, const Words& words, const Chains& chains)
      : finder_(finder), words_(words), chains_(chains), named_at_(words.size(), kNone) {
    for (std::uint32_t i = 0; i < chains.mentions.size(); ++i) {
      if (chains.mentions[i].kind != MentionKind::Named) continue;
      const TokenRange tokens = chains.mentions[i].tokens;
      std::fill(named_at_.begin() + tokens.begin, named_at_.begin() + tokens.end, i);
    }
  }

  void find_before(std::uint32_t mention);
  void find_before_comma(std::uint32_t mention);
  void find_after_comma(std::uint32_t mention);
  void find_asserted(std::uint32_t mention);
  void find_office(std::uint32_t mention);

  std::vector<FoundRole> take() {
    std::sort(found_.begin(), found_.end(), [](const FoundRole& a, const FoundRole& b) {
      return a.title.begin != b.title.begin ? a.title.begin < b.title.begin : a.title.end > b.title.end;
    });
    found_.erase(
        std::unique(found_.begin(), found_.end(),
                    [](const FoundRole& a, const FoundRole& b) { return a.title.overlaps(b.title); }),
        found_.end());
    return std::move(found_);
  }

 private:
  const Mention& mention_of(std::uint32_t token) const { return chains_.mentions[named_at_[token]]; }
  EntityType type_of(std::uint32_t mention) const {
    return chains_.chains[to_index(chains_.mentions[mention].entity)].type;
  }
  bool in_name(std::uint32_t token) const { return token < words_.size() && named_at_[token] != kNone; }
  bool in_person(std::uint32_t token) const {
    return in_name(token) && type_of(named_at_[token]) == EntityType::Person;
  }
  std::string_view class_of(std::uint32_t token) const {
    return in_person(token) ? std::string_view{} : finder_.title_class(words_.folded(token));
  }
  bool is_function_word(std::uint32_t token) const {
    return finder_.function_words_.contains(words_.folded(token));
  }
  bool has_function(std::uint32_t token, char kind) const {
    const auto kinds = finder_.function_words_.find(words_.folded(token));
    return kinds && kinds->find(kind) != std::string_view::npos;
  }
  bool is_cue(std::uint32_t token) const { return finder_.cue_verbs_.contains(words_.folded(token)); }
  bool is_determiner(std::uint32_t token) const { return has_function(token, 'd'); }
  bool is_plain_word(std::uint32_t token) const { return words_.is_word(token) && !is_function_word(token); }

  bool is_verb_like(std::uint32_t token, std::uint32_t first) const;
  std::uint32_t head_before(std::uint32_t name_begin, std::uint32_t first) const;
  std::uint32_t extend_left(std::uint32_t head, std::uint32_t first, bool head_is_lower) const;
  std::uint32_t phrase_end(std::uint32_t head, std::uint32_t limit) const;
  std::uint32_t head_of_phrase(std::uint32_t begin, std::uint32_t limit) const;
  std::uint32_t role_phrase(std::uint32_t begin, std::uint32_t limit, std::uint32_t mention);

  void add(std::uint32_t begin, std::uint32_t end, std::uint32_t mention) {
    if (begin < end && end - begin <= kLongestTitle) found_.push_back({{begin, end}, mention});
  }

  const RoleFinder& finder_;
  const Words& words_;
  const Chains& chains_;
  std::vector<std::uint32_t> named_at_;
  std::vector<FoundRole> found_;
};

/// The title's head left of a name: the word beside it ("Judge Miller"), or a head with "of" ("Secretary of
/// State Pompeo").
std::uint32_t RoleScanner::head_before(std::uint32_t name_begin, std::uint32_t first) const {
  if (name_begin == first) return kNone;
  std::uint32_t token = name_begin - 1;
  if (words_.is(token, ")")) {  // "Labour MP (Member of Parliament) Tom Watson"
    while (token > first && name_begin - token < 8 && !words_.is(token, "(")) --token;
    if (!words_.is(token, "(") || token == first) return kNone;
    --token;
  }
  if (!class_of(token).empty()) {
    // "Secretary of Justice Wanda Vázquez": the office, not the word beside the name.
    const bool is_office = token > first + 1 && words_.is(token - 1, "of") && !class_of(token - 2).empty() &&
                           words_.is_capitalized(token);
    return is_office ? token - 2 : token;
  }
  if (!words_.is_capitalized(token) && !in_name(token)) return kNone;
  for (std::uint32_t steps = 0; steps < 12; ++steps) {
    if (in_person(token) || words_.is(token, ",")) return kNone;
    const bool goes_on = words_.is_capitalized(token) || in_name(token) ||
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

/// "invited", "ousts" between a subject and a title: a verb, no part of the title.
bool RoleScanner::is_verb_like(std::uint32_t token, std::uint32_t first) const {
  const std::string_view word = words_.folded(token);
  if (words_.is_capitalized(token) || word.size() < 4 || token == first) return false;
  const bool after_name = in_name(token - 1);
  if (word.back() == 's' && after_name) return true;
  if (word.substr(word.size() - 2) != "ed") return false;
  return after_name || is_plain_word(token - 1) || has_function(token - 1, 'n') ||
         has_function(token - 1, 'a') || has_function(token - 1, 'c');
}

/// Where the title begins whose head is known: names, adjectives and nouns before the head belong to it.
std::uint32_t RoleScanner::extend_left(std::uint32_t head, std::uint32_t first, bool head_is_lower) const {
  std::uint32_t begin = head;
  while (begin > first && head - begin < kLongestTitle / 2) {
    const std::uint32_t token = begin - 1;
    const std::string_view word = words_.folded(token);
    if (in_name(token)) {
      if (in_person(token) && begin != head && !words_.is(begin, "'s")) break;
      if (in_person(token) && begin == head) break;
      begin = std::max(first, mention_of(token).tokens.begin);
    } else if (is_hyphen(word) && !words_.has_space_before(begin) && token > first) {
      begin = token - 1;
    } else if (word == "'s" || word == "'" || word == "’") {
      // A possessor belongs to the title: "the government's lawyer"; it brings its determiner.
      if (token == first) break;
      begin = token - 1;
      if (in_name(begin)) begin = std::max(first, mention_of(begin).tokens.begin);
      while (begin > first && words_.is_capitalized(begin - 1) && !is_function_word(begin - 1)) --begin;
      if (begin > first && is_determiner(begin - 1)) --begin;
      break;
    } else if (is_one_of(word, {"his", "her", "their", "our", "my"})) {
      begin = token;
      break;
    } else if (is_one_of(word, {"and", "or", "&"}) && token > first &&
               (!class_of(token - 1).empty() ||
                (words_.is(token - 1, ",") && token > first + 1 && !class_of(token - 2).empty()))) {
      begin = token - 1;
      if (words_.is(begin, ",")) --begin;
    } else if (word == "," && token > first && !class_of(token - 1).empty() && begin < head &&
               !words_.is(begin, "and") && head_is_lower && class_of(begin) == class_of(begin)) {
      // "US singer, actor, and advocate": only inside such a list, which "and" has opened.
      bool in_list = false;
      for (std::uint32_t i = begin; i < head; ++i) in_list = in_list || words_.is(i, "and");
      if (!in_list) break;
      begin = token - 1;
    } else if (!class_of(token).empty() || is_title_modifier(word)) {
      begin = token;
    } else if (word == ")" && begin == head) {
      std::uint32_t open = token;
      while (open > first && token - open < 6 && !words_.is(open, "(")) --open;
      if (!words_.is(open, "(") || open == first || !in_name(open - 1)) break;
      begin = open;
    } else if (is_verb_like(token, first)) {
      break;
    } else if (!words_.is_capitalized(token) && class_of(token).empty() &&
               is_one_of(words_.folded(begin),
                         {"former", "then", "ex", "retired", "late", "outgoing", "acting", "incoming"})) {
      break;  // "met former mayor": what stands before is no part of the title
    } else if (is_plain_word(token) && !is_cue(token) &&
               (head_is_lower ? word.size() > 2 && (word.size() < 5 || word.substr(word.size() - 3) != "ing")
                              : words_.is_capitalized(token))) {
      // Lower-case modifiers only before a lower-case head: "fire service spokesman".
      const bool starts_sentence = token == first && words_.is_capitalized(token);
      if (!head_is_lower && starts_sentence &&
          is_one_of(word, {"current", "meanwhile", "however", "yesterday", "today"}))
        break;
      begin = token;
    } else {
      break;
    }
  }
  return begin;
}

void RoleScanner::find_before(std::uint32_t mention) {
  const TokenRange name = chains_.mentions[mention].tokens;
  const std::uint32_t first = words_.sentence_tokens(name.begin).begin;
  std::uint32_t head = head_before(name.begin, first);
  if (head == kNone || is_kin(words_.folded(head))) return;
  std::uint32_t end = name.begin;
  if (head + 1 == end && head > first && words_.is_capitalized(head) && class_of(head)[0] == 'h' &&
      !class_of(head - 1).empty() && !words_.is_capitalized(head - 1)) {
    // "study co-author Professor Carl Lipo" bears two titles.
    add(head, end, mention);
    end = head;
    --head;
    if (is_kin(words_.folded(head))) return;
  }
  const bool is_lower = !words_.is_capitalized(head);
  // A bare lower-case honorific is none: "sister Ann", "count Olaf".
  if (is_lower && class_of(head).find('r') == std::string_view::npos) return;
  const std::string_view word = words_.folded(head);
  const bool is_plural = word.back() == 's' && !finder_.titles_.contains(word);
  if (is_lower && is_plural && !words_.is(name.end, ",") && !words_.is(name.end, "and")) return;
  std::uint32_t begin = extend_left(head, first, is_lower || head == first);
  if (begin < head && words_.is(begin, "current")) ++begin;
  add(begin, end, mention);
}

/// The head of a noun phrase that begins at `begin`, before any mark or verb; kNone where it has none.
std::uint32_t RoleScanner::head_of_phrase(std::uint32_t begin, std::uint32_t limit) const {
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
                         is_determiner(token) ||
                         words_.segmentation().tokens[token].kind == TokenKind::Number ||
                         is_one_of(word, {"of", "and", "'", "’", "&"});
    if (!goes_on || (word == "of" && head == kNone && token - begin != 1 && !in_name(token))) return head;
    if (is_cue(token) && !is_one_of(word, {"lead", "chief", "share", "label"}) && head != kNone) return head;
  }
  return head;
}

/// Where a noun phrase with the given head ends: its "of", "in", "at", "for" and "to" phrases belong to it.
std::uint32_t RoleScanner::phrase_end(std::uint32_t head, std::uint32_t limit) const {
  std::uint32_t end = head + 1;
  bool after_preposition = false;
  while (end < limit) {
    const std::string_view word = words_.folded(end);
    if (in_person(end) && !after_preposition) break;
    if (in_name(end)) {
      end = std::min(limit, mention_of(end).tokens.end);
      after_preposition = false;
    } else if (is_one_of(word, {"of", "in", "at", "for", "to", "on", "from"}) &&
               (is_determiner(end + 1) || is_plain_word(end + 1) || in_name(end + 1))) {
      after_preposition = true;
      ++end;
    } else if (is_hyphen(word) || word == "'s" || word == "&") {
      ++end;
    } else if (word == "and") {
      bool joins_title = false;
      for (std::uint32_t i = end + 1; i < limit && i < end + 5 && (is_plain_word(i) || in_name(i)); ++i) {
        joins_title = joins_title || !class_of(i).empty();
      }
      const bool joins_noun = (words_.is_capitalized(end - 1) || in_name(end - 1)) &&
                              words_.is_capitalized(end + 1) && !in_person(end + 1);
      if (!joins_title && !joins_noun) break;
      ++end;
    } else if (is_determiner(end) && after_preposition) {
      after_preposition = false;
      ++end;
    } else if (word.size() > 4 && word.substr(word.size() - 2) == "ed" && !words_.is_capitalized(end)) {
      break;  // "the Queen suspended parliament"
    } else if (is_plain_word(end) && !is_one_of(word, {"responsible", "based", "overseeing", "presiding"}) &&
               (!is_cue(end) || words_.is_capitalized(end))) {
      // A plural or past form right behind the head is a verb ("a spokesman speaks"): stop, unless behind a
      // preposition.
      ++end;
    } else {
      break;
    }
  }
  while (end > head + 1 &&
         (has_function(end - 1, 'p') || has_function(end - 1, 'd') || words_.is(end - 1, "and")))
    --end;
  return end;
}

/// Reads "a fire service spokesman", "former mayor of Denver"; adds it and returns its end, or `begin` for
/// anything else.
std::uint32_t RoleScanner::role_phrase(std::uint32_t begin, std::uint32_t limit, std::uint32_t mention) {
  if (words_.is(begin, "one") && words_.is(begin + 1, "of")) {
    const std::uint32_t head = head_of_phrase(begin + 2, limit);
    if (head == kNone) return begin;
    const std::uint32_t end = phrase_end(head, limit);
    add(begin, end, mention);
    return end;
  }
  const bool opens = is_determiner(begin) || !class_of(begin).empty() ||
                     is_title_modifier(words_.folded(begin)) || in_name(begin) || is_plain_word(begin);
  if (!opens || in_person(begin)) return begin;
  const std::uint32_t head = head_of_phrase(begin, limit);
  if (head == kNone) return begin;
  if (is_kin(words_.folded(head))) return begin;
  const std::uint32_t end = phrase_end(head, limit);
  if (in_person(end)) return begin;  // somebody else's title
  add(begin, end, mention);
  return end;
}

void RoleScanner::find_after_comma(std::uint32_t mention) {
  const TokenRange name = chains_.mentions[mention].tokens;
  const std::uint32_t limit = words_.sentence_tokens(name.begin).end;
  std::uint32_t token = name.end;
  if (words_.is(token, "(")) {  // a native spelling or a party
    while (token < limit && token < name.end + 10 && !words_.is(token, ")")) ++token;
    ++token;
  }
  // "Langat, 58, …"
  if (words_.is(token, ",") && words_.segmentation().tokens.size() > token + 1 &&
      words_.segmentation().tokens[token + 1].kind == TokenKind::Number && words_.is(token + 2, ",")) {
    token += 2;
  }
  if (token >= limit || !(words_.is(token, ",") || words_.is(token, "—") || words_.is(token, "–"))) return;
  ++token;
  while (token < limit &&
         is_one_of(words_.folded(token), {"also", "currently", "now", "formerly", "himself", "herself"}))
    ++token;
  for (int titles = 0; titles < 4; ++titles) {
    const std::uint32_t end = role_phrase(token, limit, mention);
    if (end == token) return;
    if (!words_.is(end, ",") && !words_.is(end, "and")) {
      // "…, officials said": a phrase that a verb follows is the subject of its own clause.
      const bool runs_on = is_cue(end) || has_function(end, 'a') || is_verb_like(end, token);
      if (runs_on && !found_.empty() && found_.back().mention == mention) found_.pop_back();
      return;
    }
    token = end + 1;
    if (words_.is(token, "and")) ++token;
    if (in_name(token) && in_person(token)) return;
  }
}

void RoleScanner::find_before_comma(std::uint32_t mention) {
  const TokenRange name = chains_.mentions[mention].tokens;
  const TokenRange sentence = words_.sentence_tokens(name.begin);
  if (name.begin < sentence.begin + 2 || !words_.is(name.begin - 1, ",")) return;
  const bool closes = name.end >= sentence.end ||
                      is_one_of(words_.folded(name.end), {",", ".", ";", "—", ":", "(", "\"", "”"});
  if (!closes) return;
  const std::uint32_t comma = name.begin - 1;
  std::uint32_t begin = comma;
  while (begin > sentence.begin && comma - begin < 16) {
    const std::uint32_t token = begin - 1;
    if (!(is_plain_word(token) || in_name(token) || is_determiner(token) || is_hyphen(words_.folded(token)) ||
          is_one_of(words_.folded(token), {"of", "'s", "for", "in", "to", "and", "&"})) ||
        (in_person(token) && !words_.is(begin, "'s")) || (is_cue(token) && !words_.is_capitalized(token))) {
      break;
    }
    begin = token;
    if (in_name(token)) begin = std::max(sentence.begin, mention_of(token).tokens.begin);
    const bool is_possessor = in_name(token) && words_.is(token + 1, "'s");
    if (is_possessor) {
      const std::uint32_t owner_head = in_person(token) ? head_before(begin, sentence.begin) : kNone;
      const std::uint32_t owner =
          owner_head == kNone ? begin
                              : extend_left(owner_head, sentence.begin, !words_.is_capitalized(owner_head));
      const std::uint32_t own_head = head_of_phrase(token + 2, comma);
      if (own_head == kNone || is_kin(words_.folded(own_head)) || phrase_end(own_head, comma) != comma)
        return;
      add(owner, comma, mention);
      return;
    }
    const bool opens = is_determiner(token) &&
                       (token == sentence.begin || !has_function(token - 1, 'p') || comma - token > 2);
    if (!opens && token != sentence.begin) continue;
    const std::uint32_t head = head_of_phrase(token, comma);
    if (head == kNone || is_kin(words_.folded(head))) continue;
    if (phrase_end(head, comma) != comma) return;
    add(token, comma, mention);
    return;
  }
}

/// "… resigned to become the Secretary of State", "served eight years as mayor", "appointed him Foreign
/// Secretary".
void RoleScanner::find_office(std::uint32_t mention) {
  const TokenRange subject = chains_.mentions[mention].tokens;
  const std::uint32_t limit = std::min(words_.sentence_tokens(subject.begin).end, subject.end + 10);
  bool is_office = subject.begin > 0 && is_one_of(words_.folded(subject.begin - 1),
                                                  {"appointed", "named", "elected", "succeeded"});
  std::uint32_t token = subject.end;
  if (words_.is(token, "'s")) return;
  for (; token < limit; ++token) {
    const std::string_view word = words_.folded(token);
    if (in_person(token) || words_.is(token, ",") || words_.is(token, ";")) return;
    if (is_one_of(word, {"served", "serves", "serving", "serve", "appointed", "named", "elected", "sworn",
                         "chosen", "career", "continue"}))
      is_office = true;
    if (is_one_of(word, {"become", "becomes", "became"}) || (word == "as" && is_office)) break;
    if (is_office && token == subject.end && !class_of(token).empty()) {
      --token;
      break;
    }
  }
  if (token + 1 >= limit) return;
  ++token;
  const bool begins_well = is_determiner(token) || !class_of(token).empty() ||
                           is_title_modifier(words_.folded(token)) || (in_name(token) && !in_person(token));
  if (begins_well) role_phrase(token, words_.sentence_tokens(token).end, mention);
}

void RoleScanner::find_asserted(std::uint32_t mention) {
  const TokenRange subject = chains_.mentions[mention].tokens;
  const std::uint32_t limit = words_.sentence_tokens(subject.begin).end;
  std::uint32_t token = subject.end;
  if (words_.is(token, ",") && words_.is(token + 1, "who")) token += 2;
  bool is_copula = false;
  bool is_office = false;
  for (std::uint32_t steps = 0; token < limit && steps < 8; ++steps, ++token) {
    const std::string_view word = words_.folded(token);
    if (is_one_of(word,
                  {"is", "was", "became", "remains", "'m", "am", "been", "be", "become", "were", "are"})) {
      is_copula = true;
    } else if (is_one_of(word, {"served", "serves", "serving", "serve", "works", "worked", "elected",
                                "appointed", "named", "sworn", "acted", "resigned", "chosen"})) {
      is_office = true;
    } else if (word == "as" && is_office) {
      is_copula = true;
    } else if (!has_function(token, 'a') && !has_function(token, 'v')) {
      break;
    }
    if (is_office && is_one_of(word, {"elected", "appointed", "named"})) is_copula = true;
  }
  if (!is_copula) {
    find_office(mention);
    return;
  }
  if (token >= limit || words_.is(token, "not")) return;
  const bool begins_well = is_determiner(token) || !class_of(token).empty() ||
                           is_title_modifier(words_.folded(token)) || (in_name(token) && !in_person(token)) ||
                           words_.is(token, "one");
  if (!begins_well) return;
  std::uint32_t end = role_phrase(token, limit, mention);
  while (end > token && words_.is(end, "and") && (is_determiner(end + 1) || !class_of(end + 1).empty())) {
    token = end + 1;
    end = role_phrase(token, limit, mention);
  }
}

RoleFinder::RoleFinder(const Model& model)
    : titles_(model.text("titles")),
      function_words_(model.text("function_words")),
      cue_verbs_(model.text("cue_verbs")) {}

std::string_view RoleFinder::title_class(std::string_view word) const {
  if (word.size() > 1 && word.back() == '.') word.remove_suffix(1);
  if (const auto found = titles_.find(word)) return *found;
  if (word.size() > 3 && word.back() == 's') {
    if (const auto found = titles_.find(word.substr(0, word.size() - 1))) return *found;
  }
  // "co-author", "vice-president": the last part decides.
  const std::size_t hyphen = word.rfind('-');
  if (hyphen != std::string_view::npos && hyphen + 1 < word.size()) {
    if (const auto found = titles_.find(word.substr(hyphen + 1))) return *found;
  }
  return {};
}

std::vector<FoundRole> RoleFinder::find_beside_names(const Words& words, const Chains& chains) const {
  RoleScanner scanner(*this, words, chains);
  for (std::uint32_t i = 0; i < chains.mentions.size(); ++i) {
    const Mention& mention = chains.mentions[i];
    if (mention.kind != MentionKind::Named ||
        chains.chains[to_index(mention.entity)].type != EntityType::Person)
      continue;
    scanner.find_before(i);
    scanner.find_before_comma(i);
    scanner.find_after_comma(i);
  }
  return scanner.take();
}

std::vector<FoundRole> RoleFinder::find_asserted(const Words& words, const Chains& chains,
                                                 const std::vector<std::uint32_t>& person_mentions) const {
  RoleScanner scanner(*this, words, chains);
  for (const std::uint32_t mention : person_mentions) scanner.find_asserted(mention);
  return scanner.take();
}

}  // namespace nutgraf
