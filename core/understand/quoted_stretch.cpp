// Tells what a stretch within quotation marks looks like: a sentence, a fragment, the title of a work.
// SPDX-License-Identifier: Apache-2.0
#include "core/understand/quoted_stretch.h"

#include <algorithm>

#include "core/text/one_of.h"

namespace nutgraf {
namespace {

bool ends_sentence(std::string_view mark) { return is_one_of(mark, {".", "?", "!", "…", "..."}); }

}  // namespace

TokenRange StretchReader::inner(TokenRange stretch) const {
  const bool closes =
      stretch.size() > 1 &&
      is_one_of(words_[stretch.end - 1], {"”", "\"", "’", "'", "»", "«", "›", "‹", "''", "“", "」", "』"});
  return {stretch.begin + 1, closes ? stretch.end - 1 : stretch.end};
}

std::uint32_t StretchReader::word_count(TokenRange range) const {
  std::uint32_t count = 0;
  for (std::uint32_t token = range.begin; token < range.end && count < 50; ++token) {
    if (words_.is_word(token) && words_[token] != "'s") ++count;
  }
  return count;
}

std::string_view StretchReader::last_mark(TokenRange stretch) const {
  const TokenRange content = inner(stretch);
  return content.empty() ? std::string_view{} : words_[content.end - 1];
}

bool StretchReader::is_whole(TokenRange stretch) const {
  const bool begins =
      words_.sentence_tokens(stretch.begin).begin == stretch.begin || words_.is(stretch.begin - 1, ":");
  const std::uint32_t end = words_.sentence_tokens(stretch.end - 1).end;
  const bool stops_outside = stretch.end + 1 == end && ends_sentence(words_[stretch.end]);
  return begins && (stretch.end >= end || stops_outside);
}

bool StretchReader::is_plain_speech(TokenRange stretch) const {
  const TokenRange content = inner(stretch);
  const std::uint32_t count = word_count(content);
  bool has_first_person = false;
  bool has_two_sentences = false;
  for (std::uint32_t token = content.begin; token < content.end; ++token) {
    has_first_person = has_first_person || (words_[token] == "I" && count >= 5) ||
                       is_one_of(words_.folded(token), {"we", "my", "our", "us"});
    has_two_sentences = has_two_sentences || (ends_sentence(words_[token]) && token + 3 < content.end &&
                                              words_.is_capitalized(token + 1) && !words_.is(token + 1, "i"));
  }
  return (has_first_person && count >= 8) || (has_two_sentences && count >= 6);
}

bool StretchReader::looks_like_title(TokenRange stretch) const {
  const TokenRange content = inner(stretch);
  std::uint32_t capitals = 0;
  for (std::uint32_t token = content.begin; token < content.end; ++token) {
    if (!words_.is_word(token)) {
      if (is_one_of(words_[token], {".", "?", "!", ","}) && token + 1 < content.end) return false;
      continue;
    }
    if (words_.is_capitalized(token)) {
      ++capitals;
    } else if (!function_words_.contains(words_.folded(token))) {
      return false;
    }
  }
  const bool is_sentence = is_one_of(last_mark(stretch), {".", "?", "!"}) &&
                           words_.sentence_tokens(stretch.begin).begin == stretch.begin;
  const std::uint32_t count = word_count(content);
  return capitals >= std::min(count, 2U) && count > 0 && !is_sentence && count <= 12;
}

}  // namespace nutgraf
