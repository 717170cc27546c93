// How much of the story each sentence tells, and how alike two sentences are.
// SPDX-License-Identifier: Apache-2.0
#include "core/summarize/sentence_ranker.h"

#include <algorithm>
#include <cmath>

#include "core/text/words.h"

namespace nutgraf {
namespace {

// Weights of the parts of a score; tried out on the key sentences of annotated news.
constexpr float kPosition = 1.0F;
constexpr float kCentrality = 0.9F;
constexpr float kHeadline = 0.35F;
constexpr float kNames = 0.5F;

constexpr std::uint32_t kShortSentence = 8;   // words; shorter ones seldom tell a fact
constexpr std::uint32_t kLongSentence = 50;

void merge_equal(std::vector<WeightedWord>& words) {
  std::sort(words.begin(), words.end(), [](const WeightedWord& a, const WeightedWord& b) { return a.hash < b.hash; });
  std::size_t kept = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (kept > 0 && words[kept - 1].hash == words[i].hash) {
      words[kept - 1].weight += words[i].weight;
    } else {
      words[kept++] = words[i];
    }
  }
  words.resize(kept);
}

float length_of(const std::vector<WeightedWord>& words) {
  float sum = 0.0F;
  for (const WeightedWord& word : words) sum += word.weight * word.weight;
  return std::sqrt(sum);
}

/// Whether a sentence begins with a word that points back: it won't stand alone.
bool points_back(std::string_view first_word) {
  for (const std::string_view word : {"He", "She", "They", "It", "His", "Her", "Their", "This", "These", "That", "Those", "But", "And", "Its"}) {
    if (first_word == word) return true;
  }
  return false;
}

/// Shares of a sentence's characters that are quoted.
float quoted_share(const Document& document, TokenRange sentence) {
  std::uint32_t quoted = 0;
  const auto first = std::partition_point(document.quotes.begin(), document.quotes.end(),
                                          [&](const Quote& quote) { return quote.content.end <= sentence.begin; });
  for (auto quote = first; quote != document.quotes.end() && quote->content.begin < sentence.end; ++quote) {
    if (quote->kind != QuoteKind::Direct) continue;
    quoted += std::min(quote->content.end, sentence.end) - std::max(quote->content.begin, sentence.begin);
  }
  return sentence.empty() ? 0.0F : std::min(1.0F, static_cast<float>(quoted) / static_cast<float>(sentence.size()));
}

/// Adds up the salience of the entities that a sentence mentions, each once.
class NameScorer {
 public:
  explicit NameScorer(const Document& document) : document_(document), seen_(document.coreference.entities.size(), 0) {}

  /// Sentences must be asked in reading order.
  float score(TokenRange sentence) {
    const std::vector<Mention>& mentions = document_.coreference.mentions;
    ++round_;
    float sum = 0.0F;
    while (next_ < mentions.size() && mentions[next_].tokens.begin < sentence.begin) ++next_;
    for (; next_ < mentions.size() && mentions[next_].tokens.begin < sentence.end; ++next_) {
      const std::uint32_t entity = to_index(mentions[next_].entity);
      if (seen_[entity] != round_) sum += document_.coreference.entities[entity].salience;
      seen_[entity] = round_;
    }
    return std::min(sum, 1.0F);
  }

 private:
  const Document& document_;
  std::vector<std::uint32_t> seen_;
  std::uint32_t round_ = 0;
  std::size_t next_ = 0;
};

}  // namespace

SentenceVector make_vector(std::string_view text, Span span, const WordTable& words) {
  SentenceVector vector;
  for (const TextWord& word : scan_words(text, span)) {
    ++vector.word_count;
    if (words.is(word.hash, kFunctionWord)) continue;
    vector.words.push_back({word.hash, static_cast<float>(words.rarity(word.hash))});
  }
  merge_equal(vector.words);
  vector.length = length_of(vector.words);
  return vector;
}

float similarity(const SentenceVector& a, const SentenceVector& b) {
  if (!(a.length > 0.0F) || !(b.length > 0.0F)) return 0.0F;
  float dot = 0.0F;
  std::size_t j = 0;
  for (const WeightedWord& word : a.words) {
    while (j < b.words.size() && b.words[j].hash < word.hash) ++j;
    if (j < b.words.size() && b.words[j].hash == word.hash) dot += word.weight * b.words[j].weight;
  }
  return dot / (a.length * b.length);
}

std::vector<RankedSentence> rank_sentences(const Document& document, const WordTable& words) {
  std::vector<RankedSentence> ranked;
  SentenceVector headline;
  std::vector<WeightedWord> all;
  std::size_t block = 0;
  const std::vector<Sentence>& sentences = document.segmentation.sentences;
  for (std::uint32_t i = 0; i < sentences.size(); ++i) {
    const TokenRange tokens = sentences[i].tokens;
    while (block < document.blocks.size() && document.blocks[block].tokens.end <= tokens.begin) ++block;
    if (block == document.blocks.size() || document.blocks[block].story != 0) continue;
    const Span span = document.segmentation.span(tokens);
    if (document.blocks[block].kind == BlockKind::Headline && headline.words.empty()) headline = make_vector(document.text, span, words);
    if (document.blocks[block].kind != BlockKind::Body) continue;
    ranked.push_back({static_cast<SentenceId>(i), make_vector(document.text, span, words), 0.0F, {}});
    const std::vector<WeightedWord>& own = ranked.back().vector.words;
    all.insert(all.end(), own.begin(), own.end());
  }
  SentenceVector centroid;
  merge_equal(all);
  centroid.words = std::move(all);
  centroid.length = length_of(centroid.words);

  NameScorer names(document);
  for (std::size_t i = 0; i < ranked.size(); ++i) {
    RankedSentence& sentence = ranked[i];
    const TokenRange tokens = document[sentence.id].tokens;
    const float place = static_cast<float>(i) / static_cast<float>(ranked.size());
    const float position = 0.6F / (1.0F + static_cast<float>(i)) + 0.4F * (1.0F - place);
    const float central = similarity(sentence.vector, centroid);
    const float like_headline = similarity(sentence.vector, headline);
    const float named = names.score(tokens);
    sentence.score = kPosition * position + kCentrality * central + kHeadline * like_headline + kNames * named;
    if (position > 0.6F) sentence.reasons.emplace_back("position");
    if (central > 0.35F) sentence.reasons.emplace_back("central");
    if (named > 0.3F) sentence.reasons.emplace_back("names");
    if (like_headline > 0.2F) sentence.reasons.emplace_back("headline");
    if (sentence.reasons.empty()) sentence.reasons.emplace_back("content");

    const std::string_view first = tokens.empty() ? std::string_view{} : document.text_of({tokens.begin, tokens.begin + 1});
    const std::string_view last = tokens.empty() ? std::string_view{} : document.text_of({tokens.end - 1, tokens.end});
    if (points_back(first)) sentence.score -= 0.2F;
    if (last == "?") sentence.score -= 0.3F;
    if (sentence.vector.word_count < kShortSentence) sentence.score -= 0.5F;
    if (sentence.vector.word_count > kLongSentence) sentence.score -= 0.2F;
    sentence.score -= 0.25F * quoted_share(document, tokens);
  }
  return ranked;
}

}  // namespace nutgraf
