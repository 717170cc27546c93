// Training documents for the tagger, from every corpus in one scheme.
// SPDX-License-Identifier: Apache-2.0
#include "tools/train/ner_corpus.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "core/document/labels.h"
#include "tools/corpus/marked_text.h"
#include "tools/train/bio_documents.h"
#include "tools/train/ner_convention.h"

namespace nutgraf {
namespace {

/// The tokens that a span of bytes touches.
TokenRange tokens_of(const Segmentation& segmentation, Span span) {
  const auto& tokens = segmentation.tokens;
  const auto first = std::partition_point(tokens.begin(), tokens.end(),
                                          [&](const Token& token) { return token.span.end <= span.begin; });
  const auto last = std::partition_point(first, tokens.end(),
                                         [&](const Token& token) { return token.span.begin < span.end; });
  return {static_cast<std::uint32_t>(first - tokens.begin()),
          static_cast<std::uint32_t>(last - tokens.begin())};
}

/// A name cut by our tokens or sentences teaches nothing exact: its tokens are left open.
void take_gold(const GoldSpan& gold, const Segmentation& segmentation, NerDocument& document) {
  const auto type = entity_type_from_label(gold.label);
  const TokenRange range = tokens_of(segmentation, gold.span);
  if (!type || range.empty()) return;
  const auto sentence = std::partition_point(document.sentences.begin(), document.sentences.end(),
                                             [&](TokenRange tokens) { return tokens.end <= range.begin; });
  const bool exact = segmentation.span(range) == gold.span && sentence->contains(range);
  allow(document, range, exact ? std::vector<EntityType>{*type} : std::vector<EntityType>{});
  if (sentence->contains(range))
    document.gold[static_cast<std::size_t>(sentence - document.sentences.begin())].push_back(
        {range, gold.label});
}

NerDocument from_article(const GoldArticle& article, const Segmenter& segmenter, const ValueGrammar& grammar,
                         const std::string& source) {
  NerDocument document;
  document.source = source;
  document.region =
      article.id.substr(0, static_cast<std::size_t>(std::find_if(article.id.begin(), article.id.end(),
                                                                 [](char c) { return c < 'a' || c > 'z'; }) -
                                                    article.id.begin()));
  const Segmentation segmentation = segmenter.segment(article.text);
  for (const Token& token : segmentation.tokens) document.words.emplace_back(token.span.of(article.text));
  for (const Sentence& sentence : segmentation.sentences) document.sentences.push_back(sentence.tokens);
  document.values = grammar.find(article.text, segmentation).values;
  document.allowed.assign(document.words.size(), outside({}));
  document.gold.resize(document.sentences.size());

  std::vector<GoldSpan> spans = article.names;
  spans.insert(spans.end(), article.values.begin(), article.values.end());
  for (const GoldSpan& gold : spans) take_gold(gold, segmentation, document);
  for (auto& sentence : document.gold) {
    std::sort(sentence.begin(), sentence.end(),
              [](const LabelledSpan& a, const LabelledSpan& b) { return a.tokens.begin < b.tokens.begin; });
  }
  return document;
}

/// Consecutive sentences of one block form a document.
std::vector<NerDocument> merge_blocks(std::vector<GoldArticle> articles, const Segmenter& segmenter,
                                      const ValueGrammar& grammar, const std::string& source) {
  std::vector<NerDocument> documents;
  std::string block;
  GoldArticle merged;
  const auto flush = [&] {
    if (!merged.text.empty()) documents.push_back(from_article(merged, segmenter, grammar, source));
    merged = {};
  };
  for (GoldArticle& article : articles) {
    if (article.block.empty() || article.block != block) flush();
    block = article.block;
    merged.id = article.id;
    const auto shift = static_cast<std::uint32_t>(merged.text.size());
    for (GoldSpan name : article.names) {
      name.span.begin += shift;
      name.span.end += shift;
      merged.names.push_back(std::move(name));
    }
    merged.values.insert(merged.values.end(), article.values.begin(), article.values.end());
    merged.text += article.text + "\n";
  }
  flush();
  return documents;
}

/// Text without labels; twenty lines that follow one another stand for a document.
std::vector<NerDocument> read_unlabelled(const std::string& path, const std::string& source,
                                         const Segmenter& segmenter, const ValueGrammar& grammar) {
  constexpr std::size_t kLines = 20;
  std::vector<NerDocument> documents;
  std::ifstream file(path);
  GoldArticle part;
  std::size_t lines = 0;
  const auto flush = [&] {
    documents.push_back(from_article(part, segmenter, grammar, source));
    documents.back().allowed.assign(documents.back().words.size(), everything());
    part.text.clear();
    lines = 0;
  };
  std::string line;
  while (std::getline(file, line)) {
    part.text += line + "\n";
    if (++lines == kLines) flush();
  }
  if (lines > 0) flush();
  return documents;
}

}  // namespace

std::string fold_label(const std::string& label, const std::string& source) {
  if (source.starts_with("news/") || source == "authored") return label;
  if (label == "PERSON" || label == "PER" || label == "person") return "PER";
  if (label == "GPE" || label == "LOC" || label == "place" || (label == "FAC" && source != "three"))
    return "LOC";
  if (label == "ORG" || label == "organization") return "ORG";
  return "";
}

std::vector<LabelledSpan> fold_labels(const std::vector<LabelledSpan>& spans, const std::string& source) {
  std::vector<LabelledSpan> result;
  for (const LabelledSpan& span : spans) {
    std::string label = fold_label(span.label, source);
    if (!label.empty()) result.push_back({span.tokens, std::move(label)});
  }
  return result;
}

std::vector<NerDocument> read_ner_documents(const std::string& name, const Segmenter& segmenter,
                                            const ValueGrammar& grammar) {
  const std::string root = corpora_root();
  if (name.starts_with("unlabelled/"))
    return read_unlabelled(root + "/" + name + "/text.txt", name, segmenter, grammar);
  if (name.starts_with("news/"))
    return merge_blocks(read_news_corpus(root + "/" + name + ".jsonl"), segmenter, grammar, name);
  if (name.starts_with("ner/"))
    return read_bio_documents(root + "/" + name + ".bio", name, segmenter, grammar);
  std::vector<std::string> files;
  if (std::filesystem::is_directory(name)) {
    for (const auto& entry : std::filesystem::directory_iterator(name)) {
      if (entry.path().extension() == ".txt") files.push_back(entry.path().string());
    }
  } else {
    files.push_back(name);
  }
  std::sort(files.begin(), files.end());
  std::vector<NerDocument> documents;
  for (const std::string& file : files) {
    for (const GoldArticle& article : read_marked_text(file))
      documents.push_back(from_article(article, segmenter, grammar, "authored"));
  }
  return documents;
}

}  // namespace nutgraf
