// Names of the enumerations, as reports and corpora spell them.
// SPDX-License-Identifier: Apache-2.0
#include "core/document/labels.h"

#include <array>
#include <cstddef>

namespace nutgraf {
namespace {

using std::string_view;

constexpr std::array<string_view, kEntityTypeCount> kEntityTypes = {
    "PERSON", "NORP",     "FAC",  "ORG",  "GPE",     "LOC",   "PRODUCT",  "EVENT",   "WORK_OF_ART",
    "LAW",    "LANGUAGE", "DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "ORDINAL", "CARDINAL"};
constexpr std::array<string_view, 9> kBlockKinds = {"headline",   "kicker",      "byline",
                                                    "dateline",   "body",        "caption",
                                                    "pull-quote", "boilerplate", "related-story"};
constexpr std::array<string_view, kGenreKindCount> kGenreKinds = {
    "article", "chat", "verse", "table", "list", "recipe", "links", "code", "boilerplate", "too-short"};
constexpr std::array<string_view, 3> kMentionKinds = {"named", "nominal", "pronominal"};
constexpr std::array<string_view, 10> kLinkSieves = {"none",        "same-name",      "acronym", "apposition",
                                                     "person-name", "shortened-name", "demonym", "title",
                                                     "pronoun",     "speaker"};
constexpr std::array<string_view, 3> kQuoteKinds = {"direct", "indirect", "mixed"};
constexpr std::array<string_view, 9> kSpeakerSieves = {"none",         "cue-after",    "cue-before",
                                                       "cue-amid",     "according-to", "same-paragraph",
                                                       "continuation", "alternation",  "classifier"};
constexpr std::array<string_view, 4> kTimexTypes = {"DATE", "TIME", "DURATION", "SET"};

}  // namespace

string_view to_label(EntityType type) { return kEntityTypes[static_cast<std::size_t>(type)]; }
string_view to_label(BlockKind kind) { return kBlockKinds[static_cast<std::size_t>(kind)]; }
string_view to_label(GenreKind kind) { return kGenreKinds[static_cast<std::size_t>(kind)]; }
string_view to_label(MentionKind kind) { return kMentionKinds[static_cast<std::size_t>(kind)]; }
string_view to_label(LinkSieve sieve) { return kLinkSieves[static_cast<std::size_t>(sieve)]; }
string_view to_label(QuoteKind kind) { return kQuoteKinds[static_cast<std::size_t>(kind)]; }
string_view to_label(SpeakerSieve sieve) { return kSpeakerSieves[static_cast<std::size_t>(sieve)]; }
string_view to_label(TimexType type) { return kTimexTypes[static_cast<std::size_t>(type)]; }

std::optional<EntityType> entity_type_from_label(string_view label) {
  for (std::size_t i = 0; i < kEntityTypes.size(); ++i) {
    if (kEntityTypes[i] == label) return static_cast<EntityType>(i);
  }
  return std::nullopt;
}

}  // namespace nutgraf
