// evaluate times: expressions of time against annotated news, dates in running text, and test vectors.
// SPDX-License-Identifier: Apache-2.0
#include "tools/evaluate/times.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>

#include "core/segment/segmenter.h"
#include "core/text/offset_map.h"
#include "core/understand/temporal_tagger.h"
#include "tools/corpus/news_corpus.h"
#include "tools/evaluate/time_vectors.h"

namespace nutgraf {
namespace {

struct FoundTime {
  Span span;
  TimexType type = TimexType::Date;
  std::string value;
};

double percent(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0.0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

/// Bytes that two spans share.
std::uint32_t shared(Span a, Span b) {
  return a.overlaps(b) ? std::min(a.end, b.end) - std::max(a.begin, b.begin) : 0;
}

std::string context(const std::string& text, Span span) {
  const std::uint32_t begin = span.begin < 40 ? 0 : span.begin - 40;
  std::string line = text.substr(begin, span.begin - begin) + "[" + std::string(span.of(text)) + "]" +
                     text.substr(span.end, 30);
  std::replace(line.begin(), line.end(), '\n', ' ');
  return line;
}

struct Tally {
  std::size_t gold = 0, found = 0, strict = 0, gold_hit = 0, found_hit = 0, valued = 0, valued_hit = 0,
              right = 0;

  void print(const char* name) const {
    const auto f1 = [](double p, double r) { return p + r > 0 ? 2 * p * r / (p + r) : 0.0; };
    const double relaxed = f1(percent(found_hit, found), percent(gold_hit, gold));
    std::printf("%s: %zu expressions, %zu found\n", name, gold, found);
    std::printf("  strict   P %5.1f R %5.1f F1 %5.1f\n", percent(strict, found), percent(strict, gold),
                f1(percent(strict, found), percent(strict, gold)));
    std::printf("  relaxed  P %5.1f R %5.1f F1 %5.1f\n", percent(found_hit, found), percent(gold_hit, gold),
                relaxed);
    std::printf("  value accuracy %5.1f (%zu of %zu found)  value F1 %5.1f  resolved %5.1f (of %zu)\n",
                percent(right, valued_hit), right, valued_hit, relaxed * percent(right, valued_hit) / 100,
                percent(right, valued), valued);
  }
};

std::vector<FoundTime> times_of(const Document& document) {
  std::vector<FoundTime> result;
  for (const TimeExpression& time : document.time_expressions) {
    result.push_back({document.segmentation.span(time.tokens), time.type, time.value});
  }
  return result;
}

/// The corpus leaves "now" and "recently" unmarked, TimeML marks them.
bool is_reference(const FoundTime& time) { return time.value.find("_REF") != std::string::npos; }

void score_news(const std::string& path, std::size_t& errors) {
  Tally tally;
  for (const GoldArticle& article : read_news_corpus(path)) {
    AnalyzeOptions options;
    options.publication_date = parse_iso_date(article.date);
    std::vector<FoundTime> found = times_of(shipped_analyzer().analyze(article.text, options));
    std::vector<GoldSpan> gold;
    for (const GoldSpan& value : article.values) {
      if (value.label == "DATE" || value.label == "TIME") gold.push_back(value);
    }
    for (const FoundTime& time : found) {
      const bool hit = std::any_of(gold.begin(), gold.end(),
                                   [&](const GoldSpan& g) { return shared(g.span, time.span) > 0; });
      if (!hit && is_reference(time)) continue;
      ++tally.found;
      if (hit) ++tally.found_hit;
      if (!hit && errors > 0) {
        --errors;
        std::printf("  spurious %s %s | %s\n", article.date.c_str(), time.value.c_str(),
                    context(article.text, time.span).c_str());
      }
    }
    for (const GoldSpan& g : gold) {
      ++tally.gold;
      const auto best =
          std::max_element(found.begin(), found.end(), [&](const FoundTime& a, const FoundTime& b) {
            return shared(a.span, g.span) < shared(b.span, g.span);
          });
      const bool hit = best != found.end() && shared(best->span, g.span) > 0;
      if (hit) ++tally.gold_hit;
      if (hit && best->span == g.span) ++tally.strict;
      if (!g.value.empty()) {
        ++tally.valued;
        if (hit) ++tally.valued_hit;
        if (hit && best->value == g.value) ++tally.right;
      }
      if (errors > 0 && (!hit || (!g.value.empty() && best->value != g.value))) {
        --errors;
        std::printf("  %s %s gold %s found %s | %s\n", hit ? "value" : "missed", article.date.c_str(),
                    g.value.c_str(), hit ? best->value.c_str() : "-", context(article.text, g.span).c_str());
      }
    }
  }
  tally.print(path.substr(path.rfind('/') + 1).c_str());
}

/// Tagger and segmenter alone: vectors are no articles.
class BareTagger {
 public:
  std::vector<FoundTime> tag(const std::string& text,
                             std::optional<std::chrono::year_month_day> anchor) const {
    Document document;
    document.text = text;
    document.segmentation = segmenter_.segment(text);
    std::vector<Block> blocks(1);
    blocks[0].tokens = {0, static_cast<std::uint32_t>(document.segmentation.tokens.size())};
    document.time_expressions = tagger_.tag(text, document.segmentation, blocks, anchor);
    return times_of(document);
  }

 private:
  Segmenter segmenter_{shipped_analyzer().model()};
  TemporalTagger tagger_{shipped_analyzer().model()};
};

void score_vectors(const char* name, const TimeVectors& tests, const BareTagger& tagger, bool days_only,
                   std::size_t& errors) {
  std::size_t found = 0;
  std::size_t right = 0;
  for (const TimeVector& vector : tests.vectors) {
    const std::vector<FoundTime> times = tagger.tag(vector.text, vector.anchor);
    std::string value = "-";
    for (const FoundTime& time : times) {
      if (shared(time.span, vector.span) == 0) continue;
      std::string comparable = days_only ? time.value.substr(0, 10) : time.value;
      if (days_only && comparable.size() == 7) comparable += "-01";  // a month by its first day
      if (value != vector.value) value = comparable;
    }
    if (value != "-") ++found;
    if (value == vector.value) {
      ++right;
    } else if (errors > 0) {
      --errors;
      std::printf("  %s: %s gold %s found %s\n", name, vector.text.c_str(), vector.value.c_str(),
                  value.c_str());
    }
  }
  std::printf("%s: %zu of %zu cases apply; found %5.1f %%, right value %5.1f %%\n", name,
              tests.vectors.size(), tests.all, percent(found, tests.vectors.size()),
              percent(right, tests.vectors.size()));
}

/// First and last year of a value: "195" → 1950, 1959; "2005/2015" → 2005, 2015.
std::pair<int, int> years_of(const std::string& value) {
  const std::string begin = value.substr(0, value.find_first_of("-/"));
  if (begin.empty() || begin.size() > 4 || begin.find_first_not_of("0123456789") != std::string::npos)
    return {0, 0};
  int scale = 1;
  for (std::size_t n = begin.size(); n < 4; ++n) scale *= 10;
  const int first = std::stoi(begin) * scale;
  const std::size_t slash = value.find('/');
  const int last = slash == std::string::npos ? first + scale - 1 : std::atoi(value.c_str() + slash + 1);
  return {first, last};
}

void score_gum(const std::string& path, bool train, const BareTagger& tagger, std::size_t& errors) {
  std::size_t dates = 0, found = 0, right = 0, periods = 0, right_periods = 0;
  std::ifstream lines(path);
  for (std::string line; std::getline(lines, line);) {
    const nlohmann::json row = nlohmann::json::parse(line);
    if ((row["partition"] == "train") != train) continue;
    const std::string text = row["text"];
    const OffsetMap offsets(text, OffsetEncoding::Utf32);
    const std::vector<FoundTime> times = tagger.tag(text, parse_iso_date(row["dateCreated"]));
    for (const auto& timex : row["timexes"]) {
      const Span span{offsets.to_bytes(timex["start"]), offsets.to_bytes(timex["end"])};
      std::string value = "-";
      std::uint32_t most = 0;
      for (const FoundTime& time : times) {
        if (shared(time.span, span) <= most) continue;
        most = shared(time.span, span);
        value = time.value;
      }
      if (timex.contains("when")) {
        const std::string when = timex["when"];
        if (when.substr(0, 2) == "--" || timex["tag"] == "time") continue;
        ++dates;
        if (value != "-") ++found;
        if (value == when) {
          ++right;
          continue;
        }
      } else if (timex.contains("from") && timex.contains("to")) {
        const std::string from = timex["from"];
        const std::string to = timex["to"];
        if (from.substr(0, 2) == "--") continue;
        ++periods;
        if (years_of(value) ==
            std::pair(years_of(from.substr(0, 4)).first, years_of(to.substr(0, 4)).first)) {
          ++right_periods;
          continue;
        }
      } else {
        continue;
      }
      if (errors > 0) {
        --errors;
        std::printf("  gum %s: %s found %s | %s\n", row["dateCreated"].get<std::string>().c_str(),
                    timex.dump().c_str(), value.c_str(), context(text, span).c_str());
      }
    }
  }
  std::printf(
      "gum_dates (%s): dates found %5.1f %%, right value %5.1f %% of %zu; periods right to the year %5.1f %% "
      "of %zu\n",
      train ? "train" : "dev, test", percent(found, dates), percent(right, dates), dates,
      percent(right_periods, periods), periods);
}

}  // namespace

int evaluate_times(const Arguments& arguments) {
  bool train = false;
  std::size_t errors = 0;
  std::string only;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (arguments[i] == "--train") train = true;
    if (arguments[i] == "--errors" && i + 1 < arguments.size())
      errors = std::strtoul(arguments[++i].c_str(), nullptr, 10);
    if (arguments[i] == "--only" && i + 1 < arguments.size()) only = arguments[++i];
  }
  const auto wanted = [&](const char* name) { return only.empty() || only == name; };
  const std::string root = corpora_root();
  if (wanted("news"))
    score_news(root + (train ? "/news/articles.train.jsonl" : "/news/articles.dev.jsonl"), errors);
  const BareTagger tagger;
  if (wanted("gum")) score_gum(root + "/text/gum_dates/all.jsonl", train, tagger, errors);
  if (wanted("recognizers")) {
    score_vectors("recognizers_text_en",
                  read_recognizers_vectors(root + "/text/recognizers_text_en/Specs/DateTime/English"), tagger,
                  false, errors);
  }
  if (wanted("duckling"))
    score_vectors("duckling_time_en", read_duckling_vectors(root + "/text/duckling_time_en/examples.jsonl"),
                  tagger, false, errors);
  if (wanted("chrono"))
    score_vectors("chrono_en", read_chrono_vectors(root + "/text/chrono_en/positive.jsonl"), tagger, true,
                  errors);
  return 0;
}

}  // namespace nutgraf
