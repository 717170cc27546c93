// Tells what a stretch within quotation marks looks like: a sentence, a fragment, the title of a work.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

#include "core/document/annotations.h"
#include "core/document/words.h"
#include "core/model/lexicon.h"

namespace nutgraf {

class StretchReader {
 public:
  StretchReader(const Words& words, const Lexicon& function_words)
      : words_(words), function_words_(function_words) {}

  /// The stretch without its marks.
  TokenRange inner(TokenRange stretch) const;

  /// Words of a range, possessives aside; counts to 50 and no further.
  std::uint32_t word_count(TokenRange range) const;

  /// The last token within the marks; empty for a stretch of nothing but marks.
  std::string_view last_mark(TokenRange stretch) const;

  /// Stands for itself: begins a sentence or follows a colon, and ends one, inside or just outside its marks.
  bool is_whole(TokenRange stretch) const;

  /// Begins a sentence and goes on to say more than one, or says "I" or "we": somebody's words for certain,
  /// even where the writer's sentence goes on behind them.
  bool is_plain_speech(TokenRange stretch) const;

  /// "The Professionals": all words of weight capitalized, no mark within, at most twelve words.
  bool looks_like_title(TokenRange stretch) const;

 private:
  const Words& words_;
  const Lexicon& function_words_;
};

}  // namespace nutgraf
