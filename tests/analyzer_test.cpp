// The whole pipeline: total, deterministic, linear, and every layer keeps its promises.
// SPDX-License-Identifier: Apache-2.0
#include "core/analyzer.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <ctime>
#include <fstream>
#include <iterator>
#include <latch>
#include <thread>

#include "core/report/json_writer.h"
#include "core/text/utf8.h"
#include "tests/support/document_properties.h"
#include "tests/support/model_of.h"
#include "tests/support/report_properties.h"
#include "tests/support/wild_text.h"
#include "tools/project_paths.h"

namespace nutgraf {
namespace {

std::vector<std::byte> shipped_model() {
  std::ifstream file(packed_model_path(), std::ios::binary);
  const std::string content(std::istreambuf_iterator<char>(file), {});
  const auto* const data = reinterpret_cast<const std::byte*>(content.data());
  return {data, data + content.size()};
}

Analyzer make_analyzer() {
  auto model = Model::open(shipped_model());
  EXPECT_TRUE(model.ok());
  auto analyzer = Analyzer::create(std::move(model).value());
  EXPECT_TRUE(analyzer.ok());
  return std::move(analyzer).value();
}

const Analyzer& analyzer() {
  static const Analyzer kShared = make_analyzer();
  return kShared;
}

AnalyzeOptions dated() {
  using namespace std::chrono;
  AnalyzeOptions options;
  options.publication_date = year{2019} / month{11} / day{23};
  return options;
}

/// Analyzes and fails on every broken promise.
Document check(const std::string& text) {
  Document document = analyzer().analyze(text, dated());
  EXPECT_EQ(document.text, repair_utf8(text));
  for (const std::string& broken : broken_promises(document))
    ADD_FAILURE() << broken << " in: " << text.substr(0, 300);
  for (const OffsetEncoding encoding : {OffsetEncoding::Utf8, OffsetEncoding::Utf16, OffsetEncoding::Utf32}) {
    for (const std::string& broken : broken_report(document, encoding, to_json(document, encoding, "m"))) {
      ADD_FAILURE() << broken << ", " << to_label(encoding) << " in: " << text.substr(0, 300);
    }
  }
  return document;
}

constexpr const char* kArticle =
    "Council of Lagos opens tram line\n\n"
    "LAGOS (Reuters) — The council of Lagos opened a tram line on Friday, ending a 35-year wait. “We kept "
    "our word,” Mayor "
    "Ngozi Okoro said. 😀 She rode the first tram with Zoë Müller of Straßenbau AG, which built it for "
    "$4.8bn.\n\n"
    "Okoro, 61, told the BBC that 鄭麗文 and e\u0301lodie would be next. The line carries 1,000 riders an "
    "hour, up 50% since "
    "March 2018.\n";

TEST(Analyzer, TakesTheExampleOfItsHeader) {
  auto model = Model::open(shipped_model());
  ASSERT_TRUE(model.ok());
  auto created = Analyzer::create(std::move(model).value());
  ASSERT_TRUE(created.ok());
  const Document document = created.value().analyze("Angela Merkel spoke in Berlin.");
  EXPECT_EQ(document.segmentation.sentences.size(), 1u);
  EXPECT_EQ(document.segmentation.tokens.size(), 6u);
}

TEST(Analyzer, RefusesModelsWithoutTheirSections) {
  auto created = Analyzer::create(model_of({{"manifest", "{}"}}));
  ASSERT_FALSE(created.ok());
  EXPECT_EQ(created.error().code, ErrorCode::ModelMissingSection);
}

TEST(Analyzer, KeepsItsPromisesOnNews) {
  const Document document = check(kArticle);
  EXPECT_GE(document.segmentation.sentences.size(), 6u);
}

TEST(Analyzer, CutsTheSameWordsInUtf16) {
  const Document document = analyzer().analyze(kArticle, dated());
  // By hand, as a browser would: the emoji takes two units, the combining mark one of its own.
  const std::string json = to_json(document, OffsetEncoding::Utf16, "m");
  EXPECT_TRUE(broken_report(document, OffsetEncoding::Utf16, json).empty());
  EXPECT_FALSE(broken_report(document, OffsetEncoding::Utf8, json).empty())
      << "the check must see the difference";
}

TEST(Analyzer, SetsNothingAsideWhenAllIsTheArticle) {
  const std::string text =
      "Harbour strike ends after nine days\n\nBy Nell Okonjo\n\nDock workers in Varde voted on Friday to go "
      "back to work, "
      "ending a strike of nine days.\n\n“We got the contract,” said Mads Holm, who leads their union.\n\n"
      "Sign up for our newsletter\n\nRead more: Ferry fares rise in Halifax\n";
  const auto aside = [](const Document& document) {
    return std::count_if(document.blocks.begin(), document.blocks.end(),
                         [](const Block& block) { return !belongs_to_article(block); });
  };
  AnalyzeOptions options = dated();
  EXPECT_GT(aside(analyzer().analyze(text, options)), 0);
  options.whole_text = true;
  const Document whole = analyzer().analyze(text, options);
  EXPECT_EQ(aside(whole), 0);
  EXPECT_EQ(whole.blocks.front().kind, BlockKind::Headline);
}

TEST(Analyzer, TakesEmptyAndBlankText) {
  for (const char* text : {"", " ", "\n\n\n", "\t \r\n", "\u00A0\u2003\u3000"}) {
    const Document document = check(text);
    EXPECT_TRUE(document.segmentation.tokens.empty());
    EXPECT_TRUE(document.segmentation.sentences.empty());
    EXPECT_TRUE(document.summary.sentences.empty());
  }
}

TEST(Analyzer, TakesRandomBytes) {
  Random random(1);
  for (int i = 0; i < 150; ++i) check(random_bytes(random, random.below(300)));
}

TEST(Analyzer, TakesRandomCodePoints) {
  Random random(2);
  for (int i = 0; i < 150; ++i) check(random_code_points(random, random.below(200)));
}

TEST(Analyzer, TakesScrapsOfNews) {
  Random random(3);
  for (int i = 0; i < 300; ++i) check(random_scraps(random, random.below(150)));
}

TEST(Analyzer, TakesCutArticles) {
  // Every prefix, also one that ends inside a code point.
  const std::string article = kArticle;
  for (std::size_t size = 0; size <= article.size(); size += 7) check(article.substr(0, size));
}

TEST(Analyzer, TakesHostileTexts) {
  for (const HostileText& hostile : hostile_texts()) {
    SCOPED_TRACE(hostile.name);
    for (const std::size_t size : {1u, 2u, 3u, 20u, 2000u}) check(hostile.of_size(size));
  }
}

TEST(Analyzer, TakesHtmlOfAnyKind) {
  Random random(4);
  for (int i = 0; i < 100; ++i) {
    const std::string html =
        i % 2 == 0 ? random_scraps(random, random.below(200)) : random_bytes(random, random.below(400));
    const Document document = analyzer().analyze_html("<html><body><p>" + html, dated());
    for (const std::string& broken : broken_promises(document)) ADD_FAILURE() << broken << " in: " << html;
  }
}

/// What reads pages is made for the first of them, whoever brings it; and nothing else is shared that is
/// written.
TEST(Analyzer, IsFirstUsedByManyThreadsAtOnce) {
  const std::string page = "<article><h1>Ferry late</h1><p>" + std::string(kArticle) + "</p></article>";
  const auto answer_of = [&](const Analyzer& analyzer) {
    return to_json(analyzer.analyze_html(page, dated()), OffsetEncoding::Utf16, "m") +
           to_json(analyzer.analyze(kArticle, dated()), OffsetEncoding::Utf8, "m");
  };
  const Analyzer fresh = make_analyzer();
  std::vector<std::string> answers(8);
  std::latch all_are_here(8);
  std::vector<std::thread> threads;
  threads.reserve(answers.size());
  for (std::string& answer : answers) {
    threads.emplace_back([&] {
      all_are_here.arrive_and_wait();
      answer = answer_of(fresh);
    });
  }
  for (std::thread& thread : threads) thread.join();
  const std::string expected = answer_of(analyzer());
  for (const std::string& answer : answers) EXPECT_EQ(answer, expected);
}

TEST(Analyzer, IsDeterministic) {
  const Analyzer other = make_analyzer();
  Random random(5);
  std::vector<std::string> texts = {kArticle};
  for (int i = 0; i < 40; ++i) texts.push_back(random_scraps(random, 120));
  for (const std::string& text : texts) {
    const std::string first = to_json(analyzer().analyze(text, dated()), OffsetEncoding::Utf16, "m");
    EXPECT_EQ(to_json(analyzer().analyze(text, dated()), OffsetEncoding::Utf16, "m"), first);
    EXPECT_EQ(to_json(other.analyze(text, dated()), OffsetEncoding::Utf16, "m"), first);
  }
}

/// Seconds of processor time that an analysis takes: the better of two.
double seconds_for(const std::string& text) {
  double best = 1e9;
  for (int i = 0; i < 2; ++i) {
    const std::clock_t begin = std::clock();
    const Document document = analyzer().analyze(text, dated());
    EXPECT_EQ(document.segmentation.tokens.empty(), document.segmentation.sentences.empty());
    best = std::min(best, static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
  }
  return best;
}

// Eight times the text may take eight times as long, and thrice that on a bad day; a quadratic stage takes 64
// times.
TEST(Analyzer, TakesTimeInProportionToTheText) {
  for (const HostileText& hostile : hostile_texts()) {
    const double small = seconds_for(hostile.of_size(10'000));
    const double large = seconds_for(hostile.of_size(80'000));
    EXPECT_LT(large, 24 * small + 0.05)
        << hostile.name << ": " << small << " s for 10 kB, " << large << " s for 80 kB";
  }
}

}  // namespace
}  // namespace nutgraf
