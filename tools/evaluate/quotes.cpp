// evaluate quotes: quotations and their speakers against the annotated ones.
// SPDX-License-Identifier: Apache-2.0
#include "tools/evaluate/quotes.h"

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <map>
#include <set>

#include "core/document/labels.h"
#include "tools/evaluate/gold_document.h"
#include "tools/evaluate/span_scorer.h"

namespace nutgraf {
namespace {

struct Quotation {
  Span span;
  bool is_direct = false;
  int speaker = 0;  // the annotated entity; 0: unknown, −1: an entity that isn't annotated
  std::string speaker_text;
};

bool is_blank(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; });
}

/// The span without quotation marks, spaces and stops at its ends.
Span core_of(const std::string& text, Span span) {
  const auto is_edge = [&](std::uint32_t i) {
    const auto c = static_cast<unsigned char>(text[i]);
    return std::isalnum(c) == 0 && (c < 0x80 || (i + 2 < text.size() && c == 0xE2));
  };
  while (span.begin < span.end && is_edge(span.begin))
    span.begin += static_cast<unsigned char>(text[span.begin]) == 0xE2 ? 3 : 1;
  while (span.end > span.begin) {
    const auto last = static_cast<unsigned char>(text[span.end - 1]);
    if (last < 0x80 && std::isalnum(last) == 0) {
      --span.end;
    } else if (span.end >= span.begin + 3 && static_cast<unsigned char>(text[span.end - 3]) == 0xE2) {
      span.end -= 3;
    } else {
      break;
    }
  }
  return span;
}

std::vector<Quotation> gold_quotations(const GoldArticle& article, bool by_sentence) {
  std::vector<GoldQuote> quotes = article.quotes;
  std::stable_sort(quotes.begin(), quotes.end(),
                   [](const GoldQuote& a, const GoldQuote& b) { return a.span.begin < b.span.begin; });
  std::vector<Quotation> result;
  for (const GoldQuote& quote : quotes) {
    const bool is_direct = quote.kind == "direct";
    if (!by_sentence && is_direct && !result.empty() && result.back().is_direct &&
        quote.span.begin >= result.back().span.end) {
      const std::string_view gap =
          std::string_view(article.text)
              .substr(result.back().span.end, quote.span.begin - result.back().span.end);
      if (is_blank(gap) && (quote.speaker == result.back().speaker || quote.speaker == 0)) {
        result.back().span.end = quote.span.end;
        continue;
      }
    }
    result.push_back({quote.span, is_direct, quote.speaker,
                      quote.speaker_text ? std::string(quote.speaker_text->of(article.text)) : ""});
  }
  for (Quotation& quotation : result) quotation.span = core_of(article.text, quotation.span);
  return result;
}

class SpeakerMap {
 public:
  SpeakerMap(const GoldArticle& article, const Document& document) {
    std::map<std::pair<std::uint32_t, std::uint32_t>, int> gold;
    for (const GoldSpan& name : article.names)
      gold.emplace(std::make_pair(name.span.begin, name.span.end), name.entity);
    std::vector<std::map<int, int>> votes(document.coreference.entities.size());
    for (const Mention& mention : document.coreference.mentions) {
      if (mention.kind != MentionKind::Named) continue;
      const Span span = document.segmentation.span(mention.tokens);
      const auto at = gold.find({span.begin, span.end});
      if (at != gold.end()) ++votes[to_index(mention.entity)][at->second];
    }
    for (const auto& counts : votes) {
      int best = -1;
      for (const auto& [number, count] : counts) {
        if (best < 0 || count > counts.at(best)) best = number;
      }
      entities_.push_back(best);
    }
  }
  int of(const Document& document, const std::optional<MentionId>& speaker) const {
    return speaker ? entities_[to_index(document[*speaker].entity)] : 0;
  }

 private:
  std::vector<int> entities_;
};

std::vector<Quotation> found_quotations(const GoldArticle& article, const Document& document,
                                        bool by_sentence) {
  const SpeakerMap speakers(article, document);
  std::vector<Quotation> result;
  for (const Quote& quote : document.quotes) {
    const bool is_direct = quote.kind == QuoteKind::Direct;
    const int speaker = speakers.of(document, quote.speaker);
    const std::string text = quote.speaker_text ? std::string(document.text_of(*quote.speaker_text)) : "";
    std::vector<Span> spans{document.segmentation.span(quote.content)};
    if (by_sentence && is_direct) {
      spans.clear();
      for (const GoldSentence& sentence : article.sentences) {
        const Span whole = document.segmentation.span(quote.content);
        const Span part{std::max(whole.begin, sentence.span.begin), std::min(whole.end, sentence.span.end)};
        if (part.begin < part.end) spans.push_back(part);
      }
    }
    for (const Span span : spans) {
      const Quotation quotation{core_of(document.text, span), is_direct, speaker, text};
      const bool joins = !by_sentence && is_direct && !result.empty() && result.back().is_direct &&
                         result.back().speaker == speaker && quotation.span.begin >= result.back().span.end &&
                         std::none_of(document.text.begin() + result.back().span.end,
                                      document.text.begin() + quotation.span.begin, [](char c) {
                                        return std::isalnum(static_cast<unsigned char>(c)) != 0;
                                      });
      if (joins) {
        result.back().span.end = quotation.span.end;
      } else if (quotation.span.begin < quotation.span.end) {
        result.push_back(quotation);
      }
    }
  }
  return result;
}

