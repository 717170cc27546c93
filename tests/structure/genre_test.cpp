// What is no article is told from what is one.
// SPDX-License-Identifier: Apache-2.0
#include "core/structure/genre.h"

#include <gtest/gtest.h>

#include "tests/structure/pasted.h"

namespace nutgraf {
namespace {

std::string kind_of(std::string_view text) {
  return std::string(to_label(read_genre(text, read_paste(text)).kind));
}

constexpr std::string_view kMenu =
    "Home\nNews\nSport\nWeather\nMost read\nSign in\nSubscribe\nContact us\nAbout us\nMore news\n";
constexpr std::string_view kStory =
    "Two men were rescued on Monday after their boat overturned near the mouth of the harbor, the coast "
    "guard "
    "said.\nBoth of them were taken to a hospital in Hale, where they spent the night.\n";

TEST(Genre, IsArticleForSentencesHoweverFew) {
  EXPECT_EQ(kind_of(kStory), "article");
  EXPECT_EQ(kind_of("Angela Merkel spoke in Berlin."), "article");
  EXPECT_EQ(kind_of("A storm is coming\n\nFerries stop.\nSchools close.\nNobody knows for how long."),
            "article");
}

TEST(Genre, IsArticleAmongTheFurnitureOfItsPage) {
  const std::string menu(kMenu);
  EXPECT_EQ(kind_of(menu + menu + menu + std::string(kStory) + menu + menu + menu), "article");
}

TEST(Genre, IsArticleForInterviewsWithShortAnswers) {
  EXPECT_EQ(
      kind_of("News: What surprised you most?\nFenn: The letters.\nNews: What do they ask for?\nFenn: A "
              "car park.\nNews: Will you build one?\nFenn: No."),
      "article");
}

TEST(Genre, IsArticleForWhatIsQuotedBehindNames) {
  EXPECT_EQ(
      kind_of("What they said about the verdict\nMayor Whitlow: “A sad day for the town”\nAbel Fenn: \"We "
              "told them so\"\nMayor Whitlow: “We will appeal”\nAbel Fenn: „Wieder nichts“"),
      "article");
}

TEST(Genre, IsArticleForALiveReport) {
  EXPECT_EQ(
      kind_of("14:32 GMT: Ferries will stay in harbor until Thursday, the coast guard says.\n14:10 GMT: "
              "Trains have been stopped.\n13:45 GMT: Some 4,000 homes are without electricity.\n13:20 "
              "GMT: Schools will close at two."),
      "article");
}

TEST(Genre, IsArticleForTwoSpacesBehindEachStop) {
  EXPECT_EQ(
      kind_of("He came home late that night.  Nobody was there.  The door stood open.\nShe had taken the "
              "car with her.  It was cold.  He made tea and waited."),
      "article");
}

TEST(Genre, IsArticleInAnyLanguageAndScript) {
  EXPECT_EQ(kind_of("Zwei Männer wurden am Montag vor dem Hafen gerettet.\nSie wurden in ein Krankenhaus "
                    "gebracht und dort versorgt."),
            "article");
  EXPECT_EQ(
      kind_of("二人の男性が月曜日に救助された\n港の近くで船が転覆した\n病院に運ばれた\n沿岸警備隊が発表した"),
      "article");
}

TEST(Genre, IsArticleForATeaserOfAPaywall) {
  EXPECT_EQ(kind_of(std::string(kStory) +
                    "Subscribe to continue reading\nAlready a subscriber? Log in\nChoose your plan\nYour "
                    "subscription renews automatically"),
            "article");
}

TEST(Genre, IsArticleForAdviceOnWhatNoticesAskFor) {
  EXPECT_EQ(
      kind_of(
          "Forgot your password? Do this\nDon't use the same password twice. Use a password manager.\n"
          "Click on \"forgot password\" only on the site itself. Never follow a link in an email.\nSign in "
          "with a passkey where you can. Your phone keeps it."),
      "article");
}

TEST(Genre, TellsChats) {
  EXPECT_EQ(
      kind_of("Mum: did you land?\nLeo: yes just now\nMum: dad is in the car park\nLeo: which row\nMum: the "
              "green one\nLeo: ok"),
      "chat");
  EXPECT_EQ(kind_of("Joel 9:32 AM\nI can\nPriya 9:35 AM\nthanks, see you there\nJoel 9:36 AM\nok\nPriya 9:40 "
                    "AM\nI'm late."),
            "chat");
}

TEST(Genre, TellsVerse) {
  EXPECT_EQ(kind_of("The river wears its collar white,\nThe barge goes slow, the barge goes low,\nA lantern "
                    "swings its coin of light\nOn water that has turned to snow."),
            "verse");
}

TEST(Genre, TellsTables) {
  EXPECT_EQ(kind_of("Team\tPlayed\tWon\tPoints\nNorthgate\t30\t21\t69\nHale\t30\t19\t62\nEllery\t30\t17\t59"),
            "table");
  EXPECT_EQ(
      kind_of("id,name,start\n1,Ilse Marren,2018-04-01\n2,Jin Castell,2016-02-08\n3,Abel Fenn,2022-01-03"),
      "table");
}

TEST(Genre, TellsLists) {
  EXPECT_EQ(kind_of("milk\neggs\noat flakes\nwashing powder\nbin bags\ncoffee"), "list");
  EXPECT_EQ(kind_of("To do\n- call the dentist\n- renew passport\n- book train\n- bike: new brake pads"),
            "list");
}

TEST(Genre, TellsRecipesByWhatTheyTake) {
  EXPECT_EQ(
      kind_of("Oat pancakes\n150 g oats\n2 eggs\n200 ml milk\n1 pinch of salt\nMix it all and leave it for "
              "ten minutes. Fry small pancakes in butter."),
      "recipe");
}

TEST(Genre, IsArticleForNumbersOfANewsStory) {
  EXPECT_EQ(
      kind_of("The storm in numbers\n- 4,000 homes without power\n- 11 schools closed\n- 3 people hurt\n- "
              "1 cow rescued\nThe storm crossed the coast on Monday night, the weather service said."),
      "article");
}

TEST(Genre, IsArticleForMeasuresOfNoKitchen) {
  const std::string story(kStory);
  EXPECT_EQ(kind_of(story + "90 mph gusts at Hale Point\n40 mm of rain in one hour\n3 ft of water in town"),
            "article");
  EXPECT_EQ(kind_of(story + "7 pm brass band\n10 km fun run\n5th annual raft race"), "article");
}

TEST(Genre, TellsLinks) {
  EXPECT_EQ(kind_of("https://courier.example/2024/05/storm"), "links");
  EXPECT_EQ(kind_of(kMenu), "links");
  EXPECT_EQ(
      kind_of("Storm shuts ports along northern coast\nCouncil votes down tram extension\nHospital strike "
              "enters third week\nFish prices fall for fourth month"),
      "links");
}

TEST(Genre, TellsCode) {
  EXPECT_EQ(kind_of("def total(items):\n    net = sum(item.price for item in items)\n    if net > LIMIT:\n"
                    "        raise LimitError(net)\n    return round(net, 2)"),
            "code");
}

TEST(Genre, TellsFormsAndNotices) {
  EXPECT_EQ(
      kind_of("This website uses cookies\nWe use cookies to personalise content and ads and to analyse our "
              "traffic. You consent to our cookies if you continue to use our website.\nNecessary\nAllow all "
              "cookies"),
      "boilerplate");
}

TEST(Genre, TellsAFewWordsWithoutASentence) {
  EXPECT_EQ(kind_of(""), "too-short");
  EXPECT_EQ(kind_of("***\n---\n***\n---"), "too-short");
  EXPECT_EQ(kind_of("harbor wall height"), "too-short");
}

TEST(Genre, IsSurerTheMoreThereIs) {
  const auto confidence = [](std::string_view text) { return read_genre(text, read_paste(text)).confidence; };
  EXPECT_GT(confidence(kStory), confidence("Two men were rescued from the sea on Monday."));
}

}  // namespace
}  // namespace nutgraf
