// Whole articles in plain text, from all corpora that have them.
// SPDX-License-Identifier: Apache-2.0
#include "tools/corpus/article_pool.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

#include "core/text/hash.h"
#include "core/text/utf8.h"
#include "tools/corpus/news_corpus.h"

namespace nutgraf {
namespace {

std::vector<std::string> lines_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    std::fprintf(stderr, "Cannot read %s; set NUTGRAF_CORPORA.\n", path.c_str());
    std::exit(1);
  }
  std::vector<std::string> lines;
  std::string line;
  while (std::getline(file, line)) lines.push_back(repair_utf8(line));
  return lines;
}

std::vector<std::string> split_lines(const std::string& text) {
  std::vector<std::string> lines;
  std::size_t begin = 0;
  while (begin <= text.size()) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    if (end > begin) lines.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

bool starts_with(const std::string& text, std::string_view start) {
  return text.compare(0, start.size(), start) == 0;
}

bool is_date_line(const std::string& line) {
  for (const std::string_view day :
       {"Monday, ", "Tuesday, ", "Wednesday, ", "Thursday, ", "Friday, ", "Saturday, ", "Sunday, "}) {
    if (starts_with(line, day) && line.size() < 40 && line.find(", 20") != std::string::npos) return true;
  }
  return false;
}

std::size_t word_count(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) + 1;
}

bool ends_sentence(const std::string& text) {
  const std::size_t last = text.find_last_not_of("\"')] \xE2\x80\x9D\x99");
  return last != std::string::npos && (text[last] == '.' || text[last] == '!' || text[last] == '?');
}

/// What Wikinews' own lines are: credits, attributions of pull quotes, headings.
std::uint32_t kinds_of_line(const std::string& line) {
  const std::size_t words = word_count(line);
  if (line.find("Image: ") != std::string::npos && words < 60) return kind_bit(BlockKind::Caption);
  if (starts_with(line, "\xE2\x80\x94") && words < 25) return kind_bit(BlockKind::PullQuote);
  if (starts_with(line, "By ") && words < 7) return kind_bit(BlockKind::Byline) | kind_bit(BlockKind::Body);
  if (starts_with(line, "Categories: ") ||
      (line[0] == '"' && line.find("\" \xE2\x80\x94 ") != std::string::npos)) {
    return kind_bit(BlockKind::Boilerplate) | kind_bit(BlockKind::RelatedStory) | kind_bit(BlockKind::Body);
  }
  if (starts_with(line, "\xE2\x96\x88") || (words < 12 && (line.find("Video: ") != std::string::npos ||
                                                           line.find("Audio: ") != std::string::npos))) {
    return kind_bit(BlockKind::Caption) | kind_bit(BlockKind::Boilerplate) | kind_bit(BlockKind::Body);
  }
  if (words < 9 && !ends_sentence(line)) {
    return kind_bit(BlockKind::Headline) | kind_bit(BlockKind::Caption) | kind_bit(BlockKind::Body);
  }
  return kind_bit(BlockKind::Body);
}

void read_wikinews(std::vector<PlainArticle>& pool, const std::set<std::string>& held_out) {
  const std::vector<std::string> lines = lines_of(corpora_root() + "/unlabelled/wikinews_2019_2020/text.txt");
  PlainArticle article;
  const auto finish = [&] {
    if (article.paragraphs.size() >= 3) pool.push_back(article);
    article = {};
  };
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string& line = lines[i];
    const bool headline = i + 1 < lines.size() && is_date_line(lines[i + 1]) && !is_date_line(line) &&
                          !ends_sentence(line) && line.size() < 160;
    if (headline) {
      finish();
      article.corpus = "wikinews";
      article.headline = line;
      article.date = lines[++i];
      article.held_out = held_out.count(line) > 0 || hash64(line) % 5 == 0;
    } else if (!article.headline.empty() && !is_date_line(line) && !line.empty()) {
      article.paragraphs.push_back({line, kinds_of_line(line)});
    }
  }
  finish();
}

void read_annotated(std::vector<PlainArticle>& pool, const std::string& file, const std::string& corpus,
                    bool held_out) {
  for (const GoldArticle& gold : read_news_corpus(corpora_root() + "/news/" + file)) {
    std::vector<std::string> lines = split_lines(gold.text);
    if (lines.size() < 3) continue;
    PlainArticle article;
    article.corpus = corpus;
    article.headline = lines[0];
    article.date = gold.date;
    article.held_out = held_out || hash64(lines[0]) % 5 == 0;
    for (std::size_t i = 1; i < lines.size(); ++i)
      article.paragraphs.push_back({lines[i], kinds_of_line(lines[i])});
    pool.push_back(std::move(article));
  }
}

