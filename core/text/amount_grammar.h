// Finds amounts in the words of a sentence: money, percentages, measurements, ordinals and counts.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/text/number_words.h"
#include "core/text/phrase_lexicon.h"
#include "core/text/sentence_words.h"
#include "core/text/string_map.h"

namespace nutgraf {

enum class AmountKind : std::uint8_t { Money, Percent, Quantity, Ordinal, Cardinal };

struct AmountPhrase {
  std::uint32_t begin = 0;  ///< words of the sentence, [begin, end), modifiers inside: "at least 12"
  std::uint32_t end = 0;
  AmountKind kind = AmountKind::Cardinal;
  Number value;                 ///< of a range its near end
  std::optional<Number> upper;  ///< of a range its far end: "$5-10 million"
  bool known = false;           ///< false for "dozens" and for scores: there is no value
  /// Currency: one ISO 4217 code, or several with commas between; quantity: UCUM; percent: "%".
  std::string unit;
};

/// The grammar's tables, each the text of a model section; they must outlive the grammar.
struct AmountTables {
  std::string_view numbers;    ///< "numbers", see NumberWords
  std::string_view modifiers;  ///< "modifiers": words that qualify an amount
  /// "currencies": "$" → "before USD", "dollars" → "after USD", "cents" → "minor USD".
  std::string_view currencies;
  std::string_view units;  ///< "units": "kilometers" → "km"
};

/// Spans follow the OntoNotes guidelines: the longest with its modifiers, currency sign and unit.
class AmountGrammar {
 public:
  explicit AmountGrammar(const AmountTables& tables);

  /// The amount that begins at word `i`.
  std::optional<AmountPhrase> parse_at(const SentenceWords& words, std::uint32_t i) const;

  /// Whether figures are read out one by one, as those of telephones are: "0803", "007".
  static bool is_code(std::string_view word);

 private:
  using Index = std::uint32_t;
  using Phrase = std::optional<AmountPhrase>;

  struct Currency {
    Index end = 0;  ///< 0: none
    std::string_view role;
    std::string_view codes;
    /// A word that stands behind its number: "dollars", "rupees".
    bool names_money() const { return role == "after" || role == "around"; }
  };

  bool may_begin(const SentenceWords& words, Index i) const;
  Currency currency(const SentenceWords& words, Index i) const;
  Phrase core(const SentenceWords& words, Index i) const;
  Phrase money_before(const SentenceWords& words, Index i) const;
  Phrase glued_money(const SentenceWords& words, Index i) const;
  Phrase with_unit(const SentenceWords& words, Index i, const NumberPhrase& number) const;
  Phrase percent_behind(const SentenceWords& words, const NumberPhrase& number, AmountPhrase phrase) const;
  Phrase measured_behind(const SentenceWords& words, Index named, bool beside, const NumberPhrase& number,
                         AmountPhrase phrase) const;
  Phrase money_behind(const SentenceWords& words, Index named, const Currency& money,
                      const NumberPhrase& number, AmountPhrase phrase) const;
  /// Makes a range of a phrase whose value is its near end.
  static void set_range(AmountPhrase& phrase, const NumberPhrase& near, const NumberPhrase& far);
  void take_smaller_part(const SentenceWords& words, const NumberPhrase& number, AmountPhrase& phrase) const;
  void take_cents(const SentenceWords& words, const NumberPhrase& number, AmountPhrase& phrase) const;
  static Phrase glued_temperature(const SentenceWords& words, Index i);
  Phrase articled(const SentenceWords& words, Index i) const;
  Phrase between(const SentenceWords& words, Index i) const;
  void take_magnitude(const SentenceWords& words, NumberPhrase& number) const;
  void take_count_magnitude(const SentenceWords& words, NumberPhrase& number) const;
  std::optional<NumberPhrase> range_end(const SentenceWords& words, Index i,
                                        const NumberPhrase& number) const;
  static bool ranks(const SentenceWords& words, Index i, Index end);
  static bool counts(const SentenceWords& words, Index i, const NumberPhrase& number);
  static bool is_part_of_code(const SentenceWords& words, Index i, const NumberPhrase& number);
  static bool is_pronoun_one(const SentenceWords& words, Index i);
  static bool is_part_of_name(const SentenceWords& words, Index i);
  void take_range(const SentenceWords& words, const NumberPhrase& number, AmountPhrase& phrase) const;

  /// What the tables say about the beginning of an amount, of a word and of words with the same head.
  struct Start {
    bool word = false;
    bool head = false;
  };

  NumberWords numbers_;
  PhraseLexicon modifiers_;
  PhraseLexicon currencies_;
  PhraseLexicon units_;
  StringMap<Start> starts_;
};

/// The near end of a range, which shares the scale of the far end: "5-10 million", "five to ten million".
Number near_end(const NumberPhrase& near, const NumberPhrase& far);

}  // namespace nutgraf
