// From what the tagger's sums give to the share of entities that turn out right.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "core/model/model.h"

namespace nutgraf {

/// A tagger is surer of what it finds than it should be: of entities that it gives 0.75, a good half are
/// right. A logistic curve over the log odds mends that (Platt 1999): P(right) = 1 / (1 + e^-(slope
/// log(p/(1-p)) + shift)). Reads the section "ner.calibration", made by train_calibration: lines "slope" and
/// "shift", in hundredths. Without it, or where it can't be read, probabilities stay as they are.
class ScoreCalibration {
 public:
  /// In hundredths; a slope of 100 and a shift of 0 change nothing.
  struct Curve {
    std::int32_t slope = 100;
    std::int32_t shift = 0;
  };

  ScoreCalibration() = default;
  explicit ScoreCalibration(const Model& model);

  const Curve& curve() const { return curve_; }
  /// Whether the section is there and holds a curve.
  bool readable() const { return readable_; }
  /// The calibrated probability for one from 0 to 1: above 0, at most 1, and never less for a higher one.
  float operator()(float probability) const;

 private:
  Curve curve_;
  bool readable_ = false;
};

/// log(p / (1 - p)), of probabilities from 0 to 1; those next to the ends are taken for 1e-6 from them.
double log_odds(float probability);

}  // namespace nutgraf
