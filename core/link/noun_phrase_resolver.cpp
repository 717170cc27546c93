// Resolves definite noun phrases: "the minister" to whoever bears the title, "the court" to an organization.
// SPDX-License-Identifier: Apache-2.0
#include "core/link/noun_phrase_resolver.h"

#include <algorithm>

#include "core/text/one_of.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t kNone = SeenEntity::kNever;
constexpr std::size_t kMostBearers = 8;      // entities filed under one noun
constexpr std::uint32_t kMaxDistance = 12;   // sentences between "the company" and the company
constexpr std::uint32_t kLongestPhrase = 6;  // tokens

bool ends_in_ed(std::string_view word) { return word.size() > 2 && word.substr(word.size() - 2) == "ed"; }

}  // namespace

NounPhraseResolver::NounPhraseResolver(const NounLexicons& lexicons, const RoleFinder& role_finder,
                                       const Words& words, const Chains& chains, const Discourse& discourse,
                                       const std::vector<FoundRole>& roles)
    : lexicons_(lexicons),
      role_finder_(role_finder),
      words_(words),
      chains_(chains),
      discourse_(discourse),
      parties_(find_court_parties(words, chains, lexicons.function_words, role_finder)) {
  for (const FoundRole& role : roles) {
    const std::uint32_t chain = to_index(chains_.mentions[role.mention].entity);
    for (std::uint32_t token = role.title.begin; token < role.title.end; ++token) {
      // "counsel to the defendant" is no defendant.
      if (is_one_of(words_.folded(token), {"of", "for", "to"})) break;
      // "sheriff's spokesman Ada Ruiz" is no sheriff.
      const bool is_owner = is_one_of(words_.folded(token + 1), {"'s", "’s"});
      if (is_owner || !is_person_noun(words_.folded(token))) continue;
      const std::string rank(rank_of({role.title.begin, token}));
      note_role(rank + std::string(words_.folded(token)), chain);
      note_short_title(rank, token, chain);
      if (words_.is(token, "justice") && words_.is_capitalized(token)) note_role(rank + "judge", chain);
      if (token > role.title.begin) note_role(rank + two_words(token), chain);
    }
  }
}

/// Whether a title's word may stand for who bears it; "the police" is no police officer.
bool NounPhraseResolver::is_person_noun(std::string_view noun) const {
  return !role_finder_.title_class(noun).empty() && !lexicons_.org_nouns.contains(noun);
}

void NounPhraseResolver::note_role(const std::string& role, std::uint32_t chain) {
  std::vector<std::uint32_t>& holders = by_role_[role];
  if (std::find(holders.begin(), holders.end(), chain) == holders.end() && holders.size() < kMostBearers)
    holders.push_back(chain);
}

/// "Gov." is "the governor", "PM" is "the prime minister".
void NounPhraseResolver::note_short_title(std::string_view rank, std::uint32_t token, std::uint32_t chain) {
  std::string_view word = words_.folded(token);
  if (word.size() > 2 && word.back() == '.') word.remove_suffix(1);
  const auto full = words_.is_capitalized(token) ? lexicons_.short_titles.find(word) : std::nullopt;
  if (!full) return;
  note_role(std::string(rank).append(*full), chain);
  if (word == "pm") note_role(std::string(rank).append("prime minister"), chain);
}

/// "prime minister", for the token of "minister".
std::string NounPhraseResolver::two_words(std::uint32_t head) const {
  return std::string(words_.folded(head - 1)).append(" ").append(words_.folded(head));
}

void NounPhraseResolver::note_organization(std::uint32_t mention) {
  const std::uint32_t chain = to_index(chains_.mentions[mention].entity);
  const TokenRange tokens = chains_.mentions[mention].tokens;
  for (std::uint32_t token = tokens.begin; token < tokens.end; ++token) {
    if (!lexicons_.org_nouns.contains(words_.folded(token))) continue;
    std::vector<std::uint32_t>& bearers = by_noun_[std::string(words_.folded(token))];
    const auto old = std::find(bearers.begin(), bearers.end(), chain);
    if (old != bearers.end()) bearers.erase(old);
    if (bearers.size() == kMostBearers) bearers.erase(bearers.begin());
    bearers.push_back(chain);
  }
}

