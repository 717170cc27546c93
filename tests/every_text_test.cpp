// What holds for every text, held against news of our own: promises, determinism, and the same analysis of
// the text that an analysis gives back. NUTGRAF_ALL_TEXTS=1 takes all articles instead of one in twelve.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "core/report/json_writer.h"
#include "core/text/utf8.h"
#include "tests/support/document_properties.h"
#include "tests/support/report_properties.h"
#include "tests/support/shipped_analyzer.h"
#include "tests/support/wild_text.h"
#include "tools/corpus/marked_text.h"
#include "tools/project_paths.h"

namespace nutgraf {
namespace {

using test::shipped_analyzer;

/// Articles of tools/train/authored, in the order of their files.
std::vector<std::string> our_articles() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(source_path("tools/train/authored"))) {
    if (entry.path().extension() == ".txt") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  const std::size_t step = std::getenv("NUTGRAF_ALL_TEXTS") != nullptr ? 1 : 12;
  std::vector<std::string> articles;
  std::size_t number = 0;
  for (const auto& file : files) {
    for (GoldArticle& article : read_marked_text(file.string())) {
      if (number++ % step == 0) articles.push_back(std::move(article.text));
    }
  }
  return articles;
}

/// The article as one may paste it: with other line ends, without blank lines, on one line, in capitals, amid
/// another.
std::vector<std::string> pastes_of(const std::string& article, const std::string& other) {
  const auto replaced = [&](std::string_view from, std::string_view to) {
    std::string text = article;
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
      text.replace(at, from.size(), to);
    return text;
  };
  std::string capitals = article;
  for (char& c : capitals) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  return {article,
          replaced("\n\n", "\n"),
          replaced("\n", "\r\n"),
          replaced("\n", " "),
          capitals,
          "Advertisement\n\n" + other + "\n\nRead more\n\n" + article};
}

void expect_promises(const std::string& text) {
  const Document document = shipped_analyzer().analyze(text);
  EXPECT_EQ(document.text, repair_utf8(text));
  for (const std::string& broken : broken_promises(document))
    ADD_FAILURE() << broken << " in: " << text.substr(0, 300);
  const std::string report = to_json(document, OffsetEncoding::Utf16, "m");
  for (const std::string& broken : broken_report(document, OffsetEncoding::Utf16, report))
    ADD_FAILURE() << broken << " in: " << text.substr(0, 300);
  EXPECT_EQ(to_json(shipped_analyzer().analyze(document.text), OffsetEncoding::Utf16, "m"), report)
      << "the text that is given back is analyzed as the text given: " << text.substr(0, 300);
}

TEST(EveryText, OurNewsKeepsItsPromises) {
  const std::vector<std::string> articles = our_articles();
  ASSERT_GE(articles.size(), 100u);
  for (std::size_t i = 0; i < articles.size(); ++i) {
    for (const std::string& paste : pastes_of(articles[i], articles[(i + 1) % articles.size()]))
      expect_promises(paste);
  }
}

TEST(EveryText, CutNewsKeepsItsPromises) {
  Random random(8);
  for (const std::string& article : our_articles()) {
    const std::size_t begin = random.below(article.size());
    expect_promises(article.substr(begin, random.below(article.size() - begin)));
  }
}

TEST(EveryText, WildTextIsAnalyzedAsItIsGivenBack) {
  Random random(9);
  for (int i = 0; i < 100; ++i)
    expect_promises(random_scraps(random, random.below(120)) + random_bytes(random, 8));
  for (const HostileText& hostile : hostile_texts()) expect_promises(hostile.of_size(300));
}

TEST(EveryText, TheTextOfAPageIsAText) {
  Random random(10);
  const std::vector<std::string> articles = our_articles();
  for (std::size_t i = 0; i < articles.size(); i += 4) {
    std::string page = "<html><body><article>";
    std::size_t begin = 0;
    for (std::size_t end = 0; end != std::string::npos; begin = end + 2) {
      end = articles[i].find("\n\n", begin);
      page += "<p>" + articles[i].substr(begin, end - begin) + "</p>";
      if (end == std::string::npos) break;
    }
    const Document document = shipped_analyzer().analyze_html(page);
    EXPECT_EQ(shipped_analyzer().analyze(document.text).text, document.text);
    EXPECT_EQ(shipped_analyzer().analyze_html(page).text, document.text);
    for (const std::string& broken : broken_promises(document)) ADD_FAILURE() << broken << " in: " << page;
  }
}

}  // namespace
}  // namespace nutgraf
