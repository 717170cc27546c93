// Which names of bodies, works and laws are forms of one.
// SPDX-License-Identifier: Apache-2.0
#include "core/link/form_linker.h"

#include <gtest/gtest.h>

#include "tests/support/understood_text.h"

namespace nutgraf {
namespace {

using test::linked;

std::size_t entities_of(const std::string& marked) { return linked(marked).coreference.entities.size(); }

TEST(FormLinker, JoinsOneOfAGroupWithTheGroup) {
  EXPECT_EQ(entities_of("A [NORP Serb] spoke. The [NORP Serbs] left."), 1U);
  EXPECT_EQ(entities_of("A [NORP Kles] spoke. The [NORP Kless] left."), 2U);
}

TEST(FormLinker, ShortensWhatIsNoPlace) {
  EXPECT_EQ(entities_of("The [FAC Kestrel Harbour Bridge] fell. The [FAC Harbour Bridge] was old."), 1U);
  EXPECT_EQ(entities_of("The [LAW Kestrel Harbour Act] passed. The [LAW Harbour Act] is short."), 1U);
  EXPECT_EQ(entities_of("He left [GPE South Kestrel Bay] for [GPE Kestrel Bay]."), 2U);
  EXPECT_EQ(entities_of("The [FAC Kestrel Harbour Hall] fell. The [ORG Harbour Hall] paid."), 2U);
}

TEST(FormLinker, JoinsAShortFormWithTheNearestBeforeIt) {
  EXPECT_EQ(test::with_mentions(linked("The [ORG North Harbour Bank] and the [ORG South Harbour Bank] met. "
                                       "The [ORG Harbour Bank] paid.")),
            "The [0 North Harbour Bank] and the [1 South Harbour Bank] met. The [1 Harbour Bank] paid.");
  EXPECT_EQ(test::with_mentions(linked("The [ORG North Harbour Bank] met the [ORG Harbour Bank] and the "
                                       "[ORG South Harbour Bank].")),
            "The [0 North Harbour Bank] met the [0 Harbour Bank] and the [1 South Harbour Bank].");
}

TEST(FormLinker, JoinsAShortFormWithTheFirstBehindItWhereNoneStandsBefore) {
  EXPECT_EQ(test::with_mentions(linked("The [ORG Harbour Bank] paid. The [ORG North Harbour Bank] and the "
                                       "[ORG South Harbour Bank] met.")),
            "The [0 Harbour Bank] paid. The [0 North Harbour Bank] and the [1 South Harbour Bank] met.");
}

TEST(FormLinker, TakesNoWordWithOneCapitalForLetters) {
  EXPECT_EQ(entities_of("The [ORG Art Society] met [ORG As] again."), 2U);
  EXPECT_EQ(entities_of("The [ORG Art Society] met [ORG AS] again."), 1U);
}

TEST(FormLinker, JoinsABareKindOfBodyBeforeItsPurpose) {
  EXPECT_EQ(entities_of("The [ORG Kestrel Agency for Health] met. The [ORG Agency] agreed."), 1U);
}

TEST(FormLinker, KeepsABodyFromWhatIsNamedAfterIt) {
  EXPECT_EQ(entities_of("The [ORG Kestrel Council] and the [ORG Kestrel Council Workers] met."), 2U);
  EXPECT_EQ(entities_of("The [ORG Kestrel Workers] and the [ORG Kestrel Workers Cup] met."), 1U);
}

TEST(FormLinker, ShortensNoNameAtBothEnds) {
  EXPECT_EQ(entities_of("The [ORG River Water] and the [ORG Kestrel River Water Works] met."), 2U);
}

}  // namespace
}  // namespace nutgraf