/// Whether the words before a title's head say that its bearer is another's deputy, or bears it no more.
std::string_view NounPhraseResolver::rank_of(TokenRange before_head) const {
  for (std::uint32_t token = before_head.begin; token < before_head.end; ++token) {
    const std::string_view word = words_.folded(token);
    if (is_one_of(word, {"deputy", "vice", "assistant", "shadow", "lieutenant", "lt", "lt."}))
      return "deputy ";
    if (is_one_of(word, {"former", "ex", "ousted", "late"})) return "former ";
  }
  return "";
}

/// "the prime minister": who bears that title; "the outspoken minister": who bears its last word.
std::uint32_t NounPhraseResolver::person_of_phrase(TokenRange phrase) const {
  const std::uint32_t head = phrase.end - 1;
  const std::string rank(rank_of({phrase.begin, head}));
  const std::string word(words_.folded(head));
  if (phrase.size() > 2) {
    const std::uint32_t chain = person_with_role(rank + two_words(head));
    const bool is_rank = !rank_of({head - 1, head}).empty();
    if (chain != kNone || (role_finder_.is_modifier(words_.folded(head - 1)) && !is_rank)) return chain;
  }
  const std::uint32_t bearer = person_with_role(rank + word);
  if (bearer != kNone || rank == "deputy ") return bearer;
  if (rank == "former ") return person_with_role(word);
  // "The president" is nobody's deputy or predecessor; "the governor" may be a former one.
  if (is_one_of(word, {"president", "premier", "king", "queen", "pope"})) return kNone;
  const std::uint32_t former = person_with_role("former " + word);
  return former != kNone ? former : person_with_role("deputy " + word);
}

/// "the defendant": the only one who is told to be charged; "the victim": the only one who came to harm.
std::uint32_t NounPhraseResolver::party_of_case(std::uint32_t head) const {
  const std::uint32_t chain = parties_.called(words_.folded(head));
  const bool is_met = chain != kNone && discourse_.entities[chain].last != kNone;
  return is_met && may_be_named_party(words_, head) ? chain : kNone;
}

std::uint32_t NounPhraseResolver::person_with_role(const std::string& role) const {
  const auto holders = by_role_.find(role);
  if (holders == by_role_.end()) return kNone;
  const auto place = [&](std::uint32_t chain) {
    return chains_.mentions[discourse_.entities[chain].last].tokens.begin;
  };
  std::uint32_t best = kNone;
  for (const std::uint32_t chain : holders->second) {
    if (discourse_.entities[chain].last == kNone) continue;
    if (best == kNone || place(chain) > place(best)) best = chain;
  }
  if (best == kNone && holders->second.size() == 1) best = holders->second[0];  // named further down
  return best;
}

/// Whether an organization's name says that it is of another kind than "company" or the like, or of the kind
/// `but`.
bool NounPhraseResolver::is_of_other_kind(std::uint32_t chain, char kind, char but) const {
  for (const std::uint32_t mention : chains_.chains[chain].mentions) {
    if (chains_.mentions[mention].kind != MentionKind::Named) continue;
    const TokenRange tokens = chains_.mentions[mention].tokens;
    for (std::uint32_t token = tokens.begin; token < tokens.end; ++token) {
      const auto own = lexicons_.org_nouns.find(words_.folded(token));
      if (!own) continue;
      const bool is_but = but != 0 && own->find(but) != std::string_view::npos;
      if (is_but || own->find(kind) == std::string_view::npos) return true;
    }
    return false;
  }
  return false;
}

