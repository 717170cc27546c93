// Articles with summaries that were written for this project.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <initializer_list>
#include <map>
#include <sstream>
#include <string_view>

#include "tools/corpus/marked_text.h"
#include "tools/corpus/news_corpus.h"
#include "tools/corpus/summary_corpus.h"

namespace nutgraf {
namespace {

[[noreturn]] void fail(const std::string& path, const std::string& line) {
  std::fprintf(stderr, "%s: no such article: %s\n", path.c_str(), line.c_str());
  std::exit(1);
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

using Lines = std::vector<std::string>;

/// Where an article stands in a file of many.
struct Place {
  std::size_t headline = 0;  ///< line, from 1; 0: none
  std::size_t headline_begin = 0;
  std::size_t headline_end = 0;  ///< tokens
  std::size_t first = 0;
  std::size_t skipped = 0;  ///< tokens of the first line
  std::size_t last = 0;

  bool is_in(const Lines& lines) const {
    return first > 0 && first <= last && last <= lines.size() && headline <= last;
  }
};

std::vector<std::string> part(const std::vector<std::string>& words, std::size_t begin, std::size_t end) {
  return {words.begin() + static_cast<std::ptrdiff_t>(std::min(begin, words.size())),
          words.begin() + static_cast<std::ptrdiff_t>(std::min(end, words.size()))};
}

/// A treebank's lines, each a sentence of tokens.
std::string tokenized_text(const Lines& lines, const Place& place) {
  std::string text;
  if (place.headline > 0) {
    text += join_words(part(words_of(lines[place.headline - 1]), place.headline_begin, place.headline_end));
    text += "\n\n";
  }
  for (std::size_t i = place.first; i <= place.last; ++i) {
    const std::vector<std::string> words = words_of(lines[i - 1]);
    text += join_words(part(words, i == place.first ? place.skipped : 0, words.size())) + "\n\n";
  }
  return text;
}

/// Lines as they are, each a paragraph.
std::string plain_text(const Lines& lines, const Place& place) {
  std::string text;
  if (place.headline > 0) text += lines[place.headline - 1] + "\n\n";
  for (std::size_t i = place.first; i <= place.last; ++i) text += lines[i - 1] + "\n\n";
  return text;
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

std::vector<SummaryArticle> read_written_summaries(const std::string& path) {
  std::map<std::string, Lines> corpora;
  corpora["masc"] = read_lines(corpora_root() + "/unlabelled/masc/text.txt");
  corpora["wikinews"] = read_lines(corpora_root() + "/unlabelled/wikinews_2019_2020/text.txt");
  std::map<std::string, std::vector<GoldArticle>> authored;
  std::vector<SummaryArticle> articles;
  for (const std::string& line : read_lines(path)) {
    if (line.empty() || line[0] == '#') continue;
    std::istringstream fields(line);
    SummaryArticle article;
    article.genre = "news";
    fields >> article.corpus;
    if (article.corpus == "authored") {
      std::string file;
      std::size_t number = 0;
      fields >> file >> number;
      if (fields.fail()) fail(path, line);
      if (authored.count(file) == 0)
        authored[file] = read_marked_text("tools/train/authored/" + file + ".txt");
      if (number >= authored[file].size()) fail(path, line);
      article.id = authored[file][number].id;
      article.text = authored[file][number].text;
    } else {
      const Lines& lines = corpora[article.corpus];
      Place place;
      fields >> place.headline >> place.headline_begin >> place.headline_end >> place.first >>
          place.skipped >> place.last;
      if (fields.fail() || !place.is_in(lines)) fail(path, line);
      article.id = article.corpus + std::to_string(place.first);
      article.text = article.corpus == "masc" ? tokenized_text(lines, place) : plain_text(lines, place);
    }
    fields >> std::ws;
    std::string summary;
    std::getline(fields, summary);
    if (summary.empty()) fail(path, line);
    article.references.push_back(summary);
    articles.push_back(std::move(article));
  }
  return articles;
}

}  // namespace nutgraf
