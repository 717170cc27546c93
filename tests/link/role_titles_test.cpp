// Where titles beside names begin and end.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/understood_text.h"

namespace nutgraf {
namespace {

using test::linked;
using test::titles_of;
using Strings = std::vector<std::string>;

TEST(RoleTitles, GoOnBehindThePlaceOfAFirm) {
  EXPECT_EQ(
      titles_of(linked("“Yes,” said [PERSON Ada Ruiz], chief executive of [GPE Kestrel]-based [ORG Vexo].")),
      (Strings{"chief executive of Kestrel-based Vexo → Ada Ruiz"}));
  EXPECT_EQ(titles_of(linked("[PERSON Ada Ruiz], an analyst based in [GPE Kestrel], said so.")),
            (Strings{"an analyst → Ada Ruiz"}));
}

TEST(RoleTitles, BeginBehindAVerbThatFollowsADay) {
  EXPECT_EQ(titles_of(linked("They on Thursday faulted police chief [PERSON Ada Ruiz].")),
            (Strings{"police chief → Ada Ruiz"}));
}

TEST(RoleTitles, MayBeOfSeveralFields) {
  EXPECT_EQ(titles_of(linked("Minister for Law, Justice and Ports [PERSON Ada Ruiz] left.")),
            (Strings{"Minister for Law, Justice and Ports → Ada Ruiz"}));
}

TEST(RoleTitles, MayBeOfTheOpposition) {
  EXPECT_EQ(titles_of(linked("They answered leader of the opposition [PERSON Ada Ruiz].")),
            (Strings{"leader of the opposition → Ada Ruiz"}));
}

TEST(RoleTitles, StandInBracketsBehindNames) {
  EXPECT_EQ(titles_of(linked("[PERSON Ada Ruiz] (MP) agreed with [PERSON Bo Lind] ([GPE Kestrel] East MP).")),
            (Strings{"MP → Ada Ruiz", "Kestrel East MP → Bo Lind"}));
  EXPECT_EQ(titles_of(linked("[PERSON Ada Ruiz] ([ORG Dock Party]) met [PERSON Bo Lind] (32).")), Strings{});
}

TEST(RoleTitles, NeedNoArticleBeforeWhomTheySpeakFor) {
  EXPECT_EQ(titles_of(linked("However, counsel for the defence, [PERSON Ada Ruiz], objected.")),
            (Strings{"counsel for the defence → Ada Ruiz"}));
  EXPECT_EQ(titles_of(linked("They sent counsel for the defence, [PERSON Ada Ruiz] objected.")), Strings{});
}

TEST(RoleTitles, MayBeToldOfWhoIsNamedBehindThem) {
  EXPECT_EQ(titles_of(linked("They ordered the remand of a trader, [PERSON Ada Ruiz], on Monday.")),
            (Strings{"a trader → Ada Ruiz"}));
  EXPECT_EQ(titles_of(linked("At the request of a trader, [PERSON Ada Ruiz] left.")), Strings{});
}

}  // namespace
}  // namespace nutgraf
