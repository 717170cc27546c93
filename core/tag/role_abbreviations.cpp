// Takes back names that are abbreviations of offices and common words.
// SPDX-License-Identifier: Apache-2.0
#include "core/tag/role_abbreviations.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>

#include "core/document/labels.h"
#include "core/text/ascii.h"
#include "core/text/lower_ascii.h"
#include "core/text/one_of.h"

namespace nutgraf {
namespace {

constexpr std::size_t kMostLetters = 8;
constexpr std::size_t kMostSmallWords = 4;
constexpr float kSureOfTitle =
    0.7F;  // below this score an organization may be a title and a name: "Dr Pepper"

/// The letters of "MCA" and "MCAs"; empty for what is no abbreviation in capitals.
std::string_view letters_of(std::string_view word) {
  if (word.size() > 2 && word.back() == 's') word.remove_suffix(1);
  const bool capitals = std::all_of(word.begin(), word.end(), is_ascii_upper);
  return capitals && word.size() > 1 && word.size() <= kMostLetters ? word : std::string_view{};
}

/// Offices of two letters that are nothing else as often; "AG", "MD" and "DG" are.
bool is_short_office(std::string_view letters) { return is_one_of(letters, {"PM", "MP", "CM", "VP"}); }

bool is_figure(std::string_view word) { return word == "-" || is_ascii_digit(word[0]); }

/// Whether "CCTV" is a broadcaster here, else it means cameras.
bool tells_of_china(std::span<const std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [](std::string_view word) {
    return is_one_of(word, {"China", "Chinese", "Beijing"});
  });
}

bool is_small_word(std::string_view word) {
  return is_one_of(word, {"of", "the", "and", "for", "in", "on", "to", "-"});
}

}  // namespace

std::size_t words_spelled(std::span<const std::string_view> words, std::string_view letters) {
  std::size_t first = words.size();
  std::size_t small = 0;
  while (!letters.empty()) {
    if (first == 0) return 0;
    const std::string_view word = words[first - 1];
    const char initial =
        word.empty() || !is_ascii_letter(word[0]) ? '\0' : static_cast<char>(word[0] & ~0x20);
    if (is_small_word(word)) {
      if (++small > kMostSmallWords) return 0;
    } else if (initial == letters.back()) {
      letters.remove_suffix(1);
    } else {
      return 0;
    }
    --first;
  }
  return words.size() - first;
}

RoleAbbreviations::RoleAbbreviations(const Model& model)
    : titles_(model.text("titles")),
      org_nouns_(model.text("org_nouns")),
      tag_words_(model.text("tag_words")),
      role_words_(model.text("role_words")) {}

/// "SDPO", "DSP"; two letters are much else besides.
bool RoleAbbreviations::is_rank(std::string_view word) const {
  if (word.size() < 3 || letters_of(word) != word) return false;
  const auto title = titles_.find(lower_ascii(word));
  return title && title->find('h') != std::string_view::npos;
}

/// "MCA", "MPs", "SHO".
bool RoleAbbreviations::is_office(std::string_view word) const {
  const std::string_view letters = letters_of(word);
  return !letters.empty() && titles_.contains(lower_ascii(letters));
}

void RoleAbbreviations::part_from_places(std::span<const std::string_view> words,
                                         std::vector<NamedEntity>& entities) const {
  constexpr std::uint32_t kLongestPlace = 3;
  std::map<std::string_view, EntityType> types;  // of names of one word
  for (const NamedEntity& entity : entities) {
    if (entity.tokens.size() == 1) types.emplace(words[entity.tokens.begin], entity.type);
  }
  for (NamedEntity& entity : entities) {
    const bool may_hold = entity.type == EntityType::Organization || entity.type == EntityType::Location ||
                          entity.type == EntityType::Facility;
    if (!may_hold || entity.tokens.size() < 2 || !is_office(words[entity.tokens.end - 1])) continue;
    --entity.tokens.end;
    const auto name = words.subspan(entity.tokens.begin, entity.tokens.size());
    const bool is_place = std::all_of(name.begin(), name.end(), [&](std::string_view word) {
      return letters_of(word).empty() && !org_nouns_.contains(lower_ascii(word));
    });
    const auto known = name.size() == 1 ? types.find(name[0]) : types.end();
    if (known != types.end())
      entity.type = known->second;
    else if (is_place && name.size() <= kLongestPlace)
      entity.type = EntityType::GeopoliticalEntity;
  }
}

