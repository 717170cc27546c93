// evaluate structure [PAGES] [-v]: classes of paragraphs on held-out pastes, clean articles and whole pages.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tools/evaluate/commands.h"

namespace nutgraf {

/// Prints for each family of held-out synthetic pastes precision, recall and F1 of the article's own
/// paragraphs and the share of strangers kept, then F1 for every kind; the share of body paragraphs that
/// clean articles lose, by corpus and by line form; and, given a folder of pages (see page_corpus.h), body
/// against rest on pages pasted whole. With -v the paragraphs in error are listed.
int evaluate_structure(const Arguments& arguments);

}  // namespace nutgraf
