// Character references, with the standard's own examples.
// SPDX-License-Identifier: Apache-2.0
#include "core/extract/character_references.h"

#include <gtest/gtest.h>

namespace nutgraf {
namespace {

TEST(CharacterReferences, DecodeNames) {
  EXPECT_EQ(decode_character_references("Fish &amp; chips &lt;b&gt; &hellip; &Aacute;&zwnj;"),
            "Fish & chips <b> … Á\u200C");
  EXPECT_EQ(decode_character_references("&NotEqualTilde;"), "≂̸");                    // two code points
  EXPECT_EQ(decode_character_references("&CounterClockwiseContourIntegral;"), "∳");  // the longest name
}

TEST(CharacterReferences, DecodeOldNamesWithoutSemicolon) {
  EXPECT_EQ(decode_character_references("I'm &notit; I tell you"), "I'm ¬it; I tell you");
  EXPECT_EQ(decode_character_references("I'm &notin; I tell you"), "I'm ∉ I tell you");
  EXPECT_EQ(decode_character_references("AT&ampT &copy 2020"), "AT&T © 2020");
  EXPECT_EQ(decode_character_references("&ltb&gt &Aacute&frac12"), "<b> Á½");
  EXPECT_EQ(decode_character_references("&hellip &zwnj"), "&hellip &zwnj");
}

TEST(CharacterReferences, LeaveQueriesInAttributesAlone) {
  EXPECT_EQ(decode_character_references("?a=1&copy=2&amp;lt=3&ltx", true), "?a=1&copy=2&lt=3&ltx");
  EXPECT_EQ(decode_character_references("?a=1&copy=2", false), "?a=1©=2");
}

TEST(CharacterReferences, DecodeNumbers) {
  EXPECT_EQ(decode_character_references("&#8217;&#x2019;&#X2019;&#8217"), "’’’’");
  EXPECT_EQ(decode_character_references("&#65B&#x41G"), "ABAG");
  EXPECT_EQ(decode_character_references("&#xAF;&#xfe;"), "¯þ");
  EXPECT_EQ(decode_character_references("&#151;&#x80;&#x9F;&#xA0;"), "—€Ÿ\u00A0");  // windows-1252
  EXPECT_EQ(decode_character_references("&#0;&#xD800;&#x110000;&#99999999999;"), "\uFFFD\uFFFD\uFFFD\uFFFD");
}

TEST(CharacterReferences, LeaveAllElseAsItIs) {
  EXPECT_EQ(decode_character_references("& &; &# &#x &#; &nosuchname; a&b &"),
            "& &; &# &#x &#; &nosuchname; a&b &");
}

TEST(CharacterReferences, FindEveryNameOfTheTable) {
  std::string_view table = kCharacterReferences;
  std::size_t names = 0;
  while (!table.empty()) {
    const std::string name(table.substr(0, table.find_first_of(" !")));
    EXPECT_NE(decode_character_references("&" + name + ";"), "&" + name + ";");
    table.remove_prefix(table.find('\n') + 1);
    ++names;
  }
  EXPECT_EQ(names, 2125u);
}

}  // namespace
}  // namespace nutgraf
