// Cuts words, abbreviations and addresses.
// SPDX-License-Identifier: Apache-2.0
#include "core/segment/token_scanner.h"

#include <algorithm>

#include "core/segment/clitics.h"
#include "core/segment/run_scanner.h"
#include "core/segment/web_scanner.h"
#include "core/text/ascii.h"
#include "core/text/unicode.h"

namespace nutgraf {
namespace {

using enum CharacterClass;

// In bytes.
constexpr std::uint32_t kLongestContraction = 8;
constexpr std::uint32_t kLongestAffix = 8;
constexpr std::uint32_t kLongestCurrencyPrefix = 3;  // "US$", "NZ$", "GH₵"
constexpr std::uint32_t kLongestCurrency = 5;        // "FCFA" and one more

}  // namespace

inline CurrencyToken TokenScanner::currency_here() const {
  std::uint32_t end = position_;
  while (end < position_ + kLongestCurrency && is_ascii_letter(byte_at(end))) ++end;
  if (end == position_ || !is_ascii_digit(byte_at(end))) return {};
  return currency_token(text_, position_, tables_.currencies, tables_.glued_units);
}

void TokenScanner::scan_word() {
  if (const char first = static_cast<char>(byte_at(position_) | 0x20);
      first == 'h' || first == 'w' || first == 'f' || first == 'm') {
    if (const std::uint32_t end = end_of_url(text_, position_); end > position_)
      return emit(end, TokenKind::Word);
  }
  const std::uint32_t begin = position_;
  if (const CurrencyToken currency = currency_here(); currency.end != 0)
    return emit(currency.end, currency.kind);
  std::uint32_t end = end_of_letters(text_, begin);
  while (true) {
    const Character mark = at(end);
    if (mark.kind == Apostrophe || is_stray_apostrophe(mark.code_point)) {
      if (at(end + mark.length).kind != Letter) break;
      if (const std::uint32_t first_part = end_before_contraction(text_, begin, end))
        return emit(first_part, TokenKind::Word);
      if (mark.kind != Apostrophe) break;
    } else if (mark.code_point == '&') {
      if (at(end + 1).kind != Letter) break;
    } else if (mark.code_point == 0xB0) {
      if (end - begin != 1 || (byte_at(begin) | 0x20) != 'n') break;  // "N°"
    } else if (mark.kind == Period) {
      return emit_before_period(begin, end);
    } else if (mark.kind == Hyphen) {
      if (!continues_after_affix(begin, end, mark)) break;
    } else {
      break;
    }
    end = end_of_letters(text_, end + mark.length);
  }
  if (end - begin <= kLongestCurrencyPrefix && is_in_capitals(begin, end)) {
    if (const Character sign = at(end); sign.kind == Currency)
      return emit(end + sign.length, TokenKind::Symbol);
  }
  emit_word(end);
}

void TokenScanner::emit_word(std::uint32_t end) {
  if (end - position_ <= kLongestContraction && end - position_ >= 4) {
    const FoldedWord folded(text_, position_, end);
    if (const auto parts = tables_.contractions.find(folded.view()); parts && !parts->empty()) {
      const auto first = static_cast<std::uint32_t>((*parts)[0] - '0');
      if (first > 0 && position_ + first < end) emit(position_ + first, TokenKind::Word);
    }
  }
  emit(end, TokenKind::Word);
}

bool TokenScanner::is_in_capitals(std::uint32_t begin, std::uint32_t end) const {
  return std::all_of(text_.begin() + begin, text_.begin() + end, is_ascii_upper);
}

bool TokenScanner::continues_after_affix(std::uint32_t begin, std::uint32_t end,
                                         const Character& hyphen) const {
  if (end - begin > kLongestAffix || !is_lower(at(end + hyphen.length).code_point)) return false;
  if (end - begin > 1 && is_in_capitals(begin, end)) return false;  // "UN-led"
  if (const std::string_view name = text_.substr(end + hyphen.length, 3); name == "al-" || name == "el-")
    return false;
  return tables_.affixes.contains(FoldedWord(text_, begin, end).view());
}

void TokenScanner::emit_before_period(std::uint32_t begin, std::uint32_t end) {
  if (byte_at(end + 1) == '.') return emit_word(end);  // an ellipsis
  if (const std::uint32_t letter = single_letter(begin); letter == end) return emit_dotted_letters(end);

  const Character next = at(end + 1);
  if (next.kind == Letter || next.kind == Digit) {
    if (const std::uint32_t dotted = tables_.periods.end_of_dotted(text_, begin, end))
      return emit(dotted, TokenKind::Word);
    if (const std::uint32_t ticker = tables_.periods.end_of_ticker(text_, begin, end))
      return emit(ticker, TokenKind::Word);
    if (scan_domain()) return;
    const bool version = next.kind == Digit && is_digit(at(end - 1).code_point);  // "v2.0"
    if (version) return emit(end_of_letters(text_, end_of_digits(text_, end - 1)), TokenKind::Word);
  }
  return tables_.periods.belongs_to_word(text_, begin, end) ? emit(end + 1, TokenKind::Word) : emit_word(end);
}

bool TokenScanner::scan_domain() {
  const std::uint32_t end = end_of_domain(text_, position_, tables_.web_suffixes);
  if (end == position_) return false;
  take_back_labels();
  emit(end, TokenKind::Word);
  return true;
}

std::uint32_t TokenScanner::single_letter(std::uint32_t begin) const {
  const Character letter = at(begin);
  return letter.kind == Letter ? skip_marks(text_, begin + letter.length) : 0;
}

void TokenScanner::emit_dotted_letters(std::uint32_t end) {
  const std::uint32_t first = end;
  std::uint32_t letters = 1;
  while (byte_at(end) == '.') {
    const std::uint32_t next = single_letter(end + 1);
    if (next == 0 || is_word_character(at(next).kind)) break;
    end = next;
    ++letters;
  }
  if (letters == 1 && byte_at(end) == '.' && is_word_character(at(end + 1).kind) && scan_domain()) return;
  if (letters == 1)
    return emit(tables_.periods.belongs_to_letter(text_, position_, first) ? first + 1 : first,
                TokenKind::Word);
  if (byte_at(end) == '.' && byte_at(end + 1) != '.') {
    ++end;
    if (byte_at(end) == 's' && !is_word_character(at(end + 1).kind)) ++end;  // "M.P.s"
  }
  emit(end, TokenKind::Word);
}

void TokenScanner::take_back_labels() {
  while (tokens_.size() > 1 && tokens_.back().span.end == position_ && tokens_.back().span.of(text_) == "-") {
    const Span word = tokens_[tokens_.size() - 2].span;
    const std::string_view label = word.of(text_);
    const bool plain =
        word.end + 1 == position_ && std::all_of(label.begin(), label.end(), [](char byte) {
          return byte != '.' && byte != '_' && is_mail_byte(byte) && byte != '%' && byte != '+';
        });
    if (!plain) return;
    tokens_.resize(tokens_.size() - 2);
    position_ = word.begin;
  }
}

}  // namespace nutgraf
