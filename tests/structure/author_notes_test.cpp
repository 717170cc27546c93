// What a page says of an article's authors at its end.
// SPDX-License-Identifier: Apache-2.0
#include "core/structure/author_notes.h"

#include <gtest/gtest.h>

#include <string>

#include "core/structure/block_features.h"
#include "core/structure/block_rules.h"
#include "tests/structure/pasted.h"

namespace nutgraf {
namespace {

const std::string kArticle(kFishMarket);

/// Whether the last paragraph can't be the article's.
bool left_out(const std::string& text) {
  const PastedText pasted = read_paste(text);
  const StoryWords story = measure_continuity(pasted, shipped_words());
  std::vector<std::int32_t> bias(pasted.paragraphs.size() * kBlockLabels, 0);
  leave_author_notes_out(pasted, find_article_stretch(pasted, story), shipped_words(), bias);
  return bias[bias.size() - kBlockLabels + static_cast<std::size_t>(BlockKind::Body)] == kRuledOut;
}

TEST(AuthorNotes, BeginWithANameFromTheByline) {
  EXPECT_TRUE(
      left_out("By Ilse Marren in Lima\n" + kArticle + "Ilse Marren covers the coast and its fish.\n"));
  EXPECT_TRUE(
      left_out("By Ilse Marren\n" + kArticle + "Marren has sailed since 1996. She keeps two dogs.\n"));
  EXPECT_FALSE(
      left_out("By Ilse Marren in Lima\n" + kArticle + "Lima sells its fish from lorries, he said.\n"));
  EXPECT_FALSE(left_out("By Ilse Marren\n" + kArticle + "Harald Wick sells his fish from a lorry.\n"));
}

TEST(AuthorNotes, StandBelowAName) {
  EXPECT_TRUE(left_out(kArticle + "Ilse Marren\nIlse writes about fish. She was a trawler's cook.\n"));
}

TEST(AuthorNotes, StandBelowAHeadingThatSaysSo) {
  const std::string note = "Founded in 1913, it makes crates and barrels for the fish of seven harbours.\n";
  EXPECT_TRUE(left_out(kArticle + "About Marren Crates\n" + note));
  EXPECT_FALSE(left_out(kArticle + "About time, says everyone\n" + note));
}

TEST(AuthorNotes, TellOfNobodyInTheText) {
  EXPECT_FALSE(left_out("By Dorothea Quill\n" + kArticle + "Quill said that she would eat less fish.\n"));
}

TEST(AuthorNotes, AreNoSectionsOfTheArticle) {
  const std::string section = "It was built in 1913 and carries nine thousand cars a day over the river.\n";
  for (const char* const head : {"About the Bridge\n", "About Your Leave\n", "About Time\n"})
    EXPECT_FALSE(left_out(kArticle + head + section)) << head;
  EXPECT_TRUE(left_out(kArticle + "About the Author\n" + section));
  EXPECT_TRUE(left_out(kArticle + "About Vexo\nVexo makes crates for the fish of seven harbours.\n"));
  EXPECT_FALSE(
      left_out("A fish market\n\nAll the fish of the bay is sold here, and nobody knows for how long "
               "it will be, since the harbour is to be filled up with sand from the bay and built "
               "over with houses, as the council has told all of those who sell their fish in it "
               "or who have ever caught any, and these are not few.\n\nAbout Marren Crates\n\n" +
               kArticle));
}

TEST(AuthorNotes, AreNoProfiles) {
  EXPECT_FALSE(left_out(kArticle +
                        "Ilse Marren\nIlse Marren runs the oldest shop on the quay with her sister.\n"
                        "Osric Vale\nOsric Vale keeps the light at Lorne and paints the ships.\n"
                        "Tobias Renn\nTobias Renn is the minister who has to find the money.\n"));
}

}  // namespace
}  // namespace nutgraf
