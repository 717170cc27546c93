// Makes pastes as people make them: an article among teasers of other stories and the furniture of its page.
// SPDX-License-Identifier: Apache-2.0
#include "tools/train/paste_synthesizer.h"

#include <algorithm>

#include "core/text/hash.h"
#include "tools/train/page_maker.h"
#include "tools/train/paste_maker.h"
#include "tools/train/paste_text.h"

namespace nutgraf {

const char* to_label(PasteFamily family) {
  constexpr const char* kLabels[] = {"clean",     "glued",    "related", "page",       "digest",
                                     "most read", "comments", "cards",   "interrupted"};
  return kLabels[static_cast<std::size_t>(family)];
}

std::string Paste::text(BlankLines blank_lines) const {
  std::string text;
  for (const PasteLine& line : lines) {
    const bool blank = blank_lines == BlankLines::Everywhere ||
                       (blank_lines == BlankLines::AfterParagraphs && line.after_paragraph) ||
                       (blank_lines == BlankLines::AroundParagraphs && line.beside_paragraph);
    if (blank && !text.empty()) text += '\n';
    text += line.text;
    text += '\n';
  }
  return text;
}

PasteSynthesizer::PasteSynthesizer(std::string lines, std::vector<PlainArticle> pool,
                                   std::vector<PlainArticle> prose, std::vector<std::string> web_lines)
    : pool_(std::move(pool)), prose_(std::move(prose)), web_lines_(std::move(web_lines)) {
  std::string kind;
  std::size_t begin = 0;
  while (begin < lines.size()) {
    const std::size_t end = std::min(lines.find('\n', begin), lines.size());
    const std::string line = lines.substr(begin, end - begin);
    begin = end + 1;
    if (line.empty() || line.compare(0, 2, "# ") == 0) continue;
    if (line.front() == '[' && line.back() == ']' && line.find(' ') == std::string::npos &&
        line.find('{') == std::string::npos) {
      kind = line.substr(1, line.size() - 2);
      continue;
    }
    const bool held_out = hash64(line) % 4 == 0;
    // Held-out pastes have both, so that no list is empty.
    if (!held_out) halves_[0].lines[kind].push_back(line);
    halves_[1].lines[kind].push_back(line);
    if (held_out) {
      // New lines come up twice as often there.
      halves_[1].lines[kind].push_back(line);
    }
  }
  for (std::uint32_t i = 0; i < pool_.size(); ++i) halves_[pool_[i].held_out ? 1 : 0].articles.push_back(i);
  for (const PlainArticle& article : prose_) halves_[article.held_out ? 1 : 0].prose.push_back(&article);
}

Paste PasteSynthesizer::make(PasteFamily family, std::uint64_t seed, bool held_out) const {
  return PasteMaker(pool_, web_lines_, halves_[held_out ? 1 : 0],
                    hash_combine(seed, static_cast<std::uint64_t>(family) + 1))
      .make(family);
}

MadePage PasteSynthesizer::make_page(std::uint64_t seed, bool held_out) const {
  return PageMaker(pool_, web_lines_, halves_[held_out ? 1 : 0], hash_combine(seed, 101)).make();
}

Paste PasteSynthesizer::clean(const PlainArticle& article, bool headline, bool sentence_lines) {
  Paste paste;
  if (headline) paste.lines.push_back({article.headline, kHeadline, 0});
  for (const PlainParagraph& paragraph : article.paragraphs) {
    if (sentence_lines && paragraph.kinds == kBody) {
      for (const std::string& sentence : sentences_of(paragraph.text))
        paste.lines.push_back({sentence, paragraph.kinds, 0});
    } else {
      paste.lines.push_back({paragraph.text, paragraph.kinds, 0});
    }
  }
  return paste;
}

}  // namespace nutgraf
