// Reads pages whose article is known.
// SPDX-License-Identifier: Apache-2.0
#include "tools/corpus/page_corpus.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "core/text/hash.h"
#include "core/text/hash_index.h"
#include "core/text/utf8.h"
#include "core/text/words.h"
#include "tools/project_paths.h"

namespace nutgraf {
namespace {

constexpr std::size_t kShingle = 4;

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return repair_utf8(std::string(std::istreambuf_iterator<char>(file), {}));
}

std::vector<TextWord> words_of(std::string_view text) {
  return scan_words(text, {0, static_cast<std::uint32_t>(text.size())});
}

std::uint64_t hash_of(const std::vector<TextWord>& words, std::size_t begin, std::size_t end) {
  std::uint64_t hash = 0;
  for (std::size_t i = begin; i < end; ++i) hash = hash_combine(hash, words[i].hash);
  return hash;
}

/// The words of a text, numbers told apart: a table's figures aren't those of a ticker.
std::vector<TextWord> exact_words_of(std::string_view text) {
  std::vector<TextWord> words = words_of(text);
  for (TextWord& word : words) {
    if (word.letters == WordCase::Digits) word.hash = hash64(word.span.of(text));
  }
  return words;
}

/// What stands between "<!--body-->" and "<!--/body-->", all stretches of it.
std::string marked_body(const std::string& page) {
  constexpr std::string_view kOpen = "<!--body-->";
  constexpr std::string_view kClose = "<!--/body-->";
  std::string body;
  for (std::size_t begin = page.find(kOpen); begin != std::string::npos;) {
    const std::size_t end = std::min(page.find(kClose, begin), page.size());
    body.append("<div>").append(page, begin, end - begin).append("</div>\n");
    begin = page.find(kOpen, end);
  }
  return body;
}

/// Lines "page<TAB>-<TAB>hash" and "page<TAB>+<TAB>hash"; "#" begins a comment.
void read_corrections(std::vector<GoldPage>& pages) {
  std::ifstream file(source_path("tools/train/annotations/pages.tsv"));
  std::string line;
  while (std::getline(file, line)) {
    const std::size_t sign = line.find('\t');
    if (line[0] == '#' || sign == std::string::npos || sign + 3 > line.size()) continue;
    const std::uint64_t hash = std::strtoull(line.c_str() + sign + 3, nullptr, 16);
    for (GoldPage& page : pages) {
      if (line.compare(0, sign, page.name) != 0) continue;
      (line[sign + 1] == '+' ? page.added : page.left_out).push_back(hash);
    }
  }
}

bool contains(const std::vector<std::uint64_t>& hashes, std::uint64_t hash) {
  return std::find(hashes.begin(), hashes.end(), hash) != hashes.end();
}

}  // namespace

std::uint64_t block_hash(std::string_view text) {
  const std::vector<TextWord> words = words_of(text);
  return hash_of(words, 0, words.size());
}

std::vector<GoldPage> read_pages(const std::string& folder) {
  std::vector<GoldPage> pages;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    const std::filesystem::path source = entry.path() / "source.html";
    const bool marked = entry.path().extension() == ".html";
    if (!marked && !std::filesystem::exists(source)) continue;
    GoldPage page;
    page.name = (marked ? entry.path().stem() : entry.path().filename()).string();
    page.source = read_file(marked ? entry.path() : source);
    page.expected = marked ? marked_body(page.source) : read_file(entry.path() / "expected.html");
    page.held_out = hash64(page.name) % 2 == 1;
    pages.push_back(std::move(page));
  }
  if (pages.empty()) {
    std::fprintf(
        stderr,
        "No pages in %s: expected folders with source.html and expected.html, or marked .html files.\n",
        folder.c_str());
    std::exit(1);
  }
  read_corrections(pages);
  std::sort(pages.begin(), pages.end(), [](const GoldPage& a, const GoldPage& b) { return a.name < b.name; });
  return pages;
}

