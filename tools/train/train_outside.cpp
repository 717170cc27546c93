// train_outside: trains the filter of tokens that are in no name and writes its model section.
// SPDX-License-Identifier: Apache-2.0
#include <cstdio>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "core/segment/segmenter.h"
#include "tools/pack/model_writer.h"
#include "tools/train/augmentation.h"
#include "tools/train/model_file.h"
#include "tools/train/outside_trainer.h"

namespace {

using namespace nutgraf;  // NOLINT: one program

constexpr const char* kUsage =
    "usage: train_outside [--epochs N] [--rate X] [--l1 X] [--weight X] [--min-count N] [--lost X] "
    "[--least-score X] MODEL OUT CORPUS...\n"
    "  MODEL       a packed model, whose tagger is the teacher\n"
    "  OUT         the section \"ner.outside\"\n"
    "  CORPUS      news/articles.train, unlabelled/voa, or a folder of marked text\n"
    "  --weight X  of a token in a name beside one in none\n"
    "  --lost X    the share of tokens in names that may be lost\n"
    "  --least-score X  names that the tagger is less sure of teach nothing\n";

/// The tagger as it is without the filter.
Model without_filter(const Model& model) {
  std::map<std::string, std::string> sections;
  for (const std::string& name : model.section_names()) {
    if (name != OutsideFilter::kSection) sections[name] = std::string(model.text(name));
  }
  return Model::open(write_model(sections)).value();
}

}  // namespace

int main(int argc, char** argv) {
  OutsideOptions options;
  std::vector<std::string> names;
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    if (!argument.starts_with("--")) {
      names.push_back(argument);
      continue;
    }
    if (++i == argc) {
      std::fputs(kUsage, stderr);
      return 2;
    }
    if (argument == "--epochs")
      options.epochs = std::stoi(argv[i]);
    else if (argument == "--rate")
      options.rate = std::stod(argv[i]);
    else if (argument == "--l1")
      options.l1 = std::stod(argv[i]);
    else if (argument == "--weight")
      options.weight_of_named = std::stod(argv[i]);
    else if (argument == "--min-count")
      options.min_count = static_cast<std::uint32_t>(std::stoul(argv[i]));
    else if (argument == "--least-score")
      options.least_score = std::stof(argv[i]);
    else if (argument == "--lost")
      options.lost = std::stod(argv[i]);
    else {
      std::fputs(kUsage, stderr);
      return 2;
    }
  }
  if (names.size() < 3) {
    std::fputs(kUsage, stderr);
    return 2;
  }
  const Model model = without_filter(open_model_file(names[0]));
  const Segmenter segmenter(model);
  const ValueGrammar grammar(model);
  const Gazetteer gazetteer(model);
  const WordClusters clusters(model);
  const NerTagger tagger(model);

  std::vector<NerDocument> documents;
  for (std::size_t i = 2; i < names.size(); ++i) {
    for (NerDocument& document : read_ner_documents(names[i], segmenter, grammar)) {
      document.origin = static_cast<std::uint32_t>(documents.size());
      documents.push_back(std::move(document));
    }
  }
  // What is written in capitals, in title case or without any capital is a case for the filter, too.
  constexpr double kCaseShare = 0.03;
  std::vector<NerDocument> varied = vary_case(documents, kCaseShare, 1);
  documents.insert(documents.end(), std::make_move_iterator(varied.begin()),
                   std::make_move_iterator(varied.end()));

  OutsideTrainer trainer(documents, tagger, gazetteer, clusters, options);
  trainer.train();
  const std::string section = trainer.write_section();
  std::ofstream(names[1], std::ios::binary)
      .write(section.data(), static_cast<std::streamsize>(section.size()));
  std::printf("%s: %zu bytes\n", names[1].c_str(), section.size());
  return 0;
}
