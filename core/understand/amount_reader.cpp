// Reads values out of MONEY, PERCENT, QUANTITY, CARDINAL and ORDINAL entities.
// SPDX-License-Identifier: Apache-2.0
#include "core/understand/amount_reader.h"

#include <algorithm>
#include <map>
#include <optional>

namespace nutgraf {
namespace {

constexpr std::uint32_t kMaxAmountWords = 24;  // longer ones are no amounts, whatever a tagger says

std::optional<AmountKind> kind_of(EntityType type) {
  switch (type) {
    case EntityType::Money:
      return AmountKind::Money;
    case EntityType::Percent:
      return AmountKind::Percent;
    case EntityType::Quantity:
      return AmountKind::Quantity;
    case EntityType::Ordinal:
      return AmountKind::Ordinal;
    case EntityType::Cardinal:
      return AmountKind::Cardinal;
    default:
      return std::nullopt;
  }
}

/// The one code, or of several the one paid where the text is at home; empty where that is unknown.
std::string_view choose_currency(std::string_view codes, const std::vector<std::string_view>& homes) {
  if (codes.find(',') == std::string_view::npos) return codes;
  for (const std::string_view home : homes) {
    if (codes.find(home) != std::string_view::npos) return home;
  }
  return {};
}

}  // namespace

AmountReader::AmountReader(const Model& model)
    : grammar_(
          {model.text("numbers"), model.text("modifiers"), model.text("currencies"), model.text("units")}),
      currency_homes_(model.text("currency_homes")) {}

/// The currencies of the countries named, most named first.
std::vector<std::string_view> AmountReader::countries(std::string_view text, const Segmentation& segmentation,
                                                      const std::vector<NamedEntity>& named_entities) const {
  std::map<std::string_view, std::uint32_t> counts;
  SentenceWords words(text);
  for (const NamedEntity& entity : named_entities) {
    if (entity.type != EntityType::GeopoliticalEntity && entity.type != EntityType::Norp) continue;
    if (entity.tokens.size() > 4) continue;
    words.clear();
    for (std::uint32_t i = entity.tokens.begin; i < entity.tokens.end; ++i)
      words.add(segmentation.tokens[i].span);
    if (const auto currency = currency_homes_.find(words.phrase(0, words.size()))) ++counts[*currency];
  }
  std::vector<std::pair<std::string_view, std::uint32_t>> ranked(counts.begin(), counts.end());
  std::stable_sort(ranked.begin(), ranked.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  std::vector<std::string_view> result;
  for (const auto& [currency, count] : ranked) result.push_back(currency);
  return result;
}

std::vector<Amount> AmountReader::read(std::string_view text, const Segmentation& segmentation,
                                       const std::vector<NamedEntity>& named_entities) const {
  std::vector<Amount> amounts;
  const std::vector<std::string_view> homes = countries(text, segmentation, named_entities);
  SentenceWords words(text);
  for (const NamedEntity& entity : named_entities) {
    const auto kind = kind_of(entity.type);
    if (!kind || entity.tokens.size() > kMaxAmountWords) continue;
    words.clear();
    for (std::uint32_t i = entity.tokens.begin; i < entity.tokens.end; ++i)
      words.add(segmentation.tokens[i].span);
    std::optional<AmountPhrase> phrase;
    for (std::uint32_t i = 0; i < words.size() && !phrase; ++i) phrase = grammar_.parse_at(words, i);
    if (!phrase || !phrase->known) continue;
    const bool ordinal = *kind == AmountKind::Ordinal;
    if (ordinal != (phrase->kind == AmountKind::Ordinal)) continue;
    // A bare number in a MONEY entity has lost its sign elsewhere in the text: a value, but no unit.
    const bool same = phrase->kind == *kind;
    if (!same && phrase->kind != AmountKind::Cardinal) continue;
    std::string_view unit = same ? std::string_view(phrase->unit) : std::string_view{};
    if (*kind == AmountKind::Money) unit = choose_currency(unit, homes);
    if (*kind == AmountKind::Percent) unit = "%";
    double value = phrase->value.to_double();
    if (*kind == AmountKind::Percent && phrase->kind == AmountKind::Cardinal && phrase->value.divisor != 1)
      value *= 100;
    amounts.push_back({entity.tokens, value, std::string(unit)});
  }
  return amounts;
}

}  // namespace nutgraf
