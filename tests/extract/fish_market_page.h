// A page of our own with navigation, an article and a footer.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/extract/article_extractor.h"
#include "tests/support/shipped_model.h"

namespace nutgraf {

/// The article that the shipped tables find.
inline ExtractedArticle extract(std::string_view page) {
  static const ArticleExtractor kExtractor(test::shipped_model());
  return kExtractor.extract(page);
}

/// Four paragraphs of prose.
inline constexpr std::string_view kParagraphs =
    "<p>The harbour council of Port Ellery voted on Tuesday to close the old fish market after 112 years, "
    "saying that the "
    "building could no longer be insured.</p>"
    "<p>“We tried everything,” mayor Dorothea Quill told reporters after the vote, which passed by nine to "
    "four, with two "
    "members abstaining.</p>"
    "<p>Traders at the market, who pay about $40 a day for a stall, said that the council had not consulted "
    "them, and that "
    "they would ask a court to stop the closure.</p>"
    "<p>The harbour will keep its auction hall, and the council plans a smaller market beside the ferry pier "
    "next year, at "
    "a cost of about $3 million.</p>";

/// The page of an article with something in its head, before its text and behind it.
inline std::string page_of(std::string_view head, std::string_view before, std::string_view after) {
  std::string page =
      "<!DOCTYPE html><html><head><title>Port Ellery closes its fish market | The Ellery Post</title>";
  page += head;
  page +=
      "</head><body><div class=\"site-header\"><nav><ul><li><a href=/>Home</a></li><li><a "
      "href=/news>News</a></li>"
      "<li><a href=/sport>Sport</a></li></ul></nav></div><div class=\"article\"><h1>Port Ellery closes its "
      "fish market</h1>";
  page += before;
  page += "<div class=\"article-body\">";
  page += kParagraphs;
  page += "</div>";
  page += after;
  page += "</div><footer><p>© 2020 The Ellery Post. All rights reserved.</p></footer></body></html>";
  return page;
}

/// The text of a page that has this inside of its article, before the third paragraph.
inline std::string text_with(std::string_view inside) {
  std::string html = page_of("", "", "");
  html.insert(html.find("<p>Traders"), inside);
  return extract(html).text;
}

}  // namespace nutgraf
