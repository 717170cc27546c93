// The BIO2 scheme of CoNLL-style files.
// SPDX-License-Identifier: Apache-2.0
#include "tools/corpus/bio.h"

namespace nutgraf {

std::vector<LabelledSpan> spans_of_tags(const std::vector<std::string>& tags) {
  std::vector<LabelledSpan> spans;
  bool open = false;
  for (std::uint32_t i = 0; i < tags.size(); ++i) {
    const std::string& tag = tags[i];
    if (tag.size() < 3) {
      open = false;
      continue;
    }
    const std::string label = tag.substr(2);
    if (tag[0] == 'I' && open && spans.back().label == label) {
      spans.back().tokens.end = i + 1;
    } else {
      spans.push_back({{i, i + 1}, label});
      open = true;
    }
  }
  return spans;
}

std::vector<std::string> tags_of_spans(const std::vector<LabelledSpan>& spans, std::size_t token_count) {
  std::vector<std::string> tags(token_count, "O");
  for (const LabelledSpan& span : spans) {
    for (std::uint32_t i = span.tokens.begin; i < span.tokens.end; ++i) {
      tags[i] = (i == span.tokens.begin ? "B-" : "I-") + span.label;
    }
  }
  return tags;
}

}  // namespace nutgraf
