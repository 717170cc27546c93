// What the block classifier sees of each paragraph.
// SPDX-License-Identifier: Apache-2.0
#include "core/structure/block_features.h"

#include <algorithm>

#include "core/structure/block_signs.h"
#include "core/structure/block_templates.h"
#include "core/structure/line_setting.h"
#include "core/structure/main_stretch.h"

namespace nutgraf {
namespace {

template <std::size_t N>
std::uint32_t bucket(std::uint64_t value, const std::uint32_t (&limits)[N]) {
  std::uint32_t result = 0;
  while (result < N && value >= limits[result]) ++result;
  return result;
}

std::uint32_t share(std::uint64_t part, std::uint64_t whole) {
  return whole == 0 ? 0 : static_cast<std::uint32_t>(part * 100 / whole);
}

/// Facts of the whole paste.
struct Totals {
  std::uint32_t prose_words = 0;   // of story prose
  std::uint32_t closed_words = 0;  // of that, in paragraphs that end properly and bear no kicker
  std::uint32_t cuts = 0;          // paragraphs of prose that break off
  std::uint32_t kickers = 0;       // prose after a label in capitals
  std::uint32_t prose = 0;
  std::uint32_t reader_words = 0;  // in prose
};

class Reader {
 public:
  Reader(const FeatureSpace& space, const PastedText& pasted, const StoryWords& story)
      : space_(space),
        pasted_(pasted),
        story_(story),
        stretch_(find_article_stretch(pasted, story)),
        setting_(read_setting(pasted)) {
    for (const Paragraph& paragraph : pasted.paragraphs) count(totals_, paragraph);
    openers_.assign(story.segments.size(), 0);
    for (std::size_t i = pasted.paragraphs.size(); i-- > 0;)
      openers_[story.paragraphs[i].segment] = static_cast<std::uint32_t>(i);
  }

