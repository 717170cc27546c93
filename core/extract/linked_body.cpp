// Follows the article text that a page gives in its JSON-LD ("articleBody"), where the page shows that text.
// SPDX-License-Identifier: Apache-2.0
#include "core/extract/linked_body.h"

#include <algorithm>

#include "core/extract/candidate_scorer.h"
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

/// What the given text has of a block.
enum class Share : std::uint8_t { TooShort, Lacked, Had };

struct Found {
  Share share = Share::TooShort;
  std::uint32_t place = 0;  // in the given text, where the block begins
};

/// The places of all runs of the given text, as twice the place, and one more where the run comes again.
class RunIndex {
 public:
  explicit RunIndex(const std::vector<TextWord>& words) {
    for (std::size_t i = 0; i + kRun <= words.size(); ++i) {
      std::uint32_t& place = places_[run_at(words, i)];
      place = place == 0 ? static_cast<std::uint32_t>(i + 1) * 2 : place | 1u;
    }
  }

  Found find(std::string_view text) const {
    Found result;
    const std::vector<TextWord> words = words_of(text);
    if (words.size() < kRun) return result;
    const std::size_t all = words.size() - kRun + 1;
    std::size_t known = 0;
    bool placed = false;  // by a run that is there but once
    for (std::size_t at = 0; at < all; ++at) {
      const std::uint32_t* const found = places_.find(run_at(words, at));
      if (found == nullptr) continue;
      const bool once = *found % 2 == 0;
      const std::uint32_t place = *found / 2;
      if (known++ == 0 || (once && !placed))
        result.place = place - std::min(place, static_cast<std::uint32_t>(at));
      placed = placed || once;
    }
    if (words.size() < kRun + 2) {
      result.share = known == all ? Share::Had : Share::TooShort;
    } else {
      result.share = known * 10 >= all * 7 ? Share::Had : Share::Lacked;
    }
    return result;
  }

 private:
  HashIndex places_;
};

/// Leaves the longest row of blocks whose places rise; all others that were had stand elsewhere once more.
void keep_in_order(const std::vector<TextBlock>& blocks, std::vector<Found>& found) {
  constexpr std::uint32_t kNone = 0xFFFFFFFF;
  std::vector<std::uint32_t> last;  // of the row of each length, the block with the lowest place
  std::vector<std::uint32_t> before(found.size(), kNone);
  for (std::uint32_t i = 0; i < found.size(); ++i) {
    if (found[i].share != Share::Had) continue;
    const auto at = std::lower_bound(
        last.begin(), last.end(), found[i].place,
        [&](std::uint32_t block, std::uint32_t place) { return found[block].place < place; });
    // Of two blocks with one place, the longer is the paragraph, the other its beginning.
    if (at != last.end() && found[*at].place == found[i].place && blocks[*at].words >= blocks[i].words)
      continue;
    if (at != last.begin()) before[i] = *(at - 1);
    if (at == last.end()) {
      last.push_back(i);
    } else {
      *at = i;
    }
  }
  std::vector<bool> kept(found.size(), false);
  for (std::uint32_t i = last.empty() ? kNone : last.back(); i != kNone; i = before[i]) kept[i] = true;
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (found[i].share == Share::Had && !kept[i]) found[i].share = Share::Lacked;
  }
}

/// Given texts may be cut off: then prose of the same make goes on behind what they have.
bool goes_on(const std::vector<TextBlock>& blocks, const std::vector<Found>& found,
             const std::vector<bool>& content, std::size_t last, std::uint64_t had_words) {
  HashIndex paths;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (found[i].share == Share::Had) paths[blocks[i].path] = 1;
  }
  std::uint64_t words = 0;
  for (std::size_t i = last + 1; i < blocks.size(); ++i) {
    if (content[i] && found[i].share != Share::Had && paths.find(blocks[i].path) != nullptr)
      words += blocks[i].words;
  }
  return words * 5 >= had_words;
}

}  // namespace

LinkedBody follow_linked_body(const std::vector<TextBlock>& blocks, const std::string& body,
                              std::vector<bool>& content) {
  const std::vector<TextWord> body_words = words_of(body);
  if (body_words.size() < kShortest) return LinkedBody::Unusable;
  const RunIndex index(body_words);
  std::vector<Found> found;
  found.reserve(blocks.size());
  for (const TextBlock& block : blocks) {
    found.push_back(index.find(block.text));
    if (is_caption(block)) found.back().share = Share::Lacked;
  }
  keep_in_order(blocks, found);

  std::uint64_t had_words = 0;
  std::uint64_t kept_words = 0;  // by the classifier
  std::size_t first = blocks.size();
  std::size_t last = 0;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (content[i]) kept_words += blocks[i].words;
    if (found[i].share != Share::Had) continue;
    had_words += blocks[i].words;
    first = std::min(first, i);
    last = i;
  }
  if (had_words * 10 < body_words.size() * 3) {
    return kept_words * 2 < body_words.size() ? LinkedBody::Unshown : LinkedBody::Unusable;
  }
  if (had_words * 10 < body_words.size() * 7 || goes_on(blocks, found, content, last, had_words)) {
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      if (found[i].share == Share::Had && is_prose(blocks[i])) content[i] = true;
    }
    return LinkedBody::Begun;
  }
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    // Headings and links to other stories may stand in the given text, too.
    const bool told = found[i].share == Share::Had && is_prose(blocks[i]);
    const bool open = i >= first && i <= last && found[i].share != Share::Lacked;
    content[i] = told || (open && content[i]);
  }
  return LinkedBody::Followed;
}

}  // namespace nutgraf
