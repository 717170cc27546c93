// Measures the sentences of an article one by one: their place, words, names, figures, quotations and form.
// SPDX-License-Identifier: Apache-2.0
#include "core/summarize/sentence_measurer.h"

#include <algorithm>
#include <iterator>

#include "core/document/labels.h"
#include "core/text/one_of.h"
#include "core/text/ordering.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t kLongBody = 25;  // sentences

float share(std::uint32_t part, std::uint32_t whole) {
  return whole == 0 ? 0.0F : static_cast<float>(part) / static_cast<float>(whole);
}

std::uint32_t index_bucket(std::uint32_t index) { return bucket_of(index, {1, 2, 3, 4, 5, 7, 10, 15, 25}); }

}  // namespace

/// The occurrences of the best key phrases in order of the text.
std::vector<SentenceMeasurer::Occurrence> SentenceMeasurer::best_in_order(
    const std::vector<KeyPhrase>& key_phrases) {
  std::vector<Occurrence> occurrences;
  for (std::size_t i = 0; i < key_phrases.size() && i < kSummaryKeyPhrases; ++i) {
    for (const TokenRange tokens : key_phrases[i].occurrences)
      occurrences.push_back({tokens, key_phrases[i].score});
  }
  sort_stably(occurrences, [](const Occurrence& a, const Occurrence& b) {
    return a.tokens.begin != b.tokens.begin ? a.tokens.begin < b.tokens.begin : a.tokens.end < b.tokens.end;
  });
  return occurrences;
}

SentenceMeasurer::SentenceMeasurer(const Document& document, const ArticleWords& words,
                                   const BucketSpace& space)
    : document_(document),
      words_(words),
      space_(space),
      occurrences_(best_in_order(document.key_phrases)),
      phrases_(occurrences_),
      mentions_(document.coreference.mentions),
      named_(document.named_entities),
      times_(document.time_expressions),
      seen_(document.coreference.entities.size(), 0) {
  for (const Term& term : words.terms()) {
    headline_terms_ += term.in_headline ? 1u : 0u;
    highest_count_ = std::max(highest_count_, term.count);
  }
}

MeasuredSentence SentenceMeasurer::measure(const ArticleSentence& read, std::uint32_t position) {
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
  add_key_phrases();
  add_names();
  add_figures();
  add_quotes();
  add(SentenceFeature::Opener, opener());
  add(SentenceFeature::Ending, ending());
  add(SentenceFeature::FirstPerson, first_persons());
  features_ = nullptr;  // what it pointed to moves
  return sentence;
}

void SentenceMeasurer::add_place(const ArticleSentence& read) {
  const std::uint32_t total = words_.body_sentences();
  add(SentenceFeature::Index, index_bucket(read.index));
  if (total >= kLongBody) add(SentenceFeature::IndexInLong, index_bucket(read.index));
  const bool last = read.index + 1 == total;
  add(SentenceFeature::Place, last ? 5 : level_of(share(read.index, total), {0.1F, 0.25F, 0.5F, 0.75F}));
  add(SentenceFeature::Paragraph, (read.opens_paragraph ? 0u : 2u) + (read.paragraph == 0 ? 0u : 1u));
}

void SentenceMeasurer::add_terms(const MeasuredSentence& sentence, std::uint32_t position) {
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
}

void SentenceMeasurer::add_key_phrases() {
  float score = 0.0F;
  for (const Occurrence& phrase : phrases_.in(tokens_)) score += phrase.score;
  add(SentenceFeature::KeyPhrases, level_of(score, {0.5F, 1.0F, 2.0F, 3.0F, 4.0F}));
}

void SentenceMeasurer::add_names() {
  ++number_;
  float salience = 0.0F;
  for (const Mention& mention : mentions_.in(tokens_)) {
    const std::uint32_t entity = to_index(mention.entity);
    if (seen_[entity] != number_) salience += document_.coreference.entities[entity].salience;
    seen_[entity] = number_;
  }
  add(SentenceFeature::Salience, level_of(salience, {0.02F, 0.1F, 0.25F, 0.45F}));
  const std::span<const NamedEntity> named = named_.in(tokens_);
  opens_with_name_ = !named.empty() && named[0].tokens.begin == tokens_.begin;
  std::uint32_t names = 0;
  for (const NamedEntity& entity : named) names += is_value_type(entity.type) ? 0u : 1u;
  add(SentenceFeature::Names, bucket_of(names, {1, 2, 3, 5}));
}

void SentenceMeasurer::add_figures() {
  std::uint32_t figures = 0;
  for (std::uint32_t i = tokens_.begin; i < tokens_.end; ++i)
    figures += document_.segmentation.tokens[i].kind == TokenKind::Number ? 1u : 0u;
  add(SentenceFeature::Figures, figures);
  add(SentenceFeature::Dates, static_cast<std::uint32_t>(times_.in(tokens_).size()));
}

void SentenceMeasurer::add_quotes() {
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

SentenceMeasurer::Opener SentenceMeasurer::opener() const {
  const std::uint32_t first = words_.classes_of(tokens_.begin);
  const TokenKind kind = document_.segmentation.tokens[tokens_.begin].kind;
  if (opens_with_name_) return Opener::Name;
  if (kind == TokenKind::Punctuation) return Opener::Mark;
  if ((first & kPronoun) != 0) return Opener::Pronoun;
  if ((first & (kConjunction | kAdverb)) != 0) return Opener::ConjunctionOrAdverb;
  return (first & kDeterminer) != 0 ? Opener::Determiner : Opener::Other;
}

SentenceMeasurer::Ending SentenceMeasurer::ending() const {
  Ending ending = Ending::None;
  for (std::uint32_t i = tokens_.end; i > tokens_.begin && i + 3 > tokens_.end; --i) {
    const std::string_view mark = document_.text_of({i - 1, i});
    if (mark == "?" || mark == "!") ending = Ending::QuestionOrExclamation;
    if (mark.back() == '.' && ending == Ending::None) ending = Ending::Period;
  }
  return ending;
}

/// Pronouns of the first and second person.
std::uint32_t SentenceMeasurer::first_persons() const {
  std::uint32_t persons = 0;
  for (std::uint32_t i = tokens_.begin; i < tokens_.end; ++i) {
    const std::string_view word = document_.text_of({i, i + 1});
    if (word.size() > 4 || (words_.classes_of(i) & (kPronoun | kDeterminer)) == 0) continue;
    const bool is_own =
        is_one_of(word, {"I", "me", "my", "My", "we", "We", "us", "our", "Our", "you", "You", "your"});
    persons += is_own ? 1u : 0u;
  }
  return persons;
}

}  // namespace nutgraf
