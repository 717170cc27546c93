// The verbs of speech, as the table "cue_verbs" has them.
// SPDX-License-Identifier: Apache-2.0
#include "core/understand/cue_verb.h"

namespace nutgraf {

std::optional<CueVerb> read_cue_verb(std::string_view entry) {
  if (entry.size() < 5) return std::nullopt;
  const CueLevel level = entry.back() == '3'   ? CueLevel::Clause
                         : entry.back() == '2' ? CueLevel::NounOrClause
                         : entry.back() == '1' ? CueLevel::ThatClause
                                               : CueLevel::QuotedWords;
  return CueVerb{entry.substr(0, entry.size() - 4), entry[entry.size() - 3], level};
}

}  // namespace nutgraf
