// One paste in the making: the article, furniture of its page, other stories.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "tools/train/line_drawer.h"

namespace nutgraf {

/// Draws everything from one sequence of random numbers: the order of calls is part of the result.
class PasteMaker : private LineDrawer {
 public:
  PasteMaker(const std::vector<PlainArticle>& pool, const std::vector<std::string>& web_lines,
             const PasteHalf& half, std::uint64_t seed);

  Paste make(PasteFamily family);

 private:
  /// Which lines are paragraphs or headings of their page, as blank lines show.
  void set_apart();

  // ---- lines: paste_article.cpp ----

  void put(const std::string& text, std::uint32_t kinds, std::uint32_t story = 0);
  void put_line(const char* kind, std::uint32_t kinds);
  void put_lines(const char* kind, std::uint32_t kinds, std::uint32_t most);

  // ---- the article: paste_article.cpp ----

  void put_head(std::uint32_t chance);
  void put_credit();
  /// Its paragraphs, or its sentences, or two a paragraph; perhaps cut off.
  std::vector<PasteLine> draw_body();
  /// The body; `furniture` is the chance in a hundred of something between two paragraphs.
  void put_body(std::uint32_t furniture, std::uint32_t credits, bool page = false);
  void put_pull_quote(const std::vector<PasteLine>& body);

  // ---- other stories and comments: paste_others.cpp ----

  std::string kicker();
  /// A teaser in one paragraph. `style`: 0 kicker, deck and text; 1 text; 2 headline and text; 3 kicker and
  /// text.
  std::string glued_teaser(const PlainArticle& other, std::uint32_t style);
  void put_glued_teasers(std::uint32_t count, std::uint32_t story);
  std::string listed(const std::string& headline, std::uint32_t number) const;
  /// Cards of a headline and perhaps a section, a time, a summary and "Read more".
  void put_cards(std::uint32_t count, std::uint32_t story);
  void put_teaser_block(std::uint32_t count);
  void put_comment_section(std::uint32_t count);

  // ---- families: paste_families.cpp ----

  void make_clean();
  void make_glued();
  void make_related();
  void make_page();
  void make_digest();
  void make_most_read();
  void make_comments();
  /// Held out: teasers before the article, and cards that open with a time or a kicker, without a heading.
  void make_cards();

  // ---- forms and links among the paragraphs: paste_interrupted.cpp ----

  void make_interrupted();
  void put_full_head();
  void put_byline_lines();
  void put_box();

  const std::vector<std::string>& web_lines_;
  const std::uint64_t seed_;
  Paste paste_;
  std::uint32_t story_ = 0;
  bool numbered_ = false;
  bool dotted_ = false;
  bool bulleted_ = false;
};

}  // namespace nutgraf
