// The checks of reports: each must be able to fail.
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/report_properties.h"

#include <gtest/gtest.h>

#include "tests/support/annotated_text.h"

namespace nutgraf {
namespace {

TEST(ReportProperties, NoticeBrokenReports) {
  const Document document = test::annotated("[PERSON Ann] left. [PERSON Bob] stayed.").document;
  const auto broken = [&](std::string_view json) {
    return !broken_report(document, OffsetEncoding::Utf16, json).empty();
  };
  EXPECT_FALSE(broken(
      R"({"text":"Ann left. Bob stayed.","namedEntities":[{"start":0,"end":3},{"start":10,"end":13}]})"));
  EXPECT_TRUE(broken(
      R"({"text":"Ann left. Bob stayed.","namedEntities":[{"start":0,"end":3},{"start":10,"end":14}]})"));
  EXPECT_TRUE(broken(R"({"text":"Ann left. Bob stayed.","namedEntities":[{"start":0,"end":3}]})"));
  EXPECT_TRUE(broken(R"({"text":"Ann left. Bob stayed.","other":[{"start":0,"end":99}]})"));
  EXPECT_TRUE(broken(R"({"text":"Ann left"})"));
  EXPECT_TRUE(broken("{"));
}

}  // namespace
}  // namespace nutgraf
