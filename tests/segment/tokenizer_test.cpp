// The tokenizer: the conventions of its header, and what every text may expect.
// SPDX-License-Identifier: Apache-2.0
#include "core/segment/tokenizer.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/segment_tables.h"

namespace nutgraf {
namespace {

class TokenizerTest : public testing::Test {
 protected:
  /// The tokens with a space between each two.
  std::string split(std::string_view text) const {
    std::string joined;
    for (const Token& token : tokenizer_.tokenize(text)) {
      if (!joined.empty()) joined += ' ';
      joined += token.span.of(text);
    }
    return joined;
  }

  TokenKind kind(std::string_view text) const { return tokenizer_.tokenize(text).at(0).kind; }

  const Model model_ = segment_tables();
  const Tokenizer tokenizer_{model_};
};

TEST_F(TokenizerTest, TakesAShortWordBeforeACommaForAnAbbreviation) {
  EXPECT_EQ(split("He met Xyz.,"), "He met Xyz. ,");
  EXPECT_EQ(split("Xyz.; Abcdef.,"), "Xyz. ; Abcdef . ,");
}

TEST_F(TokenizerTest, SplitsAtHyphensBetweenWords) {
  EXPECT_EQ(split("nuclear-armed 35-year 11th-hour"), "nuclear - armed 35 - year 11th - hour");
  EXPECT_EQ(split("al-Qaida, Kim Seo-yun"), "al - Qaida , Kim Seo - yun");
  EXPECT_EQ(split("2019-11-23 2-0"), "2019 - 11 - 23 2 - 0");
}

TEST_F(TokenizerTest, KeepsAffixesBeforeSmallLetters) {
  EXPECT_EQ(split("co-founder e-mail"), "co-founder e-mail");
  EXPECT_EQ(split("pro-Syrian UN-led"), "pro - Syrian UN - led");
}

TEST_F(TokenizerTest, SplitsPossessives) {
  EXPECT_EQ(split("Seoul's Seoul’s SEOUL'S"), "Seoul 's Seoul ’s SEOUL 'S");
  EXPECT_EQ(split("the workers' boss's"), "the workers ' boss 's");
  EXPECT_EQ(split("(EFB)'s \"Frozen\"'s U.S.'s"), "( EFB ) 's \" Frozen \" 's U.S. 's");
  EXPECT_EQ(split("it`s it‘s it´s"), "it `s it ‘s it ´s");
}

TEST_F(TokenizerTest, SplitsContractions) {
  EXPECT_EQ(split("don't don’t CAN'T we've I'd've"), "do n't do n’t CA N'T we 've I 'd 've");
  EXPECT_EQ(split("an't n't"), "a n't n't");
  EXPECT_EQ(split("she'll they're"), "she 'll they 're");
  EXPECT_EQ(split("cannot Cannot 'tis"), "can not Can not 't is");
  EXPECT_EQ(split("rock 'n' roll, 'em"), "rock 'n' roll , 'em");
}

TEST_F(TokenizerTest, KeepsNamesWithApostrophesAndAmpersands) {
  EXPECT_EQ(split("O'Brien l'État Xi'an Qur’an AT&T"), "O'Brien l'État Xi'an Qur’an AT&T");
  EXPECT_EQ(split("Pitt & Co"), "Pitt & Co");
}

TEST_F(TokenizerTest, TakesApostrophesAroundWordsForQuotes) {
  EXPECT_EQ(split("'This is great,' she said"), "' This is great , ' she said");
  EXPECT_EQ(split("‘we’ve’"), "‘ we ’ve ’");
}

TEST_F(TokenizerTest, KeepsAbbreviationsWithTheirPeriod) {
  EXPECT_EQ(split("Mr. Kim of Acme Corp. etc."), "Mr. Kim of Acme Corp. etc.");
  EXPECT_EQ(split("MR. KIM Approx. five"), "MR. KIM Approx. five");
  EXPECT_EQ(split("U.S. a.m. U.S.-led N.Y.C. M.P.s"), "U.S. a.m. U.S. - led N.Y.C. M.P.s");
  EXPECT_EQ(split("her Ph.D. in art"), "her Ph.D. in art");
  EXPECT_EQ(split("St.Petersburg"), "St. Petersburg");
}

TEST_F(TokenizerTest, KeepsSharesWithTheirExchange) {
  EXPECT_EQ(split("Vexo VXO.OL and <RVN.N> rose."), "Vexo VXO.OL and < RVN.N > rose .");
  EXPECT_EQ(split("Ravno (7203.T), 0700.HK"), "Ravno ( 7203.T ) , 0700.HK");
  EXPECT_EQ(split("He owns VXO.L."), "He owns VXO.L .");
  EXPECT_EQ(split("OK.I went in 2019.A new"), "OK . I went in 2019 . A new");
  EXPECT_EQ(split("MR.T spoke"), "MR. T spoke");
}

TEST_F(TokenizerTest, LeavesTheSentenceItsPeriod) {
  EXPECT_EQ(split("The end. He left."), "The end . He left .");
  EXPECT_EQ(split("We said no. He came in. The man sat."), "We said no . He came in . The man sat .");
}

TEST_F(TokenizerTest, DecidesByTheNextWord) {
  EXPECT_EQ(split("No. 5 and \"No.\""), "No. 5 and \" No . \"");
  EXPECT_EQ(split("on p. 12"), "on p. 12");
  EXPECT_EQ(split("5 in. wide, Sat. morning"), "5 in. wide , Sat. morning");
  EXPECT_EQ(split("Sat. The"), "Sat . The");
  EXPECT_EQ(split("5 km. Trains"), "5 km . Trains");
  EXPECT_EQ(split("N°. 5"), "N° . 5");
}

TEST_F(TokenizerTest, TellsInitialsFromLetters) {
  EXPECT_EQ(split("J. Smith J.K. Rowling J.K.Rowling"), "J. Smith J.K. Rowling J.K. Rowling");
  EXPECT_EQ(split("you and I. Did Albert I. Jones come?"), "you and I . Did Albert I. Jones come ?");
  EXPECT_EQ(split("Plan B. The next. Plan B."), "Plan B . The next . Plan B .");
}

TEST_F(TokenizerTest, LeavesPeriodsToEllipses) {
  EXPECT_EQ(split("wait... etc... the U.S... mean...see"), "wait ... etc ... the U.S ... mean ... see");
}

TEST_F(TokenizerTest, KeepsNumbersWhole) {
  EXPECT_EQ(split("1,000 3.5 10:30 3/4 1,00,000 .22"), "1,000 3.5 10:30 3/4 1,00,000 .22");
  EXPECT_EQ(split("23rd 1990s '90s 5G 1990's"), "23rd 1990s '90s 5G 1990 's");
  EXPECT_EQ(split("May 5,2019 v2.0 3½"), "May 5 , 2019 v2.0 3½");
  EXPECT_EQ(kind("3½"), TokenKind::Number);
}

TEST_F(TokenizerTest, SplitsUnitsAndCurrencies) {
  EXPECT_EQ(split("1,000km 6am 6a.m. $1.5bn"), "1,000 km 6 am 6 a.m. $ 1.5 bn");
  EXPECT_EQ(split("US$40 A$5 €11 50% 20°C"), "US$ 40 A$ 5 € 11 50 % 20 °C");
  EXPECT_EQ(kind("US$40"), TokenKind::Symbol);
}

// Grammar and tagger both read the sign and the number best apart.
TEST_F(TokenizerTest, SplitsLettersOfACurrencyFromTheirNumber) {
  EXPECT_EQ(split("RM1,700 Rs2,500 KSh4,000 USD20"), "RM 1,700 Rs 2,500 KSh 4,000 USD 20");
  EXPECT_EQ(split("S$1,200.50 NT$5m GH₵40 CN¥7"), "S$ 1,200.50 NT$ 5 m GH₵ 40 CN¥ 7");
  EXPECT_EQ(split("R1.5bn, N200,000. R2.50"), "R1.5bn , N200,000 . R2.50");
  EXPECT_EQ(split("Rs7.82bn RM38.4"), "Rs 7.82 bn RM 38.4");
  EXPECT_EQ(split("rs2,500 rs5 k1,000"), "rs 2,500 rs5 k1 , 000");
  EXPECT_EQ(kind("RM1,700"), TokenKind::Symbol);
}

TEST_F(TokenizerTest, KeepsNamesThatLookLikeMoney) {
  EXPECT_EQ(split("R2 N95 SR71 N200 R2D2 A4 rm20 DOLLARS5"), "R2 N95 SR71 N200 R2D2 A4 rm20 DOLLARS5");
  EXPECT_EQ(split("R2-D2 N95s R1/2 KSh"), "R2 - D2 N95s R1 / 2 KSh");
}

TEST_F(TokenizerTest, KeepsAddressesWhole) {
  EXPECT_EQ(split("See https://a.org/b?x=1. (www.a.org)"), "See https://a.org/b?x=1 . ( www.a.org )");
  EXPECT_EQ(split("x.com, my-site.co.uk/a."), "x.com , my-site.co.uk/a .");
  EXPECT_EQ(split("jane.doe-x@example.com @nutgraf #news #1"), "jane.doe-x@example.com @nutgraf #news # 1");
  EXPECT_EQ(split("https://en.org/wiki/A_(b) a"), "https://en.org/wiki/A_(b) a");
}

TEST_F(TokenizerTest, SplitsWhereASpaceIsMissing) { EXPECT_EQ(split("world.Today is"), "world . Today is"); }

TEST_F(TokenizerTest, KeepsRunsOfMarks) {
  EXPECT_EQ(split("no -- yes?! *** “hi” ``x'' [...]"), "no -- yes ?! *** “ hi ” `` x '' [ ... ]");
  EXPECT_EQ(split("\"\"\"and/or"), "\" \" \" and / or");
}

TEST_F(TokenizerTest, KeepsRunsOfOneEastAsianScript) {
  EXPECT_EQ(split("東京タワーは2019年 서울은"), "東京 タワー は 2019 年 서울은");
}

TEST_F(TokenizerTest, KeepsEmojiSequences) {
  EXPECT_EQ(split("👩‍👩‍👧👍🏽🇰🇷🇯🇵1️⃣ ☀️"),
            "👩‍👩‍👧 👍🏽 🇰🇷 🇯🇵 1️⃣ ☀️");
  EXPECT_EQ(kind("👩‍👩‍👧"), TokenKind::Symbol);
}

TEST_F(TokenizerTest, KeepsMarksWithTheirBase) {
  EXPECT_EQ(split("cafe\u0301s हिन्दी"), "cafe\u0301s हिन्दी");
  EXPECT_EQ(split("ver\u00ADein Ma\u200Cna a\uFFFDb"), "ver\u00ADein Ma\u200Cna a\uFFFDb");
}

TEST_F(TokenizerTest, TakesEveryOtherCharacterForItself) {
  EXPECT_EQ(split("\uFEFFHi\u200B. \x01\x02 \uFFFD"), "\uFEFF Hi \u200B . \x01\x02 \uFFFD");
  EXPECT_EQ(split(std::string_view("a\0b", 3)), std::string("a \0 b", 5));
  EXPECT_EQ(split("a\u00A0b\r\n\tc\u2028d"), "a b c d");
  EXPECT_EQ(split(""), "");
}

}  // namespace
}  // namespace nutgraf
