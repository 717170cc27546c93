// The features of the tagger: what a token, its neighbors, its sentence and its document say about it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/document/annotations.h"
#include "core/tag/feature_templates.h"
#include "core/tag/gazetteer.h"
#include "core/tag/label_space.h"
#include "core/tag/word_attributes.h"
#include "core/tag/word_clusters.h"
#include "core/text/hash.h"

namespace nutgraf {

/// One document as words in sentences, and the values that the grammar finds among them (sorted, disjoint,
/// counting words); all point to storage that must outlive the features.
struct TaggerInput {
  std::span<const std::string_view> words;
  std::span<const TokenRange> sentences;
  std::span<const NamedEntity> values;
};

/// What stands for all words beyond the ends of a sentence.
WordAttributes boundary_word();

/// All that is known of a word by itself.
WordAttributes describe_word(std::string_view word, const Gazetteer& gazetteer, const WordClusters& clusters);

/// How a sentence is written as a whole.
enum class SentenceCase : std::uint8_t { Normal, Title, Capitals, Lower };

class CommonWords;

/// The words of one document, each kind described once, and the evidence that one mention gives for another.
class DocumentFeatures {
 public:
  /// `common` spares describing words that are known; nullptr for none.
  DocumentFeatures(const TaggerInput& input, const Gazetteer& gazetteer, const WordClusters& clusters,
                   const CommonWords* common = nullptr);

  /// Makes a sentence current: looks its phrases up in the lists, judges its letter case.
  void enter(std::uint32_t sentence);

  /// Calls sink(Template, hash) for each feature of a token of the current sentence: those of the five words
  /// around it, and those of their context.
  template <typename Sink>
  void extract(std::uint32_t token, Sink&& sink) const;

  /// Features that a kind of word gives from its place alone: the same at every occurrence, so worth
  /// remembering.
  template <typename Sink>
  void extract_place(std::uint32_t kind, Place place, Sink&& sink) const;

  /// All other features of a token.
  template <typename Sink>
  void extract_context(std::uint32_t token, Sink&& sink) const;

  const WordAttributes& word(std::uint32_t token) const { return words_[word_of_token_[token]]; }
  std::uint32_t kind_of(std::uint32_t token) const { return word_of_token_[token]; }
  const WordAttributes& attributes(std::uint32_t kind) const { return words_[kind]; }
  /// Whether a token lies in a value that the grammar found.
  bool is_in_value(std::uint32_t token) const { return value_of_token_[token] != kOutside; }
  static constexpr std::uint32_t kBoundaryKind = 0;
  /// The number of a kind among the common words, or CommonWords::kNone.
  std::uint32_t common_number(std::uint32_t kind) const { return common_of_kind_[kind]; }
  /// The kind of the word `offset` tokens (kMargin at most) from a token of the current sentence, below
  /// kind_count(); one kind stands for all that lies beyond the sentence's ends.
  static constexpr std::int32_t kMargin = 2;
  std::uint32_t kind_at(std::uint32_t token, std::int32_t offset) const {
    return kinds_around_[static_cast<std::size_t>(std::int64_t{token - sentence_.begin} + kMargin + offset)];
  }
  std::uint32_t kind_count() const { return static_cast<std::uint32_t>(words_.size()); }
  std::uint32_t token_count() const { return static_cast<std::uint32_t>(word_of_token_.size()); }
  /// The number of a token's word in lower case, below lower_count().
  std::uint32_t lower_id(std::uint32_t token) const { return lower_id_[word_of_token_[token]]; }
  std::uint32_t lower_count() const { return static_cast<std::uint32_t>(document_case_.size()); }

 private:
  /// Where a token lies within a listed name, per list.
  struct ListMatch {
    std::uint32_t lists = 0;   // any position
    std::uint32_t begins = 0;  // lists in which a longer name begins here
    std::uint32_t inside = 0;
    std::uint32_t ends = 0;
  };

  // The parts of extract_context, drawn into it: it is called for every token. Each calls emit(Template,
  // value).
  /// The word with those around it.
  template <typename Emit>
  [[gnu::always_inline]] void extract_neighbors(std::uint32_t token, const Emit& emit) const;
  /// Letter case here, in the sentence and in the document; brackets.
  template <typename Emit>
  [[gnu::always_inline]] void extract_case(std::uint32_t token, const Emit& emit) const;
  /// Values of the grammar here and beside.
  template <typename Emit>
  [[gnu::always_inline]] void extract_values(std::uint32_t token, const Emit& emit) const;
  /// Lists of names that have the word, or one beside it.
  template <typename Emit>
  [[gnu::always_inline]] void extract_lists(std::uint32_t token, const Emit& emit) const;

  void intern(const TaggerInput& input, const CommonWords* common);
  void count_case();
  void place_values(std::span<const NamedEntity> values);
  // The parts of enter.
  void mark_brackets();
  SentenceCase judge_case() const;
  void match_names();
  void mark_listed(std::uint32_t list, std::uint32_t begin, std::uint32_t end);

