// Reads the features of one text's paragraphs. Internal to read_block_features.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "core/model/chain_model.h"
#include "core/structure/block_signs.h"
#include "core/structure/block_templates.h"
#include "core/structure/continuity.h"
#include "core/structure/line_setting.h"
#include "core/structure/main_stretch.h"
#include "core/structure/paragraph.h"

namespace nutgraf {

/// What a paragraph is by itself stands in block_features_form.cpp, how it goes on with the story in
/// block_features_story.cpp, what stands around it in block_features_around.cpp.
class BlockFeatureReader {
 public:
  BlockFeatureReader(const FeatureSpace& space, const PastedText& pasted, const StoryWords& story,
                     const Stretch& stretch);

  ChainFeatures read();

 private:
  /// Facts of the whole paste.
  struct Totals {
    std::uint32_t prose_words = 0;   // of story prose
    std::uint32_t closed_words = 0;  // of that, in paragraphs that end properly and bear no kicker
    std::uint32_t cuts = 0;          // paragraphs of prose that break off
    std::uint32_t kickers = 0;       // prose after a label in capitals
    std::uint32_t prose = 0;
    std::uint32_t reader_words = 0;  // in prose
  };

  /// A function of its own: drawn into its seventy callers, it made one of 26 kB, the largest that is
  /// compiled on a page.
  [[gnu::noinline]] void add(std::uint32_t feature_template, std::uint32_t value) {
    features_.add(space_.offset(feature_template) + value);
  }

  /// In per cent; 0 of nothing.
  static std::uint32_t share(std::uint64_t part, std::uint64_t whole) {
    return whole == 0 ? 0 : static_cast<std::uint32_t>(part * 100 / whole);
  }

  static std::uint32_t length(const Paragraph& paragraph) { return bucket(paragraph.words(), {6, 15, 40}); }
  static std::uint32_t shape(const Paragraph& paragraph) {
    return static_cast<std::uint32_t>(paragraph.shape);
  }

  static void count(Totals& totals, const Paragraph& paragraph);

  void read_form(const Paragraph& paragraph, bool first_prose);
  void read_place(std::uint32_t i, const Totals& before, const Totals& through, std::uint32_t header,
                  std::uint32_t distance);

  void read_continuity(std::uint32_t i, const Totals& before);
  void read_segment(const Continuity& continuity, std::uint32_t form);
  /// What a stretch under a line of its own shares with the first one: a longer one shares more, and the
  /// first one holds more the longer it is, whether it is the article's section or another story.
  void read_later_segment(const Continuity& continuity, bool prose);
  /// Whether a byline or a date stands below a line.
  bool is_signed(std::uint32_t at) const;

  void read_neighbors(std::uint32_t i);
  /// Whether it is a plain sentence, between which neighbors, and whether a section was
  /// headed before.
  void read_plain(std::uint32_t i, bool headed);
  /// Whether it stands in the stretch that holds most prose, how near to its ends, and how much prose stands
  /// elsewhere.
  void read_stretch(std::uint32_t i);
  /// How many of the four lines on either side are story prose, and how many are furniture.
  void read_vicinity(std::uint32_t i);
  /// How blank lines set it apart, where they part some lines and not others.
  void read_line_setting(std::uint32_t i);

  /// The shape of a neighbor; the last value stands for the paste's edge.
  std::uint32_t shape_at(std::int64_t i) const;
  std::uint32_t furniture_at(std::int64_t i) const;
  bool story_prose_at(std::int64_t i) const;
  /// A short line with a date or an age ("2 hours ago").
  bool is_dated(std::int64_t i) const;
  bool as_prose_at(std::int64_t i) const;

  const FeatureSpace& space_;
  const PastedText& pasted_;
  const StoryWords& story_;
  const Stretch stretch_;
  const TextSetting setting_;
  Totals totals_;
  std::vector<std::uint32_t> openers_;  // first paragraph of each segment
  ChainFeatures features_;
};

}  // namespace nutgraf
