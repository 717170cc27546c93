// A document's tokens as the editing of summaries asks about them.
// SPDX-License-Identifier: Apache-2.0
#include "core/summarize/sentence_tokens.h"

#include <iterator>

#include "core/text/ascii.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t kQuotesAround = 4;  // quotations that may begin between a token and the one around it

}  // namespace

bool SentenceTokens::is_word(std::uint32_t token) const {
  const TokenKind kind = document_.segmentation.tokens[token].kind;
  return kind == TokenKind::Word || kind == TokenKind::Number;
}

bool SentenceTokens::is_dash(std::uint32_t token) const {
  const std::string_view mark = text(token);
  return mark == "-" || mark == "--" || mark == "\u2013" || mark == "\u2014";
}

bool SentenceTokens::is_capitals(std::uint32_t token) const {
  bool capital = false;
  for (const char c : text(token)) {
    if (is_ascii_lower(c)) return false;
    capital = capital || is_ascii_upper(c);
  }
  return capital;
}

bool SentenceTokens::is_finite_verb(std::uint32_t token) const {
  if (entity_at(token) != nullptr) return false;
  const std::uint32_t classes = this->classes(token);
  if ((classes & kFiniteVerb) != 0) return (classes & kGerund) == 0;
  return (classes & kVerbInS) != 0 && (classes & kNoun) == 0;
}

bool SentenceTokens::is_quoted(std::uint32_t token) const {
  const auto& quotes = document_.quotes;
  auto quote = first_from(quotes, token + 1, [](const Quote& q) { return q.content.begin; });
  for (std::uint32_t looked = 0; looked < kQuotesAround && quote != quotes.begin(); ++looked) {
    --quote;
    if (quote->kind == QuoteKind::Direct && quote->content.contains(token)) return true;
  }
  return false;
}

const NamedEntity* SentenceTokens::entity_at(std::uint32_t token) const {
  const auto& entities = document_.named_entities;
  const auto next = first_from(entities, token + 1, [](const NamedEntity& e) { return e.tokens.begin; });
  if (next == entities.begin() || std::prev(next)->tokens.end <= token) return nullptr;
  return &*std::prev(next);
}

}  // namespace nutgraf
