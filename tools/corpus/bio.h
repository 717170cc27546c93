// The BIO2 scheme of CoNLL-style files: spans to tags and back.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/document/annotations.h"

namespace nutgraf {

/// A labelled span of tokens of one sentence.
struct LabelledSpan {
  TokenRange tokens;
  std::string label;
  bool operator==(const LabelledSpan&) const = default;
};

/// Reads BIO2 tags; an I- tag that continues nothing begins a span, as in conlleval.
std::vector<LabelledSpan> spans_of_tags(const std::vector<std::string>& tags);

/// Writes BIO2 tags for disjoint spans.
std::vector<std::string> tags_of_spans(const std::vector<LabelledSpan>& spans, std::size_t token_count);

}  // namespace nutgraf
