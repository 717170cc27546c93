// Makes values that the tagger found agree with those of the grammar.
// SPDX-License-Identifier: Apache-2.0
#include "core/tag/value_agreement.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "core/document/labels.h"
#include "core/text/ascii.h"
#include "core/text/one_of.h"

namespace nutgraf {
namespace {

bool measures(EntityType type) {
  return type == EntityType::Money || type == EntityType::Percent || type == EntityType::Quantity;
}

bool counts_parts(EntityType type) { return type == EntityType::Ordinal || type == EntityType::Cardinal; }

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
    // "R12" and "5" of "R12,5bn".
    const auto counts = [&](EntityType type) {
      return type == values[value].type || type == EntityType::Cardinal;
    };
    const bool is_sum = beside && within && joint == "," && values[value].type != EntityType::Cardinal &&
                        measures(values[value].type) && counts(before.type) && counts(behind.type);
    const bool is_free =
        next + 1 == entities.size() ||
        (value < values.size() && entities[next + 1].tokens.begin >= values[value].tokens.end);
    // "Third" and "2023" of "Third Quarter 2023", "six" and "eight-month" of "six- to eight-month".
    const bool is_part = within && gap > 0 && gap < 3 && counts_parts(before.type) &&
                         behind.type == values[value].type && !counts_parts(behind.type) &&
                         values[value].tokens == TokenRange{before.tokens.begin, behind.tokens.end};
    if (is_sum || is_part) before.type = values[value].type;
    if (one || is_sum || is_part) {
      before.tokens.end = is_sum && is_free ? values[value].tokens.end : behind.tokens.end;
      before.score = std::min(before.score, behind.score);
    } else {
      entities[++last] = behind;
    }
  }
  if (!entities.empty()) entities.resize(last + 1);
}

/// A number that the grammar reads as a measure takes its sign and unit in: "sh" and "300,000", "4 1/2" and
/// "p".
void complete_measures(std::span<const std::string_view> words, std::span<const NamedEntity> values,
                       std::vector<NamedEntity>& entities) {
  std::size_t value = 0;
  std::uint32_t end = 0;  // of the entity before
  for (std::size_t i = 0; i < entities.size(); ++i) {
    NamedEntity& entity = entities[i];
    while (value < values.size() && values[value].tokens.end <= entity.tokens.begin) ++value;
    const std::uint32_t limit = i + 1 < entities.size() ? entities[i + 1].tokens.begin : ~0U;
    const bool completes =
        entity.type == EntityType::Cardinal && value < values.size() && measures(values[value].type) &&
        values[value].tokens.begin >= end && values[value].tokens.end >= entity.tokens.end &&
        values[value].tokens.end <= limit && values[value].tokens.begin <= entity.tokens.begin;
    // "Eight-month" of "six- to eight-month".
    const bool is_far_end =
        value < values.size() && values[value].type == entity.type && values[value].tokens.begin >= end &&
        entity.tokens.begin > end + 2 && values[value].tokens.end == entity.tokens.end &&
        values[value].tokens.begin < entity.tokens.begin && words[entity.tokens.begin - 2] == "-";
    if (completes || is_far_end) {
      entity.tokens = values[value].tokens;
      entity.type = values[value].type;
    }
    end = entity.tokens.end;
  }
}

/// Whether between a person and a number that ends a phrase lies a comma alone, with or without a quotation
/// mark: "Ada Ruiz, 30, …", "alias “Ben,” 41, …".
bool follows_person(std::span<const std::string_view> words, const NamedEntity& before, TokenRange number) {
  constexpr std::uint32_t kMostWords = 3;
  const std::uint32_t gap = number.begin - before.tokens.end;
  if (before.type != EntityType::Person || gap == 0 || gap > kMostWords) return false;
  bool has_comma = false;
  for (const std::string_view word : words.subspan(before.tokens.end, gap)) {
    if (word != "," && !is_one_of(word, {"\"", "'", "”", "’", "»"})) return false;
    has_comma = has_comma || word == ",";
  }
  return has_comma && number.end < words.size() &&
         is_one_of(words[number.end], {",", ";", ".", ")", "and", "who", "is", "was", "are", "were"});
}

/// "He was aged 79" tells an age, which is a date.
void date_ages(std::span<const std::string_view> words, const LetterTable& tag_words,
               std::vector<NamedEntity>& entities) {
  for (std::size_t i = 0; i < entities.size(); ++i) {
    const TokenRange number = entities[i].tokens;
    if (entities[i].type != EntityType::Cardinal || number.begin == 0) continue;
    const bool is_persons = i > 0 && number.size() == 1 && is_years_of_age(words[number.begin]) &&
                            follows_person(words, entities[i - 1], number);
    if (is_persons || tag_words.has(words[number.begin - 1], 'a')) entities[i].type = EntityType::Date;
  }
}

