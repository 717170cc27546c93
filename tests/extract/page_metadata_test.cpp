// What a page says about its article: in linked data, in its head and in view.
// SPDX-License-Identifier: Apache-2.0
#include "core/extract/page_metadata.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/extract/fish_market_page.h"

namespace nutgraf {
namespace {

TEST(PageMetadata, ReadsLinkedData) {
  const ExtractedArticle article = extract(page_of(
      "<script "
      "type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":\"WebPage\"},"
      "{\"@type\":\"NewsArticle\",\"headline\":\"Fish market to "
      "close\",\"datePublished\":\"2020-05-03T07:15:00Z\","
      "\"author\":[{\"@type\":\"Person\",\"name\":\"Ines Marlow\"},{\"name\":\"Per Aune\"}]}]}</script>",
      "", ""));
  EXPECT_EQ(article.metadata.byline, "Ines Marlow, Per Aune");
  ASSERT_TRUE(article.metadata.publication_date);
  EXPECT_EQ(*article.metadata.publication_date, std::chrono::year(2020) / 5 / 3);
}

TEST(PageMetadata, ReadsMetaElementsAndVisibleBylines) {
  const ExtractedArticle article =
      extract(page_of("<meta property=\"og:title\" content=\"Port Ellery closes its fish market\"><meta "
                      "property=\"article:published_time\" "
                      "content=\"2020-05-03T07:15:00+02:00\">",
                      "<p class=\"byline\">By Ines Marlow</p>", ""));
  EXPECT_EQ(article.metadata.byline, "Ines Marlow");
  ASSERT_TRUE(article.metadata.publication_date);
  EXPECT_EQ(*article.metadata.publication_date, std::chrono::year(2020) / 5 / 3);
}

TEST(PageMetadata, CutsAVisibleBylineToItsName) {
  const auto byline_of = [](const std::string& line) {
    return extract(page_of("", "<p class=\"byline\">" + line + "</p>", "")).metadata.byline;
  };
  EXPECT_EQ(byline_of("Posted by Ines Marlow"), "Ines Marlow");
  EXPECT_EQ(byline_of("Ines Marlow - 2019-04-10"), "Ines Marlow");
  EXPECT_EQ(byline_of("Ines Marlow — November 18, 2019"), "Ines Marlow");
  EXPECT_EQ(byline_of("Ines Marlow commented on"), "");
}

TEST(PageMetadata, SurvivesMalformedLinkedData) {
  for (const std::string_view data : {"{", "[[[[[", "{\"@type\":[1,{}],\"author\":5}",
                                      "{\"@type\":\"Article\",\"author\":[[]]}", "null", "\"\\uD800\""}) {
    const ExtractedArticle article =
        extract(page_of("<script type=\"application/ld+json\">" + std::string(data) + "</script>", "", ""));
    EXPECT_EQ(article.metadata.title, "Port Ellery closes its fish market");
  }
}

TEST(PageMetadata, TakesTheMainHeadingForTheHeadline) {
  const ExtractedArticle article = extract(
      "<title>Fish market to close</title><meta property=og:title content=\"Fish market to close\"><div "
      "class=article><h1>After 112 years, a market loses its roof and its insurance</h1><div "
      "class=article-body>" +
      std::string(kParagraphs) + "</div></div>");
  EXPECT_EQ(article.text.find("Fish market to close\n\nThe harbour council"), 0u);
}

}  // namespace
}  // namespace nutgraf
