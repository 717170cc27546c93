// Measures the sentences of an article for their place in its summary.
// SPDX-License-Identifier: Apache-2.0
#include "core/summarize/sentence_features.h"

#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <utility>

#include "core/text/ordering.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t kLongBody = 25;         // sentences
constexpr std::uint32_t kShortestMeasured = 8;  // words of a sentence whose worth others are compared to

std::uint32_t level_of(float value, std::initializer_list<float> bounds) {
  std::uint32_t level = 0;
  for (const float bound : bounds) level += value >= bound ? 1u : 0u;
  return level;
}

float share(std::uint32_t part, std::uint32_t whole) {
  return whole == 0 ? 0.0F : static_cast<float>(part) / static_cast<float>(whole);
}

std::uint32_t index_bucket(std::uint32_t index) { return bucket_of(index, {1, 2, 3, 4, 5, 7, 10, 15, 25}); }

float sum_of_worths(const MeasuredSentence& sentence) {
  float sum = 0.0F;
  for (const float worth : sentence.worths) sum += worth;
  return sum;
}

float mean_worth(const MeasuredSentence& sentence) {
  return sentence.words == 0 ? 0.0F : sum_of_worths(sentence) / static_cast<float>(sentence.words);
}

float shared_worth(const MeasuredSentence& a, const MeasuredSentence& b) {
  float sum = 0.0F;
  std::size_t j = 0;
  for (std::size_t i = 0; i < a.vector.size(); ++i) {
    while (j < b.vector.size() && b.vector[j].term < a.vector[i].term) ++j;
    if (j < b.vector.size() && b.vector[j].term == a.vector[i].term) sum += a.worths[i];
  }
  return sum;
}

/// Reads one sentence after another; remembers how far it has come in each layer.
class Measurer {
 public:
  Measurer(const Document& document, const ArticleWords& words, const BucketSpace& space)
      : document_(document), words_(words), space_(space), seen_(document.coreference.entities.size(), 0) {
    for (std::size_t i = 0; i < document.key_phrases.size() && i < kSummaryKeyPhrases; ++i) {
      const KeyPhrase& phrase = document.key_phrases[i];
      for (const TokenRange tokens : phrase.occurrences) phrases_.push_back({tokens, phrase.score});
    }
    sort_stably(phrases_, [](const Occurrence& a, const Occurrence& b) {
      return a.tokens.begin != b.tokens.begin ? a.tokens.begin < b.tokens.begin : a.tokens.end < b.tokens.end;
    });
    for (const Term& term : words.terms()) {
      headline_terms_ += term.in_headline ? 1u : 0u;
      highest_count_ = std::max(highest_count_, term.count);
    }
  }

  MeasuredSentence measure(const ArticleSentence& read, std::uint32_t position) {
    MeasuredSentence sentence;
    tokens_ = document_[read.sentence].tokens;
    sentence.id = read.sentence;
    sentence.index = read.index;
    sentence.vector = make_vector(words_, tokens_);
    for (std::uint32_t i = tokens_.begin; i < tokens_.end; ++i) sentence.words += is_word(i) ? 1u : 0u;
    sentence.features.reserve(std::size(kSentenceFeatures));
    features_ = &sentence.features;
    add_place(read);
    add(SentenceFeature::Length, bucket_of(sentence.words, {6, 10, 14, 18, 22, 27, 33, 40}));
    add_terms(sentence, position);
    add_names();
    add_figures();
    add_quotes();
    add_form();
    features_ = nullptr;  // what it pointed to moves
    return sentence;
  }

  void add_centrality(MeasuredSentence& sentence, float centroid, float highest, float lex_rank, float lead) {
    features_ = &sentence.features;
    const float relative = highest > 0.0F ? centroid / highest : 0.0F;
    add(SentenceFeature::Centroid, level_of(relative, {0.3F, 0.4F, 0.5F, 0.6F, 0.7F, 0.85F}));
    add(SentenceFeature::LexRank, level_of(lex_rank, {0.6F, 0.8F, 1.0F, 1.2F, 1.5F}));
    add(SentenceFeature::LikeLead, sentence.index == 0 ? 5 : level_of(lead, {0.05F, 0.1F, 0.2F, 0.3F}));
  }

