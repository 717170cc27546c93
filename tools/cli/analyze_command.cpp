// nutgraf analyze: one article, or a stream of JSON lines.
// SPDX-License-Identifier: Apache-2.0
#include <unistd.h>

#include <algorithm>
#include <optional>
#include <thread>

#include "core/report/json_writer.h"
#include "core/report/model_name.h"
#include "tools/cli/commands.h"
#include "tools/cli/json_lines.h"
#include "tools/cli/line_batches.h"

namespace nutgraf::cli {
namespace {

/// Bytes of a JSON line that are read: a text of the largest size, most of it escaped.
constexpr std::size_t kLongestLine = 2 * kMaxTextBytes;

int analyze_lines(const Analyzer& analyzer, const Arguments& arguments, std::istream& in, std::FILE* out) {
  LineAnalyzer line_analyzer(analyzer, arguments.options, arguments.offsets);
  const bool on_terminal = isatty(STDERR_FILENO) != 0;
  LineWork work;
  work.out = out;
  work.jobs = arguments.jobs != 0 ? arguments.jobs : std::max(1u, std::thread::hardware_concurrency());
  work.longest_line = kLongestLine;
  work.answer = [&](const InputLine& line) {
    return line.too_long ? line_analyzer.answer_too_long(line.number)
                         : line_analyzer.answer(line.text, line.number);
  };
  std::size_t answered = 0;
  work.on_progress = [&](std::size_t lines) {
    answered = lines;
    if (on_terminal) std::fprintf(stderr, "\r%zu articles", lines);
  };
  const bool written = answer_lines(in, work);
  if (on_terminal && answered > 0) std::fputs("\n", stderr);
  if (!written) return fail_to_write();
  if (line_analyzer.failed() == 0) return kDone;
  std::fprintf(stderr, "nutgraf: %zu of %zu lines were answered by an error\n", line_analyzer.failed(),
               answered);
  return kSomeLinesFailed;
}

/// All that is left of a stream; nullopt where that is more than is analyzed.
std::optional<std::string> read_text(std::istream& in) {
  std::string text;
  std::string piece(std::size_t{1} << 16, '\0');
  while (in.read(piece.data(), static_cast<std::streamsize>(piece.size())), in.gcount() > 0) {
    text.append(piece, 0, static_cast<std::size_t>(in.gcount()));
    if (text.size() > kMaxTextBytes) return std::nullopt;
  }
  return text;
}

}  // namespace

int fail_to_write() {
  std::fputs("nutgraf: the answer can't be written\n", stderr);
  return kUnreadable;
}

int analyze(const Analyzer& analyzer, const Arguments& arguments, std::istream& in, std::FILE* out) {
  if (arguments.input == InputFormat::Jsonl) return analyze_lines(analyzer, arguments, in, out);
  const std::optional<std::string> text = read_text(in);
  if (!text) {
    std::fprintf(stderr, "nutgraf: the text is too long; at most %zu bytes are analyzed\n", kMaxTextBytes);
    return kUnreadable;
  }
  const Document document = arguments.input == InputFormat::Html
                                ? analyzer.analyze_html(*text, arguments.options)
                                : analyzer.analyze(*text, arguments.options);
  const std::string answer = arguments.format == OutputFormat::Json
                                 ? to_json(document, arguments.offsets, model_name(analyzer.model())) + "\n"
                                 : to_format(document, arguments.format);
  const bool written =
      std::fwrite(answer.data(), 1, answer.size(), out) == answer.size() && std::fflush(out) == 0;
  return written ? kDone : fail_to_write();
}

}  // namespace nutgraf::cli