/// The places of one word among the entities, gathered when first asked for.
class RoleAbbreviations::OneWordPlaces {
 public:
  OneWordPlaces(std::span<const std::string_view> words, const std::vector<NamedEntity>& entities)
      : words_(words), entities_(entities) {}

  bool has(std::string_view word) {
    if (!places_) {
      places_.emplace();
      for (const NamedEntity& entity : entities_) {
        if (entity.type == EntityType::GeopoliticalEntity && entity.tokens.size() == 1)
          places_->insert(words_[entity.tokens.begin]);
      }
    }
    return places_->contains(word);
  }

 private:
  std::span<const std::string_view> words_;
  const std::vector<NamedEntity>& entities_;
  std::optional<std::set<std::string_view>> places_;
};

void RoleAbbreviations::part_from_names(std::span<const std::string_view> words,
                                        std::vector<NamedEntity>& entities) const {
  OneWordPlaces places(words, entities);
  std::size_t kept = 0;
  for (std::size_t i = 0; i < entities.size(); ++i) {
    NamedEntity entity = entities[i];
    const std::string_view first = words[entity.tokens.begin];
    const bool is_titled =
        is_rank(first) || is_short_office(first) || (entity.score < kSureOfTitle && is_short_title(first));
    if (entity.type == EntityType::Organization && is_titled) {
      const bool is_beside = i + 1 < entities.size() && entities[i + 1].type == EntityType::Person &&
                             entities[i + 1].tokens.begin == entity.tokens.end;
      if (entity.tokens.size() == 1 && is_beside) continue;
      part_title(words, places, entity);
    }
    entities[kept++] = entity;
  }
  entities.resize(kept);
}

/// Parts a title from the name behind it, where an organization begins with it: "CM Kiri", "Brig Ada Ruiz".
void RoleAbbreviations::part_title(std::span<const std::string_view> words, OneWordPlaces& places,
                                   NamedEntity& organization) const {
  constexpr std::uint32_t kLongestName = 3;  // words
  const std::string_view title = words[organization.tokens.begin];
  const auto name = words.subspan(organization.tokens.begin + 1, organization.tokens.size() - 1);
  if (name.empty()) return;
  const auto is_of_person = [&](std::string_view word) {
    return word.size() > 1 && is_ascii_upper(word[0]) && !is_ascii_upper(word[1]) &&
           !org_nouns_.contains(lower_ascii(word));
  };
  if (name.size() == 1 && is_short_office(title) && places.has(name[0])) {
    organization.type = EntityType::GeopoliticalEntity;
  } else if (name.size() <= kLongestName && (organization.score < kSureOfTitle || is_rank(title)) &&
             std::all_of(name.begin(), name.end(), is_of_person)) {
    organization.type = EntityType::Person;
  } else {
    return;
  }
  ++organization.tokens.begin;
}

/// Whether what begins at `name` is what a minister is of: "Minister of Ports and Rail", "Minister for Local
/// Government, Housing and Rail". The minister is not looked for before `limit`.
bool RoleAbbreviations::is_portfolio(std::span<const std::string_view> words, TokenRange name,
                                     std::uint32_t limit) const {
  constexpr std::uint32_t kMostWords = 12;
  const auto own = words.subspan(name.begin, name.size());
  if (std::any_of(own.begin(), own.end(), [&](std::string_view word) {
        return org_nouns_.contains(lower_ascii(word)) || !letters_of(word).empty();
      }))
    return false;
  for (std::uint32_t i = name.begin; i > std::max(limit, 1U) && i + kMostWords > name.begin; --i) {
    const std::string_view word = words[i - 1];
    if (word == "for" && words[i - 2] == "Commissioner") return true;
    if (word == "of" || word == "for") return is_one_of(words[i - 2], {"Minister", "Ministers", "minister"});
    if (word != "," && word != "and" && word != "&" && !is_ascii_upper(word[0])) return false;
  }
  return false;
}

/// Degrees and honors behind a person: "Ada Ruiz, GCFR, said".
bool RoleAbbreviations::follows_as_letters(std::span<const std::string_view> words,
                                           const NamedEntity& entity) const {
  const TokenRange name = entity.tokens;
  const bool is_led = name.size() == 1 && name.begin > 1 && words[name.begin - 1] == ",";
  return is_led && !is_value_type(entity.type) && role_words_.has(words[name.begin], 'l') &&
         !role_words_.has(words[name.begin - 2], 'l') && is_ascii_upper(words[name.begin - 2][0]);
}

