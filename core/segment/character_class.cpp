// What a character is to the tokenizer.
// SPDX-License-Identifier: Apache-2.0
#include "core/segment/character_class.h"

#include "core/text/unicode.h"
#include "core/text/utf8.h"

namespace nutgraf {
namespace {

using enum CharacterClass;

bool is_joiner(char32_t code_point) {
  return code_point == 0xAD || code_point == 0xB7 || (code_point >= 0x200C && code_point <= 0x200F) ||
         code_point == 0x2060 || code_point == 0xFEFF || code_point == kReplacementCharacter;
}

CharacterClass classify(char32_t code_point) {
  switch (code_point) {
    case 0x2019:
    case 0xFF07:
      return Apostrophe;
    case 0x201A:  // quotation marks that Unicode calls opening or other punctuation
    case 0x201E:
    case 0xFF02:
    case 0x300C:
    case 0x300D:
    case 0x300E:
    case 0x300F:
    case 0x301D:
    case 0x301E:
    case 0x301F:
      return QuoteMark;
    case 0x2010:
    case 0x2011:
      return Hyphen;
    case 0x30FC:  // sound marks shared by both Kana, full and half width
    case 0xFF70:
    case 0xFF9E:
    case 0xFF9F:
      return Ideograph;
    default:
      break;
  }
  if (is_joiner(code_point)) return Joiner;
  if (code_point >= 0x1F1E6 && code_point <= 0x1F1FF) return Regional;
  switch (general_category(code_point)) {
    case GeneralCategory::UppercaseLetter:
    case GeneralCategory::LowercaseLetter:
      return Letter;
    case GeneralCategory::OtherLetter: {
      const Script script = script_of(code_point);
      return script >= Script::Hangul && script <= Script::Han ? Ideograph : Letter;
    }
    case GeneralCategory::Mark:
      return Mark;
    case GeneralCategory::DecimalNumber:
      return Digit;
    case GeneralCategory::OtherNumber:
      return script_of(code_point) == Script::Han ? Ideograph : OtherNumber;
    case GeneralCategory::InitialPunctuation:
    case GeneralCategory::FinalPunctuation:
      return QuoteMark;
    case GeneralCategory::CurrencySymbol:
      return Currency;
    case GeneralCategory::MathSymbol:
    case GeneralCategory::ModifierSymbol:
      return Symbol;
    case GeneralCategory::OtherSymbol:
      return is_pictographic(code_point) ? Pictograph : Symbol;
    case GeneralCategory::Separator:
      return Space;
    case GeneralCategory::Control:
      return code_point == 0x85 ? Space : Control;
    case GeneralCategory::Format:
      return Control;
    case GeneralCategory::Other:
      return Symbol;
    default:
      return is_pictographic(code_point) ? Pictograph : Punctuation;
  }
}

}  // namespace

Character character_beyond_ascii(std::string_view text, std::size_t position) {
  const DecodedCodePoint step = decode_utf8(text, position);
  return {step.code_point, step.length, classify(step.code_point)};
}

}  // namespace nutgraf
