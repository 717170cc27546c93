// stage_growth INPUT COUNT: tells the genre of a text made of COUNT pieces, and runs the stages link,
// understand and key phrases once over it, to be counted by callgrind.
// SPDX-License-Identifier: Apache-2.0
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <map>
#include <string>

#include "core/link/coreference_resolver.h"
#include "core/structure/genre.h"
#include "core/structure/story_separator.h"
#include "core/summarize/article_words.h"
#include "core/summarize/key_phrase_extractor.h"
#include "core/understand/amount_reader.h"
#include "core/understand/quote_attributor.h"
#include "core/understand/quote_finder.h"
#include "core/understand/temporal_tagger.h"
#include "core/understand/timeline.h"
#include "tests/support/annotated_text.h"
#include "tests/support/shipped_model.h"

namespace nutgraf {
namespace {

/// A word of its own for each number: "Abaca".
std::string name_of(std::uint32_t number) {
  std::string name = "B";
  for (; number > 0; number /= 20)
    name += std::string("aeiou").substr(number % 5, 1) + "bdfgklmnprst"[number / 5 % 4];
  return name + "an";
}

/// A name of 300 parts, of which each number has others.
std::string parts_of(std::uint32_t number) {
  std::string parts;
  for (std::uint32_t part = 0; part < 300; ++part) parts += name_of(300 * number + part) + ' ';
  return parts;
}

/// The n-th piece of each input, with its names marked. What could make a careless stage slow: names that are
/// all alike or all different, speakers far away, marks that never close.
const std::map<std::string, std::function<std::string(std::uint32_t)>> kInputs = {
    {"people",
     [](std::uint32_t n) {
       return "[PERSON Ana " + name_of(n) + "] met him, a former mayor, and she left.\n";
     }},
    {"people-of-one-surname",
     [](std::uint32_t n) {
       return "[PERSON " + name_of(n) + " Lee] met Mr [PERSON Lee], who said the minister was late.\n";
     }},
    {"people-of-hundreds-of-parts",
     [](std::uint32_t n) {
       return "[PERSON " + parts_of(n) + "Lee] met Mr [PERSON Lee] and [PERSON " + name_of(300 * n + 7) +
              "], who said the minister was late.\n";
     }},
    {"organizations-of-hundreds-of-parts",
     [](std::uint32_t n) {
       return "The [ORG " + parts_of(n) + "Water Bank] ([ORG " + name_of(n).substr(0, 2) +
              "WB]) said the [ORG " + name_of(300 * n) + " Bank] would pay. The bank agreed.\n";
     }},
    {"sentence-of-pronouns",
     [](std::uint32_t n) {
       return std::string(n == 1 ? "[PERSON Ann Lee] met [PERSON Bo Lind] and [PERSON Kim Aro] with a plan "
                                 : "he went ");
     }},
    {"sentence-of-parties",
     [](std::uint32_t n) {
       return std::string(n == 1 ? "[PERSON Ann Lee] was arrested. Then "
                                 : "the defendant saw the suspect and ");
     }},
    {"sentence-of-arrests", [](std::uint32_t) { return std::string("a trader [PERSON Ada Ruiz], "); }},
    {"row-of-adverbs",
     [](std::uint32_t n) {
       return std::string(n == 1 ? "[PERSON Ann Lee] met [PERSON Bo Lind] " : "quickly ");
     }},
    // "imply" is a verb of speech and ends like an adverb; dashes join titles.
    {"row-of-verbs", [](std::uint32_t) { return std::string("imply "); }},
    {"row-of-infinitives", [](std::uint32_t) { return std::string("continued to "); }},
    {"row-of-titles", [](std::uint32_t) { return std::string("[PERSON Ada Ruiz] – mayor for "); }},
    {"name-without-end", [](std::uint32_t n) { return (n == 1 ? "[PERSON Ana " : "") + name_of(n) + ' '; }},
    {"organization-without-end",
     [](std::uint32_t n) { return (n == 1 ? "The [ORG " : "") + name_of(n) + " and "; }},
    {"organizations",
     [](std::uint32_t n) {
       return "The [ORG " + name_of(n) + " Water Bank] ([ORG " + name_of(n).substr(0, 2) +
              "WB]) said it would pay. The bank agreed.\n";
     }},
    {"direct-quotations",
     [](std::uint32_t n) {
       return "“We will act,” [PERSON Ana " + name_of(n) + "] said. “I am sure.”\n“My work goes on.”\n";
     }},
    {"indirect-quotations",
     [](std::uint32_t n) {
       return "[PERSON Ana " + name_of(n) +
              "] said that the road, according to police, was closed, adding that it would open. ";
     }},
    {"open-marks",
     [](std::uint32_t) {
       return std::string("“ [PERSON Kim] said \" that the road , he added ‘ was closed ");
     }},
    {"dates-and-amounts",
     [](std::uint32_t n) {
       return "On [DATE Monday] and in [DATE August] it paid [MONEY $" + std::to_string(n) +
              " million] [DATE two years ago].\n";
     }},
    {"chat-of-many", [](std::uint32_t n) { return name_of(n / 2) + " Lee: are you there, <b>\n"; }},
    {"signs-of-code", [](std::uint32_t) { return std::string("a/b::c_d(e[f]=\"g\":{h}@i.j | 1,2;3 "); }},
};

int run(const std::string& text) {
  using namespace std::chrono;
  const Model& model = test::shipped_model();
  const CoreferenceResolver resolver(model);
  const QuoteAttributor attributor(model);
  const TemporalTagger temporal_tagger(model);
  const AmountReader amount_reader(model);
  const StorySeparator separator(model);
  Document document = test::annotated(text).document;
  document.genre = read_genre(document.text, separator.read(document.text, document.segmentation));
  const Words words(document.text, document.segmentation);
  const auto quoted = find_quoted_stretches(words);
  document.coreference = resolver.resolve(words, document.blocks, document.named_entities, quoted);
  document.quotes =
      attributor.attribute(words, document.blocks, document.named_entities, document.coreference, quoted);
  resolver.settle_quoted_persons(words, document.coreference, document.quotes);
  document.time_expressions =
      temporal_tagger.tag(document.text, document.segmentation, document.blocks, year(2024) / 3 / 14);
  document.amounts = amount_reader.read(document.text, document.segmentation, document.named_entities);
  document.timeline = build_timeline(document.segmentation, document.time_expressions, document.coreference);
  const SummaryTables summary_tables(model);
  const KeyPhraseExtractor key_phrase_extractor(model);
  document.key_phrases = key_phrase_extractor.extract(document, ArticleWords(document, summary_tables), 20);
  std::printf("%zu tokens, %zu mentions, %zu quotations, %zu times, %zu amounts\n",
              document.segmentation.tokens.size(), document.coreference.mentions.size(),
              document.quotes.size(), document.time_expressions.size(), document.amounts.size());
  return 0;
}

}  // namespace
}  // namespace nutgraf

int main(int argc, char** argv) {
  const auto input = argc == 3 ? nutgraf::kInputs.find(argv[1]) : nutgraf::kInputs.end();
  if (input == nutgraf::kInputs.end()) {
    std::fputs("usage: stage_growth INPUT COUNT\n", stderr);
    for (const auto& [name, piece] : nutgraf::kInputs) std::fprintf(stderr, "  %s\n", name.c_str());
    return 2;
  }
  std::string text;
  const auto count = static_cast<std::uint32_t>(std::strtoul(argv[2], nullptr, 10));
  for (std::uint32_t n = 1; n <= count; ++n) text += input->second(n);
  if (std::string_view(argv[1]).ends_with("-without-end"))
    text += "Lee] said the road was closed. Mr [PERSON Lee] and [PERSON " + nutgraf::name_of(count / 2) +
            "] met the [ORG Lee].\n";
  return nutgraf::run(text);
}
