// Unicode properties: category, case, script.
// SPDX-License-Identifier: Apache-2.0
#include "core/text/unicode.h"

#include <gtest/gtest.h>

namespace nutgraf {
namespace {

TEST(Unicode, KnowsCategories) {
  EXPECT_EQ(general_category(U'A'), GeneralCategory::UppercaseLetter);
  EXPECT_EQ(general_category(U'ǅ'), GeneralCategory::UppercaseLetter);  // titlecase
  EXPECT_EQ(general_category(U'ß'), GeneralCategory::LowercaseLetter);
  EXPECT_EQ(general_category(U'中'), GeneralCategory::OtherLetter);
  EXPECT_EQ(general_category(U'\u0301'), GeneralCategory::Mark);
  EXPECT_EQ(general_category(U'٣'), GeneralCategory::DecimalNumber);
  EXPECT_EQ(general_category(U'½'), GeneralCategory::OtherNumber);
  EXPECT_EQ(general_category(U'_'), GeneralCategory::ConnectorPunctuation);
  EXPECT_EQ(general_category(U'—'), GeneralCategory::DashPunctuation);
  EXPECT_EQ(general_category(U'['), GeneralCategory::OpenPunctuation);
  EXPECT_EQ(general_category(U']'), GeneralCategory::ClosePunctuation);
  EXPECT_EQ(general_category(U'“'), GeneralCategory::InitialPunctuation);
  EXPECT_EQ(general_category(U'”'), GeneralCategory::FinalPunctuation);
  EXPECT_EQ(general_category(U'!'), GeneralCategory::OtherPunctuation);
  EXPECT_EQ(general_category(U'+'), GeneralCategory::MathSymbol);
  EXPECT_EQ(general_category(U'€'), GeneralCategory::CurrencySymbol);
  EXPECT_EQ(general_category(U'^'), GeneralCategory::ModifierSymbol);
  EXPECT_EQ(general_category(U'😀'), GeneralCategory::OtherSymbol);
  EXPECT_EQ(general_category(U'\u00A0'), GeneralCategory::Separator);
  EXPECT_EQ(general_category(U'\u0007'), GeneralCategory::Control);
  EXPECT_EQ(general_category(U'\u200B'), GeneralCategory::Format);
  EXPECT_EQ(general_category(U'\uE000'), GeneralCategory::Other);
}

TEST(Unicode, IsTotal) {
  for (const char32_t code_point : {U'\U0010FFFF', static_cast<char32_t>(0x110000),
                                    static_cast<char32_t>(0xFFFFFFFF), static_cast<char32_t>(0xD800)}) {
    EXPECT_EQ(general_category(code_point), GeneralCategory::Other);
    EXPECT_EQ(script_of(code_point), Script::Other);
    EXPECT_EQ(to_lower(code_point), code_point);
    EXPECT_EQ(fold_case(code_point), code_point);
    EXPECT_EQ(base_letter(code_point), code_point);
  }
}

TEST(Unicode, KnowsScripts) {
  EXPECT_EQ(script_of(U'é'), Script::Latin);
  EXPECT_EQ(script_of(U'λ'), Script::Greek);
  EXPECT_EQ(script_of(U'Ж'), Script::Cyrillic);
  EXPECT_EQ(script_of(U'א'), Script::Hebrew);
  EXPECT_EQ(script_of(U'ع'), Script::Arabic);
  EXPECT_EQ(script_of(U'अ'), Script::Devanagari);
  EXPECT_EQ(script_of(U'ก'), Script::Thai);
  EXPECT_EQ(script_of(U'서'), Script::Hangul);
  EXPECT_EQ(script_of(U'は'), Script::Hiragana);
  EXPECT_EQ(script_of(U'タ'), Script::Katakana);
  EXPECT_EQ(script_of(U'京'), Script::Han);
  EXPECT_EQ(script_of(U'𠮷'), Script::Han);
  EXPECT_EQ(script_of(U'!'), Script::Common);
  EXPECT_EQ(script_of(U'\u0301'), Script::Inherited);
  EXPECT_EQ(script_of(U'አ'), Script::Other);
}

TEST(Unicode, AgreesWithItselfOnAscii) {
  // The predicates take a short way for ASCII; the tables must say the same.
  for (char32_t c = 0; c < 0x80; ++c) {
    EXPECT_EQ(is_upper(c), general_category(c) == GeneralCategory::UppercaseLetter) << static_cast<int>(c);
    EXPECT_EQ(is_lower(c), general_category(c) == GeneralCategory::LowercaseLetter) << static_cast<int>(c);
    EXPECT_EQ(is_letter(c), general_category(c) <= GeneralCategory::OtherLetter) << static_cast<int>(c);
    EXPECT_EQ(is_digit(c), general_category(c) == GeneralCategory::DecimalNumber) << static_cast<int>(c);
    EXPECT_EQ(to_lower(c), is_upper(c) ? c + 32 : c) << static_cast<int>(c);
  }
}

TEST(Unicode, KnowsWhiteSpace) {
  for (const char32_t space :
       {U' ', U'\t', U'\n', U'\v', U'\f', U'\r', U'\u0085', U'\u00A0', U'\u2003', U'\u2028', U'\u3000'}) {
    EXPECT_TRUE(is_space(space)) << static_cast<std::uint32_t>(space);
  }
  for (const char32_t other : {U'a', U'\0', U'\u001F', U'\u200B', U'\uFEFF', U'\u2060'}) {
    EXPECT_FALSE(is_space(other)) << static_cast<std::uint32_t>(other);
  }
}

TEST(Unicode, KnowsEmoji) {
  EXPECT_TRUE(is_pictographic(U'😀'));
  EXPECT_TRUE(is_pictographic(U'☀'));
  EXPECT_FALSE(is_pictographic(U'a'));
  EXPECT_FALSE(is_pictographic(U'5'));
}

TEST(Unicode, GroupsPunctuationAndSymbols) {
  EXPECT_TRUE(is_punctuation(U'«'));
  EXPECT_TRUE(is_punctuation(U'-'));
  EXPECT_FALSE(is_punctuation(U'$'));
  EXPECT_TRUE(is_symbol(U'$'));
  EXPECT_FALSE(is_symbol(U'a'));
  EXPECT_TRUE(is_mark(U'\u0301'));
}

TEST(Unicode, MapsCaseOneToOne) {
  EXPECT_EQ(to_lower(U'É'), U'é');
  EXPECT_EQ(to_lower(U'Σ'), U'σ');
  EXPECT_EQ(to_lower(U'İ'), U'i');
  EXPECT_EQ(to_lower(U'Ꭰ'), U'ꭰ');
  EXPECT_EQ(fold_case(U'ς'), U'σ');  // final sigma
  EXPECT_EQ(fold_case(U'ẞ'), U'ß');
  EXPECT_EQ(fold_case(U'ꭰ'), U'Ꭰ');  // Cherokee folds to capitals
  EXPECT_EQ(fold_case(U'İ'), U'İ');
}

TEST(Unicode, MapsTexts) {
  EXPECT_EQ(fold_case("ÉCOLE Straße"), "école straße");
  EXPECT_EQ(to_lower("ΣΟΦΙΑ 5 中"), "σοφια 5 中");
  EXPECT_EQ(fold_case("a\xFFZ"), "a\uFFFDz");
}

TEST(Unicode, StripsAccents) {
  EXPECT_EQ(strip_accents("Brudziński Đoković Søren Nguyễn Ünlü"), "Brudzinski Dokovic Soren Nguyen Unlu");
  EXPECT_EQ(strip_accents("cafe\u0301 Æsop 中 й"), "cafe Æsop 中 й");
  EXPECT_EQ(base_letter(U'Å'), U'A');
  EXPECT_EQ(base_letter(U'ß'), U'ß');
}

}  // namespace
}  // namespace nutgraf
