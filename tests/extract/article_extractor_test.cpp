// Pages of our own: the article found, the rest left out, metadata read. Uses the shipped tables.
// SPDX-License-Identifier: Apache-2.0
#include "core/extract/article_extractor.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/extract/fish_market_page.h"
#include "tests/support/hostile_pages.h"

namespace nutgraf {
namespace {

TEST(ArticleExtractor, FindsTheArticleAndLeavesFurnitureOut) {
  const ExtractedArticle article =
      extract(page_of("", "<div class=\"share\"><a href=#>Share on Facebook</a> <a href=#>Tweet</a></div>",
                      "<div class=\"related\"><h3>Related articles</h3><ul><li><a href=/a>Ferry fares to "
                      "rise in spring</a></li><li><a href=/b>New "
                      "pier opens after delay</a></li></ul></div><div id=\"comments\"><p><a "
                      "href=#>anon44</a> Good riddance</p></div>"));
  EXPECT_EQ(article.text.find("Port Ellery closes its fish market\n\nThe harbour council"), 0u);
  EXPECT_NE(article.text.find("“We tried everything,”"), std::string::npos);
  EXPECT_NE(article.text.find("about $3 million."), std::string::npos);
  for (const std::string_view furniture :
       {"Home", "Share", "Related", "Ferry fares", "riddance", "rights reserved"}) {
    EXPECT_EQ(article.text.find(furniture), std::string::npos) << furniture;
  }
  EXPECT_EQ(article.metadata.title, "Port Ellery closes its fish market");
}

TEST(ArticleExtractor, LeavesLabelledLinksOut) {
  EXPECT_EQ(text_with("<p><b>READ MORE: <a href=/f>Ferry fares are to rise again in spring</a></b></p>")
                .find("Ferry"),
            std::string::npos);
  EXPECT_NE(
      text_with("<p>The vote: the <a href=/v>nine members of the harbour party</a> were in favour of it, and "
                "all of the others were against it.</p>")
          .find("The vote:"),
      std::string::npos);
}

TEST(ArticleExtractor, KeepsAnUpdateThatIsALink) {
  EXPECT_NE(text_with("<p>Update: <a href=/f>The ferry sails again from Friday, the council said late on "
                      "Tuesday night.</a></p>")
                .find("Update: The ferry"),
            std::string::npos);
}

TEST(ArticleExtractor, LeavesATextOutThatIsAloneWithAPicture) {
  EXPECT_EQ(text_with("<div><img src=q.jpg><p>Lorries wait on the quay on Tuesday morning.</p></div>")
                .find("Lorries"),
            std::string::npos);
  EXPECT_NE(
      text_with("<p><img src=q.jpg>Lorries waited on the quay on Tuesday morning, the council said.</p>")
          .find("Lorries"),
      std::string::npos);
}

TEST(ArticleExtractor, KeepsTheFirstParagraphBelowAPicture) {
  std::string html = page_of("", "", "");
  html.insert(
      html.find("<p>"),
      "<div><img src=q.jpg><p>The lorries that wait on the quay of Marl Bridge will have to wait for a "
      "year more, since nobody wants to pay for a road.</p></div>");
  EXPECT_NE(extract(html).text.find("The lorries"), std::string::npos);
}

TEST(ArticleExtractor, LeavesNoticesOut) {
  EXPECT_EQ(
      text_with(
          "<p>Before you read on: stories like this one take weeks. We depend on readers like you. Will "
          "you give $10 today? Please consider a monthly contribution.</p>")
          .find("Before you"),
      std::string::npos);
}

TEST(ArticleExtractor, LeavesTheDateAboveTheTextOut) {
  std::string html = page_of("", "", "");
  html.insert(html.find("<p>The harbour council"), "<p>Tuesday, May 5, 2020, 6 a.m.</p>");
  EXPECT_EQ(extract(html).text.find("May 5"), std::string::npos);
}

TEST(ArticleExtractor, KeepsTheFirstDateOfAChronicle) {
  std::string html = page_of("", "", "");
  html.insert(html.find("<p>The harbour council"), "<p>May 5, 2020</p>");
  html.insert(html.find("<p>Traders"), "<p>May 6, 2020</p>");
  EXPECT_NE(extract(html).text.find("May 5"), std::string::npos);
}

TEST(ArticleExtractor, KeepsAnswersThatFoldBesideOthers) {
  constexpr std::string_view kAnswers[] = {
      "No. A law of 1999 lets companies in dry areas fit meters whether the owner wishes it or not, and the "
      "valley was "
      "declared dry in 2022.",
      "About six in ten will pay less, the company says. Large families are likely to pay more, and can ask "
      "for a tariff "
      "that has a lid on it.",
      "The meter will tell the company within a day if water runs all night, and the first repair on your "
      "own pipe costs "
      "you nothing at all."};
  std::string html =
      "<html><head><title>Water meters in the valley</title></head><body><h1>Water meters in the "
      "valley</h1><div>";
  html += kParagraphs;
  for (const std::string_view answer : kAnswers)
    html.append("<details><summary>Why?</summary><p>").append(answer).append("</p></details>");
  html += "</div></body></html>";
  const std::string text = extract(html).text;
  EXPECT_NE(text.find(kAnswers[1]), std::string::npos) << text;
  EXPECT_NE(text.find(kAnswers[2]), std::string::npos) << text;
}

TEST(ArticleExtractor, KeepsHeadingsOfOneMakeTogether) {
  std::string html = page_of("", "", "");
  html.insert(html.find("<p>“We tried"), "<h3>How they voted</h3>");
  html.insert(html.find("<p>Traders"), "<h3>Stalls!</h3>");
  html.insert(html.find("<p>The harbour will"), "<h3>What comes next</h3>");
  const std::string text = extract(html).text;
  for (const std::string_view heading : {"How they voted", "Stalls!", "What comes next"})
    EXPECT_NE(text.find(heading), std::string::npos) << heading;
}

TEST(ArticleExtractor, LeavesHiddenTextOut) {
  const ExtractedArticle article = extract(
      "<div hidden>one</div><div style=\"Display : none\">two</div><p "
      "aria-hidden=true>three</p><svg><text>four</text></svg>"
      "<template>five</template><noscript>six</noscript><iframe>seven</iframe><p>Eight.</p>");
  EXPECT_EQ(article.text, "Eight.");
}

TEST(ArticleExtractor, TakesCodeForNothingButMarkup) {
  const ExtractedArticle article = extract(
      "<p onclick=\"alert(1)\">Safe <img src=x onerror=alert(2)>text.</p><script>alert(3)</script><a "
      "href=\"javascript:alert(4)\">Link"
      "</a><p>&lt;script&gt;alert(5)&lt;/script&gt;</p>");
  // Text that merely looks like code stays text.
  EXPECT_EQ(article.text, "Safe text.\n\nLink\n\n<script>alert(5)</script>");
}

TEST(ArticleExtractor, KeepsAllOfAPastedFragment) {
  EXPECT_EQ(extract("<p>One.</p><ul><li>Two</li><li>Three</li></ul><blockquote>Four.</blockquote>").text,
            "One.\n\nTwo\n\nThree\n\nFour.");
  EXPECT_EQ(extract("just text").text, "just text");
  EXPECT_EQ(extract("").text, "");
}

TEST(ArticleExtractor, KeepsTheFirstCardsOfAPageWithoutAnArticle) {
  std::string page =
      "<title>The Post</title><nav><a href=/>Home</a> <a href=/sport>Sport</a></nav><div class=grid>";
  for (int i = 0; i < 2000; ++i) {
    page += "<div class=card><h3><a href=/a>Council number " + std::to_string(i) +
            " opens its harbour</a></h3></div>";
  }
  const std::string text = extract(page + "</div><footer><p>Imprint</p></footer>").text;
  EXPECT_NE(text.find("Council number 0 opens"), std::string::npos);
  EXPECT_EQ(text.find("Sport"), std::string::npos);
  EXPECT_EQ(text.find("Imprint"), std::string::npos);
  EXPECT_LT(text.size(), 12000U);
}

TEST(ArticleExtractor, LeavesCaptionsAndRepetitionsOut) {
  const std::string first(kParagraphs.substr(0, kParagraphs.find("</p>") + 4));
  const ExtractedArticle article =
      extract(page_of("", "", "") + "<figure><figcaption>Boats at the old market.</figcaption></figure>");
  const ExtractedArticle pictured = extract(
      page_of("",
              "<figure><img src=a><figcaption>Boats lie at the old fish market, which was built in 1908 and "
              "is to be pulled down.</figcaption></figure>" +
                  first,
              ""));
  EXPECT_EQ(pictured.text, article.text);
}

// That the work grows with the page and no faster is counted by Growth.pages-*.
TEST(ArticleExtractor, MakesNoMoreOfHostilePagesThanTheyHave) {
  for (const auto& [name, part] : test::kHostilePages) {
    std::string page;
    while (page.size() < 1'000'000) page += part;
    EXPECT_LE(extract(page).text.size(), page.size() * 2) << name;
  }
}

}  // namespace
}  // namespace nutgraf
