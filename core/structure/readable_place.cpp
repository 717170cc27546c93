// The place of a dateline as it is written elsewhere: "NEW DELHI" as "New Delhi".
// SPDX-License-Identifier: Apache-2.0
#include "core/structure/readable_place.h"

#include <algorithm>

#include "core/text/utf8.h"
#include "core/text/words.h"

namespace nutgraf {
namespace {

/// "NEW DELHI" as "New Delhi": datelines shout, names don't. Short all-capital words after a comma stay
/// ("N.Y.").
std::string place_name(std::string_view place) {
  std::string name;
  bool inside = false;
  for (std::size_t i = 0; i < place.size();) {
    const DecodedCodePoint step = decode_utf8(place, i);
    append_utf8(name, inside ? fold_character(step.code_point) : step.code_point);
    inside = is_word_character(step.code_point);
    i += step.length;
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
  // Cities shout in datelines while their countries don't: each part is judged alone.
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
