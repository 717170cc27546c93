// Sections of the tagger: what their bytes mean, and those that can't be used.
// SPDX-License-Identifier: Apache-2.0
#include "core/tag/sequence_model.h"

#include <gtest/gtest.h>

#include <cstring>
#include <limits>
#include <map>
#include <string>
#include <vector>

#include "core/tag/token_features.h"
#include "tests/support/model_of.h"
#include "tests/support/packed_sections.h"
#include "tools/pack/section_writer.h"

namespace nutgraf {
namespace {

/// Whether the shipped section can be read with another scale.
bool is_readable(const std::string& name, float scale) {
  std::string section = test::packed_sections().at(name);
  std::memcpy(section.data() + sizeof(std::uint32_t), &scale, sizeof(scale));
  return !SequenceModel(model_of({{name, section}}), name).empty();
}

/// A section of four rows: how many weights each has, and the streams of labels and of weights.
std::string section_of(const std::string& sizes, const std::string& labels, const std::string& values) {
  std::string out;
  append_bytes(out, kFeatureSet);
  append_bytes(out, 0.5F);
  append_bytes(out, static_cast<std::uint32_t>(values.size()));
  append_key_index(out, {1, 2, 3, 4}, SequenceModel::kKeyBits);
  return out + sizes + labels + values;
}

SequenceModel model_with(const std::string& section) { return {model_of({{"ner", section}}), "ner"}; }

/// The weights other than 0 of one of the features 1 to 4, by labels.
std::map<int, int> weights_of(const SequenceModel& model, std::uint64_t feature) {
  FeatureBatch batch;
  WeightSums sums;
  batch.begin(sums);
  batch.push(feature << (64 - SequenceModel::kKeyBits));
  model.add(batch);
  std::map<int, int> weights;
  for (std::size_t lane = 0; lane < sums.lanes.size(); ++lane) {
    if (sums.lanes[lane] != 0) weights[kLabelOfLane[lane]] = sums.lanes[lane];
  }
  return weights;
}

TEST(SequenceModel, ReadsRowsSizeBySize) {
  // The second row has one weight, the first and the fourth two, the third so many that it is kept whole.
  const std::string many(13, '\1');
  const SequenceModel model =
      model_with(section_of("\2\1\15\2", std::string("\7\3\5\2\1", 5) + many, "\11\1\xFF\4\5" + many));
  ASSERT_FALSE(model.empty());
  EXPECT_EQ(model.scale(), 0.5F);
  EXPECT_EQ(weights_of(model, 1), (std::map<int, int>{{3, 1}, {5, -1}}));
  EXPECT_EQ(weights_of(model, 2), (std::map<int, int>{{7, 9}}));
  EXPECT_EQ(weights_of(model, 4), (std::map<int, int>{{5, 4}, {6, 5}}));
  std::map<int, int> whole;
  for (int label = 1; label <= 13; ++label) whole[label] = 1;
  EXPECT_EQ(weights_of(model, 3), whole);
  EXPECT_EQ(weights_of(model, 5), (std::map<int, int>{}));
}

TEST(SequenceModel, RefusesRowsOfAnotherSize) {
  EXPECT_FALSE(model_with(section_of("\1\1\1\1", "\1\1\1\1", "\1\1\1\1")).empty());
  const std::string no_weights("\1\1\1\0", 4);
  EXPECT_TRUE(model_with(section_of(no_weights, "\1\1\1", "\1\1\1")).empty());
  EXPECT_TRUE(model_with(section_of("\1\1\1\2", "\1\1\1\1", "\1\1\1\1")).empty());
  EXPECT_TRUE(model_with(section_of("\1\1\1\1", "\1\1\1", "\1\1\1\1")).empty());
}

TEST(SequenceModel, RefusesAScaleThatLetsScoresOverflow) {
  for (const char* const name : {"ner", "ner.document"}) {
    EXPECT_TRUE(is_readable(name, 0.02F)) << name;
    for (const float scale : {0.0F, -0.02F, 1e30F, std::numeric_limits<float>::infinity(),
                              std::numeric_limits<float>::quiet_NaN()}) {
      EXPECT_FALSE(is_readable(name, scale)) << name << " " << scale;
    }
  }
}

}  // namespace
}  // namespace nutgraf
