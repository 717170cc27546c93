// evaluate amounts: values and units of amounts against the vectors of Recognizers-Text.
// SPDX-License-Identifier: Apache-2.0
#include "tools/evaluate/amounts.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <optional>

#include "core/segment/segmenter.h"
#include "core/tag/value_grammar.h"
#include "core/understand/amount_reader.h"
#include "core/understand/temporal_tagger.h"
#include "tools/corpus/news_corpus.h"
#include "tools/evaluate/amount_vectors.h"

namespace nutgraf {
namespace {

struct FoundAmount {
  Span span;
  double value = 0;
  std::string unit;
};

double percent(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0.0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

bool equal_values(double a, double b) { return std::abs(a - b) <= 1e-9 * std::max(std::abs(a), std::abs(b)); }

/// The number and unit of a duration: "P35Y" → 35, "a", as UCUM writes years.
std::optional<FoundAmount> amount_of(const std::string& duration) {
  constexpr std::string_view kUnits = "YMWD";
  constexpr std::string_view kCodes[] = {"a", "mo", "wk", "d"};
  if (duration.size() < 3 || duration[0] != 'P') return std::nullopt;
  const std::size_t unit = kUnits.find(duration.back());
  char* end = nullptr;
  FoundAmount result;
  result.value = std::strtod(duration.c_str() + 1, &end);
  if (unit == std::string_view::npos || end != duration.c_str() + duration.size() - 1) return std::nullopt;
  result.unit = kCodes[unit];
  return result;
}

/// Grammars and readers without the tagger between them: vectors are no articles.
class BareReader {
 public:
  std::vector<FoundAmount> amounts(const std::string& text) const {
    const Segmentation segmentation = segmenter_.segment(text);
    std::vector<FoundAmount> result;
    for (const Amount& amount : reader_.read(text, segmentation, grammar_.find(text, segmentation).values))
      result.push_back({segmentation.span(amount.tokens), amount.value, amount.unit});
    return result;
  }

  std::vector<FoundAmount> ages(const std::string& text) const {
    const Segmentation segmentation = segmenter_.segment(text);
    std::vector<Block> blocks(1);
    blocks[0].tokens = {0, static_cast<std::uint32_t>(segmentation.tokens.size())};
    std::vector<FoundAmount> result;
    for (const TimeExpression& time : tagger_.tag(text, segmentation, blocks, std::nullopt)) {
      if (auto amount = amount_of(time.value)) {
        amount->span = segmentation.span(time.tokens);
        result.push_back(*amount);
      }
    }
    return result;
  }

 private:
  Segmenter segmenter_{shipped_analyzer().model()};
  ValueGrammar grammar_{shipped_analyzer().model()};
  AmountReader reader_{shipped_analyzer().model()};
  TemporalTagger tagger_{shipped_analyzer().model()};
};

void score(const std::string& file, const BareReader& reader, std::size_t& errors) {
  const PhraseLexicon units(shipped_analyzer().model().text("units"));
  const std::string path = corpora_root() + "/text/recognizers_text_en/Specs/" + file + ".json";
  const AmountVectors tests = read_amount_vectors(path, units);
  const bool ages = file.find("Age") != std::string::npos;
  std::size_t found = 0;
  std::size_t right = 0;
  std::size_t judged_units = 0;
  std::size_t right_units = 0;
  for (const AmountVector& vector : tests.vectors) {
    const FoundAmount* best = nullptr;
    const std::vector<FoundAmount> amounts = ages ? reader.ages(vector.text) : reader.amounts(vector.text);
    for (const FoundAmount& amount : amounts) {
      if (amount.span.overlaps(vector.span) && (best == nullptr || !equal_values(best->value, vector.value)))
        best = &amount;
    }
    const bool valued = best != nullptr && equal_values(best->value, vector.value);
    const bool judged = !vector.unit.empty();
    const bool united = valued && (!judged || best->unit == vector.unit);
    if (best != nullptr) ++found;
    if (valued) ++right;
    if (judged) ++judged_units;
    if (judged && united) ++right_units;
    if (united || errors == 0) continue;
    --errors;
    std::printf("  %s | [%s] gold %.15g %s", vector.text.c_str(),
                std::string(vector.span.of(vector.text)).c_str(), vector.value, vector.unit.c_str());
    if (best != nullptr) std::printf(" found %.15g %s", best->value, best->unit.c_str());
    std::printf("\n");
  }
  std::printf("%s: %zu of %zu expressions apply; found %5.1f %%, right value %5.1f %%", file.c_str(),
              tests.vectors.size(), tests.all, percent(found, tests.vectors.size()),
              percent(right, tests.vectors.size()));
  if (judged_units > 0)
    std::printf(", right unit too %5.1f %% of %zu", percent(right_units, judged_units), judged_units);
  std::printf("\n");
}

}  // namespace

int evaluate_amounts(const Arguments& arguments) {
  std::size_t errors = 0;
  std::string only;
  for (std::size_t i = 0; i + 1 < arguments.size(); ++i) {
    if (arguments[i] == "--errors") errors = std::strtoul(arguments[i + 1].c_str(), nullptr, 10);
    if (arguments[i] == "--only") only = arguments[i + 1];
  }
  const BareReader reader;
  for (const char* file :
       {"Number/English/NumberModel", "Number/English/OrdinalModel", "Number/English/PercentModel",
        "NumberWithUnit/English/CurrencyModel", "NumberWithUnit/English/DimensionModel",
        "NumberWithUnit/English/TemperatureModel", "NumberWithUnit/English/AgeModel"}) {
    if (std::string(file).find(only) != std::string::npos) score(file, reader, errors);
  }
  return 0;
}

}  // namespace nutgraf
