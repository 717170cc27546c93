// Finds the article in an HTML page.
// SPDX-License-Identifier: Apache-2.0
#include "core/extract/article_extractor.h"

#include <utility>

#include "core/extract/content_features.h"
#include "core/extract/html_tree.h"
#include "core/model/furniture.h"
#include "core/text/words.h"

namespace nutgraf {
namespace {

/// A page with fewer words than this is a fragment that somebody pasted: all of it is wanted.
constexpr std::uint32_t kFragmentWords = 60;

bool same_words(std::string_view left, std::string_view right) {
  const auto a = scan_words(left, {0, static_cast<std::uint32_t>(left.size())});
  const auto b = scan_words(right, {0, static_cast<std::uint32_t>(right.size())});
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i].hash != b[i].hash) return false;
  }
  return true;
}

void append_paragraph(std::string& text, std::string_view paragraph) {
  if (!text.empty()) text += "\n\n";
  text += paragraph;
}

}  // namespace

ArticleExtractor::ArticleExtractor(const Model& model)
    : words_(model.text("structure.words"), {}),
      furniture_(model.text("furniture"), kFurnitureLetters),
      hints_(model.text("html.hints"), kHintLetters),
      chain_(content_feature_space(), kContentLabels, model.text("html")) {}

std::vector<bool> ArticleExtractor::classify(const HtmlTree& tree, const std::vector<TextBlock>& blocks,
                                             const PageMetadata& metadata) const {
  const ChainFeatures features = ContentFeatures(words_, furniture_, hints_).read(tree, blocks, metadata);
  const ChainModel::Decoded decoded = chain_.decode(features);
  std::vector<bool> content(blocks.size());
  std::uint32_t all_words = 0;
  std::uint32_t kept_words = 0;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    content[i] = decoded.labels[i] == 1;
    all_words += blocks[i].words;
    kept_words += content[i] ? blocks[i].words : 0;
  }
  if (all_words < kFragmentWords || kept_words == 0) content.assign(blocks.size(), true);
  return content;
}

ExtractedArticle ArticleExtractor::extract(std::string_view html) const {
  const HtmlTree tree(html);
  const std::vector<TextBlock> blocks = cut_blocks(tree, hints_);
  PageMetadata metadata = read_page_metadata(tree, blocks, words_);
  const std::vector<bool> content = classify(tree, blocks, metadata);

  ExtractedArticle article;
  article.metadata = std::move(metadata.article);
  const std::string& title = article.metadata.title;
  bool titled = false;
  if (!title.empty() && !blocks.empty()) {
    article.text = title;
    titled = true;
  }
  article.body_begin = static_cast<std::uint32_t>(article.text.size());
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (!content[i] || (titled && same_words(blocks[i].text, title))) continue;
    append_paragraph(article.text, blocks[i].text);
  }
  return article;
}

}  // namespace nutgraf
