// evaluate WHAT [ARGUMENT…]: measures the analyzer against annotated data.
// SPDX-License-Identifier: Apache-2.0
#include <cstdio>
#include <string>

#include "tools/evaluate/alignment.h"
#include "tools/evaluate/amounts.h"
#include "tools/evaluate/attribution.h"
#include "tools/evaluate/commands.h"
#include "tools/evaluate/coreference.h"
#include "tools/evaluate/gap.h"
#include "tools/evaluate/genres.h"
#include "tools/evaluate/html.h"
#include "tools/evaluate/keyphrases.h"
#include "tools/evaluate/names.h"
#include "tools/evaluate/paste_summaries.h"
#include "tools/evaluate/quotes.h"
#include "tools/evaluate/selections.h"
#include "tools/evaluate/sentences.h"
#include "tools/evaluate/structure.h"
#include "tools/evaluate/summaries.h"
#include "tools/evaluate/times.h"
#include "tools/evaluate/values.h"

namespace {

struct Command {
  const char* name;
  int (*run)(const nutgraf::Arguments&);
  const char* help;
};

constexpr Command kCommands[] = {
    {"sentences", nutgraf::evaluate_sentences,
     "sentence borders: golden rules, UD EWT, GUM, news articles, UAX #29"},
    {"alignment", nutgraf::evaluate_alignment, "gold names whose ends are token borders"},
    {"html", nutgraf::evaluate_html, "article text found in pages: FOLDER [-v]"},
    {"names", nutgraf::evaluate_names,
     "names of all types: [CORPUS…] [--table] [--regions] [--unseen] [--confusion] [--calibration] [--errors "
     "N]"},
    {"values", nutgraf::evaluate_values, "values found by grammar alone"},
    {"amounts", nutgraf::evaluate_amounts, "values and units of amounts: [--errors N] [--only FILE]"},
    {"times", nutgraf::evaluate_times, "expressions of time and their values"},
    {"keyphrases", nutgraf::evaluate_keyphrases, "key phrases against marked ones: [--file TSV] [--show]"},
    {"summaries", nutgraf::evaluate_summaries,
     "summaries by ROUGE beside the lead and an oracle: [--sentences N] [--show]"},
    {"pastes", nutgraf::evaluate_pastes, "furniture and other stories in summaries of pastes: [-v]"},
    {"structure", nutgraf::evaluate_structure,
     "classes of pasted paragraphs: [PAGES] [-v], --show FAMILY/SEED"},
    {"selections", nutgraf::evaluate_selections,
     "body against rest in pages that were selected whole: PAGES SELECTIONS [-v]"},
    {"genres", nutgraf::evaluate_genres, "articles against chats, verse, tables, lists, code …: [-v]"},
    {"coreference", nutgraf::evaluate_coreference,
     "chains of people and organisations: [FILE] [--gold-names] [--errors]"},
    {"gap", nutgraf::evaluate_gap, "gendered pronouns of GAP: [FILE] [--errors]"},
    {"titles", nutgraf::evaluate_titles, "titles on the right person: [FILE] [--gold-names] [--errors]"},
    {"salience", nutgraf::evaluate_salience,
     "main entities among the most salient: [FILE] [--gold-names] [--errors]"},
    {"quotes", nutgraf::evaluate_quotes,
     "quotations and speakers: [FILE] [--gold-names] [--by-sentence] [--errors]"},
    {"attribution", nutgraf::evaluate_attribution,
     "who said what in GUM's news: [--train] [--all] [--errors]"},
    {"", nullptr, ""},
};

}  // namespace

int main(int argc, char** argv) {
  const std::string what = argc > 1 ? argv[1] : "";
  for (const Command& command : kCommands) {
    if (command.run != nullptr && what == command.name) return command.run({argv + 2, argv + argc});
  }
  std::fputs("usage: evaluate WHAT [ARGUMENT...]\n", stderr);
  for (const Command& command : kCommands) std::fprintf(stderr, "  %-12s %s\n", command.name, command.help);
  return 2;
}
