// What stands between the paragraphs of a page's article: galleries, charts, tables, boxes, updates.
// SPDX-License-Identifier: Apache-2.0
#include "tools/train/page_maker.h"

#include <algorithm>

#include "tools/train/paste_text.h"

namespace nutgraf {

std::string PageMaker::figure() {
  const std::string number = std::to_string(1 + random_.below(random_.chance(50) ? 100 : 9000));
  switch (random_.below(5)) {
    case 0:
      return number + "." + std::to_string(random_.below(10));
    case 1:
      return number + "%";
    case 2:
      return "$" + number + " million";
    default:
      return number;
  }
}

/// Pictures of this story or of others, each with a number, a line and some sentences.
void PageMaker::write_gallery() {
  const bool list = random_.chance(60);
  const bool numbered = random_.chance(60);
  const bool headed = random_.chance(65);
  const std::uint32_t count = 3 + random_.below(random_.chance(25) ? 24 : 7);
  writer_.open(list ? "ul" : "div", random_.chance(70) ? names("gallery") : "");
  for (std::uint32_t i = 1; i <= count; ++i) {
    const PlainArticle& other = draw_other();
    ++story_;
    writer_.open(list ? "li" : "div", random_.chance(60) ? names("image") : "");
    writer_.raw("<img src=\"b.jpg\" alt=\"\">");
    const std::string number =
        numbered ? std::to_string(i) + (random_.chance(80) ? "/" : " of ") + std::to_string(count) + " " : "";
    if (headed) {
      constexpr const char* kTags[] = {"h3", "h4", "div", "p"};
      writer_.block(kTags[random_.below(4)], "", number + phrase(2 + random_.below(5)),
                    kRelated | kBoilerplate | kCaption, story_);
    }
    writer_.block(random_.chance(65) ? "p" : "div", random_.chance(50) ? names("caption") : "",
                  (headed ? "" : number) + first_words(other), kRelated | kCaption | kToldByMarkup, story_);
    if (random_.chance(40)) writer_.block("span", "", line("credit"), kCaption);
    writer_.close();
  }
  writer_.close();
}

/// The captions of several pictures that stand together, as a list of their own.
void PageMaker::write_caption_list() {
  writer_.open("ul", random_.chance(40) ? names("caption") : "");
  for (std::uint32_t i = 1 + random_.below(4); i > 0; --i) {
    std::string text = line("p.caption");
    if (random_.chance(50)) text += ". " + sentences_of(first_words(*article_))[0];
    writer_.block("li", "", text, kCaption | kToldByMarkup);
  }
  writer_.close();
}

/// A chart's title, its axis and its source.
void PageMaker::write_chart() {
  writer_.open(random_.chance(40) ? "figure" : "div", names("chart"));
  const std::string tag = random_.chance(50) ? "p" : "div";
  writer_.block(random_.chance(40) ? "h3" : tag, "", phrase(3 + random_.below(6)), kBoilerplate | kCaption);
  if (random_.chance(45)) writer_.block(tag, "", deck_of(draw_article()), kBoilerplate | kCaption);
  for (std::uint32_t i = 2 + random_.below(7); i > 0; --i)
    writer_.block(random_.chance(70) ? tag : "span", "", random_.chance(50) ? line("city") : figure(),
                  kBoilerplate | kCaption);
  for (const std::string& text : lines_of("p.chart.source", 3))
    writer_.block(tag, "", text, kBoilerplate | kCaption);
  writer_.close();
}

/// A table that belongs to the story.
void PageMaker::write_table() {
  const std::uint32_t columns = 2 + random_.below(4);
  const std::uint32_t rows = 3 + random_.below(6);
  const auto cell = [&](const std::string& text) {
    expected_ += "<p>" + PageWriter::escaped(text) + "</p>\n";
    writer_.cell(text, kBody);
  };
  const bool wrapped = random_.chance(50);
  if (wrapped) writer_.open("div", random_.chance(60) ? names("table") : "");
  writer_.open("table", random_.chance(50) ? names("table") : "");
  for (std::uint32_t row = 0; row < rows; ++row) {
    writer_.open("tr");
    for (std::uint32_t column = 0; column < columns; ++column) {
      cell(row == 0      ? phrase(1 + random_.below(2))
           : column == 0 ? (random_.chance(50) ? line("city") : line("first") + " " + line("last"))
                         : figure());
    }
    writer_.close();
  }
  writer_.close();
  if (wrapped) writer_.close();
}

/// Points that sum the story up, above its text or in the element of its text.
void PageMaker::write_key_points() {
  writer_.open("div", names("bullets"));
  if (random_.chance(55))
    writer_.block(random_.chance(60) ? "h2" : "div", "", line("p.header.bullets"), kBoilerplate);
  writer_.open("ul");
  for (const std::string& text : lines_of("p.bullets", 4)) writer_.block("li", "", text, kBoilerplate);
  writer_.close();
  writer_.close();
}

/// A box that explains something beside the story.
void PageMaker::write_explainer() {
  writer_.open(random_.chance(45) ? "aside" : "div", names("box"));
  writer_.block(random_.chance(60) ? "h3" : "p", "", line("p.header.box"), kBoilerplate | kRelated);
  const PlainArticle& other =
      half_.prose.empty() || random_.chance(50) ? draw_article() : *random_.pick(half_.prose);
  const std::vector<std::string> sentences = sentences_of(first_words(other));
  for (std::size_t i = 0; i < std::min<std::size_t>(sentences.size(), 1 + random_.below(3)); ++i)
    writer_.block("p", "", sentences[i], kBoilerplate | kRelated | kToldByMarkup);
  writer_.close();
}

/// Furniture in sentences that looks like the paragraphs around it.
void PageMaker::write_like_body(const std::string& list, std::uint32_t most) {
  for (const std::string& text : lines_of(list, most)) {
    writer_.open(style_.item, random_.chance(70) ? names("paragraph") : "");
    const bool emphasized = random_.chance(45);
    if (emphasized) writer_.open(random_.chance(60) ? "em" : "strong");
    writer_.text(text, kBoilerplate);
    if (emphasized) writer_.close();
    writer_.close();
  }
}

/// The element, the time and the heading of an update in a page that tells news as it happens.
void PageMaker::open_update(const std::string& tag) {
  writer_.open(tag, names("live"));
  writer_.block(random_.chance(50) ? "time" : "div", random_.chance(50) ? names("date") : "", time(),
                kDateline | kBoilerplate);
  if (random_.chance(30)) put("byline", "span", names("byline"), kByline | kBoilerplate);
}

}  // namespace nutgraf
