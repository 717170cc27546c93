// Annotated articles beside what the analyzer makes of them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/document/document.h"
#include "tools/corpus/news_corpus.h"
#include "tools/evaluate/commands.h"

namespace nutgraf {

/// What evaluations of articles are asked for: "[FILE] [--gold-names] [--errors]"; FILE defaults to the
/// development part.
struct ArticleOptions {
  std::string path;
  bool gold_names = false;  ///< the corpus' own names and values instead of the tagger's
  bool errors = false;      ///< list each error with its place
};

ArticleOptions read_article_options(const Arguments& arguments);

/// The analyzer's document for an article, anchored to the article's date.
Document analyze_article(const GoldArticle& article, const ArticleOptions& options);

/// The bytes around a span, on one line, the span in brackets.
std::string in_context(const std::string& text, Span span, std::uint32_t width = 40);

}  // namespace nutgraf
