// The ">" that mail programs put before the lines of what is answered or passed on.
// SPDX-License-Identifier: Apache-2.0
#include "core/segment/reply_marks.h"

#include <algorithm>

#include "core/text/ascii.h"

namespace nutgraf {
namespace {

constexpr std::size_t kFewestLines = 4;
constexpr std::size_t kFewestWrapped = 2;  // lines that begin with a small letter

bool is_mark(std::string_view text, const Token& token) {
  const std::string_view own = token.span.of(text);
  return own.find_first_not_of('>') == std::string_view::npos;
}

bool breaks_line(std::string_view gap) { return gap.find('\n') != std::string_view::npos; }

/// Finds the marks before which nothing but marks stands on their lines.
class MarkFinder {
 public:
  MarkFinder(std::string_view text, const std::vector<Token>& tokens) : text_(text), tokens_(tokens) {
    marks_.assign(tokens.size(), false);
    for (std::size_t i = 0; i < tokens.size(); ++i)
      marks_[i] = is_mark(text, tokens[i]) && (opens_line(i) || marks_[i - 1]);
  }

  const std::vector<bool>& marks() const { return marks_; }

  bool are_replies() const {
    std::size_t lines = 0;
    std::size_t empty = 0;
    std::size_t wrapped = 0;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (!marks_[i]) continue;
      lines += opens_line(i) ? 1 : 0;
      const bool last = i + 1 == tokens_.size() || opens_line(i + 1);
      if (last) ++empty;
      if (last || marks_[i + 1]) continue;
      wrapped += is_ascii_lower(text_[tokens_[i + 1].span.begin]) ? 1 : 0;
    }
    return lines >= kFewestLines && (empty > 0 || wrapped >= kFewestWrapped);
  }

 private:
  bool opens_line(std::size_t at) const {
    const std::uint32_t begin = at == 0 ? 0 : tokens_[at - 1].span.end;
    return at == 0 || breaks_line(text_.substr(begin, tokens_[at].span.begin - begin));
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
  std::vector<bool> marks_;
};

}  // namespace

void drop_reply_marks(std::string_view text, std::vector<Token>& tokens) {
  if (text.find("\n>") == std::string_view::npos) return;
  const MarkFinder finder(text, tokens);
  if (!finder.are_replies()) return;
  std::size_t kept = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!finder.marks()[i]) tokens[kept++] = tokens[i];
  }
  tokens.resize(kept);
}

}  // namespace nutgraf
