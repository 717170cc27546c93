// The lines above an article: its headline among a page's menus and links, and who wrote it when.
// SPDX-License-Identifier: Apache-2.0
#include "core/structure/article_head.h"

#include <algorithm>
#include <optional>

namespace nutgraf {
namespace {

constexpr std::size_t kReach = 40;  // lines from the text up to its headline
constexpr std::size_t kNear = 5;    // from a byline or date up to the headline it belongs to
constexpr std::size_t kBeside = 4;  // lines above a headline that may still be its own
constexpr std::size_t kInside = 3;  // paragraphs of text among which a byline may stand
constexpr std::uint32_t kShortestHeadline = 3;
constexpr std::uint32_t kLongestHeadline = 35;
constexpr std::uint32_t kLongestByline = 20;
constexpr std::uint32_t kLongestDateLine = 16;
constexpr std::uint32_t kShortestFar = 5;       // words of a headline far above
constexpr std::uint32_t kShortestNameless = 4;  // of one whose every word is a capital's
constexpr std::uint32_t kSharedNear = 8;        // per cent of a headline's rarity that the text has
constexpr std::uint32_t kSharedFar = 45;
constexpr std::uint32_t kLongestLabel = 5;  // "What you need to know"
constexpr float kUnsure = 0.6F;

bool is_kind(std::uint32_t furniture, std::initializer_list<Furniture> kinds) {
  return std::any_of(kinds.begin(), kinds.end(),
                     [furniture](Furniture kind) { return furniture == static_cast<std::uint32_t>(kind); });
}

class HeadFinder {
 public:
  HeadFinder(const PastedText& pasted, const StoryWords& story, const Stretch& stretch,
             const WordTable& table, const HashIndex& given_names, std::vector<Block>& blocks)
      : pasted_(pasted),
        story_(story),
        table_(table),
        given_names_(given_names),
        blocks_(blocks),
        stretch_begin_(stretch.first) {}

  void find() {
    // What a section's page says of itself stands above the article's stretch.
    text_ = next_text(stretch_begin_);
    if (text_ == blocks_.size() || text_ == 0) return;
    if (is_deck(text_)) {
      call(text_, BlockKind::Headline);
      text_ = next_text(text_ + 1);
    }
    std::size_t paragraphs = 0;
    for (end_ = text_; end_ < blocks_.size() && paragraphs < kInside; ++end_)
      paragraphs += is_text(end_) ? 1u : 0u;
    const std::optional<std::size_t> headline = find_headline();
    if (!headline || (*headline == text_ && paragraphs < 2)) return;  // a text keeps some of its own
    call(*headline, BlockKind::Headline);
    for (std::size_t i = 0; i < *headline; ++i) clear_above(i, *headline);
    for (std::size_t i = *headline + 2; i < text_; ++i) {
      if (blocks_[i].kind == BlockKind::Headline && blocks_[i - 1].kind != BlockKind::Headline)
        call(i, BlockKind::Boilerplate);
    }
    for (std::size_t i = *headline + 1; i < text_; ++i) {
      if (is_text(i) && is_deck(i)) call(i, BlockKind::Headline);
    }
    for (std::size_t i = *headline + 1; i < end_; ++i) name_below(i);
  }

 private:
  const Paragraph& line(std::size_t i) const { return pasted_.paragraphs[i]; }

  bool is_text(std::size_t i) const {
    return blocks_[i].kind == BlockKind::Body && is_story_prose(pasted_.paragraphs[i]);
  }

  std::size_t next_text(std::size_t from) const {
    while (from < blocks_.size() && !is_text(from)) ++from;
    return from;
  }

  /// A sentence between a headline and the byline or date of the text: "Fish come first, its owners say".
  /// Buttons may stand between them.
  bool is_deck(std::size_t at) const {
    constexpr std::size_t kDeckReach = 3;  // lines that say something, up to the headline, down to the byline
    constexpr std::size_t kTextReach = 12;
    constexpr std::uint32_t kLongestDeck = 45;
    if (line(at).words() > kLongestDeck || line(at).dateline) return false;
    bool headed = false;
    std::size_t passed = 0;
    for (std::size_t i = at; !headed && i-- > 0 && i + kTextReach >= at && passed < kDeckReach;) {
      headed = may_be_headline(i) && line(i).words() >= kShortestFar;
      passed += is_button(i) ? 0u : 1u;
    }
    const std::size_t text = next_text(at + 1);
    if (!headed || text == blocks_.size() || text > at + kTextReach) return false;
    passed = 0;
    for (std::size_t i = at + 1; i < text && passed < kDeckReach; ++i) {
      if (is_byline(i) || is_date(i)) return true;
      passed += is_button(i) ? 0u : 1u;
    }
    return false;
  }
  bool is_button(std::size_t i) const { return line(i).words() < kShortestHeadline || is_furniture(i); }
  std::uint32_t shared(std::size_t i) const { return story_.paragraphs[i].rest; }

