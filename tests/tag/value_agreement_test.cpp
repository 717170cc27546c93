// Values that the tagger found agree with those of the grammar.
// SPDX-License-Identifier: Apache-2.0
#include "core/tag/value_agreement.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace nutgraf {
namespace {

using Words = std::vector<std::string_view>;
using Entities = std::vector<NamedEntity>;

constexpr EntityType kDate = EntityType::Date;
constexpr EntityType kCardinal = EntityType::Cardinal;

/// The words and the type of what is left, with " | " between.
std::string agreed(const Words& words, Entities entities, const Entities& values) {
  const LetterTable tag_words("to\ts\nthrough\ts\naged\ta\n11th\te\neleventh\te\nEleventh\te\nhour\th\n");
  agree_with_grammar(words, values, tag_words, entities);
  std::string joined;
  for (const NamedEntity& entity : entities) {
    joined += joined.empty() ? "" : " | ";
    joined += entity.type == kDate ? "date" : entity.type == EntityType::Money ? "money" : "other";
    for (std::uint32_t i = entity.tokens.begin; i < entity.tokens.end; ++i)
      joined += " " + std::string(words[i]);
  }
  return joined;
}

TEST(ValueAgreement, JoinsWhatIsOneToTheGrammar) {
  EXPECT_EQ(
      agreed({"in", "Q3", "FY26"}, {{{1, 2}, kDate, 0.9F}, {{2, 3}, kDate, 0.8F}}, {{{1, 3}, kDate, 1.0F}}),
      "date Q3 FY26");
  EXPECT_EQ(agreed({"from", "1952", "to", "1959"}, {{{1, 2}, kDate, 0.9F}, {{3, 4}, kDate, 0.8F}},
                   {{{1, 4}, kDate, 1.0F}}),
            "date 1952 to 1959");
}

TEST(ValueAgreement, JoinsTheNearEndOfARangeOfTime) {
  EXPECT_EQ(agreed({"six", "-", "to", "eight", "-", "month", "terms"},
                   {{{0, 1}, kCardinal, 0.9F}, {{3, 6}, kDate, 0.8F}}, {{{0, 6}, kDate, 1.0F}}),
            "date six - to eight - month");
  EXPECT_EQ(agreed({"six", "-", "to", "eight", "-", "month", "terms"}, {{{3, 6}, kDate, 0.8F}},
                   {{{0, 6}, kDate, 1.0F}}),
            "date six - to eight - month");
}

TEST(ValueAgreement, LeavesWhatIsTwoToTheGrammar) {
  const Entities dates = {{{1, 2}, kDate, 0.9F}, {{3, 4}, kDate, 0.8F}};
  EXPECT_EQ(agreed({"from", "Monday", "to", "Friday"}, dates, dates), "date Monday | date Friday");
}

TEST(ValueAgreement, JoinsNoNumbers) {
  EXPECT_EQ(agreed({"from", "10", "to", "20"}, {{{1, 2}, kCardinal, 0.9F}, {{3, 4}, kCardinal, 0.8F}},
                   {{{1, 4}, kCardinal, 1.0F}}),
            "other 10 | other 20");
}

TEST(ValueAgreement, TakesTheCurrencyIntoASum) {
  EXPECT_EQ(agreed({"of", "sh", "300,000"}, {{{2, 3}, kCardinal, 0.9F}}, {{{1, 3}, EntityType::Money, 1.0F}}),
            "money sh 300,000");
}

TEST(ValueAgreement, TakesTheUnitIntoAMeasure) {
  const Entities half = {{{1, 2}, kCardinal, 0.9F}};
  EXPECT_EQ(agreed({"up", "1/2", "p", "more"}, half, {{{1, 3}, EntityType::Money, 1.0F}}), "money 1/2 p");
  EXPECT_EQ(agreed({"up", "1/2", "p", "more"}, {half[0], {{2, 4}, kDate, 0.9F}},
                   {{{1, 3}, EntityType::Money, 1.0F}}),
            "other 1/2 | date p more");
}

TEST(ValueAgreement, DatesAgesBehindPeople) {
  const Entities alias = {{{1, 2}, EntityType::Person, 0.8F}, {{4, 5}, kCardinal, 0.6F}};
  EXPECT_EQ(agreed({"alias", "Ben", ",", "”", "41", ",", "of", "Lima"}, alias, {}), "other Ben | date 41");
  EXPECT_EQ(agreed({"told", "Ben", ",", ",", "41", "men", "died"}, alias, {}), "other Ben | other 41");
}

TEST(ValueAgreement, JoinsSumsWithADecimalComma) {
  EXPECT_EQ(
      agreed({"R12", ",", "5", "bn", "more"}, {{{0, 1}, EntityType::Money, 0.9F}, {{2, 3}, kCardinal, 0.8F}},
             {{{0, 4}, EntityType::Money, 1.0F}}),
      "money R12 , 5 bn");
}

TEST(ValueAgreement, LeavesOutPlacesWithoutLetters) {
  EXPECT_EQ(agreed({"call", "5", "-", "1"}, {{{1, 4}, EntityType::Facility, 0.5F}}, {}), "");
  EXPECT_EQ(agreed({"the", "777", "mine"}, {{{1, 2}, EntityType::Facility, 0.5F}}, {}), "other 777");
}

TEST(ValueAgreement, JoinsTheQuarterOfAYear) {
  EXPECT_EQ(agreed({"Third", "Quarter", "2023"}, {{{0, 1}, EntityType::Ordinal, 0.9F}, {{2, 3}, kDate, 0.9F}},
                   {{{0, 3}, kDate, 1.0F}}),
            "date Third Quarter 2023");
}

TEST(ValueAgreement, TakesNoSumForAName) {
  EXPECT_EQ(agreed({"AR$", "359"}, {{{0, 2}, EntityType::Law, 0.5F}}, {{{0, 2}, EntityType::Money, 1.0F}}),
            "money AR$ 359");
  EXPECT_EQ(
      agreed({"on", "2", "-", "3", "March"}, {{{1, 5}, EntityType::Facility, 0.5F}}, {{{1, 5}, kDate, 1.0F}}),
      "date 2 - 3 March");
}

TEST(ValueAgreement, TakesYearsIntoLaws) {
  const Entities law = {{{1, 3}, EntityType::Law, 0.9F}, {{4, 5}, kDate, 0.9F}};
  EXPECT_EQ(agreed({"the", "Fisheries", "Act", "of", "1998"}, law, {}), "other Fisheries Act of 1998");
  EXPECT_EQ(agreed({"the", "Fisheries", "Accord", "of", "1998"}, law, {}),
            "other Fisheries Accord | date 1998");
}

TEST(ValueAgreement, CountsScores) {
  const auto type_of = [](const Words& words) {
    Entities entities = {{{0, static_cast<std::uint32_t>(words.size())}, EntityType::Product, 0.5F}};
    agree_with_grammar(words, {}, LetterTable(""), entities);
    return entities.front().type;
  };
  EXPECT_EQ(type_of({"112-109"}), kCardinal);
  EXPECT_EQ(type_of({"112", "-", "109"}), kCardinal);
  EXPECT_EQ(type_of({"737-800"}), EntityType::Product);
  EXPECT_EQ(type_of({"AK-47"}), EntityType::Product);
  EXPECT_EQ(type_of({"1-2-3"}), EntityType::Product);
}

TEST(ValueAgreement, DatesAges) {
  EXPECT_EQ(agreed({"Ruiz", "aged", "29"}, {{{2, 3}, kCardinal, 0.6F}}, {}), "date 29");
  EXPECT_EQ(agreed({"Ruiz", "ate", "29"}, {{{2, 3}, kCardinal, 0.6F}}, {}), "other 29");
}

TEST(ValueAgreement, LeavesOutTheEleventhHour) {
  EXPECT_EQ(agreed({"the", "eleventh", "hour"}, {{{1, 3}, EntityType::Time, 0.9F}}, {}), "");
}

}  // namespace
}  // namespace nutgraf
