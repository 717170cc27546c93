// Finds what stands within quotation marks.
// SPDX-License-Identifier: Apache-2.0
#include "core/understand/quote_finder.h"

#include <algorithm>
#include <optional>

#include "core/text/ascii.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t kLongestSingleQuotation = 120;  // tokens

enum class MarkKind : std::uint8_t { None, Double, Guillemet, ReversedGuillemet, Single };

class MarkScanner {
 public:
  explicit MarkScanner(const Words& words)
      : words_(words),
        next_single_close_(words.size() + 1, words.size()),
        next_double_(words.size() + 1, words.size()) {
    std::uint32_t next_double = words.size();
    std::uint32_t single_close = words.size();
    for (std::uint32_t i = words.size(); i-- > 0;) {
      if (may_be_mark(i)) {
        if (is_double(i)) next_double = i;
        if (closes_single(i)) single_close = i;
      }
      next_double_[i] = next_double;
      next_single_close_[i] = single_close;
    }
  }

  std::vector<TokenRange> scan() {
    std::uint32_t paragraph = 0;
    for (const Sentence& sentence : words_.segmentation().sentences) {
      std::uint32_t i = sentence.tokens.begin;
      // The first mark of a paragraph may be the one that is opened anew.
      if (i > 0 && sentence.paragraph != paragraph && end_paragraph(i)) ++i;
      paragraph = sentence.paragraph;
      for (; i < sentence.tokens.end; ++i) {
        if (may_be_mark(i)) read(i);
      }
    }
    if (open_ != MarkKind::None) close(words_.size());
    return std::move(found_);
  }

 private:
  void read(std::uint32_t i) {
    if (open_ == MarkKind::None) {
      try_open(i);
    } else if (i < nested_until_) {
      return;
    } else if (closes(i)) {
      close(i + 1);
    } else if (open_ != MarkKind::Single && opens(i) == open_ && words_.has_space_before(i)) {
      if (nests(i)) return;
      close(i);  // the earlier quotation was never closed
      try_open(i);
    }
  }

  bool touches_next(std::uint32_t i) const {
    return i + 1 < words_.size() && !words_.has_space_before(i + 1);
  }
  bool touches_previous(std::uint32_t i) const { return i > 0 && !words_.has_space_before(i); }

  /// Marks begin with neither a letter nor a figure: most tokens are told apart by their first byte.
  bool may_be_mark(std::uint32_t i) const {
    const std::string_view token = words_[i];
    return !token.empty() && !is_ascii_letter(token[0]) && !is_ascii_digit(token[0]);
  }

  bool is_double(std::uint32_t i) const {
    if (!may_be_mark(i)) return false;
    const std::string_view mark = words_[i];
    return is_straight_double(i) || mark == "“" || mark == "”" || mark == "``" || mark == "''";
  }
  bool looks_closing(std::uint32_t i) const {
    return i < words_.size() && is_double(i) && opens(i) == MarkKind::None;
  }

  /// "He said: "The "United States" is not …"": another mark opens, but two closing ones follow in the
  /// paragraph.
  bool nests(std::uint32_t i) {
    const std::uint32_t first = next_double_[i + 1];
    const std::uint32_t second = first < words_.size() ? next_double_[first + 1] : words_.size();
    if (!looks_closing(first) || !looks_closing(second) ||
        words_.paragraph_of(second) != words_.paragraph_of(i))
      return false;
    nested_until_ = first + 1;
    return true;
  }

  /// "… 'You look tired,' " he said": between spaces, but behind the end of a quotation within.
  bool closes_nested(std::uint32_t i) const {
    return !touches_next(i) && i > 0 && (words_[i - 1] == "'" || words_[i - 1] == "’");
  }

  bool is_straight_double(std::uint32_t i) const { return words_[i] == "\"" || words_[i] == "＂"; }

