// Checks the validator that other tests rely on: it must reject as well as accept.
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/json_schema.h"

#include <gtest/gtest.h>

namespace nutgraf::test {
namespace {

using nlohmann::json;

bool fits(const char* schema, const char* instance, Undescribed undescribed = Undescribed::Allowed) {
  const JsonSchema parsed(json::parse(schema));
  EXPECT_EQ(parsed.problems(), JsonSchema::Problems{}) << schema;
  return parsed.validate(json::parse(instance), undescribed).empty();
}

TEST(JsonSchema, ChecksTypes) {
  const std::vector<std::pair<const char*, const char*>> values = {{"null", "null"},   {"boolean", "false"},
                                                                   {"object", "{}"},   {"array", "[]"},
                                                                   {"string", "\"\""}, {"number", "1.5"}};
  for (const auto& [type, own] : values) {
    const std::string schema = std::string("{\"type\": \"") + type + "\"}";
    for (const auto& [other, value] : values)
      EXPECT_EQ(fits(schema.c_str(), value), type == other) << type << " " << value;
  }
  EXPECT_TRUE(fits(R"({"type": "integer"})", "2"));
  EXPECT_TRUE(fits(R"({"type": "integer"})", "2.0"));
  EXPECT_FALSE(fits(R"({"type": "integer"})", "2.5"));
  EXPECT_TRUE(fits(R"({"type": "number"})", "2"));
  EXPECT_TRUE(fits(R"({"type": ["string", "null"]})", "null"));
  EXPECT_FALSE(fits(R"({"type": ["string", "null"]})", "1"));
}

TEST(JsonSchema, ChecksValues) {
  EXPECT_TRUE(fits(R"({"const": 1})", "1"));
  EXPECT_FALSE(fits(R"({"const": 1})", "\"1\""));
  EXPECT_TRUE(fits(R"({"enum": ["a", null]})", "null"));
  EXPECT_FALSE(fits(R"({"enum": ["a", null]})", "\"A\""));
  EXPECT_TRUE(fits(R"({"minimum": 0, "maximum": 1})", "1"));
  EXPECT_FALSE(fits(R"({"minimum": 0, "maximum": 1})", "1.01"));
  EXPECT_FALSE(fits(R"({"minimum": 0, "maximum": 1})", "-1"));
  EXPECT_TRUE(fits(R"({"minimum": 0})", "\"not a number\""));
}

TEST(JsonSchema, ChecksObjects) {
  const char* const schema = R"({"required": ["a"], "properties": {"a": {"type": "integer"}}})";
  EXPECT_TRUE(fits(schema, R"({"a": 1})"));
  EXPECT_FALSE(fits(schema, "{}"));
  EXPECT_FALSE(fits(schema, R"({"a": "1"})"));
  EXPECT_TRUE(fits(schema, R"({"a": 1, "b": 2})"));
  EXPECT_FALSE(fits(schema, R"({"a": 1, "b": 2})", Undescribed::Rejected));
  EXPECT_FALSE(fits(R"({"properties": {}, "additionalProperties": false})", R"({"b": 2})"));
  EXPECT_TRUE(fits(R"({"additionalProperties": {"type": "integer"}})", R"({"b": 2})"));
  EXPECT_FALSE(fits(R"({"additionalProperties": {"type": "integer"}})", R"({"b": "2"})"));
}

TEST(JsonSchema, ChecksItems) {
  EXPECT_TRUE(fits(R"({"items": {"type": "integer"}})", "[1, 2]"));
  EXPECT_FALSE(fits(R"({"items": {"type": "integer"}})", "[1, \"2\"]"));
}

TEST(JsonSchema, ChecksAlternatives) {
  EXPECT_TRUE(fits(R"({"anyOf": [{"type": "integer"}, {"minimum": 0}]})", "1"));
  EXPECT_FALSE(fits(R"({"anyOf": [{"type": "integer"}, {"type": "null"}]})", "\"x\""));
  EXPECT_FALSE(fits(R"({"oneOf": [{"type": "integer"}, {"minimum": 0}]})", "1"));
  EXPECT_TRUE(fits(R"({"oneOf": [{"type": "integer"}, {"minimum": 2}]})", "1"));
}

TEST(JsonSchema, FollowsReferences) {
  const char* const schema = R"({"$ref": "#/$defs/even", "$defs": {"even": {"enum": [0, 2]}}})";
  EXPECT_TRUE(fits(schema, "2"));
  EXPECT_FALSE(fits(schema, "1"));
  const JsonSchema parts(json::parse(schema));
  EXPECT_FALSE(parts.validate(1, Undescribed::Allowed, "#/$defs/even").empty());
  EXPECT_FALSE(parts.validate(1, Undescribed::Allowed, "#/$defs/odd").empty());
}

TEST(JsonSchema, SaysWhere) {
  const JsonSchema schema(json::parse(R"({"properties": {"a": {"items": {"type": "null"}}}})"));
  EXPECT_EQ(schema.validate(json::parse(R"({"a": [null, 7]})")),
            JsonSchema::Problems{"/a/1: 7 is not of type [\"null\"]"});
}

TEST(JsonSchema, RefusesSchemasItCannotCheck) {
  for (const char* schema :
       {R"({"pattern": "x"})", R"({"items": {"minItems": 1}})", R"({"$ref": "#/$defs/missing"})",
        R"({"items": 3})", R"({"$ref": "other.json"})"}) {
    EXPECT_EQ(JsonSchema(json::parse(schema)).problems().size(), 1U) << schema;
  }
}

}  // namespace
}  // namespace nutgraf::test
