// What single words say about their paragraph: grammar, months, words of newsrooms and pages, rarity.
// SPDX-License-Identifier: Apache-2.0
#include "core/model/word_table.h"

#include <algorithm>

#include "core/model/lexicon.h"
#include "core/text/ascii.h"
#include "core/text/hash.h"

namespace nutgraf {
namespace {

constexpr std::string_view kClassLetters = "fsyarwctxphle";  // in the order of the bits
constexpr std::size_t kUsualLine = 8;  // bytes, or somewhat more: tables get their room at once

std::uint32_t number_of(std::string_view digits) {
  std::uint32_t number = 0;
  for (const char digit : digits) {
    if (!is_ascii_digit(digit) || number > 999) break;
    number = number * 10 + static_cast<std::uint32_t>(digit - '0');
  }
  return number;
}

}  // namespace

WordTable::WordTable(std::string_view classes, std::string_view rarities)
    : classes_(classes.size() / kUsualLine), rarities_(rarities.size() / kUsualLine) {
  for_each_entry(classes, [&](std::string_view word, std::string_view letters) {
    std::uint32_t bits = 0;
    for (std::size_t i = 0; i < letters.size(); ++i) {
      const std::size_t bit = kClassLetters.find(letters[i]);
      if (bit != std::string_view::npos) bits |= 1u << bit;
      if (letters[i] == 'm') bits |= number_of(letters.substr(i + 1)) << kMonthShift;
    }
    classes_[hash64(word)] = bits;
  });
  for_each_entry(rarities, [&](std::string_view word, std::string_view rarity) {
    rarities_[hash64(word)] = std::min(number_of(rarity), kMaxRarity);
  });
}

std::uint32_t WordTable::classes(std::uint64_t hash) const {
  const std::uint32_t* const found = classes_.find(hash);
  return found != nullptr ? *found : 0;
}

std::uint32_t WordTable::rarity(std::uint64_t hash) const {
  const std::uint32_t* const found = rarities_.find(hash);
  return found != nullptr ? *found : kMaxRarity;
}

}  // namespace nutgraf
