// train_antecedents OUT.tsv: learns which antecedent a pronoun takes, from annotated articles, GUM and GAP.
// SPDX-License-Identifier: Apache-2.0
//
// train_antecedents --folds N: says how well it learns, by cross-validation over documents.
//
// A mention-ranking model: weights and boosted trees over the antecedents that ReferenceResolver offers for
// each pronoun
// ("nobody" among them). While it learns, the right antecedent is always taken.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "core/document/labels.h"
#include "core/document/words.h"
#include "core/link/coreference_resolver.h"
#include "core/segment/segmenter.h"
#include "core/understand/quote_finder.h"
#include "tools/corpus/gap_corpus.h"
#include "tools/corpus/gum_corpus.h"
#include "tools/corpus/news_corpus.h"
#include "tools/evaluate/commands.h"
#include "tools/train/antecedent_trees.h"

namespace nutgraf {
namespace {

enum class Source { News, Development, Gum, Gap };

struct Example : PronounExample {
  Source source = Source::News;
  char group = 'p';  ///< 'p' he and she, 'n' it, 't' they
  std::string document;
};

/// Numbers of the features' names.
class FeatureNumbers {
 public:
  /// Those of antecedent i, each once.
  std::vector<std::uint32_t> of(const Antecedents& antecedents, std::size_t i) {
    std::vector<std::uint32_t> numbers;
    const auto add = [&](std::size_t feature) {
      const auto [at, is_new] = numbers_.try_emplace(antecedents.name(feature), names_.size());
      if (is_new) names_.push_back(at->first);
      if (std::find(numbers.begin(), numbers.end(), at->second) == numbers.end())
        numbers.push_back(at->second);
    };
    antecedents.for_each_own(i, add);
    if (i > 0) antecedents.for_each_shared(add);
    return numbers;
  }
  const std::vector<std::string>& names() const { return names_; }

 private:
  std::map<std::string, std::uint32_t> numbers_;
  std::vector<std::string> names_;
};

class ExampleCollector {
 public:
  ExampleCollector() : segmenter_(shipped_analyzer().model()), resolver_(shipped_analyzer().model()) {}

  const std::vector<std::string>& features() const { return numbers_.names(); }

  /// The one pronoun of a GAP context whose antecedent is A or B; all others are resolved as they are now.
  void collect(const GapContext& context, std::vector<Example>& examples) {
    if (context.is_a == context.is_b) return;  // somebody else: nobody knows who
    const Document tagged = shipped_analyzer().analyze(context.text, {});
    const Segmentation& segmentation = tagged.segmentation;
    const Words words(context.text, segmentation);
    GoldArticle article;
    article.names = names_with(context, segmentation, tagged.named_entities);
    Chains chains = resolver_.alias_linker().link(words, names_of(article, segmentation));
    const Span right = context.is_a ? context.a : context.b;
    const AntecedentModel model(shipped_analyzer().model());
    const auto choose = [&](std::uint32_t token, const Antecedents& antecedents) -> std::size_t {
      if (segmentation.tokens[token].span.begin != context.pronoun.begin) return model.best_of(antecedents);
      for (std::size_t i = 1; i < antecedents.size(); ++i) {
        if (!has_name(chains, antecedents.chain(i), segmentation, right)) continue;
        examples.push_back(example_of(antecedents, i, Source::Gap, context.id));
        return i;
      }
      return 0;
    };
    const auto roles = resolver_.role_finder().find_beside_names(words, chains);
    resolver_.reference_resolver().resolve(words, find_quoted_stretches(words), roles,
                                           resolver_.role_finder(), chains, choose);
  }

