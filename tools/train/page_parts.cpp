// Furniture of pages: menus, share bars, boxes, lists of other stories, comments.
// SPDX-License-Identifier: Apache-2.0
#include "tools/train/page_maker.h"

#include <set>

#include "tools/train/paste_text.h"

namespace nutgraf {

void PageMaker::put(const std::string& list, const std::string& tag, const std::string& names,
                    std::uint32_t kinds) {
  writer_.block(tag, names, line(list), kinds, 0, random_.chance(30));
}

std::vector<std::string> PageMaker::lines_of(const std::string& list, std::uint32_t most) {
  std::vector<std::string> lines;
  std::set<std::string> seen;
  for (std::uint32_t i = 1 + random_.below(most); i > 0; --i) {
    const std::string text = line(list);
    if (seen.insert(text).second) lines.push_back(text);
  }
  return lines;
}

void PageMaker::link_list(const std::vector<std::string>& texts, const std::string& role, bool linked) {
  // Menus of one page may be written in several ways.
  const std::uint32_t form = random_.chance(70) ? style_.list : random_.below(5);
  writer_.open(form < 2 ? "ul" : "div", random_.chance(70) ? names(role) : "");
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (form < 2) {
      writer_.block("li", "", texts[i], kBoilerplate, 0, linked);
    } else if (form == 2) {
      writer_.block("div", "", texts[i], kBoilerplate, 0, linked);
    } else {
      writer_.block(linked ? "a" : "span", "", (i > 0 ? style_.separator : "") + texts[i], kBoilerplate);
    }
  }
  writer_.close();
}

void PageMaker::section_header(const std::string& list) {
  const bool loud = random_.chance(25);
  const std::string text = line(list);
  const std::string tag = random_.chance(80) ? style_.heading : "div";
  writer_.block(tag, random_.chance(40) ? "title" : "", loud ? in_capitals(text) : text,
                kBoilerplate | kRelated);
  if (tag == "span") writer_.line_break();
}

void PageMaker::write_sidebar() {
  writer_.open(landmark("aside"), names("sidebar"));
  const std::uint32_t count = 1 + random_.below(5);
  for (std::uint32_t i = 0; i < count; ++i) write_widget();
  writer_.close();
}

void PageMaker::write_widget() {
  writer_.open("div", names("widget"));
  switch (random_.below(9)) {
    case 0:
    case 1:
      write_popular();
      break;
    case 2:
      write_headlines(2 + random_.below(8), "p.header.related");
      break;
    case 3:
      write_cards(2 + random_.below(4), random_.chance(10));
      break;
    case 4:
      write_newsletter();
      break;
    case 5:
      write_box(random_.chance(50) ? "p.app" : "p.support", "widget", 3);
      break;
    case 6:
      write_sponsored();
      break;
    case 7:
      write_box("p.jobs", "widget", 5);
      break;
    default:
      put("p.ad", "div", names("ad"));
      break;
  }
  writer_.close();
}

void PageMaker::write_headlines(std::uint32_t count, const std::string& header) {
  section_header(header);
  const bool numbered = random_.chance(30);
  const bool timed = random_.chance(20);
  const std::uint32_t form = random_.below(4);
  writer_.open(form == 0 ? "ul" : form == 1 ? "ol" : "div");
  for (std::uint32_t i = 0; i < count; ++i) {
    writer_.open(form < 2 ? "li" : random_.chance(50) ? "div" : "p", form > 1 ? names("cardtitle") : "");
    if (numbered) {
      writer_.block(random_.chance(60) ? "span" : "div", "",
                    std::to_string(i + 1) + (random_.chance(50) ? " " : ". "), kBoilerplate | kRelated,
                    story_ + 1);
    }
    if (timed) writer_.block("span", "", time() + " ", kBoilerplate | kRelated | kDateline, story_ + 1);
    writer_.block("a", "", draw_other().headline, kRelated | kBoilerplate, ++story_);
    writer_.close();
  }
  writer_.close();
}

