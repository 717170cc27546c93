// What a paragraph can't be, whatever the block classifier thinks.
// SPDX-License-Identifier: Apache-2.0
#include "core/structure/block_rules.h"

#include <utility>

#include "core/document/annotations.h"
#include "core/model/furniture.h"
#include "core/structure/block_features.h"
#include "core/structure/block_signs.h"
#include "core/structure/main_stretch.h"
#include "core/text/hash_index.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t kFewestTurns = 2;
constexpr std::uint32_t kWordsAboveComments = 60;  // of prose: what stands higher is a button
constexpr std::size_t kPullQuoteReach = 2;         // lines from the article's stretch

/// The word before the colon at a paragraph's head, 0 where none stands there.
std::uint64_t label_of(const PastedText& pasted, const Paragraph& paragraph) {
  const bool labelled =
      paragraph.kicker == KickerForm::TitleLabel || paragraph.kicker == KickerForm::OneWordLabel;
  return labelled ? pasted.words[paragraph.word_begin].hash : 0;
}

/// How many paragraphs each label heads, if several head more than one: turns of an interview ("Q: …", "A:
/// …"). Empty where no two do.
HashIndex count_turns(const PastedText& pasted) {
  HashIndex labels;
  std::uint32_t speakers = 0;
  for (const Paragraph& paragraph : pasted.paragraphs) {
    const std::uint64_t label = label_of(pasted, paragraph);
    if (label != 0 && ++labels[label] == kFewestTurns) ++speakers;
  }
  return speakers < 2 ? HashIndex{} : labels;
}

/// Reads the paragraphs in order and knows what has come before.
class RuleReader {
 public:
  RuleReader(const PastedText& pasted, const StoryWords& story, const Stretch& stretch)
      : pasted_(pasted),
        story_(story),
        stretch_(stretch),
        turns_(count_turns(pasted)),
        bias_(pasted.paragraphs.size() * kBlockLabels, 0) {
    for (std::size_t i = 0; i < pasted.paragraphs.size(); ++i) {
      if (is_story_prose(pasted.paragraphs[i])) last_prose_ = i;
    }
  }

  std::vector<std::int32_t> read() {
    for (at_ = 0; at_ < pasted_.paragraphs.size(); ++at_) {
      rule_captions();
      rule_labelled_links();
      rule_furniture();
      rule_turns();
      rule_prompts();
      rule_links();
      rule_first_line();
      rule_datelines();
      rule_bylines();
      rule_pull_quotes();
      rule_headlines();
      inside_ = inside_ || is_story_prose(paragraph());
      if (is_story_prose(paragraph())) words_above_ += paragraph().words();
    }
    return std::move(bias_);
  }

 private:
  const Paragraph& paragraph() const { return pasted_.paragraphs[at_]; }
  bool has(Furniture kind) const { return paragraph().furniture[static_cast<std::size_t>(kind)] > 0; }
  bool opens_on(Furniture kind) const {
    return paragraph().opening_furniture == static_cast<std::uint32_t>(kind);
  }
  bool at_edge(Furniture kind) const {
    return opens_on(kind) || paragraph().closing_furniture == static_cast<std::uint32_t>(kind);
  }
  void rule_out(BlockKind kind) { nutgraf::rule_out(kind, at_, bias_); }

  /// Between paragraphs of the story.
  bool is_amid() const {
    return at_ > stretch_.first && at_ + 1 < stretch_.last && is_story_prose(pasted_.paragraphs[at_ - 1]) &&
           is_story_prose(pasted_.paragraphs[at_ + 1]);
  }

  /// A sentence of some length.
  bool is_told() const { return paragraph().ending <= Ending::Question && paragraph().words() >= 8; }

  /// Next to a line that begins with a dash, too: items of a list.
  bool is_listed() const {
    const auto is_dashed = [this](std::size_t at) {
      return at < pasted_.paragraphs.size() && pasted_.paragraphs[at].opening == Opening::Dash;
    };
    return is_dashed(at_ + 1) || (at_ > 0 && is_dashed(at_ - 1));
  }

  /// "New Delhi:" above the story is its place.
  bool is_place() const {
    return paragraph().byline == BylineForm::NameOnly && paragraph().ending == Ending::Colon && !inside_ &&
           at_ + 1 < pasted_.paragraphs.size() && is_story_prose(pasted_.paragraphs[at_ + 1]);
  }

  /// Right below a byline or a date.
  bool is_signed_above() const {
    const Paragraph& above = pasted_.paragraphs[at_ == 0 ? 0 : at_ - 1];
    return !above.is_prose() && (above.byline != BylineForm::None ||
                                 (above.date_words > 0 && above.date_words * 2 >= above.words()));
  }

