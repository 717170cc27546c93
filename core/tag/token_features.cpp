// The features of the tagger.
// SPDX-License-Identifier: Apache-2.0
#include "core/tag/token_features.h"

#include <algorithm>
#include <array>

#include "core/tag/common_words.h"
#include "core/text/hash_index.h"

namespace nutgraf {
namespace {

constexpr std::uint64_t kOpeningBracket = hash64("(");
constexpr std::uint64_t kClosingBracket = hash64(")");

}  // namespace

WordAttributes boundary_word() {
  WordAttributes boundary;
  boundary.cased = boundary.lower = boundary.shape = hash64("\n");
  return boundary;
}

WordAttributes describe_word(std::string_view word, const Gazetteer& gazetteer,
                             const WordClusters& clusters) {
  WordAttributes attributes = describe_word(word);
  attributes.cluster = clusters.find(attributes.lower);
  if (attributes.cluster != 0) attributes.cluster8 = clusters.prefix(attributes.cluster, 8);
  attributes.gazetteer = gazetteer.lists(Gazetteer::extend(Gazetteer::kEmptyPhrase, attributes.lower));
  return attributes;
}

DocumentFeatures::DocumentFeatures(const TaggerInput& input, const Gazetteer& gazetteer,
                                   const WordClusters& clusters, const CommonWords* common)
    : sentences_(input.sentences), gazetteer_(gazetteer), clusters_(clusters) {
  words_.push_back(boundary_word());
  common_of_kind_.push_back(common == nullptr ? CommonWords::kNone : CommonWords::kBoundary);
  lower_id_.push_back(0);
  intern(input, common);
  count_case();
  place_values(input.values);
}

void DocumentFeatures::intern(const TaggerInput& input, const CommonWords* common) {
  word_of_token_.resize(input.words.size());
  HashIndex numbers(input.words.size());  // of words, by hashes that stand for them; 0 is the boundary's
  HashIndex lower_numbers(input.words.size());
  std::uint32_t lower_count = 1;
  for (std::size_t token = 0; token < input.words.size(); ++token) {
    const std::uint64_t hash = hash64(input.words[token]);
    std::uint32_t& number = numbers[hash];
    if (number == 0) {
      number = static_cast<std::uint32_t>(words_.size());
      const std::uint32_t known = common == nullptr ? CommonWords::kNone : common->find(hash);
      words_.push_back(known == CommonWords::kNone ? describe_word(input.words[token], gazetteer_, clusters_)
                                                   : common->attributes(known));
      common_of_kind_.push_back(known);
      std::uint32_t& lower_number = lower_numbers[words_.back().lower];
      if (lower_number == 0) lower_number = lower_count++;
      lower_id_.push_back(lower_number);
    }
    word_of_token_[token] = number;
  }
  document_case_.assign(lower_count, 0);
}

void DocumentFeatures::count_case() {
  for (const TokenRange sentence : sentences_) {
    bool inside = false;
    for (std::uint32_t token = sentence.begin; token < sentence.end; ++token) {
      const LetterCase letter_case = word(token).letter_case;
      std::uint8_t& seen = document_case_[lower_id_[word_of_token_[token]]];
      if (letter_case == LetterCase::Lower) seen |= 1u;
      if (letter_case > LetterCase::Lower && inside) seen |= 2u;
      if (word(token).is_word) inside = true;
    }
  }
}

void DocumentFeatures::place_values(std::span<const NamedEntity> values) {
  value_of_token_.assign(word_of_token_.size(), kOutside);
  for (const NamedEntity& value : values) {
    for (std::uint32_t token = value.tokens.begin; token < value.tokens.end; ++token) {
      value_of_token_[token] = label_of(value.type, position_in(value.tokens, token));
    }
  }
}

void DocumentFeatures::enter(std::uint32_t sentence) {
  sentence_ = sentences_[sentence];
  const std::uint32_t count = sentence_.size();
  kinds_around_.assign(count + 2 * std::size_t{kMargin}, kBoundaryKind);
  std::copy_n(word_of_token_.begin() + sentence_.begin, count, kinds_around_.begin() + kMargin);
  mark_brackets();
  sentence_case_ = judge_case();
  match_names();
}

void DocumentFeatures::mark_brackets() {
  constexpr std::uint32_t kLongest = 8;  // tokens in brackets
  const std::uint32_t count = sentence_.size();
  bracketed_.assign(count, 0);
  std::uint32_t opened = count;  // none is open
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::uint64_t lower = word(sentence_.begin + i).lower;
    if (lower == kClosingBracket) opened = count;
    if (i > opened && i - opened <= kLongest) bracketed_[i] = i - opened == 1 ? 1 : 2;
    if (lower == kOpeningBracket) opened = i;
  }
}

