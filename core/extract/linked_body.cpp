// Follows the article text that a page gives in its JSON-LD ("articleBody"), where the page shows that text.
// SPDX-License-Identifier: Apache-2.0
#include "core/extract/linked_body.h"

#include <algorithm>

#include "core/text/hash.h"
#include "core/text/hash_index.h"
#include "core/text/words.h"

namespace nutgraf {
namespace {

constexpr std::size_t kRun = 4;
constexpr std::size_t kShortest = 80;  // words of a body that is trusted

std::uint64_t run_at(const std::vector<TextWord>& words, std::size_t at) {
  std::uint64_t hash = 0;
  for (std::size_t i = at; i < at + kRun; ++i) hash = hash_combine(hash, words[i].hash);
  return hash;
}

std::vector<TextWord> words_of(std::string_view text) {
  return scan_words(text, {0, static_cast<std::uint32_t>(text.size())});
}

}  // namespace

LinkedBody follow_linked_body(const std::vector<TextBlock>& blocks, const std::string& body,
                              std::vector<bool>& content) {
  const std::vector<TextWord> body_words = words_of(body);
  if (body_words.size() < kShortest) return LinkedBody::Unusable;
  HashIndex runs;
  for (std::size_t i = 0; i + kRun <= body_words.size(); ++i) runs[run_at(body_words, i)] = 1;

  enum class Share : std::uint8_t { TooShort, Lacked, Had };
  std::vector<Share> shares(blocks.size(), Share::TooShort);
  std::uint64_t had_words = 0;
  std::uint64_t kept_words = 0;  // by the classifier
  std::size_t first = blocks.size();
  std::size_t last = 0;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (content[i]) kept_words += blocks[i].words;
    const std::vector<TextWord> words = words_of(blocks[i].text);
    if (words.size() < kRun + 2) continue;
    std::size_t found = 0;
    const std::size_t all = words.size() - kRun + 1;
    for (std::size_t at = 0; at < all; ++at) found += runs.find(run_at(words, at)) != nullptr ? 1u : 0u;
    shares[i] = found * 10 >= all * 7 ? Share::Had : Share::Lacked;
    if (shares[i] != Share::Had) continue;
    had_words += words.size();
    first = std::min(first, i);
    last = i;
  }
  if (had_words * 10 < body_words.size() * 3) {
    return kept_words * 2 < body_words.size() ? LinkedBody::Unshown : LinkedBody::Unusable;
  }
  // A body that the page goes on from is a teaser; one that the page shows only in part is another text.
  if (had_words * 10 < body_words.size() * 7 || kept_words * 10 > had_words * 15) return LinkedBody::Unusable;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const bool inside = i >= first && i <= last;
    content[i] = shares[i] == Share::Had || (inside && shares[i] == Share::TooShort && content[i]);
  }
  return LinkedBody::Followed;
}

}  // namespace nutgraf
