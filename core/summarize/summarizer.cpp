// Picks the sentences that tell the story in short.
// SPDX-License-Identifier: Apache-2.0
#include "core/summarize/summarizer.h"

namespace nutgraf {

Summarizer::Summarizer(const Model& /*model*/) {}

Summary Summarizer::summarize(const Document& document, const SummaryOptions& options) const {
  Summary summary;
  for (std::uint32_t i = 0; i < document.segmentation.sentences.size() && i < options.sentences; ++i) {
    summary.sentences.push_back({static_cast<SentenceId>(i), 1.0F, {"position"}, {}});
  }
  return summary;
}

}  // namespace nutgraf
