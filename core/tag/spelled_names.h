// Makes one name of the parts that the letters in brackets behind them spell: "Ministry of Ports, Roads and
// Rail (MPRR)".
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "core/document/annotations.h"

namespace nutgraf {

/// The words whose initials an organization's or law's letters in brackets spell, commas and small words left
/// out, are one name of that type where they hold or cut more than one; what reaches out of them stays as it
/// is. No name begins before the sentence of its letters. Entities count words and are sorted, and stay so;
/// so do `sentences`. Linear.
void join_spelled_names(std::span<const std::string_view> words, std::span<const TokenRange> sentences,
                        std::vector<NamedEntity>& entities);

}  // namespace nutgraf
