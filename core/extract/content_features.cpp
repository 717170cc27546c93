// What the content classifier sees of each block of a page.
// SPDX-License-Identifier: Apache-2.0
#include "core/extract/content_features.h"

#include <algorithm>
#include <array>

#include "core/model/date_line.h"
#include "core/model/furniture.h"
#include "core/text/hash.h"
#include "core/text/hash_index.h"
#include "core/text/words.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t kBands = 6;      // of length
constexpr std::uint32_t kDensities = 4;  // of links

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
  kHeaded
};

constexpr std::uint32_t kTagClasses = 10;
constexpr std::uint32_t kSections = 6;

std::uint32_t tag_class(HtmlTag tag) {
  switch (tag) {
    case HtmlTag::P:
      return 0;
    case HtmlTag::Li:
    case HtmlTag::Dd:
    case HtmlTag::Dt:
      return 1;
    case HtmlTag::H1:
      return 2;
    case HtmlTag::H2:
    case HtmlTag::H3:
      return 3;
    case HtmlTag::H4:
    case HtmlTag::H5:
    case HtmlTag::H6:
      return 4;
    case HtmlTag::Blockquote:
      return 5;
    case HtmlTag::Td:
    case HtmlTag::Th:
    case HtmlTag::Caption:
      return 6;
    case HtmlTag::Pre:
      return 7;
    case HtmlTag::Figcaption:
    case HtmlTag::Figure:
      return 8;
    default:
      return 9;
  }
}

/// The number of limits that `value` reaches.
template <std::size_t N>
std::uint32_t bucket(std::uint64_t value, const std::uint32_t (&limits)[N]) {
  std::uint32_t result = 0;
  while (result < N && value >= limits[result]) ++result;
  return result;
}

std::uint32_t band(std::uint32_t words) { return bucket(words, {4, 8, 15, 25, 50}); }

std::uint32_t density(const TextBlock& block) {
  return block.words == 0 ? 0 : bucket(std::uint64_t{block.link_words} * 100 / block.words, {1, 34, 80});
}

std::uint32_t ending(std::string_view text) {
  while (!text.empty() && (text.back() == '"' || text.back() == '\'' || text.back() == ')' ||
                           static_cast<unsigned char>(text.back()) >= 0x80)) {
    text.remove_suffix(1);
  }
  if (text.empty()) return 0;
  const char last = text.back();
  if (last == '.') return 1;
  if (last == '!' || last == '?') return 2;
  if (last == ':') return 3;
  if (last == ',' || last == ';' || last == '-') return 4;
  return last >= '0' && last <= '9' ? 5 : 6;
}

/// Facts of one block that its neighbours ask for, too.
struct BlockFacts {
  std::uint32_t band = 0;
  std::uint32_t density = 0;
  std::uint32_t function_words = 0;
  std::uint32_t capitalized = 0;
  std::uint32_t speech = 0;
  std::uint32_t date_words = 0;
  std::array<std::uint32_t, kFurnitureCount> furniture{};
  std::uint64_t text_hash = 0;
  std::uint32_t linked_data = 0;
};

