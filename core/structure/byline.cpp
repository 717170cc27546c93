// Reads bylines: "By Jane Doe and John Roe, Marewire".
// SPDX-License-Identifier: Apache-2.0
#include "core/structure/byline.h"

#include "core/structure/line_words.h"
#include "core/text/one_of.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t kMaxBylineWords = 24;

class BylineReader {
 public:
  explicit BylineReader(const LineWords& line) : line_(line), begin_(line.begin()), end_(line.end()) {}

  Byline read() const {
    if (begin_ == end_ || end_ - begin_ > kMaxBylineWords) return {};
    const std::uint32_t at = names_begin();
    if (at > begin_) return read_names(at);
    if (is_all_newsroom(at)) return read_agency();
    const std::uint32_t names = names_end(at, 5);
    if (names - at < 2) return {};
    if (names == end_) {
      return end_ - begin_ <= 4 && line_.text_of(end_ - 1).size() > 1
                 ? Byline{BylineForm::NameOnly, {line_.span(at, names)}, {}}
                 : Byline{};
    }
    if (is_rest_of_byline(names)) return {BylineForm::NameAndRole, {line_.span(at, names)}, {}};
    return {};
  }

 private:
  /// "Reporter: Jane Doe", "Author: Jane Doe".
  bool heads_author(std::uint32_t at) const { return line_.has_class(at, kNewsroomRole | kAuthorLead); }

  /// Where the names begin behind "By", "Written by", "3 May 2020 - By", "Reporter:" or, if a place follows
  /// them, "From"; the line's first word where nothing of the kind leads to them.
  std::uint32_t names_begin() const {
    for (std::uint32_t i = begin_; i + 1 < end_ && i < begin_ + 12; ++i) {
      if (line_.is(i, "by")) return i + 1;
      if (!line_.is_of_date(i) && !line_.has_class(i, kBylineLead) && !line_.is(i, "on") &&
          !line_.is(i, "at"))
        break;
    }
    for (std::uint32_t i = begin_; i + 1 < end_ && i < begin_ + 2; ++i) {
      if (!heads_author(i)) break;
      if (line_.gap(i + 1).find(':') != std::string_view::npos) return i + 1;
    }
    if (!line_.is(begin_, "from") || end_ - begin_ < 4) return begin_;
    const std::uint32_t names = names_end(begin_ + 1, 5);
    const bool place = names >= begin_ + 3 && names < end_ && end_ - names <= 3 &&
                       line_.gap(names).find(',') != std::string_view::npos && is_capitalized_from(names);
    return place ? begin_ + 1 : begin_;
  }

  bool is_capitalized_from(std::uint32_t at) const {
    while (at < end_ && line_.is_capitalized(at)) ++at;
    return at == end_;
  }

  /// "Agence Marewire", "MWA, Paris", "MWA | Bhopal".
  Byline read_agency() const {
    std::uint32_t place = begin_ + 1;
    while (place < end_ && line_.gap(place).find_first_of(",|/") == std::string_view::npos) ++place;
    bool named = place < end_;
    for (std::uint32_t i = place; i < end_; ++i) named = named && !is_newsroom(i) && line_.is_capitalized(i);
    return {BylineForm::AgencyOnly,
            {line_.span(begin_, named ? place : end_)},
            named ? line_.span(place, end_) : Span{}};
  }

  /// The names from `at` on, and those behind a place and "and" or a comma.
  Byline read_names(std::uint32_t at) const {
    Byline byline{BylineForm::ByName, {}, {}};
    std::uint32_t names = names_end(at, 16);
    // "By Marewire", "By our correspondent"
    if (names == at && is_all_newsroom(at)) return {BylineForm::AgencyOnly, {line_.span(at, end_)}, {}};
    if (names == at) return {};
    byline.authors.push_back(line_.span(at, names));
    for (std::uint32_t next = next_author(names); next < end_; next = next_author(names)) {
      names = names_end(next, 16);
      byline.authors.push_back(line_.span(next, names));
    }
    // After the names a byline goes on with a role, an agency, a date or nothing, not with prose; "and" at
    // its end means that more names stand on the next line.
    const bool open = names + 1 == end_ && line_.is(names, "and");
    if (names < end_ && !open && !is_rest_of_byline(names)) return {};
    return byline;
  }

  /// Behind the names that end at `at` and their place, where further names begin; the line's end where none
  /// do.
  std::uint32_t next_author(std::uint32_t at) const {
    if (at >= end_ || !(line_.is(at, "in") || line_.is(at, "at"))) return end_;
    std::uint32_t i = at + 1;
    while (i < end_ && i <= at + 4 && line_.is_capitalized(i) &&
           (i == at + 1 || line_.gap(i).find_first_not_of(" -.'") == std::string_view::npos))
      ++i;
    if (i == at + 1 || i >= end_) return end_;
    const bool comma = line_.gap(i).find_first_of(",;&") != std::string_view::npos;
    if (line_.is(i, "and")) {
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
      if (i > at && (line_.gap(i) == " - " ||
                     line_.gap(i).find_first_not_of(" .-,&'\xE2\x80\x99") != std::string_view::npos))
        break;
      const bool joins = line_.is(i, "and") || (i > at && line_.gap(i).find('&') != std::string_view::npos &&
                                                line_.is_capitalized(i));
      if (joins && i > at) {
        if (!line_.is(i, "and")) end = i + 1;
        ++i;
        continue;
      }
      if (i > at && line_.gap(i).find(',') != std::string_view::npos &&
          (end - at < 2 || has_role_before_comma(i) || line_.is_of_date(i) || ends_on_place(i) ||
           (end_ - i <= 3 && ends_on_site(i))))
        break;
      const bool particle = is_one_of(line_.text_of(i), {"de", "da", "del", "der", "van", "von", "bin", "al",
                                                         "la", "le", "dos", "ibn", "di"});
      if (particle && i > at) {
        ++i;
        continue;
      }
      const bool month = line_.is_month(i);
      if (!line_.is_capitalized(i) || is_newsroom(i) || is_page_word(i) || (month && is_dated(i)) ||
          line_.has_class(i, kWeekday) ||
          (!month && line_.has_class(i, kFunctionWord) && line_.text_of(i).size() > 1)) {
        break;
      }
      end = ++i;
    }
    return end;
  }