  std::span<const TokenRange> sentences_;
  const Gazetteer& gazetteer_;
  const WordClusters& clusters_;
  std::vector<WordAttributes> words_;  // one for each kind of word
  std::vector<std::uint32_t> common_of_kind_;
  std::vector<std::uint32_t> word_of_token_;
  std::vector<Label> value_of_token_;        // where in a value of the grammar the token lies, or kOutside
  std::vector<std::uint32_t> lower_id_;      // word kind → kind of its lower-case form
  std::vector<std::uint8_t> document_case_;  // per lower-case kind: 1 seen so, 2 capitalized in a sentence
  TokenRange sentence_;
  std::vector<std::uint32_t> kinds_around_;  // of the sentence's tokens, and of kMargin on either side
  SentenceCase sentence_case_ = SentenceCase::Normal;
  std::vector<ListMatch> matches_;  // per token of the current sentence
  std::vector<std::uint8_t> bracketed_;
};

template <typename Sink>
void DocumentFeatures::extract_place(std::uint32_t kind, Place place, Sink&& sink) const {
  extract_place_features(words_[kind], clusters_, place, sink);
}

template <typename Sink>
void DocumentFeatures::extract_context(std::uint32_t token, Sink&& sink) const {
  const auto emit = [&sink](Template t, std::uint64_t value) { emit_feature(sink, t, value); };
  extract_neighbors(token, emit);
  extract_case(token, emit);
  extract_values(token, emit);
  extract_lists(token, emit);
}

template <typename Emit>
inline void DocumentFeatures::extract_neighbors(std::uint32_t token, const Emit& emit) const {
  const WordAttributes& w = words_[kind_at(token, 0)];
  const WordAttributes& b = words_[kind_at(token, -1)];
  const WordAttributes& a = words_[kind_at(token, 1)];
  const WordAttributes& b2 = words_[kind_at(token, -2)];
  const WordAttributes& a2 = words_[kind_at(token, 2)];
  const auto emit2 = [&emit](Template t, std::uint64_t x, std::uint64_t y) { emit(t, hash_combine(x, y)); };
  if (w.cluster != 0 && b.cluster != 0) emit2(Template::ClusterBeforeCluster, b.cluster8, w.cluster8);
  if (w.cluster != 0 && a.cluster != 0) emit2(Template::ClusterClusterAfter, w.cluster8, a.cluster8);
  emit2(Template::LowerBeforeLower, b.lower, w.lower);
  emit2(Template::LowerLowerAfter, w.lower, a.lower);
  emit2(Template::ShapeBeforeShape, b.shape, w.shape);
  emit2(Template::ShapeShapeAfter, w.shape, a.shape);
  emit2(Template::Shapes, hash_combine(b.shape, w.shape), a.shape);
  emit2(Template::LowerBeforeShape, b.lower, w.shape);
  emit2(Template::ShapeLowerAfter, w.shape, a.lower);
  emit2(Template::LowerAround, b.lower, a.lower);
  emit2(Template::LowersBefore, b2.lower, b.lower);
  emit2(Template::LowersAfter, a.lower, a2.lower);
}

template <typename Emit>
inline void DocumentFeatures::extract_case(std::uint32_t token, const Emit& emit) const {
  const WordAttributes& w = words_[kind_at(token, 0)];
  const std::uint64_t letter_case = static_cast<std::uint64_t>(w.letter_case);
  const bool starts = token == sentence_.begin;
  if (starts) emit(Template::SentenceStart, letter_case);
  if (sentence_case_ != SentenceCase::Normal) {
    const auto sentence_case = static_cast<std::uint64_t>(sentence_case_);
    emit(Template::SentenceCaseShape, hash_combine(sentence_case, w.shape));
    emit(Template::SentenceCaseLower, hash_combine(sentence_case, w.lower));
  }
  if (w.letter_case > LetterCase::Lower) {
    const std::uint64_t seen = document_case_[lower_id_[word_of_token_[token]]];
    emit(Template::DocumentCase, hash_combine(seen, letter_case * 2 + (starts ? 1 : 0)));
  }
  if (const std::uint64_t bracketed = bracketed_[token - sentence_.begin]; bracketed != 0)
    emit(Template::Bracketed, hash_combine(bracketed, letter_case));
}

template <typename Emit>
inline void DocumentFeatures::extract_values(std::uint32_t token, const Emit& emit) const {
  const auto value_at = [&](std::uint32_t place) {
    return place < sentence_.begin || place >= sentence_.end ? std::uint64_t{kOutside}
                                                             : std::uint64_t{value_of_token_[place]};
  };
  if (const std::uint64_t value = value_at(token); value != kOutside) {
    emit(Template::Value, value);
    emit(Template::ValueLower, hash_combine(value, words_[kind_at(token, 0)].lower));
  }
  if (const std::uint64_t before = value_at(token - 1); before != kOutside)
    emit(Template::ValueBefore, before);
  if (const std::uint64_t after = value_at(token + 1); after != kOutside) emit(Template::ValueAfter, after);
}

template <typename Emit>
inline void DocumentFeatures::extract_lists(std::uint32_t token, const Emit& emit) const {
  const auto emit_lists = [&](Template t, const ListMatch& match) {
    for (std::uint32_t lists = match.lists; lists != 0; lists &= lists - 1) {
      std::uint64_t list = 0;
      while (((lists >> list) & 1u) == 0) ++list;
      const std::uint64_t place = ((match.begins >> list) & 1u) | ((match.inside >> list) & 1u) << 1 |
                                  ((match.ends >> list) & 1u) << 2;
      emit(t, list * 8 + place);
    }
  };
  const std::uint32_t position = token - sentence_.begin;
  emit_lists(Template::NameList, matches_[position]);
  if (position > 0) emit_lists(Template::NameListBefore, matches_[position - 1]);
  if (position + 1 < matches_.size()) emit_lists(Template::NameListAfter, matches_[position + 1]);
  if (matches_[position].lists == 0) return;
  const auto letter_case = static_cast<std::uint64_t>(words_[kind_at(token, 0)].letter_case);
  emit(Template::NameListWord,
       hash_combine(matches_[position].lists, letter_case * 2 + (position == 0 ? 1 : 0)));
}

template <typename Sink>
void DocumentFeatures::extract(std::uint32_t token, Sink&& sink) const {
  for (std::int32_t offset = -2; offset <= 2; ++offset)
    extract_place(kind_at(token, offset), place_at(offset), sink);
  extract_context(token, sink);
}

}  // namespace nutgraf
