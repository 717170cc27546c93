// What stands around a paragraph: its neighbors, blank lines, and the stretch that holds most prose.
// SPDX-License-Identifier: Apache-2.0
#include "core/structure/block_feature_reader.h"

#include <algorithm>

namespace nutgraf {

void BlockFeatureReader::read_neighbors(std::uint32_t i) {
  const Paragraph& paragraph = pasted_.paragraphs[i];
  const std::uint32_t form = shape(paragraph);
  const std::uint32_t previous = shape_at(std::int64_t{i} - 1);
  const std::uint32_t next = shape_at(std::int64_t{i} + 1);
  add(kPrevious, previous * kShapeCount + form);
  add(kNext, next * kShapeCount + form);
  add(kAround, (previous * (kShapeCount + 1) + next) * kShapeCount + form);
  add(kPreviousFurniture, furniture_at(std::int64_t{i} - 1) * kShapeCount + form);
  add(kNextFurniture, furniture_at(std::int64_t{i} + 1) * kShapeCount + form);
  // Lines that begin alike, as those of lists do.
  const bool listed = paragraph.opening == Opening::Digit || paragraph.opening == Opening::Bullet;
  const auto alike = [&](std::int64_t other) {
    return other >= 0 && other < static_cast<std::int64_t>(pasted_.paragraphs.size()) &&
           pasted_.paragraphs[static_cast<std::size_t>(other)].opening == paragraph.opening;
  };
  if (listed)
    add(kListed,
        ((alike(std::int64_t{i} - 1) ? 1u : 0u) + (alike(std::int64_t{i} + 1) ? 1u : 0u)) * kShapeCount +
            form);
}

void BlockFeatureReader::read_plain(std::uint32_t i, bool headed) {
  const Paragraph& paragraph = pasted_.paragraphs[i];
  const bool plain = is_plain(paragraph);
  const std::uint32_t around =
      (story_prose_at(std::int64_t{i} - 1) ? 1u : 0u) + (story_prose_at(std::int64_t{i} + 1) ? 2u : 0u);
  add(kPlain, ((plain ? 4 + around : around) * 2 + (headed ? 1 : 0)) * kShapeCount + shape(paragraph));
}

void BlockFeatureReader::read_stretch(std::uint32_t i) {
  const Paragraph& paragraph = pasted_.paragraphs[i];
  const std::uint32_t form = shape(paragraph);
  std::uint32_t place = 0;
  if (i < stretch_.first) {
    place = bucket(stretch_.first - i, {2, 5, 12});
  } else if (i >= stretch_.last) {
    place = 4 + bucket(i - stretch_.last, {1, 4, 11});
  } else {
    place = 8 + bucket(std::min(i - stretch_.first, stretch_.last - 1 - i), {1, 3});
  }
  const std::uint32_t side = place / 4;
  add(kStretch, place * kShapeCount + form);
  add(kStretchShare, (side * 4 + bucket(stretch_.prose_share, {50, 75, 95})) * kShapeCount + form);
  const std::uint32_t furnished = paragraph.furniture_words() * 2 >= paragraph.words() ? 1 : 0;
  add(kStretchForm,
      ((side * 2 + furnished) * kEndingCount + static_cast<std::uint32_t>(paragraph.ending)) * kLengths +
          length(paragraph));
}

void BlockFeatureReader::read_vicinity(std::uint32_t i) {
  constexpr std::int64_t kLines = 4;
  std::uint32_t prose[2] = {0, 0};
  std::uint32_t furniture[2] = {0, 0};
  std::uint32_t dates[2] = {0, 0};  // as comments and lists of stories have
  for (std::int64_t step = 1; step <= kLines; ++step) {
    for (const int side : {0, 1}) {
      const std::int64_t at = std::int64_t{i} + (side == 0 ? -step : step);
      prose[side] += story_prose_at(at) ? 1u : 0u;
      furniture[side] += furniture_at(at) < kFurnitureCount ? 1u : 0u;
      dates[side] += is_dated(at) ? 1u : 0u;
    }
  }
  const std::uint32_t form = shape(pasted_.paragraphs[i]);
  add(kProseNear, (prose[0] * 5 + prose[1]) * kShapeCount + form);
  const std::uint32_t side = i < stretch_.first ? 0 : i >= stretch_.last ? 1 : 2;
  add(kDatesNear, ((side * 3 + std::min(dates[0], 2u)) * 3 + std::min(dates[1], 2u)) * kShapeCount + form);
  add(kFurnitureNear, (std::min(furniture[0], 3u) * 4 + std::min(furniture[1], 3u)) * kShapeCount + form);
}

void BlockFeatureReader::read_line_setting(std::uint32_t i) {
  const LineSetting& line = setting_.lines[i];
  const std::uint32_t form = shape(pasted_.paragraphs[i]);
  const std::uint32_t place = line.place == 0 ? 0 : line.place + 1 < line.run ? 1 : 2;
  const std::uint32_t run = bucket(line.run, {2, 4, 8});
  const std::uint32_t like = line.as_prose ? 1 : 0;
  add(kSetting, (line.above * 3u + line.below) * kShapeCount + form);
  add(kSettingRun, ((run * 3 + place) * 2 + (line.with_prose ? 1 : 0)) * kShapeCount + form);
  const std::uint32_t side = i < stretch_.first ? 0 : i >= stretch_.last ? 1 : 2;
  const std::uint32_t furnished = furniture_at(i) < kFurnitureCount ? 1 : 0;
  add(kSettingPlace, ((side * 2 + like) * 2 + furnished) * kShapeCount + form);
  const std::uint32_t around =
      (as_prose_at(std::int64_t{i} - 1) ? 1u : 0u) + (as_prose_at(std::int64_t{i} + 1) ? 2u : 0u);
  add(kSettingAround, (around * 2 + like) * kShapeCount + form);
}

std::uint32_t BlockFeatureReader::shape_at(std::int64_t i) const {
  const bool outside = i < 0 || i >= static_cast<std::int64_t>(pasted_.paragraphs.size());
  return outside ? kShapeCount : shape(pasted_.paragraphs[static_cast<std::size_t>(i)]);
}

std::uint32_t BlockFeatureReader::furniture_at(std::int64_t i) const {
  if (i < 0 || i >= static_cast<std::int64_t>(pasted_.paragraphs.size())) return kFurnitureCount;
  const Paragraph& paragraph = pasted_.paragraphs[static_cast<std::size_t>(i)];
  return paragraph.furniture_words() * 2 < paragraph.words() ? kFurnitureCount : main_furniture(paragraph);
}

bool BlockFeatureReader::story_prose_at(std::int64_t i) const {
  return i >= 0 && i < static_cast<std::int64_t>(pasted_.paragraphs.size()) &&
         is_story_prose(pasted_.paragraphs[static_cast<std::size_t>(i)]);
}

bool BlockFeatureReader::is_dated(std::int64_t i) const {
  if (i < 0 || i >= static_cast<std::int64_t>(pasted_.paragraphs.size())) return false;
  const Paragraph& paragraph = pasted_.paragraphs[static_cast<std::size_t>(i)];
  return paragraph.words() < 14 &&
         (paragraph.date_words > 0 || paragraph.furniture[static_cast<std::size_t>(Furniture::Update)] > 0);
}

bool BlockFeatureReader::as_prose_at(std::int64_t i) const {
  return i >= 0 && i < static_cast<std::int64_t>(setting_.lines.size()) &&
         setting_.lines[static_cast<std::size_t>(i)].as_prose;
}

}  // namespace nutgraf
