// What the content classifier sees of each block of a page.
// SPDX-License-Identifier: Apache-2.0
#include "core/extract/content_features.h"

#include <algorithm>

#include "core/extract/block_facts.h"
#include "core/extract/page_shape.h"
#include "core/extract/topic_continuity.h"
#include "core/model/furniture.h"
#include "core/text/hash_index.h"

namespace nutgraf {
namespace {

enum Template : std::uint32_t {
  kBias,
  kWords,
  kDensity,
  kEnding,
  kTagWords,
  kTagDensity,
  kNearHint,
  kNearHintWords,
  kFarHint,
  kAround,
  kAroundWords,
  kTop,
  kTopSibling,
  kCore,
  kScore,
  kCluster,
  kPrevious,
  kNext,
  kNeighbours,
  kSamePath,
  kFurniture,
  kFurnitureAll,
  kGrammar,
  kCapitals,
  kLinkedData,
  kTitle,
  kDeck,
  kHeading,
  kPosition,
  kFollowing,
  kPunctuation,
  kDate,
  kTopNear,
  kSpeech,
  kFarHintWords,
  kHeaded,
  kContainer,
  kOuterContainer,
  kStretch,
  kRepetition,
  kOuterRepetition,
  kSharedNames,
  kSharedWords,
  kRepeatedText,
  kHeadingAbove,
  kHintRepetition,
  kOpening,
  kTitleShare
};

class Reader {
 public:
  Reader(const FeatureSpace& space, const HtmlTree& tree, const std::vector<TextBlock>& blocks,
         const PageMetadata& metadata, const WordTable& table, const PhraseTable& furniture,
         const PhraseTable& hints)
      : space_(space),
        tree_(tree),
        blocks_(blocks),
        shape_(tree, blocks),
        candidates_(find_candidates(tree, blocks, hints)),
        topic_(table, metadata) {
    FactsReader facts(table, furniture, metadata);
    title_hash_ = facts.title_hash();
    deck_hash_ = facts.deck_hash();
    deck_opening_ = opening_hash(metadata.description);
    for (const TextBlock& block : blocks) facts_.push_back(facts.read(block));
    read_clusters();
  }

