// Pages whose linked data holds the text of the article.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "tests/extract/fish_market_page.h"

namespace nutgraf {
namespace {

/// The article's text as JSON-LD would have it, its paragraphs between `open` and `close`.
std::string linked_body(std::string_view open, std::string_view close) {
  std::string body(kParagraphs);
  for (const auto& [mark, with] :
       {std::pair<std::string_view, std::string_view>{"<p>", open}, {"</p>", close}}) {
    for (std::size_t at = body.find(mark); at != std::string::npos; at = body.find(mark, at + with.size()))
      body.replace(at, mark.size(), with);
  }
  return body;
}

TEST(LinkedArticle, FollowsTheArticleBodyOfLinkedData) {
  constexpr std::string_view kStranger =
      "Fishermen on the island of Sund, who land most of the herring, said last week that they would sell it "
      "to the cannery instead of bringing it to the mainland.";
  const auto page = [&](std::string_view data) {
    std::string head;
    if (!data.empty()) head = "<script type=\"application/ld+json\">" + std::string(data) + "</script>";
    std::string html = page_of(head, "", "");
    html.insert(html.find("<p>Traders"), "<p>" + std::string(kStranger) + "</p>");
    return html;
  };
  const std::string before = R"({"@type":"NewsArticle","articleBody":")";
  EXPECT_NE(extract(page("")).text.find(kStranger), std::string::npos);
  for (const std::string& data : {
           before + linked_body("", R"(\n\n)") + "\"}",
           before + linked_body("", "\n") + "\",}",  // not JSON: a line break in a string, a comma too many
           before + linked_body(R"(<p class=\"a\">)", "</p>") + "\"}",
           before + linked_body("&lt;p&gt;", "&lt;/p&gt;") + "\"}",
           "//<![CDATA[\n" + before + linked_body("", " ") + "\"}\n//]]>",
           "{\"@graph\":[{\"@type\":\"WebSite\"}," + before + linked_body("", " ") + "\"}]}",
           R"({"@type":"LiveBlogPosting","liveBlogUpdate":[{"articleBody":")" + linked_body("", " ") +
               "\"},7]}",
       }) {
    const std::string text = extract(page(data)).text;
    EXPECT_EQ(text.find(kStranger), std::string::npos) << data;
    EXPECT_NE(text.find("a cost of about $3 million."), std::string::npos) << data;
  }
}

TEST(LinkedArticle, TakesNoCodeFromTheArticleBodyOfLinkedData) {
  const std::string code = "<script>track(1)<\\/script><style>p{margin:0}</style>";
  const std::string data =
      R"({"@type":"NewsArticle","articleBody":")" + code + linked_body("<p>", "</p>") + "\"}";
  const std::string text = extract("<html><head><script type=\"application/ld+json\">" + data +
                                   "</script></head><body><p>Subscribe to read on.</p></body></html>")
                               .text;
  EXPECT_EQ(text.find("The harbour council of Port Ellery"), 0u) << text;
  EXPECT_NE(text.find("a cost of about $3 million."), std::string::npos) << text;
}

}  // namespace
}  // namespace nutgraf
