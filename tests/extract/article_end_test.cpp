// Where the article of a page ends and the next one begins.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <string>

#include "tests/extract/fish_market_page.h"

namespace nutgraf {
namespace {

TEST(ArticleEnd, EndsWhereTheNextArticleBegins) {
  const std::string next =
      "<div class=next><h1 class=t>Ferry fares to rise</h1><div class=article-body><p>The ferry company of "
      "Port "
      "Ellery said on Monday that its fares will go up by a tenth in spring, the third rise in as many "
      "years.</p></div></div>";
  const ExtractedArticle article = extract(
      "<title>Port Ellery closes its fish market</title><div class=article>"
      "<h1 class=t>Port Ellery closes its fish market</h1><div "
      "class=article-body>" +
      std::string(kParagraphs) + "</div></div>" + next);
  EXPECT_NE(article.text.find("about $3 million."), std::string::npos);
  EXPECT_EQ(article.text.find("ferry company"), std::string::npos);
}

TEST(ArticleEnd, EndsWhereTheNextArticleBeginsInTheSameFeed) {
  std::string html = "<title>Port Ellery closes its fish market</title><main>";
  html.append("<article><h1>Port Ellery closes its fish market</h1>").append(kParagraphs);
  html +=
      "</article><article><h1>Ferry fares to rise</h1><p>The ferry company of Port Ellery said on Monday "
      "that its fares will go up by a tenth in spring, the third rise in as many years.</p></article></main>";
  const std::string text = extract(html).text;
  EXPECT_NE(text.find("about $3 million."), std::string::npos);
  EXPECT_EQ(text.find("ferry company"), std::string::npos);
}

TEST(ArticleEnd, EndsWhereAnArticleBeginsBesideAHeadlineDirectlyInTheFeed) {
  const std::string page = "<title>Port Ellery closes its fish market</title><div class=feed>";
  const std::string end =
      "<p>Boats will land their catch at the auction hall from March, and the harbour master said that a bus "
      "would run there from the station every hour.</p>"
      "<p>The market was built in 1908 and burned twice, and the clock above its gate has stood still since "
      "the second fire.</p>";
  const std::string next =
      "Ferry fares to rise</h1><p>The ferry company of Port Ellery said on Monday that its fares will go up "
      "by a tenth in spring, the third rise in as many years.</p>"
      "<p>“The boats are old,” its director said, “and the ferry hall has a roof that lets the rain in.”</p>"
      "</article></div>";
  for (const char* const headline : {"<h1 class=t>", "<h1>"}) {
    std::string html = page + headline + "Port Ellery closes its fish market</h1>";
    html.append(kParagraphs).append(end).append("<article>").append(headline).append(next);
    const ExtractedArticle article = extract(html);
    EXPECT_NE(article.text.find("second fire."), std::string::npos) << headline;
    EXPECT_EQ(article.text.find("ferry company"), std::string::npos) << headline;
  }
}

TEST(ArticleEnd, TakesMainHeadingsInsideTheFirstOnesElementForSections) {
  const ExtractedArticle article = extract(
      "<title>Port Ellery closes its fish market</title><div class=article>"
      "<h1 class=t>Port Ellery closes its fish market</h1><div class=article-body>" +
      std::string(kParagraphs) +
      "<div><h1 class=t>What the council wants</h1><p>The council said that the stalls of the market will "
      "move to "
      "the old ferry hall in spring, and that no trader will pay more rent than before.</p>"
      "<p>“There is room for all of them,” Quill said, “and the roof there was mended two years "
      "ago.”</p></div>"
      "</div></div>");
  EXPECT_NE(article.text.find("old ferry hall"), std::string::npos);
}

TEST(ArticleEnd, LeavesCommentsBelowTheArticleOut) {
  const ExtractedArticle article = extract(
      page_of("", "",
              "<ol class=comment-list><li class=comment><p>The council of Port Ellery told us for years "
              "that the market was safe, and nobody on the harbour believed a word.</p></li></ol>"));
  EXPECT_EQ(article.text.find("nobody on the harbour"), std::string::npos);
}

}  // namespace
}  // namespace nutgraf
