// The article of a page: its head, and what stands at its end.
// SPDX-License-Identifier: Apache-2.0
#include "tools/train/page_maker.h"

#include <algorithm>

#include "tools/train/paste_text.h"

namespace nutgraf {

void PageMaker::write_article() {
  const bool wrapped = random_.chance(60);
  if (wrapped) writer_.open(landmark("article"), misleading_names("main"));
  if (random_.chance(40)) link_list({line("p.nav"), line("section"), article_->headline}, "breadcrumb");
  write_article_head();
  write_body();
  write_end_of_article();
  if (wrapped && random_.chance(50)) {
    writer_.close();
    if (random_.chance(70)) write_related();
    if (random_.chance(35)) write_comments();
    if (random_.chance(25)) write_related();
  } else {
    if (random_.chance(60)) write_related();
    if (random_.chance(40)) write_comments();
    if (random_.chance(30)) write_cards(2 + random_.below(6), random_.chance(10));
    if (random_.chance(10)) write_next_article();
    if (wrapped) writer_.close();
  }
  if (random_.chance(18)) write_sponsored();
  if (random_.chance(8)) write_next_article();
}

void PageMaker::write_title() {
  // Old pages have headlines that only look like ones.
  const std::uint32_t form = random_.below(100);
  const bool plain = form < (style_.tables ? 50u : 7u);
  writer_.block(plain       ? (random_.chance(50) ? "div" : "p")
                : form < 90 ? "h1"
                            : "h2",
                plain && style_.tables ? "" : names("title"), article_->headline, kHeadline);
}

void PageMaker::write_meta() {
  writer_.open("div", names("meta"));
  const bool date_first = random_.chance(25);
  const auto date = [&] {
    put("p.meta",
        random_.chance(30)   ? "time"
        : random_.chance(50) ? "span"
                             : "div",
        names("date"), kDateline | kBoilerplate);
    if (random_.chance(25))
      put("p.meta", random_.chance(50) ? "span" : "p", names("date"), kDateline | kBoilerplate);
  };
  if (date_first) date();
  if (random_.chance(80))
    put("byline",
        random_.chance(40)   ? "span"
        : random_.chance(50) ? "p"
                             : "div",
        names("byline"), kByline | kBoilerplate);
  if (!date_first && random_.chance(90)) date();
  writer_.close();
}

void PageMaker::write_article_head() {
  const bool grouped = random_.chance(50);
  if (grouped) writer_.open(landmark("header"), names("header"));
  if (random_.chance(45))
    put(random_.chance(50) ? "section" : "p.nav", random_.chance(50) ? "span" : "div", names("kicker"),
        kKicker | kBoilerplate);
  const bool deck_first = random_.chance(5);
  const auto deck = [&] {
    std::string text = deck_of(*article_);
    if (random_.chance(40)) text += ".";
    writer_.block(random_.chance(50)   ? "p"
                  : random_.chance(60) ? "h2"
                                       : "div",
                  names("deck"), text, kHeadline | kBody | kBoilerplate);
  };
  const bool decked = random_.chance(38);
  if (decked && deck_first) deck();
  write_title();
  if (decked && !deck_first) deck();
  const bool share_first = random_.chance(25);
  if (share_first) write_share();
  const bool image_first = random_.chance(30);
  if (image_first) write_image();
  write_meta();
  if (!share_first && random_.chance(70)) write_share();
  if (grouped) writer_.close();
  if (!image_first && random_.chance(75)) write_image();
  if (random_.chance(10)) write_key_points();
  if (random_.chance(10)) put("p.media", "div", names("media"));
  if (random_.chance(8)) write_box("p.player", "media", 4);
}

void PageMaker::write_image() {
  const bool figure = style_.captions_in_figures;
  writer_.open(figure ? "figure" : "div", names("image"));
  writer_.raw("<img src=\"a.jpg\" alt=\"A picture\">");
  if (random_.chance(85)) {
    std::string caption = random_.chance(75) ? line("p.caption") : line("caption");
    // Agencies' captions go on to tell the story.
    if (random_.chance(35)) {
      const std::vector<std::string> sentences =
          sentences_of(first_words(random_.chance(70) ? draw_article() : *article_));
      if (caption.back() != '.') caption += '.';
      caption += " " + random_.pick(sentences);
      if (random_.chance(30)) caption += " " + line("credit");
    }
    writer_.open(figure && random_.chance(75) ? "figcaption"
                 : random_.chance(50)         ? "p"
                                              : "div",
                 names("caption"));
    writer_.text(caption, kCaption);
    if (random_.chance(30))
      writer_.block(random_.chance(60) ? "span" : "div", "", " " + line("credit"), kCaption);
    writer_.close();
  }
  writer_.close();
}

void PageMaker::write_end_of_article() {
  if (random_.chance(20)) put("p.notes", "p", names("notes"), kBoilerplate | kByline);
  if (random_.chance(45)) {
    writer_.open("div", names("tags"));
    if (random_.chance(60)) put("tags", "span", "");
    const std::uint32_t count = 1 + random_.below(6);
    std::vector<std::string> tags;
    for (std::uint32_t i = 0; i < count; ++i) tags.push_back(line(random_.chance(50) ? "topic" : "city"));
    link_list(tags, "tags");
    writer_.close();
  }
  if (random_.chance(45)) write_share();
  if (random_.chance(28)) {
    writer_.open("div", names("bio"));
    for (const std::string& text : lines_of("p.bio", 3))
      writer_.block(random_.chance(70) ? "p" : "div", "", text, kBoilerplate | kByline);
    writer_.close();
  }
  if (random_.chance(22)) write_newsletter();
  if (random_.chance(10)) write_box("p.support", "newsletter", 3);
  if (random_.chance(12)) write_box("p.app", "newsletter", 3);
  if (random_.chance(12))
    link_list({"Previous article", draw_other().headline, "Next article", draw_other().headline}, "related");
}

/// Another article in full below this one, as pages without an end have it.
void PageMaker::write_next_article() {
  const PlainArticle& other = draw_other();
  ++story_;
  writer_.open(landmark("article"), names("main"));
  writer_.block("h2", names("title"), other.headline, kRelated, story_, random_.chance(60));
  put("byline", "div", names("byline"), kRelated | kByline | kBoilerplate);
  if (random_.chance(60)) put("date", "div", names("date"), kRelated | kDateline | kBoilerplate);
  writer_.open("div", names("body"));
  const std::vector<std::string> body = body_paragraphs(other);
  const std::size_t count =
      random_.chance(50) ? body.size() : std::min<std::size_t>(body.size(), 2 + random_.below(4));
  for (std::size_t i = 0; i < count; ++i)
    writer_.block(style_.item, names("paragraph"), body[i], kRelated, story_);
  writer_.close();
  writer_.close();
}

}  // namespace nutgraf
