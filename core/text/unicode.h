// Properties of code points: general category, case, script. Unicode 14.0.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace nutgraf {

/// The general category (UAX #44, table 12), grouped where the core never asks for the difference.
enum class GeneralCategory : std::uint8_t {
  UppercaseLetter,  ///< Lu, Lt
  LowercaseLetter,  ///< Ll
  OtherLetter,      ///< Lm, Lo
  Mark,             ///< Mn, Mc, Me
  DecimalNumber,    ///< Nd
  OtherNumber,      ///< Nl, No
  ConnectorPunctuation,
  DashPunctuation,
  OpenPunctuation,
  ClosePunctuation,
  InitialPunctuation,  ///< Pi: opening quotation marks
  FinalPunctuation,    ///< Pf: closing quotation marks
  OtherPunctuation,
  MathSymbol,
  CurrencySymbol,
  ModifierSymbol,
  OtherSymbol,
  Separator,  ///< Zs, Zl, Zp
  Control,
  Format,
  Other,  ///< private use, surrogates, unassigned
};

/// The script (UAX #24) of a code point; scripts that the core never asks for are Other.
enum class Script : std::uint8_t {
  Common,
  Inherited,
  Latin,
  Greek,
  Cyrillic,
  Armenian,
  Georgian,
  Hebrew,
  Arabic,
  Devanagari,
  Thai,
  Lao,
  Khmer,
  Myanmar,
  Hangul,
  Hiragana,
  Katakana,
  Han,
  Other
};

/// Total: values above U+10FFFF are Other, and map to themselves.
GeneralCategory general_category(char32_t code_point);
Script script_of(char32_t code_point);

/// Extended_Pictographic (UTS #51): emoji and their kin.
bool is_pictographic(char32_t code_point);

/// An upper- or titlecase letter.
inline bool is_upper(char32_t code_point) {
  if (code_point < 0x80) return code_point - U'A' < 26;
  return general_category(code_point) == GeneralCategory::UppercaseLetter;
}
inline bool is_lower(char32_t code_point) {
  if (code_point < 0x80) return code_point - U'a' < 26;
  return general_category(code_point) == GeneralCategory::LowercaseLetter;
}
inline bool is_letter(char32_t code_point) {
  if (code_point < 0x80) return (code_point | 0x20u) - U'a' < 26;
  return general_category(code_point) <= GeneralCategory::OtherLetter;
}
/// A decimal digit of any script.
inline bool is_digit(char32_t code_point) {
  if (code_point < 0x80) return code_point - U'0' < 10;
  return general_category(code_point) == GeneralCategory::DecimalNumber;
}
/// A combining mark.
inline bool is_mark(char32_t code_point) {
  return code_point >= 0x80 && general_category(code_point) == GeneralCategory::Mark;
}
/// White_Space (UAX #44), so NEL and NBSP too, but no zero-width character.
inline bool is_space(char32_t code_point) {
  if (code_point < 0x80) return code_point == U' ' || code_point - U'\t' < 5;
  return code_point == 0x85 || general_category(code_point) == GeneralCategory::Separator;
}
bool is_punctuation(char32_t code_point);
bool is_symbol(char32_t code_point);

/// The simple, context-free mappings of UnicodeData.txt and CaseFolding.txt (C + S): one code point to one.
char32_t to_lower_beyond_ascii(char32_t code_point);
char32_t fold_case_beyond_ascii(char32_t code_point);
inline char32_t to_lower(char32_t code_point) {
  if (code_point < 0x80) return code_point - U'A' < 26 ? code_point + 32 : code_point;
  return to_lower_beyond_ascii(code_point);
}
inline char32_t fold_case(char32_t code_point) {
  if (code_point < 0x80) return code_point - U'A' < 26 ? code_point + 32 : code_point;
  return fold_case_beyond_ascii(code_point);
}
/// The letter without its marks where that is an ASCII letter ("é" → "e", "ł" → "l"), else the code point
/// itself.
char32_t base_letter(char32_t code_point);

/// The same for a text of UTF-8; ill-formed bytes become U+FFFD. `fold_case` is the key for comparing words
/// without regard to case; `strip_accents` also drops combining marks.
///
///   fold_case("ÉCOLE")          // "école"
///   strip_accents("Brudziński") // "Brudzinski"
std::string to_lower(std::string_view text);
std::string fold_case(std::string_view text);
std::string strip_accents(std::string_view text);

}  // namespace nutgraf
