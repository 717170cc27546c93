// Mutators that know the form of what they change: a text stays made of words, a page of tags,
// a model file of sections.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "tests/support/wild_text.h"

namespace nutgraf::fuzz {

/// A text with a few of its words and spaces taken out, doubled, exchanged, set in marks or in other letters,
/// or with words between them that some stage looks for.
std::string changed_words(std::string_view words, Random& random);

/// The same; the first byte chooses options, as run_text takes it.
std::string mutated_text(std::string_view bytes, Random& random);

/// A page with a few of its parts (tags, comments, references, words) taken out, doubled, exchanged, renamed,
/// wrapped or nested. The first byte chooses options, as run_html takes it.
std::string mutated_html(std::string_view bytes, Random& random);

/// A model file with a few changes in its sections, whose table, size and checksum fit again: lines and
/// fields of tables of words, counts and bytes of the tagger's, whole sections. Bytes that are no model file
/// are answered by an empty string.
std::string mutated_model(std::string_view bytes, Random& random);

}  // namespace nutgraf::fuzz
