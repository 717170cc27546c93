// Goes over one text's people and gathers what titles are said of them. Internal to RoleFinder.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "core/link/role_finder.h"
#include "core/link/role_phrase.h"
#include "core/text/ordering.h"

namespace nutgraf {

/// Titles beside names stand in role_scanner_beside.cpp, asserted ones in role_scanner_asserted.cpp.
class RoleScanner {
 public:
  RoleScanner(const RoleLexicons& lexicons, const Words& words, const Chains& chains)
      : words_(words), chains_(chains), phrases_(lexicons, words, chains), lexicons_(lexicons) {}

  void find_beside(std::uint32_t mention) {
    const TokenRange name = chains_.mentions[mention].tokens;
    const std::uint32_t begin = find_before(mention);
    find_before_comma(begin, name.end, mention);
    find_letters_behind(mention);
    find_after_comma(mention, begin < name.begin);
  }
  void find_asserted(std::uint32_t mention);

  std::vector<FoundRole> take() {
    sort_stably(found_, [](const FoundRole& a, const FoundRole& b) {
      return a.title.begin != b.title.begin ? a.title.begin < b.title.begin : a.title.end > b.title.end;
    });
    found_.erase(std::unique(found_.begin(), found_.end(),
                             [&](const FoundRole& a, const FoundRole& b) {
                               return a.title.overlaps(b.title) && !nests(a, b);
                             }),
                 found_.end());
    return std::move(found_);
  }

 private:
  std::uint32_t find_before(std::uint32_t mention);
  void find_before_comma(std::uint32_t begin, std::uint32_t end, std::uint32_t mention);
  void find_letters_behind(std::uint32_t mention);
  std::uint32_t bare_office(std::uint32_t first, std::uint32_t comma) const;
  bool is_of_next(std::uint32_t comma, std::uint32_t limit) const;
  void find_after_comma(std::uint32_t mention, bool has_title);
  void find_office(std::uint32_t mention);
  void find_as(std::uint32_t mention);
  bool assert_from(std::uint32_t token, std::uint32_t mention);
  void read_offices(std::uint32_t token, std::uint32_t mention);

  /// "[[German Chancellor] Ada Lindqvist's spokesperson], Jens Ohlmann": two people's titles.
  bool nests(const FoundRole& outer, const FoundRole& inner) const {
    const TokenRange name = chains_.mentions[inner.mention].tokens;
    return outer.mention != inner.mention && outer.title.contains(inner.title) && outer.title.contains(name);
  }
  /// "mother": whose words are no titles.
  bool is_kin(std::uint32_t token) const { return lexicons_.role_words.has(words_.folded(token), 'k'); }
  /// A courtesy that may follow an office: "Prime Minister Tun Dr Ibrahim" bears two titles.
  bool is_courtesy(std::uint32_t token) const;
  bool is_plural(std::uint32_t head) const {
    return words_.folded(head).back() == 's' && !lexicons_.titles.contains(words_.folded(head));
  }
  std::uint32_t role_phrase(std::uint32_t begin, std::uint32_t limit, std::uint32_t mention);
  void add(std::uint32_t begin, std::uint32_t end, std::uint32_t mention) {
    if (begin < end && end - begin <= RolePhraseReader::kLongestTitle)
      found_.push_back({{begin, end}, mention});
  }

  const Words& words_;
  const Chains& chains_;
  const RolePhraseReader phrases_;
  const RoleLexicons& lexicons_;
  std::vector<FoundRole> found_;
};

}  // namespace nutgraf
