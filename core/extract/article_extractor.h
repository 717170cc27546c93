// Finds the article in an HTML page.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/document/document.h"
#include "core/model/model.h"

namespace nutgraf {

/// The text of a page: paragraphs separated by blank lines, and what its head says about it.
struct ExtractedArticle {
  std::string text;
  Metadata metadata;
};

class ArticleExtractor {
 public:
  explicit ArticleExtractor(const Model& model);

  /// Never runs or loads anything; any bytes give a result.
  ExtractedArticle extract(std::string_view html) const;
};

}  // namespace nutgraf
