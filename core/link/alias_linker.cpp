// Gathers the names of one person, organisation or place: "Angela Merkel" = "Merkel", "ECB" = "European
// Central Bank". SPDX-License-Identifier: Apache-2.0
#include "core/link/alias_linker.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "core/document/labels.h"
#include "core/text/hash.h"
#include "core/text/hash_index.h"
#include "core/text/unicode.h"
#include "core/text/utf8.h"

namespace nutgraf {
namespace {

/// Names compared with one name at most; keeps texts of ten thousand names linear.
constexpr std::size_t kMaxCandidates = 8;

constexpr std::uint32_t kNone = 0xFFFFFFFFU;

/// The latest few numbers filed under a word, of which its hash is enough.
class RecentIndex {
 public:
  void add(std::string_view word, std::uint32_t number) {
    std::uint32_t& place = places_[hash64(word)];
    if (place == 0) {
      numbers_.emplace_back();
      place = static_cast<std::uint32_t>(numbers_.size());
    }
    std::vector<std::uint32_t>& numbers = numbers_[place - 1];
    const auto old = std::find(numbers.begin(), numbers.end(), number);
    if (old != numbers.end()) numbers.erase(old);
    if (numbers.size() == kMaxCandidates) numbers.erase(numbers.begin());
    numbers.push_back(number);
  }
  /// Oldest first.
  std::vector<std::uint32_t> find(std::string_view word) const {
    const std::uint32_t* const place = places_.find(hash64(word));
    return place == nullptr ? std::vector<std::uint32_t>{} : numbers_[*place - 1];
  }

 private:
  HashIndex places_;  // word → 1 + position in numbers_
  std::vector<std::vector<std::uint32_t>> numbers_;
};

bool has_latin_letter(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const DecodedCodePoint decoded = decode_utf8(text, i);
    if (script_of(decoded.code_point) == Script::Latin) return true;
    i += decoded.length;
  }
  return false;
}

/// A mention during linking: which earlier mention it is joined to.
class Joiner {
 public:
  explicit Joiner(std::size_t count) : parent_(count) {
    for (std::uint32_t i = 0; i < count; ++i) parent_[i] = i;
  }
  std::uint32_t root(std::uint32_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  /// The earlier root stays the root.
  void join(std::uint32_t a, std::uint32_t b) {
    a = root(a);
    b = root(b);
    parent_[std::max(a, b)] = std::min(a, b);
  }

 private:
  std::vector<std::uint32_t> parent_;
};

// ---- people ----

struct Person {
  PersonName fullest;
  Gender gender = Gender::Unknown;
  std::uint32_t first_mention = 0;
  std::vector<std::string> short_forms;
};

class PersonLinker {
 public:
  PersonLinker(const Words& words, const PersonNameReader& reader) : words_(words), reader_(reader) {}

  /// The first mention of the person that `mention` names, or `mention` itself for somebody new.
  std::uint32_t place(std::uint32_t mention, TokenRange tokens, LinkSieve& sieve) {
    const PersonName name = reader_.read(words_, tokens);
    if (name.parts.empty()) return mention;
    if (name.is_single() && names_family(tokens.end)) return place_family(mention, name.parts[0], sieve);
    Gender gender = title_gender(tokens);
    if (gender == Gender::Unknown) gender = name.gender;
    const std::uint32_t person = find(name, gender, sieve);
    if (person == kNone) {
      persons_.push_back({name, gender, mention, {}});
      file(static_cast<std::uint32_t>(persons_.size() - 1), name);
      return mention;
    }
    Person& known = persons_[person];
    if (known.gender == Gender::Unknown) known.gender = gender;
    if (name.parts.size() > known.fullest.parts.size()) {
      known.fullest = name;
      if (name.gender != Gender::Unknown) known.gender = name.gender;
    }
    if (name.is_single() && known.short_forms.size() < kMaxCandidates)
      known.short_forms.push_back(name.parts[0]);
    file(person, name);
    return known.first_mention;
  }