  ChainFeatures read() {
    const BlockRange top = blocks_below(tree_, blocks_, candidates_.top);
    const std::uint32_t parent = tree_[candidates_.top].parent == kNoNode ? 0 : tree_[candidates_.top].parent;
    const BlockRange around_top = blocks_below(tree_, blocks_, parent);
    const BlockRange core = blocks_below(tree_, blocks_, candidates_.core);
    const std::int64_t best =
        std::max<std::int64_t>(candidates_.scores.empty() ? 1 : candidates_.scores[candidates_.top], 1);
    std::uint32_t prose_before = 0;
    std::uint32_t heading_seen = 0;
    std::uint32_t section = 0;
    std::uint32_t section_at = 0;
    std::uint32_t all_prose = 0;
    for (const TextBlock& block : blocks_) all_prose += is_prose(block) ? block.words : 0;
    for (std::uint32_t i = 0; i < blocks_.size(); ++i) {
      const TextBlock& block = blocks_[i];
      const BlockFacts& facts = facts_[i];
      const std::uint32_t shape = facts.band * kDensities + facts.density;
      add(kBias, 0);
      add(kWords, bucket(block.words, {2, 4, 6, 9, 12, 16, 22, 30, 45, 70, 110}));
      add(kDensity, shape);
      add(kEnding, ending(block.text) * kBands + facts.band);
      add(kTagWords, tag_class(block.tag) * kBands + facts.band);
      add(kTagDensity, tag_class(block.tag) * kDensities + facts.density);
      for (std::uint32_t hint = 0; hint < kHintCount; ++hint) {
        if (((block.near_hints >> hint) & 1u) != 0) {
          add(kNearHint, hint);
          add(kNearHintWords, hint * kBands + facts.band);
        }
        if (((block.far_hints >> hint) & 1u) != 0) {
          add(kFarHint, hint);
          add(kFarHintWords, hint * kBands + facts.band);
        }
      }
      for (std::uint32_t bit = 0; bit < kAroundCount; ++bit) {
        if (((block.around >> bit) & 1u) == 0) continue;
        add(kAround, bit);
        add(kAroundWords, bit * kBands + facts.band);
      }
      const bool in_top = i >= top.first && i < top.last;
      const bool near_top = i >= around_top.first && i < around_top.last;
      const std::uint32_t relation = in_top ? 2 : near_top ? 1 : 0;
      add(kTop, relation * kBands * kDensities + shape);
      // Whether the block's own parent is the top candidate.
      const std::uint32_t own = tree_[block.node].parent;
      const std::uint32_t outer = own == kNoNode ? kNoNode : tree_[own].parent;
      const bool direct = block.node == candidates_.top || own == candidates_.top;
      add(kTopNear, (direct ? 1u : 0u) * kBands * kDensities + shape);
      if (!in_top && near_top)
        add(kTopSibling, (block.node == parent || own == parent ? 1u : 0u) * kBands + facts.band);
      add(kCore, (i >= core.first && i < core.last ? 1u : 0u) * kBands + facts.band);
      const std::uint32_t scored =
          block.node != 0 && candidates_.scores[block.node] == 0 && own != kNoNode ? own : block.node;
      add(kScore, bucket(static_cast<std::uint64_t>(std::max<std::int64_t>(candidates_.scores[scored], 0) *
                                                    100 / best),
                         {1, 10, 20, 40, 75}) *
                          kBands +
                      facts.band);
      add(kCluster, cluster_share(block) * kBands + facts.band);
      const std::uint32_t previous = i == 0 ? 3 : neighbour_class(i - 1);
      const std::uint32_t next = i + 1 == blocks_.size() ? 3 : neighbour_class(i + 1);
      add(kPrevious, previous * kBands + facts.band);
      add(kNext, next * kBands + facts.band);
      add(kNeighbours, (previous * 4 + next) * kBands + facts.band);
      const std::uint32_t same = (i > 0 && blocks_[i - 1].path == block.path ? 1u : 0u) +
                                 (i + 1 < blocks_.size() && blocks_[i + 1].path == block.path ? 2u : 0u);
      add(kSamePath, same * kBands + facts.band);
      std::uint32_t covered = 0;
      for (std::uint32_t kind = 0; kind < kFurnitureCount; ++kind) {
        covered += facts.furniture[kind];
        if (facts.furniture[kind] == 0) continue;
        add(kFurniture,
            (kind * 3 + furniture_coverage(facts.furniture[kind], block.words)) * kBands + facts.band);
      }
      add(kFurnitureAll,
          (covered == 0 ? 0 : 1 + furniture_coverage(covered, block.words)) * kBands + facts.band);
      add(kGrammar,
          (block.words == 0 ? 0 : bucket(facts.function_words * 100 / block.words, {1, 15, 25, 40})) *
                  kBands +
              facts.band);
      add(kCapitals,
          (block.words == 0 ? 0 : bucket(facts.capitalized * 100 / block.words, {15, 35, 60, 85})) * kBands +
              facts.band);
      add(kLinkedData, facts.linked_data * kBands + facts.band);
      if (facts.text_hash == title_hash_) add(kTitle, 0);
      if (facts.text_hash == deck_hash_) {
        add(kDeck, 0);
      } else if (deck_opening_ != 0 && opening_hash(block.text) == deck_opening_) {
        add(kDeck, 1);
      }
      const bool heading = block.tag >= HtmlTag::H1 && block.tag <= HtmlTag::H6;
      if (heading) {
        add(kHeading, relation * 4 + next);
        if (block.tag == HtmlTag::H1 || facts.text_hash == title_hash_) heading_seen = 1;
      }
      add(kPosition,
          (heading_seen * 4 +
           (all_prose == 0 ? 0 : bucket(std::uint64_t{prose_before} * 100 / all_prose, {1, 50, 95}))) *
                  kBands +
              facts.band);
      prose_before += is_prose(block) ? block.words : 0;
      const std::uint32_t left = all_prose - prose_before;
      add(kFollowing,
          (all_prose == 0 ? 0 : bucket(std::uint64_t{left} * 100 / all_prose, {1, 15, 50})) * kBands +
              facts.band);
      const auto commas = static_cast<std::uint64_t>(std::count(block.text.begin(), block.text.end(), ','));
      add(kPunctuation, bucket(commas, {1, 3, 6}) * kDensities + facts.density);
      if (facts.date_words > 0)
        add(kDate, (facts.date_words * 2 >= block.words ? 1u : 0u) * kBands + facts.band);
      add(kSpeech, std::min(facts.speech, 2u) * kBands + facts.band);
      add(kHeaded, (section * 4 + bucket(i - section_at, {3, 8, 20})) * kBands + facts.band);
      if (const std::uint32_t opened = section_of(block, facts); opened != 0) {
        section = opened;
        section_at = i;
      }
      add(kContainer, shape_.container(own) * kBands + facts.band);
      add(kOuterContainer, shape_.container(outer) * kBands + facts.band);
      add(kStretch, shape_.place(i) * kBands + facts.band);
      const std::uint32_t repetition = shape_.repetition(own);
      const std::uint32_t outer_repetition = shape_.repetition(outer);
      add(kRepetition, repetition * kBands + facts.band);
      add(kOuterRepetition, outer_repetition * kBands + facts.band);
      add_hints_repeated(block, std::max(repetition, outer_repetition));
      add_topic(i);
      if (facts.opening != 0) add(kOpening, (facts.opening - 1) * kDensities + facts.density);
      add(kTitleShare, (facts.title_share * 2 + (heading ? 1u : 0u)) * kBands + facts.band);
      if (block.words >= 4 && seen_texts_[facts.text_hash]++ > 0) add(kRepeatedText, facts.band);
      add(kHeadingAbove, heading_above_ * 3 * kBands + bucket(i - heading_at_, {2, 4}) * kBands + facts.band);
      if (heading) {
        heading_above_ = facts.density >= 2 ? 2 : 1;
        heading_at_ = i;
      }
      features_.end_item();
    }
    return std::move(features_);
  }

