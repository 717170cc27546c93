// Reads the key phrases that were marked in news articles.
// SPDX-License-Identifier: Apache-2.0
#include "tools/corpus/key_phrase_corpus.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>

#include "core/text/offset_map.h"
#include "core/text/porter_stemmer.h"
#include "core/text/words.h"
#include "tools/corpus/marked_text.h"

namespace nutgraf {
namespace {

[[noreturn]] void fail(const std::string& message) {
  std::fprintf(stderr, "%s\n", message.c_str());
  std::exit(1);
}

}  // namespace

std::vector<KeyPhraseArticle> read_key_phrase_corpus(const std::string& path) {
  std::ifstream file(path);
  if (!file) fail("cannot read " + path);
  std::map<std::string, std::map<std::string, GoldArticle>> parts;
  std::vector<KeyPhraseArticle> result;
  std::string line;
  while (std::getline(file, line)) {
    if (line.empty() || line[0] == '#') continue;
    std::istringstream fields(line);
    std::string part;
    std::string id;
    std::uint32_t start = 0;
    std::uint32_t end = 0;
    fields >> part >> id >> start >> end;
    if (parts.count(part) == 0) {
      for (GoldArticle& article : read_news_corpus(corpora_root() + "/news/articles." + part + ".jsonl")) {
        parts[part].emplace(article.id, article);
      }
    }
    const auto found = parts[part].find(id);
    if (fields.fail() || found == parts[part].end()) fail(path + ": no such article: " + line);
    if (result.empty() || result.back().article.id != id) result.push_back({found->second, {}});
    const std::string& text = found->second.text;
    const OffsetMap offsets(text, OffsetEncoding::Utf32);
    const Span span{offsets.to_bytes(start), offsets.to_bytes(end)};
    if (span.end > text.size() || span.empty()) fail(path + ": outside of its article: " + line);
    result.back().phrases.emplace_back(span.of(text));
  }
  return result;
}

std::vector<KeyPhraseArticle> read_authored_key_phrases(const std::string& path) {
  std::ifstream file(path);
  if (!file) fail("cannot read " + path);
  std::map<std::string, std::vector<GoldArticle>> files;
  std::vector<KeyPhraseArticle> result;
  std::string line;
  while (std::getline(file, line)) {
    if (line.empty() || line[0] == '#') continue;
    std::istringstream fields(line);
    std::string name;
    std::size_t number = 0;
    std::string phrases;
    fields >> name >> number >> std::ws;
    std::getline(fields, phrases);
    if (files.count(name) == 0) files[name] = read_marked_text("tools/train/authored/" + name + ".txt");
    if (fields.fail() || number >= files[name].size()) fail(path + ": no such article: " + line);
    KeyPhraseArticle article{files[name][number], {}};
    std::size_t begin = 0;
    while (begin < phrases.size()) {
      const std::size_t end = std::min(phrases.find("; ", begin), phrases.size());
      article.phrases.push_back(phrases.substr(begin, end - begin));
      begin = end + 2;
    }
    result.push_back(std::move(article));
  }
  return result;
}

std::string stemmed_phrase(const std::string& phrase) {
  std::string stemmed;
  for (const TextWord& word : scan_words(phrase, {0, static_cast<std::uint32_t>(phrase.size())})) {
    if (!stemmed.empty()) stemmed += ' ';
    stemmed += porter_stem(fold_text(word.span.of(phrase)));
  }
  return stemmed;
}

}  // namespace nutgraf
