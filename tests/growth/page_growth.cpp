// page_growth INPUT COUNT: extracts the article of a page made of COUNT pieces, to be counted by callgrind.
// SPDX-License-Identifier: Apache-2.0
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "core/extract/article_extractor.h"
#include "tests/support/hostile_pages.h"
#include "tests/support/shipped_model.h"

namespace nutgraf {
namespace {

int run(std::string_view input, std::uint32_t count) {
  for (const auto& [name, part] : test::kHostilePages) {
    if (input != name) continue;
    std::string page;
    for (std::uint32_t i = 0; i < count; ++i) page += part;
    const ArticleExtractor extractor(test::shipped_model());
    std::printf("%zu bytes of text", extractor.extract(page).text.size());
    return 0;
  }
  return 1;
}

}  // namespace
}  // namespace nutgraf

int main(int argc, char** argv) {
  if (argc < 3) return 1;
  return nutgraf::run(argv[1], static_cast<std::uint32_t>(std::strtoul(argv[2], nullptr, 10)));
}
