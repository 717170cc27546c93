// Training documents for the tagger, from every corpus in one scheme.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/segment/segmenter.h"
#include "core/tag/label_space.h"
#include "core/tag/value_grammar.h"
#include "tools/corpus/bio.h"
#include "tools/corpus/news_corpus.h"

namespace nutgraf {

/// One document in the project's tokens. Where a corpus doesn't say which of our labels a token has, it
/// allows several.
struct NerDocument {
  std::string source;        ///< the corpus' name
  std::uint32_t origin = 0;  ///< a number that a document shares with its copies
  std::string region;        ///< where authored news plays, the letters that its id begins with; else empty
  std::vector<std::string> words;
  std::vector<TokenRange> sentences;
  std::vector<LabelSet> allowed;  ///< one set a token
  std::vector<NamedEntity>
      values;  ///< what the value grammar finds, tokens counted from the document's start
  std::vector<std::vector<LabelledSpan>>
      gold;  ///< one list a sentence, tokens counted from the document's start
};

/// Our label in the coarser scheme of the corpus that a document is from: PER, LOC, ORG, or empty for what
/// that corpus leaves unmarked. The news corpus and authored news keep our eighteen; "three" folds to PER,
/// LOC, ORG without facilities.
std::string fold_label(const std::string& label, const std::string& source);
std::vector<LabelledSpan> fold_labels(const std::vector<LabelledSpan>& spans, const std::string& source);

/// Reads "news/articles.train", "ner/gum_named/train", "unlabelled/voa" (twenty lines a document, any label
/// allowed), … under the corpora's root, or a folder or file of marked text.
std::vector<NerDocument> read_ner_documents(const std::string& name, const Segmenter& segmenter,
                                            const ValueGrammar& grammar);

}  // namespace nutgraf
