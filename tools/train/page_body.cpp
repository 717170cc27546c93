// The body of a page's article, and what interrupts it.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "tools/train/page_maker.h"
#include "tools/train/paste_text.h"

namespace nutgraf {

std::vector<std::string> PageMaker::body_paragraphs(const PlainArticle& article) {
  std::vector<std::string> result;
  const std::uint32_t form = random_.below(100);
  for (const PlainParagraph& paragraph : article.paragraphs) {
    if (paragraph.kinds != kBody) continue;
    const std::vector<std::string> sentences = sentences_of(paragraph.text);
    // As it is, a sentence each, or two by two, as papers have it.
    const std::size_t step = form < 45 ? sentences.size() : form < 70 ? 1 : 2;
    for (std::size_t i = 0; i < sentences.size(); i += step) {
      std::string text = sentences[i];
      for (std::size_t j = i + 1; j < std::min(sentences.size(), i + step); ++j) text += " " + sentences[j];
      result.push_back(text);
    }
  }
  if (!result.empty() && random_.chance(15)) result[0] = opening() + result[0];
  return result;
}

void PageMaker::write_paragraph(const std::string& text, bool lead) {
  expected_ += "<p>" + PageWriter::escaped(text) + "</p>\n";
  const bool marked = style_.links_in_body && random_.chance(40);
  if (style_.paragraphs == 1) {
    writer_.text(text, kBody, 0, marked);
    writer_.line_break();
    writer_.line_break();
    return;
  }
  if (style_.paragraphs == 2) writer_.open("div", names("wrap"));
  writer_.open(style_.item, lead && random_.chance(20) ? "first " + names("paragraph")
                            : random_.chance(97)       ? names("paragraph")
                                                       : "");
  const bool strong = lead && random_.chance(12);
  if (strong) writer_.open("strong");
  writer_.text(text, kBody, 0, marked);
  if (strong) writer_.close();
  writer_.close();
  if (style_.paragraphs == 2) writer_.close();
}

std::uint32_t PageMaker::open_body() {
  // Now and then the body has no element of its own, or several around it.
  const std::uint32_t depth = random_.chance(12) ? 0 : 1 + random_.below(random_.chance(25) ? 4 : 1);
  for (std::uint32_t i = 0; i < depth; ++i) {
    writer_.open(i + 1 == depth && style_.landmarks && random_.chance(12) ? "section" : "div",
                 i + 1 == depth ? misleading_names("body") : misleading_names("wrap"),
                 random_.chance(12) ? "itemprop=\"articleBody\"" : "");
  }
  return depth;
}

void PageMaker::write_subhead() {
  const std::string heading = this->heading(random_.chance(50) ? "p.subhead" : "subhead");
  expected_ += "<h2>" + PageWriter::escaped(heading) + "</h2>\n";
  const bool bold = random_.chance(15);
  writer_.open(bold ? style_.item : random_.chance(60) ? "h2" : "h3");
  if (bold) writer_.open("strong");
  writer_.text(heading, kHeadline | kBody);
  if (bold) writer_.close();
  writer_.close();
}

void PageMaker::write_list() {
  writer_.open(random_.chance(80) ? "ul" : "ol");
  for (const std::string& text : lines_of("p.list", 5)) {
    expected_ += "<li>" + PageWriter::escaped(text) + "</li>\n";
    writer_.block("li", "", text, kBody, 0, random_.chance(10));
  }
  writer_.close();
}

void PageMaker::write_end_of_body(bool walled) {
  if (random_.chance(5)) write_table();
  if (random_.chance(5)) write_like_body("p.letter", 3);
  if (random_.chance(25))
    put("p.notes", style_.item, random_.chance(60) ? names("paragraph") : names("notes"),
        kByline | kBoilerplate | kBody);
  if (walled) write_box("p.paywall", "paywall", 8);
  if (random_.chance(12)) write_share();
  if (random_.chance(14)) write_related();
  if (random_.chance(4)) write_digest();
}

void PageMaker::write_body() {
  std::vector<std::string> body = body_paragraphs(*article_);
  const bool walled = random_.chance(5) && body.size() > 5;
  if (walled) body.resize(3 + random_.below(3));
  const std::uint32_t rate = random_.chance(20)   ? 0
                             : random_.chance(60) ? 9
                                                  : 18;  // of interruptions, in a hundred
  const std::uint32_t subheads = random_.chance(65) ? 0 : random_.chance(60) ? 16 : 40;  // in a hundred
  const bool lists = random_.chance(22);
  // A page in updates: the time and a headline before every few paragraphs.
  const bool live = random_.chance(5);
  // Each update in an element of its own, several paragraphs long.
  constexpr const char* kUpdateTags[] = {"div", "article", "section", "li"};
  const std::string update = live && random_.chance(65) ? kUpdateTags[random_.below(4)] : "";
  const std::size_t update_size = 1 + random_.below(4);
  const bool labelled = random_.chance(6);
  const std::uint32_t depth = open_body();
  const bool listicle = random_.chance(8);
  if (random_.chance(6)) write_share();
  if (random_.chance(6)) write_key_points();
  if (random_.chance(4)) write_deck_in_body();
  if (random_.chance(3)) write_like_body("p.letter", 1);
  for (std::size_t i = 0; i < body.size(); ++i) {
    const bool begins = live && i % update_size == 0;
    if (begins && !update.empty()) {
      if (i > 0) writer_.close();
      open_update(update);
    } else if (begins) {
      writer_.block("div", "time", time(), kDateline | kBoilerplate);
    }
    if ((begins && random_.chance(85)) || (i > 1 && i + 1 < body.size() && random_.chance(subheads)))
      write_subhead();
    if (listicle && i > 0 && random_.chance(35)) write_listicle_head();
    const bool quoted = body.size() > 5 && random_.chance(2);
    if (quoted) writer_.open("blockquote");
    if (lists && i > 0 && sentences_of(body[i]).size() > 1 && random_.chance(30)) {
      write_sentence_list(body[i]);
    } else {
      write_paragraph(body[i], i == 0);
    }
    if (quoted) writer_.close();
    if (lists && i > 1 && random_.chance(12)) write_list();
    if (labelled && random_.chance(30)) write_like_body("p.label", 1);
    if (i + 1 < body.size() && random_.chance(rate)) write_interruption(body);
  }
  if (!update.empty() && !body.empty()) writer_.close();
  write_end_of_body(walled);
  for (std::uint32_t i = 0; i < depth; ++i) writer_.close();
}

void PageMaker::write_sentence_list(const std::string& text) {
  if (random_.chance(50)) write_paragraph(line("p.leadin"), false);
  const bool stops = random_.chance(45);
  writer_.open(random_.chance(75) ? "ul" : "ol");
  for (std::string sentence : sentences_of(text)) {
    while (!stops && !sentence.empty() && sentence.back() == '.') sentence.pop_back();
    expected_ += "<li>" + PageWriter::escaped(sentence) + "</li>\n";
    writer_.block("li", "", sentence, kBody);
  }
  writer_.close();
}

void PageMaker::write_digest() {
  if (random_.chance(70)) {
    const std::string header = line("p.header.digest");
    writer_.block(style_.heading == "span" ? "h2" : style_.heading, "", header, kBoilerplate | kRelated);
  }
  for (std::uint32_t count = 2 + random_.below(4); count > 0; --count) {
    const PlainArticle& other = draw_other();
    ++story_;
    writer_.block(random_.chance(70) ? "h3" : "p", "", other.headline, kRelated, story_, random_.chance(40));
    std::vector<std::string> body = body_paragraphs(other);
    body.resize(std::min<std::size_t>(body.size(), 1 + random_.below(3)));
    for (const std::string& text : body)
      writer_.block(style_.item, names("paragraph"), text, kRelated, story_);
  }
}

void PageMaker::write_listicle_head() {
  const PlainArticle& other = draw_article();
  std::string text = other.headline.substr(0, other.headline.find(' ', 12 + random_.below(20)));
  if (random_.chance(40)) text = std::to_string(1 + random_.below(12)) + ". " + text;
  if (random_.chance(15)) text += " ($" + std::to_string(5 + random_.below(90)) + ")";
  if (random_.chance(15)) text += "?";
  expected_ += "<p>" + PageWriter::escaped(text) + "</p>\n";
  constexpr const char* kTags[] = {"p", "h3", "h2", "h4"};
  writer_.open(kTags[random_.below(4)], random_.chance(50) ? names("paragraph") : "");
  writer_.open("strong");
  writer_.text(text, kBody | kHeadline);
  writer_.close();
  writer_.close();
}

void PageMaker::write_interruption(const std::vector<std::string>& body) {
  switch (random_.below(19)) {
    case 0:
    case 1:
    case 2:
    case 3: {
      const bool like_body = random_.chance(35);
      writer_.open(like_body ? style_.item : "div", like_body ? names("paragraph") : names("inline"));
      const bool strong = random_.chance(40);
      if (strong) writer_.open("strong");
      writer_.block("a", "", line(random_.chance(60) ? "p.inline" : "inline"), kRelated | kBoilerplate,
                    ++story_);
      if (strong) writer_.close();
      writer_.close();
      break;
    }
    case 4:
    case 5:
      put("p.ad", "div", names("ad"));
      break;
    case 6:
      write_newsletter();
      break;
    case 7:
    case 8:
      write_image();
      break;
    case 9: {
      const std::string& text = random_.pick(body);
      writer_.open(random_.chance(50) ? "aside" : "blockquote", names("pullquote"));
      writer_.block("p", "", sentences_of(text)[0], kPullQuote | kBoilerplate | kBody);
      writer_.close();
      break;
    }
    case 10: {
      const bool quote = random_.chance(50);
      writer_.open(quote ? "blockquote" : "div", names("media"));
      for (const std::string& text : lines_of("p.social", 3)) writer_.block("p", "", text, kBoilerplate);
      writer_.close();
      break;
    }
    case 11:
      write_gallery();
      break;
    case 12:
      write_chart();
      break;
    case 13:
      write_explainer();
      break;
    case 14:
      write_caption_list();
      break;
    case 15:
      write_like_body(random_.chance(50) ? "p.newsletter" : "p.letter", 2);
      break;
    case 16:
      write_box("p.consent", "media", 4);
      break;
    case 17:
      write_table();
      break;
    default:
      write_related();
      break;
  }
}

/// A deck as the first paragraph of the element that holds the text.
void PageMaker::write_deck_in_body() {
  std::string text = random_.chance(60) ? deck_of(*article_) : deck_of(draw_article());
  if (random_.chance(50)) text += ".";
  writer_.open(random_.chance(70) ? style_.item : "h2", names("deck"));
  const bool strong = random_.chance(40);
  if (strong) writer_.open("strong");
  writer_.text(text, kHeadline | kBody | kBoilerplate);
  if (strong) writer_.close();
  writer_.close();
}

}  // namespace nutgraf
