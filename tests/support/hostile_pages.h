// Pages that break careless extractors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <utility>

namespace nutgraf::test {

/// A name, and what is repeated until the page is as long as wanted.
inline constexpr std::pair<std::string_view, std::string_view> kHostilePages[] = {
    {"divisions", "<div>"},
    {"paragraphs", "<p>word "},
    {"crossing", "<b><p>x</b>"},
    {"tables", "<table><tr><td>a"},
    {"items", "<li>a, b"},
    {"links", "<a href=x>y</a> "},
    {"headlines", "<h1>t</h1>"},
    {"sentences", "<p>Ama Sule of Port Ellery spoke. "},
    {"marks", "<span>\"</span>"},
    {"hidden", "<div hidden>"},
    {"shadows", "<template shadowrootmode=open><x-a>"}};

}  // namespace nutgraf::test
