// Validates JSON against a JSON Schema.
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/json_schema.h"

#include <cmath>
#include <functional>
#include <set>

namespace nutgraf::test {
namespace {

using nlohmann::json;

constexpr std::size_t kLongestShown = 60;

std::string shown(const json& value) {
  const std::string text = value.dump(-1, ' ', false, json::error_handler_t::replace);
  return text.size() <= kLongestShown ? text : text.substr(0, kLongestShown) + "…";
}

/// The subschema that a reference "#/$defs/name" leads to, or nullptr.
const json* resolve(const json& root, const std::string& reference) {
  if (reference.empty() || reference[0] != '#') return nullptr;
  const json::json_pointer pointer(reference.substr(1));
  return root.contains(pointer) ? &root.at(pointer) : nullptr;
}

bool has_type(const json& value, const std::string& type) {
  if (type == "null") return value.is_null();
  if (type == "boolean") return value.is_boolean();
  if (type == "object") return value.is_object();
  if (type == "array") return value.is_array();
  if (type == "string") return value.is_string();
  if (type == "number") return value.is_number();
  if (type != "integer") return false;
  return value.is_number_integer() ||
         (value.is_number_float() && std::floor(value.get<double>()) == value.get<double>());
}

/// Finds what a schema says that this validator doesn't know.
class SchemaChecker {
 public:
  SchemaChecker(const json& root, JsonSchema::Problems& problems) : root_(root), problems_(problems) {}

  void check(const json& schema, const std::string& path) {
    if (schema.is_boolean()) return;
    if (!schema.is_object()) {
      problems_.push_back(path + ": a schema is an object or a boolean");
      return;
    }
    for (const auto& [keyword, value] : schema.items()) check_keyword(keyword, value, path + "/" + keyword);
  }

 private:
  void check_keyword(const std::string& keyword, const json& value, const std::string& path) {
    static const std::set<std::string> kPlain = {
        "type",     "const", "enum",   "minimum", "maximum",  "required",   "$schema",    "$id",
        "$comment", "title", "format", "default", "examples", "deprecated", "description"};
    if (keyword == "properties" || keyword == "$defs") {
      for (const auto& [name, part] : value.items()) check(part, path + "/" + name);
    } else if (keyword == "items" || keyword == "additionalProperties") {
      check(value, path);
    } else if (keyword == "anyOf" || keyword == "oneOf") {
      for (std::size_t i = 0; i < value.size(); ++i) check(value[i], path + "/" + std::to_string(i));
    } else if (keyword == "$ref") {
      if (!value.is_string() || resolve(root_, value.get<std::string>()) == nullptr)
        problems_.push_back(path + ": leads nowhere");
    } else if (kPlain.count(keyword) == 0) {
      problems_.push_back(path + ": this validator doesn't know the keyword");
    }
  }

  const json& root_;
  JsonSchema::Problems& problems_;
};

class Validation {
 public:
  Validation(const json& root, Undescribed undescribed) : root_(root), undescribed_(undescribed) {}

  void check(const json& value, const json& schema, const std::string& path,
             JsonSchema::Problems& problems) const {
    if (schema.is_boolean()) {
      if (!schema.get<bool>()) problems.push_back(path + ": nothing may stand here");
      return;
    }
    const auto fail = [&](const std::string& what) {
      problems.push_back((path.empty() ? "/" : path) + ": " + what);
    };
    if (schema.contains("$ref"))
      check(value, *resolve(root_, schema["$ref"].get<std::string>()), path, problems);
    if (schema.contains("type")) {
      const json types = schema["type"].is_array() ? schema["type"] : json::array({schema["type"]});
      bool fits = false;
      for (const json& type : types) fits = fits || has_type(value, type.get<std::string>());
      if (!fits) return fail(shown(value) + " is not of type " + types.dump());
    }
    if (schema.contains("const") && value != schema["const"])
      fail(shown(value) + " is not " + shown(schema["const"]));
    if (schema.contains("enum") &&
        std::find(schema["enum"].begin(), schema["enum"].end(), value) == schema["enum"].end())
      fail(shown(value) + " is none of " + shown(schema["enum"]));
    if (value.is_number()) {
      if (schema.contains("minimum") && value < schema["minimum"])
        fail(shown(value) + " is below the minimum " + shown(schema["minimum"]));
      if (schema.contains("maximum") && value > schema["maximum"])
        fail(shown(value) + " is above the maximum " + shown(schema["maximum"]));
    }
    if (value.is_object()) check_object(value, schema, path, problems);
    if (value.is_array() && schema.contains("items")) {
      for (std::size_t i = 0; i < value.size(); ++i)
        check(value[i], schema["items"], path + "/" + std::to_string(i), problems);
    }
    for (const char* keyword : {"anyOf", "oneOf"}) {
      if (!schema.contains(keyword)) continue;
      const std::size_t fitting = count_fitting(value, schema[keyword], path);
      if (fitting == 0) fail(shown(value) + " fits none of " + keyword);
      if (fitting > 1 && std::string_view(keyword) == "oneOf") fail(shown(value) + " fits several of oneOf");
    }
  }

 private:
  void check_object(const json& value, const json& schema, const std::string& path,
                    JsonSchema::Problems& problems) const {
    const json none = json::object();
    const json& properties = schema.contains("properties") ? schema["properties"] : none;
    for (const auto& [name, part] : properties.items()) {
      if (value.contains(name)) check(value[name], part, path + "/" + name, problems);
    }
    if (schema.contains("required")) {
      for (const json& name : schema["required"]) {
        if (!value.contains(name.get<std::string>()))
          problems.push_back((path.empty() ? "/" : path) + ": has no " + name.dump());
      }
    }
    const bool rejects = undescribed_ == Undescribed::Rejected && schema.contains("properties");
    const json others =
        schema.contains("additionalProperties") ? schema["additionalProperties"] : json(!rejects);
    for (const auto& [name, part] : value.items()) {
      if (!properties.contains(name)) check(part, others, path + "/" + name, problems);
    }
  }

  std::size_t count_fitting(const json& value, const json& schemas, const std::string& path) const {
    std::size_t fitting = 0;
    for (const json& schema : schemas) {
      JsonSchema::Problems problems;
      check(value, schema, path, problems);
      if (problems.empty()) ++fitting;
    }
    return fitting;
  }

  const json& root_;
  Undescribed undescribed_;
};

}  // namespace

JsonSchema::JsonSchema(json schema) : schema_(std::move(schema)) {
  SchemaChecker(schema_, problems_).check(schema_, "#");
}

JsonSchema::Problems JsonSchema::validate(const json& instance, Undescribed undescribed,
                                          std::string_view part) const {
  const json* const schema = resolve(schema_, std::string(part));
  if (schema == nullptr) return {std::string(part) + ": no such part of the schema"};
  Problems problems;
  Validation(schema_, undescribed).check(instance, *schema, "", problems);
  return problems;
}

}  // namespace nutgraf::test
