// Brown clustering with Liang's incremental tables.
// SPDX-License-Identifier: Apache-2.0
#include "tools/train/brown_clusters.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <unordered_map>

namespace nutgraf {
namespace {

/// The window of clusters between which merges are weighed; slot s of `size_` holds one cluster.
class Window {
 public:
  Window(std::span<const std::uint32_t> text, std::uint32_t words, std::uint32_t clusters)
      : slots_(clusters + 1), cluster_of_(words, kBreak), neighbors_(words), counts_(words, 0) {
    std::unordered_map<std::uint64_t, std::uint32_t> pairs;
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (text[i] == kBreak) continue;
      ++counts_[text[i]];
      if (i + 1 == text.size() || text[i + 1] == kBreak) continue;
      ++pairs[std::uint64_t{text[i]} << 32 | text[i + 1]];
      ++total_;
    }
    std::vector<std::pair<std::uint64_t, std::uint32_t>> sorted(pairs.begin(), pairs.end());
    std::sort(sorted.begin(), sorted.end());
    for (const auto& [pair, count] : sorted) {
      const auto left = static_cast<std::uint32_t>(pair >> 32);
      const auto right = static_cast<std::uint32_t>(pair);
      neighbors_[left].push_back({right, static_cast<double>(count), 0.0});
      neighbors_[right].push_back({left, 0.0, static_cast<double>(count)});
    }
    const std::size_t cells = std::size_t{slots_} * slots_;
    joint_.assign(cells, 0.0);
    mutual_.assign(cells, 0.0);
    loss_.assign(cells, 0.0);
    marginal_.assign(slots_, 0.0);
    used_.assign(slots_, false);
    members_.resize(slots_);
  }

  /// Puts a word into a free slot and brings all tables up to date.
  std::uint32_t add(std::uint32_t word) {
    const auto slot =
        static_cast<std::uint32_t>(std::find(used_.begin(), used_.end(), false) - used_.begin());
    used_[slot] = true;
    members_[slot] = {word};
    cluster_of_[word] = slot;
    for (std::uint32_t other = 0; other < slots_; ++other) joint(slot, other) = joint(other, slot) = 0.0;
    for (const Neighbor& neighbor : neighbors_[word]) {
      const std::uint32_t other = cluster_of_[neighbor.word];
      if (other == kBreak) continue;
      joint(slot, other) += neighbor.after / static_cast<double>(total_);
      joint(other, slot) += neighbor.before / static_cast<double>(total_);
    }
    // A word that follows itself was counted from both ends.
    joint(slot, slot) /= 2.0;
    marginal_[slot] = counts_[word] / static_cast<double>(total_);
    refresh_mutual(slot);
    for (std::uint32_t a = 0; a < slots_; ++a) {
      if (!used_[a] || a == slot) continue;
      for (std::uint32_t b = a + 1; b < slots_; ++b) {
        if (!used_[b] || b == slot) continue;
        loss(a, b) += mutual(a, slot) + mutual(b, slot) - merged_mutual(a, b, slot);
      }
    }
    for (std::uint32_t other = 0; other < slots_; ++other) {
      if (used_[other] && other != slot) refresh_loss(std::min(slot, other), std::max(slot, other));
    }
    return slot;
  }

  /// Merges the pair that loses least; returns (kept, freed).
  std::pair<std::uint32_t, std::uint32_t> merge_best() {
    std::uint32_t best_a = kBreak;
    std::uint32_t best_b = kBreak;
    for (std::uint32_t a = 0; a < slots_; ++a) {
      if (!used_[a]) continue;
      for (std::uint32_t b = a + 1; b < slots_; ++b) {
        if (used_[b] && (best_a == kBreak || loss(a, b) < loss(best_a, best_b))) {
          best_a = a;
          best_b = b;
        }
      }
    }
    merge(best_a, best_b);
    return {best_a, best_b};
  }

  std::uint32_t used() const {
    return static_cast<std::uint32_t>(std::count(used_.begin(), used_.end(), true));
  }
  const std::vector<std::uint32_t>& members(std::uint32_t slot) const { return members_[slot]; }
  bool is_used(std::uint32_t slot) const { return used_[slot]; }
  std::uint32_t slots() const { return slots_; }

 private:
  struct Neighbor {
    std::uint32_t word;
    double after;
    double before;
  };

  double& joint(std::uint32_t a, std::uint32_t b) { return joint_[std::size_t{a} * slots_ + b]; }
  double joint(std::uint32_t a, std::uint32_t b) const { return joint_[std::size_t{a} * slots_ + b]; }
  double& mutual(std::uint32_t a, std::uint32_t b) { return mutual_[std::size_t{a} * slots_ + b]; }
  double& loss(std::uint32_t a, std::uint32_t b) { return loss_[std::size_t{a} * slots_ + b]; }

