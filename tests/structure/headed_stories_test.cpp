// Tests that full stories pasted behind the article are told from its own sections.
// SPDX-License-Identifier: Apache-2.0
#include "core/structure/headed_stories.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "tests/structure/pasted.h"
#include "tests/support/shipped_analyzer.h"

namespace nutgraf {
namespace {

constexpr const char* kArticle =
    "Harbor council approves tidal barrier for Kestrel Bay\n\n"
    "The harbor council of Kestrel Bay voted on Tuesday to build a tidal barrier that will cost 40 million "
    "crowns and "
    "protect the old town from storm surges.\n\n"
    "The barrier will close the bay whenever a surge rises above two meters, engineer Odo Lindqvist said at "
    "a meeting "
    "in the fish hall.\n\n"
    "Fishermen had opposed the plan because it narrows the channel to the open sea. Their boats will have to "
    "wait for a "
    "lock to open, council member Ilse Marren conceded.\n\n";

constexpr const char* kOtherStory =
    "Orchestra of Vell picks its first woman as chief conductor\n\n"
    "Pianist and conductor Amara Nwosu will lead the state orchestra of Vell from next season, the theater "
    "announced at "
    "a press conference. She follows Tomas Brandl, who retires after nineteen years.\n\n"
    "Nwosu, 41, studied in Vienna and made her name with recordings of late romantic symphonies. \"An "
    "orchestra breathes,\" "
    "she told reporters. \"I listen first, and then I lift my hand.\"\n\n"
    "The musicians chose her by a secret ballot from among seven candidates. Her contract runs for five "
    "years, with a "
    "salary that the theater did not disclose. The first concert under her baton, in September, is to pair "
    "Mahler with "
    "two new works by young composers from Lagos and Oslo. Tickets went on sale at the box office the same "
    "evening, and "
    "half of the hall was sold within an hour. Brandl said he would sit in the gallery, where he had always "
    "wanted to "
    "sit, and cough between the movements like everybody else. The theater will rename its rehearsal room "
    "after him.\n\n"
    "Critics welcomed the choice. The orchestra, founded in 1921, had fallen behind its rivals, wrote one, "
    "and needed "
    "somebody with ideas.";

constexpr const char* kSection =
    "How fishermen will reach the open sea again\n\n"
    "The lock beside the barrier is to be 60 meters long. Lindqvist, the engineer, has measured every boat "
    "of Kestrel "
    "Bay, he said, and the longest would fit in with a meter to spare. The council wants the lock to open at "
    "all hours.\n\n"
    "Marren promised that boats would not wait for more than ten minutes. Fishermen laughed at that in the "
    "fish hall, "
    "where the council had shown a model of the barrier, with a tin surge that rose when a handle was "
    "turned. They want "
    "the promise in writing. A storm may come up within the hour, said Per Aune, who has fished off the old "
    "town since he "
    "was a boy, and whoever waits outside of a closed barrier then will not wait for long. The council will "
    "answer "
    "him in a letter. It has set aside two million crowns of the 40 million for compensation, and engineers "
    "will keep "
    "a count of every boat that has to turn back because the barrier is closed against a surge.";

std::uint32_t stories_in(const std::string& text) {
  std::uint32_t last = 0;
  for (const Block& block : test::shipped_analyzer().analyze(text).blocks) last = std::max(last, block.story);
  return last;
}

TEST(HeadedStories, SetsAStoryUnderItsOwnHeadlineAside) {
  const std::string text = std::string(kArticle) + kOtherStory;
  const Document document = test::shipped_analyzer().analyze(text);
  const std::size_t other = text.find("Orchestra of Vell");
  for (const Block& block : document.blocks) {
    const Span span = document.segmentation.span(block.tokens);
    EXPECT_EQ(block.kind == BlockKind::RelatedStory, span.begin >= other) << span.of(document.text);
    EXPECT_EQ(block.story, span.begin >= other ? 1u : 0u);
  }
}

TEST(HeadedStories, KeepsTheStoryThatThePagesHeadlineTellsOf) {
  const std::string briefs = std::string(kArticle).substr(std::string(kArticle).find("\n\n") + 2);
  EXPECT_EQ(stories_in("Conductor Amara Nwosu will lead the orchestra of Vell\n\n" + briefs + kOtherStory),
            0u);
  EXPECT_EQ(stories_in("Morning brief: what the harbor council decided for the fishermen\n\n" + briefs +
                       kOtherStory),
            1u);
}

TEST(HeadedStories, SetsAShortStoryWithAnAuthorOfItsOwnAside) {
  const std::string other =
      "Rowers miss final by a length\n\nBy Ty Brandvold\nSports Editor\n\n"
      "HARROWBY \xE2\x80\x94 For two thousand metres on Saturday the crew from Marl Bridge had the regatta "
      "in hand. "
      "They lost it in the last forty strokes.\n\n"
      "The eight led by half a length at the bridge and was passed in sight of the boathouse.\n";
  EXPECT_EQ(stories_in(kArticle + other), 1u);
}

constexpr const char* kUnsignedStory =
    "Three walkers are found alive after four nights in a snow hole above the Vallin pass\n\n"
    "Three walkers who had been missing since Friday were found alive in a snow hole above the Vallin pass, "
    "mountain rescuers said.\n\n"
    "A dog called Birka found the snow hole. The walkers had shared a bar of chocolate and a candle, and the "
    "youngest lost two toes.\n\n"
    "Rescuers had searched the pass with a helicopter until fog came down on Sunday.";

TEST(HeadedStories, SetsAnUnsignedStoryUnderASentenceAside) {
  EXPECT_EQ(stories_in(std::string(kArticle) + kUnsignedStory), 1u);
}

/// How many blocks are set aside where all were taken for the article's.
long set_aside(const std::string& text) {
  const PastedText pasted = read_paste(text);
  const StoryWords story = measure_continuity(pasted, shipped_words());
  std::vector<Block> blocks;
  for (const Paragraph& paragraph : pasted.paragraphs) blocks.push_back({paragraph.tokens, BlockKind::Body});
  set_headed_stories_aside(pasted, story, find_article_stretch(pasted, story), shipped_words(), blocks);
  return std::count_if(blocks.begin(), blocks.end(),
                       [](const Block& block) { return block.kind == BlockKind::RelatedStory; });
}

TEST(HeadedStories, SetsAStoryAsideWhoseHeadlineHardlyComesBack) {
  const std::string other =
      "Museum admits painting bought in 1931 is a copy\n\n"
      "Curators at Lorne museum conceded on Monday that its best-known painting, reproduced on stamps and "
      "tram tickets, dates from a century after its supposed author's death.\n\n"
      "A restorer cleaning its frame found pigment that chemists first described in 1842. Visitors can "
      "still see it, beside a longer label.";
  EXPECT_EQ(set_aside(kArticle + other), 3);
}

TEST(HeadedStories, KeepsWhatFollowsALinkAmongTheParagraphs) {
  const std::string rest =
      "Builders expect to begin with the foundations in the spring, once the ice has gone. A quarry up the "
      "coast is to deliver granite by ship, which keeps lorries off narrow streets.\n\n"
      "Residents were shown drawings on Wednesday and asked above all about noise. Most went home content.";
  const std::string link = "Three walkers are found alive after four nights in a snow hole\n\n";
  EXPECT_EQ(set_aside(kArticle + link + rest), 0);
  EXPECT_EQ(set_aside(kArticle + ("Granite for foundations and drawings for residents\n\n" + rest)), 3);
}

TEST(HeadedStories, KeepsWhatFollowsAPullQuote) {
  const std::string rest =
      "Builders expect to begin in the spring. \"Granite comes by ship so that streets keep quiet,\" said a "
      "foreman, Ty Brandvold, whose quarry lies up the coast. His crews have asked for huts with stoves, and "
      "a cook has been found, he added.\n\n"
      "Residents were shown drawings on Wednesday. Most asked about noise, some about rats, and one about "
      "the price of a stove. A leaflet with answers follows in June.";
  EXPECT_EQ(set_aside(kArticle + ("Granite comes by ship so that streets keep quiet\n\n" + rest)), 0);
}

TEST(HeadedStories, KeepsASectionWithAnAuthorThatGoesOn) {
  const std::string section =
      "What the barrier will cost\n\nBy Ilse Marren\n\n"
      "The barrier of Kestrel Bay will cost 40 million crowns, and the harbor council has half of it, "
      "engineer Odo "
      "Lindqvist said. The old town pays the rest.\n";
  EXPECT_EQ(stories_in(kArticle + section), 0u);
}

TEST(HeadedStories, KeepsASectionUnderALongSubhead) {
  EXPECT_EQ(stories_in(std::string(kArticle) + kSection), 0u);
}

TEST(HeadedStories, KeepsTheOtherStoryWhereItIsTheArticle) { EXPECT_EQ(stories_in(kOtherStory), 0u); }

}  // namespace
}  // namespace nutgraf
