// Annotated articles beside what the analyzer makes of them.
// SPDX-License-Identifier: Apache-2.0
#include "tools/evaluate/gold_document.h"

#include <algorithm>
#include <cstdlib>

#include "core/document/labels.h"

namespace nutgraf {

ArticleOptions read_article_options(const Arguments& arguments) {
  ArticleOptions options;
  options.path = corpora_root() + "/news/articles.dev.jsonl";
  for (const std::string& argument : arguments) {
    if (argument == "--gold-names") {
      options.gold_names = true;
    } else if (argument == "--errors") {
      options.errors = true;
    } else {
      options.path = argument == "train" ? corpora_root() + "/news/articles.train.jsonl" : argument;
    }
  }
  return options;
}

Document analyze_article(const GoldArticle& article, const ArticleOptions& options) {
  AnalyzeOptions analyze;
  if (article.date.size() == 10) {
    const auto number = [&](std::size_t at, std::size_t count) {
      return std::atoi(article.date.substr(at, count).c_str());
    };
    analyze.publication_date = std::chrono::year_month_day{
        std::chrono::year{number(0, 4)}, std::chrono::month{static_cast<unsigned>(number(5, 2))},
        std::chrono::day{static_cast<unsigned>(number(8, 2))}};
  }
  if (options.gold_names) {
    std::vector<KnownName> names;
    for (const auto* spans : {&article.names, &article.values}) {
      for (const GoldSpan& gold : *spans) {
        if (const auto type = entity_type_from_label(gold.label)) names.push_back({gold.span, *type});
      }
    }
    std::sort(names.begin(), names.end(),
              [](const KnownName& a, const KnownName& b) { return a.span.begin < b.span.begin; });
    analyze.known_names = std::move(names);
  }
  return shipped_analyzer().analyze(article.text, analyze);
}

std::string in_context(const std::string& text, Span span, std::uint32_t width) {
  std::uint32_t begin = span.begin < width ? 0 : span.begin - width;
  std::uint32_t end = std::min(static_cast<std::uint32_t>(text.size()), span.end + width);
  while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) --begin;
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
  std::string result = text.substr(begin, span.begin - begin);
  result.append("[").append(text, span.begin, span.end - span.begin).append("]");
  result.append(text, span.end, end - span.end);
  std::replace(result.begin(), result.end(), '\n', '/');
  return result;
}

}  // namespace nutgraf
