// evaluate summaries: our summaries, the lead and an oracle against written ones, by ROUGE.
// SPDX-License-Identifier: Apache-2.0
#include "tools/evaluate/summaries.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <map>

#include "core/segment/segmenter.h"
#include "core/summarize/summarizer.h"
#include "tools/corpus/summary_corpus.h"

namespace nutgraf {
namespace {

constexpr int kResamples = 10'000;

std::string on_one_line(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

std::string join_lines(const std::vector<std::string>& sentences, const std::vector<std::size_t>& chosen) {
  std::string text;
  for (const std::size_t index : chosen) text += sentences[index] + "\n";
  return text;
}

std::size_t count_words(const std::string& text) {
  std::size_t words = 0;
  bool inside = false;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\t';
    words += !space && !inside ? 1u : 0u;
    inside = !space;
  }
  return words;
}

/// What one method reached over some articles.
struct Row {
  std::vector<RougeTriple> scores;
  std::size_t words = 0;

  void add(const RougeTriple& score, std::size_t more) {
    scores.push_back(score);
    words += more;
  }

  void print(const char* name) const {
    RougeTriple sum;
    for (const RougeTriple& score : scores) {
      sum.one += score.one;
      sum.two += score.two;
      sum.lsum += score.lsum;
    }
    const double n = std::max<double>(1.0, static_cast<double>(scores.size()));
    std::printf("  %-10s R1 %5.2f  R2 %5.2f  RLsum %5.2f  words %5.1f\n", name, 100 * sum.one / n,
                100 * sum.two / n, 100 * sum.lsum / n, static_cast<double>(words) / n);
  }
};

struct Rows {
  Row lead;
  Row ours;
  Row oracle;
  std::size_t key_hits[2] = {0, 0};  // of the lead, of ours
  std::size_t key_given[2] = {0, 0};

  void print(const char* name) const {
    std::printf("%s: %zu articles\n", name, ours.scores.size());
    lead.print("lead");
    ours.print("nutgraf");
    oracle.print("oracle");
    if (key_given[1] == 0) return;
    const auto share = [&](int i) {
      return 100.0 * static_cast<double>(key_hits[i]) / static_cast<double>(key_given[i]);
    };
    std::printf("  key sentences: lead P %.1f, nutgraf P %.1f\n", share(0), share(1));
  }
};

std::vector<double> differences_of(const Row& ours, const Row& lead) {
  std::vector<double> differences;
  for (std::size_t i = 0; i < ours.scores.size(); ++i)
    differences.push_back(100.0 * (ours.scores[i].one - lead.scores[i].one));
  return differences;
}

template <typename Visit>
void for_each_body_sentence(const Document& document, Visit visit) {
  std::size_t block = 0;
  for (std::uint32_t i = 0; i < document.segmentation.sentences.size(); ++i) {
    const TokenRange tokens = document.segmentation.sentences[i].tokens;
    while (block < document.blocks.size() && document.blocks[block].tokens.end <= tokens.begin) ++block;
    if (block == document.blocks.size()) return;
    if (document.blocks[block].story != 0 || document.blocks[block].kind != BlockKind::Body) continue;
    visit(static_cast<SentenceId>(i));
  }
}

std::size_t count_key(const Document& document, const std::vector<Span>& keys, SentenceId id) {
  const Span span = document.segmentation.span(document[id].tokens);
  for (const Span& key : keys) {
    if (key.begin < span.end && span.begin < key.end) return 1;
  }
  return 0;
}

class Evaluation {
 public:
  Evaluation(std::uint32_t sentences, bool compress, bool show)
      : sentences_(sentences), compress_(compress), show_(show) {}

  void add(const SummaryArticle& article, const std::vector<Rows*>& into) const {
    AnalyzeOptions options;
    options.summary.sentences = sentences_;
    options.summary.compress = compress_;
    const Document document = shipped_analyzer().analyze(article.text, options);
    const std::vector<std::string> body = body_sentences(document);
    SummaryScorer scorer(article.references);
    std::vector<std::size_t> first;
    for (std::size_t i = 0; i < std::min<std::size_t>(sentences_, body.size()); ++i) first.push_back(i);
    const std::string lead = join_lines(body, first);
    const std::string oracle = join_lines(body, oracle_sentences(body, scorer, sentences_));
    std::string ours;
    for (const SummarySentence& picked : document.summary.sentences)
      ours += on_one_line(summary_text(document, picked)) + "\n";
    const RougeTriple lead_score = scorer.score(lead);
    const RougeTriple our_score = scorer.score(ours);
    const RougeTriple oracle_score = scorer.score(oracle);
    for (Rows* rows : into) {
      rows->lead.add(lead_score, count_words(lead));
      rows->ours.add(our_score, count_words(ours));
      rows->oracle.add(oracle_score, count_words(oracle));
      if (!article.key_sentences.empty()) count_keys(document, article, *rows);
    }
    if (show_) {
      std::printf("%s  lead %.3f nutgraf %.3f oracle %.3f\n%s--\n%s\n\n", article.id.c_str(), lead_score.one,
                  our_score.one, oracle_score.one, ours.c_str(), article.references.front().c_str());
    }
  }

