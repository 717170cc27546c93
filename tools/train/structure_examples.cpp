// Pastes and whole pages as sequences that the block classifier learns from.
// SPDX-License-Identifier: Apache-2.0
#include "tools/train/structure_examples.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>

#include "core/segment/segmenter.h"
#include "core/structure/block_features.h"
#include "core/structure/block_rules.h"
#include "core/text/words.h"
#include "tools/evaluate/commands.h"
#include "tools/project_paths.h"

namespace nutgraf {

namespace {

/// How much a unit of cost weighs against the steps of the perceptron, which change weights by one.
constexpr std::uint32_t kMargin = 20;

const Segmenter& shipped_segmenter() {
  static const Segmenter kSegmenter(shipped_analyzer().model());
  return kSegmenter;
}

/// What a line of a page may be, where only its body is known.
std::uint32_t kinds_of(bool body, std::size_t words) {
  constexpr std::uint32_t kAll = (1u << kBlockLabels) - 1;
  constexpr std::uint32_t kOwn = kind_bit(BlockKind::Body) | kind_bit(BlockKind::PullQuote);
  if (!body) return kAll & ~kOwn;
  // A short line of the article may be a heading or the like.
  std::uint32_t kinds = kOwn;
  if (words < 12) kinds |= kind_bit(BlockKind::Headline);
  if (words < 6)
    kinds |= kind_bit(BlockKind::Dateline) | kind_bit(BlockKind::Byline) | kind_bit(BlockKind::Kicker);
  return kinds;
}

}  // namespace

PasteSynthesizer open_synthesizer() {
  std::string lines;
  for (const char* const name : {"furniture_lines.txt", "page_lines.txt"}) {
    const std::string path = source_path(std::string("tools/train/") + name);
    std::ifstream file(path, std::ios::binary);
    if (!file) {
      std::fprintf(stderr, "Cannot read %s.\n", path.c_str());
      std::exit(1);
    }
    lines.append(std::istreambuf_iterator<char>(file), {}).append("\n");
  }
  return PasteSynthesizer(std::move(lines), read_article_pool(), read_prose_pool(), read_web_lines());
}

Paste page_paste(const GoldPage& page, const PhraseTable& hints) {
  const HtmlTree tree(page.source);
  const std::vector<TextBlock> blocks = cut_blocks(tree, hints);
  std::vector<std::string_view> texts;
  for (const TextBlock& block : blocks) texts.push_back(block.text);
  const std::vector<bool> labels = label_blocks(texts, expected_blocks(page, hints));
  Paste paste;
  paste.family = PasteFamily::Page;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    std::string line = blocks[i].text;
    std::replace(line.begin(), line.end(), '\n', ' ');
    paste.lines.push_back({std::move(line), kinds_of(labels[i], blocks[i].words), 0});
  }
  return paste;
}

MarkedText page_selection(const GoldPage& page, std::string selection, const PhraseTable& hints) {
  MarkedText marked;
  marked.text = std::move(selection);
  const Segmentation segmentation = shipped_segmenter().segment(marked.text);
  std::vector<std::string_view> texts;
  std::uint32_t last = UINT32_MAX;
  Span span;
  for (const Sentence& sentence : segmentation.sentences) {
    const Span own = segmentation.span(sentence.tokens);
    span = {sentence.paragraph == last ? span.begin : own.begin, own.end};
    if (sentence.paragraph == last) {
      texts.back() = span.of(marked.text);
    } else {
      texts.push_back(span.of(marked.text));
    }
    last = sentence.paragraph;
  }
  const std::vector<bool> labels = label_blocks(texts, expected_blocks(page, hints));
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const auto size = static_cast<std::uint32_t>(texts[i].size());
    marked.kinds.push_back(kinds_of(labels[i], scan_words(texts[i], {0, size}).size()));
  }
  return marked;
}

ChainExample example_of(const Paste& paste, BlankLines blank_lines, const StorySeparator& separator) {
  MarkedText marked{paste.text(blank_lines), {}};
  for (const PasteLine& line : paste.lines) {
    const bool open = (line.kinds & kToldByMarkup) != 0;
    marked.kinds.push_back(open ? (1u << kBlockLabels) - 1 : line.kinds);
  }
  return example_of(marked, separator);
}

ChainExample example_of(const MarkedText& marked, const StorySeparator& separator) {
  const PastedText pasted = separator.read(marked.text, shipped_segmenter().segment(marked.text));
  ChainExample example;
  if (pasted.paragraphs.size() != marked.kinds.size()) return example;
  StorySeparator::Evidence evidence = separator.evidence(pasted);
  example.features = std::move(evidence.features);
  constexpr std::uint32_t kOwn = kind_bit(BlockKind::Body) | kind_bit(BlockKind::PullQuote);
  for (std::size_t i = 0; i < marked.kinds.size(); ++i) {
    // What the rules exclude isn't to be learned, unless they exclude all that is right.
    std::uint32_t right = marked.kinds[i];
    std::uint32_t possible = 0;
    for (std::uint32_t label = 0; label < kBlockLabels; ++label)
      possible |= evidence.bias[i * kBlockLabels + label] == 0 ? 1u << label : 0u;
    const bool ruled = (right & possible) != 0;
    if (ruled) right &= possible;
    example.allowed.push_back(right);
    const std::uint32_t words = std::min(pasted.paragraphs[i].words(), 40u);
    for (std::uint32_t label = 0; label < kBlockLabels; ++label) {
      const bool is_right = ((right >> label) & 1u) != 0;
      // To lose a paragraph of the body is the worst error; to keep a stranger's is bad; to mix up the rest
      // isn't.
      const bool loses = (right & kOwn) != 0 && ((kOwn >> label) & 1u) == 0;
      const bool keeps = (right & kOwn) == 0 && ((kOwn >> label) & 1u) != 0;
      const std::uint32_t cost = is_right ? 0 : loses ? 6 + words : keeps ? 3 + words / 2 : 3;
      const bool excluded = ruled && ((possible >> label) & 1u) == 0;
      example.costs.push_back(excluded ? kRuledOut : static_cast<std::int32_t>(cost * kMargin));
    }
  }
  return example;
}

}  // namespace nutgraf
