// Finds named entities.
// SPDX-License-Identifier: Apache-2.0
#include "core/tag/ner_tagger.h"

#include <algorithm>
#include <utility>

#include "core/tag/bracketed_names.h"
#include "core/tag/joined_words.h"
#include "core/tag/name_rows.h"
#include "core/tag/name_spans.h"
#include "core/tag/nicknames.h"
#include "core/tag/place_kinds.h"
#include "core/tag/spelled_names.h"
#include "core/tag/value_agreement.h"
#include "core/tag/window_tagger.h"

namespace nutgraf {
namespace {

/// Mentions help one another within so many tokens, a long article; longer texts are tagged window by window.
constexpr std::uint32_t kWindowTokens = 4096;

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
    : models_(model),
      role_abbreviations_(model),
      name_agreement_(model),
      tag_words_(model.text("tag_words")),
      name_parts_(model.text("name_parts")),
      value_grammar_(model) {}

std::vector<NamedEntity> NerTagger::tag(const TaggerInput& input) const {
  if (models_.sequence.empty()) return {};
  std::vector<NamedEntity> entities = tag_by_windows(input);
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

/// Entities as the models see them, window by window.
std::vector<NamedEntity> NerTagger::tag_by_windows(const TaggerInput& input) const {
  std::vector<NamedEntity> entities;
  std::size_t next_value = 0;
  for (std::size_t first = 0; first < input.sentences.size();) {
    std::size_t last = first + 1;
    while (last < input.sentences.size() &&
           input.sentences[last].end - input.sentences[first].begin <= kWindowTokens)
      ++last;
    // The window's own numbering starts at its first token.
    const std::uint32_t shift = input.sentences[first].begin;
    const auto within = [shift](TokenRange tokens) {
      return TokenRange{tokens.begin - shift, tokens.end - shift};
    };
    std::vector<TokenRange> sentences;
    sentences.reserve(last - first);
    for (std::size_t i = first; i < last; ++i) sentences.push_back(within(input.sentences[i]));
    const std::uint32_t size = sentences.back().end;
    std::vector<NamedEntity> values;
    for (; next_value < input.values.size() && input.values[next_value].tokens.end <= shift + size;
         ++next_value) {
      values.push_back(input.values[next_value]);
      values.back().tokens = within(values.back().tokens);
    }
    const std::size_t found = entities.size();
    const TaggerInput window{input.words.subspan(shift, size), sentences, values};
    WindowTagger(window, models_).append_entities(entities);
    for (std::size_t i = found; i < entities.size(); ++i)
      entities[i].tokens = {entities[i].tokens.begin + shift, entities[i].tokens.end + shift};
    first = last;
  }
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
