// Reads bylines ("By Jane Doe and John Roe, Reuters") and dateline openings ("MANILA (Reuters) —").
// SPDX-License-Identifier: Apache-2.0
#include "core/structure/byline.h"

#include <algorithm>

#include "core/text/one_of.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t kMaxBylineWords = 24;
constexpr std::uint32_t kMaxDatelineWords = 12;
constexpr std::uint32_t kMaxDatelineBytes = 90;

bool is_capitalized(const TextWord& word) {
  return word.letters == WordCase::Capitalized || word.letters == WordCase::Upper;
}

class LineReader {
 public:
  LineReader(std::string_view text, const std::vector<TextWord>& words, std::uint32_t begin,
             std::uint32_t end, const WordTable& table)
      : text_(text), words_(words), begin_(begin), end_(end), table_(table) {}

  Byline byline() const {
    if (begin_ == end_ || end_ - begin_ > kMaxBylineWords) return {};
    std::uint32_t at = begin_;
    if (folded_is(at, "by") || (at + 1 < end_ && folded_is(at + 1, "by") && lead_verb(at))) {
      at += folded_is(at, "by") ? 1 : 2;
      const std::uint32_t names = names_end(at, 8);
      if (names == at) return {};
      // After the names a byline goes on with a role, an agency, a date or nothing, not with prose.
      if (names < end_ && !tail(names)) return {};
      return {BylineForm::ByName, span(at, names)};
    }
    if (all_newsroom(at)) return {BylineForm::AgencyOnly, span(begin_, end_)};
    const std::uint32_t names = names_end(at, 5);
    if (names - at < 2) return {};
    if (names == end_) {
      return end_ - begin_ <= 4 && text_of(end_ - 1).size() > 1
                 ? Byline{BylineForm::NameOnly, span(at, names)}
                 : Byline{};
    }
    if (tail(names)) return {BylineForm::NameAndRole, span(at, names)};
    return {};
  }

  std::optional<Dateline> dateline() const {
    std::uint32_t at = begin_;
    const std::uint32_t limit = std::min(end_, begin_ + kMaxDatelineWords);
    bool upper = false;
    while (at < limit && is_capitalized(words_[at]) &&
           !(at > begin_ && (date_word(at) || table_.is(words_[at].hash, kAgency)))) {
      // Names of places are parted by spaces, commas, hyphens and points only.
      if (at > begin_ && gap(at).find_first_not_of(" ,.-/") != std::string_view::npos) break;
      upper = upper || (at < begin_ + 3 && words_[at].letters == WordCase::Upper);
      ++at;
    }
    if (at == begin_ || at >= end_) return std::nullopt;
    const Span place = span(begin_, at);
    if (place.size() > kMaxDatelineBytes || words_[begin_].span.begin > place.begin) return std::nullopt;
    bool agency = false;
    // Up to the dash: an agency in parentheses, a date.
    std::uint32_t words = 0;
    std::uint32_t position = place.end;
    const std::uint32_t text_end = words_[end_ - 1].span.end;
    while (position < text_end) {
      const std::string_view rest = text_.substr(position, std::min<std::uint32_t>(8, text_end - position));
      const std::size_t dash = dash_size(rest);
      if (dash != 0 && (agency || upper)) return Dateline{{place, at}, false};
      if (rest[0] == ':' && words == 0 && upper && !agency && at - begin_ <= 4)
        return Dateline{{place, at}, true};
      if (at < end_ && words_[at].span.begin == position) {
        if (++words > 8 || !(agency_word(at) || date_word(at))) return std::nullopt;
        agency = agency || agency_word(at);
        position = words_[at++].span.end;
      } else if (rest[0] == ' ' || rest[0] == ',' || rest[0] == '(' || rest[0] == ')' || rest[0] == '.' ||
                 rest[0] == '/' || rest[0] == '-') {
        ++position;
      } else {
        return std::nullopt;
      }
    }
    return std::nullopt;
  }

 private:
  std::string_view text_of(std::uint32_t at) const { return words_[at].span.of(text_); }
  /// What stands before word `at`.
  std::string_view gap(std::uint32_t at) const {
    return text_.substr(words_[at - 1].span.end, words_[at].span.begin - words_[at - 1].span.end);
  }
  Span span(std::uint32_t begin, std::uint32_t end) const {
    return {words_[begin].span.begin, words_[end - 1].span.end};
  }
  bool folded_is(std::uint32_t at, std::string_view word) const { return words_[at].hash == hash64(word); }
  bool lead_verb(std::uint32_t at) const {
    return folded_is(at, "written") || folded_is(at, "words") || folded_is(at, "posted") ||
           folded_is(at, "reported") || folded_is(at, "story") || folded_is(at, "text") ||
           folded_is(at, "author") || folded_is(at, "published");
  }