  void add_worth(MeasuredSentence& sentence, float highest) {
    features_ = &sentence.features;
    const float relative = highest > 0.0F ? mean_worth(sentence) / highest : 0.0F;
    add(SentenceFeature::Worth, level_of(relative, {0.4F, 0.5F, 0.6F, 0.7F, 0.8F, 0.9F, 1.0F}));
    add(SentenceFeature::Mass, level_of(sum_of_worths(sentence), {1.0F, 2.0F, 3.0F, 4.0F, 5.5F, 7.0F, 9.0F}));
  }

 private:
  struct Occurrence {
    TokenRange tokens;
    float score = 0.0F;
  };

  void add(SentenceFeature family, std::uint32_t bucket) {
    features_->push_back(space_.feature(static_cast<std::size_t>(family), bucket));
  }

  bool is_word(std::uint32_t token) const {
    const TokenKind kind = document_.segmentation.tokens[token].kind;
    return kind == TokenKind::Word || kind == TokenKind::Number;
  }

  void add_place(const ArticleSentence& read) {
    const std::uint32_t total = words_.body_sentences();
    add(SentenceFeature::Index, index_bucket(read.index));
    if (total >= kLongBody) add(SentenceFeature::IndexInLong, index_bucket(read.index));
    const bool last = read.index + 1 == total;
    add(SentenceFeature::Place, last ? 5 : level_of(share(read.index, total), {0.1F, 0.25F, 0.5F, 0.75F}));
    add(SentenceFeature::Paragraph, (read.opens_paragraph ? 0u : 2u) + (read.paragraph == 0 ? 0u : 1u));
  }

  void add_terms(const MeasuredSentence& sentence, std::uint32_t position) {
    std::uint32_t in_headline = 0;
    std::uint32_t fresh = 0;
    std::uint32_t recurring = 0;
    std::uint64_t count = 0;
    for (const WeightedTerm& word : sentence.vector) {
      const Term& term = words_.terms()[word.term];
      in_headline += term.in_headline ? 1u : 0u;
      fresh += term.first == position ? 1u : 0u;
      recurring += term.count > 1 || term.in_headline ? 1u : 0u;
      count += term.count;
    }
    const auto terms = static_cast<std::uint32_t>(sentence.vector.size());
    add(SentenceFeature::LikeHeadline,
        headline_terms_ == 0 ? 0
                             : 1 + level_of(share(in_headline, headline_terms_), {0.01F, 0.3F, 0.5F, 0.66F}));
    add(SentenceFeature::News, level_of(share(fresh, terms), {0.2F, 0.4F, 0.6F, 0.8F}));
    add(SentenceFeature::Density, level_of(share(terms, sentence.words), {0.35F, 0.45F, 0.55F}));
    const float mean = terms == 0 ? 0.0F : static_cast<float>(count) / static_cast<float>(terms);
    const float relative = highest_count_ == 0 ? 0.0F : mean / static_cast<float>(highest_count_);
    add(SentenceFeature::Frequency, level_of(relative, {0.2F, 0.35F, 0.5F, 0.7F}));

    add(SentenceFeature::Recurring, bucket_of(recurring, {1, 2, 3, 4, 6, 9}));

    while (next_phrase_ < phrases_.size() && phrases_[next_phrase_].tokens.begin < tokens_.begin)
      ++next_phrase_;
    float phrases = 0.0F;
    for (; next_phrase_ < phrases_.size() && phrases_[next_phrase_].tokens.begin < tokens_.end;
         ++next_phrase_)
      phrases += phrases_[next_phrase_].score;
    add(SentenceFeature::KeyPhrases, level_of(phrases, {0.5F, 1.0F, 2.0F, 3.0F, 4.0F}));
  }

