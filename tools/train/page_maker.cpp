// One news page in the making: style, head, columns.
// SPDX-License-Identifier: Apache-2.0
#include "tools/train/page_maker.h"

#include <utility>

#include "tools/train/paste_text.h"

namespace nutgraf {

PageMaker::PageMaker(const std::vector<PlainArticle>& pool, const std::vector<std::string>& web_lines,
                     const PasteHalf& half, std::uint64_t seed)
    : LineDrawer(pool, half, seed), web_lines_(web_lines), writer_(random_, random_.chance(8)) {
  // Some pages hold other prose than news; articles of the corpora are shorter than those of most pages.
  if (!half.prose.empty() && random_.chance(28)) {
    article_ = random_.pick(half.prose);
  } else if (random_.chance(65)) {
    for (int i = 0; i < 3; ++i) {
      const PlainArticle& other = draw_article();
      if (other.paragraphs.size() > article_->paragraphs.size()) article_ = &other;
    }
  }
  choose_style();
}

MadePage PageMaker::make() {
  write_head();
  write_top();
  write_columns();
  write_footer();
  writer_.raw("</body></html>\n");
  MadePage page;
  page.html = writer_.take_html();
  page.lines = writer_.take_lines();
  page.expected = std::move(expected_);
  return page;
}

void PageMaker::choose_style() {
  const std::uint32_t naming = random_.below(100);
  style_.naming = naming < 58 ? 0 : naming < 70 ? 1 : naming < 80 ? 2 : naming < 88 ? 3 : 4;
  constexpr const char* kPrefixes[] = {"c-", "o-", "td-", "article__", "l-", "story-", "nw-", "m-"};
  style_.prefix = kPrefixes[random_.below(8)];
  style_.tables = random_.chance(6);
  style_.landmarks = !style_.tables && random_.chance(62);
  constexpr const char* kHeadings[] = {"h2", "h3", "h4", "h2", "h3", "div", "p", "span"};
  style_.heading = kHeadings[random_.below(8)];
  style_.item = random_.chance(88) ? "p" : "div";
  style_.list = random_.below(5);
  style_.paragraphs = random_.chance(style_.tables ? 60 : 7) ? 1 : random_.chance(14) ? 2 : 0;
  style_.links_in_body = random_.chance(45);
  style_.captions_in_figures = random_.chance(55);
  constexpr const char* kSeparators[] = {" ", "", " ", " | ", " \xC2\xB7 ", " / ", " "};
  style_.separator = kSeparators[random_.below(7)];
}

std::string PageMaker::nonsense_names() {
  constexpr char kLetters[] = "abcdefghijklmnopqrstuvwxyz0123456789";
  std::string name;
  if (style_.naming == 4) {
    constexpr const char* kAtoms[] = {
        "flex",       "mt-4",  "mb-2",     "text-lg", "font-serif", "leading-6", "px-0",     "md:w-2/3",
        "col-span-8", "block", "relative", "text-22", "gap-4",      "Mb(1.0em)", "Fz(14px)", "lg:text-26"};
    for (std::uint32_t i = 2 + random_.below(8); i > 0; --i) {
      if (!name.empty()) name += ' ';
      if (random_.chance(50)) {
        name += kAtoms[random_.below(16)];
      } else {
        name += kLetters[random_.below(26)];
        name += kLetters[random_.below(26)];
      }
    }
    return name;
  }
  name = random_.chance(50) ? "css-" : "sc-";
  for (int i = 0; i < 6; ++i) name += kLetters[random_.below(36)];
  return name;
}

std::string PageMaker::names(const std::string& role) {
  // Atoms say how a thing looks, so that they differ within a role.
  if (style_.naming == 4 && random_.chance(15)) return nonsense_names();
  const auto known = names_.find(role);
  if (known != names_.end()) return known->second;
  std::string name;
  std::uint32_t naming = style_.naming;
  if (naming < 2 && random_.chance(14)) naming = 2 + random_.below(2);
  if (naming >= 2 && random_.chance(6)) naming = 0;
  if (naming < 2) {
    name = random_.pick(half_.lines.at("c." + role));
    if (naming == 1) name = style_.prefix + name;
    if (random_.chance(15)) name += " " + random_.pick(half_.lines.at("c." + role));
    if (random_.chance(10)) name += " clearfix";
  } else if (naming != 3) {
    name = nonsense_names();
  }
  names_[role] = name;
  return name;
}

std::string PageMaker::misleading_names(const std::string& role) {
  constexpr const char* kRoles[] = {"related",  "share",      "sidebar", "header", "footer", "widget",
                                    "card",     "title",      "meta",    "image",  "nav",    "ad",
                                    "comments", "newsletter", "deck",    "wrap",   "wrap",   "media"};
  std::string name = names(role);
  if (!random_.chance(42)) return name;
  if (!name.empty()) name += ' ';
  return name + random_.pick(half_.lines.at(std::string("c.") + kRoles[random_.below(18)]));
}

std::string PageMaker::landmark(const char* tag) {
  return style_.landmarks && random_.chance(85) ? tag : random_.chance(85) ? "div" : "section";
}

void PageMaker::write_head() {
  const std::string site = line("site");
  std::string head =
      "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>" +
      PageWriter::escaped(article_->headline) +
      (random_.chance(75) ? (random_.chance(50) ? " | " : " - ") + PageWriter::escaped(site) : "") +
      "</title>\n";
  std::string quoted;
  for (const char c : article_->headline) quoted += c == '"' ? '\'' : c;
  if (random_.chance(60))
    head += "<meta property=\"og:title\" content=\"" + PageWriter::escaped(quoted) + "\">\n";
  if (random_.chance(40)) {
    std::string deck;
    for (const char c : deck_of(*article_)) deck += c == '"' ? '\'' : c;
    head += "<meta name=\"description\" content=\"" + PageWriter::escaped(deck) + "\">\n";
  }
  if (random_.chance(45)) {
    std::string plain;
    for (const char c : quoted) plain += c == '\\' ? ' ' : c;
    head +=
        R"(<script type="application/ld+json">{"@context":"http://schema.org","@type":"NewsArticle","headline":")" +
        plain + R"(","datePublished":"20)" + std::to_string(10 + random_.below(15)) +
        R"(-05-11T10:00:00Z"}</script>)" + "\n";
  }
  if (random_.chance(50))
    head += "<style>.a{color:red} .b{display:none}</style><script>var x = '<p>no text</p>';</script>\n";
  const bool bare = random_.chance(30);
  writer_.raw(head + "</head>\n<body" + (bare ? "" : " class=\"single post article has-sidebar\"") + ">\n");
}

