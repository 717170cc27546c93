// Classes every paragraph and tells the pasted article from other stories and page furniture.
// SPDX-License-Identifier: Apache-2.0
#include "core/structure/story_separator.h"

#include <algorithm>
#include <iterator>

#include "core/model/furniture.h"
#include "core/model/lexicon.h"
#include "core/structure/announced_lists.h"
#include "core/structure/article_head.h"
#include "core/structure/author_notes.h"
#include "core/structure/block_features.h"
#include "core/structure/block_rules.h"
#include "core/structure/captions.h"
#include "core/structure/comment_threads.h"
#include "core/structure/continuity.h"
#include "core/structure/headed_stories.h"
#include "core/structure/link_rows.h"
#include "core/structure/main_stretch.h"
#include "core/structure/numbered_sections.h"
#include "core/structure/text_metadata.h"
#include "core/structure/timed_entries.h"
#include "core/structure/unbroken_text.h"
#include "core/structure/yearless_date.h"
#include "core/text/hash.h"

namespace nutgraf {
namespace {

/// Added to the score of Body in extracted text, in the chain's units (margins of sure paragraphs are in the
/// thousands).
constexpr std::int32_t kExtractedBias = 5000;

/// The confidence of blocks that were put right against the chain, and of those that it isn't asked for.
constexpr float kUnsure = 0.6F;
constexpr float kSure = 0.97F;

/// "Advertisement", "Story continues below": pages set such lines between any two paragraphs, so that they
/// say nothing of these; what is asked for the paragraphs' neighbors is asked without them.
bool announces_advertisement(const Paragraph& paragraph) {
  const std::uint32_t words = paragraph.furniture[static_cast<std::size_t>(Furniture::Advertisement)];
  return words > 0 && words * 10 >= paragraph.words() * 8;
}

/// Numbers further stories: one for each teaser; a paragraph goes on with the story before it where that
/// one's headline stands just before, or where its words do and it didn't break off.
class StoryNumberer {
 public:
  explicit StoryNumberer(const PastedText& pasted) : pasted_(pasted) {}

  /// `continues`: blocks that are known to go on with the story of the block before.
  void number(std::vector<Block>& blocks, const std::vector<bool>& continues) {
    bool inside = false;  // the paragraph before belongs to another story
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      if (blocks[i].kind != BlockKind::RelatedStory) {
        inside = false;
        continue;
      }
      if (!inside || !(continues[i] || goes_on(i))) {
        ++story_;
        words_ = {};
      }
      collect(i);
      blocks[i].story = story_;
      inside = true;
    }
  }

 private:
  bool goes_on(std::size_t i) const {
    const Paragraph& paragraph = pasted_.paragraphs[i];
    const Paragraph& previous = pasted_.paragraphs[i - 1];
    if (!previous.is_prose()) return paragraph.is_prose() || paragraph.words() < 4;
    if (previous.is_cut() || paragraph.kicker == KickerForm::Label || paragraph.dateline) return false;
    if (!paragraph.is_prose()) return false;
    std::uint32_t shared = 0;
    std::uint32_t words = 0;
    for (std::uint32_t w = paragraph.word_begin; w < paragraph.word_end; ++w) {
      if (pasted_.words[w].letters == WordCase::Lower || pasted_.words[w].letters == WordCase::Digits)
        continue;
      ++words;
      shared += words_.find(pasted_.words[w].hash) != nullptr ? 1u : 0u;
    }
    return shared * 4 >= words;
  }

  void collect(std::size_t i) {
    const Paragraph& paragraph = pasted_.paragraphs[i];
    for (std::uint32_t w = paragraph.word_begin; w < paragraph.word_end; ++w)
      words_[pasted_.words[w].hash] = 1;
  }

