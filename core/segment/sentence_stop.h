// What may end a sentence, and what may begin the next.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "core/segment/sentence_tokens.h"

namespace nutgraf {

/// What ends a sentence, perhaps.
enum class Stop : std::uint8_t {
  None,
  Period,
  Shout,  ///< ! ? and their runs
  Ellipsis,
  Full,          ///< a stop of a script without case: 。 । ؟
  Abbreviation,  ///< a word with its own period
};

/// What stands behind a stop.
enum class Start : std::uint8_t { Nothing, Upper, Lower, Caseless, Digit, Mark, Other };

/// `token` lies in the paragraph.
Stop stop_at(const SentenceTokens& tokens, std::uint32_t token);

/// The first token behind the opening marks at `token`, of which at most four are looked at.
std::uint32_t behind_opening_marks(const SentenceTokens& tokens, std::uint32_t token);

Start start_at(const SentenceTokens& tokens, std::uint32_t token);

}  // namespace nutgraf
