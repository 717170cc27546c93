// Fuzz targets: what the command line reads, tokens one a line and lines of JSON.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <sstream>

#include "core/text/utf8.h"
#include "tests/fuzz/fuzz_targets.h"
#include "tests/support/shipped_analyzer.h"
#include "tools/cli/commands.h"
#include "tools/cli/json_lines.h"

namespace nutgraf::fuzz {
namespace {

std::vector<std::string> lines_in(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

}  // namespace

void run_conll(std::string_view bytes) {
  std::istringstream in{std::string(bytes)};
  char* written = nullptr;
  std::size_t size = 0;
  std::FILE* const out = open_memstream(&written, &size);
  const int status = cli::tag(test::shipped_analyzer(), in, out);
  std::fclose(out);
  const std::string answer(written, size);
  std::free(written);

  expect(status == cli::kDone, "tokens of any kind are tagged");
  const std::vector<std::string> given = lines_in(std::string(bytes));
  const std::vector<std::string> answered = lines_in(answer);
  expect(given.size() == answered.size(), "a line is answered by a line");
  for (std::size_t i = 0; i < given.size(); ++i) {
    std::string word = given[i];
    if (!word.empty() && word.back() == '\r') word.pop_back();
    word.resize(std::min(word.find('\t'), word.size()));
    const bool blank = word.find_first_not_of(' ') == std::string::npos;
    expect(blank ? answered[i].empty() : answered[i].starts_with(word + "\t"),
           "the token stands in front of its tag");
  }
}

void run_jsonl(std::string_view bytes) {
  cli::LineAnalyzer analyzer(test::shipped_analyzer(), {}, OffsetEncoding::Utf16);
  for (const std::string& line : lines_in(std::string(bytes))) {
    const std::size_t failed = analyzer.failed();
    const std::string answer = analyzer.answer(line, 1);
    expect(answer.find('\n') == std::string::npos, "an answer is one line");
    const auto parsed = nlohmann::json::parse(answer, nullptr, false);
    expect(parsed.is_object() && parsed.contains("id"), "an answer is an object with an id");
    expect(parsed.contains("error") == (analyzer.failed() != failed), "errors are counted");
    expect(parsed.contains("error") || parsed.contains("text"), "an answer is a result or an error");
  }
}

std::vector<std::string> conll_seeds() {
  return {"", "\n",
          "-DOCSTART- -X- O "
          "O\n\nAngela\tNNP\nMerkel\tNNP\nspoke\n\nin\r\nBerlin\r\n.\n\n-DOCSTART-\nUS-led\n-LRB-\n``\n",
          "\xFF\xC3\n\t\n  \n\u00A0\ncan't\nNew York\n$\n4.8\nbillion"};
}

std::vector<std::string> jsonl_seeds() {
  return {"", "{\"id\":1,\"text\":\"Angela Merkel spoke in Berlin.\",\"date\":\"2024-02-29\"}\n",
          "{\"id\":{\"a\":[null,1e5]},\"html\":\"<p>Ann Lee\"}\n[\n{\"text\":\"\\ud83d\\ude00 \\ud83d "
          "\\u0000\"}\n{\"id\":1}",
          "{\"id\":\"\\ud800\",\"text\":3}\n{\"text\":\"x\",\"date\":false}"};
}

}  // namespace nutgraf::fuzz
