// Lists that a sentence or a line of the article announces.
// SPDX-License-Identifier: Apache-2.0
#include "core/structure/announced_lists.h"

#include <algorithm>

#include "core/document/annotations.h"
#include "core/structure/block_rules.h"
#include "core/structure/block_signs.h"
#include "core/structure/timed_entries.h"

namespace nutgraf {
namespace {

constexpr std::size_t kFewestPlain = 2;  // items without a dash or a bullet
constexpr std::size_t kFewestFigures = 3;
constexpr std::size_t kMostPlain = 40;       // of them
constexpr std::uint32_t kLongestPlain = 24;  // words
constexpr std::uint32_t kShortestTitle = 3;  // words of an announcement that is no sentence
constexpr std::uint32_t kShortestSentence = 8;
constexpr std::uint32_t kShortestArticle = 15;  // words of prose above a list that no sentence announces

bool is_marked(const Paragraph& line) {
  return line.opening == Opening::Dash || line.opening == Opening::Bullet;
}

bool is_furnished(const Paragraph& line) { return line.furniture_words() * 4 > line.words(); }

/// A line of a list that has lost its marks.
bool is_plain_item(const Paragraph& line) {
  const bool sentence =
      line.ending <= Ending::Question && (line.sentences > 1 || line.words() >= kShortestSentence);
  const bool other = line.opening == Opening::Dash || line.link_label || line.has_link || line.has_handle ||
                     line.copyright || line.credited_end || line.byline == BylineForm::ByName ||
                     line.dateline || line.separators > 1;
  return line.words() > 0 && line.words() <= kLongestPlain && line.ending != Ending::Colon &&
         line.ending != Ending::Ellipsis && !sentence && !other &&
         (line.opening == Opening::Lower || !is_furnished(line));
}

bool announces(const std::vector<Paragraph>& lines, std::size_t at, std::uint32_t words_above) {
  const Paragraph& line = lines[at];
  if (line.ending != Ending::Colon || line.reader_words > 0 || is_furnished(line) || line.link_label)
    return false;
  const bool tells = is_story_prose(line) || (line.words() >= 6 && line.function_words * 6 >= line.words());
  const bool titled = line.words() >= kShortestTitle && at > 0 && is_story_prose(lines[at - 1]);
  return (tells || titled) && (is_story_prose(line) || words_above >= kShortestArticle);
}

std::size_t end_of_marked(const std::vector<Paragraph>& lines, std::size_t begin) {
  std::size_t end = begin;
  while (end < lines.size() && is_marked(lines[end])) ++end;
  return end;
}

bool is_stopped(const Paragraph& line) { return line.ending <= Ending::Question; }

/// A sentence right below a list, at most a subhead between, or the time of the next entry.
bool follows_list(const PastedText& pasted, std::size_t at) {
  constexpr std::uint32_t kShortest = 4;  // words
  constexpr std::uint32_t kLongestSubhead = 8;
  const Paragraph& line = pasted.paragraphs[at];
  const bool subhead = line.words() <= kLongestSubhead && !line.is_prose() &&
                       at + 1 < pasted.paragraphs.size() && is_running_text(pasted.paragraphs[at + 1]);
  const bool told = is_stopped(line) && line.words() >= kShortest && is_whole(line) && !is_furnished(line);
  return (told || subhead || is_clock_line(pasted, at)) && line.reader_words == 0;
}

/// `begin` where there is no list. A sentence with a stop ends one whose first item has none.
std::size_t end_of_plain(const PastedText& pasted, std::size_t begin) {
  const std::vector<Paragraph>& lines = pasted.paragraphs;
  std::size_t end = begin;
  while (end < lines.size() && end < begin + kMostPlain && is_plain_item(lines[end]) &&
         !is_clock_line(pasted, end) && is_stopped(lines[end]) <= is_stopped(lines[begin]))
    ++end;
  const bool list = end >= begin + kFewestPlain && end < lines.size() && follows_list(pasted, end);
  return list ? end : begin;
}

/// Lines with marks and labels ("- Depth: 31 km") amid text.
bool are_figures(const std::vector<Paragraph>& lines, std::size_t begin, std::size_t end) {
  if (end < begin + kFewestFigures || end == lines.size() || !is_story_prose(lines[begin - 1]) ||
      !is_running_text(lines[end]))
    return false;
  return std::all_of(lines.begin() + static_cast<std::ptrdiff_t>(begin),
                     lines.begin() + static_cast<std::ptrdiff_t>(end), [](const Paragraph& line) {
                       const bool labelled =
                           line.kicker == KickerForm::TitleLabel || line.kicker == KickerForm::OneWordLabel;
                       return labelled && !line.link_label && !is_furnished(line);
                     });
}

}  // namespace

void mark_lists(PastedText& pasted) {
  std::vector<Paragraph>& lines = pasted.paragraphs;
  std::uint32_t words_above = 0;  // of prose
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    const bool announced = announces(lines, i, words_above);
    if (is_story_prose(lines[i])) words_above += lines[i].words();
    if (is_marked(lines[i])) continue;
    std::size_t end = end_of_marked(lines, i + 1);
    if (announced) {
      if (end == i + 1) end = end_of_plain(pasted, i + 1);
    } else if (!are_figures(lines, i + 1, end)) {
      continue;
    }
    for (std::size_t item = i + 1; item < end; ++item) lines[item].listed = true;
  }
}

void keep_lists(const PastedText& pasted, const Stretch& stretch, std::vector<std::int32_t>& bias) {
  bool own = false;  // the list is the article's
  for (std::size_t i = 1; i < pasted.paragraphs.size(); ++i) {
    if (!pasted.paragraphs[i].listed) continue;
    const Paragraph& above = pasted.paragraphs[i - 1];
    const bool first = !above.listed;
    if (first) own = i > stretch.first && i <= std::size_t{stretch.last} + 1;
    if (!own) continue;
    if (first) {
      for (const BlockKind kind : {BlockKind::Boilerplate, BlockKind::RelatedStory, BlockKind::Kicker})
        rule_out(kind, i - 1, bias);
    }
    for (const BlockKind kind :
         {BlockKind::Boilerplate, BlockKind::RelatedStory, BlockKind::PullQuote, BlockKind::Byline,
          BlockKind::Dateline, BlockKind::Headline, BlockKind::Kicker})
      rule_out(kind, i, bias);
  }
}

}  // namespace nutgraf
