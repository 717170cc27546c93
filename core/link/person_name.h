// Takes the name of a person apart and tells whether two names may be one person's.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/document/annotations.h"
#include "core/document/words.h"
#include "core/model/letter_table.h"
#include "core/model/lexicon.h"
#include "core/model/model.h"

namespace nutgraf {

enum class Gender : std::uint8_t { Unknown, Male, Female };

/// Two genders that are known and differ.
constexpr bool contradict(Gender a, Gender b) {
  return a != Gender::Unknown && b != Gender::Unknown && a != b;
}

/// A person's name in parts, all folded (see latin_fold). Words joined by hyphens are one part ("seo-yun");
/// particles ("van", "al-") are left out, so that "el-Sabri" and "Sabri" compare equal.
struct PersonName {
  std::vector<std::string> parts;   ///< in the order of the text; empty for a name of nothing but particles
  std::string suffix;               ///< "jr", "iii", …; empty where there is none
  std::string nickname;             ///< the part within quotation marks: "pepe" of "José “Pepe” Luna"
  Gender gender = Gender::Unknown;  ///< by the given name, or by a family name that tells ("-ova")

  bool is_single() const { return parts.size() == 1; }
};

/// How a shorter name stands for a longer one; higher is more certain.
enum class NameMatch : std::uint8_t { None, Initials, Part, Given, Family, Full };

/// Whether `a` and `b` may name one person. Full: same parts, or shared family name with given names that
/// agree
/// ("J. Beckett", "Joe Beckett"), or the one's parts among the other's in order ("López Almada"). A single
/// part may be the family name (the last part, or the first as in "Kim Seo-yun"), a given name, another part,
/// or initials.
NameMatch match_names(const PersonName& a, const PersonName& b);

class PersonNameReader {
 public:
  /// Reads the sections "given_names", "name_parts", "titles", "short_titles" and "role_words".
  explicit PersonNameReader(const Model& model);

  PersonName read(const Words& words, TokenRange name) const;

  /// What the first part of a name is as a given name, though it may be a family name: "Kelly".
  Gender likely_gender(const PersonName& name) const;

  /// The gender that a title tells: "Mr", "Queen", "actress"; Unknown for the rest.
  Gender gender_of_title(std::string_view folded_word) const;

  /// Letters behind a name that are none of it: "QC", "MP", "PhD".
  bool is_postnominal(std::string_view word) const { return role_words_.has(word, 'l'); }

  /// "family", "brothers": behind a name, it makes one of several people.
  bool is_family(std::string_view folded_word) const { return role_words_.has(folded_word, 'f'); }

  /// The office that stands beside a name, in one word for all its forms: "governor" of "Gov. Ada Ruiz" and
  /// of "Ada Ruiz, the governor of Kestrel,"; "deputy governor" for a deputy. Empty where none does.
  std::string office_before(const Words& words, TokenRange name) const;
  std::string office_behind(const Words& words, TokenRange name) const;

  /// "Tun", "Dr": a courtesy and no name.
  bool is_courtesy(std::string_view folded_word) const;

  /// How many of a name's first tokens are honorifics that the name swallowed ("Mr Smith" → 1).
  std::uint32_t honorific_length(const Words& words, TokenRange name) const;

 private:
  Gender gender_of(const PersonName& name) const;
  std::optional<std::string_view> honorific(std::string_view word) const;
  std::string office_at(const Words& words, std::uint32_t head, std::uint32_t first) const;

  Lexicon given_names_;
  Lexicon name_parts_;
  Lexicon titles_;
  Lexicon short_titles_;
  LetterTable role_words_;
};

}  // namespace nutgraf
