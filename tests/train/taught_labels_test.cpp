// Labels from stand-off files.
// SPDX-License-Identifier: Apache-2.0
#include "tools/train/taught_labels.h"

#include <gtest/gtest.h>

#include "tests/support/command_line.h"

namespace nutgraf {
namespace {

NerDocument document(std::vector<std::string> words) {
  NerDocument result;
  const auto size = static_cast<std::uint32_t>(words.size());
  result.words = std::move(words);
  result.sentences = {{0, size}};
  result.gold.resize(1);
  return result;
}

/// The documents that remain after labels are taken from a file of this content.
std::vector<NerDocument> taught(std::vector<NerDocument> documents, const std::string& labels,
                                std::size_t left_out) {
  const test::TemporaryFile file(labels);
  EXPECT_EQ(take_labels(documents, file.path()), left_out);
  return documents;
}

bool allows_only(const NerDocument& document, std::size_t token, Label label) {
  LabelSet set;
  set.add(label);
  return document.allowed[token] == set;
}

bool allows_anything(const NerDocument& document, std::size_t token) {
  for (Label label = 0; label < kLabelCount; ++label) {
    if (!document.allowed[token].contains(label)) return false;
  }
  return true;
}

TEST(TaughtLabels, SpansCountBytesWithoutWhiteSpace) {
  const auto documents = taught({document({"Māia", "Teo", "left", "Suva", "on", "Friday", "."})},
                                "25\t0+8 0\t4+4 4\t2+6 ?\n", 0);
  ASSERT_EQ(documents.size(), 1u);
  EXPECT_TRUE(allows_only(documents[0], 0, label_of(EntityType::Person, Position::Begin)));
  EXPECT_TRUE(allows_only(documents[0], 1, label_of(EntityType::Person, Position::Last)));
  EXPECT_TRUE(allows_only(documents[0], 2, kOutside));
  EXPECT_TRUE(allows_only(documents[0], 3, label_of(EntityType::GeopoliticalEntity, Position::Unit)));
  EXPECT_TRUE(allows_only(documents[0], 4, kOutside));
  EXPECT_TRUE(allows_anything(documents[0], 5)) << "in doubt";
  EXPECT_TRUE(allows_only(documents[0], 6, kOutside));
}

TEST(TaughtLabels, LeavesOutWhatDoesNotFit) {
  const auto documents = taught({document({"another", "text"}), document({"Su", "va"}), document({"Suva"})},
                                "12\n4\t0+5 4\n4\t0+4 4\n", 2);
  ASSERT_EQ(documents.size(), 1u) << "one of another length, one with a span that ends behind it";
  EXPECT_EQ(documents[0].words[0], "Suva");
}

TEST(TaughtLabels, SpansThatCutATokenLeaveItOpen) {
  const auto documents = taught({document({"pro-Fijian", "crowds"})}, "16\t4+6 1\n", 0);
  ASSERT_EQ(documents.size(), 1u);
  EXPECT_TRUE(allows_anything(documents[0], 0));
  EXPECT_TRUE(allows_only(documents[0], 1, kOutside));
}

TEST(TaughtLabels, LeavesOutDocumentsWithoutALine) {
  EXPECT_EQ(taught({document({"Suva"}), document({"Suva"})}, "4\t0+4 4\n", 1).size(), 1u);
}

TEST(TaughtLabelsDeathTest, RefusesFilesThatMakeNoSense) {
  const auto exits = ::testing::ExitedWithCode(1);
  EXPECT_EXIT(taught({document({"Suva"})}, "4\t0+4 18\n", 0), exits, "no such type");
  EXPECT_EXIT(taught({document({"Suva"})}, "4\t0+4 x\n", 0), exits, "no such type");
  EXPECT_EXIT(taught({document({"Suva"})}, "4\n4\n", 0), exits, "more lines");
}

}  // namespace
}  // namespace nutgraf
