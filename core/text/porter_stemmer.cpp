// The Porter stemmer: "police", "policing" and "policed" become one stem.
// SPDX-License-Identifier: Apache-2.0
#include "core/text/porter_stemmer.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace nutgraf {
namespace {

/// Reads a word's letters as consonants and vowels; "y" is a consonant at the beginning and after a vowel.
class Shape {
 public:
  explicit Shape(std::string_view word) {
    for (const char c : word) {
      const bool vowel = c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
      const bool consonant = c == 'y' ? size_ == 0 || (last_ & 1u) == 0 : !vowel;
      if (size_ > 0 && consonant && (last_ & 1u) == 0) ++measure_;
      has_vowel_ = has_vowel_ || !consonant;
      last_ = (last_ << 1) | (consonant ? 1u : 0u);
      ++size_;
    }
  }

  /// Whether the letter so many places before the last one, at most 31, is a consonant.
  bool consonant_before_last(std::uint32_t places) const { return ((last_ >> places) & 1u) != 0; }
  /// Porter's m: how often a consonant follows a vowel.
  std::size_t measure() const { return measure_; }
  bool has_vowel() const { return has_vowel_; }

 private:
  std::size_t size_ = 0;
  std::size_t measure_ = 0;
  std::uint32_t last_ = 0;  // the last letters, the last of all in the lowest bit: 1 for consonants
  bool has_vowel_ = false;
};

std::size_t measure(std::string_view stem) { return Shape(stem).measure(); }

bool ends_with_double_consonant(std::string_view word) {
  const std::size_t n = word.size();
  return n >= 2 && word[n - 1] == word[n - 2] && Shape(word).consonant_before_last(0);
}

/// Consonant, vowel, consonant other than w, x and y at the end: "hop"; or a word of vowel and consonant:
/// "at".
bool ends_with_cvc(std::string_view word) {
  const std::size_t n = word.size();
  const Shape shape(word);
  if (n == 2) return !shape.consonant_before_last(1) && shape.consonant_before_last(0);
  const bool cvc = n > 2 && shape.consonant_before_last(2) && !shape.consonant_before_last(1) &&
                   shape.consonant_before_last(0);
  if (!cvc) return false;
  return word[n - 1] != 'w' && word[n - 1] != 'x' && word[n - 1] != 'y';
}

std::string_view without(std::string_view word, std::string_view suffix) {
  return word.substr(0, word.size() - suffix.size());
}

struct Rule {
  std::string_view suffix;
  std::string_view replacement;
};

/// Rules by the last letter of their suffixes: most words end in a letter that few have, or none.
template <std::size_t kCount>
class RuleTable {
 public:
  /// Rules of one last letter stay in their order.
  constexpr explicit RuleTable(const Rule (&rules)[kCount]) {
    std::size_t placed = 0;
    for (char letter = 'a'; letter <= 'z'; ++letter) {
      for (const Rule& rule : rules) {
        if (rule.suffix.back() == letter) rules_[placed++] = rule;
      }
      ends_[static_cast<std::size_t>(letter - 'a') + 1] = static_cast<std::uint8_t>(placed);
    }
  }

  /// Those whose suffixes end like a word.
  constexpr std::span<const Rule> ending_like(std::string_view word) const {
    if (word.empty() || word.back() < 'a' || word.back() > 'z') return {};
    const auto letter = static_cast<std::size_t>(word.back() - 'a');
    return {rules_.data() + ends_[letter], rules_.data() + ends_[letter + 1]};
  }

