// Tests reading JSON.
// SPDX-License-Identifier: Apache-2.0
#include "core/text/json.h"

#include <gtest/gtest.h>

#include <string>

namespace nutgraf {
namespace {

/// What nlohmann/json itself makes of the same text, or "discarded".
std::string expected(const std::string& text, bool comments) {
  const auto value = nlohmann::json::parse(text, nullptr, /*allow_exceptions=*/false, comments);
  return value.is_discarded() ? "discarded" : value.dump();
}

std::string read(const std::string& text, JsonComments comments = JsonComments::Forbidden) {
  const auto value = parse_json(text, comments).value;
  return value.is_discarded() ? "discarded" : value.dump();
}

TEST(Json, ReadsWhatTheLibraryReads) {
  for (const std::string text : {"",
                                 " ",
                                 "null",
                                 "true",
                                 "[]",
                                 "{}",
                                 "-7",
                                 "7",
                                 "18446744073709551615",
                                 "18446744073709551616",
                                 "0.5e3",
                                 "1e999",
                                 "\"a\\u00e9\\n\"",
                                 "\"\xff\"",
                                 "[1,[2,[]],{}]",
                                 R"({"a":{"b":[1,{"c":null}],"d":"e"},"f":[[]]})",
                                 R"({"a":1,"a":{"b":2}})",
                                 R"({"a":{"b":2},"a":1})",
                                 "[1,]",
                                 "[1",
                                 "{\"a\"}",
                                 "{\"a\":}",
                                 "{a:1}",
                                 "1 2",
                                 "]",
                                 "/* a */ [1] // b",
                                 "[1 /* a */]"}) {
    EXPECT_EQ(read(text), expected(text, false)) << text;
    EXPECT_EQ(read(text, JsonComments::Skipped), expected(text, true)) << text;
  }
}

TEST(Json, ReadsDeepNestingWithoutEnd) {
  const std::string open(100'000, '[');
  EXPECT_EQ(read(open), "discarded");
  EXPECT_TRUE(parse_json(open + std::string(100'000, ']')).value.is_array());
}

TEST(Json, TellsANameThatTheOutermostObjectHasTwice) {
  EXPECT_EQ(parse_json(R"({"a":1,"b":2,"a":3})").repeated_name, "a");
  EXPECT_EQ(parse_json(R"({"a":1,"b":{"a":2,"c":3,"c":4}})").repeated_name, "");
  EXPECT_EQ(parse_json(R"([{"a":1,"a":2}])").repeated_name, "");
}

}  // namespace
}  // namespace nutgraf
