// The tagger's test of itself: sentences and the tags that they got when the model was packed.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/model/model.h"
#include "core/model/result.h"
#include "core/tag/ner_tagger.h"

namespace nutgraf {

/// Tags the words of a self-test: one a line, an empty line after each sentence; what follows a tab is left
/// out. Answers the lines of the model section "selftest", WORD<TAB>TAG<TAB>PERCENT: the tag in BIO2 and how
/// probable its entity is, both empty outside of entities.
std::string record_self_test(const NerTagger& tagger, std::string_view lines);

/// Replays the section "selftest" and compares to the letter: code and model fit, and this machine reckons as
/// the one that packed the model. nullopt where they do, ModelBadSection where there is nothing to replay,
/// ModelFailedSelfTest with the first word that came out otherwise. Takes a few milliseconds.
std::optional<Error> replay_self_test(const NerTagger& tagger, const Model& model);

}  // namespace nutgraf
