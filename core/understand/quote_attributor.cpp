// Finds quotations, direct, indirect and mixed, and who is quoted.
// SPDX-License-Identifier: Apache-2.0
#include "core/understand/quote_attributor.h"

#include "core/understand/quote_scanner.h"

namespace nutgraf {

QuoteAttributor::QuoteAttributor(const Model& model)
    : speech_acts_(model),
      function_words_(model.text("function_words")),
      tense_(model.text("tense")),
      speech_words_(model.text("speech_words")),
      adverbs_(model) {}

std::vector<Quote> QuoteAttributor::attribute(const Words& words, const std::vector<Block>& blocks,
                                              const std::vector<NamedEntity>& named_entities,
                                              const Coreference& coreference,
                                              const std::vector<TokenRange>& quoted) const {
  std::vector<SpeechAct> acts = speech_acts_.find(words, quoted, named_entities, coreference);
  const ClauseLexicons lexicons{function_words_, tense_, speech_words_, adverbs_};
  std::vector<Quote> quotes =
      QuoteScanner(words, quoted, named_entities, coreference, lexicons, std::move(acts)).scan();
  std::size_t block = 0;
  std::erase_if(quotes, [&](const Quote& quote) {
    while (block < blocks.size() && blocks[block].tokens.end <= quote.content.begin) ++block;
    return block < blocks.size() && !belongs_to_article(blocks[block]);
  });
  return quotes;
}

}  // namespace nutgraf
