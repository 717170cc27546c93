// Who is accused in a text, and who came to harm: "Ada Ruiz, 32, was charged with", "the killing of Bo Lind".
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/document/words.h"
#include "core/link/alias_linker.h"
#include "core/link/role_finder.h"
#include "core/model/lexicon.h"

namespace nutgraf {

/// The parties of a case, by the numbers of their chains.
struct CourtParties {
  static constexpr std::uint32_t kNone = 0xFFFFFFFFU;  ///< nobody, or several

  std::uint32_t accused = kNone;
  std::uint32_t victim = kNone;
  std::vector<bool> is_killed;  ///< for each chain

  /// Who turned to a court, each by what was filed: "petitioner", "complainant", "appellant", "plaintiff",
  /// "applicant".
  static constexpr std::array<std::string_view, 5> kFilers{"petitioner", "complainant", "appellant",
                                                           "plaintiff", "applicant"};
  std::array<std::uint32_t, kFilers.size()> filers{kNone, kNone, kNone, kNone, kNone};

  /// The party that a noun calls by its part: "suspect", "deceased", "petitioner"; kNone for other nouns.
  std::uint32_t called(std::string_view noun) const;
};

/// Whether "the victim", whose noun stands at `head`, may be somebody who has a name: not "if the victim
/// forgives", said of any, nor "the victim, a teacher,", who has none. Looks 60 tokens back.
bool may_be_named_party(const Words& words, std::uint32_t head);

/// Reads what is told right beside the names of people. Linear.
CourtParties find_court_parties(const Words& words, const Chains& chains, const Lexicon& function_words,
                                const RoleFinder& role_finder);

}  // namespace nutgraf
