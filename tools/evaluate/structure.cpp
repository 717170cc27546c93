// evaluate structure [PAGES] [-v] [--show FAMILY/SEED]: classes of paragraphs on held-out pastes, clean
// articles and whole pages; or every line of one paste.
// SPDX-License-Identifier: Apache-2.0
#include "tools/evaluate/structure.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <string>

#include "core/document/labels.h"
#include "core/segment/segmenter.h"
#include "core/structure/block_features.h"
#include "tools/corpus/news_corpus.h"
#include "tools/train/structure_examples.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t kPastes = 150;  // of each family
constexpr std::uint32_t kOwn = kind_bit(BlockKind::Body) | kind_bit(BlockKind::PullQuote);
constexpr std::uint32_t kStranger = kind_bit(BlockKind::Boilerplate) | kind_bit(BlockKind::RelatedStory);

struct Counts {
  std::uint64_t right = 0;
  std::uint64_t system = 0;
  std::uint64_t gold = 0;

  double f1() const {
    return system + gold == 0 ? 1.0 : 2.0 * static_cast<double>(right) / static_cast<double>(system + gold);
  }
};

double per_cent(std::uint64_t part, std::uint64_t whole) {
  return whole == 0 ? 0.0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

bool is_body(const Block& block) {
  return block.story == 0 && ((kOwn >> static_cast<std::uint32_t>(block.kind)) & 1u) != 0;
}

class Evaluation {
 public:
  explicit Evaluation(bool verbose)
      : verbose_(verbose), segmenter_(shipped_analyzer().model()), separator_(shipped_analyzer().model()) {}

  std::vector<Block> blocks_of(const Paste& paste) {
    text_ = paste.text(BlankLines::None);
    segmentation_ = segmenter_.segment(text_);
    return separator_.separate(separator_.read(text_, segmentation_));
  }

  void pastes(const PasteSynthesizer& synthesizer) {
    std::printf("%-10s %7s %10s %10s %10s %12s %12s\n", "family", "lines", "body P", "body R", "body F1",
                "body lost %", "kept others %");
    for (std::uint32_t f = 0; f < kPasteFamilyCount; ++f) {
      const auto family = static_cast<PasteFamily>(f);
      Counts body;
      std::uint64_t lines = 0;
      std::uint64_t strangers = 0;
      std::uint64_t kept = 0;
      for (std::uint32_t seed = 0; seed < kPastes; ++seed) {
        const Paste paste = synthesizer.make(family, seed, true);
        const std::vector<Block> blocks = blocks_of(paste);
        if (blocks.size() != paste.lines.size()) continue;
        for (std::size_t i = 0; i < blocks.size(); ++i) {
          const std::uint32_t kinds = paste.lines[i].kinds;
          const auto found = static_cast<std::uint32_t>(blocks[i].kind);
          const bool gold = (kinds & kOwn) != 0 && (kinds & ~kOwn) == 0;
          const bool system = is_body(blocks[i]);
          const bool loose = (kinds & kOwn) != 0 && !gold;  // may be body or not
          ++lines;
          if (!loose) {
            body.gold += gold ? 1u : 0u;
            body.system += system ? 1u : 0u;
            body.right += gold && system ? 1u : 0u;
          }
          if ((kinds & (kStranger | kOwn)) == kind_bit(BlockKind::RelatedStory) ||
              (kinds & ~kStranger) == 0) {
            ++strangers;
            kept += belongs_to_article(blocks[i]) ? 1u : 0u;
          }
          // A paragraph of several right kinds counts as the one found, if that is among them, else as the
          // first.
          const bool right = ((kinds >> found) & 1u) != 0;
          std::uint32_t gold_kind = found;
          while (!right && ((kinds >> gold_kind) & 1u) == 0) gold_kind = (gold_kind + 1) % kBlockLabels;
          Counts& sure = confidences_[static_cast<int>(std::lround(blocks[i].confidence * 1000.0F))];
          ++sure.system;
          sure.right += right ? 1u : 0u;
          ++kinds_[gold_kind].gold;
          ++kinds_[found].system;
          kinds_[found].right += right ? 1u : 0u;
          if (verbose_ && !right) {
            std::printf("  %s/%u %s for %s (%.2f): %.110s\n", to_label(family), seed,
                        std::string(to_label(blocks[i].kind)).c_str(),
                        std::string(to_label(static_cast<BlockKind>(gold_kind))).c_str(),
                        static_cast<double>(blocks[i].confidence), paste.lines[i].text.c_str());
          }
        }
      }
      const double precision =
          body.system == 0 ? 0 : static_cast<double>(body.right) / static_cast<double>(body.system);
      const double recall =
          body.gold == 0 ? 0 : static_cast<double>(body.right) / static_cast<double>(body.gold);
      std::printf("%-10s %7llu %10.4f %10.4f %10.4f %12.2f %12.2f%s\n", to_label(family),
                  static_cast<unsigned long long>(lines), precision, recall, body.f1(),
                  100.0 * (1.0 - recall), per_cent(kept, strangers),
                  family >= PasteFamily::Cards ? "  (family never trained on)" : "");
    }
    for (std::uint32_t kind = 0; kind < kBlockLabels; ++kind) {
      const Counts& counts = kinds_[kind];
      std::printf("%-14s gold %6llu  P %.4f  R %.4f  F1 %.4f\n",
                  std::string(to_label(static_cast<BlockKind>(kind))).c_str(),
                  static_cast<unsigned long long>(counts.gold), per_cent(counts.right, counts.system) / 100,
                  per_cent(counts.right, counts.gold) / 100, counts.f1());
    }
  }

  /// Prints every line of one held-out paste, "page/118", with its class and "!" where that is wrong.
  void show(const PasteSynthesizer& synthesizer, const std::string& name) {
    const auto seed =
        static_cast<std::uint32_t>(std::strtoul(name.c_str() + name.find('/') + 1, nullptr, 10));
    for (std::uint32_t f = 0; f < kPasteFamilyCount; ++f) {
      if (name.substr(0, name.find('/')) != to_label(static_cast<PasteFamily>(f))) continue;
      const Paste paste = synthesizer.make(static_cast<PasteFamily>(f), seed, true);
      const std::vector<Block> blocks = blocks_of(paste);
      for (std::size_t i = 0; i < blocks.size() && i < paste.lines.size(); ++i) {
        const bool right = ((paste.lines[i].kinds >> static_cast<std::uint32_t>(blocks[i].kind)) & 1u) != 0;
        std::printf("%s %-13s %2u %.2f  %.150s\n", right ? " " : "!",
                    std::string(to_label(blocks[i].kind)).c_str(), blocks[i].story,
                    static_cast<double>(blocks[i].confidence), paste.lines[i].text.c_str());
      }
    }
  }

  /// How often blocks of each confidence are right.
  void calibration() const {
    for (const auto& [confidence, counts] : confidences_) {
      std::printf("confidence %.3f: right %.4f of %llu\n", confidence / 1000.0,
                  per_cent(counts.right, counts.system) / 100,
                  static_cast<unsigned long long>(counts.system));
    }
  }

  void lost(const char* name, const Paste& paste, std::map<std::string, Counts>& table) {
    const std::vector<Block> blocks = blocks_of(paste);
    if (blocks.size() != paste.lines.size()) return;
    Counts& counts = table[name];
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      if (paste.lines[i].kinds != kind_bit(BlockKind::Body)) continue;
      ++counts.gold;
      // Lost to the analysis: not the article's; or taken for something that no sentence is picked from.
      if (belongs_to_article(blocks[i])) ++counts.right;
      if (is_body(blocks[i])) ++counts.system;
      if (verbose_ && !is_body(blocks[i])) {
        std::printf("  %s: %s (%.2f): %.140s\n", name, std::string(to_label(blocks[i].kind)).c_str(),
                    static_cast<double>(blocks[i].confidence), paste.lines[i].text.c_str());
      }
    }
  }

  void clean_articles(const std::vector<PlainArticle>& pool) {
    std::map<std::string, Counts> table;
    for (const PlainArticle& article : pool) {
      if (!article.held_out) continue;
      for (const bool headline : {true, false}) {
        lost((article.corpus + ", paragraphs").c_str(), PasteSynthesizer::clean(article, headline, false),
             table);
        lost((article.corpus + ", sentences").c_str(), PasteSynthesizer::clean(article, headline, true),
             table);
      }
    }
    // Newswire, one sentence a line, in stretches of eight lines.
    std::ifstream wire(corpora_root() + "/unlabelled/voa/text.txt");
    std::string line;
    Paste paste;
    for (std::uint32_t i = 1; std::getline(wire, line) && i <= 8000; ++i) {
      paste.lines.push_back({line, kind_bit(BlockKind::Body), 0});
      if (i % 8 != 0) continue;
      lost("voa, sentences", paste, table);
      paste.lines.clear();
    }
    std::printf("body paragraphs of clean articles\n");
    for (const auto& [name, counts] : table) {
      std::printf("%-28s %6llu  dropped %.3f %%  not classed as body %.3f %%\n", name.c_str(),
                  static_cast<unsigned long long>(counts.gold),
                  per_cent(counts.gold - counts.right, counts.gold),
                  per_cent(counts.gold - counts.system, counts.gold));
    }
  }

  void pages(const std::string& folder) {
    const PhraseTable hints(shipped_analyzer().model().text("html.hints"), kHintLetters);
    double sums[2] = {0, 0};
    int count[2] = {0, 0};
    Counts pooled[2];
    for (const GoldPage& page : read_pages(folder)) {
      const Paste paste = page_paste(page, hints);
      const std::vector<Block> blocks = blocks_of(paste);
      if (blocks.size() != paste.lines.size()) continue;
      Counts counts;
      for (std::size_t i = 0; i < blocks.size(); ++i) {
        const bool gold = (paste.lines[i].kinds & kOwn) != 0;
        const bool system = is_body(blocks[i]) || (blocks[i].kind == BlockKind::Headline && i > 0 && gold);
        counts.gold += gold ? 1u : 0u;
        counts.system += system ? 1u : 0u;
        counts.right += gold && system ? 1u : 0u;
      }
      sums[page.held_out] += counts.f1();
      ++count[page.held_out];
      pooled[page.held_out].gold += counts.gold;
      pooled[page.held_out].system += counts.system;
      pooled[page.held_out].right += counts.right;
      if (verbose_)
        std::printf("  page %-36s %s F1 %.3f (gold %llu, system %llu)\n", page.name.c_str(),
                    page.held_out ? "held out" : "training", counts.f1(),
                    static_cast<unsigned long long>(counts.gold),
                    static_cast<unsigned long long>(counts.system));
    }
    for (const int half : {0, 1}) {
      std::printf("whole pages, %s: %d pages, body against rest F1 %.3f (mean of pages %.3f)\n",
                  half == 1 ? "held out" : "training half", count[half], pooled[half].f1(),
                  count[half] == 0 ? 0 : sums[half] / count[half]);
    }
  }

 private:
  bool verbose_;
  Segmenter segmenter_;
  StorySeparator separator_;
  std::string text_;
  Segmentation segmentation_;
  Counts kinds_[kBlockLabels];
  std::map<int, Counts> confidences_;  // by thousandths
};

}  // namespace

int evaluate_structure(const Arguments& arguments) {
  std::string folder;
  bool verbose = false;
  bool show = false;
  for (const std::string& argument : arguments) {
    if (argument == "-v") {
      verbose = true;
    } else if (argument == "--show") {
      show = true;
    } else {
      folder = argument;
    }
  }
  const PasteSynthesizer synthesizer = open_synthesizer();
  Evaluation evaluation(verbose);
  if (show) {
    evaluation.show(synthesizer, folder);
    return 0;
  }
  evaluation.pastes(synthesizer);
  evaluation.calibration();
  evaluation.clean_articles(synthesizer.pool());
  if (!folder.empty()) evaluation.pages(folder);
  return 0;
}

}  // namespace nutgraf
