// nutgraf analyze: one article, or a stream of JSON lines.
// SPDX-License-Identifier: Apache-2.0
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <iterator>
#include <nlohmann/json.hpp>
#include <thread>

#include "core/report/json_writer.h"
#include "core/text/utf8.h"
#include "tools/cli/commands.h"
#include "tools/cli/line_batches.h"

namespace nutgraf::cli {
namespace {

using nlohmann::json;

/// {"id": …, "error": {"code": …, "message": …}}
std::string error_line(const json& id, ErrorCode code, const std::string& message) {
  nlohmann::ordered_json line;
  line["id"] = id;
  line["error"] = {{"code", std::string(to_label(code))}, {"message", message}};
  return line.dump(-1, ' ', false, json::error_handler_t::replace);
}

/// The result of an article with the id of its line in front, whatever JSON value that is.
std::string with_id(const json& id, const std::string& result) {
  return "{\"id\":" + id.dump(-1, ' ', false, json::error_handler_t::replace) + "," + result.substr(1);
}

class LineAnalyzer {
 public:
  LineAnalyzer(const Analyzer& analyzer, const Arguments& arguments)
      : analyzer_(analyzer), arguments_(arguments), model_name_(model_name(analyzer)) {}

  std::string answer(const std::string& line) {
    const json request = json::parse(repair_utf8(line), nullptr, false);
    const json id = request.is_object() && request.contains("id") ? request["id"] : json(nullptr);
    const auto fail = [&](const std::string& message) {
      failed_ = true;
      return error_line(id, ErrorCode::BadOptions, message);
    };
    if (request.is_discarded()) return fail("The line is no valid JSON.");
    if (!request.is_object()) return fail("The line is no JSON object.");
    const bool is_html = !request.contains("text") && request.contains("html");
    const char* const key = is_html ? "html" : "text";
    if (!request.contains(key) || !request[key].is_string()) return fail("The object has no string \"text\" (or \"html\").");
    AnalyzeOptions options = arguments_.options;
    if (request.contains("date") && !request["date"].is_null()) {
      options.publication_date = request["date"].is_string() ? parse_date(request["date"].get<std::string>()) : std::nullopt;
      if (!options.publication_date) return fail("\"date\" is no date YYYY-MM-DD of the calendar.");
    }
    const auto& text = request[key].get_ref<const std::string&>();
    if (text.size() > kMaxTextBytes) {
      failed_ = true;
      return error_line(id, ErrorCode::InputTooLarge, "The text has " + std::to_string(text.size()) + " bytes; at most " +
                                                          std::to_string(kMaxTextBytes) + " are analyzed.");
    }
    const Document document = is_html ? analyzer_.analyze_html(text, options) : analyzer_.analyze(text, options);
    return with_id(id, to_json(document, arguments_.offsets, model_name_));
  }

  bool failed() const { return failed_; }

 private:
  const Analyzer& analyzer_;
  const Arguments& arguments_;
  std::string model_name_;
  std::atomic<bool> failed_ = false;
};

int analyze_lines(const Analyzer& analyzer, const Arguments& arguments, std::istream& in, std::FILE* out) {
  LineAnalyzer line_analyzer(analyzer, arguments);
  const unsigned jobs = arguments.jobs != 0 ? arguments.jobs : std::max(1u, std::thread::hardware_concurrency());
  const bool on_terminal = isatty(STDERR_FILENO) != 0;
  const bool written = answer_lines(
      in, out, jobs, [&](const std::string& line) { return line_analyzer.answer(line); },
      [&](std::size_t lines) {
        if (on_terminal) std::fprintf(stderr, "\r%zu articles", lines);
      });
  if (on_terminal) std::fputs("\n", stderr);
  if (!written) return kUnreadable;
  return line_analyzer.failed() ? kSomeLinesFailed : kDone;
}

}  // namespace

std::string model_name(const Analyzer& analyzer) {
  const json manifest = json::parse(analyzer.model().text("manifest"), nullptr, false);
  if (!manifest.is_object()) return "unknown";
  return manifest.value("name", "unknown") + " " + manifest.value("version", "0");
}

int analyze(const Analyzer& analyzer, const Arguments& arguments, std::istream& in, std::FILE* out) {
  if (arguments.input == InputFormat::Jsonl) return analyze_lines(analyzer, arguments, in, out);
  const std::string text(std::istreambuf_iterator<char>(in), {});
  if (text.size() > kMaxTextBytes) {
    std::fprintf(stderr, "nutgraf: the text has %zu bytes; at most %zu are analyzed\n", text.size(), kMaxTextBytes);
    return kUnreadable;
  }
  const Document document = arguments.input == InputFormat::Html ? analyzer.analyze_html(text, arguments.options)
                                                                 : analyzer.analyze(text, arguments.options);
  const std::string answer = arguments.format == OutputFormat::Json ? to_json(document, arguments.offsets, model_name(analyzer)) + "\n"
                                                                    : to_format(document, arguments.format);
  return std::fwrite(answer.data(), 1, answer.size(), out) == answer.size() && std::fflush(out) == 0 ? kDone : kUnreadable;
}

}  // namespace nutgraf::cli
