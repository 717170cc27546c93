// Splits a text into tokens, sentences and paragraphs.
// SPDX-License-Identifier: Apache-2.0
#include "core/segment/segmenter.h"

#include "core/segment/reply_marks.h"
#include "core/segment/sentence_splitter.h"

namespace nutgraf {

Segmenter::Segmenter(const Model& model) : tokenizer_(model) {}

Segmentation Segmenter::segment(std::string_view text) const {
  Segmentation segmentation;
  segmentation.tokens = tokenizer_.tokenize(text);
  drop_reply_marks(text, segmentation.tokens);
  segmentation.sentences = SentenceSplitter(tokenizer_).split(text, segmentation.tokens);
  return segmentation;
}

}  // namespace nutgraf
