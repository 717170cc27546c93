// Reads GAP (Webster et al. 2018): a gendered pronoun and two names that it may stand for, in a few
// sentences.
// SPDX-License-Identifier: Apache-2.0
#include "tools/corpus/gap_corpus.h"

#include <algorithm>
#include <cctype>
#include <nlohmann/json.hpp>

#include "core/document/labels.h"
#include "core/text/utf8.h"
#include "tools/corpus/json_lines.h"

namespace nutgraf {
namespace {

using nlohmann::json;

/// Byte offsets of a text's code points, and its end.
std::vector<std::uint32_t> code_point_offsets(const std::string& text) {
  std::vector<std::uint32_t> offsets;
  for (std::size_t i = 0; i < text.size(); i += decode_utf8(text, i).length)
    offsets.push_back(static_cast<std::uint32_t>(i));
  offsets.push_back(static_cast<std::uint32_t>(text.size()));
  return offsets;
}

}  // namespace

bool GapContext::is_masculine() const {
  std::string word(pronoun.of(text));
  for (char& c : word) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return word == "he" || word == "him" || word == "his" || word == "himself";
}

std::vector<GapContext> read_gap(const std::string& path) {
  std::vector<GapContext> contexts;
  for (const json& row : read_json_lines(path)) {
    GapContext context;
    context.id = row["id"].get<std::string>();
    context.text = row["text"].get<std::string>();
    const std::vector<std::uint32_t> offsets = code_point_offsets(context.text);
    const auto span = [&](const char* key) {
      return Span{offsets.at(row[key][0].get<std::size_t>()), offsets.at(row[key][1].get<std::size_t>())};
    };
    context.pronoun = span("pronoun");
    context.a = span("A");
    context.b = span("B");
    context.is_a = row["A_coref"].get<bool>();
    context.is_b = row["B_coref"].get<bool>();
    contexts.push_back(std::move(context));
  }
  return contexts;
}

std::vector<GoldSpan> names_with(const GapContext& context, const Segmentation& segmentation,
                                 const std::vector<NamedEntity>& tagged) {
  std::vector<GoldSpan> names;
  for (const Span given : {context.a, context.b}) names.push_back({given, "PERSON", 0, ""});
  for (const NamedEntity& named : tagged) {
    const Span span = segmentation.span(named.tokens);
    const bool overlaps = std::any_of(names.begin(), names.begin() + 2, [&](const GoldSpan& given) {
      return given.span.begin < span.end && span.begin < given.span.end;
    });
    if (!overlaps) names.push_back({span, std::string(to_label(named.type)), 0, ""});
  }
  std::sort(names.begin(), names.end(),
            [](const GoldSpan& x, const GoldSpan& y) { return x.span.begin < y.span.begin; });
  return names;
}

}  // namespace nutgraf