  /// "3 May", "June 2020": without a number beside it, a month is somebody's name ("Jun Seo-yeon", "Ida
  /// May").
  bool is_dated(std::uint32_t at) const {
    return (at + 1 < end_ && line_.is_number(at + 1)) || (at > begin_ && line_.is_number(at - 1));
  }

  /// A single word behind the last comma is a place: "Jane Doe, Nairobi".
  bool ends_on_place(std::uint32_t at) const { return at + 1 == end_ && line_.is_capitalized(at); }

  /// Words that pages write in capitals beside dates and pictures, and hardly anyone is called: at the end of
  /// "By Nicole Story" it is a surname.
  bool is_page_word(std::uint32_t at) const {
    if (at + 1 == end_ && at > begin_ + 1 && line_.is(at - 2, "by")) return false;
    return line_.has_class(at, kPageWord) && !(at > begin_ && line_.is(at - 1, "by"));
  }

  /// True where a newsroom word stands between `at` and the next comma: "Jane Doe, Health Correspondent".
  bool has_role_before_comma(std::uint32_t at) const {
    for (std::uint32_t i = at; i < end_ && (i == at || line_.gap(i).find(',') == std::string_view::npos);
         ++i) {
      if (is_newsroom(i)) return true;
    }
    return false;
  }

  /// A role or an agency; short names of agencies are words, too, unless they are in capitals.
  bool is_newsroom(std::uint32_t at) const {
    return line_.has_class(at, kNewsroomRole) ||
           (line_.has_class(at, kAgency) &&
            (line_[at].letters == WordCase::Upper || line_.text_of(at).size() > 4));
  }

  /// "Staff Reporter", "Marewire and our correspondent in Lima": roles and agencies to the line's end.
  bool is_all_newsroom(std::uint32_t at) const {
    const std::uint32_t first = at;
    if (!is_newsroom(at) && !line_.is(at, "our")) return false;
    bool any = false;
    for (; at < end_; ++at) {
      const bool hit = is_newsroom(at);
      any = any || hit;
      if (!hit && !line_.is_capitalized(at) && !line_.is(at, "and") && !line_.is(at, "in") &&
          !line_.is(at, "our"))
        return false;
    }
    return any && end_ - first <= 5;
  }

  /// True where what follows the names looks like the rest of a byline.
  bool is_rest_of_byline(std::uint32_t at) const {
    std::uint32_t known = 0;
    std::uint32_t digits = 0;
    for (std::uint32_t i = at; i < end_; ++i) {
      if (is_newsroom(i) || line_.is_of_date(i) || line_.is(i, "updated") || line_.is(i, "published"))
        ++known;
      digits += line_.is_number(i) ? 1u : 0u;
    }
    // A single number is no date: "Floods Kill 254".
    if (known == 1 && digits == 1) known = 0;
    const std::string_view first = line_.gap(at);
    const bool parted = first == " - " || first.find_first_of(",|(/") != std::string_view::npos ||
                        first.find("\xE2\x80\xA2") != std::string_view::npos ||
                        first.find("\xE2\x80\x94") != std::string_view::npos;
    const bool in_place =
        line_.is(at, "in") && at + 1 < end_ && line_.is_capitalized(at + 1) && end_ - at <= 5;
    const bool email = line_.span(at, end_).of(line_.text()).find('@') != std::string_view::npos;
    const bool for_site = line_.is(at, "for") && end_ - at <= 6 && ends_on_site(at);
    return in_place || email || for_site || (parted && end_ - at <= 6 && ends_on_site(at)) ||
           (known > 0 && (parted || is_newsroom(at) || line_.is_of_date(at) || known * 2 >= end_ - at)) ||
           (parted && end_ - at <= 4 && line_.is_capitalized(at) && begin_ + 1 < at &&
            (line_.is(begin_, "by") || line_.is(begin_, "from")));
  }

  /// "Cleveland.com", "NJ Advance Media for NJ.com": a point without a space behind it.
  bool ends_on_site(std::uint32_t at) const {
    return end_ - at >= 2 && line_[end_ - 1].letters != WordCase::Capitalized && line_.gap(end_ - 1) == ".";
  }

  LineWords line_;
  std::uint32_t begin_;  // of the line
  std::uint32_t end_;
};

}  // namespace

Byline read_byline(std::string_view text, const std::vector<TextWord>& words, std::uint32_t begin,
                   std::uint32_t end, const WordTable& table) {
  return BylineReader(LineWords(text, words, begin, end, table)).read();
}

}  // namespace nutgraf
