// Links pronouns and common nouns to the people and organisations they stand for: "she", "its", "the
// minister". SPDX-License-Identifier: Apache-2.0
#include "core/link/reference_resolver.h"

#include <algorithm>
#include <unordered_map>

namespace nutgraf {
namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFFU;
constexpr std::size_t kRecentEntities = 16;
constexpr std::uint32_t kMaxNounDistance = 12;  // sentences between "the company" and the company

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

std::string bucket(std::string_view name, std::uint32_t value, std::uint32_t largest) {
  return std::string(name) + std::to_string(std::min(value, largest));
}

}  // namespace

/// Reads one text from begin to end and keeps in mind who was mentioned when.
class ReferenceScanner {
 public:
  ReferenceScanner(const ReferenceResolver& resolver, const Words& words,
                   const std::vector<TokenRange>& quoted, const std::vector<FoundRole>& roles,
                   const RoleFinder& role_finder, Chains& chains, const ReferenceResolver::Chooser& choose)
      : resolver_(resolver),
        words_(words),
        role_finder_(role_finder),
        chains_(chains),
        choose_(choose),
        seen_(chains.chains.size()) {
    mark_quotes(quoted);
    note_roles(roles);
  }

  void scan();

 private:
  /// What is known of an entity at the present token.
  struct Seen {
    std::uint32_t last = kNone;  ///< index of its last mention
    std::uint32_t count = 0;
    bool in_headline = false;
  };

  void mark_quotes(const std::vector<TokenRange>& quoted);
  void note_roles(const std::vector<FoundRole>& roles);
  void see(std::uint32_t mention);
  void add_mention(TokenRange tokens, MentionKind kind, std::uint32_t chain, LinkSieve sieve);

  void resolve_pronoun(std::uint32_t token, std::string_view kind);
  std::vector<Antecedent> antecedents_of(std::uint32_t token, std::string_view kind) const;
  void describe(Antecedent& antecedent, std::uint32_t token, std::string_view kind, std::uint32_t rank,
                bool is_only) const;
  void describe_nobody(Antecedent& antecedent, std::uint32_t token, std::string_view kind,
                       std::size_t candidates) const;

  std::uint32_t resolve_noun_phrase(std::uint32_t token);
  std::uint32_t person_with_role(std::string_view head) const;
  std::uint32_t organization_of_kind(std::string_view noun, std::string_view kind) const;
  void describe_organization(std::uint32_t mention);

  EntityType type_of(std::uint32_t chain) const { return chains_.chains[chain].type; }
  bool in_quote(std::uint32_t token) const { return token < in_quote_.size() && in_quote_[token]; }
  bool has_function(std::uint32_t token, char kind) const {
    const auto kinds = resolver_.function_words_.find(words_.folded(token));
    return kinds && kinds->find(kind) != std::string_view::npos;
  }

  const ReferenceResolver& resolver_;
  const Words& words_;
  const RoleFinder& role_finder_;
  Chains& chains_;
  const ReferenceResolver::Chooser& choose_;
  std::vector<Seen> seen_;
  std::vector<std::uint32_t> recent_;  // chains, the last mentioned last
  std::vector<bool> in_quote_;
  std::unordered_map<std::string, std::vector<std::uint32_t>>
      chains_by_role_;  // head of a title → people, as met
  std::unordered_map<std::string, std::vector<std::uint32_t>>
      chains_by_noun_;  // "court", "party" → organisations
  std::vector<TokenRange> role_spans_;
  std::uint32_t top_count_ = 0;
};

void ReferenceScanner::mark_quotes(const std::vector<TokenRange>& quoted) {
  in_quote_.assign(words_.size(), false);
  for (const TokenRange range : quoted) {
    std::fill(in_quote_.begin() + range.begin, in_quote_.begin() + std::min(range.end, words_.size()), true);
  }
}

