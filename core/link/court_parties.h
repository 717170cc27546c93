// Who is accused in a text, and who came to harm: "Ada Ruiz, 32, was charged with", "the killing of Bo Lind".
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "core/document/words.h"
#include "core/link/alias_linker.h"
#include "core/model/lexicon.h"

namespace nutgraf {

/// The parties of a case, by the numbers of their chains.
struct CourtParties {
  static constexpr std::uint32_t kNone = 0xFFFFFFFFU;  ///< nobody, or several

  std::uint32_t accused = kNone;
  std::uint32_t victim = kNone;
  std::vector<bool> is_killed;  ///< for each chain
};

/// Reads what is told right beside the names of people. Linear.
CourtParties find_court_parties(const Words& words, const Chains& chains, const Lexicon& function_words);

}  // namespace nutgraf
