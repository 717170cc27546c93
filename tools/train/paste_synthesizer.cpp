// Makes pastes as people make them: an article among teasers of other stories and the furniture of its page.
// SPDX-License-Identifier: Apache-2.0
#include "tools/train/paste_synthesizer.h"

#include <algorithm>
#include <set>

#include "core/text/hash.h"
#include "core/text/words.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t kBody = kind_bit(BlockKind::Body);
constexpr std::uint32_t kHeadline = kind_bit(BlockKind::Headline);
constexpr std::uint32_t kKicker = kind_bit(BlockKind::Kicker);
constexpr std::uint32_t kByline = kind_bit(BlockKind::Byline);
constexpr std::uint32_t kDateline = kind_bit(BlockKind::Dateline);
constexpr std::uint32_t kCaption = kind_bit(BlockKind::Caption);
constexpr std::uint32_t kPullQuote = kind_bit(BlockKind::PullQuote);
constexpr std::uint32_t kBoilerplate = kind_bit(BlockKind::Boilerplate);
constexpr std::uint32_t kRelated = kind_bit(BlockKind::RelatedStory);

std::string upper(std::string text) {
  for (char& c : text) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
  return text;
}

/// Ends of sentences, roughly: after a stop that follows a word of three letters or more and precedes a
/// capital.
std::vector<std::string> sentences_of(const std::string& text) {
  std::vector<std::string> sentences;
  std::size_t begin = 0;
  for (std::size_t i = 3; i + 2 < text.size(); ++i) {
    const bool stop = (text[i] == '.' || text[i] == '?' || text[i] == '!') && text[i - 1] >= 'a' &&
                      text[i - 2] >= 'a' && text[i - 3] >= 'a';
    std::size_t end = i + 1;
    while (stop && end < text.size() && text[end] != ' ') ++end;
    if (!stop || end - i > 4 || end + 1 >= text.size() || !(text[end + 1] >= 'A' && text[end + 1] <= 'Z'))
      continue;
    sentences.push_back(text.substr(begin, end - begin));
    begin = end + 1;
    i = end;
  }
  if (begin < text.size()) sentences.push_back(text.substr(begin));
  return sentences;
}

void replace_all(std::string& text, const std::string& slot, const std::string& value) {
  for (std::size_t at = text.find(slot); at != std::string::npos; at = text.find(slot, at + value.size()))
    text.replace(at, slot.size(), value);
}

const char* const kMonths[] = {"January", "February", "March",     "April",   "May",      "June",
                               "July",    "August",   "September", "October", "November", "December"};
const char* const kDays[] = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};

}  // namespace

const char* to_label(PasteFamily family) {
  constexpr const char* kLabels[] = {"clean",  "glued",     "related",  "page",
                                     "digest", "most read", "comments", "cards"};
  return kLabels[static_cast<std::size_t>(family)];
}

std::string Paste::text(bool blank_lines) const {
  std::string text;
  for (const PasteLine& line : lines) {
    text += line.text;
    text += blank_lines ? "\n\n" : "\n";
  }
  return text;
}

/// One paste in the making.
class PasteSynthesizer::Maker {
 public:
  Maker(const PasteSynthesizer& synthesizer, std::uint64_t seed, bool held_out)
      : synthesizer_(synthesizer), half_(synthesizer.halves_[held_out ? 1 : 0]), random_(seed) {
    article_ = &draw_article();
    bulleted_ = random_.chance(25);
  }

  Paste make(PasteFamily family) {
    paste_.family = family;
    switch (family) {
      case PasteFamily::Clean:
        make_clean();
        break;
      case PasteFamily::Glued:
        make_glued();
        break;
      case PasteFamily::Related:
        make_related();
        break;
      case PasteFamily::Page:
        make_page();
        break;
      case PasteFamily::Digest:
        make_digest();
        break;
      case PasteFamily::MostRead:
        make_most_read();
        break;
      case PasteFamily::Comments:
        make_comments();
        break;
      case PasteFamily::Cards:
        make_cards();
        break;
    }
    return std::move(paste_);
  }

