// Finds titles, roles and honorifics of people: "Minister of Defense Taro Minami", "Ann Lee, a fire service
// spokeswoman".
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/document/annotations.h"
#include "core/document/words.h"
#include "core/link/alias_linker.h"
#include "core/link/role_lexicons.h"
#include "core/model/model.h"

namespace nutgraf {

/// A title and the mention (an index into Chains::mentions) of the person it is said of.
struct FoundRole {
  TokenRange title;
  std::uint32_t mention = 0;
  bool is_announced = false;  ///< stands for the person before the name is told: see AnnouncedRoleReader
  bool operator==(const FoundRole&) const = default;
};

class RoleFinder {
 public:
  /// Reads the sections of RoleLexicons.
  explicit RoleFinder(const Model& model);

  /// Titles beside a name: before it ("Japanese Minister of Defense Taro Minami"), in apposition after it
  /// ("Kim, a national security official at the Blue House,") or before it with a comma ("The mayor of
  /// London, Omar Reeve,").
  std::vector<FoundRole> find_beside_names(const Words& words, const Chains& chains) const;

  /// Titles asserted of a mention, name or pronoun: "Lee is the spokeswoman of …", "she served as mayor".
  /// Each mention given must be of a person.
  std::vector<FoundRole> find_asserted(const Words& words, const Chains& chains,
                                       const std::vector<std::uint32_t>& person_mentions) const;

  /// The class letters of a title word, singular or plural; empty for any other word.
  std::string_view title_class(std::string_view folded_word) const {
    return lexicons_.title_class(folded_word);
  }

  /// "Excellency", "Royal": behind a capitalized "His", part of a title.
  bool is_dignity(std::string_view folded_word) const {
    return lexicons_.role_words.has(folded_word, 'd') || lexicons_.role_words.has(folded_word, 'e');
  }

  /// Whether the table "role_words" has a word with a letter.
  bool is_role_word(std::string_view folded_word, char letter) const {
    return lexicons_.role_words.has(folded_word, letter);
  }

  /// "prime", "vice": a word that makes another title of the next one.
  bool is_modifier(std::string_view folded_word) const { return lexicons_.modifiers.contains(folded_word); }

  /// "left", "led": an irregular past form.
  bool is_past_form(std::string_view folded_word) const {
    return lexicons_.tense.find(folded_word) == std::string_view("past");
  }

 private:
  RoleLexicons lexicons_;
};

}  // namespace nutgraf