  const PastedText& pasted_;
  HashIndex words_;
  std::uint32_t story_ = 0;
};

/// A text without a body is no article with its body set aside, but a fragment, a list or the like: then only
/// what is made of furniture phrases is furniture, and nothing is another story.
void keep_something(const PastedText& pasted, std::vector<Block>& blocks) {
  const auto is_own = [](const Block& block) { return block.kind == BlockKind::Body; };
  if (std::any_of(blocks.begin(), blocks.end(), is_own)) return;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const Paragraph& paragraph = pasted.paragraphs[i];
    const bool furniture = blocks.size() > 1 && paragraph.furniture_words() * 10 >= paragraph.words() * 6;
    const bool headline = i == 0 && blocks.size() > 1 && blocks[i].kind == BlockKind::Headline;
    if (furniture || headline) continue;
    blocks[i].kind = BlockKind::Body;
    blocks[i].confidence = std::min(blocks[i].confidence, kUnsure);
  }
}

/// Whole paragraphs that nothing heads, between the body and a line of furniture ("© 2024 …", "Related
/// stories"), are the end of the article: other stories come behind such a line, or have a headline. Articles
/// often turn to other people and matters at their end, so that words alone mislead the chain. Behind the
/// main stretch of prose there are footers and the like.
void keep_end_of_article(const PastedText& pasted, const Stretch& stretch,
                         const std::vector<std::int32_t>& bias, std::vector<Block>& blocks) {
  const auto whole = [&](std::size_t i) {
    const Paragraph& paragraph = pasted.paragraphs[i];
    return blocks[i].kind == BlockKind::RelatedStory && paragraph.is_prose() && !paragraph.is_cut() &&
           paragraph.kicker == KickerForm::None && !paragraph.dateline &&
           !is_ruled_out(BlockKind::Body, i, bias);
  };
  for (std::size_t begin = 1; begin < blocks.size(); ++begin) {
    if (blocks[begin - 1].kind != BlockKind::Body || !whole(begin)) continue;
    std::size_t end = begin;
    while (end < blocks.size() && whole(end)) ++end;
    if (end == blocks.size() || blocks[end].kind != BlockKind::Boilerplate) continue;
    if (end > stretch.last) continue;
    for (std::size_t i = begin; i < end; ++i) {
      blocks[i].kind = BlockKind::Body;
      blocks[i].confidence = std::min(blocks[i].confidence, kUnsure);
    }
  }
}

/// A line of capitals, or a single word, right above a headline of some length is its kicker ("FISHERIES").
void name_kickers(const PastedText& pasted, std::vector<Block>& blocks) {
  constexpr std::uint32_t kLongestKicker = 4;     // words
  constexpr std::uint32_t kShortestHeadline = 5;  // below one
  for (std::size_t i = 0; i + 1 < blocks.size() && blocks[i].kind != BlockKind::Body; ++i) {
    const Paragraph& line = pasted.paragraphs[i];
    const Paragraph& next = pasted.paragraphs[i + 1];
    const bool shouts = line.kicker == KickerForm::WholeLine && next.kicker != KickerForm::WholeLine &&
                        line.words() <= kLongestKicker;
    const bool was_headline = blocks[i].kind == BlockKind::Headline && (shouts || line.words() == 1);
    const bool was_furniture =
        blocks[i].kind == BlockKind::Boilerplate && shouts && line.furniture_words() == 0;
    if (blocks[i + 1].kind != BlockKind::Headline || next.words() < kShortestHeadline ||
        !(was_headline || was_furniture))
      continue;
    blocks[i].kind = BlockKind::Kicker;
    blocks[i].confidence = std::min(blocks[i].confidence, kUnsure);
  }
}

/// The chance that a block is what it is called, from its margin: margins were compared with errors on
/// held-out pastes.
float confidence_of(std::int32_t margin) {
  constexpr std::int32_t kLimits[] = {700, 1500, 3000, 6000};
  constexpr float kConfidences[] = {0.6F, 0.77F, 0.88F, 0.95F, 0.97F};
  std::size_t i = 0;
  while (i < 4 && margin >= kLimits[i]) ++i;
  return kConfidences[i];
}

}  // namespace

StorySeparator::StorySeparator(const Model& model)
    : words_(model.text("structure.words"), model.text("structure.idf")),
      phrases_(model.text("furniture"), kFurnitureLetters),
      chain_(block_feature_space(), kBlockLabels, model.text("structure")) {
  for_each_entry(model.text("given_names"),
                 [this](std::string_view name, std::string_view) { given_names_[hash64(name)] = 1; });
}

