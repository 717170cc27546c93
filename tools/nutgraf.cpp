// nutgraf: the command line. Opens the model, reads the files, hands both to a command.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#include "core/version.h"
#include "tools/cli/arguments.h"
#include "tools/cli/commands.h"
#include "tools/cli/embedded_model.h"

namespace {

using namespace nutgraf;  // NOLINT: one program

Result<Model> open_model(const std::string& path) {
  if (path.empty()) return Model::map(cli::embedded_model());
  std::ifstream file(path, std::ios::binary);
  const std::string content(std::istreambuf_iterator<char>(file), {});
  const auto* const data = reinterpret_cast<const std::byte*>(content.data());
  return Model::open({data, data + content.size()});
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
  if (arguments.command == cli::Command::Help) return std::fputs(cli::kHelp, stdout) < 0 ? cli::kUnreadable : cli::kDone;
  auto model = open_model(arguments.model);
  if (!model.ok()) {
    std::fprintf(stderr, "nutgraf: %s\n", model.error().message.c_str());
    return cli::kUnreadable;
  }
  auto analyzer = Analyzer::create(std::move(model).value());
  if (!analyzer.ok()) {
    std::fprintf(stderr, "nutgraf: %s\n", analyzer.error().message.c_str());
    return cli::kUnreadable;
  }
  if (arguments.command == cli::Command::Version) {
    std::printf("nutgraf %s (model %s)\n", std::string(kVersion).c_str(), cli::model_name(analyzer.value()).c_str());
    return cli::kDone;
  }
  int status = cli::kDone;
  for (const std::string& file : arguments.files) {
    int result = cli::kUnreadable;
    if (file == "-") {
      result = run(analyzer.value(), arguments, std::cin);
    } else if (std::ifstream in(file, std::ios::binary); in && in.peek() != std::ifstream::traits_type::eof()) {
      result = run(analyzer.value(), arguments, in);
    } else if (in.eof() && !in.bad()) {
      result = run(analyzer.value(), arguments, in);
    } else {
      std::fprintf(stderr, "nutgraf: cannot read %s\n", file.c_str());
    }
    status = std::max(status, result);
  }
  return status;
}
