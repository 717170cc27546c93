// A name is as long as the text has it elsewhere.
// SPDX-License-Identifier: Apache-2.0
#include "core/tag/name_spans.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "tests/support/labelled_names.h"

namespace nutgraf {
namespace {

using Words = std::vector<std::string_view>;

constexpr EntityType kOrg = EntityType::Organization;
constexpr EntityType kGpe = EntityType::GeopoliticalEntity;

/// Labels and words of entities, with " | " between; where no sentences are given, the words are one.
std::string agreed(const Words& words, std::vector<NamedEntity> entities,
                   std::vector<TokenRange> sentences = {}) {
  if (sentences.empty()) sentences = {{0, static_cast<std::uint32_t>(words.size())}};
  agree_on_spans(words, sentences, entities);
  return test::labelled(words, entities);
}

TEST(NameSpans, AreAsLongAsElsewhere) {
  EXPECT_EQ(agreed({"in", "Kiri", "State", "on", "Kiri", "State", "roads"},
                   {{{1, 3}, kGpe, 0.9F}, {{4, 5}, kGpe, 0.8F}}),
            "GPE Kiri State | GPE Kiri State");
}

TEST(NameSpans, TakeNumbersIn) {
  EXPECT_EQ(agreed({"KDEA", "7", "and", "KDEA", "7"},
                   {{{0, 2}, kOrg, 0.9F}, {{3, 4}, kOrg, 0.8F}, {{4, 5}, EntityType::Cardinal, 0.8F}}),
            "ORG KDEA 7 | ORG KDEA 7");
}

TEST(NameSpans, TakeNoOtherNameIn) {
  EXPECT_EQ(agreed({"Kiri", "Bank", "Kiri", "Bank"},
                   {{{0, 2}, kOrg, 0.9F}, {{2, 3}, kGpe, 0.8F}, {{3, 4}, kOrg, 0.8F}}),
            "ORG Kiri Bank | GPE Kiri | ORG Bank");
}

TEST(NameSpans, AreNotToldByDoubtfulNamesOrSmallWords) {
  EXPECT_EQ(agreed({"Kiri", "State", "Kiri", "State"}, {{{0, 2}, kOrg, 0.4F}, {{2, 3}, kGpe, 0.8F}}),
            "ORG Kiri State | GPE Kiri");
  EXPECT_EQ(
      agreed({"Kiri", "government", "Kiri", "government"}, {{{0, 2}, kOrg, 0.9F}, {{2, 3}, kGpe, 0.8F}}),
      "ORG Kiri government | GPE Kiri");
}

TEST(NameSpans, EndWithTheirSentence) {
  EXPECT_EQ(agreed({"in", "Kiri", "State", "officials", "like", "Kiri", "State"},
                   {{{1, 2}, kGpe, 0.8F}, {{5, 7}, kGpe, 0.9F}}, {{0, 2}, {2, 7}}),
            "GPE Kiri | GPE Kiri State");
}

TEST(NameSpans, KeepTheirTypeOfTwo) {
  EXPECT_EQ(agreed({"Kiri", "State", "Kiri", "State", "Kiri", "State"},
                   {{{0, 2}, kOrg, 0.9F}, {{2, 4}, kGpe, 0.9F}, {{4, 5}, kGpe, 0.8F}}),
            "ORG Kiri State | GPE Kiri State | GPE Kiri State");
}

/// The same where the tagger left words out.
std::string repeated(const Words& words, std::vector<NamedEntity> entities,
                     std::vector<TokenRange> sentences = {}) {
  if (sentences.empty()) sentences = {{0, static_cast<std::uint32_t>(words.size())}};
  mark_repetitions(words, sentences, entities);
  return test::labelled(words, entities);
}

TEST(NameSpans, AreMarkedWhereTheTaggerLeftThemOut) {
  EXPECT_EQ(repeated({"at", "Kiri", "Bank", "the", "Kiri", "Bank", "chair"}, {{{1, 3}, kOrg, 0.9F}}),
            "ORG Kiri Bank | ORG Kiri Bank");
  EXPECT_EQ(repeated({"at", "Kiri", "Bank", "the", "Kiri", "Bank", "chair"}, {{{1, 3}, kOrg, 0.7F}}),
            "ORG Kiri Bank");
}

TEST(NameSpans, OfOneWordAreMarkedWhereTheyAreNamesTwice) {
  const Words words = {"Vexo", "and", "Vexo", "met", "Vexo"};
  const NamedEntity first = {{0, 1}, kOrg, 0.9F};
  const NamedEntity second = {{2, 3}, kOrg, 0.9F};
  EXPECT_EQ(repeated(words, {first, second}), "ORG Vexo | ORG Vexo | ORG Vexo");
  EXPECT_EQ(repeated(words, {first}), "ORG Vexo");
  EXPECT_EQ(repeated(words, {first, second}, {{0, 4}, {4, 5}}), "ORG Vexo | ORG Vexo");
}

TEST(NameSpans, OfOneWordAreNotMarkedWhereTheyAreWordsOfTheText) {
  const std::vector<NamedEntity> price = {{{2, 3}, EntityType::Person, 0.9F},
                                          {{4, 5}, EntityType::Person, 0.9F}};
  EXPECT_EQ(repeated({"Gas", "Price", "Price", "and", "Price", "the", "price"}, price),
            "PERSON Price | PERSON Price");
  EXPECT_EQ(repeated({"Gas", "Price", "Price", "and", "Price", "the", "prices"}, price),
            "PERSON Price | PERSON Price | PERSON Price");
  const std::vector<NamedEntity> pilot = {{{1, 2}, kOrg, 0.9F}, {{2, 3}, kOrg, 0.9F}};
  EXPECT_EQ(repeated({"a", "Pilot", "Pilot", "pilot", "Pilot"}, pilot), "ORG Pilot | ORG Pilot | ORG Pilot");
}

TEST(NameSpans, AreNotMarkedInOtherNamesNorBehindAHyphen) {
  EXPECT_EQ(repeated({"Kiri", "Bank", "Kiri", "Bank", "Kiri"}, {{{0, 2}, kOrg, 0.9F}, {{3, 5}, kGpe, 0.8F}}),
            "ORG Kiri Bank | GPE Bank Kiri");
  EXPECT_EQ(repeated({"Kiri", "Bank", "anti", "-", "Kiri", "Bank"}, {{{0, 2}, kOrg, 0.9F}}), "ORG Kiri Bank");
}

}  // namespace
}  // namespace nutgraf
