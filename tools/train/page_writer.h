// Writes a page's HTML together with the lines that a browser's selection of it would have.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "tools/train/paste_synthesizer.h"

namespace nutgraf {

/// Elements are opened and closed in pairs; block elements end the line before them, inline ones go on with
/// it, as browsers lay them out.
class PageWriter {
 public:
  /// `sloppy`: end tags of paragraphs and items are left out, attributes have no quotation marks, names of
  /// elements are in capitals, now and then there is an end tag too many.
  PageWriter(Random& random, bool sloppy) : random_(random), sloppy_(sloppy) {}

  void raw(const std::string& html) { html_ += html; }
  /// `names`: the class attribute, none if empty; `extra`: further attributes as written.
  void open(const std::string& tag, const std::string& names = "", const std::string& extra = "");
  void close();
  /// Text inside the open elements. Paragraphs of the body may hold links and emphasis.
  void text(const std::string& text, std::uint32_t kinds, std::uint32_t story = 0, bool marked = false);
  /// An element with nothing but text; `link` puts a link around the text.
  void block(const std::string& tag, const std::string& names, const std::string& text, std::uint32_t kinds,
             std::uint32_t story = 0, bool link = false);
  /// Where the next element begins a new line though it is inline.
  void line_break();
  /// A table's cell: on one line with the cells before it, parted by a tab.
  void cell(const std::string& text, std::uint32_t kinds, std::uint32_t story = 0);

  std::string take_html() { return std::move(html_); }
  std::vector<PasteLine> take_lines();

  static std::string escaped(const std::string& text);

 private:
  void end_line();
  /// An element begins or ends, which may part lines by a blank one.
  void pass_border(const std::string& tag, bool closing);
  std::string marked_up(const std::string& text);

  Random& random_;
  bool sloppy_;
  std::string html_;
  std::vector<std::string> open_;
  std::vector<PasteLine> lines_;
  PasteLine line_;
  bool after_paragraph_ = false;  // for the next line
  bool beside_paragraph_ = false;
};

}  // namespace nutgraf
