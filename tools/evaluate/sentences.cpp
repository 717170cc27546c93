// evaluate sentences: the sentence splitter against golden rules, annotated texts and Unicode's test data.
// SPDX-License-Identifier: Apache-2.0
#include "tools/evaluate/sentences.h"

#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <set>

#include "core/segment/segmenter.h"
#include "core/text/offset_map.h"
#include "tools/corpus/json_lines.h"
#include "tools/corpus/news_corpus.h"

namespace nutgraf {
namespace {

using nlohmann::json;

/// Counts borders inside texts, right and wrong.
class BorderScore {
 public:
  BorderScore(std::string name, std::size_t errors_to_print)
      : name_(std::move(name)), errors_to_print_(errors_to_print) {}

  /// `gold` holds the byte offsets at which sentences end.
  void add(std::string_view text, const Segmentation& found, const std::set<std::uint32_t>& gold) {
    std::set<std::uint32_t> ends;
    for (std::size_t i = 0; i + 1 < found.sentences.size(); ++i)
      ends.insert(found.span(found.sentences[i].tokens).end);
    for (const std::uint32_t end : ends) {
      ++(gold.count(end) != 0 ? right_ : extra_);
      if (gold.count(end) == 0) print("extra ", text, end);
    }
    const std::uint32_t last = found.tokens.empty() ? 0 : found.tokens.back().span.end;
    for (const std::uint32_t end : gold) {
      if (end >= last || ends.count(end) != 0) continue;
      ++missing_;
      print("missed", text, end);
    }
  }

  void report() const {
    const auto share = [](std::size_t part, std::size_t whole) {
      return whole == 0 ? 0.0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
    };
    std::printf("%-22s P %6.2f  R %6.2f  F1 %6.2f  (%zu right, %zu extra, %zu missed)\n", name_.c_str(),
                share(right_, right_ + extra_), share(right_, right_ + missing_),
                share(2 * right_, 2 * right_ + extra_ + missing_), right_, extra_, missing_);
  }

 private:
  void print(const char* what, std::string_view text, std::uint32_t end) {
    if (errors_to_print_ == 0) return;
    --errors_to_print_;
    const std::uint32_t begin = end < 50 ? 0 : end - 50;
    std::string shown =
        std::string(text.substr(begin, end - begin)) + " ¦" + std::string(text.substr(end, 40));
    std::replace(shown.begin(), shown.end(), '\n', '~');
    std::printf("  %s %s\n", what, shown.c_str());
  }

  std::string name_;
  std::size_t errors_to_print_;
  std::size_t right_ = 0;
  std::size_t extra_ = 0;
  std::size_t missing_ = 0;
};

void check_golden_rules(const Segmenter& segmenter) {
  const std::vector<json> rows =
      read_json_lines(corpora_root() + "/text/sentence_golden_rules/pysbd_english_golden_rules.jsonl");
  std::size_t passed = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::string text = rows[i].at("input");
    const Segmentation found = segmenter.segment(text);
    std::vector<std::string> sentences;
    for (const Sentence& sentence : found.sentences)
      sentences.emplace_back(found.span(sentence.tokens).of(text));
    if (sentences == rows[i].at("sentences").get<std::vector<std::string>>()) {
      ++passed;
      continue;
    }
    std::printf("  rule %zu fails: %s\n", i + 1, text.c_str());
    for (const std::string& sentence : sentences) std::printf("    found: %s\n", sentence.c_str());
  }
  std::printf("%-22s %zu of %zu\n", "golden rules", passed, rows.size());
}

/// Texts with the spans of their sentences in code points: UD EWT, GUM.
BorderScore score_spans(const Segmenter& segmenter, std::string name, const std::string& path,
                        std::size_t errors, const std::string& genre = "") {
  BorderScore score(std::move(name), errors);
  for (const json& row : read_json_lines(corpora_root() + path)) {
    if (!genre.empty() && row.at("genre") != genre) continue;
    const std::string text = row.at("text");
    const OffsetMap offsets(text, OffsetEncoding::Utf32);
    std::set<std::uint32_t> gold;
    for (const json& sentence : row.at("sentences")) gold.insert(offsets.to_bytes(sentence.at(1)));
    score.add(text, segmenter.segment(text), gold);
  }
  return score;
}

/// Borders of tokens, or of sentences, against those of Unicode's test data (UAX #29): how many of ours are
/// theirs. Theirs are for any language and know neither contractions nor abbreviations; what ours must never
/// do is to cut a grapheme cluster.
void score_unicode(const Segmenter& segmenter, const std::string& file, const char* key, bool of_sentences) {
  std::size_t ours = 0;
  std::size_t shared = 0;
  std::size_t rows = 0;
  for (const json& row : read_json_lines(corpora_root() + "/text/unicode_uax29/" + file)) {
    const std::string text = row.at("input");
    std::set<std::uint32_t> gold;
    std::uint32_t at = 0;
    for (const json& part : row.at(key))
      gold.insert(at += static_cast<std::uint32_t>(part.get_ref<const std::string&>().size()));
    const Segmentation found = segmenter.segment(text);
    std::set<std::uint32_t> borders;
    if (of_sentences) {
      for (const Sentence& sentence : found.sentences) borders.insert(found.span(sentence.tokens).begin);
    } else {
      for (const Token& token : found.tokens) borders.insert({token.span.begin, token.span.end});
    }
    borders.erase(0);
    for (const std::uint32_t border : borders) shared += gold.count(border);
    ours += borders.size();
    ++rows;
  }
  std::printf("%-22s %zu of %zu %s borders (%zu rows)\n", ("UAX #29 " + std::string(key)).c_str(), shared,
              ours, of_sentences ? "sentence" : "token", rows);
}

BorderScore score_articles(const Segmenter& segmenter, const std::string& part, std::size_t errors) {
  BorderScore score("news articles " + part, errors);
  for (const GoldArticle& article : read_news_corpus(corpora_root() + "/news/articles." + part + ".jsonl")) {
    std::set<std::uint32_t> gold;
    for (const GoldSentence& sentence : article.sentences) gold.insert(sentence.span.end);
    score.add(article.text, segmenter.segment(article.text), gold);
  }
  return score;
}

}  // namespace

int evaluate_sentences(const Arguments& arguments) {
  std::size_t errors = 0;
  if (arguments.size() == 2 && arguments[0] == "--errors")
    errors = std::strtoul(arguments[1].c_str(), nullptr, 10);
  const Segmenter segmenter(shipped_analyzer().model());
  check_golden_rules(segmenter);
  for (const std::string part : {"dev", "test"}) {
    score_spans(segmenter, "UD EWT " + part, "/text/ud_ewt_sentences/" + part + ".jsonl", errors).report();
  }
  score_spans(segmenter, "GUM", "/text/gum_coref_wiki/all.jsonl", errors).report();
  score_spans(segmenter, "GUM news", "/text/gum_coref_wiki/all.jsonl", errors, "news").report();
  for (const char* part : {"train", "dev"}) score_articles(segmenter, part, errors).report();
  score_unicode(segmenter, "test_same.jsonl", "graphemes", false);
  score_unicode(segmenter, "test_word.jsonl", "words", false);
  score_unicode(segmenter, "test_sentence.jsonl", "sentences", true);
  return 0;
}

}  // namespace nutgraf
