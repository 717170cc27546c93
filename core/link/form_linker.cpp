// Gathers names other than people's, form by form.
// SPDX-License-Identifier: Apache-2.0
#include "core/link/form_linker.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "core/text/hash.h"
#include "core/text/hash_index.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFFU;

/// Types whose names may be shortened; places keep theirs.
bool may_be_shortened(EntityType type) {
  switch (type) {
    case EntityType::Organization:
    case EntityType::Facility:
    case EntityType::Event:
    case EntityType::Product:
    case EntityType::WorkOfArt:
    case EntityType::Law:
      return true;
    default:
      return false;
  }
}

std::uint64_t key_of(EntityType type, std::string_view word) {
  return hash_combine(hash64(word), static_cast<std::uint64_t>(type));
}

}  // namespace

std::vector<NameForm> collect_forms(const Words& words, const OrganizationNameReader& reader,
                                    const std::vector<Mention>& mentions,
                                    const std::vector<EntityType>& types) {
  std::vector<NameForm> forms;
  forms.reserve(mentions.size());
  HashIndex by_key(mentions.size());  // type and name → 1 + form
  for (std::uint32_t i = 0; i < mentions.size(); ++i) {
    if (types[i] == EntityType::Person) continue;
    ReducedName name = reader.read(words, mentions[i].tokens);
    // "Republican" and "Republicans" are one group.
    const std::size_t size = name.key.size();
    if (types[i] == EntityType::Norp && size > 4 && name.key[size - 1] == 's' && name.key[size - 2] != 's')
      name.key.pop_back();
    std::uint32_t& form =
        by_key[key_of(types[i], name.key.empty() ? words.text_of(mentions[i].tokens) : name.key)];
    if (form == 0) {
      forms.push_back({std::move(name), types[i], {}});
      form = static_cast<std::uint32_t>(forms.size());
    }
    forms[form - 1].mentions.push_back(i);
  }
  return forms;
}

void FormLinker::join_aliases() {
  for (std::uint32_t i = 0; i < forms_.size(); ++i) file(i);
  for (std::uint32_t i = 0; i < forms_.size(); ++i) {
    const NameForm& form = forms_[i];
    if (!form.name.acronym.empty() && join_acronym(i)) continue;
    if (may_be_shortened(form.type)) join_shortened(i);
  }
}

void FormLinker::join_same() {
  for (const NameForm& form : forms_) {
    for (std::size_t i = 1; i < form.mentions.size(); ++i) {
      joiner_.join(form.mentions[0], form.mentions[i]);
      mentions_[form.mentions[i]].sieve = LinkSieve::SameName;
    }
  }
}

void FormLinker::file(std::uint32_t i) {
  const NameForm& form = forms_[i];
  for (const std::string& acronym : reader_.acronyms_of(form.name))
    by_acronym_.add(key_of(form.type, acronym), i);
  if (!may_be_shortened(form.type) || form.name.parts.size() < 2 || form.name.parts.size() > 16) return;
  for (const std::string& part : form.name.parts) by_part_.add(key_of(form.type, part), i);
}

bool FormLinker::join_acronym(std::uint32_t i) {
  const NameForm& form = forms_[i];
  for (const std::uint32_t other : by_acronym_.find(key_of(form.type, form.name.acronym))) {
    if (other == i || forms_[other].type != form.type) continue;
    const std::vector<std::string> acronyms = reader_.acronyms_of(forms_[other].name);
    if (std::find(acronyms.begin(), acronyms.end(), form.name.acronym) == acronyms.end()) continue;
    join(i, other, LinkSieve::Acronym);
    return true;
  }
  return false;
}

void FormLinker::join_shortened(std::uint32_t i) {
  const NameForm& form = forms_[i];
  if (form.name.parts.empty()) return;
  std::uint32_t best = kNone;
  bool best_is_before = false;
  AliasMatch best_match = AliasMatch::None;
  for (const std::uint32_t other : by_part_.find(key_of(form.type, form.name.parts.back()))) {
    if (other == i || forms_[other].type != form.type) continue;
    const AliasMatch match = reader_.match(form.name, forms_[other].name);
    if (match == AliasMatch::None || match < best_match) continue;
    const std::uint32_t at = forms_[other].mentions[0];
    const bool is_before = at < form.mentions[0];
    const bool is_nearer = best == kNone || match > best_match || (is_before && !best_is_before) ||
                           (is_before == best_is_before && (at > forms_[best].mentions[0]) == is_before);
    if (!is_nearer) continue;
    best = other;
    best_is_before = is_before;
    best_match = match;
  }
  if (best != kNone) join(i, best, LinkSieve::ShortenedName);
}

void FormLinker::join(std::uint32_t a, std::uint32_t b, LinkSieve sieve) {
  joiner_.join(forms_[a].mentions[0], forms_[b].mentions[0]);
  for (const std::uint32_t mention : forms_[a].mentions) mentions_[mention].sieve = sieve;
}

}  // namespace nutgraf
