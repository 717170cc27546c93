// Known names: longest-match look-up of phrases in lists of places, people and organizations.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/model/model.h"
#include "core/tag/key_index.h"

namespace nutgraf {

/// What a list names. A phrase may be in several.
enum class NameList : std::uint8_t {
  Country,
  Region,
  City,
  Forename,
  Surname,
  Company,
  Organization,
  Nationality,
  Language,
  Water,
  Media,
  Person,
  Facility,
  Event,
  Product,
  Work
};
inline constexpr std::uint32_t kNameLists = 16;
inline constexpr std::uint32_t kLongestName = 6;  ///< words

/// The model section "gazetteer": a KeyIndex over hashes of phrases; the sets of lists that occur, u16 count
/// and a u16 each; then two streams of bytes, the low and the high byte of the number of each phrase's set.
/// Numbers by frequency compress better than the sets themselves. The model must outlive it.
class Gazetteer {
 public:
  Gazetteer() = default;
  explicit Gazetteer(const Model& model);

  /// Without section, or with one that can't be read.
  bool empty() const { return keys_.size() == 0; }

  /// The lists that a phrase is in, as bits 1 << NameList. Its hash is folded word by word with `extend`.
  std::uint32_t lists(std::uint64_t phrase) const {
    const std::uint32_t index = keys_.find(phrase);
    if (index == KeyIndex::kNone) return 0;
    const std::uint32_t number = static_cast<std::uint32_t>(numbers_[index]) |
                                 static_cast<std::uint32_t>(numbers_[std::size_t{keys_.size()} + index]) << 8;
    return number < sets_.size() ? sets_[number] : 0;
  }

  static constexpr std::uint32_t kKeyBits = 27;  ///< of the phrase index, for its writer
  static constexpr std::uint64_t kEmptyPhrase = 0x6E75746772616667ULL;
  /// The hash of a phrase with one more word, given the hash of that word in lower case.
  static std::uint64_t extend(std::uint64_t phrase, std::uint64_t lower_word);

 private:
  KeyIndex keys_;
  std::vector<std::uint16_t> sets_;
  std::span<const std::byte> numbers_;  // of each phrase's set, in the model
};

}  // namespace nutgraf
