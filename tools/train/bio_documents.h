// Corpora of names in BIO, a token a line, as training documents.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "tools/train/ner_corpus.h"

namespace nutgraf {

/// Documents of the file at `path`; `source` is the corpus' name. Its tokens are cut further by our
/// tokenizer, each for itself. Where it marks no documents, forty sentences stand for one.
std::vector<NerDocument> read_bio_documents(const std::string& path, const std::string& source,
                                            const Segmenter& segmenter, const ValueGrammar& grammar);

}  // namespace nutgraf
