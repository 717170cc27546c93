// Makes a name as long as the text has it elsewhere, and marks it wherever the text has it.
// SPDX-License-Identifier: Apache-2.0
#include "core/tag/name_spans.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "core/document/labels.h"
#include "core/text/ascii.h"

namespace nutgraf {
namespace {

using Words = std::span<const std::string_view>;

/// Longer names are looked for that the tagger is as sure of.
constexpr float kSure = 0.5F;

/// As many longer names that begin with a word are compared.
constexpr std::size_t kMostNames = 6;

/// Whether a mention tells how long a name is: "Lagos State government" doesn't.
bool tells_length(Words words, const NamedEntity& entity) {
  if (entity.tokens.size() < 2 || is_value_type(entity.type) || entity.score < kSure) return false;
  const bool may_end_small = entity.type == EntityType::Facility || entity.type == EntityType::Location;
  return may_end_small || !is_ascii_lower(words[entity.tokens.end - 1][0]);
}

/// The longest of the names that goes on as the words of an entity do, one of its type before others; the
/// entity itself if there is none that ends by `limit`.
NamedEntity longest_of(Words words, const NamedEntity& entity, std::span<const NamedEntity> names,
                       std::uint32_t limit) {
  NamedEntity longest = entity;
  for (const NamedEntity& name : names) {
    const std::uint32_t end = entity.tokens.begin + name.tokens.size();
    const bool is_longer = end > longest.tokens.end;
    const bool is_alike = end == longest.tokens.end && end > entity.tokens.end && name.type == entity.type;
    if ((!is_longer && !is_alike) || end > limit) continue;
    if (!std::equal(words.begin() + name.tokens.begin, words.begin() + name.tokens.end,
                    words.begin() + entity.tokens.begin))
      continue;
    longest = {{entity.tokens.begin, end}, name.type, std::min(entity.score, name.score)};
  }
  return longest;
}

/// A name that marks its repetitions is as sure as this.
constexpr float kSureToRepeat = 0.8F;

/// By their first words, names that mark their repetitions: of two words and more, or told twice.
using Repeated = std::map<std::string_view, std::vector<NamedEntity>>;

Repeated find_repeated(Words words, std::span<const NamedEntity> entities) {
  Repeated names;
  std::set<std::string_view> told;  // words that are names by themselves
  for (const NamedEntity& entity : entities) {
    const std::string_view first = words[entity.tokens.begin];
    const std::string_view last = words[entity.tokens.end - 1];
    if (is_value_type(entity.type) || !is_ascii_upper(first[0]) || !is_ascii_upper(last[0])) continue;
    if (entity.tokens.size() == 1 && told.insert(first).second) continue;
    std::vector<NamedEntity>& beginning = names[first];
    if (entity.score >= kSureToRepeat && beginning.size() < kMostNames) beginning.push_back(entity);
  }
  return names;
}

bool is_bare_name(const NamedEntity& name) {
  return name.tokens.size() == 1 && name.type == EntityType::Person;
}

/// Leaves out people's names of one word that the text has in small letters, too: "Price Rises Again" tells
/// of no Mr. Price where "the price" is told of.
void leave_out_words(Words words, Repeated& names) {
  std::map<std::string, std::vector<NamedEntity>*, std::less<>> by_small_word;
  for (auto& [first, beginning] : names) {
    if (std::none_of(beginning.begin(), beginning.end(), is_bare_name)) continue;
    std::string small(first);
    small[0] = to_ascii_lower(small[0]);
    by_small_word.emplace(std::move(small), &beginning);
  }
  if (by_small_word.empty()) return;
  for (const std::string_view word : words) {
    if (!is_ascii_lower(word[0])) continue;
    const auto found = by_small_word.find(word);
    if (found != by_small_word.end()) std::erase_if(*found->second, is_bare_name);
  }
}

}  // namespace

void mark_repetitions(Words words, std::span<const TokenRange> sentences,
                      std::vector<NamedEntity>& entities) {
  Repeated names = find_repeated(words, entities);
  if (names.empty()) return;
  leave_out_words(words, names);
  std::vector<NamedEntity> marked;
  marked.reserve(entities.size());
  auto next = entities.cbegin();
  std::uint32_t i = 0;
  for (const TokenRange sentence : sentences) {
    while (i < sentence.end) {
      while (next != entities.cend() && next->tokens.begin < i) ++next;
      const bool is_marked = next != entities.cend() && next->tokens.begin == i;
      const auto found = is_marked || !is_ascii_upper(words[i][0]) ? names.end() : names.find(words[i]);
      NamedEntity name{{i, i}, EntityType::Cardinal, 1.0F};
      if (is_marked) {
        name = *next++;
      } else if (found != names.end() && (i == sentence.begin || words[i - 1] != "-")) {
        const auto limit = next == entities.cend() ? sentence.end : next->tokens.begin;
        name = longest_of(words, name, found->second, std::min(limit, sentence.end));
        // "Green", which begins a sentence, may be a word.
        if (i == sentence.begin && name.tokens.size() == 1) name.tokens.end = i;
      }
      if (name.tokens.size() > 0) marked.push_back(name);
      i = std::max(i + 1, name.tokens.end);
    }
  }
  entities = std::move(marked);
}

void agree_on_spans(Words words, std::span<const TokenRange> sentences, std::vector<NamedEntity>& entities) {
  std::map<std::string_view, std::vector<NamedEntity>> names;
  for (const NamedEntity& entity : entities) {
    if (!tells_length(words, entity)) continue;
    std::vector<NamedEntity>& beginning = names[words[entity.tokens.begin]];
    if (beginning.size() < kMostNames) beginning.push_back(entity);
  }
  if (names.empty()) return;
  std::size_t kept = 0;
  std::size_t sentence = 0;
  for (std::size_t i = 0; i < entities.size();) {
    NamedEntity entity = entities[i];
    while (sentence < sentences.size() && sentences[sentence].end <= entity.tokens.begin) ++sentence;
    std::size_t next = i + 1;
    const auto found = is_value_type(entity.type) ? names.end() : names.find(words[entity.tokens.begin]);
    if (found != names.end()) {
      const auto limit = sentence < sentences.size() ? sentences[sentence].end : entity.tokens.end;
      const NamedEntity longest = longest_of(words, entity, found->second, limit);
      const std::uint32_t end = longest.tokens.end;
      while (next < entities.size() && entities[next].tokens.end <= end && is_value_type(entities[next].type))
        ++next;
      if (next == entities.size() || entities[next].tokens.begin >= end)
        entity = longest;
      else
        next = i + 1;
    }
    entities[kept++] = entity;
    i = next;
  }
  entities.resize(kept);
}

}  // namespace nutgraf
