// Articles in numbered sections.
// SPDX-License-Identifier: Apache-2.0
#include "core/structure/numbered_sections.h"

#include <algorithm>

#include "core/document/annotations.h"
#include "core/structure/block_rules.h"
#include "core/structure/block_signs.h"
#include "core/text/hash_index.h"

namespace nutgraf {
namespace {

constexpr std::size_t kFewest = 3;           // sections
constexpr std::size_t kLongestHeading = 16;  // words
constexpr std::size_t kReach = 2;            // lines from a heading to its text
constexpr std::size_t kAbove = 2;            // lines above the first heading that may announce a list
constexpr std::uint32_t kFewestLabels = 3;   // lines that begin alike

bool heads_section(const PastedText& pasted, std::size_t at) {
  const std::vector<Paragraph>& lines = pasted.paragraphs;
  if (lines[at].item == 0 || lines[at].is_prose() || lines[at].words() > kLongestHeading) return false;
  for (std::size_t i = at + 1; i < lines.size() && i <= at + kReach; ++i) {
    if (is_story_prose(lines[i])) return true;
  }
  return false;
}

/// Where a row of sections begins and ends, and how many lines its longest one but for the last has.
struct Row {
  std::size_t first = 0;
  std::size_t last = 0;  // its last heading
  std::size_t count = 0;
  std::size_t longest = 0;
};

bool is_announced(const PastedText& pasted, std::size_t first) {
  for (std::size_t i = first - std::min(first, kAbove); i < first; ++i) {
    const std::uint32_t header = header_kind(pasted.paragraphs[i]);
    if (header == kRelatedHeader || header == kCommentHeader) return true;
  }
  return false;
}

/// The first word of a short line that is no heading, as "Where: …" has one; else 0.
std::uint64_t label_of(const PastedText& pasted, const Paragraph& line) {
  const bool labelled =
      !line.is_prose() && line.item == 0 && line.words() >= 2 && line.words() <= kLongestHeading;
  return labelled ? pasted.words[line.word_begin].hash : 0;
}

void keep(const PastedText& pasted, const Row& row, std::vector<std::int32_t>& bias) {
  const std::vector<Paragraph>& lines = pasted.paragraphs;
  const std::size_t end = std::min(lines.size(), row.last + row.longest);
  HashIndex labels;
  for (std::size_t i = row.first; i < end; ++i) {
    if (const std::uint64_t label = label_of(pasted, lines[i]); label != 0) ++labels[label];
  }
  for (std::size_t i = row.first; i < end; ++i) {
    const Paragraph& line = lines[i];
    const std::uint32_t header = header_kind(line);
    if (i > row.last && (header == kRelatedHeader || header == kCommentHeader)) return;
    if (line.furniture_words() * 4 > line.words() || line.link_label) continue;
    rule_out(BlockKind::RelatedStory, i, bias);
    if (line.item > 0 || is_story_prose(line)) rule_out(BlockKind::Boilerplate, i, bias);
    const std::uint64_t label = label_of(pasted, line);
    if (label != 0 && *labels.find(label) >= kFewestLabels) {
      for (const BlockKind kind :
           {BlockKind::Boilerplate, BlockKind::Headline, BlockKind::Kicker, BlockKind::Byline,
            BlockKind::Dateline, BlockKind::PullQuote, BlockKind::Caption})
        rule_out(kind, i, bias);
    }
  }
}

}  // namespace

void keep_numbered_sections(const PastedText& pasted, std::vector<std::int32_t>& bias) {
  const std::vector<Paragraph>& lines = pasted.paragraphs;
  Row row;
  const auto close = [&] {
    if (row.count >= kFewest && !is_announced(pasted, row.first)) keep(pasted, row, bias);
    row.count = 0;
  };
  std::int64_t step = 0;  // 0 until the second heading
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!heads_section(pasted, i)) continue;
    const std::int64_t counted = row.count == 0 ? 0 : std::int64_t{lines[i].item} - lines[row.last].item;
    const bool goes_on = counted != 0 && (step == 0 ? counted == 1 || counted == -1 : counted == step);
    if (!goes_on) {
      close();
      row = {i, i, 1, 0};
      step = 0;
      continue;
    }
    step = counted;
    row.longest = std::max(row.longest, i - row.last);
    row.last = i;
    ++row.count;
  }
  close();
}

}  // namespace nutgraf