  /// The end of a list of personal names that begins at `at`.
  std::uint32_t names_end(std::uint32_t at, std::uint32_t limit) const {
    std::uint32_t end = at;
    std::uint32_t i = at;
    while (i < end_ && i < at + limit) {
      if (i > at && gap(i).find_first_not_of(" .-,&'\xE2\x80\x99") != std::string_view::npos) break;
      const bool joins = folded_is(i, "and") ||
                         (i > at && gap(i).find('&') != std::string_view::npos && is_capitalized(words_[i]));
      if (joins && i > at) {
        if (!folded_is(i, "and")) end = i + 1;
        ++i;
        continue;
      }
      if (i > at && gap(i).find(',') != std::string_view::npos &&
          (end - at < 2 || role_part(i) || date_word(i)))
        break;
      const bool particle = is_one_of(
          text_of(i), {"de", "da", "del", "der", "van", "von", "bin", "al", "la", "le", "dos", "ibn", "di"});
      if (particle && i > at) {
        ++i;
        continue;
      }
      if (!is_capitalized(words_[i]) || newsroom(i) || table_.month(words_[i].hash) != 0 ||
          table_.is(words_[i].hash, kWeekday) ||
          (table_.is(words_[i].hash, kFunctionWord) && text_of(i).size() > 1)) {
        break;
      }
      end = ++i;
    }
    return end;
  }

  /// True where a newsroom word stands between `at` and the next comma: "Jane Doe, Health Correspondent".
  bool role_part(std::uint32_t at) const {
    for (std::uint32_t i = at; i < end_ && (i == at || gap(i).find(',') == std::string_view::npos); ++i) {
      if (newsroom(i)) return true;
    }
    return false;
  }

  bool newsroom(std::uint32_t at) const {
    return table_.is(words_[at].hash, kNewsroomRole) ||
           (table_.is(words_[at].hash, kAgency) &&
            (words_[at].letters == WordCase::Upper || text_of(at).size() > 4));
  }
  bool agency_word(std::uint32_t at) const {
    return is_capitalized(words_[at]) && !table_.is(words_[at].hash, kWeekday) &&
           table_.month(words_[at].hash) == 0;
  }
  bool date_word(std::uint32_t at) const {
    return words_[at].letters == WordCase::Digits || table_.month(words_[at].hash) != 0 ||
           table_.is(words_[at].hash, kWeekday | kClockWord);
  }

  bool all_newsroom(std::uint32_t at) const {
    if (!newsroom(at) && !folded_is(at, "our")) return false;
    bool any = false;
    for (; at < end_; ++at) {
      const bool hit = newsroom(at);
      any = any || hit;
      if (!hit && !is_capitalized(words_[at]) && !folded_is(at, "and") && !folded_is(at, "in") &&
          !folded_is(at, "our"))
        return false;
    }
    return any && end_ - begin_ <= 5;
  }

  /// True where what follows the names looks like the rest of a byline.
  bool tail(std::uint32_t at) const {
    std::uint32_t known = 0;
    for (std::uint32_t i = at; i < end_; ++i) {
      if (newsroom(i) || date_word(i) || folded_is(i, "updated") || folded_is(i, "published")) ++known;
    }
    const std::string_view first = gap(at);
    const bool parted = first.find_first_of(",|(/") != std::string_view::npos ||
                        first.find("\xE2\x80\xA2") != std::string_view::npos ||
                        first.find("\xE2\x80\x94") != std::string_view::npos;
    const bool in_place =
        folded_is(at, "in") && at + 1 < end_ && is_capitalized(words_[at + 1]) && end_ - at <= 5;
    const bool email =
        text_.substr(words_[at].span.begin, words_[end_ - 1].span.end - words_[at].span.begin).find('@') !=
        std::string_view::npos;
    return in_place || email ||
           (known > 0 && (parted || newsroom(at) || date_word(at) || known * 2 >= end_ - at)) ||
           (parted && end_ - at <= 4 && is_capitalized(words_[at]) && begin_ + 1 < at &&
            folded_is(begin_, "by"));
  }

  /// Bytes of a dash that ends a dateline, 0 where there is none.
  static std::size_t dash_size(std::string_view rest) {
    if (rest.substr(0, 3) == "\xE2\x80\x94" || rest.substr(0, 3) == "\xE2\x80\x93" ||
        rest.substr(0, 3) == "\xE2\x80\x95")
      return 3;
    if (rest.substr(0, 2) == "--") return 2;
    if (rest.substr(0, 3) == " - ") return 3;
    return 0;
  }

  std::string_view text_;
  const std::vector<TextWord>& words_;
  std::uint32_t begin_;
  std::uint32_t end_;
  const WordTable& table_;
};

}  // namespace

Byline read_byline(std::string_view text, const std::vector<TextWord>& words, std::uint32_t begin,
                   std::uint32_t end, const WordTable& table) {
  return LineReader(text, words, begin, end, table).byline();
}

std::optional<Dateline> read_dateline(std::string_view text, const std::vector<TextWord>& words,
                                      std::uint32_t begin, std::uint32_t end, const WordTable& table) {
  return LineReader(text, words, begin, end, table).dateline();
}

}  // namespace nutgraf
