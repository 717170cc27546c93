// Training documents for the tagger, from every corpus in one scheme.
// SPDX-License-Identifier: Apache-2.0
#include "tools/train/ner_corpus.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>

#include "core/document/labels.h"
#include "core/tag/joined_words.h"
#include "tools/corpus/marked_text.h"

namespace nutgraf {
namespace {

using Types = std::vector<EntityType>;

const Types kValueTypes = {EntityType::Date,     EntityType::Time,    EntityType::Percent, EntityType::Money,
                           EntityType::Quantity, EntityType::Ordinal, EntityType::Cardinal};

/// What a corpus' labels may mean in ours. An empty list: anything, even no entity at all.
struct Convention {
  std::map<std::string, Types> labels;
  Types unmarked;  ///< types that the corpus leaves unmarked, so that its O says nothing about them
};

Types operator+(Types a, const Types& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

Convention convention_of(const std::string& corpus) {
  using enum EntityType;
  const Types places = {GeopoliticalEntity, Location, Facility};
  const Types works = {Product, Event, WorkOfArt, Law, Language};
  if (corpus.find("gum_named") != std::string::npos) {
    return {{{"person", {Person}},
             {"place", places},
             {"organization", {Organization, GeopoliticalEntity}},
             {"time", {Date, Time}},
             {"event", {Event}}},
            kValueTypes + Types{Norp, Language}};
  }
  if (corpus.find("redocred") != std::string::npos) {
    return {{{"PER", {Person}},
             {"LOC", places + Types{Norp}},
             {"ORG", {Organization, Norp, Facility}},
             {"TIME", {Date, Time}},
             {"NUM", {Cardinal, Ordinal, Quantity, Money, Percent}},
             {"MISC", works + Types{Norp, Organization, Facility}}},
            kValueTypes + Types{Norp, Language}};
  }
  if (corpus.find("wikigold") != std::string::npos) {
    return {{{"PER", {Person}},
             {"LOC", places},
             {"ORG", {Organization}},
             {"MISC", works + Types{Norp, Organization, Facility}}},
            kValueTypes + Types{Norp, Language, Product}};
  }
  if (corpus.find("uner") != std::string::npos) {
    return {{{"PER", {Person}}, {"LOC", places}, {"ORG", {Organization}}}, kValueTypes + works + Types{Norp}};
  }
  if (corpus.find("nne_masc") != std::string::npos) {
    return {{{"ORGCORP", {Organization}},
             {"PER", {Person}},
             {"CITY", {GeopoliticalEntity}},
             {"STATE", {GeopoliticalEntity}},
             {"COUNTRY", {GeopoliticalEntity}},
             {"MONEY", {Money}},
             {"DATE", {Date}},
             {"PERCENT", {Percent}},
             {"CARDINAL", {Cardinal}},
             {"NATIONALITY", {Norp}},
             {"YEAR", {Date}},
             {"MEDIA", {Organization}},
             {"AGE", {Date}},
             {"DURATION", {Date, Time}},
             {"PERIODIC", {Date}}},
            {}};
  }
  if (corpus.find("crossner") != std::string::npos) {
    Convention convention;
    for (const char* label : {"politician", "person", "musicalartist", "writer", "scientist", "researcher"}) {
      convention.labels[label] = {Person};
    }
    for (const char* label : {"organisation", "band", "university", "academicjournal", "magazine"}) {
      convention.labels[label] = {Organization};
    }
    for (const char* label : {"album", "song", "book", "poem", "award"})
      convention.labels[label] = {WorkOfArt};
    convention.labels["politicalparty"] = {Organization, Norp};
    convention.labels["location"] = places;
    convention.labels["country"] = {GeopoliticalEntity};
    convention.labels["event"] = {Event};
    convention.labels["conference"] = {Event, Organization};
    convention.unmarked = kValueTypes + Types{Norp, Language, Law, Product};
    return convention;
  }
  if (corpus.find("gmb") != std::string::npos) {
    return {{{"geo", places}, {"org", {Organization}}, {"gpe", {Norp, GeopoliticalEntity}}},
            kValueTypes + works};
  }
  std::fprintf(stderr, "no convention known for corpus %s\n", corpus.c_str());
  std::exit(1);
}

LabelSet everything() {
  LabelSet set;
  for (Label label = 0; label < kLabelCount; ++label) set.add(label);
  return set;
}

LabelSet outside(const Types& unmarked) {
  LabelSet set;
  set.add(kOutside);
  for (const EntityType type : unmarked) {
    for (std::uint32_t position = 0; position < 4; ++position)
      set.add(label_of(type, static_cast<Position>(position)));
  }
  return set;
}

void allow(NerDocument& document, TokenRange span, const Types& types) {
  for (std::uint32_t token = span.begin; token < span.end; ++token) {
    LabelSet set;
    for (const EntityType type : types) set.add(label_of(type, position_in(span, token)));
    document.allowed[token] = types.empty() ? everything() : set;
  }
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
  for (const GoldSpan& gold : spans) {
    const auto type = entity_type_from_label(gold.label);
    if (!type) continue;
    const auto first =
        std::partition_point(segmentation.tokens.begin(), segmentation.tokens.end(),
                             [&](const Token& token) { return token.span.end <= gold.span.begin; });
    const auto last = std::partition_point(first, segmentation.tokens.end(), [&](const Token& token) {
      return token.span.begin < gold.span.end;
    });
    const TokenRange range{static_cast<std::uint32_t>(first - segmentation.tokens.begin()),
                           static_cast<std::uint32_t>(last - segmentation.tokens.begin())};
    if (range.empty()) continue;
    const auto sentence = std::partition_point(document.sentences.begin(), document.sentences.end(),
                                               [&](TokenRange tokens) { return tokens.end <= range.begin; });
    // A name cut by our tokens or sentences teaches nothing exact: leave those tokens open.
    const bool exact = segmentation.span(range) == gold.span && sentence->contains(range);
    allow(document, range, exact ? Types{*type} : Types{});
    if (sentence->contains(range))
      document.gold[static_cast<std::size_t>(sentence - document.sentences.begin())].push_back(
          {range, gold.label});
  }
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

std::vector<NerDocument> read_bio(const std::string& path, const std::string& source,
                                  const Segmenter& segmenter, const ValueGrammar& grammar) {
  const Convention convention = convention_of(source);
  std::ifstream file(path);
  if (!file) {
    std::fprintf(stderr, "cannot read %s\n", path.c_str());
    std::exit(1);
  }
  std::vector<NerDocument> documents;
  std::vector<std::vector<std::uint8_t>> glued;  // per document and word: no space before it
  std::vector<std::string> words;
  std::vector<std::string> tags;
  const auto new_document = [&] {
    if (documents.empty() || !documents.back().words.empty())
      documents.push_back({source, 0, {}, {}, {}, {}, {}, {}});
    if (glued.size() < documents.size()) glued.emplace_back();
  };
  new_document();
  const auto end_sentence = [&] {
    if (words.empty()) return;
    NerDocument& document = documents.back();
    const auto begin = static_cast<std::uint32_t>(document.words.size());
    // The corpus' tokens are cut further by our tokenizer, each for itself.
    std::vector<std::uint32_t> starts;
    for (const std::string& word : words) {
      starts.push_back(static_cast<std::uint32_t>(document.words.size()));
      const Segmentation parts = segmenter.segment(word);
      for (const Token& token : parts.tokens) document.words.emplace_back(token.span.of(word));
      if (parts.tokens.empty()) document.words.push_back(word);
      glued.back().resize(document.words.size(), 1);
      glued.back()[starts.back()] = 0;
    }
    starts.push_back(static_cast<std::uint32_t>(document.words.size()));
    document.sentences.push_back({begin, starts.back()});
    document.allowed.resize(document.words.size(), outside(convention.unmarked));
    document.gold.emplace_back();
    for (const LabelledSpan& span : spans_of_tags(tags)) {
      const TokenRange range{starts[span.tokens.begin], starts[span.tokens.end]};
      const auto known = convention.labels.find(span.label);
      allow(document, range, known == convention.labels.end() ? Types{} : known->second);
      document.gold.back().push_back({range, span.label});
    }
    words.clear();
    tags.clear();
  };
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
      words.push_back(word);
      tags.push_back(tab == std::string::npos ? "O" : line.substr(tab + 1));
    }
  }
  end_sentence();
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const std::vector<std::string_view> views(documents[i].words.begin(), documents[i].words.end());
    const JoinedWords joined = join_words(views, documents[i].sentences, glued[i]);
    documents[i].values = grammar.find(joined.text, joined.segmentation).values;
  }
  // Corpora without document marks: stretches of forty sentences stand for documents.
  std::vector<NerDocument> split;
  for (NerDocument& document : documents) {
    if (document.sentences.size() <= 200) {
      if (!document.words.empty()) split.push_back(std::move(document));
      continue;
    }
    for (std::size_t from = 0; from < document.sentences.size(); from += 40) {
      const std::size_t to = std::min(from + 40, document.sentences.size());
      const std::uint32_t first = document.sentences[from].begin;
      const std::uint32_t last = document.sentences[to - 1].end;
      NerDocument part{document.source,
                       0,
                       {},
                       {document.words.begin() + first, document.words.begin() + last},
                       {},
                       {document.allowed.begin() + first, document.allowed.begin() + last},
                       {},
                       {}};
      for (NamedEntity value : document.values) {
        if (value.tokens.begin < first || value.tokens.end > last) continue;
        value.tokens = {value.tokens.begin - first, value.tokens.end - first};
        part.values.push_back(value);
      }
      for (std::size_t i = from; i < to; ++i) {
        part.sentences.push_back({document.sentences[i].begin - first, document.sentences[i].end - first});
        part.gold.push_back(document.gold[i]);
        for (LabelledSpan& span : part.gold.back())
          span.tokens = {span.tokens.begin - first, span.tokens.end - first};
      }
      split.push_back(std::move(part));
    }
  }
  return split;
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
  if (name.starts_with("ner/")) return read_bio(root + "/" + name + ".bio", name, segmenter, grammar);
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
