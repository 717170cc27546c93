// Takes the name of a person apart and tells whether two names may be one person's.
// SPDX-License-Identifier: Apache-2.0
#include "core/link/person_name.h"

#include <algorithm>
#include <string_view>

#include "core/link/hyphen.h"
#include "core/link/subsequence.h"
#include "core/text/one_of.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t kLongestCourtesy = 3;  // tokens between an office and a name: "Datuk Seri Dr"
constexpr std::uint32_t kLongestOffice = 6;    // tokens of "the outgoing governor of …"

bool is_quote_mark(const Words& words, std::uint32_t token) {
  return is_one_of(words[token], {"\"", "“", "”", "‘", "’", "'", "„"});
}

/// "w" and "w." but not "wu".
bool is_initial(std::string_view part) { return part.size() == 1 || (part.size() == 2 && part[1] == '.'); }

/// Equal, an initial of it, or its beginning ("alex" of "alexander").
bool given_names_agree(std::string_view a, std::string_view b) {
  if (a == b) return true;
  if (a.empty() || b.empty()) return false;
  if (is_initial(a) || is_initial(b)) return a[0] == b[0];
  const std::size_t shorter = std::min(a.size(), b.size());
  return shorter >= 3 && a.substr(0, shorter) == b.substr(0, shorter);
}

/// "ms" for Michael Siegel.
bool are_initials(std::string_view letters, const std::vector<std::string>& parts) {
  if (letters.size() != parts.size() || letters.size() < 2) return false;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (letters[i] != parts[i][0]) return false;
  }
  return true;
}

bool has_hyphenated_part(const std::string& name, std::string_view part) {
  std::size_t begin = 0;
  while (begin <= name.size()) {
    const std::size_t end = std::min(name.find('-', begin), name.size());
    if (std::string_view(name).substr(begin, end - begin) == part) return true;
    begin = end + 1;
  }
  return false;
}

NameMatch match_single(const std::string& part, const std::vector<std::string>& full) {
  if (full.back() == part) return NameMatch::Family;
  if (full.front() == part) return NameMatch::Given;
  for (const std::string& other : full) {
    if (other == part) return NameMatch::Part;
  }
  if (are_initials(part, full)) return NameMatch::Initials;
  for (const std::string& other : full) {
    if (part.size() > 2 && has_hyphenated_part(other, part)) return NameMatch::Part;
  }
  return NameMatch::None;
}

NameMatch match_full(const PersonName& a, const PersonName& b) {
  const PersonName& longer = a.parts.size() >= b.parts.size() ? a : b;
  const PersonName& shorter = a.parts.size() >= b.parts.size() ? b : a;
  if (a.suffix != b.suffix && a.parts == b.parts) return NameMatch::None;
  if (is_subsequence(shorter.parts, longer.parts)) return NameMatch::Full;
  if (longer.parts.back() == shorter.parts.back() &&
      given_names_agree(longer.parts.front(), shorter.parts.front())) {
    return NameMatch::Full;
  }
  // "Nana B" of "Henry Nana Boateng".
  if (shorter.parts.size() == 2 && is_initial(shorter.parts[1]) &&
      longer.parts.back()[0] == shorter.parts[1][0] &&
      std::find(longer.parts.begin(), longer.parts.end() - 1, shorter.parts[0]) != longer.parts.end() - 1)
    return NameMatch::Full;
  // "Shinzo Abe", "Abe Shinzo".
  if (longer.parts.size() == 2 && longer.parts[0] == shorter.parts[1] &&
      longer.parts[1] == shorter.parts[0]) {
    return NameMatch::Full;
  }
  return NameMatch::None;
}

}  // namespace

NameMatch match_names(const PersonName& a, const PersonName& b) {
  if (a.parts.empty() || b.parts.empty()) return NameMatch::None;
  if (a.is_single() && b.is_single()) return a.parts == b.parts ? NameMatch::Full : NameMatch::None;
  if (a.is_single()) return match_single(a.parts[0], b.parts);
  if (b.is_single()) return match_single(b.parts[0], a.parts);
  return match_full(a, b);
}

PersonNameReader::PersonNameReader(const Model& model)
    : given_names_(model.text("given_names")),
      name_parts_(model.text("name_parts")),
      titles_(model.text("titles")),
      short_titles_(model.text("short_titles")),
      role_words_(model.text("role_words")) {}

/// "h…" of an honorific that is no given name as well; nullopt for any other word.
std::optional<std::string_view> PersonNameReader::honorific(std::string_view word) const {
  if (word.size() > 2 && word.back() == '.') word.remove_suffix(1);  // but "U." is an initial
  const auto title = titles_.find(word);
  if (!title || title->empty() || (*title)[0] != 'h' || given_names_.contains(word)) return std::nullopt;
  return title;
}

bool PersonNameReader::is_courtesy(std::string_view word) const {
  const auto found = honorific(word);
  return found && found->find('r') == std::string_view::npos;
}

std::uint32_t PersonNameReader::honorific_length(const Words& words, TokenRange name) const {
  std::uint32_t length = 0;
  while (length + 1 < name.size() && honorific(words.folded(name.begin + length))) ++length;
  return length;
}

