// What a paragraph is by itself, and where in the paste it stands.
// SPDX-License-Identifier: Apache-2.0
#include "core/structure/block_feature_reader.h"

#include <algorithm>

namespace nutgraf {

void BlockFeatureReader::read_form(const Paragraph& paragraph, bool first_prose) {
  const std::uint32_t words = paragraph.words();
  const std::uint32_t form = shape(paragraph);
  const std::uint32_t size = length(paragraph);
  add(kBias, 0);
  add(kShapeOnly, form);
  add(kWords, bucket(words, {1, 2, 3, 4, 6, 9, 13, 19, 28, 41, 61, 91}));
  add(kEnding, static_cast<std::uint32_t>(paragraph.ending) * kShapeCount + form);
  add(kOpening, static_cast<std::uint32_t>(paragraph.opening) * kShapeCount + form);
  add(kKicker, static_cast<std::uint32_t>(paragraph.kicker) * kShapeCount + form);
  add(kKickerPlace, (static_cast<std::uint32_t>(paragraph.kicker) * 2 + (paragraph.is_open() ? 1 : 0)) * 2 +
                        (first_prose ? 1 : 0));
  add(kCapitals, bucket(share(paragraph.capitalized, words), {10, 25, 45, 65, 85}) * kLengths + size);
  add(kUpper, bucket(share(paragraph.upper, words), {1, 15, 60}) * kLengths + size);
  add(kGrammar, bucket(share(paragraph.function_words, words), {1, 15, 27, 40}) * kLengths + size);
  for (std::uint32_t kind = 0; kind < kFurnitureCount; ++kind) {
    const std::uint32_t covered = paragraph.furniture[kind];
    if (covered > 0) add(kFurniture, (kind * 3 + bucket(share(covered, words), {34, 75})) * kLengths + size);
  }
  if (paragraph.opening_furniture < kFurnitureCount)
    add(kFurnitureOpen, paragraph.opening_furniture * kLengths + size);
  add(kFurnitureAll, bucket(share(paragraph.furniture_words(), words), {1, 20, 45, 75}) * kShapeCount + form);
  const std::uint32_t dated =
      paragraph.date_words == 0 ? 0 : 1 + bucket(share(paragraph.date_words, words), {30, 60});
  add(kDate, dated * kShapeCount + form);
  add(kByline, static_cast<std::uint32_t>(paragraph.byline) * 2 + (first_prose ? 1 : 0));
  if (paragraph.dateline) add(kDateline, first_prose ? 1 : 0);
  add(kSeparators, bucket(paragraph.separators, {1, 2, 4}) * kLengths + size);
  if (paragraph.has_link) add(kSigns, form);
  if (paragraph.has_handle) add(kSigns, kShapeCount + form);
  if (paragraph.copyright) add(kSigns, 2 * kShapeCount + form);
  add(kReader, bucket(share(paragraph.reader_words, words), {1, 6}) * kShapeCount + form);
  // Guides and advice speak to the reader all along.
  const std::uint32_t rate =
      bucket(totals_.reader_words * 1000u / std::max(totals_.prose_words, 1u), {2, 8, 20});
  add(kReaderRate, (rate * 3 + bucket(share(paragraph.reader_words, words), {1, 6})) * kShapeCount + form);
  add(kSpeech, std::min(paragraph.speech_verbs, 2u) * kShapeCount + form);
  add(kDigits, bucket(share(paragraph.digits, words), {1, 15, 40}) * kLengths + size);
  add(kSentences, bucket(paragraph.sentences, {1, 2, 4}) * kLengths + size);
  if (paragraph.closing_furniture < kFurnitureCount)
    add(kClosing, paragraph.closing_furniture * kShapeCount + form);
  if (paragraph.is_cut()) add(kCut, bucket(words, {20, 40, 70, 120}));
  if (paragraph.is_cut()) add(kCutKicker, static_cast<std::uint32_t>(paragraph.kicker));
}

void BlockFeatureReader::read_place(std::uint32_t i, const Totals& before, const Totals& through,
                                    std::uint32_t header, std::uint32_t distance) {
  const Paragraph& paragraph = pasted_.paragraphs[i];
  const std::uint32_t form = shape(paragraph);
  const auto left = static_cast<std::uint32_t>(pasted_.paragraphs.size() - 1 - i);
  const std::uint32_t words_ahead = totals_.prose_words - through.prose_words;
  add(kBefore, bucket(before.prose_words, {1, 40, 120, 300, 700}) * kShapeCount + form);
  add(kAfter, bucket(words_ahead, {1, 40, 120, 300, 700}) * kShapeCount + form);
  add(kIndex, bucket(i, {1, 2, 3, 5, 10}) * kShapeCount + form);
  add(kLeft, bucket(left, {1, 2, 3, 5, 10}) * kShapeCount + form);
  add(kHeader, (header * 4 + bucket(distance, {2, 4, 9})) * kShapeCount + form);
  // Prose that breaks off, here and in the rest of the paste.
  const std::uint32_t cuts = totals_.cuts - before.cuts;
  add(kCutsAhead, (bucket(cuts, {1, 2, 3}) * 2 + (paragraph.is_cut() ? 1 : 0)) * kShapeCount + form);
  add(kKickers, (bucket(totals_.kickers, {1, 2}) * 2 + (bears_kicker(paragraph) ? 1 : 0)) * 2 +
                    (before.prose > 0 ? 1 : 0));
  // Where hardly any paragraph of a paste ends properly, an open end says nothing.
  add(kOpenRate, bucket(share(totals_.cuts, totals_.prose), {1, 25, 60}) * 2 + (paragraph.is_cut() ? 1 : 0));
  add(kSize, bucket(totals_.prose_words, {1, 60, 200, 600}) * kShapeCount + form);
  const std::uint32_t closed_ahead = totals_.closed_words - through.closed_words;
  add(kTail, ((bucket(closed_ahead, {1, 60}) * 2 + (paragraph.is_cut() ? 1 : 0)) * 2 +
              (bears_kicker(paragraph) ? 1 : 0)) *
                     kShapeCount +
                 form);
}

}  // namespace nutgraf