 private:
  void add(std::uint32_t feature_template, std::uint32_t value) {
    features_.add(space_.offset(feature_template) + value);
  }

  /// "comments" around one element may be the page's name for all of it, around many it is what it says.
  void add_hints_repeated(const TextBlock& block, std::uint32_t repetition) {
    const std::uint32_t hints = block.near_hints | block.far_hints;
    for (std::uint32_t hint = 0; hint < kHintCount; ++hint) {
      if (((hints >> hint) & 1u) != 0) add(kHintRepetition, hint * PageShape::kRepetitions + repetition);
    }
  }

  /// What the prose of the main stretch told is known to the blocks behind it.
  void add_topic(std::uint32_t i) {
    const TextBlock& block = blocks_[i];
    if (!is_prose(block)) return;
    const TopicContinuity::Shares shares = topic_.shares(block.text);
    add(kSharedNames, shares.names * kBands + facts_[i].band);
    add(kSharedWords, shares.words * kBands + facts_[i].band);
    if (i >= shape_.stretch().first && i < shape_.stretch().last) topic_.learn(block.text);
  }

  /// Prose, other text, links; 3 is the page's edge.
  std::uint32_t neighbour_class(std::uint32_t i) const {
    if (is_prose(blocks_[i])) return 0;
    return facts_[i].density >= 2 ? 2 : 1;
  }

