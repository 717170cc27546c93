// Makes the mentions of one name agree on its type.
// SPDX-License-Identifier: Apache-2.0
#include "core/tag/name_agreement.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <set>
#include <string>

#include "core/document/labels.h"
#include "core/text/ascii.h"
#include "core/text/hash.h"
#include "core/text/lower_ascii.h"
#include "core/text/one_of.h"

namespace nutgraf {
namespace {

/// What a word that may be a person's is often taken for.
constexpr std::array kRivals = {EntityType::Organization, EntityType::GeopoliticalEntity,
                                EntityType::Location,     EntityType::Product,
                                EntityType::Norp,         EntityType::Facility};

/// A full name that is likelier than this makes its last word a person's.
constexpr float kSureName = 0.4F;

/// A tagger that is surer than this of another type is right: "Tata", of Ratan Tata.
constexpr float kSureRival = 0.7F;

/// What a mention without a full name or a title weighs for a person, against one of another type.
constexpr float kBareName = 0.6F;

/// A name that is less likely than this takes the type of its other mentions …
constexpr float kDoubt = 0.55F;

/// … and where these are people of full names, one that is less likely than this, …
constexpr float kDoubtPerson = 0.7F;

/// … if these weigh so many times as much.
constexpr float kShare = 2.0F;

std::optional<std::size_t> rival_of(EntityType type) {
  const auto found = std::find(kRivals.begin(), kRivals.end(), type);
  if (found == kRivals.end()) return std::nullopt;
  return static_cast<std::size_t>(found - kRivals.begin());
}

}  // namespace

/// What the document takes a word for.
struct NameAgreement::Standing {
  bool is_surname = false;  ///< the last word of a full name
  bool is_person = false;   ///< in a full name, or behind a title
  bool is_company = false;  ///< the first word of one, or told to be one
  bool is_told_company = false;
  float person = 0.0F;  ///< the sum of the scores of persons of this word alone
  std::array<float, kRivals.size()> rivals{};
};

namespace {

/// The last word of a full name, but for "Jr.", "Sr.", "II".
std::string_view surname_of(std::span<const std::string_view> name) {
  const bool has_suffix = is_one_of(name.back(), {"Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"});
  return has_suffix && name.size() > 2 ? name[name.size() - 2] : name.back();
}

/// "Kiri & Sons", "Kiri Inc."
bool is_company(std::span<const std::string_view> name, const LetterTable& name_parts) {
  return name.size() > 1 && (name[1] == "&" || name_parts.has(lower_ascii(name.back()), 'l'));
}

/// Whether what follows a name makes it a person's: "Ruiz said", "Ruiz, who".
bool is_told_of_person(std::span<const std::string_view> words, TokenRange name) {
  if (name.end >= words.size()) return false;
  const auto is_verb = [](std::string_view word) {
    return word == "said" || word == "says" || word == "added" || word == "told";
  };
  if (is_verb(words[name.end])) return true;
  return words[name.end] == "," && name.end + 1 < words.size() && words[name.end + 1] == "who";
}

/// "Zenor Pad 5": models have figures.
bool is_model(std::span<const std::string_view> words, const NamedEntity& entity) {
  if (entity.tokens.size() < 2) return false;
  const std::string_view last = words[entity.tokens.end - 1];
  return std::any_of(last.begin(), last.end(), is_ascii_digit) &&
         is_ascii_upper(words[entity.tokens.begin][0]);
}

/// What begins as a model does that is surely a product, and ends in figures, is one, too.
void agree_on_models(std::span<const std::string_view> words, std::vector<NamedEntity>& entities) {
  constexpr float kSureModel = 0.6F;
  std::set<std::string_view> makes;
  for (const NamedEntity& entity : entities) {
    if (entity.type == EntityType::Product && entity.score >= kSureModel && is_model(words, entity))
      makes.insert(words[entity.tokens.begin]);
  }
  if (makes.empty()) return;
  for (NamedEntity& entity : entities) {
    if (!is_value_type(entity.type) && entity.score < kSureModel && is_model(words, entity) &&
        makes.contains(words[entity.tokens.begin]))
      entity.type = EntityType::Product;
  }
}

}  // namespace

NameAgreement::NameAgreement(const Model& model)
    : titles_(model.text("titles")), org_nouns_(model.text("org_nouns")) {}

bool NameAgreement::is_company_noun(std::string_view word) const {
  const auto letters = org_nouns_.find(word);
  return letters && letters->find_first_of("cb") != std::string_view::npos;
}

/// "The startup Kiri", "Kiri, a maker of shoes", "Kiri, the US car company, …".
bool NameAgreement::is_told_of_company(std::span<const std::string_view> words, TokenRange name) const {
  constexpr std::uint32_t kMostWords = 8;
  // "The startup Kiri said", but "the startup Ruiz founded".
  if (name.begin > 0 && is_company_noun(words[name.begin - 1]))
    return name.end == words.size() ||
           !is_one_of(words[name.end], {"founded", "joined", "led", "leads", "left", "ran", "runs", "who"});
  const std::uint32_t article = name.end + 1;
  if (article >= words.size() || words[name.end] != "," || !is_one_of(words[article], {"a", "an", "the"}))
    return false;
  for (std::uint32_t i = article + 1; i + 1 < words.size() && i < article + kMostWords; ++i) {
    // "A maker of shoes" is named before its "of", a clerk at the bank isn't the bank.
    if (is_one_of(words[i], {",", ".", ";", "'s", "’s", "who", "at", "by", "for", "from", "in", "of", "on",
                             "to", "with"}))
      return false;
    // "The company's chief", "a bank executive" are people.
    if (is_company_noun(words[i]))
      return is_one_of(words[i + 1], {",", ".", "that", "of", "in", "behind", "with"});
  }
  return false;
}

bool NameAgreement::has_title(std::span<const std::string_view> words, TokenRange name) const {
  if (name.begin == 0) return false;
  std::string before = lower_ascii(words[name.begin - 1]);
  if (before.size() > 2 && before.back() == '.') before.pop_back();
  return titles_.contains(before);
}

void NameAgreement::agree_with_mentions(std::span<const std::string_view> words,
                                        std::vector<NamedEntity>& entities) const {
  std::map<std::uint64_t, std::array<float, kEntityTypeCount>> scores;
  const auto key_of = [&](const NamedEntity& entity) {
    Hasher hasher;
    for (std::uint32_t token = entity.tokens.begin; token < entity.tokens.end; ++token) {
      hasher.add(words[token]);
      hasher.add(' ');
    }
    return hasher.value();
  };
  const auto takes_part = [](const NamedEntity& entity) { return entity.type < EntityType::Language; };
  for (const NamedEntity& entity : entities) {
    if (takes_part(entity)) scores[key_of(entity)][static_cast<std::size_t>(entity.type)] += entity.score;
    NamedEntity surname = entity;  // "El Haddad" of "Sami El Haddad"
    surname.tokens.begin = entity.tokens.end - std::min(entity.tokens.size(), 2U);
    if (entity.type == EntityType::Person && entity.tokens.size() > 2)
      scores[key_of(surname)][static_cast<std::size_t>(entity.type)] += kShare * entity.score;
  }
  for (NamedEntity& entity : entities) {
    if (!takes_part(entity) || entity.score >= kDoubtPerson) continue;
    if (entity.type == EntityType::Person && has_title(words, entity.tokens)) continue;
    const auto& of_name = scores[key_of(entity)];
    const auto best = std::max_element(of_name.begin(), of_name.end());
    // A building may be a body elsewhere; nothing else is a person.
    const bool is_full_name =
        entity.tokens.size() > 1 && static_cast<EntityType>(best - of_name.begin()) == EntityType::Person;
    if (entity.score >= kDoubt && !is_full_name) continue;
    if (*best > kShare * of_name[static_cast<std::size_t>(entity.type)])
      entity.type = static_cast<EntityType>(best - of_name.begin());
  }
}

NameAgreement::Standings NameAgreement::gather(std::span<const std::string_view> words,
                                               const LetterTable& name_parts,
                                               std::span<const NamedEntity> entities) const {
  Standings standings;
  for (const NamedEntity& entity : entities) {
    const bool is_person = entity.type == EntityType::Person;
    const auto name = words.subspan(entity.tokens.begin, entity.tokens.size());
    if (entity.type == EntityType::Organization && entity.score >= kSureName && is_company(name, name_parts))
      standings[name[0]].is_company = true;
    if (name.size() == 1) {
      const auto rival = rival_of(entity.type);
      if (!is_person && !rival) continue;
      Standing& standing = standings[name[0]];
      if (is_told_of_company(words, entity.tokens)) standing.is_company = standing.is_told_company = true;
      (is_person ? standing.person : standing.rivals[*rival]) += entity.score;
      if (is_person && has_title(words, entity.tokens)) standing.is_person = true;
    } else if (is_person && entity.score >= kSureName) {
      // The last word of "Earl of Kestrel" is a place.
      if (std::find(name.begin(), name.end(), "of") != name.end()) continue;
      for (const std::string_view word : name) standings[word].is_person = true;
      standings[surname_of(name)].is_surname = true;
    }
  }
  return standings;
}

void NameAgreement::apply(std::span<const std::string_view> words, const LetterTable& name_parts,
                          std::vector<NamedEntity>& entities) const {
  agree_with_mentions(words, entities);
  agree_on_models(words, entities);
  const Standings standings = gather(words, name_parts, entities);
  for (NamedEntity& entity : entities) {
    if (entity.tokens.size() != 1) continue;
    const auto found = standings.find(words[entity.tokens.begin]);
    if (found == standings.end()) continue;
    const Standing& standing = found->second;
    if (entity.type != EntityType::Person) {
      const bool is_doubtful = entity.score < kSureRival || is_told_of_person(words, entity.tokens);
      if (!is_doubtful || !rival_of(entity.type)) continue;
      if (standing.is_surname)
        entity.type = EntityType::Person;
      else if (standing.is_told_company && !standing.is_person)
        entity.type = EntityType::Organization;
      continue;
    }
    if (standing.is_person) continue;
    const auto best = std::max_element(standing.rivals.begin(), standing.rivals.end());
    if (standing.is_company)
      entity.type = EntityType::Organization;
    else if (*best > kBareName * standing.person)
      entity.type = kRivals[static_cast<std::size_t>(best - standing.rivals.begin())];
  }
}

}  // namespace nutgraf
