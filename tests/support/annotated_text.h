// Texts with marks, "[PERSON Ada Lindqvist] spoke.", to and from a Document: tests read like the text they
// test.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/document/document.h"

namespace nutgraf::test {

/// One mark: "[PERSON#1 Ada Lindqvist]" has the label "PERSON" and the number 1, "[@1 she]" the label "" and
/// the number 1, "[TITLE@1 Chancellor]" the label "TITLE" and the number 1; a mark without number has 0.
struct Mark {
  std::string label;
  int number = 0;
  TokenRange tokens;
};

struct AnnotatedText {
  Document document;        ///< text, segmentation, one body block a paragraph, and the marked named entities
  std::vector<Mark> marks;  ///< all marks in order of their first token, outer before inner

  /// The tokens of the n-th occurrence (from 0) of some words; fails the test if there is none.
  TokenRange tokens_of(std::string_view words, int occurrence = 0) const;
};

/// Reads marks, which may nest. A "[" opens a mark only where a label and a space follow; any other bracket
/// is text. Paragraphs end at line breaks. Tokens and sentences follow simple rules of their own (words,
/// single punctuation marks, "'s" apart, "U.S." and "Mr." whole), so that a test depends on no segmenter and
/// no model.
///
///   const AnnotatedText given = annotated("[PERSON Ada Lindqvist] spoke in [GPE Berlin].");
///   given.document.named_entities.size();  // 2
AnnotatedText annotated(std::string_view marked);

/// The other way: the document's text with its named entities marked, "[PERSON Ada Lindqvist] spoke".
std::string with_named_entities(const Document& document);

/// The text with each mention marked by its entity's number, "[0 Ada Lindqvist] said [0 she] …": compares
/// chains.
std::string with_mentions(const Document& document);

}  // namespace nutgraf::test