  const std::vector<Person>& persons() const { return persons_; }

 private:
  /// "the Shinawatra family": not one of its members.
  bool names_family(std::uint32_t next) const {
    for (const std::string_view word :
         {"family", "dynasty", "clan", "siblings", "brothers", "sisters", "couple"}) {
      if (words_.is(next, word)) return true;
    }
    return false;
  }
  std::uint32_t place_family(std::uint32_t mention, const std::string& name, LinkSieve& sieve) {
    std::uint32_t& first = families_[hash64(name)];
    if (first != 0)
      sieve = LinkSieve::SameName;
    else
      first = mention + 1;
    return first - 1;
  }

  /// "Mrs Day", "Queen Elizabeth", "actress Denise Crosby".
  Gender title_gender(TokenRange tokens) const {
    Gender gender = reader_.gender_of_title(words_.folded(tokens.begin));
    if (reader_.honorific_length(words_, tokens) == 0) gender = Gender::Unknown;
    if (gender != Gender::Unknown || tokens.begin == words_.sentence_tokens(tokens.begin).begin)
      return gender;
    return reader_.gender_of_title(words_.folded(tokens.begin - 1));
  }

  std::uint32_t find(const PersonName& name, Gender gender, LinkSieve& sieve) const {
    std::uint32_t best = kNone;
    int best_rank = 0;
    const auto consider = [&](std::uint32_t number) {
      const Person& person = persons_[number];
      if (contradict(gender, person.gender)) return;
      const NameMatch match = match_names(name, person.fullest);
      if (match == NameMatch::None) return;
      if (!name.suffix.empty() && !person.fullest.suffix.empty() && name.suffix != person.fullest.suffix)
        return;
      int rank = 2 * static_cast<int>(match);
      const auto& used = person.short_forms;
      if (name.is_single() && std::find(used.begin(), used.end(), name.parts[0]) != used.end()) rank += 3;
      if (rank >= best_rank) {  // the latest of equals
        best_rank = rank;
        best = number;
        sieve = match == NameMatch::Full && name.parts == person.fullest.parts ? LinkSieve::SameName
                                                                               : LinkSieve::PersonName;
      }
    };
    for (const std::string& part : name.parts) {
      for (const std::uint32_t number : by_part_.find(part)) consider(number);
    }
    if (best == kNone && name.is_single()) {
      for (const std::uint32_t number : by_initials_.find(name.parts[0])) consider(number);
    }
    return best;
  }

  void file(std::uint32_t person, const PersonName& name) {
    std::string initials;
    for (const std::string& part : name.parts) {
      by_part_.add(part, person);
      initials += part[0];
      for (std::size_t begin = 0, hyphen = part.find('-'); hyphen != std::string::npos;) {
        by_part_.add(part.substr(begin, hyphen - begin), person);
        begin = hyphen + 1;
        hyphen = part.find('-', begin);
        if (hyphen == std::string::npos) by_part_.add(part.substr(begin), person);
      }
    }
    if (initials.size() > 1) by_initials_.add(initials, person);
  }

  const Words& words_;
  const PersonNameReader& reader_;
  std::vector<Person> persons_;
  HashIndex families_;  // name → 1 + its first mention
  RecentIndex by_part_;
  RecentIndex by_initials_;
};

// ---- all other names ----

/// One written form of a name and where it occurs.
struct Form {
  ReducedName name;
  EntityType type;
  std::vector<std::uint32_t> mentions;
};

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

class FormLinker {
 public:
  FormLinker(const OrganizationNameReader& reader, std::vector<Form>& forms, std::vector<Mention>& mentions,
             Joiner& joiner)
      : reader_(reader), forms_(forms), mentions_(mentions), joiner_(joiner) {}

  void link() {
    for (std::uint32_t i = 0; i < forms_.size(); ++i) file(i);
    for (std::uint32_t i = 0; i < forms_.size(); ++i) {
      const Form& form = forms_[i];
      if (!form.name.acronym.empty() && join_acronym(i)) continue;
      if (may_be_shortened(form.type)) join_shortened(i);
    }
  }

