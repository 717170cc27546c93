// The timeline: order, and what has a place in it.
// SPDX-License-Identifier: Apache-2.0
#include "core/understand/timeline.h"

#include <gtest/gtest.h>

#include <string>

namespace nutgraf {
namespace {

/// Expressions of one token each, one sentence each.
struct Story {
  Segmentation segmentation;
  std::vector<TimeExpression> times;
  Coreference coreference;

  explicit Story(const std::vector<std::pair<TimexType, std::string>>& values) {
    for (std::uint32_t i = 0; i < values.size(); ++i) {
      segmentation.tokens.push_back({{i, i + 1}, TokenKind::Word});
      segmentation.sentences.push_back({{i, i + 1}, 0});
      times.push_back({{i, i + 1}, values[i].first, values[i].second});
    }
  }

  std::string order() const {
    std::string joined;
    for (const TimelineEvent& event : build_timeline(segmentation, times, coreference)) {
      if (!joined.empty()) joined += " ";
      joined += times[event.time_expression].value;
    }
    return joined;
  }
};

TEST(Timeline, SortsByTheCalendar) {
  const Story story({{TimexType::Date, "2019-11-23"},
                     {TimexType::Date, "2018"},
                     {TimexType::Time, "2019-11-23T06:00"},
                     {TimexType::Date, "2019-11"},
                     {TimexType::Time, "2019-11-22TNI"},
                     {TimexType::Date, "199"},
                     {TimexType::Date, "19"},
                     {TimexType::Date, "BC0300"}});
  EXPECT_EQ(story.order(), "BC0300 19 199 2018 2019-11 2019-11-22TNI 2019-11-23 2019-11-23T06:00");
}

TEST(Timeline, PlacesQuartersSeasonsAndWeeks) {
  const Story story({{TimexType::Date, "2019-Q4"},
                     {TimexType::Date, "2019-SU"},
                     {TimexType::Date, "2019-W47"},
                     {TimexType::Date, "2019-03"},
                     {TimexType::Date, "2019-W02-WE"},
                     {TimexType::Date, "2019-12-30"}});
  EXPECT_EQ(story.order(), "2019-W02-WE 2019-03 2019-SU 2019-Q4 2019-W47 2019-12-30");
}

TEST(Timeline, OrdersTheDayByItsParts) {
  const Story story({{TimexType::Time, "2019-11-23TNI"},
                     {TimexType::Time, "2019-11-23T23:30"},
                     {TimexType::Time, "2019-11-23TMO"},
                     {TimexType::Time, "2019-11-23T12:00"},
                     {TimexType::Time, "2019-11-23TAF"}});
  EXPECT_EQ(story.order(), "2019-11-23TMO 2019-11-23T12:00 2019-11-23TAF 2019-11-23TNI 2019-11-23T23:30");
}

TEST(Timeline, LeavesOutWhatHasNoPlace) {
  const Story story({{TimexType::Duration, "P3M"},
                     {TimexType::Set, "P1W"},
                     {TimexType::Date, "PRESENT_REF"},
                     {TimexType::Date, ""},
                     {TimexType::Date, "2019"}});
  EXPECT_EQ(story.order(), "2019");
}

TEST(Timeline, KeepsTheOrderOfTheTextForEqualDates) {
  const Story story({{TimexType::Date, "2019"}, {TimexType::Date, "2018"}, {TimexType::Date, "2019"}});
  const auto events = build_timeline(story.segmentation, story.times, story.coreference);
  ASSERT_EQ(events.size(), 3U);
  EXPECT_EQ(events[1].time_expression, 0U);
  EXPECT_EQ(events[2].time_expression, 2U);
}

TEST(Timeline, ListsTheEntitiesOfTheSentence) {
  Story story({{TimexType::Date, "2018"}});
  story.segmentation.tokens.resize(4);
  story.segmentation.sentences[0].tokens = {0, 4};
  story.coreference.entities.resize(2);
  story.coreference.mentions = {{{1, 2}, MentionKind::Named, EntityId{1}, LinkSieve::None},
                                {{2, 3}, MentionKind::Named, EntityId{0}, LinkSieve::None},
                                {{3, 4}, MentionKind::Pronominal, EntityId{1}, LinkSieve::None}};
  const auto events = build_timeline(story.segmentation, story.times, story.coreference);
  ASSERT_EQ(events.size(), 1U);
  EXPECT_EQ(events[0].entities, (std::vector<EntityId>{EntityId{1}, EntityId{0}}));
}

}  // namespace
}  // namespace nutgraf
