// train_antecedents OUT.tsv: learns which antecedent a pronoun takes, from annotated articles, GUM and GAP.
// SPDX-License-Identifier: Apache-2.0
//
// A mention-ranking model: multinomial logistic regression over the antecedents that ReferenceResolver offers
// for each pronoun ("nobody" among them), by stochastic gradient descent. While it learns, the right
// antecedent is always taken.
#include <algorithm>
#include <cmath>
#include <cstdio>
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

namespace nutgraf {
namespace {

struct Example {
  std::vector<Antecedent> antecedents;
  std::size_t right = 0;
};

class ExampleCollector {
 public:
  ExampleCollector() : segmenter_(shipped_analyzer().model()), resolver_(shipped_analyzer().model()) {}

  /// The one pronoun of a GAP context whose antecedent is A or B; all others are resolved as they are now.
  void collect(const GapContext& context, std::vector<Example>& examples) const {
    if (context.is_a == context.is_b) return;  // somebody else: nobody knows who
    const Document tagged = shipped_analyzer().analyze(context.text, {});
    const Segmentation& segmentation = tagged.segmentation;
    const Words words(context.text, segmentation);
    GoldArticle article;
    article.names = names_with(context, segmentation, tagged.named_entities);
    Chains chains = resolver_.alias_linker().link(words, names_of(article, segmentation));
    const Span right = context.is_a ? context.a : context.b;
    const AntecedentModel model(shipped_analyzer().model());
    const auto choose = [&](std::uint32_t token, const std::vector<Antecedent>& antecedents) -> std::size_t {
      if (segmentation.tokens[token].span.begin != context.pronoun.begin) return model.best_of(antecedents);
      for (std::size_t i = 1; i < antecedents.size(); ++i) {
        if (!has_name(chains, antecedents[i].chain, segmentation, right)) continue;
        examples.push_back({antecedents, i});
        return i;
      }
      return 0;
    };
    const auto roles = resolver_.role_finder().find_beside_names(words, chains);
    resolver_.reference_resolver().resolve(words, find_quoted_stretches(words), roles,
                                           resolver_.role_finder(), chains, choose);
  }

  void collect(const GoldArticle& article, std::vector<Example>& examples) const {
    const Segmentation segmentation = segmenter_.segment(article.text);
    const Words words(article.text, segmentation);
    Chains chains = resolver_.alias_linker().link(words, names_of(article, segmentation));
    const std::vector<int> entities = entities_of(article, segmentation, chains);
    std::map<std::uint32_t, int> references;
    for (const GoldSpan& reference : article.references)
      references.emplace(reference.span.begin, reference.entity);
    const auto roles = resolver_.role_finder().find_beside_names(words, chains);
    const auto choose = [&](std::uint32_t token, const std::vector<Antecedent>& antecedents) -> std::size_t {
      const auto reference = references.find(segmentation.tokens[token].span.begin);
      Example example{antecedents, 0};
      if (reference != references.end()) {
        for (std::size_t i = 1; i < antecedents.size(); ++i) {
          if (entities[antecedents[i].chain] == reference->second) example.right = i;
        }
        if (example.right == 0) return 0;  // out of reach: nothing to learn from
      }
      examples.push_back(example);
      return example.right;
    };
    resolver_.reference_resolver().resolve(words, find_quoted_stretches(words), roles,
                                           resolver_.role_finder(), chains, choose);
  }

