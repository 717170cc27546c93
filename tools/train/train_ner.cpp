// train_ner: trains the named entity tagger and writes its model section.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

#include "core/document/labels.h"
#include "core/segment/segmenter.h"
#include "core/tag/document_evidence.h"
#include "tools/evaluate/span_scorer.h"
#include "tools/pack/model_writer.h"
#include "tools/train/augmentation.h"
#include "tools/train/crf_trainer.h"
#include "tools/train/model_file.h"
#include "tools/train/taught_labels.h"

namespace {

using namespace nutgraf;  // NOLINT: one program

constexpr const char* kUsage =
    "usage: train_ner --model FILE --out FILE [--train NAME]... [--twice NAME]... [--taught NAME]... "
    "[--taught-twice NAME]...\n"
    "                 [--dev NAME]... [--epochs N] [--l1 X] [--l2 X] [--rate X]\n"
    "                 [--min-count N] [--hide-word X] [--seed N] [--steps N]\n"
    "  --model FILE   a packed model with the sections the tagger reads before it tags: abbreviations, "
    "gazetteer, clusters\n"
    "  --train NAME   a corpus: news/articles.train, ner/redocred/dev, or a folder of marked text\n"
    "  --twice NAME   the same, each document counted twice\n"
    "  --taught NAME  an unmarked corpus with the labels of tools/train/annotations\n"
    "  --taught-twice NAME  the same, each document counted twice\n"
    "  --dev NAME     a corpus to score after each pass\n"
    "  --out FILE     the section \"ner\"\n"
    "  --steps N      how many steps its largest weight has, at most 127 (the default): fewer take less "
    "room\n"
    "  --document-out FILE  the section \"ner.document\": a second pass over evidence from the whole "
    "document\n"
    "  --evidence-share X  what the weights of that pass are multiplied by: it learns from scores of models "
    "that saw half\n"
    "                 of the documents and are less sure than the one it serves (default 1)\n";

/// Scores of all tokens of a document by the first pass.
ScoreRows score(const CrfTrainer& trainer, const NerDocument& document, DocumentFeatures& features) {
  ScoreRows rows;
  rows.resize(static_cast<std::uint32_t>(document.words.size()));
  for (std::uint32_t sentence = 0; sentence < document.sentences.size(); ++sentence) {
    features.enter(sentence);
    const TokenRange range = document.sentences[sentence];
    for (std::uint32_t token = range.begin; token < range.end; ++token) {
      features.extract(token, [&](Template, std::uint64_t hash) { trainer.add(hash, rows.row(token)); });
    }
  }
  return rows;
}

/// Calls use(token, Template, hash) for the evidence that a document's first-pass scores give.
void extract_evidence(const NerDocument& document, const DocumentFeatures& features, const ScoreRows& rows,
                      const UseFeature& use) {
  DocumentEvidence evidence(features);
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

/// Predicted spans of all sentences of a document; `second`, where given, adds its evidence.
std::vector<std::vector<LabelledSpan>> predict(const CrfTrainer& first, const CrfTrainer* second,
                                               const NerDocument& document, const Gazetteer& gazetteer,
                                               const WordClusters& clusters) {
  const std::vector<std::string_view> words(document.words.begin(), document.words.end());
  DocumentFeatures features({words, document.sentences, document.values}, gazetteer, clusters);
  ScoreRows rows = score(first, document, features);
  if (second != nullptr) {
    const ScoreRows base = rows;
    extract_evidence(document, features, base, [&](std::uint32_t token, Template, std::uint64_t hash) {
      second->add(hash, rows.row(token));
    });
  }
  Lattice lattice(rows);
  std::vector<std::vector<LabelledSpan>> result;
  for (const TokenRange range : document.sentences) {
    const std::vector<Label> path = lattice.best_path(range);
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

}  // namespace

int main(int argc, char** argv) {
  std::string model_path;
  std::string out;
  std::string document_out;
  std::vector<std::string> train_names;
  std::vector<std::string> twice_names;
  std::vector<std::string> taught_names;
  std::vector<std::string> taught_twice_names;
  std::vector<std::string> dev_names;
  CrfOptions options;
  bool table = false;
  double case_share = 0.0;
  double rename_share = 0.0;
  float evidence_share = 1.0F;
  int steps = 127;
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
    if (option == "--model")
      model_path = value;
    else if (option == "--out")
      out = value;
    else if (option == "--document-out")
      document_out = value;
    else if (option == "--train")
      train_names.push_back(value);
    else if (option == "--twice")
      twice_names.push_back(value);
    else if (option == "--taught")
      taught_names.push_back(value);
    else if (option == "--taught-twice")
      taught_twice_names.push_back(value);
    else if (option == "--dev")
      dev_names.push_back(value);
    else if (option == "--epochs")
      options.epochs = std::stoi(value);
    else if (option == "--l1")
      options.l1 = std::stof(value);
    else if (option == "--l2")
      options.l2 = std::stof(value);
    else if (option == "--rate")
      options.rate = std::stof(value);
    else if (option == "--min-count")
      options.min_count = static_cast<std::uint32_t>(std::stoul(value));
    else if (option == "--hide-word")
      options.hide_word = std::stof(value);
    else if (option == "--hide-list")
      options.hide_list = std::stof(value);
    else if (option == "--case-share")
      case_share = std::stod(value);
    else if (option == "--rename-share")
      rename_share = std::stod(value);
    else if (option == "--evidence-share")
      evidence_share = std::stof(value);
    else if (option == "--without")
      options.without |= std::uint64_t{1} << std::stoul(value);
    else if (option == "--steps")
      steps = std::clamp(std::stoi(value), 16, 127);
    else if (option == "--seed")
      options.seed = std::stoull(value);
    else {
      std::fputs(kUsage, stderr);
      return 2;
    }
  }
  const Model model = open_model_file(model_path);
  const Segmenter segmenter(model);
  const ValueGrammar grammar(model);
  const Gazetteer gazetteer(model);
  const WordClusters clusters(model);

  std::vector<NerDocument> train;
  std::vector<NerDocument> taught;
  std::uint32_t origin = 0;
  const auto read_marked = [&](const std::string& name, std::size_t times) {
    std::vector<NerDocument> documents = read_ner_documents(name, segmenter, grammar);
    std::size_t tokens = 0;
    for (NerDocument& document : documents) {
      document.origin = origin++;
      tokens += document.words.size();
    }
    std::printf("train %-28s %6zu documents %8zu tokens\n", name.c_str(), documents.size(), tokens);
    for (std::size_t time = 0; time < times; ++time)
      train.insert(train.end(), documents.begin(), documents.end());
  };
  for (const std::string& name : twice_names) read_marked(name, 2);
  for (const std::string& name : train_names) read_marked(name, 1);
  const auto read_taught = [&](const std::string& name, std::size_t times) {
    std::vector<NerDocument> documents = read_ner_documents(name, segmenter, grammar);
    std::string label_file = name;
    std::replace(label_file.begin(), label_file.end(), '/', '-');
    const std::size_t lost = take_labels(documents, "tools/train/annotations/" + label_file + ".labels");
    for (NerDocument& document : documents) document.origin = origin++;
    std::printf("taught %-27s %6zu documents, %zu left out\n", name.c_str(), documents.size(), lost);
    for (std::size_t time = 0; time < times; ++time)
      taught.insert(taught.end(), documents.begin(), documents.end());
  };
  for (const std::string& name : taught_twice_names) read_taught(name, 2);
  for (const std::string& name : taught_names) read_taught(name, 1);
  const std::size_t originals = train.size();
  for (NerDocument& document :
       vary_case({train.begin(), train.begin() + static_cast<std::ptrdiff_t>(originals)}, case_share,
                 options.seed)) {
    train.push_back(std::move(document));
  }
  for (NerDocument& document :
       rename_people({train.begin(), train.begin() + static_cast<std::ptrdiff_t>(originals)}, rename_share,
                     options.seed)) {
    train.push_back(std::move(document));
  }
  std::printf("%zu documents, %zu altered copies\n", originals + taught.size(), train.size() - originals);
  train.insert(train.end(), taught.begin(), taught.end());
  std::vector<std::vector<NerDocument>> dev;
  for (const std::string& name : dev_names) dev.push_back(read_ner_documents(name, segmenter, grammar));

  const auto report = [&](const CrfTrainer& first, const CrfTrainer* second, bool last) {
    SpanScorer three;
    for (std::size_t i = 0; i < dev.size(); ++i) {
      SpanScorer scorer;
      for (const NerDocument& document : dev[i]) {
        const auto predicted = predict(first, second, document, gazetteer, clusters);
        for (std::size_t sentence = 0; sentence < predicted.size(); ++sentence) {
          scorer.add(fold_labels(document.gold[sentence], document.source),
                     fold_labels(predicted[sentence], document.source));
          if (dev_names[i].starts_with("news/"))
            three.add(fold_labels(document.gold[sentence], "three"),
                      fold_labels(predicted[sentence], "three"));
        }
      }
      std::printf(" %s %.2f", dev_names[i].c_str(), scorer.total().f1());
      if (table && last) std::printf("\n%s", scorer.table().c_str());
    }
    std::printf(" PER+ORG+LOC %.2f", three.total().f1());
    for (const auto& [label, counts] : three.by_label()) std::printf(" %s %.2f", label.c_str(), counts.f1());
    std::printf("\n");
    std::fflush(stdout);
  };
  const auto write = [](const std::string& path, const std::string& section) {
    std::ofstream(path, std::ios::binary).write(section.data(), static_cast<std::streamsize>(section.size()));
    std::printf("%s: %zu bytes\n", path.c_str(), section.size());
  };

  // The second pass learns from scores that the first gives to documents it has not seen, nor copies of them:
  // each half is scored by a model of the other. One after the other, beside the model of all: that keeps two
  // cores busy, and their features out of memory.
  std::vector<ScoreRows> base(train.size());
  const auto score_halves = [&] {
    for (std::size_t half = 0; half < 2; ++half) {
      std::vector<NerDocument> seen;
      for (std::size_t i = 0; i < train.size(); ++i) {
        if (train[i].origin % 2 != half) seen.push_back(train[i]);
      }
      CrfTrainer trainer(seen, token_features(seen, gazetteer, clusters), options);
      trainer.train(
          [&](int pass, double loss) { std::printf("half %zu pass %d loss %.4f\n", half, pass, loss); });
      for (std::size_t i = 0; i < train.size(); ++i) {
        if (train[i].origin % 2 != half) continue;
        const std::vector<std::string_view> words(train[i].words.begin(), train[i].words.end());
        DocumentFeatures features({words, train[i].sentences, train[i].values}, gazetteer, clusters);
        base[i] = score(trainer, train[i], features);
      }
    }
  };
  std::thread halves;
  if (!document_out.empty()) halves = std::thread(score_halves);
  CrfTrainer trainer(train, token_features(train, gazetteer, clusters), options);
  trainer.train([&](int pass, double loss) {
    std::printf("pass %d loss %.4f weights %zu ", pass, loss, trainer.nonzero_weights());
    report(trainer, nullptr, pass == options.epochs);
  });
  if (!out.empty()) write(out, trainer.write_section(steps));
  if (halves.joinable()) halves.join();
  if (!document_out.empty()) {
    const ExtractFeatures extract = [&](std::size_t i, const UseFeature& use) {
      const std::vector<std::string_view> words(train[i].words.begin(), train[i].words.end());
      extract_evidence(train[i],
                       DocumentFeatures({words, train[i].sentences, train[i].values}, gazetteer, clusters),
                       base[i], use);
    };
    CrfOptions second_options = options;
    second_options.hide_word = second_options.hide_cluster = second_options.hide_list = 0.0F;
    second_options.epochs = 4;
    CrfTrainer second(train, extract, second_options, &base);
    second.train([&](int pass, double loss) {
      std::printf("evidence pass %d loss %.4f weights %zu ", pass, loss, second.nonzero_weights());
      report(trainer, &second, false);
    });
    second.shrink(evidence_share);
    std::printf("evidence shrunk ");
    report(trainer, &second, true);
    write(document_out, second.write_section());
  }
  return 0;
}
