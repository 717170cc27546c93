// How many words some sentences are expected to share with a summary that a person would write.
// SPDX-License-Identifier: Apache-2.0
#include "core/summarize/expected_overlap.h"

#include <algorithm>
#include <charconv>
#include <limits>

#include "core/model/lexicon.h"
#include "core/text/hash.h"
#include "core/text/ordering.h"
#include "core/text/porter_stemmer.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t kNoWord = std::numeric_limits<std::uint32_t>::max();

/// "95 80 61": percents; those that aren't there are 0.
RepeatChances read_percents(std::string_view text) {
  RepeatChances chances{};
  const char* at = text.data();
  const char* const end = at + text.size();
  for (float& chance : chances) {
    while (at < end && *at == ' ') ++at;
    std::uint32_t percent = 0;
    at = std::from_chars(at, end, percent).ptr;
    chance = static_cast<float>(std::min(percent, 100u)) / 100.0F;
  }
  return chances;
}

std::size_t plain_slot(PlainWord kind, std::uint32_t sentence) {
  return static_cast<std::size_t>(kind) * kPlainPlaces + std::min(sentence, kPlainPlaces - 1);
}

/// What the next occurrences of a word add, when a set has it `before` times.
float added_hits(const RepeatChances& chances, std::uint32_t before, std::uint32_t more) {
  float hits = 0.0F;
  const std::uint32_t last = std::min<std::uint32_t>(before + more, kTimesCounted);
  for (std::uint32_t times = before; times < last; ++times) hits += chances[times];
  return hits;
}

}  // namespace

WordHabits::WordHabits(std::string_view weights) {
  constexpr std::string_view kWord = "word.";
  for_each_entry(weights, [&](std::string_view name, std::string_view percents) {
    if (!name.starts_with(kWord)) return;
    chances_.push_back(read_percents(percents));
    words_[hash64(porter_stem(name.substr(kWord.size())))] = static_cast<std::uint32_t>(chances_.size());
  });
  const Lexicon table(weights);
  for (std::size_t kind = 0; kind < std::size(kPlainWords); ++kind) {
    for (std::uint32_t place = 0; place < kPlainPlaces; ++place) {
      const auto value = table.find("plain." + std::string(kPlainWords[kind]) + ":" + std::to_string(place));
      if (value) plain_[plain_slot(static_cast<PlainWord>(kind), place)] = read_percents(*value);
    }
  }
  if (const auto value = table.find("repeat.term")) term_repeated_ = read_percents(*value)[0];
}

const RepeatChances* WordHabits::word(std::uint64_t stem) const {
  const std::uint32_t* const place = words_.find(stem);
  return place == nullptr ? nullptr : &chances_[*place - 1];
}

const RepeatChances& WordHabits::plain(PlainWord kind, std::uint32_t sentence) const {
  return plain_[plain_slot(kind, sentence)];
}

PlainWord CountedWords::Word::plain() const {
  if (figure) return count > 1 ? PlainWord::FigureAgain : PlainWord::Figure;
  return count > 1 ? PlainWord::OtherAgain : PlainWord::Other;
}

CountedWords::CountedWords(const Document& document, const ArticleWords& words)
    : words_of_tokens_(document.segmentation.tokens.size(), kNoWord) {
  std::vector<std::uint32_t> words_of_stems(words.stems().size(), kNoWord);
  for (const ArticleSentence& sentence : words.sentences()) {
    if (sentence.headline) continue;
    const TokenRange tokens = document[sentence.sentence].tokens;
    for (std::uint32_t token = tokens.begin; token < tokens.end; ++token) {
      const std::uint32_t stem = words.stem_of(token);
      if (stem == ArticleWords::kNoStem) continue;
      std::uint32_t& word = words_of_stems[stem];
      if (word == kNoWord) {
        word = static_cast<std::uint32_t>(words_.size());
        const bool figure = document.segmentation.tokens[token].kind == TokenKind::Number;
        words_.push_back({words.stems()[stem], words.term_of(token), sentence.index, 0, figure});
      }
      words_of_tokens_[token] = word;
      ++words_[word].count;
    }
  }
}

std::vector<WordCount> CountedWords::count(TokenRange sentence) const {
  std::vector<std::uint32_t> words;
  words.reserve(sentence.size());
  for (std::uint32_t token = sentence.begin; token < sentence.end; ++token) {
    if (words_of_tokens_[token] != kNoWord) words.push_back(words_of_tokens_[token]);
  }
  sort_numbers(words);
  std::vector<WordCount> counts;
  counts.reserve(words.size());
  for (const std::uint32_t word : words) {
    if (counts.empty() || counts.back().word != word) counts.push_back({word, 0});
    ++counts.back().count;
  }
  return counts;
}

std::vector<RepeatChances> chances_of(const CountedWords& words, const std::vector<float>& worths,
                                      const WordHabits& habits) {
  std::vector<RepeatChances> chances;
  chances.reserve(words.words().size());
  for (const CountedWords::Word& word : words.words()) {
    const RepeatChances* const known = habits.word(word.stem);
    if (known != nullptr) {
      chances.push_back(*known);
    } else if (word.term != ArticleWords::kNoTerm) {
      chances.push_back({worths[word.term], worths[word.term] * habits.term_repeated()});
    } else {
      chances.push_back(habits.plain(word.plain(), word.first));
    }
  }
  return chances;
}

void ExpectedOverlap::add(const std::vector<WordCount>& sentence) {
  for (const WordCount& next : sentence) {
    hits_ += added_hits(chances_[next.word], counts_[next.word], next.count);
    counts_[next.word] += next.count;
    words_ += next.count;
  }
}

void ExpectedOverlap::remove(const std::vector<WordCount>& sentence) {
  for (const WordCount& next : sentence) {
    counts_[next.word] -= next.count;
    hits_ -= added_hits(chances_[next.word], counts_[next.word], next.count);
    words_ -= next.count;
  }
}

float ExpectedOverlap::with(const std::vector<WordCount>& sentence) const {
  float hits = hits_;
  std::uint32_t words = words_;
  for (const WordCount& next : sentence) {
    hits += added_hits(chances_[next.word], counts_[next.word], next.count);
    words += next.count;
  }
  const std::uint32_t both = words + expected_words_;
  return both == 0 ? 0.0F : 2.0F * hits / static_cast<float>(both);
}

}  // namespace nutgraf