 private:
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
};

class Ranker {
 public:
  void train(const std::vector<Example>& examples, int epochs, double rate, double decay) {
    std::vector<std::size_t> order(examples.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::uint64_t state = 1;
    for (int epoch = 0; epoch < epochs; ++epoch) {
      for (std::size_t i = order.size(); i > 1; --i) {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        std::swap(order[i - 1], order[(state >> 33U) % i]);
      }
      for (const std::size_t i : order) step(examples[i], rate / (1.0 + 0.2 * epoch), decay);
      if (2 * epoch < epochs) continue;
      for (const auto& [feature, weight] : weights_) sums_[feature] += weight;
    }
    // The mean of the second half's epochs: steadier than the last.
    for (auto& [feature, weight] : weights_) weight = sums_[feature] / (epochs - (epochs + 1) / 2);
  }

  double accuracy(const std::vector<Example>& examples) const {
    std::size_t right = 0;
    for (const Example& example : examples) {
      std::size_t best = 0;
      for (std::size_t i = 1; i < example.antecedents.size(); ++i) {
        if (score(example.antecedents[i]) > score(example.antecedents[best])) best = i;
      }
      if (best == example.right) ++right;
    }
    return examples.empty() ? 0.0 : 100.0 * static_cast<double>(right) / static_cast<double>(examples.size());
  }

  void write(const char* path) const {
    std::ofstream out(path);
    out << "# Weights of the antecedents of pronouns; written by tools/train/train_antecedents.\n";
    for (const auto& [feature, weight] : weights_) {
      const long rounded = std::lround(100.0 * weight);
      if (rounded <= -3 || rounded >= 3) out << feature << '\t' << rounded << '\n';
    }
  }

 private:
  double score(const Antecedent& antecedent) const {
    double sum = 0;
    for (std::size_t f = 0; f < antecedent.features.size(); ++f) {
      const std::string feature(antecedent.features[f]);
      if (const auto at = weights_.find(feature); at != weights_.end()) sum += at->second;
    }
    return sum;
  }

  void step(const Example& example, double rate, double decay) {
    std::vector<double> share;
    double best = -1e30;
    for (const Antecedent& antecedent : example.antecedents) {
      share.push_back(score(antecedent));
      best = std::max(best, share.back());
    }
    double sum = 0;
    for (double& s : share) sum += s = std::exp(s - best);
    for (std::size_t i = 0; i < share.size(); ++i) {
      const double gradient = (i == example.right ? 1.0 : 0.0) - share[i] / sum;
      for (std::size_t f = 0; f < example.antecedents[i].features.size(); ++f) {
        const std::string feature(example.antecedents[i].features[f]);
        double& weight = weights_[feature];
        weight += rate * (gradient - decay * weight);
      }
    }
  }

  std::map<std::string, double> weights_;
  std::map<std::string, double> sums_;
};

int run(int argc, char** argv) {
  if (argc < 2) {
    std::fputs("usage: train_antecedents OUT.tsv\n", stderr);
    return 2;
  }
  const ExampleCollector collector;
  std::vector<Example> examples;
  for (const GoldArticle& article : read_news_corpus(corpora_root() + "/news/articles.train.jsonl"))
    collector.collect(article, examples);
  const std::size_t from_news = examples.size();
  for (const GoldArticle& article : read_gum_coreference(corpora_root() + "/text/gum_coref_wiki/all.jsonl"))
    collector.collect(article, examples);
  const std::size_t from_gum = examples.size() - from_news;
  for (const GapContext& context : read_gap(corpora_root() + "/text/gap_coreference/development.jsonl"))
    collector.collect(context, examples);
  std::vector<Example> development;
  for (const GoldArticle& article : read_news_corpus(corpora_root() + "/news/articles.dev.jsonl"))
    collector.collect(article, development);
  std::printf("%zu examples of news, %zu of GUM, %zu of GAP; %zu of development\n", from_news, from_gum,
              examples.size() - from_news - from_gum, development.size());
  // The project's own news four times: its guidelines decide what counts as a reference.
  for (std::size_t i = 0; i < 3 * from_news; ++i) examples.push_back(Example(examples[i % from_news]));
  Ranker ranker;
  ranker.train(examples, 20, 0.1, 0.004);
  std::vector<Example> personal;
  for (const Example& example : development) {
    if (example.antecedents[0].features[0].starts_with("p:")) personal.push_back(example);
  }
  std::printf("right: training %.2f %%, development %.2f %%; of %zu he and she %.2f %%\n",
              ranker.accuracy(examples), ranker.accuracy(development), personal.size(),
              ranker.accuracy(personal));
  ranker.write(argv[1]);
  return 0;
}

}  // namespace
}  // namespace nutgraf

int main(int argc, char** argv) { return nutgraf::run(argc, argv); }
