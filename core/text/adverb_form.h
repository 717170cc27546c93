// Whether a word has the form of an adverb.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "core/text/one_of.h"

namespace nutgraf {

/// "publicly", but not "family": the nouns in "-ly" that news is full of are none.
inline bool has_adverb_form(std::string_view folded) {
  return folded.size() > 4 && folded.substr(folded.size() - 2) == "ly" &&
         !is_one_of(folded, {"family", "assembly", "rally", "bully", "reply", "supply", "monopoly", "anomaly",
                             "italy", "butterfly", "belly", "jelly"});
}

}  // namespace nutgraf
