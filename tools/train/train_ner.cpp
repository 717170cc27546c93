// train_ner: trains the named entity tagger and writes its model section.
// SPDX-License-Identifier: Apache-2.0
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "core/document/labels.h"
#include "core/segment/segmenter.h"
#include "tools/evaluate/span_scorer.h"
#include "tools/pack/model_writer.h"
#include "tools/train/crf_trainer.h"

namespace {

using namespace nutgraf;  // NOLINT: one program

constexpr const char* kUsage =
    "usage: train_ner --model FILE --out FILE [--train NAME]... [--dev NAME]... [--epochs N] [--l1 X] [--l2 X] [--rate X]\n"
    "                 [--min-count N] [--hide-word X] [--seed N]\n"
    "  --model FILE   a packed model with the sections the tagger reads before it tags: abbreviations, gazetteer, clusters\n"
    "  --train NAME   a corpus: news/articles.train, ner/redocred/dev, or a folder of marked text\n"
    "  --dev NAME     a corpus to score after each pass\n"
    "  --out FILE     the section \"ner\"\n";

/// Predicted spans of all sentences of a document.
std::vector<std::vector<LabelledSpan>> predict(const CrfTrainer& trainer, const NerDocument& document, const Gazetteer& gazetteer,
                                               const WordClusters& clusters) {
  const std::vector<std::string_view> words(document.words.begin(), document.words.end());
  DocumentFeatures features({words, document.sentences}, gazetteer, clusters);
  std::vector<std::vector<LabelledSpan>> result;
  ScoreRows rows;
  for (std::uint32_t sentence = 0; sentence < document.sentences.size(); ++sentence) {
    features.enter(sentence);
    const TokenRange range = document.sentences[sentence];
    trainer.score(features, range, rows);
    const std::vector<Label> path = best_path(rows);
    std::vector<LabelledSpan> spans;
    for (std::uint32_t i = 0; i < path.size(); ++i) {
      if (path[i] == kOutside || continues(path[i])) continue;
      std::uint32_t end = i + 1;
      while (is_open_after(path[end - 1])) ++end;
      spans.push_back({{range.begin + i, range.begin + end}, std::string(to_label(type_of(path[i])))});
    }
    result.push_back(std::move(spans));
  }
  return result;
}

/// Folds our labels to those of corpora with fewer.
std::string fold(const std::string& label, const std::string& source) {
  if (source.starts_with("news/") || source == "authored") return label;
  if (label == "PERSON" || label == "PER" || label == "person") return "PER";
  if (label == "GPE" || label == "LOC" || label == "place" || label == "FAC") return "LOC";
  if (label == "ORG" || label == "organization") return "ORG";
  return "";
}

std::vector<LabelledSpan> folded(const std::vector<LabelledSpan>& spans, const std::string& source) {
  std::vector<LabelledSpan> result;
  for (const LabelledSpan& span : spans) {
    const std::string label = fold(span.label, source);
    if (!label.empty()) result.push_back({span.tokens, label});
  }
  return result;
}

}  // namespace

int main(int argc, char** argv) {
  std::string model_path;
  std::string out;
  std::vector<std::string> train_names;
  std::vector<std::string> dev_names;
  CrfOptions options;
  bool table = false;
  for (int i = 1; i < argc; ++i) {
    const std::string option = argv[i];
    if (option == "--table") {
      table = true;
      continue;
    }
    if (i + 1 == argc) {
      std::fputs(kUsage, stderr);
      return 2;
    }
    const std::string value = argv[++i];
    if (option == "--model") model_path = value;
    else if (option == "--out") out = value;
    else if (option == "--train") train_names.push_back(value);
    else if (option == "--dev") dev_names.push_back(value);
    else if (option == "--epochs") options.epochs = std::stoi(value);
    else if (option == "--l1") options.l1 = std::stof(value);
    else if (option == "--l2") options.l2 = std::stof(value);
    else if (option == "--rate") options.rate = std::stof(value);
    else if (option == "--min-count") options.min_count = static_cast<std::uint32_t>(std::stoul(value));
    else if (option == "--hide-word") options.hide_word = std::stof(value);
    else if (option == "--hide-list") options.hide_list = std::stof(value);
    else if (option == "--seed") options.seed = std::stoull(value);
    else {
      std::fputs(kUsage, stderr);
      return 2;
    }
  }
  std::ifstream file(model_path, std::ios::binary);
  const std::string content(std::istreambuf_iterator<char>(file), {});
  const auto* const data = reinterpret_cast<const std::byte*>(content.data());
  auto model = Model::open({data, data + content.size()});
  if (!model.ok()) {
    std::fprintf(stderr, "train_ner: %s\n", model.error().message.c_str());
    return 1;
  }
  const Segmenter segmenter(model.value());
  const Gazetteer gazetteer(model.value());
  const WordClusters clusters(model.value());

  std::vector<NerDocument> train;
  for (const std::string& name : train_names) {
    const std::size_t before = train.size();
    for (NerDocument& document : read_ner_documents(name, segmenter)) train.push_back(std::move(document));
    std::size_t tokens = 0;
    for (std::size_t i = before; i < train.size(); ++i) tokens += train[i].words.size();
    std::printf("train %-28s %6zu documents %8zu tokens\n", name.c_str(), train.size() - before, tokens);
  }
  std::vector<std::vector<NerDocument>> dev;
  for (const std::string& name : dev_names) dev.push_back(read_ner_documents(name, segmenter));

  CrfTrainer trainer(train, gazetteer, clusters, options);
  std::fflush(stdout);
  trainer.train([&](int pass, double loss) {
    std::printf("pass %d loss %.4f weights %zu ", pass, loss, trainer.nonzero_weights());
    for (std::size_t i = 0; i < dev.size(); ++i) {
      SpanScorer scorer;
      for (const NerDocument& document : dev[i]) {
        const auto predicted = predict(trainer, document, gazetteer, clusters);
        for (std::size_t sentence = 0; sentence < predicted.size(); ++sentence) {
          scorer.add(folded(document.gold[sentence], document.source), folded(predicted[sentence], document.source));
        }
      }
      std::printf(" %s %.2f", dev_names[i].c_str(), scorer.total().f1());
      if (table && pass == options.epochs) std::printf("\n%s", scorer.table().c_str());
    }
    std::printf("\n");
    std::fflush(stdout);
  });
  if (!out.empty()) {
    const std::string section = trainer.write_section();
    std::ofstream(out, std::ios::binary).write(section.data(), static_cast<std::streamsize>(section.size()));
    std::printf("%s: %zu bytes\n", out.c_str(), section.size());
  }
  return 0;
}
