// Pages of our own: their marks are read, and the shipped model finds their articles.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "tests/structure/pasted.h"
#include "tests/support/command_line.h"
#include "tools/corpus/page_corpus.h"
#include "tools/evaluate/html.h"
#include "tools/project_paths.h"

namespace nutgraf {
namespace {

TEST(PageCorpus, TakesWhatStandsBetweenMarksForTheBody) {
  const test::TemporaryFile unique("");  // tests run side by side
  const std::filesystem::path folder = unique.path() + "-pages";
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "one.html")
      << "<p>Menu</p><!--body--><p>First.</p><!--/body--><p>Ad</p><!--body--><p>Second.</p><!--/body-->";
  const std::vector<GoldPage> pages = read_pages(folder.string());
  std::filesystem::remove_all(folder);
  ASSERT_EQ(pages.size(), 1U);
  EXPECT_EQ(pages[0].name, "one");
  EXPECT_EQ(pages[0].expected, "<div><!--body--><p>First.</p></div>\n<div><!--body--><p>Second.</p></div>\n");
}

TEST(PageCorpus, CorrectsExpectedArticles) {
  GoldPage page;
  page.source = "<p>First part of it.</p><p>By Ama Sule</p><p>Second part of it.</p>";
  page.expected = "<p>First part of it.</p><p>By Ama Sule</p>";
  page.left_out = {block_hash("by  ama sule")};
  page.added = {block_hash("Second part of it.")};
  const std::vector<TextBlock> blocks = expected_blocks(page, PhraseTable("", kHintLetters));
  ASSERT_EQ(blocks.size(), 2U);
  EXPECT_EQ(blocks[0].text, "First part of it.");
  EXPECT_EQ(blocks[1].text, "Second part of it.");
}

TEST(PageCorpus, LabelsHeadingsWhereTheyStandNotWhereTheyAreListed) {
  GoldPage page;
  page.expected = "<p>The crews of the ferry waited.</p><h2>Fares</h2><p>They will go up in spring.</p>";
  const std::vector<TextBlock> expected = expected_blocks(page, PhraseTable("", kHintLetters));
  const std::vector<std::string_view> texts{"Fares", "The crews of the ferry waited.", "Fares",
                                            "Fares", "They will go up in spring.",     "Fares"};
  EXPECT_EQ(label_blocks(texts, expected), std::vector<bool>({true, true, true, true, true, true}));
  EXPECT_EQ(label_blocks_once(texts, expected), std::vector<bool>({false, true, false, true, true, false}));
}

TEST(OwnPages, AreCutToTheirArticles) {
  const ArticleExtractor extractor(shipped_model());
  double sum = 0;
  const std::vector<GoldPage> pages = read_pages(source_path("tools/evaluate/pages"));
  for (const GoldPage& page : pages) {
    const ExtractedArticle article = extractor.extract(page.source);
    std::string expected;
    for (const TextBlock& block : expected_blocks(page, extractor.hints())) expected += block.text + '\n';
    EXPECT_GT(expected.size(), 400U) << page.name;
    sum += shingle_f1(expected, std::string_view(article.text).substr(article.body_begin));
  }
  EXPECT_GE(pages.size(), 20U);
  EXPECT_GT(sum / static_cast<double>(pages.size()), 0.93);
}

TEST(ShingleF1, ComparesRunsOfFourWords) {
  EXPECT_DOUBLE_EQ(shingle_f1("one two three four five", "one two three four five"), 1.0);
  EXPECT_DOUBLE_EQ(shingle_f1("one two three four five", "one two three four"), 2.0 / 3.0);
  EXPECT_DOUBLE_EQ(shingle_f1("one two three four five", "six seven eight nine"), 0.0);
}

}  // namespace
}  // namespace nutgraf
