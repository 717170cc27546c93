// Reduces the names of organisations, places and things, and tells which shorter forms stand for them.
// SPDX-License-Identifier: Apache-2.0
#include "core/link/organization_name.h"

#include <algorithm>

#include "core/link/subsequence.h"
#include "core/text/ascii.h"
#include "core/text/one_of.h"
#include "core/text/ordering.h"

namespace nutgraf {
namespace {

constexpr std::size_t kLongestAcronym = 8;

/// Letters and digits of an all-caps word, folded: "F.B.I." → "fbi", "P&G" → "pg"; empty for any other word.
std::string acronym_letters(std::string_view word, std::string_view folded) {
  std::size_t capitals = 0;
  for (const char c : word) {
    if (is_ascii_upper(c)) {
      ++capitals;
    } else if (c != '.' && c != '&' && !is_ascii_digit(c) && c != 's') {
      return {};
    }
  }
  std::string letters;
  for (const char c : folded) {
    if (c != '.' && c != '&') letters += c;
  }
  return capitals >= 2 && letters.size() <= kLongestAcronym ? letters : std::string{};
}

/// "BBC", and "C-MORE", "G-7" or "P&G" in several tokens without a space.
std::string acronym_of(const Words& words, TokenRange tokens) {
  if (tokens.size() == 1) return acronym_letters(words[tokens.begin], words.folded(tokens.begin));
  const bool is_joined = tokens.size() == 3 && is_one_of(words[tokens.begin + 1], {"-", "&"});
  if (!is_joined || words.has_space_before(tokens.begin + 1) || words.has_space_before(tokens.begin + 2))
    return {};
  const std::string whole = std::string(words[tokens.begin]).append(words[tokens.begin + 2]);
  const std::string folded = std::string(words.folded(tokens.begin)).append(words.folded(tokens.begin + 2));
  return acronym_letters(whole, folded);
}

/// "State Department" of "United States Department of State", "UK Parliament" of "Parliament of the United
/// Kingdom": the same words in another order, but for a country.
bool is_reordered_within(std::vector<std::string> shorter, std::vector<std::string> longer) {
  if (shorter.size() < 2) return false;
  const auto is_country = [](const std::string& part) { return part.rfind("united ", 0) == 0; };
  longer.erase(std::remove_if(longer.begin(), longer.end(), is_country), longer.end());
  sort_stably(shorter);
  sort_stably(longer);
  return shorter == longer;
}

/// "united", "states" → one part, as "U.S." is read.
void merge_countries(std::vector<std::string>& parts) {
  for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
    if (parts[i] != "united" ||
        (parts[i + 1] != "states" && parts[i + 1] != "kingdom" && parts[i + 1] != "nations"))
      continue;
    parts[i].append(" ").append(parts[i + 1]);
    parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(i) + 1);
  }
}

}  // namespace

OrganizationNameReader::OrganizationNameReader(const Model& model)
    : name_parts_(model.text("name_parts")),
      org_nouns_(model.text("org_nouns")),
      place_aliases_(model.text("place_aliases")),
      function_words_(model.text("function_words")) {}

bool OrganizationNameReader::is_exchange(std::string_view word) const {
  const auto kind = name_parts_.find(word);
  return kind && kind->find('x') != std::string_view::npos;
}

bool OrganizationNameReader::is_small_word(std::string_view word) const {
  return function_words_.contains(word);
}

ReducedName OrganizationNameReader::read(const Words& words, TokenRange tokens) const {
  ReducedName name;
  name.acronym = acronym_of(words, tokens);
  name.parts.reserve(tokens.size());
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
    const std::string_view word = words.folded(i);
    const bool is_mark = !words.is_word(i) && words.segmentation().tokens[i].kind != TokenKind::Number;
    if (is_mark || word == "'s" || (word == "the" && name.parts.empty())) continue;
    if (!name.parts.empty()) {
      const auto kind = name_parts_.find(word);
      if (kind && kind->find('l') != std::string_view::npos && i + 2 >= tokens.end && word != "group" &&
          word != "company")
        continue;
    }
    name.parts.emplace_back(word);
    if (name.parts.back().size() > 2 && name.parts.back().find('.') != std::string::npos) {
      std::string& part = name.parts.back();
      part.erase(std::remove(part.begin(), part.end(), '.'), part.end());
    }
  }
  merge_countries(name.parts);
  for (const std::string& part : name.parts) name.key.append(name.key.empty() ? "" : " ").append(part);
  if (const auto unified = place_aliases_.find(name.key)) {
    name.key = std::string(*unified);
    name.parts.assign(1, name.key);
  } else if (!name.parts.empty()) {
    // "U.S. House" and "United States House" compare equal.
    if (const auto first = place_aliases_.find(name.parts[0]);
        first && name.parts.size() > 1 && name.parts[0].size() <= 3) {
      name.key = std::string(*first) + name.key.substr(name.parts[0].size());
      name.parts[0] = std::string(*first);
    }
  }
  return name;
}

