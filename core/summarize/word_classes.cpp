// What classes of words a word may belong to, without regard to its context.
// SPDX-License-Identifier: Apache-2.0
#include "core/summarize/word_classes.h"

#include <initializer_list>
#include <string>

namespace nutgraf {
namespace {

std::uint32_t bit_of(char letter) {
  switch (letter) {
    case 'd':
      return kDeterminer;
    case 'o':
      return kPronoun;
    case 'p':
      return kPreposition;
    case 'c':
      return kConjunction;
    case 'm':
      return kAuxiliary;
    case 'r':
      return kAdverb;
    case '#':
      return kNumberWord;
    case 't':
      return kCalendarWord;
    case 'v':
      return kBaseVerb;
    case 'z':
      return kVerbInS;
    case 'e':
      return kPastForm;
    case 'j':
      return kAdjective;
    case 'n':
      return kNoun;
    case 'x':
      return kGenericNoun;
    case 's':
      return kPlural;
    case 'u':
      return kMeasure;
    default:
      return 0;
  }
}

bool ends_with_any(std::string_view word, std::initializer_list<std::string_view> endings) {
  for (const std::string_view ending : endings) {
    // Two letters before the ending make a word: "lawful", but not "bed".
    if (word.size() >= ending.size() + 2 && word.back() == ending.back() && word.ends_with(ending))
      return true;
  }
  return false;
}

/// The base form before "ed" or "ing": "plan" of "planned", "make" of "making".
template <typename IsVerb>
bool is_verb_form(std::string_view word, std::size_t suffix, const IsVerb& is_verb) {
  const std::string stem(word.substr(0, word.size() - suffix));
  if (is_verb(stem) || is_verb(stem + "e")) return true;
  const std::size_t n = stem.size();
  if (n > 1 && stem[n - 1] == 'y' && is_verb(stem.substr(0, n - 1) + "ie")) return true;  // "lying"
  if (n > 2 && stem[n - 1] == stem[n - 2] && is_verb(stem.substr(0, n - 1))) return true;
  return n > 1 && stem[n - 1] == 'i' && is_verb(stem.substr(0, n - 1) + "y");
}

}  // namespace

std::uint32_t EnglishWordClasses::listed(std::string_view word) const {
  std::uint32_t classes = 0;
  if (const auto letters = table_.find(word)) {
    for (const char letter : *letters) classes |= bit_of(letter);
  }
  return classes;
}

std::uint32_t EnglishWordClasses::stem_classes(std::string_view stem) const {
  std::uint32_t classes = listed(stem);
  if (classes == 0 && stem.size() > 4 && stem.starts_with("re"))
    classes = listed(stem.substr(2)) & kBaseVerb;  // "rename"
  return classes & (kBaseVerb | kNoun | kGenericNoun | kMeasure | kAdjective);
}

std::uint32_t EnglishWordClasses::of(std::string_view folded) const {
  std::uint32_t classes = listed(folded);
  const std::uint32_t flags = classes & (kGenericNoun | kMeasure);
  if ((classes & ~flags) != 0) return classes;
  const auto is_verb = [this](const std::string& word) { return (stem_classes(word) & kBaseVerb) != 0; };
  if (folded.size() > 3 && folded.ends_with("s") && !ends_with_any(folded, {"ss", "us", "is", "ous"})) {
    std::string stem(folded.substr(0, folded.size() - 1));
    std::uint32_t base = stem_classes(stem);
    if (base == 0 && stem.ends_with("e"))
      base = stem_classes(std::string_view(stem).substr(0, stem.size() - 1));
    if (base == 0 && stem.ends_with("ie")) base = stem_classes(stem.substr(0, stem.size() - 2) + "y");
    classes |= flags | kPlural;
    if ((base & kBaseVerb) != 0) classes |= kVerbInS;
    if ((base & kBaseVerb) == 0 || (base & kNoun) != 0) classes |= kNoun;
    return classes | (base & (kGenericNoun | kMeasure));
  }
  if (ends_with_any(folded, {"ing"}))
    return classes | kGerund | (is_verb_form(folded, 3, is_verb) ? 0u : std::uint32_t{kNoun});
  if (ends_with_any(folded, {"ed"})) return classes | kPastForm;
  if (ends_with_any(folded, {"ly"})) return classes | kAdverb;
  if (ends_with_any(folded, {"ous", "ful", "less", "able", "ible", "ive", "ical", "al", "ic", "ary", "ular",
                             "esque"})) {
    return classes | kAdjective;
  }
  if (ends_with_any(folded, {"ian", "ese", "ish", "ant", "ent"})) return classes | kNoun | kAdjective;
  return classes | kNoun;
}

}  // namespace nutgraf
