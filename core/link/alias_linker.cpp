// Gathers the names of one person, organisation or place: "Ada Lindqvist" = "Lindqvist", "EFB" = "Ellery
// Fishing Board".
// SPDX-License-Identifier: Apache-2.0
#include "core/link/alias_linker.h"

#include <algorithm>
#include <string_view>

#include "core/document/labels.h"
#include "core/link/form_linker.h"
#include "core/link/mention_joiner.h"
#include "core/link/person_linker.h"
#include "core/text/ascii.h"
#include "core/text/one_of.h"
#include "core/text/share_code.h"
#include "core/text/unicode.h"
#include "core/text/utf8.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFFU;

bool has_latin_letter(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const DecodedCodePoint decoded = decode_utf8(text, i);
    if (script_of(decoded.code_point) == Script::Latin) return true;
    i += decoded.length;
  }
  return false;
}

/// "Phivolcs" of "Philippine Institute of Volcanology and Seismology": its letters stand in the name in
/// order, the first at the beginning.
bool is_contraction(const Words& words, TokenRange name, std::uint32_t token) {
  const std::string_view letters = words.folded(token);
  if (name.size() < 3 || letters.size() < 3 || letters.size() > 12 || !words.is_capitalized(token))
    return false;
  std::size_t found = 0;
  for (std::uint32_t i = name.begin; i < name.end; ++i) {
    for (const char c : words.folded(i)) {
      if (found < letters.size() && letters[found] == c) ++found;
      if (found == 0) return false;
    }
  }
  return found == letters.size();
}

/// The colon behind an exchange at `first`: "NYSE:", "TSX Venture Exchange:"; `first` if there is none.
std::uint32_t exchange_end(const Words& words, const OrganizationNameReader& names, std::uint32_t first) {
  constexpr std::uint32_t kMostWords = 5;
  bool is_exchange = false;
  for (std::uint32_t token = first; token <= first + kMostWords; ++token) {
    if (words.is(token, ":")) return is_exchange ? token : first;
    if (is_one_of(words[token], {")", "]"})) return first;
    is_exchange = is_exchange || names.is_exchange(words.folded(token));
  }
  return first;
}

/// What was read in the brackets behind a name.
struct Brackets {
  bool is_listed = false;   ///< an exchange and a colon stand in them: "(NYSE: KNK)"
  bool has_native = false;  ///< a name without Latin letters does
};

/// How the name `inner` in the brackets behind `outer` belongs to it; None if it doesn't.
LinkSieve sieve_of_bracketed(const Words& words, TokenRange outer, TokenRange inner, EntityType type,
                             bool is_alike, Brackets brackets) {
  const std::string_view name = words.text_of(inner);
  const auto capitals = std::count_if(name.begin(), name.end(), is_ascii_upper);
  // The letters of a share stand for a company of one word, too.
  const bool is_acronym = inner.size() == 1 && capitals >= 2 && name.size() <= 12 && is_alike &&
                          type != EntityType::GeopoliticalEntity && (outer.size() > 1 || brackets.is_listed);
  const bool is_short = inner.size() == 1 && is_alike && is_contraction(words, outer, inner.begin);
  // "Vexo (VXO.N)": an agency's code, by which the company is not called.
  const bool is_code = is_share_code(name) && type == EntityType::Organization && is_alike;
  const bool is_native = !has_latin_letter(name) || (brackets.has_native && is_alike);
  if ((is_acronym || is_short) && !is_code) return LinkSieve::Acronym;
  return is_native || is_code ? LinkSieve::Apposition : LinkSieve::None;
}