bool RoleAbbreviations::is_common(std::span<const std::string_view> words) const {
  const bool small = std::all_of(words.begin(), words.end(), [](std::string_view word) {
    return word == "-" || is_ascii_lower(word[0]);
  });
  if (small) return true;
  const auto of = std::find(words.begin(), words.end(), "of");
  std::string head = lower_ascii(of == words.end() || of == words.begin() ? words.back() : *(of - 1));
  if (head.size() > 3 && head.back() == 's') head.pop_back();
  const auto title = titles_.find(head);
  return head == "area" || (title && title->find('r') != std::string_view::npos);
}

/// The abbreviations and well-known words that are no names in this text.
std::set<std::string_view> RoleAbbreviations::common_letters(std::span<const std::string_view> words,
                                                             std::span<const NamedEntity> entities) const {
  std::set<std::string_view> common;
  std::set<std::string_view> explained;  // in brackets, by words that are a name
  std::size_t next = 0;  // the first entity that does not end before the words of an abbreviation
  for (std::size_t open = 2; open + 2 < words.size(); ++open) {
    if (words[open] != "(" || words[open + 2] != ")") continue;
    const std::string_view letters = letters_of(words[open + 1]);
    if (letters.empty()) continue;
    explained.insert(letters);
    const std::size_t reach = std::min(open, kMostLetters + kMostSmallWords);
    const auto before = words.subspan(open - reach, reach);
    const std::size_t count = words_spelled(before, letters);
    if (count == 0 || !is_common(before.last(count))) continue;
    const std::size_t first = open - count;
    while (next < entities.size() && entities[next].tokens.end <= first) ++next;
    // A name that begins before them is another: "Yenagoa Local Government Area (LGA)".
    const bool named = next < entities.size() && entities[next].tokens.begin == first;
    if (!named) common.insert(letters);
  }
  // Nor is the abbreviation of an office that somebody here is introduced by: "BDO Ada Ruiz", "the BDO, Ada
  // Ruiz,".
  for (const NamedEntity& entity : entities) {
    if (entity.type != EntityType::Person || entity.tokens.begin < 2) continue;
    const std::uint32_t last = entity.tokens.begin - 1;
    const std::string_view office = words[words[last] == "," ? last - 1 : last];
    const std::string_view letters = letters_of(office);
    if (letters.size() > 2 && is_office(office) && !explained.contains(letters)) common.insert(letters);
  }
  // "The PM" is an office and "R&D" no name, unless words that are a name are told to be called so.
  bool names_cctv = false;
  for (const NamedEntity& entity : entities) {
    const bool is_people = entity.type == EntityType::Norp;  // "other CEOs"
    if ((entity.type != EntityType::Organization && !is_people) || entity.tokens.size() != 1) continue;
    const std::string_view word = words[entity.tokens.begin];
    const std::string_view letters = letters_of(word);
    const bool is_known = is_short_office(letters) || tag_words_.has(word, 'b');
    if (!is_known || explained.contains(letters)) continue;
    if (word == "CCTV")
      names_cctv = true;
    else
      common.insert(letters.empty() ? word : letters);
  }
  if (names_cctv && !tells_of_china(words)) common.insert("CCTV");
  return common;
}

void RoleAbbreviations::leave_out(std::span<const std::string_view> words,
                                  std::vector<NamedEntity>& entities) const {
  const std::set<std::string_view> common = common_letters(words, entities);
  std::uint32_t other = 0;  // the end of the last person or place: "Minister of Ports Ada Ruiz and Vexo"
  std::erase_if(entities, [&](const NamedEntity& entity) {
    if (entity.type == EntityType::Organization && is_portfolio(words, entity.tokens, other)) return true;
    if (entity.type == EntityType::Person || entity.type == EntityType::GeopoliticalEntity)
      other = entity.tokens.end;
    if (follows_as_letters(words, entity)) return true;
    const std::string_view word = words[entity.tokens.begin];
    if (entity.type == EntityType::Organization && is_bare_rank(words, entity.tokens)) return true;
    // "COVID-19"
    const auto own = words.subspan(entity.tokens.begin + 1, entity.tokens.size() - 1);
    if (!own.empty() && tag_words_.has(word, 'b') && std::all_of(own.begin(), own.end(), is_figure))
      return true;
    return entity.tokens.size() == 1 && (common.contains(letters_of(word)) || common.contains(word));
  });
}

}  // namespace nutgraf
