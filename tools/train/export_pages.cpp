// export_pages FOLDER [COUNT]: writes made pages as NAME/source.html, NAME/expected.html and NAME.txt (the
// selection), to look at and to measure.
// SPDX-License-Identifier: Apache-2.0
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "tools/train/page_maker.h"
#include "tools/train/structure_examples.h"

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fputs("usage: export_pages FOLDER [COUNT]\n", stderr);
    return 2;
  }
  const std::filesystem::path folder = argv[1];
  const int count = argc > 2 ? std::atoi(argv[2]) : 50;
  const nutgraf::PasteSynthesizer synthesizer = nutgraf::open_synthesizer();
  for (int i = 0; i < count; ++i) {
    const nutgraf::MadePage page = synthesizer.make_page(static_cast<std::uint64_t>(i), true);
    const std::string name = "made-" + std::to_string(1000 + i);
    std::filesystem::create_directories(folder / name);
    std::ofstream(folder / name / "source.html", std::ios::binary) << page.html;
    std::ofstream(folder / name / "expected.html", std::ios::binary) << page.expected;
    nutgraf::Paste paste;
    paste.lines = page.lines;
    std::ofstream(folder / (name + ".txt"), std::ios::binary)
        << paste.text(nutgraf::BlankLines::AfterParagraphs);
  }
  return 0;
}
