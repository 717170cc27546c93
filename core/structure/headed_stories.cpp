// Full stories under headlines of their own, pasted behind the article.
// SPDX-License-Identifier: Apache-2.0
#include "core/structure/headed_stories.h"

#include <algorithm>

namespace nutgraf {
namespace {

constexpr std::uint32_t kHeadlineWords = 6;       // of a line that nothing else shows to be a headline
constexpr std::uint32_t kShortHeadlineWords = 3;  // of one with a byline or a date below
constexpr std::uint32_t kShortestArticle = 60;    // words of prose before anything is compared to it
constexpr std::uint32_t kTitleWordsBack = 15;     // per cent of the line's rarity that prose has
constexpr std::uint32_t kSharedWithAny = 22;      // per cent of its words that other stretches have

/// How many per cent of a stretch's words and names the article's first stretch may have. Sections under
/// subheads have more of them the longer they are; compared on pastes of several stories and on articles cut
/// into sections.
struct Limit {
  std::uint32_t prose_words = 0;  // from so many on
  std::uint32_t words = 0;
  std::uint32_t names = 0;
};
constexpr Limit kLong = {150, 6, 9};
constexpr Limit kMiddling = {100, 4, 4};
constexpr Limit kShortAndSigned = {40, 4, 4};
constexpr Limit kSigned = {20, 20, 30};  // sections of an article have no author or date of their own
constexpr Limit kDated = {60, 8, 12};    // the same, by a date alone
constexpr Limit kGoesOn = {0, 8, 10};    // of what follows another story
constexpr float kConfidence = 0.77F;

class Finder {
 public:
  Finder(const PastedText& pasted, const StoryWords& story) : pasted_(pasted), story_(story) {
    first_.assign(story.segments.size(), static_cast<std::uint32_t>(pasted.paragraphs.size()));
    for (std::size_t i = pasted.paragraphs.size(); i-- > 0;)
      first_[story.paragraphs[i].segment] = static_cast<std::uint32_t>(i);
  }

  bool goes_on(std::uint32_t segment) const { return is_within(segment, kGoesOn); }

  bool opens_story(std::uint32_t segment) const {
    const std::uint32_t at = first_[segment];
    const Paragraph& line = pasted_.paragraphs[at];
    if (line.is_prose() || line.ending <= Ending::Question) return false;  // headlines have no period
    const bool is_signed = this->is_signed(at);
    if (line.words() < (is_signed ? kShortHeadlineWords : kHeadlineWords)) return false;
    if (story_.paragraphs[at].rest < kTitleWordsBack) return false;
    if (has_author(at) && is_within(segment, kSigned)) return true;
    if (story_.segments[segment].others > kSharedWithAny) return false;
    return is_within(segment, kLong) || is_within(segment, kMiddling) ||
           (is_signed && (is_within(segment, kShortAndSigned) || is_within(segment, kDated)));
  }

 private:
  bool is_within(std::uint32_t segment, const Limit& limit) const {
    const Segment& words = story_.segments[segment];
    return words.prose_words >= limit.prose_words && words.first <= limit.words &&
           words.names_first <= limit.names;
  }

  /// Whether a byline or a date stands below.
  bool is_signed(std::uint32_t at) const {
    if (at + 1 >= pasted_.paragraphs.size()) return false;
    const Paragraph& next = pasted_.paragraphs[at + 1];
    return next.dateline || (!next.is_prose() && (next.byline != BylineForm::None || next.date_words > 0));
  }

  /// Whether "By Ilse Marren" stands below, and text below that, at most a role and a date between.
  bool has_author(std::uint32_t at) const {
    if (at + 1 >= pasted_.paragraphs.size()) return false;
    const Paragraph& byline = pasted_.paragraphs[at + 1];
    if (byline.byline != BylineForm::ByName || byline.is_prose()) return false;
    for (std::uint32_t next = at + 2; next < pasted_.paragraphs.size() && next <= at + 4; ++next) {
      if (is_story_prose(pasted_.paragraphs[next])) return true;
    }
    return false;
  }

  const PastedText& pasted_;
  const StoryWords& story_;
  std::vector<std::uint32_t> first_;  // paragraph of each segment
};

}  // namespace

std::vector<bool> set_headed_stories_aside(const PastedText& pasted, const StoryWords& story,
                                           std::vector<Block>& blocks) {
  std::vector<bool> continues(blocks.size(), false);
  if (story.segments.size() < 2 || story.segments[0].prose_words < kShortestArticle) return continues;
  const Finder finder(pasted, story);
  std::uint32_t segment = 0;
  bool aside = false;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (story.paragraphs[i].segment != segment) {
      segment = story.paragraphs[i].segment;
      const bool opens = finder.opens_story(segment);
      continues[i] = !opens && aside && finder.goes_on(segment);
      aside = opens || continues[i];
    } else {
      continues[i] = aside;
    }
    if (!aside || blocks[i].kind == BlockKind::Boilerplate || blocks[i].kind == BlockKind::RelatedStory)
      continue;
    blocks[i].kind = BlockKind::RelatedStory;
    blocks[i].confidence = std::min(blocks[i].confidence, kConfidence);
  }
  return continues;
}

}  // namespace nutgraf
