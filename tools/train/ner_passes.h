// The tagger's two passes over training documents, with trainers in the place of a model's sections.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "tools/train/crf_trainer.h"

namespace nutgraf {

/// What tells the features of a token.
struct NerTables {
  const Gazetteer& gazetteer;
  const WordClusters& clusters;
};

/// Scores of all tokens of a document by the first pass.
ScoreRows first_scores(const CrfTrainer& trainer, const NerDocument& document, const NerTables& tables);

/// Calls use(token, Template, hash) for the evidence that a document's first-pass scores give.
void extract_evidence(const NerDocument& document, const NerTables& tables, const ScoreRows& rows,
                      const UseFeature& use);

/// Predicted spans of all sentences of a document; `second`, where given, adds its evidence.
std::vector<std::vector<LabelledSpan>> predict(const CrfTrainer& first, const CrfTrainer* second,
                                               const NerDocument& document, const NerTables& tables);

}  // namespace nutgraf
