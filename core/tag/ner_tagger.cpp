// Finds named entities.
// SPDX-License-Identifier: Apache-2.0
#include "core/tag/ner_tagger.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "core/tag/bracketed_names.h"
#include "core/tag/document_evidence.h"
#include "core/tag/four_floats.h"
#include "core/tag/joined_words.h"
#include "core/tag/name_rows.h"
#include "core/tag/name_spans.h"
#include "core/tag/nicknames.h"
#include "core/tag/place_kinds.h"
#include "core/tag/spelled_names.h"
#include "core/tag/value_agreement.h"
#include "core/tag/window_scorer.h"

namespace nutgraf {
namespace {

/// Mentions help one another within so many tokens, a long article; longer texts are tagged window by window.
constexpr std::uint32_t kWindowTokens = 4096;

/// The best path may hold entities that are hardly likelier than their rivals. Below half of the F1 that a
/// tagger reaches, an entity costs more than it brings (Lipton et al. 2014); this is less than that, for
/// those who would rather see a name.
constexpr float kLeastScore = 0.3F;

/// Where the first pass is as sure as this of all labels of a stretch, the document tells nothing new of it.
constexpr float kSure = 0.98F;

bool has_word(const DocumentFeatures& features, TokenRange tokens) {
  for (std::uint32_t token = tokens.begin; token < tokens.end; ++token) {
    if (features.word(token).is_word) return true;
  }
  return false;
}

/// Appends the entities of a path through the sentence that the lattice summed last; marks alone, without a
/// letter or digit, are none.
void append_entities(const DocumentFeatures& features, const Lattice& lattice, TokenRange sentence,
                     const std::vector<Label>& path, const ScoreCalibration& calibrated,
                     std::vector<NamedEntity>& entities) {
  for (std::uint32_t begin = 0; begin < path.size();) {
    std::uint32_t end = begin + 1;
    if (path[begin] != kOutside) {
      while (is_open_after(path[end - 1])) ++end;
      const TokenRange tokens{sentence.begin + begin, sentence.begin + end};
      const EntityType type = type_of(path[begin]);
      const float probability = std::min(lattice.entity_probability(tokens, type), 1.0F);
      if (probability >= kLeastScore && has_word(features, tokens))
        entities.push_back({tokens, type, calibrated(probability)});
    }
    begin = end;
  }
}

/// Values that count tokens, counting words instead; those of other tokens are left out.
std::vector<NamedEntity> within(const std::vector<std::uint32_t>& token_of_word,
                                std::span<const NamedEntity> values) {
  std::vector<NamedEntity> kept;
  std::size_t word = 0;
  for (NamedEntity value : values) {
    while (word < token_of_word.size() && token_of_word[word] < value.tokens.begin) ++word;
    if (word == token_of_word.size() || token_of_word[word] != value.tokens.begin) continue;
    const auto begin = static_cast<std::uint32_t>(word);
    value.tokens = {begin, begin + value.tokens.size()};
    kept.push_back(value);
  }
  return kept;
}

/// A part of a sentence between tokens that are in no name.
struct Stretch {
  TokenRange tokens;
  bool is_sure = false;  ///< all of its labels, by the first pass
};

/// Appends the stretches of a sentence.
void append_stretches(std::span<const std::uint8_t> is_outside, TokenRange sentence,
                      std::vector<Stretch>& stretches) {
  bool is_open = false;
  for (std::uint32_t token = sentence.begin; token < sentence.end; ++token) {
    if (is_outside[token] == 0 && !is_open) stretches.push_back({{token, token}});
    is_open = is_outside[token] == 0;
    if (is_open) ++stretches.back().tokens.end;
  }
}

/// A name that opens a bracket closes it, where its sentence goes on: "CPN (Maoist Center)", "Ada [Ruiz]".
void close_brackets(const TaggerInput& input, std::vector<NamedEntity>& entities) {
  auto sentence = input.sentences.begin();
  for (std::size_t i = 0; i < entities.size(); ++i) {
    TokenRange& name = entities[i].tokens;
    while (sentence != input.sentences.end() && sentence->end < name.end) ++sentence;
    std::uint32_t limit = sentence == input.sentences.end() ? name.end : sentence->end;
    if (i + 1 < entities.size()) limit = std::min(limit, entities[i + 1].tokens.begin);
    for (const auto& [opening, closing] : {std::pair{"(", ")"}, std::pair{"[", "]"}}) {
      int open = 0;
      for (std::uint32_t token = name.begin; token < name.end; ++token)
        open += (input.words[token] == opening ? 1 : 0) - (input.words[token] == closing ? 1 : 0);
      if (open == 1 && name.end < limit && input.words[name.end] == closing) ++name.end;
    }
  }
}

/// The rules behind the tagger read words, whatever their sentences are: no name goes on in the next one.
void end_with_sentences(std::span<const TokenRange> sentences, std::vector<NamedEntity>& entities) {
  auto sentence = sentences.begin();
  for (NamedEntity& entity : entities) {
    while (sentence != sentences.end() && sentence->end <= entity.tokens.begin) ++sentence;
    if (sentence == sentences.end()) return;
    entity.tokens.end = std::min(entity.tokens.end, sentence->end);
  }
}

}  // namespace

NerTagger::NerTagger(const Model& model)
    : gazetteer_(model),
      clusters_(model),
      model_(model, "ner"),
      common_words_(model, gazetteer_, clusters_, model_),
      outside_filter_(model),
      document_model_(model, "ner.document"),
      calibration_(model),
      role_abbreviations_(model),
      name_agreement_(model),
      tag_words_(model.text("tag_words")),
      name_parts_(model.text("name_parts")),
      value_grammar_(model) {}

std::optional<Error> NerTagger::check() const {
  for (const auto& [found, expected] : {std::pair{model_.feature_set(), kFeatureSet},
                                        std::pair{outside_filter_.feature_set(), kOutsideFeatures}}) {
    if (found == expected || found == 0) continue;
    return Error{ErrorCode::ModelWrongFeatures, "The model was trained for feature set " +
                                                    std::to_string(found) + ", this build computes set " +
                                                    std::to_string(expected) +
                                                    "; use code and model of the same release."};
  }
  for (const auto& [name, readable] :
       {std::pair{"ner", !model_.empty()}, std::pair{"ner.document", !document_model_.empty()},
        std::pair{"gazetteer", !gazetteer_.empty()}, std::pair{"clusters", !clusters_.empty()},
        std::pair{"ner.outside", outside_filter_.readable()},
        std::pair{"ner.calibration", calibration_.readable()}}) {
    if (readable) continue;
    return Error{ErrorCode::ModelBadSection,
                 "The model's section \"" + std::string(name) + "\" can't be read; rebuild the model."};
  }
  return std::nullopt;
}

void NerTagger::tag_window(const TaggerInput& input, std::vector<NamedEntity>& entities) const {
  DocumentFeatures features(input, gazetteer_, clusters_, &common_words_);
  const std::vector<std::uint8_t> is_outside = outside_filter_.find(features, input.sentences);
  DocumentEvidence evidence(features);
  WindowScorer scorer(features, model_, common_words_);
  std::vector<WeightSums> sums(features.token_count());
  Lattice lattice(features.token_count());
  // No name reaches over a token that is in none: what lies between such tokens is tagged like a sentence of
  // its own.
  std::vector<Stretch> stretches;
  std::vector<std::size_t> stretches_up_to;  // and with each sentence
  std::vector<NamedEntity> sure;             // of stretches that are
  stretches_up_to.reserve(input.sentences.size());
  for (std::uint32_t sentence = 0; sentence < input.sentences.size(); ++sentence) {
    const std::size_t first = stretches.size();
    append_stretches(is_outside, input.sentences[sentence], stretches);
    stretches_up_to.push_back(stretches.size());
    evidence.add_outside(input.sentences[sentence], is_outside);
    const std::span<Stretch> own = std::span(stretches).subspan(first);
    if (own.empty()) continue;
    features.enter(sentence);
    scorer.score(own, sums);
    for (Stretch& stretch : own) {
      for (std::uint32_t token = stretch.tokens.begin; token < stretch.tokens.end; ++token)
        lattice.set_row(token, stretch.tokens, sums[token].lanes.data(), model_.scale());
      lattice.sum_paths(stretch.tokens);
      evidence.add(stretch.tokens, lattice);
      const std::vector<Label>* const path = lattice.sure_path(kSure);
      stretch.is_sure = path != nullptr;
      if (stretch.is_sure) append_entities(features, lattice, stretch.tokens, *path, calibration_, sure);
    }
  }
  FeatureBatch batch;
  WeightSums more;
  std::array<float, kPaddedLabels> scores;
  const float share = document_model_.scale() / model_.scale();
  std::size_t next = 0;
  auto next_sure = sure.begin();
  for (std::uint32_t sentence = 0; sentence < input.sentences.size(); ++sentence) {
    for (; next < stretches_up_to[sentence]; ++next) {
      const TokenRange stretch = stretches[next].tokens;
      if (stretches[next].is_sure) {
        while (next_sure != sure.end() && next_sure->tokens.begin < stretch.end)
          entities.push_back(*next_sure++);
        continue;
      }
      for (std::uint32_t token = stretch.begin; token < stretch.end; ++token) {
        batch.clear();
        batch.begin(more);
        evidence.extract(input.sentences[sentence], token, [&](std::uint64_t hash) { batch.push(hash); });
        if (batch.empty()) continue;
        more = {};
        document_model_.add(batch);
        for (std::uint32_t i = 0; i < kPaddedLabels; i += 4)
          store_four(&scores[i], sums[token].four(i) + more.four(i) * share);
        lattice.set_row(token, stretch, scores.data(), model_.scale());
      }
      lattice.sum_paths(stretch);
      append_entities(features, lattice, stretch, lattice.best_path(stretch), calibration_, entities);
    }
  }
}

std::vector<NamedEntity> NerTagger::tag(const TaggerInput& input) const {
  std::vector<NamedEntity> entities;
  if (model_.empty()) return entities;
  std::size_t next_value = 0;
  for (std::size_t first = 0; first < input.sentences.size();) {
    std::size_t last = first + 1;
    while (last < input.sentences.size() &&
           input.sentences[last].end - input.sentences[first].begin <= kWindowTokens)
      ++last;
    // The window's own numbering starts at its first token.
    const std::uint32_t shift = input.sentences[first].begin;
    std::vector<TokenRange> sentences(input.sentences.begin() + static_cast<std::ptrdiff_t>(first),
                                      input.sentences.begin() + static_cast<std::ptrdiff_t>(last));
    for (TokenRange& sentence : sentences) sentence = {sentence.begin - shift, sentence.end - shift};
    std::vector<NamedEntity> values;
    for (; next_value < input.values.size() &&
           input.values[next_value].tokens.end <= shift + sentences.back().end;
         ++next_value) {
      NamedEntity value = input.values[next_value];
      value.tokens = {value.tokens.begin - shift, value.tokens.end - shift};
      values.push_back(value);
    }
    const std::size_t found = entities.size();
    tag_window({input.words.subspan(shift, sentences.back().end), sentences, values}, entities);
    for (std::size_t i = found; i < entities.size(); ++i) {
      entities[i].tokens = {entities[i].tokens.begin + shift, entities[i].tokens.end + shift};
    }
    first = last;
  }
  agree_with_grammar(input.words, input.values, tag_words_, entities);
  role_abbreviations_.leave_out(input.words, entities);
  role_abbreviations_.part_from_names(input.words, entities);
  role_abbreviations_.part_from_places(input.words, entities);
  role_abbreviations_.part_from_people(input.words, entities);
  close_brackets(input, entities);
  join_nicknames(input.words, input.sentences, name_parts_, entities);
  part_people_in_rows(input.words, entities);
  join_spelled_names(input.words, input.sentences, entities);
  agree_on_spans(input.words, input.sentences, entities);
  mark_repetitions(input.words, input.sentences, entities);
  name_listed_companies(input.words, name_parts_, entities);
  type_places_by_kind(input.words, tag_words_, entities);
  name_agreement_.apply(input.words, name_parts_, entities);
  agree_in_rows(input.words, tag_words_, entities);
  date_bracketed_ages(input.words, tag_words_, entities);
  mark_native_names(input.words, entities);
  end_with_sentences(input.sentences, entities);
  return entities;
}

std::vector<NamedEntity> NerTagger::tag(std::span<const std::string_view> words,
                                        std::span<const TokenRange> sentences,
                                        std::span<const std::uint8_t> glued) const {
  const JoinedWords joined = join_words(words, sentences, glued);
  const std::vector<NamedEntity> values = value_grammar_.find(joined.text, joined.segmentation).values;
  return tag(TaggerInput{words, sentences, values});
}

std::vector<NamedEntity> NerTagger::tag(std::string_view text, const Segmentation& segmentation,
                                        const std::vector<Block>& blocks) const {
  return tag(text, segmentation, blocks, value_grammar_.find(text, segmentation).values);
}

std::vector<NamedEntity> NerTagger::tag(std::string_view text, const Segmentation& segmentation,
                                        const std::vector<Block>& blocks,
                                        std::span<const NamedEntity> values) const {
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
  const std::vector<NamedEntity> article_values = within(token_of, values);
  std::vector<NamedEntity> entities = tag(TaggerInput{words, sentences, article_values});
  for (NamedEntity& entity : entities) {
    const std::uint32_t begin = token_of[entity.tokens.begin];
    entity.tokens = {begin, begin + entity.tokens.size()};
  }
  return entities;
}

}  // namespace nutgraf
