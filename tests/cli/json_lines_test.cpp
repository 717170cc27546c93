// nutgraf analyze --input jsonl: lines in, lines out, in order, by the real program.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "tests/cli/article.h"
#include "tests/support/command_line.h"

namespace nutgraf::test {
namespace {

using nlohmann::json;

CommandResult answer(std::string_view lines, std::vector<std::string> options = {}) {
  options.insert(options.begin(), {"analyze", "--input", "jsonl"});
  return nutgraf(options, lines);
}

std::vector<json> objects_of(const std::string& lines) {
  std::vector<json> objects;
  for (const std::string& line : lines_of(lines)) {
    objects.push_back(json::parse(line, nullptr, false));
    EXPECT_TRUE(objects.back().is_object()) << line.substr(0, 200);
  }
  return objects;
}

std::string line_of(const json& object) { return object.dump() + "\n"; }

/// Lines of very different lengths, so that threads overtake one another.
std::string stream_of(std::size_t lines) {
  std::string stream;
  for (std::size_t i = 0; i < lines; ++i) {
    std::string text;
    for (std::size_t copies = 0; copies < i * 7 % 5; ++copies) text += kArticle + "\n";
    stream += line_of({{"id", i},
                       {"text", text + "Ann Lee spoke in Rome on Monday."},
                       {"date", "2024-03-1" + std::to_string(i % 10)}});
  }
  return stream;
}

TEST(JsonLines, AnswersEachLineWithItsIdInOrder) {
  const CommandResult run = answer(stream_of(100), {"--jobs", "4"});
  EXPECT_EQ(run.status, 0);
  EXPECT_EQ(run.err, "");
  const std::vector<json> answers = objects_of(run.out);
  ASSERT_EQ(answers.size(), 100u);
  for (std::size_t i = 0; i < answers.size(); ++i) {
    EXPECT_EQ(answers[i]["id"], i);
    EXPECT_EQ(answers[i]["schemaVersion"], 1);
    EXPECT_EQ(answers[i]["metadata"]["publicationDate"], "2024-03-1" + std::to_string(i % 10));
  }
}

TEST(JsonLines, GivesTheSameBytesWhateverTheNumberOfThreads) {
  const std::string stream = stream_of(120);
  const std::string alone = answer(stream, {"--jobs", "1"}).out;
  EXPECT_EQ(lines_of(alone).size(), 120u);
  EXPECT_EQ(answer(stream, {"--jobs", "4"}).out, alone);
  EXPECT_EQ(answer(stream).out, alone);
}

TEST(JsonLines, AnswersAsTheSingleArticle) {
  const std::string single =
      nutgraf({"analyze", "--date", "2024-03-14", "--offsets", "utf-32"}, kArticle).out;
  const std::string line =
      answer(line_of({{"id", "a"}, {"text", kArticle}, {"date", "2024-03-14"}}), {"--offsets", "utf-32"}).out;
  EXPECT_EQ(line, "{\"id\":\"a\"," + single.substr(1));
}

TEST(JsonLines, KeepsIdsOfAnyKind) {
  for (const char* const id :
       {"7", "-0.5", "\"\"", "\"é\\n\\u0000\"", "null", "true", "[1,{\"a\":[]}]", "{\"b\":1,\"a\":2}"}) {
    const std::vector<json> answers =
        objects_of(answer("{\"id\": " + std::string(id) + ", \"text\": \"x\"}\n").out);
    ASSERT_EQ(answers.size(), 1u);
    EXPECT_EQ(answers[0]["id"], json::parse(id));
  }
  EXPECT_EQ(objects_of(answer("{\"text\":\"x\"}").out)[0]["id"], nullptr)
      << "no id, and no newline at the end";
}

TEST(JsonLines, DateOfALineWinsOverTheOption) {
  const auto date = [](const json& line) {
    return objects_of(answer(line_of(line), {"--date", "2020-01-02"}).out)[0]["metadata"]["publicationDate"];
  };
  EXPECT_EQ(date({{"text", "x"}, {"date", "2024-03-14"}}), "2024-03-14");
  EXPECT_EQ(date({{"text", "x"}}), "2020-01-02");
  EXPECT_EQ(date({{"text", "x"}, {"date", nullptr}}), "2020-01-02");
}

TEST(JsonLines, ReadsPages) {
  const json answer_of_page = objects_of(
      answer(line_of({{"id", 1}, {"html", "<p>Ann Lee spoke in Rome.<script>x()</script>"}})).out)[0];
  EXPECT_EQ(answer_of_page["text"], "Ann Lee spoke in Rome.");
}

TEST(JsonLines, SkipsBlankLinesAndTakesWindowsLineEnds) {
  const std::vector<json> answers =
      objects_of(answer("\n{\"id\":1,\"text\":\"x\"}\r\n \t\n\r\n{\"id\":2,\"text\":\"y\"}").out);
  ASSERT_EQ(answers.size(), 2u);
  EXPECT_EQ(answers[0]["text"], "x");
  EXPECT_EQ(answers[1]["id"], 2);
  EXPECT_EQ(answer("").out, "");
  EXPECT_EQ(answer("\n\n").status, 0);
}

struct BadLine {
  const char* line;
  const char* message;
};

TEST(JsonLines, AnswersBadLinesByAnErrorAndGoesOn) {
  const std::vector<BadLine> bad = {
      {"nonsense", "is no valid JSON."},
      {"{\"id\":1,\"text\":\"x\"", "is no valid JSON."},
      {"{\"id\":1,\"text\":\"x\"} {}", "is no valid JSON."},
      {"[1]", "is no JSON object."},
      {"\"text\"", "is no JSON object."},
      {"{\"id\":1}", "has no string \"text\" (or \"html\")."},
      {"{\"id\":1,\"text\":null}", "has no string \"text\" (or \"html\")."},
      {"{\"id\":1,\"text\":\"x\",\"date\":\"2024-02-30\"}",
       "has a \"date\" that is no date YYYY-MM-DD of the calendar."},
      {"{\"id\":1,\"text\":\"x\",\"date\":20240230}",
       "has a \"date\" that is no date YYYY-MM-DD of the calendar."},
  };
  std::string stream = "{\"id\":0,\"text\":\"x\"}\n";
  for (const BadLine& line : bad) stream += std::string(line.line) + "\n";
  stream += "{\"id\":\"last\",\"text\":\"x\"}\n";
  const CommandResult run = answer(stream, {"--jobs", "3"});
  EXPECT_EQ(run.status, 3) << "some lines were answered by an error";
  EXPECT_EQ(run.err, "nutgraf: 9 of 11 lines were answered by an error\n");
  const std::vector<json> answers = objects_of(run.out);
  ASSERT_EQ(answers.size(), bad.size() + 2);
  for (std::size_t i = 0; i < bad.size(); ++i) {
    const json& error = answers[i + 1]["error"];
    EXPECT_EQ(error["code"], "BadOptions");
    EXPECT_EQ(error["message"], "Line " + std::to_string(i + 2) + " " + bad[i].message);
    EXPECT_EQ(answers[i + 1]["id"],
              bad[i].line[0] == '{' && bad[i].message[0] == 'h' ? json(1) : json(nullptr));
    EXPECT_EQ(answers[i + 1].size(), 2u);
  }
  EXPECT_EQ(answers[0]["text"], "x");
  EXPECT_EQ(answers.back()["id"], "last");
}

TEST(JsonLines, SurvivesLinesThatNestWithoutEnd) {
  constexpr std::size_t kDeep = 200'000;
  const std::string arrays = std::string(kDeep, '[') + std::string(kDeep, ']');
  std::string objects;
  for (std::size_t i = 0; i < kDeep; ++i) objects += "{\"id\":";
  const std::vector<std::string> deep = {
      "{\"id\":" + arrays + ",\"text\":\"x\"}",
      arrays,
      objects + "1" + std::string(kDeep, '}'),
      "{\"text\":\"x\",\"date\":" + objects + "1" + std::string(kDeep + 1, '}'),
      objects,
      std::string(kDeep, '[')};
  std::string stream;
  for (const std::string& line : deep) stream += line + "\n";
  const CommandResult run = answer(stream + "{\"id\":2,\"text\":\"[[[\"}\n");
  EXPECT_EQ(run.status, 3);
  const std::vector<json> answers = objects_of(run.out);
  ASSERT_EQ(answers.size(), deep.size() + 1);
  for (std::size_t i = 0; i < deep.size(); ++i) {
    EXPECT_EQ(answers[i]["error"]["message"], "Line " + std::to_string(i + 1) + " nests too deep.");
    EXPECT_EQ(answers[i]["error"]["code"], "BadOptions");
  }
  EXPECT_EQ(answers.back()["text"], "[[[");
}

TEST(JsonLines, RepairsBytesAndSurrogatesThatAreNoText) {
  const std::vector<json> answers =
      objects_of(answer("{\"id\":1,\"text\":\"a\xFFz\"}\n"
                        "{\"id\":2,\"text\":\"a\\ud83dz \\uDE00 \\ud83d\\ude00 \\\\ud83d \\ud83d\"}\n")
                     .out);
  ASSERT_EQ(answers.size(), 2u);
  EXPECT_EQ(answers[0]["text"], "a\uFFFDz");
  EXPECT_EQ(answers[1]["text"], "a\uFFFDz \uFFFD \U0001F600 \\ud83d \uFFFD");
}

// Who sends one line and waits gets its answer: the second line is sent only when the first answer was there.
TEST(JsonLines, AnswersALineBeforeTheNextOneComes) {
  const CommandResult run = shell(
      "set -e; folder=$(mktemp -d); mkfifo $folder/in $folder/out\n"
      "\"$NUTGRAF\" analyze --input jsonl --jobs 4 <$folder/in >$folder/out & exec 8>$folder/in "
      "9<$folder/out\n"
      "for id in 1 2 3; do\n"
      "  echo '{\"id\":'$id',\"text\":\"Ann Lee spoke.\"}' >&8\n"
      "  IFS= read -r line <&9; printf '%.8s\\n' \"$line\"\n"
      "done\n"
      "exec 8>&-; wait; rm -r $folder\n");
  EXPECT_EQ(run.out, "{\"id\":1,\n{\"id\":2,\n{\"id\":3,\n") << run.err;
}

TEST(JsonLines, ShowsProgressOnATerminalOnly) {
  const std::string stream = stream_of(40);
  EXPECT_EQ(answer(stream).err, "");
  const CommandResult run = nutgraf({"analyze", "--input", "jsonl"}, stream, ErrorsTo::Terminal);
  EXPECT_NE(run.err.find("\r40 articles"), std::string::npos) << run.err;
  EXPECT_EQ(lines_of(run.out).size(), 40u);
}

TEST(JsonLines, TakesNoMoreMemoryForALongerStream) {
  if (NUTGRAF_TEST_SANITIZED) GTEST_SKIP() << "sanitizers keep freed memory";
  // Lines and answers so short that what waits for a late answer, at most ten batches of 32 lines, is little
  // beside all of them, whatever the scheduler does. The note makes a line about as long as its answer.
  std::string stream;
  for (int i = 0; i < 800; ++i) {
    std::string text;
    for (int copies = 0; copies <= i * 7 % 3; ++copies) text += "Ann Lee spoke in Rome on Monday. ";
    stream += line_of({{"id", i}, {"text", text}, {"note", std::string(2000, 'n')}});
  }
  std::string longer;
  for (int i = 0; i < 16; ++i) longer += stream;
  const CommandResult once = answer(stream, {"--jobs", "2"});
  const CommandResult sixteen = answer(longer, {"--jobs", "2"});
  ASSERT_EQ(lines_of(sixteen.out).size(), 12'800u);
  ASSERT_GT(once.peak_kilobytes, 5000);
  const auto kilobytes = [](const std::string& bytes) { return static_cast<long>(bytes.size() / 1024); };
  const long more_lines = kilobytes(longer) - kilobytes(stream);
  const long more_answers = kilobytes(sixteen.out) - kilobytes(once.out);
  const long more_memory = sixteen.peak_kilobytes - once.peak_kilobytes;
  ASSERT_GT(more_lines, 20'000);
  ASSERT_GT(more_answers, 20'000);
  EXPECT_LT(more_memory, std::min(more_lines, more_answers) / 4)
      << once.peak_kilobytes << " kB, then " << sixteen.peak_kilobytes << " kB";
}

}  // namespace
}  // namespace nutgraf::test