double overlap(Span a, Span b) {
  const std::uint32_t begin = std::max(a.begin, b.begin);
  const std::uint32_t end = std::min(a.end, b.end);
  if (begin >= end) return 0.0;
  return static_cast<double>(end - begin) / static_cast<double>(std::max(a.end - a.begin, b.end - b.begin));
}

struct KindScore {
  Counts whole;
  std::size_t speaker_known = 0;  // found whole, annotated speaker an entity
  std::size_t speaker_right = 0;
  std::size_t speaker_null = 0;      // … and none given
  std::size_t speaker_unknown = 0;   // found whole, no entity annotated
  std::size_t speaker_invented = 0;  // … but one given

  void print(const char* name) const {
    const auto share = [](std::size_t part, std::size_t of) {
      return of == 0 ? 0.0 : 100.0 * static_cast<double>(part) / static_cast<double>(of);
    };
    std::printf(
        "%-20s P %6.2f  R %6.2f  F1 %6.2f   speaker right %zu of %zu (%.2f %%), null %zu; unknown %zu, "
        "invented %zu\n",
        name, whole.precision(), whole.recall(), whole.f1(), speaker_right, speaker_known,
        share(speaker_right, speaker_known), speaker_null, speaker_unknown, speaker_invented);
  }
};

class QuoteScorer {
 public:
  explicit QuoteScorer(const ArticleOptions& options) : options_(options) {}

  void add(const GoldArticle& article, const Document& document, bool by_sentence) {
    std::vector<Quotation> gold = gold_quotations(article, by_sentence);
    std::vector<Quotation> found = found_quotations(article, document, by_sentence);
    add_content(article.text, gold, found);
    for (const bool is_direct : {true, false}) {
      KindScore& score = is_direct ? direct_ : indirect_;
      std::set<std::size_t> taken;
      for (const Quotation& quotation : gold) {
        if (quotation.is_direct != is_direct) continue;
        ++score.whole.gold;
        std::size_t best = found.size();
        for (std::size_t i = 0; i < found.size(); ++i) {
          if (found[i].is_direct != is_direct || taken.count(i) > 0 ||
              overlap(quotation.span, found[i].span) < 0.8)
            continue;
          if (best == found.size() ||
              overlap(quotation.span, found[i].span) > overlap(quotation.span, found[best].span))
            best = i;
        }
        if (best == found.size()) {
          if (options_.errors)
            std::printf("  - %s %s: %s (%s)\n", article.id.c_str(), is_direct ? "direct" : "indirect",
                        in_context(article.text, quotation.span).c_str(), quotation.speaker_text.c_str());
          continue;
        }
        taken.insert(best);
        ++score.whole.correct;
        judge_speaker(article, quotation, found[best], score);
      }
      for (std::size_t i = 0; i < found.size(); ++i) {
        if (found[i].is_direct != is_direct) continue;
        ++score.whole.found;
        if (taken.count(i) == 0 && options_.errors)
          std::printf("  + %s %s: %s (%s)\n", article.id.c_str(), is_direct ? "direct" : "indirect",
                      in_context(document.text, found[i].span).c_str(), found[i].speaker_text.c_str());
      }
    }
  }

  void print() const {
    std::printf("direct, content      P %6.2f  R %6.2f  F1 %6.2f\n", content_.precision(), content_.recall(),
                content_.f1());
    direct_.print("direct, whole");
    indirect_.print("indirect and mixed");
  }

 private:
  void add_content(const std::string& text, const std::vector<Quotation>& gold,
                   const std::vector<Quotation>& found) {
    const auto cover = [&](const std::vector<Quotation>& quotations) {
      std::vector<bool> covered(text.size(), false);
      for (const Quotation& quotation : quotations) {
        if (quotation.is_direct)
          std::fill(covered.begin() + quotation.span.begin, covered.begin() + quotation.span.end, true);
      }
      return covered;
    };
    const std::vector<bool> in_gold = cover(gold);
    const std::vector<bool> in_found = cover(found);
    for (std::size_t i = 0; i < text.size(); ++i) {
      content_.gold += in_gold[i] ? 1 : 0;
      content_.found += in_found[i] ? 1 : 0;
      content_.correct += in_gold[i] && in_found[i] ? 1 : 0;
    }
  }

  void judge_speaker(const GoldArticle& article, const Quotation& gold, const Quotation& found,
                     KindScore& score) const {
    if (gold.speaker == 0) {
      ++score.speaker_unknown;
      if (found.speaker != 0) ++score.speaker_invented;
      return;
    }
    ++score.speaker_known;
    if (found.speaker == gold.speaker) {
      ++score.speaker_right;
      return;
    }
    if (found.speaker == 0) ++score.speaker_null;
    if (options_.errors) {
      std::printf("  ? %s: %s said \"%s\", found \"%s\"\n", article.id.c_str(),
                  in_context(article.text, gold.span, 60).c_str(), gold.speaker_text.c_str(),
                  found.speaker_text.c_str());
    }
  }

  const ArticleOptions& options_;
  Counts content_;
  KindScore direct_;
  KindScore indirect_;
};

}  // namespace

int evaluate_quotes(const Arguments& arguments) {
  Arguments rest;
  bool by_sentence = false;
  for (const std::string& argument : arguments) {
    if (argument == "--by-sentence") {
      by_sentence = true;
    } else {
      rest.push_back(argument);
    }
  }
  const ArticleOptions options = read_article_options(rest);
  QuoteScorer scorer(options);
  for (const GoldArticle& article : read_news_corpus(options.path))
    scorer.add(article, analyze_article(article, options), by_sentence);
  scorer.print();
  return 0;
}

}  // namespace nutgraf
