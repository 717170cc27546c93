// Finds titles, roles and honorifics of people: "Minister of Defense Taro Kono", "Ann Lee, a fire service
// spokeswoman". SPDX-License-Identifier: Apache-2.0
#include "core/link/role_finder.h"

#include <algorithm>

#include "core/link/role_phrase.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t kNone = RolePhraseReader::kNone;
constexpr std::uint32_t kLongestInsertion = 30;  // tokens of ", who …," between a name and its verb

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

/// Goes over one text's people and gathers what is said of them.
class RoleScanner {
 public:
  RoleScanner(const RoleLexicons& lexicons, const Words& words, const Chains& chains)
      : words_(words), chains_(chains), phrases_(lexicons, words, chains), lexicons_(lexicons) {}

  void find_beside(std::uint32_t mention) {
    const TokenRange name = chains_.mentions[mention].tokens;
    const std::uint32_t begin = find_before(mention);
    find_before_comma(begin, name.end, mention);
    find_letters_behind(mention);
    find_after_comma(mention);
  }
  void find_asserted(std::uint32_t mention);

  std::vector<FoundRole> take() {
    std::sort(found_.begin(), found_.end(), [](const FoundRole& a, const FoundRole& b) {
      return a.title.begin != b.title.begin ? a.title.begin < b.title.begin : a.title.end > b.title.end;
    });
    found_.erase(std::unique(found_.begin(), found_.end(),
                             [&](const FoundRole& a, const FoundRole& b) {
                               return a.title.overlaps(b.title) && !nests(a, b);
                             }),
                 found_.end());
    return std::move(found_);
  }

 private:
  std::uint32_t find_before(std::uint32_t mention);
  void find_before_comma(std::uint32_t begin, std::uint32_t end, std::uint32_t mention);
  void find_letters_behind(std::uint32_t mention);
  void find_after_comma(std::uint32_t mention);
  void find_office(std::uint32_t mention);
  void find_as(std::uint32_t mention);
  bool assert_from(std::uint32_t token, std::uint32_t mention);
  void read_offices(std::uint32_t token, std::uint32_t mention);

  /// "[[German Chancellor] Angela Merkel's spokesperson], Steffen Seibert": two people's titles.
  bool nests(const FoundRole& outer, const FoundRole& inner) const {
    const TokenRange name = chains_.mentions[inner.mention].tokens;
    return outer.mention != inner.mention && outer.title.contains(inner.title) && outer.title.contains(name);
  }
  bool is_plural(std::uint32_t head) const {
    return words_.folded(head).back() == 's' && !lexicons_.titles.contains(words_.folded(head));
  }
  std::uint32_t role_phrase(std::uint32_t begin, std::uint32_t limit, std::uint32_t mention);
  void add(std::uint32_t begin, std::uint32_t end, std::uint32_t mention) {
    if (begin < end && end - begin <= RolePhraseReader::kLongestTitle)
      found_.push_back({{begin, end}, mention});
  }

  const Words& words_;
  const Chains& chains_;
  const RolePhraseReader phrases_;
  const RoleLexicons& lexicons_;
  std::vector<FoundRole> found_;
};

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

/// Offices in a row from `token` on: "mayor of Denver and governor of Colorado" are two, "a former official
/// and ambassador" is one.
void RoleScanner::read_offices(std::uint32_t token, std::uint32_t mention) {
  const std::uint32_t limit = words_.sentence_tokens(token).end;
  if (words_.is(token, "both")) ++token;
  if (words_.is(token, "not") || !(phrases_.may_open(token) || words_.is(token, "one"))) return;
  const bool shares_determiner = phrases_.is_determiner(token);
  for (int offices = 0; offices < 4; ++offices) {
    const std::size_t count = found_.size();
    std::uint32_t end = role_phrase(token, limit, mention);
    if (end == token || found_.size() == count) return;
    for (std::uint32_t i = token + 1; !shares_determiner && i + 1 < end; ++i) {
      const std::uint32_t next = phrases_.head_of_phrase(i + 1, end);
      if (!words_.is(i, "and") || next == kNone || phrases_.in_name(i)) continue;
      found_.back().title.end = end = i;
    }
    if (!words_.is(end, "and") || !phrases_.may_open(end + 1)) return;
    token = end + 1;
  }
}

/// "As president, he should be immune": the person follows the comma.
void RoleScanner::find_as(std::uint32_t mention) {
  const std::uint32_t begin = chains_.mentions[mention].tokens.begin;
  if (chains_.mentions[mention].kind == MentionKind::Pronominal) find_before_comma(begin, begin + 1, mention);
}

