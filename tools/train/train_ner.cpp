// train_ner: trains the named entity tagger and writes its model section.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <map>
#include <string>
#include <thread>
#include <vector>

#include "core/segment/segmenter.h"
#include "tools/evaluate/span_scorer.h"
#include "tools/pack/model_writer.h"
#include "tools/train/augmentation.h"
#include "tools/train/crf_trainer.h"
#include "tools/train/model_file.h"
#include "tools/train/ner_passes.h"
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

struct Arguments {
  std::string model;
  std::string out;
  std::string document_out;
  std::vector<std::string> train;
  std::vector<std::string> twice;
  std::vector<std::string> taught;
  std::vector<std::string> taught_twice;
  std::vector<std::string> dev;
  CrfOptions options;
  bool table = false;
  double case_share = 0.0;
  double rename_share = 0.0;
  float evidence_share = 1.0F;
  int steps = 127;
};

[[noreturn]] void refuse() {
  std::fputs(kUsage, stderr);
  std::exit(2);
}

Arguments read_arguments(int argc, char** argv) {
  Arguments read;
  CrfOptions& options = read.options;
  using Value = const std::string&;
  const std::map<std::string, std::function<void(Value)>> known = {
      {"--model", [&](Value value) { read.model = value; }},
      {"--out", [&](Value value) { read.out = value; }},
      {"--document-out", [&](Value value) { read.document_out = value; }},
      {"--train", [&](Value value) { read.train.push_back(value); }},
      {"--twice", [&](Value value) { read.twice.push_back(value); }},
      {"--taught", [&](Value value) { read.taught.push_back(value); }},
      {"--taught-twice", [&](Value value) { read.taught_twice.push_back(value); }},
      {"--dev", [&](Value value) { read.dev.push_back(value); }},
      {"--epochs", [&](Value value) { options.epochs = std::stoi(value); }},
      {"--l1", [&](Value value) { options.l1 = std::stof(value); }},
      {"--l2", [&](Value value) { options.l2 = std::stof(value); }},
      {"--rate", [&](Value value) { options.rate = std::stof(value); }},
      {"--min-count", [&](Value v) { options.min_count = static_cast<std::uint32_t>(std::stoul(v)); }},
      {"--hide-word", [&](Value value) { options.hide_word = std::stof(value); }},
      {"--hide-list", [&](Value value) { options.hide_list = std::stof(value); }},
      {"--case-share", [&](Value value) { read.case_share = std::stod(value); }},
      {"--rename-share", [&](Value value) { read.rename_share = std::stod(value); }},
      {"--evidence-share", [&](Value value) { read.evidence_share = std::stof(value); }},
      {"--without", [&](Value value) { options.without |= std::uint64_t{1} << std::stoul(value); }},
      {"--steps", [&](Value value) { read.steps = std::clamp(std::stoi(value), 16, 127); }},
      {"--seed", [&](Value value) { options.seed = std::stoull(value); }},
  };
  for (int i = 1; i < argc; ++i) {
    const std::string option = argv[i];
    if (option == "--table") {
      read.table = true;
      continue;
    }
    const auto set = known.find(option);
    if (set == known.end() || i + 1 == argc) refuse();
    set->second(argv[++i]);
  }
  return read;
}

/// Reads corpora with the tables of a model.
class Corpora {
 public:
  explicit Corpora(const Model& model) : segmenter_(model), grammar_(model) {}

  /// All documents to learn from: those that are marked, altered copies of them, those that are taught.
  std::vector<NerDocument> training(const Arguments& arguments) {
    std::vector<NerDocument> train;
    for (const std::string& name : arguments.twice) add(marked(name), 2, train);
    for (const std::string& name : arguments.train) add(marked(name), 1, train);
    std::vector<NerDocument> others;
    for (const std::string& name : arguments.taught_twice) add(taught(name), 2, others);
    for (const std::string& name : arguments.taught) add(taught(name), 1, others);
    const std::vector<NerDocument> originals = train;
    add(vary_case(originals, arguments.case_share, arguments.options.seed), 1, train);
    add(rename_people(originals, arguments.rename_share, arguments.options.seed), 1, train);
    std::printf("%zu documents, %zu altered copies\n", originals.size() + others.size(),
                train.size() - originals.size());
    add(others, 1, train);
    return train;
  }

  std::vector<NerDocument> read(const std::string& name) const {
    return read_ner_documents(name, segmenter_, grammar_);
  }

 private:
  static void add(const std::vector<NerDocument>& documents, int times, std::vector<NerDocument>& all) {
    for (; times > 0; --times) all.insert(all.end(), documents.begin(), documents.end());
  }

  std::vector<NerDocument> marked(const std::string& name) {
    std::vector<NerDocument> documents = read(name);
    std::size_t tokens = 0;
    for (NerDocument& document : documents) {
      document.origin = origin_++;
      tokens += document.words.size();
    }
    std::printf("train %-28s %6zu documents %8zu tokens\n", name.c_str(), documents.size(), tokens);
    return documents;
  }

  std::vector<NerDocument> taught(const std::string& name) {
    std::vector<NerDocument> documents = read(name);
    std::string label_file = name;
    std::replace(label_file.begin(), label_file.end(), '/', '-');
    const std::size_t lost = take_labels(documents, "tools/train/annotations/" + label_file + ".labels");
    for (NerDocument& document : documents) document.origin = origin_++;
    std::printf("taught %-27s %6zu documents, %zu left out\n", name.c_str(), documents.size(), lost);
    return documents;
  }

