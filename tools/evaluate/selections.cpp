// evaluate selections PAGES SELECTIONS [-v]: body against rest in pages that were selected whole and pasted.
// SPDX-License-Identifier: Apache-2.0
#include "tools/evaluate/selections.h"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "core/document/labels.h"
#include "core/segment/segmenter.h"
#include "core/structure/story_separator.h"
#include "core/text/utf8.h"
#include "core/text/words.h"
#include "tools/corpus/page_corpus.h"

namespace nutgraf {
namespace {

struct Counts {
  std::uint64_t right = 0;
  std::uint64_t system = 0;
  std::uint64_t gold = 0;

  double precision() const {
    return system == 0 ? 1.0 : static_cast<double>(right) / static_cast<double>(system);
  }
  double recall() const { return gold == 0 ? 1.0 : static_cast<double>(right) / static_cast<double>(gold); }
  double f1() const {
    return system + gold == 0 ? 1.0 : 2.0 * static_cast<double>(right) / static_cast<double>(system + gold);
  }
  void add(const Counts& other) {
    right += other.right;
    system += other.system;
    gold += other.gold;
  }
};

/// Sums over the pages of one half.
struct Half {
  int pages = 0;
  Counts pooled;
  Counts everything;  // what keeping all paragraphs would give
  double precision = 0;
  double recall = 0;
  double f1 = 0;
  double everything_f1 = 0;
  double word_f1 = 0;  // paragraphs weighed by their words
  double everything_word_f1 = 0;
};

bool is_body(const Block& block) {
  return block.story == 0 && (block.kind == BlockKind::Body || block.kind == BlockKind::PullQuote);
}

std::string read_text(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return repair_utf8(std::string(std::istreambuf_iterator<char>(file), {}));
}

class Selections {
 public:
  explicit Selections(bool verbose)
      : verbose_(verbose),
        hints_(shipped_analyzer().model().text("html.hints"), kHintLetters),
        segmenter_(shipped_analyzer().model()),
        separator_(shipped_analyzer().model()) {}

  void add(const GoldPage& page, const std::string& text) {
    const Segmentation segmentation = segmenter_.segment(text);
    const std::vector<Block> blocks = separator_.separate(separator_.read(text, segmentation));
    std::vector<std::string_view> texts;
    for (const Block& block : blocks) texts.push_back(segmentation.span(block.tokens).of(text));
    const std::vector<bool> labels = label_blocks(texts, expected_blocks(page, hints_));
    Counts counts;
    Counts everything;
    Counts word_counts;
    Counts all_words;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      // Headings inside the body are parts of it that have a kind of their own.
      const bool subhead = blocks[i].kind == BlockKind::Headline && i > 0 && labels[i];
      const bool system = is_body(blocks[i]) || subhead;
      const Counts one{labels[i] && system ? 1u : 0u, system ? 1u : 0u, labels[i] ? 1u : 0u};
      const std::uint64_t words = scan_words(text, segmentation.span(blocks[i].tokens)).size();
      counts.add(one);
      everything.add({one.gold, 1, one.gold});
      word_counts.add({one.right * words, one.system * words, one.gold * words});
      all_words.add({one.gold * words, words, one.gold * words});
      if (verbose_ && system != labels[i]) {
        std::printf("  %s %s %s: %.140s\n", page.name.c_str(), labels[i] ? "lost" : "kept",
                    std::string(to_label(blocks[i].kind)).c_str(), std::string(texts[i]).c_str());
      }
    }
    if (counts.gold == 0) return;
    Half& half = halves_[page.held_out];
    ++half.pages;
    half.pooled.add(counts);
    half.everything.add(everything);
    half.precision += counts.precision();
    half.recall += counts.recall();
    half.f1 += counts.f1();
    half.everything_f1 += everything.f1();
    half.word_f1 += word_counts.f1();
    half.everything_word_f1 += all_words.f1();
    if (verbose_) {
      std::printf("page %-36s %s P %.3f R %.3f F1 %.3f (gold %llu of %llu)\n", page.name.c_str(),
                  page.held_out ? "held out" : "training", counts.precision(), counts.recall(), counts.f1(),
                  static_cast<unsigned long long>(counts.gold),
                  static_cast<unsigned long long>(everything.system));
    }
  }

  void print() const {
    for (const int number : {0, 1}) {
      const Half& half = halves_[number];
      const double pages = half.pages == 0 ? 1 : half.pages;
      std::printf(
          "%-13s %3d pages  pooled P %.3f R %.3f F1 %.3f (everything %.3f)  "
          "mean P %.3f R %.3f F1 %.3f (everything %.3f)  by words %.3f (everything %.3f)\n",
          number == 1 ? "held out" : "training half", half.pages, half.pooled.precision(),
          half.pooled.recall(), half.pooled.f1(), half.everything.f1(), half.precision / pages,
          half.recall / pages, half.f1 / pages, half.everything_f1 / pages, half.word_f1 / pages,
          half.everything_word_f1 / pages);
    }
  }

 private:
  bool verbose_;
  PhraseTable hints_;
  Segmenter segmenter_;
  StorySeparator separator_;
  Half halves_[2];
};

}  // namespace

int evaluate_selections(const Arguments& arguments) {
  if (arguments.size() < 2) {
    std::fputs("usage: evaluate selections PAGES SELECTIONS [-v]\n", stderr);
    return 2;
  }
  Selections selections(arguments.size() > 2 && arguments[2] == "-v");
  for (const GoldPage& page : read_pages(arguments[0])) {
    const std::filesystem::path path = std::filesystem::path(arguments[1]) / (page.name + ".txt");
    if (!std::filesystem::exists(path)) continue;
    selections.add(page, read_text(path));
  }
  selections.print();
  return 0;
}

}  // namespace nutgraf