void ReferenceScanner::note_roles(const std::vector<FoundRole>& roles) {
  for (const FoundRole& role : roles) {
    role_spans_.push_back(role.title);
    const std::uint32_t chain = to_index(chains_.mentions[role.mention].entity);
    for (std::uint32_t token = role.title.begin; token < role.title.end; ++token) {
      if (words_.is(token, "of") || words_.is(token, "for")) break;
      if (role_finder_.title_class(words_.folded(token)).empty()) continue;
      std::vector<std::uint32_t>& holders = chains_by_role_[std::string(words_.folded(token))];
      if (std::find(holders.begin(), holders.end(), chain) == holders.end() && holders.size() < 8)
        holders.push_back(chain);
    }
  }
}

/// Files an organisation under the nouns of its name: "Supreme Court" under "court".
void ReferenceScanner::describe_organization(std::uint32_t mention) {
  const std::uint32_t chain = to_index(chains_.mentions[mention].entity);
  const TokenRange tokens = chains_.mentions[mention].tokens;
  for (std::uint32_t token = tokens.begin; token < tokens.end; ++token) {
    if (!resolver_.org_nouns_.contains(words_.folded(token))) continue;
    std::vector<std::uint32_t>& bearers = chains_by_noun_[std::string(words_.folded(token))];
    const auto old = std::find(bearers.begin(), bearers.end(), chain);
    if (old != bearers.end()) bearers.erase(old);
    if (bearers.size() == 8) bearers.erase(bearers.begin());
    bearers.push_back(chain);
  }
}

void ReferenceScanner::see(std::uint32_t mention) {
  const std::uint32_t chain = to_index(chains_.mentions[mention].entity);
  const EntityType type = type_of(chain);
  if (type != EntityType::Person && type != EntityType::Organization) return;
  Seen& seen = seen_[chain];
  seen.last = mention;
  ++seen.count;
  top_count_ = std::max(top_count_, seen.count);
  if (words_.sentence_of(chains_.mentions[mention].tokens.begin) == 0) seen.in_headline = true;
  const auto old = std::find(recent_.begin(), recent_.end(), chain);
  if (old != recent_.end()) recent_.erase(old);
  if (recent_.size() == kRecentEntities) recent_.erase(recent_.begin());
  recent_.push_back(chain);
  if (type == EntityType::Organization && chains_.mentions[mention].kind != MentionKind::Pronominal)
    describe_organization(mention);
}

void ReferenceScanner::add_mention(TokenRange tokens, MentionKind kind, std::uint32_t chain,
                                   LinkSieve sieve) {
  const auto mention = static_cast<std::uint32_t>(chains_.mentions.size());
  chains_.mentions.push_back({tokens, kind, static_cast<EntityId>(chain), sieve});
  chains_.chains[chain].mentions.push_back(mention);
  see(mention);
}

void ReferenceScanner::scan() {
  const auto named_count = static_cast<std::uint32_t>(chains_.mentions.size());
  std::uint32_t next_name = 0;
  std::size_t next_role = 0;
  for (std::uint32_t token = 0; token < words_.size();) {
    if (next_name < named_count && chains_.mentions[next_name].tokens.begin <= token) {
      see(next_name);
      token = std::max(token, chains_.mentions[next_name].tokens.end);
      ++next_name;
      continue;
    }
    while (next_role < role_spans_.size() && role_spans_[next_role].end <= token) ++next_role;
    const bool in_role = next_role < role_spans_.size() && role_spans_[next_role].contains(token);
    if (const auto kind = resolver_.pronouns_.find(words_.folded(token)); kind && kind->size() == 3) {
      if ((*kind)[0] == '3') resolve_pronoun(token, *kind);
      ++token;
      continue;
    }
    token = in_role ? token + 1 : std::max(token + 1, resolve_noun_phrase(token));
  }
}

// ---- pronouns ----

void ReferenceScanner::resolve_pronoun(std::uint32_t token, std::string_view kind) {
  const std::vector<Antecedent> antecedents = antecedents_of(token, kind);
  const Antecedent& chosen = antecedents[choose_(token, antecedents)];
  if (chosen.chain == Antecedent::kNobody) return;
  Chain& chain = chains_.chains[chosen.chain];
  if (kind[1] == 'm' && chain.gender == Gender::Unknown) chain.gender = Gender::Male;
  if (kind[1] == 'f' && chain.gender == Gender::Unknown) chain.gender = Gender::Female;
  add_mention({token, token + 1}, MentionKind::Pronominal, chosen.chain, LinkSieve::Pronoun);
}

