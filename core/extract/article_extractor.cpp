// Finds the article in an HTML page.
// SPDX-License-Identifier: Apache-2.0
#include "core/extract/article_extractor.h"

#include <algorithm>
#include <utility>

#include "core/extract/character_references.h"
#include "core/extract/content_features.h"
#include "core/extract/content_rules.h"
#include "core/extract/html_tree.h"
#include "core/extract/linked_body.h"
#include "core/extract/missed_article.h"
#include "core/extract/numbered_slides.h"
#include "core/model/furniture.h"
#include "core/text/words.h"

namespace nutgraf {
namespace {

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

/// Each line of a text without markup as a paragraph.
void append_lines(std::string& text, std::string_view lines) {
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    std::string paragraph;
    append_collapsed(paragraph, decode_character_references(lines.substr(0, end)));
    while (!paragraph.empty() && paragraph.back() == ' ') paragraph.pop_back();
    if (!paragraph.empty()) append_paragraph(text, paragraph);
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
}

}  // namespace

ArticleExtractor::ArticleExtractor(const Model& model)
    : ArticleExtractor(model, ChainModel(content_feature_space(), kContentLabels, model.text("html"))) {}

ArticleExtractor::ArticleExtractor(const Model& model, ChainModel chain)
    : words_(model.text("structure.words"), {}),
      furniture_(model.text("furniture"), kFurnitureLetters),
      hints_(model.text("html.hints"), kHintLetters),
      chain_(std::move(chain)) {}

std::vector<bool> ArticleExtractor::classify(const HtmlTree& tree, const std::vector<TextBlock>& blocks,
                                             const PageMetadata& metadata) const {
  const ChainFeatures features = ContentFeatures(words_, furniture_, hints_).read(tree, blocks, metadata);
  const ChainModel::Decoded decoded = chain_.decode(features);
  std::vector<bool> content(blocks.size());
  for (std::size_t i = 0; i < blocks.size(); ++i) content[i] = decoded.labels[i] == 1;
  put_content_right(tree, blocks, words_, furniture_, content);
  drop_numbered_slides(tree, blocks, content);
  mend_missed_article(tree, blocks, content);
  return content;
}

ExtractedArticle ArticleExtractor::extract(std::string_view html) const {
  const HtmlTree tree(html);
  const std::vector<TextBlock> blocks = cut_blocks(tree, hints_);
  PageMetadata metadata = read_page_metadata(tree, blocks, words_);
  std::vector<bool> content = classify(tree, blocks, metadata);
  const LinkedBody linked = follow_linked_body(blocks, metadata.article_body, content);

  ExtractedArticle article;
  article.metadata = std::move(metadata.article);
  const std::string& title = article.metadata.title;
  bool titled = false;
  if (!title.empty() && !blocks.empty()) {
    article.text = title;
    titled = true;
  }
  article.body_begin = static_cast<std::uint32_t>(article.text.size());
  if (linked == LinkedBody::Unshown) {
    append_lines(article.text, metadata.article_body);
    return article;
  }
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (!content[i] || (titled && same_words(blocks[i].text, title))) continue;
    append_paragraph(article.text, blocks[i].text);
  }
  return article;
}

}  // namespace nutgraf
