// Finds where paragraphs begin, in text whose lines are paragraphs and in hard-wrapped text.
// SPDX-License-Identifier: Apache-2.0
#include "core/segment/paragraph_finder.h"

#include <algorithm>

#include "core/segment/character_class.h"
#include "core/text/one_of.h"
#include "core/text/unicode.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t kNarrow = 40;  // code points; narrower columns look like lists and verse
constexpr std::uint32_t kNarrowest = 20;
constexpr std::uint32_t kWidest = 120;
constexpr std::uint32_t kTab = 8;
constexpr std::size_t kFewestJoints = 3;
constexpr std::size_t kJointsOfNarrow = 12;
constexpr std::size_t kFewestOpen = 5;     // lines that end inside a sentence
constexpr std::size_t kFewestHyphens = 2;  // that part words

struct Line {
  std::uint32_t first_token = 0;
  std::uint32_t end_token = 0;
  std::uint32_t width = 0;       ///< code points up to the end of the last token
  std::uint32_t first_word = 0;  ///< code points up to the first white space
  std::uint32_t indent = 0;      ///< columns before the first token
  bool follows_blank = false;    ///< an empty line, or nothing, stands before it
  std::uint32_t replies = 0;     ///< how many of a mail program's marks stand before it (drop_reply_marks)
};

/// Line breaks between two tokens, and whether the second one's line is indented.
struct Gap {
  std::uint32_t breaks = 0;
  std::uint32_t indent = 0;   ///< columns of what stands before the line's first token
  std::uint32_t replies = 0;  ///< how many ">" are among that
};

bool is_line_break(char32_t code_point) {
  return (code_point >= '\n' && code_point <= '\r') || code_point == 0x85 || code_point == 0x2028 ||
         code_point == 0x2029;
}

Gap read_gap(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  Gap gap;
  for (std::uint32_t position = begin; position < end;) {
    const Character character = character_at(text, position);
    if (is_line_break(character.code_point)) {
      const bool second_half = character.code_point == '\n' && position > begin && text[position - 1] == '\r';
      if (!second_half) ++gap.breaks;
      gap.indent = 0;
      gap.replies = 0;
    } else {
      gap.replies += character.code_point == '>' ? 1 : 0;
      gap.indent = std::min(gap.indent + (character.code_point == '\t' ? kTab : 1), kWidest);
    }
    position += character.length;
  }
  return gap;
}

std::uint32_t count_code_points(std::string_view text) {
  return static_cast<std::uint32_t>(std::count_if(text.begin(), text.end(), [](char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0u) != 0x80u;
  }));
}

std::uint32_t first_word_width(std::string_view text, std::uint32_t begin) {
  std::uint32_t width = 0;
  for (Character character = character_at(text, begin); width <= kWidest;
       character = character_at(text, begin)) {
    if (character.kind == CharacterClass::Space || character.kind == CharacterClass::End) break;
    begin += character.length;
    ++width;
  }
  return width;
}

std::vector<Line> read_lines(std::string_view text, const std::vector<Token>& tokens) {
  std::vector<Line> lines;
  std::uint32_t previous_end = 0;
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    const Gap gap = read_gap(text, previous_end, tokens[i].span.begin);
    if (i == 0 || gap.breaks > 0) {
      if (i > 0) lines.back().end_token = i;
      lines.push_back({i, i, 0, first_word_width(text, tokens[i].span.begin), gap.indent,
                       i == 0 || gap.breaks > 1, gap.replies});
    }
    previous_end = tokens[i].span.end;
  }
  if (!lines.empty()) lines.back().end_token = static_cast<std::uint32_t>(tokens.size());
  for (Line& line : lines) {
    const std::uint32_t begin = tokens[line.first_token].span.begin;
    line.width =
        line.indent + count_code_points(text.substr(begin, tokens[line.end_token - 1].span.end - begin));
  }
  return lines;
}

class WrapDetector {
 public:
  WrapDetector(std::string_view text, const std::vector<Token>& tokens, const std::vector<Line>& lines)
      : text_(text), tokens_(tokens), lines_(lines) {
    reply_width_ = width_of_replies();
    detect();
  }

