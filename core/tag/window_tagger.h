// Tags one window of a text: a filter, a pass over its words, and one over what their other mentions tell.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/tag/document_evidence.h"
#include "core/tag/lattice.h"
#include "core/tag/tagger_models.h"
#include "core/tag/token_features.h"
#include "core/tag/window_scorer.h"

namespace nutgraf {

/// No name reaches over a token that the filter says is in none: what lies between such tokens is a stretch,
/// tagged like a sentence of its own.
class WindowTagger {
 public:
  /// Borrows both.
  WindowTagger(const TaggerInput& input, const TaggerModels& models);

  /// Appends the entities of the window, in order; to be called once.
  void append_entities(std::vector<NamedEntity>& entities);

 private:
  struct Stretch {
    TokenRange tokens;
    bool is_sure = false;  ///< all of its labels, by the first pass
  };

  void add_stretches(TokenRange sentence);
  void read(std::uint32_t sentence);
  void weigh_evidence(TokenRange sentence, TokenRange stretch);
  void append_path(TokenRange stretch, const std::vector<Label>& path,
                   std::vector<NamedEntity>& entities) const;
  bool has_word(TokenRange tokens) const;

  const TaggerInput& input_;
  const TaggerModels& models_;
  DocumentFeatures features_;
  std::vector<std::uint8_t> is_outside_;  // by token
  DocumentEvidence evidence_;
  WindowScorer scorer_;
  std::vector<WeightSums> sums_;  // by token: of the first pass
  Lattice lattice_;
  std::vector<Stretch> stretches_;
  std::vector<std::size_t> stretches_up_to_;  // and with each sentence
  std::vector<NamedEntity> sure_;             // of stretches that are

  // Workspace of weigh_evidence.
  FeatureBatch batch_;
  WeightSums more_;
};

}  // namespace nutgraf