/// "Name (ACR)", "Name (鄭麗文)", "Name (勁蜂, Mighty Hornet)": the names within belong to the name before.
void join_parentheses(const Words& words, const OrganizationNameReader& names, std::vector<Mention>& mentions,
                      const std::vector<EntityType>& types, MentionJoiner& joiner) {
  for (std::uint32_t i = 0; i + 1 < mentions.size(); ++i) {
    std::uint32_t open = mentions[i].tokens.end;
    if (is_one_of(words[open], {"'s", "’s"})) ++open;  // "Lin’s (林) team"
    if (!words.is(open, "(") && !words.is(open, "[")) continue;
    Brackets brackets;
    std::uint32_t position = open + 1;
    std::uint32_t before = i;
    // "Konkola Mines (NYSE: KNK)"; the exchange is often a name itself.
    const std::uint32_t colon = exchange_end(words, names, position);
    brackets.is_listed = colon > position;
    if (brackets.is_listed) {
      if (mentions[i + 1].tokens == TokenRange{position, colon}) ++before;
      position = colon + 1;
    }
    std::uint32_t last = before;
    while (last + 1 < mentions.size() && mentions[last + 1].tokens.begin == position && last - before < 3) {
      ++last;
      position = mentions[last].tokens.end;
      if (!has_latin_letter(words.text_of(mentions[last].tokens))) brackets.has_native = true;
      if (words.is(position, ",") || words.is(position, ";")) ++position;
    }
    // "(NYSE: KNK, down 5%)" tells more behind the share.
    const bool is_closed = is_one_of(words[position], {")", "]"}) ||
                           (brackets.is_listed && is_one_of(words[position - 1], {",", ";"}));
    if (last == before || !is_closed) continue;
    for (std::uint32_t inner = before + 1; inner <= last; ++inner) {
      const LinkSieve sieve = sieve_of_bracketed(words, mentions[i].tokens, mentions[inner].tokens, types[i],
                                                 types[inner] == types[i], brackets);
      if (sieve == LinkSieve::None) continue;
      joiner.join(i, inner);
      mentions[inner].sieve = sieve;
    }
  }
}

/// "Tun" before "Dr Ibrahim Zainal": the tagger took the courtesy for a name of its own.
bool is_bare_courtesy(const Words& words, const PersonNameReader& reader, const NamedEntity& named,
                      const NamedEntity& next) {
  if (named.type != EntityType::Person || next.type != EntityType::Person || named.tokens.size() != 1)
    return false;
  if (next.tokens.begin < named.tokens.end || next.tokens.begin > named.tokens.end + 2) return false;
  for (std::uint32_t token = named.tokens.begin; token < next.tokens.begin; ++token) {
    if (!reader.is_courtesy(words.folded(token))) return false;
  }
  return true;
}

/// Whether a closing quotation mark stands within the name and its opening one just before it.
bool lacks_opening_mark(const Words& words, TokenRange name) {
  if (name.begin == 0 || words.sentence_of(name.begin - 1) != words.sentence_of(name.begin)) return false;
  const std::string_view before = words[name.begin - 1];
  const std::string_view close = before == "“" ? "”" : before == "\"" ? "\"" : "";
  if (close.empty()) return false;
  int marks = 0;
  for (std::uint32_t token = name.begin; token < name.end; ++token) marks += words[token] == close ? 1 : 0;
  return marks == 1;
}

/// Whether nothing but "better known as" or the like stands between two names.
bool links_other_name(const Words& words, std::uint32_t begin, std::uint32_t end) {
  bool is_link = false;
  for (std::uint32_t token = begin; token < end; ++token) {
    const std::string_view word = words.folded(token);
    if (is_one_of(word, {"aka", "a.k.a.", "alias", "nicknamed"}) ||
        (word == "as" && token > begin && words.is(token - 1, "known")) ||
        (word == "called" && token > begin &&
         is_one_of(words.folded(token - 1), {"popularly", "commonly", "widely", "fondly", "also"}))) {
      is_link = true;
    } else if (!is_one_of(word, {",", "(", "also", "better", "popularly", "commonly", "widely", "fondly",
                                 "simply", "who", "is", "best", "known", "otherwise", "\"", "“", "‘"})) {
      return false;
    }
  }
  return is_link;
}

