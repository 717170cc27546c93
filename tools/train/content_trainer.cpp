// Trains the content classifier of core/extract.
// SPDX-License-Identifier: Apache-2.0
#include "tools/train/content_trainer.h"

#include <algorithm>
#include <utility>

#include "core/extract/content_features.h"
#include "tools/train/page_examples.h"
#include "tools/train/structure_examples.h"

namespace nutgraf {
namespace {

constexpr double kScale = 4.0;
constexpr std::uint64_t kSeed = 5;

void add_to(std::vector<std::int32_t>& sum, const std::vector<std::int32_t>& weights) {
  for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += weights[i];
}

}  // namespace

ContentTrainer::ContentTrainer(const ArticleExtractor& extractor, const ContentTraining& training)
    : training_(training), made_(training.models) {
  if (training.made == 0) return;
  const PasteSynthesizer synthesizer = open_synthesizer();
  for (std::uint32_t model = 0; model < training.models; ++model) {
    for (std::uint32_t page = 0; page < training.made; ++page)
      made_[model].push_back(
          example_of(synthesizer.make_page(model * training.made + page, false), extractor));
  }
}

ChainModel ContentTrainer::train(const std::vector<const ChainExample*>& given) const {
  ChainModel sum(content_feature_space(), kContentLabels);
  for (std::uint32_t model = 0; model < training_.models; ++model) {
    std::vector<const ChainExample*> examples;
    for (const ChainExample& example : made_[model]) examples.push_back(&example);
    const std::size_t wanted = std::size_t{training_.made} * training_.weight / 100;
    const std::size_t times =
        given.empty() ? 0 : std::max<std::size_t>(1, (wanted + given.size() / 2) / given.size());
    for (std::size_t time = 0; time < times; ++time)
      examples.insert(examples.end(), given.begin(), given.end());
    ChainModel trained = train_one(examples, kSeed + model);
    add_to(sum.feature_weights(), trained.feature_weights());
    add_to(sum.transition_weights(), trained.transition_weights());
  }
  for (std::vector<std::int32_t>* const weights : {&sum.feature_weights(), &sum.transition_weights()}) {
    for (std::int32_t& weight : *weights) weight /= static_cast<std::int32_t>(training_.models);
  }
  return sum;
}

/// One model over all examples, in an order of its own.
ChainModel ContentTrainer::train_one(const std::vector<const ChainExample*>& examples,
                                     std::uint64_t seed) const {
  const FeatureSpace space = content_feature_space();
  Random random(seed);
  std::vector<const ChainExample*> order = examples;
  const auto next = [&](std::uint32_t step) {
    const auto at = static_cast<std::uint32_t>(step % order.size());
    if (at == 0) {
      for (std::size_t i = order.size(); i > 1; --i)
        std::swap(order[i - 1], order[random.below(static_cast<std::uint32_t>(i))]);
    }
    return thinned(*order[at], space, training_.dropped, random);
  };
  const auto steps = static_cast<std::uint32_t>(training_.epochs * examples.size());
  return train_chain(space, kContentLabels, steps, next, kScale);
}

}  // namespace nutgraf
