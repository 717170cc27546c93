// Labels that a machine gave and another machine confirms.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/tag/ner_tagger.h"
#include "tools/train/ner_corpus.h"

namespace nutgraf {

/// Labels the documents of the silver corpus "gmb" anew: what the tagger is sure of and the corpus' own label
/// allows becomes the only label, tokens that both leave alone stay outside, and everything on which the two
/// differ is left open, as are types that the corpus does not know.
void keep_agreement(std::vector<NerDocument>& documents, const NerTagger& tagger);

}  // namespace nutgraf
