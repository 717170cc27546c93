// Tells whether a sentence ends behind a stop.
// SPDX-License-Identifier: Apache-2.0
#include "core/segment/sentence_end.h"

#include <algorithm>
#include <string_view>

#include "core/segment/character_class.h"
#include "core/text/ascii.h"
#include "core/text/unicode.h"

namespace nutgraf {

bool SentenceEndRules::ends(const StopPlace& place) const {
  if (place.start == Start::Nothing) return false;
  if (place.stop == Stop::Full) return place.start != Start::Mark;
  const bool is_spaced = tokens_.tokens[place.next].span.begin > tokens_.tokens[place.next - 1].span.end;
  if (!is_spaced && !ends_without_space(place)) return false;
  if (place.start == Start::Mark) return false;
  if (place.start == Start::Lower) return ends_before_small_letter(place);
  switch (place.stop) {
    case Stop::Period:
      return !is_lost_initial(place);
    case Stop::Shout:
      return !is_shouting_name(place);
    case Stop::Ellipsis:
      return ellipsis_ends(place);
    case Stop::Abbreviation:
      return abbreviation_ends(place);
    default:
      return true;
  }
}

/// "world.Today": only between a word and a capitalized one.
bool SentenceEndRules::ends_without_space(const StopPlace& place) const {
  const std::uint32_t token = place.token;
  const std::uint32_t next = place.next;
  if (place.start != Start::Upper || place.stop == Stop::Abbreviation || place.stop == Stop::Ellipsis)
    return false;
  if (next > token + 1) return true;  // behind closing marks
  if (is_code_suffix(next)) return false;
  return token > tokens_.first && tokens_.word(token - 1).size() > 1 &&
         (tokens_.word(next).size() > 1 || tokens_.is(next, "I") || tokens_.is(next, "A"));
}

bool SentenceEndRules::ends_before_small_letter(const StopPlace& place) const {
  return (place.stop == Stop::Period && is_camel_case(place.start_word)) ||
         (place.stop != Stop::Abbreviation && place.stop != Stop::Ellipsis && writes_small());
}

bool SentenceEndRules::ellipsis_ends(const StopPlace& place) const {
  if (place.start == Start::Digit || tokens_.is(place.next, "(")) return false;
  return place.next > place.token + place.stops || place.stops > 3 || tokens_.word(place.token).size() > 3 ||
         is_start_word(place.start_word);
}

bool SentenceEndRules::abbreviation_ends(const StopPlace& place) const {
  const std::string_view abbreviation = tokens_.word(place.token);
  const auto kind = tables_.abbreviations().find(abbreviation);
  if (kind && *kind != AbbreviationKind::Final && *kind != AbbreviationKind::Word) return false;
  if (!kind && std::count(abbreviation.begin(), abbreviation.end(), '.') == 1) return false;  // an initial
  if (place.start != Start::Upper) return false;
  const std::uint32_t start_word = place.start_word;
  const auto value = tables_.sentence_words().find(tokens_.word(start_word));
  if (value == "clock" || tokens_.is(start_word + 1, "time") || tokens_.is(start_word + 1, "Time"))
    return false;
  if (value == "start" || place.is_quoted) return !is_short_phrase(place.token);
  const bool is_clock = (abbreviation[0] | 0x20) == 'a' || (abbreviation[0] | 0x20) == 'p';
  if (abbreviation.size() == 4 && is_clock && (abbreviation[2] | 0x20) == 'm')
    return !is_short_phrase(place.token);
  return abbreviation == "etc." || tokens_.is_quotation_mark(place.next);
}

/// A word that mostly begins sentences: "The".
bool SentenceEndRules::is_start_word(std::uint32_t token) const {
  return tables_.sentence_words().find(tokens_.word(token)) == "start";
}

/// "(2222.SE)", "<RELI.NS>": the exchange in the code of a share.
bool SentenceEndRules::is_code_suffix(std::uint32_t token) const {
  const std::string_view code = tokens_.word(token);
  return code.size() <= 4 && tokens_.touches_previous(token + 1) &&
         (tokens_.is(token + 1, ")") || tokens_.is(token + 1, ">")) &&
         std::all_of(code.begin(), code.end(), is_ascii_upper);
}

/// Casual writing without capitals: the sentence itself began in a small letter.
bool SentenceEndRules::writes_small() const {
  return is_lower(tokens_.first_character(tokens_.first).code_point) && !is_camel_case(tokens_.first);
}

/// "iPhone", "eBay": capitalized in their way.
bool SentenceEndRules::is_camel_case(std::uint32_t token) const {
  const Character first = tokens_.first_character(token);
  return is_upper(character_at(tokens_.text, tokens_.tokens[token].span.begin + first.length).code_point);
}

/// "J.⏎Smith" in wrapped text: the tokenizer leaves a letter at a line's end its period.
bool SentenceEndRules::is_lost_initial(const StopPlace& place) const {
  const std::uint32_t token = place.token;
  if (token == tokens_.first || place.start != Start::Upper || is_start_word(place.start_word) ||
      !tokens_.touches_previous(token))
    return false;
  const std::string_view letter = tokens_.word(token - 1);
  const std::uint32_t gap_begin = tokens_.tokens[token].span.end;
  const std::string_view gap =
      tokens_.text.substr(gap_begin, tokens_.tokens[token + 1].span.begin - gap_begin);
  return letter.size() == 1 && is_ascii_upper(letter[0]) && letter[0] != 'I' &&
         gap.find('\n') != std::string_view::npos;
}

/// "Yahoo! News": the mark is part of a name.
bool SentenceEndRules::is_shouting_name(const StopPlace& place) const {
  const std::uint32_t token = place.token;
  if (token == tokens_.first || !tokens_.is(token, "!") || is_start_word(place.start_word)) return false;
  const Span name{tokens_.tokens[token - 1].span.begin, tokens_.tokens[token].span.end};
  return tables_.abbreviations().find(name.of(tokens_.text)).has_value();
}

/// "At 5 a.m. Smith went", "In the U.S. The Guardian reported": too short to be a sentence.
bool SentenceEndRules::is_short_phrase(std::uint32_t token) const {
  return token - tokens_.first < 3 && is_start_word(tokens_.first);
}

}  // namespace nutgraf
