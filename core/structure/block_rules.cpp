// What a paragraph can't be, whatever the block classifier thinks.
// SPDX-License-Identifier: Apache-2.0
#include "core/structure/block_rules.h"

#include "core/document/annotations.h"
#include "core/model/furniture.h"
#include "core/structure/block_features.h"
#include "core/structure/block_signs.h"
#include "core/structure/main_stretch.h"
#include "core/text/hash_index.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t kFewestTurns = 2;
constexpr std::size_t kPullQuoteReach = 2;  // lines from the article's stretch

/// Sentences to their end, as neither headlines nor teasers are.
bool is_whole(const Paragraph& paragraph) {
  const bool closed = paragraph.ending <= Ending::Question || paragraph.ending == Ending::Colon;
  return closed && paragraph.words() >= 3 && !paragraph.is_cut() && !bears_kicker(paragraph);
}

/// An article's last words with the agency's name behind them: "… on bail, police said. (PTI)". Captions are
/// shorter and tell what nobody said.
bool is_signed_prose(const Paragraph& paragraph, bool last) {
  constexpr std::uint32_t kLongestCaption = 40;
  if (!paragraph.signed_off || paragraph.furniture[static_cast<std::size_t>(Furniture::Photo)] > 0)
    return false;
  const bool tells = paragraph.speech_verbs > 0 || paragraph.words() > kLongestCaption;
  return (last && paragraph.sentences >= 1) || (tells && paragraph.sentences >= 2);
}

/// A line with a label, "READ MORE: …", and not several sentences of an update that happen to begin so.
bool is_labelled_link(const Paragraph& paragraph) {
  constexpr std::uint32_t kLongest = 30;
  constexpr std::uint32_t kShortest = 5;  // "Video: Ilse Marren" is a credit
  return paragraph.link_label && paragraph.words() >= kShortest && paragraph.words() <= kLongest &&
         paragraph.sentences < 2;
}

/// A whole sentence or more, longer than lines of lists are.
bool is_running_text(const Paragraph& paragraph) {
  constexpr std::uint32_t kShortest = 8;
  return is_whole(paragraph) && paragraph.words() >= kShortest &&
         paragraph.furniture_words() * 4 <= paragraph.words();
}

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

}  // namespace

