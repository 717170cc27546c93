// One pass over one text that cuts it into tokens; the conventions are told in tokenizer.h.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/document/annotations.h"
#include "core/segment/character_class.h"
#include "core/segment/currency_prefix.h"
#include "core/segment/token_tables.h"

namespace nutgraf {

/// Each function that scans begins at `position_`, emits one token or more, and leaves `position_` behind
/// them; those that answer a question first leave it where it was if the answer is no.
class TokenScanner {
 public:
  /// Borrows both.
  TokenScanner(const TokenTables& tables, std::string_view text) : tables_(tables), text_(text) {
    tokens_.reserve(text.size() / 5 + 8);
  }

  /// All tokens of the text; to be called once.
  std::vector<Token> scan();

 private:
  Character at(std::uint32_t position) const { return character_at(text_, position); }
  char byte_at(std::uint32_t position) const { return position < text_.size() ? text_[position] : '\0'; }

  void emit(std::uint32_t end, TokenKind kind) {
    tokens_.push_back({{position_, end}, kind});
    position_ = end;
  }

  bool touches_previous() const { return !tokens_.empty() && tokens_.back().span.end == position_; }

  /// A token by its first character, or white space.
  void scan_next();

  // ---- words and the periods behind them: token_scanner_words.cpp ----

  void scan_word();
  /// "RM" of "RM1,700", where that begins here: quick, since this is asked for every word.
  CurrencyToken currency_here() const;
  /// Emits a word, in two parts where it is a contraction without an apostrophe ("cannot").
  void emit_word(std::uint32_t end);
  bool is_in_capitals(std::uint32_t begin, std::uint32_t end) const;
  /// "co-founder", "e-mail": one word, unlike "pro-Syrian" and "nuclear-armed".
  bool continues_after_affix(std::uint32_t begin, std::uint32_t end, const Character& hyphen) const;
  /// Emits a word with a period behind it at `end`.
  void emit_before_period(std::uint32_t begin, std::uint32_t end);
  /// The end of the one letter at `begin` (with its marks); 0 if there is none.
  std::uint32_t single_letter(std::uint32_t begin) const;
  /// Emits "U.S.", "a.m.", "J.K.": letters with periods; "J." alone; "U.S" without its last one.
  void emit_dotted_letters(std::uint32_t end);
  /// Emits "example.com" if that begins here.
  bool scan_domain();
  /// Takes back "my" and "-" of "my-site.com", which were taken for words before the address showed.
  void take_back_labels();

  // ---- numbers and marks: token_scanner.cpp ----

  void scan_number();
  /// "6am", "1,000km", "1.5bn": the letters behind the number are a word of their own.
  bool is_unit(std::uint32_t begin, std::uint32_t end) const;
  /// A number that begins with it (".22"), or a mark.
  void scan_period();
  /// A clitic, a decade, a word that lost its first letters, or a mark; `next` is behind the apostrophe.
  void scan_apostrophe(std::uint32_t next);
  /// "'90s", "'24".
  bool scan_decade(std::uint32_t next);
  /// "'em", "'n'", "'tis".
  bool scan_clipped_word(std::uint32_t next);
  void scan_quotation_mark(const Character& mark);
  /// 's and its like behind a word whose apostrophe was typed as another mark.
  bool scan_stray_clitic(const Character& mark);
  /// An address, a handle, a hashtag, a degree, or a run of the symbol.
  void scan_symbol(const Character& symbol);
  /// Takes back the tokens of an e-mail address's local part, and moves to its start; false if there is none.
  bool take_back_local_part();
  /// A run of one kind of invisible characters: binary data should not become a token for each byte.
  void scan_invisible();

  const TokenTables& tables_;
  std::string_view text_;
  std::vector<Token> tokens_;
  std::uint32_t position_ = 0;
};

}  // namespace nutgraf
