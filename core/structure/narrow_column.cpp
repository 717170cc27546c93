// Whether lines break where a narrow column ends.
// SPDX-License-Identifier: Apache-2.0
#include "core/structure/narrow_column.h"

#include <algorithm>
#include <vector>

namespace nutgraf {
namespace {

constexpr std::uint32_t kFewestJoints = 12;
constexpr std::uint32_t kFullPerCent = 95;
constexpr std::uint32_t kNarrowest = 20;  // bytes; a list of single words is as narrow as they are

/// In bytes; nine lines in ten are no wider, so that a headline may be.
std::uint32_t width_of(const PastedText& pasted) {
  std::vector<std::uint32_t> widths;
  for (const Paragraph& paragraph : pasted.paragraphs) widths.push_back(paragraph.span.size());
  const auto wide = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() * 9 / 10);
  std::nth_element(widths.begin(), wide, widths.end());
  return *wide;
}

}  // namespace

bool is_narrow_column(std::string_view text, const PastedText& pasted) {
  if (pasted.paragraphs.size() <= kFewestJoints) return false;
  const std::uint32_t width = width_of(pasted);
  if (width < kNarrowest) return false;
  std::uint32_t joints = 0;
  std::uint32_t full = 0;
  std::uint32_t lower = 0;
  for (std::size_t i = 1; i < pasted.paragraphs.size(); ++i) {
    const Paragraph& above = pasted.paragraphs[i - 1];
    const Paragraph& below = pasted.paragraphs[i];
    if (below.blank_lines > 0 || above.ending <= Ending::Question) continue;
    const std::string_view line = below.span.of(text);
    const std::size_t first_word = std::min(line.find(' '), line.size());
    ++joints;
    full += above.span.size() + 1 + first_word > width ? 1u : 0u;
    lower += below.opening == Opening::Lower ? 1u : 0u;
  }
  return joints >= kFewestJoints && full * 100 >= joints * kFullPerCent && lower * 4 >= joints;
}

}  // namespace nutgraf