std::vector<std::string> OrganizationNameReader::acronyms_of(const ReducedName& name) const {
  std::vector<std::string> result;
  if (name.parts.size() < 2 || name.parts.size() > 12) return result;
  std::string with_small;
  std::string without_small;
  for (const std::string& part : name.parts) {
    // A unified part such as "united states" gives a letter for each of its words.
    for (std::size_t i = 0; i < part.size(); ++i) {
      if (i > 0 && part[i - 1] != ' ') continue;
      with_small += part[i];
      if (!is_small_word(part)) without_small += part[i];
    }
  }
  if (without_small.size() >= 2) result.push_back(without_small);
  if (with_small != without_small) result.push_back(with_small);
  return result;
}

AliasMatch OrganizationNameReader::match(const ReducedName& shorter, const ReducedName& longer) const {
  const auto& small = shorter.parts;
  const auto& large = longer.parts;
  if (small.empty() || large.empty() || shorter.key == longer.key) return AliasMatch::None;
  std::vector<std::string> content_small;
  std::vector<std::string> content_large;
  for (const std::string& part : small) {
    if (!is_small_word(part)) content_small.push_back(part);
  }
  for (const std::string& part : large) {
    if (!is_small_word(part)) content_large.push_back(part);
  }
  if (content_small.empty() || content_small.size() > content_large.size()) return AliasMatch::None;
  if (content_small.size() == content_large.size()) {
    if (content_small.size() < 2) return AliasMatch::None;
    sort_stably(content_small);
    sort_stably(content_large);
    return content_small == content_large ? AliasMatch::Reordered : AliasMatch::None;
  }
  if (!is_subsequence(content_small, content_large)) {
    return is_reordered_within(content_small, content_large) ? AliasMatch::Reordered : AliasMatch::None;
  }
  const bool at_end = content_small.back() == content_large.back();
  // "Coast Guard" is not the "Command Centre of the Coast Guard".
  const bool is_owner = at_end && large.size() > small.size() &&
                        std::equal(small.rbegin(), small.rend(), large.rbegin()) &&
                        is_small_word(large[large.size() - small.size() - 1]);
  if (at_end) return is_owner ? AliasMatch::None : AliasMatch::Shortened;
  if (place_aliases_.find(small[0]) || small[0].rfind("united ", 0) == 0) {
    // "United Nations" is not the "United Nations Security Council".
    if (small.size() == 1) return AliasMatch::None;
  }
  // "Democratic Party" of the "Democratic Party of Korea".
  if (content_small.size() > 1 && large.size() > small.size() + 1 &&
      std::equal(small.begin(), small.end(), large.begin()) && large[small.size()] == "of" &&
      std::none_of(content_large.begin() + static_cast<std::ptrdiff_t>(content_small.size()),
                   content_large.end(), [&](const std::string& part) { return org_nouns_.contains(part); }))
    return AliasMatch::Shortened;
  // "Department" of the "Kestrel Department of Health", alone.
  if (content_small.size() == 1 && org_nouns_.contains(content_small[0])) {
    const auto noun = std::find(large.begin(), large.end(), content_small[0]);
    const bool is_headed =
        noun != large.end() && noun + 1 != large.end() && (noun[1] == "of" || noun[1] == "for");
    return is_headed ? AliasMatch::Shortened : AliasMatch::None;
  }
  // A name that goes on with the kind of a body within ("… School of Law") names that body.
  if (org_nouns_.contains(content_small.back())) return AliasMatch::None;
  for (std::size_t i = content_large.size(); i-- > 0 && content_large[i] != content_small.back();) {
    const auto kind = org_nouns_.find(content_large[i]);
    if (kind && kind->find('s') != std::string_view::npos) return AliasMatch::None;
  }
  return content_small.front() == content_large.front() || content_small.size() == 1 ? AliasMatch::Shortened
                                                                                     : AliasMatch::None;
}

}  // namespace nutgraf