  void add_names() {
    const std::vector<Mention>& mentions = document_.coreference.mentions;
    ++round_;
    float salience = 0.0F;
    while (next_mention_ < mentions.size() && mentions[next_mention_].tokens.begin < tokens_.begin)
      ++next_mention_;
    for (; next_mention_ < mentions.size() && mentions[next_mention_].tokens.begin < tokens_.end;
         ++next_mention_) {
      const std::uint32_t entity = to_index(mentions[next_mention_].entity);
      if (seen_[entity] != round_) salience += document_.coreference.entities[entity].salience;
      seen_[entity] = round_;
    }
    add(SentenceFeature::Salience, level_of(salience, {0.02F, 0.1F, 0.25F, 0.45F}));
    const std::vector<NamedEntity>& named = document_.named_entities;
    std::uint32_t names = 0;
    while (next_named_ < named.size() && named[next_named_].tokens.begin < tokens_.begin) ++next_named_;
    opens_with_name_ = next_named_ < named.size() && named[next_named_].tokens.begin == tokens_.begin;
    for (; next_named_ < named.size() && named[next_named_].tokens.begin < tokens_.end; ++next_named_)
      names += named[next_named_].type < EntityType::Date ? 1u : 0u;
    add(SentenceFeature::Names, bucket_of(names, {1, 2, 3, 5}));
  }

  void add_figures() {
    std::uint32_t figures = 0;
    for (std::uint32_t i = tokens_.begin; i < tokens_.end; ++i)
      figures += document_.segmentation.tokens[i].kind == TokenKind::Number ? 1u : 0u;
    add(SentenceFeature::Figures, figures);
    const std::vector<TimeExpression>& times = document_.time_expressions;
    std::uint32_t dates = 0;
    while (next_time_ < times.size() && times[next_time_].tokens.begin < tokens_.begin) ++next_time_;
    for (; next_time_ < times.size() && times[next_time_].tokens.begin < tokens_.end; ++next_time_) ++dates;
    add(SentenceFeature::Dates, dates);
  }

  void add_quotes() {
    const std::vector<Quote>& quotes = document_.quotes;
    while (next_quote_ < quotes.size() && quotes[next_quote_].content.end <= tokens_.begin) ++next_quote_;
    std::uint32_t quoted = 0;
    bool reported = false;
    for (std::size_t i = next_quote_; i < quotes.size() && quotes[i].content.begin < tokens_.end; ++i) {
      const TokenRange content = quotes[i].content;
      if (quotes[i].kind == QuoteKind::Direct) {
        if (content.end > tokens_.begin)
          quoted += std::min(content.end, tokens_.end) - std::max(content.begin, tokens_.begin);
      } else {
        reported = true;
      }
    }
    const float part = share(quoted, tokens_.size());
    add(SentenceFeature::Quoted, quoted == 0 ? 0 : 1 + level_of(part, {0.3F, 0.7F}));
    add(SentenceFeature::Reported, reported ? 1 : 0);
  }