std::vector<Antecedent> ReferenceScanner::antecedents_of(std::uint32_t token, std::string_view kind) const {
  std::vector<std::uint32_t> allowed;
  const Gender gender = kind[1] == 'm' ? Gender::Male : kind[1] == 'f' ? Gender::Female : Gender::Unknown;
  for (std::size_t i = recent_.size(); i-- > 0;) {
    const Chain& chain = chains_.chains[recent_[i]];
    const bool is_person = chain.type == EntityType::Person;
    if (gender != Gender::Unknown && (!is_person || contradict(gender, chain.gender))) continue;
    if (kind[1] == 'n' && is_person) continue;
    allowed.push_back(recent_[i]);
  }
  std::vector<Antecedent> antecedents;
  Antecedent nobody;
  describe_nobody(nobody, token, kind, allowed.size());
  antecedents.push_back(std::move(nobody));
  for (std::uint32_t rank = 0; rank < allowed.size(); ++rank) {
    Antecedent antecedent;
    antecedent.chain = allowed[rank];
    describe(antecedent, token, kind, rank, allowed.size() == 1);
    antecedents.push_back(std::move(antecedent));
  }
  return antecedents;
}

void ReferenceScanner::describe(Antecedent& antecedent, std::uint32_t token, std::string_view kind,
                                std::uint32_t rank, bool is_only) const {
  const Chain& chain = chains_.chains[antecedent.chain];
  const Seen& seen = seen_[antecedent.chain];
  const Mention& last = chains_.mentions[seen.last];
  const std::uint32_t distance = words_.sentence_of(token) - words_.sentence_of(last.tokens.begin);
  const std::uint32_t paragraphs = words_.paragraph_of(token) - words_.paragraph_of(last.tokens.begin);
  const TokenRange last_sentence = words_.sentence_tokens(last.tokens.begin);
  const bool is_personal = kind[1] == 'm' || kind[1] == 'f';
  const std::string group = is_personal ? "p:" : std::string(1, kind[1]) + ":";
  const std::string near = distance == 0 ? "0" : distance == 1 ? "1" : "2";
  const auto add = [&](const std::string& feature) { antecedent.features.push_back(group + feature); };

  add("candidate");
  add(bucket("distance", distance, 5));
  add(bucket("distance", distance, 2) + "role" + kind[2]);
  add(bucket("paragraphs", paragraphs, 2));
  add(bucket("rank", rank, 4));
  add(bucket("count", seen.count, 4));
  add(chain.gender == Gender::Unknown ? "gender?" : "gender=");
  add(chain.type == EntityType::Person ? "person" : "organization");
  if (is_only) add("only");
  if (seen.in_headline) add("headline");
  if (seen.count == top_count_) add("top");
  const bool last_is_pronoun = last.kind == MentionKind::Pronominal;
  add(last_is_pronoun                   ? "last-pronoun" + near
      : last.kind == MentionKind::Named ? "last-name" + near
                                        : "last-noun" + near);
  if (last_is_pronoun && words_.is(last.tokens.begin, words_.folded(token))) add("same-word" + near);

  // Where the last mention stands: subjects come early and before verbs, others behind prepositions.
  const std::uint32_t before = last.tokens.begin;
  const bool begins = before - last_sentence.begin <= 3;
  if (begins) add("begins" + near);
  if (before > last_sentence.begin && has_function(before - 1, 'p')) add("preposition" + near);
  const bool is_possessive = words_.is(last.tokens.end, "'s") ||
                             (last_is_pronoun && words_.is(before, "his")) || words_.is(before, "its");
  if (is_possessive) add("possessive" + near);
  const bool has_verb =
      has_function(last.tokens.end, 'a') || resolver_.cue_verbs_.contains(words_.folded(last.tokens.end));
  if (has_verb) add("verb" + near);
  if (resolver_.cue_verbs_.contains(words_.folded(last.tokens.end))) add("speaks" + near);
  const bool pronoun_begins = token - words_.sentence_tokens(token).begin <= 1;
  if (pronoun_begins) add(std::string("start-") + (begins ? "begins" : "later") + near);
  add(std::string("quote") + (in_quote(token) ? "1" : "0") + (in_quote(last.tokens.begin) ? "1" : "0") +
      near);
  if (distance == 0 && kind[2] == 'o' && has_verb) add("object-of-own-clause");
  if (distance == 0 && kind[2] == 'r') add("reflexive");
}

