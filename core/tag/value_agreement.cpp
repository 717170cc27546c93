// Makes values that the tagger found agree with those of the grammar.
// SPDX-License-Identifier: Apache-2.0
#include "core/tag/value_agreement.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace nutgraf {
namespace {

/// Joins two values that touch, or that a comma or, of dates, "to" parts, where the grammar reads them as
/// one of their type: "Q3" and "FY26", from "2008" to "2016".
void join_values(std::span<const std::string_view> words, std::span<const NamedEntity> values,
                 const LetterTable& tag_words, std::vector<NamedEntity>& entities) {
  std::size_t value = 0;
  std::size_t last = 0;  // of those kept
  for (std::size_t next = 1; next < entities.size(); ++next) {
    NamedEntity& before = entities[last];
    const NamedEntity& behind = entities[next];
    while (value < values.size() && values[value].tokens.end <= before.tokens.begin) ++value;
    const std::uint32_t gap = behind.tokens.begin - before.tokens.end;
    const std::string_view joint = words[before.tokens.end];
    const bool spans = before.type == EntityType::Date && tag_words.has(joint, 's');
    const bool beside = gap == 0 || (gap == 1 && (joint == "," || spans));
    const bool within = value < values.size() && values[value].tokens.begin <= before.tokens.begin &&
                        behind.tokens.end <= values[value].tokens.end;
    // The date of a stamp is a part of it: "Nov 26 2026 03:12 PM".
    const bool of_type =
        within && (values[value].type == before.type ||
                   (values[value].type == EntityType::Time && before.type == EntityType::Date));
    const bool one = beside && before.type == behind.type && of_type;
    if (one) {
      before.tokens.end = behind.tokens.end;
      before.score = std::min(before.score, behind.score);
    } else {
      entities[++last] = behind;
    }
  }
  if (!entities.empty()) entities.resize(last + 1);
}

/// A number that the grammar reads as a sum of money takes its sign in: "sh" and "300,000".
void complete_money(std::span<const NamedEntity> values, std::vector<NamedEntity>& entities) {
  std::size_t value = 0;
  std::uint32_t end = 0;  // of the entity before
  for (NamedEntity& entity : entities) {
    while (value < values.size() && values[value].tokens.end <= entity.tokens.begin) ++value;
    const bool completes = entity.type == EntityType::Cardinal && value < values.size() &&
                           values[value].type == EntityType::Money && values[value].tokens.begin >= end &&
                           values[value].tokens.end == entity.tokens.end &&
                           values[value].tokens.begin <= entity.tokens.begin;
    if (completes) {
      entity.tokens = values[value].tokens;
      entity.type = EntityType::Money;
    }
    end = entity.tokens.end;
  }
}

/// "He was aged 79" tells an age, which is a date.
void date_ages(std::span<const std::string_view> words, const LetterTable& tag_words,
               std::vector<NamedEntity>& entities) {
  for (NamedEntity& entity : entities) {
    const bool counts = entity.type == EntityType::Cardinal && entity.tokens.begin > 0;
    if (counts && tag_words.has(words[entity.tokens.begin - 1], 'a')) entity.type = EntityType::Date;
  }
}

/// "At the eleventh hour", "an 11th-hour deal" tell no time.
bool is_last_moment(std::span<const std::string_view> words, const LetterTable& tag_words) {
  return words.size() > 1 && words.size() <= 3 && tag_words.has(words[0], 'e') &&
         tag_words.has(words.back(), 'h');
}

}  // namespace

void agree_with_grammar(std::span<const std::string_view> words, std::span<const NamedEntity> values,
                        const LetterTable& tag_words, std::vector<NamedEntity>& entities) {
  join_values(words, values, tag_words, entities);
  complete_money(values, entities);
  date_ages(words, tag_words, entities);
  std::erase_if(entities, [&](const NamedEntity& entity) {
    return entity.type == EntityType::Time &&
           is_last_moment(words.subspan(entity.tokens.begin, entity.tokens.size()), tag_words);
  });
}

}  // namespace nutgraf
