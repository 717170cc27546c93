// The templates of the block classifier's features and how many values each has.
// SPDX-License-Identifier: Apache-2.0
#include "core/structure/block_templates.h"

#include "core/structure/block_features.h"
#include "core/structure/block_signs.h"

namespace nutgraf {

FeatureSpace block_feature_space() {
  constexpr std::uint32_t kS = kShapeCount;
  constexpr std::uint32_t kL = kLengths;
  // In the order of BlockTemplate.
  return FeatureSpace({{"bias", 1},
                       {"words", 13},
                       {"shape", kS},
                       {"ending", kEndingCount * kS},
                       {"opening", kOpeningCount * kS},
                       {"kicker", kKickerFormCount * kS},
                       {"kicker.place", kKickerFormCount * 4},
                       {"capitals", 6 * kL},
                       {"upper", 4 * kL},
                       {"grammar", 5 * kL},
                       {"furniture", kFurnitureCount * 3 * kL},
                       {"furniture.open", kFurnitureCount * kL},
                       {"furniture.all", 5 * kS},
                       {"date", 4 * kS},
                       {"byline", kBylineFormCount * 2},
                       {"dateline", 2},
                       {"separators", 4 * kL},
                       {"signs", 3 * kS},
                       {"reader", 3 * kS},
                       {"speech", 3 * kS},
                       {"digits", 4 * kL},
                       {"before", 6 * kS},
                       {"after", 6 * kS},
                       {"index", 6 * kS},
                       {"left", 6 * kS},
                       {"lead", kShares * kS},
                       {"seen", kShares * kS},
                       {"recent", kShares * kS},
                       {"rest", kShares * kS},
                       {"relative", 5 * kS},
                       {"names", 7 * kS},
                       {"repeated", 4 * kS},
                       {"copy", 2 * kS},
                       {"previous", (kS + 1) * kS},
                       {"next", (kS + 1) * kS},
                       {"around", (kS + 1) * (kS + 1) * kS},
                       {"previous.furniture", (kFurnitureCount + 1) * kS},
                       {"next.furniture", (kFurnitureCount + 1) * kS},
                       {"header", kHeaderKinds * 4 * kS},
                       {"cuts.ahead", 8 * kS},
                       {"kickers", 12},
                       {"open.rate", 8},
                       {"size", 5 * kS},
                       {"sentences", 4 * kL},
                       {"cut", 5},
                       {"listed", 3 * kS},
                       {"cut.kicker", kKickerFormCount},
                       {"tail", 12 * kS},
                       {"segment.first", 18 * kS},
                       {"segment.others", 18 * kS},
                       {"segment.names", 18 * kS},
                       {"segments", 8 * kS},
                       {"closing", kFurnitureCount * kS},
                       {"plain", 16 * kS},
                       {"stretch", 11 * kS},
                       {"stretch.share", 12 * kS},
                       {"stretch.form", 6 * kEndingCount * kLengths},
                       {"setting", 9 * kS},
                       {"setting.run", 24 * kS},
                       {"setting.place", 12 * kS},
                       {"setting.around", 8 * kS},
                       {"reader.rate", 12 * kS},
                       {"prose.near", 25 * kS},
                       {"furniture.near", 16 * kS},
                       {"dates.near", 27 * kS},
                       {"segment.share", 9 * 5 * 3 * 2},
                       {"segment.known", 9 * 5 * 3 * 2},
                       {"segment.any", 9 * 5 * 2},
                       {"segment.opener", 3 * 2 * 3 * 3 * 2}});
}

}  // namespace nutgraf
