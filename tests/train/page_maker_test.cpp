// Pages made from templates: HTML, the lines of its selection, and its body agree.
// SPDX-License-Identifier: Apache-2.0
#include "tools/train/page_maker.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>

#include "core/extract/html_tree.h"
#include "core/extract/text_blocks.h"
#include "core/model/phrase_table.h"
#include "tools/project_paths.h"

namespace nutgraf {
namespace {

/// An article and other stories of the test's own, so that no corpus is needed.
std::vector<PlainArticle> small_pool() {
  std::vector<PlainArticle> pool;
  for (int number = 0; number < 30; ++number) {
    PlainArticle article;
    const std::string name = "number " + std::to_string(number);
    article.headline = "Council of ward " + name + " opens a market";
    for (int paragraph = 0; paragraph < 9; ++paragraph) {
      article.paragraphs.push_back({"Paragraph " + std::to_string(paragraph) + " of story " + name +
                                    " tells what the council decided about the market and its stalls."});
    }
    article.held_out = number % 2 == 1;
    pool.push_back(std::move(article));
  }
  return pool;
}

std::string list_files() {
  std::string lines;
  for (const char* const name : {"furniture_lines.txt", "page_lines.txt"}) {
    std::ifstream file(source_path(std::string("tools/train/") + name), std::ios::binary);
    lines.append(std::istreambuf_iterator<char>(file), {}).append("\n");
  }
  return lines;
}

const PasteSynthesizer& synthesizer() {
  static const PasteSynthesizer kMade(list_files(), small_pool(), {},
                                      {"A reader's comment that is as long as a line."});
  return kMade;
}

std::vector<std::string> block_texts(const std::string& html) {
  std::vector<std::string> texts;
  for (const TextBlock& block : cut_blocks(HtmlTree(html), PhraseTable("", "b"))) texts.push_back(block.text);
  return texts;
}

std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells(1);
  for (const char c : line) {
    if (c == '\t')
      cells.emplace_back();
    else
      cells.back() += c;
  }
  return cells;
}

TEST(PageMaker, GivesTheSamePageForTheSameSeed) {
  EXPECT_EQ(synthesizer().make_page(7, false).html, synthesizer().make_page(7, false).html);
  EXPECT_NE(synthesizer().make_page(7, false).html, synthesizer().make_page(8, false).html);
}

TEST(PageMaker, ShowsEveryParagraphOfTheBody) {
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    const MadePage page = synthesizer().make_page(seed, false);
    const std::vector<std::string> shown = block_texts(page.html);
    const std::vector<std::string> body = block_texts(page.expected);
    EXPECT_GE(body.size(), 3U);
    for (const std::string& paragraph : body)
      EXPECT_NE(std::find(shown.begin(), shown.end(), paragraph), shown.end()) << seed << ": " << paragraph;
  }
}

TEST(PageMaker, GivesTheBodyAKindOfItsOwnAmongTheLines) {
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    const MadePage page = synthesizer().make_page(seed, false);
    const std::vector<std::string> body = block_texts(page.expected);
    std::size_t own = 0;
    for (const PasteLine& line : page.lines) {
      EXPECT_NE(line.kinds, 0U) << line.text;
      EXPECT_EQ(line.text.find('\n'), std::string::npos) << line.text;
      if (line.kinds != kind_bit(BlockKind::Body)) continue;
      ++own;
      // A browser copies a row of a table as one line; each of its cells is a block of its own.
      for (const std::string& cell : cells_of(line.text))
        EXPECT_NE(std::find(body.begin(), body.end(), cell), body.end()) << line.text;
    }
    EXPECT_GE(own, 3U);
    EXPECT_GT(page.lines.size(), own);
  }
}

TEST(PageWriter, JoinsInlineElementsAndCellsToOneLine) {
  Random random(1);
  PageWriter writer(random, false);
  writer.open("div");
  writer.block("span", "", "Share", kBoilerplate);
  writer.block("a", "", " | Print", kBoilerplate);
  writer.block("p", "body", "First & last.", kBody);
  writer.cell("54%", kBoilerplate);
  writer.cell("Shots", kBoilerplate);
  writer.close();
  const std::vector<PasteLine> lines = writer.take_lines();
  ASSERT_EQ(lines.size(), 3U);
  EXPECT_EQ(lines[0].text, "Share | Print");
  EXPECT_EQ(lines[1].text, "First & last.");
  EXPECT_EQ(lines[1].kinds, kBody);
  EXPECT_EQ(lines[2].text, "54%\tShots");
  EXPECT_FALSE(lines[1].after_paragraph);
  EXPECT_TRUE(lines[1].beside_paragraph);
  EXPECT_TRUE(lines[2].after_paragraph);
  Paste paste;
  paste.lines = lines;
  EXPECT_EQ(paste.text(BlankLines::None), "Share | Print\nFirst & last.\n54%\tShots\n");
  EXPECT_EQ(paste.text(BlankLines::AfterParagraphs), "Share | Print\nFirst & last.\n\n54%\tShots\n");
  EXPECT_EQ(paste.text(BlankLines::AroundParagraphs), "Share | Print\n\nFirst & last.\n\n54%\tShots\n");
  EXPECT_NE(writer.take_html().find("<p class=\"body\">First &amp; last.</p>"), std::string::npos);
}

}  // namespace
}  // namespace nutgraf
