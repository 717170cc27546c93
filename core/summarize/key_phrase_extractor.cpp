// Ranks the phrases a text is about.
// SPDX-License-Identifier: Apache-2.0
#include "core/summarize/key_phrase_extractor.h"

namespace nutgraf {

KeyPhraseExtractor::KeyPhraseExtractor(const Model& /*model*/) {}

std::vector<KeyPhrase> KeyPhraseExtractor::extract(std::string_view /*text*/, const Segmentation& /*segmentation*/,
                                                   const std::vector<Block>& /*blocks*/, const Coreference& /*coreference*/,
                                                   std::uint32_t /*limit*/) const {
  return {};
}

}  // namespace nutgraf
