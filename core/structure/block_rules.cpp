// What a paragraph can't be, whatever the block classifier thinks.
// SPDX-License-Identifier: Apache-2.0
#include "core/structure/block_rules.h"

#include "core/document/annotations.h"
#include "core/model/furniture.h"
#include "core/structure/block_features.h"
#include "core/structure/block_signs.h"
#include "core/structure/main_stretch.h"

namespace nutgraf {
namespace {

constexpr std::size_t kPullQuoteReach = 2;  // lines from the article's stretch

/// Sentences to their end, as neither headlines nor teasers are.
bool is_whole(const Paragraph& paragraph) {
  const bool closed = paragraph.ending <= Ending::Question || paragraph.ending == Ending::Colon;
  return closed && paragraph.words() >= 3 && !paragraph.is_cut() && !bears_kicker(paragraph);
}

/// A whole sentence or more, longer than lines of lists are.
bool is_running_text(const Paragraph& paragraph) {
  constexpr std::uint32_t kShortest = 8;
  return is_whole(paragraph) && paragraph.words() >= kShortest &&
         paragraph.furniture_words() * 4 <= paragraph.words();
}

}  // namespace

std::vector<std::int32_t> rule_out_blocks(const PastedText& pasted, const StoryWords& story) {
  std::vector<std::int32_t> bias(pasted.paragraphs.size() * kBlockLabels, 0);
  bool listed = false;     // other stories have been announced, and text hasn't gone on since
  bool commented = false;  // comments have
  std::size_t last_prose = 0;
  for (std::size_t i = 0; i < pasted.paragraphs.size(); ++i) {
    if (is_story_prose(pasted.paragraphs[i])) last_prose = i;
  }
  const Stretch stretch = find_main_stretch(pasted);
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
    // A plain sentence among the article's that belongs to no list of stories or comments isn't furniture.
    const bool goes_on = i > 0 && is_running_text(pasted.paragraphs[i - 1]) && is_running_text(paragraph);
    listed = listed && !goes_on;
    if (is_plain(paragraph) && paragraph.reader_words == 0 && !listed && !commented &&
        stretch.holds(static_cast<std::uint32_t>(i)))
      rule_out(BlockKind::Boilerplate);
    // Share bars and the like may stand above a story; lists of other stories and comments come after it.
    std::uint32_t prompts = 0;
    for (const Furniture kind :
         {Furniture::Share, Furniture::Subscribe, Furniture::Cookie, Furniture::Legal, Furniture::Comment}) {
      prompts += paragraph.furniture[static_cast<std::size_t>(kind)];
    }
    if (prompts >= 3 && prompts * 10 >= paragraph.words() * 6) rule_out(BlockKind::Body);
    const std::uint32_t header = header_kind(paragraph);
    listed = listed || (inside && header == kRelatedHeader);
    commented = commented || (inside && header == kCommentHeader);
    // Between paragraphs of the story, names and numbers head sections.
    const bool amid = i > stretch.first && i + 1 < stretch.last && is_story_prose(pasted.paragraphs[i - 1]) &&
                      is_story_prose(pasted.paragraphs[i + 1]);
    if (paragraph.date_words == 0 && !has(Furniture::Update) &&
        (amid || paragraph.is_prose() || paragraph.digits == 0))
      rule_out(BlockKind::Dateline);
    const bool signed_by =
        paragraph.byline != BylineForm::None && !(amid && paragraph.byline == BylineForm::NameOnly);
    const bool named = signed_by || has(Furniture::Author) || has(Furniture::Desk) || has(Furniture::Credit);
    if (!named && paragraph.opening != Opening::Dash) rule_out(BlockKind::Byline);
    const bool repeats = story.paragraphs[i].repeated >= 40 || story.paragraphs[i].copy_of_earlier;
    // One stands among the article's paragraphs; what is repeated elsewhere is a link to a story.
    const bool outside = i + kPullQuoteReach < stretch.first || i >= stretch.last + kPullQuoteReach;
    if ((!repeats && paragraph.opening != Opening::Dash) || outside || paragraph.date_words > 0)
      rule_out(BlockKind::PullQuote);
    const bool sentence = paragraph.ending == Ending::Period || paragraph.ending == Ending::Exclamation;
    const bool closed_prose =
        paragraph.is_prose() && paragraph.ending == Ending::Period && paragraph.words() >= 12;
    if (closed_prose || (inside && ((sentence && paragraph.words() >= 3) || i >= last_prose)))
      rule_out(BlockKind::Headline);
    if (paragraph.words() > 12 || (sentence && paragraph.words() > 3)) rule_out(BlockKind::Kicker);
    inside = inside || is_story_prose(paragraph);
  }
  return bias;
}

void keep_unbroken_text(const PastedText& pasted, std::vector<std::int32_t>& bias) {
  const Stretch stretch = find_main_stretch(pasted);
  for (std::size_t i = stretch.first; i < stretch.last; ++i) {
    const Paragraph& paragraph = pasted.paragraphs[i];
    const std::uint32_t header = header_kind(paragraph);
    if (!is_whole(paragraph) || header == kRelatedHeader || header == kCommentHeader) return;
    bias[i * kBlockLabels + static_cast<std::size_t>(BlockKind::RelatedStory)] = kRuledOut;
  }
}

}  // namespace nutgraf
