// The article text that a page gives in JSON-LD, against the text that it shows.
// SPDX-License-Identifier: Apache-2.0
#include "core/extract/linked_body.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace nutgraf {
namespace {

std::string sentence(int number) {
  std::string text = "Line";
  for (int word = 0; word < 20; ++word) {
    text += " w";
    text += std::to_string(number * 100 + word);
    text += 'x';
  }
  return text;
}

std::vector<TextBlock> blocks_of(const std::vector<std::string>& texts) {
  std::vector<TextBlock> blocks;
  for (const std::string& text : texts) {
    blocks.emplace_back();
    blocks.back().text = text;
    blocks.back().words = static_cast<std::uint32_t>(std::count(text.begin(), text.end(), ' ') + 1);
  }
  return blocks;
}

std::string body_of(int sentences) {
  std::string body;
  for (int i = 0; i < sentences; ++i) body += sentence(i) + "\n";
  return body;
}

TEST(LinkedBody, DecidesWhereThePageShowsIt) {
  const auto blocks = blocks_of({"Menu", sentence(0), sentence(1), "A subhead", sentence(2), sentence(50),
                                 sentence(3), sentence(4), "Tags"});
  std::vector<bool> content = {true, true, true, true, true, true, true, false, true};
  EXPECT_EQ(follow_linked_body(blocks, body_of(5), content), LinkedBody::Followed);
  EXPECT_EQ(content, (std::vector<bool>{false, true, true, true, true, false, true, true, false}));
}

TEST(LinkedBody, IsNoUseWhereShortOrAnotherText) {
  const auto blocks = blocks_of({sentence(0), sentence(1), sentence(2), sentence(3), sentence(4)});
  std::vector<bool> content(5, true);
  EXPECT_EQ(follow_linked_body(blocks, body_of(2), content), LinkedBody::Unusable);
  EXPECT_EQ(follow_linked_body(blocks, "", content), LinkedBody::Unusable);
  std::string other;
  for (int i = 20; i < 25; ++i) other += sentence(i) + "\n";
  EXPECT_EQ(follow_linked_body(blocks, other, content), LinkedBody::Unusable);
  EXPECT_EQ(content, std::vector<bool>(5, true));
}

TEST(LinkedBody, SaysWhatBelongsToTheArticleWhereCutOff) {
  const auto blocks = blocks_of({sentence(0), sentence(1), sentence(2), sentence(3), sentence(4), sentence(5),
                                 sentence(6), sentence(7), sentence(8)});
  std::vector<bool> content(9, true);
  content[1] = content[8] = false;
  EXPECT_EQ(follow_linked_body(blocks, body_of(5), content), LinkedBody::Begun);
  EXPECT_EQ(content, (std::vector<bool>{true, true, true, true, true, true, true, true, false}));
}

TEST(LinkedBody, ReadsWhatIsShownTwiceInItsOrder) {
  // A deck repeats the end of the article, a quotation its third paragraph's beginning.
  const std::string quoted = sentence(2).substr(0, 60);
  const auto blocks = blocks_of(
      {sentence(5), sentence(0), sentence(1), quoted, sentence(2), sentence(3), sentence(4), sentence(5)});
  std::vector<bool> content(8, true);
  EXPECT_EQ(follow_linked_body(blocks, body_of(6), content), LinkedBody::Followed);
  EXPECT_EQ(content, (std::vector<bool>{false, true, true, false, true, true, true, true}));
}

TEST(LinkedBody, NeverTakesCaptionsOrLinks) {
  auto blocks = blocks_of({sentence(0), sentence(1), sentence(2), sentence(3), sentence(4)});
  blocks[1].around = kInFigcaption;
  blocks[3].link_words = blocks[3].words;
  std::vector<bool> content = {true, false, true, false, true};
  EXPECT_EQ(follow_linked_body(blocks, body_of(5), content), LinkedBody::Followed);
  EXPECT_EQ(content, (std::vector<bool>{true, false, true, false, true}));
}

TEST(LinkedBody, StandsInForAPageThatShowsNothing) {
  const auto blocks = blocks_of({"Enable JavaScript", "Menu"});
  std::vector<bool> content(2, true);
  EXPECT_EQ(follow_linked_body(blocks, body_of(6), content), LinkedBody::Unshown);
}

}  // namespace
}  // namespace nutgraf