/// "the European Union" is no other union: a proper name that the tagger missed stands only for one with its
/// words.
bool NounPhraseResolver::names_another(TokenRange phrase, std::uint32_t chain) const {
  if (!words_.is_capitalized(phrase.end - 1)) return false;
  for (std::uint32_t token = phrase.begin + 1; token + 1 < phrase.end; ++token) {
    if (!words_.is_capitalized(token)) continue;
    const auto& mentions = chains_.chains[chain].mentions;
    const bool is_own =
        std::any_of(mentions.begin(),
                    mentions.begin() + static_cast<std::ptrdiff_t>(std::min(mentions.size(), kMostBearers)),
                    [&](std::uint32_t mention) {
                      const TokenRange name = chains_.mentions[mention].tokens;
                      for (std::uint32_t i = name.begin; i < name.end; ++i) {
                        if (words_.folded(i) == words_.folded(token)) return true;
                      }
                      return false;
                    });
    if (!is_own) return true;
  }
  return false;
}

/// "the court": the organization mentioned last whose name says so; "the company": also one of which no kind
/// is known, the one most spoken of, the latest of equals.
std::uint32_t NounPhraseResolver::organization_of_kind(std::string_view noun, std::string_view kind,
                                                       bool is_alone) const {
  const auto bearers = by_noun_.find(std::string(noun));
  if (bearers != by_noun_.end() && !bearers->second.empty()) return bearers->second.back();
  if (!is_alone) return kNone;
  if (kind.find('g') != std::string_view::npos && is_one_of(noun, {"group", "party"}))
    return subject_of_kind(kind[0]);
  if (kind.find('c') == std::string_view::npos && kind.find('m') == std::string_view::npos) return kNone;
  std::uint32_t best = kNone;
  for (std::size_t i = discourse_.recent.size(); i-- > 0;) {
    const std::uint32_t chain = discourse_.recent[i];
    if (chains_.chains[chain].type != EntityType::Organization || is_of_other_kind(chain, kind[0])) continue;
    if (best == kNone || discourse_.entities[chain].count > discourse_.entities[best].count) best = chain;
  }
  return best;
}

/// "the group": the organization that the last sentence is about.
std::uint32_t NounPhraseResolver::subject_of_kind(char kind) const {
  for (const std::uint32_t chain : {discourse_.subject, discourse_.subject_before}) {
    if (chain == kNone || chains_.chains[chain].type != EntityType::Organization) continue;
    if (!is_of_other_kind(chain, kind, 's')) return chain;
  }
  return kNone;
}

/// The end of the phrase that begins with the article at `token`; `token` where a longer phrase goes on, or
/// none stands there.
std::uint32_t NounPhraseResolver::phrase_end(std::uint32_t token) const {
  const std::uint32_t limit = std::min(words_.sentence_tokens(token).end, token + kLongestPhrase);
  for (std::uint32_t head = token + 1; head < limit; ++head) {
    if (!words_.is_word(head) || has_function(head, 'p') || has_function(head, 'a') ||
        has_function(head, 'c'))
      return token;
    const std::uint32_t next = head + 1;
    const bool goes_on = next < words_.size() && words_.is_word(next) && !words_.is(next, "'s") &&
                         !lexicons_.function_words.contains(words_.folded(next)) &&
                         !lexicons_.cue_verbs.contains(words_.folded(next)) &&
                         !role_finder_.is_past_form(words_.folded(next)) && !ends_in_ed(words_.folded(next));
    // "The company employs nine": a verb, since an object follows.
    const std::string_view verb = words_.folded(next);
    const bool is_verb = verb.size() > 3 && verb.back() == 's' && verb[verb.size() - 2] != 's' &&
                         lexicons_.org_nouns.contains(words_.folded(head)) &&
                         (has_function(next + 1, 'd') || has_function(next + 1, 'n'));
    if ((goes_on && !is_verb) || words_.is(next, "-")) continue;
    return is_one_of(words_.folded(next), {"of", "for", "who", "that", "with", "whose"}) ? token : next;
  }
  return token;
}

