// Trains the filter of tokens that are in no name, from what the tagger says without it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/tag/ner_tagger.h"
#include "core/tag/outside_filter.h"
#include "tools/train/ner_corpus.h"

namespace nutgraf {

struct OutsideOptions {
  int epochs = 3;
  double rate = 0.2;
  double l1 = 50.0;
  /// What a token in a name weighs beside one in none: the filter is to be right about the former.
  double weight_of_named = 50.0;
  std::uint32_t min_count = 300;  ///< of a word that has weights of its own
  /// Names that the tagger is less sure of are as often wrong as right: nothing is learned from them.
  float least_score = 0.5F;
  /// The share of all tokens in names that may be lost, by documents that the weights weren't learned from.
  double lost = 0.0007;
};

/// A document as the filter sees it.
struct OutsideExample {
  std::vector<std::uint32_t> rows;       ///< of all kinds of words, kind by kind
  std::vector<std::uint32_t> row_begin;  ///< of each kind, and the end of the last
  struct Token {
    FiveTokens five;
    bool is_named;
  };
  std::vector<Token> tokens;  ///< those that the filter is asked about
};

/// Logistic regression over the filter's features by online gradient descent with sparse weights
/// (FTRL-Proximal, McMahan et al. 2013). Deterministic.
class OutsideTrainer {
 public:
  /// The words that have weights of their own are the common ones of these documents.
  OutsideTrainer(std::span<const NerDocument> documents, const NerTagger& tagger, const Gazetteer& gazetteer,
                 const WordClusters& clusters, const OutsideOptions& options);

  /// Learns from four documents in five, then chooses from the others how low a sum must be. Tells what it
  /// does as it goes.
  void train();
  /// The section "ner.outside".
  std::string write_section() const;

 private:
  OutsideExample read(const NerDocument& document, const NerTagger& tagger);
  template <typename Use>
  void for_each_weight(const OutsideExample& example, const FiveTokens& five, Use&& use) const;
  std::size_t row_count() const {
    return OutsideFilter::kCaseRows + 2 * std::size_t{cluster_rows_} + keys_.size();
  }
  std::size_t first_triple() const { return 1 + row_count() * kPlaces; }
  std::size_t first_setting() const { return first_triple() + std::size_t{kTriplePlaces} * kTriples; }
  void learn(const OutsideExample& example);
  void round_weights();
  void choose_start();

  const Gazetteer& gazetteer_;
  const WordClusters& clusters_;
  OutsideOptions options_;
  std::uint32_t cluster_rows_ = 0;
  std::vector<std::uint32_t> keys_;  // of common words, ascending
  std::vector<OutsideExample> examples_;
  std::vector<OutsideExample> held_out_;
  std::size_t tokens_held_out_ = 0;
  std::size_t named_held_out_ = 0;
  std::vector<double> weights_;  // the bias; rows, kPlaces each; triples of looks; settings by row
  std::vector<double> z_;
  std::vector<double> n_;
  std::vector<std::int8_t> rounded_;  // as many; that of the bias is start_ instead
  std::int32_t start_ = 0;
};

}  // namespace nutgraf
