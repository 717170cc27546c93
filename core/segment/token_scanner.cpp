// Cuts numbers and marks; finds out by its first character what a token is.
// SPDX-License-Identifier: Apache-2.0
#include "core/segment/token_scanner.h"

#include <algorithm>
#include <utility>

#include "core/segment/clitics.h"
#include "core/segment/run_scanner.h"
#include "core/segment/web_scanner.h"

namespace nutgraf {
namespace {

using enum CharacterClass;

constexpr std::uint32_t kLongestUnit = 6;  // bytes

}  // namespace

inline void TokenScanner::scan_next() {
  const Character character = at(position_);
  const std::uint32_t next = position_ + character.length;
  switch (character.kind) {
    case End:
    case Space:
      position_ = next;
      return;
    case Letter:
      return scan_word();
    case Mark:
      return emit(skip_marks(text_, next), TokenKind::Symbol);
    case Digit:
      return scan_number();
    case OtherNumber:
      return emit(end_of_digits(text_, position_), TokenKind::Number);
    case Ideograph:
      return emit(end_of_ideographs(text_, position_), TokenKind::Word);
    case Apostrophe:
      return scan_apostrophe(next);
    case Period:
      return scan_period();
    case QuoteMark:
      return scan_quotation_mark(character);
    case Hyphen:
    case Punctuation:
      return emit(end_of_mark_run(text_, position_), TokenKind::Punctuation);
    case Currency:
      return emit(skip_marks(text_, next), TokenKind::Symbol);
    case Symbol:
      return scan_symbol(character);
    case Pictograph:
    case Regional:
      return emit(end_of_emoji(text_, position_), TokenKind::Symbol);
    case Joiner:
    case Control:
      return scan_invisible();
  }
}

std::vector<Token> TokenScanner::scan() {
  while (position_ < text_.size()) scan_next();
  return std::move(tokens_);
}

void TokenScanner::scan_period() {
  if (byte_at(position_ + 1) != '.' && at(position_ + 1).kind == Digit) {
    const Character before = position_ > 0 ? at(static_cast<std::uint32_t>(position_ - 1)) : Character{};
    const bool opens =
        before.kind == End || before.kind == Space || before.code_point == '(' || before.kind == Currency;
    if (opens) return scan_number();  // ".22"
  }
  emit(end_of_mark_run(text_, position_), TokenKind::Punctuation);
}

void TokenScanner::scan_number() {
  std::uint32_t end = end_of_digits(text_, byte_at(position_) == '.' ? position_ + 1 : position_);
  if (byte_at(end) == '.') {
    if (const std::uint32_t ticker = tables_.periods.end_of_ticker(text_, position_, end))
      return emit(ticker, TokenKind::Word);
  }
  const std::uint32_t rest = end_of_letters(text_, end);
  if (rest > end && !is_unit(end, rest)) end = rest;
  emit(end, TokenKind::Number);
}

bool TokenScanner::is_unit(std::uint32_t begin, std::uint32_t end) const {
  if (end - begin > kLongestUnit) return false;
  if (tables_.glued_units.contains(text_.substr(begin, end - begin))) return true;
  return end - begin == 1 && byte_at(end) == '.' && byte_at(end + 1) == 'm' &&
         byte_at(end + 2) == '.';  // "6a.m."
}

void TokenScanner::scan_apostrophe(std::uint32_t next) {
  if (touches_previous()) {
    if (const std::uint32_t end = end_of_clitic(text_, position_)) return emit(end, TokenKind::Word);
  }
  if (!touches_previous() || tokens_.back().kind == TokenKind::Punctuation) {
    const CharacterClass kind = at(next).kind;
    if (kind == Digit && scan_decade(next)) return;
    if (kind == Letter && scan_clipped_word(next)) return;
  }
  if (byte_at(position_) == '\'' && byte_at(next) == '\'') ++next;  // '' as Penn Treebank's closing mark
  emit(skip_marks(text_, next), TokenKind::Punctuation);
}

bool TokenScanner::scan_decade(std::uint32_t next) {
  const std::uint32_t digits = end_of_digits(text_, next);
  const std::uint32_t end = end_of_letters(text_, digits);
  const bool is_decade =
      digits == next + 2 && (end == digits || (end == digits + 1 && byte_at(digits) == 's'));
  if (!is_decade || at(end).code_point == '%') return false;
  emit(end, TokenKind::Number);
  return true;
}

bool TokenScanner::scan_clipped_word(std::uint32_t next) {
  std::uint32_t end = end_of_letters(text_, next);
  if (at(end).kind == Apostrophe && end - next == 1) end += at(end).length;  // 'n'
  const FoldedWord folded(text_, position_, end);
  const auto parts = tables_.contractions.find(folded.view());
  if (!parts) return false;
  const auto first = parts->empty() ? 0u : static_cast<std::uint32_t>((*parts)[0] - '0');
  if (first > 0) emit(next + first - 1, TokenKind::Word);
  emit(end, TokenKind::Word);
  return true;
}

void TokenScanner::scan_quotation_mark(const Character& mark) {
  if (scan_stray_clitic(mark)) return;
  std::uint32_t end = position_ + mark.length;
  if (mark.code_point == '`' && byte_at(end) == '`') ++end;
  emit(skip_marks(text_, end), TokenKind::Punctuation);
}

bool TokenScanner::scan_stray_clitic(const Character& mark) {
  if (!is_stray_apostrophe(mark.code_point) || !touches_previous() || tokens_.back().kind != TokenKind::Word)
    return false;
  const std::uint32_t end = end_of_clitic(text_, position_);
  if (end == 0) return false;
  emit(end, TokenKind::Word);
  return true;
}

void TokenScanner::scan_symbol(const Character& character) {
  if (scan_stray_clitic(character)) return;
  const bool follows_word = touches_previous() && tokens_.back().kind != TokenKind::Punctuation;
  if (character.code_point == '@') {
    const std::uint32_t domain = end_of_mail_domain(text_, position_);
    if (domain > position_ && take_back_local_part()) return emit(domain, TokenKind::Word);
    if (const std::uint32_t end = end_of_handle(text_, position_); end > position_ && !follows_word) {
      return emit(end, TokenKind::Word);
    }
  } else if (character.code_point == '#' && !follows_word) {
    if (const std::uint32_t end = end_of_hashtag(text_, position_); end > position_)
      return emit(end, TokenKind::Word);
  } else if (character.code_point == 0xB0 || character.code_point == 0xBA) {
    const char scale = byte_at(position_ + character.length);
    const std::uint32_t end = position_ + character.length + 1;
    if ((scale == 'C' || scale == 'F') && !is_word_character(at(end).kind))
      return emit(end, TokenKind::Symbol);
  }
  emit(end_of_mark_run(text_, position_), TokenKind::Symbol);
}

void TokenScanner::scan_invisible() {
  const Character first = at(position_);
  std::uint32_t end = position_;
  while (at(end).kind == first.kind && first.kind != End) end += at(end).length;
  emit(skip_marks(text_, end), TokenKind::Symbol);
}

bool TokenScanner::take_back_local_part() {
  const std::uint32_t at_sign = position_;
  while (!tokens_.empty() && tokens_.back().span.end == position_) {
    const std::string_view token = tokens_.back().span.of(text_);
    if (!std::all_of(token.begin(), token.end(), is_mail_byte)) break;
    position_ = tokens_.back().span.begin;
    tokens_.pop_back();
  }
  return position_ < at_sign;
}

}  // namespace nutgraf