  void call(std::size_t i, BlockKind kind) {
    if (blocks_[i].kind == kind) return;
    blocks_[i].kind = kind;
    blocks_[i].confidence = std::min(blocks_[i].confidence, kUnsure);
  }

  bool is_byline(std::size_t i) const {
    const Paragraph& paragraph = line(i);
    return paragraph.byline == BylineForm::ByName && paragraph.words() <= kLongestByline &&
           !is_story_prose(paragraph) && !paragraph.has_handle;
  }

  bool is_date(std::size_t i) const {
    const Paragraph& paragraph = line(i);
    return paragraph.date_words > 0 && paragraph.words() <= kLongestDateLine &&
           paragraph.date_words * 3 >= paragraph.words();
  }

  /// A date, or an age: "Published 2 hours ago".
  bool tells_when(std::size_t i) const {
    const Paragraph& paragraph = line(i);
    return is_date(i) || (paragraph.furniture[static_cast<std::size_t>(Furniture::Update)] >= 3 &&
                          paragraph.words() <= kLongestDateLine);
  }

  bool may_be_headline(std::size_t i) const {
    const Paragraph& paragraph = line(i);
    const bool heads = blocks_[i].kind == BlockKind::Headline;
    if (paragraph.words() < kShortestHeadline || paragraph.words() > kLongestHeadline || paragraph.listed)
      return false;
    if (paragraph.furniture[static_cast<std::size_t>(Furniture::Credit)] > 0 || paragraph.credited_end ||
        paragraph.copyright || paragraph.has_handle || paragraph.has_link || paragraph.link_label ||
        paragraph.opening == Opening::Bracket || paragraph.digits * 3 >= paragraph.words())
      return false;
    if (paragraph.ending == Ending::Period || paragraph.ending == Ending::Ellipsis ||
        paragraph.ending == Ending::Colon || paragraph.separators > 1)
      return false;
    if (is_furniture(i) || paragraph.date_words * 2 >= paragraph.words()) return false;
    if (is_kind(paragraph.opening_furniture,
                {Furniture::Related, Furniture::More, Furniture::Photo, Furniture::Share}))
      return false;
    const bool nobody = paragraph.byline == BylineForm::NameOnly && paragraph.words() >= kShortestNameless &&
                        shared(i) >= kSharedFar && !has_given_name(paragraph);
    return heads || paragraph.byline == BylineForm::None || nobody;
  }

  bool announces_points(const Paragraph& paragraph) const {
    return table_.is(pasted_.words[paragraph.word_end - 1].hash, kPointsHead);
  }

  bool is_furniture(std::size_t i) const { return line(i).furniture_words() * 2 >= line(i).words(); }

  /// The byline nearest to the text, or else the date.
  std::optional<std::size_t> find_anchor() const {
    const std::size_t top = text_ > kReach ? text_ - kReach : 0;
    std::optional<std::size_t> date;
    for (std::size_t i = end_; i-- > top;) {
      if (is_byline(i)) return i;
      if (!date && i < text_ && is_date(i)) date = i;
    }
    return date;
  }

  std::optional<std::size_t> find_headline() const {
    const std::optional<std::size_t> anchor = find_anchor();
    std::optional<std::size_t> headline;
    if (anchor) headline = find_above(std::min(*anchor, text_ + 1), kNear);
    return headline ? headline : find_above(text_, 0);
  }

  /// The nearest line above `from` that may be the headline: `near` lines that say something need few words
  /// of the text.
  std::optional<std::size_t> find_above(std::size_t from, std::size_t near) const {
    std::size_t passed = 0;
    for (std::size_t i = from; i-- > 0 && from - i <= kReach;) {
      const std::uint32_t words = line(i).words();
      const bool shares =
          passed < near ? shared(i) >= kSharedNear : shared(i) >= kSharedFar && words >= kShortestFar;
      if (shares && may_be_headline(i)) {
        const std::size_t points = points_above(i);
        if (points == i) return above_deck(i);
        i = points;
        passed = 0;
        continue;
      }
      passed += words >= kShortestHeadline && !is_furniture(i) ? 1u : 0u;
    }
    return std::nullopt;
  }

