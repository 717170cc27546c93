// Texts of our own that are no articles, and articles that might be taken for something else.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <filesystem>

#include "core/document/labels.h"
#include "tools/evaluate/genres.h"

namespace nutgraf {
namespace {

/// At least so many texts of a folder are told as no articles, and at most so many articles are.
void expect_told(const char* half, std::uint32_t fewest_told, std::uint32_t most_false) {
  std::uint32_t told = 0;
  std::uint32_t falsely = 0;
  for (const OwnText& own : read_own_texts(half)) {
    const Document document =
        own.is_page ? shipped_analyzer().analyze_html(own.text) : shipped_analyzer().analyze(own.text);
    const bool no_article = document.genre.kind != GenreKind::Article;
    (own.kind == GenreKind::Article ? falsely : told) += no_article ? 1u : 0u;
  }
  EXPECT_GE(told, fewest_told) << half;
  EXPECT_LE(falsely, most_false) << half;
}

TEST(OwnGenres, AreTold) {
  expect_told("development", 51, 0);
  expect_told("held-out", 40, 1);
}

}  // namespace
}  // namespace nutgraf
