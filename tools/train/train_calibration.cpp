// train_calibration: fits the curve from the tagger's probabilities to the share of entities that are right.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "core/document/labels.h"
#include "core/segment/segmenter.h"
#include "core/tag/score_calibration.h"
#include "tools/evaluate/commands.h"
#include "tools/train/ner_corpus.h"

namespace {

using namespace nutgraf;  // NOLINT: one program

/// News that no tagger learns from. Other corpora mark by other rules, so that what is wrong there may be
/// right.
constexpr const char* kCorpora[] = {"news/articles.dev", "news/sentences.dev", "news/authored.dev"};

struct Found {
  double log_odds;
  bool right;
};

void judge(const NerDocument& document, std::vector<Found>& judged) {
  const std::vector<std::string_view> words(document.words.begin(), document.words.end());
  const std::vector<NamedEntity> entities = shipped_analyzer().tag_words(words, document.sentences);
  std::vector<LabelledSpan> gold;
  for (const auto& sentence : document.gold) gold.insert(gold.end(), sentence.begin(), sentence.end());
  for (const NamedEntity& entity : entities) {
    const LabelledSpan span{entity.tokens, std::string(to_label(entity.type))};
    judged.push_back({log_odds(entity.score), std::find(gold.begin(), gold.end(), span) != gold.end()});
  }
}

struct Line {
  double slope = 1.0;
  double shift = 0.0;
};

double chance_of_right(const Line& line, double odds) {
  return 1.0 / (1.0 + std::exp(-(line.slope * odds + line.shift)));
}

double log_likelihood(const Line& line, const std::vector<Found>& judged) {
  double sum = 0.0;
  for (const Found& found : judged) {
    const double p = chance_of_right(line, found.log_odds);
    sum += std::log(std::max(found.right ? p : 1.0 - p, 1e-300));
  }
  return sum;
}

/// Where Newton's method goes next: to the top of the parabola that the likelihood is like around `line`.
Line newton_step(const Line& line, const std::vector<Found>& judged) {
  double slope_gradient = 0.0;
  double shift_gradient = 0.0;
  double slope_slope = 0.0;  // the matrix of second derivatives
  double slope_shift = 0.0;
  double shift_shift = 0.0;
  for (const Found& found : judged) {
    const double p = chance_of_right(line, found.log_odds);
    const double miss = (found.right ? 1.0 : 0.0) - p;
    const double weight = p * (1.0 - p);
    slope_gradient += miss * found.log_odds;
    shift_gradient += miss;
    slope_slope += weight * found.log_odds * found.log_odds;
    slope_shift += weight * found.log_odds;
    shift_shift += weight;
  }
  const double determinant = slope_slope * shift_shift - slope_shift * slope_shift;
  if (determinant < 1e-9) return {0.0, 0.0};
  return {(slope_gradient * shift_shift - shift_gradient * slope_shift) / determinant,
          (shift_gradient * slope_slope - slope_gradient * slope_shift) / determinant};
}

/// The logistic curve of greatest likelihood (Platt 1999, with the counts as they are), by Newton's method
/// with steps halved until they climb: far from the top the parabola overshoots.
Line fit(const std::vector<Found>& judged) {
  Line line;
  double reached = log_likelihood(line, judged);
  for (int round = 0; round < 100; ++round) {
    const Line step = newton_step(line, judged);
    for (double share = 1.0; share > 1e-6; share /= 2) {
      const Line next{line.slope + share * step.slope, line.shift + share * step.shift};
      const double likelihood = log_likelihood(next, judged);
      if (likelihood <= reached) continue;
      reached = likelihood;
      line = next;
      break;
    }
  }
  return line;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc > 2) {
    std::fputs("usage: train_calibration [core/models/english/ner.calibration.tsv]\n", stderr);
    return 2;
  }
  const Model& model = shipped_analyzer().model();
  const Segmenter segmenter(model);
  const ValueGrammar grammar(model);
  std::vector<Found> judged;
  for (const char* const name : kCorpora) {
    for (const NerDocument& document : read_ner_documents(name, segmenter, grammar)) judge(document, judged);
  }
  // What was judged has gone through the model's own curve: the new one takes that one's place.
  const ScoreCalibration::Curve old = ScoreCalibration(model).curve();
  const Line line = fit(judged);
  const long slope = std::lround(line.slope * old.slope);
  const long shift = std::lround(line.slope * old.shift + line.shift * 100.0);
  std::printf("%zu entities; slope %.3f, shift %.3f on top of the model's; together %ld, %ld hundredths\n",
              judged.size(), line.slope, line.shift, slope, shift);
  if (argc == 2) {
    std::ofstream(argv[1]) << "# From the tagger's log odds to those of being right, in hundredths; made by "
                              "tools/train/train_calibration.\n"
                           << "slope\t" << slope << "\nshift\t" << shift << '\n';
  }
  return 0;
}