  void read_clusters() {
    for (const TextBlock& block : blocks_) {
      if (!is_prose(block)) continue;
      std::uint32_t& words = clusters_[block.path];
      words += block.words;
      largest_cluster_ = std::max(largest_cluster_, words);
    }
  }

  std::uint32_t cluster_share(const TextBlock& block) const {
    const std::uint32_t* const words = clusters_.find(block.path);
    if (words == nullptr || largest_cluster_ == 0) return 0;
    return 1 + bucket(std::uint64_t{*words} * 100 / largest_cluster_, {10, 40, 100});
  }

  const FeatureSpace& space_;
  const HtmlTree& tree_;
  const std::vector<TextBlock>& blocks_;
  PageShape shape_;
  Candidates candidates_;
  TopicContinuity topic_;
  HashIndex seen_texts_;
  std::uint32_t heading_above_ = 0;  // 0 none yet, 1 a plain one, 2 a link
  std::uint32_t heading_at_ = 0;
  std::vector<BlockFacts> facts_;
  HashIndex clusters_;
  std::uint32_t largest_cluster_ = 0;
  std::uint64_t title_hash_ = 0;
  std::uint64_t deck_hash_ = 0;
  std::uint64_t deck_opening_ = 0;
  ChainFeatures features_;
};

}  // namespace

FeatureSpace content_feature_space() {
  // In the order of Template.
  return FeatureSpace({{"bias", 1},
                       {"words", 12},
                       {"density", kBands * kDensities},
                       {"ending", 7 * kBands},
                       {"tag.words", kTagClasses * kBands},
                       {"tag.density", kTagClasses * kDensities},
                       {"near", kHintCount},
                       {"near.words", kHintCount * kBands},
                       {"far", kHintCount},
                       {"around", kAroundCount},
                       {"around.words", kAroundCount * kBands},
                       {"top", 3 * kBands * kDensities},
                       {"top.sibling", 2 * kBands},
                       {"core", 2 * kBands},
                       {"score", 6 * kBands},
                       {"cluster", 5 * kBands},
                       {"previous", 4 * kBands},
                       {"next", 4 * kBands},
                       {"neighbours", 16 * kBands},
                       {"same.path", 4 * kBands},
                       {"furniture", kFurnitureCount * 3 * kBands},
                       {"furniture.all", 4 * kBands},
                       {"grammar", 5 * kBands},
                       {"capitals", 5 * kBands},
                       {"linked.data", 6 * kBands},
                       {"title", 1},
                       {"deck", 2},
                       {"heading", 12},
                       {"position", 8 * kBands},
                       {"following", 4 * kBands},
                       {"punctuation", 4 * kDensities},
                       {"date", 2 * kBands},
                       {"top.near", 2 * kBands * kDensities},
                       {"speech", 3 * kBands},
                       {"far.words", kHintCount * kBands},
                       {"headed", kSections * 4 * kBands},
                       {"container", PageShape::kContainers * kBands},
                       {"container.outer", PageShape::kContainers * kBands},
                       {"stretch", PageShape::kPlaces * kBands},
                       {"repetition", PageShape::kRepetitions * kBands},
                       {"repetition.outer", PageShape::kRepetitions * kBands},
                       {"shared.names", TopicContinuity::kShares * kBands},
                       {"shared.words", TopicContinuity::kShares * kBands},
                       {"repeated.text", kBands},
                       {"heading.above", 9 * kBands},
                       {"hint.repetition", kHintCount * PageShape::kRepetitions},
                       {"opening", kFurnitureCount * kDensities},
                       {"title.share", 8 * kBands}});
}

ChainFeatures ContentFeatures::read(const HtmlTree& tree, const std::vector<TextBlock>& blocks,
                                    const PageMetadata& metadata) const {
  const FeatureSpace space = content_feature_space();
  return Reader(space, tree, blocks, metadata, words_, furniture_, hints_).read();
}

}  // namespace nutgraf
