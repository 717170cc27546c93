// What the block classifier sees of each paragraph.
// SPDX-License-Identifier: Apache-2.0
#include "core/structure/block_features.h"

#include <algorithm>

namespace nutgraf {
namespace {

constexpr std::uint32_t kLengths = 4;
constexpr std::uint32_t kShares = 7;  // buckets of a share: own lead, then six
constexpr std::uint32_t kHeaders = 7;

enum Template : std::uint32_t {
  kBias,
  kWords,
  kShapeOnly,
  kEnding,
  kOpening,
  kKicker,
  kKickerPlace,
  kCapitals,
  kUpper,
  kGrammar,
  kFurniture,
  kFurnitureOpen,
  kFurnitureAll,
  kDate,
  kByline,
  kDateline,
  kSeparators,
  kSigns,
  kReader,
  kSpeech,
  kDigits,
  kBefore,
  kAfter,
  kIndex,
  kLeft,
  kLead,
  kSeen,
  kRecent,
  kRest,
  kRelative,
  kNames,
  kRepeated,
  kCopy,
  kPrevious,
  kNext,
  kAround,
  kPreviousFurniture,
  kNextFurniture,
  kHeader,
  kCutsAhead,
  kKickers,
  kOpenRate,
  kSize,
  kSentences,
  kCut,
  kListed,
  kCutKicker,
  kTail,
  kSegmentFirst,
  kSegmentOthers,
  kSegmentNames,
  kSegments,
  kClosing,
  kPlain
};

template <std::size_t N>
std::uint32_t bucket(std::uint64_t value, const std::uint32_t (&limits)[N]) {
  std::uint32_t result = 0;
  while (result < N && value >= limits[result]) ++result;
  return result;
}

std::uint32_t share(std::uint64_t part, std::uint64_t whole) {
  return whole == 0 ? 0 : static_cast<std::uint32_t>(part * 100 / whole);
}

/// The kind of furniture phrase that covers most words, kFurnitureCount where there is none.
std::uint32_t main_furniture(const Paragraph& paragraph) {
  const auto most = std::max_element(paragraph.furniture.begin(), paragraph.furniture.end());
  return *most == 0 ? kFurnitureCount : static_cast<std::uint32_t>(most - paragraph.furniture.begin());
}

/// 0 where the paragraph heads nothing; else the kind of section that a short line of furniture opens.
std::uint32_t header_kind(const Paragraph& paragraph) {
  if (paragraph.is_prose() || paragraph.words() == 0 || paragraph.words() > 8) return 0;
  if (paragraph.furniture_words() * 10 < paragraph.words() * 6) return 0;
  switch (static_cast<Furniture>(main_furniture(paragraph))) {
    case Furniture::Related:
      return 1;
    case Furniture::Comment:
      return 2;
    case Furniture::Share:
    case Furniture::Subscribe:
    case Furniture::Cookie:
    case Furniture::Navigation:
      return 3;
    case Furniture::Author:
      return 4;
    case Furniture::More:
      return 5;
    default:
      return 6;
  }
}

/// Facts of the whole paste.
struct Totals {
  std::uint32_t prose_words = 0;   // of story prose
  std::uint32_t closed_words = 0;  // of that, in paragraphs that end properly and bear no kicker
  std::uint32_t cuts = 0;          // paragraphs of prose that break off
  std::uint32_t kickers = 0;       // prose after a label in capitals
  std::uint32_t prose = 0;
};

bool bears_kicker(const Paragraph& paragraph) {
  return paragraph.is_prose() &&
         (paragraph.kicker == KickerForm::Label || paragraph.kicker == KickerForm::OneWordLabel);
}

/// A sentence with hardly anything that furniture has: words of its phrases are common ones, too.
bool is_plain(const Paragraph& paragraph) {
  const bool furnished = paragraph.furniture_words() * 4 > paragraph.words();
  return paragraph.ending <= Ending::Question && paragraph.words() >= 3 && !furnished &&
         paragraph.date_words == 0 && paragraph.separators == 0 && !paragraph.has_link &&
         !paragraph.has_handle && !paragraph.copyright && !bears_kicker(paragraph);
}

class Reader {
 public:
  Reader(const FeatureSpace& space, const PastedText& pasted, const StoryWords& story)
      : space_(space), pasted_(pasted), story_(story) {
    for (const Paragraph& paragraph : pasted.paragraphs) count(totals_, paragraph);
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
  void add(std::uint32_t feature_template, std::uint32_t value) {
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
    add(kRepeated, bucket(continuity.repeated, {1, 40, 85}) * kShapeCount + form);
    if (continuity.copy_of_earlier) add(kCopy, form);
    if (continuity.copied_later) add(kCopy, kShapeCount + form);
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
  Totals totals_;
  ChainFeatures features_;
};

}  // namespace

FeatureSpace block_feature_space() {
  constexpr std::uint32_t kS = kShapeCount;
  constexpr std::uint32_t kL = kLengths;
  // In the order of Template.
  return FeatureSpace({{"bias", 1},
                       {"words", 13},
                       {"shape", kS},
                       {"ending", kEndingCount * kS},
                       {"opening", kOpeningCount * kS},
                       {"kicker", kKickerFormCount * kS},
                       {"kicker.place", kKickerFormCount * 4},
                       {"capitals", 6 * kL},
                       {"upper", 4 * kL},
                       {"grammar", 5 * kL},
                       {"furniture", kFurnitureCount * 3 * kL},
                       {"furniture.open", kFurnitureCount * kL},
                       {"furniture.all", 5 * kS},
                       {"date", 4 * kS},
                       {"byline", kBylineFormCount * 2},
                       {"dateline", 2},
                       {"separators", 4 * kL},
                       {"signs", 3 * kS},
                       {"reader", 3 * kS},
                       {"speech", 3 * kS},
                       {"digits", 4 * kL},
                       {"before", 6 * kS},
                       {"after", 6 * kS},
                       {"index", 6 * kS},
                       {"left", 6 * kS},
                       {"lead", kShares * kS},
                       {"seen", kShares * kS},
                       {"recent", kShares * kS},
                       {"rest", kShares * kS},
                       {"relative", 5 * kS},
                       {"names", 7 * kS},
                       {"repeated", 4 * kS},
                       {"copy", 2 * kS},
                       {"previous", (kS + 1) * kS},
                       {"next", (kS + 1) * kS},
                       {"around", (kS + 1) * (kS + 1) * kS},
                       {"previous.furniture", (kFurnitureCount + 1) * kS},
                       {"next.furniture", (kFurnitureCount + 1) * kS},
                       {"header", kHeaders * 4 * kS},
                       {"cuts.ahead", 8 * kS},
                       {"kickers", 12},
                       {"open.rate", 8},
                       {"size", 5 * kS},
                       {"sentences", 4 * kL},
                       {"cut", 5},
                       {"listed", 3 * kS},
                       {"cut.kicker", kKickerFormCount},
                       {"tail", 12 * kS},
                       {"segment.first", 18 * kS},
                       {"segment.others", 18 * kS},
                       {"segment.names", 18 * kS},
                       {"segments", 8 * kS},
                       {"closing", kFurnitureCount * kS},
                       {"plain", 16 * kS}});
}

ChainFeatures read_block_features(const FeatureSpace& space, const PastedText& pasted,
                                  const StoryWords& story) {
  return Reader(space, pasted, story).read();
}

std::vector<std::int32_t> rule_out_blocks(const PastedText& pasted, const StoryWords& story) {
  std::vector<std::int32_t> bias(pasted.paragraphs.size() * kBlockLabels, 0);
  bool headed = false;  // a list of other stories or comments has, after it
  std::size_t last_prose = 0;
  for (std::size_t i = 0; i < pasted.paragraphs.size(); ++i) {
    if (is_story_prose(pasted.paragraphs[i])) last_prose = i;
  }
  bool inside = false;  // prose has begun
  for (std::size_t i = 0; i < pasted.paragraphs.size(); ++i) {
    const Paragraph& paragraph = pasted.paragraphs[i];
    const auto has = [&paragraph](Furniture kind) {
      return paragraph.furniture[static_cast<std::size_t>(kind)] > 0;
    };
    const auto rule_out = [&](BlockKind kind) {
      bias[i * kBlockLabels + static_cast<std::size_t>(kind)] = kRuledOut;
    };
    const auto at_edge = [&paragraph](Furniture kind) {
      const auto number = static_cast<std::uint32_t>(kind);
      return paragraph.opening_furniture == number || paragraph.closing_furniture == number;
    };
    // A credit stands at an edge or is most of a caption; in the middle, its words are words like any other.
    const std::uint32_t credit_words = paragraph.furniture[static_cast<std::size_t>(Furniture::Credit)];
    const bool credited = at_edge(Furniture::Credit) || at_edge(Furniture::Photo) ||
                          paragraph.opening_furniture == static_cast<std::uint32_t>(Furniture::Media) ||
                          credit_words * 2 >= paragraph.words() ||
                          (paragraph.copyright && !has(Furniture::Legal)) ||
                          paragraph.opening == Opening::Bracket || paragraph.credited_end;
    if (paragraph.credited_end) rule_out(BlockKind::Body);
    if (!credited && !(has(Furniture::Credit) && has(Furniture::Photo))) rule_out(BlockKind::Caption);
    // A plain sentence that belongs to no list of stories or comments isn't furniture.
    if (is_plain(paragraph) && paragraph.reader_words == 0 && !headed) rule_out(BlockKind::Boilerplate);
    // Share bars and the like may stand above a story; lists of other stories and comments come after it.
    std::uint32_t prompts = 0;
    for (const Furniture kind :
         {Furniture::Share, Furniture::Subscribe, Furniture::Cookie, Furniture::Legal, Furniture::Comment}) {
      prompts += paragraph.furniture[static_cast<std::size_t>(kind)];
    }
    if (prompts >= 3 && prompts * 10 >= paragraph.words() * 6) rule_out(BlockKind::Body);
    const std::uint32_t header = header_kind(paragraph);
    headed = headed || (inside && (header == 1 || header == 2));
    if (paragraph.date_words == 0 && !has(Furniture::Update) &&
        (paragraph.is_prose() || paragraph.digits == 0))
      rule_out(BlockKind::Dateline);
    const bool named = paragraph.byline != BylineForm::None || has(Furniture::Author) ||
                       has(Furniture::Desk) || has(Furniture::Credit);
    if (!named && paragraph.opening != Opening::Dash) rule_out(BlockKind::Byline);
    const bool repeats = story.paragraphs[i].repeated >= 40 || story.paragraphs[i].copy_of_earlier;
    if (!repeats && paragraph.opening != Opening::Dash) rule_out(BlockKind::PullQuote);
    const bool sentence = paragraph.ending == Ending::Period || paragraph.ending == Ending::Exclamation;
    const bool closed_prose =
        paragraph.is_prose() && paragraph.ending == Ending::Period && paragraph.words() >= 12;
    if (closed_prose || (inside && ((sentence && paragraph.words() >= 3) || i > last_prose)))
      rule_out(BlockKind::Headline);
    if (paragraph.words() > 12 || (sentence && paragraph.words() > 3)) rule_out(BlockKind::Kicker);
    inside = inside || is_story_prose(paragraph);
  }
  return bias;
}

}  // namespace nutgraf
