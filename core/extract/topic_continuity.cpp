// How far a block goes on with what its page's article is about.
// SPDX-License-Identifier: Apache-2.0
#include "core/extract/topic_continuity.h"

#include "core/extract/block_facts.h"
#include "core/model/chain_model.h"
#include "core/text/words.h"

namespace nutgraf {
namespace {

constexpr std::size_t kLongWord = 5;  // bytes

std::vector<TextWord> words_of(std::string_view text) {
  return scan_words(text, {0, static_cast<std::uint32_t>(text.size())});
}

struct Share {
  std::uint32_t all = 0;
  std::uint32_t known = 0;

  void add(bool is_known) {
    ++all;
    known += is_known ? 1u : 0u;
  }
  std::uint32_t step() const {
    return all == 0 ? 0 : 1 + bucket(std::uint64_t{known} * 100 / all, {1, 25, 50});
  }
};

}  // namespace

TopicContinuity::Shares TopicContinuity::shares(std::string_view text) const {
  Share names;
  Share words;
  bool sentence_begins = true;
  for (const TextWord& word : words_of(text)) {
    const bool known = seen_.find(word.hash) != nullptr;
    const bool function = (table_.classes(word.hash) & kFunctionWord) != 0;
    if (is_capitalized(word) && !sentence_begins && !function) names.add(known);
    if (!function && word.span.end - word.span.begin >= kLongWord) words.add(known);
    const std::size_t end = word.span.end;
    sentence_begins = end < text.size() && (text[end] == '.' || text[end] == '!' || text[end] == '?');
  }
  return {names.step(), words.step()};
}

void TopicContinuity::learn(std::string_view text) {
  for (const TextWord& word : words_of(text)) {
    if ((table_.classes(word.hash) & kFunctionWord) == 0) seen_[word.hash] = 1;
  }
}

}  // namespace nutgraf
