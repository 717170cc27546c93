// What the content classifier sees of each block of a page.
// SPDX-License-Identifier: Apache-2.0
#include "core/extract/content_features.h"

#include <algorithm>

#include "core/extract/block_facts.h"
#include "core/extract/page_shape.h"
#include "core/extract/text_length.h"
#include "core/extract/topic_continuity.h"
#include "core/model/chain_model.h"
#include "core/model/furniture.h"
#include "core/text/hash_index.h"

namespace nutgraf {
namespace {

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
    top_ = blocks_below(tree_, blocks_, candidates_.top);
    top_parent_ = tree_[candidates_.top].parent == kNoNode ? 0 : tree_[candidates_.top].parent;
    around_top_ = blocks_below(tree_, blocks_, top_parent_);
    core_ = blocks_below(tree_, blocks_, candidates_.core);
    if (!candidates_.scores.empty())
      best_score_ = std::max<std::int64_t>(candidates_.scores[candidates_.top], 1);
    read_prose();
  }

  /// Each block's features, in groups; the order of the groups is that of the model's training.
  ChainFeatures read() {
    for (std::uint32_t i = 0; i < blocks_.size(); ++i) {
      add_form(i);
      add_candidates(i);
      add_neighbours(i);
      add_words(i);
      add_place(i);
      add_manner(i);
      add_surroundings(i);
      features_.end_item();
    }
    return std::move(features_);
  }

 private:
  void add(std::uint32_t feature_template, std::uint32_t value) {
    features_.add(space_.offset(feature_template) + value);
  }

  /// The same with the block's length.
  void add_banded(std::uint32_t feature_template, std::uint32_t value, std::uint32_t i) {
    add(feature_template, value * kBands + facts_[i].band);
  }

  std::uint32_t shape(std::uint32_t i) const { return facts_[i].band * kDensities + facts_[i].density; }

  bool is_heading(std::uint32_t i) const {
    return blocks_[i].tag >= HtmlTag::H1 && blocks_[i].tag <= HtmlTag::H6;
  }

  /// The block's own length, links, tag and attributes.
  void add_form(std::uint32_t i) {
    const TextBlock& block = blocks_[i];
    const BlockFacts& facts = facts_[i];
    add(kBias, 0);
    add(kWords, bucket(block.words, {2, 4, 6, 9, 12, 16, 22, 30, 45, 70, 110}));
    add(kDensity, shape(i));
    add_banded(kEnding, ending(block.text), i);
    add_banded(kTagWords, tag_class(block.tag), i);
    add(kTagDensity, tag_class(block.tag) * kDensities + facts.density);
    for (std::uint32_t hint = 0; hint < kHintCount; ++hint) {
      if (((block.near_hints >> hint) & 1u) != 0) {
        add(kNearHint, hint);
        add_banded(kNearHintWords, hint, i);
      }
      if (((block.far_hints >> hint) & 1u) != 0) {
        add(kFarHint, hint);
        add_banded(kFarHintWords, hint, i);
      }
    }
    for (std::uint32_t bit = 0; bit < kAroundCount; ++bit) {
      if (((block.around >> bit) & 1u) == 0) continue;
      add(kAround, bit);
      add_banded(kAroundWords, bit, i);
    }
  }

  /// Inside of the top candidate 2, beside it 1, elsewhere 0.
  std::uint32_t relation_to_top(std::uint32_t i) const {
    if (i >= top_.first && i < top_.last) return 2;
    return i >= around_top_.first && i < around_top_.last ? 1 : 0;
  }

