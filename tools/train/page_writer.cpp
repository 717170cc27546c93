// Writes a page's HTML together with the lines that a browser's selection of it would have.
// SPDX-License-Identifier: Apache-2.0
#include "tools/train/page_writer.h"

#include <algorithm>
#include <cctype>
#include <initializer_list>
#include <utility>

namespace nutgraf {
namespace {

bool is_one_of(const std::string& tag, std::initializer_list<const char*> names) {
  return std::any_of(names.begin(), names.end(), [&](const char* name) { return tag == name; });
}

bool is_inline(const std::string& tag) {
  return is_one_of(tag, {"a", "span", "b", "strong", "em", "i", "time", "button", "label", "font"});
}

}  // namespace

void PageWriter::pass_border(const std::string& tag, bool closing) {
  const bool paragraph = is_one_of(tag, {"p", "h1", "h2", "h3", "h4"});
  if (paragraph && closing) after_paragraph_ = true;
  if (paragraph || is_one_of(tag, {"ul", "ol", "table", "blockquote", "figure", "form"}))
    beside_paragraph_ = true;
}

void PageWriter::open(const std::string& tag, const std::string& names, const std::string& extra) {
  if (!is_inline(tag)) end_line();
  pass_border(tag, false);
  std::string written = tag;
  if (sloppy_) {
    for (char& c : written) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  }
  html_ += "<" + written;
  if (!names.empty()) {
    const bool bare = sloppy_ && names.find(' ') == std::string::npos;
    html_ += bare ? " class=" + names : " class=\"" + names + "\"";
  }
  if (!extra.empty()) html_ += " " + extra;
  html_ += ">";
  open_.push_back(tag);
}

void PageWriter::close() {
  const std::string tag = open_.back();
  open_.pop_back();
  if (!is_inline(tag)) end_line();
  pass_border(tag, true);
  const bool optional = tag == "p" || tag == "li" || tag == "td" || tag == "tr";
  if (sloppy_ && optional && random_.chance(70)) return;
  html_ += "</" + tag + ">";
  if (sloppy_ && tag == "div" && random_.chance(3)) html_ += "</span>";
  if (!is_inline(tag) && random_.chance(60)) html_ += "\n";
}

void PageWriter::text(const std::string& text, std::uint32_t kinds, std::uint32_t story, bool marked) {
  html_ += marked ? marked_up(text) : escaped(text);
  line_.text += text;
  line_.kinds |= kinds;
  line_.story = story;
}

void PageWriter::block(const std::string& tag, const std::string& names, const std::string& text,
                       std::uint32_t kinds, std::uint32_t story, bool link) {
  open(tag, names);
  if (link && tag != "a") {
    open("a", "", "href=\"/" + std::to_string(random_.below(99999)) + "\"");
    this->text(text, kinds, story);
    close();
  } else {
    this->text(text, kinds, story);
  }
  close();
}

void PageWriter::line_break() {
  if (line_.text.empty()) after_paragraph_ = beside_paragraph_ = true;
  end_line();
  html_ += "<br>";
}

void PageWriter::cell(const std::string& text, std::uint32_t kinds, std::uint32_t story) {
  html_ += "<td>" + escaped(text) + "</td>";
  if (!line_.text.empty()) line_.text += '\t';
  line_.text += text;
  line_.kinds |= kinds;
  line_.story = story;
}

std::vector<PasteLine> PageWriter::take_lines() {
  end_line();
  return std::move(lines_);
}

void PageWriter::end_line() {
  while (!line_.text.empty() && line_.text.back() == ' ') line_.text.pop_back();
  if (!line_.text.empty()) {
    line_.after_paragraph = after_paragraph_;
    line_.beside_paragraph = beside_paragraph_;
    after_paragraph_ = beside_paragraph_ = false;
    lines_.push_back(std::move(line_));
  }
  line_ = {};
}

std::string PageWriter::escaped(const std::string& text) {
  std::string html;
  for (const char c : text) {
    switch (c) {
      case '&':
        html += "&amp;";
        break;
      case '<':
        html += "&lt;";
        break;
      case '>':
        html += "&gt;";
        break;
      default:
        html += c;
    }
  }
  return html;
}

/// Some run of one to six words becomes a link or is emphasized.
std::string PageWriter::marked_up(const std::string& text) {
  std::vector<std::size_t> spaces;
  for (std::size_t at = text.find(' '); at != std::string::npos; at = text.find(' ', at + 1))
    spaces.push_back(at);
  if (spaces.size() < 6) return escaped(text);
  const std::uint32_t first = random_.below(static_cast<std::uint32_t>(spaces.size() - 2));
  const std::size_t last = std::min<std::size_t>(spaces.size() - 1, first + 1 + random_.below(6));
  const std::size_t begin = spaces[first] + 1;
  const std::size_t end = spaces[last];
  const bool link = random_.chance(70);
  const std::string tag = random_.chance(50) ? "em" : "strong";
  return escaped(text.substr(0, begin)) + (link ? "<a href=\"/topic\">" : "<" + tag + ">") +
         escaped(text.substr(begin, end - begin)) + (link ? "</a>" : "</" + tag + ">") +
         escaped(text.substr(end));
}

}  // namespace nutgraf
