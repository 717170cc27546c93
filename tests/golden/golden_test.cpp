// Runs the golden articles: names given, everything else found.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "core/analyzer.h"
#include "tests/support/annotated_text.h"
#include "tools/evaluate/commands.h"
#include "tools/evaluate/time_vectors.h"
#include "tools/project_paths.h"

namespace nutgraf {
namespace {

using nlohmann::json;

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(file), {});
}

Document analyzed(const std::string& marked, const json& expected) {
  const Document given = test::annotated(marked).document;
  AnalyzeOptions options;
  options.known_names.emplace();
  for (const NamedEntity& named : given.named_entities) {
    options.known_names->push_back({given.segmentation.span(named.tokens), named.type});
  }
  if (expected.contains("date")) options.publication_date = parse_iso_date(expected["date"]);
  return shipped_analyzer().analyze(given.text, options);
}

void expect_chains(const Document& document, const json& expected) {
  std::vector<std::vector<std::string>> chains(document.coreference.entities.size());
  for (const Mention& mention : document.coreference.mentions) {
    chains[to_index(mention.entity)].emplace_back(document.text_of(mention.tokens));
  }
  for (auto& chain : chains) std::sort(chain.begin(), chain.end());
  for (const json& item : expected) {
    auto chain = item.get<std::vector<std::string>>();
    std::sort(chain.begin(), chain.end());
    EXPECT_NE(std::find(chains.begin(), chains.end(), chain), chains.end())
        << item << " not in " << json(chains);
  }
}

void expect_titles(const Document& document, const json& expected) {
  json found = json::array();
  for (const Role& role : document.coreference.roles) {
    found.push_back({std::string(document.text_of(role.title)), document[document[role.person].entity].name});
  }
  EXPECT_EQ(found, expected);
}

void expect_quotes(const Document& document, const json& expected) {
  json found = json::array();
  for (const Quote& quote : document.quotes) {
    const char* const kind = quote.kind == QuoteKind::Direct  ? "direct"
                             : quote.kind == QuoteKind::Mixed ? "mixed"
                                                              : "indirect";
    const json speaker = quote.speaker ? json(document[document[*quote.speaker].entity].name) : json();
    found.push_back(
        {{"kind", kind}, {"speaker", speaker}, {"content", std::string(document.text_of(quote.content))}});
  }
  EXPECT_EQ(found, expected);
}

void expect_countries(const Document& document, const json& expected) {
  json found = json::object();
  for (const Entity& entity : document.coreference.entities) {
    if (!entity.country.empty()) found[entity.name] = entity.country;
  }
  EXPECT_EQ(found, expected);
}

void expect_times(const Document& document, const json& expected) {
  json found = json::array();
  for (const TimeExpression& time : document.time_expressions)
    found.push_back({std::string(document.text_of(time.tokens)), time.value});
  EXPECT_EQ(found, expected);
}

void expect_timeline(const Document& document, const json& expected) {
  json found = json::array();
  for (const TimelineEvent& event : document.timeline)
    found.push_back(document.time_expressions[event.time_expression].value);
  EXPECT_EQ(found, expected);
}

void expect_amounts(const Document& document, const json& expected) {
  json found = json::array();
  for (const Amount& amount : document.amounts) {
    json item = {std::string(document.text_of(amount.tokens)), amount.value, amount.unit};
    if (amount.up_to) item.push_back(*amount.up_to);
    found.push_back(item);
  }
  EXPECT_EQ(found, expected);
}

TEST(Golden, ArticlesGiveWhatIsExpected) {
  std::size_t articles = 0;
  for (const auto& folder : std::filesystem::directory_iterator(source_path("tests/golden"))) {
    if (!folder.is_directory()) continue;
    SCOPED_TRACE(folder.path().filename().string());
    const json expected = json::parse(read_file(folder.path() / "expected.json"));
    const Document document = analyzed(read_file(folder.path() / "source.txt"), expected);
    if (expected.contains("chains")) expect_chains(document, expected["chains"]);
    if (expected.contains("titles")) expect_titles(document, expected["titles"]);
    if (expected.contains("quotes")) expect_quotes(document, expected["quotes"]);
    if (expected.contains("countries")) expect_countries(document, expected["countries"]);
    if (expected.contains("times")) expect_times(document, expected["times"]);
    if (expected.contains("timeline")) expect_timeline(document, expected["timeline"]);
    if (expected.contains("amounts")) expect_amounts(document, expected["amounts"]);
    ++articles;
  }
  EXPECT_GE(articles, 4U);
}

}  // namespace
}  // namespace nutgraf
