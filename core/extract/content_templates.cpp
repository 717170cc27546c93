// The templates of the content classifier's features and how many values each has.
// SPDX-License-Identifier: Apache-2.0
#include "core/extract/content_templates.h"

#include "core/extract/block_facts.h"
#include "core/extract/page_shape.h"
#include "core/extract/topic_continuity.h"

namespace nutgraf {

FeatureSpace content_feature_space() {
  return FeatureSpace({{"bias", 1},
                       {"words", 12},
                       {"density", kBands * kDensities},
                       {"ending", 7 * kBands},
                       {"tag.words", kTagClasses * kBands},
                       {"tag.density", kTagClasses * kDensities},
                       {"near", kHintCount},
                       {"near.words", kHintCount * kBands},
                       {"far", kHintCount},
                       {"around", kAroundCount},
                       {"around.words", kAroundCount * kBands},
                       {"top", 3 * kBands * kDensities},
                       {"top.sibling", 2 * kBands},
                       {"core", 2 * kBands},
                       {"score", 6 * kBands},
                       {"cluster", PageShape::kClusters * kBands},
                       {"previous", 4 * kBands},
                       {"next", 4 * kBands},
                       {"neighbours", 16 * kBands},
                       {"same.path", 4 * kBands},
                       {"furniture", kFurnitureCount * 3 * kBands},
                       {"furniture.all", 4 * kBands},
                       {"grammar", 6 * kBands},
                       {"capitals", 5 * kBands},
                       {"linked.data", 6 * kBands},
                       {"title", 1},
                       {"deck", 2},
                       {"heading", 12},
                       {"position", 8 * kBands},
                       {"following", 4 * kBands},
                       {"punctuation", 4 * kDensities},
                       {"date", 2 * kBands},
                       {"top.near", 2 * kBands * kDensities},
                       {"speech", 3 * kBands},
                       {"far.words", kHintCount * kBands},
                       {"headed", kSections * 4 * kBands},
                       {"container", PageShape::kContainers * kBands},
                       {"container.outer", PageShape::kContainers * kBands},
                       {"stretch", PageShape::kPlaces * kBands},
                       {"repetition", PageShape::kRepetitions * kBands},
                       {"repetition.outer", PageShape::kRepetitions * kBands},
                       {"shared.names", TopicContinuity::kShares * kBands},
                       {"shared.words", TopicContinuity::kShares * kBands},
                       {"repeated.text", kBands},
                       {"heading.above", 9 * kBands},
                       {"hint.repetition", kHintCount * PageShape::kRepetitions},
                       {"opening", kFurnitureCount * kDensities},
                       {"title.share", 8 * kBands}});
}

}  // namespace nutgraf