/// "… resigned to become the Secretary of State", "served eight years as mayor", "appointed him Foreign
/// Secretary", "continue in the position of governor".
void RoleScanner::find_office(std::uint32_t mention) {
  const TokenRange subject = chains_.mentions[mention].tokens;
  const std::uint32_t limit = std::min(words_.sentence_tokens(subject.begin).end, subject.end + 12);
  bool is_office = subject.begin > 0 &&
                   is_one_of(words_.folded(subject.begin - 1), {"appointed", "named", "elected", "making"});
  if (words_.is(subject.end, "'s")) return;
  if (is_office && phrases_.may_open(subject.end)) return read_offices(subject.end, mention);
  for (std::uint32_t token = subject.end; token + 1 < limit; ++token) {
    const std::string_view word = words_.folded(token);
    if (phrases_.in_person(token)) {
      // "was appointed by Rosselló as", "succeeding her as"
      // but not "appointed Pierluisi as", which is the other's office.
      const bool is_passed = words_.is(token - 1, "by") || (token > subject.end && is_office);
      const bool is_object = is_one_of(words_.folded(token - 1), {"appointed", "named", "elected", "chosen"});
      if (!is_passed || is_object) return;
      token = phrases_.mention_of(token).tokens.end - 1;
      continue;
    }
    if (word == "," && !is_one_of(words_.folded(token + 1), {"serving", "becoming"})) return;
    if (word == ";" || word == "who" || word == "which") return;
    if (is_one_of(word,
                  {"served",    "serves",   "serving", "serve",    "appointed", "named",      "elected",
                   "sworn",     "chosen",   "career",  "continue", "continued", "succeeding", "succeeded",
                   "replacing", "replaced", "work",    "worked",   "works",     "resigned",   "distinction"}))
      is_office = true;
    if (is_one_of(word, {"become", "becomes", "became", "becoming"}) || (word == "as" && is_office))
      return read_offices(token + 1, mention);
    const bool is_named_post =
        is_one_of(word, {"post", "position", "role", "office", "job", "title", "distinction"});
    if (is_named_post && (is_office || word == "distinction") && words_.is(token + 1, "of"))
      return read_offices(token + 2, mention);
    const bool is_due = is_one_of(word, {"slated", "set", "expected", "due", "likely"});
    if (is_due && words_.is(token + 1, "to") && words_.is(token + 2, "be"))
      return read_offices(token + 3, mention);
  }
}

void RoleScanner::find_asserted(std::uint32_t mention) {
  find_as(mention);
  const TokenRange subject = chains_.mentions[mention].tokens;
  const std::uint32_t limit =
      std::min(words_.sentence_tokens(subject.begin).end, subject.end + kLongestInsertion);
  std::uint32_t token = subject.end;
  const bool has_insertion = words_.is(token, ",");
  if (has_insertion && words_.is(token + 1, "who")) ++token;
  if (words_.is(token, "who")) ++token;
  if (has_insertion) {
    // "Dahl, who has led the department since 2019, was previously mayor": behind the insertion as well.
    for (std::uint32_t close = subject.end; close + 1 < limit; ++close) {
      if (words_.is(close, ",") && is_one_of(words_.folded(close + 1), {"is", "was", "became"}))
        return void(assert_from(close + 1, mention));
    }
  }
  if (!assert_from(token, mention)) find_office(mention);
}

/// Reads "is", "was previously" or "served as" with the office behind it; false where none stands there.
bool RoleScanner::assert_from(std::uint32_t token, std::uint32_t mention) {
  const std::uint32_t limit = words_.sentence_tokens(token).end;
  bool is_copula = false;
  bool is_office = false;
  for (std::uint32_t steps = 0; token < limit && steps < 8; ++steps, ++token) {
    const std::string_view word = words_.folded(token);
    if (is_one_of(word, {"is", "was", "became", "remains", "remained", "'m", "am", "been", "be", "become",
                         "were", "are"})) {
      is_copula = true;
    } else if (is_one_of(word, {"served", "serves", "serving", "serve", "works", "worked", "elected",
                                "appointed", "named", "sworn", "acted", "resigned", "chosen"})) {
      is_office = true;
    } else if (word == "as" && is_office) {
      is_copula = true;
    } else if (!phrases_.has_function(token, 'a') && !phrases_.has_function(token, 'v')) {
      break;
    }
    if (is_office && is_one_of(word, {"elected", "appointed", "named"})) is_copula = true;
  }
  const bool opens = token < limit && (phrases_.may_open(token) || words_.is(token, "one") ||
                                       words_.is(token, "both") || words_.is(token, "not"));
  if (!is_copula || !opens) return false;
  read_offices(token, mention);
  return true;
}

}  // namespace

RoleFinder::RoleFinder(const Model& model) : lexicons_(model) {}

std::vector<FoundRole> RoleFinder::find_beside_names(const Words& words, const Chains& chains) const {
  RoleScanner scanner(lexicons_, words, chains);
  for (std::uint32_t i = 0; i < chains.mentions.size(); ++i) {
    const Mention& mention = chains.mentions[i];
    const bool is_person = chains.chains[to_index(mention.entity)].type == EntityType::Person;
    if (mention.kind == MentionKind::Named && is_person) scanner.find_beside(i);
  }
  return scanner.take();
}

std::vector<FoundRole> RoleFinder::find_asserted(const Words& words, const Chains& chains,
                                                 const std::vector<std::uint32_t>& person_mentions) const {
  RoleScanner scanner(lexicons_, words, chains);
  for (const std::uint32_t mention : person_mentions) scanner.find_asserted(mention);
  return scanner.take();
}

}  // namespace nutgraf