 private:
  void count_keys(const Document& document, const SummaryArticle& article, Rows& rows) const {
    for (const SummarySentence& picked : document.summary.sentences) {
      ++rows.key_given[1];
      rows.key_hits[1] += count_key(document, article.key_sentences, picked.sentence);
    }
    std::uint32_t taken = 0;
    for_each_body_sentence(document, [&](SentenceId id) {
      if (taken++ >= sentences_) return;
      ++rows.key_given[0];
      rows.key_hits[0] += count_key(document, article.key_sentences, id);
    });
  }

  std::uint32_t sentences_;
  bool compress_;
  bool show_;
};

}  // namespace

void print_bootstrap(const char* name, const std::vector<double>& differences) {
  if (differences.empty()) return;
  std::uint64_t state = 88172645463325252ULL;
  std::vector<double> means;
  int not_above = 0;
  for (int round = 0; round < kResamples; ++round) {
    double sum = 0.0;
    for (std::size_t i = 0; i < differences.size(); ++i) {
      state ^= state << 13;
      state ^= state >> 7;
      state ^= state << 17;
      sum += differences[state % differences.size()];
    }
    means.push_back(sum / static_cast<double>(differences.size()));
    not_above += means.back() <= 0.0 ? 1 : 0;
  }
  double mean = 0.0;
  for (const double difference : differences) mean += difference / static_cast<double>(differences.size());
  std::sort(means.begin(), means.end());
  std::printf("%s: nutgraf minus lead, R1 %+.2f [%+.2f, %+.2f], one-sided p %.4f, %zu articles\n", name, mean,
              means[kResamples / 40], means[kResamples - kResamples / 40 - 1],
              static_cast<double>(not_above) / kResamples, differences.size());
}

SummaryScorer::SummaryScorer(const std::vector<std::string>& references) {
  for (const std::string& reference : references)
    references_.push_back(reader_.read(sentence_lines(reference)));
}

RougeTriple SummaryScorer::score(const std::string& summary) {
  const RougeText text = reader_.read(summary);
  RougeTriple mean;
  for (const RougeText& reference : references_) {
    const double share = 1.0 / static_cast<double>(references_.size());
    mean.one += share * rouge_n(reference, text, 1).f1;
    mean.two += share * rouge_n(reference, text, 2).f1;
    mean.lsum += share * rouge_lsum(reference, text).f1;
  }
  return mean;
}

std::string sentence_lines(const std::string& text) {
  static const Segmenter kSegmenter(shipped_analyzer().model());
  const Segmentation segmentation = kSegmenter.segment(text);
  std::string lines;
  for (const Sentence& sentence : segmentation.sentences)
    lines += on_one_line(std::string(segmentation.span(sentence.tokens).of(text))) + "\n";
  return lines;
}

std::vector<std::string> body_sentences(const Document& document) {
  std::vector<std::string> sentences;
  for_each_body_sentence(document, [&](SentenceId id) {
    sentences.push_back(on_one_line(std::string(document.text_of(document[id].tokens))));
  });
  return sentences;
}

std::vector<std::size_t> oracle_sentences(const std::vector<std::string>& sentences, SummaryScorer& scorer,
                                          std::size_t count) {
  std::vector<std::size_t> chosen;
  double reached = 0.0;
  while (chosen.size() < count) {
    std::size_t best = sentences.size();
    for (std::size_t i = 0; i < sentences.size(); ++i) {
      if (std::find(chosen.begin(), chosen.end(), i) != chosen.end()) continue;
      std::vector<std::size_t> more = chosen;
      more.insert(std::upper_bound(more.begin(), more.end(), i), i);
      const RougeTriple score = scorer.score(join_lines(sentences, more));
      if (score.one + score.two <= reached) continue;
      reached = score.one + score.two;
      best = i;
    }
    if (best == sentences.size()) break;
    chosen.insert(std::upper_bound(chosen.begin(), chosen.end(), best), best);
  }
  return chosen;
}

int evaluate_summaries(const Arguments& arguments) {
  std::uint32_t sentences = 3;
  bool compress = true;
  bool show = false;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (arguments[i] == "--show") {
      show = true;
    } else if (arguments[i] == "--whole-sentences") {
      compress = false;
    } else if (arguments[i] == "--sentences" && i + 1 < arguments.size()) {
      sentences = static_cast<std::uint32_t>(std::max(1, std::atoi(arguments[++i].c_str())));
    } else {
      std::fputs("usage: evaluate summaries [--sentences N] [--whole-sentences] [--show]\n", stderr);
      return 2;
    }
  }
  const Evaluation evaluation(sentences, compress, show);
  std::map<std::string, Rows> table;
  Rows gum;
  Rows pooled;
  for (const SummaryArticle& article : read_gum_summaries()) {
    std::vector<Rows*> into = {&gum, &table["gumsum " + article.genre]};
    if (article.genre == "news") into.push_back(&pooled);
    evaluation.add(article, into);
  }
  for (const SummaryArticle& article : read_news_summaries("dev"))
    evaluation.add(article, {&table["articles.dev"], &pooled});
  for (const SummaryArticle& article : read_written_summaries())
    evaluation.add(article, {&table[article.corpus]});
  for (const auto& [name, rows] : table) rows.print(name.c_str());
  gum.print("gumsum, all genres");
  pooled.print("news pooled (gumsum news, articles.dev)");
  print_bootstrap("news pooled", differences_of(pooled.ours, pooled.lead));
  print_bootstrap("gumsum, all genres", differences_of(gum.ours, gum.lead));
  return 0;
}

}  // namespace nutgraf