  Segmenter segmenter_;
  ValueGrammar grammar_;
  std::uint32_t origin_ = 0;
};

/// Scores the corpora that were asked for.
class Report {
 public:
  Report(const Arguments& arguments, const Corpora& corpora, const NerTables& tables)
      : arguments_(arguments), tables_(tables) {
    for (const std::string& name : arguments.dev) dev_.push_back(corpora.read(name));
  }

  void print(const CrfTrainer& first, const CrfTrainer* second, bool last) const {
    SpanScorer three;
    for (std::size_t i = 0; i < dev_.size(); ++i) {
      SpanScorer scorer;
      const bool is_news = arguments_.dev[i].starts_with("news/");
      for (const NerDocument& document : dev_[i]) {
        const auto predicted = predict(first, second, document, tables_);
        for (std::size_t sentence = 0; sentence < predicted.size(); ++sentence) {
          add(document.gold[sentence], predicted[sentence], document.source, scorer);
          if (is_news) add(document.gold[sentence], predicted[sentence], "three", three);
        }
      }
      std::printf(" %s %.2f", arguments_.dev[i].c_str(), scorer.total().f1());
      if (arguments_.table && last) std::printf("\n%s", scorer.table().c_str());
    }
    std::printf(" PER+ORG+LOC %.2f", three.total().f1());
    for (const auto& [label, counts] : three.by_label()) std::printf(" %s %.2f", label.c_str(), counts.f1());
    std::printf("\n");
    std::fflush(stdout);
  }

 private:
  static void add(const std::vector<LabelledSpan>& gold, const std::vector<LabelledSpan>& predicted,
                  const std::string& scheme, SpanScorer& scorer) {
    scorer.add(fold_labels(gold, scheme), fold_labels(predicted, scheme));
  }

  const Arguments& arguments_;
  NerTables tables_;
  std::vector<std::vector<NerDocument>> dev_;
};

void write(const std::string& path, const std::string& section) {
  std::ofstream(path, std::ios::binary).write(section.data(), static_cast<std::streamsize>(section.size()));
  std::printf("%s: %zu bytes\n", path.c_str(), section.size());
}

/// The second pass learns from scores that the first gives to documents it has not seen, nor copies of them:
/// each half is scored by a model of the other. One after the other, beside the model of all: that keeps two
/// cores busy, and their features out of memory.
void score_halves(const std::vector<NerDocument>& train, const CrfOptions& options, const NerTables& tables,
                  std::vector<ScoreRows>& base) {
  for (std::size_t half = 0; half < 2; ++half) {
    std::vector<NerDocument> seen;
    for (const NerDocument& document : train) {
      if (document.origin % 2 != half) seen.push_back(document);
    }
    CrfTrainer trainer(seen, token_features(seen, tables.gazetteer, tables.clusters), options);
    trainer.train(
        [&](int pass, double loss) { std::printf("half %zu pass %d loss %.4f\n", half, pass, loss); });
    for (std::size_t i = 0; i < train.size(); ++i) {
      if (train[i].origin % 2 == half) base[i] = first_scores(trainer, train[i], tables);
    }
  }
}

std::string train_second(const CrfTrainer& first, const std::vector<NerDocument>& train,
                         const std::vector<ScoreRows>& base, const NerTables& tables,
                         const Arguments& arguments, const Report& report) {
  const ExtractFeatures extract = [&](std::size_t i, const UseFeature& use) {
    extract_evidence(train[i], tables, base[i], use);
  };
  CrfOptions options = arguments.options;
  options.hide_word = options.hide_cluster = options.hide_list = 0.0F;
  options.epochs = 4;
  CrfTrainer second(train, extract, options, &base);
  second.train([&](int pass, double loss) {
    std::printf("evidence pass %d loss %.4f weights %zu ", pass, loss, second.nonzero_weights());
    report.print(first, &second, false);
  });
  second.shrink(arguments.evidence_share);
  std::printf("evidence shrunk ");
  report.print(first, &second, true);
  return second.write_section();
}

}  // namespace

int main(int argc, char** argv) {
  const Arguments arguments = read_arguments(argc, argv);
  const Model model = open_model_file(arguments.model);
  const Gazetteer gazetteer(model);
  const WordClusters clusters(model);
  const NerTables tables{gazetteer, clusters};
  Corpora corpora(model);
  const std::vector<NerDocument> train = corpora.training(arguments);
  const Report report(arguments, corpora, tables);

  std::vector<ScoreRows> base(train.size());
  std::thread halves;
  if (!arguments.document_out.empty())
    halves = std::thread([&] { score_halves(train, arguments.options, tables, base); });
  CrfTrainer trainer(train, token_features(train, gazetteer, clusters), arguments.options);
  trainer.train([&](int pass, double loss) {
    std::printf("pass %d loss %.4f weights %zu ", pass, loss, trainer.nonzero_weights());
    report.print(trainer, nullptr, pass == arguments.options.epochs);
  });
  if (!arguments.out.empty()) write(arguments.out, trainer.write_section(arguments.steps));
  if (halves.joinable()) halves.join();
  if (!arguments.document_out.empty())
    write(arguments.document_out, train_second(trainer, train, base, tables, arguments, report));
  return 0;
}
