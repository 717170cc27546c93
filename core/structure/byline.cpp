// Reads bylines ("By Jane Doe and John Roe, Marewire") and dateline openings ("MANILA (Marewire) —").
// SPDX-License-Identifier: Apache-2.0
#include "core/structure/byline.h"

#include <algorithm>

#include "core/text/one_of.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t kMaxBylineWords = 24;
constexpr std::uint32_t kMaxDatelineWords = 12;
constexpr std::uint32_t kMaxDatelineBytes = 90;

class LineReader {
 public:
  LineReader(std::string_view text, const std::vector<TextWord>& words, std::uint32_t begin,
             std::uint32_t end, const WordTable& table)
      : text_(text), words_(words), begin_(begin), end_(end), table_(table) {}

  Byline byline() const {
    if (begin_ == end_ || end_ - begin_ > kMaxBylineWords) return {};
    const std::uint32_t at = after_lead();
    if (at > begin_) return by_name(at);
    if (all_newsroom(at)) return by_agency();
    const std::uint32_t names = names_end(at, 5);
    if (names - at < 2) return {};
    if (names == end_) {
      return end_ - begin_ <= 4 && text_of(end_ - 1).size() > 1
                 ? Byline{BylineForm::NameOnly, {span(at, names)}, {}}
                 : Byline{};
    }
    if (tail(names)) return {BylineForm::NameAndRole, {span(at, names)}, {}};
    return {};
  }

