// What later blocks share with the title, the description and the prose before.
// SPDX-License-Identifier: Apache-2.0
#include "core/extract/topic_continuity.h"

#include <gtest/gtest.h>

#include "tests/structure/pasted.h"

namespace nutgraf {
namespace {

TopicContinuity of_title(const std::string& title) {
  static const WordTable kTable(shipped_model().text("structure.words"), {});
  PageMetadata metadata;
  metadata.article.title = title;
  return {kTable, metadata};
}

TEST(TopicContinuity, CountsNamesInsideSentences) {
  const TopicContinuity topic = of_title("Sule opens the harbour of Ellery");
  EXPECT_EQ(topic.shares("Yesterday Sule went home.").names, 4U);
  EXPECT_EQ(topic.shares("Yesterday Marlow went home.").names, 1U);
  EXPECT_EQ(topic.shares("Yesterday Sule, Marlow, Quill and Aune went home.").names, 3U);
  EXPECT_EQ(topic.shares("Sule went home.").names, 0U);
}

TEST(TopicContinuity, LearnsFromWhatWasRead) {
  TopicContinuity topic = of_title("Harbour");
  EXPECT_EQ(topic.shares("fishermen quarrel").words, 1U);
  topic.learn("The fishermen left.");
  EXPECT_EQ(topic.shares("fishermen quarrel").words, 4U);
  EXPECT_EQ(topic.shares("of the").words, 0U);
}

}  // namespace
}  // namespace nutgraf
