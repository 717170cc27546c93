// Trains a linear-chain conditional random field over sparse features (Lafferty et al. 2001).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "core/tag/lattice.h"
#include "core/tag/token_features.h"
#include "tools/train/ner_corpus.h"

namespace nutgraf {

struct CrfOptions {
  int epochs = 8;
  float rate = 0.1F;  ///< FTRL's alpha
  float l1 = 0.3F;
  float l2 = 1.0F;
  std::uint32_t min_count = 2;  ///< features seen in fewer tokens are left out
  float hide_word = 0.12F;      ///< share of tokens whose own identity is hidden in a pass
  float hide_cluster = 0.06F;
  float hide_list = 0.12F;
  std::uint64_t without = 0;  ///< templates left out, as bits: to measure what each is worth
  std::uint64_t seed = 1;
};

/// Calls use(token, Template, hash) for each feature of the document of that number.
using UseFeature = std::function<void(std::uint32_t, Template, std::uint64_t)>;
using ExtractFeatures = std::function<void(std::size_t document, const UseFeature& use)>;

/// The tagger's own features (core/tag/token_features.h).
ExtractFeatures token_features(const std::vector<NerDocument>& documents, const Gazetteer& gazetteer,
                               const WordClusters& clusters);

/// Features as dense ids.
class FeatureTable {
 public:
  /// Ids for the features that occur in at least options.min_count tokens.
  FeatureTable(std::size_t documents, const ExtractFeatures& extract, const CrfOptions& options);

  std::size_t size() const { return hashes_.size(); }
  std::uint64_t hash(std::size_t id) const { return hashes_[id]; }
  /// The id of a hash or UINT32_MAX.
  std::uint32_t find(std::uint64_t hash) const;

 private:
  std::vector<std::uint64_t> hashes_;
  std::vector<std::uint32_t> slots_;
};

/// Follow-the-regularized-leader with L1 and L2 penalties, a rate for each weight (McMahan et al. 2013).
/// Documents whose tokens allow several labels count with the sum over the allowed paths (Tsuboi et al.
/// 2008).
class CrfTrainer {
 public:
  /// `base`, where given, holds fixed scores to learn on top of: one row a token for each document.
  CrfTrainer(const std::vector<NerDocument>& documents, const ExtractFeatures& extract,
             const CrfOptions& options, const std::vector<ScoreRows>* base = nullptr);

  /// Runs all passes; `after_pass` is called after each with its number and mean loss a token.
  void train(const std::function<void(int, double)>& after_pass);

  /// Multiplies all weights.
  void shrink(float share);

  /// Adds the weights of a feature to a row of kPaddedLabels scores.
  void add(std::uint64_t feature, float* row) const;

  /// The model section: weights as signed bytes, zeros left out (core/tag/sequence_model.h). The largest of
  /// them is `steps` steps long, at most 127.
  std::string write_section(int steps = 127) const;
  std::size_t nonzero_weights() const;

 private:
  struct TokenFeature {
    std::uint32_t id;
    Template from;
  };
  float* weights(std::uint32_t feature) { return weights_.data() + std::size_t{feature} * kPaddedLabels; }
  const float* weights(std::uint32_t feature) const {
    return weights_.data() + std::size_t{feature} * kPaddedLabels;
  }
  double train_sentence(std::size_t document, std::size_t sentence);
  std::uint64_t next_random();

  const std::vector<NerDocument>& documents_;
  CrfOptions options_;
  const std::vector<ScoreRows>* base_;
  FeatureTable table_;
  std::vector<float> weights_;
  std::vector<float> z_;
  std::vector<float> n_;
  std::vector<TokenFeature> features_;                   // of all tokens, one after another
  std::vector<std::vector<std::uint64_t>> token_begin_;  // per document: where each token's features begin
  std::uint64_t random_ = 0;
};

}  // namespace nutgraf
