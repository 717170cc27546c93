// The tagger's test of itself: what is recorded, and what is told when it comes out otherwise.
// SPDX-License-Identifier: Apache-2.0
#include "core/tag/self_test.h"

#include <gtest/gtest.h>

#include "tests/support/model_of.h"
#include "tests/support/shipped_model.h"

namespace nutgraf {
namespace {

const NerTagger& tagger() {
  static const NerTagger kShared(test::shipped_model());
  return kShared;
}

std::optional<Error> replay(const std::string& section) {
  return replay_self_test(tagger(), model_of({{"selftest", section}}));
}

TEST(SelfTest, RecordsTagsAndPercents) {
  const std::string record = record_self_test(tagger(), "Angela\nMerkel\nspoke\nin\nBerlin\n.\n");
  EXPECT_EQ(record.substr(0, record.find('\t')), "Angela");
  EXPECT_NE(record.find("Angela\tB-PERSON\t"), std::string::npos) << record;
  EXPECT_NE(record.find("\nMerkel\tI-PERSON\t"), std::string::npos) << record;
  EXPECT_NE(record.find("\nspoke\nin\nBerlin\tB-GPE\t"), std::string::npos) << record;
  EXPECT_EQ(record.substr(record.size() - 4), "\n.\n\n");
}

TEST(SelfTest, RecordsTheSameFromItsOwnRecord) {
  const std::string words = "Lagos\nis\nin\nNigeria\n.\n\n\nIt\nrained\n.";
  const std::string record = record_self_test(tagger(), words);
  EXPECT_EQ(record_self_test(tagger(), record), record);
  EXPECT_FALSE(replay(record).has_value());
}

TEST(SelfTest, KeepsSentencesApart) {
  EXPECT_EQ(record_self_test(tagger(), "it\n\n\nwas\n"), "it\n\nwas\n\n");
  EXPECT_EQ(record_self_test(tagger(), ""), "");
}

TEST(SelfTest, TellsTheWordThatCameOutOtherwise) {
  std::string record = record_self_test(tagger(), "Angela\nMerkel\nspoke\nin\nBerlin\n.\n");
  record.replace(record.find("B-GPE"), 5, "B-LOC");
  const auto failure = replay(record);
  ASSERT_TRUE(failure.has_value());
  EXPECT_EQ(failure->code, ErrorCode::ModelFailedSelfTest);
  EXPECT_NE(failure->message.find("\"Berlin\" is B-GPE"), std::string::npos) << failure->message;
  EXPECT_NE(failure->message.find("not B-LOC"), std::string::npos) << failure->message;
}

TEST(SelfTest, SeesANameThatWasNone) {
  const auto failure = replay("Angela\nMerkel\nspoke\nin\nBerlin\n.\n\n");
  ASSERT_TRUE(failure.has_value());
  EXPECT_EQ(failure->code, ErrorCode::ModelFailedSelfTest);
  EXPECT_NE(failure->message.find("not no name"), std::string::npos) << failure->message;
}

TEST(SelfTest, RefusesToTestNothing) {
  for (const char* const section : {"", "\n", "\n\n\n"}) {
    const auto failure = replay(section);
    ASSERT_TRUE(failure.has_value());
    EXPECT_EQ(failure->code, ErrorCode::ModelBadSection);
  }
}

}  // namespace
}  // namespace nutgraf
