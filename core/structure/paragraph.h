// The form of one paragraph: what can be seen without reading its neighbours.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/document/annotations.h"
#include "core/model/furniture.h"
#include "core/model/phrase_table.h"
#include "core/model/word_table.h"
#include "core/structure/byline.h"
#include "core/structure/paragraph_ends.h"
#include "core/text/words.h"

namespace nutgraf {

/// Words in capitals at the head: the whole line; a label and a colon; capitals that run into a sentence; a
/// title-case label and a colon ("Explainer: …").
enum class KickerForm : std::uint8_t { None, WholeLine, Label, OneWordLabel, Running, TitleLabel };
inline constexpr std::uint32_t kKickerFormCount = 6;

/// A rough sort of paragraphs by length, grammar and ending. Prose has function words among its words.
enum class Shape : std::uint8_t { Empty, Fragment, ShortSentence, Title, OpenProse, Sentence, Prose };
inline constexpr std::uint32_t kShapeCount = 7;

struct Paragraph {
  TokenRange tokens;
  Span span;
  std::uint32_t word_begin = 0;  ///< into PastedText::words
  std::uint32_t word_end = 0;
  std::uint32_t blank_lines = 0;    ///< between it and the paragraph before
  std::uint32_t last_sentence = 0;  ///< where its last sentence begins

  Ending ending = Ending::Other;
  Opening opening = Opening::Symbol;
  KickerForm kicker = KickerForm::None;
  Shape shape = Shape::Empty;
  BylineForm byline = BylineForm::None;
  bool dateline = false;        ///< opens with "MANILA (Marewire) —"
  bool has_link = false;        ///< a URL or an e-mail address
  bool has_handle = false;      ///< "@name" or "#topic"
  bool clock = false;           ///< begins with a time of the day: "14:05", "9.41 p.m."
  bool copyright = false;       ///< "©" or "(c)"
  std::uint8_t separators = 0;  ///< "|", "•", "·", "»", "›", "/" between words; at most 255
  std::uint32_t sentences = 0;  ///< ends of sentences inside, roughly
  std::uint32_t function_words = 0;
  std::uint32_t capitalized = 0;  ///< words with a capital first letter, Upper included
  std::uint32_t upper = 0;
  std::uint32_t digits = 0;
  std::uint32_t item = 0;          ///< the number at its head: 3 of "3. Tollbridge" or "3) Tollbridge"
  std::uint32_t reader_words = 0;  ///< "you", "your", "our", outside of quotation marks
  std::uint32_t speech_verbs = 0;
  std::uint32_t date_words = 0;  ///< words of a full date in it
  /// Has figures as of clocks and dates ("14:05", "3/11"), or beside a month or weekday.
  bool tells_time = false;
  std::array<std::uint16_t, kFurnitureCount> furniture{};  ///< words of phrases of each kind, at most 65535
  /// The kind of the phrase it begins with, or kFurnitureCount.
  std::uint32_t opening_furniture = kFurnitureCount;
  /// The same of a phrase that begins its last sentence or bracket.
  std::uint32_t closing_furniture = kFurnitureCount;
  /// Ends on a credit and a name: "Image: Ilse Marren.", "(Ilse Marren/Harbor News)".
  bool credited_end = false;
  bool signed_off = false;  ///< ends on a credit alone in brackets: "(Marewire)"
  bool listed = false;      ///< an item of a list that the line above it announces (mark_lists)
  bool link_label = false;  ///< begins with a label that announces another story: "READ MORE: ", "Watch | "

  std::uint32_t words() const { return word_end - word_begin; }
  std::uint32_t furniture_words() const {
    std::uint32_t sum = 0;
    for (const std::uint16_t count : furniture) sum += count;
    return sum;
  }
  bool is_prose() const { return shape >= Shape::OpenProse; }
  bool is_open() const {
    return ending == Ending::Letter || ending == Ending::Digit || ending == Ending::Comma ||
           ending == Ending::Ellipsis;
  }
  /// Prose that stops before its end, as teasers do.
  bool is_cut() const { return is_prose() && is_open(); }
};

/// True for prose that isn't made of furniture phrases: what counts as a part of some story.
bool is_story_prose(const Paragraph& paragraph);

/// All paragraphs of a text, in order, and their words.
struct PastedText {
  std::vector<TextWord> words;
  std::vector<Paragraph> paragraphs;
};

/// Reads the forms of all paragraphs. Linear in the text.
PastedText read_paragraphs(std::string_view text, const Segmentation& segmentation, const WordTable& table,
                           const PhraseTable& phrases);

}  // namespace nutgraf
