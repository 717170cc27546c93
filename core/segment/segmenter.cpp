// Splits a text into tokens, sentences and paragraphs.
// SPDX-License-Identifier: Apache-2.0
#include "core/segment/segmenter.h"

namespace nutgraf {

Segmenter::Segmenter(const Model& model) : tokenizer_(model) {}

Segmentation Segmenter::segment(std::string_view text) const {
  Segmentation result;
  result.tokens = tokenizer_.tokenize(text);
  std::uint32_t paragraph = 0;
  std::uint32_t first = 0;
  const auto count = static_cast<std::uint32_t>(result.tokens.size());
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::uint32_t end = result.tokens[i].span.end;
    const std::uint32_t next =
        i + 1 < count ? result.tokens[i + 1].span.begin : static_cast<std::uint32_t>(text.size());
    const bool ends_paragraph =
        i + 1 == count || text.substr(end, next - end).find('\n') != std::string_view::npos;
    const std::string_view token = result.tokens[i].span.of(text);
    if (!ends_paragraph && token != "." && token != "?" && token != "!") continue;
    result.sentences.push_back({{first, i + 1}, paragraph});
    first = i + 1;
    if (ends_paragraph) ++paragraph;
  }
  return result;
}

}  // namespace nutgraf