 private:
  const PlainArticle& draw_article() { return synthesizer_.pool_[random_.pick(half_.articles)]; }

  /// Another article; now and then the one most like the pasted one among some.
  const PlainArticle& draw_other() {
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

  std::size_t shared_words(const PlainArticle& other) {
    if (own_words_.empty()) {
      for (const PlainParagraph& paragraph : article_->paragraphs) collect(paragraph.text, own_words_);
    }
    std::set<std::uint64_t> words;
    collect(other.paragraphs[0].text, words);
    return static_cast<std::size_t>(std::count_if(
        words.begin(), words.end(), [this](std::uint64_t word) { return own_words_.count(word) > 0; }));
  }

  static void collect(const std::string& text, std::set<std::uint64_t>& words) {
    for (const TextWord& word : scan_words(text, {0, static_cast<std::uint32_t>(text.size())})) {
      if (word.letters == WordCase::Capitalized || word.letters == WordCase::Upper) words.insert(word.hash);
    }
  }

  // ---- lines with slots ----

  std::string date() {
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
        return upper(month) + " " + day + ", " + year;
      default:
        return month + " " + day + ", " + year;
    }
  }

  std::string time() {
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

  std::string line(const std::string& kind) {
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

  void put(const std::string& text, std::uint32_t kinds, std::uint32_t story = 0) {
    paste_.lines.push_back({text, kinds, story});
  }
  void put_line(const char* kind, std::uint32_t kinds) { put(line(kind), kinds); }
  void put_lines(const char* kind, std::uint32_t kinds, std::uint32_t most) {
    for (std::uint32_t i = random_.below(most + 1); i > 0; --i) put_line(kind, kinds);
  }

  // ---- the article ----

  void put_head(std::uint32_t chance) {
    if (random_.chance(chance / 3)) put_line("kickerline", kKicker | kBoilerplate);
    if (!random_.chance(chance)) return;
    put(random_.chance(8) ? upper(article_->headline) : article_->headline, kHeadline);
    if (random_.chance(20)) put(deck_of(*article_), kHeadline | kBody);
    const bool date_first = random_.chance(30);
    if (date_first && random_.chance(50)) put_line("date", kDateline);
    if (random_.chance(50)) put_line("byline", kByline);
    if (!date_first && random_.chance(50)) put_line("date", kDateline);
    if (random_.chance(20)) put_line("date", kDateline);
  }

  /// A deck: the second sentence without its stop.
  static std::string deck_of(const PlainArticle& article) {
    const std::vector<std::string> sentences =
        sentences_of(article.paragraphs[std::min<std::size_t>(1, article.paragraphs.size() - 1)].text);
    std::string deck = sentences[0];
    while (!deck.empty() && (deck.back() == '.' || deck.back() == '"')) deck.pop_back();
    return deck;
  }

  void put_credit() {
    if (random_.chance(55)) {
      put_line("credit", kCaption);
    } else {
      std::string text = line("caption");
      if (random_.chance(25) && text.back() != '.') text += '.';
      put(text, kCaption);
    }
  }

  /// The body; `furniture` is the chance in a hundred of something between two paragraphs.
  void put_body(std::uint32_t furniture, std::uint32_t credits, bool page = false) {
    std::vector<PasteLine> body = clean(*article_, false, random_.chance(30)).lines;
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
    if (random_.chance(credits)) put_credit();
    if (!body.empty() && random_.chance(12) && body[0].kinds == kBody)
      body[0].text = opening() + body[0].text;
    for (std::size_t i = 0; i < body.size(); ++i) {
      paste_.lines.push_back(body[i]);
      if (i + 1 == body.size()) break;
      if (random_.chance(credits / 4)) put_credit();
      if (random_.chance(2)) put_pull_quote(body);
      if (body.size() > 6 && random_.chance(4)) put_line("subhead", kHeadline);
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

  std::string opening() {
    const std::string place = random_.chance(70) ? upper(line("city")) : line("city");
    switch (random_.below(4)) {
      case 0:
        return place + " (" + line("agency") + ") \xE2\x80\x94 ";
      case 1:
        return place + ", " + kMonths[random_.below(12)] + " " + std::to_string(1 + random_.below(28)) +
               " (" + line("agency") + ") - ";
      case 2:
        return upper(place) + ": ";
      default:
        return upper(place) + " \xE2\x80\x94 ";
    }
  }

  void put_pull_quote(const std::vector<PasteLine>& body) {
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

  // ---- other stories ----

  /// Cuts at a border of words near `size`; what is left never ends a sentence.
  static std::string cut_at(const std::string& text, std::size_t size) {
    if (size >= text.size()) size = text.size() * 2 / 3;
    std::size_t end = text.rfind(' ', size);
    if (end == std::string::npos || end < 20) return text;
    std::string cut = text.substr(0, end);
    while (!cut.empty() && (cut.back() == '.' || cut.back() == ',' || cut.back() == '"' || cut.back() == ' '))
      cut.pop_back();
    return cut;
  }

  static std::string first_words(const PlainArticle& article) {
    std::string text;
    for (const PlainParagraph& paragraph : article.paragraphs) {
      if (paragraph.kinds != kBody) continue;
      if (!text.empty()) text += ' ';
      text += paragraph.text;
      if (text.size() > 900) break;
    }
    return text.empty() ? article.headline : text;
  }

  std::string kicker() {
    std::string words = random_.pick(half_.lines.at("kickerwords"));
    if (random_.chance(60)) words += " " + random_.pick(half_.lines.at("kickerwords"));
    if (random_.chance(15)) words = "\xE2\x80\x98" + words + "\xE2\x80\x99";
    if (random_.chance(5)) words = "'" + words + "'";
    return words;
  }

  std::string ellipsis() {
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

  /// A teaser in one paragraph. `style`: 0 kicker, deck and text; 1 text; 2 headline and text; 3 kicker and
  /// text.
  std::string glued_teaser(const PlainArticle& other, std::uint32_t style) {
    std::string text;
    if (style == 0) text = kicker() + ": " + (random_.chance(50) ? other.headline : deck_of(other)) + " ";
    if (style == 2) text = other.headline + (random_.chance(30) ? ": " : " ");
    if (style == 3) text = kicker() + (random_.chance(80) ? ": " : " ");
    text += cut_at(first_words(other), 150 + random_.below(600));
    return text;
  }

  void put_glued_teasers(std::uint32_t count, std::uint32_t story) {
    // A site keeps one style, though some teasers lack the kicker.
    const std::uint32_t style = random_.below(4);
    const bool dots = random_.chance(25);
    for (std::uint32_t i = 0; i < count; ++i) {
      const bool bare = style != 1 && random_.chance(25);
      std::string text = glued_teaser(draw_other(), bare ? 1 : style);
      if (dots) text += ellipsis();
      put(text, kRelated, story + i);
    }
  }

  std::string summary_of(const PlainArticle& other) {
    const std::vector<std::string> sentences = sentences_of(other.paragraphs[0].text);
    if (random_.chance(55)) return sentences[0];
    return cut_at(other.paragraphs[0].text, 80 + random_.below(160)) + (random_.chance(70) ? ellipsis() : "");
  }

  std::string listed(const std::string& headline, std::uint32_t number) const {
    if (numbered_) return std::to_string(number) + (dotted_ ? ". " : " ") + headline;
    return bulleted_ ? "\xE2\x80\xA2 " + headline : headline;
  }

  /// Cards of a headline and perhaps a section, a time, a summary and "Read more".
  void put_cards(std::uint32_t count, std::uint32_t story) {
    const bool section = random_.chance(25);
    const bool when = random_.chance(30);
    const bool summary = random_.chance(40);
    const bool more = random_.chance(20);
    const bool by = random_.chance(12);
    for (std::uint32_t i = 0; i < count; ++i) {
      const PlainArticle& other = draw_other();
      if (section)
        put(random_.chance(50) ? upper(line("section")) : line("section"), kRelated | kBoilerplate,
            story + i);
      put(listed(other.headline, i + 1), kRelated, story + i);
      if (by) put_line("byline", kRelated | kByline | kBoilerplate);
      if (summary) put(summary_of(other), kRelated, story + i);
      if (when) put_line("date", kRelated | kBoilerplate | kDateline);
      if (more) put_line("readmore", kRelated | kBoilerplate);
    }
  }

  void put_teaser_block(std::uint32_t count) {
    put_line("relatedheader", kBoilerplate | kRelated);
    numbered_ = random_.chance(15);
    dotted_ = random_.chance(50);
    put_cards(count, ++story_);
    story_ += count;
  }

  // ---- families ----

  void make_clean() {
    if (random_.chance(15)) {
      // A few sentences, as people paste to try a thing.
      const std::vector<PasteLine> lines = clean(*article_, false, random_.chance(50)).lines;
      const auto first = random_.below(static_cast<std::uint32_t>(lines.size()));
      const std::size_t last = std::min<std::size_t>(lines.size(), first + 1 + random_.below(4));
      for (std::size_t i = first; i < last; ++i) paste_.lines.push_back(lines[i]);
      return;
    }
    put_head(60);
    put_body(0, random_.chance(30) ? 25 : 0);
    if (random_.chance(10)) put_line("desk", kByline | kBoilerplate);
  }

  void make_glued() {
    put_head(40);
    put_body(random_.chance(15) ? 5 : 0, 35);
    if (random_.chance(10)) put_line("desk", kByline | kBoilerplate);
    if (random_.chance(12)) put_line("relatedheader", kBoilerplate | kRelated);
    put_glued_teasers(1 + random_.below(6), 1);
    if (random_.chance(10)) put_line("legal", kBoilerplate);
  }

  void make_related() {
    put_head(60);
    if (random_.chance(30)) put_line("share", kBoilerplate);
    put_body(random_.chance(40) ? 8 : 0, 30);
    if (random_.chance(25)) put_line("desk", kByline | kBoilerplate);
    if (random_.chance(25)) put_line("tags", kBoilerplate);
    if (random_.chance(20)) put_line("bio", kBoilerplate | kByline);
    if (random_.chance(75)) put_line("relatedheader", kBoilerplate | kRelated);
    if (random_.chance(30)) {
      put_glued_teasers(1 + random_.below(4), 1);
    } else {
      put_cards(1 + random_.below(6), 1);
    }
    story_ += 8;
    put_lines("subscribe", kBoilerplate, 2);
    put_lines("legal", kBoilerplate, 2);
  }

  void make_page() {
    put_lines("navigation", kBoilerplate, 14);
    put_lines("cookie", kBoilerplate, 2);
    put_lines("subscribe", kBoilerplate, 3);
    if (random_.chance(20)) put_teaser_block(1 + random_.below(5));
    put_head(92);
    put_lines("share", kBoilerplate, 6);
    put_lines("media", kBoilerplate, 1);
    put_body(random_.chance(70) ? 12 : 3, 60, true);
    if (random_.chance(25)) put_line("desk", kByline | kBoilerplate);
    put_lines("share", kBoilerplate, 4);
    put_lines("tags", kBoilerplate, 3);
    if (random_.chance(35)) put_line("bio", kBoilerplate | kByline);
    put_lines("subscribe", kBoilerplate, 4);
    if (random_.chance(75)) put_teaser_block(1 + random_.below(7));
    if (random_.chance(40)) put_comment_section(1 + random_.below(6));
    if (random_.chance(60)) put_teaser_block(2 + random_.below(8));
    put_lines("ad", kBoilerplate, 2);
    put_lines("navigation", kBoilerplate, 12);
    put_lines("legal", kBoilerplate, 6);
  }

  void make_digest() {
    put_head(100);
    put_body(0, 5);
    const std::uint32_t stories = 1 + random_.below(6);
    for (std::uint32_t i = 0; i < stories; ++i) {
      const PlainArticle& other = draw_other();
      put(other.headline, kRelated, i + 1);
      if (random_.chance(35)) put_line("byline", kRelated | kByline);
      if (random_.chance(35)) put_line("date", kRelated | kDateline);
      for (const PlainParagraph& paragraph : other.paragraphs)
        put(paragraph.text, paragraph.kinds == kBody ? kRelated : kRelated | paragraph.kinds, i + 1);
    }
  }

  void make_most_read() {
    put_head(70);
    put_body(random_.chance(30) ? 5 : 0, 20);
    put_line("relatedheader", kBoilerplate | kRelated);
    numbered_ = random_.chance(60);
    dotted_ = random_.chance(50);
    const std::uint32_t count = 3 + random_.below(8);
    for (std::uint32_t i = 0; i < count; ++i) {
      if (numbered_ && !dotted_ && random_.chance(30)) {
        put(std::to_string(i + 1), kRelated | kBoilerplate, i + 1);
        put(draw_other().headline, kRelated, i + 1);
      } else {
        put(listed(draw_other().headline, i + 1), kRelated, i + 1);
      }
    }
    put_lines("navigation", kBoilerplate, 4);
  }

  void put_comment_section(std::uint32_t count) {
    put_lines("comments", kBoilerplate, 3);
    const bool reply = random_.chance(60);
    const bool user_first = random_.chance(75);
    for (std::uint32_t i = 0; i < count; ++i) {
      const std::string user = random_.chance(50) ? line("first") + std::to_string(random_.below(99))
                                                  : line("first") + " " + line("last");
      if (user_first)
        put(random_.chance(50) ? user : user + " " + std::to_string(2 + random_.below(20)) + " hours ago",
            kBoilerplate);
      std::string comment = random_.pick(synthesizer_.web_lines_);
      if (random_.chance(40)) comment += " " + random_.pick(synthesizer_.web_lines_);
      put(comment, kBoilerplate);
      if (reply) put_line("comments", kBoilerplate);
    }
  }

  void make_comments() {
    put_head(60);
    put_body(0, 20);
    put_line("comments", kBoilerplate);
    put_comment_section(1 + random_.below(8));
    put_lines("legal", kBoilerplate, 2);
  }

  /// Held out: teasers before the article, and cards that open with a time or a kicker, without a heading.
  void make_cards() {
    const std::uint32_t above = random_.below(4);
    for (std::uint32_t i = 0; i < above; ++i) {
      put(draw_other().headline, kRelated | kBoilerplate, i + 20);
      put(std::to_string(2 + random_.below(20)) + " hours ago", kRelated | kBoilerplate | kDateline);
    }
    put_head(95);
    put_body(random_.chance(40) ? 6 : 0, 35);
    const std::uint32_t below = 2 + random_.below(5);
    const std::uint32_t style = random_.below(3);
    for (std::uint32_t i = 0; i < below; ++i) {
      const PlainArticle& other = draw_other();
      if (style == 0) put(date() + " | " + other.headline, kRelated, i + 1);
      if (style == 1)
        put(line("section") + ": " + other.headline + " - " +
                cut_at(first_words(other), 200 + random_.below(200)) + "\xE2\x80\xA6",
            kRelated, i + 1);
      if (style == 2) {
        put(upper(line("topic")), kRelated | kBoilerplate | kKicker, i + 1);
        put(other.headline, kRelated, i + 1);
        put(cut_at(first_words(other), 120 + random_.below(240)), kRelated, i + 1);
      }
    }
  }

  const PasteSynthesizer& synthesizer_;
  const Half& half_;
  Random random_;
  const PlainArticle* article_ = nullptr;
  Paste paste_;
  std::set<std::string> used_;
  std::set<std::uint64_t> own_words_;
  std::uint32_t story_ = 0;
  bool numbered_ = false;
  bool dotted_ = false;
  bool bulleted_ = false;
};

PasteSynthesizer::PasteSynthesizer(std::string lines, std::vector<PlainArticle> pool,
                                   std::vector<std::string> web_lines)
    : pool_(std::move(pool)), web_lines_(std::move(web_lines)) {
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
}

Paste PasteSynthesizer::make(PasteFamily family, std::uint64_t seed, bool held_out) const {
  return Maker(*this, hash_combine(seed, static_cast<std::uint64_t>(family) + 1), held_out).make(family);
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
