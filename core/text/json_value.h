// Reads JSON (RFC 8259) where it stands: a value is a view of its text, and is decoded when it is asked for.
// No tree is made, so that nesting without end costs a byte a level, and a page downloads little code.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace nutgraf {

enum class JsonKind : std::uint8_t { Null, Boolean, Number, String, Array, Object };

/// Whether comments as JavaScript has them count as white space, which RFC 8259 forbids and pages do.
enum class JsonComments : std::uint8_t { Refused, Skipped };

/// A value of a text that was found to be valid JSON, and that must outlive it.
///
///   const auto options = JsonValue::parse(R"({"summary": 3})");
///   options->member("summary")->source();  // "3"
class JsonValue {
 public:
  /// Nullopt where the text is anything but one value, of valid UTF-8, with white space around it.
  static std::optional<JsonValue> parse(std::string_view text, JsonComments comments = JsonComments::Refused);

  JsonKind kind() const;
  bool is(JsonKind kind) const { return this->kind() == kind; }

  /// As it is written.
  std::string_view source() const { return source_; }

  /// The characters of a string.
  std::string string() const;

  /// The value of an object's member, of the last one if several have the name; nullopt where there is none,
  /// or no object.
  std::optional<JsonValue> member(std::string_view name) const;

  /// Calls visit(value) for each value of an array in order.
  template <typename Visit>
  void for_each_item(Visit visit) const {
    if (!is(JsonKind::Array)) return;
    for (std::size_t at = next_value(1); at < source_.size(); at = next_value(end_of_value(at)))
      visit(JsonValue(source_.substr(at, end_of_value(at) - at)));
  }

  /// Calls visit(name, value) for each member of an object in order; the name is a string.
  template <typename Visit>
  void for_each_member(Visit visit) const {
    if (!is(JsonKind::Object)) return;
    for (std::size_t at = next_value(1); at < source_.size();) {
      const JsonValue name(source_.substr(at, end_of_value(at) - at));
      at = next_value(end_of_value(at));
      const JsonValue value(source_.substr(at, end_of_value(at) - at));
      visit(name, value);
      at = next_value(end_of_value(at));
    }
  }

 private:
  explicit JsonValue(std::string_view source) : source_(source) {}

  /// Where the next value begins inside of an array or object, at or behind `at`; the size of the source at
  /// its end.
  std::size_t next_value(std::size_t at) const;
  std::size_t end_of_value(std::size_t at) const;

  std::string_view source_;  // valid, without white space around it
};

}  // namespace nutgraf
