// The verbs of speech, as the table "cue_verbs" has them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

#include "core/understand/speech_act.h"

namespace nutgraf {

/// An entry of the table of cue verbs: "say d 3".
struct CueVerb {
  std::string_view lemma;
  char form = 'd';  ///< d past, n participle, z third person, b base, g gerund
  CueLevel level = CueLevel::Clause;
};

/// Nothing where the entry is too short to be one.
std::optional<CueVerb> read_cue_verb(std::string_view entry);

/// What is voiced: "concern", "hopes".
bool is_stance_noun(std::string_view folded_word);

}  // namespace nutgraf
