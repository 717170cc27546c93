// Tests of the options reader: what is accepted, and that each refusal says what was wrong.
// SPDX-License-Identifier: Apache-2.0
#include "core/report/options_json.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>

namespace nutgraf {
namespace {

using namespace std::chrono_literals;

std::string refusal(std::string_view json) {
  const auto options = parse_report_options(json);
  if (options.ok()) return "accepted";
  EXPECT_EQ(options.error().code, ErrorCode::BadOptions);
  return options.error().message;
}

TEST(OptionsJson, EmptyMeansDefaults) {
  for (const std::string_view json : {"", "{}", " { } "}) {
    const auto options = parse_report_options(json);
    ASSERT_TRUE(options.ok()) << json;
    EXPECT_EQ(options.value().offsets, OffsetEncoding::Utf16);
    EXPECT_EQ(options.value().analyze.summary.sentences, SummaryOptions{}.sentences);
    EXPECT_FALSE(options.value().analyze.publication_date.has_value());
  }
}

TEST(OptionsJson, ReadsEveryOption) {
  const auto options = parse_report_options(
      R"({"publicationDate":"2024-02-29","summarySentences":5,"summaryWords":120,"summaryPercent":20,)"
      R"("keyPhrases":7,"compress":true,"wholeText":true,"offsetEncoding":"utf-32"})");
  ASSERT_TRUE(options.ok()) << options.error().message;
  const ReportOptions& read = options.value();
  EXPECT_EQ(read.analyze.publication_date, std::chrono::year_month_day(2024y / 2 / 29));
  EXPECT_EQ(read.analyze.summary.sentences, 5U);
  EXPECT_EQ(read.analyze.summary.words, 120U);
  EXPECT_EQ(read.analyze.summary.percent, 20U);
  EXPECT_EQ(read.analyze.key_phrases, 7U);
  EXPECT_EQ(read.analyze.summary.compress, true);
  EXPECT_TRUE(read.analyze.whole_text);
  EXPECT_EQ(read.offsets, OffsetEncoding::Utf32);
}

TEST(OptionsJson, ReadsTypeAndLengthOfSummaries) {
  const auto options = parse_report_options(R"({"summaryType":"headline","summaryLength":"long"})");
  ASSERT_TRUE(options.ok()) << options.error().message;
  EXPECT_EQ(options.value().analyze.summary.type, SummaryType::Headline);
  EXPECT_EQ(options.value().analyze.summary.length, SummaryLength::Long);
  EXPECT_FALSE(options.value().analyze.summary.sentences.has_value());
  EXPECT_NE(refusal(R"({"summaryType":"haiku"})").find("summaryType is \"haiku\"; expected \"key-points\""),
            std::string::npos);
  EXPECT_NE(refusal(R"({"summaryLength":7})").find("summaryLength is 7; expected \"short\""),
            std::string::npos);
}

TEST(OptionsJson, NullDateIsNoDate) {
  const auto options = parse_report_options(R"({"publicationDate":null})");
  ASSERT_TRUE(options.ok());
  EXPECT_FALSE(options.value().analyze.publication_date.has_value());
}

TEST(OptionsJson, RefusesWhatItDoesNotKnow) {
  EXPECT_NE(refusal(R"({"summarySentence":3})").find("no option \"summarySentence\""), std::string::npos);
  EXPECT_NE(refusal(R"({"keyPhrases":3,"keyPhrases":4})").find("given twice"), std::string::npos);
}

TEST(OptionsJson, RefusesWrongValuesAndSaysWhatIsAllowed) {
  EXPECT_NE(refusal(R"({"summarySentences":-1})")
                .find("summarySentences is -1; expected a whole number from 0 to 10000"),
            std::string::npos);
  EXPECT_NE(refusal(R"({"summarySentences":2.5})").find("summarySentences is 2.5"), std::string::npos);
  EXPECT_NE(refusal(R"({"summarySentences":"3"})").find("summarySentences is \"3\""), std::string::npos);
  EXPECT_NE(refusal(R"({"summaryPercent":101})").find("0 to 100"), std::string::npos);
  EXPECT_NE(refusal(R"({"summaryWords":18446744073709551616})").find("summaryWords is"), std::string::npos);
  EXPECT_NE(refusal(R"({"compress":1})").find("expected true or false"), std::string::npos);
  EXPECT_NE(refusal(R"({"wholeText":"yes"})").find("wholeText is \"yes\"; expected true or false"),
            std::string::npos);
  EXPECT_NE(refusal(R"({"offsetEncoding":"utf16"})").find("offsetEncoding is \"utf16\""), std::string::npos);
  for (const char* date : {"\"2023-02-29\"", "\"24-3-1\"", "\"0000-01-01\"", "\"2024-13-01\"",
                           "\"2024-03/01\"", "\"2024/03-01\"", "20240301", "\"2024-03-01T10:00\""}) {
    EXPECT_NE(refusal(std::string(R"({"publicationDate":)") + date + "}").find("expected a date"),
              std::string::npos)
        << date;
  }
}

TEST(OptionsJson, RefusesWhatIsNotAnObject) {
  for (const char* json : {"[]", "3", "null", "\"x\""})
    EXPECT_NE(refusal(json).find("expected a JSON object"), std::string::npos);
  for (const char* json : {"{", "{]", "nope", "{\"a\":1}x", "\xff\xfe"}) {
    EXPECT_NE(refusal(json).find("not valid JSON"), std::string::npos) << json;
  }
}

TEST(OptionsJson, TakesNumbersUpToTheirLimits) {
  for (const auto& [name, most] :
       {std::pair("summarySentences", 10'000), std::pair("summaryWords", 1'000'000),
        std::pair("summaryPercent", 100), std::pair("keyPhrases", 1'000)}) {
    const auto with = [name = name](int number) {
      return refusal(std::string("{\"") + name + "\":" + std::to_string(number) + "}");
    };
    EXPECT_EQ(with(most), "accepted") << name;
    EXPECT_EQ(with(most + 1), std::string(name) + " is " + std::to_string(most + 1) +
                                  "; expected a whole number from 0 to " + std::to_string(most) + ".");
  }
}

TEST(OptionsJson, ShowsNumbersAsTheyWereGiven) {
  EXPECT_NE(refusal(R"({"keyPhrases":2.53125})").find("keyPhrases is 2.53125;"), std::string::npos);
  EXPECT_NE(refusal(R"({"keyPhrases":-9007199254740993})").find("keyPhrases is -9007199254740993;"),
            std::string::npos);
}

TEST(OptionsJson, CutsLongValuesBetweenCharacters) {
  const std::string most(39, 'x');  // behind a quotation mark
  EXPECT_NE(refusal(R"({"offsetEncoding":")" + most + R"(yz"})").find("is \"" + most + "...;"),
            std::string::npos);
  EXPECT_NE(
      refusal(R"({"offsetEncoding":")" + most.substr(1) + R"(éz"})").find("is \"" + most.substr(1) + "...;"),
      std::string::npos);
}

TEST(OptionsJson, SurvivesDeepNesting) {
  constexpr std::size_t kDeep = 200'000;
  const std::string arrays = std::string(kDeep, '[');
  EXPECT_NE(refusal("{\"compress\":" + arrays).find("not valid JSON"), std::string::npos);
  EXPECT_NE(refusal("{\"compress\":" + arrays + std::string(kDeep, ']') + "}").find("compress is an array"),
            std::string::npos);
  EXPECT_NE(refusal(arrays + std::string(kDeep, ']')), "");
  std::string objects;
  for (std::size_t i = 0; i < kDeep; ++i) objects += "{\"compress\":";
  EXPECT_NE(refusal(objects).find("not valid JSON"), std::string::npos);
  EXPECT_NE(refusal(objects + "true" + std::string(kDeep, '}')).find("compress is an object"),
            std::string::npos);
}

TEST(IsoDate, AcceptsRealDaysOnly) {
  EXPECT_EQ(parse_iso_date("1999-12-31"), std::chrono::year_month_day(1999y / 12 / 31));
  EXPECT_FALSE(parse_iso_date("1999-12-32"));
  EXPECT_FALSE(parse_iso_date("1900-02-29"));
  EXPECT_FALSE(parse_iso_date(""));
}

}  // namespace
}  // namespace nutgraf
