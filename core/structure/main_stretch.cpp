// Finds the stretch of a paste that holds most of its prose.
// SPDX-License-Identifier: Apache-2.0
#include "core/structure/main_stretch.h"

#include <algorithm>

#include "core/structure/block_signs.h"
#include "core/structure/timed_entries.h"

namespace nutgraf {
namespace {

constexpr std::int64_t kMostWords = 60;  // of one paragraph, so that none outweighs all others
constexpr std::int64_t kAgainst = 9;     // of a line that is no prose
constexpr std::int64_t kFurnitureAgainst = 16;

std::int64_t worth(const Paragraph& paragraph) {
  const std::int64_t words = paragraph.words();
  if (paragraph.listed) return words;
  if (is_story_prose(paragraph)) {
    const std::int64_t prose = std::min(words, kMostWords);
    return paragraph.is_cut() ? prose / 3 : prose;
  }
  return paragraph.furniture_words() * 2 >= words ? -kFurnitureAgainst : -kAgainst;
}

/// How many per cent of the words of prose in a paste stand inside.
std::uint32_t prose_share_of(const PastedText& pasted, const Stretch& stretch) {
  std::uint64_t inside = 0;
  std::uint64_t all = 0;
  for (std::uint32_t i = 0; i < pasted.paragraphs.size(); ++i) {
    if (!is_story_prose(pasted.paragraphs[i])) continue;
    all += pasted.paragraphs[i].words();
    if (stretch.holds(i)) inside += pasted.paragraphs[i].words();
  }
  return all == 0 ? 0 : static_cast<std::uint32_t>(inside * 100 / all);
}

constexpr std::uint32_t kReach = 6;      // lines from an article's paragraph to the next
constexpr std::uint32_t kFarReach = 14;  // to one that has its names

/// A sentence that nothing shows to be furniture.
bool is_running(const Paragraph& paragraph) {
  constexpr std::uint32_t kShortest = 6;
  return paragraph.words() >= kShortest && is_plain(paragraph) && paragraph.reader_words == 0;
}

/// Whether it has names or words of the prose before it.
bool goes_on(const Continuity& words) {
  constexpr std::uint32_t kWordsSeen = 25;  // per cent of their rarity
  return words.names_seen > 0 || words.seen >= kWordsSeen;
}

/// Whether a paragraph stands below furniture or prose: under a line of another kind stand teasers.
bool stands_free(const PastedText& pasted, std::uint32_t at, std::uint32_t last) {
  const Paragraph& above = pasted.paragraphs[at - 1];
  return at == last || above.link_label || above.furniture_words() * 2 >= above.words();
}

/// Whether the sentences from `at` on that nothing parts have the words of the prose before, taken together.
bool resumes(const PastedText& pasted, const StoryWords& story, std::uint32_t at) {
  constexpr std::uint32_t kFewestWords = 25;
  constexpr std::uint64_t kWordsSeen = 20;  // per cent of their rarity
  constexpr std::uint32_t kMost = 6;
  std::uint32_t words = 0;
  std::uint64_t rarity = 0;
  std::uint64_t seen = 0;
  for (std::uint32_t i = at; i < pasted.paragraphs.size() && i < at + kMost; ++i) {
    if (!is_running(pasted.paragraphs[i])) break;
    words += pasted.paragraphs[i].words();
    rarity += story.paragraphs[i].rarity;
    seen += std::uint64_t{story.paragraphs[i].rarity} * story.paragraphs[i].seen;
  }
  return words >= kFewestWords && seen >= rarity * kWordsSeen;
}

/// Behind the head of a list of stories: whether text goes on, which is more than a teaser is.
bool runs_on(const PastedText& pasted, const StoryWords& story, std::uint32_t at) {
  return at + 1 < pasted.paragraphs.size() && is_running(pasted.paragraphs[at + 1]) &&
         resumes(pasted, story, at);
}

/// Where the article begins, that may have lines of furniture between its first paragraphs, too: with
/// sentences whose words come again below.
std::uint32_t first_of_article(const PastedText& pasted, const StoryWords& story, const Stretch& stretch) {
  constexpr std::uint32_t kWordsBelow = 25;  // per cent of their rarity
  std::uint32_t first = stretch.first;
  for (std::uint32_t i = first; i-- > 0 && i + kReach >= first;) {
    const Paragraph& paragraph = pasted.paragraphs[i];
    const bool signs =
        !paragraph.is_prose() && (paragraph.date_words > 0 || paragraph.byline != BylineForm::None);
    if (signs) break;
    if (is_running(paragraph) && story.paragraphs[i].rest >= kWordsBelow) first = i;
  }
  return first;
}

}  // namespace

Stretch find_main_stretch(const PastedText& pasted) {
  Stretch best;
  std::int64_t best_sum = 0;
  std::int64_t sum = 0;
  std::uint32_t first = 0;
  const auto size = static_cast<std::uint32_t>(pasted.paragraphs.size());
  for (std::uint32_t i = 0; i < size; ++i) {
    if (sum <= 0) {
      sum = 0;
      first = i;
    }
    sum += worth(pasted.paragraphs[i]);
    if (sum > best_sum) {
      best_sum = sum;
      best = {first, i + 1, 0};
    }
  }
  best.prose_share = prose_share_of(pasted, best);
  return best;
}

Stretch find_article_stretch(const PastedText& pasted, const StoryWords& story) {
  Stretch stretch = find_main_stretch(pasted);
  if (stretch.first == stretch.last) return stretch;
  const Stretch found = stretch;
  stretch.first = first_of_article(pasted, story, stretch);
  bool listed = false;  // a list of other stories has been headed
  for (std::uint32_t i = found.last; i < pasted.paragraphs.size() && i < stretch.last + kFarReach; ++i) {
    const Paragraph& paragraph = pasted.paragraphs[i];
    const std::uint32_t header = header_kind(paragraph);
    if (header == kCommentHeader) break;
    listed = listed || header == kRelatedHeader;
    if (!is_running(paragraph)) continue;
    const Continuity& words = story.paragraphs[i];
    if (i >= stretch.last + kReach && !resumes(pasted, story, i)) continue;
    const bool free = stands_free(pasted, i, stretch.last);
    const bool plain =
        free && !listed && paragraph.is_prose() && paragraph.furniture_words() * 8 <= paragraph.words();
    if (listed && !runs_on(pasted, story, i)) continue;
    if (!plain && (free ? !goes_on(words) : words.names_seen == 0)) continue;
    stretch.last = i + 1;
    listed = false;
  }
  if (const TimedEntries entries = find_timed_entries(pasted); entries.first < entries.last) {
    stretch.first = std::min(stretch.first, static_cast<std::uint32_t>(entries.first));
    stretch.last = std::max(stretch.last, static_cast<std::uint32_t>(entries.last));
  }
  if (stretch.last > found.last || stretch.first < found.first)
    stretch.prose_share = prose_share_of(pasted, stretch);
  return stretch;
}

}  // namespace nutgraf
