// Marked texts through the stages link and understand, for tests of either.
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/understood_text.h"

#include "core/understand/quote_finder.h"
#include "tests/support/shipped_model.h"

namespace nutgraf::test {

const CoreferenceResolver& shipped_resolver() {
  static const CoreferenceResolver kResolver(shipped_model());
  return kResolver;
}

const QuoteAttributor& shipped_attributor() {
  static const QuoteAttributor kAttributor(shipped_model());
  return kAttributor;
}

Document linked(const std::string& marked) {
  Document document = annotated(marked).document;
  const Words words(document.text, document.segmentation);
  document.coreference = shipped_resolver().resolve(words, document.blocks, document.named_entities,
                                                    find_quoted_stretches(words));
  return document;
}

Document understood(const std::string& marked) {
  Document document = linked(marked);
  const Words words(document.text, document.segmentation);
  document.quotes = shipped_attributor().attribute(words, document.blocks, document.named_entities,
                                                   document.coreference, find_quoted_stretches(words));
  shipped_resolver().settle_quoted_persons(words, document.coreference, document.quotes);
  return document;
}

std::vector<std::string> titles_of(const Document& document) {
  std::vector<std::string> titles;
  for (const Role& role : document.coreference.roles) {
    titles.push_back(std::string(document.text_of(role.title)) + " → " +
                     document[document[role.person].entity].name);
  }
  return titles;
}

std::vector<std::string> quotes_of(const Document& document) {
  std::vector<std::string> quotes;
  for (const Quote& quote : document.quotes) {
    std::string line = quote.kind == QuoteKind::Direct  ? "direct "
                       : quote.kind == QuoteKind::Mixed ? "mixed "
                                                        : "indirect ";
    line += quote.speaker ? document[document[*quote.speaker].entity].name : "?";
    quotes.push_back(line.append(": ").append(document.text_of(quote.content)));
  }
  return quotes;
}

std::vector<std::string> quotes_of(const std::string& marked) { return quotes_of(understood(marked)); }

}  // namespace nutgraf::test
