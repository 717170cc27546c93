// Articles with summaries that people wrote, or sentences that they marked.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/text/span.h"

namespace nutgraf {

struct SummaryArticle {
  std::string id;
  std::string corpus;  ///< "gumsum", "articles.train", "articles.dev"
  std::string genre;   ///< "news", "interview", …
  std::string text;
  std::vector<std::string> references;  ///< each may have several sentences
  std::vector<Span> key_sentences;      ///< bytes of the text, best first; may be empty
};

/// corpora/text/gumsum, all genres, every human reference; captions, tables and date lines are left out of
/// the texts, as they are no sentences to choose from.
std::vector<SummaryArticle> read_gum_summaries();

/// corpora/news/articles.PART.jsonl, PART being "train" or "dev".
std::vector<SummaryArticle> read_news_summaries(const std::string& part);

}  // namespace nutgraf
