// One paste in the making: the article, furniture of its page, other stories.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "tools/corpus/article_pool.h"
#include "tools/train/chain_trainer.h"
#include "tools/train/paste_synthesizer.h"

namespace nutgraf {

/// Draws everything from one sequence of random numbers: the order of calls is part of the result.
class PasteMaker {
 public:
  PasteMaker(const std::vector<PlainArticle>& pool, const std::vector<std::string>& web_lines,
             const PasteHalf& half, std::uint64_t seed);

  Paste make(PasteFamily family);

 private:
  // ---- lines with slots: paste_lines.cpp ----

  const PlainArticle& draw_article();
  /// Another article; now and then the one most like the pasted one among some.
  const PlainArticle& draw_other();
  std::size_t shared_words(const PlainArticle& other);
  static void collect(const std::string& text, std::set<std::uint64_t>& words);
  std::string date();
  std::string time();
  std::string line(const std::string& kind);
  void put(const std::string& text, std::uint32_t kinds, std::uint32_t story = 0);
  void put_line(const char* kind, std::uint32_t kinds);
  void put_lines(const char* kind, std::uint32_t kinds, std::uint32_t most);

  // ---- the article: paste_article.cpp ----

  void put_head(std::uint32_t chance);
  void put_credit();
  /// The body; `furniture` is the chance in a hundred of something between two paragraphs.
  void put_body(std::uint32_t furniture, std::uint32_t credits, bool page = false);
  std::string opening();
  void put_pull_quote(const std::vector<PasteLine>& body);

  // ---- other stories and comments: paste_others.cpp ----

  /// A deck: the second sentence without its stop.
  static std::string deck_of(const PlainArticle& article);
  /// Cuts at a border of words near `size`; what is left never ends a sentence.
  static std::string cut_at(const std::string& text, std::size_t size);
  static std::string first_words(const PlainArticle& article);
  std::string kicker();
  std::string ellipsis();
  /// A teaser in one paragraph. `style`: 0 kicker, deck and text; 1 text; 2 headline and text; 3 kicker and
  /// text.
  std::string glued_teaser(const PlainArticle& other, std::uint32_t style);
  void put_glued_teasers(std::uint32_t count, std::uint32_t story);
  std::string summary_of(const PlainArticle& other);
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

  const std::vector<PlainArticle>& pool_;
  const std::vector<std::string>& web_lines_;
  const PasteHalf& half_;
  Random random_;
  const PlainArticle* article_ = nullptr;
  Paste paste_;
  std::set<std::string> used_;
  std::set<std::uint64_t> own_words_;
  std::uint32_t story_ = 0;
  bool numbered_ = false;
  bool dotted_ = false;
  bool bulleted_ = false;
};

}  // namespace nutgraf
