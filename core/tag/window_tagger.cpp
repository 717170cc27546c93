// Tags one window of a text: a filter, a pass over its words, and one over what their other mentions tell.
// SPDX-License-Identifier: Apache-2.0
#include "core/tag/window_tagger.h"

#include <algorithm>

#include "core/tag/four_floats.h"

namespace nutgraf {
namespace {

/// The best path may hold entities that are hardly likelier than their rivals. Below half of the F1 that a
/// tagger reaches, an entity costs more than it brings (Lipton et al. 2014); this is less than that, for
/// those who would rather see a name.
constexpr float kLeastScore = 0.3F;

/// Where the first pass is as sure as this of all labels of a stretch, the document tells nothing new of it.
constexpr float kSure = 0.98F;

}  // namespace

WindowTagger::WindowTagger(const TaggerInput& input, const TaggerModels& models)
    : input_(input),
      models_(models),
      features_(input, models.gazetteer, models.clusters, &models.common_words),
      is_outside_(models.outside_filter.find(features_, input.sentences)),
      evidence_(features_),
      scorer_(features_, models.sequence, models.common_words),
      sums_(features_.token_count()),
      lattice_(features_.token_count()) {
  stretches_up_to_.reserve(input.sentences.size());
}

void WindowTagger::append_entities(std::vector<NamedEntity>& entities) {
  for (std::uint32_t sentence = 0; sentence < input_.sentences.size(); ++sentence) read(sentence);
  std::size_t next = 0;
  auto next_sure = sure_.begin();
  for (std::uint32_t sentence = 0; sentence < input_.sentences.size(); ++sentence) {
    for (; next < stretches_up_to_[sentence]; ++next) {
      const TokenRange stretch = stretches_[next].tokens;
      if (stretches_[next].is_sure) {
        while (next_sure != sure_.end() && next_sure->tokens.begin < stretch.end)
          entities.push_back(*next_sure++);
        continue;
      }
      weigh_evidence(input_.sentences[sentence], stretch);
      lattice_.sum_paths(stretch);
      append_path(stretch, lattice_.best_path(stretch), entities);
    }
  }
}

void WindowTagger::add_stretches(TokenRange sentence) {
  bool is_open = false;
  for (std::uint32_t token = sentence.begin; token < sentence.end; ++token) {
    if (is_outside_[token] == 0 && !is_open) stretches_.push_back({{token, token}});
    is_open = is_outside_[token] == 0;
    if (is_open) ++stretches_.back().tokens.end;
  }
}

/// The first pass: scores a sentence's stretches, adds their probabilities to the evidence, and keeps what is
/// sure.
void WindowTagger::read(std::uint32_t sentence) {
  const TokenRange tokens = input_.sentences[sentence];
  const std::size_t first = stretches_.size();
  add_stretches(tokens);
  stretches_up_to_.push_back(stretches_.size());
  evidence_.add_outside(tokens, is_outside_);
  const std::span<Stretch> own = std::span(stretches_).subspan(first);
  if (own.empty()) return;
  features_.enter(sentence);
  scorer_.score(own, sums_);
  for (Stretch& stretch : own) {
    for (std::uint32_t token = stretch.tokens.begin; token < stretch.tokens.end; ++token)
      lattice_.set_row(token, stretch.tokens, sums_[token].lanes.data(), models_.sequence.scale());
    lattice_.sum_paths(stretch.tokens);
    evidence_.add(stretch.tokens, lattice_);
    const std::vector<Label>* const path = lattice_.sure_path(kSure);
    stretch.is_sure = path != nullptr;
    if (stretch.is_sure) append_path(stretch.tokens, *path, sure_);
  }
}

/// The second pass: adds to the scores of a stretch what the document's other mentions tell.
void WindowTagger::weigh_evidence(TokenRange sentence, TokenRange stretch) {
  const float share = models_.document.scale() / models_.sequence.scale();
  std::array<float, kPaddedLabels> scores;
  for (std::uint32_t token = stretch.begin; token < stretch.end; ++token) {
    batch_.clear();
    batch_.begin(more_);
    evidence_.extract(sentence, token, [&](std::uint64_t hash) { batch_.push(hash); });
    if (batch_.empty()) continue;
    more_ = {};
    models_.document.add(batch_);
    for (std::uint32_t i = 0; i < kPaddedLabels; i += 4)
      store_four(&scores[i], sums_[token].four(i) + more_.four(i) * share);
    lattice_.set_row(token, stretch, scores.data(), models_.sequence.scale());
  }
}

/// Appends the entities of a path through the stretch that the lattice summed last; marks alone, without a
/// letter or digit, are none.
void WindowTagger::append_path(TokenRange stretch, const std::vector<Label>& path,
                               std::vector<NamedEntity>& entities) const {
  for (std::uint32_t begin = 0; begin < path.size();) {
    std::uint32_t end = begin + 1;
    if (path[begin] != kOutside) {
      while (is_open_after(path[end - 1])) ++end;
      const TokenRange tokens{stretch.begin + begin, stretch.begin + end};
      const EntityType type = type_of(path[begin]);
      const float probability = std::min(lattice_.entity_probability(tokens, type), 1.0F);
      if (probability >= kLeastScore && has_word(tokens))
        entities.push_back({tokens, type, models_.calibration(probability)});
    }
    begin = end;
  }
}

bool WindowTagger::has_word(TokenRange tokens) const {
  for (std::uint32_t token = tokens.begin; token < tokens.end; ++token) {
    if (features_.word(token).is_word) return true;
  }
  return false;
}

}  // namespace nutgraf