  /// Where the block stands among the page's candidates for the article.
  void add_candidates(std::uint32_t i) {
    const TextBlock& block = blocks_[i];
    const std::uint32_t relation = relation_to_top(i);
    add(kTop, relation * kBands * kDensities + shape(i));
    // Whether the block's own parent is the top candidate.
    const std::uint32_t own = tree_[block.node].parent;
    const bool direct = block.node == candidates_.top || own == candidates_.top;
    add(kTopNear, (direct ? 1u : 0u) * kBands * kDensities + shape(i));
    if (relation == 1) add_banded(kTopSibling, block.node == top_parent_ || own == top_parent_ ? 1 : 0, i);
    add_banded(kCore, i >= core_.first && i < core_.last ? 1 : 0, i);
    const std::uint32_t scored =
        block.node != 0 && candidates_.scores[block.node] == 0 && own != kNoNode ? own : block.node;
    const auto percent =
        static_cast<std::uint64_t>(std::max<std::int64_t>(candidates_.scores[scored], 0) * 100 / best_score_);
    add_banded(kScore, bucket(percent, {1, 10, 20, 40, 75}), i);
    add_banded(kCluster, shape_.cluster(block), i);
  }

  /// What stands before and behind the block; 3 is the page's edge.
  void add_neighbours(std::uint32_t i) {
    const std::uint32_t previous = i == 0 ? 3 : neighbour_class(i - 1);
    const std::uint32_t next = next_class(i);
    add_banded(kPrevious, previous, i);
    add_banded(kNext, next, i);
    add_banded(kNeighbours, previous * 4 + next, i);
    const std::uint64_t path = blocks_[i].path;
    const std::uint32_t same = (i > 0 && blocks_[i - 1].path == path ? 1u : 0u) +
                               (i + 1 < blocks_.size() && blocks_[i + 1].path == path ? 2u : 0u);
    add_banded(kSamePath, same, i);
  }

  /// A bucket of how many of a block's words are of a kind.
  template <std::size_t N>
  static std::uint32_t share_of_words(std::uint32_t count, std::uint32_t words,
                                      const std::uint32_t (&limits)[N]) {
    return words == 0 ? 0 : bucket(count * 100 / words, limits);
  }

  /// What the block's words are: furniture, names, the title's or the deck's.
  void add_words(std::uint32_t i) {
    const TextBlock& block = blocks_[i];
    const BlockFacts& facts = facts_[i];
    std::uint32_t covered = 0;
    for (std::uint32_t kind = 0; kind < kFurnitureCount; ++kind) {
      covered += facts.furniture[kind];
      if (facts.furniture[kind] == 0) continue;
      add_banded(kFurniture, kind * 3 + furniture_coverage(facts.furniture[kind], block.words), i);
    }
    add_banded(kFurnitureAll, covered == 0 ? 0 : 1 + furniture_coverage(covered, block.words), i);
    add_banded(kGrammar, foreign_ ? 5 : share_of_words(facts.function_words, block.words, {1, 15, 25, 40}),
               i);
    add_banded(kCapitals, share_of_words(facts.capitalized, block.words, {15, 35, 60, 85}), i);
    add_banded(kLinkedData, facts.linked_data, i);
    if (facts.text_hash == title_hash_) add(kTitle, 0);
    if (facts.text_hash == deck_hash_) {
      add(kDeck, 0);
    } else if (deck_opening_ != 0 && opening_hash(block.text) == deck_opening_) {
      add(kDeck, 1);
    }
  }

  /// How much of the page's prose comes before and behind the block, and whether the headline has been.
  void add_place(std::uint32_t i) {
    const TextBlock& block = blocks_[i];
    if (is_heading(i)) {
      add(kHeading, relation_to_top(i) * 4 + next_class(i));
      if (block.tag == HtmlTag::H1 || facts_[i].text_hash == title_hash_) heading_seen_ = 1;
    }
    const auto share = [&](std::uint32_t words) { return std::uint64_t{words} * 100 / all_prose_; };
    add_banded(kPosition,
               heading_seen_ * 4 + (all_prose_ == 0 ? 0 : bucket(share(prose_before_), {1, 50, 95})), i);
    prose_before_ += is_prose(block) ? block.words : 0;
    const std::uint32_t left = all_prose_ - prose_before_;
    add_banded(kFollowing, all_prose_ == 0 ? 0 : bucket(share(left), {1, 15, 50}), i);
  }

