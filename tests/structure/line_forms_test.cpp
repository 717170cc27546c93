// The forms of single lines.
// SPDX-License-Identifier: Apache-2.0
#include "core/structure/line_forms.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/structure/code_line.h"
#include "core/structure/narrow_column.h"
#include "tests/structure/pasted.h"

namespace nutgraf {
namespace {

LineForm form_of(std::string_view line) { return read_line_forms(line, read_paste(line)).at(0); }

TEST(LineForms, AreReadFromOneLine) {
  EXPECT_EQ(form_of("Ferries will stay in harbor until Thursday morning."), LineForm::Prose);
  EXPECT_EQ(form_of("Nobody was hurt."), LineForm::Sentence);
  EXPECT_EQ(form_of("Castle Moor 30 15 7 8 52"), LineForm::Row);
  EXPECT_EQ(form_of("| Finch | 15.9 kg | 250 Wh |"), LineForm::Row);
  EXPECT_EQ(form_of("Jo;41;Hale"), LineForm::Row);
  EXPECT_EQ(form_of("3. Northgate 30 21 69"), LineForm::Row);
  EXPECT_EQ(form_of("3. socks"), LineForm::Item);
  EXPECT_EQ(form_of("b) grant application"), LineForm::Item);
  EXPECT_EQ(form_of("[ ] renew passport"), LineForm::Item);
  EXPECT_EQ(form_of("2 onions, chopped"), LineForm::Item);
  EXPECT_EQ(form_of("½ cup rice vinegar"), LineForm::Ingredient);
  EXPECT_EQ(form_of("85g cold butter"), LineForm::Ingredient);
  EXPECT_EQ(form_of("- 250 g red lentils"), LineForm::Ingredient);
  EXPECT_EQ(form_of("www.courier.example/storm"), LineForm::Address);
  EXPECT_EQ(form_of("jo@hale.example"), LineForm::Address);
  EXPECT_EQ(form_of("The council said that the wall would be ..."), LineForm::Link);
  EXPECT_EQ(form_of("A lantern swings its coin of light,"), LineForm::Verse);
  EXPECT_EQ(form_of("Council votes down tram extension"), LineForm::Fragment);
  EXPECT_EQ(form_of("* * *"), LineForm::Signs);
}

TEST(LineForms, TakeAPicturesCreditForTheEndOfASentence) {
  EXPECT_EQ(form_of("A girl waits for the wind with her lantern. (Ilse Marren/Harbor News)"),
            LineForm::Prose);
}

TEST(LineForms, TellTurnsByTwoNamesThatComeAgain) {
  const auto turns = [](std::string_view text) {
    const std::vector<LineForm> forms = read_line_forms(text, read_paste(text));
    return std::count(forms.begin(), forms.end(), LineForm::Turn);
  };
  EXPECT_EQ(turns("Leo: hi\nMum: hi\nLeo: where are you\nMum: at home"), 4);
  EXPECT_EQ(turns("Leo: hi\nLeo: hello\nLeo: where are you"), 0) << "one name";
  EXPECT_EQ(turns("Opened: 1931\nArchitect: Jo Doe\nLength: 90 m"), 0) << "none comes again";
  EXPECT_EQ(turns("Leo: I came.\nMum: I saw.\nLeo: I left.\nMum: I know."), 0) << "full stops, no time";
  EXPECT_EQ(turns("Leo: “I came”\nMum: \"I saw\"\nLeo: „Ich ging“\nMum: “I know”"), 0) << "quotations";
  EXPECT_EQ(turns("10:02 Leo: I came.\n10:03 Mum: I saw.\n10:04 Leo: I left.\n10:09 Mum: I know."), 4);
}

TEST(CodeLine, KnowsSignsThatProseHasOtherwise) {
  for (const char* line : {"return sum;}", "load(path)", "size=41.2", "std::map", "tests/test_loader.py",
                           "at /srv/app", "item.price", "  \"version\": 3"})
    EXPECT_TRUE(count_chunks(line).is_code()) << line;
  for (const char* line :
       {"MANILA (MWA)", "his and/or her", "\"[his] own\"", "at 3 p.m. today", "e.g. on 14/03/2024",
        "https://courier.example/a_b?c=d", "Amazon.com shares fall", "Jo Fenn jo@hale.example", ""})
    EXPECT_FALSE(count_chunks(line).is_code()) << line;
}

bool is_column(std::string_view text) { return is_narrow_column(text, read_paste(text)); }

TEST(NarrowColumn, IsKnownByItsFullLines) {
  // With more lines that open small it would be joined before anybody asks.
  EXPECT_TRUE(is_column(
      "On Thursday, former mayor\nAnna Hale of Port Ellery and\nRosa Whitlow, candidate for\n"
      "Ellery Council, met Abel Fenn\nand Ivo Marsh in Hale House,\nOtter Street. They want the\n"
      "Harbor Board and Ellery Town\nCouncil to have three members\nof each of the town's wards.\n"
      "Whitlow told the Ellery Echo,\nFenn's newspaper, that North\nWard had waited for it since\n"
      "1998. Neither Hale nor Marsh\nwants to wait any longer, she\nadded in a letter to readers."));
  EXPECT_FALSE(is_column(
      "a bus full of masks\none child waves\nat the blossoms and\nthe blossoms wave back\nlast snow\nin the "
      "ditch\ngrey as the coat you gave me\nit leaves\nwithout shoes\nrain on the roof\nthe cat counts every "
      "drop "
      "twice\nthen begins\nagain"));
  EXPECT_FALSE(is_column(
      "milk\neggs\nflour\nbread\nbutter\ncheese\ncoffee\nsalt\nrice\npasta\nsugar\nhoney\ntea\njam"))
      << "single words";
}

}  // namespace
}  // namespace nutgraf
