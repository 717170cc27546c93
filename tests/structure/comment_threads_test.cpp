// Readers' comments below a pasted article.
// SPDX-License-Identifier: Apache-2.0
#include "core/structure/comment_threads.h"

#include <gtest/gtest.h>

#include "core/structure/block_features.h"
#include "core/structure/block_rules.h"
#include "tests/structure/pasted.h"

namespace nutgraf {
namespace {

const std::string kProse =
    "The harbour council of Port Ellery voted on Tuesday to close the old fish market after 112 years, "
    "saying that "
    "the building could no longer be insured against fire or storm.\n";

/// Which paragraphs may not be body.
std::vector<bool> excluded(const std::string& text) {
  const PastedText pasted = read_paste(text);
  std::vector<std::int32_t> bias(pasted.paragraphs.size() * kBlockLabels, 0);
  leave_comments_out(pasted, bias);
  std::vector<bool> result;
  for (std::size_t i = 0; i < pasted.paragraphs.size(); ++i)
    result.push_back(bias[i * kBlockLabels + static_cast<std::size_t>(BlockKind::Body)] == kRuledOut);
  return result;
}

TEST(CommentThreads, AreNoBody) {
  const std::string article = kProse + kProse + kProse + kProse + kProse;
  const std::string comment = "Per Aune, March 4, 2021\n" + kProse + "Reply\n";
  EXPECT_EQ(excluded(article + "There are 3 comments\n" + comment + comment + comment),
            (std::vector<bool>{false, false, false, false, false, false, true, true, true, true, true, true,
                               true, true, false}));
}

TEST(CommentThreads, AreToldByWhoSaysThem) {
  const std::string comment = "Per Says:\nApril 4th, 2011 at 9:40 pm\n" + kProse;
  EXPECT_EQ(
      excluded(kProse + kProse + kProse + comment + comment + comment + "Leave a Reply\n"),
      (std::vector<bool>{false, false, false, true, true, true, true, true, true, true, true, true, false}));
  EXPECT_EQ(excluded(kProse + kProse + kProse + comment + comment)[3], false);
}

TEST(CommentThreads, AreNotWhatAnArticleQuotes) {
  const std::string quoted = "“" + kProse.substr(0, kProse.size() - 1) + "”\n";
  for (const std::string& saying : {"The judge said:\n" + kProse, "Dorothea Quill said:\n" + quoted}) {
    std::string text;
    for (const std::string& part : {kProse, kProse, kProse, saying, saying, saying, kProse}) text += part;
    for (const bool is_excluded : excluded(text)) EXPECT_FALSE(is_excluded) << saying;
  }
}

TEST(CommentThreads, NeedThreeRepliesBelowAnArticle) {
  const std::string article = kProse + kProse + kProse + kProse + kProse;
  const std::string comment = "Per Aune, March 4, 2021\n" + kProse + "Reply\n";
  for (const std::string& text :
       {article + comment + comment, comment + comment + comment, "Reply\nReply\nReply\n" + article}) {
    for (const bool is_excluded : excluded(text)) EXPECT_FALSE(is_excluded) << text;
  }
}

}  // namespace
}  // namespace nutgraf
