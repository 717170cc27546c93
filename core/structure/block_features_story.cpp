// How far a paragraph, and the stretch under its line, go on with the story.
// SPDX-License-Identifier: Apache-2.0
#include "core/structure/block_feature_reader.h"

namespace nutgraf {

void BlockFeatureReader::read_continuity(std::uint32_t i, const Totals& before) {
  const Paragraph& paragraph = pasted_.paragraphs[i];
  const Continuity& continuity = story_.paragraphs[i];
  const std::uint32_t form = shape(paragraph);
  const bool none = continuity.in_lead || before.prose == 0 || continuity.rarity == 0;
  const auto level = [](std::uint32_t value) { return 1 + bucket(value, {3, 9, 16, 25, 40}); };
  add(kLead, (none ? 0 : level(continuity.lead)) * kShapeCount + form);
  add(kSeen, (none ? 0 : level(continuity.seen)) * kShapeCount + form);
  add(kRecent, (none ? 0 : level(continuity.recent)) * kShapeCount + form);
  add(kRest, (continuity.rarity == 0 ? 0 : level(continuity.rest)) * kShapeCount + form);
  const std::uint32_t relative =
      story_.mean_rest == 0 ? 0 : 1 + bucket(continuity.rest * 100u / story_.mean_rest, {35, 65, 100});
  add(kRelative, relative * kShapeCount + form);
  const std::uint32_t names = none                    ? 0
                              : continuity.names == 0 ? 1
                                                      : 2 + bucket(continuity.names_seen, {1, 20, 40, 70});
  add(kNames, names * kShapeCount + form);
  read_segment(continuity, form);
  if (continuity.segment > 0) read_later_segment(continuity, is_story_prose(paragraph));
  add(kRepeated, bucket(continuity.repeated, {1, 40, 85}) * kShapeCount + form);
  if (continuity.copy_of_earlier) add(kCopy, form);
  if (continuity.copied_later) add(kCopy, kShapeCount + form);
}

void BlockFeatureReader::read_segment(const Continuity& continuity, std::uint32_t form) {
  const Segment& segment = story_.segments[continuity.segment];
  const bool first = continuity.segment == 0;
  const std::uint32_t size = bucket(segment.prose_words, {30, 100});
  const auto level = [first](std::uint32_t value) { return first ? 0 : 1 + bucket(value, {8, 16, 25, 40}); };
  add(kSegmentFirst, (level(segment.first) * 3 + size) * kShapeCount + form);
  add(kSegmentOthers, (level(segment.others) * 3 + size) * kShapeCount + form);
  add(kSegmentNames, (level(segment.names_first) * 3 + size) * kShapeCount + form);
  add(kSegments, (bucket(story_.segments.size(), {2, 3, 5}) * 2 + (first ? 1 : 0)) * kShapeCount + form);
}

void BlockFeatureReader::read_later_segment(const Continuity& continuity, bool prose) {
  const Segment& segment = story_.segments[continuity.segment];
  const std::uint32_t size = bucket(segment.prose_words, {40, 80, 150, 300});
  const std::uint32_t base = bucket(story_.segments[0].prose_words, {150, 400});
  const auto level = [](std::uint32_t value) { return bucket(value, {1, 3, 5, 8, 12, 17, 25, 40}); };
  const std::uint32_t of_prose = prose ? 1 : 0;
  add(kSegmentShare, ((level(segment.first) * 5 + size) * 3 + base) * 2 + of_prose);
  add(kSegmentKnown, ((level(segment.names_first) * 5 + size) * 3 + base) * 2 + of_prose);
  add(kSegmentAny, (level(segment.others) * 5 + size) * 2 + of_prose);
  const std::uint32_t at = openers_[continuity.segment];
  const Paragraph& line = pasted_.paragraphs[at];
  const std::uint32_t opener = line.is_prose() ? 2 : line.words() < 6 ? 0 : 1;
  const std::uint32_t known = bucket(story_.paragraphs[at].rest, {15, 40});
  const std::uint32_t shared = bucket(segment.first, {5, 12});
  add(kSegmentOpener, (((opener * 2 + (is_signed(at) ? 1 : 0)) * 3 + known) * 3 + shared) * 2 + of_prose);
}

bool BlockFeatureReader::is_signed(std::uint32_t at) const {
  if (at + 1 >= pasted_.paragraphs.size()) return false;
  const Paragraph& next = pasted_.paragraphs[at + 1];
  return next.dateline || (!next.is_prose() && (next.byline != BylineForm::None || next.date_words > 0));
}

}  // namespace nutgraf
