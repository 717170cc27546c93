// Gathers the names of one person as they are read.
// SPDX-License-Identifier: Apache-2.0
#include "core/link/person_linker.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "core/text/hash.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFFU;
/// A name is looked for by these of its parts and by the last one: rows of initials have hundreds.
constexpr std::size_t kFirstParts = 12;

/// "Muhamad V": a ruler, no Muhamad of another name.
bool is_regnal(const PersonName& name) {
  return name.is_single() && !name.suffix.empty() &&
         name.suffix.find_first_not_of("ivx") == std::string::npos;
}

bool is_junior(const PersonName& name) { return name.suffix == "jr" || name.suffix == "sr"; }

/// "Ruiz Okafor" of "Pedro Ruiz Okafor": what looks like a given name is a surname.
bool ends_fuller_name(const PersonName& name, const PersonName& fuller) {
  return name.parts.size() > 1 && name.parts.size() < fuller.parts.size() &&
         std::equal(name.parts.rbegin(), name.parts.rend(), fuller.parts.rbegin());
}

}  // namespace

std::uint32_t PersonLinker::place(std::uint32_t mention, TokenRange tokens, LinkSieve& sieve) {
  const PersonName name = reader_.read(words_, tokens);
  if (name.parts.empty()) return mention;
  if (name.is_single() && names_family(tokens.end)) return place_family(mention, name.parts[0], sieve);
  const Gender titled = title_gender(tokens);
  const Gender gender = titled != Gender::Unknown ? titled : name.gender;
  const std::string office = reader_.office_before(words_, tokens);
  const std::uint32_t person = find(name, titled, office, sieve);
  if (person == kNone) {
    const auto added = static_cast<std::uint32_t>(persons_.size());
    persons_.push_back({name, gender, mention, {}, {}});
    note_offices(added, office, tokens);
    unify_nickname(added, name.nickname);
    file(added, name);
    return mention;
  }
  note_offices(person, office, tokens);
  unify_nickname(person, name.nickname);
  Person& known = persons_[person];
  if (known.gender == Gender::Unknown) known.gender = gender;
  if (name.parts.size() > known.fullest.parts.size()) {
    known.fullest = name;
    if (name.gender != Gender::Unknown) known.gender = name.gender;
  }
  if (name.is_single() && known.short_forms.size() < RecentIndex::kMost)
    known.short_forms.push_back(name.parts[0]);
  file(person, name);
  return known.first_mention;
}

/// Whoever was called by nothing but the nickname so far is the person who bears it.
void PersonLinker::unify_nickname(std::uint32_t person, const std::string& nickname) {
  if (nickname.empty()) return;
  for (const std::uint32_t other : by_part_.find(hash64(nickname))) {
    if (other == person || !persons_[other].fullest.is_single() ||
        persons_[other].fullest.parts[0] != nickname)
      continue;
    unified_.emplace_back(persons_[other].first_mention, persons_[person].first_mention);
  }
}

void PersonLinker::note_offices(std::uint32_t person, const std::string& office, TokenRange tokens) {
  std::vector<std::string>& offices = persons_[person].offices;
  for (const std::string& borne : {office, reader_.office_behind(words_, tokens)}) {
    if (borne.empty() || offices.size() >= RecentIndex::kMost) continue;
    if (std::find(offices.begin(), offices.end(), borne) == offices.end()) offices.push_back(borne);
  }
}

bool PersonLinker::names_family(std::uint32_t next) const { return reader_.is_family(words_.folded(next)); }

std::uint32_t PersonLinker::place_family(std::uint32_t mention, const std::string& name, LinkSieve& sieve) {
  const auto [family, is_new] = families_.try_emplace(name, mention);
  if (!is_new) sieve = LinkSieve::SameName;
  return family->second;
}

Gender PersonLinker::title_gender(TokenRange tokens) const {
  Gender gender = reader_.gender_of_title(words_.folded(tokens.begin));
  if (reader_.honorific_length(words_, tokens) == 0) gender = Gender::Unknown;
  if (gender != Gender::Unknown || tokens.begin == words_.sentence_tokens(tokens.begin).begin) return gender;
  return reader_.gender_of_title(words_.folded(tokens.begin - 1));
}

std::uint32_t PersonLinker::find(const PersonName& name, Gender titled, const std::string& office,
                                 LinkSieve& sieve) const {
  std::uint32_t best = kNone;
  int best_rank = 0;
  const auto consider = [&](std::uint32_t number) {
    const Person& person = persons_[number];
    const bool is_titled = titled != Gender::Unknown || ends_fuller_name(name, person.fullest);
    if (contradict(is_titled ? titled : name.gender, person.gender)) return;
    const NameMatch match = match_names(name, person.fullest);
    if (match == NameMatch::None) return;
    if (!name.suffix.empty() && !person.fullest.suffix.empty() && name.suffix != person.fullest.suffix)
      return;
    // "Pedro Jr." is Pedro Okafor's son.
    if (match == NameMatch::Given && is_junior(name) && person.fullest.suffix.empty()) return;
    if (is_regnal(name) != is_regnal(person.fullest) && match != NameMatch::Full) return;
    int rank = 2 * static_cast<int>(match);
    if (name.is_single()) {
      const auto& used = person.short_forms;
      const bool is_used = std::find(used.begin(), used.end(), name.parts[0]) != used.end();
      rank += is_used ? 3 : used.empty() ? 0 : -1;
      const auto& offices = person.offices;
      if (!office.empty() && std::find(offices.begin(), offices.end(), office) != offices.end()) rank += 4;
    }
    if (rank >= best_rank) {  // the latest of equals
      best_rank = rank;
      best = number;
      sieve = match == NameMatch::Full && name.parts == person.fullest.parts ? LinkSieve::SameName
                                                                             : LinkSieve::PersonName;
    }
  };
  for (std::size_t i = 0; i < name.parts.size(); ++i) {
    if (i >= kFirstParts && i + 1 < name.parts.size()) continue;
    for (const std::uint32_t number : by_part_.find(hash64(name.parts[i]))) consider(number);
  }
  if (best == kNone && name.is_single()) {
    for (const std::uint32_t number : by_initials_.find(hash64(name.parts[0]))) consider(number);
  }
  return best;
}

void PersonLinker::file(std::uint32_t person, const PersonName& name) {
  std::string initials;
  for (const std::string& part : name.parts) {
    by_part_.add(hash64(part), person);
    initials += part[0];
    for (std::size_t begin = 0, hyphen = part.find('-'); hyphen != std::string::npos;) {
      by_part_.add(hash64(part.substr(begin, hyphen - begin)), person);
      begin = hyphen + 1;
      hyphen = part.find('-', begin);
      if (hyphen == std::string::npos) by_part_.add(hash64(part.substr(begin)), person);
    }
  }
  if (initials.size() > 1) by_initials_.add(hash64(initials), person);
}

}  // namespace nutgraf