  void add_form() {
    const std::uint32_t first = words_.classes_of(tokens_.begin);
    const TokenKind kind = document_.segmentation.tokens[tokens_.begin].kind;
    std::uint32_t opener = 5;
    if (opens_with_name_) {
      opener = 3;
    } else if (kind == TokenKind::Punctuation) {
      opener = 4;
    } else if ((first & kPronoun) != 0) {
      opener = 0;
    } else if ((first & (kConjunction | kAdverb)) != 0) {
      opener = 1;
    } else if ((first & kDeterminer) != 0) {
      opener = 2;
    }
    add(SentenceFeature::Opener, opener);

    std::uint32_t ending = 2;
    for (std::uint32_t i = tokens_.end; i > tokens_.begin && i + 3 > tokens_.end; --i) {
      const std::string_view mark = document_.text_of({i - 1, i});
      if (mark == "?" || mark == "!") ending = 1;
      if (mark.back() == '.' && ending == 2) ending = 0;
    }
    add(SentenceFeature::Ending, ending);

    std::uint32_t persons = 0;
    for (std::uint32_t i = tokens_.begin; i < tokens_.end; ++i) {
      const std::string_view word = document_.text_of({i, i + 1});
      if (word.size() > 4 || (words_.classes_of(i) & (kPronoun | kDeterminer)) == 0) continue;
      for (const std::string_view own :
           {"I", "me", "my", "My", "we", "We", "us", "our", "Our", "you", "You", "your"})
        persons += word == own ? 1u : 0u;
    }
    add(SentenceFeature::FirstPerson, persons);
  }

  const Document& document_;
  const ArticleWords& words_;
  const BucketSpace& space_;
  std::vector<Occurrence> phrases_;
  std::vector<std::uint32_t> seen_;
  std::uint32_t round_ = 0;
  std::uint32_t headline_terms_ = 0;
  std::uint32_t highest_count_ = 0;
  std::size_t next_phrase_ = 0;
  std::size_t next_mention_ = 0;
  std::size_t next_named_ = 0;
  std::size_t next_time_ = 0;
  std::size_t next_quote_ = 0;
  TokenRange tokens_;
  bool opens_with_name_ = false;
  std::vector<std::uint32_t>* features_ = nullptr;
};

}  // namespace

std::vector<MeasuredSentence> measure_sentences(const Document& document, const ArticleWords& words,
                                                const std::vector<float>& worths, const BucketSpace& space) {
  Measurer measurer(document, words, space);
  std::vector<MeasuredSentence> measured;
  std::vector<SentenceVector> vectors;
  for (std::uint32_t position = 0; position < words.sentences().size(); ++position) {
    const ArticleSentence& read = words.sentences()[position];
    if (read.headline) continue;
    measured.push_back(measurer.measure(read, position));
    vectors.push_back(std::move(measured.back().vector));
  }
  const std::vector<float> centroid = centroid_similarities(vectors, words.terms().size());
  const std::vector<float> ranks = lex_rank(vectors, words.terms().size());
  for (std::size_t i = 0; i < measured.size(); ++i) measured[i].vector = std::move(vectors[i]);
  float highest = 0.0F;
  for (const float value : centroid) highest = std::max(highest, value);
  float best = 0.0F;
  for (MeasuredSentence& sentence : measured) {
    sentence.worths.reserve(sentence.vector.size());
    for (const WeightedTerm& word : sentence.vector) sentence.worths.push_back(worths[word.term]);
    if (sentence.words >= kShortestMeasured) best = std::max(best, mean_worth(sentence));
  }
  for (std::size_t i = 0; i < measured.size(); ++i) {
    measurer.add_centrality(measured[i], centroid[i], highest, ranks[i],
                            similarity(measured[i].vector, measured[0].vector));
    measurer.add_worth(measured[i], best);
  }
  return measured;
}

std::array<std::uint32_t, 3> pair_features(const MeasuredSentence& a, const MeasuredSentence& b, float cosine,
                                           const BucketSpace& space) {
  const auto feature = [&](SentenceFeature family, std::uint32_t bucket) {
    return space.feature(static_cast<std::size_t>(family), bucket);
  };
  return {feature(SentenceFeature::Overlap, level_of(cosine, {0.05F, 0.1F, 0.2F, 0.3F, 0.4F, 0.55F})),
          feature(SentenceFeature::SharedWorth,
                  level_of(shared_worth(a, b), {0.3F, 0.7F, 1.2F, 2.0F, 3.0F, 4.5F})),
          feature(SentenceFeature::Neighbors, a.index + 1 == b.index || b.index + 1 == a.index ? 1 : 0)};
}

}  // namespace nutgraf
