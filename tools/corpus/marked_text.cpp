// Reads news of our own with inline marks.
// SPDX-License-Identifier: Apache-2.0
#include "tools/corpus/marked_text.h"

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace nutgraf {

GoldArticle read_marks(std::string_view marked) {
  GoldArticle article;
  std::size_t copied = 0;
  while (copied < marked.size()) {
    const std::size_t open = marked.find('[', copied);
    if (open == std::string_view::npos) break;
    const std::size_t space = marked.find(' ', open);
    const std::size_t close = marked.find(']', open);
    if (close == std::string_view::npos || space == std::string_view::npos || space > close) break;
    article.text += marked.substr(copied, open - copied);
    GoldSpan span;
    span.label = std::string(marked.substr(open + 1, space - open - 1));
    span.span.begin = static_cast<std::uint32_t>(article.text.size());
    article.text += marked.substr(space + 1, close - space - 1);
    span.span.end = static_cast<std::uint32_t>(article.text.size());
    article.names.push_back(std::move(span));
    copied = close + 1;
  }
  article.text += marked.substr(copied);
  return article;
}

std::vector<GoldArticle> read_marked_text(const std::string& path) {
  std::ifstream file(path);
  if (!file) {
    std::fprintf(stderr, "cannot read %s\n", path.c_str());
    std::exit(1);
  }
  const std::string stem = std::filesystem::path(path).stem().string();
  std::vector<GoldArticle> articles;
  std::string marked;
  std::string date;
  const auto flush = [&] {
    if (marked.empty()) return;
    articles.push_back(read_marks(marked));
    articles.back().id = stem + "-" + std::to_string(articles.size() - 1);
    articles.back().date = date;
    marked.clear();
    date.clear();
  };
  std::string line;
  while (std::getline(file, line)) {
    if (line == "---") {
      flush();
    } else if (line.starts_with("#date ")) {
      date = line.substr(6, 10);
    } else if (!line.empty()) {
      if (!marked.empty()) marked += "\n\n";
      marked += line;
    }
  }
  flush();
  return articles;
}

}  // namespace nutgraf
