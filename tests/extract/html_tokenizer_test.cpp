// The HTML tokenizer on well-formed, broken and hostile markup.
// SPDX-License-Identifier: Apache-2.0
#include "core/extract/html_tokenizer.h"

#include <gtest/gtest.h>

namespace nutgraf {
namespace {

/// All tokens on one line: <name a=v>, </name>, text, {raw}.
std::string tokens_of(std::string_view page) {
  HtmlTokenizer tokenizer(page);
  HtmlToken token;
  std::string all;
  while (tokenizer.next(token)) {
    switch (token.kind) {
      case HtmlTokenKind::StartTag:
        all += '<';
        all += token.name;
        for (const HtmlAttribute& attribute : token.attributes) {
          all += ' ';
          all += attribute.name;
          all += '=';
          all += attribute.value;
        }
        all += '>';
        break;
      case HtmlTokenKind::EndTag:
        all += "</";
        all += token.name;
        all += '>';
        break;
      case HtmlTokenKind::Text:
        all += token.text;
        break;
      case HtmlTokenKind::RawText:
        all += '{';
        all += token.text;
        all += '}';
        break;
    }
  }
  return all;
}

TEST(HtmlTokenizer, ReadsTagsAndAttributes) {
  EXPECT_EQ(tokens_of("<P Class=\"a b\" id='c' hidden data-x=1>Hi</P >"),
            "<p Class=a b id=c hidden= data-x=1>Hi</p>");
  EXPECT_EQ(tokens_of("<a href=x/y/>z</a>"), "<a href=x/y/>z</a>");
  EXPECT_EQ(tokens_of("<br/><hr />"), "<br><hr>");
  EXPECT_EQ(tokens_of("<p =a b = c>"), "<p =a= b=c>");
}

TEST(HtmlTokenizer, SkipsCommentsAndDeclarations) {
  EXPECT_EQ(tokens_of("a<!-- <p> -- > -->b"), "ab");
  EXPECT_EQ(tokens_of("a<!-->b<!--->c<!--x--!>d"), "abcd");
  EXPECT_EQ(tokens_of("<!DOCTYPE html>a<?php x ?>b<![CDATA[c]]>d</ x>e</>f"), "abdef");
  EXPECT_EQ(tokens_of("a<!-- never closed <p>b"), "a");
}

TEST(HtmlTokenizer, KeepsSignsThatOpenNoTag) {
  EXPECT_EQ(tokens_of("1 < 2 && 3 <4 <"), "1 < 2 && 3 <4 <");
  EXPECT_EQ(tokens_of("a </"), "a </");
}

TEST(HtmlTokenizer, NeverLooksIntoScriptsAndStyles) {
  EXPECT_EQ(tokens_of("<script>if (a<b) document.write('<p>x</p>')</script>y"),
            "<script>{if (a<b) document.write('<p>x</p>')}</script>y");
  EXPECT_EQ(tokens_of("<script><!-- <script>a</script> b --></script>c"),
            "<script>{<!-- <script>a</script> b -->}</script>c");
  EXPECT_EQ(tokens_of("<script><!--></script>c"), "<script>{<!-->}</script>c");
  EXPECT_EQ(tokens_of("<STYLE>p{}</styles></Style>d"), "<style>{p{}</styles>}</style>d");
  EXPECT_EQ(tokens_of("<noscript><img src=x></noscript>e"), "<noscript>{<img src=x>}</noscript>e");
  EXPECT_EQ(tokens_of("<title>a <b> &amp;</title>f"), "<title>a <b> &amp;</title>f");
  EXPECT_EQ(tokens_of("<script>never closed <p>x"), "<script>{never closed <p>x}");
}

TEST(HtmlTokenizer, KeepsTextAfterARawElementThatIsNeverClosed) {
  EXPECT_EQ(tokens_of("<title>Head<p>Body"), "<title>Head<p>Body");
  EXPECT_EQ(tokens_of("<iframe src=x><p>Body"), "<iframe src=x><p>Body");
}

TEST(HtmlTokenizer, DropsATagCutOffByTheEnd) {
  EXPECT_EQ(tokens_of("a<p class=\"b"), "a");
  EXPECT_EQ(tokens_of("a<p"), "a");
  EXPECT_EQ(tokens_of(""), "");
}

TEST(HtmlTokenizer, ComesToTheEndOfHostileInput) {
  // Each would take hours if it went quadratic.
  for (const std::string_view part :
       {"<", "<!--", "<title>", "<textarea>", "<a b=\"", "</", "&amp", "<script>", "<p a a a ", "-->"}) {
    std::string page;
    while (page.size() < 2'000'000) page += part;
    HtmlTokenizer tokenizer(page);
    HtmlToken token;
    std::size_t count = 0;
    while (tokenizer.next(token)) ++count;
    EXPECT_LE(count, page.size());
  }
}

}  // namespace
}  // namespace nutgraf