void PageMaker::write_top() {
  if (random_.chance(35)) put("p.skip", "a", names("skip"));
  if (random_.chance(22)) write_box("p.cookie", "cookie", 5);
  if (random_.chance(12)) write_box(random_.chance(50) ? "p.support" : "p.newsletter", "newsletter", 2);
  writer_.open(landmark("header"), names("header"));
  if (random_.chance(55)) link_list(lines_of("p.utility", 9), "nav");
  if (random_.chance(30)) link_list(lines_of("p.strip", 4), "header", false);
  put("site", random_.chance(70) ? "a" : "div", "logo");
  writer_.open(landmark("nav"), names("nav"));
  link_list(lines_of("p.nav", 26), "nav");
  writer_.close();
  if (random_.chance(25)) link_list(lines_of("p.nav", 16), "nav");
  writer_.close();
  if (random_.chance(22)) {
    writer_.open("div", names("ticker"));
    put("p.ticker", "span", "");
    const std::uint32_t count = 1 + random_.below(4);
    for (std::uint32_t i = 0; i < count; ++i)
      writer_.block(random_.chance(50) ? "a" : "div", "", draw_other().headline, kRelated | kBoilerplate,
                    ++story_);
    writer_.close();
  }
  if (random_.chance(25)) put("p.ad", "div", names("ad"));
}

void PageMaker::write_columns() {
  const bool first = random_.chance(14);
  const bool last = !first && random_.chance(72);
  if (style_.tables)
    writer_.raw("<table width=\"760\" cellpadding=\"0\"><tr valign=\"top\"><td width=\"140\">");
  const std::uint32_t wraps = random_.below(4);
  for (std::uint32_t i = 0; i < wraps; ++i)
    writer_.open("div",
                 random_.chance(60) ? random_.pick(half_.lines.at("c.wrap")) : misleading_names("wrap"));
  if (first) write_sidebar();
  if (style_.tables) writer_.raw("</td><td>");
  writer_.open(landmark("main"), misleading_names("main"));
  write_article();
  writer_.close();
  if (style_.tables) writer_.raw("</td><td width=\"160\">");
  const bool outside = random_.chance(50) && wraps > 0;
  if (last && !outside) write_sidebar();
  for (std::uint32_t i = 0; i < wraps; ++i) writer_.close();
  if (last && outside) write_sidebar();
  if (style_.tables) writer_.raw("</td></tr></table>");
  if (random_.chance(20)) write_cards(3 + random_.below(9), false);
}

void PageMaker::write_footer() {
  writer_.open(landmark("footer"), names("footer"));
  if (random_.chance(30)) write_newsletter();
  if (random_.chance(40)) link_list(lines_of("p.nav", 20), "nav");
  link_list(lines_of("p.footer", 14), "footer");
  const std::uint32_t count = 1 + random_.below(4);
  for (std::uint32_t i = 0; i < count; ++i) put("p.legal", random_.chance(70) ? "p" : "div", names("footer"));
  if (random_.chance(20)) put("p.support", "p", "");
  writer_.close();
  if (random_.chance(20)) write_box("p.cookie", "cookie", 6);
}

}  // namespace nutgraf