 private:
  std::array<Rule, kCount> rules_{};
  std::array<std::uint8_t, 27> ends_{};  // of the rules up to each letter
};

/// For suffixes whose last letter the word has: the one before it tells most of them apart.
bool ends_with(std::string_view word, std::string_view suffix) {
  return word.size() >= suffix.size() && word[word.size() - 2] == suffix[suffix.size() - 2] &&
         word.ends_with(suffix);
}

/// The first rule whose suffix the word bears decides: applied where the stem's measure is above `above`.
void apply(std::string& word, std::span<const Rule> rules, std::size_t above) {
  for (const Rule& rule : rules) {
    if (!ends_with(word, rule.suffix)) continue;
    const std::string_view stem = without(word, rule.suffix);
    if (measure(stem) > above) word.replace(stem.size(), rule.suffix.size(), rule.replacement);
    return;
  }
}

void drop(std::string& word, std::size_t letters) { word.resize(word.size() - letters); }

void plural_to_singular(std::string& word) {
  if (!word.ends_with("s") || word.ends_with("ss")) return;
  drop(word, word.ends_with("sses") || (word.ends_with("ies") && word.size() != 4) ? 2 : 1);
}

void participle_to_base(std::string& word) {
  if (word.ends_with("ied")) return drop(word, word.size() == 4 ? 1 : 2);
  if (word.ends_with("eed")) {
    if (measure(without(word, "eed")) > 0) word.pop_back();
    return;
  }
  if (word.ends_with("ed") && Shape(without(word, "ed")).has_vowel()) {
    drop(word, 2);
  } else if (word.ends_with("ing") && Shape(without(word, "ing")).has_vowel()) {
    drop(word, 3);
  } else {
    return;
  }
  if (word.ends_with("at") || word.ends_with("bl") || word.ends_with("iz") ||
      (measure(word) == 1 && ends_with_cvc(word))) {
    word += 'e';
  } else if (ends_with_double_consonant(word)) {
    const char last = word.back();
    if (last != 'l' && last != 's' && last != 'z') word.pop_back();
  }
}

void y_to_i(std::string& word) {
  if (!word.ends_with("y")) return;
  const std::string_view stem = without(word, "y");
  if (stem.size() >= 2 && Shape(stem).consonant_before_last(0)) word.back() = 'i';
}

void shorten_double_suffix(std::string& word) {
  while (word.ends_with("alli") && measure(without(word, "alli")) > 0) drop(word, 2);
  if (word.ends_with("logi")) {
    if (measure(without(word, "ogi")) > 0) word.pop_back();
    return;
  }
  static constexpr RuleTable kRules(
      {{"ational", "ate"}, {"tional", "tion"}, {"enci", "ence"}, {"anci", "ance"}, {"izer", "ize"},
       {"bli", "ble"},     {"alli", "al"},     {"entli", "ent"}, {"eli", "e"},     {"ousli", "ous"},
       {"ization", "ize"}, {"ation", "ate"},   {"ator", "ate"},  {"alism", "al"},  {"iveness", "ive"},
       {"fulness", "ful"}, {"ousness", "ous"}, {"aliti", "al"},  {"iviti", "ive"}, {"biliti", "ble"},
       {"fulli", "ful"}});
  apply(word, kRules.ending_like(word), 0);
}

void drop_suffix(std::string& word) {
  if (word.ends_with("ion")) {  // the one suffix of this step that also looks at the letter before it
    const std::string_view stem = without(word, "ion");
    const bool ends_well = stem.ends_with("s") || stem.ends_with("t");
    if (ends_well && measure(stem) > 1) drop(word, 3);
    return;
  }
  static constexpr RuleTable kRules({{"al", ""},
                                     {"ance", ""},
                                     {"ence", ""},
                                     {"er", ""},
                                     {"ic", ""},
                                     {"able", ""},
                                     {"ible", ""},
                                     {"ant", ""},
                                     {"ement", ""},
                                     {"ment", ""},
                                     {"ent", ""},
                                     {"ou", ""},
                                     {"ism", ""},
                                     {"ate", ""},
                                     {"iti", ""},
                                     {"ous", ""},
                                     {"ive", ""},
                                     {"ize", ""}});
  apply(word, kRules.ending_like(word), 1);
}

void drop_final_e(std::string& word) {
  if (!word.ends_with("e")) return;
  const std::string_view stem = without(word, "e");
  const std::size_t m = measure(stem);
  if (m > 1 || (m == 1 && !ends_with_cvc(stem))) word.pop_back();
}

}  // namespace

std::string porter_stem(std::string_view word) {
  static constexpr RuleTable kIrregular({{"skies", "sky"},
                                         {"sky", "sky"},
                                         {"dying", "die"},
                                         {"lying", "lie"},
                                         {"tying", "tie"},
                                         {"news", "news"},
                                         {"innings", "inning"},
                                         {"inning", "inning"},
                                         {"outings", "outing"},
                                         {"outing", "outing"},
                                         {"cannings", "canning"},
                                         {"canning", "canning"},
                                         {"howe", "howe"},
                                         {"proceed", "proceed"},
                                         {"exceed", "exceed"},
                                         {"succeed", "succeed"}});
  for (const Rule& form : kIrregular.ending_like(word)) {
    if (word == form.suffix) return std::string(form.replacement);
  }
  if (word.size() <= 2) return std::string(word);
  std::string stem(word);
  plural_to_singular(stem);
  participle_to_base(stem);
  y_to_i(stem);
  shorten_double_suffix(stem);
  static constexpr RuleTable kShortened({{"icate", "ic"},
                                         {"ative", ""},
                                         {"alize", "al"},
                                         {"iciti", "ic"},
                                         {"ical", "ic"},
                                         {"ful", ""},
                                         {"ness", ""}});
  apply(stem, kShortened.ending_like(stem), 0);
  drop_suffix(stem);
  drop_final_e(stem);
  if (stem.ends_with("ll") && measure(without(stem, "l")) > 1) stem.pop_back();
  return stem;
}

}  // namespace nutgraf