void read_gum(std::vector<PlainArticle>& pool) {
  for (const std::string& line : lines_of(corpora_root() + "/text/gumsum/news.jsonl")) {
    if (line.empty()) continue;
    const nlohmann::json row = nlohmann::json::parse(line);
    std::vector<std::string> lines = split_lines(row.at("text").get<std::string>());
    if (lines.size() < 4) continue;
    PlainArticle article;
    article.corpus = "gum news";
    article.headline = lines[0];
    article.held_out = true;
    for (std::size_t i = 1; i < lines.size(); ++i) {
      if (is_date_line(lines[i])) {
        article.date = lines[i];
      } else {
        article.paragraphs.push_back({lines[i], kinds_of_line(lines[i])});
      }
    }
    pool.push_back(std::move(article));
  }
}

/// Puts together what a corpus parts by spaces: " , ", " 's ", "( ".
std::string joined_tokens(const std::string& line) {
  std::string text;
  bool glue = true;
  std::size_t begin = 0;
  while (begin < line.size()) {
    const std::size_t end = std::min(line.find(' ', begin), line.size());
    const std::string token = line.substr(begin, end - begin);
    begin = end + 1;
    if (token.empty()) continue;
    const bool closes =
        token.find_first_not_of(".,;:?!%)]") == std::string::npos || token[0] == '\'' || token == "n't";
    if (!glue && !closes) text += ' ';
    text += token == "``" || token == "''" ? "\"" : token;
    glue = token == "(" || token == "[" || token == "$" || token == "``";
  }
  return text;
}

void read_prose(std::vector<PlainArticle>& pool, const std::string& corpus) {
  constexpr std::size_t kFewest = 8;  // paragraphs
  PlainArticle article;
  std::uint64_t number = 0;
  std::string paragraph;
  std::size_t sentences = 0;
  for (const std::string& raw : lines_of(corpora_root() + "/unlabelled/" + corpus + "/text.txt")) {
    const std::string line = joined_tokens(raw);
    if (line.size() < 2 || line.size() > 1500) continue;
    if (article.headline.empty()) {
      if (line.size() < 40) continue;
      std::size_t end = 0;
      for (int words = 0; words < 8 && end != std::string::npos; ++words) end = line.find(' ', end + 1);
      article.headline = line.substr(0, end);
      while (!article.headline.empty() && (article.headline.back() == ',' || article.headline.back() == '.'))
        article.headline.pop_back();
      article.corpus = corpus;
      article.held_out = hash64(line) % 5 == 0;
      continue;
    }
    if (!paragraph.empty()) paragraph += ' ';
    paragraph += line;
    // Paragraphs of one to four sentences, by the number of the line.
    if (++sentences < 1 + (hash64(line) >> 8) % 4) continue;
    article.paragraphs.push_back({paragraph});
    paragraph.clear();
    sentences = 0;
    if (article.paragraphs.size() < kFewest + number % 23) continue;
    ++number;
    pool.push_back(std::move(article));
    article = {};
  }
}

}  // namespace

std::vector<PlainArticle> read_prose_pool() {
  std::vector<PlainArticle> pool;
  for (const char* const corpus : {"masc", "gum_free", "us_presidential_speeches"}) read_prose(pool, corpus);
  return pool;
}

std::vector<PlainArticle> read_article_pool() {
  std::vector<PlainArticle> pool;
  read_annotated(pool, "articles.dev.jsonl", "articles.dev", true);
  std::set<std::string> held_out;
  for (const PlainArticle& article : pool) held_out.insert(article.headline);
  read_annotated(pool, "authored.dev.jsonl", "authored", true);
  read_annotated(pool, "authored.train.jsonl", "authored", false);
  read_wikinews(pool, held_out);
  read_gum(pool);
  return pool;
}

std::vector<std::string> read_web_lines() {
  std::vector<std::string> lines = lines_of(corpora_root() + "/unlabelled/ud_ewt/text.txt");
  std::erase_if(lines, [](const std::string& line) { return line.size() < 20 || line.size() > 400; });
  return lines;
}

}  // namespace nutgraf
