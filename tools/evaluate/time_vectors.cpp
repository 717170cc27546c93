// Reads test vectors for expressions of time.
// SPDX-License-Identifier: Apache-2.0
#include "tools/evaluate/time_vectors.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>

#include "core/text/figures.h"
#include "core/text/offset_map.h"
#include "core/understand/temporal_calendar.h"

namespace nutgraf {
namespace {

using nlohmann::json;

std::string read_text(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::string content(std::istreambuf_iterator<char>(file), {});
  if (content.substr(0, 3) == "\xEF\xBB\xBF") content.erase(0, 3);
  return content;
}

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

std::string two(int number) { return padded(number, 2); }

/// "T16" and "T16:30" in the project's spelling of TIMEX3: hours and minutes always.
std::string full_time(const std::string& value) {
  static const std::regex kHourOnly("(.*T\\d\\d)(Z?)");
  std::smatch match;
  return std::regex_match(value, match, kHourOnly) ? match[1].str() + ":00" + match[2].str() : value;
}

}  // namespace

std::optional<std::chrono::year_month_day> parse_iso_date(const std::string& text) {
  int year = 0;
  unsigned month = 0;
  unsigned day = 0;
  if (std::sscanf(text.c_str(), "%d-%u-%u", &year, &month, &day) != 3) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(month),
                                         std::chrono::day(day)};
  return date.ok() ? std::optional(date) : std::nullopt;
}

TimeVectors read_recognizers_vectors(const std::string& folder) {
  static const std::regex kComplete(
      "\\d{4}(-\\d\\d(-\\d\\d(T\\d\\d(:\\d\\d(:\\d\\d)?)?|T(MO|AF|EV|NI))?)?|-W\\d\\d|-(SP|SU|FA|WI))?|P(T?["
      "\\d.]+[YMWDHS])+|PRESENT_REF|XXXX-WXX-\\d|P1[DWMY]");
  TimeVectors result;
  std::set<std::string> seen;
  for (const char* name : {"DateTimeModel", "MergedParser", "DateParser", "DatePeriodParser",
                           "DateTimeParser", "DurationParser", "HolidayParser", "SetParser"}) {
    for (const json& test : json::parse(read_text(folder + "/" + name + ".json"))) {
      ++result.all;
      if (!test.contains("Context") || !test["Context"].contains("ReferenceDateTime")) continue;
      const std::string text = test["Input"];
      for (const json& found : test["Results"]) {
        const json* holder = &found;
        std::string timex;
        if (found.contains("Resolution") && found["Resolution"].is_object() &&
            found["Resolution"].contains("values") && found["Resolution"]["values"].size() == 1) {
          const json& value = found["Resolution"]["values"][0];
          if (value.contains("timex") && !value.contains("Mod")) timex = value["timex"];
        } else if (found.contains("Value") && found["Value"].is_object() &&
                   found["Value"].contains("Timex")) {
          timex = found["Value"]["Timex"];
        }
        if (timex.empty() || !std::regex_match(timex, kComplete) || !holder->contains("Start")) continue;
        TimeVector vector;
        vector.text = text;
        vector.anchor = parse_iso_date(test["Context"]["ReferenceDateTime"]);
        const OffsetMap offsets(vector.text, OffsetEncoding::Utf16);
        const std::uint32_t start = (*holder)["Start"];
        const std::uint32_t length = holder->contains("End")
                                         ? (*holder)["End"].get<std::uint32_t>() + 1 - start
                                         : (*holder)["Length"].get<std::uint32_t>();
        vector.span = {offsets.to_bytes(start), offsets.to_bytes(start + length)};
        vector.value = full_time(timex);
        const std::string key = text + "\n" + std::to_string(start) + vector.value +
                                test["Context"]["ReferenceDateTime"].get<std::string>();
        if (seen.insert(key).second) result.vectors.push_back(vector);
      }
    }
  }
  return result;
}

TimeVectors read_duckling_vectors(const std::string& file) {
  static const std::regex kInstant(
      "datetime(?:Holiday)? \\((\\d+), (\\d+), (\\d+), (\\d+), (\\d+), (\\d+)\\) (\\w+).*");
  TimeVectors result;
  std::ifstream lines(file);
  for (std::string line; std::getline(lines, line);) {
    const json row = json::parse(line);
    result.all += row["examples"].size();
    const std::string value = row["value"];
    std::smatch match;
    if (!std::regex_match(value, match, kInstant)) continue;
    const auto part = [&](std::size_t i) { return std::stoi(match[i].str()); };
    const DayNumber day = to_days({part(1), part(2), part(3)});
    const std::string grain = match[7];
    std::string timex;
    if (grain == "Day") timex = date_value(day);
    if (grain == "Month") timex = month_value(part(1), part(2));
    if (grain == "Year") timex = year_value(part(1));
    if (grain == "Week") timex = week_value(day);
    if (grain == "Quarter") timex = year_value(part(1)) + "-Q" + std::to_string((part(2) + 2) / 3);
    if (grain == "Hour" || grain == "Minute")
      timex = date_value(day) + "T" + two(part(4)) + ":" + two(part(5));
    if (timex.empty()) continue;
    for (const json& example : row["examples"]) {
      TimeVector vector;
      vector.text = example;
      vector.anchor = parse_iso_date("2013-02-12");
      vector.span = {0, static_cast<std::uint32_t>(vector.text.size())};
      vector.value = timex;
      result.vectors.push_back(vector);
    }
  }
  return result;
}

TimeVectors read_chrono_vectors(const std::string& file) {
  static const std::regex kDate("new Date\\((\\d+), (\\d+) - 1, (\\d+)(?:, (\\d+))?(?:, (\\d+))?.*\\)");
  TimeVectors result;
  std::ifstream lines(file);
  for (std::string line; std::getline(lines, line);) {
    const json row = json::parse(line);
    ++result.all;
    const auto text_at = [&](const char* key) {
      return row.contains(key) && row[key].is_string() ? row[key].get<std::string>() : std::string{};
    };
    std::smatch begin;
    std::smatch reference;
    const std::string start = text_at("start_date");
    const std::string ref = text_at("ref");
    if (!std::regex_match(start, begin, kDate) || !text_at("end_date").empty()) continue;
    TimeVector vector;
    if (std::regex_match(ref, reference, kDate)) {
      const std::chrono::year_month_day date{
          std::chrono::year(std::stoi(reference[1])),
          std::chrono::month(static_cast<unsigned>(std::stoi(reference[2]))),
          std::chrono::day(static_cast<unsigned>(std::stoi(reference[3])))};
      if (date.ok()) vector.anchor = date;
    }
    vector.text = text_at("text");
    const std::string match = text_at("match");
    const std::size_t at = match.empty() ? std::string::npos : lower(vector.text).find(lower(match));
    if (at == std::string::npos) continue;
    vector.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + match.size())};
    // The extraction lost some reference dates; without one, only what names its year can be judged.
    if (!vector.anchor && vector.text.find(begin[1].str()) == std::string::npos) continue;
    // chrono gives every day 12 o'clock and every month its first day: only the day is compared.
    vector.value = date_value(to_days({std::stoi(begin[1]), std::stoi(begin[2]), std::stoi(begin[3])}));
    result.vectors.push_back(vector);
  }
  return result;
}

}  // namespace nutgraf
