// Splits a text into tokens.
// SPDX-License-Identifier: Apache-2.0
#include "core/segment/tokenizer.h"

#include <algorithm>

#include "core/segment/character_class.h"
#include "core/segment/clitics.h"
#include "core/segment/currency_prefix.h"
#include "core/segment/run_scanner.h"
#include "core/segment/web_scanner.h"
#include "core/text/unicode.h"

namespace nutgraf {
namespace {

using enum CharacterClass;

constexpr std::uint32_t kLongestContraction = 8;
constexpr std::uint32_t kLongestAffix = 8;
constexpr std::uint32_t kLongestUnit = 6;
constexpr std::uint32_t kLongestCurrencyPrefix = 3;  // "US$", "NZ$", "GH₵"
constexpr std::uint32_t kLongestCurrency = 5;        // "FCFA" and one more

}  // namespace

/// One pass over one text.
class TokenScanner {
 public:
  TokenScanner(const Tokenizer& tables, std::string_view text) : tables_(tables), text_(text) {
    tokens_.reserve(text.size() / 5 + 8);
  }

  std::vector<Token> scan() {
    while (position_ < text_.size()) step();
    return std::move(tokens_);
  }

 private:
  Character at(std::uint32_t position) const { return character_at(text_, position); }
  char byte_at(std::uint32_t position) const { return position < text_.size() ? text_[position] : '\0'; }

  void emit(std::uint32_t end, TokenKind kind) {
    tokens_.push_back({{position_, end}, kind});
    position_ = end;
  }

  bool touches_previous() const { return !tokens_.empty() && tokens_.back().span.end == position_; }

  void step() {
    const Character character = at(position_);
    const std::uint32_t next = position_ + character.length;
    switch (character.kind) {
      case End:
      case Space:
        position_ = next;
        return;
      case Letter:
        return letters();
      case Mark:
        return emit(skip_marks(text_, next), TokenKind::Symbol);
      case Digit:
        return number();
      case OtherNumber:
        return emit(end_of_digits(text_, position_), TokenKind::Number);
      case Ideograph:
        return emit(end_of_ideographs(text_, position_), TokenKind::Word);
      case Apostrophe:
        return apostrophe(next);
      case Period:
        return period();
      case QuoteMark:
        return quote(character);
      case Hyphen:
      case Punctuation:
        return emit(end_of_mark_run(text_, position_), TokenKind::Punctuation);
      case Currency:
        return emit(skip_marks(text_, next), TokenKind::Symbol);
      case Symbol:
        return symbol(character);
      case Pictograph:
      case Regional:
        return emit(end_of_emoji(text_, position_), TokenKind::Symbol);
      case Joiner:
      case Control:
        return controls();
    }
  }

  // ---- words ----

