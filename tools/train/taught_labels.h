// Labels that a larger, slower tagger gave texts that nobody has marked.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "tools/train/ner_corpus.h"

namespace nutgraf {

/// Lets the tokens of the documents have the labels only that a file of stand-off labels gives them
/// (tools/train/neural/write_labels.py says how it is written): a span's label, any where the teacher was in
/// doubt, else none. A document whose text or tokens are not those of the file's line is left out. Returns
/// how many were.
std::size_t take_labels(std::vector<NerDocument>& documents, const std::string& path);

}  // namespace nutgraf
