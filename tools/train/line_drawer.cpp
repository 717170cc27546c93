// Lines of furniture with their slots filled, and articles drawn from the pool.
// SPDX-License-Identifier: Apache-2.0
#include "tools/train/line_drawer.h"

#include <algorithm>

#include "core/text/words.h"
#include "tools/train/paste_text.h"

namespace nutgraf {

namespace {

const char* const kDays[] = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};

}  // namespace

LineDrawer::LineDrawer(const std::vector<PlainArticle>& pool, const PasteHalf& half, std::uint64_t seed)
    : pool_(pool), half_(half), random_(seed) {
  article_ = &draw_article();
}

const PlainArticle& LineDrawer::draw_article() { return pool_[random_.pick(half_.articles)]; }

const PlainArticle& LineDrawer::draw_other() {
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

std::size_t LineDrawer::shared_words(const PlainArticle& other) {
  if (own_words_.empty()) {
    for (const PlainParagraph& paragraph : article_->paragraphs) collect(paragraph.text, own_words_);
  }
  std::set<std::uint64_t> words;
  collect(other.paragraphs[0].text, words);
  return static_cast<std::size_t>(std::count_if(
      words.begin(), words.end(), [this](std::uint64_t word) { return own_words_.count(word) > 0; }));
}

void LineDrawer::collect(const std::string& text, std::set<std::uint64_t>& words) {
  for (const TextWord& word : scan_words(text, {0, static_cast<std::uint32_t>(text.size())})) {
    if (word.letters == WordCase::Capitalized || word.letters == WordCase::Upper) words.insert(word.hash);
  }
}

std::string LineDrawer::date() {
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

std::string LineDrawer::time() {
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

std::string LineDrawer::line(const std::string& kind) {
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

std::string LineDrawer::deck_of(const PlainArticle& article) {
  const std::vector<std::string> sentences =
      sentences_of(article.paragraphs[std::min<std::size_t>(1, article.paragraphs.size() - 1)].text);
  std::string deck = sentences[0];
  while (!deck.empty() && (deck.back() == '.' || deck.back() == '"')) deck.pop_back();
  return deck;
}

std::string LineDrawer::cut_at(const std::string& text, std::size_t size) {
  if (size >= text.size()) size = text.size() * 2 / 3;
  std::size_t end = text.rfind(' ', size);
  if (end == std::string::npos || end < 20) return text;
  std::string cut = text.substr(0, end);
  while (!cut.empty() && (cut.back() == '.' || cut.back() == ',' || cut.back() == '"' || cut.back() == ' '))
    cut.pop_back();
  return cut;
}

std::string LineDrawer::first_words(const PlainArticle& article) {
  std::string text;
  for (const PlainParagraph& paragraph : article.paragraphs) {
    if (paragraph.kinds != kBody) continue;
    if (!text.empty()) text += ' ';
    text += paragraph.text;
    if (text.size() > 900) break;
  }
  return text.empty() ? article.headline : text;
}

std::string LineDrawer::phrase(std::uint32_t words) {
  const PlainArticle& article = random_.chance(75) ? *article_ : draw_article();
  const std::string& text = random_.pick(article.paragraphs).text;
  std::vector<std::size_t> starts{0};
  for (std::size_t at = text.find(' '); at != std::string::npos; at = text.find(' ', at + 1))
    starts.push_back(at + 1);
  const std::size_t first = random_.below(static_cast<std::uint32_t>(starts.size()));
  const std::size_t end = first + words < starts.size() ? starts[first + words] - 1 : text.size();
  std::string result = text.substr(starts[first], end - starts[first]);
  constexpr const char* kMarks = ".,;:!?\"'()[]- ";
  const std::size_t last = result.find_last_not_of(kMarks);
  const std::size_t begin = result.find_first_not_of(kMarks);
  return begin == std::string::npos ? article.headline : result.substr(begin, last + 1 - begin);
}

std::string LineDrawer::heading(const char* list) {
  std::string text;
  const std::uint32_t form = random_.below(100);
  if (form < 30) {
    text = line(list);
  } else if (form < 38) {
    text = line(random_.chance(50) ? "city" : "topic");
  } else if (form < 44) {
    text = std::string(random_.chance(50)   ? "Step"
                       : random_.chance(50) ? "Part"
                                            : "Chapter") +
           " " + std::to_string(1 + random_.below(12));
  } else {
    text = phrase(1 + random_.below(random_.chance(25) ? 9 : 4));
    const bool every = random_.chance(50);  // "In Title Case"
    for (std::size_t i = 0; i < text.size(); ++i) {
      const bool first = i == 0 || (every && text[i - 1] == ' ');
      if (first && text[i] >= 'a' && text[i] <= 'z') text[i] = static_cast<char>(text[i] - 32);
    }
    if (random_.chance(10)) text += '?';
    if (random_.chance(7)) text = in_capitals(text);
  }
  if (random_.chance(12) && text[0] > '9')
    text = std::to_string(1 + random_.below(15)) + (random_.chance(70) ? ". " : " ") + text;
  return text;
}

std::string LineDrawer::ellipsis() {
  switch (random_.below(6)) {
    case 0:
      return "...";
    case 1:
      return "\xE2\x80\xA6";
    case 2:
      return " \xE2\x80\xA6";
    case 3:
      return " [...]";
    case 4:
      return "... " + line("readmore");
    default:
      return " [\xE2\x80\xA6]";
  }
}

std::string LineDrawer::summary_of(const PlainArticle& other) {
  const std::vector<std::string> sentences = sentences_of(other.paragraphs[0].text);
  if (random_.chance(55)) return sentences[0];
  return cut_at(other.paragraphs[0].text, 80 + random_.below(160)) + (random_.chance(70) ? ellipsis() : "");
}

std::string LineDrawer::opening() {
  const std::string place = random_.chance(70) ? in_capitals(line("city")) : line("city");
  switch (random_.below(4)) {
    case 0:
      return place + " (" + line("agency") + ") \xE2\x80\x94 ";
    case 1:
      return place + ", " + kMonths[random_.below(12)] + " " + std::to_string(1 + random_.below(28)) + " (" +
             line("agency") + ") - ";
    case 2:
      return in_capitals(place) + ": ";
    default:
      return in_capitals(place) + " \xE2\x80\x94 ";
  }
}

}  // namespace nutgraf
