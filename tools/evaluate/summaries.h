// evaluate summaries: our summaries, the lead and an oracle against written ones, by ROUGE.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/document/document.h"
#include "tools/evaluate/commands.h"
#include "tools/evaluate/rouge.h"

namespace nutgraf {

/// Means over an article's references of ROUGE-1, -2 and -Lsum F1, stemmed, 0 to 1.
struct RougeTriple {
  double one = 0.0;
  double two = 0.0;
  double lsum = 0.0;
};

/// Scores summaries of one article; texts have a sentence a line.
class SummaryScorer {
 public:
  explicit SummaryScorer(const std::vector<std::string>& references);

  RougeTriple score(const std::string& summary);

 private:
  RougeReader reader_;
  std::vector<RougeText> references_;
};

/// A text with each of its sentences on a line, as ROUGE-Lsum wants it.
std::string sentence_lines(const std::string& text);

/// The sentences of the body of story 0, as text on one line each.
std::vector<std::string> body_sentences(const Document& document);

/// At most `count` of the sentences, in order, chosen one by one for the highest ROUGE-1 plus ROUGE-2.
std::vector<std::size_t> oracle_sentences(const std::vector<std::string>& sentences, SummaryScorer& scorer,
                                          std::size_t count);

/// summaries [--sentences N] [--show]: gumsum (news, all genres) and articles.dev; the pooled difference to
/// the lead with a paired bootstrap.
int evaluate_summaries(const Arguments& arguments);

/// Prints the mean of differences between ours and the lead in ROUGE-1, in points, with its 95 % interval
/// (paired bootstrap, Efron 1979; Koehn 2004).
void print_bootstrap(const char* name, const std::vector<double>& differences);

}  // namespace nutgraf
