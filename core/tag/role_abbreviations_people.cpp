// Takes ranks off people's names, and leaves out those that are nothing else.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "core/tag/role_abbreviations.h"
#include "core/text/ascii.h"
#include "core/text/lower_ascii.h"
#include "core/text/one_of.h"

namespace nutgraf {
namespace {

std::string_view without_period(std::string_view word) {
  if (word.size() > 2 && word.back() == '.') word.remove_suffix(1);
  return word;
}

/// Offices that are held somewhere: "DG KDA".
bool is_held_somewhere(std::string_view word) {
  return is_one_of(word, {"AC", "CEO", "CM", "DC", "DG", "GM", "IG", "MD", "PM", "SP"});
}

bool is_in_capitals(std::string_view word) {
  return word.size() > 1 && std::all_of(word.begin(), word.end(), is_ascii_upper);
}

}  // namespace

/// "Cpl", "Barr.": begins the name of no firm.
bool RoleAbbreviations::is_short_title(std::string_view word) const {
  word = without_period(word);
  const bool is_capital = !word.empty() && is_ascii_upper(word[0]);
  const auto title = is_capital ? titles_.find(lower_ascii(word)) : std::nullopt;
  return title && title->find('a') != std::string_view::npos;
}

/// "Capt.", "General", "Sub-Lt", with a period of its own before it or none.
bool RoleAbbreviations::is_rank_at(std::span<const std::string_view> words, std::uint32_t at) const {
  if (at < words.size() && words[at] == ".") ++at;
  if (at >= words.size() || words[at].empty()) return false;
  if (is_short_title(words[at])) return true;
  if (at + 2 < words.size() && words[at + 1] == "-") return is_short_title(words[at + 2]);
  const auto title = is_ascii_upper(words[at][0]) ? titles_.find(lower_ascii(words[at])) : std::nullopt;
  return title && title->find('h') != std::string_view::npos;
}

/// "Pol" of "Pol Col", "Sqn" of "Sqn Ldr": what only stands before a rank.
bool RoleAbbreviations::leads_rank(std::span<const std::string_view> words, std::uint32_t at) const {
  return role_words_.has(without_period(words[at]), 'r') && is_rank_at(words, at + 1);
}

/// "the Sub Inspector", "Deputy Commissioner": an office alone.
bool RoleAbbreviations::is_bare_rank(std::span<const std::string_view> words, TokenRange name) const {
  if (name.size() != 2 ||
      !is_one_of(words[name.begin], {"Additional", "Assistant", "Deputy", "Senior", "Sub"}))
    return false;
  const std::string head = lower_ascii(words[name.begin + 1]);
  const auto title = titles_.find(head);
  return title && title->find('r') != std::string_view::npos && !org_nouns_.contains(head);
}

void RoleAbbreviations::part_from_people(std::span<const std::string_view> words,
                                         std::vector<NamedEntity>& entities) const {
  std::erase_if(entities, [&](NamedEntity& entity) {
    if (entity.type != EntityType::Person) return false;
    TokenRange& name = entity.tokens;
    bool is_led = leads_rank(words, name.begin);
    while (name.size() > 1 && (is_led || is_short_title(words[name.begin])) && words[name.begin + 1] != ".") {
      ++name.begin;
      is_led = leads_rank(words, name.begin) || (is_led && is_short_title(words[name.begin]));
    }
    // "Pol." and "Pol Maj", which "-General Ada Ruiz" follows.
    const bool is_cut =
        name.end + 1 < words.size() && words[name.end] == "-" && is_short_title(words[name.end + 1]);
    return name.size() == 1 && (is_led || (is_cut && name.begin > 0 && leads_rank(words, name.begin - 1)));
  });
  // "MD KEC Ada Ruiz": an office and where it is held.
  for (std::size_t i = 0; i + 1 < entities.size(); ++i) {
    const TokenRange office = entities[i].tokens;
    const bool is_beside = entities[i].type == EntityType::Person && office.size() > 1 &&
                           entities[i + 1].type == EntityType::Person &&
                           entities[i + 1].tokens.begin == office.end;
    const auto own = words.subspan(office.begin, office.size());
    if (is_beside && is_held_somewhere(own[0]) && std::all_of(own.begin(), own.end(), is_in_capitals))
      entities[i].tokens.end = office.begin;  // left out below
  }
  std::erase_if(entities, [](const NamedEntity& entity) { return entity.tokens.empty(); });
}

}  // namespace nutgraf
