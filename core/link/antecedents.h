// The possible antecedents of a pronoun, told by the names of the binary features that hold for each.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/copy_short.h"

namespace nutgraf {

/// Names of features, end to end in one string.
class FeatureNames {
 public:
  void clear() { ends_.clear(); }
  /// Adds the name that the parts make.
  void add(std::initializer_list<std::string_view> parts) {
    std::size_t end = ends_.empty() ? 0 : ends_.back();
    for (const std::string_view part : parts) {
      if (names_.size() - end < part.size()) names_.resize(2 * names_.size() + part.size());
      copy_short(part, names_.data() + end);
      end += part.size();
    }
    ends_.push_back(end);
  }
  std::size_t size() const { return ends_.size(); }
  std::string_view operator[](std::size_t i) const {
    const std::size_t begin = i == 0 ? 0 : ends_[i - 1];
    return {names_.data() + begin, ends_[i] - begin};
  }

 private:
  std::string names_;  // what is behind the last name's end is room
  std::vector<std::size_t> ends_;
};

/// Nobody first, then chains. The features of one pronoun all begin with the same letter, its group's. Room
/// is kept from pronoun to pronoun.
class Antecedents {
 public:
  static constexpr std::uint32_t kNobody = 0xFFFFFFFFU;

  /// Begins anew: what is added next holds for nobody.
  void begin() {
    names_.clear();
    chains_.assign(1, kNobody);
    ends_.clear();
  }
  /// Begins the next antecedent: what is added next holds for it.
  void begin(std::uint32_t chain) {
    ends_.push_back(names_.size());
    chains_.push_back(chain);
  }
  /// What is added next holds for all but nobody. Comes once at most, behind the last antecedent.
  void begin_shared() { ends_.push_back(names_.size()); }
  void add(std::initializer_list<std::string_view> parts) { names_.add(parts); }

  std::size_t size() const { return chains_.size(); }
  std::uint32_t chain(std::size_t i) const { return chains_[i]; }

  /// Calls use(name) for each feature of antecedent i that it doesn't share; a name may come twice.
  template <typename Use>
  void for_each_own(std::size_t i, Use&& use) const {
    const std::size_t end = i < ends_.size() ? ends_[i] : names_.size();
    for (std::size_t name = i == 0 ? 0 : ends_[i - 1]; name < end; ++name) use(names_[name]);
  }
  /// Calls use(name) for each feature of all but nobody.
  template <typename Use>
  void for_each_shared(Use&& use) const {
    const std::size_t begin = ends_.size() < size() ? names_.size() : ends_.back();
    for (std::size_t name = begin; name < names_.size(); ++name) use(names_[name]);
  }
  /// The letter that all features begin with, 0 where there is none.
  char group() const { return names_.size() == 0 || names_[0].empty() ? '\0' : names_[0].front(); }

 private:
  FeatureNames names_;
  std::vector<std::uint32_t> chains_;
  std::vector<std::size_t> ends_;  // in names_, of each antecedent; the last may have all the rest
};

}  // namespace nutgraf
