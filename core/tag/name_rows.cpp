// Makes names that stand in a row agree on their type.
// SPDX-License-Identifier: Apache-2.0
#include "core/tag/name_rows.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace nutgraf {
namespace {

/// What may be enumerated among names that are told apart by little.
constexpr std::array kKinds = {EntityType::Person, EntityType::Organization, EntityType::GeopoliticalEntity,
                               EntityType::Location, EntityType::Norp};

/// The tagger doubts a name that is less likely than this.
constexpr float kDoubt = 0.55F;

/// What the names of the row's type are on average, at least.
constexpr float kSure = 0.6F;

/// The type of the row has this many times the scores of all others.
constexpr float kShare = 1.5F;

std::size_t kind_of(EntityType type) {
  return static_cast<std::size_t>(std::find(kKinds.begin(), kKinds.end(), type) - kKinds.begin());
}

/// Whether only marks and words of enumerations lie between two names.
bool is_joined(std::span<const std::string_view> words, const LetterTable& tag_words,
               const NamedEntity& before, const NamedEntity& behind) {
  constexpr std::uint32_t kMostWords = 2;
  const std::uint32_t gap = behind.tokens.begin - before.tokens.end;
  if (gap == 0 || gap > kMostWords) return false;
  const auto between = words.subspan(before.tokens.end, gap);
  return std::all_of(between.begin(), between.end(),
                     [&](std::string_view word) { return tag_words.has(word, 'j'); });
}

void agree(std::span<NamedEntity> row) {
  std::array<float, kKinds.size()> scores{};
  std::array<std::size_t, kKinds.size()> counts{};
  float total = 0.0F;
  for (const NamedEntity& name : row) {
    const std::size_t kind = kind_of(name.type);
    scores[kind] += name.score;
    total += name.score;
    ++counts[kind];
  }
  const auto best = static_cast<std::size_t>(std::max_element(scores.begin(), scores.end()) - scores.begin());
  const auto count = static_cast<float>(counts[best]);
  if (count < 2 || scores[best] < kSure * count || scores[best] < kShare * (total - scores[best])) return;
  for (NamedEntity& name : row) {
    if (kind_of(name.type) != best && name.score < kDoubt) name.type = kKinds[best];
  }
}

/// "Khmer, Nepali and Uzbek": beside a language, what the tagger doubts to be a people is one, too.
void agree_on_languages(std::span<const std::string_view> words, const LetterTable& tag_words,
                        std::vector<NamedEntity>& entities) {
  constexpr float kSurePeople = 0.75F;
  const auto follow = [&](const NamedEntity& language, NamedEntity& other) {
    if (language.type == EntityType::Language && other.type == EntityType::Norp && other.score < kSurePeople)
      other.type = EntityType::Language;
  };
  for (std::size_t i = 1; i < entities.size(); ++i) {
    if (is_joined(words, tag_words, entities[i - 1], entities[i])) follow(entities[i - 1], entities[i]);
  }
  for (std::size_t i = entities.size(); i-- > 1;) {
    if (is_joined(words, tag_words, entities[i - 1], entities[i])) follow(entities[i], entities[i - 1]);
  }
}

}  // namespace

void part_people_in_rows(std::span<const std::string_view> words, std::vector<NamedEntity>& entities) {
  std::vector<NamedEntity> parted;
  parted.reserve(entities.size());
  for (NamedEntity person : entities) {
    const std::uint32_t end = person.tokens.end;
    for (std::uint32_t comma = person.tokens.begin + 2; comma + 2 < end && person.type == EntityType::Person;
         ++comma) {
      if (words[comma] != "," || comma < person.tokens.begin + 2) continue;
      parted.push_back({{person.tokens.begin, comma}, person.type, person.score});
      person.tokens.begin = comma + 1;
    }
    parted.push_back(person);
  }
  entities = std::move(parted);
}

void agree_in_rows(std::span<const std::string_view> words, const LetterTable& tag_words,
                   std::vector<NamedEntity>& entities) {
  constexpr std::size_t kShortestRow = 3;
  agree_on_languages(words, tag_words, entities);
  for (std::size_t first = 0; first < entities.size();) {
    std::size_t last = first + 1;
    if (kind_of(entities[first].type) < kKinds.size()) {
      while (last < entities.size() && kind_of(entities[last].type) < kKinds.size() &&
             is_joined(words, tag_words, entities[last - 1], entities[last]))
        ++last;
    }
    if (last - first >= kShortestRow) agree(std::span(entities).subspan(first, last - first));
    first = last;
  }
}

}  // namespace nutgraf
