// Whole articles in plain text, from all corpora that have them: the matter of synthetic pastes.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/document/annotations.h"

namespace nutgraf {

/// One paragraph and the kinds that are right for it, as bits of BlockKind.
struct PlainParagraph {
  std::string text;
  std::uint32_t kinds = 1u << static_cast<std::uint32_t>(BlockKind::Body);
};

struct PlainArticle {
  std::string headline;
  std::string date;   ///< as the source writes it; may be empty
  std::string place;  ///< may be empty
  std::vector<PlainParagraph> paragraphs;
  std::string corpus;
  bool held_out = false;  ///< never to be trained on
};

constexpr std::uint32_t kind_bit(BlockKind kind) { return 1u << static_cast<std::uint32_t>(kind); }

/// Wikinews, the annotated news (articles and authored, development parts held out), and GUM's news (held
/// out). One article in five of the rest is held out, by its headline's hash.
std::vector<PlainArticle> read_article_pool();

/// Stretches of other prose (MASC, GUM, speeches), so that pages hold more than news: their first words stand
/// for a headline. One in five is held out.
std::vector<PlainArticle> read_prose_pool();

/// Lines of informal web text (UD EWT), as readers' comments are.
std::vector<std::string> read_web_lines();

}  // namespace nutgraf