/// "Johan Wendel, better known as Jowen": two names of one person.
void join_other_names(const Words& words, const std::vector<Mention>& mentions,
                      const std::vector<EntityType>& types, MentionJoiner& joiner) {
  for (std::uint32_t i = 0; i + 1 < mentions.size(); ++i) {
    const std::uint32_t begin = mentions[i].tokens.end;
    const std::uint32_t end = mentions[i + 1].tokens.begin;
    if (types[i] != EntityType::Person || types[i + 1] != EntityType::Person) continue;
    if (begin < end && end - begin <= 8 && links_other_name(words, begin, end)) joiner.join(i, i + 1);
  }
}

}  // namespace

AliasLinker::AliasLinker(const Model& model) : person_names_(model), organization_names_(model) {}

Chains AliasLinker::link(const Words& words, const std::vector<NamedEntity>& named_entities) const {
  Chains result;
  std::vector<EntityType> types;
  result.mentions.reserve(named_entities.size());
  types.reserve(named_entities.size());
  for (std::size_t i = 0; i < named_entities.size(); ++i) {
    const NamedEntity& named = named_entities[i];
    if (is_value_type(named.type) || named.tokens.empty()) continue;
    if (i + 1 < named_entities.size() && is_bare_courtesy(words, person_names_, named, named_entities[i + 1]))
      continue;
    TokenRange tokens = named.tokens;  // "Pope Francis": the name is "Francis"; "Alan Crewe QC"
    if (named.type == EntityType::Person) {
      tokens.begin += person_names_.honorific_length(words, tokens);
      if (tokens.size() > 1 && person_names_.is_postnominal(words[tokens.end - 1])) --tokens.end;
      const std::uint32_t free_from = result.mentions.empty() ? 0 : result.mentions.back().tokens.end;
      if (tokens.size() > 1 && tokens.begin > free_from && lacks_opening_mark(words, tokens))
        --tokens.begin;  // "“Pepe” Luna"
    }
    result.mentions.push_back({tokens, MentionKind::Named, {}, LinkSieve::None});
    types.push_back(named.type);
  }
  std::vector<Mention>& mentions = result.mentions;
  MentionJoiner joiner(mentions.size());
  const std::vector<NameForm> forms = collect_forms(words, organization_names_, mentions, types);
  FormLinker form_linker(organization_names_, forms, mentions, joiner);
  form_linker.join_same();
  join_parentheses(words, organization_names_, mentions, types, joiner);
  form_linker.join_aliases();
  PersonLinker person_linker(words, person_names_);
  for (std::uint32_t i = 0; i < mentions.size(); ++i) {
    if (types[i] != EntityType::Person || mentions[i].sieve == LinkSieve::Apposition) continue;
    const std::uint32_t first = person_linker.place(i, mentions[i].tokens, mentions[i].sieve);
    if (first != i) joiner.join(first, i);
  }
  for (const auto& [one, other] : person_linker.unified()) joiner.join(one, other);
  join_other_names(words, mentions, types, joiner);

  std::vector<std::uint32_t> chain_of_root(mentions.size(), kNone);
  result.chains.reserve(forms.size() + person_linker.persons().size());
  for (std::uint32_t i = 0; i < mentions.size(); ++i) {
    std::uint32_t& chain = chain_of_root[joiner.root(i)];
    if (chain == kNone) {
      chain = static_cast<std::uint32_t>(result.chains.size());
      result.chains.push_back({types[i], Gender::Unknown, Gender::Unknown, {}, {}});
    }
    result.chains[chain].mentions.push_back(i);
    mentions[i].entity = static_cast<EntityId>(chain);
  }
  for (const Person& person : person_linker.persons()) {
    Chain& chain = result.chains[to_index(mentions[person.first_mention].entity)];
    if (chain.name.parts.size() < person.fullest.parts.size()) {
      chain.name = person.fullest;
      chain.gender = person.gender;
      chain.likely = person_names_.likely_gender(person.fullest);
    }
  }
  return result;
}

}  // namespace nutgraf
