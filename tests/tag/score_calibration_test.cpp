// Probabilities and the curve that mends them: its shape, and models that carry none or a bad one.
// SPDX-License-Identifier: Apache-2.0
#include "core/tag/score_calibration.h"

#include <gtest/gtest.h>

#include "tests/support/model_of.h"
#include "tests/support/shipped_model.h"

namespace nutgraf {
namespace {

ScoreCalibration calibration_of(const char* lines) {
  return ScoreCalibration(model_of({{"ner.calibration", lines}}));
}

TEST(ScoreCalibration, FollowsTheLogisticCurve) {
  const ScoreCalibration calibrated = calibration_of("slope\t50\nshift\t-100\n");
  // 1 / (1 + e^-(0.5 log(p / (1 - p)) - 1)), worked out by hand.
  EXPECT_NEAR(calibrated(0.5F), 0.26894F, 1e-4F);
  EXPECT_NEAR(calibrated(0.8F), 0.42388F, 1e-4F);
  EXPECT_NEAR(calibrated(0.99F), 0.78540F, 1e-4F);
}

TEST(ScoreCalibration, NeverTurnsScoresAround) {
  for (const char* const lines :
       {"slope\t1\nshift\t0\n", "slope\t80\nshift\t-40\n", "slope\t1000\nshift\t1000\n"}) {
    const ScoreCalibration calibrated = calibration_of(lines);
    float last = 0.0F;
    for (int i = 0; i <= 1000; ++i) {
      const float score = calibrated(static_cast<float>(i) / 1000.0F);
      EXPECT_GT(score, 0.0F);
      EXPECT_GE(score, last);
      EXPECT_LE(score, 1.0F);
      last = score;
    }
  }
}

TEST(ScoreCalibration, ChangesNothingWithoutACurveOrByABadOne) {
  for (const char* const lines :
       {"", "slope\t70\n", "shift\t3\n", "slope\t-70\nshift\t0\n", "slope\t0\nshift\t0\n",
        "slope\t70\nshift\t1001\n", "slope\t99999999999\nshift\t0\n", "slope\t7o\nshift\t0\n",
        "slope\t\nshift\t\n"}) {
    const ScoreCalibration calibrated = calibration_of(lines);
    EXPECT_FALSE(calibrated.readable()) << lines;
    for (const float probability : {0.0F, 0.3F, 0.77F, 1.0F})
      EXPECT_EQ(calibrated(probability), probability) << lines;
  }
}

TEST(ScoreCalibration, OfTheShippedModelLowersDoubtfulScores) {
  const ScoreCalibration calibrated(test::shipped_model());
  EXPECT_TRUE(calibrated.readable());
  EXPECT_LT(calibrated(0.7F), 0.7F);
  EXPECT_GT(calibrated(0.999F), 0.95F);
}

}  // namespace
}  // namespace nutgraf