  static double information(double pair, double left, double right) {
    return pair > 0.0 ? pair * std::log(pair / (left * right)) : 0.0;
  }
  /// Information that a and b tell of each other, in both directions.
  double exact_mutual(std::uint32_t a, std::uint32_t b) const {
    const double forth = information(joint(a, b), marginal_[a], marginal_[b]);
    return a == b ? forth : forth + information(joint(b, a), marginal_[b], marginal_[a]);
  }
  /// The same for the union of a and b, and c outside of it.
  double merged_mutual(std::uint32_t a, std::uint32_t b, std::uint32_t c) const {
    const double p = marginal_[a] + marginal_[b];
    return information(joint(a, c) + joint(b, c), p, marginal_[c]) +
           information(joint(c, a) + joint(c, b), marginal_[c], p);
  }
  void refresh_mutual(std::uint32_t slot) {
    for (std::uint32_t other = 0; other < slots_; ++other) {
      if (used_[other]) mutual(slot, other) = mutual(other, slot) = exact_mutual(slot, other);
    }
  }
  void refresh_loss(std::uint32_t a, std::uint32_t b) {
    double before = -mutual(a, b);
    const double p = marginal_[a] + marginal_[b];
    double after = information(joint(a, a) + joint(a, b) + joint(b, a) + joint(b, b), p, p);
    for (std::uint32_t c = 0; c < slots_; ++c) {
      if (!used_[c]) continue;
      before += mutual(a, c) + mutual(b, c);
      if (c != a && c != b) after += merged_mutual(a, b, c);
    }
    loss(a, b) = before - after;
  }

  void merge(std::uint32_t a, std::uint32_t b) {
    // Other pairs forget what a and b told them …
    for (std::uint32_t x = 0; x < slots_; ++x) {
      if (!used_[x] || x == a || x == b) continue;
      for (std::uint32_t y = x + 1; y < slots_; ++y) {
        if (!used_[y] || y == a || y == b) continue;
        loss(x, y) -= mutual(x, a) + mutual(y, a) + mutual(x, b) + mutual(y, b) - merged_mutual(x, y, a) -
                      merged_mutual(x, y, b);
      }
    }
    joint(a, a) += joint(a, b) + joint(b, a) + joint(b, b);
    for (std::uint32_t c = 0; c < slots_; ++c) {
      if (!used_[c] || c == a || c == b) continue;
      joint(a, c) += joint(b, c);
      joint(c, a) += joint(c, b);
    }
    marginal_[a] += marginal_[b];
    used_[b] = false;
    for (const std::uint32_t word : members_[b]) cluster_of_[word] = a;
    members_[a].insert(members_[a].end(), members_[b].begin(), members_[b].end());
    members_[b].clear();
    refresh_mutual(a);
    // … and learn what their union tells.
    for (std::uint32_t x = 0; x < slots_; ++x) {
      if (!used_[x] || x == a) continue;
      for (std::uint32_t y = x + 1; y < slots_; ++y) {
        if (used_[y] && y != a) loss(x, y) += mutual(x, a) + mutual(y, a) - merged_mutual(x, y, a);
      }
    }
    for (std::uint32_t c = 0; c < slots_; ++c) {
      if (used_[c] && c != a) refresh_loss(std::min(a, c), std::max(a, c));
    }
  }

  std::uint32_t slots_;
  std::uint64_t total_ = 0;
  std::vector<std::uint32_t> cluster_of_;
  std::vector<std::vector<Neighbor>> neighbors_;
  std::vector<double> counts_;
  std::vector<double> joint_;
  std::vector<double> mutual_;
  std::vector<double> loss_;
  std::vector<double> marginal_;
  std::vector<bool> used_;
  std::vector<std::vector<std::uint32_t>> members_;
};

}  // namespace

BrownResult brown_clusters(std::span<const std::uint32_t> text, std::uint32_t words, std::uint32_t clusters) {
  Window window(text, words, clusters);
  for (std::uint32_t word = 0; word < words; ++word) {
    window.add(word);
    if (window.used() > clusters) window.merge_best();
    if (word % 1000 == 999) std::fprintf(stderr, "\r%u of %u words", word + 1, words);
  }
  std::fprintf(stderr, "\n");
  BrownResult result;
  result.cluster_of_word.resize(words);
  std::vector<std::uint32_t> cluster_of_slot(window.slots(), 0);
  std::uint32_t count = 0;
  for (std::uint32_t slot = 0; slot < window.slots(); ++slot) {
    if (!window.is_used(slot)) continue;
    cluster_of_slot[slot] = count;
    for (const std::uint32_t word : window.members(slot)) result.cluster_of_word[word] = count;
    ++count;
  }
  // The remaining merges make the tree; read backwards they give each cluster its path.
  std::vector<std::pair<std::uint32_t, std::uint32_t>> merges;
  while (window.used() > 1) merges.push_back(window.merge_best());
  std::vector<std::uint32_t> path_of_slot(window.slots(), 0);
  if (!merges.empty()) path_of_slot[merges.back().first] = 1;
  for (auto merge = merges.rbegin(); merge != merges.rend(); ++merge) {
    const std::uint32_t path = path_of_slot[merge->first];
    const bool deep = (path >> 30) != 0;
    path_of_slot[merge->first] = deep ? path : path << 1;
    path_of_slot[merge->second] = deep ? path : path << 1 | 1u;
  }
  result.paths.resize(count);
  std::vector<bool> seen(window.slots(), false);
  for (const auto& [kept, freed] : merges) {
    for (const std::uint32_t slot : {kept, freed}) {
      if (!seen[slot]) result.paths[cluster_of_slot[slot]] = path_of_slot[slot];
      seen[slot] = true;
    }
  }
  return result;
}

}  // namespace nutgraf
