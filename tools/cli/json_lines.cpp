// Answers lines of JSON.
// SPDX-License-Identifier: Apache-2.0
#include "tools/cli/json_lines.h"

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>
#include <string_view>

#include "core/report/json_writer.h"
#include "core/report/model_name.h"
#include "core/report/options_json.h"
#include "core/text/utf8.h"

namespace nutgraf::cli {
namespace {

using nlohmann::json;

/// Arrays within arrays; an id that is written back nests no deeper.
constexpr std::size_t kDeepestNesting = 100;

/// How deep brackets nest outside of strings; more than enough, since ill-formed JSON is refused anyway.
std::size_t nesting_of(std::string_view line) {
  std::size_t depth = 0;
  std::size_t deepest = 0;
  bool in_string = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (in_string) {
      if (c == '\\') ++i;
      in_string = c != '"';
    } else if (c == '"') {
      in_string = true;
    } else if (c == '[' || c == '{') {
      deepest = std::max(deepest, ++depth);
    } else if ((c == ']' || c == '}') && depth > 0) {
      --depth;
    }
  }
  return deepest;
}

/// The value of the escape \uXXXX at `position`, or 0 where there is none.
unsigned escaped_unit(std::string_view line, std::size_t position) {
  if (position + 6 > line.size() || line[position] != '\\' || line[position + 1] != 'u') return 0;
  unsigned unit = 0;
  const char* const digits = line.data() + position + 2;
  return std::from_chars(digits, digits + 4, unit, 16).ptr == digits + 4 ? unit : 0;
}

/// Writers of JSON in Python or JavaScript let lone surrogates pass as escapes ("\ud83d"), readers refuse
/// them: they become U+FFFD, as they do wherever text is decoded.
std::string repair_surrogates(std::string line) {
  for (std::size_t i = line.find('\\'); i != std::string::npos; i = line.find('\\', i)) {
    const unsigned unit = escaped_unit(line, i);
    if (unit < 0xD800 || unit > 0xDFFF) {
      i += 2;  // the escape "\\" is two characters, all others are harmless
      continue;
    }
    const unsigned next = escaped_unit(line, i + 6);
    if (unit < 0xDC00 && next >= 0xDC00 && next <= 0xDFFF) {
      i += 12;
      continue;
    }
    line.replace(i + 2, 4, "fffd");
    i += 6;
  }
  return line;
}

std::string error_line(const json& id, ErrorCode code, std::size_t number, const std::string& what) {
  nlohmann::ordered_json line;
  line["id"] = id;
  line["error"] = {{"code", std::string(to_label(code))},
                   {"message", "Line " + std::to_string(number) + " " + what}};
  return line.dump(-1, ' ', false, json::error_handler_t::replace);
}

std::string size_error(std::size_t bytes) {
  return "has " + std::to_string(bytes) + " bytes; at most " + std::to_string(kMaxTextBytes) +
         " are analyzed.";
}

}  // namespace

LineAnalyzer::LineAnalyzer(const Analyzer& analyzer, const AnalyzeOptions& options, OffsetEncoding offsets)
    : analyzer_(analyzer), options_(options), offsets_(offsets), model_name_(model_name(analyzer.model())) {}

std::string LineAnalyzer::answer(const std::string& line, std::size_t number) {
  json id;
  const auto fail = [&](const std::string& what, ErrorCode code = ErrorCode::BadOptions) {
    ++failed_;
    return error_line(id, code, number, what);
  };
  if (nesting_of(line) > kDeepestNesting) return fail("nests too deep.");
  const json request = json::parse(repair_surrogates(repair_utf8(line)), nullptr, false);
  if (request.is_discarded()) return fail("is no valid JSON.");
  if (!request.is_object()) return fail("is no JSON object.");
  if (request.contains("id")) id = request["id"];
  const bool is_html = !request.contains("text") && request.contains("html");
  const char* const key = is_html ? "html" : "text";
  if (!request.contains(key) || !request[key].is_string())
    return fail("has no string \"text\" (or \"html\").");
  AnalyzeOptions options = options_;
  if (request.contains("date") && !request["date"].is_null()) {
    const json& date = request["date"];
    options.publication_date = date.is_string() ? parse_iso_date(date.get<std::string>()) : std::nullopt;
    if (!options.publication_date) return fail("has a \"date\" that is no date YYYY-MM-DD of the calendar.");
  }
  const auto& text = request[key].get_ref<const std::string&>();
  if (text.size() > kMaxTextBytes) return fail(size_error(text.size()), ErrorCode::InputTooLarge);
  const Document document =
      is_html ? analyzer_.analyze_html(text, options) : analyzer_.analyze(text, options);
  // The id in front of the result's own fields, whatever JSON value it is.
  return "{\"id\":" + id.dump(-1, ' ', false, json::error_handler_t::replace) + "," +
         to_json(document, offsets_, model_name_).substr(1);
}

std::string LineAnalyzer::answer_too_long(std::size_t number) {
  ++failed_;
  return error_line(nullptr, ErrorCode::InputTooLarge, number, "is too long to be read.");
}

}  // namespace nutgraf::cli
