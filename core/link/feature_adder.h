// Adds the names of features to an antecedent of a pronoun.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "core/link/antecedent_model.h"

namespace nutgraf {

/// A number up to `largest`, at most 9, as a digit.
inline std::string_view digit(std::uint32_t value, std::uint32_t largest) {
  return std::string_view("0123456789").substr(std::min(value, largest), 1);
}

/// Whether a pronoun of this kind, as in the table "pronouns", stands for a person alone.
inline bool is_personal(std::string_view kind) { return kind[1] == 'm' || kind[1] == 'f'; }

/// Begins the features of like pronouns alike: "p:" for people's, else the kind's own letter.
class FeatureAdder {
 public:
  static constexpr std::size_t kMost = 72;  ///< features of one antecedent, about

  /// `antecedent` outlives it.
  FeatureAdder(Antecedent& antecedent, std::string_view kind)
      : features_(antecedent.features),
        group_(is_personal(kind) ? "p:"
               : kind[1] == 'n'  ? "n:"
                                 : "t:") {}

  /// Adds the name that the parts make.
  void operator()(std::string_view name, std::string_view second = {}, std::string_view third = {},
                  std::string_view fourth = {}) const {
    features_.add({group_, name, second, third, fourth});
  }

 private:
  FeatureNames& features_;
  std::string_view group_;
};

}  // namespace nutgraf