  void letters() {
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
        return word_before_period(begin, end);
      } else if (mark.kind == Hyphen) {
        if (!continues_after_affix(begin, end, mark)) break;
      } else {
        break;
      }
      end = end_of_letters(text_, end + mark.length);
    }
    if (end - begin <= kLongestCurrencyPrefix && is_shouted(begin, end)) {
      if (const Character sign = at(end); sign.kind == Currency)
        return emit(end + sign.length, TokenKind::Symbol);
    }
    word(end);
  }

  /// "RM" of "RM1,700", where that begins here: quick, since this is asked for every word.
  CurrencyToken currency_here() const {
    std::uint32_t end = position_;
    while (end < position_ + kLongestCurrency && (byte_at(end) | 0x20) >= 'a' && (byte_at(end) | 0x20) <= 'z')
      ++end;
    if (end == position_ || byte_at(end) < '0' || byte_at(end) > '9') return {};
    return currency_token(text_, position_, tables_.currencies_, tables_.glued_units_);
  }

  /// Emits a word, in two parts where it is a contraction without an apostrophe ("cannot").
  void word(std::uint32_t end) {
    if (end - position_ <= kLongestContraction && end - position_ >= 4) {
      const FoldedWord folded(text_, position_, end);
      if (const auto parts = tables_.contractions_.find(folded.view()); parts && !parts->empty()) {
        const auto first = static_cast<std::uint32_t>((*parts)[0] - '0');
        if (first > 0 && position_ + first < end) emit(position_ + first, TokenKind::Word);
      }
    }
    emit(end, TokenKind::Word);
  }

  bool is_shouted(std::uint32_t begin, std::uint32_t end) const {
    return std::all_of(text_.begin() + begin, text_.begin() + end,
                       [](char byte) { return byte >= 'A' && byte <= 'Z'; });
  }

  /// "co-founder", "e-mail": one word, unlike "pro-Syrian" and "nuclear-armed".
  bool continues_after_affix(std::uint32_t begin, std::uint32_t end, const Character& hyphen) const {
    if (end - begin > kLongestAffix || !is_lower(at(end + hyphen.length).code_point)) return false;
    if (end - begin > 1 && is_shouted(begin, end)) return false;  // "UN-led"
    if (const std::string_view name = text_.substr(end + hyphen.length, 3); name == "al-" || name == "el-")
      return false;
    return tables_.affixes_.contains(FoldedWord(text_, begin, end).view());
  }

  // ---- periods ----

  /// A word with a period behind it at `end`.
  void word_before_period(std::uint32_t begin, std::uint32_t end) {
    if (byte_at(end + 1) == '.') return word(end);  // an ellipsis
    if (const std::uint32_t letter = single_letter(begin); letter == end) return letter_before_period(end);

    const Character next = at(end + 1);
    if (next.kind == Letter || next.kind == Digit) {
      if (const std::uint32_t dotted = tables_.periods_.end_of_dotted(text_, begin, end))
        return emit(dotted, TokenKind::Word);
      if (const std::uint32_t ticker = tables_.periods_.end_of_ticker(text_, begin, end))
        return emit(ticker, TokenKind::Word);
      if (address_with_period()) return;
      const bool version = next.kind == Digit && is_digit(at(end - 1).code_point);  // "v2.0"
      if (version) return emit(end_of_letters(text_, end_of_digits(text_, end - 1)), TokenKind::Word);
    }
    return tables_.periods_.belongs_to_word(text_, begin, end) ? emit(end + 1, TokenKind::Word) : word(end);
  }

  /// Emits "example.com" if that begins here.
  bool address_with_period() {
    const std::uint32_t end = end_of_domain(text_, position_, tables_.web_suffixes_);
    if (end == position_) return false;
    absorb_domain();
    emit(end, TokenKind::Word);
    return true;
  }

  /// The end of the one letter at `begin` (with its marks); 0 if there is none.
  std::uint32_t single_letter(std::uint32_t begin) const {
    const Character letter = at(begin);
    return letter.kind == Letter ? skip_marks(text_, begin + letter.length) : 0;
  }

  /// "U.S.", "a.m.", "J.K.": letters with periods; "J." alone; "U.S" without its last one.
  void letter_before_period(std::uint32_t end) {
    const std::uint32_t first = end;
    std::uint32_t letters = 1;
    while (byte_at(end) == '.') {
      const std::uint32_t next = single_letter(end + 1);
      if (next == 0 || is_word_character(at(next).kind)) break;
      end = next;
      ++letters;
    }
    if (letters == 1 && byte_at(end) == '.' && is_word_character(at(end + 1).kind) && address_with_period())
      return;
    if (letters == 1)
      return emit(tables_.periods_.belongs_to_letter(text_, position_, first) ? first + 1 : first,
                  TokenKind::Word);
    if (byte_at(end) == '.' && byte_at(end + 1) != '.') {
      ++end;
      if (byte_at(end) == 's' && !is_word_character(at(end + 1).kind)) ++end;  // "M.P.s"
    }
    emit(end, TokenKind::Word);
  }

  void period() {
    if (byte_at(position_ + 1) != '.' && at(position_ + 1).kind == Digit) {
      const Character before = position_ > 0 ? at(static_cast<std::uint32_t>(position_ - 1)) : Character{};
      const bool opens =
          before.kind == End || before.kind == Space || before.code_point == '(' || before.kind == Currency;
      if (opens) return number();  // ".22"
    }
    emit(end_of_mark_run(text_, position_), TokenKind::Punctuation);
  }

  // ---- numbers ----

  void number() {
    std::uint32_t end = end_of_digits(text_, byte_at(position_) == '.' ? position_ + 1 : position_);
    if (byte_at(end) == '.') {
      if (const std::uint32_t ticker = tables_.periods_.end_of_ticker(text_, position_, end))
        return emit(ticker, TokenKind::Word);
    }
    const std::uint32_t rest = end_of_letters(text_, end);
    if (rest > end && !is_unit(end, rest)) end = rest;
    emit(end, TokenKind::Number);
  }

  /// "6am", "1,000km", "1.5bn": the letters behind the number are a word of their own.
  bool is_unit(std::uint32_t begin, std::uint32_t end) const {
    if (end - begin > kLongestUnit) return false;
    if (tables_.glued_units_.contains(text_.substr(begin, end - begin))) return true;
    return end - begin == 1 && byte_at(end) == '.' && byte_at(end + 1) == 'm' &&
           byte_at(end + 2) == '.';  // "6a.m."
  }

  // ---- marks ----

  void apostrophe(std::uint32_t next) {
    if (touches_previous()) {
      if (const std::uint32_t end = end_of_clitic(text_, position_)) return emit(end, TokenKind::Word);
    }
    if (tokens_.empty() || !touches_previous() || tokens_.back().kind == TokenKind::Punctuation) {
      if (at(next).kind == Digit) {
        const std::uint32_t digits = end_of_digits(text_, next);
        const std::uint32_t end = end_of_letters(text_, digits);
        const bool decade =
            digits == next + 2 && (end == digits || (end == digits + 1 && byte_at(digits) == 's'));
        if (decade && at(end).code_point != '%') return emit(end, TokenKind::Number);
      } else if (at(next).kind == Letter) {
        std::uint32_t end = end_of_letters(text_, next);
        if (at(end).kind == Apostrophe && end - next == 1) end += at(end).length;  // 'n'
        const FoldedWord folded(text_, position_, end);
        if (const auto parts = tables_.contractions_.find(folded.view())) {
          const auto first = parts->empty() ? 0u : static_cast<std::uint32_t>((*parts)[0] - '0');
          if (first > 0) emit(next + first - 1, TokenKind::Word);
          return emit(end, TokenKind::Word);
        }
      }
    }
    if (byte_at(position_) == '\'' && byte_at(next) == '\'') ++next;  // '' as Penn Treebank's closing mark
    emit(skip_marks(text_, next), TokenKind::Punctuation);
  }

  void quote(const Character& mark) {
    if (clitic(mark)) return;
    std::uint32_t end = position_ + mark.length;
    if (mark.code_point == '`' && byte_at(end) == '`') ++end;
    emit(skip_marks(text_, end), TokenKind::Punctuation);
  }

  /// Emits 's and its like behind a word whose apostrophe was typed as another mark.
  bool clitic(const Character& mark) {
    if (!is_stray_apostrophe(mark.code_point) || !touches_previous() ||
        tokens_.back().kind != TokenKind::Word)
      return false;
    const std::uint32_t end = end_of_clitic(text_, position_);
    if (end == 0) return false;
    emit(end, TokenKind::Word);
    return true;
  }

  void symbol(const Character& character) {
    if (clitic(character)) return;
    const bool follows_word = touches_previous() && tokens_.back().kind != TokenKind::Punctuation;
    if (character.code_point == '@') {
      const std::uint32_t domain = end_of_mail_domain(text_, position_);
      if (domain > position_ && absorb_local_part()) return emit(domain, TokenKind::Word);
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

  /// A run of one kind of invisible characters: binary data should not become a token for each byte.
  void controls() {
    const Character first = at(position_);
    std::uint32_t end = position_;
    while (at(end).kind == first.kind && first.kind != End) end += at(end).length;
    emit(skip_marks(text_, end), TokenKind::Symbol);
  }

  // ---- what was taken for words before an address showed ----

  /// Takes back the tokens of an e-mail address's local part, and moves to its start; false if there is none.
  bool absorb_local_part() {
    const std::uint32_t at_sign = position_;
    while (!tokens_.empty() && tokens_.back().span.end == position_) {
      const std::string_view token = tokens_.back().span.of(text_);
      if (!std::all_of(token.begin(), token.end(), is_mail_byte)) break;
      position_ = tokens_.back().span.begin;
      tokens_.pop_back();
    }
    return position_ < at_sign;
  }

  /// Takes back "my" and "-" of "my-site.com".
  void absorb_domain() {
    while (tokens_.size() > 1 && tokens_.back().span.end == position_ &&
           tokens_.back().span.of(text_) == "-") {
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

  const Tokenizer& tables_;
  std::string_view text_;
  std::vector<Token> tokens_;
  std::uint32_t position_ = 0;
};

Tokenizer::Tokenizer(const Model& model)
    : abbreviations_(model.text("abbreviations")),
      contractions_(model.text("contractions")),
      affixes_(model.text("affixes")),
      currencies_(model.text("currencies")),
      glued_units_(model.text("glued_units")),
      web_suffixes_(model.text("web_suffixes")),
      sentence_words_(model.text("sentence_words")) {}

std::vector<Token> Tokenizer::tokenize(std::string_view text) const {
  return TokenScanner(*this, text).scan();
}

}  // namespace nutgraf
