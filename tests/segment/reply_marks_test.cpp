// The ">" that mail programs put before the lines of what is answered or passed on.
// SPDX-License-Identifier: Apache-2.0
#include "core/segment/reply_marks.h"

#include <gtest/gtest.h>

#include <string>

#include "core/segment/segmenter.h"
#include "tests/support/shipped_model.h"

namespace nutgraf {
namespace {

/// The paragraphs of a text, each by its first and last token.
std::string paragraphs(const std::string& text) {
  const Segmentation segmentation = Segmenter(test::shipped_model()).segment(text);
  std::string all;
  for (std::size_t i = 0; i < segmentation.sentences.size(); ++i) {
    const Sentence& sentence = segmentation.sentences[i];
    const bool first = i == 0 || segmentation.sentences[i - 1].paragraph != sentence.paragraph;
    const Token& token = segmentation.tokens[to_index(sentence.tokens.begin)];
    if (first) all += std::string(token.span.of(text)) + ' ';
  }
  return all;
}

TEST(ReplyMarks, AreNoPartOfTheText) {
  EXPECT_EQ(paragraphs("Worth a read?\n\n"
                       "> The ferry to Port Ellery has been sold to a company that nobody there has\n"
                       "> ever heard of, the harbour council was told on Tuesday.\n"
                       ">\n"
                       "> Mayor Dorothea Quill said she had learned of it from a fisherman who keeps\n"
                       "> bees and listens to the radio in four languages.\n"
                       ">\n"
                       "> Traders want a vote.\n"),
            "Worth The Mayor Traders ");
}

TEST(ReplyMarks, AreOthersBeforeLinks) {
  EXPECT_EQ(paragraphs("> Ferry sold\n> Bees counted\n> Radio mended\n> Market shut\n"), "> > > > ");
}

TEST(ReplyMarks, LeaveHeadsAndHeadlinesByThemselves) {
  EXPECT_EQ(paragraphs("> Subject: Ferry to Port Ellery has been sold to a company\n"
                       "> From: Ilse Marren of the Harbour News in Lorne\n"
                       ">\n"
                       "> Ferry to Port Ellery sold, traders want a vote\n"
                       "> By Ilse Marren\n"
                       "> The ferry to Port Ellery has been sold to a company that nobody there has\n"
                       "> ever heard of, the harbour council was told on Tuesday by the mayor of\n"
                       "> Lorne, who was against it.\n"),
            "Subject From Ferry By The ");
}

TEST(ReplyMarks, PartAnswersFromWhatTheyAnswer) {
  EXPECT_EQ(paragraphs("> > The ferry to Port Ellery has been sold to a company that nobody there\n"
                       "> > has ever heard of, the harbour council was told\n"
                       "> is what I read in the paper, and it isn't true, since I sold the ferry to\n"
                       "> my own brother.\n"),
            "The is ");
}

}  // namespace
}  // namespace nutgraf
