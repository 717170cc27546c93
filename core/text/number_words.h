// Reads numbers: "1,000", "2.4 million", "twenty-three", "half a million", "23rd", "dozens".
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/text/number_scanner.h"
#include "core/text/sentence_words.h"
#include "core/text/string_map.h"

namespace nutgraf {

enum class NumberKind : std::uint8_t {
  Cardinal,
  Ordinal,
  Fraction,  ///< "two-thirds", "half", "1/2": less than one, said of something
  Vague      ///< "several", "dozens": a number, but no value
};

struct NumberPhrase {
  std::uint32_t end = 0;  ///< the word after it
  NumberKind kind = NumberKind::Cardinal;
  Number value;            ///< meaningless where vague
  bool digits = false;     ///< begins with digits
  bool article = false;    ///< begins with "a" or "an": "a million"
  std::int32_t scale = 0;  ///< the power of ten that words or letters behind it add: 6 for "million"
};

/// Knows the grammar of English numbers; the words are a table of lines "word<TAB>class:value[ class:value]"
/// with the classes cardinal, scale (exponent of ten), ordinal, fraction (divisor), collective ("dozen"),
/// vague and vague_scale ("dozens"). The table must outlive the object.
class NumberWords {
 public:
  explicit NumberWords(std::string_view table);

  /// Whether a folded word may be part of a number in words.
  bool knows(std::string_view folded) const { return entries_.contains(folded); }
  /// Calls use(word) for each of those.
  template <typename Use>
  void for_each(Use&& use) const {
    entries_.for_each([&](std::string_view word, const Entry&) { use(word); });
  }
  /// The longest number that begins at word `i`.
  std::optional<NumberPhrase> parse(const SentenceWords& words, std::uint32_t i) const;
  /// The same for digits alone, without words of scale behind: "1,000.5", "2½", "3rd".
  /// Skips the first `skip` bytes of that word.
  static std::optional<NumberPhrase> parse_digits(const SentenceWords& words, std::uint32_t i,
                                                  std::size_t skip = 0);
  /// Figures that fill a string: "1,000.5".
  static std::optional<Number> read(std::string_view figures);
  /// Takes words of scale behind a number into it: "million", "hundred thousand", "-million".
  void take_scales(const SentenceWords& words, NumberPhrase& phrase) const;

 private:
  struct Entry {
    std::int32_t cardinal = -1, scale = -1, ordinal = -1, fraction = -1, collective = -1;
    bool vague = false, vague_scale = false;
  };

  struct Sum;

  const Entry* find(const SentenceWords& words, std::uint32_t i) const {
    return entries_.find(words.folded(i));
  }
  std::optional<NumberPhrase> parse_letters(const SentenceWords& words, std::uint32_t i) const;
  void take_decimals(const SentenceWords& words, std::uint32_t i, NumberPhrase& phrase) const;
  std::optional<NumberPhrase> parse_words(const SentenceWords& words, std::uint32_t i) const;
  std::optional<NumberPhrase> parse_vague(const SentenceWords& words, std::uint32_t i) const;
  std::optional<NumberPhrase> parse_fraction(const SentenceWords& words, std::uint32_t i) const;
  void take_and_a_half(const SentenceWords& words, NumberPhrase& phrase) const;

  StringMap<Entry> entries_;
};

}  // namespace nutgraf
