// Articles with summaries that people wrote, or sentences that they marked.
// SPDX-License-Identifier: Apache-2.0
#include "tools/corpus/summary_corpus.h"

#include <nlohmann/json.hpp>
#include <set>

#include "core/text/offset_map.h"
#include "tools/corpus/json_lines.h"
#include "tools/corpus/news_corpus.h"

namespace nutgraf {
namespace {

using nlohmann::json;

/// Blocks of GUM that hold running text.
bool is_running_text(const std::string& block) {
  static const std::set<std::string> kRunning = {"head", "p", "sp", "quote", "item", "lg", ""};
  return kRunning.count(block) > 0;
}

/// A text in which left-out sentences are gone and the rest is as it was.
std::string running_text(const json& row) {
  const std::string text = row.at("text");
  const OffsetMap offsets(text, OffsetEncoding::Utf32);
  std::string kept;
  std::uint32_t copied = 0;
  for (const json& sentence : row.at("sentences")) {
    const Span span{offsets.to_bytes(sentence.at("start")), offsets.to_bytes(sentence.at("end"))};
    const std::string block = sentence.value("block", "");
    if (is_running_text(block)) {
      kept += text.substr(copied, span.end - copied);
    } else {
      kept += text.substr(copied, span.begin - copied);
    }
    copied = span.end;
  }
  return kept + text.substr(copied);
}

}  // namespace

std::vector<SummaryArticle> read_gum_summaries() {
  std::vector<SummaryArticle> articles;
  for (const json& row : read_json_lines(corpora_root() + "/text/gumsum/all.jsonl")) {
    SummaryArticle article;
    article.id = row.at("id");
    article.corpus = "gumsum";
    article.genre = row.at("genre");
    article.text = running_text(row);
    article.references = row.at("all_refs").get<std::vector<std::string>>();
    articles.push_back(std::move(article));
  }
  return articles;
}

std::vector<SummaryArticle> read_news_summaries(const std::string& part) {
  std::vector<SummaryArticle> articles;
  for (const GoldArticle& read : read_news_corpus(corpora_root() + "/news/articles." + part + ".jsonl")) {
    SummaryArticle article;
    article.id = read.id;
    article.corpus = "articles." + part;
    article.genre = "news";
    article.text = read.text;
    article.references.push_back(read.summary);
    for (const int key : read.key_sentences) {
      for (const GoldSentence& sentence : read.sentences) {
        if (sentence.id == key) article.key_sentences.push_back(sentence.span);
      }
    }
    articles.push_back(std::move(article));
  }
  return articles;
}

std::vector<SummaryArticle> read_training_summaries() {
  std::vector<SummaryArticle> all = read_news_summaries("train");
  for (SummaryArticle& article : read_news_summaries("dev")) all.push_back(std::move(article));
  for (SummaryArticle& article : read_gum_summaries()) all.push_back(std::move(article));
  for (SummaryArticle& article : read_written_summaries()) all.push_back(std::move(article));
  return all;
}

}  // namespace nutgraf
