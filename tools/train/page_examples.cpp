// Pages whose article is known as sequences that the content classifier learns from.
// SPDX-License-Identifier: Apache-2.0
#include "tools/train/page_examples.h"

#include <algorithm>
#include <string_view>

#include "core/extract/content_features.h"
#include "core/text/hash.h"

namespace nutgraf {
namespace {

/// How much a unit of cost weighs against the steps of the perceptron, which change weights by one.
constexpr std::int32_t kMargin = 4;
/// What is kept although it is no content weighs more: there is less of it, of many more kinds.
constexpr std::int32_t kStrictness = 3;

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
  const std::vector<bool> labels = label_blocks_once(texts, expected_blocks(page, extractor.hints()));
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const std::uint32_t right = labels[i] ? 1 : 0;
    const bool either = !labels[i] && loose.find(hash64(blocks[i].text)) != nullptr;
    example.allowed.push_back(either ? 3u : 1u << right);
    const auto cost = kMargin * static_cast<std::int32_t>(2 + std::min(blocks[i].words, 40u) / 2);
    for (std::uint32_t label = 0; label < kContentLabels; ++label)
      example.costs.push_back(label == right || either ? 0 : label == 1 ? cost * kStrictness : cost);
  }
  return example;
}

}  // namespace

ChainExample example_of(const GoldPage& page, const ArticleExtractor& extractor) {
  return example_of(page, extractor, HashIndex());
}

ChainExample example_of(const MadePage& made, const ArticleExtractor& extractor) {
  HashIndex loose;
  for (const PasteLine& line : made.lines) {
    if ((line.kinds & kBody) != 0 && line.kinds != kBody) loose[hash64(line.text)] = 1;
  }
  GoldPage page;
  page.source = made.html;
  page.expected = made.expected;
  return example_of(page, extractor, loose);
}

ChainExample thinned(const ChainExample& example, const FeatureSpace& space, std::uint32_t dropped_in_hundred,
                     Random& random) {
  std::vector<bool> dropped;
  for (const FeatureTemplate& feature_template : space.templates()) {
    // What names hint at is left out hint by hint.
    const std::uint32_t parts = feature_template.count % kHintCount == 0 ? kHintCount : 1;
    for (std::uint32_t part = 0; part < parts; ++part)
      dropped.insert(dropped.end(), feature_template.count / parts, random.chance(dropped_in_hundred));
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

}  // namespace nutgraf
