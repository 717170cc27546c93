// Finds who is told by an office alone and named in the next breath.
// SPDX-License-Identifier: Apache-2.0
#include "core/link/announced_role.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "core/text/one_of.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t kLongestOffice = 9;  // tokens
constexpr std::uint32_t kFarthest = 2;       // sentences between the office and the name

}  // namespace

AnnouncedRoleReader::AnnouncedRoleReader(const Words& words, const std::vector<TokenRange>& quoted,
                                         const std::vector<FoundRole>& roles, const RoleFinder& role_finder,
                                         const Lexicon& function_words, const Lexicon& cue_verbs,
                                         const Chains& chains)
    : words_(words),
      role_finder_(role_finder),
      function_words_(function_words),
      cue_verbs_(cue_verbs),
      chains_(chains),
      mention_at_(words.size() + 1, kNone),
      in_quote_(words.size() + 1, false),
      in_title_(words.size() + 1, false),
      is_titled_(chains.mentions.size(), false) {
  for (const FoundRole& role : roles) {
    is_titled_[role.mention] = true;
    std::fill(in_title_.begin() + role.title.begin, in_title_.begin() + role.title.end, true);
  }
  for (std::uint32_t i = 0; i < chains.mentions.size(); ++i) {
    const TokenRange tokens = chains.mentions[i].tokens;
    std::fill(mention_at_.begin() + tokens.begin, mention_at_.begin() + tokens.end, i);
  }
  for (const TokenRange range : quoted) {
    std::fill(in_quote_.begin() + range.begin, in_quote_.begin() + std::min(range.end, words.size()), true);
  }
}

/// "the union's general secretary" before its verb: one bearer's office, told of somebody known; empty for
/// any other phrase ("a secretary", "officials", "the official").
TokenRange AnnouncedRoleReader::office_before(std::uint32_t verb) const {
  const TokenRange none{verb, verb};
  const std::uint32_t first = words_.sentence_tokens(verb).begin;
  if (verb == first) return none;
  const std::uint32_t head = verb - 1;
  const std::string_view title = role_finder_.title_class(words_.folded(head));
  if (title.find('r') == std::string_view::npos || in_mention(head)) return none;
  const bool is_plural = words_.folded(head).back() == 's' && !words_.is(head, "boss");
  if (is_plural) return none;
  if (is_one_of(words_.folded(head),
                {"official", "witness", "resident", "source", "expert", "suspect", "victim"}))
    return none;
  bool is_owned = false;
  std::uint32_t begin = head;
  while (begin > first && verb - begin < kLongestOffice) {
    const std::uint32_t token = begin - 1;
    if (in_mention(token)) {  // whole: "the" of "Ministry of the Interior" begins no office
      begin = chains_.mentions[mention_at_[token]].tokens.begin;
      continue;
    }
    if (is_one_of(words_.folded(token), {"the", "its", "their"})) {
      const bool is_office =
          is_owned || !words_.is(token, "the") || title.find('h') != std::string_view::npos;
      return is_office ? TokenRange{token, verb} : none;
    }
    is_owned = is_owned || words_.is(token, "'s");
    const bool goes_on =
        words_.is(token, "'s") || words_.is(token, "-") ||
        (words_.is_word(token) && !is_cue(token) && !function_words_.contains(words_.folded(token)));
    if (!goes_on) break;
    begin = token;
  }
  // "Konkola's chief executive said"
  return is_owned && in_mention(begin) ? TokenRange{begin, verb} : none;
}

bool AnnouncedRoleReader::fits(TokenRange office, std::uint32_t mention) const {
  const Mention& person = chains_.mentions[mention];
  const Chain& chain = chains_.chains[to_index(person.entity)];
  if (chain.mentions[0] != mention || in_quote_[person.tokens.begin]) return false;
  const std::uint32_t distance = words_.sentence_of(person.tokens.begin) - words_.sentence_of(office.begin);
  if (distance == 0 || distance > kFarthest) return false;
  if (is_titled_[mention] || in_title_[office.end - 1]) return false;
  const std::string_view title = role_finder_.title_class(words_.folded(office.end - 1));
  const Gender gender = title.back() == 'm'   ? Gender::Male
                        : title.back() == 'f' ? Gender::Female
                                              : Gender::Unknown;
  if (contradict(gender, chain.gender)) return false;
  const bool speaks =
      is_cue(person.tokens.end) || (person.tokens.begin > 0 && is_cue(person.tokens.begin - 1));
  const TokenRange sentence = words_.sentence_tokens(person.tokens.begin);
  const bool quotes = (sentence.begin > 0 && in_quote_[sentence.begin - 1]) ||
                      std::any_of(in_quote_.begin() + sentence.begin, in_quote_.begin() + sentence.end,
                                  [](bool quoted) { return quoted; });
  return speaks && quotes;
}

std::vector<FoundRole> AnnouncedRoleReader::find() const {
  std::vector<FoundRole> found;
  std::set<std::string_view> borne;  // offices of people named before: "the governor" is that one
  TokenRange office{0, 0};
  for (std::uint32_t token = 0; token < words_.size(); ++token) {
    if (in_title_[token]) borne.insert(words_.folded(token));
    if (in_mention(token)) {
      const std::uint32_t mention = mention_at_[token];
      const Mention& named = chains_.mentions[mention];
      const bool is_person = chains_.chains[to_index(named.entity)].type == EntityType::Person;
      if (is_person && !office.empty()) {
        if (fits(office, mention)) found.push_back({office, mention, true});
        office = {0, 0};
      }
      token = std::max(token, named.tokens.end - 1);
      continue;
    }
    if (in_quote_[token] || !is_cue(token)) continue;
    const TokenRange next = office_before(token);
    if (!next.empty() && !borne.contains(words_.folded(next.end - 1))) office = next;
  }
  return found;
}

}  // namespace nutgraf