  /// Whether line `index` continues the paragraph of the line before it.
  bool continues(std::size_t index) const {
    if (!may_continue(index)) return false;
    const Line& previous = lines_[index - 1];
    if (previous.replies > 0 && lines_[index].replies > 0) return continues_reply(index);
    if (width_ == 0) return false;
    if (ends_in_stop(previous)) return is_full(index, width_);
    return is_full(index, open_width_) || starts_small(lines_[index]);
  }

 private:
  /// Whether nothing about line `index` itself says that a paragraph begins there.
  bool may_continue(std::size_t index) const {
    const Line& line = lines_[index];
    return !line.follows_blank && !is_item(line) && (line.indent == 0 || lines_[index - 1].indent > 0);
  }

  /// The same among lines of a mail that is answered or passed on. Its head and its headlines have short
  /// lines; what is answered in turn has more marks.
  bool continues_reply(std::size_t index) const {
    const Line& previous = lines_[index - 1];
    if (previous.replies != lines_[index].replies || previous.width < kNarrow || is_mail_head(previous) ||
        is_mail_head(lines_[index]))
      return false;
    if (ends_in_stop(previous)) return is_full(index, reply_width_);
    return is_full(index, reply_width_ * 4 / 5) || starts_small(lines_[index]);
  }

  /// Whether the line before line `index` had no room for its first word.
  bool is_full(std::size_t index, std::uint32_t width) const {
    return lines_[index - 1].width + 1 + lines_[index].first_word > width;
  }

  /// What is counted over the places where a line may go on in the next.
  struct Joints {
    std::size_t all = 0;
    std::size_t stops = 0;      ///< behind the end of a sentence
    std::size_t small = 0;      ///< the next line starts in small letters
    std::size_t hyphens = 0;    ///< a word is parted
    std::size_t full = 0;       ///< the line before had no room for the next word
    std::size_t full_open = 0;  ///< and ended inside a sentence

    std::size_t open() const { return all - stops; }
    bool run_on() const { return all >= kFewestJoints && stops * 2 <= all && small * 5 >= all * 2; }
  };

  /// Over lines of some width at least.
  Joints count_joints(std::uint32_t least, std::uint32_t width) const {
    Joints joints;
    for (std::size_t i = 1; i < lines_.size(); ++i) {
      if (!may_continue(i) || lines_[i - 1].width < least) continue;
      const bool stop = ends_in_stop(lines_[i - 1]);
      const bool full = is_full(i, width);
      ++joints.all;
      joints.stops += stop ? 1 : 0;
      joints.small += starts_small(lines_[i]) ? 1 : 0;
      joints.hyphens += parts_word(i) ? 1 : 0;
      joints.full += full ? 1 : 0;
      joints.full_open += full && !stop ? 1 : 0;
    }
    return joints;
  }

  /// The widest line but for a few outliers, such as addresses that could not be broken; 0 if there are too
  /// few.
  std::uint32_t width_of_lines() const {
    std::vector<std::uint32_t> widths;
    for (std::size_t i = 1; i < lines_.size(); ++i) {
      if (may_continue(i)) widths.push_back(lines_[i - 1].width);
    }
    if (widths.size() < kFewestJoints) return 0;
    const auto nearly_widest = widths.begin() + static_cast<std::ptrdiff_t>((widths.size() - 1) * 97 / 100);
    std::nth_element(widths.begin(), nearly_widest, widths.end());
    return *nearly_widest;
  }

  /// The widest line of a mail that goes on in small letters in the next, or of all where none does:
  /// addresses and what was not wrapped are wider.
  std::uint32_t width_of_replies() const {
    std::uint32_t wrapped = 0;
    std::uint32_t widest = 0;
    for (std::size_t i = 1; i < lines_.size(); ++i) {
      const Line& previous = lines_[i - 1];
      if (previous.replies == 0 || previous.replies != lines_[i].replies) continue;
      widest = std::max(widest, previous.width);
      if (may_continue(i) && starts_small(lines_[i])) wrapped = std::max(wrapped, previous.width);
    }
    return wrapped > 0 ? wrapped : widest;
  }