  std::optional<Dateline> dateline() const {
    std::uint32_t at = begin_;
    const std::uint32_t limit = std::min(end_, begin_ + kMaxDatelineWords);
    bool upper = false;
    while (at < limit && is_capitalized(words_[at]) &&
           !(at > begin_ && (date_word(at) || table_.is(words_[at].hash, kAgency)))) {
      // Names of places are parted by spaces, commas, hyphens and points only, and by no dash.
      if (at > begin_ && (gap(at).find_first_not_of(" ,.-/") != std::string_view::npos ||
                          gap(at).find(" -") != std::string_view::npos))
        break;
      upper = upper || (at < begin_ + 3 && words_[at].letters == WordCase::Upper);
      ++at;
    }
    if (at == begin_ || at >= end_) return std::nullopt;
    Span place = span(begin_, at);
    // "N.Y. —", "Calif. (AP)": the abbreviation's own point.
    if (text_.substr(place.end, 2) == ". ") ++place.end;
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
      if (rest[0] == ':' && agency) return Dateline{{place, at}, false};
      if (rest[0] == ':' && words == 0 && upper && at - begin_ <= 4) return Dateline{{place, at}, true};
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
  bool lead_verb(std::uint32_t at) const { return table_.is(words_[at].hash, kBylineLead); }
  /// "Reporter: Jane Doe", "Author: Jane Doe".
  bool heads_author(std::uint32_t at) const {
    return table_.is(words_[at].hash, kNewsroomRole | kAuthorLead);
  }

  /// Where the names begin behind "By", "Written by", "3 May 2020 - By", "Reporter:" or, if a place follows
  /// them, "From"; the line's first word where nothing of the kind leads to them.
  std::uint32_t after_lead() const {
    for (std::uint32_t i = begin_; i + 1 < end_ && i < begin_ + 12; ++i) {
      if (folded_is(i, "by")) return i + 1;
      if (!date_word(i) && !lead_verb(i) && !folded_is(i, "on") && !folded_is(i, "at")) break;
    }
    for (std::uint32_t i = begin_; i + 1 < end_ && i < begin_ + 2; ++i) {
      if (!heads_author(i)) break;
      if (gap(i + 1).find(':') != std::string_view::npos) return i + 1;
    }
    if (!folded_is(begin_, "from") || end_ - begin_ < 4) return begin_;
    const std::uint32_t names = names_end(begin_ + 1, 5);
    const bool place = names >= begin_ + 3 && names < end_ && end_ - names <= 3 &&
                       gap(names).find(',') != std::string_view::npos && all_capitalized(names);
    return place ? begin_ + 1 : begin_;
  }

  bool all_capitalized(std::uint32_t at) const {
    while (at < end_ && is_capitalized(words_[at])) ++at;
    return at == end_;
  }

  /// "Agence Marewire", "MWA, Paris", "MWA | Bhopal".
  Byline by_agency() const {
    std::uint32_t place = begin_ + 1;
    while (place < end_ && gap(place).find_first_of(",|/") == std::string_view::npos) ++place;
    bool named = place < end_;
    for (std::uint32_t i = place; i < end_; ++i) named = named && !newsroom(i) && is_capitalized(words_[i]);
    return {BylineForm::AgencyOnly, {span(begin_, named ? place : end_)}, named ? span(place, end_) : Span{}};
  }

  /// The names from `at` on, and those behind a place and "and" or a comma.
  Byline by_name(std::uint32_t at) const {
    Byline byline{BylineForm::ByName, {}, {}};
    std::uint32_t names = names_end(at, 16);
    // "By Marewire", "By our correspondent"
    if (names == at && all_newsroom(at)) return {BylineForm::AgencyOnly, {span(at, end_)}, {}};
    if (names == at) return {};
    byline.authors.push_back(span(at, names));
    for (std::uint32_t next = next_author(names); next < end_; next = next_author(names)) {
      names = names_end(next, 16);
      byline.authors.push_back(span(next, names));
    }
    // After the names a byline goes on with a role, an agency, a date or nothing, not with prose; "and" at
    // its end means that more names stand on the next line.
    const bool open = names + 1 == end_ && folded_is(names, "and");
    if (names < end_ && !open && !tail(names)) return {};
    return byline;
  }

  /// Behind the names that end at `at` and their place, where further names begin; the line's end where none
  /// do.
  std::uint32_t next_author(std::uint32_t at) const {
    if (at >= end_ || !(folded_is(at, "in") || folded_is(at, "at"))) return end_;
    std::uint32_t i = at + 1;
    while (i < end_ && i <= at + 4 && is_capitalized(words_[i]) &&
           (i == at + 1 || gap(i).find_first_not_of(" -.'") == std::string_view::npos))
      ++i;
    if (i == at + 1 || i >= end_) return end_;
    const bool comma = gap(i).find_first_of(",;&") != std::string_view::npos;
    if (folded_is(i, "and")) {
      ++i;
    } else if (!comma) {
      return end_;
    }
    return i < end_ && names_end(i, 5) >= i + 2 ? i : end_;
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
          (end - at < 2 || role_part(i) || date_word(i) || ends_on_place(i) ||
           (end_ - i <= 3 && ends_on_site(i))))
        break;
      const bool particle = is_one_of(
          text_of(i), {"de", "da", "del", "der", "van", "von", "bin", "al", "la", "le", "dos", "ibn", "di"});
      if (particle && i > at) {
        ++i;
        continue;
      }
      const bool month = table_.month(words_[i].hash) != 0;
      if (!is_capitalized(words_[i]) || newsroom(i) || page_word(i) || (month && is_dated(i)) ||
          table_.is(words_[i].hash, kWeekday) ||
          (!month && table_.is(words_[i].hash, kFunctionWord) && text_of(i).size() > 1)) {
        break;
      }
      end = ++i;
    }
    return end;
  }

  /// "3 May", "June 2020": without a number beside it, a month is somebody's name ("Jun Seo-yeon", "Ida
  /// May").
  bool is_dated(std::uint32_t at) const {
    return (at + 1 < end_ && words_[at + 1].letters == WordCase::Digits) ||
           (at > begin_ && words_[at - 1].letters == WordCase::Digits);
  }

  /// A single word behind the last comma is a place: "Jane Doe, Nairobi".
  bool ends_on_place(std::uint32_t at) const { return at + 1 == end_ && is_capitalized(words_[at]); }

  /// Words that pages write in capitals beside dates and pictures, and hardly anyone is called: at the end of
  /// "By Nicole Story" it is a surname.
  bool page_word(std::uint32_t at) const {
    if (at + 1 == end_ && at > begin_ + 1 && folded_is(at - 2, "by")) return false;
    return table_.is(words_[at].hash, kPageWord) && !(at > begin_ && folded_is(at - 1, "by"));
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
    const std::uint32_t first = at;
    if (!newsroom(at) && !folded_is(at, "our")) return false;
    bool any = false;
    for (; at < end_; ++at) {
      const bool hit = newsroom(at);
      any = any || hit;
      if (!hit && !is_capitalized(words_[at]) && !folded_is(at, "and") && !folded_is(at, "in") &&
          !folded_is(at, "our"))
        return false;
    }
    return any && end_ - first <= 5;
  }

  /// True where what follows the names looks like the rest of a byline.
  bool tail(std::uint32_t at) const {
    std::uint32_t known = 0;
    std::uint32_t digits = 0;
    for (std::uint32_t i = at; i < end_; ++i) {
      if (newsroom(i) || date_word(i) || folded_is(i, "updated") || folded_is(i, "published")) ++known;
      digits += words_[i].letters == WordCase::Digits ? 1u : 0u;
    }
    // A single number is no date: "Floods Kill 254".
    if (known == 1 && digits == 1) known = 0;
    const std::string_view first = gap(at);
    const bool parted = first.find_first_of(",|(/") != std::string_view::npos ||
                        first.find("\xE2\x80\xA2") != std::string_view::npos ||
                        first.find("\xE2\x80\x94") != std::string_view::npos;
    const bool in_place =
        folded_is(at, "in") && at + 1 < end_ && is_capitalized(words_[at + 1]) && end_ - at <= 5;
    const bool email =
        text_.substr(words_[at].span.begin, words_[end_ - 1].span.end - words_[at].span.begin).find('@') !=
        std::string_view::npos;
    return in_place || email || (parted && end_ - at <= 6 && ends_on_site(at)) ||
           (known > 0 && (parted || newsroom(at) || date_word(at) || known * 2 >= end_ - at)) ||
           (parted && end_ - at <= 4 && is_capitalized(words_[at]) && begin_ + 1 < at &&
            (folded_is(begin_, "by") || folded_is(begin_, "from")));
  }

  /// "Cleveland.com", "NJ Advance Media for NJ.com": a point without a space behind it.
  bool ends_on_site(std::uint32_t at) const {
    return end_ - at >= 2 && words_[end_ - 1].letters == WordCase::Lower && gap(end_ - 1) == ".";
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
