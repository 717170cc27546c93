// Dynamic programming over the labels of one sentence.
// SPDX-License-Identifier: Apache-2.0
#include "core/tag/lattice.h"

#include <algorithm>
#include <array>

#include "core/tag/stable_math.h"

namespace nutgraf {
namespace {

constexpr float kImpossible = -1e30F;
constexpr std::uint32_t kNoCell = 0xFFFFFFFFu;

constexpr std::size_t index_of(EntityType type) { return static_cast<std::size_t>(type); }

}  // namespace

Lattice::Lattice(const ScoreRows& scores, float beam) {
  begin_.reserve(scores.rows + 1);
  cells_.reserve(scores.rows * 2);
  begin_.push_back(0);
  for (std::uint32_t token = 0; token < scores.rows; ++token) {
    const float* const row = scores.row(token);
    float best = row[0];
    for (std::uint32_t label = 1; label < kLabelCount; ++label) best = std::max(best, row[label]);
    const float lowest = best - beam;
    cells_.push_back({kOutside, row[0] - best});
    for (std::uint32_t label = 1; label < kLabelCount; ++label) {
      if (row[label] >= lowest) cells_.push_back({static_cast<Label>(label), row[label] - best});
    }
    begin_.push_back(static_cast<std::uint32_t>(cells_.size()));
  }
}

std::vector<Label> Lattice::best_path() const {
  struct Step {
    float score;
    std::uint32_t cell;
  };
  std::vector<Label> path(tokens(), kOutside);
  std::vector<std::uint32_t> back(cells_.size(), kNoCell);
  // The best cell that leaves nothing open, and for each type the best that leaves it open.
  Step closed{0.0F, kNoCell};
  std::array<Step, kEntityTypeCount> open;
  open.fill({kImpossible, kNoCell});
  for (std::uint32_t token = 0; token < tokens(); ++token) {
    Step next_closed{kImpossible, kNoCell};
    std::array<Step, kEntityTypeCount> next_open;
    next_open.fill({kImpossible, kNoCell});
    for (std::uint32_t i = begin_[token]; i < begin_[token + 1]; ++i) {
      const Cell& cell = cells_[i];
      const Step from = continues(cell.label) ? open[index_of(type_of(cell.label))] : closed;
      if (from.score <= kImpossible) continue;
      back[i] = from.cell;
      Step& to = is_open_after(cell.label) ? next_open[index_of(type_of(cell.label))] : next_closed;
      if (to.cell == kNoCell || from.score + cell.score > to.score) to = {from.score + cell.score, i};
    }
    closed = next_closed;
    open = next_open;
  }
  std::uint32_t cell = closed.cell;
  for (std::uint32_t token = tokens(); token-- > 0;) {
    path[token] = cells_[cell].label;
    cell = back[cell];
  }
  return path;
}

void Lattice::sum_paths() {
  for (Cell& cell : cells_) cell.factor = cell.score == 0.0F ? 1.0F : stable_exp(cell.score);
  scale_.assign(tokens(), 1.0F);
  float closed = 1.0F;
  std::array<float, kEntityTypeCount> open{};
  for (std::uint32_t token = 0; token < tokens(); ++token) {
    const bool last = token + 1 == tokens();
    float total = 0.0F;
    for (std::uint32_t i = begin_[token]; i < begin_[token + 1]; ++i) {
      Cell& cell = cells_[i];
      const float before = continues(cell.label) ? open[index_of(type_of(cell.label))] : closed;
      cell.forward = last && is_open_after(cell.label) ? 0.0F : before * cell.factor;
      total += cell.forward;
    }
    scale_[token] = total > 0.0F ? 1.0F / total : 1.0F;
    closed = 0.0F;
    open.fill(0.0F);
    for (std::uint32_t i = begin_[token]; i < begin_[token + 1]; ++i) {
      Cell& cell = cells_[i];
      cell.forward *= scale_[token];
      (is_open_after(cell.label) ? open[index_of(type_of(cell.label))] : closed) += cell.forward;
    }
  }
  // backward: what the rest of the sentence adds after a label, scaled by the same factors.
  float opening = 1.0F;
  std::array<float, kEntityTypeCount> continuing{};
  for (std::uint32_t token = tokens(); token-- > 0;) {
    float next_opening = 0.0F;
    std::array<float, kEntityTypeCount> next_continuing{};
    for (std::uint32_t i = begin_[token]; i < begin_[token + 1]; ++i) {
      Cell& cell = cells_[i];
      cell.backward = is_open_after(cell.label) ? continuing[index_of(type_of(cell.label))] : opening;
      (continues(cell.label) ? next_continuing[index_of(type_of(cell.label))] : next_opening) += cell.factor * cell.backward * scale_[token];
    }
    opening = next_opening;
    continuing = next_continuing;
  }
}

const Lattice::Cell* Lattice::find(std::uint32_t token, Label label) const {
  for (std::uint32_t i = begin_[token]; i < begin_[token + 1]; ++i) {
    if (cells_[i].label == label) return &cells_[i];
  }
  return nullptr;
}

float Lattice::probability(std::uint32_t token, Label label) const {
  const Cell* const cell = find(token, label);
  return cell == nullptr ? 0.0F : cell->forward * cell->backward;
}

float Lattice::entity_probability(std::uint32_t begin, std::uint32_t end, EntityType type) const {
  if (end - begin == 1) return probability(begin, label_of(type, Position::Unit));
  const Cell* cell = find(begin, label_of(type, Position::Begin));
  float product = cell == nullptr ? 0.0F : cell->forward;
  for (std::uint32_t token = begin + 1; token < end; ++token) {
    cell = find(token, label_of(type, token + 1 == end ? Position::Last : Position::Inside));
    product *= cell == nullptr ? 0.0F : cell->factor * scale_[token];
  }
  return cell == nullptr ? 0.0F : product * cell->backward;
}

}  // namespace nutgraf
