// Trains a linear-chain conditional random field over sparse features.
// SPDX-License-Identifier: Apache-2.0
#include "tools/train/crf_trainer.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <numeric>
#include <unordered_map>

#include "core/tag/key_index.h"
#include "core/tag/sequence_model.h"
#include "tools/train/dense_marginals.h"
#include "tools/train/weight_section.h"

namespace nutgraf {

ExtractFeatures token_features(const std::vector<NerDocument>& documents, const Gazetteer& gazetteer,
                               const WordClusters& clusters) {
  return [&documents, &gazetteer, &clusters](std::size_t number, const UseFeature& use) {
    const NerDocument& document = documents[number];
    const std::vector<std::string_view> words(document.words.begin(), document.words.end());
    DocumentFeatures features({words, document.sentences, document.values}, gazetteer, clusters);
    for (std::uint32_t sentence = 0; sentence < document.sentences.size(); ++sentence) {
      features.enter(sentence);
      const TokenRange range = document.sentences[sentence];
      for (std::uint32_t token = range.begin; token < range.end; ++token) {
        features.extract(token, [&](Template t, std::uint64_t hash) { use(token, t, hash); });
      }
    }
  };
}

FeatureTable::FeatureTable(std::size_t documents, const ExtractFeatures& extract, const CrfOptions& options) {
  std::unordered_map<std::uint64_t, std::uint32_t> counts;
  counts.reserve(std::size_t{1} << 22);
  for (std::size_t document = 0; document < documents; ++document) {
    extract(document, [&](std::uint32_t, Template from, std::uint64_t hash) {
      if (((options.without >> static_cast<std::uint32_t>(from)) & 1u) == 0) ++counts[hash];
    });
  }
  for (const auto& [hash, count] : counts) {
    if (count >= options.min_count) hashes_.push_back(hash);
  }
  std::sort(hashes_.begin(), hashes_.end());
  std::size_t capacity = 16;
  while (capacity < hashes_.size() * 2) capacity *= 2;
  slots_.assign(capacity, 0xFFFFFFFFu);
  for (std::uint32_t id = 0; id < hashes_.size(); ++id) {
    std::size_t slot = hashes_[id] & (capacity - 1);
    while (slots_[slot] != 0xFFFFFFFFu) slot = (slot + 1) & (capacity - 1);
    slots_[slot] = id;
  }
}

std::uint32_t FeatureTable::find(std::uint64_t hash) const {
  std::size_t slot = hash & (slots_.size() - 1);
  while (slots_[slot] != 0xFFFFFFFFu) {
    if (hashes_[slots_[slot]] == hash) return slots_[slot];
    slot = (slot + 1) & (slots_.size() - 1);
  }
  return 0xFFFFFFFFu;
}

CrfTrainer::CrfTrainer(const std::vector<NerDocument>& documents, const ExtractFeatures& extract,
                       const CrfOptions& options, const std::vector<ScoreRows>* base)
    : documents_(documents),
      options_(options),
      base_(base),
      table_(documents.size(), extract, options),
      random_(options.seed) {
  weights_.assign(table_.size() * kPaddedLabels, 0.0F);
  z_.assign(table_.size() * kPaddedLabels, 0.0F);
  n_.assign(table_.size() * kPaddedLabels, 0.0F);
  token_begin_.resize(documents.size());
  for (std::size_t i = 0; i < documents.size(); ++i) {
    token_begin_[i].reserve(documents[i].words.size() + 1);
    extract(i, [&](std::uint32_t token, Template t, std::uint64_t hash) {
      while (token_begin_[i].size() <= token) token_begin_[i].push_back(features_.size());
      const std::uint32_t id = table_.find(hash);
      if (id != 0xFFFFFFFFu) features_.push_back({id, t});
    });
    while (token_begin_[i].size() <= documents[i].words.size()) token_begin_[i].push_back(features_.size());
  }
}

std::uint64_t CrfTrainer::next_random() {
  random_ += 0x9E3779B97F4A7C15ULL;
  std::uint64_t value = random_;
  value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9ULL;
  value = (value ^ (value >> 27)) * 0x94D049BB133111EBULL;
  return value ^ (value >> 31);
}

double CrfTrainer::train_sentence(std::size_t document, std::size_t sentence) {
  const TokenRange range = documents_[document].sentences[sentence];
  const std::span<const LabelSet> allowed(documents_[document].allowed.data() + range.begin, range.size());
  const auto chance = [this](float share) {
    return static_cast<float>(next_random() >> 40) < share * 16777216.0F;
  };

  // The features of this pass: some words hide who they are, so that their neighbors and shape must tell.
  static thread_local std::vector<std::uint32_t> active;
  static thread_local std::vector<std::size_t> begin;
  active.clear();
  begin.clear();
  ScoreRows rows;
  rows.resize(range.size());
  for (std::uint32_t token = range.begin; token < range.end; ++token) {
    begin.push_back(active.size());
    const bool hide_word = chance(options_.hide_word);
    const bool hide_cluster = chance(hide_word ? 0.4F : options_.hide_cluster);
    const bool hide_list = chance(options_.hide_list);
    float* const row = rows.row(token - range.begin);
    if (base_ != nullptr) std::copy_n((*base_)[document].row(token), kPaddedLabels, row);
    for (std::uint64_t i = token_begin_[document][token]; i < token_begin_[document][token + 1]; ++i) {
      const TokenFeature feature = features_[i];
      if (hide_word && is_lexical(feature.from)) continue;
      if (hide_cluster && is_cluster(feature.from)) continue;
      if (hide_list && is_name_list(feature.from)) continue;
      active.push_back(feature.id);
      const float* const weight = weights(feature.id);
      for (std::uint32_t label = 0; label < kPaddedLabels; ++label) row[label] += weight[label];
    }
  }
  begin.push_back(active.size());

  const DenseMarginals gold(rows, allowed);
  if (!(gold.log_sum() > -1e30)) return 0.0;
  const DenseMarginals all(rows);
  for (std::uint32_t token = 0; token < range.size(); ++token) {
    const float* const p_all = all.row(token);
    const float* const p_gold = gold.row(token);
    for (Label label = 0; label < kLabelCount; ++label) {
      const float gradient = p_all[label] - p_gold[label];
      if (std::fabs(gradient) < 1e-3F) continue;
      for (std::size_t i = begin[token]; i < begin[token + 1]; ++i) {
        const std::size_t cell = std::size_t{active[i]} * kPaddedLabels + label;
        const float n = n_[cell] + gradient * gradient;
        const float root = std::sqrt(n);
        const float sigma = (root - std::sqrt(n_[cell])) / options_.rate;
        const float z = z_[cell] + gradient - sigma * weights_[cell];
        n_[cell] = n;
        z_[cell] = z;
        weights_[cell] = std::fabs(z) <= options_.l1 ? 0.0F
                                                     : -(z - std::copysign(options_.l1, z)) /
                                                           ((1.0F + root) / options_.rate + options_.l2);
      }
    }
  }
  return all.log_sum() - gold.log_sum();
}

void CrfTrainer::train(const std::function<void(int, double)>& after_pass) {
  struct Item {
    std::uint32_t document;
    std::uint32_t sentence;
  };
  std::vector<Item> items;
  std::size_t tokens = 0;
  for (std::uint32_t i = 0; i < documents_.size(); ++i) {
    for (std::uint32_t j = 0; j < documents_[i].sentences.size(); ++j) items.push_back({i, j});
    tokens += documents_[i].words.size();
  }
  for (int pass = 1; pass <= options_.epochs; ++pass) {
    for (std::size_t i = items.size(); i > 1; --i) std::swap(items[i - 1], items[next_random() % i]);
    double loss = 0.0;
    for (const Item item : items) loss += train_sentence(item.document, item.sentence);
    after_pass(pass, loss / static_cast<double>(tokens));
  }
}

void CrfTrainer::shrink(float share) {
  for (float& weight : weights_) weight *= share;
}

void CrfTrainer::add(std::uint64_t feature, float* row) const {
  const std::uint32_t id = table_.find(feature);
  if (id == 0xFFFFFFFFu) return;
  const float* const weight = weights(id);
  for (std::uint32_t label = 0; label < kPaddedLabels; ++label) row[label] += weight[label];
}

std::size_t CrfTrainer::nonzero_weights() const {
  return static_cast<std::size_t>(
      std::count_if(weights_.begin(), weights_.end(), [](float w) { return w != 0.0F; }));
}

std::string CrfTrainer::write_section(int steps) const {
  // The largest weight fits: the few largest ones belong to features of many tokens, and cutting off the
  // first five of 550,000 cost two points of F1.
  float largest = 0.0F;
  for (const float weight : weights_) largest = std::max(largest, std::fabs(weight));
  if (largest == 0.0F) return {};
  const float scale = largest / static_cast<float>(steps);

  WeightSection section{kFeatureSet, scale, {}};
  using Row = WeightSection::Row;
  const auto mass = [](const Row& row) {
    return std::accumulate(row.begin(), row.end(), 0,
                           [](int sum, const auto& weight) { return sum + std::abs(weight.second); });
  };
  for (std::uint32_t id = 0; id < table_.size(); ++id) {
    Row row;
    for (Label label = 0; label < kLabelCount; ++label) {
      const float value = std::round(weights(id)[label] / scale);
      if (value == 0.0F) continue;
      row.emplace_back(label, static_cast<std::int8_t>(std::clamp(value, -127.0F, 127.0F)));
    }
    if (row.empty()) continue;
    // Where two features share a key, the one that says more keeps it.
    Row& kept = section.rows[KeyIndex::key_of(table_.hash(id), SequenceModel::kKeyBits)];
    if (mass(row) > mass(kept)) kept = std::move(row);
  }
  return section.write();
}

}  // namespace nutgraf
