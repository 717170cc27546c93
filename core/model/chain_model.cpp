// A linear-chain model: the best sequence of labels for a sequence of items, each with a few binary features.
// SPDX-License-Identifier: Apache-2.0
#include "core/model/chain_model.h"

#include <algorithm>

#include "core/model/lexicon.h"
#include "core/text/ascii.h"

namespace nutgraf {
namespace {

constexpr std::string_view kTransition = "from=";

/// Reads the next number of "12 -3 0"; false at the end.
bool next_number(std::string_view& numbers, std::int32_t& value) {
  while (!numbers.empty() && numbers[0] == ' ') numbers.remove_prefix(1);
  if (numbers.empty()) return false;
  const bool negative = numbers[0] == '-';
  if (negative) numbers.remove_prefix(1);
  if (numbers.empty() || !is_ascii_digit(numbers[0])) return false;
  value = 0;
  while (!numbers.empty() && is_ascii_digit(numbers[0])) {
    value = std::min(value * 10 + (numbers[0] - '0'), 1'000'000);
    numbers.remove_prefix(1);
  }
  if (!numbers.empty() && numbers[0] != ' ') numbers = {};
  if (negative) value = -value;
  return true;
}

void read_row(std::string_view numbers, std::int32_t* row, std::uint32_t labels) {
  std::int32_t value = 0;
  for (std::uint32_t label = 0; label < labels && next_number(numbers, value); ++label) row[label] = value;
}

void write_row(std::string& lines, const std::string& name, const std::int32_t* row, std::uint32_t labels) {
  if (std::all_of(row, row + labels, [](std::int32_t weight) { return weight == 0; })) return;
  lines += name;
  for (std::uint32_t label = 0; label < labels; ++label) {
    lines += label == 0 ? '\t' : ' ';
    lines += std::to_string(row[label]);
  }
  lines += '\n';
}

}  // namespace

FeatureSpace::FeatureSpace(const std::vector<FeatureTemplate>& templates) : templates_(templates) {
  for (const FeatureTemplate& feature_template : templates) {
    offsets_.push_back(size_);
    size_ += feature_template.count;
  }
}

std::uint32_t FeatureSpace::find(std::string_view name, std::size_t& last) const {
  const std::size_t equals = name.rfind('=');
  if (equals == std::string_view::npos || equals + 1 == name.size() || name.size() - equals > 6) return size_;
  std::uint32_t value = 0;
  for (const char digit : name.substr(equals + 1)) {
    if (!is_ascii_digit(digit)) return size_;
    value = value * 10 + static_cast<std::uint32_t>(digit - '0');
  }
  const std::string_view wanted = name.substr(0, equals);
  if (last >= templates_.size() || templates_[last].name != wanted) {
    const auto found = std::find_if(templates_.begin(), templates_.end(),
                                    [&](const FeatureTemplate& each) { return each.name == wanted; });
    if (found == templates_.end()) return size_;
    last = static_cast<std::size_t>(found - templates_.begin());
  }
  return value < templates_[last].count ? offsets_[last] + value : size_;
}

ChainModel::ChainModel(FeatureSpace space, std::uint32_t labels)
    : space_(std::move(space)),
      labels_(labels),
      weights_(std::size_t{space_.size()} * labels, 0),
      transitions_(std::size_t{labels + 1} * labels, 0) {}

ChainModel::ChainModel(FeatureSpace space, std::uint32_t labels, std::string_view lines)
    : ChainModel(std::move(space), labels) {
  std::size_t last = 0;  // the template of the last feature
  for_each_entry(lines, [&](std::string_view key, std::string_view value) {
    if (key.substr(0, kTransition.size()) == kTransition) {
      const std::string_view from = key.substr(kTransition.size());
      std::int32_t label = 0;
      std::string_view number = from;
      if (from == "start") {
        label = -1;
      } else if (!next_number(number, label) || label < 0) {
        return;
      }
      const auto row = static_cast<std::uint32_t>(label + 1);
      if (row <= labels_) read_row(value, &transitions_[std::size_t{row} * labels_], labels_);
      return;
    }
    const std::uint32_t feature = space_.find(key, last);
    if (feature < space_.size()) read_row(value, &weights_[std::size_t{feature} * labels_], labels_);
  });
}

/// What each label of each item scores by itself: [i * labels + label].
std::vector<std::int64_t> ChainModel::local_scores(const ChainFeatures& features,
                                                   const std::vector<std::int32_t>& bias) const {
  std::vector<std::int64_t> local(features.size() * labels_, 0);
  for (std::size_t i = 0; i < features.size(); ++i) {
    std::int64_t* const row = &local[i * labels_];
    for (std::uint32_t f = features.begins[i]; f < features.begins[i + 1]; ++f) {
      const std::int32_t* const weights = &weights_[std::size_t{features.ids[f]} * labels_];
      for (std::uint32_t label = 0; label < labels_; ++label) row[label] += weights[label];
    }
    if (bias.empty()) continue;
    for (std::uint32_t label = 0; label < labels_; ++label) row[label] += bias[i * labels_ + label];
  }
  return local;
}

/// The best scores of sequences that end at an item with a label.
std::vector<std::int64_t> ChainModel::forward_scores(const std::vector<std::int64_t>& local) const {
  const std::size_t labels = labels_;
  std::vector<std::int64_t> forward(local.size());
  for (std::size_t label = 0; label < labels; ++label) forward[label] = local[label] + transitions_[label];
  for (std::size_t i = labels; i < local.size(); i += labels) {  // of an item's first label
    for (std::size_t to = 0; to < labels; ++to) {
      std::int64_t best = INT64_MIN;
      for (std::size_t from = 0; from < labels; ++from)
        best = std::max(best, forward[i - labels + from] + transitions_[(from + 1) * labels + to]);
      forward[i + to] = best + local[i + to];
    }
  }
  return forward;
}

/// The best scores of what follows an item with a label.
std::vector<std::int64_t> ChainModel::backward_scores(const std::vector<std::int64_t>& local) const {
  const std::size_t labels = labels_;
  std::vector<std::int64_t> backward(local.size(), 0);
  for (std::size_t i = local.size() - labels; i > 0; i -= labels) {  // of an item's first label
    for (std::size_t from = 0; from < labels; ++from) {
      std::int64_t best = INT64_MIN;
      for (std::size_t to = 0; to < labels; ++to)
        best = std::max(best, transitions_[(from + 1) * labels + to] + local[i + to] + backward[i + to]);
      backward[i - labels + from] = best;
    }
  }
  return backward;
}

ChainModel::Decoded ChainModel::decode(const ChainFeatures& features,
                                       const std::vector<std::int32_t>& bias) const {
  const std::size_t size = features.size();
  Decoded decoded{std::vector<std::uint8_t>(size), std::vector<std::int32_t>(size, INT32_MAX)};
  if (size == 0) return decoded;
  const std::vector<std::int64_t> local = local_scores(features, bias);
  const std::vector<std::int64_t> forward = forward_scores(local);
  const std::vector<std::int64_t> backward = backward_scores(local);
  // The best sequence, traced from the end; ties go to the lower label.
  std::uint32_t next = 0;
  for (std::size_t i = size; i-- > 0;) {
    const std::int64_t* const to_here = &forward[i * labels_];
    const std::int64_t* const from_here = &backward[i * labels_];
    std::uint32_t chosen = 0;
    std::int64_t chosen_score = INT64_MIN;
    for (std::uint32_t label = 0; label < labels_; ++label) {
      const std::int64_t onward = i + 1 == size ? 0 : transitions_[(label + 1) * labels_ + next];
      if (to_here[label] + onward <= chosen_score) continue;
      chosen_score = to_here[label] + onward;
      chosen = label;
    }
    std::int64_t other = INT64_MIN;
    for (std::uint32_t label = 0; label < labels_; ++label) {
      if (label != chosen) other = std::max(other, to_here[label] + from_here[label]);
    }
    decoded.labels[i] = static_cast<std::uint8_t>(chosen);
    if (labels_ > 1) {
      const std::int64_t margin = to_here[chosen] + from_here[chosen] - other;
      decoded.margins[i] = static_cast<std::int32_t>(std::clamp<std::int64_t>(margin, 0, INT32_MAX));
    }
    next = chosen;
  }
  return decoded;
}

std::string ChainModel::to_lines() const {
  std::string lines;
  for (std::uint32_t row = 0; row <= labels_; ++row) {
    std::string from(kTransition);
    from += row == 0 ? "start" : std::to_string(row - 1);
    write_row(lines, from, &transitions_[std::size_t{row} * labels_], labels_);
  }
  for (std::size_t i = 0; i < space_.templates().size(); ++i) {
    const FeatureTemplate& feature_template = space_.templates()[i];
    for (std::uint32_t value = 0; value < feature_template.count; ++value) {
      std::string name(feature_template.name);
      name += '=';
      name += std::to_string(value);
      write_row(lines, name,
                &weights_[std::size_t{space_.offset(static_cast<std::uint32_t>(i)) + value} * labels_],
                labels_);
    }
  }
  return lines;
}

}  // namespace nutgraf
