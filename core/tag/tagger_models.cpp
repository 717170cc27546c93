// What the tagger has learned: the model's sections that it reads, but for the tables of its rules.
// SPDX-License-Identifier: Apache-2.0
#include "core/tag/tagger_models.h"

#include <string>
#include <utility>

namespace nutgraf {

TaggerModels::TaggerModels(const Model& model)
    : gazetteer(model),
      clusters(model),
      sequence(model, "ner"),
      common_words(model, gazetteer, clusters, sequence),
      outside_filter(model),
      document(model, "ner.document"),
      calibration(model) {}

std::optional<Error> TaggerModels::check() const {
  for (const auto& [found, expected] : {std::pair{sequence.feature_set(), kFeatureSet},
                                        std::pair{outside_filter.feature_set(), kOutsideFeatures}}) {
    if (found == expected || found == 0) continue;
    return Error{ErrorCode::ModelWrongFeatures, "The model was trained for feature set " +
                                                    std::to_string(found) + ", this build computes set " +
                                                    std::to_string(expected) +
                                                    "; use code and model of the same release."};
  }
  for (const auto& [name, readable] :
       {std::pair{"ner", !sequence.empty()}, std::pair{"ner.document", !document.empty()},
        std::pair{"gazetteer", !gazetteer.empty()}, std::pair{"clusters", !clusters.empty()},
        std::pair{"ner.outside", outside_filter.readable()},
        std::pair{"ner.calibration", calibration.readable()}}) {
    if (readable) continue;
    return Error{ErrorCode::ModelBadSection,
                 "The model's section \"" + std::string(name) + "\" can't be read; rebuild the model."};
  }
  return std::nullopt;
}

}  // namespace nutgraf