  /// The kind of quotation that a mark would open.
  MarkKind opens(std::uint32_t i) const {
    if (!may_be_mark(i)) return MarkKind::None;
    const std::string_view mark = words_[i];
    if (mark == "“" || mark == "„" || mark == "‟" || mark == "``" || mark == "「" || mark == "『")
      return MarkKind::Double;
    if (is_straight_double(i)) {
      const bool follows_bracket = i > 0 && (words_[i - 1] == "(" || words_[i - 1] == "[" ||
                                             words_[i - 1] == "—" || words_[i - 1] == "–");
      if (!touches_next(i))
        return !touches_previous(i) && i + 1 < words_.size() ? MarkKind::Double : MarkKind::None;
      return !touches_previous(i) || follows_bracket ? MarkKind::Double : MarkKind::None;
    }
    // "said:”Many people …”": the wrong mark behind a colon, where nothing is open.
    if (mark == "”" && open_ == MarkKind::None && i > 0 && (words_[i - 1] == ":" || words_[i - 1] == ",") &&
        touches_next(i) && words_.is_word(i + 1))
      return MarkKind::Double;
    if (mark == "«" || mark == "‹") return MarkKind::Guillemet;
    if ((mark == "»" || mark == "›") && !touches_previous(i) && touches_next(i))
      return MarkKind::ReversedGuillemet;
    if (mark == "‘" || mark == "'" || mark == "‚") {
      const bool free_before = !touches_previous(i) || words_[i - 1] == "(" || words_[i - 1] == "—";
      if (!free_before || !touches_next(i)) return MarkKind::None;
      const std::uint32_t end = single_end(i);
      return end < words_.size() ? MarkKind::Single : MarkKind::None;
    }
    return MarkKind::None;
  }

  /// A single mark that could close: behind a word or mark, before space or punctuation.
  bool closes_single(std::uint32_t i) const {
    if (!may_be_mark(i) || (words_[i] != "’" && words_[i] != "'")) return false;
    return touches_previous(i) && (!touches_next(i) || !words_.is_word(i + 1));
  }

  /// Where a single quotation opened at `i` closes: the first close that is no plural's possessive ("the
  /// workers’ pay"), else that one; the text's end where there is none in the paragraph and in reach.
  std::uint32_t single_end(std::uint32_t i) const {
    std::uint32_t close = next_single_close_[i + 1];
    if (!in_reach(i, close)) return words_.size();
    const bool may_be_possessive = close > 0 && words_.is_word(close - 1) &&
                                   words_.folded(close - 1).back() == 's' && words_.is_word(close + 1) &&
                                   !words_.is_capitalized(close + 1);
    if (may_be_possessive && in_reach(i, next_single_close_[close + 1]))
      close = next_single_close_[close + 1];
    return close;
  }
  bool in_reach(std::uint32_t i, std::uint32_t close) const {
    return close < words_.size() && close - i <= kLongestSingleQuotation &&
           words_.paragraph_of(close) == words_.paragraph_of(i);
  }

  bool closes(std::uint32_t i) const {
    if (!may_be_mark(i)) return false;
    const std::string_view mark = words_[i];
    switch (open_) {
      case MarkKind::Double:
        if (mark == "”" || mark == "''" || mark == "」" || mark == "』") return true;
        if (mark == "“" && opened_low_) return true;
        return is_straight_double(i) && (opens(i) != MarkKind::Double || closes_nested(i) ||
                                         (!touches_next(i) && touches_previous(i)));
      case MarkKind::Guillemet:
        return mark == "»" || mark == "›";
      case MarkKind::ReversedGuillemet:
        return mark == "«" || mark == "‹";
      case MarkKind::Single:
        return i == single_close_;
      case MarkKind::None:
        break;
    }
    return false;
  }

  void try_open(std::uint32_t i) {
    open_ = opens(i);
    if (open_ == MarkKind::None) return;
    begin_ = i;
    opened_low_ = words_[i] == "„";
    if (open_ == MarkKind::Single) single_close_ = single_end(i);
  }

  /// Called before the first token of a paragraph; true where that token opens the running quotation anew.
  bool end_paragraph(std::uint32_t i) {
    if (open_ == MarkKind::None) return false;
    if (open_ != MarkKind::Single && opens(i) == open_) return true;
    close(i);
    return false;
  }

  void close(std::uint32_t end) {
    if (end > begin_ + 1) found_.push_back({begin_, end});
    open_ = MarkKind::None;
  }

  const Words& words_;
  std::vector<std::uint32_t> next_single_close_;
  std::vector<std::uint32_t> next_double_;
  std::uint32_t nested_until_ = 0;
  std::vector<TokenRange> found_;
  MarkKind open_ = MarkKind::None;
  bool opened_low_ = false;
  std::uint32_t begin_ = 0;
  std::uint32_t single_close_ = 0;
};

}  // namespace

std::vector<TokenRange> find_quoted_stretches(const Words& words) { return MarkScanner(words).scan(); }

}  // namespace nutgraf
