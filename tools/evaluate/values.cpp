// evaluate values: the value grammar alone against the news corpus.
// SPDX-License-Identifier: Apache-2.0
#include "tools/evaluate/values.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <optional>

#include "core/document/labels.h"
#include "core/segment/segmenter.h"
#include "core/tag/value_grammar.h"
#include "core/understand/amount_reader.h"
#include "tools/corpus/news_corpus.h"
#include "tools/evaluate/span_scorer.h"

namespace nutgraf {
namespace {

constexpr EntityType kValueTypes[] = {EntityType::Date,    EntityType::Time,     EntityType::Percent,
                                      EntityType::Money,   EntityType::Quantity, EntityType::Ordinal,
                                      EntityType::Cardinal};

std::optional<EntityType> value_type(const std::string& label) {
  for (const EntityType type : kValueTypes) {
    if (to_label(type) == label) return type;
  }
  return std::nullopt;
}

/// The tokens that a span covers, where both its ends are borders of tokens.
std::optional<TokenRange> tokens_of(const Segmentation& segmentation, Span span) {
  const auto begin =
      std::lower_bound(segmentation.tokens.begin(), segmentation.tokens.end(), span.begin,
                       [](const Token& token, std::uint32_t at) { return token.span.begin < at; });
  const auto end = std::lower_bound(segmentation.tokens.begin(), segmentation.tokens.end(), span.end,
                                    [](const Token& token, std::uint32_t at) { return token.span.end < at; });
  if (begin == segmentation.tokens.end() || end == segmentation.tokens.end()) return std::nullopt;
  if (begin->span.begin != span.begin || end->span.end != span.end) return std::nullopt;
  return TokenRange{static_cast<std::uint32_t>(begin - segmentation.tokens.begin()),
                    static_cast<std::uint32_t>(end - segmentation.tokens.begin() + 1)};
}

std::string context(const std::string& text, Span span) {
  const std::uint32_t begin = span.begin < 30 ? 0 : span.begin - 30;
  std::string line = text.substr(begin, span.begin - begin) + "[" + std::string(span.of(text)) + "]" +
                     text.substr(span.end, 25);
  std::replace(line.begin(), line.end(), '\n', ' ');
  return line;
}

struct Options {
  bool train = false;
  std::size_t errors = 0;
  std::string type;
};

void score(const char* name, const Options& options, std::size_t& errors) {
  const Segmenter segmenter(shipped_analyzer().model());
  const ValueGrammar grammar(shipped_analyzer().model());
  const AmountReader reader(shipped_analyzer().model());
  SpanScorer scorer;
  std::size_t readable = 0;
  std::size_t amounts = 0;
  const std::string path = corpora_root() + "/news/" + name + (options.train ? ".train.jsonl" : ".dev.jsonl");
  for (const GoldArticle& article : read_news_corpus(path)) {
    const Segmentation segmentation = segmenter.segment(article.text);
    std::vector<LabelledSpan> gold;
    std::vector<NamedEntity> gold_entities;
    std::vector<Span> names;
    for (const auto* layer : {&article.values, &article.names}) {
      for (const GoldSpan& span : *layer) {
        const auto type = value_type(span.label);
        if (!type) names.push_back(span.span);
        const auto tokens = tokens_of(segmentation, span.span);
        if (!type) continue;
        gold.push_back({tokens.value_or(TokenRange{}), span.label});
        if (tokens) gold_entities.push_back({*tokens, *type, 1.0F});
      }
    }
    for (const NamedEntity& entity : gold_entities) {
      if (entity.type != EntityType::Date && entity.type != EntityType::Time) ++amounts;
    }
    readable += reader.read(article.text, segmentation, gold_entities).size();
    std::vector<LabelledSpan> found;
    for (const NamedEntity& value : grammar.find(article.text, segmentation).values) {
      // A number inside a name is the name tagger's to keep.
      const Span span = segmentation.span(value.tokens);
      const bool named =
          std::any_of(names.begin(), names.end(), [&](Span other) { return other.overlaps(span); });
      if (!named) found.push_back({value.tokens, std::string(to_label(value.type))});
    }
    scorer.add(gold, found);
    const auto print = [&](const char* what, const LabelledSpan& span) {
      if (errors == 0 || (!options.type.empty() && span.label != options.type)) return;
      --errors;
      std::printf("  %s %s | %s\n", what, span.label.c_str(),
                  context(article.text, segmentation.span(span.tokens)).c_str());
    };
    for (const LabelledSpan& span : gold) {
      if (std::find(found.begin(), found.end(), span) == found.end()) print("missed  ", span);
    }
    for (const LabelledSpan& span : found) {
      if (std::find(gold.begin(), gold.end(), span) == gold.end()) print("spurious", span);
    }
  }
  std::printf("%s (%s), without what lies in names:\n%s", name, options.train ? "train" : "dev",
              scorer.table().c_str());
  std::printf("gold amounts with a value: %zu of %zu\n\n", readable, amounts);
}

}  // namespace

int evaluate_values(const Arguments& arguments) {
  Options options;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (arguments[i] == "--train") options.train = true;
    if (arguments[i] == "--errors" && i + 1 < arguments.size())
      options.errors = std::strtoul(arguments[++i].c_str(), nullptr, 10);
    if (arguments[i] == "--type" && i + 1 < arguments.size()) options.type = arguments[++i];
  }
  std::size_t errors = options.errors;
  for (const char* name : {"articles", "sentences", "authored"}) score(name, options, errors);
  return 0;
}

}  // namespace nutgraf
