// Finds named entities.
// SPDX-License-Identifier: Apache-2.0
#include "core/tag/ner_tagger.h"

#include <algorithm>
#include <array>

#include "core/tag/document_evidence.h"

namespace nutgraf {
namespace {

/// Longer stretches without a sentence end are cut, so that memory stays bounded; no sentence of prose comes near.
constexpr std::uint32_t kMaxSentenceTokens = 1000;
/// Mentions help one another within so many tokens, a long article; longer texts are tagged window by window.
constexpr std::uint32_t kWindowTokens = 4096;

void append_entities(const std::vector<Label>& path, const Marginals& marginals, std::uint32_t first_token,
                     std::vector<NamedEntity>& entities) {
  for (std::uint32_t begin = 0; begin < path.size();) {
    std::uint32_t end = begin + 1;
    if (path[begin] != kOutside) {
      while (is_open_after(path[end - 1])) ++end;
      const EntityType type = type_of(path[begin]);
      entities.push_back({{first_token + begin, first_token + end}, type, std::min(marginals.entity(begin, end, type), 1.0F)});
    }
    begin = end;
  }
}

}  // namespace

NerTagger::NerTagger(const Model& model)
    : gazetteer_(model), clusters_(model), model_(model, "ner"), document_model_(model, "ner.document") {}

void NerTagger::score(const DocumentFeatures& features, TokenRange sentence, ScoreRows& rows) const {
  rows.resize(sentence.size());
  for (std::uint32_t token = sentence.begin; token < sentence.end; ++token) {
    std::array<std::int32_t, kPaddedLabels> sums{};
    features.extract(token, [&](Template, std::uint64_t hash) { model_.add(hash, sums.data()); });
    float* const row = rows.row(token - sentence.begin);
    for (std::uint32_t label = 0; label < kPaddedLabels; ++label) row[label] = static_cast<float>(sums[label]) * model_.scale();
  }
}

void NerTagger::tag_window(const TaggerInput& input, std::vector<NamedEntity>& entities) const {
  DocumentFeatures features(input, gazetteer_, clusters_);
  DocumentEvidence evidence(features);
  std::vector<ScoreRows> rows(input.sentences.size());
  std::vector<Marginals> marginals;
  for (std::uint32_t sentence = 0; sentence < input.sentences.size(); ++sentence) {
    const TokenRange range = input.sentences[sentence];
    features.enter(sentence);
    score(features, range, rows[sentence]);
    marginals.emplace_back(rows[sentence]);
    evidence.add(range.begin, range.size(), marginals.back());
  }
  for (std::uint32_t sentence = 0; sentence < input.sentences.size(); ++sentence) {
    const TokenRange range = input.sentences[sentence];
    bool changed = false;
    for (std::uint32_t token = range.begin; token < range.end; ++token) {
      std::array<std::int32_t, kPaddedLabels> sums{};
      evidence.extract(range, token, marginals[sentence].row(token - range.begin),
                       [&](std::uint64_t hash) { document_model_.add(hash, sums.data()); });
      float* const row = rows[sentence].row(token - range.begin);
      for (std::uint32_t label = 0; label < kLabelCount; ++label) {
        changed = changed || sums[label] != 0;
        row[label] += static_cast<float>(sums[label]) * document_model_.scale();
      }
    }
    const std::vector<Label> path = best_path(rows[sentence]);
    if (std::all_of(path.begin(), path.end(), [](Label label) { return label == kOutside; })) continue;
    append_entities(path, changed ? Marginals(rows[sentence]) : marginals[sentence], range.begin, entities);
  }
}

std::vector<NamedEntity> NerTagger::tag(const TaggerInput& input) const {
  std::vector<NamedEntity> entities;
  if (model_.empty()) return entities;
  for (std::size_t first = 0; first < input.sentences.size();) {
    std::size_t last = first + 1;
    while (last < input.sentences.size() && input.sentences[last].end - input.sentences[first].begin <= kWindowTokens) ++last;
    // The window's own numbering starts at its first token.
    const std::uint32_t shift = input.sentences[first].begin;
    std::vector<TokenRange> sentences(input.sentences.begin() + static_cast<std::ptrdiff_t>(first),
                                      input.sentences.begin() + static_cast<std::ptrdiff_t>(last));
    for (TokenRange& sentence : sentences) sentence = {sentence.begin - shift, sentence.end - shift};
    const std::size_t found = entities.size();
    tag_window({input.words.subspan(shift, sentences.back().end), sentences}, entities);
    for (std::size_t i = found; i < entities.size(); ++i) {
      entities[i].tokens = {entities[i].tokens.begin + shift, entities[i].tokens.end + shift};
    }
    first = last;
  }
  return entities;
}

std::vector<NamedEntity> NerTagger::tag(std::string_view text, const Segmentation& segmentation,
                                        const std::vector<Block>& blocks) const {
  // The words of the article alone, so that other stories give no evidence; `token_of` leads back.
  std::vector<std::string_view> words;
  std::vector<std::uint32_t> token_of;
  std::vector<TokenRange> sentences;
  std::size_t sentence = 0;
  for (const Block& block : blocks) {
    for (; sentence < segmentation.sentences.size(); ++sentence) {
      const TokenRange tokens = segmentation.sentences[sentence].tokens;
      if (tokens.begin >= block.tokens.end) break;
      if (!belongs_to_article(block)) continue;
      for (std::uint32_t token = tokens.begin; token < tokens.end; ++token) {
        if (token == tokens.begin || words.size() - sentences.back().begin == kMaxSentenceTokens) {
          const auto begin = static_cast<std::uint32_t>(words.size());
          sentences.push_back({begin, begin});
        }
        words.push_back(segmentation.tokens[token].span.of(text));
        token_of.push_back(token);
        ++sentences.back().end;
      }
    }
  }
  std::vector<NamedEntity> entities = tag(TaggerInput{words, sentences});
  for (NamedEntity& entity : entities) {
    const std::uint32_t begin = token_of[entity.tokens.begin];
    entity.tokens = {begin, begin + entity.tokens.size()};
  }
  return entities;
}

}  // namespace nutgraf