 private:
  std::string key(EntityType type, std::string_view word) const {
    return std::string(to_label(type)) + ' ' + std::string(word);
  }

  void file(std::uint32_t i) {
    const Form& form = forms_[i];
    for (const std::string& acronym : reader_.acronyms_of(form.name))
      by_acronym_.add(key(form.type, acronym), i);
    if (!may_be_shortened(form.type) || form.name.parts.size() < 2 || form.name.parts.size() > 16) return;
    for (const std::string& part : form.name.parts) by_part_.add(key(form.type, part), i);
  }

  bool join_acronym(std::uint32_t i) {
    for (const std::uint32_t other : by_acronym_.find(key(forms_[i].type, forms_[i].name.acronym))) {
      if (other == i) continue;
      join(i, other, LinkSieve::Acronym);
      return true;
    }
    return false;
  }

  /// Joins a short form to the fuller form that stands nearest before its first mention, else the first after
  /// it.
  void join_shortened(std::uint32_t i) {
    const Form& form = forms_[i];
    if (form.name.parts.empty()) return;
    std::uint32_t best = kNone;
    bool best_is_before = false;
    AliasMatch best_match = AliasMatch::None;
    for (const std::uint32_t other : by_part_.find(key(form.type, form.name.parts.back()))) {
      if (other == i) continue;
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

  void join(std::uint32_t a, std::uint32_t b, LinkSieve sieve) {
    joiner_.join(forms_[a].mentions[0], forms_[b].mentions[0]);
    for (const std::uint32_t mention : forms_[a].mentions) mentions_[mention].sieve = sieve;
  }

  const OrganizationNameReader& reader_;
  std::vector<Form>& forms_;
  std::vector<Mention>& mentions_;
  Joiner& joiner_;
  RecentIndex by_acronym_;
  RecentIndex by_part_;
};

// ---- parentheses ----

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

/// "Name (ACR)", "Name (鄭麗文)", "Name (勁蜂, Mighty Hornet)": the names within belong to the name before.
void join_parentheses(const Words& words, std::vector<Mention>& mentions,
                      const std::vector<EntityType>& types, Joiner& joiner) {
  for (std::uint32_t i = 0; i + 1 < mentions.size(); ++i) {
    const std::uint32_t open = mentions[i].tokens.end;
    if (!words.is(open, "(") && !words.is(open, "[")) continue;
    bool has_native = false;
    std::uint32_t position = open + 1;
    std::uint32_t last = i;
    while (last + 1 < mentions.size() && mentions[last + 1].tokens.begin == position && last - i < 3) {
      ++last;
      position = mentions[last].tokens.end;
      if (!has_latin_letter(words.text_of(mentions[last].tokens))) has_native = true;
      if (words.is(position, ",") || words.is(position, ";")) ++position;
    }
    if (last == i || (!words.is(position, ")") && !words.is(position, "]"))) continue;
    for (std::uint32_t inner = i + 1; inner <= last; ++inner) {
      const TokenRange tokens = mentions[inner].tokens;
      const std::string_view name = words.text_of(tokens);
      const auto capitals =
          std::count_if(name.begin(), name.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
      const bool is_acronym = tokens.size() == 1 && capitals >= 2 && name.size() <= 12 &&
                              types[inner] == types[i] && types[i] != EntityType::GeopoliticalEntity &&
                              mentions[i].tokens.size() > 1;
      const bool is_short = tokens.size() == 1 && types[inner] == types[i] &&
                            is_contraction(words, mentions[i].tokens, tokens.begin);
      const bool is_native = !has_latin_letter(name) || (has_native && types[inner] == types[i]);
      if (!is_acronym && !is_native && !is_short) continue;
      joiner.join(i, inner);
      mentions[inner].sieve = is_acronym || is_short ? LinkSieve::Acronym : LinkSieve::Apposition;
    }
  }
}

/// One form for each type and reduced name.
std::vector<Form> collect_forms(const Words& words, const OrganizationNameReader& reader,
                                const std::vector<Mention>& mentions, const std::vector<EntityType>& types) {
  std::vector<Form> forms;
  HashIndex by_key;  // → 1 + form
  for (std::uint32_t i = 0; i < mentions.size(); ++i) {
    if (types[i] == EntityType::Person) continue;
    ReducedName name = reader.read(words, mentions[i].tokens);
    // "Republican" and "Republicans" are one group.
    const std::size_t size = name.key.size();
    if (types[i] == EntityType::Norp && size > 4 && name.key[size - 1] == 's' && name.key[size - 2] != 's')
      name.key.pop_back();
    const std::string key = std::string(to_label(types[i])) + ' ' +
                            (name.key.empty() ? std::string(words.text_of(mentions[i].tokens)) : name.key);
    std::uint32_t& form = by_key[hash64(key)];
    if (form == 0) {
      forms.push_back({std::move(name), types[i], {}});
      form = static_cast<std::uint32_t>(forms.size());
    }
    forms[form - 1].mentions.push_back(i);
  }
  return forms;
}

}  // namespace

AliasLinker::AliasLinker(const Model& model) : person_names_(model), organization_names_(model) {}

Chains AliasLinker::link(const Words& words, const std::vector<NamedEntity>& named_entities) const {
  Chains result;
  std::vector<EntityType> types;
  for (const NamedEntity& named : named_entities) {
    if (is_value_type(named.type) || named.tokens.empty()) continue;
    TokenRange tokens = named.tokens;  // "Pope Francis": the name is "Francis"; "Alan Crewe QC"
    if (named.type == EntityType::Person) {
      tokens.begin += person_names_.honorific_length(words, tokens);
      if (tokens.size() > 1 && PersonNameReader::is_postnominal(words[tokens.end - 1])) --tokens.end;
    }
    result.mentions.push_back({tokens, MentionKind::Named, {}, LinkSieve::None});
    types.push_back(named.type);
  }
  std::vector<Mention>& mentions = result.mentions;
  Joiner joiner(mentions.size());

  std::vector<Form> forms = collect_forms(words, organization_names_, mentions, types);
  for (const Form& form : forms) {
    for (std::size_t i = 1; i < form.mentions.size(); ++i) {
      joiner.join(form.mentions[0], form.mentions[i]);
      mentions[form.mentions[i]].sieve = LinkSieve::SameName;
    }
  }
  join_parentheses(words, mentions, types, joiner);
  FormLinker(organization_names_, forms, mentions, joiner).link();
  PersonLinker person_linker(words, person_names_);
  for (std::uint32_t i = 0; i < mentions.size(); ++i) {
    if (types[i] != EntityType::Person || mentions[i].sieve == LinkSieve::Apposition) continue;
    const std::uint32_t first = person_linker.place(i, mentions[i].tokens, mentions[i].sieve);
    if (first != i) joiner.join(first, i);
  }

  std::vector<std::uint32_t> chain_of_root(mentions.size(), kNone);
  for (std::uint32_t i = 0; i < mentions.size(); ++i) {
    std::uint32_t& chain = chain_of_root[joiner.root(i)];
    if (chain == kNone) {
      chain = static_cast<std::uint32_t>(result.chains.size());
      result.chains.push_back({types[i], Gender::Unknown, {}, {}});
    }
    result.chains[chain].mentions.push_back(i);
    mentions[i].entity = static_cast<EntityId>(chain);
  }
  for (const Person& person : person_linker.persons()) {
    Chain& chain = result.chains[to_index(mentions[person.first_mention].entity)];
    if (chain.name.parts.size() < person.fullest.parts.size()) {
      chain.name = person.fullest;
      chain.gender = person.gender;
    }
  }
  return result;
}

}  // namespace nutgraf