void ReferenceScanner::describe_nobody(Antecedent& antecedent, std::uint32_t token, std::string_view kind,
                                       std::size_t candidates) const {
  const bool is_personal = kind[1] == 'm' || kind[1] == 'f';
  const std::string group = is_personal ? "p:nobody-" : std::string(1, kind[1]) + ":nobody-";
  const auto add = [&](const std::string& feature) { antecedent.features.push_back(group + feature); };
  add("bias");
  add(std::string("role") + kind[2]);
  add(bucket("candidates", static_cast<std::uint32_t>(candidates), 4));
  add(in_quote(token) ? "quote" : "no-quote");
  if (is_personal) return;
  const std::uint32_t first = words_.sentence_tokens(token).begin;
  if (token - first <= 1) add("starts");
  if (has_function(token + 1, 'a')) add("aux");
  if (words_.is(token + 1, "is") || words_.is(token + 1, "was") || words_.is(token + 1, "'s")) add("be");
  if (resolver_.cue_verbs_.contains(words_.folded(token + 1))) add("speaks");
  if (token > first && has_function(token - 1, 'p')) add("preposition");
  if (token > first && resolver_.cue_verbs_.contains(words_.folded(token - 1))) add("after-speech");
  if (token > first && words_.is(token - 1, "that")) add("that");
  // Plurals nearby speak against one organisation as "they".
  std::uint32_t plurals = 0;
  std::uint32_t names = 0;
  for (std::uint32_t i = token; i-- > 0 && token - i < 25;) {
    const std::string_view word = words_[i];
    if (word.size() > 3 && word.back() == 's' && word[word.size() - 2] != 's' && !words_.is_capitalized(i) &&
        !has_function(i, 'v'))
      ++plurals;
    if (words_.is_capitalized(i)) ++names;
  }
  add(bucket("plurals", plurals, 3));
  add(bucket("capitals", names, 3));
}

// ---- common nouns ----

/// "the minister": whoever bears the title, the one mentioned last; kNone where nobody does.
std::uint32_t ReferenceScanner::person_with_role(std::string_view head) const {
  const auto holders = chains_by_role_.find(std::string(head));
  if (holders == chains_by_role_.end()) return kNone;
  std::uint32_t best = kNone;
  for (const std::uint32_t chain : holders->second) {
    if (seen_[chain].last == kNone) continue;
    if (best == kNone || seen_[chain].last > seen_[best].last ||
        chains_.mentions[seen_[chain].last].tokens.begin > chains_.mentions[seen_[best].last].tokens.begin) {
      best = chain;
    }
  }
  if (best == kNone && holders->second.size() == 1) best = holders->second[0];  // named further down
  return best;
}

