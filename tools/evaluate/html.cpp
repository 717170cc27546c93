// evaluate html FOLDER: extraction against pages whose article is known.
// SPDX-License-Identifier: Apache-2.0
#include "tools/evaluate/html.h"

#include <algorithm>
#include <cstdio>
#include <map>
#include <string>

#include "core/extract/linked_body.h"
#include "core/text/words.h"
#include "tools/corpus/page_corpus.h"

namespace nutgraf {
namespace {

using Bag = std::map<std::vector<std::uint64_t>, int>;

/// Four-token shingles; shorter texts are one shingle, as in the benchmark.
Bag shingles_of(std::string_view text) {
  constexpr std::size_t kShingle = 4;
  const std::vector<TextWord> words = scan_words(text, {0, static_cast<std::uint32_t>(text.size())});
  std::vector<std::uint64_t> hashes;
  for (const TextWord& word : words)
    hashes.push_back(word.letters == WordCase::Digits ? hash64(word.span.of(text)) : word.hash);
  Bag bag;
  const std::size_t last = hashes.size() < kShingle ? 1 : hashes.size() - kShingle + 1;
  for (std::size_t i = 0; i < last && !hashes.empty(); ++i) {
    ++bag[{hashes.begin() + static_cast<std::ptrdiff_t>(i),
           hashes.begin() + static_cast<std::ptrdiff_t>(std::min(i + kShingle, hashes.size()))}];
  }
  return bag;
}

ExtractionScore score_of(std::string_view expected, std::string_view found) {
  const Bag gold = shingles_of(expected);
  const Bag system = shingles_of(found);
  double both = 0;
  double gold_size = 0;
  double system_size = 0;
  for (const auto& [shingle, count] : gold) {
    gold_size += count;
    const auto other = system.find(shingle);
    if (other != system.end()) both += std::min(count, other->second);
  }
  for (const auto& [shingle, count] : system) system_size += count;
  ExtractionScore score;
  score.precision = system_size == 0 ? (gold_size == 0 ? 1 : 0) : both / system_size;
  score.recall = gold_size == 0 ? 1 : both / gold_size;
  score.f1 = score.precision + score.recall == 0
                 ? 0
                 : 2 * score.precision * score.recall / (score.precision + score.recall);
  return score;
}

/// Lists the blocks in error, with the hash by which a correction would name them.
void print_errors(const GoldPage& page, const ArticleExtractor& extractor) {
  const HtmlTree tree(page.source);
  const std::vector<TextBlock> blocks = cut_blocks(tree, extractor.hints());
  const PageMetadata metadata = read_page_metadata(tree, blocks, extractor.words());
  std::vector<bool> content = extractor.classify(tree, blocks, metadata);
  follow_linked_body(blocks, metadata.article_body, content);
  std::vector<std::string_view> texts;
  for (const TextBlock& block : blocks) texts.push_back(block.text);
  const std::vector<bool> labels = label_blocks_once(texts, expected_blocks(page, extractor.hints()));
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (content[i] == labels[i]) continue;
    std::printf("  %s\t%s\t%016llx\t%u\t(%s, hints %x %x, around %x) %.110s\n", page.name.c_str(),
                labels[i] ? "lost" : "kept", static_cast<unsigned long long>(block_hash(blocks[i].text)),
                blocks[i].words, std::string(tree.attribute(blocks[i].node, "class")).c_str(),
                blocks[i].near_hints, blocks[i].far_hints, blocks[i].around, blocks[i].text.c_str());
  }
}

/// The text of the expected article, a line each block.
std::string expected_text(const GoldPage& page, const ArticleExtractor& extractor) {
  std::string expected;
  for (const TextBlock& block : expected_blocks(page, extractor.hints())) expected += block.text + '\n';
  return expected;
}

}  // namespace

void ExtractionScore::add(const ExtractionScore& other) {
  precision += other.precision;
  recall += other.recall;
  f1 += other.f1;
  ++pages;
}

ExtractionScore score_extraction(const GoldPage& page, const ArticleExtractor& extractor, bool verbose) {
  const ExtractedArticle article = extractor.extract(page.source);
  const ExtractionScore score =
      score_of(expected_text(page, extractor), std::string_view(article.text).substr(article.body_begin));
  if (verbose) {
    print_errors(page, extractor);
    std::printf("%-36s P %.3f R %.3f F1 %.3f\n", page.name.c_str(), score.precision, score.recall, score.f1);
  }
  return score;
}

void print_score(const char* name, const ExtractionScore& sum) {
  const double pages = std::max(sum.pages, 1);
  const double both = std::max(sum.precision + sum.recall, 1e-9);
  std::printf("%-28s %4d pages  P %.4f  R %.4f  F1 %.4f  (of means %.4f)\n", name, sum.pages,
              sum.precision / pages, sum.recall / pages, sum.f1 / pages,
              2 * sum.precision * sum.recall / both / pages);
}

double shingle_f1(std::string_view expected, std::string_view found) { return score_of(expected, found).f1; }

int evaluate_html(const Arguments& arguments) {
  if (arguments.empty()) {
    std::fputs("usage: evaluate html FOLDER [-v]\n", stderr);
    return 2;
  }
  const bool verbose = arguments.size() > 1 && arguments[1] == "-v";
  const ArticleExtractor extractor(shipped_analyzer().model());
  ExtractionScore extracted[2];
  ExtractionScore analyzed[2];
  for (const GoldPage& page : read_pages(arguments[0])) {
    extracted[page.held_out].add(score_extraction(page, extractor, verbose));
    const Document document = shipped_analyzer().analyze_html(page.source);
    std::string body;
    for (const Block& block : document.blocks) {
      const bool kept =
          belongs_to_article(block) && (block.kind == BlockKind::Body || block.kind == BlockKind::PullQuote ||
                                        (block.kind == BlockKind::Headline && block.tokens.begin > 0));
      if (kept) body.append(document.text_of(block.tokens)).append("\n");
    }
    const ExtractionScore after = score_of(expected_text(page, extractor), body);
    analyzed[page.held_out].add(after);
    if (verbose) {
      std::printf("%-36s %s body blocks P %.3f R %.3f F1 %.3f\n", page.name.c_str(),
                  page.held_out ? "held out" : "training", after.precision, after.recall, after.f1);
    }
  }
  print_score("extracted, training half", extracted[0]);
  print_score("extracted, held out", extracted[1]);
  print_score("body blocks, training half", analyzed[0]);
  print_score("body blocks, held out", analyzed[1]);
  return 0;
}

}  // namespace nutgraf
