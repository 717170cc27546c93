// nutgraf: the command line.
// SPDX-License-Identifier: Apache-2.0
#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "core/analyzer.h"
#include "core/report/json_writer.h"
#include "tools/cli/embedded_model.h"

int main(int argc, char** argv) {
  auto model = nutgraf::Model::map(nutgraf::cli::embedded_model());
  if (!model.ok()) return 1;
  auto analyzer = nutgraf::Analyzer::create(std::move(model).value());
  if (!analyzer.ok()) {
    std::fprintf(stderr, "%s\n", analyzer.error().message.c_str());
    return 1;
  }
  std::string text;
  if (argc > 2) {
    std::ifstream file(argv[argc - 1]);
    text = std::string(std::istreambuf_iterator<char>(file), {});
  } else {
    text = std::string(std::istreambuf_iterator<char>(std::cin), {});
  }
  std::puts(to_json(analyzer.value().analyze(text), nutgraf::OffsetEncoding::Utf16, "english 1").c_str());
  return 0;
}
