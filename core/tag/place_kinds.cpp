// Makes places of names beside the word for a kind of place.
// SPDX-License-Identifier: Apache-2.0
#include "core/tag/place_kinds.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>

#include "core/document/labels.h"
#include "core/text/ascii.h"
#include "core/text/lower_ascii.h"

namespace nutgraf {
namespace {

using Words = std::span<const std::string_view>;

/// A tagger that is surer than this of a person, or of another kind of thing, is right.
constexpr float kSurePerson = 0.8F;
constexpr float kSureThing = 0.7F;

bool may_be_place(const NamedEntity& entity) {
  switch (entity.type) {
    case EntityType::Person:
      return entity.score < kSurePerson;
    case EntityType::Organization:
    case EntityType::Facility:
    case EntityType::Product:
      return entity.score < kSureThing;
    default:
      return false;
  }
}

bool is_capitalized(std::string_view word) { return is_ascii_upper(word[0]); }

class PlaceKinds {
 public:
  PlaceKinds(Words words, const LetterTable& tag_words) : words_(words), tag_words_(tag_words) {}

  bool is(std::uint32_t i, char letter) const {
    return i < words_.size() && tag_words_.has(lower_ascii(words_[i]), letter);
  }

  /// "tambon Nong Sua", "Barangay San Isidro", "the town of Mirwas", "the MP for Kiri North".
  bool stands_before(TokenRange name) const {
    if (name.begin > 0 && is(name.begin - 1, 'k')) return true;
    if (name.size() > 1 && is(name.begin, 'k')) return true;
    if (name.begin < 2) return false;
    const std::string_view before = words_[name.begin - 1];
    return (before == "of" && is(name.begin - 2, 'o')) || (before == "for" && is(name.begin - 2, 'm'));
  }

  /// "Halem Bora tehsil".
  bool stands_behind(TokenRange name) const { return is(name.end, 'd') && !is_capitalized(words_[name.end]); }

  /// Whether a name ends in a kind in lower case, and is capitalized else.
  bool ends(TokenRange name) const {
    if (name.size() < 2 || is_capitalized(words_[name.end - 1]) || !is(name.end - 1, 'd')) return false;
    const Words before = words_.subspan(name.begin, name.size() - 1);
    return std::all_of(before.begin(), before.end(), is_capitalized);
  }

 private:
  Words words_;
  const LetterTable& tag_words_;
};

}  // namespace

void type_places_by_kind(Words words, const LetterTable& tag_words, std::vector<NamedEntity>& entities) {
  const PlaceKinds kinds(words, tag_words);
  std::uint32_t end = 0;  // of the name before
  for (NamedEntity& entity : entities) {
    TokenRange& name = entity.tokens;
    if (may_be_place(entity) && entity.type != EntityType::Person && kinds.ends(name)) {
      --name.end;
      entity.type = EntityType::GeopoliticalEntity;
    } else if (may_be_place(entity) && (kinds.stands_before(name) || kinds.stands_behind(name))) {
      entity.type = EntityType::GeopoliticalEntity;
    }
    const bool begins_behind = name.begin > end && kinds.is(name.begin - 1, 'k');
    if (is_place_type(entity.type) && begins_behind && is_capitalized(words[name.begin - 1])) --name.begin;
    end = name.end;
  }
}

}  // namespace nutgraf