  ChainFeatures read() {
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
      read_neighbours(i);
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

 private:
  /// A function of its own: drawn into its seventy callers, it made one of 26 kB, the largest that is
  /// compiled on a page.
  [[gnu::noinline]] void add(std::uint32_t feature_template, std::uint32_t value) {
    features_.add(space_.offset(feature_template) + value);
  }

  static std::uint32_t length(const Paragraph& paragraph) { return bucket(paragraph.words(), {6, 15, 40}); }
  static std::uint32_t shape(const Paragraph& paragraph) {
    return static_cast<std::uint32_t>(paragraph.shape);
  }

  static void count(Totals& totals, const Paragraph& paragraph) {
    if (!is_story_prose(paragraph)) return;
    ++totals.prose;
    totals.prose_words += paragraph.words();
    totals.reader_words += paragraph.reader_words;
    if (paragraph.is_cut()) ++totals.cuts;
    if (bears_kicker(paragraph)) ++totals.kickers;
    if (!paragraph.is_cut() && !bears_kicker(paragraph)) totals.closed_words += paragraph.words();
  }

  void read_form(const Paragraph& paragraph, bool first_prose) {
    const std::uint32_t words = paragraph.words();
    const std::uint32_t form = shape(paragraph);
    const std::uint32_t size = length(paragraph);
    add(kBias, 0);
    add(kShapeOnly, form);
    add(kWords, bucket(words, {1, 2, 3, 4, 6, 9, 13, 19, 28, 41, 61, 91}));
    add(kEnding, static_cast<std::uint32_t>(paragraph.ending) * kShapeCount + form);
    add(kOpening, static_cast<std::uint32_t>(paragraph.opening) * kShapeCount + form);
    add(kKicker, static_cast<std::uint32_t>(paragraph.kicker) * kShapeCount + form);
    add(kKickerPlace, (static_cast<std::uint32_t>(paragraph.kicker) * 2 + (paragraph.is_open() ? 1 : 0)) * 2 +
                          (first_prose ? 1 : 0));
    add(kCapitals, bucket(share(paragraph.capitalized, words), {10, 25, 45, 65, 85}) * kLengths + size);
    add(kUpper, bucket(share(paragraph.upper, words), {1, 15, 60}) * kLengths + size);
    add(kGrammar, bucket(share(paragraph.function_words, words), {1, 15, 27, 40}) * kLengths + size);
    for (std::uint32_t kind = 0; kind < kFurnitureCount; ++kind) {
      const std::uint32_t covered = paragraph.furniture[kind];
      if (covered > 0)
        add(kFurniture, (kind * 3 + bucket(share(covered, words), {34, 75})) * kLengths + size);
    }
    if (paragraph.opening_furniture < kFurnitureCount)
      add(kFurnitureOpen, paragraph.opening_furniture * kLengths + size);
    add(kFurnitureAll,
        bucket(share(paragraph.furniture_words(), words), {1, 20, 45, 75}) * kShapeCount + form);
    const std::uint32_t dated =
        paragraph.date_words == 0 ? 0 : 1 + bucket(share(paragraph.date_words, words), {30, 60});
    add(kDate, dated * kShapeCount + form);
    add(kByline, static_cast<std::uint32_t>(paragraph.byline) * 2 + (first_prose ? 1 : 0));
    if (paragraph.dateline) add(kDateline, first_prose ? 1 : 0);
    add(kSeparators, bucket(paragraph.separators, {1, 2, 4}) * kLengths + size);
    if (paragraph.has_link) add(kSigns, form);
    if (paragraph.has_handle) add(kSigns, kShapeCount + form);
    if (paragraph.copyright) add(kSigns, 2 * kShapeCount + form);
    add(kReader, bucket(share(paragraph.reader_words, words), {1, 6}) * kShapeCount + form);
    // Guides and advice speak to the reader all along.
    const std::uint32_t rate =
        bucket(totals_.reader_words * 1000u / std::max(totals_.prose_words, 1u), {2, 8, 20});
    add(kReaderRate, (rate * 3 + bucket(share(paragraph.reader_words, words), {1, 6})) * kShapeCount + form);
    add(kSpeech, std::min(paragraph.speech_verbs, 2u) * kShapeCount + form);
    add(kDigits, bucket(share(paragraph.digits, words), {1, 15, 40}) * kLengths + size);
    add(kSentences, bucket(paragraph.sentences, {1, 2, 4}) * kLengths + size);
    if (paragraph.closing_furniture < kFurnitureCount)
      add(kClosing, paragraph.closing_furniture * kShapeCount + form);
    if (paragraph.is_cut()) add(kCut, bucket(words, {20, 40, 70, 120}));
    if (paragraph.is_cut()) add(kCutKicker, static_cast<std::uint32_t>(paragraph.kicker));
  }

  void read_place(std::uint32_t i, const Totals& before, const Totals& through, std::uint32_t header,
                  std::uint32_t distance) {
    const Paragraph& paragraph = pasted_.paragraphs[i];
    const std::uint32_t form = shape(paragraph);
    const auto left = static_cast<std::uint32_t>(pasted_.paragraphs.size() - 1 - i);
    const std::uint32_t words_ahead = totals_.prose_words - through.prose_words;
    add(kBefore, bucket(before.prose_words, {1, 40, 120, 300, 700}) * kShapeCount + form);
    add(kAfter, bucket(words_ahead, {1, 40, 120, 300, 700}) * kShapeCount + form);
    add(kIndex, bucket(i, {1, 2, 3, 5, 10}) * kShapeCount + form);
    add(kLeft, bucket(left, {1, 2, 3, 5, 10}) * kShapeCount + form);
    add(kHeader, (header * 4 + bucket(distance, {2, 4, 9})) * kShapeCount + form);
    // Prose that breaks off, here and in the rest of the paste.
    const std::uint32_t cuts = totals_.cuts - before.cuts;
    add(kCutsAhead, (bucket(cuts, {1, 2, 3}) * 2 + (paragraph.is_cut() ? 1 : 0)) * kShapeCount + form);
    add(kKickers, (bucket(totals_.kickers, {1, 2}) * 2 + (bears_kicker(paragraph) ? 1 : 0)) * 2 +
                      (before.prose > 0 ? 1 : 0));
    // Where hardly any paragraph of a paste ends properly, an open end says nothing.
    add(kOpenRate,
        bucket(share(totals_.cuts, totals_.prose), {1, 25, 60}) * 2 + (paragraph.is_cut() ? 1 : 0));
    add(kSize, bucket(totals_.prose_words, {1, 60, 200, 600}) * kShapeCount + form);
    const std::uint32_t closed_ahead = totals_.closed_words - through.closed_words;
    add(kTail, ((bucket(closed_ahead, {1, 60}) * 2 + (paragraph.is_cut() ? 1 : 0)) * 2 +
                (bears_kicker(paragraph) ? 1 : 0)) *
                       kShapeCount +
                   form);
  }

  void read_continuity(std::uint32_t i, const Totals& before) {
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

  /// What a stretch under a line of its own shares with the first one: a longer one shares more, and the
  /// first one holds more the longer it is, whether it is the article's section or another story.
  void read_later_segment(const Continuity& continuity, bool prose) {
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

  /// Whether a byline or a date stands below a line.
  bool is_signed(std::uint32_t at) const {
    if (at + 1 >= pasted_.paragraphs.size()) return false;
    const Paragraph& next = pasted_.paragraphs[at + 1];
    return next.dateline || (!next.is_prose() && (next.byline != BylineForm::None || next.date_words > 0));
  }

  void read_segment(const Continuity& continuity, std::uint32_t form) {
    const Segment& segment = story_.segments[continuity.segment];
    const bool first = continuity.segment == 0;
    const std::uint32_t size = bucket(segment.prose_words, {30, 100});
    const auto level = [first](std::uint32_t value) {
      return first ? 0 : 1 + bucket(value, {8, 16, 25, 40});
    };
    add(kSegmentFirst, (level(segment.first) * 3 + size) * kShapeCount + form);
    add(kSegmentOthers, (level(segment.others) * 3 + size) * kShapeCount + form);
    add(kSegmentNames, (level(segment.names_first) * 3 + size) * kShapeCount + form);
    add(kSegments, (bucket(story_.segments.size(), {2, 3, 5}) * 2 + (first ? 1 : 0)) * kShapeCount + form);
  }

  /// The shape of a neighbour; the last value stands for the paste's edge.
  std::uint32_t shape_at(std::int64_t i) const {
    const bool outside = i < 0 || i >= static_cast<std::int64_t>(pasted_.paragraphs.size());
    return outside ? kShapeCount : shape(pasted_.paragraphs[static_cast<std::size_t>(i)]);
  }

  std::uint32_t furniture_at(std::int64_t i) const {
    if (i < 0 || i >= static_cast<std::int64_t>(pasted_.paragraphs.size())) return kFurnitureCount;
    const Paragraph& paragraph = pasted_.paragraphs[static_cast<std::size_t>(i)];
    return paragraph.furniture_words() * 2 < paragraph.words() ? kFurnitureCount : main_furniture(paragraph);
  }

  bool story_prose_at(std::int64_t i) const {
    return i >= 0 && i < static_cast<std::int64_t>(pasted_.paragraphs.size()) &&
           is_story_prose(pasted_.paragraphs[static_cast<std::size_t>(i)]);
  }

  /// Whether it is a plain sentence, between which neighbours, and whether a section was
  /// headed before.
  void read_plain(std::uint32_t i, bool headed) {
    const Paragraph& paragraph = pasted_.paragraphs[i];
    const bool plain = is_plain(paragraph);
    const std::uint32_t around =
        (story_prose_at(std::int64_t{i} - 1) ? 1u : 0u) + (story_prose_at(std::int64_t{i} + 1) ? 2u : 0u);
    add(kPlain, ((plain ? 4 + around : around) * 2 + (headed ? 1 : 0)) * kShapeCount + shape(paragraph));
  }

  /// Whether it stands in the stretch that holds most prose, how near to its ends, and how much prose stands
  /// elsewhere.
  void read_stretch(std::uint32_t i) {
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

  /// A short line with a date or an age ("2 hours ago").
  bool is_dated(std::int64_t i) const {
    if (i < 0 || i >= static_cast<std::int64_t>(pasted_.paragraphs.size())) return false;
    const Paragraph& paragraph = pasted_.paragraphs[static_cast<std::size_t>(i)];
    return paragraph.words() < 14 &&
           (paragraph.date_words > 0 || paragraph.furniture[static_cast<std::size_t>(Furniture::Update)] > 0);
  }

  /// How many of the four lines on either side are story prose, and how many are furniture.
  void read_vicinity(std::uint32_t i) {
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

  bool as_prose_at(std::int64_t i) const {
    return i >= 0 && i < static_cast<std::int64_t>(setting_.lines.size()) &&
           setting_.lines[static_cast<std::size_t>(i)].as_prose;
  }

  /// How blank lines set it apart, where they part some lines and not others.
  void read_line_setting(std::uint32_t i) {
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

  void read_neighbours(std::uint32_t i) {
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

  const FeatureSpace& space_;
  const PastedText& pasted_;
  const StoryWords& story_;
  Stretch stretch_;
  TextSetting setting_;
  Totals totals_;
  std::vector<std::uint32_t> openers_;  // first paragraph of each segment
  ChainFeatures features_;
};

}  // namespace

ChainFeatures read_block_features(const FeatureSpace& space, const PastedText& pasted,
                                  const StoryWords& story) {
  return Reader(space, pasted, story).read();
}

}  // namespace nutgraf
