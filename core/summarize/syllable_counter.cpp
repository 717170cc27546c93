// Counts the syllables of English words.
// SPDX-License-Identifier: Apache-2.0
#include "core/summarize/syllable_counter.h"

#include <algorithm>

#include "core/text/ascii.h"
#include "core/text/unicode.h"
#include "core/text/utf8.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t kMostSpokenDigits = 6;  // "1,250,000" is said "one and a quarter million"

/// Of small letters and apostrophes: a bit for each letter of the alphabet.
bool is_vowel(char c) {
  constexpr std::uint32_t kVowels = [] {
    std::uint32_t vowels = 0;
    for (const char vowel : std::string_view("aeiouy")) vowels |= 1u << (vowel - 'a');
    return vowels;
  }();
  return c >= 'a' && ((kVowels >> (c - 'a')) & 1u) != 0;
}

bool is_one_of(char c, std::string_view letters) {
  return std::any_of(letters.begin(), letters.end(), [c](char letter) { return letter == c; });
}

/// Whether `word` has `part` at `position`.
bool has_at(std::string_view word, std::size_t position, std::string_view part) {
  return word.substr(position, part.size()) == part;
}

/// Whether two neighbouring vowels belong to two syllables: "me-di-a", "cre-ate", "go-ing".
bool parts_vowels(std::string_view word, std::size_t first) {
  const char a = word[first];
  const char b = word[first + 1];
  const char before = first > 0 ? word[first - 1] : '-';
  const std::string_view rest = word.substr(first);
  if (b == 'i' && has_at(word, first + 1, "ing")) return true;  // "being", "going", "playing"
  if (a == 'i') {
    if (b == 'a')
      return !is_one_of(before, "ctsgr") || rest.starts_with("iat") || (before == 'r' && first > 1);
    if (b == 'o') {
      if (rest.starts_with("ious")) return !is_one_of(before, "ctgx");
      if (rest.starts_with("ion")) return !is_one_of(before, "ctsgnlxh");
      return true;
    }
    if (b == 'u' || b == 'i') return true;
    if (b == 'e') {
      if (rest.starts_with("iet")) return true;
      if (rest.starts_with("ienc") || rest.starts_with("ient")) return !is_one_of(before, "ct");
      if (rest == "ier" || rest == "iers") return first > 1 && !is_one_of(before, "td");
      return rest == "iest" || rest.starts_with("ien") ? before != 'r' : false;
    }
    return false;
  }
  if (a == 'e') {
    if (b == 'o') return before != 'p' && !rest.starts_with("eon");
    return (b == 'u' && rest.starts_with("eum")) || (b == 'a' && (before == 'r' && has_at(rest, 1, "at")));
  }
  if (a == 'u') {
    if (is_one_of(before, "gq")) return false;
    if (b == 'a') return before != 's';
    if (b == 'o') return true;
    if (b == 'e') return rest.starts_with("uel") || rest.starts_with("uen");
    return b == 'i' && (rest.starts_with("uit") && is_one_of(before, "nt") && first > 2);
  }
  if (a == 'o') return b == 'e' && (rest.starts_with("oet") || rest.starts_with("oem"));
  if (a == 'a') return b == 'o' || b == 'a';
  return a == 'y' && is_vowel(b) && first > 0;  // "y" between vowels closes a group
}

bool is_silent_e(std::string_view word, std::size_t position) {
  if (position == 0 || is_vowel(word[position - 1])) return false;
  const char before = word[position - 1];
  const char second = position > 1 ? word[position - 2] : 'a';
  const std::string_view rest = word.substr(position);
  const bool after_consonant_l = before == 'l' && !is_vowel(second) && !is_one_of(second, "lrw");
  if (rest == "e") return !after_consonant_l;
  if (rest == "es") {
    const bool hisses = is_one_of(before, "sxzcg") || (before == 'h' && is_one_of(second, "cs"));
    return !hisses && !after_consonant_l;
  }
  if (rest == "ed") return !is_one_of(before, "td") && !after_consonant_l;
  if (rest == "ely" || rest == "eful" || rest == "eless" || rest == "ement" || rest == "ements" ||
      rest == "eness") {
    return !after_consonant_l;
  }
  return false;
}

/// Syllables without a vowel at the end of a word: "rhy-thm", "pri-sms", "did-n't", but "can't" and "aren't".
std::uint32_t count_behind_last_vowel(std::string_view word) {
  switch (word.back()) {
    case 'm':
      return word.ends_with("sm") || word.ends_with("thm") ? 1 : 0;
    case 's':
      return word.ends_with("sms") || word.ends_with("thms") ? 1 : 0;
    case 't': {
      if (word.size() <= 4 || !word.ends_with("n't")) return 0;
      const char before = word[word.size() - 4];
      return !is_vowel(before) && before != 'r' ? 1 : 0;
    }
    default:
      return 0;
  }
}

