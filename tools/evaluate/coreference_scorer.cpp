// Scores coreference chains: MUC, B³, CEAF-e and their average, the CoNLL score.
// SPDX-License-Identifier: Apache-2.0
#include "tools/evaluate/coreference_scorer.h"

#include <algorithm>
#include <cstdio>
#include <limits>
#include <set>

namespace nutgraf {
namespace {

using ChainIndex = std::map<MentionKey, std::size_t>;

ChainIndex index_of(const std::vector<MentionChain>& chains) {
  ChainIndex index;
  for (std::size_t i = 0; i < chains.size(); ++i) {
    for (const MentionKey& mention : chains[i]) index.emplace(mention, i);
  }
  return index;
}

/// Links of `chains` that the other side keeps, and all links: Σ(|C| − parts) and Σ(|C| − 1).
void add_muc(const std::vector<MentionChain>& chains, const ChainIndex& other, double& hit, double& all) {
  for (const MentionChain& chain : chains) {
    std::set<std::size_t> parts;
    std::size_t alone = 0;
    for (const MentionKey& mention : chain) {
      const auto found = other.find(mention);
      if (found == other.end()) {
        ++alone;
      } else {
        parts.insert(found->second);
      }
    }
    if (chain.empty()) continue;
    hit += static_cast<double>(chain.size() - parts.size() - alone);
    all += static_cast<double>(chain.size() - 1);
  }
}

void add_b_cubed(const std::vector<MentionChain>& chains, const ChainIndex& other, double& hit, double& all) {
  for (const MentionChain& chain : chains) {
    std::map<std::size_t, double> parts;
    for (const MentionKey& mention : chain) {
      if (const auto found = other.find(mention); found != other.end()) parts[found->second] += 1.0;
    }
    for (const auto& part : parts) hit += part.second * part.second / static_cast<double>(chain.size());
    all += static_cast<double>(chain.size());
  }
}

}  // namespace

double best_assignment(const std::vector<std::vector<double>>& weights) {
  // The Hungarian algorithm on costs −weight, padded to a square, O(n³).
  const std::size_t rows = weights.size();
  std::size_t columns = 0;
  for (const auto& row : weights) columns = std::max(columns, row.size());
  const std::size_t n = std::max(rows, columns);
  const auto cost = [&](std::size_t i, std::size_t j) {
    return i < rows && j < weights[i].size() ? -weights[i][j] : 0.0;
  };
  std::vector<double> u(n + 1, 0.0), v(n + 1, 0.0);
  std::vector<std::size_t> match(n + 1, 0), way(n + 1, 0);
  for (std::size_t i = 1; i <= n; ++i) {
    match[0] = i;
    std::size_t j0 = 0;
    std::vector<double> least(n + 1, std::numeric_limits<double>::infinity());
    std::vector<bool> used(n + 1, false);
    do {
      used[j0] = true;
      const std::size_t i0 = match[j0];
      double delta = std::numeric_limits<double>::infinity();
      std::size_t j1 = 0;
      for (std::size_t j = 1; j <= n; ++j) {
        if (used[j]) continue;
        const double current = cost(i0 - 1, j - 1) - u[i0] - v[j];
        if (current < least[j]) {
          least[j] = current;
          way[j] = j0;
        }
        if (least[j] < delta) {
          delta = least[j];
          j1 = j;
        }
      }
      for (std::size_t j = 0; j <= n; ++j) {
        if (used[j]) {
          u[match[j]] += delta;
          v[j] -= delta;
        } else {
          least[j] -= delta;
        }
      }
      j0 = j1;
    } while (match[j0] != 0);
    do {
      const std::size_t j1 = way[j0];
      match[j0] = match[j1];
      j0 = j1;
    } while (j0 != 0);
  }
  double total = 0.0;
  for (std::size_t j = 1; j <= n; ++j) {
    if (match[j] != 0) total -= cost(match[j] - 1, j - 1);
  }
  return total;
}

void CoreferenceScorer::add(const std::vector<MentionChain>& gold, const std::vector<MentionChain>& found) {
  const ChainIndex gold_index = index_of(gold);
  const ChainIndex found_index = index_of(found);
  add_muc(gold, found_index, muc_.hit_recall, muc_.all_recall);
  add_muc(found, gold_index, muc_.hit_precision, muc_.all_precision);
  add_b_cubed(gold, found_index, b_cubed_.hit_recall, b_cubed_.all_recall);
  add_b_cubed(found, gold_index, b_cubed_.hit_precision, b_cubed_.all_precision);

  std::vector<std::vector<double>> similarity(gold.size(), std::vector<double>(found.size(), 0.0));
  for (std::size_t i = 0; i < gold.size(); ++i) {
    std::map<std::size_t, double> common;
    for (const MentionKey& mention : gold[i]) {
      if (const auto at = found_index.find(mention); at != found_index.end()) common[at->second] += 1.0;
    }
    for (const auto& [j, count] : common) {
      similarity[i][j] = 2.0 * count / static_cast<double>(gold[i].size() + found[j].size());
    }
  }
  const double matched = best_assignment(similarity);
  ceaf_.hit_recall += matched;
  ceaf_.all_recall += static_cast<double>(gold.size());
  ceaf_.hit_precision += matched;
  ceaf_.all_precision += static_cast<double>(found.size());

  double common = 0;
  for (const auto& entry : gold_index) common += found_index.count(entry.first) > 0 ? 1.0 : 0.0;
  mentions_.hit_precision += common;
  mentions_.hit_recall += common;
  mentions_.all_precision += static_cast<double>(found_index.size());
  mentions_.all_recall += static_cast<double>(gold_index.size());
}

std::string CoreferenceScorer::table() const {
  std::string result;
  const auto line = [&](const char* name, const ChainRatio& ratio) {
    char buffer[96];
    std::snprintf(buffer, sizeof buffer, "  %-8s P %6.2f  R %6.2f  F1 %6.2f\n", name, ratio.precision(),
                  ratio.recall(), ratio.f1());
    result += buffer;
  };
  line("mentions", mentions_);
  line("MUC", muc_);
  line("B3", b_cubed_);
  line("CEAF-e", ceaf_);
  char buffer[64];
  std::snprintf(buffer, sizeof buffer, "  %-8s                      F1 %6.2f\n", "CoNLL", conll());
  return result + buffer;
}

}  // namespace nutgraf
