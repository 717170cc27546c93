// An article whose page puts forms, links and buttons between its paragraphs, and much above its first.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "tools/train/paste_maker.h"
#include "tools/train/paste_text.h"

namespace nutgraf {

void PasteMaker::put_byline_lines() {
  switch (random_.below(8)) {
    case 0:
      put("By " + line("first") + " " + line("last") + " and", kByline);
      put(line("first") + " " + line("last") + (random_.chance(50) ? ", " + line("agency") : ""), kByline);
      break;
    case 1:
      put(line("first") + " " + line("last"), kByline);
      put_line("role", kByline);
      break;
    case 2:
    case 3:
      put_line("byline.more", kByline);
      break;
    default:
      put_line("byline", kByline);
      break;
  }
}

void PasteMaker::put_full_head() {
  if (random_.chance(25)) put_line("p.nav", kBoilerplate);
  if (random_.chance(30)) {
    put(in_capitals(random_.chance(50) ? line("topic") : random_.pick(half_.lines.at("kickerwords"))),
        kKicker);
  } else if (random_.chance(30)) {
    put_line("kickerline", kKicker | kBoilerplate);
  }
  if (random_.chance(15)) put_line("site", kBoilerplate);
  const bool byline_first = random_.chance(8);
  if (byline_first) put_byline_lines();
  put(article_->headline, kHeadline);
  if (random_.chance(30)) put(deck_of(*article_), kHeadline | kBody);
  if (random_.chance(15)) {
    const std::vector<std::string> sentences = sentences_of(first_words(*article_));
    const std::size_t count = std::min<std::size_t>(sentences.size(), 2 + random_.below(3));
    for (std::size_t i = 0; i < count; ++i) {
      std::string point = cut_at(sentences[i], 40 + random_.below(50));
      if (random_.chance(80)) point.insert(0, "\xE2\x80\xA2 ");
      put(point, kHeadline | kBody);
    }
  }
  const bool date_first = random_.chance(35);
  if (date_first) put_line(random_.chance(50) ? "date" : "date.more", kDateline);
  if (!byline_first && random_.chance(75)) put_byline_lines();
  if (!date_first && random_.chance(75)) put_line(random_.chance(50) ? "date" : "date.more", kDateline);
  if (random_.chance(25)) put_line("p.meta", kBoilerplate | kDateline);
  if (random_.chance(60)) put_lines("share", kBoilerplate, 5);
  if (random_.chance(45)) put_line(random_.chance(50) ? "caption" : "caption.more", kCaption);
}

void PasteMaker::put_box() {
  switch (random_.below(12)) {
    case 0: {
      put_line("boxheader", kRelated | kBoilerplate);
      const std::uint32_t links = 1 + random_.below(3);
      for (std::uint32_t i = 0; i < links; ++i)
        put(listed(draw_other().headline, i + 1), kRelated | kBoilerplate, ++story_);
      break;
    }
    case 1: {
      const std::uint32_t lines = 2 + random_.below(3);
      for (std::uint32_t i = 0; i < lines; ++i) put_line("subscribe", kBoilerplate);
      break;
    }
    case 2:
      put_line("p.newsletter", kBoilerplate);
      break;
    case 3:
      put_line("ad", kBoilerplate);
      break;
    case 4:
      put_line("media", kBoilerplate);
      break;
    case 5:
      put_lines("share", kBoilerplate, 4);
      break;
    case 6:
      put_line(random_.chance(50) ? "caption" : "caption.more", kCaption);
      break;
    case 7:
      put(draw_other().headline, kRelated | kBoilerplate, ++story_);
      break;
    default:
      put(line(random_.chance(50) ? "inline" : "inline.more"), kRelated, ++story_);
      break;
  }
}

void PasteMaker::make_interrupted() {
  put_lines("navigation", kBoilerplate, 3);
  put_full_head();
  const std::uint32_t chance = 10 + random_.below(60);
  const std::vector<PasteLine> body = draw_body();
  const bool is_short = random_.chance(40);
  const std::size_t size = is_short ? std::min<std::size_t>(body.size(), 5 + random_.below(6)) : body.size();
  for (std::size_t i = 0; i < size; ++i) {
    paste_.lines.push_back(body[i]);
    if (i == 0 && random_.chance(12)) paste_.lines.back().text.insert(0, opening());
    if (i + 1 < size && random_.chance(chance)) put_box();
  }
  if (random_.chance(15)) paste_.lines.back().text += " (" + line("agency") + ")";
  if (random_.chance(30)) put_line("desk", kByline | kBoilerplate);
  if (random_.chance(15)) put_line("notes", kBoilerplate);
  if (random_.chance(30)) put_line("tags", kBoilerplate);
  if (random_.chance(25)) {
    if (random_.chance(40)) put(line("first") + " " + line("last"), kByline | kBoilerplate);
    put_line("bio", kBoilerplate | kByline);
  }
  put_lines("subscribe", kBoilerplate, 2);
  if (random_.chance(30)) {
    put_line("boxheader", kRelated | kBoilerplate);
    put(draw_other().headline, kRelated, ++story_);
  }
  if (random_.chance(40)) put_teaser_block(1 + random_.below(5));
  if (random_.chance(25)) put_comment_section(1 + random_.below(4));
  put_lines("legal", kBoilerplate, 3);
}

}  // namespace nutgraf
