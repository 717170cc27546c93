// Corpora of names in BIO, a token a line, as training documents.
// SPDX-License-Identifier: Apache-2.0
#include "tools/train/bio_documents.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <utility>

#include "core/tag/joined_words.h"
#include "tools/train/ner_convention.h"

namespace nutgraf {
namespace {

class BioReader {
 public:
  BioReader(const std::string& source, const Segmenter& segmenter)
      : source_(source), convention_(convention_of(source)), segmenter_(segmenter) {
    new_document();
  }

  void read(std::istream& file) {
    std::string line;
    while (std::getline(file, line)) {
      const std::size_t tab = line.find('\t');
      const std::string word = line.substr(0, tab);
      if (word.empty()) {
        end_sentence();
      } else if (word == "-DOCSTART-") {
        end_sentence();
        new_document();
      } else {
        words_.push_back(word);
        tags_.push_back(tab == std::string::npos ? "O" : line.substr(tab + 1));
      }
    }
    end_sentence();
  }

  std::vector<NerDocument> take(const ValueGrammar& grammar) {
    for (std::size_t i = 0; i < documents_.size(); ++i) {
      const std::vector<std::string_view> views(documents_[i].words.begin(), documents_[i].words.end());
      const JoinedWords joined = join_words(views, documents_[i].sentences, glued_[i]);
      documents_[i].values = grammar.find(joined.text, joined.segmentation).values;
    }
    return std::move(documents_);
  }

 private:
  void new_document() {
    if (documents_.empty() || !documents_.back().words.empty()) {
      documents_.emplace_back();
      documents_.back().source = source_;
    }
    if (glued_.size() < documents_.size()) glued_.emplace_back();
  }

  void end_sentence() {
    if (words_.empty()) return;
    NerDocument& document = documents_.back();
    const auto begin = static_cast<std::uint32_t>(document.words.size());
    std::vector<std::uint32_t> starts;
    for (const std::string& word : words_) {
      starts.push_back(static_cast<std::uint32_t>(document.words.size()));
      const Segmentation parts = segmenter_.segment(word);
      for (const Token& token : parts.tokens) document.words.emplace_back(token.span.of(word));
      if (parts.tokens.empty()) document.words.push_back(word);
      glued_.back().resize(document.words.size(), 1);
      glued_.back()[starts.back()] = 0;
    }
    starts.push_back(static_cast<std::uint32_t>(document.words.size()));
    document.sentences.push_back({begin, starts.back()});
    document.allowed.resize(document.words.size(), outside(convention_.unmarked));
    document.gold.emplace_back();
    for (const LabelledSpan& span : spans_of_tags(tags_)) {
      const TokenRange range{starts[span.tokens.begin], starts[span.tokens.end]};
      const auto known = convention_.labels.find(span.label);
      allow(document, range, known == convention_.labels.end() ? std::vector<EntityType>{} : known->second);
      document.gold.back().push_back({range, span.label});
    }
    words_.clear();
    tags_.clear();
  }

  const std::string& source_;
  Convention convention_;
  const Segmenter& segmenter_;
  std::vector<NerDocument> documents_;
  std::vector<std::vector<std::uint8_t>> glued_;  // per document and word: no space before it
  std::vector<std::string> words_;
  std::vector<std::string> tags_;
};

/// A document of some of the sentences of another.
NerDocument part_of(const NerDocument& document, std::size_t from, std::size_t to) {
  const std::uint32_t first = document.sentences[from].begin;
  const std::uint32_t last = document.sentences[to - 1].end;
  const auto moved = [&](TokenRange tokens) { return TokenRange{tokens.begin - first, tokens.end - first}; };
  NerDocument part;
  part.source = document.source;
  part.words.assign(document.words.begin() + first, document.words.begin() + last);
  part.allowed.assign(document.allowed.begin() + first, document.allowed.begin() + last);
  for (NamedEntity value : document.values) {
    if (value.tokens.begin < first || value.tokens.end > last) continue;
    value.tokens = moved(value.tokens);
    part.values.push_back(value);
  }
  for (std::size_t i = from; i < to; ++i) {
    part.sentences.push_back(moved(document.sentences[i]));
    part.gold.push_back(document.gold[i]);
    for (LabelledSpan& span : part.gold.back()) span.tokens = moved(span.tokens);
  }
  return part;
}

}  // namespace

std::vector<NerDocument> read_bio_documents(const std::string& path, const std::string& source,
                                            const Segmenter& segmenter, const ValueGrammar& grammar) {
  constexpr std::size_t kMostSentences = 200;  // of a document that a corpus marks
  constexpr std::size_t kStretch = 40;
  std::ifstream file(path);
  if (!file) {
    std::fprintf(stderr, "cannot read %s\n", path.c_str());
    std::exit(1);
  }
  BioReader reader(source, segmenter);
  reader.read(file);
  std::vector<NerDocument> documents;
  for (NerDocument& document : reader.take(grammar)) {
    const std::size_t count = document.sentences.size();
    if (count <= kMostSentences) {
      if (!document.words.empty()) documents.push_back(std::move(document));
      continue;
    }
    for (std::size_t from = 0; from < count; from += kStretch)
      documents.push_back(part_of(document, from, std::min(from + kStretch, count)));
  }
  return documents;
}

}  // namespace nutgraf
