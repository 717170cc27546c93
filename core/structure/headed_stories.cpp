// Full stories under headlines of their own, pasted behind the article.
// SPDX-License-Identifier: Apache-2.0
#include "core/structure/headed_stories.h"

#include <algorithm>
#include <optional>

#include "core/model/furniture.h"
#include "core/structure/own_words.h"
#include "core/structure/timed_entries.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t kHeadlineWords = 5;       // of a line that nothing else shows to be a headline
constexpr std::uint32_t kShortHeadlineWords = 3;  // of one with a byline or a date below
constexpr std::uint32_t kShortestArticle = 60;    // words of prose before anything is compared to it

/// How much a stretch may have in common with the article to be another story; compared on pastes of several
/// stories and on articles cut into sections, which have more of its words the longer they are.
struct Limit {
  std::uint32_t prose_words = 0;  // from so many on
  std::uint32_t words = 0;
  std::uint32_t names = 0;
};
constexpr Limit kLong = {80, 5, 10};  // prose words, words, names
constexpr Limit kMiddling = {40, 4, 7};
constexpr Limit kStrange = {40, 2, 0};   // where some of the headline comes back
constexpr Limit kEchoed = {80, 7, 10};   // where most of the headline comes back
constexpr Limit kSigned = {20, 20, 30};  // sections of an article have no author of their own
constexpr Limit kDated = {0, 9, 15};     // nor a date or an agency
constexpr Limit kDatedEchoed = {0, 14, 22};
constexpr Limit kAnother = {40, 18, 22};     // after another story, where most of the headline comes back
constexpr Limit kApart = {20, 6, 10};        // with an author, where the headline doesn't come back
constexpr Limit kGoesOn = {0, 8, 10};        // of what follows another story
constexpr std::uint32_t kHeadlineBack = 25;  // per cent of Likeness::headline
constexpr std::uint32_t kSomeHeadlineBack = 15;
constexpr std::uint32_t kHeadlineEchoed = 45;
constexpr std::uint32_t kSignedHeadlineBack = 10;
constexpr std::uint32_t kPagesHeadlineBack = 60;  // a section of the article it tells of
constexpr std::uint32_t kSharedWithAny = 40;      // per cent of its words that other stretches have
constexpr float kConfidence = 0.77F;

bool is_open(const Paragraph& line) {
  return line.ending == Ending::Letter || line.ending == Ending::Digit || line.ending == Ending::Other;
}

/// A sentence-like headline ("Two dead and three injured as plane crashes near Marl Bridge on Saturday"),
/// that isn't told from prose by its form.
bool is_long_headline(const Paragraph& line) {
  constexpr std::uint32_t kLongest = 20;
  return line.shape == Shape::OpenProse && is_open(line) && line.words() <= kLongest && !line.dateline;
}

/// A headline that segments don't begin with: a long one, or one that may as well be names ("Marl Bridge
/// Eight Wins Cup").
bool is_hidden_headline(const Paragraph& line) {
  const bool named =
      line.byline == BylineForm::NameOnly && !line.is_prose() && line.words() >= kHeadlineWords;
  return is_long_headline(line) || (named && is_open(line));
}

/// Where stretches begin: as StoryWords::segments do, and with long headlines above prose.
std::vector<std::size_t> stretch_begins(const PastedText& pasted, const StoryWords& story) {
  constexpr std::size_t kReach = 3;  // lines from a headline to its text
  const std::vector<Paragraph>& lines = pasted.paragraphs;
  std::vector<std::size_t> begins;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    bool begin = i == 0 || story.paragraphs[i].segment != story.paragraphs[i - 1].segment;
    const bool above = begins.empty() || begins.back() + 1 < i;  // else it is the deck of a headline
    for (std::size_t next = i + 1;
         !begin && above && is_hidden_headline(lines[i]) && next < lines.size() && next <= i + kReach; ++next)
      begin = is_story_prose(lines[next]) && !is_long_headline(lines[next]);
    if (begin) begins.push_back(i);
  }
  begins.push_back(lines.size());
  return begins;
}

/// What stands below a headline.
struct Signs {
  bool author = false;  // "By Ilse Marren", and text below
  bool any = false;     // a byline, a date or an agency
};

std::uint32_t prose_words(const PastedText& pasted, std::size_t begin, std::size_t end) {
  std::uint32_t words = 0;
  for (std::size_t i = begin; i < end; ++i)
    words += is_story_prose(pasted.paragraphs[i]) ? pasted.paragraphs[i].words() : 0;
  return words;
}

/// The headline above the article.
std::optional<std::size_t> headline_above(const PastedText& pasted, const Stretch& stretch,
                                          const std::vector<Block>& blocks) {
  for (std::size_t i = 0; i < stretch.last; ++i) {
    if (blocks[i].kind == BlockKind::Body) break;
    if (blocks[i].kind == BlockKind::Headline && pasted.paragraphs[i].words() >= kHeadlineWords) return i;
  }
  return std::nullopt;
}

class Finder {
 public:
  /// `headline`: the article's, where there is one.
  Finder(const PastedText& pasted, const StoryWords& story, const WordTable& table,
         std::optional<std::size_t> headline)
      : pasted_(pasted), story_(story), own_(pasted, table), headline_(headline) {}

  void take(std::size_t begin, std::size_t end) {
    own_.take(begin, end);
    own_words_ += prose_words(pasted_, begin, end);
  }

