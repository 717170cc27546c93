// evaluate html FOLDER: extraction against pages whose article is known.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "tools/corpus/page_corpus.h"
#include "tools/evaluate/commands.h"

namespace nutgraf {

/// Prints precision, recall and F1 over bags of four-token shingles (as the article-extraction benchmark of
/// Scrapinghub counts), averaged over pages, for the half held out from training and for the other; "-v"
/// lists every page.
int evaluate_html(const Arguments& arguments);

/// Precision, recall and F1 of one text; sums of them over pages.
struct ExtractionScore {
  double precision = 0;
  double recall = 0;
  double f1 = 0;
  int pages = 0;

  void add(const ExtractionScore& other);
};

/// How well the body of a page is extracted; `verbose` prints it, with the blocks in error.
ExtractionScore score_extraction(const GoldPage& page, const ArticleExtractor& extractor, bool verbose);

/// Prints means, with the F1 of the mean precision and recall, as the benchmark counts.
void print_score(const char* name, const ExtractionScore& sum);

/// F1 over bags of shingles of four words, as the article extraction benchmark of Scrapinghub counts; 0 to 1.
double shingle_f1(std::string_view expected, std::string_view found);

}  // namespace nutgraf
