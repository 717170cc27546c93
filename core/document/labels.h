// Names of the enumerations, as reports and corpora spell them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

#include "core/document/annotations.h"

namespace nutgraf {

std::string_view to_label(EntityType type);     ///< "PERSON", "NORP", "FAC", "ORG", "GPE", …
std::string_view to_label(BlockKind kind);      ///< "headline", "body", "related-story", …
std::string_view to_label(GenreKind kind);      ///< "article", "chat", "too-short", …
std::string_view to_label(MentionKind kind);    ///< "named", "nominal", "pronominal"
std::string_view to_label(LinkSieve sieve);     ///< "none", "same-name", …
std::string_view to_label(QuoteKind kind);      ///< "direct", "indirect", "mixed"
std::string_view to_label(SpeakerSieve sieve);  ///< "none", "cue-after", …
std::string_view to_label(TimexType type);      ///< "DATE", "TIME", "DURATION", "SET"

/// The type named by an OntoNotes label; nullopt for any other word.
std::optional<EntityType> entity_type_from_label(std::string_view label);

/// DATE, TIME, PERCENT, MONEY, QUANTITY, ORDINAL and CARDINAL: values rather than names.
constexpr bool is_value_type(EntityType type) { return type >= EntityType::Date; }
/// GPE and LOC.
constexpr bool is_place_type(EntityType type) {
  return type == EntityType::GeopoliticalEntity || type == EntityType::Location;
}

}  // namespace nutgraf
