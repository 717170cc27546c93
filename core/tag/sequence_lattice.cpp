// Dynamic programming over the labels of one sentence.
// SPDX-License-Identifier: Apache-2.0
#include "core/tag/sequence_lattice.h"

#include <algorithm>
#include <cstring>
#include <limits>

namespace nutgraf {
namespace {

constexpr float kImpossible = -1e30F;

constexpr std::uint32_t index_of(EntityType type, Position position) { return label_of(type, position); }

}  // namespace

float stable_exp(float x) {
  if (x < -87.0F) return 0.0F;
  x = std::min(x, 88.0F);
  // x = k ln 2 + r with |r| <= ln 2 / 2; e^r by its Taylor polynomial of degree 6, 2^k by the exponent bits.
  const float scaled = x * 1.44269504F;
  const auto k = static_cast<std::int32_t>(scaled + (scaled >= 0.0F ? 0.5F : -0.5F));
  const float r = (x - static_cast<float>(k) * 0.693145752F) - static_cast<float>(k) * 1.42860677e-6F;
  float sum = 1.0F / 720.0F;
  sum = sum * r + 1.0F / 120.0F;
  sum = sum * r + 1.0F / 24.0F;
  sum = sum * r + 1.0F / 6.0F;
  sum = sum * r + 0.5F;
  sum = sum * r + 1.0F;
  sum = sum * r + 1.0F;
  const std::uint32_t bits = static_cast<std::uint32_t>(k + 127) << 23;
  float power = 0.0F;
  std::memcpy(&power, &bits, sizeof(power));
  return sum * power;
}

double stable_log(double x) {
  if (!(x > 0.0)) return -std::numeric_limits<double>::infinity();
  std::uint64_t bits = 0;
  std::memcpy(&bits, &x, sizeof(bits));
  auto exponent = static_cast<std::int32_t>((bits >> 52) & 0x7FFu) - 1023;
  bits = (bits & 0x000FFFFFFFFFFFFFULL) | 0x3FF0000000000000ULL;
  double mantissa = 0.0;
  std::memcpy(&mantissa, &bits, sizeof(mantissa));
  if (mantissa > 1.41421356237309515) {
    mantissa *= 0.5;
    ++exponent;
  }
  // log m = 2 artanh((m - 1) / (m + 1)), by its series.
  const double t = (mantissa - 1.0) / (mantissa + 1.0);
  const double t2 = t * t;
  double sum = 1.0 / 13.0;
  for (const double divisor : {11.0, 9.0, 7.0, 5.0, 3.0, 1.0}) sum = sum * t2 + 1.0 / divisor;
  return 2.0 * t * sum + static_cast<double>(exponent) * 0.69314718055994530942;
}

std::vector<Label> best_path(const ScoreRows& scores) {
  const std::uint32_t count = scores.rows;
  std::vector<Label> path(count);
  if (count == 0) return path;
  std::vector<float> best(kLabelCount, kImpossible);
  std::vector<float> next(kLabelCount, kImpossible);
  std::vector<Label> back(std::size_t{count} * kLabelCount, kOutside);

  const float* row = scores.row(0);
  for (Label label = 0; label < kLabelCount; ++label) {
    if (!continues(label)) best[label] = row[label];
  }
  for (std::uint32_t token = 1; token < count; ++token) {
    row = scores.row(token);
    Label* const from = back.data() + std::size_t{token} * kLabelCount;
    // Every label that opens something new follows the best label that leaves nothing open.
    Label closed = kOutside;
    for (std::uint32_t type = 0; type < kEntityTypeCount; ++type) {
      for (const Position position : {Position::Last, Position::Unit}) {
        const Label label = label_of(static_cast<EntityType>(type), position);
        if (best[label] > best[closed]) closed = label;
      }
    }
    next[kOutside] = best[closed] + row[kOutside];
    from[kOutside] = closed;
    for (std::uint32_t i = 0; i < kEntityTypeCount; ++i) {
      const auto type = static_cast<EntityType>(i);
      const Label begin = label_of(type, Position::Begin);
      const Label inside = label_of(type, Position::Inside);
      const Label open = best[inside] > best[begin] ? inside : begin;
      const Label last = label_of(type, Position::Last);
      const Label unit = label_of(type, Position::Unit);
      next[begin] = best[closed] + row[begin];
      next[unit] = best[closed] + row[unit];
      next[inside] = best[open] + row[inside];
      next[last] = best[open] + row[last];
      from[begin] = from[unit] = closed;
      from[inside] = from[last] = open;
    }
    best.swap(next);
  }
  Label label = kOutside;
  for (Label candidate = 1; candidate < kLabelCount; ++candidate) {
    if (!is_open_after(candidate) && best[candidate] > best[label]) label = candidate;
  }
  for (std::uint32_t token = count; token-- > 0;) {
    path[token] = label;
    label = back[std::size_t{token} * kLabelCount + label];
  }
  return path;
}

Marginals::Marginals(const ScoreRows& scores, std::span<const LabelSet> allowed) {
  const std::uint32_t count = scores.rows;
  const std::size_t cells = std::size_t{count} * kPaddedLabels;
  factor_.assign(cells, 0.0F);
  forward_.assign(cells, 0.0F);
  backward_.assign(cells, 0.0F);
  probability_.assign(cells, 0.0F);
  scale_.assign(count, 0.0F);
  if (count == 0) return;

  double log_sum = 0.0;
  for (std::uint32_t token = 0; token < count; ++token) {
    const float* const row = scores.row(token);
    float* const factor = factor_.data() + std::size_t{token} * kPaddedLabels;
    float highest = kImpossible;
    for (Label label = 0; label < kLabelCount; ++label) {
      if (allowed.empty() || allowed[token].contains(label)) highest = std::max(highest, row[label]);
    }
    for (Label label = 0; label < kLabelCount; ++label) {
      if (allowed.empty() || allowed[token].contains(label)) factor[label] = stable_exp(row[label] - highest);
    }
    log_sum += static_cast<double>(highest);
  }

  for (std::uint32_t token = 0; token < count; ++token) {
    const float* const factor = factor_.data() + std::size_t{token} * kPaddedLabels;
    float* const forward = forward_.data() + std::size_t{token} * kPaddedLabels;
    const bool closes = token + 1 == count;
    float closed = 1.0F;
    const float* before = nullptr;
    if (token > 0) {
      before = forward - kPaddedLabels;
      closed = before[kOutside];
      for (std::uint32_t i = 0; i < kEntityTypeCount; ++i) {
        closed += before[index_of(static_cast<EntityType>(i), Position::Last)] + before[index_of(static_cast<EntityType>(i), Position::Unit)];
      }
    }
    forward[kOutside] = closed * factor[kOutside];
    float total = forward[kOutside];
    for (std::uint32_t i = 0; i < kEntityTypeCount; ++i) {
      const auto type = static_cast<EntityType>(i);
      const Label begin = label_of(type, Position::Begin);
      const Label inside = label_of(type, Position::Inside);
      const Label last = label_of(type, Position::Last);
      const Label unit = label_of(type, Position::Unit);
      const float open = before != nullptr ? before[begin] + before[inside] : 0.0F;
      forward[unit] = closed * factor[unit];
      forward[last] = open * factor[last];
      if (!closes) {
        forward[begin] = closed * factor[begin];
        forward[inside] = open * factor[inside];
      }
      total += (forward[begin] + forward[inside]) + (forward[last] + forward[unit]);
    }
    if (!(total > 0.0F)) {
      log_sum_ = -std::numeric_limits<double>::infinity();
      return;
    }
    scale_[token] = 1.0F / total;
    for (Label label = 0; label < kLabelCount; ++label) forward[label] *= scale_[token];
    log_sum += stable_log(static_cast<double>(total));
  }
  log_sum_ = log_sum;

  // backward[label]: what the rest of the sentence adds, scaled by the same factors as forward.
  float* const final_row = backward_.data() + std::size_t{count - 1} * kPaddedLabels;
  for (Label label = 0; label < kLabelCount; ++label) final_row[label] = is_open_after(label) ? 0.0F : 1.0F;
  for (std::uint32_t token = count - 1; token > 0; --token) {
    const float* const factor = factor_.data() + std::size_t{token} * kPaddedLabels;
    const float* const after = backward_.data() + std::size_t{token} * kPaddedLabels;
    float* const backward = backward_.data() + std::size_t{token - 1} * kPaddedLabels;
    float opening = factor[kOutside] * after[kOutside];
    for (std::uint32_t i = 0; i < kEntityTypeCount; ++i) {
      const auto type = static_cast<EntityType>(i);
      const Label begin = label_of(type, Position::Begin);
      const Label unit = label_of(type, Position::Unit);
      opening += factor[begin] * after[begin] + factor[unit] * after[unit];
    }
    opening *= scale_[token];
    backward[kOutside] = opening;
    for (std::uint32_t i = 0; i < kEntityTypeCount; ++i) {
      const auto type = static_cast<EntityType>(i);
      const Label inside = label_of(type, Position::Inside);
      const Label last = label_of(type, Position::Last);
      const float continuing = (factor[inside] * after[inside] + factor[last] * after[last]) * scale_[token];
      backward[label_of(type, Position::Begin)] = continuing;
      backward[inside] = continuing;
      backward[last] = opening;
      backward[label_of(type, Position::Unit)] = opening;
    }
  }
  for (std::size_t cell = 0; cell < cells; ++cell) probability_[cell] = forward_[cell] * backward_[cell];
}

float Marginals::entity(std::uint32_t begin, std::uint32_t end, EntityType type) const {
  if (end - begin == 1) return at(begin, label_of(type, Position::Unit));
  float product = forward_[std::size_t{begin} * kPaddedLabels + label_of(type, Position::Begin)];
  for (std::uint32_t token = begin + 1; token < end; ++token) {
    const Label label = label_of(type, token + 1 == end ? Position::Last : Position::Inside);
    product *= factor_[std::size_t{token} * kPaddedLabels + label] * scale_[token];
  }
  return product * backward_[std::size_t{end - 1} * kPaddedLabels + label_of(type, Position::Last)];
}

}  // namespace nutgraf
