// Reads an article with the installed core and prints who is in it.
// SPDX-License-Identifier: Apache-2.0
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "core/analyzer.h"
#include "core/document/labels.h"
#include "core/report/json_writer.h"

int main() {
  std::ifstream file(MODEL, std::ios::binary);
  const std::string content(std::istreambuf_iterator<char>(file), {});
  const auto* const data = reinterpret_cast<const std::byte*>(content.data());
  auto model = nutgraf::Model::open(std::vector<std::byte>(data, data + content.size()));
  if (!model.ok()) {
    std::fprintf(stderr, "%s: %s\n", MODEL, model.error().message.c_str());
    return 1;
  }
  auto analyzer = nutgraf::Analyzer::create(std::move(model).value());
  if (!analyzer.ok()) {
    std::fprintf(stderr, "%s: %s\n", MODEL, analyzer.error().message.c_str());
    return 1;
  }
  const nutgraf::Document document = analyzer.value().analyze("Angela Merkel spoke in Berlin on Friday.");
  for (const nutgraf::NamedEntity& entity : document.named_entities) {
    std::printf("%s %s\n", std::string(nutgraf::to_label(entity.type)).c_str(),
                std::string(document.text_of(entity.tokens)).c_str());
  }
  return nutgraf::to_json(document, nutgraf::OffsetEncoding::Utf16, "english").empty() ? 1 : 0;
}
