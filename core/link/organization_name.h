// Reduces the names of organisations, places and things, and tells which shorter forms stand for them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/document/annotations.h"
#include "core/document/words.h"
#include "core/model/lexicon.h"
#include "core/model/model.h"

namespace nutgraf {

/// A name that is not a person's, reduced: without "the", legal form ("Inc."), possessive and punctuation.
struct ReducedName {
  std::vector<std::string> parts;  ///< folded words
  std::string key;      ///< the parts, joined by spaces; well-known variants unified ("U.S.", "US", "USA")
  std::string acronym;  ///< "bbc" where the name itself is written as an acronym, else empty
};

/// How a name stands for a fuller one; higher is more certain.
enum class AliasMatch : std::uint8_t { None, Shortened, Reordered, Acronym };

class OrganizationNameReader {
 public:
  /// Reads the sections "name_parts", "org_nouns", "place_aliases" and "function_words".
  explicit OrganizationNameReader(const Model& model);

  ReducedName read(const Words& words, TokenRange name) const;

  /// Whether `shorter` may stand for `longer`, a name of the same type. Shortened: "Quayside" of "Quayside
  /// Company", "Senate" of "California Senate", not "Boston University" of "Boston University School of Law",
  /// a body within. Reordered: "Defence Ministry" and "Ministry of Defence".
  AliasMatch match(const ReducedName& shorter, const ReducedName& longer) const;

  /// "nyse": what stands before the letters of a share.
  bool is_exchange(std::string_view folded_word) const;

  /// The acronyms that a name's initials make, with and without its small words; empty for short names.
  std::vector<std::string> acronyms_of(const ReducedName& name) const;

 private:
  bool is_small_word(std::string_view word) const;

  Lexicon name_parts_;
  Lexicon org_nouns_;
  Lexicon place_aliases_;
  Lexicon function_words_;
};

}  // namespace nutgraf
