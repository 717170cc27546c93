// Tells how much a text is about each of its entities.
// SPDX-License-Identifier: Apache-2.0
#include "core/link/salience.h"

#include <algorithm>

#include "core/text/ordering.h"

namespace nutgraf {
namespace {

// Points; found by trying on corpora/news articles.train (see tools/evaluate salience).
constexpr double kPerMention = 1.0;
constexpr double kPerReference = 0.5;
constexpr double kPerParagraph = 1.0;
constexpr double kPerSubject = 0.5;
constexpr double kHeadline = 4.0;
constexpr double kFirstParagraph = 3.0;
constexpr double kNorpFactor = 0.4;

/// Which tokens belong to the article: a flag per token; all where no blocks are known. Who wrote it, and
/// where, is not what it is about.
std::vector<bool> article_tokens(const Words& words, const std::vector<Block>& blocks) {
  std::vector<bool> own(words.size(), blocks.empty());
  for (const Block& block : blocks) {
    if (!belongs_to_article(block) || block.kind == BlockKind::Byline || block.kind == BlockKind::Dateline)
      continue;
    std::fill(own.begin() + std::min(block.tokens.begin, words.size()),
              own.begin() + std::min(block.tokens.end, words.size()), true);
  }
  return own;
}

}  // namespace

std::vector<float> measure_salience(const Words& words, const std::vector<Block>& blocks,
                                    const Chains& chains) {
  const std::vector<bool> own = article_tokens(words, blocks);
  std::vector<bool> begins_sentence(chains.mentions.size(), false);
  std::uint32_t last_sentence = 0xFFFFFFFFU;
  const std::vector<std::uint32_t> order =
      places_by(chains.mentions.size(), [&](std::uint32_t a, std::uint32_t b) {
        return chains.mentions[a].tokens.begin < chains.mentions[b].tokens.begin;
      });
  for (const std::uint32_t i : order) {
    const std::uint32_t sentence = words.sentence_of(chains.mentions[i].tokens.begin);
    begins_sentence[i] = sentence != last_sentence;
    last_sentence = sentence;
  }
  std::uint32_t headline_paragraph = 0xFFFFFFFFU;
  for (const Block& block : blocks) {
    if (block.kind == BlockKind::Headline && !block.tokens.empty())
      headline_paragraph = words.paragraph_of(block.tokens.begin);
    if (headline_paragraph != 0xFFFFFFFFU) break;
  }

  std::vector<double> points(chains.chains.size(), 0.0);
  double total = 0.0;
  for (std::size_t i = 0; i < chains.chains.size(); ++i) {
    const Chain& chain = chains.chains[i];
    std::uint32_t paragraph = 0xFFFFFFFFU;
    for (const std::uint32_t number : chain.mentions) {
      const Mention& mention = chains.mentions[number];
      if (!own[mention.tokens.begin]) continue;
      if (points[i] == 0.0) {
        const std::uint32_t first = words.paragraph_of(mention.tokens.begin);
        if (first == headline_paragraph || (headline_paragraph == 0xFFFFFFFFU && first == 0))
          points[i] += kHeadline;
        if (first <= 1) points[i] += kFirstParagraph;
      }
      points[i] += mention.kind == MentionKind::Named ? kPerMention : kPerReference;
      if (begins_sentence[number]) points[i] += kPerSubject;
      if (words.paragraph_of(mention.tokens.begin) != paragraph) points[i] += kPerParagraph;
      paragraph = words.paragraph_of(mention.tokens.begin);
    }
    if (chain.type == EntityType::Norp || chain.type == EntityType::Language) points[i] *= kNorpFactor;
    total += points[i];
  }
  std::vector<float> salience(points.size(), 0.0F);
  for (std::size_t i = 0; i < points.size() && total > 0.0; ++i)
    salience[i] = static_cast<float>(points[i] / total);
  return salience;
}

}  // namespace nutgraf
