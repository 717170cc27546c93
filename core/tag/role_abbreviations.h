// Takes back names that are abbreviations of offices and common words: "Public Relations Officer (PRO)".
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <span>
#include <string_view>
#include <vector>

#include "core/document/annotations.h"
#include "core/model/letter_table.h"
#include "core/model/lexicon.h"
#include "core/model/model.h"

namespace nutgraf {

/// An abbreviation names what the words before its parentheses name. Where those are no name, being an office
/// ("Members of County Assembly (MCAs)"), an area of government ("Local Government Area (LGA)") or words
/// without capitals ("gross domestic product (GDP)"), the abbreviation is none anywhere in the text. Nor are
/// well-known ones, unless words that are a name explain them. Reads the model sections "titles",
/// "org_nouns", "tag_words" and "role_words".
class RoleAbbreviations {
 public:
  explicit RoleAbbreviations(const Model& model);

  /// Leaves such entities out, and what ministers are of; entities count words and are sorted. Linear.
  void leave_out(std::span<const std::string_view> words, std::vector<NamedEntity>& entities) const;

  /// Takes ranks out of organizations before a person: "SDPO Ada Ruiz" is one, "the BDO, Ada Ruiz," another.
  void part_from_names(std::span<const std::string_view> words, std::vector<NamedEntity>& entities) const;

  /// Takes abbreviated titles off people ("Cpl Ada Ruiz", "Pol Col Ada Ruiz") and leaves out what is nothing
  /// else ("Pol." of "Pol. Col. Ada Ruiz", "MD KEC" of "MD KEC Ada Ruiz"). Linear.
  void part_from_people(std::span<const std::string_view> words, std::vector<NamedEntity>& entities) const;

  /// Takes offices off the places that they are of: "Mulati MCA", "Kiro North MPs".
  void part_from_places(std::span<const std::string_view> words, std::vector<NamedEntity>& entities) const;

 private:
  class OneWordPlaces;

  void part_title(std::span<const std::string_view> words, OneWordPlaces& places,
                  NamedEntity& organization) const;
  bool is_short_title(std::string_view word) const;
  bool is_office(std::string_view word) const;
  bool is_bare_rank(std::span<const std::string_view> words, TokenRange name) const;
  bool is_rank_at(std::span<const std::string_view> words, std::uint32_t at) const;
  bool leads_rank(std::span<const std::string_view> words, std::uint32_t at) const;
  bool is_rank(std::string_view word) const;
  bool follows_as_letters(std::span<const std::string_view> words, const NamedEntity& entity) const;
  bool is_portfolio(std::span<const std::string_view> words, TokenRange name, std::uint32_t limit) const;

  std::set<std::string_view> common_letters(std::span<const std::string_view> words,
                                            std::span<const NamedEntity> entities) const;

  /// Whether the words that letters stand for are an office, an area of government or common words.
  bool is_common(std::span<const std::string_view> words) const;

  Lexicon titles_;
  Lexicon org_nouns_;
  LetterTable tag_words_;
  LetterTable role_words_;
};

/// How many of the last words spell the letters of an abbreviation by their initials, small words between
/// them left out; 0 where they don't.
std::size_t words_spelled(std::span<const std::string_view> words, std::string_view letters);

}  // namespace nutgraf
