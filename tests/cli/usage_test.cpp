// The command line itself: help, version, exit statuses, files and models that can't be had.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cstring>
#include <nlohmann/json.hpp>

#include "core/tag/token_features.h"
#include "core/version.h"
#include "tests/support/command_line.h"
#include "tests/support/packed_sections.h"
#include "tools/pack/model_writer.h"

namespace nutgraf::test {
namespace {

TEST(CommandLine, HelpsInTheWayOfAManual) {
  const CommandResult help = nutgraf({"--help"});
  EXPECT_EQ(help.status, 0);
  EXPECT_EQ(help.err, "");
  for (const char* const heading : {"NAME\n", "\nSYNOPSIS\n", "\nDESCRIPTION\n", "\nOPTIONS\n",
                                    "\nEXIT STATUS\n", "\nCORPORA\n", "\nEXAMPLES\n"}) {
    EXPECT_NE(help.out.find(heading), std::string::npos) << heading;
  }
  for (const char* const option :
       {"--format", "--input", "--date", "--offsets", "--summary", "--summary-words", "--summary-percent",
        "--compress", "--no-compress", "--whole-text", "--key-phrases", "--jobs", "--model", "parallel",
        "Spark", "Hadoop"}) {
    EXPECT_NE(help.out.find(option), std::string::npos) << option;
  }
  for (const std::string& line : lines_of(help.out)) EXPECT_LE(line.size(), 80u) << line;
  EXPECT_EQ(nutgraf({"-h"}).out, help.out);
  EXPECT_EQ(nutgraf({"help"}).out, help.out);
  EXPECT_EQ(nutgraf({"analyze", "--help"}).out, help.out);
  EXPECT_EQ(nutgraf({"tag", "-h"}).out, help.out);
}

TEST(CommandLine, TellsItsVersionAndItsModels) {
  const CommandResult version = nutgraf({"--version"});
  EXPECT_EQ(version.status, 0);
  EXPECT_EQ(version.out.find("nutgraf " + std::string(kVersion) + " (model english "), 0u) << version.out;
}

struct WrongUse {
  std::vector<std::string> arguments;
  const char* message;
};

TEST(CommandLine, RefusesWhatItDoesNotUnderstand) {
  const std::vector<WrongUse> wrong = {
      {{}, "a command is missing: analyze, tag, --help or --version"},
      {{"analyse"}, "unknown command \"analyse\"; there are analyze and tag"},
      {{"analyze", "--colour", "red"}, "unknown option --colour"},
      {{"analyze", "-x"}, "unknown option -x"},
      {{"analyze", "--date"}, "--date needs a value"},
      {{"analyze", "--date", "yesterday"}, "--date can't be \"yesterday\"; see nutgraf --help"},
      {{"analyze", "--date", "2024-02-30"}, "--date can't be \"2024-02-30\"; see nutgraf --help"},
      {{"analyze", "--date", "14.3.2024"}, "--date can't be \"14.3.2024\"; see nutgraf --help"},
      {{"analyze", "--date="}, "--date can't be \"\"; see nutgraf --help"},
      {{"analyze", "--format", "xml"}, "--format can't be \"xml\"; see nutgraf --help"},
      {{"analyze", "--input", "pdf"}, "--input can't be \"pdf\"; see nutgraf --help"},
      {{"analyze", "--input", "conll"}, "analyze reads text, html or jsonl; for conll there is nutgraf tag"},
      {{"analyze", "--offsets", "utf-7"}, "--offsets can't be \"utf-7\"; see nutgraf --help"},
      {{"analyze", "--summary", "-1"}, "--summary can't be \"-1\"; see nutgraf --help"},
      {{"analyze", "--summary", "3.5"}, "--summary can't be \"3.5\"; see nutgraf --help"},
      {{"analyze", "--summary", "99999999999"}, "--summary can't be \"99999999999\"; see nutgraf --help"},
      {{"analyze", "--jobs", "0"}, "--jobs can't be \"0\"; see nutgraf --help"},
      {{"analyze", "--input", "jsonl", "--format", "csv"},
       "--input jsonl answers JSON lines; leave --format out"},
  };
  for (const WrongUse& use : wrong) {
    const CommandResult run = nutgraf(use.arguments, "never read");
    EXPECT_EQ(run.status, 2) << use.message;
    EXPECT_EQ(run.out, "");
    EXPECT_EQ(run.err, "nutgraf: " + std::string(use.message) + "\n");
  }
}

TEST(CommandLine, NamesFilesThatCanNotBeReadAndGoesOn) {
  const TemporaryFile file("Ann Lee spoke in Rome.");
  const CommandResult run = nutgraf({"analyze", "/nowhere/at-all.txt", "/tmp", file.path()});
  EXPECT_EQ(run.status, 1);
  EXPECT_EQ(run.err, "nutgraf: cannot read /nowhere/at-all.txt\nnutgraf: cannot read /tmp\n");
  EXPECT_EQ(nlohmann::json::parse(run.out)["text"], "Ann Lee spoke in Rome.");
  EXPECT_EQ(nutgraf({"tag", "/nowhere/at-all.txt"}).status, 1);
}

TEST(CommandLine, SaysWhenItsAnswerCanNotBeWritten) {
  for (const char* const use : {"analyze", "analyze --input jsonl", "tag", "--help"}) {
    const CommandResult run =
        shell("echo '{\"text\":\"x\"}' | \"$NUTGRAF\" " + std::string(use) + " >/dev/full");
    EXPECT_EQ(run.status, 1) << use;
    EXPECT_EQ(run.err, "nutgraf: the answer can't be written\n") << use;
  }
}

std::string bytes_of(const std::map<std::string, std::string>& sections) {
  const std::vector<std::byte> bytes = write_model(sections);
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

TEST(CommandLine, TakesAModelOfOnesOwn) {
  const TemporaryFile model(bytes_of(packed_sections()));
  const CommandResult run = nutgraf({"analyze", "--model", model.path()}, "Ann Lee spoke in Rome.");
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_EQ(run.out, nutgraf({"analyze"}, "Ann Lee spoke in Rome.").out);
}

TEST(CommandLine, RefusesEachBadModelWithItsCode) {
  auto sections = packed_sections();
  const std::string good = bytes_of(sections);
  const auto changed = [&](std::size_t at, char by) {
    std::string bytes = good;
    bytes[at] = static_cast<char>(bytes[at] ^ by);
    return bytes;
  };
  const auto with = [&](const char* name, auto change) {
    auto other = packed_sections();
    change(other[name]);
    return bytes_of(other);
  };
  sections.erase("titles");
  const std::vector<std::pair<const char*, std::string>> models = {
      {"ModelTruncated", ""},
      {"ModelTruncated", good.substr(0, good.size() / 2)},
      {"ModelBadMagic", "<!doctype html><title>404 Not Found</title>"},
      {"ModelWrongVersion", changed(8, 3)},
      {"ModelCorrupt", changed(good.size() / 3, 16)},
      {"ModelCorrupt", good + "x"},
      {"ModelMissingSection", bytes_of(sections)},
      {"ModelBadSection", with("clusters", [](std::string& section) { section.resize(100); })},
      {"ModelBadSection", with("ner.calibration", [](std::string& section) { section = "slope\t-60\n"; })},
      {"ModelWrongFeatures",
       with("ner", [](std::string& section) { section[0] = static_cast<char>(kFeatureSet + 1); })},
      {"ModelFailedSelfTest",
       with("selftest", [](std::string& section) { section += "Rome\tB-LAW\t3\n\n"; })},
  };
  for (const auto& [code, bytes] : models) {
    const TemporaryFile file(bytes);
    const CommandResult run = nutgraf({"analyze", "--model", file.path()}, "x");
    EXPECT_EQ(run.status, 1) << code;
    EXPECT_EQ(run.out, "");
    EXPECT_EQ(run.err.find("nutgraf: " + file.path() + ": " + code + ": The "), 0u)
        << code << " is not: " << run.err;
  }
  EXPECT_EQ(nutgraf({"analyze", "--model", "/nowhere.nutgraf"}, "x").err,
            "nutgraf: cannot read /nowhere.nutgraf\n");
  EXPECT_EQ(nutgraf({"analyze", "--model", "/tmp"}, "x").status, 1);
}

/// The shipped model, but for a section that claims so many keys, and weights where it has such.
std::string model_that_claims(const std::string& name, std::uint32_t claimed) {
  auto sections = packed_sections();
  std::string& section = sections[name];
  std::uint32_t clusters = 0;
  std::memcpy(&clusters, section.data(), sizeof(clusters));
  const bool has_weights = name == "ner" || name == "ner.document";
  const std::size_t at = name == "gazetteer" ? 0 : name == "clusters" ? 4 + clusters * 4ul : 12;
  if (has_weights) std::memcpy(section.data() + 8, &claimed, sizeof(claimed));
  std::memcpy(section.data() + at, &claimed, sizeof(claimed));
  return bytes_of(sections);
}

/// Analyzes with a model of one's own, in so many kilobytes of address space; 0 for any number of them.
CommandResult analyze_within(int kilobytes, const std::string& model) {
  const std::string limit = kilobytes == 0 ? "" : "ulimit -v " + std::to_string(kilobytes) + "; ";
  return shell(limit + "echo x | \"$NUTGRAF\" analyze --model " + model);
}

// Seventeen million keys would be 68 MB, and their tables several times as much; the file has none of them.
TEST(CommandLine, RefusesAModelThatClaimsMoreThanItHasWithoutMakingRoomForIt) {
  constexpr std::uint32_t kClaimed = 17'000'000;
  constexpr int kStep = 16 << 10;
  int enough = 0;  // for the shipped model, which is hardly 68 MB less
  if (!NUTGRAF_TEST_SANITIZED) {
    const TemporaryFile shipped(bytes_of(packed_sections()));
    do {
      enough += kStep;
      ASSERT_LT(enough, 1 << 20);
    } while (analyze_within(enough, shipped.path()).status != 0);
  }
  for (const char* const name : {"ner", "ner.document", "ner.outside", "gazetteer", "clusters"}) {
    const TemporaryFile file(model_that_claims(name, kClaimed));
    const CommandResult run = analyze_within(enough, file.path());
    EXPECT_EQ(run.status, 1) << name << ": " << run.err;
    EXPECT_EQ(run.out, "");
    EXPECT_NE(run.err.find(": ModelBadSection: "), std::string::npos) << run.err;
    EXPECT_NE(run.err.find('"' + std::string(name) + '"'), std::string::npos) << run.err;
  }
}

}  // namespace
}  // namespace nutgraf::test
