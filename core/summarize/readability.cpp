// Measures how long and how hard a text is to read.
// SPDX-License-Identifier: Apache-2.0
#include "core/summarize/readability.h"

namespace nutgraf {
namespace {

constexpr double kWordsPerMinute = 238.0;  // Brysbaert (2019), silent reading of English non-fiction

bool is_dash(std::string_view token) { return token == "\u2014" || token == "\u2013" || token == "--"; }

}  // namespace

ReadingFigures ReadabilityMeter::measure(std::string_view text, const Segmentation& segmentation,
                                         const std::vector<Block>& blocks) const {
  ReadingFigures figures;
  std::uint64_t syllables = 0;
  std::size_t block = 0;
  for (const Sentence& sentence : segmentation.sentences) {
    while (block < blocks.size() && blocks[block].tokens.end <= sentence.tokens.begin) ++block;
    if (block == blocks.size()) break;
    if (blocks[block].story != 0 || blocks[block].kind != BlockKind::Body) continue;
    const std::uint32_t words_before = figures.words;
    std::uint32_t i = sentence.tokens.begin;
    while (i < sentence.tokens.end) {
      // Tokens that touch make up a word: "don't", "U.S.-led", "(2019)".
      const std::uint32_t first = i;
      if (is_dash(segmentation.tokens[i++].span.of(text))) continue;
      while (i < sentence.tokens.end &&
             segmentation.tokens[i].span.begin == segmentation.tokens[i - 1].span.end &&
             !is_dash(segmentation.tokens[i].span.of(text))) {
        ++i;
      }
      const std::uint32_t spoken = syllables_.count(segmentation.span({first, i}).of(text));
      syllables += spoken;
      if (spoken > 0) ++figures.words;
    }
    if (figures.words > words_before) ++figures.sentences;
  }
  if (figures.words == 0) return figures;
  const double words = figures.words;
  const double words_per_sentence = words / figures.sentences;
  const double syllables_per_word = static_cast<double>(syllables) / words;
  figures.minutes = words / kWordsPerMinute;
  figures.flesch_ease = 206.835 - 1.015 * words_per_sentence - 84.6 * syllables_per_word;
  figures.grade = 0.39 * words_per_sentence + 11.8 * syllables_per_word - 15.59;
  return figures;
}

}  // namespace nutgraf
