// Input that is no article: a sensible answer or a clear message, nothing lost, no hang. By the real program.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "core/text/utf8.h"
#include "tests/cli/article.h"
#include "tests/support/command_line.h"
#include "tests/support/wild_text.h"

namespace nutgraf::test {
namespace {

using nlohmann::json;

json analysis_of(std::string_view input, const char* kind = "text") {
  const CommandResult run = nutgraf({"analyze", "--input", kind, "--offsets", "utf-8"}, input);
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_EQ(run.err, "");
  json result = json::parse(run.out, nullptr, false);
  EXPECT_TRUE(result.is_object());
  return result;
}

TEST(BadInput, EmptyAndBlankTextIsAnArticleWithoutWords) {
  for (const char* const text : {"", " ", "\n", " \t\r\n\n", "\u00A0\u2003\u3000\n"}) {
    const json result = analysis_of(text);
    EXPECT_EQ(result["text"], text);
    for (const char* const layer : {"sentences", "namedEntities", "entities", "mentions", "quotes",
                                    "timeExpressions", "amounts", "keyPhrases"}) {
      EXPECT_EQ(result[layer], json::array()) << layer;
    }
    EXPECT_EQ(result["summary"]["sentences"], json::array());
    EXPECT_EQ(analysis_of(text, "html")["sentences"], json::array());
  }
  for (const char* const format : {"html", "markdown", "conll", "csv"}) {
    EXPECT_EQ(nutgraf({"analyze", "--format", format}, "").status, 0) << format;
  }
}

TEST(BadInput, EmptyFilesAreEmptyArticles) {
  const TemporaryFile empty("");
  const CommandResult run = nutgraf({"analyze", empty.path()});
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_EQ(json::parse(run.out)["text"], "");
}

TEST(BadInput, BytesThatAreNoUtf8AreReplacedNotDropped) {
  const std::string broken = "Ann Lee\xFF spoke in \xC3( Rome \xED\xA0\x80 on \xF0\x9F\x98 Monday.\xE2\x82";
  const json result = analysis_of(broken);
  EXPECT_EQ(result["text"], repair_utf8(broken));
  EXPECT_NE(result["namedEntities"].size(), 0u);
}

TEST(BadInput, BinaryFilesAreAnsweredInTime) {
  Random random(7);
  const std::string binary = random_bytes(random, 300'000);
  EXPECT_EQ(analysis_of(binary)["text"], repair_utf8(binary));
  EXPECT_EQ(analysis_of(std::string(100'000, '\0'))["text"], std::string(100'000, '\0'));
  EXPECT_TRUE(analysis_of(binary, "html").contains("text"));
}

TEST(BadInput, OtherLanguagesAreToldApart) {
  EXPECT_EQ(analysis_of(kArticle)["metadata"]["language"], "en");
  const char* const german =
      "Der Stadtrat hat am Dienstag beschlossen, dass die neue Fähre gebaut wird. Die Bürgermeisterin sagte, "
      "das sei ein "
      "guter Tag für die Stadt. Nicht alle waren davon überzeugt, und einige stimmten gegen den Plan.\n";
  const char* const japanese =
      "市議会は火曜日、新しいフェリーの建設を決定した。市長は記者団に対し、良い日だと述べた。\n";
  const char* const russian =
      "Городской совет во вторник решил построить новый паром. Мэр сказала, что это хороший день.\n";
  for (const char* const text : {german, japanese, russian}) {
    const json result = analysis_of(text);
    EXPECT_EQ(result["metadata"]["language"], "und") << text;
    EXPECT_EQ(result["text"], text);
  }
}

// Ten megabytes: bounded memory, all of the text in the answer. (The time is bounded by the linear growth
// that tests/analyzer_test.cpp holds; a clock would measure the machine.)
TEST(BadInput, TenMegabytesTakeMemoryInProportion) {
  std::string text;
  while (text.size() < 10'000'000) text += kArticle + "\n";
  const TemporaryFile file(text);
  const CommandResult run = nutgraf({"analyze", "--offsets", "utf-8", file.path()});
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_EQ(json::parse(run.out)["text"], text);
#if !NUTGRAF_TEST_SANITIZED
  EXPECT_LT(run.peak_kilobytes, 700'000);
#endif
}

TEST(BadInput, OneWordOfMegabytes) {
  for (const char letter : {'a', '('}) {
    const std::string text(2'000'000, letter);
    EXPECT_EQ(analysis_of(text)["text"], text);
  }
}

}  // namespace
}  // namespace nutgraf::test
