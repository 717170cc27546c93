// Live pages: entries under the times at which they were written.
// SPDX-License-Identifier: Apache-2.0
#include "core/structure/timed_entries.h"

#include <algorithm>

#include "core/document/annotations.h"
#include "core/model/furniture.h"
#include "core/structure/block_rules.h"
#include "core/structure/block_signs.h"

namespace nutgraf {
namespace {

constexpr std::size_t kFewest = 3;           // entries
constexpr std::size_t kLongestEntry = 30;    // lines from one time to the next
constexpr std::size_t kReach = 4;            // lines from a time to its text
constexpr std::uint32_t kLongestStamp = 8;   // words
constexpr std::uint32_t kShortestEntry = 8;  // words of prose

bool is_text(const Paragraph& line) { return is_story_prose(line) && line.words() >= kShortestEntry; }

/// Where the last entry ends: where other stories or comments are headed, or where it is longer than any
/// other.
std::size_t end_of_last(const PastedText& pasted, std::size_t stamp, std::size_t longest) {
  const std::size_t most = std::min(pasted.paragraphs.size(), stamp + std::max(longest, kReach));
  std::size_t end = stamp + 1;
  for (std::size_t i = stamp + 1; i < most && !is_clock_line(pasted, i); ++i) {
    const std::uint32_t header = header_kind(pasted.paragraphs[i]);
    if (header == kRelatedHeader || header == kCommentHeader) break;
    if (is_text(pasted.paragraphs[i]) && pasted.paragraphs[i].reader_words == 0) end = i + 1;
  }
  return end;
}

struct Entry {
  std::size_t at = 0;       // its time
  std::size_t lines = 0;    // down to the next
  std::uint32_t above = 0;  // words of prose before it
  std::uint32_t words = 0;  // of its own prose
  bool told = false;        // text stands right below the time
};

std::vector<Entry> read_entries(const PastedText& pasted) {
  std::vector<Entry> entries;
  std::uint32_t above = 0;
  for (std::size_t i = 0; i < pasted.paragraphs.size(); ++i) {
    if (is_clock_line(pasted, i)) entries.push_back({i, 0, above, 0, false});
    const std::uint32_t words = is_text(pasted.paragraphs[i]) ? pasted.paragraphs[i].words() : 0;
    above += words;
    if (entries.empty()) continue;
    Entry& entry = entries.back();
    entry.lines = i + 1 - entry.at;
    if (entry.lines > kLongestEntry) continue;
    entry.words += words;
    entry.told = entry.told || (words > 0 && entry.lines <= kReach + 1);
  }
  return entries;
}

}  // namespace

bool is_clock_line(const PastedText& pasted, std::size_t at) {
  const Paragraph& line = pasted.paragraphs[at];
  return line.clock && line.words() <= kLongestStamp && line.opening == Opening::Digit && !line.is_prose();
}

TimedEntries find_timed_entries(const PastedText& pasted) {
  const std::vector<Entry> entries = read_entries(pasted);
  TimedEntries found;
  std::uint32_t most = 0;
  for (std::size_t begin = 0; begin < entries.size();) {
    std::size_t end = begin;
    std::size_t longest = 0;
    std::uint32_t words = 0;
    while (end < entries.size() && entries[end].told && longest <= kLongestEntry) {
      words += entries[end++].words;
      if (end < entries.size()) longest = std::max(longest, entries[end - 1].lines);
    }
    if (end >= begin + kFewest && words >= entries[begin].above && words > most) {
      most = words;
      found = {entries[begin].at, end_of_last(pasted, entries[end - 1].at, std::min(longest, kLongestEntry))};
    }
    begin = std::max(end, begin + 1);
  }
  return found;
}

void keep_timed_entries(const PastedText& pasted, std::vector<std::int32_t>& bias) {
  const TimedEntries entries = find_timed_entries(pasted);
  for (std::size_t i = entries.first; i < entries.last; ++i) {
    const Paragraph& line = pasted.paragraphs[i];
    if (is_clock_line(pasted, i)) {
      for (const BlockKind kind :
           {BlockKind::Body, BlockKind::PullQuote, BlockKind::Headline, BlockKind::RelatedStory})
        rule_out(kind, i, bias);
      continue;
    }
    const bool prompt =
        line.reader_words > 0 && line.furniture[static_cast<std::size_t>(Furniture::Subscribe)] > 0;
    if (line.furniture_words() * 4 > line.words() || line.link_label || line.has_handle || prompt) continue;
    rule_out(BlockKind::RelatedStory, i, bias);
    if (is_story_prose(line) && line.ending <= Ending::Colon) rule_out(BlockKind::Boilerplate, i, bias);
  }
}

}  // namespace nutgraf
