// The date of an article whose year stands elsewhere on its page.
// SPDX-License-Identifier: Apache-2.0
#include "core/structure/yearless_date.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/structure/pasted.h"

namespace nutgraf {
namespace {

std::optional<std::chrono::year_month_day> date_of(const std::string& day, const std::string& below) {
  return Pasted("Port Ellery closes its fish market\nBy Ilse Marren\n" + day + "\n" +
                std::string(kFishMarket) + below + "\n")
      .metadata.publication_date;
}

TEST(YearlessDate, TakesTheYearInWhichTheWeekdayFits) {
  const auto date = std::chrono::year(2024) / 10 / 8;
  EXPECT_EQ(date_of("Tuesday, October 8", "© 2024 Harbour News. All rights reserved."), date);
  EXPECT_EQ(date_of("Tue 8 Oct", "Copyright 2024 Harbour News"), date);
}

TEST(YearlessDate, TakesNoOtherYear) {
  EXPECT_EQ(date_of("Tuesday, October 8", "© 2025 Harbour News. All rights reserved."), std::nullopt);
  EXPECT_EQ(date_of("October 8", "© 2024 Harbour News. All rights reserved."), std::nullopt);
  EXPECT_EQ(date_of("Tuesday", "© 2024 Harbour News. All rights reserved."), std::nullopt);
}

}  // namespace
}  // namespace nutgraf
