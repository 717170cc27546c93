// From what the tagger's sums give to the share of entities that turn out right.
// SPDX-License-Identifier: Apache-2.0
#include "core/tag/score_calibration.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "core/model/lexicon.h"
#include "core/tag/stable_math.h"

namespace nutgraf {
namespace {

std::optional<std::int32_t> hundredths(const Lexicon& table, std::string_view name) {
  const auto value = table.find(name);
  if (!value) return std::nullopt;
  std::int32_t number = 0;
  const char* const end = value->data() + value->size();
  const auto read = std::from_chars(value->data(), end, number);
  if (read.ec != std::errc{} || read.ptr != end) return std::nullopt;
  return number;
}

}  // namespace

double log_odds(float probability) {
  constexpr double kNearest = 1e-6;
  const double inside = std::clamp(static_cast<double>(probability), kNearest, 1.0 - kNearest);
  return stable_log(inside) - stable_log(1.0 - inside);
}

ScoreCalibration::ScoreCalibration(const Model& model) {
  const Lexicon table(model.text("ner.calibration"));
  const auto slope = hundredths(table, "slope");
  const auto shift = hundredths(table, "shift");
  // A curve that falls, or leaves nothing of a score, was not made by the trainer.
  constexpr std::int32_t kLargest = 1000;
  if (!slope || !shift || *slope < 1 || *slope > kLargest || *shift < -kLargest || *shift > kLargest) return;
  curve_ = {*slope, *shift};
  readable_ = true;
}

float ScoreCalibration::operator()(float probability) const {
  if (curve_.slope == 100 && curve_.shift == 0) return probability;
  const double odds = (curve_.slope * log_odds(probability) + curve_.shift) / 100.0;
  return 1.0F / (1.0F + stable_exp(static_cast<float>(-odds)));
}

}  // namespace nutgraf
