// The model section "gazetteer", written.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <string>

namespace nutgraf {

/// A set of lists (bits 1 << NameList) for each key of a phrase.
using NamedSets = std::map<std::uint32_t, std::uint16_t>;

/// The section as core/tag/gazetteer.h lays it out. A phrase in no list is left out: its set would be one
/// more than can be counted.
std::string write_gazetteer(const NamedSets& all);

}  // namespace nutgraf
