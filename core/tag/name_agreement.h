// Makes the mentions of one name agree on its type: a surname is a person's, "Meta" is no person once.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <span>
#include <string_view>
#include <vector>

#include "core/document/annotations.h"
#include "core/model/letter_table.h"
#include "core/model/lexicon.h"
#include "core/model/model.h"

namespace nutgraf {

/// One sense per discourse (Gale, Church and Yarowsky 1992), where the tagger doubts and the whole document
/// knows: news introduces people by their full names, so that a word that is the last of one names that
/// person, and a word that is in none, bears no title and is elsewhere taken for an organization or a place
/// is no person, nor is the first word of "Kiri & Co" alone, or what is told to be a company. Other names
/// that the tagger doubts take the type of their surer mentions. Reads the model section "titles".
class NameAgreement {
 public:
  explicit NameAgreement(const Model& model);

  /// Changes types alone; entities count words and are sorted. `name_parts` tells legal forms. Needs a
  /// look-up a name.
  void apply(std::span<const std::string_view> words, const LetterTable& name_parts,
             std::vector<NamedEntity>& entities) const;

 private:
  struct Standing;
  using Standings = std::map<std::string_view, Standing>;

  Standings gather(std::span<const std::string_view> words, const LetterTable& name_parts,
                   std::span<const NamedEntity> entities) const;

  /// A name that the tagger doubts takes the type that its other mentions have.
  void agree_with_mentions(std::span<const std::string_view> words, std::vector<NamedEntity>& entities) const;

  bool has_title(std::span<const std::string_view> words, TokenRange name) const;

  bool is_company_noun(std::string_view word) const;
  bool is_told_of_company(std::span<const std::string_view> words, TokenRange name) const;

  Lexicon titles_;
  Lexicon org_nouns_;
};

}  // namespace nutgraf
