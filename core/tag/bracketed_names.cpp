// Reads what brackets behind a name tell of it.
// SPDX-License-Identifier: Apache-2.0
#include "core/tag/bracketed_names.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

#include "core/document/labels.h"
#include "core/tag/value_agreement.h"
#include "core/text/ascii.h"
#include "core/text/lower_ascii.h"
#include "core/text/share_code.h"
#include "core/text/unicode.h"
#include "core/text/utf8.h"

namespace nutgraf {
namespace {

using Words = std::span<const std::string_view>;
using Index = std::uint32_t;

bool is_at(Words words, Index i, std::string_view word) { return i < words.size() && words[i] == word; }

/// A word of another script than Latin, by its first letter.
bool is_of_other_script(std::string_view word) {
  const DecodedCodePoint first = decode_utf8(word, 0);
  if (first.code_point < 0x80 || !is_letter(first.code_point)) return false;
  const Script script = script_of(first.code_point);
  return script != Script::Latin && script != Script::Common && script != Script::Inherited;
}

/// The end of the words of another script that begin at `first`; marks between them belong to them.
Index other_script_end(Words words, Index first) {
  constexpr Index kMostWords = 16;
  Index end = first;
  for (Index i = first; i < words.size() && i < first + kMostWords; ++i) {
    if (is_of_other_script(words[i]))
      end = i + 1;
    else if (static_cast<unsigned char>(words[i][0]) < 0x80)
      break;
  }
  return end;
}

/// Whether brackets that open at `open` tell a share by an agency's code: "(VXO.N)".
bool opens_code(Words words, Index open) { return words[open + 2] == ")" && is_share_code(words[open + 1]); }

/// Whether brackets that open at `open` tell a share by its exchange: "(NYSE: VXO)", "(TSX-V: VXO; OTCQB:
/// VXF)".
bool opens_share(Words words, const LetterTable& name_parts, Index open) {
  constexpr Index kMostWords = 5;  // of an exchange's name
  bool is_exchange = false;
  for (Index i = open + 1; i < words.size() && i <= open + 1 + kMostWords; ++i) {
    if (words[i] == ":") return is_exchange && i + 1 < words.size() && is_share(words[i + 1]);
    if (words[i] == ")") return false;
    is_exchange = is_exchange || name_parts.has(lower_ascii(words[i]), 'x');
  }
  return false;
}

/// The first of the capitalized words that end before `end`, not before `limit`; `end` if there is none.
Index capitalized_begin(Words words, Index limit, Index end) {
  constexpr Index kMostWords = 4;
  Index begin = end;
  while (begin > limit && begin + kMostWords > end && is_ascii_upper(words[begin - 1][0])) --begin;
  return begin;
}

}  // namespace

void date_bracketed_ages(Words words, const LetterTable& tag_words, std::vector<NamedEntity>& entities) {
  const auto counts = [&](std::string_view word) { return tag_words.has(lower_ascii(word), 'c'); };
  bool is_dated = false;  // the age of a full name
  for (std::size_t i = 1; i < entities.size(); ++i) {
    const TokenRange name = entities[i - 1].tokens;
    const TokenRange age = entities[i].tokens;
    const bool is_bracketed = age.size() == 1 && age.begin == name.end + 1 && words[name.end] == "(" &&
                              is_at(words, age.end, ")") && is_years_of_age(words[age.begin]);
    const bool is_persons =
        entities[i].type == EntityType::Cardinal && entities[i - 1].type == EntityType::Person;
    if (!is_bracketed || !is_persons || (name.size() == 1 && !is_dated)) continue;
    if (!is_dated && std::any_of(words.begin(), words.end(), counts)) return;
    is_dated = true;
    entities[i].type = EntityType::Date;
  }
}

void mark_native_names(Words words, std::vector<NamedEntity>& entities) {
  std::vector<NamedEntity> marked;
  marked.reserve(entities.size());
  NamedEntity native{};  // not yet marked, if it has words
  for (const NamedEntity& name : entities) {
    if (!native.tokens.empty() && native.tokens.begin < name.tokens.end) {
      if (native.tokens.end <= name.tokens.begin) marked.push_back(native);
      native.tokens = {};
    }
    marked.push_back(name);
    Index open = name.tokens.end;
    if (is_at(words, open, "'s") || is_at(words, open, "’s")) ++open;  // "Lin’s (林) team"
    if (is_value_type(name.type) || !is_at(words, open, "(")) continue;
    Index first = open + 1;
    if (is_at(words, first + 1, ":")) first += 2;  // "Chinese:", which may be marked itself
    const Index end = other_script_end(words, first);
    const bool is_closed = is_at(words, end, ")") || is_at(words, end, ",") || is_at(words, end, ";");
    if (end > first && is_closed) native = {{first, end}, name.type, name.score};
  }
  if (!native.tokens.empty()) marked.push_back(native);
  entities = std::move(marked);
}

void name_listed_companies(Words words, const LetterTable& name_parts, std::vector<NamedEntity>& entities) {
  constexpr Index kMostWords = 16;  // in brackets
  constexpr float kFound = 0.5F;    // the score of a company that the tagger did not see
  std::vector<NamedEntity> named;
  named.reserve(entities.size());
  std::size_t next = 0;
  for (Index open = 1; open + 2 < words.size(); ++open) {
    if (words[open] != "(") continue;
    if (!opens_code(words, open) && !opens_share(words, name_parts, open)) continue;
    while (next < entities.size() && entities[next].tokens.begin < open) named.push_back(entities[next++]);
    const Index limit = named.empty() ? 0 : named.back().tokens.end;
    if (limit == open && !is_value_type(named.back().type)) {
      named.back().type = EntityType::Organization;
    } else if (limit < open) {
      const Index begin = capitalized_begin(words, limit, open);
      if (begin < open) named.push_back({{begin, open}, EntityType::Organization, kFound});
    }
    // "4321" is no year there; but "5%" and "$3.20" of "(NYSE: VXO, down 5% at $3.20)" are what they are.
    const auto is_of_share = [&](const NamedEntity& value) {
      return value.tokens.size() == 1 && is_share(words[value.tokens.begin]) &&
             words[value.tokens.begin - 1] == ":";
    };
    Index close = open;
    while (close < words.size() && close < open + kMostWords && words[close] != ")") ++close;
    while (next < entities.size() && entities[next].tokens.begin < close) {
      const bool is_code = opens_code(words, open) || is_of_share(entities[next]);
      if (!is_value_type(entities[next].type) || !is_code) named.push_back(entities[next]);
      ++next;
    }
  }
  named.insert(named.end(), entities.begin() + static_cast<std::ptrdiff_t>(next), entities.end());
  entities = std::move(named);
}

}  // namespace nutgraf
