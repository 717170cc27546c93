// Articles with summaries that people wrote, or sentences that they marked.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/text/span.h"

namespace nutgraf {

struct SummaryArticle {
  std::string id;
  std::string corpus;  ///< "gumsum", "articles.train", "articles.dev", "masc", "wikinews", "authored"
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

/// Articles with the summaries of tools/train/summary_references.tsv: newspaper articles of
/// corpora/unlabelled/masc (words put together again, a sentence a paragraph), Wikinews of 2020, and news of
/// our own (tools/train/authored).
std::vector<SummaryArticle> read_written_summaries(
    const std::string& path = "tools/train/summary_references.tsv");

/// Words of a treebank as text: marks moved to the word that they belong to.
std::string join_words(const std::vector<std::string>& words);

/// Everything that a ranker may be trained and validated on.
std::vector<SummaryArticle> read_training_summaries();

}  // namespace nutgraf