  /// Whether a stretch goes along with another story of so many words. Below a short one, a headline without
  /// its text may be a link among the article's paragraphs.
  bool goes_on(std::size_t begin, std::size_t end, std::uint32_t story_words) {
    const Likeness likeness = own_.compare(begin, end);
    return is_within(likeness, kGoesOn) &&
           (story_words >= kShortestArticle || likeness.headline >= kSignedHeadlineBack);
  }

  bool opens_story(std::size_t begin, std::size_t end, bool aside) {
    const Paragraph& line = pasted_.paragraphs[begin];
    if (own_words_ < kShortestArticle || !may_be_headline(line) || is_pull_quote(begin)) return false;
    const Signs signs = signs_below(begin);
    if (line.words() < (signs.any ? kShortHeadlineWords : kHeadlineWords)) return false;
    const Likeness likeness = own_.compare(begin, end);
    const bool back = likeness.headline >= kSignedHeadlineBack;
    if (signs.author && is_within(likeness, back ? kSigned : kApart)) return true;
    if (headline_ && own_.share_in_stretch(*headline_) >= kPagesHeadlineBack) return false;
    if (story_.segments[story_.paragraphs[begin].segment].others > kSharedWithAny) return false;
    const bool echoed = likeness.headline >= kHeadlineEchoed;
    if (signs.any && back && is_within(likeness, echoed ? kDatedEchoed : kDated)) return true;
    if (line.opening == Opening::QuoteMark) return false;
    return (likeness.headline >= kSomeHeadlineBack && is_within(likeness, kStrange)) ||
           (likeness.headline >= kHeadlineBack &&
            (is_within(likeness, kLong) || is_within(likeness, kMiddling))) ||
           (echoed && is_within(likeness, aside ? kAnother : kEchoed));
  }

 private:
  static bool is_within(const Likeness& likeness, const Limit& limit) {
    return likeness.prose_words >= limit.prose_words && likeness.words <= limit.words &&
           likeness.names <= limit.names;
  }

  /// All its words stand in a row elsewhere, too.
  bool is_pull_quote(std::size_t at) const {
    constexpr std::uint32_t kRepeated = 85;  // per cent
    return story_.paragraphs[at].repeated >= kRepeated && !story_.paragraphs[at].copy_of_earlier;
  }

  /// No sentence, no caption, no link and no section that counts.
  static bool may_be_headline(const Paragraph& line) {
    const bool furnished = line.furniture_words() * 4 > line.words() || line.copyright || line.has_link ||
                           line.furniture[static_cast<std::size_t>(Furniture::Credit)] > 0 ||
                           line.furniture[static_cast<std::size_t>(Furniture::Photo)] > 0;
    const bool whole = line.ending == Ending::Question || is_open(line);
    return (!line.is_prose() || is_long_headline(line)) && whole && !furnished && line.item == 0 &&
           !line.link_label && !line.credited_end && line.opening != Opening::Bullet &&
           line.opening != Opening::Bracket && line.opening != Opening::Lower;
  }

  Signs signs_below(std::size_t at) const {
    Signs signs;
    const std::vector<Paragraph>& lines = pasted_.paragraphs;
    for (std::size_t i = at + 1; i < lines.size() && i <= at + 4; ++i) {
      if (is_story_prose(lines[i]) && !is_long_headline(lines[i])) {
        signs.any = signs.any || lines[i].dateline;
        return signs;
      }
      if (lines[i].is_prose()) continue;
      signs.author = signs.author || (i == at + 1 && lines[i].byline == BylineForm::ByName);
      signs.any = signs.any || lines[i].byline != BylineForm::None || lines[i].date_words > 0;
    }
    return {};
  }

  const PastedText& pasted_;
  const StoryWords& story_;
  OwnWords own_;
  std::optional<std::size_t> headline_;
  std::uint32_t own_words_ = 0;  // of prose
};

}  // namespace

std::vector<bool> set_headed_stories_aside(const PastedText& pasted, const StoryWords& story,
                                           const Stretch& stretch, const WordTable& table,
                                           std::vector<Block>& blocks) {
  std::vector<bool> continues(blocks.size(), false);
  if (stretch.first >= stretch.last) return continues;
  Finder finder(pasted, story, table, headline_above(pasted, stretch, blocks));
  const std::vector<std::size_t> begins = stretch_begins(pasted, story);
  const std::uint32_t article = story.paragraphs[stretch.first].segment;
  const TimedEntries entries = find_timed_entries(pasted);
  bool aside = false;
  std::uint32_t story_words = 0;  // of the one set aside
  for (std::size_t n = 0; n + 1 < begins.size(); ++n) {
    const std::size_t begin = begins[n];
    const std::size_t end = begins[n + 1];
    const bool opens = !entries.holds(begin) && finder.opens_story(begin, end, aside);
    const bool follows = !opens && aside && !entries.holds(begin) && finder.goes_on(begin, end, story_words);
    aside = opens || follows;
    if (!follows) story_words = 0;
    if (aside) story_words += prose_words(pasted, begin, end);
    if (!aside && story.paragraphs[begin].segment >= article) finder.take(begin, end);
    for (std::size_t i = begin; aside && i < end; ++i) {
      continues[i] = follows || i > begin;
      if (blocks[i].kind == BlockKind::Boilerplate || blocks[i].kind == BlockKind::RelatedStory) continue;
      blocks[i].kind = BlockKind::RelatedStory;
      blocks[i].confidence = std::min(blocks[i].confidence, kConfidence);
    }
  }
  return continues;
}

}  // namespace nutgraf
