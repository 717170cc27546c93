// How blank lines set the paragraphs of a paste apart.
// SPDX-License-Identifier: Apache-2.0
#include "core/structure/line_setting.h"

#include <algorithm>

#include "core/structure/continuity.h"

namespace nutgraf {
namespace {

constexpr std::size_t kBlanks = kMostBlanks + 1;
constexpr std::size_t kRareGap = 50;  // a gap that one in so many paragraphs has says nothing

/// Whether gaps of more than one kind are common.
bool are_told(const PastedText& pasted) {
  std::size_t counts[kBlanks] = {};
  for (std::size_t i = 1; i < pasted.paragraphs.size(); ++i)
    ++counts[std::min<std::size_t>(pasted.paragraphs[i].blank_lines, kMostBlanks)];
  const std::size_t all = pasted.paragraphs.size();
  const std::size_t most = *std::max_element(counts, counts + kBlanks);
  return all > 3 && (all - 1 - most) * kRareGap >= all;
}

/// Finds the lines that no blank line parts.
void read_runs(const PastedText& pasted, std::vector<LineSetting>& lines) {
  for (std::size_t begin = 0; begin < lines.size();) {
    std::size_t end = begin + 1;
    while (end < lines.size() && lines[end].above == 0) ++end;
    std::uint32_t prose = 0;
    for (std::size_t i = begin; i < end; ++i) prose += is_story_prose(pasted.paragraphs[i]) ? 1u : 0u;
    for (std::size_t i = begin; i < end; ++i) {
      lines[i].run = static_cast<std::uint32_t>(end - begin);
      lines[i].place = static_cast<std::uint32_t>(i - begin);
      lines[i].with_prose = prose > (is_story_prose(pasted.paragraphs[i]) ? 1u : 0u);
    }
    begin = end;
  }
}

std::size_t pair_of(const LineSetting& line) { return line.above * kBlanks + line.below; }

/// Compares all lines with those that hold most words of story prose.
void compare_with_prose(const PastedText& pasted, std::vector<LineSetting>& lines) {
  std::uint64_t words[kBlanks * kBlanks] = {};
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (is_story_prose(pasted.paragraphs[i])) words[pair_of(lines[i])] += pasted.paragraphs[i].words();
  }
  const auto most = static_cast<std::size_t>(std::max_element(words, words + kBlanks * kBlanks) - words);
  if (words[most] == 0) return;
  for (LineSetting& line : lines) line.as_prose = pair_of(line) == most;
}

}  // namespace

TextSetting read_setting(const PastedText& pasted) {
  TextSetting setting;
  setting.told = are_told(pasted);
  setting.lines.resize(pasted.paragraphs.size());
  if (!setting.told) return setting;
  for (std::size_t i = 1; i < setting.lines.size(); ++i) {
    const auto blanks =
        static_cast<std::uint8_t>(std::min<std::uint32_t>(pasted.paragraphs[i].blank_lines, kMostBlanks));
    setting.lines[i - 1].below = blanks;
    setting.lines[i].above = blanks;
  }
  read_runs(pasted, setting.lines);
  compare_with_prose(pasted, setting.lines);
  return setting;
}

}  // namespace nutgraf
