// Holds the JSON of real articles against the schema, and the schema against broken JSON.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <fstream>
#include <functional>
#include <iterator>
#include <set>

#include "core/document/labels.h"
#include "core/report/json_writer.h"
#include "tests/support/annotated_text.h"
#include "tests/support/json_schema.h"
#include "tools/evaluate/commands.h"
#include "tools/project_paths.h"

namespace nutgraf {
namespace {

using nlohmann::json;
using test::JsonSchema;
using test::Undescribed;

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  EXPECT_TRUE(file) << path;
  return {std::istreambuf_iterator<char>(file), {}};
}

const json& schema_json() {
  static const json kSchema = json::parse(read_file(source_path("core/report/document.schema.json")));
  return kSchema;
}

const JsonSchema& schema() {
  static const JsonSchema kParsed(schema_json());
  return kParsed;
}

/// The result as JSON, after it was found to be just what the schema describes.
json described(const Document& document, OffsetEncoding encoding = OffsetEncoding::Utf16,
               std::string_view id = {}) {
  json result = json::parse(to_json(document, encoding, "english 1", id));
  EXPECT_EQ(schema().validate(result, Undescribed::Rejected), JsonSchema::Problems{});
  return result;
}

/// A document in which every field of every layer is set.
Document full_document() {
  test::AnnotatedText given = test::annotated(
      "“We act,” Chancellor [PERSON Mia Vogel] said in [GPE Bern] on [DATE Friday] for [MONEY $3]. She "
      "left.");
  const auto tokens_of = [&given](std::string_view words) { return given.tokens_of(words); };
  Document& document = given.document;
  document.metadata = {"Vogel acts", "Jo Doe", "BERN", "en", std::chrono::year(2024) / 3 / 4};
  document.amounts = {{tokens_of("$3"), 3.0, "USD", 4.0}};
  document.coreference.mentions = {
      {tokens_of("Mia Vogel"), MentionKind::Named, EntityId{0}, LinkSieve::None},
      {tokens_of("She"), MentionKind::Pronominal, EntityId{0}, LinkSieve::Pronoun}};
  document.coreference.entities = {
      {EntityType::Person, "Mia Vogel", MentionId{0}, {"Vogel"}, 1.0F, "", std::nullopt}};
  document.coreference.roles = {{tokens_of("Chancellor"), MentionId{0}}};
  document.quotes = {{tokens_of("“We act,”"), QuoteKind::Direct, tokens_of("said"), tokens_of("Mia Vogel"),
                      MentionId{0}, SpeakerSieve::CueAfter, 0.9F}};
  document.time_expressions = {{tokens_of("Friday"), TimexType::Date, "2024-03-01"}};
  document.timeline = {{0, SentenceId{0}, {EntityId{0}}}};
  document.key_phrases = {{"Mia Vogel", {tokens_of("Mia Vogel")}, 1.0F}};
  document.summary.sentences = {{SentenceId{0}, 0.5F, {"position"}, {{tokens_of("on"), ""}}}};
  document.reading = {14, 2, 0.06, 90.5, 1.5};
  return document;
}

TEST(DocumentSchema, UsesOnlyWhatTheValidatorChecks) {
  EXPECT_EQ(schema().problems(), JsonSchema::Problems{});
}

TEST(DocumentSchema, DescribesRealArticles) {
  for (const char* path :
       {"tests/wasm/articles/dam.txt", "tests/wasm/articles/team.txt", "web/samples/ferry.txt"}) {
    SCOPED_TRACE(path);
    AnalyzeOptions options;
    options.publication_date = std::chrono::year(2024) / 3 / 14;
    options.summary.compress = true;
    const Document document = shipped_analyzer().analyze(read_file(source_path(path)), options);
    for (const auto encoding : {OffsetEncoding::Utf8, OffsetEncoding::Utf16, OffsetEncoding::Utf32}) {
      const json result = described(document, encoding, "an id");
      EXPECT_FALSE(result["namedEntities"].empty());
      EXPECT_FALSE(result["quotes"].empty());
      // Everything that the schema describes is there.
      for (const auto& [name, part] : schema_json()["properties"].items())
        EXPECT_TRUE(result.contains(name)) << name;
    }
  }
}

TEST(DocumentSchema, DescribesOddTexts) {
  for (const std::string& text : {std::string{}, std::string(" \r\n\t "), std::string("\xFF\xFE\x00\x80", 4),
                                  std::string("“”‘’ … !?"), std::string("東京で会議。 👩‍🚀 Ǻ"),
                                  std::string("\xEF\xBB\xBF"
                                              "Bern, May 3: Mia Vogel said: “No.”"),
                                  std::string("0 $0 0% -0 1e400 99999999999999999999999999 km")}) {
    SCOPED_TRACE(text);
    described(shipped_analyzer().analyze(text));
  }
  described(shipped_analyzer().analyze_html(
      "<title>T</title><p>Mia Vogel spoke in <b>Bern</b> on Friday, the mayor said.</p>"));
}

TEST(DocumentSchema, DescribesEveryField) {
  const json result = described(full_document());
  // Every object of the schema occurs, hence each of its fields was written; errorLine is no part of a
  // document.
  const std::string text = result.dump();
  for (const auto& [name, part] : schema_json()["$defs"].items()) {
    if (!part.contains("properties") || name == "errorLine") continue;
    std::string field;
    for (const json& required : part["required"]) field = required.get<std::string>();
    EXPECT_NE(text.find("\"" + field + "\""), std::string::npos) << name;
    EXPECT_EQ(part["required"].size(), part["properties"].size())
        << name << ": every field is always written";
  }
}

TEST(DocumentSchema, NamesEveryLabel) {
  const json& parts = schema_json()["$defs"];
  const auto expect_labels = [](const json& listed, std::uint32_t count, const auto& label) {
    json labels = json::array();
    for (std::uint32_t i = 0; i < count; ++i) labels.push_back(std::string(label(i)));
    EXPECT_EQ(listed, labels);
  };
  expect_labels(parts["label"]["enum"], kEntityTypeCount,
                [](std::uint32_t i) { return to_label(static_cast<EntityType>(i)); });
  expect_labels(parts["block"]["properties"]["kind"]["enum"], 9,
                [](std::uint32_t i) { return to_label(static_cast<BlockKind>(i)); });
  expect_labels(parts["genre"]["properties"]["kind"]["enum"], kGenreKindCount,
                [](std::uint32_t i) { return to_label(static_cast<GenreKind>(i)); });
  expect_labels(parts["mention"]["properties"]["kind"]["enum"], 3,
                [](std::uint32_t i) { return to_label(static_cast<MentionKind>(i)); });
  expect_labels(parts["mention"]["properties"]["sieve"]["enum"], 10,
                [](std::uint32_t i) { return to_label(static_cast<LinkSieve>(i)); });
  expect_labels(parts["quote"]["properties"]["kind"]["enum"], 3,
                [](std::uint32_t i) { return to_label(static_cast<QuoteKind>(i)); });
  expect_labels(parts["quote"]["properties"]["sieve"]["enum"], 9,
                [](std::uint32_t i) { return to_label(static_cast<SpeakerSieve>(i)); });
  expect_labels(parts["timeExpression"]["properties"]["type"]["enum"], 4,
                [](std::uint32_t i) { return to_label(static_cast<TimexType>(i)); });
}

/// Calls visit(pointer, value) for every member of every object in a document.
void for_each_member(const json& value, const json::json_pointer& at,
                     const std::function<void(const json::json_pointer&, const json&)>& visit) {
  for (const auto& [name, member] : value.items()) {
    const json::json_pointer pointer =
        value.is_array() ? at / static_cast<std::size_t>(std::stoul(name)) : at / name;
    if (value.is_object()) visit(pointer, member);
    if (member.is_structured()) for_each_member(member, pointer, visit);
  }
}

bool is_valid(const json& result) { return schema().validate(result).empty(); }

TEST(DocumentSchema, RejectsMissingFields) {
  const json good = described(full_document());
  const std::set<std::string> layers = {
      "genre",           "blocks",  "sentences", "namedEntities", "entities", "mentions", "quotes",
      "timeExpressions", "amounts", "timeline",  "keyPhrases",    "summary",  "reading"};
  for_each_member(good, json::json_pointer(), [&](const json::json_pointer& pointer, const json&) {
    json broken = good;
    broken[pointer.parent_pointer()].erase(pointer.back());
    const bool is_layer = pointer.parent_pointer().empty() && layers.count(pointer.back()) != 0;
    EXPECT_EQ(is_valid(broken), is_layer) << pointer.to_string();  // a layer may be absent: not computed
  });
}

TEST(DocumentSchema, RejectsWrongTypes) {
  const json good = described(full_document());
  for_each_member(good, json::json_pointer(), [&](const json::json_pointer& pointer, const json& member) {
    json broken = good;
    broken[pointer] = member.is_number() ? json("7") : json(7.5);
    EXPECT_FALSE(is_valid(broken)) << pointer.to_string();
    broken[pointer] = true;
    EXPECT_FALSE(is_valid(broken)) << pointer.to_string();
  });
}

TEST(DocumentSchema, RejectsValuesOutOfRange) {
  const json good = described(full_document());
  const std::set<std::string> labels = {"label", "kind", "type", "sieve", "offsetEncoding"};
  const std::set<std::string> shares = {"score", "salience", "confidence"};
  const std::set<std::string> counts = {"start",          "end",    "id",      "paragraph",
                                        "story",          "entity", "speaker", "sentence",
                                        "timeExpression", "words",  "minutes", "representative"};
  std::size_t tried = 0;
  for_each_member(good, json::json_pointer(), [&](const json::json_pointer& pointer, const json& member) {
    json wrong;
    if (labels.count(pointer.back()) != 0) wrong = member.get<std::string>() + "x";
    if (shares.count(pointer.back()) != 0) wrong = 1.5;
    if (counts.count(pointer.back()) != 0 && member.is_number()) wrong = -1;
    if (wrong.is_null()) return;
    ++tried;
    json broken = good;
    broken[pointer] = wrong;
    EXPECT_FALSE(is_valid(broken)) << pointer.to_string() << " " << wrong;
  });
  EXPECT_GT(tried, 40U);
}

TEST(DocumentSchema, NoticesFieldsItDoesNotDescribe) {
  const json good = described(full_document());
  for (const char* at : {"", "/metadata", "/quotes/0", "/quotes/0/cue", "/summary/sentences/0"}) {
    json more = good;
    more[json::json_pointer(at)]["surprise"] = 1;
    EXPECT_TRUE(is_valid(more)) << at;  // a later release may add it
    EXPECT_FALSE(schema().validate(more, Undescribed::Rejected).empty()) << at;
  }
}

}  // namespace
}  // namespace nutgraf
