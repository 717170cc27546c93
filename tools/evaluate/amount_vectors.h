// Reads test vectors for amounts.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/text/phrase_lexicon.h"
#include "core/text/span.h"

namespace nutgraf {

struct AmountVector {
  std::string text;
  Span span;  ///< bytes of the text
  double value = 0;
  std::string unit;  ///< as core/understand/amount_reader writes it; empty: not judged
};

struct AmountVectors {
  std::vector<AmountVector> vectors;
  std::size_t all = 0;  ///< expressions in the file, those left out too
};

/// The expressions of one file of Recognizers-Text's Specs that have one value. Hundredths ("Cent", "Pence")
/// become their currency; units named in words become the codes of `units`, the model section. A currency
/// that several countries share is judged by its value alone, but for dollars and pounds, which are USD and
/// GBP where nothing else is said.
AmountVectors read_amount_vectors(const std::string& file, const PhraseLexicon& units);

}  // namespace nutgraf
