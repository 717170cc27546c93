// Splits a text into tokens.
// SPDX-License-Identifier: Apache-2.0
#include "core/segment/tokenizer.h"

#include "core/segment/token_scanner.h"

namespace nutgraf {

std::vector<Token> Tokenizer::tokenize(std::string_view text) const {
  return TokenScanner(tables_, text).scan();
}

}  // namespace nutgraf
