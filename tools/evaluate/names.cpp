// evaluate names: the shipped tagger against corpora of marked names.
// SPDX-License-Identifier: Apache-2.0
#include "tools/evaluate/names.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <set>

#include "core/document/labels.h"
#include "core/segment/segmenter.h"
#include "tools/evaluate/span_scorer.h"
#include "tools/project_paths.h"
#include "tools/train/ner_corpus.h"

namespace nutgraf {
namespace {

struct Options {
  std::vector<std::string> corpora;
  bool table = false;
  bool regions = false;
  bool unseen = false;
  bool confusion = false;
  bool calibration = false;
  std::size_t errors = 0;
};

std::string text_of(const NerDocument& document, TokenRange tokens) {
  std::string text;
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i)
    text += (text.empty() ? "" : " ") + document.words[i];
  return text;
}

/// Every name that the news to train on marks.
std::set<std::string> names_to_learn(const Segmenter& segmenter, const ValueGrammar& grammar) {
  std::set<std::string> names;
  const std::vector<std::string> corpora = {"news/articles.train", "news/sentences.train",
                                            "news/authored.train", source_path("tools/train/authored")};
  for (const std::string& corpus : corpora) {
    for (const NerDocument& document : read_ner_documents(corpus, segmenter, grammar)) {
      for (const auto& sentence : document.gold) {
        for (const LabelledSpan& span : sentence) names.insert(text_of(document, span.tokens));
      }
    }
  }
  return names;
}

/// How often entities of a score are right, in ten bins: a reliability table (DeGroot and Fienberg 1983).
class Reliability {
 public:
  void add(float score, bool right) {
    Bin& bin = bins_[std::min<std::size_t>(9, static_cast<std::size_t>(score * 10.0F))];
    ++bin.count;
    bin.score += static_cast<double>(score);
    bin.right += right ? 1.0 : 0.0;
  }

  void print() const {
    std::printf("score      entities  mean score  share right\n");
    double error = 0.0;
    double total = 0.0;
    for (std::size_t i = 0; i < bins_.size(); ++i) {
      const Bin& bin = bins_[i];
      if (bin.count == 0) continue;
      const auto count = static_cast<double>(bin.count);
      std::printf("%.1f – %.1f %9zu %11.3f %12.3f\n", static_cast<double>(i) / 10,
                  static_cast<double>(i + 1) / 10, bin.count, bin.score / count, bin.right / count);
      error += std::abs(bin.score - bin.right);
      total += count;
    }
    if (total > 0) std::printf("expected calibration error %.4f\n", error / total);
  }

 private:
  struct Bin {
    std::size_t count = 0;
    double score = 0.0;
    double right = 0.0;
  };
  std::array<Bin, 10> bins_{};
};

/// What became of gold labels: same span under another label, other borders, or nothing; and what was found
/// from nothing.
class Confusion {
 public:
  void add(const std::vector<LabelledSpan>& gold, const std::vector<LabelledSpan>& found) {
    for (const LabelledSpan& span : gold) {
      if (std::find(found.begin(), found.end(), span) == found.end())
        ++counts_[span.label + " → " + fate(span, found)];
    }
    for (const LabelledSpan& span : found) {
      if (fate(span, gold) == "nothing") ++counts_["nothing → " + span.label];
    }
  }

  void print() const {
    std::vector<std::pair<std::size_t, std::string>> rows;
    for (const auto& [what, count] : counts_) rows.emplace_back(count, what);
    std::sort(rows.rbegin(), rows.rend());
    for (const auto& [count, what] : rows) std::printf("%6zu  %s\n", count, what.c_str());
  }

 private:
  static std::string fate(const LabelledSpan& span, const std::vector<LabelledSpan>& others) {
    for (const LabelledSpan& other : others) {
      if (other.tokens == span.tokens) return other.label;
    }
    for (const LabelledSpan& other : others) {
      if (other.tokens.begin < span.tokens.end && span.tokens.begin < other.tokens.end)
        return other.label + " with other borders";
    }
    return "nothing";
  }

