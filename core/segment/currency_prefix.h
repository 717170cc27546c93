// Finds the letters of a currency that are written right before a number: "RM1,700", "R1,700".
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

#include "core/document/annotations.h"
#include "core/model/lexicon.h"

namespace nutgraf {

/// The token that letters of a currency make with the number behind them.
struct CurrencyToken {
  std::uint32_t end = 0;  ///< 0: there is none
  TokenKind kind = TokenKind::Symbol;
};

/// The token at `position`, where letters of a currency stand before a number of money without a space.
/// `currencies` is the model section "currencies", `units` "glued_units".
///
// clang-format off
///   RM1,700  KSh4,000  USD20  Rs2bn    RM 1,700  KSh 4,000  USD 20  Rs 2 bn    Symbol, like "$"
///   R1,700   R1.5bn    N200,000        R1,700  R1.5bn  N200,000                Word: one letter alone says nothing
///   R2  N95  SR71                      no money: one or two capitals need figures that only money has, groups of
///                                      three, hundredths or a magnitude
// clang-format on
CurrencyToken currency_token(std::string_view text, std::uint32_t position, const Lexicon& currencies,
                             const Lexicon& units);

}  // namespace nutgraf