PastedText StorySeparator::read(std::string_view text, const Segmentation& segmentation) const {
  PastedText pasted = read_paragraphs(text, segmentation, words_, phrases_);
  mark_lists(pasted);
  return pasted;
}

StorySeparator::Evidence StorySeparator::evidence(const PastedText& pasted) const {
  const StoryWords story = measure_continuity(pasted, words_);
  return evidence(pasted, story, find_article_stretch(pasted, story));
}

StorySeparator::Evidence StorySeparator::evidence(const PastedText& pasted, const StoryWords& story,
                                                  const Stretch& stretch) const {
  return {read_block_features(chain_.space(), pasted, story, stretch),
          rule_out_blocks(pasted, story, stretch)};
}

std::vector<Block> StorySeparator::separate(const PastedText& pasted, TextOrigin origin) const {
  PastedText rest{pasted.words, {}};
  std::copy_if(pasted.paragraphs.begin(), pasted.paragraphs.end(), std::back_inserter(rest.paragraphs),
               [](const Paragraph& paragraph) { return !announces_advertisement(paragraph); });
  if (rest.paragraphs.empty() || rest.paragraphs.size() == pasted.paragraphs.size())
    return separate_uninterrupted(pasted, origin);
  const std::vector<Block> kept = separate_uninterrupted(rest, origin);
  std::vector<Block> blocks;
  blocks.reserve(pasted.paragraphs.size());
  std::size_t next = 0;
  for (const Paragraph& paragraph : pasted.paragraphs) {
    blocks.push_back(announces_advertisement(paragraph)
                         ? Block{paragraph.tokens, BlockKind::Boilerplate, 0, kSure}
                         : kept[next++]);
  }
  return blocks;
}

std::vector<Block> StorySeparator::separate_uninterrupted(const PastedText& pasted, TextOrigin origin) const {
  const StoryWords story = measure_continuity(pasted, words_);
  const Stretch stretch = find_article_stretch(pasted, story);
  Evidence evidence = this->evidence(pasted, story, stretch);
  keep_unbroken_text(pasted, evidence.bias);
  leave_comments_out(pasted, evidence.bias);
  keep_numbered_sections(pasted, evidence.bias);
  keep_timed_entries(pasted, evidence.bias);
  keep_lists(pasted, stretch, evidence.bias);
  leave_author_notes_out(pasted, stretch, words_, evidence.bias);
  if (origin == TextOrigin::Pasted) {
    leave_captions_out(pasted, stretch, evidence.bias);
    leave_link_rows_out(pasted, story, evidence.bias);
  } else {
    constexpr auto kBody = static_cast<std::size_t>(BlockKind::Body);
    for (std::size_t i = 0; i < pasted.paragraphs.size(); ++i)
      evidence.bias[i * kBlockLabels + kBody] += kExtractedBias;
  }
  const ChainModel::Decoded decoded = chain_.decode(evidence.features, evidence.bias);
  std::vector<Block> blocks;
  blocks.reserve(pasted.paragraphs.size());
  for (std::size_t i = 0; i < pasted.paragraphs.size(); ++i) {
    blocks.push_back({pasted.paragraphs[i].tokens, static_cast<BlockKind>(decoded.labels[i]), 0,
                      confidence_of(decoded.margins[i])});
  }
  keep_something(pasted, blocks);
  keep_end_of_article(pasted, stretch, evidence.bias, blocks);
  if (origin == TextOrigin::Pasted) find_article_head(pasted, story, stretch, words_, given_names_, blocks);
  name_kickers(pasted, blocks);
  std::vector<bool> continues(blocks.size(), false);
  if (origin == TextOrigin::Pasted)
    continues = set_headed_stories_aside(pasted, story, stretch, words_, blocks);
  StoryNumberer(pasted).number(blocks, continues);
  return blocks;
}

Metadata StorySeparator::find_metadata(std::string_view text, const PastedText& pasted,
                                       const std::vector<Block>& blocks) const {
  Metadata metadata = read_text_metadata(text, pasted, blocks, words_, given_names_);
  if (!metadata.publication_date)
    metadata.publication_date = find_yearless_date(text, pasted, blocks, words_);
  return metadata;
}

}  // namespace nutgraf
