// What every report promises, whatever the text.
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/report_properties.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/text/utf8.h"
#include "tests/support/promises.h"

namespace nutgraf {
namespace {

using nlohmann::json;

/// The text in the units of a report: positions count its elements, and each tells its byte (surrogates: −1).
std::vector<std::int64_t> bytes_by_unit(std::string_view text, OffsetEncoding encoding) {
  std::vector<std::int64_t> bytes;
  for (std::size_t at = 0; at < text.size();) {
    const DecodedCodePoint step = decode_utf8(text, at);
    bytes.push_back(static_cast<std::int64_t>(at));
    if (encoding == OffsetEncoding::Utf8) bytes.insert(bytes.end(), step.length - 1, -1);
    if (encoding == OffsetEncoding::Utf16 && step.code_point > 0xFFFF) bytes.push_back(-1);
    at += step.length;
  }
  bytes.push_back(static_cast<std::int64_t>(text.size()));
  return bytes;
}

class ReportChecker {
 public:
  ReportChecker(const Document& document, OffsetEncoding encoding, Promises& promises)
      : document_(document), bytes_(bytes_by_unit(document.text, encoding)), promises_(promises) {}

  void check(const json& report) {
    promises_.keep(report.value("text", "") == document_.text, "a report gives the text", 0);
    check_positions(report);
    std::vector<TokenRange> sentences;
    for (const Sentence& sentence : document_.segmentation.sentences) sentences.push_back(sentence.tokens);
    check_layer(report, "sentences", sentences);
    check_layer(report, "namedEntities", ranges_of(document_.named_entities));
    check_layer(report, "mentions", ranges_of(document_.coreference.mentions));
    check_layer(report, "blocks", ranges_of(document_.blocks));
    check_layer(report, "timeExpressions", ranges_of(document_.time_expressions));
    check_layer(report, "amounts", ranges_of(document_.amounts));
  }

 private:
  template <typename Layer>
  static std::vector<TokenRange> ranges_of(const Layer& layer) {
    std::vector<TokenRange> ranges;
    for (const auto& item : layer) ranges.push_back(item.tokens);
    return ranges;
  }

  std::int64_t byte_at(const json& position) const {
    const auto unit = position.get<std::uint64_t>();
    return unit < bytes_.size() ? bytes_[unit] : -1;
  }

  /// Every "start" and "end", wherever it stands; the nesting is as deep as the schema, not as the text.
  void check_positions(const json& value) {
    if (value.is_object() && value.contains("start") && value["start"].is_number()) {
      const std::int64_t begin = byte_at(value["start"]);
      const std::int64_t end = byte_at(value["end"]);
      promises_.keep(begin >= 0 && end >= begin, "positions are on borders and inside the text",
                     value["start"]);
    }
    if (value.is_structured()) {
      for (const json& part : value) check_positions(part);
    }
  }

  void check_layer(const json& report, const char* key, const std::vector<TokenRange>& ranges) {
    if (!report.contains(key)) return;
    const json& layer = report[key];
    promises_.keep(layer.size() == ranges.size(), std::string("a report gives all ") + key, layer.size());
    for (std::size_t i = 0; i < std::min(layer.size(), ranges.size()); ++i) {
      const Span span = document_.segmentation.span(ranges[i]);
      promises_.keep(byte_at(layer[i].at("start")) == span.begin && byte_at(layer[i].at("end")) == span.end,
                     std::string("positions cut the same words: ") + key, i);
    }
  }

  const Document& document_;
  std::vector<std::int64_t> bytes_;
  Promises& promises_;
};

}  // namespace

std::vector<std::string> broken_report(const Document& document, OffsetEncoding encoding,
                                       std::string_view report) {
  const json parsed = json::parse(report, nullptr, false);
  if (parsed.is_discarded()) return {"a report is JSON"};
  Promises promises;
  ReportChecker(document, encoding, promises).check(parsed);
  return promises.take();
}

}  // namespace nutgraf
