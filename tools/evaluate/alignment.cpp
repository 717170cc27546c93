// evaluate alignment: how many gold names and values start and end on token borders.
// SPDX-License-Identifier: Apache-2.0
#include "tools/evaluate/alignment.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "core/segment/tokenizer.h"
#include "tools/corpus/news_corpus.h"

namespace nutgraf {
namespace {

struct Tally {
  std::size_t aligned = 0;
  std::size_t spans = 0;
};

bool is_aligned(const std::vector<Token>& tokens, Span gold) {
  const auto starts_at = [](const Token& token, std::uint32_t position) {
    return token.span.begin < position;
  };
  const auto ends_at = [](const Token& token, std::uint32_t position) { return token.span.end < position; };
  const auto first = std::lower_bound(tokens.begin(), tokens.end(), gold.begin, starts_at);
  const auto last = std::lower_bound(tokens.begin(), tokens.end(), gold.end, ends_at);
  return first != tokens.end() && first->span.begin == gold.begin && last != tokens.end() &&
         last->span.end == gold.end;
}

void print_miss(const GoldArticle& article, const GoldSpan& gold) {
  const std::uint32_t begin = gold.span.begin < 20 ? 0 : gold.span.begin - 20;
  const std::string_view text = article.text;
  std::printf("  %s %s: %s[%s]%s\n", article.id.c_str(), gold.label.c_str(),
              std::string(text.substr(begin, gold.span.begin - begin)).c_str(),
              std::string(gold.span.of(text)).c_str(), std::string(text.substr(gold.span.end, 20)).c_str());
}

}  // namespace

int evaluate_alignment(const Arguments& arguments) {
  std::size_t misses_to_print = 20;
  if (arguments.size() == 2 && arguments[0] == "--misses")
    misses_to_print = std::strtoul(arguments[1].c_str(), nullptr, 10);
  const Tokenizer tokenizer(shipped_analyzer().model());
  Tally all;
  for (const char* name : {"articles.train", "articles.dev", "sentences.train", "sentences.dev",
                           "authored.train", "authored.dev"}) {
    Tally tally;
    for (const GoldArticle& article : read_news_corpus(corpora_root() + "/news/" + name + ".jsonl")) {
      const std::vector<Token> tokens = tokenizer.tokenize(article.text);
      for (const auto* layer : {&article.names, &article.values}) {
        for (const GoldSpan& gold : *layer) {
          ++tally.spans;
          if (is_aligned(tokens, gold.span)) {
            ++tally.aligned;
          } else if (misses_to_print > 0) {
            --misses_to_print;
            print_miss(article, gold);
          }
        }
      }
    }
    std::printf("%-16s %6zu of %6zu  %.3f %%\n", name, tally.aligned, tally.spans,
                100.0 * static_cast<double>(tally.aligned) /
                    static_cast<double>(std::max<std::size_t>(tally.spans, 1)));
    all.aligned += tally.aligned;
    all.spans += tally.spans;
  }
  std::printf(
      "%-16s %6zu of %6zu  %.3f %%\n", "all", all.aligned, all.spans,
      100.0 * static_cast<double>(all.aligned) / static_cast<double>(std::max<std::size_t>(all.spans, 1)));
  return 0;
}

}  // namespace nutgraf
