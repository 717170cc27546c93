// bench_stages: what each stage of the pipeline costs, over news of our own.
// SPDX-License-Identifier: Apache-2.0
#include <time.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "core/document/words.h"
#include "core/link/coreference_resolver.h"
#include "core/report/json_writer.h"
#include "core/segment/segmenter.h"
#include "core/structure/story_separator.h"
#include "core/summarize/key_phrase_extractor.h"
#include "core/summarize/readability.h"
#include "core/summarize/summarizer.h"
#include "core/tag/ner_tagger.h"
#include "core/text/utf8.h"
#include "core/understand/amount_reader.h"
#include "core/understand/quote_attributor.h"
#include "core/understand/quote_finder.h"
#include "core/understand/temporal_tagger.h"
#include "core/understand/timeline.h"
#include "tools/corpus/marked_text.h"
#include "tools/project_paths.h"

namespace nutgraf {
namespace {

constexpr const char* kUsage =
    "usage: bench_stages [--rounds N] [--articles N] [--model FILE] [MARKED_TEXT...]\n"
    "  Times every stage article by article and prints the fastest of N rounds (default 5) over N articles "
    "(default all),\n"
    "  evenly chosen from the given files (default tools/train/authored). Under callgrind, use --rounds 1.\n";

struct Settings {
  int rounds = 5;
  std::size_t articles = std::numeric_limits<std::size_t>::max();
  std::string model = packed_model_path();
  std::vector<std::string> files;
};

/// Processor time of this thread: other programs on the machine disturb it less than they do the clock on the
/// wall.
double seconds_now() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

/// What a run of the pipeline holds on its way; the stages' own layers are in the document.
struct Work {
  Document document;
  FoundValues found;
  std::optional<Words> words;
  std::vector<TokenRange> quoted;
  std::optional<ArticleWords> article_words;
  std::string json;
};

struct Step {
  const char* name;
  std::function<void(Work&)> run;
};

/// The stages in the order of core/analyzer.cpp, each as a step that can be timed by itself.
class Pipeline {
 public:
  explicit Pipeline(const Model& model)
      : segmenter_(model),
        story_separator_(model),
        ner_tagger_(model),
        coreference_resolver_(model),
        quote_attributor_(model),
        temporal_tagger_(model),
        amount_reader_(model),
        summary_tables_(model),
        key_phrase_extractor_(model),
        summarizer_(model),
        readability_meter_(model) {}

  std::vector<Step> steps() const {
    return {
        {"segment", [this](Work& w) { w.document.segmentation = segmenter_.segment(w.document.text); }},
        {"structure",
         [this](Work& w) {
           Document& d = w.document;
           const PastedText pasted = story_separator_.read(d.text, d.segmentation);
           d.blocks = story_separator_.separate(pasted);
           d.metadata = story_separator_.find_metadata(d.text, pasted, d.blocks);
         }},
        {"tag",
         [this](Work& w) {
           const Document& d = w.document;
           w.found = ner_tagger_.value_grammar().find(d.text, d.segmentation);
           w.document.named_entities = ner_tagger_.tag(d.text, d.segmentation, d.blocks, w.found.values);
         }},
        {"amounts",
         [this](Work& w) {
           w.document.amounts =
               amount_reader_.read(w.document.text, w.document.segmentation, w.document.named_entities);
         }},
        {"link",
         [this](Work& w) {
           Document& d = w.document;
           w.words.emplace(d.text, d.segmentation);
           w.quoted = find_quoted_stretches(*w.words);
           d.coreference = coreference_resolver_.resolve(*w.words, d.blocks, d.named_entities, w.quoted);
         }},
        {"quotes",
         [this](Work& w) {
           Document& d = w.document;
           d.quotes =
               quote_attributor_.attribute(*w.words, d.blocks, d.named_entities, d.coreference, w.quoted);
           coreference_resolver_.settle_quoted_persons(*w.words, d.coreference, d.quotes);
         }},
        {"times",
         [this](Work& w) {
           Document& d = w.document;
           d.time_expressions = temporal_tagger_.tag(d.text, d.segmentation, d.blocks,
                                                     d.metadata.publication_date, w.found.times);
           d.timeline = build_timeline(d.segmentation, d.time_expressions, d.coreference);
         }},
        {"words", [this](Work& w) { w.article_words.emplace(w.document, summary_tables_); }},
        {"key phrases",
         [this](Work& w) {
           w.document.key_phrases = key_phrase_extractor_.extract(w.document, *w.article_words, 10);
         }},
        {"summary",
         [this](Work& w) { w.document.summary = summarizer_.summarize(w.document, *w.article_words, {}); }},
        {"readability",
         [this](Work& w) {
           w.document.reading =
               readability_meter_.measure(w.document.text, w.document.segmentation, w.document.blocks);
         }},
        {"json", [](Work& w) { w.json = to_json(w.document, OffsetEncoding::Utf16, "bench"); }},
    };
  }

