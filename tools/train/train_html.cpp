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
constexpr std::uint32_t kModels = 8;
constexpr std::uint32_t kMadeForGiven = 250;  // a given page comes once for so many made ones
constexpr std::uint32_t kDropped = 30;        // chances in a hundred of a template to be left out
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
  for (const std::string& text : made.undecided) loose[hash64(text)] = 1;
  GoldPage page;
  page.source = made.html;
  page.expected = made.expected;
  return example_of(page, extractor, loose);
}

/// The example without the features of some templates. Made pages are all too regular: what one template says
/// surely there is only likely on others' pages, so that weights have to be spread over several.
ChainExample thinned(const ChainExample& example, const FeatureSpace& space, Random& random) {
  std::vector<bool> dropped;
  for (const FeatureTemplate& feature_template : space.templates()) {
    // What names hint at is left out hint by hint.
    const std::uint32_t parts = feature_template.count % kHintCount == 0 ? kHintCount : 1;
    for (std::uint32_t part = 0; part < parts; ++part)
      dropped.insert(dropped.end(), feature_template.count / parts, random.chance(kDropped));
  }
  ChainExample result;
  result.allowed = example.allowed;
  result.costs = example.costs;
  for (std::size_t i = 0; i < example.features.size(); ++i) {
    for (std::uint32_t f = example.features.begins[i]; f < example.features.begins[i + 1]; ++f) {
      if (!dropped[example.features.ids[f]]) result.features.add(example.features.ids[f]);
    }
    result.features.end_item();
  }
  return result;
}

void add_to(std::vector<std::int32_t>& sum, const std::vector<std::int32_t>& weights) {
  for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += weights[i];
}

void save(const ChainModel& model, const std::string& output) {
  std::ofstream(output, std::ios::binary)
      << "# Weights of the content classifier, written by tools/train/train_html.cpp: boilerplate, content.\n"
      << model.to_lines();
}

/// One model over all examples, in an order of its own.
ChainModel train_one(const std::vector<ChainExample>& examples, bool thin, std::uint64_t seed) {
  const FeatureSpace space = content_feature_space();
  Random random(seed);
  std::vector<std::size_t> order(examples.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  const auto next = [&](std::uint32_t step) {
    const auto at = static_cast<std::uint32_t>(step % order.size());
    if (at == 0) {
      for (std::size_t i = order.size(); i > 1; --i)
        std::swap(order[i - 1], order[random.below(static_cast<std::uint32_t>(i))]);
    }
    return thin ? thinned(examples[order[at]], space, random) : examples[order[at]];
  };
  const auto steps = static_cast<std::uint32_t>((thin ? kMadeEpochs : kEpochs) * examples.size());
  return train_chain(space, kContentLabels, steps, next, kScale);
}

int train(const std::string& output, std::uint32_t made, const std::string& folder, const std::string& half) {
  const ArticleExtractor extractor(shipped_analyzer().model());
  std::vector<ChainExample> given;
  if (!folder.empty()) {
    const HashIndex none;
    for (const GoldPage& page : read_pages(folder)) {
      if (half == "all" || page.held_out == (half == "swap"))
        given.push_back(example_of(page, extractor, none));
    }
  }
  if (made == 0) {
    save(train_one(given, false, kSeed), output);
    std::printf("%zu pages\n", given.size());
    return 0;
  }
  // The mean of models that were trained on other pages each depends less on the pages' chances.
  const PasteSynthesizer synthesizer = open_synthesizer();
  ChainModel sum(content_feature_space(), kContentLabels);
  for (std::uint32_t model = 0; model < kModels; ++model) {
    std::vector<ChainExample> examples;
    for (std::uint32_t seed = 0; seed < made; ++seed)
      examples.push_back(example_of(synthesizer.make_page(model * made + seed, false), extractor));
    for (std::uint32_t time = 0; time < made / kMadeForGiven; ++time)
      examples.insert(examples.end(), given.begin(), given.end());
    ChainModel trained = train_one(examples, true, kSeed + model);
    add_to(sum.feature_weights(), trained.feature_weights());
    add_to(sum.transition_weights(), trained.transition_weights());
  }
  for (std::vector<std::int32_t>* const weights : {&sum.feature_weights(), &sum.transition_weights()}) {
    for (std::int32_t& weight : *weights) weight /= static_cast<std::int32_t>(kModels);
  }
  save(sum, output);
  std::printf("%u models of %u made and %zu given pages\n", kModels, made, given.size());
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
