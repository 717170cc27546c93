// train_clusters: learns word clusters from plain text and writes the model section "clusters".
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/segment/segmenter.h"
#include "core/tag/key_index.h"
#include "core/tag/word_attributes.h"
#include "core/tag/word_clusters.h"
#include "core/text/hash.h"
#include "tools/corpus/marked_text.h"
#include "tools/pack/section_writer.h"
#include "tools/train/brown_clusters.h"
#include "tools/train/model_file.h"

namespace {

/// Calls use(line) for the lines of a text file, the sentences of a file of tokens one a line (".bio"), or
/// the articles of a folder of marked text. False where there is nothing to read.
bool read_plain_text(const std::string& path, const std::function<void(const std::string&)>& use) {
  if (std::filesystem::is_directory(path)) {
    std::vector<std::string> files;
    for (const auto& entry : std::filesystem::directory_iterator(path))
      files.push_back(entry.path().string());
    std::sort(files.begin(), files.end());
    for (const std::string& file : files) {
      if (!file.ends_with(".txt")) continue;
      for (const nutgraf::GoldArticle& article : nutgraf::read_marked_text(file)) use(article.text);
    }
    return !files.empty();
  }
  std::ifstream lines(path);
  const bool tokens = path.ends_with(".bio");
  std::string sentence;
  std::string line;
  while (std::getline(lines, line)) {
    if (!tokens) {
      use(line);
    } else if (line.empty()) {
      use(sentence);
      sentence.clear();
    } else if (!line.starts_with("-DOCSTART-")) {
      sentence += (sentence.empty() ? "" : " ") + line.substr(0, line.find('\t'));
    }
  }
  use(sentence);
  return lines.eof();
}

}  // namespace

int main(int argc, char** argv) {
  using namespace nutgraf;  // NOLINT: one program
  if (argc < 6) {
    std::fputs("usage: train_clusters MODEL OUT CLUSTERS MIN_COUNT TEXT...\n", stderr);
    return 2;
  }
  const Model model = open_model_file(argv[1]);
  const Segmenter segmenter(model);
  std::unordered_map<std::string, std::uint32_t> number;
  std::vector<std::string> spelling;
  std::vector<std::uint32_t> counts;
  std::vector<std::uint32_t> text;
  const auto read = [&](const std::string& line) {
    const Segmentation segmentation = segmenter.segment(line);
    for (const Sentence& sentence : segmentation.sentences) {
      for (std::uint32_t token = sentence.tokens.begin; token < sentence.tokens.end; ++token) {
        const std::string word = normalize_word(segmentation.tokens[token].span.of(line));
        const auto [it, is_new] = number.emplace(word, static_cast<std::uint32_t>(spelling.size()));
        if (is_new) {
          spelling.push_back(word);
          counts.push_back(0);
        }
        ++counts[it->second];
        text.push_back(it->second);
      }
      text.push_back(kBreak);
    }
  };
  for (int i = 5; i < argc; ++i) {
    if (!read_plain_text(argv[i], read)) {
      std::fprintf(stderr, "train_clusters: cannot read %s\n", argv[i]);
      return 1;
    }
  }

  const auto min_count = static_cast<std::uint32_t>(std::stoul(argv[4]));
  std::vector<std::uint32_t> order;
  for (std::uint32_t word = 0; word < spelling.size(); ++word) {
    if (counts[word] >= min_count) order.push_back(word);
  }
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return counts[a] != counts[b] ? counts[a] > counts[b] : spelling[a] < spelling[b];
  });
  std::vector<std::uint32_t> rank(spelling.size(), kBreak);
  for (std::uint32_t i = 0; i < order.size(); ++i) rank[order[i]] = i;
  for (std::uint32_t& word : text) {
    if (word != kBreak) word = rank[word];
  }
  std::printf("%zu tokens, %zu kinds of words, %zu clustered\n", text.size(), spelling.size(), order.size());

  const BrownResult result = brown_clusters(text, static_cast<std::uint32_t>(order.size()),
                                            static_cast<std::uint32_t>(std::stoul(argv[3])));
  std::map<std::uint32_t, std::uint32_t> cluster_of_key;
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    cluster_of_key.emplace(KeyIndex::key_of(hash64(spelling[order[i]]), WordClusters::kKeyBits),
                           result.cluster_of_word[i]);
  }
  std::string out;
  append_bytes(out, static_cast<std::uint32_t>(result.paths.size()));
  for (const std::uint32_t path : result.paths) append_bytes(out, path);
  std::vector<std::uint32_t> keys;
  for (const auto& [key, cluster] : cluster_of_key) keys.push_back(key);
  append_key_index(out, keys, WordClusters::kKeyBits);
  for (const auto& [key, cluster] : cluster_of_key) out.push_back(static_cast<char>(cluster & 0xFFu));
  for (const auto& [key, cluster] : cluster_of_key) out.push_back(static_cast<char>(cluster >> 8));
  std::ofstream(argv[2], std::ios::binary).write(out.data(), static_cast<std::streamsize>(out.size()));
  std::printf("%s: %zu bytes\n", argv[2], out.size());
  return 0;
}
