// nutgraf tag: tokens in, tokens with tags out, line for line, by the real program.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <set>

#include "tests/support/command_line.h"

namespace nutgraf::test {
namespace {

CommandResult tag(std::string_view input) { return nutgraf({"tag", "--input", "conll"}, input); }

std::string tags_of(std::string_view input) {
  const CommandResult run = tag(input);
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_EQ(run.err, "");
  return run.out;
}

constexpr std::string_view kSentence = "Angela\nMerkel\nspoke\nin\nBerlin\non\nFriday\n.\n";
constexpr std::string_view kTagged =
    "Angela\tB-PERSON\nMerkel\tI-PERSON\nspoke\tO\nin\tO\nBerlin\tB-GPE\non\tO\nFriday\tB-DATE\n.\tO\n";

TEST(TagCommand, AnswersLineForLine) {
  EXPECT_EQ(tags_of(kSentence), kTagged);
  EXPECT_EQ(nutgraf({"tag"}, kSentence).out, kTagged);
  EXPECT_EQ(nutgraf({"tag", "-"}, kSentence).out, kTagged);
  const TemporaryFile file(kSentence);
  EXPECT_EQ(nutgraf({"tag", "--input=conll", file.path()}).out, kTagged);
}

TEST(TagCommand, KeepsBlankLinesAndDocumentStarts) {
  const std::string sentence(kSentence);
  const std::string tagged(kTagged);
  EXPECT_EQ(tags_of("-DOCSTART-\n\n" + sentence + "\n\n" + sentence + "\n-DOCSTART-\n\n" + sentence),
            "-DOCSTART-\tO\n\n" + tagged + "\n\n" + tagged + "\n-DOCSTART-\tO\n\n" + tagged);
  EXPECT_EQ(tags_of("-DOCSTART- -X- O O\n\n"), "-DOCSTART- -X- O O\tO\n\n");
}

TEST(TagCommand, TakesEmptyInput) {
  EXPECT_EQ(tags_of(""), "");
  EXPECT_EQ(tags_of("\n"), "\n");
  EXPECT_EQ(tags_of("\n\n \n"), "\n\n\n");
}

TEST(TagCommand, IgnoresFurtherColumns) {
  EXPECT_EQ(
      tags_of("Angela\tNNP\tB-LOC\nMerkel\tNNP\tO\nspoke\tVBD\tO\nin\t\nBerlin\tx\non\nFriday\n.\t.\tO\n"),
      kTagged);
}

TEST(TagCommand, TakesWindowsLineEndsAndAnUnfinishedLine) {
  std::string windows;
  for (const char c : kSentence) windows += c == '\n' ? "\r\n" : std::string(1, c);
  EXPECT_EQ(tags_of(windows), kTagged);
  EXPECT_EQ(tags_of(kSentence.substr(0, kSentence.size() - 1)), kTagged);
}

// Tokens that our own tokenizer would cut, or never make: one line each all the same, and bytes as they came.
TEST(TagCommand, KeepsOddTokens) {
  const std::string odd =
      "US-led\nU.S.\n-LRB-\n``\n''\n...\nNew "
      "York\ncan't\n#\n\u00A0\n\u200B\n😀\n鄭麗文\na\u0301\n\xFF\xC3\nC\x01\n" +
      std::string(5000, 'x') + "\n,,,,\n-\n–\nhttps://example.org/a?b=c\n";
  const std::string tagged = tags_of(odd);
  const std::vector<std::string> in = lines_of(odd);
  const std::vector<std::string> out = lines_of(tagged);
  ASSERT_EQ(out.size(), in.size());
  for (std::size_t i = 0; i < in.size(); ++i) {
    EXPECT_EQ(out[i].substr(0, out[i].rfind('\t')), in[i]);
    EXPECT_LT(out[i].rfind('\t'), out[i].size() - 1);
  }
}

TEST(TagCommand, WritesValidBio2OfTheEighteenTypes) {
  const std::set<std::string> types = {
      "PERSON", "NORP", "FAC",  "ORG",   "GPE",     "LOC",      "PRODUCT", "EVENT",    "WORK_OF_ART",
      "LAW",    "DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "ORDINAL", "CARDINAL", "LANGUAGE"};
  const std::string input =
      "The\nUnited\nNations\npaid\n$\n4.8\nbillion\nto\nSiemens\nand\n20\n%\nto\nthree\nGermans\n.\n\n"
      "Siemens\nBerlin\nAngela\nMerkel\nFriday\n\nMerkel\nran\n10\nkilometers\nin\ntwo\nhours\n.\n";
  std::string before = "O";
  std::set<std::string> seen;
  for (const std::string& line : lines_of(tags_of(input))) {
    const std::string found = line.empty() ? "O" : line.substr(line.find('\t') + 1);
    if (found != "O") {
      EXPECT_TRUE(found[0] == 'B' ||
                  (found[0] == 'I' && before != "O" && before.substr(1) == found.substr(1)))
          << line;
      EXPECT_EQ(types.count(found.substr(2)), 1u) << line;
      seen.insert(found.substr(2));
    }
    before = found;
  }
  EXPECT_GE(seen.size(), 6u);
}

TEST(TagCommand, GivesEachDocumentItsOwnEvidence) {
  const std::string one = "Siemens\nhired\nOkoro\n.\n";
  const std::string document = "-DOCSTART-\n\n" + one;
  const std::string alone = tags_of(document);
  EXPECT_EQ(tags_of(document + "\n" + document), alone + "\n" + alone);
}

// A sentence without end takes neither time nor memory beyond its share.
TEST(TagCommand, TakesASentenceWithoutEnd) {
  std::string endless;
  for (int i = 0; i < 25'000; ++i) endless += "Ann\nLee\nof\nRome\n";
  const CommandResult run = tag(endless);
  EXPECT_EQ(run.status, 0);
  EXPECT_EQ(lines_of(run.out).size(), 100'000u);
  if (!NUTGRAF_TEST_SANITIZED) {  // sanitizers keep freed memory
    EXPECT_LT(run.peak_kilobytes, 400'000);
  }
}

TEST(TagCommand, ReadsNothingElse) {
  for (const char* const other : {"text", "html", "jsonl"}) {
    const CommandResult run = nutgraf({"tag", "--input", other}, "x");
    EXPECT_EQ(run.status, 2);
    EXPECT_EQ(run.err, "nutgraf: tag reads --input conll only\n");
    EXPECT_EQ(run.out, "");
  }
}

}  // namespace
}  // namespace nutgraf::test