  /// Sets the widths if the text was wrapped. Where words are parted at the ends of lines, the text was set
  /// in letters of unlike widths, so that full lines differ in length. Lines that end a sentence may end a
  /// paragraph, and menus around a text have short lines: without them, more of the others have to be full.
  void detect() {
    const std::uint32_t width = width_of_lines();
    if (width < kNarrowest || width > kWidest) return;
    const Joints all = count_joints(0, width);
    const bool parted = all.hyphens >= kFewestHyphens && all.hyphens * 20 >= all.all;
    const std::uint32_t open_width = parted ? width * 17 / 20 : width;
    const Joints wide = count_joints(width / 2, open_width);
    bool wrapped = width >= kNarrow && all.run_on() && all.full * 10 >= all.all * 7;
    if (width >= kNarrow || parted) {
      wrapped = wrapped || (wide.run_on() && wide.open() >= kFewestOpen &&
                            wide.full_open * 100 >= wide.open() * (parted ? 70 : 80));
    } else {
      wrapped = wide.run_on() && wide.all >= kJointsOfNarrow && wide.full_open * 100 >= wide.open() * 95;
    }
    if (!wrapped) return;
    width_ = width;
    open_width_ = open_width;
  }

  /// Whether a hyphen at the end of the line before line `index` parts a word.
  bool parts_word(std::size_t index) const {
    const std::uint32_t end = tokens_[lines_[index - 1].end_token - 1].span.end;
    return starts_small(lines_[index]) && end > 1 && text_[end - 1] == '-' &&
           is_lower(static_cast<unsigned char>(text_[end - 2]));
  }

  bool ends_in_stop(const Line& line) const {
    // Behind closing quotation marks and brackets, at most a few.
    for (std::uint32_t i = line.end_token; i > line.first_token && line.end_token - i < 4; --i) {
      const Token& token = tokens_[i - 1];
      const char last = text_[token.span.end - 1];
      if (last == '.' || last == '!' || last == '?') return true;
      if (token.kind != TokenKind::Punctuation || last == ',' || last == ';' || last == '-') return false;
    }
    return false;
  }

  bool starts_small(const Line& line) const {
    return is_lower(character_at(text_, tokens_[line.first_token].span.begin).code_point);
  }

  /// "Subject: …", "From: …".
  bool is_mail_head(const Line& line) const {
    if (line.end_token - line.first_token < 2 || tokens_[line.first_token + 1].span.of(text_) != ":")
      return false;
    return is_one_of(tokens_[line.first_token].span.of(text_),
                     {"Subject", "From", "To", "Date", "Sent", "Cc"});
  }

  /// "- item", "* item", "1. item", "2) item".
  bool is_item(const Line& line) const {
    if (line.end_token - line.first_token < 2) return false;
    const Token& mark = tokens_[line.first_token];
    const Token& next = tokens_[line.first_token + 1];
    const std::string_view word = mark.span.of(text_);
    if (mark.kind == TokenKind::Number) {
      const std::string_view stop = next.span.of(text_);
      return word.size() <= 3 && (stop == "." || stop == ")") && line.end_token - line.first_token > 2 &&
             tokens_[line.first_token + 2].span.begin > next.span.end;
    }
    const bool bullet =
        word == "-" || word == "*" || word == "•" || word == "–" || word == "▪" || word == "●" || word == ">";
    return bullet && next.span.begin > mark.span.end;
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
  const std::vector<Line>& lines_;
  std::uint32_t width_ = 0;        // 0: not wrapped
  std::uint32_t reply_width_ = 0;  // of full lines with a mark of a mail program
  std::uint32_t open_width_ = 0;   // of lines that end inside a sentence
};

}  // namespace

std::vector<std::uint32_t> find_paragraphs(std::string_view text, const std::vector<Token>& tokens) {
  const std::vector<Line> lines = read_lines(text, tokens);
  const WrapDetector wrap(text, tokens, lines);
  std::vector<std::uint32_t> paragraphs;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i == 0 || !wrap.continues(i)) paragraphs.push_back(lines[i].first_token);
  }
  return paragraphs;
}

}  // namespace nutgraf
