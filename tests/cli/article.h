// An article of our own writing that the tests of the command line share.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace nutgraf::test {

/// A headline, a credit, six sentences of body; with an emoji, CJK, a combining mark and markup among the
/// words.
inline const std::string kArticle =
    "Lagos opens tram line after 35 years\n"
    "\n"
    "LAGOS (Wire) — The council of Lagos opened a tram line on Friday, ending a wait of 35 years. “We kept "
    "our "
    "word 😀,” Mayor Ngozi Okoro told reporters in Ikeja.\n"
    "\n"
    "She rode the first tram with 鄭麗文, a guest from Taipei, and Zoe\u0308 Müller of Straßenbau AG, which "
    "built "
    "it for $4.8 billion. The line carries 1,000 riders an hour, <b>twice</b> as many as \"the buses\" & "
    "*vans*.\n"
    "\n"
    "Photo: Ada Eze / Wire\n"
    "\n"
    "Okoro said that a second line would follow next year. Engineers from Munich will begin to measure the "
    "route "
    "on Monday.\n";

}  // namespace nutgraf::test
