// Trains the content classifier of core/extract.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "core/extract/article_extractor.h"
#include "tools/train/chain_trainer.h"

namespace nutgraf {

struct ContentTraining {
  std::uint32_t made = 0;    ///< made pages of each model
  std::uint32_t models = 6;  ///< whose mean is taken
  std::uint32_t epochs = 6;
  std::uint32_t dropped = 12;  ///< chances in a hundred of a template to be left out of an example
  std::uint32_t weight = 300;  ///< how much all given pages weigh, in hundredths of the made ones
};

/// The mean of models that were trained on other made pages each depends less on the pages' chances. What is
/// made once serves all models that are trained later, as cross validation does.
class ContentTrainer {
 public:
  ContentTrainer(const ArticleExtractor& extractor, const ContentTraining& training);

  /// Trains on `given` examples together with the made ones.
  ChainModel train(const std::vector<const ChainExample*>& given) const;

 private:
  ChainModel train_one(const std::vector<const ChainExample*>& examples, std::uint64_t seed) const;

  ContentTraining training_;
  std::vector<std::vector<ChainExample>> made_;  // of each model
};

}  // namespace nutgraf
