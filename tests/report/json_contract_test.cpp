// The fields that callers were promised, by hand: nothing may drop, rename or retype one within
// schemaVersion 1.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>

#include "core/report/json_writer.h"
#include "tests/cli/article.h"
#include "tests/support/json_schema.h"
#include "tests/support/shipped_analyzer.h"
#include "tools/project_paths.h"

namespace nutgraf {
namespace {

using nlohmann::json;

struct PromisedField {
  const char* layer;  ///< "" is the object itself; a list's fields are those of its items
  const char* field;
  const char* types;  ///< as JSON Schema names them, in any number
};

constexpr PromisedField kPromised[] = {
    {"", "schemaVersion", "integer"},
    {"", "generator", "object"},
    {"", "offsetEncoding", "string"},
    {"", "text", "string"},
    {"", "metadata", "object"},
    {"", "genre", "object"},
    {"", "blocks", "array"},
    {"", "sentences", "array"},
    {"", "namedEntities", "array"},
    {"", "entities", "array"},
    {"", "mentions", "array"},
    {"", "quotes", "array"},
    {"", "timeExpressions", "array"},
    {"", "amounts", "array"},
    {"", "keyPhrases", "array"},
    {"", "summary", "object"},
    {"generator", "name", "string"},
    {"generator", "version", "string"},
    {"generator", "model", "string"},
    {"metadata", "title", "string null"},
    {"metadata", "byline", "string null"},
    {"metadata", "language", "string null"},
    {"metadata", "publicationDate", "string null"},
    {"genre", "kind", "string"},
    {"genre", "confidence", "number"},
    {"blocks", "start", "integer"},
    {"blocks", "end", "integer"},
    {"blocks", "kind", "string"},
    {"blocks", "story", "integer"},
    {"sentences", "id", "integer"},
    {"sentences", "start", "integer"},
    {"sentences", "end", "integer"},
    {"sentences", "paragraph", "integer"},
    {"namedEntities", "start", "integer"},
    {"namedEntities", "end", "integer"},
    {"namedEntities", "label", "string"},
    {"namedEntities", "score", "number"},
    {"entities", "id", "integer"},
    {"entities", "label", "string"},
    {"entities", "name", "string"},
    {"entities", "aliases", "array"},
    {"entities", "titles", "array"},
    {"entities", "salience", "number"},
    {"entities", "mentions", "array"},
    {"mentions", "id", "integer"},
    {"mentions", "start", "integer"},
    {"mentions", "end", "integer"},
    {"mentions", "kind", "string"},
    {"mentions", "entity", "integer"},
    {"quotes", "start", "integer"},
    {"quotes", "end", "integer"},
    {"quotes", "kind", "string"},
    {"quotes", "speaker", "integer null"},
    {"quotes", "speakerText", "object null"},
    {"quotes", "cue", "object null"},
    {"quotes", "score", "number"},
    {"timeExpressions", "start", "integer"},
    {"timeExpressions", "end", "integer"},
    {"timeExpressions", "type", "string"},
    {"timeExpressions", "value", "string null"},
    {"amounts", "start", "integer"},
    {"amounts", "end", "integer"},
    {"amounts", "value", "number"},
    {"amounts", "unit", "string null"},
    {"amounts", "upTo", "number null"},
    {"keyPhrases", "text", "string"},
    {"keyPhrases", "score", "number"},
    {"keyPhrases", "occurrences", "array"},
    {"summary", "sentences", "array"},
};

std::string type_of(const json& value) {
  if (value.is_number_integer()) return "integer";
  if (value.is_number()) return "number";
  if (value.is_null()) return "null";
  if (value.is_boolean()) return "boolean";
  return value.is_string() ? "string" : value.is_array() ? "array" : "object";
}

bool is_one_of(const std::string& type, const std::string& types) {
  if (type == "integer" && types.find("number") != std::string::npos) return true;
  return (" " + types + " ").find(" " + type + " ") != std::string::npos;
}

json report_of(const std::string& text) {
  AnalyzeOptions options;
  options.publication_date = std::chrono::year(2024) / 3 / 14;
  return json::parse(
      to_json(test::shipped_analyzer().analyze(text, options), OffsetEncoding::Utf16, "english 1"));
}

TEST(JsonContract, EveryPromisedFieldIsThereInEveryItem) {
  const json report = report_of(test::kArticle);
  for (const PromisedField& promised : kPromised) {
    const std::string path = std::string(promised.layer) + "." + promised.field;
    const json& holder = promised.layer[0] == '\0' ? report : report.at(promised.layer);
    EXPECT_FALSE(holder.empty()) << path << ": the article should have one";
    for (const json& item : holder.is_array() ? holder : json::array({holder})) {
      ASSERT_TRUE(item.contains(promised.field)) << path;
      EXPECT_TRUE(is_one_of(type_of(item[promised.field]), promised.types))
          << path << ": " << item[promised.field];
    }
  }
  for (const json& entity : report["entities"]) {
    for (const json& mention : entity["mentions"])
      EXPECT_EQ(report["mentions"].at(mention.get<std::size_t>())["entity"], entity["id"]);
  }
  for (const json& sentence : report["summary"]["sentences"]) {
    EXPECT_EQ(report["sentences"].at(sentence["sentence"].get<std::size_t>())["id"], sentence["sentence"]);
  }
  EXPECT_EQ(report["schemaVersion"], 1);
}

// Values that callers compare with.
TEST(JsonContract, NamesItsKindsAsPromised) {
  const json report = report_of(test::kArticle + "\nOkoro left.");
  EXPECT_EQ(report["offsetEncoding"], "utf-16");
  EXPECT_EQ(report["generator"]["name"], "nutgraf");
  EXPECT_EQ(report["genre"]["kind"], "article");
  bool body = false;
  for (const json& block : report["blocks"]) body = body || (block["kind"] == "body" && block["story"] == 0);
  EXPECT_TRUE(body) << "body text is \"body\", and 0 the article itself";
  const json& quote = report["quotes"].at(0);
  EXPECT_EQ(quote["kind"], "direct");
  EXPECT_EQ(report["mentions"].at(quote["speaker"].get<std::size_t>())["kind"], "named");
}

TEST(JsonContract, TheSchemaRequiresEveryPromisedFieldOfAnItem) {
  std::ifstream file(source_path("core/report/document.schema.json"));
  const json schema = json::parse(file);
  for (const PromisedField& promised : kPromised) {
    if (promised.layer[0] == '\0') {
      EXPECT_TRUE(schema["properties"].contains(promised.field)) << promised.field;
      continue;
    }
    const json& layer = schema["properties"].at(promised.layer);
    const std::string reference = layer.contains("items") ? layer["items"].at("$ref") : layer.at("$ref");
    const json& definition = schema.at(json::json_pointer(reference.substr(1)));
    const json& required = definition.at("required");
    EXPECT_NE(std::find(required.begin(), required.end(), promised.field), required.end())
        << promised.layer << "." << promised.field;
  }
}

}  // namespace
}  // namespace nutgraf
