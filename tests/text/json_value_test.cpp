// Reading JSON where it stands, against a parser of another make.
// SPDX-License-Identifier: Apache-2.0
#include "core/text/json_value.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <random>
#include <vector>

namespace nutgraf {
namespace {

using nlohmann::json;

/// A value as the other parser has it; numbers by what they are worth.
json tree_of(const JsonValue& value) {
  json tree;
  switch (value.kind()) {
    case JsonKind::Array:
      tree = json::array();
      value.for_each_item([&](const JsonValue& item) { tree.push_back(tree_of(item)); });
      return tree;
    case JsonKind::Object:
      tree = json::object();
      value.for_each_member(
          [&](const JsonValue& name, const JsonValue& inner) { tree[name.string()] = tree_of(inner); });
      return tree;
    case JsonKind::String:
      return value.string();
    default:
      return json::parse(value.source());
  }
}

void expect_same(const std::string& text, JsonComments comments) {
  const json expected = json::parse(text, nullptr, false, comments == JsonComments::Skipped);
  const auto value = JsonValue::parse(text, comments);
  ASSERT_EQ(value.has_value(), !expected.is_discarded()) << text;
  if (!value) return;
  EXPECT_EQ(tree_of(*value), expected) << text;
}

/// Whether a number may be too large for the other parser, which refuses "1e500".
bool has_long_exponent(std::string_view text) {
  constexpr std::string_view kDigits = "0123456789";
  for (std::size_t e = text.find_first_of("eE"); e < text.size(); e = text.find_first_of("eE", e + 1)) {
    const std::size_t first = text.find_first_not_of("+-", e + 1);
    if (first >= text.size()) return false;
    const std::size_t end = std::min(text.find_first_not_of(kDigits, first), text.size());
    if (end - first >= 3) return true;
  }
  return false;
}

const std::vector<std::string>& samples() {
  static const std::vector<std::string> kSamples = {
      R"({"@type": ["NewsArticle", "x"], "author": [{"name": "Ana \"A\" Ruiz"}, "B\u00e9a"], "n": -12.50e+3})",
      R"([1, 0, -0, 0.5, 1e5, true, false, null, "", {}, [], {"a": {"b": [[], [{}]]}}])",
      "\xEF\xBB\xBF {\"a\\u0062\" : \"\\ud83c\\udfc6 \\/ \\b\\f\\n\\r\\t\\\\\" , \"ü\" : \"“é”\"}\r\n\t ",
      "/* one */ [ // two\n 1 /**/ , /***/ 2 // three\r , {\"a\" /*:*/ : /*,*/ \"//\"} ] // four",
      R"("a string")",
      "17",
      "true",
  };
  return kSamples;
}

TEST(JsonValue, ReadsWhatTheOtherParserReads) {
  for (const std::string& text : samples()) {
    expect_same(text, JsonComments::Refused);
    expect_same(text, JsonComments::Skipped);
    EXPECT_TRUE(JsonValue::parse(text, JsonComments::Skipped)) << text;
  }
}

TEST(JsonValue, RefusesWhatTheOtherParserRefuses) {
  for (const char* text : {"",
                           " ",
                           "{",
                           "[",
                           "]",
                           "[1",
                           "[1,",
                           "[1,]",
                           "[,1]",
                           "[1 2]",
                           "{\"a\"}",
                           "{\"a\":}",
                           "{\"a\":1,}",
                           "{a:1}",
                           "{\"a\" 1}",
                           "{1:2}",
                           "01",
                           "-",
                           "+1",
                           ".5",
                           "1.",
                           "1e",
                           "1e+",
                           "0x1",
                           "tru",
                           "nulll",
                           "\"",
                           "\"\\",
                           "\"\\x\"",
                           "\"\\u12\"",
                           "\"\\u12g4\"",
                           "\"\\ud800\"",
                           "\"\\ud800\\n\"",
                           "\"\\ud800\\u0041\"",
                           "\"\\udc00\"",
                           "\"\t\"",
                           "\"\xff\"",
                           "\"\xed\xa0\x80\"",
                           "[1] x",
                           "/",
                           "/*",
                           "/* *",
                           "1 /",
                           "[1 / 2]",
                           "// only",
                           "[/*]",
                           "\xff\xfe"}) {
    EXPECT_FALSE(JsonValue::parse(text, JsonComments::Skipped)) << text;
    expect_same(text, JsonComments::Refused);
    expect_same(text, JsonComments::Skipped);
  }
}

TEST(JsonValue, JudgesMutatedTextsAsTheOtherParserDoes) {
  constexpr std::string_view kBytes = "{}[]\",:/*\\ \n-+.0119eEtrufalsn\xc3\xa9\x80\xf0ud8c";
  std::mt19937 random(7);
  for (int round = 0; round < 20'000; ++round) {
    std::string text = samples()[random() % samples().size()];
    for (unsigned change = 0; change <= random() % 3; ++change) {
      const std::size_t at = random() % (text.size() + 1);
      const std::size_t length = random() % 3;
      const std::size_t copies = random() % 3;  // one draw a statement: arguments have no order
      const char byte = kBytes[random() % kBytes.size()];
      text.replace(at, length, std::string(copies, byte));
    }
    if (has_long_exponent(text)) continue;
    expect_same(text, random() % 2 != 0 ? JsonComments::Skipped : JsonComments::Refused);
  }
}

TEST(JsonValue, FindsTheLastMemberOfAName) {
  const auto value = JsonValue::parse(R"({"a": 1, "b": {"a": 2}, "\u0061": [3, 4] , "c": 5})");
  ASSERT_TRUE(value);
  EXPECT_EQ(value->member("a")->source(), "[3, 4]");
  EXPECT_EQ(value->member("b")->member("a")->source(), "2");
  EXPECT_FALSE(value->member("d"));
  EXPECT_FALSE(value->member("a")->member("a"));
}

TEST(JsonValue, TellsWhatAValueIsNot) {
  const auto number = JsonValue::parse(" 12 ");
  ASSERT_TRUE(number);
  EXPECT_TRUE(number->is(JsonKind::Number));
  EXPECT_EQ(number->source(), "12");
  EXPECT_EQ(number->string(), "");
  number->for_each_item([](const JsonValue&) { ADD_FAILURE(); });
  number->for_each_member([](const JsonValue&, const JsonValue&) { ADD_FAILURE(); });
}

TEST(JsonValue, SurvivesDeepNesting) {
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "[{\"a\":";
  EXPECT_FALSE(JsonValue::parse(deep));
  deep += '1';
  for (int i = 0; i < 100'000; ++i) deep += "}]";
  const auto value = JsonValue::parse(deep);
  ASSERT_TRUE(value);
  std::size_t items = 0;
  value->for_each_item([&](const JsonValue& item) { items += item.is(JsonKind::Object) ? 1 : 0; });
  EXPECT_EQ(items, 1U);
}

}  // namespace
}  // namespace nutgraf
