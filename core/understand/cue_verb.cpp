// The verbs of speech, as the table "cue_verbs" has them.
// SPDX-License-Identifier: Apache-2.0
#include "core/understand/cue_verb.h"

#include "core/text/one_of.h"

namespace nutgraf {

std::optional<CueVerb> read_cue_verb(std::string_view entry) {
  if (entry.size() < 5) return std::nullopt;
  const CueLevel level = entry.back() == '3'   ? CueLevel::Clause
                         : entry.back() == '2' ? CueLevel::NounOrClause
                         : entry.back() == '1' ? CueLevel::ThatClause
                                               : CueLevel::QuotedWords;
  return CueVerb{entry.substr(0, entry.size() - 4), entry[entry.size() - 3], level};
}

bool is_stance_noun(std::string_view word) {
  if (word.size() > 4 && word.back() == 's') word.remove_suffix(1);
  return is_one_of(word, {"concern", "hope", "fear", "doubt", "confidence", "optimism", "regret", "belief",
                          "view", "worry", "alarm", "surprise", "relief", "conviction", "suspicion",
                          "opinion", "frustration", "disappointment", "satisfaction"});
}

}  // namespace nutgraf
