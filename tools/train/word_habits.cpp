// Learns how often summaries have the words of grammar, figures and repeated terms of their articles.
// SPDX-License-Identifier: Apache-2.0
#include "tools/train/word_habits.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/segment/segmenter.h"
#include "core/text/hash.h"
#include "core/text/porter_stemmer.h"
#include "tools/evaluate/summaries.h"

namespace nutgraf {
namespace {

constexpr std::size_t kKnownWords = 70;  // by themselves: those of most articles
constexpr double kPriorOnce = 0.12;      // chances where nothing is seen
constexpr double kPriorAgain = 0.02;
constexpr double kPriorWeight = 5.0;  // articles

/// Shares of the articles that have a word so many times whose summaries have it so many times, too.
struct RepeatShares {
  std::array<double, kTimesCounted> hits{};
  std::array<double, kTimesCounted> articles{};

  void add(const CountedWords::Word& word, const HabitExample& example) {
    for (std::uint32_t times = 1; times <= std::min<std::uint32_t>(word.count, kTimesCounted); ++times) {
      articles[times - 1] += example.weight;
      for (const StemCounts& reference : example.references) {
        const auto found = reference.find(word.stem);
        if (found != reference.end() && found->second >= times)
          hits[times - 1] += example.weight / static_cast<double>(example.references.size());
      }
    }
  }

  std::string percents() const {
    std::string text;
    for (std::size_t i = 0; i < kTimesCounted; ++i) {
      const double prior = i == 0 ? kPriorOnce : kPriorAgain;
      const double share = (hits[i] + kPriorWeight * prior) / (articles[i] + kPriorWeight);
      text += (i == 0 ? "" : " ") + std::to_string(std::lround(100.0 * share));
    }
    return text;
  }
};

}  // namespace

StemCounts count_stems(const std::string& text) {
  static const Segmenter kSegmenter(shipped_analyzer().model());
  StemCounts counts;
  for (const Token& token : kSegmenter.segment(text).tokens) {
    if (token.kind == TokenKind::Word || token.kind == TokenKind::Number)
      ++counts[hash64(porter_stem(folded_word(token.span.of(text))))];
  }
  return counts;
}

HabitExample habit_example(const Document& document, const ArticleWords& words,
                           const std::vector<std::string>& references, double weight) {
  HabitExample example{CountedWords(document, words), {}, {}, weight};
  example.forms.resize(example.words.words().size());
  for (const ArticleSentence& sentence : words.sentences()) {
    if (sentence.headline) continue;
    const TokenRange tokens = document[sentence.sentence].tokens;
    for (std::uint32_t token = tokens.begin; token < tokens.end; ++token) {
      const std::vector<WordCount> one = example.words.count({token, token + 1});
      if (one.empty() || !example.forms[one[0].word].empty()) continue;
      example.forms[one[0].word] = folded_word(document.text_of({token, token + 1}));
    }
  }
  for (const std::string& reference : references) example.references.push_back(count_stems(reference));
  return example;
}

std::string learn_habits(const std::vector<const HabitExample*>& examples) {
  std::map<std::uint64_t, std::size_t> articles;  // of words that are no terms
  std::map<std::uint64_t, std::string> forms;
  double terms_told = 0.0;
  double terms_repeated = 0.0;
  for (const HabitExample* example : examples) {
    for (std::size_t i = 0; i < example->words.words().size(); ++i) {
      const CountedWords::Word& word = example->words.words()[i];
      if (word.term == ArticleWords::kNoTerm) {
        if (word.figure) continue;
        ++articles[word.stem];
        const std::string& form = example->forms[i];
        std::string& shortest = forms[word.stem];
        if (shortest.empty() || form.size() < shortest.size()) shortest = form;
        continue;
      }
      if (word.count < 2) continue;
      for (const StemCounts& reference : example->references) {
        const auto found = reference.find(word.stem);
        if (found == reference.end()) continue;
        terms_told += example->weight / static_cast<double>(example->references.size());
        if (found->second > 1)
          terms_repeated += example->weight / static_cast<double>(example->references.size());
      }
    }
  }
  std::vector<std::pair<std::size_t, std::uint64_t>> frequent;
  for (const auto& [stem, count] : articles) frequent.emplace_back(count, stem);
  std::sort(frequent.rbegin(), frequent.rend());
  if (frequent.size() > kKnownWords) frequent.resize(kKnownWords);
  std::map<std::uint64_t, RepeatShares> known;
  for (const auto& [count, stem] : frequent) known[stem] = {};
  std::map<std::string, RepeatShares> plain;
  for (const HabitExample* example : examples) {
    for (const CountedWords::Word& word : example->words.words()) {
      if (word.term != ArticleWords::kNoTerm) continue;
      const auto found = known.find(word.stem);
      if (found != known.end()) {
        found->second.add(word, *example);
        continue;
      }
      const std::string place = std::to_string(std::min(word.first, kPlainPlaces - 1));
      plain["plain." + std::string(kPlainWords[static_cast<std::size_t>(word.plain())]) + ":" + place].add(
          word, *example);
    }
  }
  std::string lines;
  for (const auto& [count, stem] : frequent)
    lines += "word." + forms[stem] + "\t" + known[stem].percents() + "\n";
  for (const auto& [name, shares] : plain) lines += name + "\t" + shares.percents() + "\n";
  const long repeated = std::lround(100.0 * terms_repeated / std::max(1.0, terms_told));
  return lines + "repeat.term\t" + std::to_string(repeated) + "\n";
}

}  // namespace nutgraf