 private:
  Segmenter segmenter_;
  StorySeparator story_separator_;
  NerTagger ner_tagger_;
  CoreferenceResolver coreference_resolver_;
  QuoteAttributor quote_attributor_;
  TemporalTagger temporal_tagger_;
  AmountReader amount_reader_;
  SummaryTables summary_tables_;
  KeyPhraseExtractor key_phrase_extractor_;
  Summarizer summarizer_;
  ReadabilityMeter readability_meter_;
};

std::vector<std::string> load_texts(const Settings& settings) {
  std::vector<std::string> files = settings.files;
  if (files.empty()) {
    for (const auto& entry : std::filesystem::directory_iterator(source_path("tools/train/authored"))) {
      if (entry.path().extension() == ".txt") files.push_back(entry.path().string());
    }
    std::sort(files.begin(), files.end());
  }
  std::vector<std::string> all;
  for (const std::string& file : files) {
    for (GoldArticle& article : read_marked_text(file)) all.push_back(std::move(article.text));
  }
  const std::size_t step = std::max<std::size_t>(1, all.size() / settings.articles);
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < all.size() && texts.size() < settings.articles; i += step)
    texts.push_back(std::move(all[i]));
  return texts;
}

Model load_model(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  const std::string content(std::istreambuf_iterator<char>(file), {});
  const auto* const data = reinterpret_cast<const std::byte*>(content.data());
  auto model = Model::open({data, data + content.size()});
  if (model.ok()) return std::move(model).value();
  std::fprintf(stderr, "%s: %s\n", path.c_str(), model.error().message.c_str());
  std::exit(1);
}

Settings parse_settings(int argc, char** argv) {
  Settings settings;
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    const bool has_value = i + 1 < argc;
    if (argument == "--rounds" && has_value) {
      settings.rounds = std::max(1, std::atoi(argv[++i]));
    } else if (argument == "--articles" && has_value) {
      settings.articles = static_cast<std::size_t>(std::max(1, std::atoi(argv[++i])));
    } else if (argument == "--model" && has_value) {
      settings.model = argv[++i];
    } else if (argument.starts_with("-")) {
      std::fputs(kUsage, stderr);
      std::exit(2);
    } else {
      settings.files.push_back(argument);
    }
  }
  return settings;
}

/// Runs the steps over all texts; the seconds that each took.
std::vector<double> time_round(const std::vector<Step>& steps, const std::vector<std::string>& texts,
                               std::size_t& tokens) {
  std::vector<double> seconds(steps.size(), 0.0);
  tokens = 0;
  for (const std::string& text : texts) {
    Work work;
    work.document.text = repair_utf8(text);
    for (std::size_t i = 0; i < steps.size(); ++i) {
      const double start = seconds_now();
      steps[i].run(work);
      seconds[i] += seconds_now() - start;
    }
    tokens += work.document.segmentation.tokens.size();
  }
  return seconds;
}

int run(const Settings& settings) {
  const std::vector<std::string> texts = load_texts(settings);
  std::size_t bytes = 0;
  for (const std::string& text : texts) bytes += text.size();

  double start = seconds_now();
  const Model model = load_model(settings.model);
  const double opening = seconds_now() - start;
  start = seconds_now();
  const Pipeline pipeline(model);
  const double creating = seconds_now() - start;

  const std::vector<Step> steps = pipeline.steps();
  std::vector<double> best(steps.size(), std::numeric_limits<double>::infinity());
  std::size_t tokens = 0;
  for (int round = 0; round < settings.rounds; ++round) {
    const std::vector<double> seconds = time_round(steps, texts, tokens);
    for (std::size_t i = 0; i < steps.size(); ++i) best[i] = std::min(best[i], seconds[i]);
  }
  double total = 0.0;
  for (const double seconds : best) total += seconds;

  std::printf("%zu articles, %zu bytes, %zu tokens; fastest of %d rounds\n", texts.size(), bytes, tokens,
              settings.rounds);
  std::printf("open model %.1f ms, create stages %.1f ms\n", opening * 1e3, creating * 1e3);
  std::printf("%-12s %8s %7s %9s %12s\n", "stage", "ms", "share", "MB/s", "tokens/s");
  const auto print = [&](const char* name, double seconds) {
    std::printf("%-12s %8.2f %6.1f%% %9.2f %12.0f\n", name, seconds * 1e3, 100.0 * seconds / total,
                static_cast<double>(bytes) / seconds / 1e6, static_cast<double>(tokens) / seconds);
  };
  for (std::size_t i = 0; i < steps.size(); ++i) print(steps[i].name, best[i]);
  print("all", total);
  return 0;
}

}  // namespace
}  // namespace nutgraf

int main(int argc, char** argv) { return nutgraf::run(nutgraf::parse_settings(argc, argv)); }
