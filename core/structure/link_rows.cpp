// Rows of headlines that lead to other stories.
// SPDX-License-Identifier: Apache-2.0
#include "core/structure/link_rows.h"

#include "core/document/annotations.h"
#include "core/structure/block_rules.h"

namespace nutgraf {
namespace {

constexpr std::size_t kFewest = 5;
constexpr std::uint32_t kShortestLink = 6;      // words
constexpr std::uint32_t kShortestArticle = 60;  // words of prose above
constexpr std::uint64_t kLeadWords = 20;        // per cent of the row's rarity

bool may_be_link(const Paragraph& line) {
  const bool open =
      line.ending != Ending::Period && line.ending != Ending::Colon && line.ending != Ending::Comma;
  const bool marked = line.listed || line.item > 0 || line.opening == Opening::Dash ||
                      line.opening == Opening::Bullet || line.opening == Opening::Lower;
  return open && !marked && line.words() >= kShortestLink;
}

}  // namespace

void leave_link_rows_out(const PastedText& pasted, const StoryWords& story, std::vector<std::int32_t>& bias) {
  const std::vector<Paragraph>& lines = pasted.paragraphs;
  std::uint32_t above = 0;
  for (std::size_t begin = 0; begin < lines.size();) {
    std::uint64_t rarity = 0;
    std::uint64_t lead = 0;
    std::size_t questions = 0;
    std::size_t end = begin;
    for (; end < lines.size() && may_be_link(lines[end]); ++end) {
      questions += lines[end].ending == Ending::Question ? 1U : 0U;
      rarity += story.paragraphs[end].rarity;
      lead += std::uint64_t{story.paragraphs[end].rarity} * story.paragraphs[end].lead;
    }
    // Questions alone are an interview's, whose answers were left out.
    const bool asks = questions * 2 > end - begin;
    if (end >= begin + kFewest && !asks && above >= kShortestArticle && lead <= rarity * kLeadWords) {
      for (std::size_t i = begin; i < end; ++i) {
        rule_out(BlockKind::Body, i, bias);
        rule_out(BlockKind::PullQuote, i, bias);
        allow(BlockKind::RelatedStory, i, bias);
      }
    }
    if (end == begin) {
      if (is_story_prose(lines[begin])) above += lines[begin].words();
      ++end;
    }
    begin = end;
  }
}

}  // namespace nutgraf