std::vector<TextBlock> expected_blocks(const GoldPage& page, const PhraseTable& hints) {
  HashIndex captions;
  std::vector<TextBlock> added;
  const HtmlTree source(page.source);
  for (TextBlock& block : cut_blocks(source, hints)) {
    if (is_caption(block)) captions[hash64(block.text)] = 1;
    if (!page.added.empty() && contains(page.added, block_hash(block.text)))
      added.push_back(std::move(block));
  }
  const HtmlTree tree(page.expected);
  std::vector<TextBlock> blocks = cut_blocks(tree, hints);
  std::erase_if(blocks, [&](const TextBlock& block) {
    return (block.around & (kInFigcaption | kInFigure)) != 0 ||
           captions.find(hash64(block.text)) != nullptr ||
           (!page.left_out.empty() && contains(page.left_out, block_hash(block.text)));
  });
  blocks.insert(blocks.end(), std::make_move_iterator(added.begin()), std::make_move_iterator(added.end()));
  return blocks;
}

std::vector<bool> label_blocks(const std::vector<std::string_view>& texts,
                               const std::vector<TextBlock>& expected) {
  HashIndex shingles;
  HashIndex wholes;
  // Blocks may be cut elsewhere than in the source: shingles run on from block to block.
  std::vector<TextWord> all;
  std::string joined;
  for (const TextBlock& block : expected) {
    const std::vector<TextWord> words = exact_words_of(block.text);
    wholes[hash_of(words, 0, words.size())] = 1;
    joined += block.text;
    joined += '\n';
  }
  all = exact_words_of(joined);
  for (std::size_t i = 0; i + kShingle <= all.size(); ++i) shingles[hash_of(all, i, i + kShingle)] = 1;
  std::vector<bool> labels;
  for (const std::string_view text : texts) {
    const std::vector<TextWord> words = exact_words_of(text);
    bool inside = !words.empty() && wholes.find(hash_of(words, 0, words.size())) != nullptr;
    if (words.size() >= kShingle + 1) {
      std::size_t found = 0;
      for (std::size_t i = 0; i + kShingle <= words.size(); ++i)
        found += shingles.find(hash_of(words, i, i + kShingle)) != nullptr ? 1u : 0u;
      inside = found * 10 >= (words.size() - kShingle + 1) * 6;
    }
    labels.push_back(inside);
  }
  return labels;
}

namespace {

/// Of each block, the hash of its words, numbers told apart; 0 where it has none.
std::vector<std::uint64_t> exact_hashes(const std::vector<std::string_view>& texts) {
  std::vector<std::uint64_t> hashes;
  for (const std::string_view text : texts) {
    const std::vector<TextWord> words = exact_words_of(text);
    hashes.push_back(words.empty() ? 0 : hash_of(words, 0, words.size()));
  }
  return hashes;
}

/// Which blocks of the page are in the longest row that both have in common, the last of equal ones.
std::vector<bool> in_common_row(const std::vector<std::uint64_t>& page,
                                const std::vector<std::uint64_t>& expected) {
  const std::size_t width = expected.size() + 1;
  std::vector<std::uint32_t> lengths((page.size() + 1) * width, 0);  // of rows of what comes before
  for (std::size_t i = 0; i < page.size(); ++i) {
    for (std::size_t j = 0; j < expected.size(); ++j) {
      lengths[(i + 1) * width + j + 1] =
          page[i] != 0 && page[i] == expected[j]
              ? lengths[i * width + j] + 1
              : std::max(lengths[i * width + j + 1], lengths[(i + 1) * width + j]);
    }
  }
  std::vector<bool> common(page.size(), false);
  for (std::size_t i = page.size(), j = expected.size(); i > 0 && j > 0;) {
    if (page[i - 1] != 0 && page[i - 1] == expected[j - 1]) {
      common[--i] = true;
      --j;
    } else if (lengths[i * width + j - 1] >= lengths[(i - 1) * width + j]) {
      --j;
    } else {
      --i;
    }
  }
  return common;
}

}  // namespace

std::vector<bool> label_blocks_once(const std::vector<std::string_view>& texts,
                                    const std::vector<TextBlock>& expected) {
  std::vector<bool> labels = label_blocks(texts, expected);
  std::vector<std::string_view> wanted;
  wanted.reserve(expected.size());
  for (const TextBlock& block : expected) wanted.push_back(block.text);
  const std::vector<std::uint64_t> page = exact_hashes(texts);
  const std::vector<bool> common = in_common_row(page, exact_hashes(wanted));
  HashIndex placed;
  for (std::size_t i = 0; i < page.size(); ++i) {
    if (common[i]) placed[page[i]] = 1;
  }
  for (std::size_t i = 0; i < page.size(); ++i) {
    if (!common[i] && placed.find(page[i]) != nullptr) labels[i] = false;
  }
  return labels;
}

}  // namespace nutgraf
