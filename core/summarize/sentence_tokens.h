// A document's tokens as the editing of summaries asks about them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/document/document.h"
#include "core/summarize/article_words.h"

namespace nutgraf {

/// The first of items in order of tokens that begins at `token` or later.
template <typename Item, typename Begin>
auto first_from(const std::vector<Item>& items, std::uint32_t token, Begin begin) {
  return std::partition_point(items.begin(), items.end(),
                              [&](const Item& item) { return begin(item) < token; });
}

class SentenceTokens {
 public:
  SentenceTokens(const Document& document, const ArticleWords& words) : document_(document), words_(words) {}

  const Document& document() const { return document_; }
  std::string_view text(std::uint32_t token) const { return document_.text_of({token, token + 1}); }
  /// A word of the article as the tables have it (see ArticleWords::folded), any other token as it is
  /// written.
  std::string_view folded(std::uint32_t token) const {
    const std::string_view word = words_.folded(token);
    return word.empty() ? text(token) : word;
  }
  bool is_word(std::uint32_t token) const;
  bool is_dash(std::uint32_t token) const;
  /// Whether all its letters are capitals, and it has some.
  bool is_capitals(std::uint32_t token) const;
  /// Its WordClassBits.
  std::uint32_t classes(std::uint32_t token) const { return words_.classes_of(token); }
  bool has_class(std::uint32_t token, std::uint32_t classes) const {
    return (this->classes(token) & classes) != 0;
  }
  /// Whether it can be a clause's verb: no participle in -ing, no name, no plural such as "reports".
  bool is_finite_verb(std::uint32_t token) const;
  /// Whether it stands in a direct quotation.
  bool is_quoted(std::uint32_t token) const;
  /// The name or value that covers it; nullptr where there is none.
  const NamedEntity* entity_at(std::uint32_t token) const;

 private:
  const Document& document_;
  const ArticleWords& words_;
};

}  // namespace nutgraf
