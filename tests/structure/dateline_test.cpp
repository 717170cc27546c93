// Datelines.
// SPDX-License-Identifier: Apache-2.0
#include "core/structure/dateline.h"

#include <gtest/gtest.h>

namespace nutgraf {
namespace {

const WordTable& table() {
  static const WordTable words("marewire\ta\nmwa\ta\nthe\tf\nmay\tfm5\n", "");
  return words;
}

std::string place_of(std::string_view text) {
  const auto words = scan_words(text, {0, static_cast<std::uint32_t>(text.size())});
  const auto dateline = read_dateline(text, words, 0, static_cast<std::uint32_t>(words.size()), table());
  if (!dateline) return "";
  return std::string(dateline->place.of(text)) + (dateline->colon ? ":" : "");
}

TEST(Dateline, ReadsPlaceBeforeADash) {
  EXPECT_EQ(place_of("MANILA (Marewire) — The ferry sank."), "MANILA");
  EXPECT_EQ(place_of("KYIV, Ukraine (AP) -- Trains ran again."), "KYIV, Ukraine");
  EXPECT_EQ(place_of("Geneva (MWA) – Talks resumed."), "Geneva");
  EXPECT_EQ(place_of("NEW DELHI, May 3 (Marewire) - Prices rose."), "NEW DELHI");
  EXPECT_EQ(place_of("SEOUL — Talks resumed."), "SEOUL");
  EXPECT_EQ(place_of("LAHORE: Prices rose."), "LAHORE:");
  EXPECT_EQ(place_of("PORT ELLERY (MWA): Prices rose."), "PORT ELLERY");
  EXPECT_EQ(place_of("JAKARTA - Indonesia raised prices."), "JAKARTA");
}

TEST(Dateline, IsNotAnyDash) {
  EXPECT_EQ(place_of("Geneva – a city of banks – voted."), "");
  EXPECT_EQ(place_of("The ferry — an old one — sank."), "");
  EXPECT_EQ(place_of("Prices rose."), "");
}

}  // namespace
}  // namespace nutgraf
