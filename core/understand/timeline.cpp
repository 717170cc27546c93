// Puts the resolved dates of a story in order.
// SPDX-License-Identifier: Apache-2.0
#include "core/understand/timeline.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "core/text/ascii.h"
#include "core/text/ordering.h"

namespace nutgraf {
namespace {

/// A key that sorts as the calendar does, shorter periods after the longer ones that they begin: "2019"
/// before "2019-Q1" before "2019-01" before "2019-01-01". Empty for values that have no place on a calendar.
std::string calendar_key(const TimeExpression& expression) {
  if (expression.type != TimexType::Date && expression.type != TimexType::Time) return {};
  const std::string_view value = std::string_view(expression.value).substr(0, expression.value.find('/'));
  const auto digits = [](std::string_view part) {
    return !part.empty() && part.find_first_not_of("0123456789") == std::string_view::npos;
  };
  if (value.substr(0, 2) == "BC") {
    // Earlier years have greater numbers.
    std::string key = "!";
    for (const char c : value.substr(2))
      key.push_back(is_ascii_digit(c) ? static_cast<char>('0' + ('9' - c)) : c);
    return key;
  }
  const std::string_view year = value.substr(0, value.find('-'));
  if (!digits(year) || year.size() > 4) return {};
  std::string key(year);
  key.append(4 - year.size(), '0');  // a decade or century begins with its first year
  if (value.size() == year.size()) return key;
  const std::string_view rest = value.substr(year.size() + 1);
  if (rest[0] == 'W') {  // the week's Thursday lies (week − 1) · 7 + 4 days into its year, give or take three
    const int week = rest.size() >= 3 ? (rest[1] - '0') * 10 + (rest[2] - '0') : 1;
    const int day_of_year = (week - 1) * 7 + 1;
    const int month = std::min(12, day_of_year * 100 / 3044 + 1);
    const int day = std::max(1, day_of_year - (month - 1) * 3044 / 100);
    key.append(month < 10 ? "-0" : "-").append(std::to_string(month));
    key.append(day < 10 ? "-0" : "-").append(std::to_string(day));
    if (rest.find("-WE") != std::string_view::npos) key.push_back('w');
    return key;
  }
  constexpr std::array<std::pair<std::string_view, std::string_view>, 10> kPeriods = {{{"Q1", "-01"},
                                                                                       {"Q2", "-04"},
                                                                                       {"Q3", "-07"},
                                                                                       {"Q4", "-10"},
                                                                                       {"H1", "-01"},
                                                                                       {"H2", "-07"},
                                                                                       {"SP", "-03"},
                                                                                       {"SU", "-06"},
                                                                                       {"FA", "-09"},
                                                                                       {"WI", "-12"}}};
  for (const auto& [code, month] : kPeriods) {
    if (rest == code) return key + std::string(month);
  }
  if (!digits(rest.substr(0, 2))) return {};
  key.push_back('-');
  key.append(rest);
  // The parts of the day in their order, between the hours.
  constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kParts = {
      {{"TMO", "T06"}, {"TMI", "T12"}, {"TAF", "T13"}, {"TEV", "T18"}, {"TNI", "T21"}, {"TDT", "T08"}}};
  for (const auto& [code, hour] : kParts) {
    const std::size_t found = key.find(code);
    if (found != std::string::npos) key.replace(found, code.size(), hour);
  }
  return key;
}

/// The entities mentioned within `tokens`, in order of first mention.
std::vector<EntityId> entities_in(TokenRange tokens, const std::vector<Mention>& mentions) {
  std::vector<EntityId> entities;
  auto mention =
      std::lower_bound(mentions.begin(), mentions.end(), tokens.begin,
                       [](const Mention& m, std::uint32_t begin) { return m.tokens.begin < begin; });
  for (; mention != mentions.end() && mention->tokens.begin < tokens.end; ++mention) {
    if (std::find(entities.begin(), entities.end(), mention->entity) == entities.end())
      entities.push_back(mention->entity);
    if (entities.size() >= kMaxTimelineEntities) break;
  }
  return entities;
}

}  // namespace

std::vector<TimelineEvent> build_timeline(const Segmentation& segmentation,
                                          const std::vector<TimeExpression>& time_expressions,
                                          const Coreference& coreference) {
  std::vector<std::pair<std::string, TimelineEvent>> events;
  std::uint32_t sentence = 0;
  std::uint32_t entities_of = 0;
  std::vector<EntityId> entities;
  bool known = false;
  for (std::uint32_t i = 0; i < time_expressions.size(); ++i) {
    std::string key = calendar_key(time_expressions[i]);
    const std::uint32_t token = time_expressions[i].tokens.begin;
    while (sentence < segmentation.sentences.size() && segmentation.sentences[sentence].tokens.end <= token)
      ++sentence;
    if (key.empty() || sentence >= segmentation.sentences.size()) continue;
    if (!known || entities_of != sentence) {
      entities = entities_in(segmentation.sentences[sentence].tokens, coreference.mentions);
      entities_of = sentence;
      known = true;
    }
    events.emplace_back(std::move(key), TimelineEvent{i, static_cast<SentenceId>(sentence), entities});
  }
  sort_stably(events, [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<TimelineEvent> timeline;
  timeline.reserve(events.size());
  for (auto& [key, event] : events) timeline.push_back(std::move(event));
  return timeline;
}

}  // namespace nutgraf
