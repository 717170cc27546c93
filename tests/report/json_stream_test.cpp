// JSON written without a tree.
// SPDX-License-Identifier: Apache-2.0
#include "core/report/json_stream.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>

namespace nutgraf {
namespace {

std::string decimal(double value, int digits) {
  JsonStream json;
  json.decimal(value, digits);
  return json.take();
}

TEST(JsonStream, PlacesCommas) {
  JsonStream json;
  json.begin_object()
      .key("a")
      .number(1)
      .key("b")
      .begin_array()
      .string("x")
      .null()
      .begin_object()
      .end_object();
  json.begin_array()
      .end_array()
      .end_array()
      .key("c")
      .begin_object()
      .key("d")
      .number(2)
      .end_object()
      .end_object();
  EXPECT_EQ(json.take(), R"({"a":1,"b":["x",null,{},[]],"c":{"d":2}})");
}

TEST(JsonStream, EscapesStrings) {
  JsonStream json;
  json.string(std::string_view("\"\\\n\r\t\b\f\0\x1F\x7Fé😀/", 17));
  EXPECT_EQ(json.take(), "\"\\\"\\\\\\n\\r\\t\\b\\f\\u0000\\u001f\x7Fé😀/\"");
}

// Against another reader: every string comes back as it was.
TEST(JsonStream, WritesWhatOthersRead) {
  std::string text;
  for (char byte = 0; byte < 0x7F; ++byte) text += byte;
  text += "é中😀\u2028";
  JsonStream json;
  json.begin_object().key("text").string(text).end_object();
  EXPECT_EQ(nlohmann::json::parse(json.take()), nlohmann::json({{"text", text}}));
}

TEST(JsonStream, WritesWholeNumbers) {
  JsonStream json;
  json.begin_array().number(0).number(std::numeric_limits<std::uint64_t>::max()).end_array();
  EXPECT_EQ(json.take(), "[0,18446744073709551615]");
}

TEST(JsonStream, RoundsDecimals) {
  EXPECT_EQ(decimal(0.123456, 4), "0.1235");
  EXPECT_EQ(decimal(0.5, 4), "0.5");
  EXPECT_EQ(decimal(2.0, 4), "2");
  EXPECT_EQ(decimal(-1.25, 1), "-1.3");
  EXPECT_EQ(decimal(0.99996, 4), "1");
  EXPECT_EQ(decimal(7.6, 0), "8");
  EXPECT_EQ(decimal(0.0001, 4), "0.0001");
  EXPECT_EQ(decimal(1e15, 2), "1000000000000000");
  EXPECT_EQ(decimal(1e21, 2), "1000000000000000000000");
}

TEST(JsonStream, KnowsNoNegativeZero) {
  EXPECT_EQ(decimal(-0.0, 4), "0");
  EXPECT_EQ(decimal(-0.00001, 4), "0");
}

TEST(JsonStream, WritesNullForWhatIsNoNumber) {
  EXPECT_EQ(decimal(std::nan(""), 4), "null");
  EXPECT_EQ(decimal(std::numeric_limits<double>::infinity(), 4), "null");
}

}  // namespace
}  // namespace nutgraf
