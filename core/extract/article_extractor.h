// Finds the article in an HTML page.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/document/document.h"
#include "core/extract/page_metadata.h"
#include "core/extract/text_blocks.h"
#include "core/model/chain_model.h"
#include "core/model/model.h"
#include "core/model/phrase_table.h"
#include "core/model/word_table.h"

namespace nutgraf {

/// The text of a page: paragraphs separated by blank lines, the headline first, and what the page says about
/// itself.
struct ExtractedArticle {
  std::string text;
  Metadata metadata;
  std::uint32_t body_begin = 0;  ///< bytes of `text` before the first paragraph that isn't the headline
};

/// Reads the model sections "html" (weights), "html.hints", "furniture" and "structure.words".
///
/// The page is cut into blocks of text; a linear chain over features of shallow text (Kohlschütter,
/// Fankhauser and Nejdl 2010), of the elements around (names, classes, Readability's candidate) and of the
/// page's own metadata tells content from boilerplate. A page without an article is kept whole, or, where it
/// is a list of others, its first headlines and teasers. Where JSON-LD gives the article's whole text, and
/// the page shows it, that text decides.
class ArticleExtractor {
 public:
  explicit ArticleExtractor(const Model& model);
  /// With other weights than the model's, for trainers.
  ArticleExtractor(const Model& model, ChainModel chain);

  /// Never runs or loads anything; any bytes give a result, in time linear in the page.
  ExtractedArticle extract(std::string_view html) const;

  /// The steps of extract, for trainers: the page's blocks, and for each whether it is content.
  std::vector<bool> classify(const HtmlTree& tree, const std::vector<TextBlock>& blocks,
                             const PageMetadata& metadata) const;
  const PhraseTable& hints() const { return hints_; }
  const PhraseTable& furniture() const { return furniture_; }
  const WordTable& words() const { return words_; }

 private:
  WordTable words_;
  PhraseTable furniture_;
  PhraseTable hints_;
  ChainModel chain_;
};

}  // namespace nutgraf
