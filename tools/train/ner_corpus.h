// Training documents for the tagger, from every corpus in one scheme.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/segment/segmenter.h"
#include "core/tag/label_space.h"
#include "tools/corpus/bio.h"
#include "tools/corpus/news_corpus.h"

namespace nutgraf {

/// One document in the project's tokens. Where a corpus doesn't say which of our labels a token has, it allows several.
struct NerDocument {
  std::string source;  ///< the corpus' name
  std::vector<std::string> words;
  std::vector<TokenRange> sentences;
  std::vector<LabelSet> allowed;               ///< one set a token
  std::vector<std::vector<LabelledSpan>> gold;  ///< one list a sentence, tokens counted from the document's start
};

/// Reads "news/articles.train", "authored/PATH" (marked text), "ner/gum_named/train", … under the corpora's root.
std::vector<NerDocument> read_ner_documents(const std::string& name, const Segmenter& segmenter);

}  // namespace nutgraf
