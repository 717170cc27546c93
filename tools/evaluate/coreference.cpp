// evaluate coreference, titles and salience: entities of articles against the annotated ones.
// SPDX-License-Identifier: Apache-2.0
#include "tools/evaluate/coreference.h"

#include <algorithm>
#include <cstdio>
#include <map>
#include <set>

#include "core/document/labels.h"
#include "tools/evaluate/coreference_scorer.h"
#include "tools/evaluate/gold_document.h"
#include "tools/evaluate/span_scorer.h"

namespace nutgraf {
namespace {

bool is_scored(std::string_view label) { return label == "PERSON" || label == "ORG"; }

MentionKey key_of(Span span) { return {span.begin, span.end}; }

/// The annotated entity of each name and reference, by span.
std::map<MentionKey, int> gold_entities(const GoldArticle& article) {
  std::map<MentionKey, int> entities;
  for (const GoldSpan& name : article.names) entities.emplace(key_of(name.span), name.entity);
  for (const GoldSpan& reference : article.references)
    entities.emplace(key_of(reference.span), reference.entity);
  return entities;
}

std::vector<MentionChain> gold_chains(const GoldArticle& article, bool with_references) {
  std::map<int, MentionChain> chains;
  std::set<int> scored;
  for (const GoldSpan& name : article.names) {
    if (!is_scored(name.label)) continue;
    chains[name.entity].push_back(key_of(name.span));
    scored.insert(name.entity);
  }
  if (with_references) {
    for (const GoldSpan& reference : article.references) {
      if (scored.count(reference.entity) > 0) chains[reference.entity].push_back(key_of(reference.span));
    }
  }
  std::vector<MentionChain> result;
  for (auto& entry : chains) result.push_back(std::move(entry.second));
  return result;
}

std::vector<MentionChain> found_chains(const Document& document, bool with_references) {
  std::vector<MentionChain> chains(document.coreference.entities.size());
  for (const Mention& mention : document.coreference.mentions) {
    if (!is_scored(to_label(document[mention.entity].type))) continue;
    if (mention.kind != MentionKind::Named && !with_references) continue;
    chains[to_index(mention.entity)].push_back(key_of(document.segmentation.span(mention.tokens)));
  }
  chains.erase(
      std::remove_if(chains.begin(), chains.end(), [](const MentionChain& chain) { return chain.empty(); }),
      chains.end());
  return chains;
}

/// Lists annotated chains that were torn and found chains that join several.
void print_errors(const GoldArticle& article, const Document& document) {
  const std::map<MentionKey, int> gold = gold_entities(article);
  std::map<int, std::map<std::uint32_t, std::vector<std::string>>> parts;
  for (const Mention& mention : document.coreference.mentions) {
    const Span span = document.segmentation.span(mention.tokens);
    const auto at = gold.find(key_of(span));
    const std::string text(span.of(document.text));
    const bool scored = is_scored(to_label(document[mention.entity].type));
    if (at == gold.end()) {
      if (scored && mention.kind != MentionKind::Named) {
        std::printf("  + %s: %s → %s (%s)\n", article.id.c_str(), in_context(document.text, span).c_str(),
                    document[mention.entity].name.c_str(), std::string(to_label(mention.sieve)).c_str());
      }
      continue;
    }
    parts[at->second][to_index(mention.entity)].push_back(text);
  }
  std::map<std::uint32_t, std::set<int>> joined;
  for (const auto& [entity, by_found] : parts) {
    for (const auto& part : by_found) joined[part.first].insert(entity);
    if (by_found.size() < 2) continue;
    std::printf("  ~ %s: %d torn:", article.id.c_str(), entity);
    for (const auto& [found, texts] : by_found) {
      std::printf(" {");
      for (const std::string& text : texts) std::printf("%s|", text.c_str());
      std::printf("}");
    }
    std::printf("\n");
  }
  for (const auto& [found, entities] : joined) {
    if (entities.size() < 2) continue;
    std::printf("  & %s: %s joins", article.id.c_str(), document.coreference.entities[found].name.c_str());
    for (const int entity : entities) {
      std::printf(" [%d", entity);
      for (const std::string& text : parts[entity][found]) std::printf(" %s", text.c_str());
      std::printf("]");
    }
    std::printf("\n");
  }
  std::set<MentionKey> found;
  for (const Mention& mention : document.coreference.mentions)
    found.insert(key_of(document.segmentation.span(mention.tokens)));
  for (const GoldSpan& reference : article.references) {
    if (found.count(key_of(reference.span)) == 0) {
      std::printf("  - %s: %s → %d\n", article.id.c_str(), in_context(article.text, reference.span).c_str(),
                  reference.entity);
    }
  }
}

/// Annotated entity → found entity that shares a name with it, and back; by exact spans of names.
int gold_entity_of(const Document& document, const std::map<MentionKey, int>& gold, EntityId entity) {
  std::map<int, int> votes;
  for (const Mention& mention : document.coreference.mentions) {
    if (mention.entity != entity || mention.kind != MentionKind::Named) continue;
    const auto at = gold.find(key_of(document.segmentation.span(mention.tokens)));
    if (at != gold.end()) ++votes[at->second];
  }
  int best = 0;
  for (const auto& [number, count] : votes) {
    if (best == 0 || count > votes[best]) best = number;
  }
  return best;
}

}  // namespace

int evaluate_coreference(const Arguments& arguments) {
  const ArticleOptions options = read_article_options(arguments);
  CoreferenceScorer names;
  CoreferenceScorer all;
  for (const GoldArticle& article : read_news_corpus(options.path)) {
    const Document document = analyze_article(article, options);
    names.add(gold_chains(article, false), found_chains(document, false));
    all.add(gold_chains(article, true), found_chains(document, true));
    if (options.errors) print_errors(article, document);
  }
  std::printf("names of people and organisations\n%swith pronouns and common nouns\n%s",
              names.table().c_str(), all.table().c_str());
  return 0;
}

int evaluate_titles(const Arguments& arguments) {
  const ArticleOptions options = read_article_options(arguments);
  Counts exact;
  Counts bounds;
  for (const GoldArticle& article : read_news_corpus(options.path)) {
    const Document document = analyze_article(article, options);
    const std::map<MentionKey, int> gold = gold_entities(article);
    std::map<MentionKey, int> titles;
    for (const GoldSpan& title : article.titles) titles.emplace(key_of(title.span), title.entity);
    exact.gold += titles.size();
    bounds.gold += titles.size();
    std::set<MentionKey> hit;
    for (const Role& role : document.coreference.roles) {
      const Span span = document.segmentation.span(role.title);
      const int person = gold_entity_of(document, gold, document[role.person].entity);
      ++exact.found;
      ++bounds.found;
      const auto at = titles.find(key_of(span));
      if (at != titles.end()) ++bounds.correct;
      const bool right = at != titles.end() && at->second == person;
      if (right) ++exact.correct;
      if (right) hit.insert(key_of(span));
      if (!right && options.errors)
        std::printf("  + %s: %s → %s\n", article.id.c_str(), in_context(document.text, span).c_str(),
                    document[document[role.person].entity].name.c_str());
    }
    for (const auto& [key, entity] : titles) {
      if (hit.count(key) == 0 && options.errors)
        std::printf("  - %s: %s\n", article.id.c_str(),
                    in_context(article.text, {key.first, key.second}).c_str());
    }
  }
  std::printf("titles, exact bounds and person  P %6.2f  R %6.2f  F1 %6.2f\n", exact.precision(),
              exact.recall(), exact.f1());
  std::printf("titles, exact bounds             P %6.2f  R %6.2f  F1 %6.2f\n", bounds.precision(),
              bounds.recall(), bounds.f1());
  return 0;
}

int evaluate_salience(const Arguments& arguments) {
  const ArticleOptions options = read_article_options(arguments);
  std::size_t first_right = 0, articles = 0, right = 0, wanted = 0;
  for (const GoldArticle& article : read_news_corpus(options.path)) {
    if (article.main_entities.empty()) continue;
    const Document document = analyze_article(article, options);
    const std::map<MentionKey, int> gold = gold_entities(article);
    const auto& entities = document.coreference.entities;
    std::vector<std::uint32_t> order(entities.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
      return entities[a].salience > entities[b].salience;
    });
    const std::set<int> main(article.main_entities.begin(), article.main_entities.end());
    ++articles;
    for (std::size_t i = 0; i < main.size() && i < order.size(); ++i) {
      const int number = gold_entity_of(document, gold, static_cast<EntityId>(order[i]));
      if (i == 0 && number == article.main_entities[0]) ++first_right;
      if (main.count(number) > 0) ++right;
      if (main.count(number) == 0 && options.errors) {
        std::printf("  + %s: %s %.3f\n", article.id.c_str(), entities[order[i]].name.c_str(),
                    static_cast<double>(entities[order[i]].salience));
      }
    }
    wanted += main.size();
  }
  std::printf(
      "most salient is the first main entity: %zu of %zu; among as many as are main: %zu of %zu (%.2f %%)\n",
      first_right, articles, right, wanted,
      wanted == 0 ? 0.0 : 100.0 * static_cast<double>(right) / static_cast<double>(wanted));
  return 0;
}

}  // namespace nutgraf