  std::map<std::string, std::size_t> counts_;
};

/// Everything that is counted over one corpus.
struct Scores {
  SpanScorer exact;
  SpanScorer overlap;
  SpanScorer three;
  std::map<std::string, SpanScorer> three_by_region;
  Counts seen;
  Counts unseen;
  Confusion confusion;
  Reliability reliability;
};

void print_errors(const NerDocument& document, TokenRange sentence, const std::vector<LabelledSpan>& spans,
                  const std::vector<LabelledSpan>& others, const char* what, std::size_t& left) {
  for (const LabelledSpan& span : spans) {
    if (left == 0 || std::find(others.begin(), others.end(), span) != others.end()) continue;
    --left;
    const TokenRange before{std::max(sentence.begin, span.tokens.begin < 8 ? 0 : span.tokens.begin - 8),
                            span.tokens.begin};
    const TokenRange after{span.tokens.end, std::min(sentence.end, span.tokens.end + 8)};
    std::printf("  %s %-11s %s [%s] %s\n", what, span.label.c_str(), text_of(document, before).c_str(),
                text_of(document, span.tokens).c_str(), text_of(document, after).c_str());
  }
}

void score_document(const NerDocument& document, const std::set<std::string>& known, std::size_t& errors,
                    Scores& scores) {
  const std::vector<std::string_view> words(document.words.begin(), document.words.end());
  const std::vector<NamedEntity> entities = shipped_analyzer().tag_words(words, document.sentences);
  std::size_t next = 0;
  for (std::size_t sentence = 0; sentence < document.sentences.size(); ++sentence) {
    const TokenRange range = document.sentences[sentence];
    std::vector<LabelledSpan> raw;
    for (; next < entities.size() && entities[next].tokens.begin < range.end; ++next) {
      raw.push_back({entities[next].tokens, std::string(to_label(entities[next].type))});
      const std::vector<LabelledSpan> own = fold_labels({raw.back()}, document.source);
      const std::vector<LabelledSpan> gold = fold_labels(document.gold[sentence], document.source);
      if (!own.empty())
        scores.reliability.add(entities[next].score,
                               std::find(gold.begin(), gold.end(), own[0]) != gold.end());
    }
    const std::vector<LabelledSpan> gold = fold_labels(document.gold[sentence], document.source);
    const std::vector<LabelledSpan> found = fold_labels(raw, document.source);
    scores.exact.add(gold, found);
    scores.overlap.add_overlapping(gold, found);
    scores.confusion.add(gold, found);
    const std::vector<LabelledSpan> gold3 = fold_labels(document.gold[sentence], "three");
    const std::vector<LabelledSpan> found3 = fold_labels(raw, "three");
    scores.three.add(gold3, found3);
    scores.three_by_region[document.region].add(gold3, found3);
    for (const LabelledSpan& span : gold3) {
      Counts& counts = known.contains(text_of(document, span.tokens)) ? scores.seen : scores.unseen;
      ++counts.gold;
      if (std::find(found3.begin(), found3.end(), span) != found3.end()) ++counts.correct;
    }
    print_errors(document, range, gold, found, "missed  ", errors);
    print_errors(document, range, found, gold, "spurious", errors);
  }
}

void print_regions(const Scores& scores) {
  std::printf("%-14s  three  PERSON  ORG    GPE/LOC\n", "region");
  for (const auto& [region, scorer] : scores.three_by_region) {
    const auto f1 = [&spans = scorer](const char* label) {
      const auto found = spans.by_label().find(label);
      return found == spans.by_label().end() ? 0.0 : found->second.f1();
    };
    std::printf("%-14s %6.2f %6.2f %6.2f %6.2f\n", region.c_str(), scorer.total().f1(), f1("PER"), f1("ORG"),
                f1("LOC"));
  }
}

void score_corpus(const std::string& name, const Options& options, const Segmenter& segmenter,
                  const ValueGrammar& grammar, const std::set<std::string>& known) {
  Scores scores;
  std::size_t errors = options.errors;
  for (const NerDocument& document : read_ner_documents(name, segmenter, grammar))
    score_document(document, known, errors, scores);
  std::printf("%s: exact F1 %.2f ± %.2f, overlapping %.2f; PERSON+ORG+GPE/LOC %.2f ± %.2f\n", name.c_str(),
              scores.exact.total().f1(), scores.exact.bootstrap_half_width(1000), scores.overlap.total().f1(),
              scores.three.total().f1(), scores.three.bootstrap_half_width(1000));
  if (options.table) std::printf("%s", scores.exact.table().c_str());
  if (options.regions) print_regions(scores);
  if (options.unseen) {
    std::printf("recall of names seen in training %.2f (%zu), unseen %.2f (%zu)\n", scores.seen.recall(),
                static_cast<std::size_t>(scores.seen.gold), scores.unseen.recall(),
                static_cast<std::size_t>(scores.unseen.gold));
  }
  if (options.confusion) scores.confusion.print();
  if (options.calibration) scores.reliability.print();
}

}  // namespace

int evaluate_names(const Arguments& arguments) {
  Options options;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& argument = arguments[i];
    if (argument == "--table")
      options.table = true;
    else if (argument == "--regions")
      options.regions = true;
    else if (argument == "--unseen")
      options.unseen = true;
    else if (argument == "--confusion")
      options.confusion = true;
    else if (argument == "--calibration")
      options.calibration = true;
    else if (argument == "--errors" && i + 1 < arguments.size())
      options.errors = std::strtoul(arguments[++i].c_str(), nullptr, 10);
    else
      options.corpora.push_back(argument);
  }
  if (options.corpora.empty()) {
    options.corpora = {"news/articles.dev", "news/sentences.dev", "news/authored.dev", "ner/uner_pud/test",
                       "ner/wikigold/all"};
  }
  const Segmenter segmenter(shipped_analyzer().model());
  const ValueGrammar grammar(shipped_analyzer().model());
  const std::set<std::string> known =
      options.unseen ? names_to_learn(segmenter, grammar) : std::set<std::string>{};
  for (const std::string& name : options.corpora) score_corpus(name, options, segmenter, grammar, known);
  return 0;
}

}  // namespace nutgraf
