// Weights of a linear-chain model as the tagger's section holds them, and their average over several
// trainings.
// SPDX-License-Identifier: Apache-2.0
#include "tools/train/weight_section.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstring>
#include <span>

#include "core/tag/key_index.h"
#include "core/tag/sequence_model.h"
#include "tools/pack/section_writer.h"

namespace nutgraf {
namespace {

using Row = WeightSection::Row;

/// Rows of one size stand together, the shortest first.
template <typename Rows>
auto rows_by_size(Rows& rows) {
  std::map<std::size_t, std::vector<decltype(&rows.begin()->second)>> by_size;
  for (auto& [key, row] : rows) by_size[row.size()].push_back(&row);
  return by_size;
}

struct Head {
  std::uint32_t feature_set;
  float scale;
  std::uint32_t weights;
};

}  // namespace

std::string WeightSection::write() const {
  Head head{feature_set, scale, 0};
  std::vector<std::uint32_t> keys;
  for (const auto& [key, row] : rows) {
    keys.push_back(key);
    head.weights += static_cast<std::uint32_t>(row.size());
  }
  std::string out;
  append_bytes(out, head.feature_set);
  append_bytes(out, head.scale);
  append_bytes(out, head.weights);
  append_key_index(out, keys, SequenceModel::kKeyBits);
  for (const auto& [key, row] : rows) out.push_back(static_cast<char>(row.size()));
  const auto by_size = rows_by_size(rows);
  for (const auto& [size, alike] : by_size) {
    for (std::size_t i = 0; i < size; ++i) {
      for (const Row* const row : alike)
        out.push_back(static_cast<char>((*row)[i].first - (i == 0 ? 0 : (*row)[i - 1].first)));
    }
  }
  for (const auto& [size, alike] : by_size) {
    for (const Row* const row : alike) {
      for (const auto& [label, value] : *row) out.push_back(static_cast<char>(value));
    }
  }
  return out;
}

std::optional<WeightSection> read_weight_section(std::string_view bytes) {
  Head head{};
  if (bytes.size() < sizeof(head)) return std::nullopt;
  std::memcpy(&head, bytes.data(), sizeof(head));
  WeightSection section{head.feature_set, head.scale, {}};
  std::span<const std::byte> rest;
  const auto sorted =
      read_keys(std::as_bytes(std::span(bytes.data() + sizeof(head), bytes.size() - sizeof(head))), rest);
  if (!sorted || sorted->bits != SequenceModel::kKeyBits) return std::nullopt;
  const std::size_t count = sorted->keys.size();
  if (rest.size() != count + std::size_t{2} * head.weights) return std::nullopt;
  std::size_t weights = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const auto size = std::to_integer<std::size_t>(rest[i]);
    section.rows[sorted->keys[i]].resize(size);
    weights += size;
  }
  if (weights != head.weights) return std::nullopt;
  const std::byte* label = rest.data() + count;
  const std::byte* value = label + weights;
  for (const auto& [size, alike] : rows_by_size(section.rows)) {
    for (std::size_t i = 0; i < size; ++i) {
      for (Row* const row : alike) {
        const Label before = i == 0 ? Label{0} : (*row)[i - 1].first;
        (*row)[i].first = static_cast<Label>(before + std::to_integer<Label>(*label++));
      }
    }
    for (Row* const row : alike) {
      for (auto& weight : *row) weight.second = static_cast<std::int8_t>(*value++);
    }
  }
  return section;
}

WeightSection average(const std::vector<WeightSection>& sections, int steps, double least) {
  std::map<std::pair<std::uint32_t, Label>, double> means;
  for (const WeightSection& section : sections) {
    for (const auto& [key, row] : section.rows) {
      for (const auto& [label, value] : row)
        means[{key, label}] += static_cast<double>(value) * static_cast<double>(section.scale);
    }
  }
  double largest = 0.0;
  for (auto& [place, mean] : means) {
    mean /= static_cast<double>(sections.size());
    largest = std::max(largest, std::fabs(mean));
  }
  WeightSection averaged;
  if (largest == 0.0) return averaged;
  averaged.feature_set = sections.front().feature_set;
  averaged.scale = static_cast<float>(largest / steps);
  for (const auto& [place, mean] : means) {
    const double value = mean / static_cast<double>(averaged.scale);
    const double whole = std::nearbyint(value);
    if (std::fabs(value) < least || whole == 0.0) continue;
    averaged.rows[place.first].emplace_back(place.second,
                                            static_cast<std::int8_t>(std::clamp(whole, -127.0, 127.0)));
  }
  return averaged;
}

}  // namespace nutgraf