std::uint32_t count_by_rule(std::string_view word) {
  std::uint32_t count = 0;
  bool in_group = false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const bool consonant_y = word[i] == 'y' && i + 1 < word.size() && is_vowel(word[i + 1]);
    if (!is_vowel(word[i]) || consonant_y) {
      in_group = false;
      continue;
    }
    if (!in_group ? !is_silent_e(word, i) : parts_vowels(word, i - 1)) ++count;
    in_group = true;
  }
  return std::max(count + count_behind_last_vowel(word), 1u);
}

/// The count of a line of the model's table; one where the table has no digit there.
std::uint32_t listed_count(std::string_view value) {
  return !value.empty() && value[0] >= '1' && value[0] <= '9' ? static_cast<std::uint32_t>(value[0] - '0')
                                                              : 1u;
}

/// "bus's" and "church's" have a syllable more than their stem.
bool hisses_before_s(std::string_view stem) {
  return stem.ends_with("s") || stem.ends_with("x") || stem.ends_with("z") || stem.ends_with("ch") ||
         stem.ends_with("sh") || stem.ends_with("ce") || stem.ends_with("ge") || stem.ends_with("se");
}

}  // namespace

std::uint32_t SyllableCounter::count_part(const std::string& letters, std::uint32_t capitals) const {
  if (letters.empty()) return 0;
  const bool is_shouted = capitals == letters.size() && capitals > 1 && capitals <= 5;
  if (is_shouted && (capitals <= 3 || std::none_of(letters.begin(), letters.end(), is_vowel))) {
    const auto doubles = static_cast<std::uint32_t>(std::count(letters.begin(), letters.end(), 'w'));
    return capitals + 2 * doubles;
  }
  if (const auto known = exceptions_.find(letters)) return listed_count(*known);
  std::string_view stem = letters;
  if (stem.ends_with("'s")) {
    stem.remove_suffix(2);
    return count_part(std::string(stem), 0) + (hisses_before_s(stem) ? 1 : 0);
  }
  if (stem.ends_with("s") && !stem.ends_with("ss")) {
    stem.remove_suffix(1);
    if (const auto known = exceptions_.find(stem))
      return listed_count(*known) + (hisses_before_s(stem) ? 1 : 0);
  }
  return count_by_rule(letters);
}

/// Gathers the parts of one word: letters between hyphens, periods and other marks.
class SyllableCounter::PartReader {
 public:
  explicit PartReader(const SyllableCounter& counter) : counter_(counter) {}

  std::uint32_t count(std::string_view word) {
    std::size_t i = take_ascii(word);
    while (i < word.size()) {
      if (is_ascii_letter(word[i])) {
        capitals_ += is_ascii_upper(word[i]) ? 1u : 0u;
        letters_ += static_cast<char>(word[i++] | 0x20);
        continue;
      }
      const DecodedCodePoint step = decode_utf8(word, i);
      i += step.length;
      take(step.code_point, i == word.size());
    }
    end_part(false);
    return count_ + std::min(digits_, kMostSpokenDigits);
  }

 private:
  /// Most words are ASCII letters throughout. Returns where others begin.
  std::size_t take_ascii(std::string_view word) {
    std::size_t i = 0;
    letters_.resize(word.size());
    for (; i < word.size() && is_ascii_letter(word[i]); ++i) {
      capitals_ += is_ascii_upper(word[i]) ? 1u : 0u;
      letters_[i] = static_cast<char>(word[i] | 0x20);
    }
    letters_.resize(i);
    return i;
  }

  void take(char32_t c, bool is_last) {
    const char32_t base = base_letter(c);
    const char32_t lower = to_lower(base);
    if (lower >= U'a' && lower <= U'z') {
      capitals_ += is_upper(c) ? 1u : 0u;
      letters_ += static_cast<char>(lower);
      // An accent is spoken: "café" has two syllables.
      if (base != c && lower == U'e' && is_last) letters_ += 'y';
    } else if ((c == U'\'' || c == U'\u2019') && !letters_.empty() && !is_last) {
      letters_ += '\'';
    } else if (is_digit(c)) {
      ++digits_;
    } else if (is_letter(c)) {
      letters_ += "ok";  // a letter of another script: about a syllable for each two
    } else {
      end_part(c == U'.');
    }
  }

  void end_part(bool at_period) {
    if (letters_.size() == 1 && (at_period || single_letters_)) {
      count_ += letters_ == "w" ? 3 : 1;
      single_letters_ = at_period;
    } else {
      count_ += counter_.count_part(letters_, capitals_);
      single_letters_ = false;
    }
    letters_.clear();
    capitals_ = 0;
  }

  const SyllableCounter& counter_;
  std::uint32_t count_ = 0;
  std::uint32_t digits_ = 0;
  bool single_letters_ = false;  // "U.S.": letters that are each followed by a period

  // Of the part.
  std::string letters_;
  std::uint32_t capitals_ = 0;
};

std::uint32_t SyllableCounter::count(std::string_view word) const { return PartReader(*this).count(word); }

}  // namespace nutgraf
