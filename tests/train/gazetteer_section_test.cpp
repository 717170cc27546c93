// A gazetteer is read as it was written.
// SPDX-License-Identifier: Apache-2.0
#include "tools/train/gazetteer_section.h"

#include <gtest/gtest.h>

#include <string>

#include "core/tag/gazetteer.h"
#include "tests/support/model_of.h"

namespace nutgraf {
namespace {

std::uint64_t hash_of(std::uint32_t key) { return std::uint64_t{key} << (64 - Gazetteer::kKeyBits); }

TEST(GazetteerSection, IsReadAsItWasWritten) {
  const NamedSets sets = {{3, 0x0010}, {70, 0x8001}, {71, 0x0010}, {4096, 0x0204}};
  const Model model = model_of({{"gazetteer", write_gazetteer(sets)}});
  const Gazetteer gazetteer(model);
  for (const auto& [key, set] : sets) EXPECT_EQ(gazetteer.lists(hash_of(key)), set) << key;
  EXPECT_EQ(gazetteer.lists(hash_of(4)), 0U);
}

TEST(GazetteerSection, TellsMoreSetsApartThanAByteDoes) {
  constexpr std::uint32_t kStep = 1U << 17;  // keys stand apart, as hashes do
  NamedSets sets;
  for (std::uint16_t set = 1; set <= 300; ++set) sets[set * kStep] = set;
  const Model model = model_of({{"gazetteer", write_gazetteer(sets)}});
  const Gazetteer gazetteer(model);
  for (const auto& [key, set] : sets) EXPECT_EQ(gazetteer.lists(hash_of(key)), set) << key;
}

TEST(GazetteerSection, TellsAllSetsApart) {
  constexpr std::uint32_t kStep = 1U << 11;  // keys stand apart, as hashes do
  NamedSets sets;
  for (std::uint32_t set = 0; set <= 0xFFFF; ++set) sets[set * kStep] = static_cast<std::uint16_t>(set);
  const Model model = model_of({{"gazetteer", write_gazetteer(sets)}});
  const Gazetteer gazetteer(model);
  for (const auto& [key, set] : sets) ASSERT_EQ(gazetteer.lists(hash_of(key)), set) << key;
}

TEST(GazetteerSection, ANumberWithoutSetMeansNoList) {
  std::string section = write_gazetteer({{3, 0x0010}, {70, 0x8001}});
  section.back() = '\x7F';  // the last phrase's high byte
  const Model model = model_of({{"gazetteer", section}});
  const Gazetteer gazetteer(model);
  EXPECT_EQ(gazetteer.lists(hash_of(3)), 0x0010U);
  EXPECT_EQ(gazetteer.lists(hash_of(70)), 0U);
}

TEST(GazetteerSection, OfAnotherSizeIsNotRead) {
  const std::string whole = write_gazetteer({{3, 0x0010}, {70, 0x8001}});
  for (const std::string& section : {whole + "x", whole.substr(0, whole.size() - 1), whole.substr(0, 17)}) {
    const Model model = model_of({{"gazetteer", section}});
    EXPECT_TRUE(Gazetteer(model).empty()) << section.size();
  }
}

}  // namespace
}  // namespace nutgraf
