// The families of pastes.
// SPDX-License-Identifier: Apache-2.0
#include "tools/train/paste_maker.h"

#include <algorithm>
#include <utility>

#include "core/text/hash.h"
#include "tools/train/paste_text.h"

namespace nutgraf {

PasteMaker::PasteMaker(const std::vector<PlainArticle>& pool, const std::vector<std::string>& web_lines,
                       const PasteHalf& half, std::uint64_t seed)
    : LineDrawer(pool, half, seed), web_lines_(web_lines), seed_(seed) {
  bulleted_ = random_.chance(25);
}

Paste PasteMaker::make(PasteFamily family) {
  paste_.family = family;
  switch (family) {
    case PasteFamily::Clean:
      make_clean();
      break;
    case PasteFamily::Glued:
      make_glued();
      break;
    case PasteFamily::Related:
      make_related();
      break;
    case PasteFamily::Page:
      make_page();
      break;
    case PasteFamily::Digest:
      make_digest();
      break;
    case PasteFamily::MostRead:
      make_most_read();
      break;
    case PasteFamily::Comments:
      make_comments();
      break;
    case PasteFamily::Cards:
      make_cards();
      break;
    case PasteFamily::Interrupted:
      make_interrupted();
      break;
  }
  set_apart();
  return std::move(paste_);
}

void PasteMaker::set_apart() {
  Random random(hash_combine(seed_, 7));  // another sequence, so that the lines stay what they are
  const bool related = random.chance(65);
  const bool furniture = random.chance(20);
  const bool captions = random.chance(45);
  bool before = false;  // the line before was a paragraph
  for (PasteLine& line : paste_.lines) {
    const bool own = (line.kinds & (kBody | kHeadline | kPullQuote)) != 0;
    const bool paragraph = own || ((line.kinds & kRelated) != 0   ? related
                                   : (line.kinds & kCaption) != 0 ? captions
                                                                  : furniture);
    line.after_paragraph = before;
    line.beside_paragraph = before || paragraph || random.chance(4);
    before = paragraph && !random.chance(3);
  }
}

void PasteMaker::make_clean() {
  if (random_.chance(15)) {
    // A few sentences, as people paste to try a thing.
    const std::vector<PasteLine> lines = PasteSynthesizer::clean(*article_, false, random_.chance(50)).lines;
    const auto first = random_.below(static_cast<std::uint32_t>(lines.size()));
    const std::size_t last = std::min<std::size_t>(lines.size(), first + 1 + random_.below(4));
    for (std::size_t i = first; i < last; ++i) paste_.lines.push_back(lines[i]);
    return;
  }
  put_head(60);
  put_body(0, random_.chance(30) ? 25 : 0);
  if (random_.chance(10)) put_line("desk", kByline | kBoilerplate);
}

void PasteMaker::make_glued() {
  put_head(40);
  put_body(random_.chance(15) ? 5 : 0, 35);
  if (random_.chance(10)) put_line("desk", kByline | kBoilerplate);
  if (random_.chance(12)) put_line("relatedheader", kBoilerplate | kRelated);
  put_glued_teasers(1 + random_.below(6), 1);
  if (random_.chance(10)) put_line("legal", kBoilerplate);
}

void PasteMaker::make_related() {
  put_head(60);
  if (random_.chance(30)) put_line("share", kBoilerplate);
  put_body(random_.chance(40) ? 8 : 0, 30);
  if (random_.chance(25)) put_line("desk", kByline | kBoilerplate);
  if (random_.chance(25)) put_line("tags", kBoilerplate);
  if (random_.chance(20)) put_line("bio", kBoilerplate | kByline);
  if (random_.chance(75)) put_line("relatedheader", kBoilerplate | kRelated);
  if (random_.chance(30)) {
    put_glued_teasers(1 + random_.below(4), 1);
  } else {
    put_cards(1 + random_.below(6), 1);
  }
  story_ += 8;
  put_lines("subscribe", kBoilerplate, 2);
  put_lines("legal", kBoilerplate, 2);
}

void PasteMaker::make_page() {
  put_lines("navigation", kBoilerplate, 14);
  put_lines("cookie", kBoilerplate, 2);
  put_lines("subscribe", kBoilerplate, 3);
  if (random_.chance(20)) put_teaser_block(1 + random_.below(5));
  put_head(92);
  put_lines("share", kBoilerplate, 6);
  put_lines("media", kBoilerplate, 1);
  put_body(random_.chance(70) ? 12 : 3, 60, true);
  if (random_.chance(25)) put_line("desk", kByline | kBoilerplate);
  put_lines("share", kBoilerplate, 4);
  put_lines("tags", kBoilerplate, 3);
  if (random_.chance(35)) put_line("bio", kBoilerplate | kByline);
  put_lines("subscribe", kBoilerplate, 4);
  if (random_.chance(75)) put_teaser_block(1 + random_.below(7));
  if (random_.chance(40)) put_comment_section(1 + random_.below(6));
  if (random_.chance(60)) put_teaser_block(2 + random_.below(8));
  put_lines("ad", kBoilerplate, 2);
  put_lines("navigation", kBoilerplate, 12);
  put_lines("legal", kBoilerplate, 6);
}

void PasteMaker::make_digest() {
  put_head(100);
  put_body(0, 5);
  const std::uint32_t stories = 1 + random_.below(6);
  for (std::uint32_t i = 0; i < stories; ++i) {
    const PlainArticle& other = draw_other();
    put(other.headline, kRelated, i + 1);
    if (random_.chance(35)) put_line("byline", kRelated | kByline);
    if (random_.chance(35)) put_line("date", kRelated | kDateline);
    for (const PlainParagraph& paragraph : other.paragraphs)
      put(paragraph.text, paragraph.kinds == kBody ? kRelated : kRelated | paragraph.kinds, i + 1);
  }
}

void PasteMaker::make_most_read() {
  put_head(70);
  put_body(random_.chance(30) ? 5 : 0, 20);
  put_line("relatedheader", kBoilerplate | kRelated);
  numbered_ = random_.chance(60);
  dotted_ = random_.chance(50);
  const std::uint32_t count = 3 + random_.below(8);
  for (std::uint32_t i = 0; i < count; ++i) {
    if (numbered_ && !dotted_ && random_.chance(30)) {
      put(std::to_string(i + 1), kRelated | kBoilerplate, i + 1);
      put(draw_other().headline, kRelated, i + 1);
    } else {
      put(listed(draw_other().headline, i + 1), kRelated, i + 1);
    }
  }
  put_lines("navigation", kBoilerplate, 4);
}

void PasteMaker::make_comments() {
  put_head(60);
  put_body(0, 20);
  put_line("comments", kBoilerplate);
  put_comment_section(1 + random_.below(8));
  put_lines("legal", kBoilerplate, 2);
}

void PasteMaker::make_cards() {
  const std::uint32_t above = random_.below(4);
  for (std::uint32_t i = 0; i < above; ++i) {
    put(draw_other().headline, kRelated | kBoilerplate, i + 20);
    put(std::to_string(2 + random_.below(20)) + " hours ago", kRelated | kBoilerplate | kDateline);
  }
  put_head(95);
  put_body(random_.chance(40) ? 6 : 0, 35);
  const std::uint32_t below = 2 + random_.below(5);
  const std::uint32_t style = random_.below(3);
  for (std::uint32_t i = 0; i < below; ++i) {
    const PlainArticle& other = draw_other();
    if (style == 0) put(date() + " | " + other.headline, kRelated, i + 1);
    if (style == 1)
      put(line("section") + ": " + other.headline + " - " +
              cut_at(first_words(other), 200 + random_.below(200)) + "\xE2\x80\xA6",
          kRelated, i + 1);
    if (style == 2) {
      put(in_capitals(line("topic")), kRelated | kBoilerplate | kKicker, i + 1);
      put(other.headline, kRelated, i + 1);
      put(cut_at(first_words(other), 120 + random_.below(240)), kRelated, i + 1);
    }
  }
}

}  // namespace nutgraf
