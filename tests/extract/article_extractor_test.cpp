// Pages of our own: the article found, the rest left out, metadata read. Uses the shipped tables.
// SPDX-License-Identifier: Apache-2.0
#include "core/extract/article_extractor.h"

#include <gtest/gtest.h>

#include <utility>

#include "tests/structure/pasted.h"
#include "tests/support/hostile_pages.h"

namespace nutgraf {
namespace {

ExtractedArticle extract(std::string_view page) {
  static const ArticleExtractor kExtractor(shipped_model());
  return kExtractor.extract(page);
}

constexpr std::string_view kParagraphs =
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

std::string page_of(std::string_view head, std::string_view before, std::string_view after) {
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

TEST(ArticleExtractor, ReadsLinkedData) {
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

TEST(ArticleExtractor, FollowsTheArticleBodyOfLinkedData) {
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

TEST(ArticleExtractor, TakesNoCodeFromTheArticleBodyOfLinkedData) {
  const std::string code = "<script>track(1)<\\/script><style>p{margin:0}</style>";
  const std::string data =
      R"({"@type":"NewsArticle","articleBody":")" + code + linked_body("<p>", "</p>") + "\"}";
  const std::string text = extract("<html><head><script type=\"application/ld+json\">" + data +
                                   "</script></head><body><p>Subscribe to read on.</p></body></html>")
                               .text;
  EXPECT_EQ(text.find("The harbour council of Port Ellery"), 0u) << text;
  EXPECT_NE(text.find("a cost of about $3 million."), std::string::npos) << text;
}

TEST(ArticleExtractor, ReadsMetaElementsAndVisibleBylines) {
  const ExtractedArticle article =
      extract(page_of("<meta property=\"og:title\" content=\"Port Ellery closes its fish market\"><meta "
                      "property=\"article:published_time\" "
                      "content=\"2020-05-03T07:15:00+02:00\">",
                      "<p class=\"byline\">By Ines Marlow</p>", ""));
  EXPECT_EQ(article.metadata.byline, "Ines Marlow");
  ASSERT_TRUE(article.metadata.publication_date);
  EXPECT_EQ(*article.metadata.publication_date, std::chrono::year(2020) / 5 / 3);
}

TEST(ArticleExtractor, CutsAVisibleBylineToItsName) {
  const auto byline_of = [](const std::string& line) {
    return extract(page_of("", "<p class=\"byline\">" + line + "</p>", "")).metadata.byline;
  };
  EXPECT_EQ(byline_of("Posted by Ines Marlow"), "Ines Marlow");
  EXPECT_EQ(byline_of("Ines Marlow - 2019-04-10"), "Ines Marlow");
  EXPECT_EQ(byline_of("Ines Marlow — November 18, 2019"), "Ines Marlow");
  EXPECT_EQ(byline_of("Ines Marlow commented on"), "");
}

/// The text of a page that has this inside of its article, before the third paragraph.
std::string text_with(std::string_view inside) {
  std::string html = page_of("", "", "");
  html.insert(html.find("<p>Traders"), inside);
  return extract(html).text;
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

TEST(ArticleExtractor, SurvivesMalformedLinkedData) {
  for (const std::string_view data : {"{", "[[[[[", "{\"@type\":[1,{}],\"author\":5}",
                                      "{\"@type\":\"Article\",\"author\":[[]]}", "null", "\"\\uD800\""}) {
    const ExtractedArticle article =
        extract(page_of("<script type=\"application/ld+json\">" + std::string(data) + "</script>", "", ""));
    EXPECT_EQ(article.metadata.title, "Port Ellery closes its fish market");
  }
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

TEST(ArticleExtractor, TakesTheMainHeadingForTheHeadline) {
  const ExtractedArticle article = extract(
      "<title>Fish market to close</title><meta property=og:title content=\"Fish market to close\"><div "
      "class=article><h1>After 112 years, a market loses its roof and its insurance</h1><div "
      "class=article-body>" +
      std::string(kParagraphs) + "</div></div>");
  EXPECT_EQ(article.text.find("Fish market to close\n\nThe harbour council"), 0u);
}

TEST(ArticleExtractor, EndsWhereTheNextArticleBegins) {
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

TEST(ArticleExtractor, EndsWhereTheNextArticleBeginsInTheSameFeed) {
  std::string html = "<title>Port Ellery closes its fish market</title><main>";
  html.append("<article><h1>Port Ellery closes its fish market</h1>").append(kParagraphs);
  html +=
      "</article><article><h1>Ferry fares to rise</h1><p>The ferry company of Port Ellery said on Monday "
      "that its fares will go up by a tenth in spring, the third rise in as many years.</p></article></main>";
  const std::string text = extract(html).text;
  EXPECT_NE(text.find("about $3 million."), std::string::npos);
  EXPECT_EQ(text.find("ferry company"), std::string::npos);
}

TEST(ArticleExtractor, EndsWhereAnArticleBeginsBesideAHeadlineDirectlyInTheFeed) {
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

TEST(ArticleExtractor, TakesMainHeadingsInsideTheFirstOnesElementForSections) {
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

TEST(ArticleExtractor, LeavesCommentsBelowTheArticleOut) {
  const ExtractedArticle article = extract(
      page_of("", "",
              "<ol class=comment-list><li class=comment><p>The council of Port Ellery told us for years "
              "that the market was safe, and nobody on the harbour believed a word.</p></li></ol>"));
  EXPECT_EQ(article.text.find("nobody on the harbour"), std::string::npos);
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