  /// A credit stands at an edge or is most of a caption; in the middle, its words are words like any other.
  void rule_captions() {
    const Paragraph& line = paragraph();
    const std::uint32_t credit_words = line.furniture[static_cast<std::size_t>(Furniture::Credit)];
    const bool credited = at_edge(Furniture::Credit) || at_edge(Furniture::Photo) ||
                          (opens_on(Furniture::Media) && !is_labelled_link(line)) ||
                          credit_words * 2 >= line.words() || (line.copyright && !has(Furniture::Legal)) ||
                          line.opening == Opening::Bracket || line.credited_end;
    const bool last = at_ == last_prose_ || at_ + 1 == stretch_.last;
    const bool signed_prose = is_signed_prose(line, last);
    if (line.credited_end && !signed_prose) {
      rule_out(BlockKind::Body);
      rule_out(BlockKind::PullQuote);
    }
    const bool long_prose = line.words() > 40 && line.sentences >= 2;
    if ((!credited && (long_prose || !(has(Furniture::Credit) && has(Furniture::Photo)))) || signed_prose)
      rule_out(BlockKind::Caption);
  }

  void rule_labelled_links() {
    if (!inside_ || !is_labelled_link(paragraph())) return;
    for (const BlockKind kind : {BlockKind::Body, BlockKind::Headline, BlockKind::Kicker, BlockKind::Byline,
                                 BlockKind::Dateline, BlockKind::PullQuote})
      rule_out(kind);
  }

  /// A plain sentence among the article's that belongs to no list of stories or comments isn't furniture.
  void rule_furniture() {
    const bool goes_on =
        at_ > 0 && is_running_text(pasted_.paragraphs[at_ - 1]) && is_running_text(paragraph());
    listed_ = listed_ && !goes_on;
    if (is_plain(paragraph()) && paragraph().reader_words == 0 && !listed_ && !commented_ &&
        stretch_.holds(static_cast<std::uint32_t>(at_)))
      rule_out(BlockKind::Boilerplate);
  }

  /// What somebody says in an interview.
  void rule_turns() {
    const std::uint64_t label = label_of(pasted_, paragraph());
    const std::uint32_t* const taken = label == 0 ? nullptr : turns_.find(label);
    if (taken == nullptr || *taken < kFewestTurns || !paragraph().is_prose() ||
        paragraph().ending > Ending::Question || paragraph().furniture_words() * 4 > paragraph().words())
      return;
    rule_out(BlockKind::Boilerplate);
    rule_out(BlockKind::RelatedStory);
  }

  void rule_prompts() {
    const auto count = [this](Furniture kind) -> std::uint32_t {
      return paragraph().furniture[static_cast<std::size_t>(kind)];
    };
    const std::uint32_t notice = count(Furniture::Legal) + count(Furniture::Subscribe);
    const std::uint32_t prompts = notice + count(Furniture::Share) + count(Furniture::Cookie) +
                                  count(Furniture::Comment) + count(Furniture::Advertisement);
    const auto is_most = [this](std::uint32_t part, std::uint32_t least, std::uint32_t tenths) {
      return part >= least && part * 10 >= paragraph().words() * tenths;
    };
    const bool noticed = is_most(notice, 8, 3) || is_most(paragraph().furniture_words(), 10, 4);
    constexpr std::uint32_t kLongestRights = 30;  // words of "© 2024 Harbour News. All rights reserved."
    const bool rights =
        paragraph().copyright && paragraph().words() <= kLongestRights && count(Furniture::Legal) >= 3;
    if (is_most(prompts, 3, 6) || ((noticed || rights) && paragraph().speech_verbs == 0))
      rule_out(BlockKind::Body);
  }

  /// Links stand below "READ MORE:", one under another. Share bars and the like may stand above a story;
  /// lists of other stories and comments come after it.
  void rule_links() {
    const std::uint32_t header = header_kind(paragraph());
    const bool heads_links = inside_ && at_ < last_prose_ && paragraph().ending == Ending::Colon &&
                             (header == kRelatedHeader || opens_on(Furniture::More));
    linked_ = heads_links || (linked_ && !paragraph().is_prose());
    if (linked_ && !heads_links) rule_out(BlockKind::Headline);
    if (linked_ && paragraph().ending != Ending::Period) rule_out(BlockKind::Body);
    listed_ = listed_ || (inside_ && header == kRelatedHeader);
    commented_ = commented_ || (words_above_ >= kWordsAboveComments && header == kCommentHeader);
  }

  /// Nobody begins to select in a teaser, and what opens on a place among the article's opens it.
  void rule_first_line() {
    if (!inside_ && paragraph().dateline && is_story_prose(paragraph()) &&
        stretch_.holds(static_cast<std::uint32_t>(at_))) {
      for (const BlockKind kind : {BlockKind::Boilerplate, BlockKind::RelatedStory, BlockKind::Headline})
        rule_out(kind);
    }
    if (!inside_ && is_story_prose(paragraph()) && is_signed_above() &&
        stretch_.holds(static_cast<std::uint32_t>(at_)) &&
        paragraph().furniture_words() * 8 <= paragraph().words())
      rule_out(BlockKind::Boilerplate);
    if (at_ > 0 || !paragraph().is_prose()) return;
    rule_out(BlockKind::RelatedStory);
    const bool furnished = paragraph().furniture_words() * 8 > paragraph().words();
    if (!furnished && paragraph().reader_words == 0) rule_out(BlockKind::Boilerplate);
  }

