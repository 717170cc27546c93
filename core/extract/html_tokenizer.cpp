// Cuts HTML into tags and text, after the tokenizer of the HTML standard (section 13.2.5).
// SPDX-License-Identifier: Apache-2.0
#include "core/extract/html_tokenizer.h"

#include <algorithm>

#include "core/text/ascii.h"

namespace nutgraf {
namespace {

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\f' || c == '\r'; }

constexpr std::string_view kRawElements[] = {"script",   "style", "iframe",   "noscript", "noembed",
                                             "noframes", "xmp",   "textarea", "title"};

}  // namespace

bool equals_ignoring_case(std::string_view text, std::string_view lower_case) {
  return text.size() == lower_case.size() &&
         std::equal(text.begin(), text.end(), lower_case.begin(),
                    [](char a, char b) { return to_ascii_lower(a) == b; });
}

bool HtmlTokenizer::next(HtmlToken& token) {
  token.attributes.clear();
  if (!raw_element_.empty()) {
    const std::string_view element = raw_element_;
    raw_element_ = {};
    const std::size_t end = element == "script" ? script_end() : raw_text_end(element);
    token.kind = element == "title" || element == "textarea" ? HtmlTokenKind::Text : HtmlTokenKind::RawText;
    token.text = page_.substr(position_, end - position_);
    position_ = end;
    if (!token.text.empty()) return true;
  }
  while (position_ < page_.size()) {
    // Text runs up to the next "<" that opens a tag, a comment or the like.
    std::size_t open = position_;
    while (true) {
      open = std::min(page_.find('<', open), page_.size());
      if (open + 1 >= page_.size()) {
        open = page_.size();
        break;
      }
      const char c = page_[open + 1];
      if (is_ascii_letter(c) || c == '!' || c == '?' || (c == '/' && open + 2 < page_.size())) break;
      ++open;
    }
    if (open > position_) {
      token.kind = HtmlTokenKind::Text;
      token.text = page_.substr(position_, open - position_);
      position_ = open;
      return true;
    }
    const char c = page_[open + 1];
    if (c == '!' && page_.substr(open + 2, 2) == "--") {
      position_ = open + 4;
      skip_comment();
    } else if (c == '!' || c == '?' || (c == '/' && !is_ascii_letter(page_[open + 2]))) {
      // A doctype, CDATA or a bogus comment; "</>" is nothing at all.
      position_ = open + 2;
      skip_past('>');
    } else {
      token.kind = c == '/' ? HtmlTokenKind::EndTag : HtmlTokenKind::StartTag;
      if (read_tag(token, open + (c == '/' ? 2 : 1))) return true;
    }
  }
  return false;
}

bool HtmlTokenizer::read_tag(HtmlToken& token, std::size_t name_begin) {
  position_ = name_begin;
  token.name.clear();
  while (position_ < page_.size() && !is_space(page_[position_]) && page_[position_] != '/' &&
         page_[position_] != '>') {
    token.name += to_ascii_lower(page_[position_++]);
  }
  read_attributes(token);
  if (position_ >= page_.size()) return false;
  ++position_;  // ">"
  if (token.kind == HtmlTokenKind::StartTag) raw_element_ = raw_text_element(token.name);
  return true;
}

/// The element whose raw text follows the tag that ends at position_, or nothing.
std::string_view HtmlTokenizer::raw_text_element(std::string_view name) {
  std::uint32_t bit = 1;
  for (const std::string_view element : kRawElements) {
    if (element == name) {
      if (name == "script" || name == "style") return element;
      if ((never_closed_ & bit) == 0 && raw_text_end(name) == page_.size()) never_closed_ |= bit;
      return (never_closed_ & bit) == 0 ? element : std::string_view{};
    }
    bit <<= 1;
  }
  return {};
}

/// Leaves position_ at the ">" of the tag, or at the end of the page.
void HtmlTokenizer::read_attributes(HtmlToken& token) {
  token.self_closing = false;
  while (position_ < page_.size()) {
    while (position_ < page_.size() && (is_space(page_[position_]) || page_[position_] == '/')) ++position_;
    if (position_ >= page_.size()) return;
    if (page_[position_] == '>') {
      token.self_closing = page_[position_ - 1] == '/';
      return;
    }
    const std::size_t name = position_;
    ++position_;  // even an "=" begins a name here
    while (position_ < page_.size() && !is_space(page_[position_]) && page_[position_] != '/' &&
           page_[position_] != '>' && page_[position_] != '=') {
      ++position_;
    }
    HtmlAttribute attribute{page_.substr(name, position_ - name), {}};
    while (position_ < page_.size() && is_space(page_[position_])) ++position_;
    if (position_ < page_.size() && page_[position_] == '=') {
      ++position_;
      while (position_ < page_.size() && is_space(page_[position_])) ++position_;
      if (position_ < page_.size() && (page_[position_] == '"' || page_[position_] == '\'')) {
        const std::size_t value = position_ + 1;
        const std::size_t end = std::min(page_.find(page_[position_], value), page_.size());
        attribute.value = page_.substr(value, end - value);
        position_ = std::min(end + 1, page_.size());
      } else {
        const std::size_t value = position_;
        while (position_ < page_.size() && !is_space(page_[position_]) && page_[position_] != '>')
          ++position_;
        attribute.value = page_.substr(value, position_ - value);
      }
    }
    token.attributes.push_back(attribute);
  }
}

/// From after "<!--" to after its end: "-->", "--!>", or at once ">" or "->".
void HtmlTokenizer::skip_comment() {
  if (page_.substr(position_, 1) == ">" || page_.substr(position_, 2) == "->") {
    skip_past('>');
    return;
  }
  while (position_ < page_.size()) {
    position_ = std::min(page_.find("--", position_), page_.size());
    const std::string_view end = page_.substr(position_, 4);
    if (end.substr(0, 3) == "-->" || end == "--!>") {
      skip_past('>');
      return;
    }
    ++position_;
  }
  position_ = page_.size();
}

void HtmlTokenizer::skip_past(char end) {
  const std::size_t found = page_.find(end, position_);
  position_ = found == std::string_view::npos ? page_.size() : found + 1;
}

/// True where "</name" stands at `at`, followed by what may follow a tag's name.
bool HtmlTokenizer::closes(std::size_t at, std::string_view name) const {
  if (page_.substr(at, 2) != "</" || !equals_ignoring_case(page_.substr(at + 2, name.size()), name))
    return false;
  const std::size_t after = at + 2 + name.size();
  return after >= page_.size() || is_space(page_[after]) || page_[after] == '/' || page_[after] == '>';
}

std::size_t HtmlTokenizer::raw_text_end(std::string_view name) const {
  for (std::size_t at = position_; (at = page_.find("</", at)) != std::string_view::npos; ++at) {
    if (closes(at, name)) return at;
  }
  return page_.size();
}

/// The end of a script: inside "<!--" a nested "<script" hides one "</script" (script data double escaped
/// state).
std::size_t HtmlTokenizer::script_end() const {
  constexpr std::string_view kScript = "script";
  bool escaped = false;
  bool nested = false;
  for (std::size_t at = position_; (at = page_.find_first_of("<-", at)) != std::string_view::npos; ++at) {
    if (page_[at] == '-') {
      if (escaped && page_.substr(at, 3) == "-->") escaped = nested = false;
    } else if (page_.substr(at, 4) == "<!--") {
      // "<!-->" and "<!--->" end at once; looking on from the second dash finds that.
      escaped = true;
      ++at;
    } else if (closes(at, kScript)) {
      if (!nested) return at;
      nested = false;
    } else if (escaped && equals_ignoring_case(page_.substr(at + 1, kScript.size()), kScript)) {
      nested = true;
    }
  }
  return page_.size();
}

}  // namespace nutgraf
