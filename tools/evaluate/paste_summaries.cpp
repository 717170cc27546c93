// evaluate pastes: what of a page's furniture and other stories gets into summaries of pasted articles.
// SPDX-License-Identifier: Apache-2.0
#include "tools/evaluate/paste_summaries.h"

#include <cstdio>
#include <string>

#include "core/document/labels.h"
#include "tools/train/structure_examples.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t kPastes = 150;  // of each family
constexpr std::uint32_t kSentences = 5;
constexpr std::uint32_t kOwn = kind_bit(BlockKind::Body) | kind_bit(BlockKind::PullQuote);

struct Counts {
  std::uint32_t sentences = 0;
  std::uint32_t strangers = 0;
  std::uint32_t summaries = 0;  // with a stranger

  void add(const Counts& other) {
    sentences += other.sentences;
    strangers += other.strangers;
    summaries += other.summaries;
  }

  void print(const char* name, std::uint32_t pastes) const {
    std::printf("%-10s %4u pastes  %5u sentences  strangers %4u (%.2f %%)  summaries with one %4u\n", name,
                pastes, sentences, strangers, sentences == 0 ? 0.0 : 100.0 * strangers / sentences,
                summaries);
  }
};

/// The line of a paste that holds a byte of its text; lines are searched in order.
const PasteLine* line_at(const Paste& paste, const std::string& text, std::uint32_t byte) {
  std::size_t from = 0;
  for (const PasteLine& line : paste.lines) {
    const std::size_t at = text.find(line.text, from);
    if (at == std::string::npos) continue;
    from = at + line.text.size();
    if (byte < from) return &line;
  }
  return nullptr;
}

Counts count_strangers(const Paste& paste, std::uint32_t seed, bool verbose) {
  AnalyzeOptions options;
  options.summary.sentences = kSentences;
  const std::string text = paste.text(seed % 2 == 0 ? BlankLines::Everywhere : BlankLines::None);
  const Document document = shipped_analyzer().analyze(text, options);
  Counts counts;
  for (const SummarySentence& picked : document.summary.sentences) {
    ++counts.sentences;
    const TokenRange tokens = document[picked.sentence].tokens;
    const PasteLine* const line = line_at(paste, text, document.segmentation.span(tokens).begin);
    if (line == nullptr || (line->kinds & kOwn) != 0) continue;
    ++counts.strangers;
    if (!verbose) continue;
    float confidence = 0.0F;
    for (const Block& block : document.blocks) {
      if (block.tokens.contains(tokens)) confidence = block.confidence;
    }
    std::printf("  %s/%u story %u, confidence %.2f, %u of %zu: %.120s\n", to_label(paste.family), seed,
                line->story, static_cast<double>(confidence), to_index(picked.sentence),
                document.segmentation.sentences.size(), line->text.c_str());
  }
  counts.summaries = counts.strangers > 0 ? 1 : 0;
  return counts;
}

}  // namespace

int evaluate_pastes(const Arguments& arguments) {
  const bool verbose = !arguments.empty() && arguments[0] == "-v";
  if (arguments.size() > (verbose ? 1u : 0u)) {
    std::fputs("usage: evaluate pastes [-v]\n", stderr);
    return 2;
  }
  const PasteSynthesizer synthesizer = open_synthesizer();
  Counts all;
  for (std::uint32_t f = 0; f < kPasteFamilyCount; ++f) {
    Counts family;
    for (std::uint32_t seed = 0; seed < kPastes; ++seed)
      family.add(count_strangers(synthesizer.make(static_cast<PasteFamily>(f), seed, true), seed, verbose));
    family.print(to_label(static_cast<PasteFamily>(f)), kPastes);
    all.add(family);
  }
  all.print("all", kPastes * kPasteFamilyCount);
  return 0;
}

}  // namespace nutgraf
