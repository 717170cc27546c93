// train_structure idf OUTPUT | weights OUTPUT [OPTIONS]: the tables of core/structure.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>

#include "core/structure/block_features.h"
#include "core/text/utf8.h"
#include "core/text/words.h"
#include "tools/corpus/news_corpus.h"
#include "tools/evaluate/commands.h"
#include "tools/train/page_maker.h"
#include "tools/train/structure_examples.h"

namespace nutgraf {
namespace {

constexpr double kScale = 1.0;
constexpr std::uint64_t kSeed = 11;
/// Weights are multiples of it: half the bytes at no loss.
constexpr std::int32_t kGrain = 25;

/// Chances in a hundred of a made page among what is made.
constexpr std::uint32_t kMadePages = 18;
/// Of the rest, of each family, in the order of PasteFamily; Cards and Interrupted are held out.
constexpr std::uint32_t kShares[kPasteFamilyCount] = {36, 16, 12, 14, 8, 5, 4, 0, 0};

/// Pages whose article is known, and what a browser copied of them, if that is there.
struct PageFolder {
  std::string pages;
  std::string selections;
};

struct Settings {
  std::string output;
  std::vector<PageFolder> folders;
  std::string half = "half";  ///< of the pages: "half", the other one ("swap") or "all"
  std::uint32_t made = 12000;
  std::uint32_t steps = 24000;
  std::uint32_t models = 6;
  std::uint32_t known = 35;  ///< chances in a hundred of a page whose article is known
};

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

/// Pages whose article is known, as their blocks and, where there are, as a browser's selections.
std::vector<ChainExample> read_page_examples(const Settings& settings, const StorySeparator& separator) {
  std::vector<ChainExample> examples;
  const PhraseTable hints(shipped_analyzer().model().text("html.hints"), kHintLetters);
  const auto keep = [&](ChainExample example) {
    if (example.features.size() > 0) examples.push_back(std::move(example));
  };
  for (const PageFolder& folder : settings.folders) {
    for (const GoldPage& page : read_pages(folder.pages)) {
      if (settings.half != "all" && page.held_out != (settings.half == "swap")) continue;
      keep(example_of(page_paste(page, hints), BlankLines::None, separator));
      std::ifstream file(folder.selections + "/" + page.name + ".txt", std::ios::binary);
      if (folder.selections.empty() || !file) continue;
      const std::string selection(std::istreambuf_iterator<char>(file), {});
      keep(example_of(page_selection(page, repair_utf8(selection), hints), separator));
    }
  }
  return examples;
}

/// Where made pastes and pages have blank lines; a line each is what most of them have.
BlankLines draw_blank_lines(Random& random) {
  const std::uint32_t share = random.below(100);
  return share < 35   ? BlankLines::None
         : share < 65 ? BlankLines::AfterParagraphs
         : share < 88 ? BlankLines::AroundParagraphs
                      : BlankLines::Everywhere;
}

ChainExample make_example(std::uint32_t number, const PasteSynthesizer& synthesizer,
                          const StorySeparator& separator, Random& random) {
  const BlankLines blank_lines = draw_blank_lines(random);
  if (random.chance(kMadePages)) {
    Paste paste;
    paste.lines = synthesizer.make_page(number, false).lines;
    return example_of(paste, blank_lines, separator);
  }
  std::uint32_t share = random.below(95);
  std::uint32_t family = 0;
  while (share >= kShares[family]) share -= kShares[family++];
  return example_of(synthesizer.make(static_cast<PasteFamily>(family), number, false), blank_lines,
                    separator);
}

/// The mean of several models, each of which sees the examples in another order: single ones differ by more
/// on real pages than most changes of features do.
ChainModel train_mean(const Settings& settings, const std::vector<ChainExample>& made,
                      const std::vector<ChainExample>& pages, Random& random) {
  const auto next = [&](std::uint32_t) -> const ChainExample& {
    const bool real = !pages.empty() && random.chance(settings.known);
    return random.pick(real ? pages : made);
  };
  const auto add = [](std::vector<std::int32_t>& sums, const std::vector<std::int32_t>& weights) {
    for (std::size_t i = 0; i < sums.size(); ++i) sums[i] += weights[i];
  };
  ChainModel mean(block_feature_space(), kBlockLabels);
  for (std::uint32_t i = 0; i < settings.models; ++i) {
    ChainModel model = train_chain(block_feature_space(), kBlockLabels, settings.steps, next, kScale);
    add(mean.feature_weights(), model.feature_weights());
    add(mean.transition_weights(), model.transition_weights());
  }
  const auto divide = [&](std::vector<std::int32_t>& sums) {
    for (std::int32_t& sum : sums) {
      const auto weight = std::lround(static_cast<double>(sum) / settings.models);
      sum = static_cast<std::int32_t>(std::lround(static_cast<double>(weight) / kGrain) * kGrain);
    }
  };
  divide(mean.feature_weights());
  divide(mean.transition_weights());
  return mean;
}

int train(const Settings& settings) {
  const StorySeparator separator(shipped_analyzer().model());
  const PasteSynthesizer synthesizer = open_synthesizer();
  const std::vector<ChainExample> pages = read_page_examples(settings, separator);
  Random random(kSeed);
  std::vector<ChainExample> made;
  for (std::uint32_t i = 0; i < settings.made; ++i)
    made.push_back(make_example(i, synthesizer, separator, random));
  const ChainModel model = train_mean(settings, made, pages, random);
  std::ofstream(settings.output, std::ios::binary)
      << "# Weights of the block classifier, written by "
         "tools/train/train_structure.cpp; a column a BlockKind.\n"
      << model.to_lines();
  std::printf("%u steps, %zu made examples, %zu of pages, %u features\n", settings.steps, made.size(),
              pages.size(), block_feature_space().size());
  return 0;
}

bool read_setting(const std::string& name, const char* value, Settings& settings) {
  if (name == "--pages") settings.folders.push_back({value, ""});
  if (name == "--selections" && !settings.folders.empty()) settings.folders.back().selections = value;
  if (name == "--half") settings.half = value;
  if (name == "--made") settings.made = static_cast<std::uint32_t>(std::strtoul(value, nullptr, 10));
  if (name == "--steps") settings.steps = static_cast<std::uint32_t>(std::strtoul(value, nullptr, 10));
  if (name == "--known") settings.known = static_cast<std::uint32_t>(std::strtoul(value, nullptr, 10));
  if (name == "--models")
    settings.models = std::max(1u, static_cast<std::uint32_t>(std::strtoul(value, nullptr, 10)));
  return name == "--models" || name == "--pages" || name == "--selections" || name == "--half" ||
         name == "--made" || name == "--steps" || name == "--known";
}

}  // namespace
}  // namespace nutgraf

int main(int argc, char** argv) {
  if (argc == 3 && std::strcmp(argv[1], "idf") == 0) return nutgraf::write_rarities(argv[2]);
  if (argc >= 3 && argc % 2 == 1 && std::strcmp(argv[1], "weights") == 0) {
    nutgraf::Settings settings;
    settings.output = argv[2];
    bool known = true;
    for (int i = 3; i + 1 < argc; i += 2)
      known = nutgraf::read_setting(argv[i], argv[i + 1], settings) && known;
    if (known) return nutgraf::train(settings);
  }
  std::fputs(
      "usage: train_structure idf OUTPUT | weights OUTPUT [--pages PAGES] [--selections FOLDER]\n"
      "  [--half half|swap|all] [--made EXAMPLES] [--steps STEPS] [--models MODELS]\n"
      "  [--known PER_CENT]\n",
      stderr);
  return 2;
}
