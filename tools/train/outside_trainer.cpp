// Trains the filter of tokens that are in no name, from what the tagger says without it.
// SPDX-License-Identifier: Apache-2.0
#include "tools/train/outside_trainer.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>

#include "tools/pack/section_writer.h"

namespace nutgraf {
namespace {

/// A weight of 1 in the section, in natural logarithms.
constexpr double kStep = 1.0 / 8.0;

std::vector<std::string_view> views(const NerDocument& document) {
  return {document.words.begin(), document.words.end()};
}

}  // namespace

OutsideTrainer::OutsideTrainer(std::span<const NerDocument> documents, const NerTagger& tagger,
                               const Gazetteer& gazetteer, const WordClusters& clusters,
                               const OutsideOptions& options)
    : gazetteer_(gazetteer), clusters_(clusters), options_(options), cluster_rows_(clusters.count() + 1) {
  std::map<std::uint32_t, std::uint32_t> counts;
  for (const NerDocument& document : documents) {
    for (const std::string& word : document.words)
      ++counts[KeyIndex::key_of(describe_word(word).cased, OutsideFilter::kKeyBits)];
  }
  for (const auto& [key, count] : counts) {
    if (count >= options.min_count) keys_.push_back(key);
  }
  for (const NerDocument& document : documents) {
    const bool is_held_out = document.origin % 5 == 4;
    OutsideExample example = read(document, tagger);
    (is_held_out ? held_out_ : examples_).push_back(std::move(example));
  }
  weights_.resize(first_setting() + row_count() * kSettings);
  z_.resize(weights_.size());
  n_.resize(weights_.size());
  rounded_.resize(weights_.size());
}

OutsideExample OutsideTrainer::read(const NerDocument& document, const NerTagger& tagger) {
  const std::vector<std::string_view> words = views(document);
  std::vector<bool> is_named(words.size(), false);
  std::vector<bool> is_doubtful(words.size(), false);
  for (const NamedEntity& entity : tagger.tag(words, document.sentences)) {
    for (std::uint32_t token = entity.tokens.begin; token < entity.tokens.end; ++token)
      (entity.score < options_.least_score ? is_doubtful : is_named)[token] = true;
  }
  const DocumentFeatures features({words, document.sentences, document.values}, gazetteer_, clusters_);
  OutsideExample example;
  example.row_begin.push_back(0);
  std::vector<WordLook> looks;
  for (std::uint32_t kind = 0; kind < features.kind_count(); ++kind) {
    const WordAttributes& word = features.attributes(kind);
    looks.push_back(kind == DocumentFeatures::kBoundaryKind ? WordLook::Boundary : look_of(word));
    example.rows.push_back(OutsideFilter::case_row(word));
    if (OutsideFilter::has_cluster_row(word))
      example.rows.push_back(OutsideFilter::cluster_row(word, cluster_rows_));
    const std::uint32_t key = KeyIndex::key_of(word.cased, OutsideFilter::kKeyBits);
    const auto own = std::lower_bound(keys_.begin(), keys_.end(), key);
    if (own != keys_.end() && *own == key) {
      example.rows.push_back(OutsideFilter::kCaseRows + 2 * cluster_rows_ +
                             static_cast<std::uint32_t>(own - keys_.begin()));
    }
    example.row_begin.push_back(static_cast<std::uint32_t>(example.rows.size()));
  }
  for (const TokenRange sentence : document.sentences) {
    for_each_candidate(features, sentence, looks, [&](std::uint32_t token, const FiveTokens& five) {
      if (!is_doubtful[token]) example.tokens.push_back({five, is_named[token]});
    });
  }
  if (document.origin % 5 == 4) {
    tokens_held_out_ += words.size();
    named_held_out_ += static_cast<std::size_t>(std::count(is_named.begin(), is_named.end(), true));
  }
  return example;
}

template <typename Use>
void OutsideTrainer::for_each_weight(const OutsideExample& example, const FiveTokens& five, Use&& use) const {
  for (std::size_t place = 0; place < kPlaces; ++place) {
    const std::uint32_t kind = five.kinds[place];
    for (std::uint32_t i = example.row_begin[kind]; i < example.row_begin[kind + 1]; ++i)
      use(1 + std::size_t{example.rows[i]} * kPlaces + place);
  }
  for (std::size_t place = 0; place < kTriplePlaces; ++place)
    use(first_triple() + place * kTriples + five.triple(place));
  for_each_setting(five, [&](Place place, std::uint32_t setting) {
    const std::uint32_t last =
        example.rows[example.row_begin[five.kinds[static_cast<std::size_t>(place)] + 1] - 1];
    use(first_setting() + std::size_t{last} * kSettings + setting);
  });
}

void OutsideTrainer::learn(const OutsideExample& example) {
  std::vector<std::size_t> active;
  for (const OutsideExample::Token& token : example.tokens) {
    active.assign(1, 0);
    for_each_weight(example, token.five, [&](std::size_t weight) { active.push_back(weight); });
    double sum = 0.0;
    for (const std::size_t i : active) sum += weights_[i];
    const double probability = 1.0 / (1.0 + std::exp(-sum));
    const double gradient = token.is_named ? (probability - 1.0) * options_.weight_of_named : probability;
    for (const std::size_t i : active) {
      const double root = std::sqrt(n_[i] + gradient * gradient);
      z_[i] += gradient - (root - std::sqrt(n_[i])) / options_.rate * weights_[i];
      n_[i] += gradient * gradient;
      weights_[i] = std::abs(z_[i]) <= options_.l1
                        ? 0.0
                        : (std::copysign(options_.l1, z_[i]) - z_[i]) * options_.rate / (1.0 + root);
    }
  }
}

void OutsideTrainer::train() {
  for (int epoch = 0; epoch < options_.epochs; ++epoch) {
    // Corpora by turns rather than one after the other: a prime that divides no number of documents.
    constexpr std::size_t kStride = 1'000'003;
    for (std::size_t i = 0; i < examples_.size(); ++i)
      learn(examples_[(i * kStride + static_cast<std::size_t>(epoch)) % examples_.size()]);
    round_weights();
    std::printf("pass %d ", epoch + 1);
    choose_start();
  }
}

void OutsideTrainer::round_weights() {
  for (std::size_t i = 1; i < weights_.size(); ++i)
    rounded_[i] = static_cast<std::int8_t>(std::clamp(std::round(weights_[i] / kStep), -127.0, 127.0));
}

void OutsideTrainer::choose_start() {
  std::vector<std::int32_t> named;
  std::vector<std::int32_t> others;
  for (const OutsideExample& example : held_out_) {
    for (const OutsideExample::Token& token : example.tokens) {
      std::int32_t sum = 0;
      for_each_weight(example, token.five, [&](std::size_t weight) { sum += rounded_[weight]; });
      (token.is_named ? named : others).push_back(sum);
    }
  }
  std::sort(named.begin(), named.end());
  const auto may_lose = static_cast<std::size_t>(options_.lost * static_cast<double>(named_held_out_));
  // Sums below that of the first name that must be kept are certain.
  start_ = may_lose < named.size() ? -named[may_lose] : 0;
  const auto certain = [&](const std::vector<std::int32_t>& sums) {
    return static_cast<double>(
        std::count_if(sums.begin(), sums.end(), [&](std::int32_t sum) { return sum + start_ < 0; }));
  };
  std::printf("weights %zu, start %d: certain %.2f %% of %zu tokens, lost %.3f %% of %zu in names\n",
              static_cast<std::size_t>(std::count_if(rounded_.begin(), rounded_.end(),
                                                     [](std::int8_t weight) { return weight != 0; })),
              start_, 100.0 * (certain(others) + certain(named)) / static_cast<double>(tokens_held_out_),
              tokens_held_out_, 100.0 * certain(named) / static_cast<double>(named_held_out_),
              named_held_out_);
}

std::string OutsideTrainer::write_section() const {
  std::string out;
  append_bytes(out, kOutsideFeatures);
  append_bytes(out, start_);
  append_bytes(out, cluster_rows_);
  append_key_index(out, keys_, OutsideFilter::kKeyBits);
  const std::size_t rows = row_count();
  for (std::size_t place = 0; place < kPlaces; ++place) {
    for (std::size_t row = 0; row < rows; ++row)
      out.push_back(static_cast<char>(rounded_[1 + row * kPlaces + place]));
  }
  for (std::size_t i = first_triple(); i < first_setting(); ++i)
    out.push_back(static_cast<char>(rounded_[i]));
  std::vector<std::uint32_t> cells;
  for (std::size_t i = first_setting(); i < rounded_.size(); ++i) {
    if (rounded_[i] != 0) cells.push_back(static_cast<std::uint32_t>(i - first_setting()));
  }
  append_key_index(out, cells, 32);
  for (const std::uint32_t cell : cells) out.push_back(static_cast<char>(rounded_[first_setting() + cell]));
  return out;
}

}  // namespace nutgraf
