// Elements of a page's own as lines, and texts that style alone parts.
// SPDX-License-Identifier: Apache-2.0
#include "core/extract/line_elements.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "core/extract/text_blocks.h"

namespace nutgraf {
namespace {

using Texts = std::vector<std::string>;

Texts texts_of(const std::string& page) {
  const HtmlTree tree(page);
  Texts texts;
  for (const TextBlock& block : cut_blocks(tree, PhraseTable("", kHintLetters))) texts.push_back(block.text);
  return texts;
}

TEST(LineElements, CutElementsOfThePagesOwnThatStandByThemselves) {
  EXPECT_EQ(texts_of("<x-story><x-p>The ferry sailed.</x-p> <x-p>It came back.</x-p></x-story>"),
            Texts({"The ferry sailed.", "It came back."}));
}

TEST(LineElements, LeaveElementsOfThePagesOwnInTheirSentence) {
  EXPECT_EQ(texts_of("<div>Posted <x-age>2 hours ago</x-age> by Ama</div>"),
            Texts({"Posted 2 hours ago by Ama"}));
  EXPECT_EQ(texts_of("<p><x-term>Tides</x-term></p><h2><x-term>Ebb</x-term></h2>"), Texts({"Tides", "Ebb"}));
}

TEST(LineElements, CutSentencesInSpansSideBySide) {
  EXPECT_EQ(texts_of("<div><span class=p>The ferry sailed.</span><span class=p>It came back.</span></div>"),
            Texts({"The ferry sailed.", "It came back."}));
  EXPECT_EQ(texts_of("<div><span>It sailed.</span> <span>It came back.</span></div>"),
            Texts({"It sailed. It came back."}));
  EXPECT_EQ(texts_of("<div><span class=p>Version 2.</span><b>5</b></div>"), Texts({"Version 2.5"}));
}

TEST(LineElements, PartWordsInLinksSideBySide) {
  EXPECT_EQ(texts_of("<div><a>News</a><a>Sport</a><a>Life</a></div>"), Texts({"News Sport Life"}));
  EXPECT_EQ(texts_of("<div><span class=cap>T</span><span>he ferry</span></div>"), Texts({"The ferry"}));
  EXPECT_EQ(texts_of("<div><span>W</span><span>O</span><span>W</span></div>"), Texts({"WOW"}));
  EXPECT_EQ(texts_of("<pre><span>get</span><span>Name</span></pre>"), Texts({"getName"}));
}

TEST(LineElements, LookAFewBytesBackForTheEndOfASentence) {
  EXPECT_EQ(seam_of("It sailed.”)", "It"), Seam::Paragraphs);
  EXPECT_EQ(seam_of("It sailed." + std::string(100, '"'), "It"), Seam::None);
}

TEST(LineElements, LeaveOutParagraphsThatShowNothing) {
  EXPECT_EQ(texts_of("<p>One.</p><p>\u200B</p><p>&nbsp;</p><p>&zwnj; &#xFEFF;</p><p>Two.</p>"),
            Texts({"One.", "Two."}));
}

}  // namespace
}  // namespace nutgraf
