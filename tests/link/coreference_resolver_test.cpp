// Entities as a whole: their countries and salience, and the persons in what is quoted.
// SPDX-License-Identifier: Apache-2.0
#include "core/link/coreference_resolver.h"

#include <gtest/gtest.h>

#include "tests/support/understood_text.h"

namespace nutgraf {
namespace {

using test::linked;

TEST(CoreferenceResolver, TellsTheCountryOfANationality) {
  const Document document = linked(
      "[GPE Japan] and [NORP Japanese] firms; [NORP Turks], a [NORP U.S.] firm in the [GPE United "
      "States], [NORP Democrats].");
  const auto& entities = document.coreference.entities;
  ASSERT_EQ(entities.size(), 6U);
  EXPECT_EQ(entities[1].country, "Japan");
  EXPECT_EQ(entities[1].country_entity, EntityId{0});
  EXPECT_EQ(entities[2].country, "Turkey");
  EXPECT_FALSE(entities[2].country_entity);
  EXPECT_EQ(entities[3].country, "United States");
  EXPECT_EQ(entities[3].country_entity, EntityId{4});
  EXPECT_EQ(entities[5].country, "");
}

TEST(CoreferenceResolver, CountsNoBylineAsWhatTheTextIsAbout) {
  Document document = test::annotated("By [PERSON Bo Lind]\n\n[PERSON Ada Ruiz] won.").document;
  document.blocks.clear();
  document.blocks.push_back({.tokens = {0, 3}, .kind = BlockKind::Byline});
  document.blocks.push_back({.tokens = {3, 7}, .kind = BlockKind::Body});
  const Words words(document.text, document.segmentation);
  const Coreference found =
      test::shipped_resolver().resolve(words, document.blocks, document.named_entities, {});
  EXPECT_EQ(found.entities[0].salience, 0.0F);
  EXPECT_EQ(found.entities[1].salience, 1.0F);
}

TEST(CoreferenceResolver, SaliencesSumToOneAndTheSubjectLeads) {
  const Document document = linked(
      "[PERSON Ada Ruiz] wins\n[PERSON Ada Ruiz] won in [GPE Kestrel]. [PERSON Ruiz] thanked [PERSON Bo "
      "Lind].");
  float sum = 0;
  for (const Entity& entity : document.coreference.entities) sum += entity.salience;
  EXPECT_NEAR(sum, 1.0F, 1e-5F);
  for (const Entity& entity : document.coreference.entities)
    EXPECT_LE(entity.salience, document.coreference.entities[0].salience);
}

TEST(CoreferenceResolver, LinksFirstPersonsToTheSpeakerAndRenumbersMentions) {
  Document document = linked("“I know my way,” said [PERSON Ada Ruiz].");
  Quote quote;
  quote.content = {0, 7};
  quote.speaker = MentionId{0};
  document.quotes.push_back(quote);
  test::shipped_resolver().settle_quoted_persons(Words(document.text, document.segmentation),
                                                 document.coreference, document.quotes);
  EXPECT_EQ(test::with_mentions(document), "“[0 I] know [0 my] way,” said [0 Ada Ruiz].");
  EXPECT_EQ(to_index(*document.quotes[0].speaker), 2U);
  EXPECT_EQ(to_index(document.coreference.entities[0].representative), 2U);
}

TEST(CoreferenceResolver, CutsNoNameForTheOfficeOfWhoIsNamedNext) {
  const Document document = linked(
      "It was late, [ORG Ministry of the Interior]'s spokesman said.\n“We are glad,” [PERSON Adam Oshi] "
      "said.");
  const auto& mentions = document.coreference.mentions;
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    for (std::size_t j = i + 1; j < mentions.size(); ++j) {
      const TokenRange one = mentions[i].tokens;
      const TokenRange other = mentions[j].tokens;
      EXPECT_TRUE(!one.overlaps(other) || one.contains(other) || other.contains(one));
      EXPECT_NE(one, other);
    }
  }
}

TEST(CoreferenceResolver, TakesHeInDirectSpeechFromTheSpeaker) {
  Document document = linked("[PERSON Bo Lind] is ill. “I asked him.” Then [PERSON Lind] left.");
  ASSERT_EQ(test::with_mentions(document), "[0 Bo Lind] is ill. “I asked [0 him].” Then [0 Lind] left.");
  Quote quote;
  quote.content = {5, 11};
  quote.speaker = MentionId{2};
  document.quotes.push_back(quote);
  test::shipped_resolver().settle_quoted_persons(Words(document.text, document.segmentation),
                                                 document.coreference, document.quotes);
  EXPECT_EQ(test::with_mentions(document), "[0 Bo Lind] is ill. “[0 I] asked him.” Then [0 Lind] left.");
  EXPECT_EQ(to_index(*document.quotes[0].speaker), 2U);
}

TEST(CoreferenceResolver, LeavesWordsOfNamesToTheNames) {
  Document document = linked("“I left [FAC Rook Hill Mine] and yours is mine,” said [PERSON Ada Ruiz].");
  Quote quote;
  quote.content = {0, 11};
  quote.speaker = MentionId{1};
  document.quotes.push_back(quote);
  test::shipped_resolver().settle_quoted_persons(Words(document.text, document.segmentation),
                                                 document.coreference, document.quotes);
  EXPECT_EQ(test::with_mentions(document),
            "“[1 I] left [0 Rook Hill Mine] and yours is [1 mine],” said [1 Ada Ruiz].");
}

}  // namespace
}  // namespace nutgraf