  void collect(const GoldArticle& article, Source source, std::vector<Example>& examples) {
    const Segmentation segmentation = segmenter_.segment(article.text);
    const Words words(article.text, segmentation);
    Chains chains = resolver_.alias_linker().link(words, names_of(article, segmentation));
    const std::vector<int> entities = entities_of(article, segmentation, chains);
    std::map<std::uint32_t, int> references;
    for (const GoldSpan& reference : article.references)
      references.emplace(reference.span.begin, reference.entity);
    const auto roles = resolver_.role_finder().find_beside_names(words, chains);
    const auto choose = [&](std::uint32_t token, const Antecedents& antecedents) -> std::size_t {
      const auto reference = references.find(segmentation.tokens[token].span.begin);
      std::size_t right = 0;
      if (reference != references.end()) {
        for (std::size_t i = 1; i < antecedents.size(); ++i) {
          if (entities[antecedents.chain(i)] == reference->second) right = i;
        }
        if (right == 0) return 0;  // out of reach: nothing to learn from
      }
      examples.push_back(example_of(antecedents, right, source, article.id));
      return right;
    };
    resolver_.reference_resolver().resolve(words, find_quoted_stretches(words), roles,
                                           resolver_.role_finder(), chains, choose);
  }

 private:
  Example example_of(const Antecedents& antecedents, std::size_t right, Source source,
                     const std::string& document) {
    Example example;
    for (std::size_t i = 0; i < antecedents.size(); ++i)
      example.antecedents.push_back(numbers_.of(antecedents, i));
    example.right = right;
    // The project's own news four times: its guidelines decide what counts as a reference.
    example.weight = source == Source::News || source == Source::Development ? 4.0 : 1.0;
    example.source = source;
    example.group = antecedents.group();
    example.document = document;
    return example;
  }

  static bool has_name(const Chains& chains, std::uint32_t chain, const Segmentation& segmentation,
                       Span name) {
    return std::any_of(chains.chains[chain].mentions.begin(), chains.chains[chain].mentions.end(),
                       [&](std::uint32_t mention) {
                         const Span span = segmentation.span(chains.mentions[mention].tokens);
                         return span.begin < name.end && name.begin < span.end;
                       });
  }

  static std::vector<NamedEntity> names_of(const GoldArticle& article, const Segmentation& segmentation) {
    std::vector<GoldSpan> spans = article.names;
    std::sort(spans.begin(), spans.end(),
              [](const GoldSpan& a, const GoldSpan& b) { return a.span.begin < b.span.begin; });
    std::vector<NamedEntity> names;
    std::uint32_t token = 0;
    const auto count = static_cast<std::uint32_t>(segmentation.tokens.size());
    for (const GoldSpan& gold : spans) {
      const auto type = entity_type_from_label(gold.label);
      while (token < count && segmentation.tokens[token].span.end <= gold.span.begin) ++token;
      std::uint32_t end = token;
      while (end < count && segmentation.tokens[end].span.begin < gold.span.end) ++end;
      if (type && end > token) names.push_back({{token, end}, *type, 1.0F});
      token = end;
    }
    return names;
  }

  /// The annotated entity of most of a chain's names.
  static std::vector<int> entities_of(const GoldArticle& article, const Segmentation& segmentation,
                                      const Chains& chains) {
    std::map<std::uint32_t, int> by_begin;
    for (const GoldSpan& name : article.names) by_begin.emplace(name.span.begin, name.entity);
    std::vector<int> entities;
    for (const Chain& chain : chains.chains) {
      std::map<int, int> votes;
      for (const std::uint32_t mention : chain.mentions) {
        const auto at = by_begin.find(segmentation.span(chains.mentions[mention].tokens).begin);
        if (at != by_begin.end()) ++votes[at->second];
      }
      int best = -1;
      for (const auto& [entity, count] : votes) {
        if (best < 0 || count > votes[best]) best = entity;
      }
      entities.push_back(best);
    }
    return entities;
  }

