// Training documents altered against what breaks taggers in the wild: other letter case, names never seen.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "tools/train/ner_corpus.h"

namespace nutgraf {

/// Copies of some sentences in capitals, in title case and in lower case: `share` of all sentences each; one
/// new document for each old one that gives any. Deterministic in `seed`.
std::vector<NerDocument> vary_case(const std::vector<NerDocument>& documents, double share,
                                   std::uint64_t seed);

/// Copies of `share` of the documents in which every person bears a name drawn from lists by country
/// (gazetteers/_lists under the corpora's root): full and short mentions of one person change together.
std::vector<NerDocument> rename_people(const std::vector<NerDocument>& documents, double share,
                                       std::uint64_t seed);

}  // namespace nutgraf
