// train_html OUTPUT [--made N] [--pages FOLDER [half|swap|all]]: trains the content classifier of
// core/extract on made pages and on pages whose article is known. SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>

#include "core/extract/content_features.h"
#include "core/text/hash.h"
#include "tools/corpus/page_corpus.h"
#include "tools/evaluate/commands.h"
#include "tools/train/page_maker.h"
#include "tools/train/structure_examples.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t kMadeEpochs = 4;
constexpr std::uint32_t kEpochs = 40;
constexpr double kScale = 4.0;
/// How much a unit of cost weighs against the steps of the perceptron, which change weights by one.
constexpr std::int32_t kMargin = 4;
constexpr std::uint64_t kSeed = 5;

/// `loose`: texts that may be content or not.
ChainExample example_of(const GoldPage& page, const ArticleExtractor& extractor, const HashIndex& loose) {
  const HtmlTree tree(page.source);
  const std::vector<TextBlock> blocks = cut_blocks(tree, extractor.hints());
  const PageMetadata metadata = read_page_metadata(tree, blocks, extractor.words());
  ChainExample example;
  example.features = ContentFeatures(extractor.words(), extractor.furniture(), extractor.hints())
                         .read(tree, blocks, metadata);
  std::vector<std::string_view> texts;
  for (const TextBlock& block : blocks) texts.push_back(block.text);
  const std::vector<bool> labels = label_blocks(texts, expected_blocks(page, extractor.hints()));
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const std::uint32_t right = labels[i] ? 1 : 0;
    const bool either = !labels[i] && loose.find(hash64(blocks[i].text)) != nullptr;
    example.allowed.push_back(either ? 3u : 1u << right);
    // An error costs as much as the words that it adds or loses.
    const auto cost = kMargin * static_cast<std::int32_t>(2 + std::min(blocks[i].words, 40u) / 2);
    for (std::uint32_t label = 0; label < kContentLabels; ++label)
      example.costs.push_back(label == right || either ? 0 : cost);
  }
  return example;
}

ChainExample example_of(const MadePage& made, const ArticleExtractor& extractor) {
  HashIndex loose;
  for (const PasteLine& line : made.lines) {
    constexpr std::uint32_t kBody = kind_bit(BlockKind::Body);
    if ((line.kinds & kBody) != 0 && line.kinds != kBody) loose[hash64(line.text)] = 1;
  }
  GoldPage page;
  page.source = made.html;
  page.expected = made.expected;
  return example_of(page, extractor, loose);
}

int train(const std::string& output, std::uint32_t made, const std::string& folder, const std::string& half) {
  const ArticleExtractor extractor(shipped_analyzer().model());
  std::vector<ChainExample> examples;
  if (made > 0) {
    const PasteSynthesizer synthesizer = open_synthesizer();
    for (std::uint32_t seed = 0; seed < made; ++seed)
      examples.push_back(example_of(synthesizer.make_page(seed, false), extractor));
  }
  if (!folder.empty()) {
    const HashIndex none;
    for (const GoldPage& page : read_pages(folder)) {
      if (half == "all" || page.held_out == (half == "swap"))
        examples.push_back(example_of(page, extractor, none));
    }
  }
  Random random(kSeed);
  std::vector<std::size_t> order(examples.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  const auto next = [&](std::uint32_t step) {
    const auto at = static_cast<std::uint32_t>(step % order.size());
    if (at == 0) {
      for (std::size_t i = order.size(); i > 1; --i)
        std::swap(order[i - 1], order[random.below(static_cast<std::uint32_t>(i))]);
    }
    return examples[order[at]];
  };
  const auto steps = static_cast<std::uint32_t>((made > 0 ? kMadeEpochs : kEpochs) * examples.size());
  const ChainModel trained = train_chain(content_feature_space(), kContentLabels, steps, next, kScale);
  std::ofstream(output, std::ios::binary)
      << "# Weights of the content classifier, written by tools/train/train_html.cpp: boilerplate, content.\n"
      << trained.to_lines();
  std::printf("%zu pages, %u features\n", examples.size(), content_feature_space().size());
  return 0;
}

}  // namespace
}  // namespace nutgraf

int main(int argc, char** argv) {
  std::uint32_t made = 0;
  std::string folder;
  std::string half;
  bool usable = argc > 2;
  for (int i = 2; i < argc; ++i) {
    const std::string argument = argv[i];
    if (argument == "--made" && i + 1 < argc) {
      made = static_cast<std::uint32_t>(std::atoi(argv[++i]));
    } else if (argument == "--pages" && i + 1 < argc) {
      folder = argv[++i];
      if (i + 1 < argc && argv[i + 1][0] != '-') half = argv[++i];
    } else {
      usable = false;
    }
  }
  if (!usable || (made == 0 && folder.empty())) {
    std::fputs("usage: train_html OUTPUT [--made N] [--pages FOLDER [half|swap|all]]\n", stderr);
    return 2;
  }
  return nutgraf::train(argv[1], made, folder, half);
}
