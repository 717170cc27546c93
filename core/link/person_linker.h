// Gathers the names of one person as they are read: "Ada Lindqvist", "Lindqvist", "Mrs Lindqvist", "AL".
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/document/annotations.h"
#include "core/document/words.h"
#include "core/link/person_name.h"
#include "core/link/recent_index.h"

namespace nutgraf {

struct Person {
  PersonName fullest;
  Gender gender = Gender::Unknown;
  std::uint32_t first_mention = 0;
  std::vector<std::string> short_forms;
  std::vector<std::string> offices;  ///< see PersonNameReader::office_before
};

/// Goes through a text's people in order: a name belongs to the bearer of its parts that was named last,
/// unless their titles or suffixes contradict it. Who bears the office beside the name goes before who was
/// named last, and who has no other short name before who has one ("Obando" of Pilar Obando Zelaya is not
/// "Zelaya").
class PersonLinker {
 public:
  PersonLinker(const Words& words, const PersonNameReader& reader) : words_(words), reader_(reader) {}

  /// The first mention of the person that `mention` names, or `mention` itself for somebody new.
  std::uint32_t place(std::uint32_t mention, TokenRange tokens, LinkSieve& sieve);

  const std::vector<Person>& persons() const { return persons_; }

  /// First mentions of two that turned out to be one: "Pepe" and "José “Pepe” Luna".
  const std::vector<std::pair<std::uint32_t, std::uint32_t>>& unified() const { return unified_; }

 private:
  /// "the Shinawatra family": not one of its members.
  bool names_family(std::uint32_t next) const;
  std::uint32_t place_family(std::uint32_t mention, const std::string& name, LinkSieve& sieve);
  /// "Mrs Day", "Queen Elizabeth", "actress Denise Crosby".
  Gender title_gender(TokenRange tokens) const;
  std::uint32_t find(const PersonName& name, Gender titled, const std::string& office,
                     LinkSieve& sieve) const;
  void unify_nickname(std::uint32_t person, const std::string& nickname);
  void note_offices(std::uint32_t person, const std::string& office, TokenRange tokens);
  void file(std::uint32_t person, const PersonName& name);

  const Words& words_;
  const PersonNameReader& reader_;
  std::vector<Person> persons_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> unified_;
  std::map<std::string, std::uint32_t> families_;  // name → its first mention
  RecentIndex by_part_;
  RecentIndex by_initials_;
};

}  // namespace nutgraf