/// "the court": the organisation mentioned last whose name says so; "the company": also one of which no kind
/// is known.
std::uint32_t ReferenceScanner::organization_of_kind(std::string_view noun, std::string_view kind) const {
  const auto bearers = chains_by_noun_.find(std::string(noun));
  if (bearers != chains_by_noun_.end() && !bearers->second.empty()) return bearers->second.back();
  if (kind.find('c') == std::string_view::npos && kind.find('m') == std::string_view::npos) return kNone;
  std::uint32_t best = kNone;
  for (std::size_t i = recent_.size(); i-- > 0;) {
    const std::uint32_t chain = recent_[i];
    if (type_of(chain) != EntityType::Organization) continue;
    bool is_other_kind = false;
    for (const std::uint32_t mention : chains_.chains[chain].mentions) {
      if (chains_.mentions[mention].kind != MentionKind::Named) continue;
      const TokenRange tokens = chains_.mentions[mention].tokens;
      for (std::uint32_t token = tokens.begin; token < tokens.end; ++token) {
        const auto own = resolver_.org_nouns_.find(words_.folded(token));
        if (own && own->find(kind[0]) == std::string_view::npos) is_other_kind = true;
      }
      break;
    }
    // The one most spoken of, the latest of equals.
    if (!is_other_kind && (best == kNone || seen_[chain].count > seen_[best].count)) best = chain;
  }
  return best;
}

/// Reads a definite noun phrase at `token`; returns its end where it was one, else `token`.
std::uint32_t ReferenceScanner::resolve_noun_phrase(std::uint32_t token) {
  const bool is_definite = is_one_of(words_.folded(token), {"the", "this", "that"});
  if (!is_definite || has_function(token + 1, 'd')) return token;  // "that the company …"
  const std::uint32_t limit = std::min(words_.sentence_tokens(token).end, token + 6);
  for (std::uint32_t head = token + 1; head < limit; ++head) {
    if (!words_.is_word(head) || has_function(head, 'p') || has_function(head, 'a') ||
        has_function(head, 'c'))
      return token;
    const std::uint32_t next = head + 1;
    // The head is the last noun: nothing of a phrase may follow.
    const bool goes_on = next < words_.size() && words_.is_word(next) && !words_.is(next, "'s") &&
                         !resolver_.function_words_.contains(words_.folded(next)) &&
                         !resolver_.cue_verbs_.contains(words_.folded(next)) &&
                         words_.folded(next).substr(
                             words_.folded(next).size() < 2 ? 0 : words_.folded(next).size() - 2) != "ed";
    if (goes_on || words_.is(next, "-")) continue;
    if (words_.is(next, "of") || words_.is(next, "for") || words_.is(next, "who") || words_.is(next, "that"))
      return token;
    const std::string_view noun = words_.folded(head);
    std::uint32_t chain = kNone;
    LinkSieve sieve = LinkSieve::Title;
    if (!role_finder_.title_class(noun).empty() && noun.back() != 's') chain = person_with_role(noun);
    if (chain == kNone) {
      if (const auto kind = resolver_.org_nouns_.find(noun)) {
        chain = organization_of_kind(noun, *kind);
        sieve = LinkSieve::ShortenedName;
      }
    }
    if (chain == kNone) return token;
    const Seen& seen = seen_[chain];
    if (seen.last != kNone &&
        words_.sentence_of(token) - words_.sentence_of(chains_.mentions[seen.last].tokens.begin) >
            kMaxNounDistance)
      return token;
    add_mention({token, next}, MentionKind::Nominal, chain, sieve);
    return next;
  }
  return token;
}

ReferenceResolver::ReferenceResolver(const Model& model)
    : pronouns_(model.text("pronouns")),
      org_nouns_(model.text("org_nouns")),
      function_words_(model.text("function_words")),
      cue_verbs_(model.text("cue_verbs")),
      antecedent_model_(model) {}

void ReferenceResolver::resolve(const Words& words, const std::vector<TokenRange>& quoted,
                                const std::vector<FoundRole>& roles, const RoleFinder& role_finder,
                                Chains& chains) const {
  resolve(words, quoted, roles, role_finder, chains,
          [this](std::uint32_t, const std::vector<Antecedent>& antecedents) {
            return antecedent_model_.best_of(antecedents);
          });
}

void ReferenceResolver::resolve(const Words& words, const std::vector<TokenRange>& quoted,
                                const std::vector<FoundRole>& roles, const RoleFinder& role_finder,
                                Chains& chains, const Chooser& choose) const {
  ReferenceScanner(*this, words, quoted, roles, role_finder, chains, choose).scan();
}

}  // namespace nutgraf
