// Reads the options of one analysis from JSON.
// SPDX-License-Identifier: Apache-2.0
#include "core/report/options_json.h"

#include <array>
#include <string>
#include <utility>
#include <vector>

#include "core/report/json_stream.h"
#include "core/text/ascii.h"
#include "core/text/json.h"

namespace nutgraf {
namespace {

using nlohmann::json;

constexpr std::size_t kLongestQuotedValue = 40;  // of a rejected value, in the message

Error bad_options(std::string message) { return Error{ErrorCode::BadOptions, std::move(message)}; }

/// Cut to a readable length, between characters.
std::string shortened(std::string text) {
  if (text.size() <= kLongestQuotedValue) return text;
  std::size_t end = kLongestQuotedValue;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return text.replace(end, std::string::npos, "...");
}

std::string in_quotes(std::string_view text) {
  JsonStream stream;
  stream.string(text);
  return shortened(stream.take());
}

/// A rejected value as JSON. Arrays and objects only by kind: they nest without limit. (Its own dump() would
/// bring C's printf into the module.)
std::string shown(const json& value) {
  if (value.is_array()) return "an array";
  if (value.is_object()) return "an object";
  if (value.is_null()) return "null";
  if (value.is_boolean()) return value.get<bool>() ? "true" : "false";
  if (const auto* text = value.get_ptr<const std::string*>()) return in_quotes(*text);
  if (value.is_number_unsigned()) return std::to_string(value.get<std::uint64_t>());
  if (value.is_number_integer()) return std::to_string(value.get<std::int64_t>());
  JsonStream stream;
  stream.decimal(value.get<double>(), 9);
  return shortened(stream.take());
}

std::optional<Error> read_count(const json& value, const char* name, std::uint32_t largest,
                                std::uint32_t& out) {
  if (!value.is_number_unsigned() || value.get<std::uint64_t>() > largest) {
    return bad_options(std::string(name) + " is " + shown(value) + "; expected a whole number from 0 to " +
                       std::to_string(largest) + ".");
  }
  out = static_cast<std::uint32_t>(value.get<std::uint64_t>());
  return std::nullopt;
}

std::optional<Error> read_flag(const json& value, const char* name, bool& out) {
  if (!value.is_boolean())
    return bad_options(std::string(name) + " is " + shown(value) + "; expected true or false.");
  out = value.get<bool>();
  return std::nullopt;
}

std::optional<Error> read_date(const json& value, std::optional<std::chrono::year_month_day>& out) {
  if (value.is_null()) return std::nullopt;
  if (const auto* text = value.get_ptr<const std::string*>()) out = parse_iso_date(*text);
  if (out) return std::nullopt;
  return bad_options("publicationDate is " + shown(value) + "; expected a date as \"YYYY-MM-DD\".");
}

std::optional<Error> read_offsets(const json& value, OffsetEncoding& out) {
  std::optional<OffsetEncoding> encoding;
  if (const auto* label = value.get_ptr<const std::string*>()) encoding = offset_encoding_from_label(*label);
  if (!encoding) {
    return bad_options("offsetEncoding is " + shown(value) +
                       "; expected \"utf-8\", \"utf-16\" or \"utf-32\".");
  }
  out = *encoding;
  return std::nullopt;
}

template <typename Value>
std::optional<Error> read_label(const json& value, const char* name, const char* allowed,
                                std::optional<Value> (*from_label)(std::string_view),
                                std::optional<Value>& out) {
  if (const auto* label = value.get_ptr<const std::string*>()) out = from_label(*label);
  if (out) return std::nullopt;
  return bad_options(std::string(name) + " is " + shown(value) + "; expected " + allowed + ".");
}

std::optional<Error> read_option(const std::string& name, const json& value, ReportOptions& options) {
  SummaryOptions& summary = options.analyze.summary;
  if (name == "publicationDate") return read_date(value, options.analyze.publication_date);
  if (name == "summarySentences") {
    return read_count(value, "summarySentences", kMaxSummarySentences, summary.sentences.emplace());
  }
  if (name == "summaryType") {
    return read_label(value, "summaryType", "\"key-points\", \"tldr\", \"teaser\" or \"headline\"",
                      summary_type_from_label, summary.type);
  }
  if (name == "summaryLength") {
    return read_label(value, "summaryLength", "\"short\", \"medium\" or \"long\"", summary_length_from_label,
                      summary.length);
  }
  if (name == "summaryWords") return read_count(value, "summaryWords", kMaxSummaryWords, summary.words);
  if (name == "summaryPercent") return read_count(value, "summaryPercent", 100, summary.percent);
  if (name == "keyPhrases")
    return read_count(value, "keyPhrases", kMaxKeyPhrases, options.analyze.key_phrases);
  if (name == "offsetEncoding") return read_offsets(value, options.offsets);
  if (name == "compress") return read_flag(value, "compress", summary.compress.emplace());
  if (name == "wholeText") return read_flag(value, "wholeText", options.analyze.whole_text);
  return bad_options(
      "There is no option " + in_quotes(name) +
      "; known are publicationDate, summarySentences, summaryWords, summaryPercent, summaryType, "
      "summaryLength, keyPhrases, compress, wholeText and offsetEncoding.");
}

}  // namespace

std::optional<std::chrono::year_month_day> parse_iso_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  std::array<unsigned, 3> fields{};
  std::size_t field = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i == 4 || i == 7) {
      ++field;
      continue;
    }
    if (!is_ascii_digit(text[i])) return std::nullopt;
    fields[field] = fields[field] * 10 + static_cast<unsigned>(text[i] - '0');
  }
  const std::chrono::year_month_day date{std::chrono::year(static_cast<int>(fields[0])),
                                         std::chrono::month(fields[1]), std::chrono::day(fields[2])};
  if (fields[0] == 0 || !date.ok()) return std::nullopt;
  return date;
}

Result<ReportOptions> parse_report_options(std::string_view text) {
  ReportOptions options;
  if (text.empty()) return options;
  const auto [parsed, repeated] = parse_json(text);
  if (parsed.is_discarded())
    return bad_options(
        "The options are not valid JSON; expected an object such as {\"summarySentences\":3}.");
  if (!parsed.is_object())
    return bad_options("The options are " + shown(parsed) + "; expected a JSON object.");
  if (!repeated.empty())
    return bad_options("The option " + in_quotes(repeated) + " is given twice; expected once.");
  for (const auto& [name, value] : parsed.items()) {
    if (auto error = read_option(name, value, options)) return *std::move(error);
  }
  return options;
}

}  // namespace nutgraf