/// "The Fisheries Act of 1998" is called so.
void take_years_into_laws(std::span<const std::string_view> words, std::vector<NamedEntity>& entities) {
  std::size_t last = 0;  // of those kept
  for (std::size_t next = 1; next < entities.size(); ++next) {
    NamedEntity& law = entities[last];
    const NamedEntity& year = entities[next];
    const bool is_of = law.type == EntityType::Law && year.type == EntityType::Date &&
                       year.tokens.begin == law.tokens.end + 1 && words[law.tokens.end] == "of";
    const std::string_view figures = words[year.tokens.begin];
    const bool is_year = year.tokens.size() == 1 && figures.size() == 4 &&
                         std::all_of(figures.begin(), figures.end(), is_ascii_digit);
    if (is_of && is_year &&
        is_one_of(words[law.tokens.end - 1], {"Act", "Law", "Ordinance", "Code", "Decree"}))
      law.tokens.end = year.tokens.end;
    else
      entities[++last] = year;
  }
  if (!entities.empty()) entities.resize(last + 1);
}

/// "A 112-109 win": two numbers below two hundred are a score; aircraft and engines have larger ones
/// (737-800).
bool is_score(std::span<const std::string_view> words) {
  constexpr unsigned kHighest = 199;
  unsigned number = 0;
  unsigned numbers = 0;
  bool in_number = false;
  for (const std::string_view word : words) {
    for (const char byte : word) {
      const bool figure = is_ascii_digit(byte);
      if (!figure && byte != '-') return false;
      numbers += figure && !in_number ? 1 : 0;
      number = figure
                   ? std::min(kHighest + 1, (in_number ? number : 0) * 10 + static_cast<unsigned>(byte - '0'))
                   : 0;
      if (number > kHighest || numbers > 2) return false;
      in_number = figure;
    }
  }
  return numbers == 2;
}

void count_scores(std::span<const std::string_view> words, std::vector<NamedEntity>& entities) {
  for (NamedEntity& entity : entities) {
    const bool product = entity.type == EntityType::Product;
    if (product && is_score(words.subspan(entity.tokens.begin, entity.tokens.size())))
      entity.type = EntityType::Cardinal;
  }
}

/// What the grammar reads as a sum of money is no name, nor is a date that begins in figures: "AR$359", "2-3
/// March".
void trust_values(std::span<const std::string_view> words, std::span<const NamedEntity> values,
                  std::vector<NamedEntity>& entities) {
  std::size_t next = 0;
  for (NamedEntity& entity : entities) {
    while (next < values.size() && values[next].tokens.begin < entity.tokens.begin) ++next;
    if (next == values.size()) return;
    // "N95", in one word, may be a name.
    const bool is_date = values[next].type == EntityType::Date &&
                         is_ascii_digit(words[entity.tokens.begin][0]) && entity.type != EntityType::Event &&
                         entity.type != EntityType::WorkOfArt;
    const bool is_value = (values[next].type == EntityType::Money || is_date) && entity.tokens.size() > 1 &&
                          values[next].tokens == entity.tokens;
    if (is_value && entity.type != EntityType::Person && !is_value_type(entity.type))
      entity.type = values[next].type;
  }
}

/// "5-5-5-1-2" is no person and no place; products and events may have figures alone.
bool has_no_letter(std::span<const std::string_view> words, const NamedEntity& entity) {
  const bool is_named_in_letters = entity.type == EntityType::Person || entity.type == EntityType::Norp ||
                                   entity.type == EntityType::Facility || is_place_type(entity.type);
  if (!is_named_in_letters || entity.tokens.size() == 1) return false;  // a mine is called "777"
  const auto name = words.subspan(entity.tokens.begin, entity.tokens.size());
  return std::none_of(name.begin(), name.end(), [](std::string_view word) {
    return std::any_of(word.begin(), word.end(),
                       [](char c) { return is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80; });
  });
}

/// "At the eleventh hour", "an 11th-hour deal" tell no time.
bool is_last_moment(std::span<const std::string_view> words, const LetterTable& tag_words) {
  return words.size() > 1 && words.size() <= 3 && tag_words.has(words[0], 'e') &&
         tag_words.has(words.back(), 'h');
}

}  // namespace

bool is_years_of_age(std::string_view word) {
  if (word.empty() || word.size() > 3 || word[0] == '0') return false;
  if (!std::all_of(word.begin(), word.end(), is_ascii_digit)) return false;
  return word.size() < 3 || word < "115";
}

void agree_with_grammar(std::span<const std::string_view> words, std::span<const NamedEntity> values,
                        const LetterTable& tag_words, std::vector<NamedEntity>& entities) {
  join_values(words, values, tag_words, entities);
  complete_measures(words, values, entities);
  trust_values(words, values, entities);
  date_ages(words, tag_words, entities);
  take_years_into_laws(words, entities);
  count_scores(words, entities);
  std::erase_if(entities, [&](const NamedEntity& entity) {
    if (has_no_letter(words, entity)) return true;
    return entity.type == EntityType::Time &&
           is_last_moment(words.subspan(entity.tokens.begin, entity.tokens.size()), tag_words);
  });
}

}  // namespace nutgraf
