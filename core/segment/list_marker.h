// Markers of list items: "1.", "2)", "(a)", "•".
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/document/annotations.h"

namespace nutgraf {

/// Tells whether the items of a list that stands in one paragraph begin at a token: "1. One 2. Two", "• One •
/// Two".
class ListMarkers {
 public:
  ListMarkers(std::string_view text, const std::vector<Token>& tokens) : text_(text), tokens_(tokens) {}

  /// Asks for the tokens in order; `begins_sentence` where a sentence begins anyway. Returns the number of
  /// tokens of the marker if an item begins at `token`, else 0. A counted item begins a list only where a
  /// sentence begins, and goes on only with the next number or letter in the same style.
  std::uint32_t marker_at(std::uint32_t token, bool begins_sentence);

  /// Forgets the list: another paragraph begins, which ends before token `end`.
  void begin_paragraph(std::uint32_t end) {
    end_ = end;
    next_ = 0;
  }

 private:
  enum class Style : std::uint8_t { Period, Bracket, PeriodBracket, Brackets };
  struct Marker {
    std::uint32_t value = 0;  ///< 1 for "1", 'a' for "a"
    Style style = Style::Period;
    std::uint32_t tokens = 0;
  };

  std::optional<Marker> read(std::uint32_t token) const;
  std::string_view word(std::uint32_t token) const {
    return token < end_ ? tokens_[token].span.of(text_) : std::string_view();
  }
  bool touches_next(std::uint32_t token) const {
    return token + 1 < end_ && tokens_[token].span.end == tokens_[token + 1].span.begin;
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
  std::uint32_t end_ = 0;
  std::uint32_t next_ = 0;  // the value expected of the next marker, 0: no list
  Style style_ = Style::Period;
};

}  // namespace nutgraf