  Segmenter segmenter_;
  CoreferenceResolver resolver_;
  FeatureNumbers numbers_;
};

constexpr char kGroups[] = {'p', 'n', 't'};

AntecedentTrees::Options options_of(char group) {
  AntecedentTrees::Options options;
  if (group != 'p') {
    options.trees = 60;
    options.depth = 2;
  }
  return options;
}

AntecedentTrees train(const std::vector<const PronounExample*>& examples, std::size_t features, char group) {
  AntecedentTrees trees;
  trees.train(examples, features, options_of(group));
  return trees;
}

/// Prints the share of right antecedents by source, where each document is judged by trees that haven't seen
/// it.
void cross_validate(const std::vector<Example>& examples, std::size_t features, std::size_t folds) {
  std::map<std::string, std::size_t> fold_of;
  for (const Example& example : examples) fold_of.emplace(example.document, fold_of.size() % folds);
  for (const char group : kGroups) {
    std::map<Source, std::pair<std::size_t, std::size_t>> right_of_all;
    for (std::size_t fold = 0; fold < folds; ++fold) {
      std::vector<const PronounExample*> others;
      for (const Example& example : examples) {
        if (example.group == group && fold_of[example.document] != fold) others.push_back(&example);
      }
      const AntecedentTrees trees = train(others, features, group);
      for (const Example& example : examples) {
        if (example.group != group || fold_of[example.document] != fold) continue;
        auto& [right, all] = right_of_all[example.source];
        ++all;
        if (trees.best_of(example) == example.right) ++right;
      }
    }
    std::printf("%s:", group == 'p' ? "he, she" : group == 'n' ? "it" : "they");
    for (const auto& [source, counts] : right_of_all) {
      static constexpr const char* kNames[] = {"news", "development", "GUM", "GAP"};
      std::printf("  %s %.2f %% of %zu", kNames[static_cast<int>(source)],
                  100.0 * static_cast<double>(counts.first) / static_cast<double>(counts.second),
                  counts.second);
    }
    std::printf("\n");
  }
}

void write(const char* path, const std::vector<Example>& examples, const std::vector<std::string>& features) {
  constexpr long kLeast = 25;  // steps that a weight must have
  std::vector<std::uint32_t> used;
  std::vector<long> weights(features.size());
  std::vector<std::string> lines;
  for (const char group : kGroups) {
    std::vector<const PronounExample*> own;
    for (const Example& example : examples) {
      if (example.group == group && example.source != Source::Development) own.push_back(&example);
    }
    const AntecedentTrees trees = train(own, features.size(), group);
    const std::vector<long> learned = trees.weights();
    for (std::uint32_t i = 0; i < learned.size(); ++i) {
      if (learned[i] <= -kLeast || learned[i] >= kLeast) weights[i] = learned[i];
      if (weights[i] != 0 && learned[i] == weights[i]) used.push_back(i);
    }
    for (const std::string& line : trees.write(used)) lines.push_back(std::string(1, group) + '\t' + line);
  }
  std::ofstream out(path);
  out << "# Weights of the features of antecedents of pronouns, and trees over them "
         "(core/link/antecedent_model.h);\n"
         "# written by tools/train/train_antecedents.\n";
  for (const std::uint32_t feature : used) out << features[feature] << '\t' << weights[feature] << '\n';
  for (const std::string& line : lines) out << line << '\n';
}

int run(int argc, char** argv) {
  if (argc < 2) {
    std::fputs("usage: train_antecedents OUT.tsv | --folds N\n", stderr);
    return 2;
  }
  ExampleCollector collector;
  std::vector<Example> examples;
  for (const GoldArticle& article : read_news_corpus(corpora_root() + "/news/articles.train.jsonl"))
    collector.collect(article, Source::News, examples);
  for (const GoldArticle& article : read_gum_coreference(corpora_root() + "/text/gum_coref_wiki/all.jsonl"))
    collector.collect(article, Source::Gum, examples);
  for (const GapContext& context : read_gap(corpora_root() + "/text/gap_coreference/development.jsonl"))
    collector.collect(context, examples);
  for (const GoldArticle& article : read_news_corpus(corpora_root() + "/news/articles.dev.jsonl"))
    collector.collect(article, Source::Development, examples);
  std::printf("%zu examples, %zu features\n", examples.size(), collector.features().size());
  if (std::string_view(argv[1]) == "--folds" && argc > 2) {
    const int folds = std::atoi(argv[2]);
    cross_validate(examples, collector.features().size(), static_cast<std::size_t>(std::max(folds, 2)));
  } else {
    write(argv[1], examples, collector.features());
  }
  return 0;
}

}  // namespace
}  // namespace nutgraf

int main(int argc, char** argv) { return nutgraf::run(argc, argv); }
