// Articles with summaries that people wrote, or sentences that they marked.
// SPDX-License-Identifier: Apache-2.0
#include "tools/corpus/summary_corpus.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <initializer_list>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <string_view>

#include "core/text/offset_map.h"
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

std::vector<std::string> words_of(const std::string& line) {
  std::istringstream stream(line);
  std::vector<std::string> words;
  std::string word;
  while (stream >> word) words.push_back(word);
  return words;
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  for (const std::string_view other : words) {
    if (word == other) return true;
  }
  return false;
}

std::vector<std::string> read_lines(const std::string& path) {
  std::ifstream file(path);
  if (!file) {
    std::fprintf(stderr, "cannot read %s\n", path.c_str());
    std::exit(1);
  }
  std::vector<std::string> lines;
  std::string line;
  while (std::getline(file, line)) lines.push_back(line);
  return lines;
}

}  // namespace

std::string join_words(const std::vector<std::string>& words) {
  std::string text;
  bool glue = true;  // the next word follows without a space
  bool quoted = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::string word = words[i];
    const std::string next = i + 1 < words.size() ? words[i + 1] : "";
    const bool dash = word == "--" || (word == "-" && next == "-");
    if (dash) {
      if (word == "-") ++i;
      text += " --";
      glue = false;
      continue;
    }
    if ((word == "`" && next == "`") || (word == "'" && next == "'")) {
      word = "\"";
      ++i;
    }
    const bool closes = (word == "\"" && quoted) || word == "-" || word == "/" || word == "n't" ||
                        is_one_of(word, {",", ".", ";", ":", "!", "?", ")", "]", "%", "'"}) ||
                        (word[0] == '\'' && word.size() > 1);
    if (!glue && !closes) text += ' ';
    text += word;
    glue = (word == "\"" && !quoted) || is_one_of(word, {"-", "/", "(", "[", "$"});
    if (word == "\"") quoted = !quoted;
  }
  return text;
}

std::vector<SummaryArticle> read_gum_summaries() {
  const std::string path = corpora_root() + "/text/gumsum/all.jsonl";
  std::ifstream file(path);
  if (!file) {
    std::fprintf(stderr, "cannot read %s\n", path.c_str());
    std::exit(1);
  }
  std::vector<SummaryArticle> articles;
  std::string line;
  while (std::getline(file, line)) {
    if (line.empty()) continue;
    const json row = json::parse(line);
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

std::vector<SummaryArticle> read_written_summaries(const std::string& path) {
  const std::vector<std::string> corpus = read_lines(corpora_root() + "/unlabelled/masc/text.txt");
  std::vector<SummaryArticle> articles;
  for (const std::string& line : read_lines(path)) {
    if (line.empty() || line[0] == '#') continue;
    std::istringstream fields(line);
    std::size_t headline = 0;
    std::size_t headline_begin = 0;
    std::size_t headline_end = 0;
    std::size_t first = 0;
    std::size_t skipped = 0;
    std::size_t last = 0;
    SummaryArticle article;
    fields >> article.corpus >> headline >> headline_begin >> headline_end >> first >> skipped >> last >>
        std::ws;
    std::string summary;
    std::getline(fields, summary);
    if (fields.fail() || first == 0 || last < first || last > corpus.size() || headline > last) {
      std::fprintf(stderr, "%s: no such article: %s\n", path.c_str(), line.c_str());
      std::exit(1);
    }
    article.id = article.corpus + std::to_string(first);
    article.genre = "news";
    article.references.push_back(summary);
    const auto part = [](const std::vector<std::string>& words, std::size_t begin, std::size_t end) {
      return std::vector<std::string>(
          words.begin() + static_cast<std::ptrdiff_t>(std::min(begin, words.size())),
          words.begin() + static_cast<std::ptrdiff_t>(std::min(end, words.size())));
    };
    if (headline > 0)
      article.text = join_words(part(words_of(corpus[headline - 1]), headline_begin, headline_end)) + "\n\n";
    for (std::size_t i = first; i <= last; ++i) {
      const std::vector<std::string> words = words_of(corpus[i - 1]);
      article.text += join_words(part(words, i == first ? skipped : 0, words.size())) + "\n\n";
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
