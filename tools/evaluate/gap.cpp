// evaluate gap: gendered pronouns of GAP.
// SPDX-License-Identifier: Apache-2.0
#include "tools/evaluate/gap.h"

#include <cstdio>
#include <optional>

#include "core/document/labels.h"
#include "tools/corpus/gap_corpus.h"
#include "tools/evaluate/gold_document.h"
#include "tools/evaluate/span_scorer.h"

namespace nutgraf {
namespace {

Document analyze_context(const GapContext& context) {
  const Document tagged = shipped_analyzer().analyze(context.text, {});
  AnalyzeOptions options;
  options.known_names.emplace();
  for (const GoldSpan& name : names_with(context, tagged.segmentation, tagged.named_entities)) {
    if (const auto type = entity_type_from_label(name.label))
      options.known_names->push_back({name.span, *type});
  }
  return shipped_analyzer().analyze(context.text, options);
}

/// The entity of the mention that overlaps a span most tightly: the shortest.
std::optional<EntityId> entity_at(const Document& document, Span span) {
  std::optional<EntityId> entity;
  std::uint32_t shortest = 0xFFFFFFFFU;
  for (const Mention& mention : document.coreference.mentions) {
    const Span place = document.segmentation.span(mention.tokens);
    if (place.end <= span.begin || span.end <= place.begin || mention.tokens.size() >= shortest) continue;
    shortest = mention.tokens.size();
    entity = mention.entity;
  }
  return entity;
}

}  // namespace

int evaluate_gap(const Arguments& arguments) {
  std::string path = corpora_root() + "/text/gap_coreference/validation.jsonl";
  bool errors = false;
  for (const std::string& argument : arguments) {
    if (argument == "--errors") {
      errors = true;
    } else {
      path = argument;
    }
  }
  Counts masculine;
  Counts feminine;
  for (const GapContext& context : read_gap(path)) {
    const Document document = analyze_context(context);
    const auto pronoun = entity_at(document, context.pronoun);
    Counts& counts = context.is_masculine() ? masculine : feminine;
    bool is_right = true;
    for (const bool is_first : {true, false}) {
      const bool expected = is_first ? context.is_a : context.is_b;
      const bool found = pronoun && entity_at(document, is_first ? context.a : context.b) == pronoun;
      counts.gold += expected ? 1 : 0;
      counts.found += found ? 1 : 0;
      counts.correct += expected && found ? 1 : 0;
      is_right = is_right && expected == found;
    }
    if (errors && !is_right) {
      std::printf("  %s: %s: %s (A %s%s, B %s%s), found %s\n", context.id.c_str(),
                  std::string(context.pronoun.of(context.text)).c_str(),
                  in_context(context.text, context.pronoun, 120).c_str(),
                  std::string(context.a.of(context.text)).c_str(), context.is_a ? "*" : "",
                  std::string(context.b.of(context.text)).c_str(), context.is_b ? "*" : "",
                  pronoun ? document[*pronoun].name.c_str() : "nobody");
    }
  }
  Counts all = masculine;
  all += feminine;
  std::printf("gap: P %.1f  R %.1f  F1 %.1f; masculine %.1f, feminine %.1f, bias %.2f\n", all.precision(),
              all.recall(), all.f1(), masculine.f1(), feminine.f1(),
              masculine.f1() > 0 ? feminine.f1() / masculine.f1() : 0.0);
  return 0;
}

}  // namespace nutgraf