class Reader {
 public:
  Reader(const FeatureSpace& space, const HtmlTree& tree, const std::vector<TextBlock>& blocks,
         const PageMetadata& metadata, const WordTable& table, const PhraseTable& furniture,
         const PhraseTable& hints)
      : space_(space), tree_(tree), blocks_(blocks), table_(table), furniture_(furniture) {
    candidates_ = find_candidates(tree, blocks, hints);
    read_metadata(metadata);
    for (const TextBlock& block : blocks) facts_.push_back(read_facts(block));
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
        add(kFurniture, (kind * 3 + coverage(facts.furniture[kind], block.words)) * kBands + facts.band);
      }
      add(kFurnitureAll, (covered == 0 ? 0 : 1 + coverage(covered, block.words)) * kBands + facts.band);
      add(kGrammar,
          (block.words == 0 ? 0 : bucket(facts.function_words * 100 / block.words, {1, 15, 25, 40})) *
                  kBands +
              facts.band);
      add(kCapitals,
          (block.words == 0 ? 0 : bucket(facts.capitalized * 100 / block.words, {15, 35, 60, 85})) * kBands +
              facts.band);
      add(kLinkedData, facts.linked_data * kBands + facts.band);
      if (facts.text_hash == title_hash_) add(kTitle, 0);
      if (facts.text_hash == deck_hash_) add(kDeck, 0);
      if (block.tag >= HtmlTag::H1 && block.tag <= HtmlTag::H6) {
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
      features_.end_item();
    }
    return std::move(features_);
  }

 private:
  void add(std::uint32_t feature_template, std::uint32_t value) {
    features_.add(space_.offset(feature_template) + value);
  }

  static std::uint32_t coverage(std::uint32_t covered, std::uint32_t words) {
    return bucket(std::uint64_t{covered} * 100 / words, {34, 75});
  }

  /// The kind of section that a short line of furniture opens; 0 where the block opens none.
  static std::uint32_t section_of(const TextBlock& block, const BlockFacts& facts) {
    if (block.words == 0 || block.words > 8) return 0;
    std::uint32_t covered = 0;
    std::uint32_t main = 0;
    for (std::uint32_t kind = 0; kind < kFurnitureCount; ++kind) {
      covered += facts.furniture[kind];
      if (facts.furniture[kind] > facts.furniture[main]) main = kind;
    }
    if (covered * 10 < block.words * 6) return 0;
    switch (static_cast<Furniture>(main)) {
      case Furniture::Related:
        return 1;
      case Furniture::Comment:
        return 2;
      case Furniture::Share:
      case Furniture::Subscribe:
        return 3;
      case Furniture::Author:
        return 4;
      default:
        return 5;
    }
  }

  /// Prose, other text, links; 3 is the page's edge.
  std::uint32_t neighbour_class(std::uint32_t i) const {
    if (is_prose(blocks_[i])) return 0;
    return facts_[i].density >= 2 ? 2 : 1;
  }

  static std::uint64_t hash_of(const std::vector<TextWord>& words) {
    std::uint64_t hash = 0;
    for (const TextWord& word : words) hash = hash_combine(hash, word.hash);
    return hash;
  }

  std::vector<TextWord> words_of(std::string_view text) const {
    return scan_words(text, {0, static_cast<std::uint32_t>(text.size())});
  }

  static constexpr std::size_t kShingle = 4;

  static std::uint64_t shingle(const std::vector<TextWord>& words, std::size_t at) {
    std::uint64_t hash = 0;
    for (std::size_t i = at; i < at + kShingle; ++i) hash = hash_combine(hash, words[i].hash);
    return hash;
  }

  void read_metadata(const PageMetadata& metadata) {
    title_hash_ = hash_of(words_of(metadata.article.title));
    deck_hash_ = hash_of(words_of(metadata.description));
    const std::vector<TextWord> body = words_of(metadata.article_body);
    has_linked_body_ = body.size() >= 60;
    for (std::size_t i = 0; has_linked_body_ && i + kShingle <= body.size(); ++i)
      linked_body_[shingle(body, i)] = 1;
  }

  BlockFacts read_facts(const TextBlock& block) {
    BlockFacts facts;
    facts.band = band(block.words);
    facts.density = density(block);
    const std::vector<TextWord> words = words_of(block.text);
    facts.text_hash = words.empty() ? 0 : hash_of(words);
    for (const TextWord& word : words) {
      const std::uint32_t classes = table_.classes(word.hash);
      facts.function_words += (classes & kFunctionWord) != 0 ? 1u : 0u;
      facts.speech += (classes & kSpeechVerb) != 0 ? 1u : 0u;
      facts.capitalized += word.letters == WordCase::Capitalized || word.letters == WordCase::Upper ? 1u : 0u;
    }
    std::vector<PhraseHit> hits;
    furniture_.find(words, 0, static_cast<std::uint32_t>(words.size()), hits);
    for (const PhraseHit& hit : hits) facts.furniture[hit.kind] += hit.end - hit.begin;
    if (block.words <= 30) {
      const auto date = find_date(block.text, words, 0, static_cast<std::uint32_t>(words.size()), table_);
      if (date) facts.date_words = date->end - date->begin;
    }
    if (has_linked_body_) {
      std::uint64_t found = 0;
      for (std::size_t i = 0; i + kShingle <= words.size(); ++i)
        found += linked_body_.find(shingle(words, i)) != nullptr ? 1u : 0u;
      const std::uint64_t all = words.size() < kShingle ? 0 : words.size() - kShingle + 1;
      facts.linked_data = all == 0 ? 1 : 2 + bucket(found * 100 / all, {1, 30, 80});
    }
    return facts;
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
  const WordTable& table_;
  const PhraseTable& furniture_;
  Candidates candidates_;
  std::vector<BlockFacts> facts_;
  HashIndex linked_body_;
  HashIndex clusters_;
  std::uint32_t largest_cluster_ = 0;
  bool has_linked_body_ = false;
  std::uint64_t title_hash_ = 0;
  std::uint64_t deck_hash_ = 0;
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
                       {"deck", 1},
                       {"heading", 12},
                       {"position", 8 * kBands},
                       {"following", 4 * kBands},
                       {"punctuation", 4 * kDensities},
                       {"date", 2 * kBands},
                       {"top.near", 2 * kBands * kDensities},
                       {"speech", 3 * kBands},
                       {"far.words", kHintCount * kBands},
                       {"headed", kSections * 4 * kBands}});
}

ChainFeatures ContentFeatures::read(const HtmlTree& tree, const std::vector<TextBlock>& blocks,
                                    const PageMetadata& metadata) const {
  const FeatureSpace space = content_feature_space();
  return Reader(space, tree, blocks, metadata, words_, furniture_, hints_).read();
}

}  // namespace nutgraf