void PageMaker::write_cards(std::uint32_t count, bool like_body) {
  writer_.open(landmark("section"), names("related"));
  if (random_.chance(80)) section_header("p.header.related");
  const bool section = random_.chance(30);
  const bool when = random_.chance(40);
  const bool summary = like_body || random_.chance(60);
  const bool full = random_.chance(25);  // a whole paragraph
  const bool by = random_.chance(15);
  const bool more = random_.chance(20);
  const std::uint32_t title = random_.below(4);
  for (std::uint32_t i = 0; i < count; ++i) {
    const PlainArticle& other = draw_other();
    ++story_;
    writer_.open(style_.landmarks && random_.chance(20) ? "article" : "div", names("card"));
    if (section)
      put("section", random_.chance(50) ? "span" : "div", names("kicker"), kRelated | kBoilerplate | kKicker);
    constexpr const char* kTitles[] = {"h3", "h4", "div", "p"};
    writer_.block(kTitles[title], names("cardtitle"), other.headline, kRelated | kBoilerplate, story_,
                  random_.chance(85));
    if (by) put("byline", "span", names("byline"), kRelated | kByline | kBoilerplate);
    if (summary) {
      std::string text = full                              ? other.paragraphs[0].text
                         : like_body && random_.chance(60) ? first_words(other)
                                                           : summary_of(other);
      if (like_body)
        text = sentences_of(text)[0] + (random_.chance(50) ? "" : " " + sentences_of(text).back());
      writer_.block(like_body ? style_.item : "p", like_body ? names("paragraph") : names("cardtext"), text,
                    kRelated, story_);
    }
    if (when)
      put("p.meta", random_.chance(50) ? "span" : "div", names("date"), kRelated | kBoilerplate | kDateline);
    if (more) put("readmore", "a", "", kRelated | kBoilerplate);
    writer_.close();
  }
  writer_.close();
}

void PageMaker::write_related() {
  if (random_.chance(55)) {
    write_cards(1 + random_.below(7), random_.chance(15));
  } else {
    writer_.open("div", names("related"));
    write_headlines(1 + random_.below(7), "p.header.related");
    writer_.close();
  }
}

void PageMaker::write_popular() {
  writer_.open("div", names("popular"));
  write_headlines(3 + random_.below(8), "p.header.popular");
  writer_.close();
}

void PageMaker::write_sponsored() {
  section_header("p.header.sponsored");
  for (const std::string& text : lines_of("p.sponsored", 6)) {
    writer_.open("div", names("card"));
    writer_.block("a", "", text, kBoilerplate | kRelated);
    if (random_.chance(40)) writer_.block("span", "", " " + line("last") + ".example", kBoilerplate);
    writer_.close();
  }
}

void PageMaker::write_newsletter() { write_box("p.newsletter", "newsletter", 4); }

void PageMaker::write_box(const std::string& list, const std::string& role, std::uint32_t most) {
  const bool form = role == "newsletter" && random_.chance(40);
  writer_.open(form ? "form" : "div", names(role));
  for (const std::string& text : lines_of(list, most)) {
    const bool title = text.size() < 40 && random_.chance(40);
    writer_.block(title                ? style_.heading
                  : random_.chance(65) ? "p"
                                       : "div",
                  "", text, kBoilerplate, 0, random_.chance(20));
  }
  writer_.close();
}

void PageMaker::write_comments() {
  writer_.open("div", names("comments"));
  for (const std::string& text : lines_of("p.comment.notes", 5))
    writer_.block(random_.chance(50) ? "p" : "div", "", text, kBoilerplate);
  const std::uint32_t count = random_.chance(60) ? 1 + random_.below(7) : 0;
  const bool nested = random_.chance(50);
  const bool eager = random_.chance(40);  // readers who write at length
  for (std::uint32_t i = 0; i < count; ++i) {
    writer_.open(nested ? "li" : "div", names("comment"));
    const std::string user = random_.chance(50) ? line("first") + std::to_string(random_.below(99))
                                                : line("first") + " " + line("last");
    writer_.block(random_.chance(50) ? "b" : "div", "user", user, kBoilerplate);
    if (random_.chance(60))
      writer_.block(random_.chance(50) ? "span" : "div", "", " " + line("p.comment.actions"), kBoilerplate);
    const std::uint32_t paragraphs = 1 + (random_.chance(25) ? 1 + random_.below(3) : 0);
    for (std::uint32_t p = 0; p < paragraphs; ++p) {
      std::string text = random_.chance(40) ? line("p.comment") : random_.pick(web_lines_);
      if (eager && random_.chance(50))
        text = first_words(half_.prose.empty() ? draw_article() : *random_.pick(half_.prose));
      while (eager && random_.chance(50)) text += " " + random_.pick(web_lines_);
      writer_.block("p", "", text, kBoilerplate);
    }
    if (random_.chance(60)) put("p.comment.actions", random_.chance(50) ? "a" : "div", "");
    writer_.close();
  }
  writer_.close();
}

void PageMaker::write_share() { link_list(lines_of("p.share", 8), "share"); }

}  // namespace nutgraf
