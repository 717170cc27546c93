// The sections of a model that analysis can't do without.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string_view>

namespace nutgraf {

/// Every section that a stage needs, in alphabetical order. Others may be there: "ner.outside" is read, too,
/// the rest is ignored.
inline constexpr std::array kNeededSections = std::to_array<std::string_view>({
    "abbreviations",
    "affixes",
    "antecedents",
    "clusters",
    "contractions",
    "cue_verbs",
    "currencies",
    "currency_homes",
    "demonyms",
    "function_words",
    "furniture",
    "gazetteer",
    "given_names",
    "glued_units",
    "holidays",
    "html",
    "html.hints",
    "key_phrases",
    "ly_nouns",
    "manifest",
    "modifiers",
    "name_parts",
    "ner",
    "ner.calibration",
    "ner.document",
    "numbers",
    "org_nouns",
    "place_aliases",
    "pronouns",
    "role_words",
    "selftest",
    "sentence_words",
    "short_titles",
    "speech_words",
    "structure",
    "structure.idf",
    "structure.words",
    "summary_openers",
    "summary_weights",
    "syllables",
    "tag_words",
    "tense",
    "timerefs",
    "times",
    "title_modifiers",
    "titles",
    "units",
    "web_suffixes",
    "word_classes",
});

}  // namespace nutgraf
