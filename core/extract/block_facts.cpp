// What the content classifier asks of one block of a page, and of its neighbours.
// SPDX-License-Identifier: Apache-2.0
#include "core/extract/block_facts.h"

#include "core/model/chain_model.h"
#include "core/model/date_line.h"
#include "core/text/hash.h"
#include "core/text/words.h"

namespace nutgraf {
namespace {

std::uint64_t hash_of(const std::vector<TextWord>& words) {
  std::uint64_t hash = 0;
  for (const TextWord& word : words) hash = hash_combine(hash, word.hash);
  return hash;
}

std::vector<TextWord> words_of(std::string_view text) {
  return scan_words(text, {0, static_cast<std::uint32_t>(text.size())});
}

constexpr std::size_t kShingle = 4;
constexpr std::uint32_t kLongestTitle = 40;  // words

std::uint64_t shingle(const std::vector<TextWord>& words, std::size_t at) {
  std::uint64_t hash = 0;
  for (std::size_t i = at; i < at + kShingle; ++i) hash = hash_combine(hash, words[i].hash);
  return hash;
}

}  // namespace

std::uint32_t band(std::uint32_t words) { return bucket(words, {4, 8, 15, 25, 50}); }

std::uint32_t density(const TextBlock& block) {
  return block.words == 0 ? 0 : bucket(std::uint64_t{block.link_words} * 100 / block.words, {1, 34, 80});
}

std::uint32_t tag_class(HtmlTag tag) {
  switch (tag) {
    case HtmlTag::P:
      return 0;
    case HtmlTag::Li:
    case HtmlTag::Dd:
    case HtmlTag::Dt:
      return 1;
    case HtmlTag::H1:
      return 2;
    case HtmlTag::H2:
    case HtmlTag::H3:
      return 3;
    case HtmlTag::H4:
    case HtmlTag::H5:
    case HtmlTag::H6:
      return 4;
    case HtmlTag::Blockquote:
      return 5;
    case HtmlTag::Td:
    case HtmlTag::Th:
    case HtmlTag::Caption:
      return 6;
    case HtmlTag::Pre:
      return 7;
    case HtmlTag::Figcaption:
    case HtmlTag::Figure:
      return 8;
    default:
      return 9;
  }
}

std::uint32_t furniture_coverage(std::uint32_t covered, std::uint32_t words) {
  return bucket(std::uint64_t{covered} * 100 / words, {34, 75});
}

std::uint32_t section_of(const TextBlock& block, const BlockFacts& facts) {
  if (block.words == 0 || block.words > 8) return 0;
  std::uint32_t covered = 0;
  std::uint32_t main = 0;
  for (std::uint32_t kind = 0; kind < kFurnitureCount; ++kind) {
    covered += facts.furniture[kind];
    if (facts.furniture[kind] > facts.furniture[main]) main = kind;
  }
  if (covered * 10 < block.words * 6) return 0;
  switch (static_cast<Furniture>(main)) {
    case Furniture::Related:
      return 1;
    case Furniture::Comment:
      return 2;
    case Furniture::Share:
    case Furniture::Subscribe:
      return 3;
    case Furniture::Author:
      return 4;
    default:
      return 5;
  }
}

std::uint64_t opening_hash(std::string_view text) {
  constexpr std::size_t kOpening = 6;
  constexpr std::size_t kLongest = 400;  // bytes that hold so many words
  std::vector<TextWord> words = words_of(text.substr(0, kLongest));
  if (words.size() <= kOpening) return 0;
  words.resize(kOpening);
  return hash_of(words);
}

FactsReader::FactsReader(const WordTable& table, const PhraseTable& furniture, const PageMetadata& metadata)
    : table_(table), furniture_(furniture) {
  title_hash_ = hash_of(words_of(metadata.article.title));
  for (const TextWord& word : words_of(metadata.article.title)) title_words_[word.hash] = 1;
  deck_hash_ = hash_of(words_of(metadata.description));
  const std::vector<TextWord> body = words_of(metadata.article_body);
  has_linked_body_ = body.size() >= 60;
  for (std::size_t i = 0; has_linked_body_ && i + kShingle <= body.size(); ++i)
    linked_body_[shingle(body, i)] = 1;
}

BlockFacts FactsReader::read(const TextBlock& block) const {
  BlockFacts facts;
  facts.band = band(block.words);
  facts.density = density(block);
  const std::vector<TextWord> words = words_of(block.text);
  facts.text_hash = words.empty() ? 0 : hash_of(words);
  for (const TextWord& word : words) {
    const std::uint32_t classes = table_.classes(word.hash);
    facts.function_words += (classes & kFunctionWord) != 0 ? 1u : 0u;
    facts.speech += (classes & kSpeechVerb) != 0 ? 1u : 0u;
    facts.capitalized += is_capitalized(word) ? 1u : 0u;
  }
  std::vector<PhraseHit> hits;
  furniture_.find(words, 0, static_cast<std::uint32_t>(words.size()), hits);
  for (const PhraseHit& hit : hits) {
    facts.furniture[hit.kind] += hit.end - hit.begin;
    if (hit.begin == 0) facts.opening = hit.kind + 1;
  }
  if (block.words <= kLongestTitle) facts.title_share = title_share(words);
  if (block.words <= 30) {
    const auto date = find_date(block.text, words, 0, static_cast<std::uint32_t>(words.size()), table_);
    if (date) facts.date_words = date->end - date->begin;
  }
  if (has_linked_body_) {
    std::uint64_t found = 0;
    for (std::size_t i = 0; i + kShingle <= words.size(); ++i)
      found += linked_body_.find(shingle(words, i)) != nullptr ? 1u : 0u;
    const std::uint64_t all = words.size() < kShingle ? 0 : words.size() - kShingle + 1;
    facts.linked_data = all == 0 ? 1 : 2 + bucket(found * 100 / all, {1, 30, 80});
  }
  return facts;
}

std::uint32_t FactsReader::title_share(const std::vector<TextWord>& words) const {
  HashIndex found;
  for (const TextWord& word : words) {
    if (title_words_.find(word.hash) != nullptr) found[word.hash] = 1;
  }
  return title_words_.size() == 0
             ? 0
             : bucket(std::uint64_t{found.size()} * 100 / title_words_.size(), {1, 50, 90});
}

}  // namespace nutgraf
