// Finds the article in an HTML page.
// SPDX-License-Identifier: Apache-2.0
#include "core/extract/article_extractor.h"

namespace nutgraf {

ArticleExtractor::ArticleExtractor(const Model& /*model*/) {}

ExtractedArticle ArticleExtractor::extract(std::string_view html) const { return {std::string(html), {}}; }

}  // namespace nutgraf
