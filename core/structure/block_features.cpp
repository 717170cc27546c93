// What the block classifier sees of each paragraph.
// SPDX-License-Identifier: Apache-2.0
#include "core/structure/block_features.h"

#include "core/structure/block_feature_reader.h"

namespace nutgraf {

BlockFeatureReader::BlockFeatureReader(const FeatureSpace& space, const PastedText& pasted,
                                       const StoryWords& story, const Stretch& stretch)
    : space_(space), pasted_(pasted), story_(story), stretch_(stretch), setting_(read_setting(pasted)) {
  for (const Paragraph& paragraph : pasted.paragraphs) count(totals_, paragraph);
  openers_.assign(story.segments.size(), 0);
  for (std::size_t i = pasted.paragraphs.size(); i-- > 0;)
    openers_[story.paragraphs[i].segment] = static_cast<std::uint32_t>(i);
}

ChainFeatures BlockFeatureReader::read() {
  const auto size = static_cast<std::uint32_t>(pasted_.paragraphs.size());
  Totals before;
  std::uint32_t header = 0;
  std::uint32_t header_at = 0;
  for (std::uint32_t i = 0; i < size; ++i) {
    const Paragraph& paragraph = pasted_.paragraphs[i];
    const bool first_prose = before.prose == 0;
    read_form(paragraph, first_prose);
    Totals through = before;
    count(through, paragraph);
    read_place(i, before, through, header, i - header_at);
    read_continuity(i, before);
    read_neighbors(i);
    read_plain(i, header != 0);
    read_stretch(i);
    read_vicinity(i);
    if (setting_.told) read_line_setting(i);
    features_.end_item();
    before = through;
    const std::uint32_t kind = header_kind(paragraph);
    if (kind != 0) {
      header = kind;
      header_at = i;
    }
  }
  return std::move(features_);
}

void BlockFeatureReader::count(Totals& totals, const Paragraph& paragraph) {
  if (!is_story_prose(paragraph)) return;
  ++totals.prose;
  totals.prose_words += paragraph.words();
  totals.reader_words += paragraph.reader_words;
  if (paragraph.is_cut()) ++totals.cuts;
  if (bears_kicker(paragraph)) ++totals.kickers;
  if (!paragraph.is_cut() && !bears_kicker(paragraph)) totals.closed_words += paragraph.words();
}

ChainFeatures read_block_features(const FeatureSpace& space, const PastedText& pasted,
                                  const StoryWords& story, const Stretch& stretch) {
  return BlockFeatureReader(space, pasted, story, stretch).read();
}

}  // namespace nutgraf
