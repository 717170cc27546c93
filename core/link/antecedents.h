// The possible antecedents of a pronoun, told by the names of the binary features that hold for each.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace nutgraf {

/// A part of a feature's name: names are put together from these without being written. Hashes are
/// polynomials over the bytes, so that a name's follows from those of its parts; those of literals are made
/// when this is compiled.
class NamePart {
 public:
  constexpr NamePart() = default;
  constexpr explicit NamePart(std::string_view text) : text_(text) {
    for (const char c : text) {
      hash_ = hash_ * kBase + static_cast<unsigned char>(c);
      power_ *= kBase;
    }
  }
  consteval NamePart(const char* literal) : NamePart(std::string_view(literal)) {}

  /// The hash of what has the hash `before`, and this behind it.
  constexpr std::uint64_t behind(std::uint64_t before) const { return before * power_ + hash_; }
  constexpr std::uint64_t hash() const { return hash_; }
  constexpr std::string_view text() const { return text_; }
  constexpr bool operator==(const NamePart& other) const { return text_ == other.text_; }

 private:
  static constexpr std::uint64_t kBase = 0x9E3779B97F4A7C15ULL;

  std::string_view text_;
  std::uint64_t hash_ = 0;
  std::uint64_t power_ = 1;
};

/// Nobody first, then chains. The features of one pronoun all begin with the same letter, its group's. Room
/// is kept from pronoun to pronoun.
class Antecedents {
 public:
  static constexpr std::uint32_t kNobody = 0xFFFFFFFFU;

  /// Names are only kept where they are asked for: to learn from.
  explicit Antecedents(bool keeps_names = false) : keeps_names_(keeps_names) {}

  /// Begins anew: what is added next holds for nobody.
  void begin(char group) {
    group_ = group;
    prefix_ = NamePart(":").behind(static_cast<unsigned char>(group));
    hashes_.clear();
    names_.clear();
    chains_.assign(1, kNobody);
    ends_.clear();
  }
  /// Begins the next antecedent: what is added next holds for it.
  void begin(std::uint32_t chain) {
    ends_.push_back(hashes_.size());
    chains_.push_back(chain);
  }
  /// What is added next holds for all but nobody. Comes once at most, behind the last antecedent.
  void begin_shared() { ends_.push_back(hashes_.size()); }
  /// Adds a feature by the parts of its name.
  void add(const NamePart& name, const NamePart& second = {}, const NamePart& third = {},
           const NamePart& fourth = {});

  char group() const { return group_; }
  std::size_t size() const { return chains_.size(); }
  std::uint32_t chain(std::size_t i) const { return chains_[i]; }

  /// A feature by its number; one may come twice.
  std::uint64_t hash(std::size_t feature) const { return hashes_[feature]; }
  const std::string& name(std::size_t feature) const { return names_[feature]; }

  /// Calls use(number) for each feature of antecedent i that it doesn't share.
  template <typename Use>
  void for_each_own(std::size_t i, Use&& use) const {
    const std::size_t end = i < ends_.size() ? ends_[i] : hashes_.size();
    for (std::size_t feature = i == 0 ? 0 : ends_[i - 1]; feature < end; ++feature) use(feature);
  }
  /// Calls use(number) for each feature of all but nobody.
  template <typename Use>
  void for_each_shared(Use&& use) const {
    const std::size_t begin = ends_.size() < size() ? hashes_.size() : ends_.back();
    for (std::size_t feature = begin; feature < hashes_.size(); ++feature) use(feature);
  }

 private:
  [[gnu::cold]] void keep_name(std::initializer_list<std::string_view> parts);

  bool keeps_names_;
  char group_ = '\0';
  std::uint64_t prefix_ = 0;  // the hash of what all names begin with
  std::vector<std::uint64_t> hashes_;
  std::vector<std::string> names_;
  std::vector<std::uint32_t> chains_;
  std::vector<std::size_t> ends_;  // in hashes_, of each antecedent; the last may have all the rest
};

}  // namespace nutgraf
