// Turns of a chat.
// SPDX-License-Identifier: Apache-2.0
#include "core/structure/chat_turns.h"

#include <algorithm>
#include <iterator>

#include "core/text/hash.h"
#include "core/text/hash_index.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t kFewestTurns = 2;    // of one name
constexpr std::uint32_t kFewestNames = 2;    // with so many turns
constexpr std::uint32_t kLongestName = 3;    // words
constexpr std::uint32_t kLongestLabel = 10;  // words of name, date and time
constexpr std::uint32_t kLongestHead = 8;
constexpr std::size_t kLongestNick = 30;    // bytes
constexpr std::uint32_t kLongestTurn = 25;  // words of one that ends in a stop

/// What opens a line: whose turn it may be.
struct Label {
  std::uint64_t name = 0;  ///< a hash of its words; 0 where there is none
  bool clock = false;      ///< a time of day stands beside it
  TurnPart part = TurnPart::None;
};

class LabelReader {
 public:
  LabelReader(std::string_view text, const PastedText& pasted, const Paragraph& paragraph)
      : text_(text), words_(pasted.words), paragraph_(paragraph) {}

  Label read() const {
    if (paragraph_.words() == 0) return {};
    const std::string_view line = paragraph_.span.of(text_);
    if (line[0] == '<') return read_nick(line);
    if (quotes_behind_colon(line)) return {};
    const std::uint32_t limit = std::min(paragraph_.word_end, paragraph_.word_begin + kLongestLabel);
    for (std::uint32_t word = paragraph_.word_begin; word < limit; ++word) {
      const std::string_view gap = gap_after(word);
      if (gap.find(':') != std::string_view::npos && !is_clock(word)) return read_before_colon(word + 1);
    }
    return read_head();
  }

 private:
  std::string_view gap_after(std::uint32_t word) const {
    const std::uint32_t end =
        word + 1 < paragraph_.word_end ? words_[word + 1].span.begin : paragraph_.span.end;
    return text_.substr(words_[word].span.end, end - words_[word].span.end);
  }

  bool is_number(std::uint32_t word) const { return words_[word].letters == WordCase::Digits; }

  /// "14:02": a colon alone between two numbers.
  bool is_clock(std::uint32_t word) const {
    return word + 1 < paragraph_.word_end && is_number(word) && is_number(word + 1) && gap_after(word) == ":";
  }

  bool is_half_of_day(std::uint32_t word) const {
    const std::string_view own = words_[word].span.of(text_);
    return own == "AM" || own == "PM" || own == "am" || own == "pm";
  }

  Label read_nick(std::string_view line) const {
    const std::size_t close = line.find('>');
    if (close > kLongestNick || line.find(' ') < close) return {};
    return {hash64(line.substr(0, close)), true, TurnPart::Whole};
  }

  /// A name, and maybe a date and a time before or behind it.
  Label read_before_colon(std::uint32_t end) const {
    Label label{0, false, TurnPart::Whole};
    std::uint32_t words = 0;
    for (std::uint32_t word = paragraph_.word_begin; word < end; ++word) {
      label.clock = label.clock || (word + 1 < end && is_clock(word));
      if (is_number(word) || (label.clock && is_half_of_day(word))) continue;
      label.name = hash_combine(label.name, words_[word].hash);
      ++words;
    }
    return words > 0 && words <= kLongestName ? label : Label{};
  }

  /// "Joel 9:32 AM", "wrenfield — Today at 7:41 PM": by its first word, as the others come with every name.
  Label read_head() const {
    const std::uint32_t first = paragraph_.word_begin;
    if (paragraph_.words() > kLongestHead || paragraph_.ending <= Ending::Question || is_number(first))
      return {};
    std::uint32_t clock = first;
    while (clock < paragraph_.word_end && !is_clock(clock)) ++clock;
    std::uint32_t end = clock + 2;
    if (end < paragraph_.word_end && is_half_of_day(end)) ++end;
    if (end != paragraph_.word_end) return {};
    return {words_[first].hash, true, TurnPart::Head};
  }

  std::string_view text_;
  const std::vector<TextWord>& words_;
  const Paragraph& paragraph_;
};

/// Whether a line reads as people chat.
bool is_chatted(const Label& label, const Paragraph& paragraph) {
  if (paragraph.ending > Ending::Question) return true;
  return label.clock && paragraph.words() < kLongestTurn;
}

}  // namespace

std::vector<TurnPart> find_turns(std::string_view text, const PastedText& pasted) {
  std::vector<Label> labels;
  labels.reserve(pasted.paragraphs.size());
  HashIndex turns;  // of each name
  std::uint32_t names = 0;
  for (const Paragraph& paragraph : pasted.paragraphs) {
    labels.push_back(LabelReader(text, pasted, paragraph).read());
    if (labels.back().name != 0 && ++turns[labels.back().name] == kFewestTurns) ++names;
  }
  std::vector<TurnPart> parts(labels.size(), TurnPart::None);
  if (names < kFewestNames) return parts;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (labels[i].name == 0 || *turns.find(labels[i].name) < kFewestTurns) continue;
    if (is_chatted(labels[i], pasted.paragraphs[i])) parts[i] = labels[i].part;
  }
  return parts;
}

bool quotes_behind_colon(std::string_view line) {
  constexpr std::string_view kOpenings[] = {": \"", ": “", ": „", ": «"};
  return std::any_of(std::begin(kOpenings), std::end(kOpenings), [line](std::string_view opening) {
    return line.find(opening) != std::string_view::npos;
  });
}

}  // namespace nutgraf
