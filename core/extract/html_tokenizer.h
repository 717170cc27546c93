// Cuts HTML into tags and text, after the tokenizer of the HTML standard (section 13.2.5).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nutgraf {

struct HtmlAttribute {
  std::string_view name;   ///< as written; compare without regard to case
  std::string_view value;  ///< as written, character references undecoded
};

enum class HtmlTokenKind : std::uint8_t { StartTag, EndTag, Text, RawText };

/// Comments, doctypes and processing instructions yield no token. All views point into the page.
struct HtmlToken {
  HtmlTokenKind kind = HtmlTokenKind::Text;
  std::string name;  ///< of tags, in lower case
  std::vector<HtmlAttribute> attributes;
  bool self_closing = false;  ///< of tags: "<name …/>"
  std::string_view text;      ///< Text: undecoded; RawText: the content of the element that was opened last
};

/// Pulls tokens one by one, in time linear in the page. Text is what stands between tags; the content of
/// script, style, iframe, noscript and the like comes as one RawText token and is never looked into; that of
/// title and textarea as Text. Tags cut off by the end of the page are dropped, as the standard has it. One
/// thing differs from it, so that no text is lost: an element of raw text that is never closed (script and
/// style apart) doesn't swallow the page.
class HtmlTokenizer {
 public:
  explicit HtmlTokenizer(std::string_view page) : page_(page) {}

  /// The next token, or false at the end. `token` keeps its storage from call to call.
  bool next(HtmlToken& token);

 private:
  bool read_tag(HtmlToken& token, std::size_t name_begin);
  void read_attributes(HtmlToken& token);
  void skip_comment();
  void skip_past(char end);
  std::size_t raw_text_end(std::string_view name) const;
  std::size_t script_end() const;
  std::string_view raw_text_element(std::string_view name);
  bool closes(std::size_t at, std::string_view name) const;

  std::string_view page_;
  std::size_t position_ = 0;
  std::string_view raw_element_;  // the element whose raw content comes next
  std::uint32_t never_closed_ =
      0;  // bits of raw elements that have no closing tag ahead; keeps the search linear
};

/// True where both are equal but for the case of ASCII letters; `lower` is in lower case.
bool equals_ignoring_case(std::string_view text, std::string_view lower);

}  // namespace nutgraf