/// "the 52-year-old said": who was told to be of that age, else the subject of the sentence before.
std::optional<FoundNominal> NounPhraseResolver::person_of_age(std::uint32_t token) const {
  const std::uint32_t end = token + 6;
  if (end >= words_.size() || !words_.is(token + 2, "-") || !words_.is(token + 3, "year") ||
      !words_.is(token + 4, "-") || !words_.is(token + 5, "old"))
    return std::nullopt;
  const bool stands_alone = !words_.is_word(end) || lexicons_.cue_verbs.contains(words_.folded(end)) ||
                            lexicons_.function_words.contains(words_.folded(end)) || words_.is(end, "'s");
  if (!stands_alone) return std::nullopt;
  const auto is_of_age = [&](std::uint32_t chain) {
    const auto& mentions = chains_.chains[chain].mentions;
    const auto last = mentions.begin() + static_cast<std::ptrdiff_t>(std::min(mentions.size(), kMostBearers));
    return std::any_of(mentions.begin(), last, [&](std::uint32_t mention) {
      const std::uint32_t behind = chains_.mentions[mention].tokens.end;
      return words_.is(behind, ",") && words_.is(behind + 1, words_.folded(token + 1));
    });
  };
  for (std::size_t i = discourse_.recent.size(); i-- > 0;) {
    const std::uint32_t chain = discourse_.recent[i];
    if (chains_.chains[chain].type == EntityType::Person && is_of_age(chain))
      return FoundNominal{{token, end}, chain, LinkSieve::Title};
  }
  const std::uint32_t subject = discourse_.subject;
  if (subject == kNone || chains_.chains[subject].type != EntityType::Person) return std::nullopt;
  const bool is_near = words_.sentence_of(token) - discourse_.subject_sentence <= 1;
  return is_near ? std::optional(FoundNominal{{token, end}, subject, LinkSieve::Title}) : std::nullopt;
}

std::optional<FoundNominal> NounPhraseResolver::resolve(std::uint32_t token) const {
  if (words_.is(token, "the")) {
    if (const auto aged = person_of_age(token)) return aged;
  }
  const bool is_definite = is_one_of(words_.folded(token), {"the", "this", "that"});
  if (!is_definite || has_function(token + 1, 'd')) return std::nullopt;  // "that the company …"
  // "that Mayor Lee …", "said that police …"
  const bool opens_clause = words_.is_capitalized(token + 1) ||
                            (token > 0 && lexicons_.cue_verbs.contains(words_.folded(token - 1)));
  if (words_.is(token, "that") && opens_clause) return std::nullopt;
  const std::uint32_t end = phrase_end(token);
  if (end == token) return std::nullopt;
  const std::string_view noun = words_.folded(end - 1);
  FoundNominal found{{token, end}, kNone, LinkSieve::Title};
  if (is_person_noun(noun) && noun.back() != 's') found.chain = person_of_phrase(found.tokens);
  if (found.chain == kNone) found.chain = party_of_case(end - 1);
  if (found.chain == kNone) {
    if (const auto kind = lexicons_.org_nouns.find(noun)) {
      found.chain = organization_of_kind(noun, *kind, found.tokens.size() == 2);
      if (found.chain != kNone && names_another(found.tokens, found.chain)) return std::nullopt;
      found.sieve = LinkSieve::ShortenedName;
    }
  }
  if (found.chain == kNone) return std::nullopt;
  const std::uint32_t last = discourse_.entities[found.chain].last;
  const bool is_far =
      last != kNone &&
      words_.sentence_of(token) - words_.sentence_of(chains_.mentions[last].tokens.begin) > kMaxDistance;
  return is_far ? std::nullopt : std::optional<FoundNominal>(found);
}

}  // namespace nutgraf
