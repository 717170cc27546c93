// Classes every paragraph and tells the pasted article from other stories and page furniture.
// SPDX-License-Identifier: Apache-2.0
#include "core/structure/story_separator.h"

#include <algorithm>

#include "core/structure/paragraph.h"
#include "core/structure/text_metadata.h"

namespace nutgraf {
namespace {

std::uint32_t count(const Paragraph& paragraph, Furniture furniture) {
  return paragraph.furniture[static_cast<std::size_t>(furniture)];
}

/// What a paragraph's own form says, Body where it says nothing.
BlockKind kind_of_form(const Paragraph& paragraph) {
  const std::uint32_t words = paragraph.words();
  if (words == 0) return BlockKind::Boilerplate;
  if (words <= 25 && !paragraph.is_prose()) {
    if (count(paragraph, Furniture::Credit) * 2 >= words) return BlockKind::Caption;
    if (paragraph.byline == BylineForm::ByName || paragraph.byline == BylineForm::NameAndRole)
      return BlockKind::Byline;
    if (paragraph.date_words * 2 >= words || count(paragraph, Furniture::Update) * 2 > words)
      return BlockKind::Dateline;
  }
  if (words <= 40 && (paragraph.furniture_words() * 10 >= words * 6 || paragraph.copyright))
    return BlockKind::Boilerplate;
  return BlockKind::Body;
}

}  // namespace

StorySeparator::StorySeparator(const Model& model)
    : words_(model.text("structure.words"), model.text("structure.idf")),
      phrases_(model.text("furniture"), kFurnitureLetters) {}

std::vector<Block> StorySeparator::separate(std::string_view text, const Segmentation& segmentation) const {
  const PastedText pasted = read_paragraphs(text, segmentation, words_, phrases_);
  const std::vector<Paragraph>& paragraphs = pasted.paragraphs;
  std::vector<Block> blocks;
  std::size_t first_prose = paragraphs.size();
  std::size_t last_closed = 0;  // after the last paragraph of prose that ends properly and bears no kicker
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    blocks.push_back({paragraphs[i].tokens, kind_of_form(paragraphs[i])});
    if (blocks[i].kind != BlockKind::Body || !paragraphs[i].is_prose()) continue;
    first_prose = std::min(first_prose, i);
    if (!paragraphs[i].is_cut() && paragraphs[i].kicker != KickerForm::Label) last_closed = i + 1;
  }
  for (std::size_t i = 0; i < first_prose && first_prose < paragraphs.size(); ++i) {
    if (blocks[i].kind == BlockKind::Body && paragraphs[i].words() >= 4) {
      blocks[i].kind = BlockKind::Headline;
      break;
    }
  }
  // Teasers at the end: two or more paragraphs of prose that break off or bear a kicker.
  std::size_t teasers = 0;
  for (std::size_t i = last_closed; i < paragraphs.size(); ++i) {
    if (paragraphs[i].is_prose()) teasers += paragraphs[i].kicker == KickerForm::Label ? 2 : 1;
  }
  std::uint32_t story = 0;
  for (std::size_t i = last_closed; i < paragraphs.size() && teasers >= 2 && last_closed > 0; ++i) {
    if (!paragraphs[i].is_prose()) continue;
    blocks[i].kind = BlockKind::RelatedStory;
    blocks[i].story = ++story;
  }
  return blocks;
}

Metadata StorySeparator::find_metadata(std::string_view text, const Segmentation& segmentation,
                                       const std::vector<Block>& blocks) const {
  const std::vector<TextWord> words = scan_words(text, {0, static_cast<std::uint32_t>(text.size())});
  return read_text_metadata(text, segmentation, blocks, words, words_);
}

}  // namespace nutgraf
