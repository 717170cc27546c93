// The tagger's two passes over training documents, with trainers in the place of a model's sections.
// SPDX-License-Identifier: Apache-2.0
#include "tools/train/ner_passes.h"

#include "core/document/labels.h"
#include "core/tag/document_evidence.h"

namespace nutgraf {
namespace {

/// A document's features with the words that they look at.
struct Featured {
  Featured(const NerDocument& document, const NerTables& tables)
      : words(document.words.begin(), document.words.end()),
        features({words, document.sentences, document.values}, tables.gazetteer, tables.clusters) {}

  std::vector<std::string_view> words;
  DocumentFeatures features;
};

std::vector<LabelledSpan> spans_of_path(const std::vector<Label>& path, std::uint32_t begin) {
  std::vector<LabelledSpan> spans;
  for (std::uint32_t i = 0; i < path.size(); ++i) {
    if (path[i] == kOutside || continues(path[i])) continue;
    std::uint32_t end = i + 1;
    while (is_open_after(path[end - 1])) ++end;
    spans.push_back({{begin + i, begin + end}, std::string(to_label(type_of(path[i])))});
  }
  return spans;
}

}  // namespace

ScoreRows first_scores(const CrfTrainer& trainer, const NerDocument& document, const NerTables& tables) {
  Featured featured(document, tables);
  ScoreRows rows;
  rows.resize(static_cast<std::uint32_t>(document.words.size()));
  for (std::uint32_t sentence = 0; sentence < document.sentences.size(); ++sentence) {
    featured.features.enter(sentence);
    const TokenRange range = document.sentences[sentence];
    for (std::uint32_t token = range.begin; token < range.end; ++token) {
      featured.features.extract(token,
                                [&](Template, std::uint64_t hash) { trainer.add(hash, rows.row(token)); });
    }
  }
  return rows;
}

void extract_evidence(const NerDocument& document, const NerTables& tables, const ScoreRows& rows,
                      const UseFeature& use) {
  const Featured featured(document, tables);
  DocumentEvidence evidence(featured.features);
  Lattice lattice(rows);
  for (const TokenRange sentence : document.sentences) {
    lattice.sum_paths(sentence);
    evidence.add(sentence, lattice);
  }
  for (const TokenRange sentence : document.sentences) {
    for (std::uint32_t token = sentence.begin; token < sentence.end; ++token) {
      evidence.extract(sentence, token, [&](std::uint64_t hash) { use(token, Template::Bias, hash); });
    }
  }
}

std::vector<std::vector<LabelledSpan>> predict(const CrfTrainer& first, const CrfTrainer* second,
                                               const NerDocument& document, const NerTables& tables) {
  ScoreRows rows = first_scores(first, document, tables);
  if (second != nullptr) {
    const ScoreRows base = rows;
    extract_evidence(document, tables, base, [&](std::uint32_t token, Template, std::uint64_t hash) {
      second->add(hash, rows.row(token));
    });
  }
  Lattice lattice(rows);
  std::vector<std::vector<LabelledSpan>> result;
  for (const TokenRange range : document.sentences)
    result.push_back(spans_of_path(lattice.best_path(range), range.begin));
  return result;
}

}  // namespace nutgraf
