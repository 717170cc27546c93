// evaluate attribution: who said what in GUM, whose attributions come from discourse trees.
// SPDX-License-Identifier: Apache-2.0
#include "tools/evaluate/attribution.h"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <nlohmann/json.hpp>

#include "core/text/offset_map.h"
#include "tools/corpus/news_corpus.h"
#include "tools/evaluate/gold_document.h"

namespace nutgraf {
namespace {

using nlohmann::json;

std::uint32_t shared(Span a, Span b) {
  const std::uint32_t begin = std::max(a.begin, b.begin);
  const std::uint32_t end = std::min(a.end, b.end);
  return begin < end ? end - begin : 0;
}

/// Direct quotations of ours and GUM's, or the rest.
struct AttributionTally {
  std::size_t gold = 0;
  std::size_t found = 0;
  std::size_t right = 0;
  std::size_t silent = 0;  ///< found, without a speaker

  void print(const char* name) const {
    const auto share = [](std::size_t part, std::size_t of) {
      return of == 0 ? 0.0 : 100.0 * static_cast<double>(part) / static_cast<double>(of);
    };
    std::printf("%-9s %zu: found %5.1f %%, of these speaker right %5.1f %%, none named %5.1f %%\n", name,
                gold, share(found, gold), share(right, found), share(silent, found));
  }
};

bool is_speaker(const Document& document, const Quote& quote, Span gold, const std::string& canonical) {
  if (!quote.speaker_text) return false;
  if (shared(document.segmentation.span(*quote.speaker_text), gold) > 0) return true;
  if (!quote.speaker) return false;
  const Entity& entity = document[document[*quote.speaker].entity];
  if (canonical.find(entity.name) != std::string::npos || entity.name.find(canonical) != std::string::npos)
    return true;
  return std::any_of(document.coreference.mentions.begin(), document.coreference.mentions.end(),
                     [&](const Mention& mention) {
                       return mention.entity == document[*quote.speaker].entity &&
                              shared(document.segmentation.span(mention.tokens), gold) > 0;
                     });
}

void score(const json& row, const json& gold, const Document& document, const OffsetMap& offsets,
           AttributionTally& tally, bool errors) {
  const auto span = [&](const json& place) {
    return Span{offsets.to_bytes(place["start"].get<std::uint32_t>()),
                offsets.to_bytes(place["end"].get<std::uint32_t>())};
  };
  const Span content = span(gold);
  const Span speaker = span(gold["speaker"]);
  const Quote* best = nullptr;
  for (const Quote& quote : document.quotes) {
    const std::uint32_t size = shared(document.segmentation.span(quote.content), content);
    if (2 * size < content.end - content.begin) continue;
    if (best == nullptr || size > shared(document.segmentation.span(best->content), content)) best = &quote;
  }
  ++tally.gold;
  const bool is_right = best != nullptr &&
                        is_speaker(document, *best, speaker, gold["speaker"]["canonical"].get<std::string>());
  if (best != nullptr) ++tally.found;
  if (best != nullptr && !best->speaker_text) ++tally.silent;
  if (is_right) ++tally.right;
  if (!errors || is_right) return;
  std::printf("  %s %s: %s said: %s\n", best == nullptr ? "-" : "?", row["id"].get<std::string>().c_str(),
              std::string(speaker.of(document.text)).c_str(), in_context(document.text, content).c_str());
}

}  // namespace

int evaluate_attribution(const Arguments& arguments) {
  const auto has = [&](const char* flag) {
    return std::find(arguments.begin(), arguments.end(), flag) != arguments.end();
  };
  AttributionTally direct;
  AttributionTally indirect;
  std::ifstream lines(corpora_root() + "/text/gum_attribution/all.jsonl");
  for (std::string line; std::getline(lines, line);) {
    const json row = json::parse(line);
    const bool is_train = row["partition"] == "train";
    if (is_train != has("--train") || (row["genre"] != "news" && !has("--all"))) continue;
    const std::string text = row["text"];
    const OffsetMap offsets(text, OffsetEncoding::Utf32);
    const Document document = shipped_analyzer().analyze(text, {});
    for (const json& gold : row["quotes"]) {
      if (gold["kind"] != "attribution" || !gold["speaker"].is_object()) continue;
      score(row, gold, document, offsets, gold["direct"].get<bool>() ? direct : indirect, has("--errors"));
    }
  }
  direct.print("direct");
  indirect.print("indirect");
  return 0;
}

}  // namespace nutgraf
