// Lines of furniture with their slots filled, and articles drawn from the pool.
// SPDX-License-Identifier: Apache-2.0
#include "tools/train/paste_maker.h"

#include <algorithm>

#include "core/text/words.h"
#include "tools/train/paste_text.h"

namespace nutgraf {

namespace {

const char* const kDays[] = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};

}  // namespace

const PlainArticle& PasteMaker::draw_article() { return pool_[random_.pick(half_.articles)]; }

const PlainArticle& PasteMaker::draw_other() {
  const PlainArticle* best = nullptr;
  std::size_t best_shared = 0;
  const std::uint32_t tries = random_.chance(35) ? 12 : 1;
  for (std::uint32_t i = 0; i < tries + 8; ++i) {
    const PlainArticle& other = draw_article();
    if (other.headline == article_->headline || used_.count(other.headline) > 0) continue;
    const std::size_t shared = tries == 1 ? 0 : shared_words(other);
    if (best == nullptr || shared > best_shared) {
      best = &other;
      best_shared = shared;
    }
    if (i >= tries) break;
  }
  if (best == nullptr) best = &draw_article();
  used_.insert(best->headline);
  return *best;
}

std::size_t PasteMaker::shared_words(const PlainArticle& other) {
  if (own_words_.empty()) {
    for (const PlainParagraph& paragraph : article_->paragraphs) collect(paragraph.text, own_words_);
  }
  std::set<std::uint64_t> words;
  collect(other.paragraphs[0].text, words);
  return static_cast<std::size_t>(std::count_if(
      words.begin(), words.end(), [this](std::uint64_t word) { return own_words_.count(word) > 0; }));
}

void PasteMaker::collect(const std::string& text, std::set<std::uint64_t>& words) {
  for (const TextWord& word : scan_words(text, {0, static_cast<std::uint32_t>(text.size())})) {
    if (word.letters == WordCase::Capitalized || word.letters == WordCase::Upper) words.insert(word.hash);
  }
}

std::string PasteMaker::date() {
  const std::string month = kMonths[random_.below(12)];
  const std::string day = std::to_string(1 + random_.below(28));
  const std::string year = std::to_string(2005 + random_.below(21));
  const std::string weekday = kDays[random_.below(7)];
  switch (random_.below(9)) {
    case 0:
      return day + " " + month + " " + year;
    case 1:
      return weekday + ", " + month + " " + day + ", " + year;
    case 2:
      return month.substr(0, 3) + ". " + day + ", " + year;
    case 3:
      return year + "-0" + std::to_string(1 + random_.below(9)) + "-1" + std::to_string(random_.below(10));
    case 4:
      return month.substr(0, 3) + " " + day + " " + year;
    case 5:
      return weekday.substr(0, 3) + " " + day + " " + month.substr(0, 3) + " " + year;
    case 6:
      return day + "/1" + std::to_string(random_.below(3)) + "/" + year;
    case 7:
      return in_capitals(month) + " " + day + ", " + year;
    default:
      return month + " " + day + ", " + year;
  }
}

std::string PasteMaker::time() {
  const std::string minutes = std::to_string(10 + random_.below(50));
  switch (random_.below(4)) {
    case 0:
      return std::to_string(random_.below(24)) + ":" + minutes;
    case 1:
      return std::to_string(1 + random_.below(12)) + ":" + minutes + " " +
             (random_.chance(50) ? "a.m." : "PM");
    case 2:
      return std::to_string(random_.below(24)) + "." + minutes + " " + (random_.chance(50) ? "GMT" : "BST");
    default:
      return std::to_string(1 + random_.below(12)) + ":" + minutes + (random_.chance(50) ? "am" : "pm") +
             " IST";
  }
}

std::string PasteMaker::line(const std::string& kind) {
  std::string text = random_.pick(half_.lines.at(kind));
  for (const char* const slot : {"credit", "first", "last", "site", "city", "topic", "agency", "section"}) {
    const std::string mark = std::string("{").append(slot).append("}");
    for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark))
      text.replace(at, mark.size(), line(slot));
  }
  replace_all(text, "{date}", date());
  replace_all(text, "{time}", time());
  replace_all(text, "{month}", kMonths[random_.below(12)]);
  replace_all(text, "{user}", "user" + std::to_string(random_.below(100)));
  for (std::size_t at = text.find("{n}"); at != std::string::npos; at = text.find("{n}"))
    text.replace(at, 3, std::to_string(2 + random_.below(48)));
  if (text.find("{headline}") != std::string::npos) replace_all(text, "{headline}", draw_other().headline);
  return text;
}

void PasteMaker::put(const std::string& text, std::uint32_t kinds, std::uint32_t story) {
  paste_.lines.push_back({text, kinds, story});
}

void PasteMaker::put_line(const char* kind, std::uint32_t kinds) { put(line(kind), kinds); }

void PasteMaker::put_lines(const char* kind, std::uint32_t kinds, std::uint32_t most) {
  for (std::uint32_t i = random_.below(most + 1); i > 0; --i) put_line(kind, kinds);
}

}  // namespace nutgraf