SentenceCase DocumentFeatures::judge_case() const {
  std::uint32_t lower = 0;
  std::uint32_t initial = 0;
  std::uint32_t capitals = 0;
  for (std::uint32_t token = sentence_.begin; token < sentence_.end; ++token) {
    switch (word(token).letter_case) {
      case LetterCase::Lower:
        ++lower;
        break;
      case LetterCase::AllCapitals:
        ++capitals;
        break;
      case LetterCase::InitialCapital:
      case LetterCase::Mixed:
        ++initial;
        break;
      case LetterCase::NoLetters:
      case LetterCase::OneCapital:
        break;
    }
  }
  const std::uint32_t words = lower + initial + capitals;
  if (words < 3) return SentenceCase::Normal;
  if (capitals * 4 >= words * 3) return SentenceCase::Capitals;
  if (initial * 10 >= words * 6) return SentenceCase::Title;
  return lower == words ? SentenceCase::Lower : SentenceCase::Normal;
}

/// Longest match from the left, each list for itself: a list that matched [i, j) starts anew at j.
void DocumentFeatures::match_names() {
  const std::uint32_t count = sentence_.size();
  matches_.assign(count, {});
  std::array<std::uint32_t, kNameLists> busy_until{};
  for (std::uint32_t i = 0; i < count; ++i) {
    const WordAttributes& first = word(sentence_.begin + i);
    // Names start with a capital or a digit.
    const bool may_begin = first.letter_case != LetterCase::Lower || sentence_case_ == SentenceCase::Lower;
    if (!first.is_word || !may_begin) continue;
    std::array<std::uint32_t, kLongestName + 1> lists{};  // by the length of the name
    std::uint32_t any = lists[1] = first.gazetteer;
    std::uint64_t phrase = Gazetteer::extend(Gazetteer::kEmptyPhrase, first.lower);
    for (std::uint32_t length = 2; length <= kLongestName && i + length <= count; ++length) {
      phrase = Gazetteer::extend(phrase, word(sentence_.begin + i + length - 1).lower);
      // cppcheck-suppress containerOutOfBounds  // there is a place for kLongestName
      any |= lists[length] = gazetteer_.lists(phrase);
    }
    for (std::uint32_t list = 0; any >> list != 0; ++list) {
      if (((any >> list) & 1u) == 0 || busy_until[list] > i) continue;
      std::uint32_t length = kLongestName;
      // cppcheck-suppress containerOutOfBounds
      while (((lists[length] >> list) & 1u) == 0) --length;
      busy_until[list] = i + length;
      mark_listed(list, i, i + length);
    }
  }
}

/// Words [begin, end) of the sentence are a name of a list.
void DocumentFeatures::mark_listed(std::uint32_t list, std::uint32_t begin, std::uint32_t end) {
  const std::uint32_t bit = 1u << list;
  for (std::uint32_t i = begin; i < end; ++i) {
    ListMatch& match = matches_[i];
    match.lists |= bit;
    if (end - begin > 1) (i == begin ? match.begins : i + 1 == end ? match.ends : match.inside) |= bit;
  }
}

}  // namespace nutgraf
