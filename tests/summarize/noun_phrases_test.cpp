// Noun phrases by word classes and their neighbours.
// SPDX-License-Identifier: Apache-2.0
#include "core/summarize/noun_phrases.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/annotated_text.h"
#include "tests/support/model_of.h"

namespace nutgraf {
namespace {

constexpr const char* kClasses =
    "the\td\na\td\nof\tp\nin\tp\nto\tp\nby\tp\nand\tc\nwas\tm\nwill\tm\nthey\to\nhe\to\nattack\tnv\nreport\tn"
    "vx\n"
    "fire\tnv\nkill\tv\nrecover\tv\ninjure\tv\nplan\tnv\nnew\tj\nfederal\tj\nthree\t#"
    "\nthat\td\nwhich\tdo\nshot\ten\nmonday\tt\npeople\tnx\nsay\tv\n"
    "help\tnv\nhelped\tev\ndraw\tv\nstun\tv\naddress\tnv\nrecognize\tv\nleft\tejn\nrue\tv\nborder\tnv\n"
    "said\te\nmother\tn\npolice\tn\nbus\tn\nclear\tjv\nroad\tn\nhome\tnr\nquickly\tr\n";

/// "[armed groups] [food prices]": the runs of all sentences.
std::string phrases_of(const char* marked) {
  const test::AnnotatedText given = test::annotated(marked);
  const Model model = model_of({{"word_classes", kClasses}});
  const SummaryTables tables(model);
  const ArticleWords words(given.document, tables);
  NounPhraseFinder finder(given.document, words);
  std::string result;
  for (const ArticleSentence& sentence : words.sentences()) {
    for (const PhraseRun& run : finder.find(sentence.sentence)) {
      const TokenRange tokens{run.front().tokens.begin, run.back().tokens.end};
      result += "[" + std::string(given.document.text_of(tokens)) + "] ";
    }
  }
  if (!result.empty()) result.pop_back();
  return result;
}

TEST(NounPhraseFinder, FindsModifiersAndNouns) {
  EXPECT_EQ(phrases_of("The new federal law was clear."), "[new federal law]");
}

TEST(NounPhraseFinder, LeavesOutFigureMeasureAndTime) {
  EXPECT_EQ(phrases_of("Three monkeys escaped in a bus Monday."), "[monkeys] [bus]");
}

TEST(NounPhraseFinder, TellsVerbsFromNounsByTheirNeighbors) {
  EXPECT_EQ(phrases_of("They attack the town."), "[town]");
  EXPECT_EQ(phrases_of("The attack was new."), "[attack]");
  EXPECT_EQ(phrases_of("He will report to police."), "[police]");
  EXPECT_EQ(phrases_of("The police report was clear."), "[police report]");
  EXPECT_EQ(phrases_of("A fire kills the mother."), "[fire] [mother]");
}

TEST(NounPhraseFinder, TakesParticiplesBeforeNounsForModifiers) {
  EXPECT_EQ(phrases_of("The injured mother recovered quickly."), "[injured mother]");
  EXPECT_EQ(phrases_of("The bus injured people."), "[bus] [people]");
}

TEST(NounPhraseFinder, KeepsCompoundsAndNamesWhole) {
  EXPECT_EQ(phrases_of("[GPE Bay City] police in a bullet-proof bus"),
            "[Bay City police] [bullet-proof bus]");
  EXPECT_EQ(phrases_of("The mother of [PERSON Ann Lee] recovered."), "[mother] [Ann Lee]");
}

TEST(NounPhraseFinder, EndsAtPossessives) {
  EXPECT_EQ(phrases_of("The police's new bus"), "[police] [new bus]");
}

TEST(NounPhraseFinder, KeepsTheFigureOfANumberedThing) {
  EXPECT_EQ(phrases_of("Police closed Interstate 75 in the storm."), "[Police] [Interstate 75] [storm]");
}

TEST(NounPhraseFinder, TakesNoVerbBehindADateForAModifier) {
  EXPECT_EQ(phrases_of("The chief [DATE yesterday] injured people."), "[chief] [people]");
  EXPECT_EQ(phrases_of("He was by [CARDINAL 30] injured people."), "[injured people]");
}

TEST(NounPhraseFinder, LooksBackOverAdverbsForTheSignOfAVerb) {
  EXPECT_EQ(phrases_of("He will quickly report police."), "[police]");
  EXPECT_EQ(phrases_of("The road which attacks police."), "[road] [police]");
  EXPECT_EQ(phrases_of("The road that injured people."), "[road] [people]");
}

TEST(NounPhraseFinder, TakesWhatIsHelpedOrJoinedToAVerbForAVerb) {
  EXPECT_EQ(phrases_of("The road helped fire the mother."), "[road] [mother]");
  EXPECT_EQ(phrases_of("The police recognize and address fires."), "[police] [fires]");
  EXPECT_EQ(phrases_of("The police road and address was clear."), "[police road] [address]");
}

TEST(NounPhraseFinder, TakesAVerbBehindAnArticleForPartOfACompound) {
  EXPECT_EQ(phrases_of("Police said a stun gun was clear."), "[Police] [stun gun]");
  EXPECT_EQ(phrases_of("They stun guns."), "[guns]");
}

TEST(NounPhraseFinder, TakesParticiplesBehindAuxiliariesForVerbs) {
  EXPECT_EQ(phrases_of("The mother was left ruing a plan."), "[mother] [plan]");
  EXPECT_EQ(phrases_of("The left bus was clear."), "[left bus]");
}

TEST(NounPhraseFinder, TakesParticiplesBehindNounsForVerbs) {
  EXPECT_EQ(phrases_of("The monkeys shot by police."), "[monkeys] [police]");
  EXPECT_EQ(phrases_of("The road shot was new."), "[road shot]");
  EXPECT_EQ(phrases_of("The monkeys milling in the road."), "[monkeys] [road]");
}

}  // namespace
}  // namespace nutgraf