  /// The line that announces the points among which a line stands ("KEY POINTS"), or itself: an article's
  /// headline is above them.
  std::size_t points_above(std::size_t at) const {
    constexpr std::size_t kMostPoints = 6;
    for (std::size_t i = at; i-- > 0 && at - i <= kMostPoints;) {
      const Paragraph& paragraph = line(i);
      if (paragraph.words() == 0 || is_byline(i) || is_date(i)) break;
      if (paragraph.words() <= kLongestLabel && is_furniture(i) && announces_points(paragraph)) return i;
    }
    return at;
  }

  /// Where a headline stands right above the line that was found, this is its deck.
  std::size_t above_deck(std::size_t at) const {
    constexpr std::uint32_t kShortestDeck = 7;
    constexpr std::uint32_t kShortestApart = 12;  // of one with a short line between
    for (std::size_t steps = 0; steps < 2; ++steps) {
      std::size_t above = at;
      do {
        if (above == 0) return at;
        --above;
      } while (above + 3 > at && (line(above).words() < kShortestHeadline || is_furniture(above)));
      const Paragraph& deck = line(at);
      const bool titled = deck.capitalized * 10 >= deck.words() * 6;
      const bool heads = blocks_[above].kind == BlockKind::Headline && shared(above) >= kSharedNear;
      const bool runs = !titled && deck.words() >= kShortestDeck && shared(above) >= kSharedFar;
      const bool apart = above + 1 < at && (titled || deck.words() < kShortestApart);
      if (!may_be_headline(above) || line(above).words() < kShortestFar || !(heads || runs) || apart)
        return at;
      at = above;
    }
    return at;
  }

  /// Lines above the headline are no headlines, and far above it nobody is named who wrote the article.
  void clear_above(std::size_t i, std::size_t headline) {
    const BlockKind kind = blocks_[i].kind;
    const bool far = i + kBeside < headline;
    if (kind == BlockKind::Headline || (kind == BlockKind::Body && i < stretch_begin_) ||
        ((kind == BlockKind::Byline || kind == BlockKind::Dateline) && far))
      call(i, BlockKind::Boilerplate);
  }

  void name_below(std::size_t i) {
    if (is_byline(i) || is_name_beside_date(i)) {
      call(i, BlockKind::Byline);
    } else if (is_date(i) && blocks_[i].kind != BlockKind::Byline && blocks_[i].kind != BlockKind::Body) {
      call(i, BlockKind::Dateline);
    }
  }

  /// "Ilse Marren" above or below the date, or above what she is: "Water correspondent".
  bool is_name_beside_date(std::size_t i) const {
    const Paragraph& paragraph = line(i);
    const bool named =
        paragraph.byline == BylineForm::NameOnly || paragraph.byline == BylineForm::NameAndRole;
    if (!named || is_story_prose(paragraph) || !has_given_name(paragraph)) return false;
    return (i + 1 < blocks_.size() && (tells_when(i + 1) || line(i + 1).byline == BylineForm::AgencyOnly)) ||
           tells_when(i - 1);
  }

  bool has_given_name(const Paragraph& paragraph) const {
    for (std::uint32_t w = paragraph.word_begin; w < paragraph.word_end; ++w) {
      if (given_names_.find(pasted_.words[w].hash) != nullptr) return true;
    }
    return false;
  }

  const PastedText& pasted_;
  const StoryWords& story_;
  const WordTable& table_;
  const HashIndex& given_names_;
  std::vector<Block>& blocks_;
  const std::size_t stretch_begin_;
  std::size_t text_ = 0;  // the article's first paragraph of prose
  std::size_t end_ = 0;   // behind the last one among which a byline may stand
};

}  // namespace

void find_article_head(const PastedText& pasted, const StoryWords& story, const Stretch& stretch,
                       const WordTable& table, const HashIndex& given_names, std::vector<Block>& blocks) {
  HeadFinder(pasted, story, stretch, table, given_names, blocks).find();
}

}  // namespace nutgraf
