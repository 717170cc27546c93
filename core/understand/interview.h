// Finds the turns of interviews, which stand without quotation marks: "((WN)) What now?", "Lee: We go on."
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "core/document/annotations.h"
#include "core/document/words.h"

namespace nutgraf {

struct InterviewTurn {
  TokenRange content;
  TokenRange label;                  ///< the words that name the speaker
  std::optional<MentionId> speaker;  ///< the mention in the label
};

/// Paragraphs that begin with the name of who speaks: "((Name))", or "Name:" where at least three paragraphs
/// have such labels and one label comes back; among "((Name))" turns also a bare name before the answer's
/// first word. Empty for texts that are no interviews. Linear.
std::vector<InterviewTurn> find_interview_turns(const Words& words, const Coreference& coreference);

}  // namespace nutgraf
