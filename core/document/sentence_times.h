// The expressions of time of a text as they are written, sentence by sentence.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/text/time_phrase.h"

namespace nutgraf {

/// For each sentence, by its number, what the grammar of time reads in it (see TimeGrammar). Two stages ask,
/// so it is read once: the tagger, for which these are dates and times of OntoNotes, and the one that
/// resolves them.
using SentenceTimes = std::vector<std::vector<TimePhrase>>;

}  // namespace nutgraf
