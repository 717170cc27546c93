// Other stories as pages show them: teasers, cards; comments.
// SPDX-License-Identifier: Apache-2.0
#include "tools/train/paste_maker.h"

#include <algorithm>

#include "tools/train/paste_text.h"

namespace nutgraf {

std::string PasteMaker::kicker() {
  std::string words = random_.pick(half_.lines.at("kickerwords"));
  if (random_.chance(60)) words += " " + random_.pick(half_.lines.at("kickerwords"));
  if (random_.chance(15)) words = "\xE2\x80\x98" + words + "\xE2\x80\x99";
  if (random_.chance(5)) words = "'" + words + "'";
  return words;
}

std::string PasteMaker::glued_teaser(const PlainArticle& other, std::uint32_t style) {
  std::string text;
  if (style == 0) text = kicker() + ": " + (random_.chance(50) ? other.headline : deck_of(other)) + " ";
  if (style == 2) text = other.headline + (random_.chance(30) ? ": " : " ");
  if (style == 3) text = kicker() + (random_.chance(80) ? ": " : " ");
  text += cut_at(first_words(other), 150 + random_.below(600));
  return text;
}

void PasteMaker::put_glued_teasers(std::uint32_t count, std::uint32_t story) {
  // A site keeps one style, though some teasers lack the kicker.
  const std::uint32_t style = random_.below(4);
  const bool dots = random_.chance(25);
  for (std::uint32_t i = 0; i < count; ++i) {
    const bool bare = style != 1 && random_.chance(25);
    std::string text = glued_teaser(draw_other(), bare ? 1 : style);
    if (dots) text += ellipsis();
    put(text, kRelated, story + i);
  }
}

std::string PasteMaker::listed(const std::string& headline, std::uint32_t number) const {
  if (numbered_) return std::to_string(number) + (dotted_ ? ". " : " ") + headline;
  return bulleted_ ? "\xE2\x80\xA2 " + headline : headline;
}

void PasteMaker::put_cards(std::uint32_t count, std::uint32_t story) {
  const bool section = random_.chance(25);
  const bool when = random_.chance(30);
  const bool summary = random_.chance(40);
  const bool more = random_.chance(20);
  const bool by = random_.chance(12);
  for (std::uint32_t i = 0; i < count; ++i) {
    const PlainArticle& other = draw_other();
    if (section)
      put(random_.chance(50) ? in_capitals(line("section")) : line("section"), kRelated | kBoilerplate,
          story + i);
    put(listed(other.headline, i + 1), kRelated, story + i);
    if (by) put_line("byline", kRelated | kByline | kBoilerplate);
    if (summary) put(summary_of(other), kRelated, story + i);
    if (when) put_line("date", kRelated | kBoilerplate | kDateline);
    if (more) put_line("readmore", kRelated | kBoilerplate);
  }
}

void PasteMaker::put_teaser_block(std::uint32_t count) {
  put_line("relatedheader", kBoilerplate | kRelated);
  numbered_ = random_.chance(15);
  dotted_ = random_.chance(50);
  put_cards(count, ++story_);
  story_ += count;
}

void PasteMaker::put_comment_section(std::uint32_t count) {
  put_lines("comments", kBoilerplate, 3);
  const bool reply = random_.chance(60);
  const bool user_first = random_.chance(75);
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::string user = random_.chance(50) ? line("first") + std::to_string(random_.below(99))
                                                : line("first") + " " + line("last");
    if (user_first)
      put(random_.chance(50) ? user : user + " " + std::to_string(2 + random_.below(20)) + " hours ago",
          kBoilerplate);
    std::string comment = random_.pick(web_lines_);
    if (random_.chance(40)) comment += " " + random_.pick(web_lines_);
    put(comment, kBoilerplate);
    if (reply) put_line("comments", kBoilerplate);
  }
}

}  // namespace nutgraf