  /// Marks, dates and speech, and the section that a heading of furniture opened.
  void add_manner(std::uint32_t i) {
    const TextBlock& block = blocks_[i];
    const BlockFacts& facts = facts_[i];
    add(kPunctuation, bucket(comma_count(block.text), {1, 3, 6}) * kDensities + facts.density);
    if (facts.date_words > 0) add_banded(kDate, facts.date_words * 2 >= block.words ? 1 : 0, i);
    add_banded(kSpeech, std::min(facts.speech, 2u), i);
    add_banded(kHeaded, section_ * 4 + bucket(i - section_at_, {3, 8, 20}), i);
    if (const std::uint32_t opened = section_of(block, facts); opened != 0) {
      section_ = opened;
      section_at_ = i;
    }
  }

  /// The elements around the block, what the page repeats, and the heading above.
  void add_surroundings(std::uint32_t i) {
    const TextBlock& block = blocks_[i];
    const BlockFacts& facts = facts_[i];
    const std::uint32_t own = tree_[block.node].parent;
    const std::uint32_t outer = own == kNoNode ? kNoNode : tree_[own].parent;
    add_banded(kContainer, shape_.container(own), i);
    add_banded(kOuterContainer, shape_.container(outer), i);
    add_banded(kStretch, shape_.place(i), i);
    const std::uint32_t repetition = shape_.repetition(own);
    const std::uint32_t outer_repetition = shape_.repetition(outer);
    add_banded(kRepetition, repetition, i);
    add_banded(kOuterRepetition, outer_repetition, i);
    add_hints_repeated(block, std::max(repetition, outer_repetition));
    add_topic(i);
    if (facts.opening != 0) add(kOpening, (facts.opening - 1) * kDensities + facts.density);
    add_banded(kTitleShare, facts.title_share * 2 + (is_heading(i) ? 1u : 0u), i);
    if (block.words >= 4 && seen_texts_[facts.text_hash]++ > 0) add(kRepeatedText, facts.band);
    add_banded(kHeadingAbove, heading_above_ * 3 + bucket(i - heading_at_, {2, 4}), i);
    if (is_heading(i)) {
      heading_above_ = facts.density >= 2 ? 2 : 1;
      heading_at_ = i;
    }
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

  std::uint32_t next_class(std::uint32_t i) const {
    return i + 1 == blocks_.size() ? 3 : neighbour_class(i + 1);
  }

  /// Prose, other text, links.
  std::uint32_t neighbour_class(std::uint32_t i) const {
    if (is_prose(blocks_[i])) return 0;
    return facts_[i].density >= 2 ? 2 : 1;
  }

  /// How much prose there is, and whether it has the words of English grammar.
  void read_prose() {
    std::uint64_t function_words = 0;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      if (!is_prose(blocks_[i])) continue;
      all_prose_ += blocks_[i].words;
      function_words += facts_[i].function_words;
    }
    foreign_ = function_words * 5 < all_prose_;
  }

  const FeatureSpace& space_;
  const HtmlTree& tree_;
  const std::vector<TextBlock>& blocks_;
  PageShape shape_;
  Candidates candidates_;
  TopicContinuity topic_;
  std::vector<BlockFacts> facts_;
  BlockRange top_{};
  BlockRange around_top_{};
  BlockRange core_{};
  std::uint32_t top_parent_ = 0;
  std::int64_t best_score_ = 1;
  std::uint32_t all_prose_ = 0;  // words
  bool foreign_ = false;         // the page is in another language
  std::uint64_t title_hash_ = 0;
  std::uint64_t deck_hash_ = 0;
  std::uint64_t deck_opening_ = 0;

  // What the blocks so far have told.
  ChainFeatures features_;
  HashIndex seen_texts_;
  std::uint32_t prose_before_ = 0;
  std::uint32_t heading_seen_ = 0;
  std::uint32_t section_ = 0;
  std::uint32_t section_at_ = 0;
  std::uint32_t heading_above_ = 0;  // 0 none yet, 1 a plain one, 2 a link
  std::uint32_t heading_at_ = 0;
};

}  // namespace

ChainFeatures ContentFeatures::read(const HtmlTree& tree, const std::vector<TextBlock>& blocks,
                                    const PageMetadata& metadata) const {
  const FeatureSpace space = content_feature_space();
  return Reader(space, tree, blocks, metadata, words_, furniture_, hints_).read();
}

}  // namespace nutgraf
