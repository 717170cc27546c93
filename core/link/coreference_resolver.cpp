// Gathers the mentions of each person, organisation and place into one entity.
// SPDX-License-Identifier: Apache-2.0
#include "core/link/coreference_resolver.h"

#include <algorithm>
#include <string>
#include <utility>

#include "core/link/announced_role.h"
#include "core/link/salience.h"
#include "core/text/ordering.h"
#include "core/text/shown_line.h"

namespace nutgraf {
namespace {

bool stands_before(const Mention& a, const Mention& b) {
  return a.tokens.begin != b.tokens.begin ? a.tokens.begin < b.tokens.begin : a.tokens.end > b.tokens.end;
}

constexpr std::uint32_t kDropped = 0xFFFFFFFFU;

/// Sorts mentions and leaves out those for which `is_dropped` says so; returns for each old position the new
/// one, or kDropped.
template <typename IsDropped>
std::vector<std::uint32_t> sort_mentions(std::vector<Mention>& mentions, const IsDropped& is_dropped) {
  const std::vector<std::uint32_t> order = places_by(mentions.size(), [&](std::uint32_t a, std::uint32_t b) {
    return stands_before(mentions[a], mentions[b]);
  });
  std::vector<std::uint32_t> moved_to(order.size(), kDropped);
  std::vector<Mention> sorted;
  sorted.reserve(order.size());
  for (const std::uint32_t old : order) {
    if (is_dropped(old)) continue;
    moved_to[old] = static_cast<std::uint32_t>(sorted.size());
    sorted.push_back(mentions[old]);
  }
  mentions = std::move(sorted);
  return moved_to;
}

/// The fullest of a chain's names: for people by the parts of the name, else by length; the first of equals.
std::uint32_t fullest_name(const Words& words, const Chains& chains, const Chain& chain,
                           const PersonNameReader& reader) {
  std::uint32_t best = chain.mentions[0];
  std::size_t best_size = 0;
  for (const std::uint32_t number : chain.mentions) {
    const Mention& mention = chains.mentions[number];
    if (mention.kind != MentionKind::Named || mention.sieve == LinkSieve::Apposition) continue;
    std::size_t size = words.text_of(mention.tokens).size();
    if (chain.type == EntityType::Person) size += 1000 * reader.read(words, mention.tokens).parts.size();
    if (size <= best_size) continue;
    best = number;
    best_size = size;
  }
  return best;
}

Entity make_entity(const Words& words, const Chains& chains, const Chain& chain,
                   const PersonNameReader& reader, float salience) {
  Entity entity;
  entity.type = chain.type;
  entity.salience = salience;
  const std::uint32_t representative = fullest_name(words, chains, chain, reader);
  entity.representative = static_cast<MentionId>(representative);
  entity.name = shown_line(words.text_of(chains.mentions[representative].tokens));
  for (const std::uint32_t number : chain.mentions) {
    if (chains.mentions[number].kind != MentionKind::Named) continue;
    const std::string form = shown_line(words.text_of(chains.mentions[number].tokens));
    // A text of many thousand forms of one name is no text: bound the comparisons.
    if (form == entity.name || entity.aliases.size() >= 64) continue;
    if (std::find(entity.aliases.begin(), entity.aliases.end(), form) == entity.aliases.end())
      entity.aliases.emplace_back(form);
  }
  return entity;
}

}  // namespace

CoreferenceResolver::CoreferenceResolver(const Model& model)
    : alias_linker_(model),
      role_finder_(model),
      reference_resolver_(model),
      country_linker_(model),
      pronouns_(model.text("pronouns")),
      function_words_(model.text("function_words")),
      cue_verbs_(model.text("cue_verbs")) {}

Coreference CoreferenceResolver::resolve(const Words& words, const std::vector<Block>& blocks,
                                         const std::vector<NamedEntity>& named_entities,
                                         const std::vector<TokenRange>& quoted) const {
  Chains chains = alias_linker_.link(words, named_entities);
  std::vector<FoundRole> roles = role_finder_.find_beside_names(words, chains);
  const AnnouncedRoleReader announced(words, quoted, roles, role_finder_, function_words_, cue_verbs_,
                                      chains);
  for (const FoundRole& role : announced.find()) roles.push_back(role);
  reference_resolver_.resolve(words, quoted, roles, role_finder_, chains);

  std::vector<std::uint32_t> people;
  for (std::uint32_t i = 0; i < chains.mentions.size(); ++i) {
    if (chains.chains[to_index(chains.mentions[i].entity)].type == EntityType::Person) people.push_back(i);
  }
  for (const FoundRole& role : role_finder_.find_asserted(words, chains, people)) roles.push_back(role);

  Coreference result;
  const std::vector<float> salience = measure_salience(words, blocks, chains);
  for (std::size_t i = 0; i < chains.chains.size(); ++i) {
    result.entities.push_back(
        make_entity(words, chains, chains.chains[i], alias_linker_.person_names(), salience[i]));
  }
  country_linker_.link(words, alias_linker_.organization_names(), chains.mentions, result.entities);
  result.mentions = std::move(chains.mentions);
  const std::vector<std::uint32_t> moved_to =
      sort_mentions(result.mentions, [](std::uint32_t) { return false; });
  for (Entity& entity : result.entities)
    entity.representative = static_cast<MentionId>(moved_to[to_index(entity.representative)]);
  for (const FoundRole& role : roles)
    result.roles.push_back({role.title, static_cast<MentionId>(moved_to[role.mention])});
  sort_stably(result.roles, [](const Role& a, const Role& b) {
    return a.title.begin != b.title.begin ? a.title.begin < b.title.begin : a.title.end > b.title.end;
  });
  result.roles.erase(std::unique(result.roles.begin(), result.roles.end(),
                                 [](const Role& a, const Role& b) {
                                   const bool nests = a.person != b.person && a.title.contains(b.title);
                                   return a.title.overlaps(b.title) && !nests;
                                 }),
                     result.roles.end());
  return result;
}

void CoreferenceResolver::settle_quoted_persons(const Words& words, Coreference& coreference,
                                                std::vector<Quote>& quotes) const {
  const std::size_t known = coreference.mentions.size();
  std::vector<bool> dropped(known, false);
  std::size_t next = 0;  // the first mention that doesn't end before the token
  bool changed = false;
  std::uint32_t done = 0;  // a token belongs to one speaker, though quotations may nest
  for (const Quote& quote : quotes) {
    if (!quote.speaker || quote.kind == QuoteKind::Indirect) continue;
    const EntityId speaker = coreference.mentions[to_index(*quote.speaker)].entity;
    const EntityType type = coreference.entities[to_index(speaker)].type;
    if (type != EntityType::Person && type != EntityType::Organization) continue;
    const char wanted = type == EntityType::Person ? 'i' : 'w';
    for (std::uint32_t token = std::max(done, quote.content.begin); token < quote.content.end; ++token) {
      const auto kind = pronouns_.find(words.folded(token));
      if (!kind || kind->size() != 3) continue;
      // Common nouns may hold a pronoun ("his lawyer"), names and pronouns hold nothing.
      const auto is_past = [&](const Mention& mention) {
        return mention.kind == MentionKind::Nominal || mention.tokens.end <= token;
      };
      while (next < known && is_past(coreference.mentions[next])) ++next;
      const bool taken = next < known && coreference.mentions[next].tokens.contains(token);
      if ((*kind)[0] == '3') {
        const bool of_speaker = taken && coreference.mentions[next].sieve == LinkSieve::Pronoun &&
                                coreference.mentions[next].entity == speaker;
        if (!of_speaker || type != EntityType::Person || quote.kind != QuoteKind::Direct) continue;
        dropped[next] = changed = true;
      } else if ((*kind)[0] == '1' && (*kind)[1] == wanted && !taken) {
        if (words.is(token, "i") && !words.is_capitalized(token)) continue;
        coreference.mentions.push_back(
            {{token, token + 1}, MentionKind::Pronominal, speaker, LinkSieve::Speaker});
        changed = true;
      }
    }
    done = std::max(done, quote.content.end);
  }
  if (!changed) return;
  const std::vector<std::uint32_t> moved_to = sort_mentions(
      coreference.mentions, [&](std::uint32_t mention) { return mention < known && dropped[mention]; });
  const auto move = [&](MentionId& id) { id = static_cast<MentionId>(moved_to[to_index(id)]); };
  for (Entity& entity : coreference.entities) move(entity.representative);
  for (Role& role : coreference.roles) move(role.person);
  std::erase_if(coreference.roles, [](const Role& role) { return to_index(role.person) == kDropped; });
  for (Quote& quote : quotes) {
    if (quote.speaker) move(*quote.speaker);
    if (quote.speaker && to_index(*quote.speaker) == kDropped) quote.speaker.reset();
  }
}

}  // namespace nutgraf
