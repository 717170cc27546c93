// train_structure idf OUTPUT | weights OUTPUT [PAGES [all]]: the tables of core/structure.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <map>
#include <set>
#include <string>

#include "core/structure/block_features.h"
#include "core/text/words.h"
#include "tools/corpus/news_corpus.h"
#include "tools/evaluate/commands.h"
#include "tools/train/page_maker.h"
#include "tools/train/structure_examples.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t kSteps = 60000;
constexpr double kScale = 1.0;
constexpr std::uint64_t kSeed = 11;

/// Chances in a hundred of a whole page.
constexpr std::uint32_t kMadePages = 25;
/// Of the rest, of each family, in the order of PasteFamily; Cards is held out.
constexpr std::uint32_t kShares[kPasteFamilyCount] = {40, 16, 12, 14, 4, 5, 4, 0};

/// Words of newswire and the article pool by the share of stretches that have them: 0 for every second one, a
/// step for each halving, up to WordTable::kMaxRarity − 1; rarer words are left out.
int write_rarities(const std::string& output) {
  std::map<std::string, std::uint32_t> frequencies;
  std::uint32_t documents = 0;
  const auto add = [&](const std::string& text) {
    std::set<std::string> words;
    for (const TextWord& word : scan_words(text, {0, static_cast<std::uint32_t>(text.size())})) {
      if (word.letters != WordCase::Digits) words.insert(fold_text(word.span.of(text)));
    }
    for (const std::string& word : words) ++frequencies[word];
    ++documents;
  };
  for (const PlainArticle& article : read_article_pool()) {
    if (article.held_out) continue;
    std::string text = article.headline;
    for (const PlainParagraph& paragraph : article.paragraphs) text += ' ' + paragraph.text;
    add(text);
  }
  // Newswire comes one sentence a line, without borders of stories: eight lines are about one.
  std::ifstream wire(corpora_root() + "/unlabelled/voa/text.txt");
  std::string line;
  std::string text;
  for (std::uint32_t i = 1; std::getline(wire, line); ++i) {
    text += line + ' ';
    if (i % 8 == 0) {
      add(text);
      text.clear();
    }
  }
  std::ofstream file(output, std::ios::binary);
  file << "# How rare a word is in news: 0 in every second story, one more for each halving; words not "
          "listed are rarer.\n";
  std::size_t kept = 0;
  for (const auto& [word, frequency] : frequencies) {
    std::uint32_t rarity = 0;
    while (rarity < WordTable::kMaxRarity && (std::uint64_t{frequency} << (rarity + 1)) < documents) ++rarity;
    if (rarity >= WordTable::kMaxRarity) continue;
    file << word << '\t' << rarity << '\n';
    ++kept;
  }
  std::printf("%zu words of %u stretches\n", kept, documents);
  return 0;
}

int train(const std::string& output, const std::string& folder, bool all) {
  const StorySeparator separator(shipped_analyzer().model());
  const PasteSynthesizer synthesizer = open_synthesizer();
  std::vector<ChainExample> pages;
  if (!folder.empty()) {
    const PhraseTable hints(shipped_analyzer().model().text("html.hints"), kHintLetters);
    for (const GoldPage& page : read_pages(folder)) {
      if (!all && page.held_out) continue;
      const ChainExample example = example_of(page_paste(page, hints), separator);
      if (example.features.size() > 0) pages.push_back(example);
    }
  }
  Random random(kSeed);
  const auto next = [&](std::uint32_t step) {
    if (random.chance(kMadePages)) {
      Paste paste;
      paste.lines = synthesizer.make_page(step, false).lines;
      return example_of(paste, separator);
    }
    if (!pages.empty() && random.chance(12))
      return pages[random.below(static_cast<std::uint32_t>(pages.size()))];
    std::uint32_t share = random.below(95);
    std::uint32_t family = 0;
    while (share >= kShares[family]) share -= kShares[family++];
    return example_of(synthesizer.make(static_cast<PasteFamily>(family), step, false), separator);
  };
  const ChainModel model = train_chain(block_feature_space(), kBlockLabels, kSteps, next, kScale);
  std::ofstream(output, std::ios::binary) << "# Weights of the block classifier, written by "
                                             "tools/train/train_structure.cpp; a column a BlockKind.\n"
                                          << model.to_lines();
  std::printf("%u steps, %zu pages, %u features\n", kSteps, pages.size(), block_feature_space().size());
  return 0;
}

}  // namespace
}  // namespace nutgraf

int main(int argc, char** argv) {
  if (argc >= 3 && std::strcmp(argv[1], "idf") == 0) return nutgraf::write_rarities(argv[2]);
  if (argc >= 3 && std::strcmp(argv[1], "weights") == 0)
    return nutgraf::train(argv[2], argc > 3 ? argv[3] : "", argc > 4);
  std::fputs("usage: train_structure idf OUTPUT | weights OUTPUT [PAGES [all]]\n", stderr);
  return 2;
}
