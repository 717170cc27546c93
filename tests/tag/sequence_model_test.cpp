// Sections of the tagger that can't be used.
// SPDX-License-Identifier: Apache-2.0
#include "core/tag/sequence_model.h"

#include <gtest/gtest.h>

#include <cstring>
#include <limits>

#include "tests/support/model_of.h"
#include "tests/support/packed_sections.h"

namespace nutgraf {
namespace {

/// Whether the shipped section can be read with another scale.
bool is_readable(const std::string& name, float scale) {
  std::string section = test::packed_sections().at(name);
  std::memcpy(section.data() + sizeof(std::uint32_t), &scale, sizeof(scale));
  return !SequenceModel(model_of({{name, section}}), name).empty();
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
