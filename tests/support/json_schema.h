// Validates JSON against a JSON Schema, as far as the schemas of this project go.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace nutgraf::test {

/// What counts for properties that a schema doesn't describe, where it has no additionalProperties.
enum class Undescribed { Allowed, Rejected };

/// The part of JSON Schema 2020-12 that our schema uses: type, const, enum, minimum, maximum, required,
/// properties, additionalProperties, items, anyOf, oneOf, $ref to "#/…" and annotations. A schema with any
/// other keyword is not valid here, so that no rule is silently left unchecked.
///
///   JsonSchema schema(json::parse(R"({"type": "integer", "minimum": 0})"));
///   schema.validate(-1);  // {"/: -1 is below the minimum 0"}
class JsonSchema {
 public:
  using Problems = std::vector<std::string>;

  explicit JsonSchema(nlohmann::json schema);

  /// What is wrong with the schema itself: unknown keywords, references that lead nowhere.
  const Problems& problems() const { return problems_; }

  /// Where and why an instance doesn't fit, each as "/path/in/the/instance: what"; empty where it fits.
  /// `part` names a subschema to use instead of the root: "#/$defs/quote". Precondition: no problems().
  Problems validate(const nlohmann::json& instance, Undescribed undescribed = Undescribed::Allowed,
                    std::string_view part = "#") const;

 private:
  nlohmann::json schema_;
  Problems problems_;
};

}  // namespace nutgraf::test
