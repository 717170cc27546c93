// Model files: what opens, and what is refused with which error.
// SPDX-License-Identifier: Apache-2.0
#include "core/model/model.h"

#include <gtest/gtest.h>

#include <cstring>

#include "core/model/crc32.h"
#include "core/model/model_format.h"
#include "tools/pack/model_writer.h"

namespace nutgraf {
namespace {

using model_format::Header;
using model_format::SectionEntry;

std::vector<std::byte> sample() {
  return write_model({{"alpha", "first"}, {"beta", ""}, {"gamma", "third section"}});
}

ErrorCode refusal(std::vector<std::byte> bytes) {
  const auto model = Model::open(std::move(bytes));
  EXPECT_FALSE(model.ok());
  if (model.ok()) return ErrorCode{};
  EXPECT_FALSE(model.error().message.empty());
  return model.error().code;
}

Header header_of(const std::vector<std::byte>& bytes) {
  Header header;
  std::memcpy(&header, bytes.data(), sizeof(header));
  return header;
}

void set_header(std::vector<std::byte>& bytes, const Header& header) {
  std::memcpy(bytes.data(), &header, sizeof(header));
}

/// The sample with its table changed and its checksum right: what a careless or hostile writer could make.
template <typename Change>
std::vector<std::byte> with_table(Change change) {
  std::vector<std::byte> bytes = sample();
  std::vector<SectionEntry> table(3);
  std::memcpy(table.data(), bytes.data() + sizeof(Header), 3 * sizeof(SectionEntry));
  Header header = header_of(bytes);
  change(table, header);
  std::memcpy(bytes.data() + sizeof(Header), table.data(), 3 * sizeof(SectionEntry));
  header.crc32 = 0;
  set_header(bytes, header);
  header.crc32 = crc32(bytes);
  set_header(bytes, header);
  return bytes;
}

TEST(Model, HandsOutItsSections) {
  const auto model = Model::open(sample());
  ASSERT_TRUE(model.ok());
  EXPECT_EQ(model.value().text("alpha"), "first");
  EXPECT_EQ(model.value().text("beta"), "");
  EXPECT_TRUE(model.value().section("beta").has_value());
  EXPECT_EQ(model.value().text("gamma"), "third section");
  EXPECT_FALSE(model.value().section("delta").has_value());
  EXPECT_FALSE(model.value().section("alph").has_value());
  EXPECT_EQ(model.value().section_names(), (std::vector<std::string>{"alpha", "beta", "gamma"}));
}

TEST(Model, BorrowsBytes) {
  const std::vector<std::byte> bytes = sample();
  const auto model = Model::map(bytes);
  ASSERT_TRUE(model.ok());
  EXPECT_EQ(reinterpret_cast<const std::byte*>(model.value().text("alpha").data()) - bytes.data(),
            static_cast<std::ptrdiff_t>(sizeof(Header) + 3 * sizeof(SectionEntry)));
}

TEST(Model, SurvivesAMove) {
  auto model = Model::open(sample());
  ASSERT_TRUE(model.ok());
  const Model moved = std::move(model).value();
  EXPECT_EQ(moved.text("gamma"), "third section");
}

TEST(Model, OpensWithoutSections) {
  const auto model = Model::open(write_model({}));
  ASSERT_TRUE(model.ok());
  EXPECT_TRUE(model.value().section_names().empty());
  EXPECT_FALSE(model.value().section("alpha").has_value());
}

TEST(Model, KeepsNamesOfFullLength) {
  const auto model = Model::open(write_model({{"sixteen.bytes.ab", "x"}}));
  ASSERT_TRUE(model.ok());
  EXPECT_EQ(model.value().text("sixteen.bytes.ab"), "x");
}

TEST(Model, WritesTheSameBytesForTheSameSections) { EXPECT_EQ(sample(), sample()); }

TEST(Model, RefusesEveryTruncation) {
  const std::vector<std::byte> bytes = sample();
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    EXPECT_EQ(refusal({bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(size)}),
              ErrorCode::ModelTruncated)
        << size;
  }
}

TEST(Model, RefusesTrailingBytes) {
  std::vector<std::byte> bytes = sample();
  bytes.push_back(std::byte{0});
  EXPECT_EQ(refusal(bytes), ErrorCode::ModelCorrupt);
}

TEST(Model, RefusesForeignFiles) {
  const std::string_view html = "<!DOCTYPE html><title>404 Not Found</title>";
  const auto* const data = reinterpret_cast<const std::byte*>(html.data());
  EXPECT_EQ(refusal({data, data + html.size()}), ErrorCode::ModelBadMagic);
}

TEST(Model, RefusesFilesDamagedAsText) {
  std::vector<std::byte> bytes = sample();
  bytes.erase(bytes.begin() + 5);  // CR LF became LF
  EXPECT_EQ(refusal(bytes), ErrorCode::ModelBadMagic);
}

TEST(Model, RefusesFutureVersions) {
  std::vector<std::byte> bytes = sample();
  Header header = header_of(bytes);
  header.format_version = model_format::kFormatVersion + 1;
  set_header(bytes, header);
  EXPECT_EQ(refusal(bytes), ErrorCode::ModelWrongVersion);
}

// One bit anywhere: never opened, and the code tells where it was.
TEST(Model, RefusesEveryFlippedBit) {
  const std::vector<std::byte> good = sample();
  for (std::size_t bit = 0; bit < good.size() * 8; ++bit) {
    std::vector<std::byte> bytes = good;
    bytes[bit / 8] ^= std::byte{1} << (bit % 8);
    const ErrorCode code = refusal(bytes);
    const std::size_t byte = bit / 8;
    if (byte < 8) {
      EXPECT_EQ(code, ErrorCode::ModelBadMagic) << bit;
    } else if (byte < 12) {
      EXPECT_EQ(code, ErrorCode::ModelWrongVersion) << bit;
    } else if (byte >= 16 && byte < 24) {  // the file's size
      EXPECT_TRUE(code == ErrorCode::ModelTruncated || code == ErrorCode::ModelCorrupt) << bit;
    } else {
      EXPECT_EQ(code, ErrorCode::ModelCorrupt) << bit;
    }
  }
}

TEST(Model, RefusesBadTables) {
  using Table = std::vector<SectionEntry>;
  EXPECT_TRUE(Model::open(with_table([](Table&, Header&) {})).ok());
  const auto code = [](auto change) { return refusal(with_table(change)); };
  EXPECT_EQ(code([](Table& table, Header&) { table[0].name[0] = 'z'; }), ErrorCode::ModelBadSection);
  EXPECT_EQ(code([](Table& table, Header&) { table[1].name = table[0].name; }), ErrorCode::ModelBadSection);
  EXPECT_EQ(code([](Table& table, Header&) { table[0].name = {}; }), ErrorCode::ModelBadSection);
  EXPECT_EQ(code([](Table& table, Header&) { table[1].offset = table[0].offset; }),
            ErrorCode::ModelBadSection);
  EXPECT_EQ(code([](Table& table, Header&) { table[2].offset += 1; }), ErrorCode::ModelBadSection);
  EXPECT_EQ(code([](Table& table, Header&) { table[2].size += 100; }), ErrorCode::ModelBadSection);
  EXPECT_EQ(code([](Table& table, Header&) { table[2].size = ~std::uint64_t{0}; }),
            ErrorCode::ModelBadSection);
  EXPECT_EQ(code([](Table& table, Header&) { table[2].offset = std::uint64_t{1} << 40; }),
            ErrorCode::ModelBadSection);
  EXPECT_EQ(code([](Table& table, Header&) { table[0].offset = 0; }), ErrorCode::ModelBadSection);
  EXPECT_EQ(code([](Table&, Header& header) { header.section_count = 0xFFFFFFFFu; }),
            ErrorCode::ModelBadSection);
}

TEST(Model, NamesItsErrors) {
  EXPECT_EQ(to_label(ErrorCode::ModelTruncated), "ModelTruncated");
  EXPECT_EQ(to_label(ErrorCode::InputTooLarge), "InputTooLarge");
}

// The check value of CRC-32/ISO-HDLC, and pieces joined by the seed.
TEST(Crc32, KnowsTheCheckValue) {
  const std::string_view digits = "123456789";
  const std::span<const std::byte> bytes(reinterpret_cast<const std::byte*>(digits.data()), digits.size());
  EXPECT_EQ(crc32(bytes), 0xCBF43926u);
  EXPECT_EQ(crc32(bytes.subspan(4), crc32(bytes.first(4))), 0xCBF43926u);
  EXPECT_EQ(crc32({}), 0u);
}

// Long stretches are divided block by block; the definition goes bit by bit.
TEST(Crc32, IsTheRestOfTheDivisionAtEverySize) {
  std::vector<std::byte> bytes(45'000);
  std::uint32_t state = 1;
  for (std::byte& byte : bytes) {
    state = state * 1'664'525u + 1'013'904'223u;
    byte = static_cast<std::byte>(state >> 24);
  }
  std::uint32_t rest = ~std::uint32_t{0};
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    if (size < 3'400 || size % 997 == 0 || size > bytes.size() - 20) {
      const std::span<const std::byte> part(bytes.data(), size);
      ASSERT_EQ(crc32(part), ~rest) << size;
      ASSERT_EQ(crc32(part.subspan(size / 3), crc32(part.first(size / 3))), ~rest) << size;
    }
    rest ^= static_cast<std::uint32_t>(bytes[size]);
    for (int bit = 0; bit < 8; ++bit) rest = (rest >> 1) ^ ((rest & 1u) != 0 ? 0xEDB88320u : 0u);
  }
}

}  // namespace
}  // namespace nutgraf
