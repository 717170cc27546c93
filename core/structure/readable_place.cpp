// The place of a dateline as it is written elsewhere: "NEW DELHI" as "New Delhi".
// SPDX-License-Identifier: Apache-2.0
#include "core/structure/readable_place.h"

#include <algorithm>

#include "core/text/utf8.h"
#include "core/text/words.h"

namespace nutgraf {
namespace {

/// Whether a genitive's S ends a word behind the apostrophe that ends at `at`: "LAND'S END".
bool ends_genitive(std::string_view place, std::size_t at) {
  if (at >= place.size() || place[at] != 'S') return false;
  return at + 1 == place.size() || !is_word_character(decode_utf8(place, at + 1).code_point);
}

/// "NEW DELHI" as "New Delhi": datelines shout, names don't.
std::string place_name(std::string_view place) {
  constexpr char32_t kApostrophe = U'\'';
  constexpr char32_t kCurlyApostrophe = U'\u2019';
  std::string name;
  bool inside = false;
  for (std::size_t i = 0; i < place.size();) {
    const DecodedCodePoint step = decode_utf8(place, i);
    const bool is_word = is_word_character(step.code_point);
    append_utf8(name, inside && is_word ? fold_character(step.code_point) : step.code_point);
    i += step.length;
    const bool apostrophe = step.code_point == kApostrophe || step.code_point == kCurlyApostrophe;
    inside = is_word || (inside && apostrophe && ends_genitive(place, i));
  }
  return name;
}

bool shouts(std::string_view place) {
  std::uint32_t lower = 0;
  for (std::size_t i = 0; i < place.size();) {
    const DecodedCodePoint step = decode_utf8(place, i);
    lower += is_lower_letter(step.code_point) ? 1u : 0u;
    i += step.length;
  }
  return lower == 0;
}

}  // namespace

std::string readable_place(std::string_view place) {
  // Cities shout in datelines while their countries don't: each part is judged alone. Abbreviations stay
  // ("N.Y.", "DC").
  std::string readable;
  while (!place.empty()) {
    const std::size_t comma = std::min(place.find(','), place.size());
    const std::string_view part = place.substr(0, comma);
    const std::size_t spaces = std::min(part.find_first_not_of(' '), part.size());
    const bool abbreviation = part.find('.') != std::string_view::npos || part.size() <= spaces + 2;
    readable += shouts(part) && !abbreviation ? place_name(part) : std::string(part);
    if (comma < place.size()) readable += ',';
    place.remove_prefix(std::min(comma + 1, place.size()));
  }
  return readable;
}

}  // namespace nutgraf
