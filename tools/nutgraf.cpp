// nutgraf: the command line. Opens the model, reads the files, hands both to a command.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/report/model_name.h"
#include "core/version.h"
#include "tools/cli/arguments.h"
#include "tools/cli/commands.h"
#include "tools/cli/embedded_model.h"

namespace {

using namespace nutgraf;  // NOLINT: one program

/// The bytes of a file; nullopt where it can't be read.
std::optional<std::vector<std::byte>> read_bytes(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file || (file.peek() == std::ifstream::traits_type::eof() && file.bad())) return std::nullopt;
  const std::string content(std::istreambuf_iterator<char>(file), {});
  const auto* const data = reinterpret_cast<const std::byte*>(content.data());
  return std::vector<std::byte>(data, data + content.size());
}

/// The analyzer of the built-in model, or of a file's; says why there is none.
std::optional<Analyzer> open_analyzer(const std::string& path) {
  const auto refuse = [&](const Error& error) {
    std::fprintf(stderr, "nutgraf: %s%s%s: %s\n", path.c_str(), path.empty() ? "" : ": ",
                 std::string(to_label(error.code)).c_str(), error.message.c_str());
    return std::nullopt;
  };
  std::vector<std::byte> bytes;
  if (!path.empty()) {
    auto read = read_bytes(path);
    if (!read) {
      std::fprintf(stderr, "nutgraf: cannot read %s\n", path.c_str());
      return std::nullopt;
    }
    bytes = *std::move(read);
  }
  auto model = path.empty() ? Model::map(cli::embedded_model()) : Model::open(std::move(bytes));
  if (!model.ok()) return refuse(model.error());
  auto analyzer = Analyzer::create(std::move(model).value());
  if (!analyzer.ok()) return refuse(analyzer.error());
  return std::move(analyzer).value();
}

int run(const Analyzer& analyzer, const cli::Arguments& arguments, std::istream& in) {
  if (arguments.command == cli::Command::Tag) return cli::tag(analyzer, in, stdout);
  return cli::analyze(analyzer, arguments, in, stdout);
}

}  // namespace

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  const cli::ParsedArguments parsed = cli::parse_arguments({argv + 1, argv + argc});
  if (!parsed.error.empty()) {
    std::fprintf(stderr, "nutgraf: %s\n", parsed.error.c_str());
    return cli::kBadUsage;
  }
  const cli::Arguments& arguments = parsed.arguments;
  if (arguments.command == cli::Command::Help) {
    const bool written = std::fputs(cli::kHelp, stdout) >= 0 && std::fflush(stdout) == 0;
    return written ? cli::kDone : cli::fail_to_write();
  }
  const std::optional<Analyzer> analyzer = open_analyzer(arguments.model);
  if (!analyzer) return cli::kUnreadable;
  if (arguments.command == cli::Command::Version) {
    std::printf("nutgraf %s (model %s)\n", std::string(kVersion).c_str(),
                model_name(analyzer->model()).c_str());
    return cli::kDone;
  }
  int status = cli::kDone;
  for (const std::string& file : arguments.files) {
    int result = cli::kUnreadable;
    if (file == "-") {
      result = run(*analyzer, arguments, std::cin);
    } else if (std::ifstream in(file, std::ios::binary);
               in && in.peek() != std::ifstream::traits_type::eof()) {
      result = run(*analyzer, arguments, in);
    } else if (in.eof() && !in.bad()) {
      result = run(*analyzer, arguments, in);
    } else {
      std::fprintf(stderr, "nutgraf: cannot read %s\n", file.c_str());
    }
    status = std::max(status, result);
  }
  return status;
}
