// A read-only table of words and the classes that they are of, a letter each.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "core/model/lexicon.h"

namespace nutgraf {

/// Lines of word<TAB>letters, as in Lexicon; what a letter means stands at the head of the section. The text
/// must outlive the table.
///
///   LetterTable words("panel\ta\nchannel\tpm\n");
///   words.has("channel", 'm');  // true
class LetterTable {
 public:
  explicit LetterTable(std::string_view lines) : words_(lines) {}

  /// Whether a word is of a class; false for words that the table doesn't have.
  bool has(std::string_view word, char letter) const {
    const auto letters = words_.find(word);
    return letters && letters->find(letter) != std::string_view::npos;
  }

 private:
  Lexicon words_;
};

}  // namespace nutgraf