  /// Between paragraphs of the story, names and numbers head sections.
  void rule_datelines() {
    const Paragraph& line = paragraph();
    const bool place = is_place();
    if (place) rule_out(BlockKind::Headline);
    if (line.ending == Ending::Colon && line.date_words == 0 && !place) rule_out(BlockKind::Dateline);
    const bool in_passing = (is_story_prose(line) && line.date_words * 4 < line.words()) ||
                            (is_told() && line.date_words == 0 && !has(Furniture::Update));
    if (in_passing || (line.date_words == 0 && !has(Furniture::Update) &&
                       (is_amid() || line.is_prose() || !line.tells_time) && !place))
      rule_out(BlockKind::Dateline);
  }

  void rule_bylines() {
    const Paragraph& line = paragraph();
    const bool bare = line.byline == BylineForm::NameOnly && (is_amid() || line.ending == Ending::Colon);
    const bool quoting = is_told() && line.speech_verbs > 0 && line.byline != BylineForm::ByName;
    const bool signed_by = line.byline != BylineForm::None && !bare && !quoting;
    const bool credits = has(Furniture::Author) || has(Furniture::Credit);
    const bool named = signed_by || (credits && !is_story_prose(line)) || has(Furniture::Desk);
    const bool dashed = line.opening == Opening::Dash && line.furniture_words() == 0 && !is_listed();
    if ((!named && !dashed) || (line.copyright && line.byline != BylineForm::ByName))
      rule_out(BlockKind::Byline);
    constexpr std::uint32_t kLongestStopped = 7;  // "By Ilse Marren."
    if (line.byline == BylineForm::ByName && !line.is_prose() &&
        (line.ending > Ending::Question || line.words() <= kLongestStopped)) {
      rule_out(BlockKind::Headline);
      rule_out(BlockKind::Body);
    }
  }

  /// One stands among the article's paragraphs; what is repeated elsewhere is a link to a story.
  void rule_pull_quotes() {
    const Continuity& words = story_.paragraphs[at_];
    const bool linked = (words.copy_of_earlier || words.copied_later) && paragraph().ending != Ending::Period;
    const bool repeats = (words.repeated >= 40 || words.copy_of_earlier) && !linked;
    const bool outside = at_ + kPullQuoteReach < stretch_.first || at_ >= stretch_.last + kPullQuoteReach;
    const bool dashed = paragraph().opening == Opening::Dash && !is_listed();
    const bool furnished = paragraph().date_words > 0 || paragraph().separators > 1 ||
                           paragraph().opening_furniture != kFurnitureCount;
    if ((!repeats && !dashed) || outside || furnished) rule_out(BlockKind::PullQuote);
  }

  void rule_headlines() {
    const Paragraph& line = paragraph();
    const bool sentence = line.ending == Ending::Period || line.ending == Ending::Exclamation;
    const bool closed_prose = line.is_prose() && line.ending == Ending::Period && line.words() >= 12;
    constexpr std::uint32_t kLongestHeadline = 45;
    if (closed_prose || line.words() > kLongestHeadline || line.digits == line.words() ||
        (inside_ && ((sentence && line.words() >= 3) || at_ >= last_prose_)))
      rule_out(BlockKind::Headline);
    if (line.words() > 12 || (sentence && line.words() > 3)) rule_out(BlockKind::Kicker);
  }

  const PastedText& pasted_;
  const StoryWords& story_;
  Stretch stretch_;
  HashIndex turns_;
  std::vector<std::int32_t> bias_;
  std::size_t at_ = 0;  // the paragraph that is read
  std::size_t last_prose_ = 0;
  std::uint32_t words_above_ = 0;  // of prose
  bool inside_ = false;            // prose has begun
  bool listed_ = false;            // other stories have been announced, and text hasn't gone on since
  bool commented_ = false;         // comments have
  bool linked_ = false;            // links have, and nothing but lines has come since
};

}  // namespace

void rule_out(BlockKind kind, std::size_t at, std::vector<std::int32_t>& bias) {
  bias[at * kBlockLabels + static_cast<std::size_t>(kind)] = kRuledOut;
}

void allow(BlockKind kind, std::size_t at, std::vector<std::int32_t>& bias) {
  bias[at * kBlockLabels + static_cast<std::size_t>(kind)] = 0;
}

bool is_ruled_out(BlockKind kind, std::size_t at, const std::vector<std::int32_t>& bias) {
  return bias[at * kBlockLabels + static_cast<std::size_t>(kind)] <= kRuledOut / 2;
}

std::vector<std::int32_t> rule_out_blocks(const PastedText& pasted, const StoryWords& story,
                                          const Stretch& stretch) {
  return RuleReader(pasted, story, stretch).read();
}

}  // namespace nutgraf
