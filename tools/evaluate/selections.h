// evaluate selections PAGES SELECTIONS [-v]: body against rest in pages that were selected whole and pasted.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tools/evaluate/commands.h"

namespace nutgraf {

/// PAGES as page_corpus.h reads them, SELECTIONS with NAME.txt for each, as tools/evaluate/select_pages.mjs
/// writes them from a browser. A paragraph is the article's if the expected article holds it. Prints, for the
/// halves of the pages, precision, recall and F1 of the paragraphs called body, pooled, as means of pages,
/// and weighed by words, beside what keeping everything would give. With -v the paragraphs in error are
/// listed.
int evaluate_selections(const Arguments& arguments);

}  // namespace nutgraf
