// Tells articles from what else is pasted: chats, verse, tables, lists, menus, code, notices of a page.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "core/document/annotations.h"
#include "core/structure/paragraph.h"

namespace nutgraf {

/// The genre of a text, from the forms of its lines alone, whatever the block classifier makes of them.
///
/// An article is made of sentences: they are two fifths of its words, or thirty words of them stand together,
/// among whatever else was copied with them. What has fewer is of the genre that most of its lines have the
/// form of; in doubt it is an article, as is whatever a narrow column cuts into lines and what is written in
/// a script that may not part words by spaces. Recipes are made of sentences, too, and told by their
/// ingredients; forms and notices by phrases of furniture that speak to the reader. Linear in the text.
Genre read_genre(std::string_view text, const PastedText& pasted);

}  // namespace nutgraf
