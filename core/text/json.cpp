// Reads JSON by the events of nlohmann/json's parser.
// SPDX-License-Identifier: Apache-2.0
#include "core/text/json.h"

#include <cstddef>
#include <utility>
#include <vector>

namespace nutgraf {
namespace {

using nlohmann::json;

/// Makes a value of the parser's events; false ends it.
class JsonBuilder {
 public:
  bool null() { return add(nullptr); }
  bool boolean(bool value) { return add(value); }
  bool number_integer(json::number_integer_t value) { return add(value); }
  bool number_unsigned(json::number_unsigned_t value) { return add(value); }
  bool number_float(json::number_float_t value, const std::string& /*digits*/) { return add(value); }
  bool string(std::string& value) { return add(std::move(value)); }
  static bool binary(json::binary_t& /*bytes*/) { return false; }
  bool start_object(std::size_t /*size*/) { return open(json::object()); }
  bool start_array(std::size_t /*size*/) { return open(json::array()); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }

  bool key(const std::string& name) {
    json& object = *open_.back();
    if (open_.size() == 1 && object.contains(name)) parsed_.repeated_name = name;
    member_ = &object[name];
    return true;
  }

  static bool parse_error(std::size_t /*position*/, const std::string& /*token*/,
                          const nlohmann::detail::exception& /*why*/) {
    return false;
  }

  ParsedJson take(bool complete) {
    if (!complete) parsed_.value = json::value_t::discarded;
    return std::move(parsed_);
  }

 private:
  bool add(json&& value) {
    place(std::move(value));
    return true;
  }

  bool open(json&& value) {
    open_.push_back(&place(std::move(value)));
    return true;
  }

  bool close() {
    open_.pop_back();
    return true;
  }

  /// Puts a value where it belongs: alone, at an array's end or behind the name read last.
  json& place(json&& value) {
    if (!open_.empty() && open_.back()->is_array()) return open_.back()->emplace_back(std::move(value));
    return (open_.empty() ? parsed_.value : *member_) = std::move(value);
  }

  ParsedJson parsed_;
  std::vector<json*> open_;  // from the outermost to the innermost
  json* member_ = nullptr;
};

}  // namespace

ParsedJson parse_json(std::string_view text, JsonComments comments) {
  JsonBuilder builder;
  // json::sax_parse() would bring the readers of binary formats into the module, json::parse() two builders.
  const char* const end = text.data() + text.size();
  using Input = decltype(nlohmann::detail::input_adapter(text.data(), end));
  nlohmann::detail::parser<json, Input> parser(nlohmann::detail::input_adapter(text.data(), end), nullptr,
                                               /*allow_exceptions=*/false, comments == JsonComments::Skipped);
  return builder.take(parser.sax_parse(&builder));
}

}  // namespace nutgraf
