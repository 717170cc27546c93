// The pasted article: its head, its body, and what stands between its paragraphs.
// SPDX-License-Identifier: Apache-2.0
#include "tools/train/paste_maker.h"

#include <algorithm>
#include <utility>

#include "tools/train/paste_text.h"

namespace nutgraf {

void PasteMaker::put(const std::string& text, std::uint32_t kinds, std::uint32_t story) {
  paste_.lines.push_back({text, kinds, story});
}

void PasteMaker::put_line(const char* kind, std::uint32_t kinds) { put(line(kind), kinds); }

void PasteMaker::put_lines(const char* kind, std::uint32_t kinds, std::uint32_t most) {
  for (std::uint32_t i = random_.below(most + 1); i > 0; --i) put_line(kind, kinds);
}

void PasteMaker::put_head(std::uint32_t chance) {
  if (random_.chance(chance / 3)) put_line("kickerline", kKicker | kBoilerplate);
  if (!random_.chance(chance)) return;
  put(random_.chance(8) ? in_capitals(article_->headline) : article_->headline, kHeadline);
  if (random_.chance(20)) put(deck_of(*article_), kHeadline | kBody);
  const bool date_first = random_.chance(30);
  if (date_first && random_.chance(50)) put_line("date", kDateline);
  if (random_.chance(50)) put_line("byline", kByline);
  if (!date_first && random_.chance(50)) put_line("date", kDateline);
  if (random_.chance(20)) put_line("date", kDateline);
}

void PasteMaker::put_credit() {
  if (random_.chance(55)) {
    put_line("credit", kCaption);
  } else {
    std::string text = line("caption");
    if (random_.chance(25) && text.back() != '.') text += '.';
    put(text, kCaption);
  }
}

std::vector<PasteLine> PasteMaker::draw_body() {
  std::vector<PasteLine> body = PasteSynthesizer::clean(*article_, false, random_.chance(30)).lines;
  // Two sentences a paragraph, as many papers have it.
  if (random_.chance(20)) {
    std::vector<PasteLine> pairs;
    for (const PasteLine& own : body) {
      const std::vector<std::string> sentences = sentences_of(own.text);
      for (std::size_t i = 0; i < sentences.size(); i += 2) {
        pairs.push_back({sentences[i], own.kinds, 0});
        if (i + 1 < sentences.size()) pairs.back().text += " " + sentences[i + 1];
      }
    }
    body = std::move(pairs);
  }
  // A body that the reader's selection, or a wall, cut off at its end.
  if (random_.chance(4) && body.size() > 3) {
    std::string& last = body.back().text;
    if (body.back().kinds == kBody && last.size() > 120) last = cut_at(last, last.size() / 2);
  }
  return body;
}

void PasteMaker::put_body(std::uint32_t furniture, std::uint32_t credits, bool page) {
  std::vector<PasteLine> body = draw_body();
  if (random_.chance(credits)) put_credit();
  if (!body.empty() && random_.chance(12) && body[0].kinds == kBody) body[0].text = opening() + body[0].text;
  const std::uint32_t subheads = random_.chance(75) ? 1 : 18;  // in a hundred
  for (std::size_t i = 0; i < body.size(); ++i) {
    paste_.lines.push_back(body[i]);
    if (i + 1 == body.size()) break;
    if (random_.chance(credits / 4)) put_credit();
    if (random_.chance(2)) put_pull_quote(body);
    if (body.size() > 6 && random_.chance(subheads)) put(heading("subhead"), kHeadline);
    if (!random_.chance(furniture)) continue;
    switch (random_.below(page ? 6 : 4)) {
      case 0:
        put_line("inline", kRelated | kBoilerplate);
        break;
      case 1:
        put_line("ad", kBoilerplate);
        break;
      case 2:
        put_line("inline", kRelated | kBoilerplate);
        break;
      case 3:
        put_line("subscribe", kBoilerplate);
        break;
      case 4:
        put_line("media", kBoilerplate);
        break;
      default:
        put_teaser_block(1 + random_.below(3));
        break;
    }
  }
}

void PasteMaker::put_pull_quote(const std::vector<PasteLine>& body) {
  for (const PasteLine& own : body) {
    const std::size_t begin = own.text.find('"');
    const std::size_t end = begin == std::string::npos ? begin : own.text.find('"', begin + 1);
    if (end == std::string::npos || end - begin < 40 || !random_.chance(50)) continue;
    put(random_.chance(50) ? own.text.substr(begin, end + 1 - begin)
                           : own.text.substr(begin + 1, end - begin - 1),
        kPullQuote);
    if (random_.chance(30)) put("\xE2\x80\x94" + line("first") + " " + line("last"), kPullQuote | kByline);
    return;
  }
}

}  // namespace nutgraf
