// Reads the dateline that opens a story: "MANILA (Marewire) —".
// SPDX-License-Identifier: Apache-2.0
#include "core/structure/dateline.h"

#include <algorithm>

#include "core/structure/line_words.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t kMaxPlaceWords = 12;
constexpr std::uint32_t kMaxPlaceBytes = 90;
constexpr std::uint32_t kMaxSourceWords = 8;  // of the agency and the date between place and dash
constexpr std::uint32_t kMaxColonWords = 4;   // of a place before a colon

bool begins_with_dash(std::string_view rest) {
  return rest.starts_with("\u2014") || rest.starts_with("\u2013") || rest.starts_with("\u2015") ||
         rest.starts_with("--") || rest.starts_with(" - ");
}

class DatelineReader {
 public:
  explicit DatelineReader(const LineWords& line) : line_(line) {}

  std::optional<Dateline> read() const {
    const std::uint32_t end = end_of_place();
    if (end == line_.begin() || end >= line_.end()) return std::nullopt;
    Span place = line_.span(line_.begin(), end);
    // "N.Y. —", "Calif. (AP)": the abbreviation's own point.
    if (line_.text().substr(place.end, 2) == ". ") ++place.end;
    if (place.size() > kMaxPlaceBytes) return std::nullopt;
    return read_source(place, end);
  }

 private:
  /// Names of places are parted by spaces, commas, hyphens and points only, and by no dash.
  std::uint32_t end_of_place() const {
    const std::uint32_t limit = std::min(line_.end(), line_.begin() + kMaxPlaceWords);
    std::uint32_t at = line_.begin();
    for (; at < limit && line_.is_capitalized(at); ++at) {
      if (at == line_.begin()) continue;
      const std::string_view gap = line_.gap(at);
      if (line_.is_of_date(at) || line_.has_class(at, kAgency) ||
          gap.find_first_not_of(" ,.-/") != std::string_view::npos ||
          gap.find(" -") != std::string_view::npos)
        break;
    }
    return at;
  }

  /// Whether one of the first three words of the place is in capitals.
  bool is_in_capitals(std::uint32_t end) const {
    for (std::uint32_t at = line_.begin(); at < end && at < line_.begin() + 3; ++at) {
      if (line_[at].letters == WordCase::Upper) return true;
    }
    return false;
  }

  /// Up to the dash or colon: an agency in parentheses, a date. The place ends before word `at`.
  std::optional<Dateline> read_source(Span place, std::uint32_t at) const {
    const bool capitals = is_in_capitals(at);
    const bool may_be_kicker = capitals && at - line_.begin() <= kMaxColonWords;
    const std::uint32_t text_end = line_[line_.end() - 1].span.end;
    bool agency = false;
    std::uint32_t words = 0;
    for (std::uint32_t position = place.end; position < text_end;) {
      const std::string_view rest =
          line_.text().substr(position, std::min<std::uint32_t>(8, text_end - position));
      if (begins_with_dash(rest) && (agency || capitals)) return Dateline{place, false};
      if (rest[0] == ':' && agency) return Dateline{place, false};
      if (rest[0] == ':' && words == 0 && may_be_kicker) return Dateline{place, true};
      if (at < line_.end() && line_[at].span.begin == position) {
        if (++words > kMaxSourceWords || !(is_of_agency(at) || line_.is_of_date(at))) return std::nullopt;
        agency = agency || is_of_agency(at);
        position = line_[at++].span.end;
      } else if (std::string_view(" ,().-/").find(rest[0]) != std::string_view::npos) {
        ++position;
      } else {
        return std::nullopt;
      }
    }
    return std::nullopt;
  }

  bool is_of_agency(std::uint32_t at) const {
    return line_.is_capitalized(at) && !line_.has_class(at, kWeekday) && !line_.is_month(at);
  }

  LineWords line_;
};

}  // namespace

std::optional<Dateline> read_dateline(std::string_view text, const std::vector<TextWord>& words,
                                      std::uint32_t begin, std::uint32_t end, const WordTable& table) {
  return DatelineReader(LineWords(text, words, begin, end, table)).read();
}

}  // namespace nutgraf
