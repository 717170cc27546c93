// Finds quotations, direct, indirect and mixed, and who is quoted.
// SPDX-License-Identifier: Apache-2.0
#include "core/understand/quote_attributor.h"

#include "core/document/words.h"
#include "core/understand/quote_scanner.h"

namespace nutgraf {

QuoteAttributor::QuoteAttributor(const Model& model)
    : speech_acts_(model), function_words_(model.text("function_words")) {}

std::vector<Quote> QuoteAttributor::attribute(std::string_view text, const Segmentation& segmentation,
                                              const std::vector<Block>& /*blocks*/,
                                              const std::vector<NamedEntity>& named_entities,
                                              const Coreference& coreference,
                                              const std::vector<TokenRange>& quoted) const {
  const Words words(text, segmentation);
  std::vector<SpeechAct> acts = speech_acts_.find(words, quoted, named_entities, coreference);
  return QuoteScanner(words, quoted, named_entities, coreference, function_words_, std::move(acts)).scan();
}

}  // namespace nutgraf
