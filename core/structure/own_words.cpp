// Which words the article's own stretches have had, and what other stretches have in common with them.
// SPDX-License-Identifier: Apache-2.0
#include "core/structure/own_words.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t kNameRarity = 3;

// What is kept of a word, beside the number of the last stretch that had it.
constexpr std::uint32_t kOwn = 1;      // the article has it
constexpr std::uint32_t kOwnName = 2;  // as a name
constexpr std::uint32_t kMarks = 4;

std::uint32_t per_cent(std::uint64_t part, std::uint64_t whole) {
  return whole == 0 ? 0 : static_cast<std::uint32_t>(part * 100 / whole);
}

}  // namespace

bool OwnWords::counts(std::size_t i) const {
  return is_story_prose(pasted_.paragraphs[i]) || pasted_.paragraphs[i].shape == Shape::Title;
}

std::uint32_t OwnWords::rarity_of(const TextWord& word) const {
  return word.letters == WordCase::Digits ? 1 : table_.rarity(word.hash);
}

template <typename Visit>
void OwnWords::for_words(std::size_t i, Visit visit) {
  const Paragraph& paragraph = pasted_.paragraphs[i];
  for (std::uint32_t w = paragraph.word_begin; w < paragraph.word_end; ++w) {
    const TextWord& word = pasted_.words[w];
    visit(word, marks_[word.hash],
          is_capitalized(word) && w > paragraph.word_begin && table_.rarity(word.hash) >= kNameRarity);
  }
}

Likeness OwnWords::compare(std::size_t begin, std::size_t end) {
  ++stretch_;
  std::uint64_t rarity = 0;
  std::uint64_t own = 0;
  std::uint32_t names = 0;
  std::uint32_t own_names = 0;
  Likeness likeness;
  for (std::size_t i = begin + 1; i < end; ++i) {
    if (!counts(i)) continue;
    if (is_story_prose(pasted_.paragraphs[i])) likeness.prose_words += pasted_.paragraphs[i].words();
    for_words(i, [&](const TextWord& word, std::uint32_t& mark, bool name) {
      const std::uint32_t old = mark;
      mark = stretch_ * kMarks + old % kMarks;
      if (old / kMarks == stretch_) return;
      rarity += rarity_of(word);
      own += (old & kOwn) != 0 ? rarity_of(word) : 0;
      names += name ? 1u : 0u;
      own_names += name && (old & kOwnName) != 0 ? 1u : 0u;
    });
  }
  likeness.words = per_cent(own, rarity);
  likeness.names = per_cent(own_names, names);
  likeness.headline = share_in_stretch(begin);
  return likeness;
}

void OwnWords::take(std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i) {
    if (!counts(i)) continue;
    for_words(i,
              [](const TextWord&, std::uint32_t& mark, bool name) { mark |= kOwn | (name ? kOwnName : 0u); });
  }
}

std::uint32_t OwnWords::share_in_stretch(std::size_t paragraph) {
  std::uint64_t rarity = 0;
  std::uint64_t back = 0;
  for_words(paragraph, [&](const TextWord& word, std::uint32_t mark, bool) {
    rarity += rarity_of(word);
    back += mark / kMarks == stretch_ ? rarity_of(word) : 0;
  });
  return per_cent(back, rarity);
}

}  // namespace nutgraf
