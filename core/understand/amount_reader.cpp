// Reads values out of MONEY, PERCENT, QUANTITY, CARDINAL and ORDINAL entities.
// SPDX-License-Identifier: Apache-2.0
#include "core/understand/amount_reader.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <utility>

#include "core/text/ascii.h"
#include "core/text/figures.h"
#include "core/text/ordering.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t kMaxAmountWords = 24;  // longer ones are no amounts, whatever a tagger says
constexpr std::uint32_t kContext = 2;          // words behind an entity that may belong to its amount

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

/// "+44 20 7946 0999", "(02) 9876 5432", "1800 333 000", "868-652-4105": figures that count nothing.
/// Thousands may be parted by spaces as well: "10 000 000".
bool is_telephone(std::string_view written) {
  if (written.find_first_not_of("0123456789+-() ") != std::string_view::npos) return false;
  std::size_t figures = 0;
  std::size_t first = 0;  // figures of the first group
  for (const char c : written) {
    if (!is_ascii_digit(c) && first == 0) first = figures;
    figures += is_ascii_digit(c) ? 1 : 0;
  }
  if (figures < 7 || figures == written.size()) return false;
  const bool has_code = written[0] == '+' || written[0] == '(' || written[0] == '0';
  const bool has_hyphen = written.find('-', written.find('-') + 1) != std::string_view::npos;
  return has_code || has_hyphen || first > 3;
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
  sort_stably(ranked, [](const auto& a, const auto& b) { return a.second > b.second; });
  std::vector<std::string_view> result;
  result.reserve(ranked.size());
  for (const auto& [currency, count] : ranked) result.push_back(currency);
  return result;
}

/// The amount that the words of an entity say, which `words` is filled with. The words around it may complete
/// it ("5 ft 3" in), show that its letter is a magnitude ("3m" people) or that it is a share (by "a third").
std::optional<AmountPhrase> AmountReader::phrase_of(SentenceWords& words, const Segmentation& segmentation,
                                                    const NamedEntity& entity, AmountKind kind) const {
  const auto all = static_cast<std::uint32_t>(segmentation.tokens.size());
  const auto first_of = [&](std::uint32_t before, std::uint32_t behind) {
    words.clear();
    for (std::uint32_t i = entity.tokens.begin - before; i < std::min(all, entity.tokens.end + behind); ++i)
      words.add(segmentation.tokens[i].span);
    std::optional<AmountPhrase> phrase;
    for (std::uint32_t i = 0; i < entity.tokens.size() && !phrase; ++i)
      phrase = grammar_.parse_at(words, before + i);
    if (phrase) phrase->begin -= before;
    return phrase;
  };
  std::optional<AmountPhrase> alone = first_of(0, 0);
  const bool ranks = alone && alone->kind == AmountKind::Ordinal && kind != AmountKind::Ordinal;
  if ((!alone || ranks) && entity.tokens.begin > 0) return first_of(1, kContext);
  const std::optional<AmountPhrase> within = first_of(0, kContext);
  if (!within || !alone || within->begin != alone->begin) return alone;
  const bool counts = within->kind == AmountKind::Cardinal && alone->kind == AmountKind::Quantity;
  return within->kind == kind || counts ? within : alone;
}

/// Whether a minus sign stands right before a token: "-20C", "(−0.3%", but no hyphen or dash between two
/// words.
bool AmountReader::is_negative(SentenceWords& words, const Segmentation& segmentation, std::uint32_t token) {
  if (token == 0) return false;
  words.clear();
  for (std::uint32_t i = token - std::min(token, 2U); i <= token; ++i) words.add(segmentation.tokens[i].span);
  const std::uint32_t number = words.size() - 1;
  if (!words.is(number - 1, "-") || !words.glued(number)) return false;
  return number == 1 || !words.glued(number - 1) || words.is(number - 2, "(");
}

std::vector<Amount> AmountReader::read(std::string_view text, const Segmentation& segmentation,
                                       const std::vector<NamedEntity>& named_entities) const {
  std::vector<Amount> amounts;
  const std::vector<std::string_view> homes = countries(text, segmentation, named_entities);
  SentenceWords words(text);  // of the amount that is read
  for (const NamedEntity& entity : named_entities) {
    const auto kind = kind_of(entity.type);
    if (!kind || entity.tokens.size() > kMaxAmountWords) continue;
    if (AmountGrammar::is_code(segmentation.tokens[entity.tokens.begin].span.of(text))) continue;
    if (is_telephone(segmentation.span(entity.tokens).of(text))) continue;
    const auto phrase = phrase_of(words, segmentation, entity, *kind);
    if (!phrase || !phrase->known) continue;
    const bool ordinal = *kind == AmountKind::Ordinal;
    if (ordinal != (phrase->kind == AmountKind::Ordinal)) continue;
    // A bare number in a MONEY entity has lost its sign elsewhere in the text: a value, but no unit.
    const bool same = phrase->kind == *kind;
    if (!same && phrase->kind != AmountKind::Cardinal) continue;
    std::string_view unit = same ? std::string_view(phrase->unit) : std::string_view{};
    if (*kind == AmountKind::Money) unit = choose_currency(unit, homes);
    if (*kind == AmountKind::Percent) unit = "%";
    const bool share =
        *kind == AmountKind::Percent && phrase->kind == AmountKind::Cardinal && phrase->value.divisor != 1;
    double factor = share ? 100 : 1;
    if (!ordinal && !phrase->upper && is_negative(words, segmentation, entity.tokens.begin + phrase->begin))
      factor = -factor;
    Amount amount{entity.tokens, factor * phrase->value.to_double(), std::string(unit), std::nullopt};
    if (phrase->upper) amount.up_to = factor * phrase->upper->to_double();
    // Hundreds of zeros are no amount.
    if (!std::isfinite(amount.value) || !std::isfinite(amount.up_to.value_or(0.0))) continue;
    amounts.push_back(std::move(amount));
  }
  return amounts;
}

}  // namespace nutgraf