std::vector<std::int32_t> rule_out_blocks(const PastedText& pasted, const StoryWords& story) {
  std::vector<std::int32_t> bias(pasted.paragraphs.size() * kBlockLabels, 0);
  bool listed = false;     // other stories have been announced, and text hasn't gone on since
  bool commented = false;  // comments have
  bool linked = false;     // links have, and nothing but lines has come since
  std::size_t last_prose = 0;
  for (std::size_t i = 0; i < pasted.paragraphs.size(); ++i) {
    if (is_story_prose(pasted.paragraphs[i])) last_prose = i;
  }
  const Stretch stretch = find_article_stretch(pasted, story);
  const HashIndex turns = count_turns(pasted);
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
    const auto opens_on = [&paragraph](Furniture kind) {
      return paragraph.opening_furniture == static_cast<std::uint32_t>(kind);
    };
    // A credit stands at an edge or is most of a caption; in the middle, its words are words like any other.
    const std::uint32_t credit_words = paragraph.furniture[static_cast<std::size_t>(Furniture::Credit)];
    const bool credited = at_edge(Furniture::Credit) || at_edge(Furniture::Photo) ||
                          (opens_on(Furniture::Media) && !is_labelled_link(paragraph)) ||
                          credit_words * 2 >= paragraph.words() ||
                          (paragraph.copyright && !has(Furniture::Legal)) ||
                          paragraph.opening == Opening::Bracket || paragraph.credited_end;
    if (paragraph.credited_end) rule_out(BlockKind::Body);
    const bool long_prose = paragraph.words() > 40 && paragraph.sentences >= 2;
    if ((!credited && (long_prose || !(has(Furniture::Credit) && has(Furniture::Photo)))) ||
        is_signed_prose(paragraph, i == last_prose || i + 1 == stretch.last))
      rule_out(BlockKind::Caption);
    if (inside && i < last_prose && is_labelled_link(paragraph)) {
      for (const BlockKind kind : {BlockKind::Body, BlockKind::Headline, BlockKind::Kicker, BlockKind::Byline,
                                   BlockKind::Dateline, BlockKind::PullQuote})
        rule_out(kind);
    }
    // A plain sentence among the article's that belongs to no list of stories or comments isn't furniture.
    const bool goes_on = i > 0 && is_running_text(pasted.paragraphs[i - 1]) && is_running_text(paragraph);
    listed = listed && !goes_on;
    if (is_plain(paragraph) && paragraph.reader_words == 0 && !listed && !commented &&
        stretch.holds(static_cast<std::uint32_t>(i)))
      rule_out(BlockKind::Boilerplate);
    const std::uint64_t label = label_of(pasted, paragraph);
    const std::uint32_t* const taken = label == 0 ? nullptr : turns.find(label);
    const bool turn = taken != nullptr && *taken >= kFewestTurns && paragraph.is_prose() &&
                      paragraph.ending <= Ending::Question &&
                      paragraph.furniture_words() * 4 <= paragraph.words();
    if (turn) {
      rule_out(BlockKind::Boilerplate);
      rule_out(BlockKind::RelatedStory);
    }
    // Share bars and the like may stand above a story; lists of other stories and comments come after it.
    std::uint32_t prompts = 0;
    for (const Furniture kind :
         {Furniture::Share, Furniture::Subscribe, Furniture::Cookie, Furniture::Legal, Furniture::Comment}) {
      prompts += paragraph.furniture[static_cast<std::size_t>(kind)];
    }
    if (prompts >= 3 && prompts * 10 >= paragraph.words() * 6) rule_out(BlockKind::Body);
    const std::uint32_t header = header_kind(paragraph);
    // Links stand below "READ MORE:", one under another.
    const bool heads_links = inside && i < last_prose && paragraph.ending == Ending::Colon &&
                             (header == kRelatedHeader || opens_on(Furniture::More));
    linked = heads_links || (linked && !paragraph.is_prose());
    // Nobody begins to select in a teaser.
    if (i == 0 && paragraph.is_prose()) {
      rule_out(BlockKind::RelatedStory);
      const bool furnished = paragraph.furniture_words() * 8 > paragraph.words();
      if (!furnished && paragraph.reader_words == 0) rule_out(BlockKind::Boilerplate);
    }
    if (linked && !heads_links) rule_out(BlockKind::Headline);
    if (linked && paragraph.ending != Ending::Period) rule_out(BlockKind::Body);
    listed = listed || (inside && header == kRelatedHeader);
    commented = commented || (inside && header == kCommentHeader);
    // Between paragraphs of the story, names and numbers head sections.
    const bool amid = i > stretch.first && i + 1 < stretch.last && is_story_prose(pasted.paragraphs[i - 1]) &&
                      is_story_prose(pasted.paragraphs[i + 1]);
    const bool sentence = paragraph.ending == Ending::Period || paragraph.ending == Ending::Exclamation;
    const bool told =
        paragraph.ending <= Ending::Question && paragraph.words() >= 8;  // a sentence of some length
    // "New Delhi:" above the story is its place.
    const bool place = paragraph.byline == BylineForm::NameOnly && paragraph.ending == Ending::Colon &&
                       !inside && i + 1 < pasted.paragraphs.size() &&
                       is_story_prose(pasted.paragraphs[i + 1]);
    if (place) rule_out(BlockKind::Headline);
    const bool in_passing = (is_story_prose(paragraph) && paragraph.date_words * 4 < paragraph.words()) ||
                            (told && paragraph.date_words == 0 && !has(Furniture::Update));
    if (in_passing || (paragraph.date_words == 0 && !has(Furniture::Update) &&
                       (amid || paragraph.is_prose() || paragraph.digits == 0) && !place))
      rule_out(BlockKind::Dateline);
    const bool bare = paragraph.byline == BylineForm::NameOnly && (amid || paragraph.ending == Ending::Colon);
    const bool quoting = told && paragraph.speech_verbs > 0 && paragraph.byline != BylineForm::ByName;
    const bool signed_by = paragraph.byline != BylineForm::None && !bare && !quoting;
    const bool credits = has(Furniture::Author) || has(Furniture::Credit);
    const bool named = signed_by || (credits && !is_story_prose(paragraph)) || has(Furniture::Desk);
    const bool dashed = paragraph.opening == Opening::Dash && paragraph.furniture_words() == 0;
    if (!named && !dashed) rule_out(BlockKind::Byline);
    constexpr std::uint32_t kLongestStopped = 7;  // "By Ilse Marren."
    if (paragraph.byline == BylineForm::ByName && !paragraph.is_prose() &&
        (paragraph.ending > Ending::Question || paragraph.words() <= kLongestStopped)) {
      rule_out(BlockKind::Headline);
      rule_out(BlockKind::Body);
    }
    const bool repeats = story.paragraphs[i].repeated >= 40 || story.paragraphs[i].copy_of_earlier;
    // One stands among the article's paragraphs; what is repeated elsewhere is a link to a story.
    const bool outside = i + kPullQuoteReach < stretch.first || i >= stretch.last + kPullQuoteReach;
    if ((!repeats && paragraph.opening != Opening::Dash) || outside || paragraph.date_words > 0)
      rule_out(BlockKind::PullQuote);
    const bool closed_prose =
        paragraph.is_prose() && paragraph.ending == Ending::Period && paragraph.words() >= 12;
    constexpr std::uint32_t kLongestHeadline = 45;
    if (closed_prose || paragraph.words() > kLongestHeadline ||
        (inside && ((sentence && paragraph.words() >= 3) || i >= last_prose)))
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
