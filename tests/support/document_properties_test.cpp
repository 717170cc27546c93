// The checks of promises: each must be able to fail.
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/document_properties.h"

#include <gtest/gtest.h>

namespace nutgraf {
namespace {

/// "Ann left. Bob stayed." in one block.
Document sample() {
  Document document;
  document.text = "Ann left. Bob stayed.";
  auto& [tokens, sentences] = document.segmentation;
  tokens = {{{0, 3}, TokenKind::Word},   {{4, 8}, TokenKind::Word},   {{8, 9}, TokenKind::Punctuation},
            {{10, 13}, TokenKind::Word}, {{14, 20}, TokenKind::Word}, {{20, 21}, TokenKind::Punctuation}};
  sentences = {{{0, 3}, 0}, {{3, 6}, 0}};
  document.blocks.resize(1);
  document.blocks[0].tokens = {0, 6};
  document.named_entities = {{{0, 1}, EntityType::Person, 0.5F}, {{3, 4}, EntityType::Person, 0.5F}};
  document.coreference.mentions.resize(1);
  document.coreference.mentions[0].tokens = {0, 1};
  document.coreference.entities.resize(1);
  document.coreference.entities[0].name = "Ann";
  return document;
}

template <typename Change>
bool breaks(Change change) {
  Document document = sample();
  change(document);
  return !broken_promises(document).empty();
}

TEST(DocumentProperties, HoldForASoundDocument) {
  EXPECT_EQ(broken_promises(sample()), std::vector<std::string>{});
}

TEST(DocumentProperties, NoticeBrokenTokens) {
  EXPECT_TRUE(breaks([](Document& d) { d.segmentation.tokens[1].span.begin = 2; }));
  EXPECT_TRUE(breaks([](Document& d) { d.segmentation.tokens[1].span.end = 7; }));
  EXPECT_TRUE(breaks([](Document& d) { d.segmentation.tokens[0].span.end = 4; }));
  EXPECT_TRUE(breaks([](Document& d) { d.segmentation.tokens[5].span.end = 22; }));
  EXPECT_TRUE(breaks([](Document& d) { d.text = "Ann left. Bob stayed. More"; }));
  EXPECT_TRUE(breaks([](Document& d) { d.text = "Ann left. Bé\x62 stayed."; }));
  EXPECT_TRUE(breaks([](Document& d) { d.text[1] = '\xFF'; }));
}

TEST(DocumentProperties, NoticeBrokenSentencesAndBlocks) {
  EXPECT_TRUE(breaks([](Document& d) { d.segmentation.sentences[1].tokens.begin = 4; }));
  EXPECT_TRUE(breaks([](Document& d) { d.segmentation.sentences.pop_back(); }));
  EXPECT_TRUE(breaks([](Document& d) { d.segmentation.sentences[1].paragraph = 2; }));
  EXPECT_TRUE(breaks([](Document& d) { d.blocks[0].tokens.end = 5; }));
  EXPECT_TRUE(breaks([](Document& d) { d.blocks = {{{0, 2}}, {{2, 6}}}; }));
}

TEST(DocumentProperties, NoticeBrokenEntities) {
  EXPECT_TRUE(breaks([](Document& d) { d.named_entities[1].tokens = {2, 4}; }));
  EXPECT_TRUE(breaks([](Document& d) { d.named_entities[1].tokens = {0, 1}; }));
  EXPECT_TRUE(breaks([](Document& d) { d.named_entities[0].score = 1.5F; }));
  EXPECT_TRUE(breaks([](Document& d) { d.coreference.mentions[0].entity = EntityId{1}; }));
  EXPECT_TRUE(breaks([](Document& d) { d.coreference.entities[0].representative = MentionId{1}; }));
  EXPECT_TRUE(breaks([](Document& d) { d.coreference.entities[0].salience = -1.0F; }));
  EXPECT_TRUE(breaks([](Document& d) { d.coreference.entities.resize(2, d.coreference.entities[0]); }));
  EXPECT_TRUE(breaks([](Document& d) { d.coreference.roles = {{{1, 2}, MentionId{7}}}; }));
  const auto mention = [](std::uint32_t begin, std::uint32_t end) {
    return Mention{{begin, end}, MentionKind::Named, EntityId{0}, LinkSieve::None};
  };
  EXPECT_TRUE(breaks([&](Document& d) { d.coreference.mentions = {mention(0, 2), mention(1, 3)}; }));
  EXPECT_FALSE(breaks([&](Document& d) {
    d.coreference.mentions = {mention(0, 3), mention(1, 3), mention(3, 4)};
  }));
}

TEST(DocumentProperties, NoticeBrokenReadings) {
  EXPECT_TRUE(breaks([](Document& d) { d.quotes.resize(1); }));
  EXPECT_TRUE(breaks([](Document& d) {
    d.quotes.resize(2);
    d.quotes[0].content = {3, 5};
    d.quotes[1].content = {0, 2};
  }));
  EXPECT_TRUE(breaks([](Document& d) {
    d.amounts.resize(2);
    d.amounts[0].tokens = {0, 2};
    d.amounts[1].tokens = {1, 3};
  }));
  EXPECT_TRUE(breaks([](Document& d) {
    d.time_expressions = {{{3, 5}, TimexType::Date, ""}, {{4, 5}, TimexType::Date, ""}};
  }));
  EXPECT_TRUE(breaks([](Document& d) { d.timeline.resize(1); }));
  EXPECT_TRUE(breaks([](Document& d) { d.key_phrases = {{"Ann", {{5, 9}}, 1.0F}}; }));
  EXPECT_TRUE(breaks([](Document& d) { d.summary.sentences.resize(2); }));
  EXPECT_TRUE(breaks([](Document& d) {
    d.summary.sentences.resize(1);
    d.summary.sentences[0].edits = {{{4, 5}, ""}};
  }));
}

}  // namespace
}  // namespace nutgraf
