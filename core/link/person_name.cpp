// Takes the name of a person apart and tells whether two names may be one person's.
// SPDX-License-Identifier: Apache-2.0
#include "core/link/person_name.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "core/link/subsequence.h"

namespace nutgraf {
namespace {

bool ends_with(std::string_view word, std::string_view ending) {
  return word.size() >= ending.size() && word.substr(word.size() - ending.size()) == ending;
}

bool is_hyphen(std::string_view token) { return token == "-" || token == "–"; }

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
      titles_(model.text("titles")) {}

bool PersonNameReader::is_postnominal(std::string_view word) {
  static constexpr std::string_view kLetters[] = {"QC",    "KC", "MP",   "MEP", "MSP", "PhD",
                                                  "Ph.D.", "MD", "M.D.", "OBE", "CBE", "MBE"};
  return std::find(std::begin(kLetters), std::end(kLetters), word) != std::end(kLetters);
}

std::uint32_t PersonNameReader::honorific_length(const Words& words, TokenRange name) const {
  std::uint32_t length = 0;
  while (length + 1 < name.size()) {
    std::string_view word = words.folded(name.begin + length);
    if (word.size() > 2 && word.back() == '.') word.remove_suffix(1);  // but "U." is an initial
    const auto title = titles_.find(word);
    if (!title || title->empty() || (*title)[0] != 'h' || given_names_.contains(word)) break;
    ++length;
  }
  return length;
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
  // "al-Sisi" alone: the joined particle goes as well.
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
    if (family.size() > ending.size() + 2 && ends_with(family, ending)) return Gender::Female;
  }
  return Gender::Unknown;
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
