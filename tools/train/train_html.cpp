// train_html OUTPUT | --folds K [-v], with [--pages FOLDER]… [--made N] …: trains the content classifier of
// core/extract on made pages and on pages whose article is known, or cross-validates it by sites.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include "core/text/hash.h"
#include "core/text/words.h"
#include "tools/corpus/page_corpus.h"
#include "tools/evaluate/commands.h"
#include "tools/evaluate/html.h"
#include "tools/train/content_trainer.h"
#include "tools/train/page_examples.h"

namespace nutgraf {
namespace {

struct Settings {
  std::string output;
  std::uint32_t folds = 0;
  std::vector<std::string> folders;
  ContentTraining training;
  bool verbose = false;
};

/// "nytimes" of "nytimes-3": pages of one site are of one make, and never part of both sides.
std::string_view site_of(std::string_view name) {
  const std::size_t end = name.find_last_not_of("0123456789");
  if (end != std::string_view::npos && end + 1 < name.size() && name[end] == '-') return name.substr(0, end);
  return name;
}

/// Pages of filler text repeat their paragraphs, as no article does.
bool is_filler(const GoldPage& page) {
  const std::string folded = fold_text(page.source);
  return folded.find("lorem ipsum") != std::string::npos ||
         folded.find("test document title") != std::string::npos;
}

std::vector<GoldPage> read_articles(const std::string& folder) {
  std::vector<GoldPage> pages = read_pages(folder);
  std::erase_if(pages, is_filler);
  return pages;
}

struct Set {
  std::vector<GoldPage> pages;
  std::vector<ChainExample> examples;
};

int cross_validate(const Settings& settings) {
  const Model& model = shipped_analyzer().model();
  const ArticleExtractor extractor(model);
  std::vector<Set> sets;
  for (const std::string& folder : settings.folders) {
    Set& set = sets.emplace_back();
    set.pages = read_articles(folder);
    for (const GoldPage& page : set.pages) set.examples.push_back(example_of(page, extractor));
  }
  const ContentTrainer trainer(extractor, settings.training);
  std::vector<ExtractionScore> sums(sets.size());
  for (std::uint32_t fold = 0; fold < settings.folds; ++fold) {
    const auto held_out = [&](const GoldPage& page) {
      return hash64(site_of(page.name)) % settings.folds == fold;
    };
    std::vector<const ChainExample*> given;
    for (const Set& set : sets) {
      for (std::size_t i = 0; i < set.pages.size(); ++i) {
        if (!held_out(set.pages[i])) given.push_back(&set.examples[i]);
      }
    }
    const ArticleExtractor trained(model, trainer.train(given));
    for (std::size_t s = 0; s < sets.size(); ++s) {
      for (const GoldPage& page : sets[s].pages) {
        if (held_out(page)) sums[s].add(score_extraction(page, trained, settings.verbose));
      }
    }
  }
  for (std::size_t s = 0; s < sets.size(); ++s) print_score(settings.folders[s].c_str(), sums[s]);
  return 0;
}

int train(const Settings& settings) {
  const ArticleExtractor extractor(shipped_analyzer().model());
  std::vector<GoldPage> pages;
  for (const std::string& folder : settings.folders) {
    std::vector<GoldPage> articles = read_articles(folder);
    pages.insert(pages.end(), std::make_move_iterator(articles.begin()),
                 std::make_move_iterator(articles.end()));
  }
  // The order is that of the names, whichever folder they are in and in which order the folders are given.
  std::sort(pages.begin(), pages.end(), [](const GoldPage& a, const GoldPage& b) { return a.name < b.name; });
  std::vector<ChainExample> examples;
  examples.reserve(pages.size());
  for (const GoldPage& page : pages) examples.push_back(example_of(page, extractor));
  std::vector<const ChainExample*> given;
  given.reserve(examples.size());
  for (const ChainExample& example : examples) given.push_back(&example);
  const ChainModel model = ContentTrainer(extractor, settings.training).train(given);
  std::ofstream(settings.output, std::ios::binary)
      << "# Weights of the content classifier, written by tools/train/train_html.cpp: boilerplate, content.\n"
      << model.to_lines();
  std::printf("%u models of %u made and %zu given pages\n", settings.training.models, settings.training.made,
              given.size());
  return 0;
}

bool read_settings(int argc, char** argv, Settings& settings) {
  for (int i = 1; i < argc; ++i) {
    const std::string name = argv[i];
    const auto number = [&](std::uint32_t& value) {
      if (i + 1 >= argc) return false;
      value = static_cast<std::uint32_t>(std::atoi(argv[++i]));
      return true;
    };
    bool read = true;
    if (name == "--pages" && i + 1 < argc) {
      settings.folders.emplace_back(argv[++i]);
    } else if (name == "--folds") {
      read = number(settings.folds);
    } else if (name == "--made") {
      read = number(settings.training.made);
    } else if (name == "--models") {
      read = number(settings.training.models);
    } else if (name == "--epochs") {
      read = number(settings.training.epochs);
    } else if (name == "--dropped") {
      read = number(settings.training.dropped);
    } else if (name == "--weight") {
      read = number(settings.training.weight);
    } else if (name == "-v") {
      settings.verbose = true;
    } else if (settings.output.empty() && name[0] != '-') {
      settings.output = name;
    } else {
      read = false;
    }
    if (!read) return false;
  }
  const bool taught = settings.training.made > 0 || !settings.folders.empty();
  const bool tested = settings.folds > 0 && !settings.folders.empty();
  return taught && settings.training.models > 0 && (tested || !settings.output.empty());
}

}  // namespace
}  // namespace nutgraf

int main(int argc, char** argv) {
  nutgraf::Settings settings;
  if (!nutgraf::read_settings(argc, argv, settings)) {
    std::fputs(
        "usage: train_html OUTPUT | --folds K [-v], with [--pages FOLDER]… [--made N] [--models N] [--epochs "
        "N]\n"
        "       [--dropped PER_CENT] [--weight PER_CENT]\n",
        stderr);
    return 2;
  }
  return settings.folds > 0 ? nutgraf::cross_validate(settings) : nutgraf::train(settings);
}