/// The office that the word at `head` names, if it does; `first` begins the sentence.
std::string PersonNameReader::office_at(const Words& words, std::uint32_t head, std::uint32_t first) const {
  std::string_view word = words.folded(head);
  if (word.size() > 2 && word.back() == '.') word.remove_suffix(1);
  const auto title = titles_.find(word);
  if (!title) return {};
  std::string office;
  const auto full = short_titles_.find(word);
  const bool is_one = full && full->find(' ') == std::string_view::npos;  // but "Excellency" is several
  if (is_one && words.is_capitalized(head)) office = std::string(*full);  // not "at 5 pm"
  if (office.empty() && title->find('r') == std::string_view::npos) return {};
  if (office.empty()) office = std::string(word);
  if (head > first && word == "minister" && words.is(head - 1, "prime")) office = "premier";
  for (std::uint32_t i = head; i-- > first && head - i <= 2;) {
    if (words.is(i, "deputy") || words.is(i, "vice")) return "deputy " + office;
  }
  return office;
}

std::string PersonNameReader::office_before(const Words& words, TokenRange name) const {
  const std::uint32_t first = words.sentence_tokens(name.begin).begin;
  std::uint32_t head = name.begin + honorific_length(words, name);
  while (head > first && name.begin < head + kLongestCourtesy) {
    --head;
    if (std::string office = office_at(words, head, first); !office.empty()) return office;
    if (!is_courtesy(words.folded(head))) return {};
  }
  return {};
}

std::string PersonNameReader::office_behind(const Words& words, TokenRange name) const {
  const std::uint32_t first = name.end + 1;
  const std::uint32_t limit = std::min(words.sentence_tokens(name.begin).end, first + kLongestOffice);
  if (!words.is(name.end, ",")) return {};
  for (std::uint32_t head = first; head < limit && words.is_word(head); ++head) {
    if (std::string office = office_at(words, head, first); !office.empty()) return office;
  }
  return {};
}

PersonName PersonNameReader::read(const Words& words, TokenRange tokens) const {
  PersonName name;
  bool joins = false;
  bool was_part = false;  // the token before is the end of a part, no particle
  for (std::uint32_t i = tokens.begin + honorific_length(words, tokens); i < tokens.end; ++i) {
    const std::string_view word = words.folded(i);
    if (is_hyphen(word)) {
      joins = was_part && !words.has_space_before(i);
      continue;
    }
    const bool joined = joins;
    joins = false;
    was_part = false;
    if (!words.is_word(i) || word == "'s") continue;
    const auto kind = name_parts_.find(word);
    const bool is_last = i + 1 == tokens.end;
    if (is_quote_mark(words, i - 1) && i > tokens.begin && is_quote_mark(words, i + 1) && !is_last)
      name.nickname = std::string(word);
    if (kind && kind->find('s') != std::string_view::npos && !name.parts.empty()) {
      name.suffix = std::string(word.substr(0, word.find('.')));
    } else if (joined) {
      name.parts.back().append("-").append(word);
      was_part = true;
    } else if (kind && kind->find('p') != std::string_view::npos && !is_last && name_parts_.contains(word) &&
               !(name.parts.empty() && is_hyphen(words.folded(i + 1)) && tokens.size() <= 3)) {
      continue;
    } else {
      name.parts.emplace_back(word);
      was_part = true;
    }
  }
  // "al-Sabri" alone: the joined particle goes as well.
  for (std::string& part : name.parts) {
    const std::size_t hyphen = part.find('-');
    if (hyphen == std::string::npos || hyphen + 1 == part.size()) continue;
    const auto kind = name_parts_.find(std::string_view(part).substr(0, hyphen));
    if (kind && kind->find('p') != std::string_view::npos) part.erase(0, hyphen + 1);
  }
  name.gender = gender_of(name);
  return name;
}

Gender PersonNameReader::gender_of(const PersonName& name) const {
  if (name.parts.empty()) return Gender::Unknown;
  // The given name comes first, save in names such as "Kang Kyung-wha", whose first part is no known given
  // name.
  const std::size_t count = name.is_single() ? 0 : std::min<std::size_t>(name.parts.size() - 1, 2);
  for (std::size_t i = 0; i < count; ++i) {
    const std::string_view part = name.parts[i];
    auto found = given_names_.find(part);
    if (!found) found = given_names_.find(part.substr(0, part.find('-')));
    if (found && *found == "m") return Gender::Male;
    if (found && *found == "f") return Gender::Female;
    if (found) break;
  }
  const std::string_view family = name.parts.back();
  for (const std::string_view ending : {"ova", "eva", "skaya", "ovna", "dottir"}) {
    if (family.size() > ending.size() + 2 && family.ends_with(ending)) return Gender::Female;
  }
  return Gender::Unknown;
}

Gender PersonNameReader::likely_gender(const PersonName& name) const {
  if (name.parts.empty()) return Gender::Unknown;
  const auto found = given_names_.find(name.parts[0]);
  return !found          ? Gender::Unknown
         : *found == "m" ? Gender::Male
         : *found == "f" ? Gender::Female
                         : Gender::Unknown;
}

Gender PersonNameReader::gender_of_title(std::string_view word) const {
  if (word.size() > 2 && word.back() == '.') word.remove_suffix(1);
  const auto title = titles_.find(word);
  if (!title || title->empty()) return Gender::Unknown;
  if (title->back() == 'm') return Gender::Male;
  if (title->back() == 'f') return Gender::Female;
  return Gender::Unknown;
}

}  // namespace nutgraf
