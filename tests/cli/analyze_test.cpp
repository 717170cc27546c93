// nutgraf analyze: every format, every kind of input, every option, by the real program.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "tests/cli/article.h"
#include "tests/support/command_line.h"
#include "tests/support/json_schema.h"
#include "tools/project_paths.h"

namespace nutgraf::test {
namespace {

using nlohmann::json;

CommandResult analyze(std::vector<std::string> options, std::string_view input = kArticle) {
  options.insert(options.begin(), "analyze");
  return nutgraf(options, input);
}

/// The standard output of a run that went well and had nothing to say.
std::string output_of(const std::vector<std::string>& options, std::string_view input = kArticle) {
  CommandResult run = analyze(options, input);
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_EQ(run.err, "");
  return run.out;
}

json json_of(const std::vector<std::string>& options, std::string_view input = kArticle) {
  json result = json::parse(output_of(options, input), nullptr, false);
  EXPECT_TRUE(result.is_object());
  return result;
}

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

/// The words of all names, cut out by positions that count elements of `units`.
template <typename Units>
std::vector<Units> names_in(const json& result, const Units& units) {
  std::vector<Units> names;
  for (const json& name : result["namedEntities"]) {
    const auto start = name["start"].get<std::size_t>();
    names.push_back(units.substr(start, name["end"].get<std::size_t>() - start));
  }
  return names;
}

// Every "é" costs one code point, every emoji one, whatever UTF-8 or UTF-16 take.
std::u32string code_points_of(std::string_view utf8) {
  std::u32string points;
  for (const char byte : utf8) {
    const auto value = static_cast<unsigned char>(byte);
    if ((value & 0xC0u) == 0x80u)
      points.back() = points.back() << 6 | (value & 0x3Fu);
    else
      points.push_back(value < 0x80   ? value
                       : value < 0xE0 ? value & 0x1Fu
                       : value < 0xF0 ? value & 0x0Fu
                                      : value & 0x07u);
  }
  return points;
}

std::u16string units_of(std::string_view utf8) {
  std::u16string units;
  for (const char32_t point : code_points_of(utf8)) {
    if (point >= 0x10000) units.push_back(static_cast<char16_t>(0xD800 + ((point - 0x10000) >> 10)));
    units.push_back(static_cast<char16_t>(point >= 0x10000 ? 0xDC00 + ((point - 0x10000) & 0x3FF) : point));
  }
  return units;
}

TEST(AnalyzeCommand, AnswersOneLineOfJsonThatTheSchemaDescribes) {
  const std::string out = output_of({"--date", "2024-03-14"});
  EXPECT_EQ(count(out, "\n"), 1u);
  const json result = json::parse(out);
  std::ifstream schema(source_path("core/report/document.schema.json"));
  const JsonSchema parsed(json::parse(schema));
  EXPECT_EQ(parsed.validate(result, Undescribed::Rejected), JsonSchema::Problems{});
  EXPECT_EQ(result["text"], kArticle);
  EXPECT_EQ(result["metadata"]["publicationDate"], "2024-03-14");
  EXPECT_EQ(result["metadata"]["title"], "Lagos opens tram line after 35 years");
}

TEST(AnalyzeCommand, ReadsFilesAndStandardInputAlike) {
  const TemporaryFile file(kArticle);
  const std::string expected = output_of({});
  EXPECT_EQ(output_of({"-"}), expected);
  EXPECT_EQ(output_of({file.path()}, "not this"), expected);
  EXPECT_EQ(output_of({file.path(), "-", file.path()}), expected + expected + expected);
  EXPECT_EQ(output_of({"--format=json", "--", file.path()}, ""), expected);
}

TEST(AnalyzeCommand, CountsBytesUnitsOrCodePoints) {
  const std::vector<std::string> names = names_in(json_of({"--offsets", "utf-8"}), std::string(kArticle));
  ASSERT_GE(names.size(), 5u);
  EXPECT_NE(std::find(names.begin(), names.end(), "Ngozi Okoro"), names.end());
  EXPECT_NE(std::find(names.begin(), names.end(), "Monday"), names.end()) << "it stands behind emoji and CJK";
  const json in_points = json_of({"--offsets", "utf-32"});
  const json in_units = json_of({"--offsets", "utf-16"});
  EXPECT_EQ(in_points["offsetEncoding"], "utf-32");
  const auto by_points = names_in(in_points, code_points_of(kArticle));
  const auto by_units = names_in(in_units, units_of(kArticle));
  ASSERT_EQ(by_points.size(), names.size());
  ASSERT_EQ(by_units.size(), names.size());
  for (std::size_t i = 0; i < names.size(); ++i) {
    EXPECT_EQ(by_points[i], code_points_of(names[i]));
    EXPECT_EQ(by_units[i], units_of(names[i]));
  }
  EXPECT_EQ(json_of({}), in_units) << "UTF-16 is the default";
  EXPECT_NE(in_points, in_units);
}

TEST(AnalyzeCommand, SummarizesInAsManySentencesAsAsked) {
  for (const std::size_t wanted : {0u, 1u, 2u, 4u}) {
    EXPECT_EQ(json_of({"--summary", std::to_string(wanted)})["summary"]["sentences"].size(), wanted);
  }
  EXPECT_EQ(json_of({})["summary"]["sentences"].size(), 3u);
  const json all = json_of({"--summary", "1000"});
  const std::string text = all["text"];
  for (const json& picked : all["summary"]["sentences"]) {
    const json& sentence = all["sentences"][picked["sentence"].get<std::size_t>()];
    const std::u16string words = units_of(text).substr(
        sentence["start"], sentence["end"].get<std::size_t>() - sentence["start"].get<std::size_t>());
    EXPECT_EQ(words.find(u"Photo"), std::u16string::npos) << "a credit is no part of the story";
  }
}

TEST(AnalyzeCommand, BoundsSummariesByWordsAndShare) {
  EXPECT_LE(json_of({"--summary", "10", "--summary-words", "25"})["summary"]["sentences"].size(), 2u);
  EXPECT_LE(json_of({"--summary", "10", "--summary-percent", "20"})["summary"]["sentences"].size(), 2u);
  EXPECT_EQ(json_of({"--key-phrases", "2"})["keyPhrases"].size(), 2u);
  EXPECT_TRUE(json_of({"--compress"})["summary"].is_object());
}

TEST(AnalyzeCommand, CountsRelativeDatesFromTheDateGiven) {
  const auto friday = [](const json& result) {
    for (const json& time : result["timeExpressions"]) {
      const std::u16string text = units_of(kArticle);
      const auto start = time["start"].get<std::size_t>();
      if (text.substr(start, time["end"].get<std::size_t>() - start).find(u"Friday") != std::u16string::npos)
        return time["value"];
    }
    return json("not found");
  };
  EXPECT_EQ(friday(json_of({"--date", "2024-03-17"})), "2024-03-15");
  EXPECT_EQ(friday(json_of({"--date", "2019-11-23"})), "2019-11-22");
  EXPECT_EQ(friday(json_of({})), nullptr);
}

TEST(AnalyzeCommand, WritesHtmlInWhichNothingOfTheTextIsMarkup) {
  const std::string html = output_of({"--format", "html"});
  EXPECT_EQ(html.substr(0, 15), "<!doctype html>");
  EXPECT_NE(html.find("opens tram line after <mark>35 years<small>DATE</small></mark></h1>"),
            std::string::npos)
      << html;
  EXPECT_NE(html.find("<mark>Ngozi Okoro<small>PERSON</small></mark>"), std::string::npos) << html;
  EXPECT_NE(html.find("&lt;b&gt;twice&lt;/b&gt;"), std::string::npos);
  EXPECT_EQ(html.find("<b>"), std::string::npos);
  EXPECT_EQ(count(html, "<mark>"), count(html, "</mark>"));
  EXPECT_NE(html.find("&amp; *vans*"), std::string::npos);
}

TEST(AnalyzeCommand, WritesMarkdownWithItsMarksEscaped) {
  const std::string markdown = output_of({"--format", "markdown", "--summary", "8"});
  EXPECT_EQ(lines_of(markdown)[0], "# Lagos opens tram line after 35 years");
  for (const char* const part :
       {"\n## Summary\n", "\n## Names\n", "\n## Quotations\n", "- **Ngozi Okoro** (PERSON)"}) {
    EXPECT_NE(markdown.find(part), std::string::npos) << part << " in:\n" << markdown;
  }
  EXPECT_NE(markdown.find("\\*vans\\*"), std::string::npos) << markdown;
}

TEST(AnalyzeCommand, WritesMarkdownWithoutTheMarksOfMails) {
  const std::string markdown = output_of({"--format", "markdown"},
                                         "> Ferry company halts ships in Port Ellery\n>\n> The ferry company "
                                         "of Port Ellery said on Monday that two of\n"
                                         "> its old ships would be out of service until June. Its director, "
                                         "Per Aune, said that new engines were\n"
                                         "> late and that the smaller ship would sail again first.\n");
  EXPECT_NE(markdown.find("that two of its old ships"), std::string::npos) << markdown;
  EXPECT_EQ(markdown.find('>'), std::string::npos) << markdown;
}

TEST(AnalyzeCommand, WritesConllThatTagReadsBack) {
  const std::string conll = output_of({"--format", "conll"});
  std::string before = "O";
  std::string letters;
  for (const std::string& line : lines_of(conll)) {
    const std::size_t tab = line.find('\t');
    if (line.empty()) {
      before = "O";
      continue;
    }
    ASSERT_NE(tab, std::string::npos) << line;
    const std::string tag = line.substr(tab + 1);
    EXPECT_TRUE(tag == "O" || tag[0] == 'B' || before.substr(1) == tag.substr(1))
        << line << " after " << before;
    before = tag;
    letters += line.substr(0, tab);
  }
  std::string text = kArticle;
  for (const char* const blank : {" ", "\n"}) {
    for (std::size_t at = text.find(blank); at != std::string::npos; at = text.find(blank, at))
      text.erase(at, 1);
  }
  EXPECT_EQ(letters, text) << "no letter is lost, none is added";
  EXPECT_NE(conll.find("\nNgozi\tB-PERSON\nOkoro\tI-PERSON\n"), std::string::npos);
}

TEST(AnalyzeCommand, WritesCsvWithAHeadAndQuotedFields) {
  const std::string csv = output_of({"--format", "csv", "--date", "2024-03-17"});
  EXPECT_EQ(csv.substr(0, csv.find('\r')), "layer,start,end,label,value,text");
  EXPECT_NE(csv.find("\"PERSON\",\"\",\"Ngozi Okoro\"\r\n"), std::string::npos) << csv;
  EXPECT_NE(csv.find("\r\ntime,"), std::string::npos);
  EXPECT_NE(csv.find("2024-03-15"), std::string::npos);
  EXPECT_EQ(count(csv, "\"") % 2, 0u);
}

TEST(AnalyzeCommand, ReadsThePageThatItIsToldToRead) {
  const std::string page =
      "<!doctype html><html><head><title>Tram</title><script>var Nowhere = 'Peter Nowhere';</script></head>"
      "<body><nav><a href=/>Home</a></nav><article><h1>Tram opens</h1><p>" +
      kArticle.substr(38, 300) +
      "</p><p>Mayor Ngozi Okoro thanked the riders, who had waited since 1989, and the engineers from "
      "Munich.</p>"
      "</article></body></html>";
  const json result = json_of({"--input", "html"}, page);
  const std::string text = result["text"];
  EXPECT_NE(text.find("Ngozi Okoro"), std::string::npos);
  EXPECT_EQ(text.find("Nowhere"), std::string::npos);
  EXPECT_EQ(text.find('<'), std::string::npos);
  EXPECT_EQ(json_of({"--input", "text"}, page)["text"], page) << "as text it stays as it is";
}

TEST(AnalyzeCommand, GivesTheSameBytesTwice) {
  EXPECT_EQ(output_of({"--summary", "5"}), output_of({"--summary", "5"}));
}

}  // namespace
}  // namespace nutgraf::test
