// Finds who is told by an office alone and named in the next breath: "the union's secretary said … “No,” Ada
// Ruiz told reporters."
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "core/document/words.h"
#include "core/link/alias_linker.h"
#include "core/link/role_finder.h"
#include "core/model/lexicon.h"

namespace nutgraf {

/// Reads one text; all that is given outlives it. Linear: each verb of speech looks at a few tokens and at
/// the next person.
class AnnouncedRoleReader {
 public:
  AnnouncedRoleReader(const Words& words, const std::vector<TokenRange>& quoted,
                      const std::vector<FoundRole>& roles, const RoleFinder& role_finder,
                      const Lexicon& function_words, const Lexicon& cue_verbs, const Chains& chains);

  /// The phrases for offices that a verb of speech follows, with the named mention of the person each stands
  /// for: the next person, named for the first time and without a title within two sentences, who is quoted.
  std::vector<FoundRole> find() const;

 private:
  TokenRange office_before(std::uint32_t verb) const;
  bool fits(TokenRange office, std::uint32_t mention) const;
  bool is_cue(std::uint32_t token) const { return cue_verbs_.contains(words_.folded(token)); }
  bool in_mention(std::uint32_t token) const { return mention_at_[token] != kNone; }

  static constexpr std::uint32_t kNone = 0xFFFFFFFFU;

  const Words& words_;
  const RoleFinder& role_finder_;
  const Lexicon& function_words_;
  const Lexicon& cue_verbs_;
  const Chains& chains_;
  std::vector<std::uint32_t> mention_at_;
  std::vector<bool> in_quote_;
  std::vector<bool> in_title_;
  std::vector<bool> is_titled_;  // by mention
};

}  // namespace nutgraf
