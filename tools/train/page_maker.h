// One news page in the making: an article, the furniture of a site around it, other stories.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "tools/train/line_drawer.h"
#include "tools/train/page_writer.h"
#include "tools/train/paste_text.h"

namespace nutgraf {

/// A page, the lines that a selection of all of it has, and its article's body as HTML. Lines whose kinds
/// hold Body and others may be the body or not.
struct MadePage {
  std::string html;
  std::string expected;
  std::vector<PasteLine> lines;
};

/// Draws everything from one sequence of random numbers: the order of calls is part of the result.
class PageMaker : private LineDrawer {
 public:
  PageMaker(const std::vector<PlainArticle>& pool, const std::vector<std::string>& web_lines,
            const PasteHalf& half, std::uint64_t seed);

  MadePage make();

 private:
  /// What a site keeps to on its whole page.
  struct Style {
    std::uint32_t naming = 0;  ///< of classes: 0 words, 1 words with a prefix, 2 hashes, 3 none, 4 many atoms
    std::string prefix;
    bool sloppy = false;
    bool tables = false;     ///< columns are cells of a table
    bool landmarks = false;  ///< main, article, nav, aside, header, footer
    std::string heading;     ///< element of section headers
    std::string item;        ///< element of paragraphs
    std::uint32_t list = 0;  ///< how lists of links are written
    std::uint32_t paragraphs =
        0;  ///< 0 an element each, 1 parted by line breaks, 2 each or some in a div of their own
    bool links_in_body = false;
    bool captions_in_figures = false;
    std::string separator;  ///< between inline pieces
  };

  // ---- the page: page_maker.cpp ----

  void choose_style();
  /// The class attribute of an element of a role ("c." lists); a site calls the same thing by one name.
  std::string names(const std::string& role);
  /// Names made of letters and numbers, or of many short words.
  std::string nonsense_names();
  /// The names of an element around the article: now and then some that would fit other things.
  std::string misleading_names(const std::string& role);
  std::string landmark(const char* tag);
  void write_head();
  void write_top();
  void write_columns();
  void write_footer();

  // ---- furniture: page_parts.cpp ----

  void put(const std::string& list, const std::string& tag, const std::string& names,
           std::uint32_t kinds = kBoilerplate);
  std::vector<std::string> lines_of(const std::string& list, std::uint32_t most);
  /// Short links, as menus, share bars and footers have them.
  void link_list(const std::vector<std::string>& texts, const std::string& role, bool linked = true);
  void section_header(const std::string& list);
  void write_sidebar();
  void write_widget();
  void write_headlines(std::uint32_t count, const std::string& header);
  /// Cards of a headline and perhaps a section, a date, a summary and "Read more".
  void write_cards(std::uint32_t count, bool like_body);
  void write_related();
  void write_popular();
  void write_sponsored();
  void write_newsletter();
  void write_box(const std::string& list, const std::string& role, std::uint32_t most);
  void write_comments();
  void write_share();

  // ---- the article: page_article.cpp ----

  void write_article();
  void write_article_head();
  void write_title();
  /// Its byline and dates.
  void write_meta();
  void write_image();
  void write_end_of_article();
  void write_next_article();

  // ---- its body: page_body.cpp ----

  std::vector<std::string> body_paragraphs(const PlainArticle& article);
  void write_body();
  /// How many elements were opened around the body.
  std::uint32_t open_body();
  void write_end_of_body(bool walled);
  void write_subhead();
  void write_list();
  /// Short paragraphs, questions and answers, numbered heads: bodies that are no running prose.
  void write_listicle_head();
  void write_paragraph(const std::string& text, bool lead);
  void write_deck_in_body();
  void write_interruption(const std::vector<std::string>& body);
  /// A paragraph's sentences as a list, as reports of meetings and guides have them.
  void write_sentence_list(const std::string& text);
  /// Short stories of the day below the article, under headings of their own.
  void write_digest();

  // ---- between its paragraphs: page_inserts.cpp ----

  /// A number as tables and charts have it.
  std::string figure();
  void write_gallery();
  void write_caption_list();
  void write_chart();
  void write_table();
  void write_key_points();
  void write_explainer();
  void write_like_body(const std::string& list, std::uint32_t most);
  void open_update(const std::string& tag);

  const std::vector<std::string>& web_lines_;
  Style style_;
  std::map<std::string, std::string> names_;
  PageWriter writer_;
  std::string expected_;
  std::uint32_t story_ = 0;
};

}  // namespace nutgraf
